"""One meeting of unit and proposers: invited to, recorded by the unit, answered by a proposer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from kit.core.errors import FieldError
from services.meeting.domain.entering import (
    POINTS,
    Attendee,
    Plan,
    Point,
    Record,
    arrangement_problems,
    record_problems,
)
from services.meeting.domain.handling import Handling, Signer
from services.meeting.domain.refusals import AlreadyMet, MeetingInvalid, ReasonRequired
from services.meeting.states import EXPECTED, MEETING, MET, TIMER
from shared import words

MINUTES_MAX = 3000
"""Where policy does not say otherwise."""


@dataclass(frozen=True)
class Person:
    """A person by name, as printed at the time."""

    person_id: str = ""
    member_id: str = ""
    name: str = ""


OFFICE = Person(name="系统")


@dataclass(frozen=True)
class Step:
    """One thing that happened to a meeting, kept for the timeline."""

    action: str
    at: datetime
    by_name: str
    text: str = ""


@dataclass(frozen=True)
class Comment:
    """What a signer said about a meeting."""

    by: Person
    text: str
    at: datetime


@dataclass(frozen=True)
class RefusedAnswer:
    """An answer given in another instance that does not count; ``outside_id`` is the proposal there."""

    id: str
    meeting_id: str
    case_id: str
    outside_id: str
    home: str
    member_id: str
    reason: str
    explanation: str
    at: datetime
    version: int = 0


@dataclass(frozen=True)
class Meeting:
    """A meeting of one phase, with what it is about as the task said it."""

    id: str
    task_id: str
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    proposal_ids: tuple[str, ...]
    session_id: str
    unit_id: str
    unit_name: str
    system: str
    phase: str
    signers: tuple[Signer, ...]
    created_at: datetime
    state: str = EXPECTED
    mode: str = ""
    planned_at: datetime | None = None
    held_at: datetime | None = None
    place: str = ""
    purpose: str = ""
    attendees: tuple[Attendee, ...] = ()
    minutes: str = ""
    points: tuple[Point, ...] = ()
    evidence_ref: str = ""
    recorded_by_name: str = ""
    recorded_at: datetime | None = None
    confirm_due_at: datetime | None = None
    answered_by: Person = field(default_factory=Person)
    answered_at: datetime | None = None
    comment: str = ""
    agreed: bool = False
    counts: bool = False
    comments: tuple[Comment, ...] = ()
    steps: tuple[Step, ...] = ()
    version: int = 0

    @property
    def phase_label(self) -> str:
        """The phase as offices say it."""
        return words.PHASES[self.phase]


def expected(handling: Handling, phase: str, meeting_id: str, now: datetime) -> Meeting:
    """The meeting that a phase still lacks."""
    shared = (
        "case_id",
        "proposal_id",
        "proposal_no",
        "proposal_title",
        "proposal_ids",
        "session_id",
        "unit_id",
        "unit_name",
        "system",
        "signers",
    )
    facts = {name: getattr(handling, name) for name in shared}
    return Meeting(id=meeting_id, task_id=handling.id, phase=phase, created_at=now, **facts)


def _after(meeting: Meeting, action: str, at: datetime, by_name: str, text: str, **changes: Any) -> Meeting:
    step = Step(action, at, by_name, text)
    return replace(meeting, steps=(*meeting.steps, step), **changes)


def plan(
    meeting: Meeting,
    entered: Plan,
    relations: frozenset[str],
    by: Person,
    now: datetime,
    action: str = "plan",
) -> Meeting:
    """The meeting after an invitation, or after a change to it."""
    state = MEETING.next(meeting.state, action, relations)
    problems = arrangement_problems(entered.phase, entered.mode, entered.place, entered.purpose, "meeting")
    if entered.planned_at is None:
        problems.append(FieldError("meeting.planned_at", "MEETING_TIME_MISSING", "请填写见面时间"))
    elif entered.planned_at < now:
        problems.append(
            FieldError("meeting.planned_at", "MEETING_TIME_PAST", "邀约时间已过，请直接登记见面情况")
        )
    if action == "update" and entered.phase != meeting.phase:
        problems.append(FieldError("meeting.phase", "PHASE_FIXED", "不能改变见面环节，请取消后另行邀约"))
    if problems:
        raise MeetingInvalid(fields=problems)
    return _after(
        meeting,
        action,
        now,
        by.name,
        entered.purpose,
        state=state,
        mode=entered.mode,
        planned_at=entered.planned_at,
        place=entered.place,
        purpose=entered.purpose,
    )


def record(
    meeting: Meeting,
    entered: Record,
    relations: frozenset[str],
    *,
    earliest: datetime,
    now: datetime,
    confirm_due_at: datetime,
    by_name: str,
    policy: Mapping[str, Any],
) -> Meeting:
    """The meeting with what the unit wrote down; a proposer is asked to confirm anew."""
    action = "correct" if meeting.state == "held" else "record"
    state = MEETING.next(meeting.state, action, relations)
    minutes_max = int(policy.get("minutes_max", MINUTES_MAX))
    if problems := record_problems(entered, meeting.phase, earliest, now, minutes_max):
        raise MeetingInvalid(fields=problems)
    # What a proposer said about an earlier record does not stand for this one; the steps keep it.
    answer = {"answered_by": Person(), "answered_at": None, "comment": "", "agreed": False}
    said = ("mode", "held_at", "place", "attendees", "minutes", "points", "evidence_ref")
    return _after(
        meeting,
        action,
        now,
        by_name,
        entered.place,
        state=state,
        recorded_by_name=by_name,
        recorded_at=now,
        confirm_due_at=confirm_due_at,
        counts=mode_counts(entered.mode, policy),
        **answer,
        **{name: getattr(entered, name) for name in said},
    )


def mode_counts(mode: str, policy: Mapping[str, Any]) -> bool:
    """Whether a meeting in this mode enters the meeting rate."""
    return bool(policy.get(f"{mode}_counts", True))


def minutes_text(meeting: Meeting) -> str:
    """The minutes as one text: the points under their headings, then what else was written."""
    labels = POINTS[meeting.phase]
    lines = [f"{labels[point.point]}：{point.text}" for point in meeting.points]
    return "\n".join([*lines, *([meeting.minutes] if meeting.minutes else [])])


def confirm(
    meeting: Meeting, relations: frozenset[str], by: Person, now: datetime, comment: str, agree: bool
) -> Meeting:
    """The meeting confirmed by a proposer, also after silence or on second thoughts."""
    state = MEETING.next(meeting.state, "confirm", relations)
    answer = {"answered_by": by, "answered_at": now, "comment": comment, "agreed": agree}
    return _after(meeting, "confirm", now, by.name, comment, state=state, **answer)


def dispute(meeting: Meeting, relations: frozenset[str], by: Person, now: datetime, reason: str) -> Meeting:
    """The meeting that a proposer says was not held so."""
    state = MEETING.next(meeting.state, "dispute", relations)
    if not reason:
        raise ReasonRequired(field="reason")
    answer = {"answered_by": by, "answered_at": now, "comment": reason, "agreed": False}
    return _after(meeting, "dispute", now, by.name, reason, state=state, **answer)


def waive(
    meeting: Meeting,
    others: Iterable[Meeting],
    relations: frozenset[str],
    by: Person,
    now: datetime,
    reason: str,
) -> Meeting:
    """The meeting given up by a proposer, unless the phase has been met already."""
    state = MEETING.next(meeting.state, "waive", relations)
    if not reason:
        raise ReasonRequired(field="reason")
    if any(other.state in MET for other in others):
        raise AlreadyMet(phase=meeting.phase_label)
    answer = {"answered_by": by, "answered_at": now, "comment": reason}
    return _after(meeting, "waive", now, by.name, reason, state=state, **answer)


def cancel(meeting: Meeting, relations: frozenset[str], by: Person, now: datetime, reason: str) -> Meeting:
    """The invitation taken back."""
    state = MEETING.next(meeting.state, "cancel", relations)
    if not reason:
        raise ReasonRequired(field="reason")
    return _after(meeting, "cancel", now, by.name, reason, state=state, comment=reason)


def expire(meeting: Meeting, now: datetime, role: str = TIMER) -> Meeting:
    """The meeting that the proposers left unanswered."""
    state = MEETING.next(meeting.state, "expire", role)
    return _after(meeting, "expire", now, OFFICE.name, "", state=state)


def remark(meeting: Meeting, relations: frozenset[str], said: Comment) -> Meeting:
    """The meeting with what another signer said about it."""
    state = MEETING.next(meeting.state, "comment", relations)
    if not said.text:
        raise MeetingInvalid(fields=[FieldError("text", "COMMENT_EMPTY", "请填写意见")])
    comments = (*meeting.comments, said)
    return _after(meeting, "comment", said.at, said.by.name, said.text, state=state, comments=comments)
