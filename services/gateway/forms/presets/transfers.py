"""Preset of the decision on a matter that a lower committee sent: everything that came with it."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_service_pb2 as federation
from services.gateway.forms import times
from services.gateway.forms.choices import Ask
from services.gateway.forms.presets.preset import Make, Preset, Values, linked, parts, written
from services.gateway.forms.vocabulary import word


def _decide(ask: Ask, known: Values) -> Preset:
    request = federation.GetTransferredMatterRequest(matter_id=known.get("matterId", ""))
    body = ask("federation.GetTransferredMatter", request).document
    outside = f"{body.body_name}：{body.ground_text}" if body.body_name else body.ground_text
    reading = [
        *parts(("提案号", body.proposal_no), ("案由", body.title)),
        *written(body.background, body.analysis, [each.text for each in body.suggestions]),
        *parts(
            ("提案者", "\n".join(_signer(each) for each in body.signers)),
            ("不属下级职权的依据", outside),
            ("下级政协的说明", body.explanation),
            ("是否同意公开", "同意" if body.publicity_consent else "不同意"),
            ("转报单位", f"{body.office_name} {body.office_phone} {times.day(body.transferred_at)}".strip()),
        ),
    ]
    return Preset(reading=reading, files=linked(body.attachments))


def _signer(signer: documents.TransferSigner) -> str:
    """``王芳（第一提案人，教育界），2027年3月1日签名``."""
    about = [word("SIGNER_ROLE", signer.role), signer.sector_name, signer.organization_name]
    signed = f"，{times.day(signer.signed_at)}签名" if signer.signed_at.seconds else ""
    return f"{signer.name}（{'，'.join(each for each in about if each)}）{signed}"


PRESETS: dict[str, Make] = {"DecideTransfer": _decide}
