"""What became of a proposal of this instance, as the other services told it.

Events come in any order, so each fills in its own part; where two speak of the same thing, the later counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

OUTSIDE_HANDLING = ("merged", "not_filed", "out_of_jurisdiction", "converted", "withdrawn")
# Of two decisions at the same instant, the later one in this order came later.
_ORDER = ("submitted", "returned", "filed")
# Of two words about a meeting at the same instant: what the proposer says comes after what the unit says.
_OUTCOMES = ("held", "held_unconfirmed", "disputed", "confirmed", "waived")


@dataclass(frozen=True)
class Signing:
    """Who signed a text, in which role."""

    person_id: str
    name: str
    role: str
    organization_name: str
    signed_at: datetime | None


@dataclass(frozen=True)
class Submission:
    """One handing in, with the text as it was and the receipt's hash."""

    round: int
    receipt_id: str
    receipt_hash: str
    serial_no: str
    text_hash: str
    title: str
    background: str
    analysis: str
    suggestions: tuple[str, ...]
    signings: tuple[Signing, ...]
    submitted_at: datetime


@dataclass(frozen=True)
class Unit:
    """A unit with its part: sole, lead, assist or split."""

    id: str
    name: str
    part: str


@dataclass(frozen=True)
class Meeting:
    """One meeting and the last word about it."""

    id: str
    unit_name: str
    phase: str
    outcome: str
    held_at: datetime | None
    told_at: datetime | None = None
    """When the last word was said; unset in a copy."""


@dataclass(frozen=True)
class Reply:
    """One reply with its letter."""

    id: str
    unit_name: str
    round: int
    reply_class: str
    publicity: str
    text: str
    issued_at: datetime
    doc_no: str = ""
    issuer_name: str = ""


@dataclass(frozen=True)
class Feedback:
    """One proposer's judgement on one reply."""

    id: str
    unit_name: str
    round: int
    attitude: str
    result: str


@dataclass(frozen=True)
class Course:
    """A proposal's way through this instance; ``id`` is the proposal."""

    id: str
    decision: str = ""
    decided_at: datetime | None = None
    primary_id: str = ""
    serial_no: str = ""
    proposal_no: str = ""
    title: str = ""
    filed_at: datetime | None = None
    submissions: tuple[Submission, ...] = ()
    dispatched_at: datetime | None = None
    units: tuple[Unit, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    replies: tuple[Reply, ...] = ()
    reworking: tuple[str, ...] = field(default=())
    """Replies that did not do; each waits for a later one of the same unit."""
    feedback: tuple[Feedback, ...] = ()
    closed_at: datetime | None = None
    version: int = 0

    @property
    def submission(self) -> Submission | None:
        """The last handing in."""
        return max(self.submissions, key=lambda each: each.round, default=None)


Part = TypeVar("Part", Submission, Meeting, Reply, Feedback)


def _with(parts: Iterable[Part], new: Part, key: str = "id") -> tuple[Part, ...]:
    others = [each for each in parts if getattr(each, key) != getattr(new, key)]
    return (*others, new)


def submitted(course: Course, new: Submission) -> Course:
    """The proposal was handed in, or handed in again."""
    known = replace(course, submissions=_with(course.submissions, new, "receipt_id"), serial_no=new.serial_no)
    if known.submission is new:
        known = replace(known, title=new.title)
    return decided(known, "submitted", new.submitted_at)


def decided(course: Course, decision: str, at: datetime, primary_id: str = "") -> Course:
    """A decision on the proposal; an earlier one than the known changes nothing."""
    known = (course.decided_at, _rank(course.decision)) if course.decided_at else None
    if known and (at, _rank(decision)) < known:
        return course
    return replace(course, decision=decision, decided_at=at, primary_id=primary_id)


def _rank(decision: str) -> int:
    return _ORDER.index(decision) if decision in _ORDER else len(_ORDER)


def filed(course: Course, proposal_no: str, title: str, at: datetime) -> Course:
    """The proposal was filed under its number."""
    return decided(replace(course, proposal_no=proposal_no, title=title, filed_at=at), "filed", at)


def dispatched(course: Course, units: Iterable[Unit], at: datetime) -> Course:
    """Units were given the proposal; later dispatches add to the first."""
    known = {each.id: each for each in course.units}
    known |= {each.id: each for each in units}
    first = min(at, course.dispatched_at or at)
    return replace(course, units=tuple(known.values()), dispatched_at=first)


def reassigned(course: Course, old_unit_id: str, new: Unit | None) -> Course:
    """Another unit has taken over, or an assisting one was taken away."""
    kept = tuple(each for each in course.units if each.id != old_unit_id)
    return replace(course, units=(*kept, new) if new else kept)


def met(course: Course, new: Meeting) -> Course:
    """What is said of a meeting last."""
    known = next((each for each in course.meetings if each.id == new.id), None)
    if known and _said(new) < _said(known):
        return course
    return replace(course, meetings=_with(course.meetings, new))


def _said(meeting: Meeting) -> tuple[datetime | None, int]:
    return meeting.told_at, _OUTCOMES.index(meeting.outcome)


def replied(course: Course, new: Reply) -> Course:
    """A unit has answered."""
    return replace(course, replies=_with(course.replies, new))


def ordered_again(course: Course, reply_id: str) -> Course:
    """A reply did not do."""
    return replace(course, reworking=tuple(dict.fromkeys((*course.reworking, reply_id))))


def judged(course: Course, new: Feedback) -> Course:
    """A proposer has judged a reply."""
    return replace(course, feedback=_with(course.feedback, new))


def state(course: Course) -> str:
    """Where the proposal stands in one word."""
    if course.decision in OUTSIDE_HANDLING or not course.dispatched_at:
        return course.decision
    if course.closed_at:
        return "closed"
    if not course.replies:
        return "dispatched"
    return "reworking" if _waits_for_rework(course) else "replied"


def _waits_for_rework(course: Course) -> bool:
    bad = [each for each in course.replies if each.id in course.reworking]
    rounds = {(each.unit_name, each.round) for each in course.replies}
    return any(not any(unit == each.unit_name and n > each.round for unit, n in rounds) for each in bad)


def merged_view(course: Course, primary: Course | None) -> Course:
    """A merged proposal is handled and answered with the primary one."""
    if primary is None:
        return course
    return replace(
        primary,
        id=course.id,
        serial_no=course.serial_no,
        proposal_no=course.proposal_no or primary.proposal_no,
        title=course.title,
        submissions=course.submissions,
        primary_id=primary.id,
    )
