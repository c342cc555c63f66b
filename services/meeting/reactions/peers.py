"""Meetings across instances: a unit of a lower one meets our proposers, or ours meets those of an upper one.

The proposers answer where they are at home.  What does not fit changes nothing and is told to both offices.
"""

from __future__ import annotations

from collections.abc import Callable

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as federation
from kit.convert import instant
from kit.core.errors import NotYet, Refusal
from kit.core.ids import new_id
from kit.store import Context
from services.meeting.domain import meeting as rules
from services.meeting.domain.entering import Attendee, Plan, Record
from services.meeting.domain.handling import Handling, check_open
from services.meeting.domain.meeting import Meeting, Person
from services.meeting.states import EXPECTED, PEER
from services.meeting.store import facts, lookups, recording
from services.meeting.store.watching import forget_answer

BY_PEER = frozenset({PEER})


# --- above: meetings that a lower instance reports ------------------------------------------------------


def take_meeting(event: federation.DelegatedMeetingArrived, ctx: Context) -> None:
    """A unit of the lower instance invites our proposers, met them, or takes the invitation back."""
    said = event.meeting
    handling = ctx.find_one(Handling, {"_id": said.delegation_id})
    if handling is None:
        raise NotYet(f"task {said.delegation_id}")
    try:
        check_open(handling)
        known = ctx.find_one(Meeting, {"_id": said.meeting_id})
        meeting = known or rules.expected(handling, said.phase, said.meeting_id, ctx.now)
        _REPORTS[said.state](meeting, handling, event, ctx)
    except Refusal as refusal:
        recording.refuse(ctx, handling, said.phase, refusal)


def _planned(
    meeting: Meeting, handling: Handling, event: federation.DelegatedMeetingArrived, ctx: Context
) -> None:
    said = event.meeting
    action = "plan" if meeting.state == EXPECTED else "update"
    entered = Plan(said.phase, said.mode, instant(said.planned_at), said.place, said.purpose)
    planned = rules.plan(meeting, entered, BY_PEER, _from(event), ctx.now, action)
    ctx.save(planned, facts.planned(planned, ctx.now))


def _held(
    meeting: Meeting, handling: Handling, event: federation.DelegatedMeetingArrived, ctx: Context
) -> None:
    said = event.meeting
    # Another meeting of the phase may have been invited to: this one is it.
    planned = lookups.planned_of(ctx, handling.id, said.phase) if meeting.state == EXPECTED else None
    entered = Record(
        phase=said.phase,
        mode=said.mode,
        held_at=instant(said.held_at),
        place=said.place,
        attendees=tuple(Attendee(name) for name in said.attendee_names),
        minutes=said.minutes,
    )
    by_name = f"{said.unit_name}（{event.peer_name}）"
    recording.record(ctx, planned or meeting, handling, entered, by_name, BY_PEER)


def _cancelled(
    meeting: Meeting, handling: Handling, event: federation.DelegatedMeetingArrived, ctx: Context
) -> None:
    cancelled = rules.cancel(meeting, BY_PEER, _from(event), ctx.now, event.meeting.reason)
    ctx.save(cancelled, facts.cancelled(cancelled, ctx.now))


def _from(event: federation.DelegatedMeetingArrived) -> Person:
    return Person(name=event.meeting.unit_name or event.peer_name)


_REPORTS: dict[str, Callable[[Meeting, Handling, federation.DelegatedMeetingArrived, Context], None]] = {
    "planned": _planned,
    "held": _held,
    "cancelled": _cancelled,
}


# --- below: what the proposers of an upper instance say -------------------------------------------------


def take_answer(event: federation.DelegatedMeetingAnswered, ctx: Context) -> None:
    """The proposers confirmed, disputed, gave up or left unanswered a meeting of our unit."""
    said = event.answer
    meeting = ctx.find_one(Meeting, {"_id": said.meeting_id}) if said.meeting_id else _unmet(event, ctx)
    if meeting is None:
        raise NotYet(f"meeting {said.meeting_id} of {event.proposal_id}")
    by = Person(name=said.by_name or f"{event.peer_name}提案者")
    try:
        _ANSWERS[said.answer](meeting, said, by, ctx)
    except Refusal as refusal:
        recording.refuse(ctx, ctx.get(Handling, meeting.task_id), meeting.phase, refusal)


def _unmet(event: federation.DelegatedMeetingAnswered, ctx: Context) -> Meeting | None:
    """The phase that was given up without any invitation from here."""
    query = {"proposal_id": event.proposal_id, "ended": "", "part": {"$ne": "assist"}}
    handling = ctx.find_one(Handling, query)
    if handling is None:
        return None
    phase = event.answer.phase
    return lookups.planned_of(ctx, handling.id, phase) or rules.expected(handling, phase, new_id(), ctx.now)


def _confirm(meeting: Meeting, said: documents.DelegatedMeetingAnswer, by: Person, ctx: Context) -> None:
    confirmed = rules.confirm(meeting, BY_PEER, by, ctx.now, said.comment, said.agreed)
    forget_answer(ctx, meeting)
    ctx.save(confirmed, facts.confirmed(confirmed))


def _dispute(meeting: Meeting, said: documents.DelegatedMeetingAnswer, by: Person, ctx: Context) -> None:
    disputed = rules.dispute(meeting, BY_PEER, by, ctx.now, said.comment)
    forget_answer(ctx, meeting)
    ctx.save(disputed, facts.disputed(disputed))


def _expire(meeting: Meeting, said: documents.DelegatedMeetingAnswer, by: Person, ctx: Context) -> None:
    expired = rules.expire(meeting, ctx.now, PEER)
    ctx.save(expired, facts.unconfirmed(expired, ctx.now))


def _waive(meeting: Meeting, said: documents.DelegatedMeetingAnswer, by: Person, ctx: Context) -> None:
    others = lookups.meetings_of(ctx, [meeting.task_id], meeting.phase)
    waived = rules.waive(meeting, others, BY_PEER, by, ctx.now, said.comment)
    ctx.save(waived, facts.waived(waived))


_ANSWERS: dict[str, Callable[[Meeting, documents.DelegatedMeetingAnswer, Person, Context], None]] = {
    "confirmed": _confirm,
    "disputed": _dispute,
    "unconfirmed": _expire,
    "waived": _waive,
}
