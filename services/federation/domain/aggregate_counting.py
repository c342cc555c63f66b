"""Figures of an instance: what each fact adds, kept up to date by what a changed fact adds more or less.

The figures of one instance and year are *cells*: numbers by ``dimension/measure/code``.  Recounting all facts
is the definition; the difference of two contributions is the way there that costs nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from services.federation.domain.aggregate_fact import CLOSED, FILED, REPLIED, WITHDRAWN, Fact

Cells = Mapping[str, int]

ALL, STATE, KIND, CATEGORY, FOCUS, CLASS, MEETING, ATTITUDE, RESULT, COMMITMENT = (
    "all",
    "state",
    "kind",
    "category",
    "focus_area",
    "class",
    "meeting",
    "attitude",
    "result",
    "commitment",
)
WAIVED, CONFIRMED = "waived", "confirmed"


def cell(dimension: str, measure: str, code: str = "") -> str:
    """The name of one number."""
    return f"{dimension}/{measure}/{code}"


def contribution(fact: Fact) -> Counter[str]:
    """What one fact adds to the figures of its instance and year."""
    found: Counter[str] = Counter({cell(STATE, "n", fact.state): 1})
    if fact.state in WITHDRAWN:
        return found
    measures = _measures(fact)
    groups = ((ALL, ""), (KIND, fact.kind), (CATEGORY, fact.category), (FOCUS, fact.focus_area))
    for dimension, code in groups:
        found.update({cell(dimension, name, code): 1 for name in measures})
    if fact.reply_class:
        found[cell(CLASS, "n", fact.reply_class)] += 1
    for place, number in fact.meetings.items():
        phase, _, outcome = place.partition("/")
        found[cell(MEETING, outcome, phase)] += number
    for dimension, tally in (
        (ATTITUDE, fact.attitude),
        (RESULT, fact.result),
        (COMMITMENT, fact.commitments),
    ):
        found.update({cell(dimension, "n", code): number for code, number in tally.items()})
    return found


def _measures(fact: Fact) -> list[str]:
    replied = fact.handling in (REPLIED, CLOSED)
    holds = {
        "received": True,
        "filed": fact.state == FILED,
        "key": fact.is_key,
        "late": fact.late,
        "dispatched": bool(fact.handling),
        "replied": replied,
        "on_time": replied and fact.on_time,
        "closed": fact.handling == CLOSED,
    }
    return [name for name, true in holds.items() if true]


def added(cells: Cells, new: Mapping[str, int], old: Mapping[str, int]) -> dict[str, int]:
    """The figures after a fact with one contribution has taken the place of one with another."""
    found = Counter(cells)
    found.update(new)
    found.subtract(old)
    return {name: number for name, number in found.items() if number}


def recount(facts: Iterable[Fact]) -> dict[int, dict[str, int]]:
    """The figures by year from all facts of an instance: what the incremental way must always come to."""
    years: dict[int, Counter[str]] = {}
    for fact in facts:
        years.setdefault(fact.year, Counter()).update(contribution(fact))
    return {year: {name: n for name, n in cells.items() if n} for year, cells in years.items()}


def facts(cells: Cells) -> int:
    """How many facts the figures are counted from."""
    return sum(by_code(cells, STATE).values())


def total(tables: Iterable[Cells]) -> dict[str, int]:
    """The figures of several instances together."""
    found: Counter[str] = Counter()
    for cells in tables:
        found.update(cells)
    return dict(found)


def by_code(cells: Cells, dimension: str, measure: str = "n") -> dict[str, int]:
    """One measure of a dimension by code."""
    start = f"{dimension}/{measure}/"
    return {name[len(start) :]: number for name, number in cells.items() if name.startswith(start)}


def meeting_rate(cells: Cells, phase: str) -> tuple[int, int]:
    """Confirmed meetings of a phase and how many were to be held; what a proposer waived is not expected."""
    outcomes = {
        name.split("/")[1]: number for name, number in cells.items() if _is_meeting(name, phase) and number
    }
    return outcomes.get(CONFIRMED, 0), sum(outcomes.values()) - outcomes.get(WAIVED, 0)


def _is_meeting(name: str, phase: str) -> bool:
    dimension, _, code = name.split("/", 2)
    return dimension == MEETING and code == phase
