"""A late matter on its way up: first whose matter it is, after some days the leader, then the office.

The days come from policy (``escalate_overdue_days``), counted from the deadline.  What was done in the
meantime ends the way; what was done before the deadline is told to be late never begins it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

from kit.core.workdays import SHANGHAI, local_date
from services.notification.states import ESCALATION, EVENT, TIMER

MATTERS = {
    "receive": "签收",
    "assist_opinion": "会办意见",
    "reply": "答复",
    "rework": "重新办理",
    "objection_decision": "异议处理",
    "meeting": "见面",
    "commitment": "承诺事项",
    "rectification": "督查整改",
}
_MORNING = time(9)


@dataclass(frozen=True)
class Told:
    """Somebody who was told at a step."""

    person_id: str
    name: str


@dataclass(frozen=True)
class Step:
    """One step of the ladder, from 1."""

    step: int
    at: datetime
    recipients: tuple[Told, ...]


@dataclass(frozen=True)
class Escalation:
    """A late matter; the id is made of the matter, its subject and the deadline."""

    id: str
    key: str
    matter: str
    subject: str
    case_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    due_at: datetime
    opened_at: datetime
    state: str = "open"
    steps: tuple[Step, ...] = ()
    next_step_at: datetime | None = None
    resolved_at: datetime | None = None
    version: int = 0

    @property
    def label(self) -> str:
        """What is late, as offices say it."""
        return MATTERS[self.matter]


@dataclass(frozen=True)
class Done:
    """When something was last done; the id is matter and subject."""

    id: str
    at: datetime


def key(matter: str, subject: str) -> str:
    """What joins a deadline to what ends it."""
    return f"{matter}.{subject}"


def escalation_id(matter: str, subject: str, due_at: datetime) -> str:
    """One escalation per deadline."""
    return f"{key(matter, subject)}.{int(due_at.timestamp())}"


def next_step_at(due_at: datetime, days: Sequence[int], steps_taken: int) -> datetime | None:
    """The morning of the next step, or None at the top; the first step is the deadline's own day."""
    if steps_taken == 0 or steps_taken > len(days):
        return None
    day = local_date(due_at) + timedelta(days=int(days[steps_taken - 1]))
    return datetime.combine(day, _MORNING, SHANGHAI).astimezone(UTC)


def step_taken(
    escalation: Escalation, at: datetime, told: Sequence[Told], next_at: datetime | None
) -> Escalation:
    """The escalation after its next step; without a further one it is at the top."""
    state = ESCALATION.next(escalation.state, "escalate" if next_at else "complete", TIMER)
    step = Step(len(escalation.steps) + 1, at, tuple(told))
    return replace(escalation, state=state, steps=(*escalation.steps, step), next_step_at=next_at)


def resolved(escalation: Escalation, at: datetime) -> Escalation:
    """The escalation whose matter was done."""
    state = ESCALATION.next(escalation.state, "resolve", EVENT)
    return replace(escalation, state=state, resolved_at=at, next_step_at=None)


def days_late(escalation: Escalation, at: datetime) -> int:
    """Calendar days since the deadline's day."""
    return max(0, (local_date(at) - local_date(escalation.due_at)).days)
