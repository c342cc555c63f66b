"""Facts from meeting: what became of each of the three meetings."""

from __future__ import annotations

from typing import Any

from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from kit.service import REQUIRES, Reaction
from kit.store import Context
from services.evaluation.reactions.recording import instant, record
from shared.words import MODES, PHASES


def record_confirmed_meeting(event: meeting.MeetingConfirmed, ctx: Context) -> None:
    """A proposer confirmed."""
    mode = MODES.get(event.mode, event.mode)
    _meeting(event, ctx, "meeting_confirmed", event.confirmed_at, mode, counts=event.counts, mode=event.mode)


def record_unconfirmed_meeting(event: meeting.MeetingHeldUnconfirmed, ctx: Context) -> None:
    """The proposer left it unanswered."""
    _meeting(event, ctx, "meeting_unconfirmed", event.recorded_at, "", mode=event.mode)


def record_disputed_meeting(event: meeting.MeetingDisputed, ctx: Context) -> None:
    """A proposer says it was not so."""
    _meeting(event, ctx, "meeting_disputed", event.disputed_at, event.reason)


def record_waived_meeting(event: meeting.MeetingWaived, ctx: Context) -> None:
    """A proposer gave it up."""
    _meeting(event, ctx, "meeting_waived", event.waived_at, event.reason)


def record_overdue_meeting(event: meeting.MeetingOverdue, ctx: Context) -> None:
    """It was not held by its day."""
    _meeting(event, ctx, "meeting_overdue", event.noticed_at, "")


def _meeting(event: Any, ctx: Context, kind: str, at: Any, detail: str, **values: Any) -> None:
    words = "，".join(filter(None, (PHASES.get(event.phase, event.phase), detail)))
    known = {"phase": event.phase, "meeting_id": event.meeting_id, **values}
    record(ctx, event, kind, instant(at), words, known)


_RECORDERS = {
    meeting.MeetingConfirmed: record_confirmed_meeting,
    meeting.MeetingHeldUnconfirmed: record_unconfirmed_meeting,
    meeting.MeetingDisputed: record_disputed_meeting,
    meeting.MeetingWaived: record_waived_meeting,
    meeting.MeetingOverdue: record_overdue_meeting,
}
REACTIONS = {event: Reaction(recorder, mode=REQUIRES) for event, recorder in _RECORDERS.items()}
