"""Assignment's facts as evidence: each is kept as it was told, whatever the order in which they come."""

from __future__ import annotations

from typing import Any

from cppcc_api.assignment.v1 import assignment_events_pb2 as pb
from kit.convert import instant
from kit.service import REQUIRES, Reaction
from kit.store import Context
from services.supervision.domain import facts as kinds
from services.supervision.domain.reminder import MATTERS
from services.supervision.domain.resembling import sketch
from services.supervision.store import evidence
from services.supervision.store.reminding import remind_of_task


def keep_dispatch(event: pb.AssignmentDispatched, ctx: Context) -> None:
    """What each unit was given to do, and who is answered."""
    suggestions = [each.suggestion_id for each in event.suggestions]
    for task in event.tasks:
        evidence.keep_dispatch(ctx, event, task, event.dispatched_at, suggestions)
    covers = dict.fromkeys([event.proposal_id, *(each.proposal_id for each in event.addressees)])
    evidence.put_proposal(
        ctx,
        event.proposal_id,
        proposal_no=event.proposal_no,
        title=event.proposal_title,
        session_id=event.session_id,
        category=event.category,
        signers=evidence.signers([*event.signers, *(s for each in event.addressees for s in each.signers)]),
        covers=tuple(covers),
    )


def keep_receipt(event: pb.AssignmentReceived, ctx: Context) -> None:
    """A unit confirmed receipt."""
    evidence.keep(ctx, event, kinds.RECEIVED, event.received_at)


def keep_move(event: pb.TaskReassigned, ctx: Context) -> None:
    """One unit is released; another has the task, with the same suggestions to answer."""
    old = evidence.dispatch_of(ctx, event.old_task_id)
    if event.HasField("new_task"):
        suggestions = old.values.get("suggestion_ids", ())
        evidence.keep_dispatch(ctx, event, event.new_task, event.reassigned_at, suggestions)
    evidence.keep_release(ctx, old, event.reassigned_at, event.reason)


def keep_extension(event: pb.ExtensionDecided, ctx: Context) -> None:
    """More time was granted; a refusal changes nothing."""
    if event.approved:
        evidence.keep(ctx, event, kinds.EXTENDED, event.decided_at, event.due_at, text=event.reason)


def keep_opinion(event: pb.AssistOpinionSubmitted, ctx: Context) -> None:
    """An assist unit delivered its opinion to the lead."""
    values = {"round": event.opinion_round, "on_time": event.on_time}
    evidence.keep(ctx, event, kinds.OPINION, event.submitted_at, event.due_at, **values)


def keep_acceptance(event: pb.AssistOpinionAccepted, ctx: Context) -> None:
    """The lead took an opinion over."""
    evidence.keep(ctx, event, kinds.OPINION_ACCEPTED, event.accepted_at, round=event.opinion_round)


def keep_return(event: pb.AssistOpinionReturned, ctx: Context) -> None:
    """The lead gave an opinion back."""
    values = {"round": event.opinion_round, "text": event.reason}
    evidence.keep(ctx, event, kinds.OPINION_RETURNED, event.returned_at, event.due_at, **values)


def keep_reply(event: pb.ReplyIssued, ctx: Context) -> None:
    """A reply with everything by which its quality can be judged; of its text only the fingerprint."""
    evidence.keep(ctx, event, kinds.REPLIED, event.issued_at, event.due_at, **_of_reply(event))


def _of_reply(event: pb.ReplyIssued) -> dict[str, Any]:
    return {
        "reply_id": event.reply_id,
        "round": event.round,
        "reply_kind": event.reply_kind,
        "reply_class": event.reply_class,
        "on_time": event.on_time,
        "warnings": list(event.warnings),
        "feedback_due_at": instant(event.feedback_due_at),
        "answered_ids": [each.suggestion_id for each in event.answers if each.text.strip()],
        "sketch": list(sketch([event.text, *(each.text for each in event.answers)])),
        "promises": [
            {"id": each.commitment_id, "text": each.text, "due_at": instant(each.due_at)}
            for each in event.commitments
        ],
    }


def keep_feedback(event: pb.FeedbackGiven, ctx: Context) -> None:
    """A proposer judged a reply."""
    values = {
        "person_id": event.given_by.person_id,
        "round": event.round,
        "dissatisfied": event.dissatisfied,
        "attitude_score": event.attitude_score,
        "result_score": event.result_score,
    }
    evidence.keep(ctx, event, kinds.FEEDBACK, event.given_at, **values)


def keep_silence(event: pb.FeedbackNotReturned, ctx: Context) -> None:
    """A proposer gave no feedback."""
    evidence.keep(ctx, event, kinds.NO_FEEDBACK, event.recorded_at, event.due_at, round=event.round)


def keep_rework(event: pb.ReworkOrdered, ctx: Context) -> None:
    """A unit has to answer again."""
    values = {"round": event.round, "text": event.reason}
    evidence.keep(ctx, event, kinds.REWORK, event.ordered_at, event.due_at, **values)


def keep_missed_deadline(event: pb.DeadlineMissed, ctx: Context) -> None:
    """A deadline passed; the unit is reminded by policy."""
    fact = evidence.keep(
        ctx, event, kinds.MISSED, event.missed_at, event.due_at, deadline=event.deadline_kind
    )
    if event.deadline_kind in MATTERS:
        remind_of_task(ctx, fact, event.deadline_kind)


def keep_due_promise(event: pb.CommitmentDue, ctx: Context) -> None:
    """A promise passed its date; a near one changes nothing."""
    if event.overdue:
        fact = _of_promise(ctx, event, kinds.PROMISE_OVERDUE, event.noticed_at)
        remind_of_task(ctx, fact, "commitment", event.commitment.commitment_id)


def keep_promise_report(event: pb.CommitmentReported, ctx: Context) -> None:
    """A unit showed evidence for a promise."""
    _of_promise(ctx, event, kinds.PROMISE_REPORTED, event.reported_at)


def keep_kept_promise(event: pb.CommitmentFulfilled, ctx: Context) -> None:
    """A promise was kept."""
    _of_promise(ctx, event, kinds.PROMISE_KEPT, event.fulfilled_at, on_time=event.on_time)


def keep_disputed_promise(event: pb.CommitmentDisputed, ctx: Context) -> None:
    """A proposer does not accept the evidence."""
    _of_promise(ctx, event, kinds.PROMISE_DISPUTED, event.disputed_at)


def keep_carried_promise(event: pb.CommitmentCarriedOver, ctx: Context) -> None:
    """A promise goes over to the next year."""
    _of_promise(ctx, event, kinds.PROMISE_CARRIED, event.carried_at)


def _of_promise(ctx: Context, event: Any, kind: str, at: Any, **more: Any) -> kinds.Fact:
    promise = event.commitment
    values = {"commitment_id": promise.commitment_id, "text": promise.text, **more}
    return evidence.keep(ctx, event, kind, at, promise.due_at, **values)


def keep_closing(event: pb.CaseClosed, ctx: Context) -> None:
    """A case is done."""
    evidence.keep(ctx, event, kinds.CLOSED, event.closed_at)


def keep_withdrawal(event: pb.CaseWithdrawn, ctx: Context) -> None:
    """A case ended without being handled: what its units did neither helps nor harms them."""
    evidence.keep(ctx, event, kinds.WITHDRAWN, event.withdrawn_at)


REACTIONS = {
    pb.AssignmentDispatched: Reaction(keep_dispatch, mode=REQUIRES),
    pb.AssignmentReceived: Reaction(keep_receipt, mode=REQUIRES),
    pb.TaskReassigned: Reaction(keep_move, mode=REQUIRES),
    pb.ExtensionDecided: Reaction(keep_extension, mode=REQUIRES),
    pb.AssistOpinionSubmitted: Reaction(keep_opinion, mode=REQUIRES),
    pb.AssistOpinionAccepted: Reaction(keep_acceptance, mode=REQUIRES),
    pb.AssistOpinionReturned: Reaction(keep_return, mode=REQUIRES),
    pb.ReplyIssued: Reaction(keep_reply, mode=REQUIRES),
    pb.FeedbackGiven: Reaction(keep_feedback, mode=REQUIRES),
    pb.FeedbackNotReturned: Reaction(keep_silence, mode=REQUIRES),
    pb.ReworkOrdered: Reaction(keep_rework, mode=REQUIRES),
    pb.DeadlineMissed: Reaction(keep_missed_deadline, mode=REQUIRES),
    pb.CommitmentDue: Reaction(keep_due_promise, mode=REQUIRES),
    pb.CommitmentReported: Reaction(keep_promise_report, mode=REQUIRES),
    pb.CommitmentFulfilled: Reaction(keep_kept_promise, mode=REQUIRES),
    pb.CommitmentDisputed: Reaction(keep_disputed_promise, mode=REQUIRES),
    pb.CommitmentCarriedOver: Reaction(keep_carried_promise, mode=REQUIRES),
    pb.CaseClosed: Reaction(keep_closing, mode=REQUIRES),
    pb.CaseWithdrawn: Reaction(keep_withdrawal, mode=REQUIRES),
}
