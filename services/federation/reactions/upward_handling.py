"""Where upward joint proposals are filed: their handling and meetings, told to the homes of their signers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from kit.service import REQUIRES, Reaction
from kit.store import Context
from services.federation.domain.arrivals import Arrival
from services.federation.store import upward_status as status


def tell_dispatched(event: assignment.AssignmentDispatched, ctx: Context) -> None:
    """Given to units."""
    for arrival in status.dispatched(ctx, event):
        status.tell(ctx, arrival, "dispatched", event.dispatched_at, units=status.units(event.tasks))


def tell_reassigned(event: assignment.TaskReassigned, ctx: Context) -> None:
    """One unit gave way to another, or fell away."""
    gone = documents.UpwardUnit(unit_id=event.old_unit.unit_id, name=event.old_unit.name)
    new = status.units([event.new_task]) if event.HasField("new_task") else []
    for arrival in status.of_case(ctx, event):
        status.tell(
            ctx,
            arrival,
            "reassigned",
            event.reassigned_at,
            units=[gone, *new],
            explanation=event.reason,
        )


def tell_planned(event: assignment.HandlingPlanSubmitted, ctx: Context) -> None:
    """A unit says how it will handle it."""
    contact = "，".join(part for part in (event.contact_name, event.contact_phone) if part)
    said = "；".join(part for part in (event.summary, contact) if part)
    _handled(ctx, event, "planned", event.submitted_at, explanation=said)


def tell_extended(event: assignment.ExtensionDecided, ctx: Context) -> None:
    """More time was granted."""
    if event.approved:
        _handled(ctx, event, "extended", event.decided_at, explanation=event.reason, due_at=event.due_at)


def tell_reply(event: assignment.ReplyIssued, ctx: Context) -> None:
    """The reply, in full."""
    due = event.feedback_due_at if event.HasField("feedback_due_at") else None
    _handled(ctx, event, "replied", event.issued_at, reply=status.reply(event), due_at=due)


def tell_feedback(event: assignment.FeedbackGiven, ctx: Context) -> None:
    """A proposer's judgement counts."""
    judged = _judgement(event, event.given_by)
    judged.attitude_score, judged.result_score = event.attitude_score, event.result_score
    _judged(ctx, event, "feedback_counted", event.given_at, judged)


def tell_no_feedback(event: assignment.FeedbackNotReturned, ctx: Context) -> None:
    """A proposer let the time pass."""
    judged = _judgement(event, event.person)
    judged.attitude_score = judged.result_score = "not_returned"
    _judged(ctx, event, "feedback_missed", event.recorded_at, judged)


def _judgement(event: Any, person: Any) -> documents.UpwardJudgement:
    return documents.UpwardJudgement(
        member_no=person.member_id, name=person.name, reply_id=event.reply_id, unit_name=event.unit_name
    )


def _judged(ctx: Context, event: Any, told: str, at: Any, judged: documents.UpwardJudgement) -> None:
    """Of a merged proposal's feedback its own signers are told, not those of the others."""
    for arrival in status.of_case(ctx, event):
        if any(signer.member_id == judged.member_no for signer in arrival.signers):
            status.tell(ctx, arrival, told, at, by_name=event.unit_name, judgement=judged)


def tell_feedback_refused(event: assignment.OutsideFeedbackRefused, ctx: Context) -> None:
    """A judgement given at home does not count."""
    arrival = _by_home(ctx, event)
    if arrival is not None:
        judged = documents.UpwardJudgement(member_no=event.member_id, reply_id=event.reply_id)
        judged.name = arrival.signer(event.member_id, event.home_instance).name
        _refused(ctx, arrival, event, "feedback_refused", judgement=judged)


def tell_rework(event: assignment.ReworkOrdered, ctx: Context) -> None:
    """The unit answers again."""
    _handled(ctx, event, "rework", event.ordered_at, explanation=event.reason, due_at=event.due_at)


def tell_fulfilled(event: assignment.CommitmentFulfilled, ctx: Context) -> None:
    """A promise was kept."""
    _handled(
        ctx,
        event,
        "commitment_fulfilled",
        event.fulfilled_at,
        explanation=event.evidence,
        commitment=status.commitment(event.commitment),
    )


def tell_carried_over(event: assignment.CommitmentCarriedOver, ctx: Context) -> None:
    """A promise lives on."""
    _handled(
        ctx,
        event,
        "commitment_carried_over",
        event.carried_at,
        explanation=event.reason,
        commitment=status.commitment(event.commitment),
    )


def _handled(ctx: Context, event: Any, told: str, at: Any, **more: Any) -> None:
    for arrival in status.of_case(ctx, event):
        status.tell(ctx, arrival, told, at, by_name=event.unit_name, **more)


def tell_closed(event: assignment.CaseClosed, ctx: Context) -> None:
    """Done."""
    for arrival in status.of_case(ctx, event):
        status.tell(ctx, replace(arrival, state="closed"), "closed", event.closed_at)


def tell_stopped(event: assignment.CaseWithdrawn, ctx: Context) -> None:
    """The handling ended before its time."""
    for arrival in ctx.find(Arrival, {"case_id": event.case_id}):
        status.tell(ctx, arrival, "stopped", event.withdrawn_at, explanation=event.reason)


# --- the three meetings ---------------------------------------------------------------------------------


def tell_meeting_planned(event: meeting.MeetingPlanned, ctx: Context) -> None:
    """An invitation."""
    shown = status.meeting_of(
        event, "planned", mode=event.mode, at=event.planned_at, place=event.place, minutes=event.purpose
    )
    _met(ctx, event, event.recorded_at, shown)


def tell_meeting_held(event: meeting.MeetingHeld, ctx: Context) -> None:
    """The first proposer is asked to confirm."""
    due = event.confirm_due_at if event.HasField("confirm_due_at") else None
    _met(ctx, event, event.recorded_at, status.held(event), due_at=due)


def tell_meeting_confirmed(event: meeting.MeetingConfirmed, ctx: Context) -> None:
    """Confirmed, here or at home."""
    shown = status.meeting_of(
        event, "confirmed", answered_by_name=event.confirmed_by.name, comment=event.comment
    )
    _met(ctx, event, event.confirmed_at, shown)


def tell_meeting_disputed(event: meeting.MeetingDisputed, ctx: Context) -> None:
    """Disputed, here or at home."""
    shown = status.meeting_of(
        event, "disputed", answered_by_name=event.disputed_by.name, comment=event.reason
    )
    _met(ctx, event, event.disputed_at, shown)


def tell_meeting_unconfirmed(event: meeting.MeetingHeldUnconfirmed, ctx: Context) -> None:
    """Nobody answered in time."""
    _met(ctx, event, event.recorded_at, status.meeting_of(event, "held_unconfirmed"))


def tell_meeting_waived(event: meeting.MeetingWaived, ctx: Context) -> None:
    """Given up by the proposer."""
    shown = status.meeting_of(event, "waived", answered_by_name=event.waived_by.name, comment=event.reason)
    _met(ctx, event, event.waived_at, shown)


def tell_meeting_cancelled(event: meeting.MeetingCancelled, ctx: Context) -> None:
    """Taken back by the unit."""
    _met(ctx, event, event.cancelled_at, status.meeting_of(event, "cancelled", comment=event.reason))


def _met(ctx: Context, event: Any, at: Any, shown: documents.UpwardMeeting, **more: Any) -> None:
    for arrival in status.of_case(ctx, event):
        status.tell(ctx, arrival, "meeting", at, by_name=event.unit_name, meeting=shown, **more)


def tell_answer_refused(event: meeting.OutsideAnswerRefused, ctx: Context) -> None:
    """An answer given at home does not count."""
    arrival = _by_home(ctx, event)
    if arrival is not None:
        shown = documents.UpwardMeeting(meeting_id=event.meeting_id)
        _refused(ctx, arrival, event, "answer_refused", meeting=shown, member_no=event.member_id)


def _by_home(ctx: Context, event: Any) -> Arrival | None:
    return ctx.find_one(Arrival, {"upward_id": event.outside_id, "signers.home": event.home_instance})


def _refused(ctx: Context, arrival: Arrival, event: Any, told: str, **more: Any) -> None:
    status.tell(
        ctx,
        arrival,
        told,
        event.refused_at,
        explanation=event.explanation,
        reason=event.reason,
        **more,
    )


REACTIONS = {
    event: Reaction(handler, mode=REQUIRES)
    for event, handler in {
        assignment.AssignmentDispatched: tell_dispatched,
        assignment.TaskReassigned: tell_reassigned,
        assignment.HandlingPlanSubmitted: tell_planned,
        assignment.ExtensionDecided: tell_extended,
        assignment.ReplyIssued: tell_reply,
        assignment.FeedbackGiven: tell_feedback,
        assignment.FeedbackNotReturned: tell_no_feedback,
        assignment.OutsideFeedbackRefused: tell_feedback_refused,
        assignment.ReworkOrdered: tell_rework,
        assignment.CommitmentFulfilled: tell_fulfilled,
        assignment.CommitmentCarriedOver: tell_carried_over,
        assignment.CaseClosed: tell_closed,
        assignment.CaseWithdrawn: tell_stopped,
        meeting.MeetingPlanned: tell_meeting_planned,
        meeting.MeetingHeld: tell_meeting_held,
        meeting.MeetingConfirmed: tell_meeting_confirmed,
        meeting.MeetingDisputed: tell_meeting_disputed,
        meeting.MeetingHeldUnconfirmed: tell_meeting_unconfirmed,
        meeting.MeetingWaived: tell_meeting_waived,
        meeting.MeetingCancelled: tell_meeting_cancelled,
        meeting.OutsideAnswerRefused: tell_answer_refused,
    }.items()
}
