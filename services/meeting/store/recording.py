"""Writing down a meeting held: its unit enters it here, or another instance reports it, which may not fit."""

from __future__ import annotations

from cppcc_api.meeting.v1 import meeting_events_pb2 as events
from kit.convert import timestamp
from kit.core.errors import Refusal
from kit.store import Context
from services.meeting.domain import meeting as rules
from services.meeting.domain.entering import Record
from services.meeting.domain.handling import Handling
from services.meeting.domain.meeting import Meeting
from services.meeting.store import facts
from services.meeting.store.watching import watch_answer
from shared import copies


def record(
    ctx: Context,
    meeting: Meeting,
    handling: Handling,
    entered: Record,
    by_name: str,
    relations: frozenset[str],
) -> Meeting:
    """Save and announce the record; the proposers are asked to answer.

    Those of an upper committee answer there, and their silence is noted there.
    """
    days = int(copies.policy(ctx, "deadlines", meeting.session_id)["meeting_silence_workdays"])
    due_at = copies.workdays(ctx).add_workdays(ctx.now, days)
    recorded = rules.record(
        meeting,
        entered,
        relations,
        earliest=handling.dispatched_at,
        now=ctx.now,
        confirm_due_at=due_at,
        by_name=by_name,
        policy=copies.policy(ctx, "meetings", meeting.session_id),
    )
    if not handling.origin_name:
        watch_answer(ctx, recorded, due_at)
    return ctx.save(recorded, facts.held(recorded))


def refuse(ctx: Context, handling: Handling, phase: str, refusal: Refusal) -> None:
    """Tell both offices that what another instance reports of a meeting does not fit."""
    shared = ("case_id", "proposal_id", "proposal_no", "proposal_title", "unit_id", "unit_name")
    told = events.DelegatedMeetingRefused(
        **{name: getattr(handling, name) for name in shared},
        task_id=handling.id,
        phase=phase,
        reason=refusal.reason,
        explanation=refusal.message,
        refused_at=timestamp(ctx.now),
    )
    ctx.save(handling, told)
