"""What this instance keeps of each of its own proposals, and the fact that it comes to.

Each event of another service fills its own part, in whatever order they come; where two speak of the same
thing, the later time (or round) counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from services.federation.domain.aggregate_fact import (
    CLOSED,
    DISPATCHED,
    FILED,
    FULL,
    REPLIED,
    WITHDRAWN,
    Fact,
    fact_hash,
    withhold,
)
from shared.words import PHASES, REPLY_CLASSES

OPEN, KEPT, OVERDUE = "open", "kept", "overdue"
NOT_RETURNED = "not_returned"
# The best of several meetings of a unit in one phase counts, as in the instance's own figures.
MEETING_OUTCOMES = (
    "confirmed",
    "held_unconfirmed",
    "not_counted",
    "waiting",
    "disputed",
    "waived",
    "missing",
)
MISSING = "missing"
# A proposal is no further than its slowest unit.
_CLASS_ORDER = tuple(REPLY_CLASSES)
# Which of two decisions at the same instant is the later one.
_STATE_ORDER = {"submitted": 0, "returned": 1, "withdrawn_after_filing": 3}
PUBLIC_STATES = (FILED, "merged")


@dataclass(frozen=True)
class Said:
    """Something that was said at a time; of two, the later one counts."""

    value: str
    at: datetime


@dataclass(frozen=True)
class Meeting:
    """A meeting of one unit in one phase."""

    task_id: str
    phase: str
    outcome: Said


@dataclass(frozen=True)
class Judgement:
    """A proposer's two scores on a round; a form that came outweighs a note that none did."""

    round: int
    attitude: str
    result: str


@dataclass(frozen=True)
class Task:
    """One unit's part; what was not told yet is empty."""

    id: str
    unit_name: str = ""
    part: str = ""
    due_at: datetime | None = None
    ended: bool = False
    first_round: int = 0
    first_on_time: bool = False
    replied_at: datetime | None = None
    last_round: int = 0
    reply_class: str = ""

    @property
    def answering(self) -> bool:
        """It has to reply, as far as is known."""
        return not self.ended and self.part not in ("", "assist")


@dataclass(frozen=True)
class LocalProposal:
    """A proposal of this instance as events told of it, with version and hash of its fact."""

    id: str
    state: str = ""
    state_at: datetime | None = None
    number: str = ""
    title: str = ""
    kind: str = ""
    category: str = ""
    focus_area: str = ""
    planned_kind: str = ""
    is_key: bool = False
    key_at: datetime | None = None
    late: bool = False
    consent: bool = False
    submitted_at: datetime | None = None
    filed_at: datetime | None = None
    dispatched_at: datetime | None = None
    stopped: bool = False
    closed: bool = False
    tasks: Mapping[str, Task] = field(default_factory=dict)
    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    judgements: Mapping[str, Judgement] = field(default_factory=dict)
    commitments: Mapping[str, Said] = field(default_factory=dict)
    title_terms: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    year: int = 0
    fact_version: int = 0
    fact_hash: str = ""
    unsent: bool = False
    version: int = 0


V = TypeVar("V")


def put(known: Mapping[str, V], key: str, value: V) -> dict[str, V]:
    """A map with one value set."""
    return {**known, key: value}


def decided(local: LocalProposal, state: str, at: datetime) -> LocalProposal:
    """The proposal in a state that it came to at a time; an earlier one changes nothing."""
    if local.state_at and (at, _rank(state)) < (local.state_at, _rank(local.state)):
        return local
    return replace(local, state=state, state_at=at)


def _rank(state: str) -> int:
    return _STATE_ORDER.get(state, 2)


def marked_key(local: LocalProposal, is_key: bool, at: datetime) -> LocalProposal:
    """The key mark given or taken away."""
    if local.key_at and at < local.key_at:
        return local
    return replace(local, is_key=is_key, key_at=at)


def with_task(local: LocalProposal, task: Task) -> LocalProposal:
    """One unit's part as it is now."""
    return replace(local, tasks=put(local.tasks, task.id, task))


def task_of(local: LocalProposal, task_id: str) -> Task:
    """One unit's part as far as it is known."""
    return local.tasks.get(task_id, Task(task_id))


def replied(task: Task, round_: int, reply_class: str, on_time: bool, at: datetime | None) -> Task:
    """A unit's part with a reply: the first one decides on time, the last one gives the class."""
    if not task.first_round or round_ < task.first_round:
        task = replace(task, first_round=round_, first_on_time=on_time, replied_at=at)
    if round_ >= task.last_round:
        task = replace(task, last_round=round_, reply_class=reply_class)
    return task


def met(local: LocalProposal, meeting_id: str, meeting: Meeting) -> LocalProposal:
    """What became of a meeting; an earlier word changes nothing."""
    known = local.meetings.get(meeting_id)
    if known and meeting.outcome.at < known.outcome.at:
        return local
    return replace(local, meetings=put(local.meetings, meeting_id, meeting))


def judged(local: LocalProposal, key: str, judgement: Judgement) -> LocalProposal:
    """A proposer's judgement: the last round counts."""
    known = local.judgements.get(key)
    if known and _judged_rank(judgement) < _judged_rank(known):
        return local
    return replace(local, judgements=put(local.judgements, key, judgement))


def _judged_rank(judgement: Judgement) -> tuple[int, bool]:
    return judgement.round, judgement.attitude != NOT_RETURNED


def promised(local: LocalProposal, commitment_id: str, state: str, at: datetime) -> LocalProposal:
    """A commitment's state since a time; an earlier word changes nothing."""
    known = local.commitments.get(commitment_id)
    if known and at < known.at:
        return local
    return replace(local, commitments=put(local.commitments, commitment_id, Said(state, at)))


def refreshed(local: LocalProposal, year: int) -> LocalProposal:
    """The proposal with its fact's version grown and waiting to be sent, if what it comes to has changed."""
    if not (local.submitted_at and local.state and year):
        return local
    placed = replace(local, year=year)
    present = fact_hash(fact_of(placed))
    if present == local.fact_hash:
        return placed
    return replace(placed, fact_version=local.fact_version + 1, fact_hash=present, unsent=True)


def fact_of(local: LocalProposal) -> Fact:
    """The fact that upper levels are told."""
    fact = Fact(
        key=local.id,
        version=local.fact_version,
        year=local.year,
        state=local.state,
        number=local.number,
        kind=local.kind,
        category=local.category,
        focus_area=local.focus_area,
        planned_kind=local.planned_kind,
        is_key=local.is_key,
        late=local.late,
        disclosure=FULL,
        title=local.title,
        submitted_at=local.submitted_at,
        filed_at=local.filed_at,
        title_terms=local.title_terms,
        terms=local.terms,
        counts=local.counts,
    )
    if local.state not in WITHDRAWN and not local.stopped:
        fact = _handled(fact, local)
    return fact if local.consent and local.state in PUBLIC_STATES else withhold(fact)


def _handled(fact: Fact, local: LocalProposal) -> Fact:
    units = [task for task in local.tasks.values() if task.answering]
    done = [task for task in units if task.replied_at]
    all_done = bool(units) and len(done) == len(units)
    return replace(
        fact,
        lead_units=tuple(sorted(task.unit_name for task in units)),
        handling=_handling(local, all_done),
        dispatched_at=local.dispatched_at,
        due_at=_latest(task.due_at for task in units),
        replied_at=_latest(task.replied_at for task in done) if all_done else None,
        on_time=all_done and all(task.first_on_time for task in done),
        reply_class=_slowest(task.reply_class for task in done) if all_done else "",
        meetings=_meetings(units, local.meetings.values()),
        attitude=_tally(_judgements(units, local, "attitude")),
        result=_tally(_judgements(units, local, "result")),
        commitments=_tally(said.value for said in local.commitments.values()),
    )


def _handling(local: LocalProposal, all_done: bool) -> str:
    if not local.dispatched_at:
        return ""
    if local.closed:
        return CLOSED
    return REPLIED if all_done else DISPATCHED


def _latest(times: Iterable[datetime | None]) -> datetime | None:
    return max((time for time in times if time), default=None)


def _slowest(classes: Iterable[str]) -> str:
    known = [each for each in classes if each in _CLASS_ORDER]
    return max(known, key=_CLASS_ORDER.index, default="")


def _tally(values: Iterable[str]) -> dict[str, int]:
    return dict(Counter(values))


def _meetings(units: Iterable[Task], meetings: Iterable[Meeting]) -> dict[str, int]:
    best: dict[tuple[str, str], str] = {}
    for meeting in meetings:
        place, outcome = (meeting.task_id, meeting.phase), meeting.outcome.value
        known = best.get(place, MISSING)
        best[place] = min(known, outcome, key=MEETING_OUTCOMES.index)
    return _tally(f"{phase}/{best.get((task.id, phase), MISSING)}" for task in units for phase in PHASES)


def _judgements(units: Iterable[Task], local: LocalProposal, name: str) -> list[str]:
    starts = tuple(f"{task.id}/" for task in units)
    return [getattr(each, name) for key, each in local.judgements.items() if key.startswith(starts)]
