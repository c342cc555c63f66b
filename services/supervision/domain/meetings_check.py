"""Three meetings: what each answering unit met at the three nodes, by the proposers' own word.

Only a meeting that a proposer confirmed and whose mode counts enters the rate; silence is shown apart, what
the proposer gave up leaves the base, and a node whose time has not come is not held against the unit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from services.supervision.domain import facts as kinds
from services.supervision.domain.facts import Fact
from services.supervision.domain.figures import Figure, count, rate
from services.supervision.domain.problems import Problem, Surroundings, of_task
from services.supervision.domain.tasks import Task
from shared import words

BEFORE, DURING, AFTER = "before", "during", "after"
CONFIRMED, UNCONFIRMED, NOT_COUNTED, WAITING, DISPUTED, WAIVED, MISSING, NOT_DUE = (
    "confirmed",
    "unconfirmed",
    "not_counted",
    "waiting",
    "disputed",
    "waived",
    "missing",
    "not_due",
)
_OUTCOMES = {
    kinds.MET: WAITING,
    kinds.CONFIRMED: CONFIRMED,
    kinds.UNCONFIRMED: UNCONFIRMED,
    kinds.DISPUTED: DISPUTED,
    kinds.WAIVED: WAIVED,
}
_BEST_FIRST = (CONFIRMED, UNCONFIRMED, NOT_COUNTED, WAITING, DISPUTED, WAIVED)


def concerns(task: Task) -> bool:
    """Meetings are those of the answering units."""
    return task.answering


def figures(tasks: Sequence[Task], around: Surroundings) -> list[Figure]:
    """Rates in all and at each node, and what stands apart from them."""
    found = {phase: Counter(outcome(task, phase, around)[0] for task in tasks) for phase in words.PHASES}
    total = sum(found.values(), Counter())
    numbers = [count("tasks", "承办件数", len(tasks)), _rate("meeting_rate", "三见面率", total)]
    numbers += [
        _rate(f"{phase}_meeting_rate", f"{words.PHASES[phase]}率", found[phase]) for phase in words.PHASES
    ]
    return [
        *numbers,
        count("unconfirmed", "逾期未确认", total[UNCONFIRMED]),
        count("disputed", "委员有异议", total[DISPUTED]),
        count("not_counted", "方式不计入", total[NOT_COUNTED]),
        count("waived", "委员同意不见面", total[WAIVED]),
        count("missing", "未见面", total[MISSING]),
    ]


def problems(task: Task, around: Surroundings) -> list[Problem]:
    """What is wrong at the three nodes of one task."""
    found = [problem for phase in words.PHASES for problem in _of_phase(task, phase, around)]
    return [*found, *_late_first(task)]


def outcome(task: Task, phase: str, around: Surroundings) -> tuple[str, Fact | None]:
    """What a node comes to, the best of its meetings, and the fact that says so."""
    ends = [(_outcome(meeting[-1], meeting, around), meeting[-1]) for meeting in task.meetings(phase)]
    for wanted in _BEST_FIRST:
        for reached, fact in ends:
            if reached == wanted:
                return reached, fact
    return (MISSING if _due(task, phase, around) else NOT_DUE), task.overdue_meeting(phase)


def _outcome(last: Fact, meeting: Sequence[Fact], around: Surroundings) -> str:
    reached = _OUTCOMES[last.kind]
    if reached not in (CONFIRMED, UNCONFIRMED):
        return reached
    modes = [fact.values["mode"] for fact in meeting if fact.values.get("mode")]
    return reached if around.counts(modes[-1] if modes else "") else NOT_COUNTED


def _due(task: Task, phase: str, around: Surroundings) -> bool:
    if phase == BEFORE:
        return _past(task.dispatch.values.get("first_meeting_due_at"), around) or bool(task.replies)
    if phase == DURING or around.after_on_draft:
        return bool(task.replies) or _past(task.reply_due_at, around)
    due = [fact.values.get("feedback_due_at") for fact in task.replies]
    return any(_past(each, around) for each in due)


def _past(due: datetime | None, around: Surroundings) -> bool:
    return due is not None and due < around.now


def _rate(name: str, label: str, found: Counter[str]) -> Figure:
    base = found.total() - found[WAIVED] - found[NOT_DUE]
    return rate(name, label, found[CONFIRMED], base)


def _of_phase(task: Task, phase: str, around: Surroundings) -> list[Problem]:
    reached, fact = outcome(task, phase, around)
    label = words.PHASES[phase]
    if reached in (MISSING, NOT_COUNTED):
        text = f"{label}未落实" if reached == MISSING else f"{label}以电话或书面方式进行，不计入见面"
        return [of_task("meeting_missing", task, text, [fact, task.overdue_meeting(phase)], phase)]
    if reached == UNCONFIRMED:
        return [of_task("meeting_unconfirmed", task, f"{label}委员逾期未确认", [fact], phase)]
    if reached == DISPUTED:
        said = fact.values.get("text", "") if fact else ""
        return [of_task("meeting_disputed", task, f"{label}委员提出异议：{said}", [fact], phase)]
    return []


def _late_first(task: Task) -> list[Problem]:
    due = task.dispatch.values.get("first_meeting_due_at")
    held = [fact for meeting in task.meetings(BEFORE) for fact in meeting if fact.kind == kinds.CONFIRMED]
    dates = [fact.values["held_at"] for fact in held if fact.values.get("held_at")]
    if due is None or not dates or min(dates) <= due:
        return []
    return [
        of_task("meeting_late", task, "首次见面超过规定时间", [*held, task.overdue_meeting(BEFORE)], BEFORE)
    ]
