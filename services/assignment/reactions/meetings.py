"""The facts of the three meetings; of one meeting the latest word counts, in any order."""

from __future__ import annotations

from typing import Protocol

from google.protobuf.timestamp_pb2 import Timestamp

from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from kit.convert import instant
from kit.store import Context
from services.assignment.domain.facts import MeetingFact

# At the same instant a later word on a meeting outranks an earlier one.
_RANK = ("held", "held_unconfirmed", "waived", "confirmed", "disputed")


class MeetingEvent(Protocol):
    """What all events about a meeting say."""

    meeting_id: str
    case_id: str
    task_id: str
    phase: str


def _note(ctx: Context, event: MeetingEvent, result: str, at: Timestamp) -> None:
    fact = MeetingFact(
        id=event.meeting_id or f"{event.task_id}|{event.phase}",
        case_id=event.case_id,
        task_id=event.task_id,
        phase=event.phase,
        result=result,
        at=instant(at) or ctx.now,
    )
    known = ctx.find_one(MeetingFact, {"_id": fact.id})
    if known is None or (known.at, _RANK.index(known.result)) <= (fact.at, _RANK.index(result)):
        ctx.put(fact)


def note_held(event: meeting.MeetingHeld, ctx: Context) -> None:
    """A unit recorded a meeting."""
    _note(ctx, event, "held", event.recorded_at)


def note_confirmed(event: meeting.MeetingConfirmed, ctx: Context) -> None:
    """A proposer confirmed a meeting."""
    _note(ctx, event, "confirmed", event.confirmed_at)


def note_disputed(event: meeting.MeetingDisputed, ctx: Context) -> None:
    """A proposer says that a meeting was not held so."""
    _note(ctx, event, "disputed", event.disputed_at)


def note_unconfirmed(event: meeting.MeetingHeldUnconfirmed, ctx: Context) -> None:
    """The proposer left a meeting unanswered."""
    _note(ctx, event, "held_unconfirmed", event.recorded_at)


def note_waived(event: meeting.MeetingWaived, ctx: Context) -> None:
    """A proposer gave a meeting up."""
    _note(ctx, event, "waived", event.waived_at)
