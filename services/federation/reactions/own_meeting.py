"""What meeting tells of this instance's proposals, for the facts that upper levels learn."""

from __future__ import annotations

from typing import Any

from google.protobuf.timestamp_pb2 import Timestamp

from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from kit.store import Context
from services.federation.domain import aggregate_local as rules
from services.federation.domain.aggregate_local import Meeting, Said
from services.federation.reactions.own_facts import change, moment, reactions
from shared import copies


def note_meeting(event: meeting.MeetingHeld, ctx: Context) -> None:
    """A unit says that it met the proposer."""
    _meet(event, "waiting", event.recorded_at, ctx)


def note_confirmed_meeting(event: meeting.MeetingConfirmed, ctx: Context) -> None:
    """The proposer says so too."""
    _meet(event, "confirmed" if event.counts else "not_counted", event.confirmed_at, ctx)


def note_unconfirmed_meeting(event: meeting.MeetingHeldUnconfirmed, ctx: Context) -> None:
    """The proposer left it unanswered."""
    policy = copies.policy(ctx, "meetings", event.session_id)
    # Only telephone and letter are a matter of policy; every other meeting counts.
    counts = policy.get(f"{event.mode}_counts", True)
    _meet(event, "held_unconfirmed" if counts else "not_counted", event.recorded_at, ctx)


def note_disputed_meeting(event: meeting.MeetingDisputed, ctx: Context) -> None:
    """The proposer says that it was not so."""
    _meet(event, "disputed", event.disputed_at, ctx)


def note_waived_meeting(event: meeting.MeetingWaived, ctx: Context) -> None:
    """The proposer gave it up."""
    _meet(event, "waived", event.waived_at, ctx)


def note_cancelled_meeting(event: meeting.MeetingCancelled, ctx: Context) -> None:
    """It will not take place."""
    _meet(event, rules.MISSING, event.cancelled_at, ctx)


def _meet(event: Any, outcome: str, told: Timestamp, ctx: Context) -> None:
    found = Meeting(event.task_id, event.phase, Said(outcome, moment(ctx, told)))
    meeting_id = event.meeting_id or f"{event.task_id}/{event.phase}"
    change(ctx, event, lambda known: rules.met(known, meeting_id, found))


REACTIONS = reactions(
    {
        meeting.MeetingHeld: note_meeting,
        meeting.MeetingConfirmed: note_confirmed_meeting,
        meeting.MeetingHeldUnconfirmed: note_unconfirmed_meeting,
        meeting.MeetingDisputed: note_disputed_meeting,
        meeting.MeetingWaived: note_waived_meeting,
        meeting.MeetingCancelled: note_cancelled_meeting,
    }
)
