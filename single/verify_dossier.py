"""``verify-dossier``: proves an exported dossier without database, broker or network.

It needs Python with the packages cryptography, rfc8785 and uuid6, and of this project a plain copy of
``kit/core``, ``shared``, ``services/federation/domain`` with its ``states.py``, and this file:

    python -m single.verify_dossier FILE [TRUSTED-KEYS]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from kit.core.clock import iso
from kit.core.errors import Refusal
from services.federation.domain import dossier
from services.federation.domain.dossier import Statement, Verified
from services.federation.domain.dossier_form import OwnedKey
from services.federation.domain.kinds import labels
from shared.texts import text_hash

STATES = {"queued": "待发送", "received": "对方已收到", "processed": "已处理", "refused": "不接收", "": "—"}
# What the exporting instance states of itself; these are no documents between instances.
LOCAL = {"LocalSubmission": "本级提案提交", "LocalReply": "本级提案答复"}


def main(arguments: Sequence[str]) -> int:
    """Verify and tell; 0 when the dossier holds, 1 when it does not, 2 for wrong arguments."""
    if len(arguments) not in (1, 2):
        print("用法：verify-dossier 卷宗文件 [可信公钥文件]", file=sys.stderr)
        return 2
    try:
        trusted = dossier.read_trusted(Path(arguments[1]).read_bytes()) if len(arguments) == 2 else None
        found = dossier.verify(Path(arguments[0]).read_bytes(), trusted)
    except Refusal as refusal:
        print(f"{refusal.message}（{refusal.reason}）", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"文件无法读取：{error}", file=sys.stderr)
        return 1
    print("\n".join(report(found)))
    return 0


def report(found: Verified) -> Iterator[str]:
    """What a verified dossier proves, line by line."""
    about = found.about
    yield f"卷宗有效：《{about.title}》（{about.proposal_id}）"
    yield f"导出单位：{about.name}（{about.instance}），导出时间：{iso(about.exported_at)}"
    yield f"封签密钥：{found.sealed_by.key.kid}"
    yield from _keys(found)
    for number, statement in enumerate(found.statements, start=1):
        yield ""
        yield from _statement(number, statement)
    refused = [each for each in found.statements if each.state == "refused"]
    yield ""
    yield f"共{len(found.statements)}份文件，其中不接收{len(refused)}份。"


def _keys(found: Verified) -> Iterator[str]:
    if found.independent:
        yield "公钥：取自所给的可信公钥文件。"
    else:
        yield "注意：公钥取自卷宗本身，未经独立确认。请向有关单位核对以下指纹，或使用可信公钥文件再次核验。"
    for owned in found.keys:
        yield f"  {owned.instance} 密钥{owned.key.kid} {_times(owned)} 来源：{owned.key.introduced_by}"
        yield f"    指纹 {owned.key.fingerprint}"


def _times(owned: OwnedKey) -> str:
    key = owned.key
    until = iso(key.ends_at) if key.ends_at else "今"
    return f"{iso(key.begins_at)} 至 {until}" + ("（已作废）" if key.revoked else "")


def _statement(number: int | str, said: Statement) -> Iterator[str]:
    kind = LOCAL.get(said.kind) or labels([said.kind])[0]
    where = said.origin if said.origin == said.destination else f"{said.origin} → {said.destination}"
    place = f" 第{said.sequence}号" if said.sequence else ""
    yield f"{number}. {kind}  {where}{place}"
    yield f"   {said.origin} 于 {iso(said.created_at)} 签署（密钥{said.kid}）"
    if said.unproved:
        yield "   由转抄单位担保：签署单位的公钥未知，签名未核验"
    if said.state:
        outcome = f"   结果：{STATES.get(said.state, said.state)}"
        yield outcome + (f"，{said.explanation}（{said.reason}）" if said.reason else "")
    yield from _times_bound(said)
    yield from _text(said.body)
    for place_in, each in enumerate(said.embedded, start=1):
        yield from (f"   {line}" for line in _statement(f"{number}.{place_in}", each))


def _times_bound(said: Statement) -> Iterator[str]:
    if said.receipt:
        receipt = said.receipt
        yield (
            f"   {said.destination} 的回执：{STATES.get(receipt.state, receipt.state)}，"
            f"收到 {receipt.received_at}，办结 {receipt.settled_at or '—'}：此前该文件确已存在"
        )
    elif said.received_at and said.origin != said.destination:
        yield f"   收到时间 {said.received_at}（导出单位登记）"


def _text(body: Mapping[str, Any]) -> Iterator[str]:
    """The fingerprint of a text that a document holds, computed anew from the text itself."""
    parts = [str(body.get(name, "")) for name in ("title", "background", "analysis")]
    told = body.get("textHash")
    if parts[0]:
        yield f"   题目：{parts[0]}"
    if told:
        same = text_hash(*parts, [str(each) for each in body.get("suggestions", [])]) == told
        yield f"   正文指纹 {told}：{'与正文一致' if same else '与正文不一致！'}"
    for signer in body.get("signers", []):
        yield f"   签名人：{signer.get('name', '')}（{signer.get('role', '')}）{signer.get('signedAt', '')}"
    if body.get("receiptHash"):
        yield f"   提交回执校验码 {body['receiptHash']}（请与提案者所持回执核对）"
    if body.get("text") and isinstance(body["text"], str):
        yield f"   正文：{body['text']}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
