"""What a form shows filled in: read from the services when the form is opened.

Per command a function from (ask, the values already known) to a ``Preset``.  A command without one opens with
what its offer knows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message

from cppcc_api.assignment.v1 import assignment_service_pb2 as assignment
from cppcc_api.evaluation.v1 import evaluation_service_pb2 as evaluation
from cppcc_api.intake.v1 import intake_service_pb2 as intake
from services.gateway.forms.choices import Ask
from services.gateway.forms.vocabulary import VOCABULARIES, word
from services.gateway.forms.widgets import Option

Values = dict[str, Any]


@dataclass(frozen=True)
class Preset:
    """Values and choices of one form, and the texts that stand above it."""

    values: Values = field(default_factory=dict)
    choices: Mapping[str, Sequence[Option]] = field(default_factory=dict)
    reading: Sequence[tuple[str, str]] = ()
    """(heading, text) to be read before answering."""


def preset(rpc: str, ask: Ask, known: Values) -> Preset:
    """The preset of a command; what the person may not read is left empty by the service's refusal."""
    make = PRESETS.get(rpc)
    return make(ask, known) if make else Preset()


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
    )
    return plain(draft)


def plain(message: Message) -> Values:
    """A message as the values of a form."""
    return MessageToDict(message)


def _proposal(ask: Ask, known: Values) -> intake.Proposal:
    request = intake.GetProposalRequest(proposal_id=known.get("proposalId", ""))
    return ask("intake.GetProposal", request).proposal


def _update_draft(ask: Ask, known: Values) -> Preset:
    return Preset({"draft": draft_input(_proposal(ask, known))})


def _answer_cosign(ask: Ask, known: Values) -> Preset:
    proposal = _proposal(ask, known)
    return Preset({"textVersion": proposal.text.text_version}, reading=full_text(proposal))


def full_text(proposal: intake.Proposal) -> list[tuple[str, str]]:
    """The parts of a proposal's text with their headings."""
    text = proposal.text
    numbered = "\n".join(f"{item.ordinal}. {item.text}" for item in text.suggestions)
    parts = [("情况", text.background), ("分析", text.analysis), ("建议", numbered)]
    return [(heading, part) for heading, part in parts if part]


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
    return Preset(choices={"acknowledged_similar_ids": found}, reading=full_text(proposal))


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


def _dispatch(ask: Ask, known: Values) -> Preset:
    case = ask("assignment.GetCase", assignment.GetCaseRequest(case_id=known.get("caseId", ""))).case
    tasks = case.planned_tasks or case.suggested_tasks
    return Preset({"tasks": [plain(task) for task in tasks]})


def _reply_draft(ask: Ask, known: Values) -> Preset:
    found = ask("assignment.GetTask", assignment.GetTaskRequest(task_id=known.get("taskId", "")))
    case = ask("assignment.GetCase", assignment.GetCaseRequest(case_id=found.task.case_id)).case
    open_replies = [reply for reply in found.replies if not reply.issued_at.seconds]
    reply = plain(open_replies[0]) if open_replies else {}
    asked = {item.suggestion_id: item for item in case.suggestions}
    answered = {each["suggestionId"]: each for each in reply.get("answers", ())}
    answers = [
        {"suggestionId": key, "ordinal": item.ordinal, "suggestionText": item.text, **answered.get(key, {})}
        for key, item in asked.items()
    ]
    kept = ("replyClass", "text", "commitments", "publicity", "publicityReason")
    return Preset({"reply": {**{name: reply[name] for name in kept if name in reply}, "answers": answers}})


def _last_reply(ask: Ask, known: Values) -> Preset:
    found = ask("assignment.GetTask", assignment.GetTaskRequest(task_id=known.get("taskId", "")))
    reply = found.replies[0] if found.replies else assignment.Reply()
    return Preset({"round": reply.round or found.task.round}, reading=reply_text(reply))


def reply_text(reply: assignment.Reply) -> list[tuple[str, str]]:
    """A reply's parts with their headings."""
    answers = [
        (f"对建议{each.ordinal}的答复（{word('adoption', each.adoption)}）", each.text)
        for each in reply.answers
    ]
    commitments = [("承诺事项", each.text) for each in reply.commitments]
    return [part for part in [("复文", reply.text), *answers, *commitments] if part[1]]


def _issue(ask: Ask, known: Values) -> Preset:
    found = ask("assignment.GetTask", assignment.GetTaskRequest(task_id=known.get("taskId", "")))
    warnings = [
        Option(code, word("warning", code)) for code in (found.replies[0].warnings if found.replies else ())
    ]
    preset_values = {
        "contactName": found.task.plan.contact_name,
        "contactPhone": found.task.plan.contact_phone,
    }
    reading = reply_text(found.replies[0]) if found.replies else ()
    return Preset(preset_values, {"accepted_warnings": warnings}, reading)


def _cast(ask: Ask, known: Values) -> Preset:
    ballot = ask(
        "evaluation.GetBallot", evaluation.GetBallotRequest(ballot_id=known.get("ballotId", ""))
    ).ballot
    return Preset(
        {"choices": [{"unitId": unit.unit_id} for unit in ballot.units]},
        {
            "unit_id": [Option(unit.unit_id, unit.name) for unit in ballot.units],
            "option": [Option(each.option, each.label) for each in ballot.options],
        },
        reading=[
            ("说明", f"{ballot.title}。不选即为弃权；投票后不能更改，系统不记录您的选择与身份的对应关系。")
        ],
    )


PRESETS: dict[str, Callable[[Ask, Values], Preset]] = {
    "UpdateDraft": _update_draft,
    "AnswerCosign": _answer_cosign,
    "SubmitProposal": _submit,
    "RecordPreliminaryReview": _checklist,
    "ProposeDecision": _propose_decision,
    "ApproveDecisionList": _approve_list,
    "DispatchCase": _dispatch,
    "SetAssignmentPlan": _dispatch,
    "SaveReplyDraft": _reply_draft,
    "ReviewReply": _last_reply,
    "InspectReply": _last_reply,
    "GiveFeedback": _last_reply,
    "EnterPaperFeedback": _last_reply,
    "IssueReply": _issue,
    "CastBallot": _cast,
}
