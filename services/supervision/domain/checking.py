"""What an inspection of a kind makes of the evidence: figures per unit and over all, problems, and a draw."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from services.supervision.domain import assist_check, look_back, meetings_check, reply_check
from services.supervision.domain.drawing import Size, draw
from services.supervision.domain.figures import Figure
from services.supervision.domain.look_back import Entry, Report
from services.supervision.domain.problems import Problem, Surroundings
from services.supervision.domain.tasks import Task

THREE_MEETINGS, ASSIST_FEEDBACK, LOOK_BACK, CLOSING_REPLY = (
    "three_meetings",
    "assist_feedback",
    "look_back",
    "closing_reply",
)


@dataclass(frozen=True)
class Unit:
    """A unit under inspection."""

    unit_id: str
    unit_name: str
    system: str


@dataclass(frozen=True)
class UnitResult:
    """What was counted at one unit."""

    unit_id: str
    unit_name: str
    system: str
    figures: tuple[Figure, ...]
    findings: int = 0


@dataclass(frozen=True)
class Draw:
    """The draw of a look back, for anybody to do again."""

    seed: str = ""
    population: int = 0
    wanted: int = 0
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Examined:
    """The outcome of an inspection."""

    results: tuple[UnitResult, ...]
    figures: tuple[Figure, ...]
    problems: tuple[Problem, ...]
    draw: Draw = Draw()


def concerns(kind: str, task: Task) -> bool:
    """Whether an inspection of this kind looks at the task."""
    checks = {THREE_MEETINGS: meetings_check, ASSIST_FEEDBACK: assist_check, CLOSING_REPLY: reply_check}
    return (checks[kind].concerns if kind in checks else look_back.concerns)(task)


def examine(kind: str, tasks: Iterable[Task], units: Sequence[Unit], around: Surroundings) -> Examined:
    """The figures and problems of an inspection computed from tasks alone."""
    known = {unit.unit_id: unit for unit in units}
    looked_at = [task for task in tasks if task.dispatch.unit_id in known and concerns(kind, task)]
    results, problems = [], []
    for unit in units:
        own = [task for task in looked_at if task.dispatch.unit_id == unit.unit_id]
        if own:
            results.append(_result(unit, _figures(kind, own, around)))
            problems += [found for task in own for found in _problems(kind, task, own, around)]
    return Examined(tuple(results), tuple(_figures(kind, looked_at, around)), tuple(problems))


def examine_look_back(
    inspection_id: str,
    tasks: Iterable[Task],
    units: Sequence[Unit],
    reports: Sequence[Report],
    around: Surroundings,
    seed: str,
    size: Size,
) -> Examined:
    """The outcome of a look back: coverage and truth of the units' own reports, and the draw."""
    known = {unit.unit_id for unit in units}
    replied = [task for task in tasks if task.dispatch.unit_id in known and look_back.concerns(task)]
    listed = look_back.with_claims(look_back.entries(replied), reports)
    results, problems = [], []
    for unit in units:
        own = [entry for entry in listed if entry.unit_id == unit.unit_id]
        done = next((each for each in reports if each.unit_id == unit.unit_id), None)
        if own or done:
            figures = look_back.figures(own, [done] if done else [], around.now)
            results.append(_result(unit, figures))
            named = (unit.unit_id, unit.unit_name, unit.system)
            problems += look_back.unit_problems(inspection_id, named, own, done)
    claims = {entry.commitment_id: entry.claimed for entry in listed if entry.commitment_id}
    problems += [found for task in replied for found in look_back.task_problems(task, claims, around)]
    total = look_back.figures(listed, reports, around.now)
    return Examined(tuple(results), tuple(total), tuple(problems), _drawn(listed, seed, size))


def _drawn(listed: Sequence[Entry], seed: str, size: Size) -> Draw:
    population = look_back.population(listed)
    chosen = draw(population, seed, size)
    return Draw(seed, len(population), size.of(len(population)), tuple(chosen))


def _result(unit: Unit, figures: Iterable[Figure]) -> UnitResult:
    return UnitResult(unit.unit_id, unit.unit_name, unit.system, tuple(figures))


def _figures(kind: str, tasks: Sequence[Task], around: Surroundings) -> list[Figure]:
    if kind == THREE_MEETINGS:
        return meetings_check.figures(tasks, around)
    if kind == ASSIST_FEEDBACK:
        return assist_check.figures(tasks, around)
    return reply_check.figures(tasks, around)


def _problems(kind: str, task: Task, own: Sequence[Task], around: Surroundings) -> list[Problem]:
    if kind == THREE_MEETINGS:
        return meetings_check.problems(task, around)
    if kind == ASSIST_FEEDBACK:
        return assist_check.problems(task, around)
    return reply_check.problems(task, own, around)
