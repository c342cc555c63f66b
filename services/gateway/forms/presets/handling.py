"""Presets of assignment: dispatch, objections, replies, feedback, promises."""

from __future__ import annotations

from cppcc_api.assignment.v1 import assignment_service_pb2 as assignment
from kit.convert import MAX_PAGE
from services.gateway.forms import times
from services.gateway.forms.choices import Ask
from services.gateway.forms.presets.preset import Make, Preset, Values, parts, plain, written
from services.gateway.forms.vocabulary import word
from services.gateway.forms.widgets import Option


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


def delegated_text(case: assignment.Case) -> list[tuple[str, str]]:
    """The text of a proposal that an upper instance delegated; of a case of our own intake has it."""
    if not case.HasField("origin"):
        return []
    return written(case.origin.background, case.origin.analysis, [each.text for each in case.suggestions])


def reply_text(reply: assignment.Reply) -> list[tuple[str, str]]:
    """A reply's parts with their headings."""
    answers = [
        (f"对建议{each.ordinal}的答复（{word('adoption', each.adoption)}）", each.text)
        for each in reply.answers
    ]
    commitments = [("承诺事项", each.text) for each in reply.commitments]
    return parts(("复文", reply.text), *answers, *commitments)


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


def _task(ask: Ask, known: Values) -> assignment.Task:
    request = assignment.GetTaskRequest(task_id=known.get("taskId", ""))
    return ask("assignment.GetTask", request).task


def _objection(ask: Ask, known: Values) -> Preset:
    last = next(iter(_task(ask, known).objections), assignment.Objection())
    wanted = [unit.unit_id for unit in last.proposed_units]
    names = "、".join(unit.name for unit in last.proposed_units)
    values = {"newUnitId": wanted[0] if len(wanted) == 1 else ""}
    return Preset(values, reading=parts(("异议理由", last.reason), ("建议承办单位", names)))


def _extension(ask: Ask, known: Values) -> Preset:
    last = next(iter(_task(ask, known).extensions), assignment.Extension())
    asked = times.minute(last.requested_due_at)
    values = {"dueAt": plain(last).get("requestedDueAt", "")}
    return Preset(values, reading=parts(("申请延期至", asked), ("理由", last.reason)))


def _opinion(ask: Ask, known: Values) -> Preset:
    last = next(iter(_task(ask, known).opinions), assignment.AssistOpinion())
    return Preset(reading=parts(("会办意见", last.text), ("发文字号", last.doc_no)))


def _commitment(ask: Ask, known: Values) -> Preset:
    request = assignment.ListCommitmentsRequest(page_size=MAX_PAGE)
    found = ask("assignment.ListCommitments", request).commitments
    mine = [each for each in found if each.commitment.commitment_id == known.get("commitmentId")]
    record = mine[0] if mine else assignment.CommitmentRecord()
    return Preset(
        reading=parts(
            ("承诺", record.commitment.text),
            ("兑现期限", times.day(record.commitment.due_at)),
            ("责任人", record.commitment.responsible),
            ("兑现情况", record.evidence),
            ("异议", record.dispute_reason),
        )
    )


PRESETS: dict[str, Make] = {
    "DispatchCase": _dispatch,
    "SetAssignmentPlan": _dispatch,
    "DecideObjection": _objection,
    "DecideExtension": _extension,
    "AcceptAssistOpinion": _opinion,
    "ReturnAssistOpinion": _opinion,
    "SaveReplyDraft": _reply_draft,
    "ReviewReply": _last_reply,
    "InspectReply": _last_reply,
    "GiveFeedback": _last_reply,
    "EnterPaperFeedback": _last_reply,
    "OrderRework": _last_reply,
    "IssueReply": _issue,
    "ReportCommitment": _commitment,
    "ConfirmCommitment": _commitment,
    "AcceptCommitment": _commitment,
    "CarryOverCommitment": _commitment,
}
