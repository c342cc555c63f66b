"""Meeting rates (见面率) at the three nodes: what each answering unit met, confirmed by the proposers.

Only a meeting that a proposer confirmed and whose mode counts by policy enters the rate.  Left unanswered,
by phone only, and given up are shown apart; what was given up leaves the base of the rate.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from services.meeting.domain.handling import BEFORE, PHASES, Handling
from services.meeting.domain.meeting import Meeting
from shared import words

CONFIRMED, UNCONFIRMED, NOT_COUNTED, WAITING, DISPUTED, WAIVED, MISSING = (
    "confirmed",
    "held_unconfirmed",
    "not_counted",
    "waiting",
    "disputed",
    "waived",
    "missing",
)
LABELS = {
    CONFIRMED: "委员确认",
    UNCONFIRMED: "逾期未确认",
    NOT_COUNTED: "方式不计入",
    WAITING: "待确认",
    DISPUTED: "有异议",
    WAIVED: "委员同意不见面",
    MISSING: "未见面",
}


@dataclass(frozen=True)
class Figure:
    """One number with its name, as printed."""

    name: str
    label: str
    value: float
    unit: str = "count"
    numerator: int = 0
    denominator: int = 0


def outcome(meetings: Iterable[Meeting]) -> str:
    """What the meetings of one task in one phase come to: the best of them counts."""
    found = {_outcome(meeting) for meeting in meetings}
    return next((name for name in LABELS if name in found), MISSING)


def _outcome(meeting: Meeting) -> str:
    if meeting.state in ("held", "disputed", "waived"):
        return {"held": WAITING, "disputed": DISPUTED, "waived": WAIVED}[meeting.state]
    if meeting.state not in ("confirmed", "held_unconfirmed"):
        return MISSING
    if not meeting.counts:
        return NOT_COUNTED
    return CONFIRMED if meeting.state == "confirmed" else UNCONFIRMED


def figures(handlings: Sequence[Handling], meetings: Sequence[Meeting]) -> list[Figure]:
    """Counts and rates over the given tasks: in all, per phase, by mode, and first meetings in time."""
    tasks = [handling for handling in handlings if handling.answering and _counts(handling)]
    by_place: dict[tuple[str, str], list[Meeting]] = {}
    for meeting in meetings:
        by_place.setdefault((meeting.task_id, meeting.phase), []).append(meeting)
    found = {
        phase: Counter(outcome(by_place.get((task.id, phase), ())) for task in tasks) for phase in PHASES
    }
    total = sum(found.values(), Counter())
    numbers = [Figure("expected", "应见面次数", total.total())]
    numbers += _block("", "三见面", total)
    for phase in PHASES:
        numbers += _block(f"{phase}_", words.PHASES[phase], found[phase])
    return [*numbers, *_first_in_time(tasks, by_place), *_modes(tasks, meetings)]


def _counts(handling: Handling) -> bool:
    return handling.ended not in ("reassigned", "withdrawn")


def _block(prefix: str, label: str, found: Counter[str]) -> list[Figure]:
    base = found.total() - found[WAIVED]
    met = found[CONFIRMED]
    rate = Figure(f"{prefix}meeting_rate", f"{label}见面率", met / base if base else 0.0, "rate", met, base)
    return [
        rate,
        *(Figure(f"{prefix}{name}", f"{label}{text}", found[name]) for name, text in LABELS.items()),
    ]


def _first_in_time(tasks: Sequence[Handling], by_place: dict[tuple[str, str], list[Meeting]]) -> list[Figure]:
    dated = [task for task in tasks if task.first_due_at]
    kept = sum(_kept(task, by_place.get((task.id, BEFORE), ())) for task in dated)
    late = sum(any(missed.phase == BEFORE for missed in task.overdue) for task in dated)
    value = kept / len(dated) if dated else 0.0
    return [
        Figure("first_on_time_rate", "首次见面按期率", value, "rate", kept, len(dated)),
        Figure("first_overdue", "首次见面逾期", late),
    ]


def _kept(task: Handling, meetings: Iterable[Meeting]) -> bool:
    return any(
        meeting.state in ("confirmed", "held_unconfirmed", "held")
        and meeting.held_at is not None
        and task.first_due_at is not None
        and meeting.held_at <= task.first_due_at
        for meeting in meetings
    )


def _modes(tasks: Sequence[Handling], meetings: Sequence[Meeting]) -> list[Figure]:
    known = {task.id for task in tasks}
    held = Counter(
        meeting.mode
        for meeting in meetings
        if meeting.task_id in known and meeting.state in ("confirmed", "held_unconfirmed", "held")
    )
    return [Figure(f"mode_{mode}", f"{text}次数", held[mode]) for mode, text in words.MODES.items()]
