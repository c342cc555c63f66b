"""Presets of joint initiatives: the text as it stands, and which proposals may be linked."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_service_pb2 as federation
from cppcc_api.intake.v1 import intake_service_pb2 as intake
from services.gateway.forms.choices import Ask
from services.gateway.forms.presets.preset import Make, Preset, Reading, Values, linked, parts, written
from services.gateway.forms.widgets import Option


def _initiative(ask: Ask, known: Values) -> federation.Initiative:
    request = federation.GetInitiativeRequest(initiative_id=known.get("initiativeId", ""))
    return ask("federation.GetInitiative", request).initiative


def _entered(text: federation.SharedText) -> Values:
    return {
        "title": text.title,
        "background": text.background,
        "analysis": text.analysis,
        "suggestions": list(text.suggestions),
    }


def _reading(initiative: federation.Initiative) -> Reading:
    text = initiative.texts[-1]
    return [
        *parts(("缘由", initiative.purpose), ("共同文本", text.title)),
        *written(text.background, text.analysis, text.suggestions),
    ]


def _answer(ask: Ask, known: Values) -> Preset:
    initiative = _initiative(ask, known)
    return Preset(reading=_reading(initiative), files=linked(initiative.attachments))


def _update_text(ask: Ask, known: Values) -> Preset:
    initiative = _initiative(ask, known)
    kept = [each.file_ref for each in initiative.attachments if each.file_ref]
    return Preset({"text": _entered(initiative.texts[-1]), "attachmentRefs": kept})


def _set_variant(ask: Ask, known: Values) -> Preset:
    initiative = _initiative(ask, known)
    mine = next(each for each in initiative.participants if each.own)
    text = mine.variant if mine.HasField("variant") else initiative.texts[-1]
    return Preset({"text": _entered(text)}, reading=_reading(initiative))


def _link(ask: Ask, known: Values) -> Preset:
    """The proposals that gave the occasion first, then the newest others."""
    initiative = _initiative(ask, known)
    found = {each.proposal_id: f"{each.proposal_no} {each.title}".strip() for each in initiative.resembling}
    for each in ask("intake.ListProposals", intake.ListProposalsRequest(page_size=200)).proposals:
        if each.serial_no:
            found.setdefault(each.proposal_id, f"{each.proposal_no or each.serial_no} {each.title}")
    return Preset(choices={"proposal_id": [Option(key, label) for key, label in found.items()]})


PRESETS: dict[str, Make] = {
    "AnswerInitiative": _answer,
    "UpdateInitiativeText": _update_text,
    "SetInitiativeVariant": _set_variant,
    "StartInitiativeDraft": _answer,
    "LinkInitiativeProposal": _link,
}
