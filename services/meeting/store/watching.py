"""The timers that watch over meetings: held by their date, and answered by a proposer in time."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from kit.core.workdays import SHANGHAI, local_date
from kit.store import Context
from services.meeting.domain.handling import PHASES, Handling, timed_phases
from services.meeting.domain.meeting import Meeting
from shared import copies

DUE, NEAR = "meeting_due", "meeting_near"
SILENCE, ANSWER_NEAR = "meeting_silence", "meeting_answer_near"
# At most so many reminders per date, so that all can be stopped whatever the policy said before.
_SLOTS = 3
_MORNING = time(9)


def watch_dates(ctx: Context, handling: Handling) -> None:
    """Set the timers of a task's meetings as its dates now stand; replaces earlier ones."""
    forget_dates(ctx, handling)
    policy = copies.policy(ctx, "meetings", handling.session_id)
    days = copies.policy(ctx, "deadlines", handling.session_id)["approaching_days"]
    for phase, due in timed_phases(handling, policy).items():
        if due <= ctx.now:
            continue
        key = f"{handling.id}.{phase}"
        ctx.schedule(DUE, key, due, task_id=handling.id, phase=phase)
        for slot, (left, at) in enumerate(_reminders(ctx.now, due, days)):
            data = {"task_id": handling.id, "phase": phase, "days_left": left, "until": due}
            ctx.schedule(NEAR, f"{key}.{slot}", at, **data)


def forget_dates(ctx: Context, handling: Handling) -> None:
    """Stop watching a task's meetings."""
    for phase in PHASES:
        key = f"{handling.id}.{phase}"
        ctx.cancel(DUE, key)
        for slot in range(_SLOTS):
            ctx.cancel(NEAR, f"{key}.{slot}")


def watch_answer(ctx: Context, meeting: Meeting, due: datetime) -> None:
    """Remind the proposers of a recorded meeting, and note their silence; a new record starts both anew."""
    forget_answer(ctx, meeting)
    ctx.schedule(SILENCE, meeting.id, due)
    days = copies.policy(ctx, "deadlines", meeting.session_id)["approaching_days_short"]
    for slot, (left, at) in enumerate(_reminders(ctx.now, due, days)):
        ctx.schedule(ANSWER_NEAR, f"{meeting.id}.{slot}", at, meeting_id=meeting.id, days_left=left)


def forget_answer(ctx: Context, meeting: Meeting) -> None:
    """A proposer has answered."""
    ctx.cancel(SILENCE, meeting.id)
    for slot in range(_SLOTS):
        ctx.cancel(ANSWER_NEAR, f"{meeting.id}.{slot}")


def _reminders(now: datetime, due: datetime, days: list[int]) -> list[tuple[int, datetime]]:
    moments = [(int(left), _morning(due, int(left))) for left in days]
    return [(left, at) for left, at in moments if at > now][:_SLOTS]


def _morning(due: datetime, days_left: int) -> datetime:
    day = local_date(due) - timedelta(days=days_left)
    return datetime.combine(day, _MORNING, SHANGHAI).astimezone(UTC)
