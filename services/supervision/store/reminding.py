"""Reminders issued: by hand, when a deadline has passed, and again in red when nothing has happened since."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kit.core.ids import new_id
from kit.core.workdays import add_days
from kit.store import Context
from services.supervision.domain.facts import Fact
from services.supervision.domain.finding import Finding
from services.supervision.domain.inspection import Inspection
from services.supervision.domain.people import UnitRef
from services.supervision.domain.reminder import (
    RED,
    YELLOW,
    Reminder,
    office_of,
    standard_text,
    still_open,
)
from services.supervision.store import events, evidence
from services.supervision.store.clocks import TURN_RED
from shared import copies


def issue(ctx: Context, reminder: Reminder) -> Reminder:
    """Save and announce a reminder, with the standard text if it has none."""
    worded = replace(reminder, text=reminder.text or standard_text(reminder))
    return ctx.save(worded, events.reminder_issued(worded))


def level_of(ctx: Context, matter: str, session_id: str) -> str:
    """The level of an automatic reminder by policy; empty for none."""
    levels = copies.policy(ctx, "supervision", session_id)["reminder_levels"]
    return str(levels.get(matter, ""))


def remind_of_task(ctx: Context, missed: Fact, matter: str, about: str = "") -> None:
    """Remind a unit of what it missed, unless it was done meanwhile; later in red.

    Raises ``NotYet`` while the task is not known.
    """
    level = level_of(ctx, matter, missed.session_id)
    dispatch = evidence.dispatch_of(ctx, missed.task_id)
    task = evidence.task_now(ctx, missed.task_id)
    if not level or task is None or not still_open(task, matter, about):
        return
    issue(ctx, _of_dispatch(ctx, dispatch, matter, level, missed.due_at))
    if level == YELLOW:
        days = int(copies.policy(ctx, "supervision", missed.session_id)["red_after_days"])
        data = {"task_id": missed.task_id, "matter": matter, "about": about, "due_at": missed.due_at}
        key = "|".join((missed.task_id, matter, about))
        ctx.schedule(TURN_RED, key, add_days(ctx.now, days), **data)


def turn_red(ctx: Context, task_id: str, matter: str, about: str, due_at: datetime | None) -> None:
    """Remind once more, in red, if nothing has happened since."""
    task = evidence.task_now(ctx, task_id)
    if task is not None and still_open(task, matter, about):
        issue(ctx, _of_dispatch(ctx, task.dispatch, matter, RED, due_at))


def _of_dispatch(ctx: Context, dispatch: Fact, matter: str, level: str, due_at: datetime | None) -> Reminder:
    shared = ("unit_id", "unit_name", "system", "proposal_id", "proposal_no", "proposal_title", "session_id")
    return _automatic(
        ctx,
        level,
        matter,
        dispatch.system,
        due_at,
        task_id=dispatch.task_id,
        **{name: getattr(dispatch, name) for name in shared if name != "system"},
    )


def remind_of_finding(ctx: Context, finding: Finding) -> None:
    """Remind a unit that let the time to put a finding right pass."""
    level = level_of(ctx, "rectification", finding.session_id)
    if not level:
        return
    shared = ("unit_id", "unit_name", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id")
    values = {name: getattr(finding, name) for name in shared}
    issue(ctx, _automatic(ctx, level, "rectification", finding.system, finding.due_at, **values))


def remind_of_look_back(ctx: Context, inspection: Inspection, unit: UnitRef) -> None:
    """Remind a unit that has not reported its look back."""
    level = level_of(ctx, "look_back", inspection.session_id)
    if level:
        values = {"unit_id": unit.unit_id, "unit_name": unit.name, "session_id": inspection.session_id}
        issue(ctx, _automatic(ctx, level, "look_back", unit.system, inspection.conduct_at, **values))


def _automatic(
    ctx: Context, level: str, matter: str, system: str, due_at: datetime | None, **values: str
) -> Reminder:
    return Reminder(
        id=new_id(),
        level=level,
        matter=matter,
        system=system,
        text="",
        channel="platform",
        issued_by_name=office_of(system),
        issued_at=ctx.now,
        automatic=True,
        due_at=due_at,
        **values,
    )
