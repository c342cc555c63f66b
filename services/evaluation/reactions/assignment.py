"""Facts from assignment and intake: what units did on their tasks, and which proposals are key ones."""

from __future__ import annotations

from typing import Any

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.service import REQUIRES, Reaction
from kit.store import Context
from services.evaluation.domain.catalogue import UNIT_DEADLINES
from services.evaluation.reactions.recording import instant, record
from shared.words import PARTS, REPLY_CLASSES, SCORES


def record_dispatch(event: assignment.AssignmentDispatched, ctx: Context) -> None:
    """Each unit got its task."""
    values = {"is_key": event.is_key, "suggestions": len(event.suggestions)}
    for task in event.tasks:
        _dispatched(event, ctx, task, values, instant(event.dispatched_at))


def _dispatched(event: Any, ctx: Context, task: Any, values: dict[str, Any], at: Any) -> None:
    record(
        ctx,
        event,
        "task_dispatched",
        at,
        detail=PARTS.get(task.part, task.part),
        values=values,
        due_at=instant(task.reply_due_at),
        unit_id=task.unit_id,
        unit_name=task.unit_name,
        part=task.part,
        task_id=task.task_id,
    )


def record_receipt(event: assignment.AssignmentReceived, ctx: Context) -> None:
    """A unit took its task over."""
    record(ctx, event, "task_received", instant(event.received_at))


def record_objection(event: assignment.ObjectionRaised, ctx: Context) -> None:
    """A unit objected."""
    record(ctx, event, "objection_raised", instant(event.raised_at), detail=event.reason)


def record_objection_decision(event: assignment.ObjectionDecided, ctx: Context) -> None:
    """An objection was right or not."""
    kind = "objection_upheld" if event.upheld else "objection_rejected"
    record(ctx, event, kind, instant(event.decided_at), detail=event.reason)


def record_reassignment(event: assignment.TaskReassigned, ctx: Context) -> None:
    """One unit is relieved, another one takes over."""
    at = instant(event.reassigned_at)
    record(
        ctx,
        event,
        "task_released",
        at,
        detail=event.reason,
        unit_id=event.old_unit.unit_id,
        unit_name=event.old_unit.name,
        task_id=event.old_task_id,
    )
    if event.new_task.task_id:
        _dispatched(event, ctx, event.new_task, {"is_key": False, "suggestions": 0}, at)


def record_extension(event: assignment.ExtensionDecided, ctx: Context) -> None:
    """More time was given."""
    if event.approved:
        at = instant(event.decided_at)
        record(ctx, event, "extension_granted", at, detail=event.reason, due_at=instant(event.due_at))


def record_assist_opinion(event: assignment.AssistOpinionSubmitted, ctx: Context) -> None:
    """An assisting unit gave its opinion."""
    values = {"on_time": event.on_time, "round": event.opinion_round}
    at, due_at = instant(event.submitted_at), instant(event.due_at)
    record(ctx, event, "assist_opinion", at, detail=_timely(event.on_time), values=values, due_at=due_at)


def record_returned_opinion(event: assignment.AssistOpinionReturned, ctx: Context) -> None:
    """An opinion was not good enough."""
    at = instant(event.returned_at)
    record(ctx, event, "assist_opinion_returned", at, detail=event.reason)


def record_reply(event: assignment.ReplyIssued, ctx: Context) -> None:
    """A reply went out."""
    adoptions = [answer.adoption for answer in event.answers]
    values = {
        "on_time": event.on_time,
        "round": event.round,
        "reply_kind": event.reply_kind,
        "reply_class": event.reply_class,
        "suggestions": len(adoptions),
        "answered": sum(bool(answer.text.strip()) for answer in event.answers),
        "adopted": adoptions.count("adopted"),
        "partly": adoptions.count("partly"),
        "commitments": len(event.commitments),
    }
    word = event.reply_class_label or REPLY_CLASSES.get(event.reply_class, event.reply_class)
    detail = "，".join(filter(None, (word, _timely(event.on_time))))
    record(ctx, event, "reply_issued", instant(event.issued_at), detail, values, instant(event.due_at))


def record_review(event: assignment.ReplyReviewed, ctx: Context) -> None:
    """A draft was sent back, or its class changed."""
    kind = {"returned": "reply_returned", "class_changed": "class_changed"}.get(event.decision)
    if kind:
        record(ctx, event, kind, instant(event.reviewed_at), detail=event.comment)


def record_feedback(event: assignment.FeedbackGiven, ctx: Context) -> None:
    """A member gave two scores."""
    values = {
        "person_id": event.given_by.person_id,
        "round": event.round,
        "attitude_score": event.attitude_score or "no_opinion",
        "result_score": event.result_score or "no_opinion",
        "source": event.source,
    }
    words = [SCORES.get(values[name], values[name]) for name in ("attitude_score", "result_score")]
    detail = f"办理工作：{words[0]}；办理结果：{words[1]}"
    record(ctx, event, "feedback", instant(event.given_at), detail, values)


def record_missing_feedback(event: assignment.FeedbackNotReturned, ctx: Context) -> None:
    """A member gave no answer in time."""
    values = {"person_id": event.person.person_id, "round": event.round}
    record(ctx, event, "feedback_not_returned", instant(event.recorded_at), "", values)


def record_rework(event: assignment.ReworkOrdered, ctx: Context) -> None:
    """The unit has to answer again."""
    values, due_at = {"round": event.round}, instant(event.due_at)
    record(ctx, event, "rework_ordered", instant(event.ordered_at), event.reason, values, due_at)


def record_missed_deadline(event: assignment.DeadlineMissed, ctx: Context) -> None:
    """A deadline that the unit answers for has passed."""
    if event.deadline_kind in UNIT_DEADLINES:
        values = {"deadline_kind": event.deadline_kind}
        detail = f"{UNIT_DEADLINES[event.deadline_kind]}逾期"
        at, due_at = instant(event.missed_at), instant(event.due_at)
        record(ctx, event, "deadline_missed", at, detail, values, due_at)


def record_commitment_due(event: assignment.CommitmentDue, ctx: Context) -> None:
    """A commitment was not kept by its day."""
    if event.overdue:
        _commitment(event, ctx, "commitment_overdue", event.noticed_at)


def record_kept_commitment(event: assignment.CommitmentFulfilled, ctx: Context) -> None:
    """A commitment was kept."""
    _commitment(event, ctx, "commitment_fulfilled", event.fulfilled_at, on_time=event.on_time)


def record_disputed_commitment(event: assignment.CommitmentDisputed, ctx: Context) -> None:
    """The proposer does not see it kept."""
    _commitment(event, ctx, "commitment_disputed", event.disputed_at)


def record_carried_commitment(event: assignment.CommitmentCarriedOver, ctx: Context) -> None:
    """A commitment goes on next year."""
    _commitment(event, ctx, "commitment_carried_over", event.carried_at)


def _commitment(event: Any, ctx: Context, kind: str, at: Any, **values: Any) -> None:
    known = {"commitment_id": event.commitment.commitment_id, **values}
    due_at = instant(event.commitment.due_at)
    record(ctx, event, kind, instant(at), event.commitment.text, known, due_at)


def record_withdrawn_case(event: assignment.CaseWithdrawn, ctx: Context) -> None:
    """A proposal was withdrawn: nothing about it counts."""
    at = instant(event.withdrawn_at)
    for unit in event.units:
        record(ctx, event, "case_withdrawn", at, event.reason, unit_id=unit.unit_id, unit_name=unit.name)


def record_key_proposal(event: intake.ProposalMarkedKey, ctx: Context) -> None:
    """A proposal became a key one, or is one no longer."""
    values = {"is_key": event.is_key}
    at, title = instant(event.marked_at), event.title
    record(ctx, event, "proposal_key", at, event.reason, values, proposal_title=title)


def _timely(on_time: bool) -> str:
    return "按期" if on_time else "逾期"


_RECORDERS = {
    assignment.AssignmentDispatched: record_dispatch,
    assignment.AssignmentReceived: record_receipt,
    assignment.ObjectionRaised: record_objection,
    assignment.ObjectionDecided: record_objection_decision,
    assignment.TaskReassigned: record_reassignment,
    assignment.ExtensionDecided: record_extension,
    assignment.AssistOpinionSubmitted: record_assist_opinion,
    assignment.AssistOpinionReturned: record_returned_opinion,
    assignment.ReplyIssued: record_reply,
    assignment.ReplyReviewed: record_review,
    assignment.FeedbackGiven: record_feedback,
    assignment.FeedbackNotReturned: record_missing_feedback,
    assignment.ReworkOrdered: record_rework,
    assignment.DeadlineMissed: record_missed_deadline,
    assignment.CommitmentDue: record_commitment_due,
    assignment.CommitmentFulfilled: record_kept_commitment,
    assignment.CommitmentDisputed: record_disputed_commitment,
    assignment.CommitmentCarriedOver: record_carried_commitment,
    assignment.CaseWithdrawn: record_withdrawn_case,
    intake.ProposalMarkedKey: record_key_proposal,
}
REACTIONS = {event: Reaction(recorder, mode=REQUIRES) for event, recorder in _RECORDERS.items()}
