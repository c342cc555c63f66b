"""The timers of supervision: rectifications, look backs to be reported, reminders that turn red."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from kit.core.workdays import SHANGHAI, local_date
from kit.store import Context
from services.supervision.domain.checking import LOOK_BACK
from services.supervision.domain.finding import Finding
from services.supervision.domain.inspection import Inspection
from shared import copies

DUE, NEAR = "rectification_due", "rectification_near"
REPORT_NEAR = "look_back_near"
TURN_RED = "reminder_turns_red"
# At most so many reminders per date, so that all can be stopped whatever the policy said before.
_SLOTS = 3
_MORNING = time(9)


def rectification_due_at(ctx: Context, session_id: str) -> datetime:
    """The policy's time to put a finding right, from now."""
    days = copies.policy(ctx, "deadlines", session_id)["rectification_workdays"]
    return copies.workdays(ctx).add_workdays(ctx.now, int(days))


def watch_rectification(ctx: Context, finding: Finding) -> None:
    """Set the timers of a finding's date; replaces earlier ones."""
    forget_rectification(ctx, finding)
    if finding.due_at is None:
        return
    ctx.schedule(DUE, finding.id, finding.due_at)
    days = copies.policy(ctx, "deadlines", finding.session_id)["approaching_days"]
    moments = [(int(left), _morning(finding.due_at, int(left))) for left in days]
    coming = [(left, at) for left, at in moments if at > ctx.now]
    for slot, (left, at) in enumerate(coming[:_SLOTS]):
        ctx.schedule(NEAR, f"{finding.id}.{slot}", at, finding_id=finding.id, days_left=left)


def forget_rectification(ctx: Context, finding: Finding) -> None:
    """The unit has reported, or the finding is gone."""
    ctx.cancel(DUE, finding.id)
    for slot in range(_SLOTS):
        ctx.cancel(NEAR, f"{finding.id}.{slot}")


def watch_look_back(ctx: Context, inspection: Inspection) -> None:
    """Remind the units that have not reported shortly before a look-back inspection."""
    if inspection.kind != LOOK_BACK or inspection.conduct_at is None:
        return
    days = copies.policy(ctx, "deadlines", inspection.session_id)["approaching_days"]
    at = _morning(inspection.conduct_at, min(int(left) for left in days)) if days else ctx.now
    if at > ctx.now:
        ctx.schedule(REPORT_NEAR, inspection.id, at)


def forget_look_back(ctx: Context, inspection: Inspection) -> None:
    """The inspection has taken place."""
    ctx.cancel(REPORT_NEAR, inspection.id)


def _morning(due: datetime, days_left: int) -> datetime:
    day = local_date(due) - timedelta(days=days_left)
    return datetime.combine(day, _MORNING, SHANGHAI).astimezone(UTC)
