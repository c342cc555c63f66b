"""The three meetings as evidence."""

from __future__ import annotations

from typing import Any

from cppcc_api.meeting.v1 import meeting_events_pb2 as pb
from kit.convert import instant
from kit.service import REQUIRES, Reaction
from kit.store import Context
from services.supervision.domain import facts as kinds
from services.supervision.store import evidence
from services.supervision.store.reminding import remind_of_task


def keep_meeting(event: pb.MeetingHeld, ctx: Context) -> None:
    """A unit wrote a meeting down; the proposer has not answered yet."""
    evidence.keep(ctx, event, kinds.MET, event.recorded_at, **_of_meeting(event))


def keep_confirmation(event: pb.MeetingConfirmed, ctx: Context) -> None:
    """A proposer confirmed a meeting."""
    evidence.keep(ctx, event, kinds.CONFIRMED, event.confirmed_at, **_of_meeting(event))


def keep_meeting_silence(event: pb.MeetingHeldUnconfirmed, ctx: Context) -> None:
    """A proposer left a meeting unanswered."""
    evidence.keep(ctx, event, kinds.UNCONFIRMED, event.recorded_at, **_of_meeting(event))


def keep_dispute(event: pb.MeetingDisputed, ctx: Context) -> None:
    """A proposer says that a meeting was not held so."""
    values = {**_of_meeting(event), "text": event.reason}
    evidence.keep(ctx, event, kinds.DISPUTED, event.disputed_at, **values)


def keep_waiver(event: pb.MeetingWaived, ctx: Context) -> None:
    """A proposer gave up a meeting."""
    values = {"meeting_id": event.meeting_id, "phase": event.phase, "text": event.reason}
    evidence.keep(ctx, event, kinds.WAIVED, event.waived_at, **values)


def keep_overdue_meeting(event: pb.MeetingOverdue, ctx: Context) -> None:
    """A meeting was not held by its date; the unit is reminded by policy."""
    values = {"meeting_id": event.meeting_id, "phase": event.phase}
    fact = evidence.keep(ctx, event, kinds.MEETING_OVERDUE, event.noticed_at, event.due_at, **values)
    remind_of_task(ctx, fact, "meeting", event.phase)


def _of_meeting(event: Any) -> dict[str, Any]:
    mode = getattr(event, "mode", "")
    held_at = instant(event.held_at)
    return {"meeting_id": event.meeting_id, "phase": event.phase, "mode": mode, "held_at": held_at}


REACTIONS = {
    pb.MeetingHeld: Reaction(keep_meeting, mode=REQUIRES),
    pb.MeetingConfirmed: Reaction(keep_confirmation, mode=REQUIRES),
    pb.MeetingHeldUnconfirmed: Reaction(keep_meeting_silence, mode=REQUIRES),
    pb.MeetingDisputed: Reaction(keep_dispute, mode=REQUIRES),
    pb.MeetingWaived: Reaction(keep_waiver, mode=REQUIRES),
    pb.MeetingOverdue: Reaction(keep_overdue_meeting, mode=REQUIRES),
}
