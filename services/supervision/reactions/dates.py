"""When dates come: rectifications near and passed, look backs to be reported, reminders that turn red."""

from __future__ import annotations

from cppcc_api.supervision.v1 import supervision_events_pb2 as ev
from kit.core.context import TimerFired
from kit.service import Timer
from kit.store import Context
from services.supervision.domain import look_back
from services.supervision.domain.finding import Act, Finding, expire
from services.supervision.domain.inspection import Inspection
from services.supervision.states import TIMER
from services.supervision.store import events, evidence
from services.supervision.store.clocks import DUE, NEAR, REPORT_NEAR, TURN_RED
from services.supervision.store.reminding import remind_of_finding, remind_of_look_back, turn_red


def note_overdue(timer: TimerFired, ctx: Context) -> None:
    """A finding was to be put right by now."""
    finding = ctx.get(Finding, timer.key)
    expired = expire(finding, Act((TIMER,), "系统", ctx.now))
    told = events.of_finding(
        ev.RectificationOverdue,
        expired,
        rectification_id=expired.rectification_id,
        due_at=expired.due_at,
        noticed_at=ctx.now,
    )
    saved = ctx.save(expired, told)
    remind_of_finding(ctx, saved)


def note_near(timer: TimerFired, ctx: Context) -> None:
    """The time to put a finding right runs out."""
    finding = ctx.get(Finding, timer.data["finding_id"])
    told = events.of_finding(
        ev.RectificationApproaching,
        finding,
        rectification_id=finding.rectification_id,
        due_at=finding.due_at,
        days_left=int(timer.data["days_left"]),
        noticed_at=ctx.now,
    )
    ctx.save(finding, told)


def remind_to_look_back(timer: TimerFired, ctx: Context) -> None:
    """A look-back inspection is near: units with a list that have not reported are reminded."""
    inspection = ctx.get(Inspection, timer.key)
    listed = {entry.unit_id for entry in look_back.entries(evidence.tasks_inspected(ctx, inspection))}
    for unit in inspection.units:
        if unit.unit_id in listed and inspection.report_of(unit.unit_id) is None:
            remind_of_look_back(ctx, inspection, unit)


def turn_reminder_red(timer: TimerFired, ctx: Context) -> None:
    """A unit was reminded a while ago."""
    data = timer.data
    turn_red(ctx, data["task_id"], data["matter"], data["about"], data["due_at"])


TIMERS = {
    DUE: Timer(note_overdue),
    NEAR: Timer(note_near),
    REPORT_NEAR: Timer(remind_to_look_back),
    TURN_RED: Timer(turn_reminder_red),
}
