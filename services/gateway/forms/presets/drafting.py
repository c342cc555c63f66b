"""Presets of intake: drafts, signatures, submission, review, decisions."""

from __future__ import annotations

from cppcc_api.intake.v1 import intake_service_pb2 as intake
from services.gateway.forms.choices import Ask
from services.gateway.forms.presets.preset import Make, Preset, Values, parts, plain, signed_files, written
from services.gateway.forms.vocabulary import VOCABULARIES, word
from services.gateway.forms.widgets import Option


def draft_input(proposal: intake.Proposal) -> Values:
    """A proposal's present values, as its draft form takes them."""
    text = proposal.text
    draft = intake.DraftInput(
        title=text.title,
        background=text.background,
        analysis=text.analysis,
        suggestions=text.suggestions,
        focus_area=proposal.focus_area,
        plan_id=proposal.plan_id,
        topic_ids=proposal.topic_ids,
        intended_lead_unit_ids=[unit.unit_id for unit in proposal.intended_leads],
        intended_assist_unit_ids=[unit.unit_id for unit in proposal.intended_assists],
        publicity_consent=proposal.publicity_consent,
        publicity_reason=proposal.publicity_reason,
        researched=proposal.researched,
        entrusted=proposal.entrusted,
        first_time=proposal.first_time,
        attachments=text.attachments,
    )
    return plain(draft)


def _proposal(ask: Ask, known: Values) -> intake.Proposal:
    request = intake.GetProposalRequest(proposal_id=known.get("proposalId", ""))
    return ask("intake.GetProposal", request).proposal


def _update_draft(ask: Ask, known: Values) -> Preset:
    return Preset({"draft": draft_input(_proposal(ask, known))})


def _answer_cosign(ask: Ask, known: Values) -> Preset:
    proposal = _proposal(ask, known)
    values = {"textVersion": proposal.text.text_version}
    return Preset(values, reading=full_text(proposal), files=signed_files(proposal.text.attachments))


def full_text(proposal: intake.Proposal) -> list[tuple[str, str]]:
    """The parts of a proposal's text with their headings."""
    return written(proposal.text.background, proposal.text.analysis, _suggestions(proposal))


def _submit(ask: Ask, known: Values) -> Preset:
    proposal = _proposal(ask, known)
    text = "\n".join([proposal.text.background, proposal.text.analysis, *_suggestions(proposal)])
    request = intake.SuggestSimilarRequest(
        title=proposal.text.title, text=text, exclude_proposal_id=proposal.proposal_id
    )
    similar = ask("intake.SuggestSimilar", request).similar
    found = [
        Option(each.proposal_id, f"{each.proposal_no} {each.title}（相似度 {each.score:.0%}）")
        for each in similar
    ]
    return Preset(
        choices={"acknowledged_similar_ids": found},
        reading=full_text(proposal),
        files=signed_files(proposal.text.attachments),
    )


def _suggestions(proposal: intake.Proposal) -> list[str]:
    return [item.text for item in proposal.text.suggestions]


def _checklist(ask: Ask, known: Values) -> Preset:
    proposal = _proposal(ask, known)
    answers = [plain(each) for each in proposal.checklist]
    rows = answers or [{"point": point} for point in VOCABULARIES["reasons"]]
    values = {"checklist": rows, "category": proposal.category, "focusArea": proposal.focus_area}
    return Preset(values, reading=full_text(proposal))


def _propose_decision(ask: Ask, known: Values) -> Preset:
    proposal = _proposal(ask, known)
    leads = [unit.unit_id for unit in proposal.intended_leads]
    decision = {
        "category": proposal.category,
        "focusArea": proposal.focus_area,
        "suggestedLeadUnitIds": leads,
    }
    found = ask("intake.ListProposals", intake.ListProposalsRequest(page_size=200)).proposals
    others = [
        Option(each.proposal_id, f"{each.proposal_no or each.serial_no} {each.title}")
        for each in found
        if each.proposal_id != proposal.proposal_id
    ]
    given = {"decision": plain(proposal.decision) if proposal.HasField("decision") else decision}
    return Preset(given, {"primary_proposal_id": others})


def _approve_list(ask: Ask, known: Values) -> Preset:
    request = intake.GetDecisionListRequest(list_id=known.get("listId", ""))
    entries = ask("intake.GetDecisionList", request).decision_list.entries
    found = [
        Option(
            each.proposal_id, f"{each.serial_no} {each.title}（拟{word('outcome', each.decision.outcome)}）"
        )
        for each in entries
    ]
    return Preset(choices={"excepted_proposal_ids": found})


def _decide_withdrawal(ask: Ask, known: Values) -> Preset:
    return Preset(reading=parts(("申请撤案的理由", _proposal(ask, known).withdrawal_reason)))


PRESETS: dict[str, Make] = {
    "UpdateDraft": _update_draft,
    "AnswerCosign": _answer_cosign,
    "SubmitProposal": _submit,
    "RecordPreliminaryReview": _checklist,
    "ProposeDecision": _propose_decision,
    "ApproveDecisionList": _approve_list,
    "DecideWithdrawal": _decide_withdrawal,
}
