"""Every date that follows from policy and calendar, computed from values that come in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from kit.core.workdays import SHANGHAI, Calendar, add_months, local_date
from services.assignment.domain.parts import ASSIST

# Kinds of deadline, as DeadlineApproaching and DeadlineMissed name them.
RECEIVE, OBJECTION, OBJECTION_DECISION = "receive", "objection", "objection_decision"
ASSIST_OPINION, REPLY, REWORK, FEEDBACK = "assist_opinion", "reply", "rework", "feedback"
SHORT = (RECEIVE, OBJECTION, OBJECTION_DECISION)
KIND_LABELS = {
    RECEIVE: "签收",
    OBJECTION: "提出异议",
    OBJECTION_DECISION: "异议处理",
    ASSIST_OPINION: "会办意见",
    REPLY: "答复",
    REWORK: "重新答复",
    FEEDBACK: "反馈",
}

_REMIND_AT = time(9)


@dataclass(frozen=True)
class Terms:
    """The ``deadlines`` policy of a session with the calendar it is counted on."""

    values: Mapping[str, Any]
    calendar: Calendar

    def workdays(self, start: datetime, name: str) -> datetime:
        """End of the working day that policy ``name`` allows after ``start``."""
        return self.calendar.add_workdays(start, int(self.values[name]))

    def months(self, start: datetime, name: str) -> datetime:
        """End of the day that policy ``name`` allows, in months."""
        return add_months(start, int(self.values[name]))


@dataclass(frozen=True)
class TaskDates:
    """The clocks of a new task."""

    receive_due_at: datetime
    objection_due_at: datetime
    due_at: datetime
    first_meeting_due_at: datetime | None


def task_dates(
    terms: Terms, part: str, now: datetime, fixed: datetime | None, own: datetime | None = None
) -> TaskDates:
    """The clocks of a task dispatched now.

    ``fixed`` is the session's date for all replies, ``own`` one set for this case.  An assist opinion is
    never due later than the reply it serves.
    """
    reply_due = own or reply_due_at(terms, now, fixed)
    assist = part == ASSIST
    return TaskDates(
        receive_due_at=terms.workdays(now, "receive_workdays"),
        objection_due_at=terms.workdays(now, "objection_workdays"),
        due_at=min(terms.months(now, "assist_months"), reply_due) if assist else reply_due,
        first_meeting_due_at=None if assist else terms.workdays(now, "first_meeting_workdays"),
    )


def reply_due_at(terms: Terms, now: datetime, fixed: datetime | None) -> datetime:
    """The earlier of the duration and the session's fixed date; a date that has passed binds nobody."""
    by_duration = terms.months(now, "reply_months")
    return min(by_duration, fixed) if fixed is not None and fixed > now else by_duration


def latest_extension(terms: Terms, dispatched_at: datetime) -> datetime:
    """How far a reply may be put off in all."""
    return terms.months(dispatched_at, "extension_max_months")


def reminders(terms: Terms, kind: str, due: datetime, now: datetime) -> list[tuple[int, datetime]]:
    """(days left, when to remind) for every reminder of a deadline that still lies ahead."""
    name = "approaching_days_short" if kind in SHORT else "approaching_days"
    return _ahead(terms.values[name], due, now)


def _ahead(days: Iterable[int], due: datetime, now: datetime) -> list[tuple[int, datetime]]:
    moments = [(int(left), _morning(due, int(left))) for left in days]
    return [(left, at) for left, at in moments if at > now]


def _morning(due: datetime, days_left: int) -> datetime:
    day = local_date(due) - timedelta(days=days_left)
    return datetime.combine(day, _REMIND_AT, SHANGHAI).astimezone(UTC)


def chinese_date(instant: datetime) -> str:
    """A date as letters print it."""
    day = local_date(instant)
    return f"{day.year}年{day.month}月{day.day}日"
