"""Look back (回头看): each unit's own review of its replies and promises of this and earlier years, and what
the inspection makes of it: coverage, and truth by the evidence.

On the list stand every promise not yet known to be kept, and every reply that put the matter off without a
promise.  Replies said to be resolved whose promises are unfinished stand there too, and are drawn from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kit.core.errors import FieldError
from services.supervision.domain.figures import Figure, count, rate
from services.supervision.domain.problems import Problem, Surroundings, head, of_task
from services.supervision.domain.promises import CARRIED, DISPUTED, FULFILLED, OPEN, Promise, promises_of
from services.supervision.domain.refusals import LookBackInvalid
from services.supervision.domain.tasks import Task

KEPT, PARTLY, NOT_KEPT = "kept", "partly", "not_kept"
RESULTS = {KEPT: "已兑现", PARTLY: "部分兑现", NOT_KEPT: "未兑现"}
RESOLVED, PUT_OFF = "resolved", ("in_progress", "planned", "deferred")
NO_EVIDENCE = "none"


@dataclass(frozen=True)
class Entry:
    """A promise or reply to look back on, as the evidence has it."""

    unit_id: str
    unit_name: str
    system: str
    task_id: str
    commitment_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    reply_class: str
    text: str
    due_at: datetime | None
    evidence_state: str
    claimed: str = ""


@dataclass(frozen=True)
class Item:
    """What a unit found on one entry."""

    task_id: str
    commitment_id: str
    result: str
    remedy: str = ""
    remedy_due_at: datetime | None = None


@dataclass(frozen=True)
class Report:
    """A unit's own look back; ``listed`` and ``covered`` count entries."""

    unit_id: str
    unit_name: str
    items: tuple[Item, ...]
    text: str
    listed: int
    covered: int
    reported_at: datetime
    entered_by_name: str = ""


def concerns(task: Task) -> bool:
    """Only what was answered can be looked back on."""
    return task.answering and bool(task.replies)


def entries(tasks: Iterable[Task]) -> list[Entry]:
    """The list, unit by unit."""
    found = [entry for task in tasks if concerns(task) for entry in _of_task(task)]
    return sorted(
        found, key=lambda entry: (entry.unit_id, entry.proposal_no, entry.task_id, entry.commitment_id)
    )


def _of_task(task: Task) -> list[Entry]:
    reply = task.replies[-1]
    given = promises_of(task)
    found = [_entry(task, promise) for promise in given if promise.unfinished]
    if not given and reply.values.get("reply_class") in PUT_OFF:
        found.append(_entry(task, None))
    return found


def _entry(task: Task, promise: Promise | None) -> Entry:
    return Entry(
        **head(task.dispatch),
        task_id=task.id,
        session_id=task.dispatch.session_id,
        reply_class=task.replies[-1].values.get("reply_class", ""),
        commitment_id=promise.id if promise else "",
        text=promise.text if promise else "",
        due_at=promise.due_at if promise else None,
        evidence_state=promise.state if promise else NO_EVIDENCE,
    )


def report(
    unit: tuple[str, str], listed: Sequence[Entry], items: Sequence[Item], text: str, now: datetime, by: str
) -> Report:
    """The unit's report; every item must stand on the list and say what is done about what is not kept."""
    problems = _report_problems(listed, items, now)
    if not text:
        problems.append(FieldError("text", "REPORT_MISSING", "请填写回头看报告"))
    if problems:
        raise LookBackInvalid(fields=problems)
    covered = len({(item.task_id, item.commitment_id) for item in items})
    return Report(*unit, tuple(items), text, len(listed), covered, now, by)


def _report_problems(listed: Sequence[Entry], items: Sequence[Item], now: datetime) -> list[FieldError]:
    known = {(entry.task_id, entry.commitment_id) for entry in listed}
    problems, seen = [], set()
    for number, item in enumerate(items):
        place, key = f"items[{number}]", (item.task_id, item.commitment_id)
        if key not in known:
            problems.append(FieldError(f"{place}.task_id", "NOT_ON_LIST", "不在贵单位的回头看清单中"))
        if key in seen:
            problems.append(FieldError(f"{place}.task_id", "ITEM_TWICE", "同一事项重复填写"))
        if item.result not in RESULTS:
            problems.append(FieldError(f"{place}.result", "RESULT_UNKNOWN", "请选择自查结果"))
        elif item.result != KEPT:
            problems += _remedy_problems(place, item, now)
        seen.add(key)
    return problems


def _remedy_problems(place: str, item: Item, now: datetime) -> list[FieldError]:
    problems = []
    if not item.remedy:
        problems.append(FieldError(f"{place}.remedy", "REMEDY_MISSING", "未兑现的事项须写明补办措施"))
    if item.remedy_due_at is None or item.remedy_due_at <= now:
        problems.append(FieldError(f"{place}.remedy_due_at", "REMEDY_DATE_MISSING", "请填写今后的完成时间"))
    return problems


def with_claims(listed: Iterable[Entry], reports: Iterable[Report]) -> list[Entry]:
    """The entries with what the units say of them."""
    said = {(each.task_id, each.commitment_id): each.result for report in reports for each in report.items}
    return [replace(entry, claimed=said.get((entry.task_id, entry.commitment_id), "")) for entry in listed]


def population(listed: Iterable[Entry]) -> list[Entry]:
    """What is drawn from: what units call kept, and replies called resolved with unfinished promises."""
    return [entry for entry in listed if entry.claimed == KEPT or entry.reply_class == RESOLVED]


def figures(listed: Sequence[Entry], reports: Sequence[Report], now: datetime) -> list[Figure]:
    """Coverage and truth over some units' lists."""
    covered = [entry for entry in listed if entry.claimed]
    claimed = [entry for entry in covered if entry.claimed == KEPT]
    true = [entry for entry in claimed if entry.evidence_state not in _CONTRADICTING]
    late = [entry for entry in listed if _late(entry, now)]
    resolved = [entry for entry in listed if entry.reply_class == RESOLVED]
    return [
        count("reports", "已报送回头看单位", len(reports)),
        count("listed", "清单事项", len(listed)),
        rate("coverage", "自查覆盖率", len(covered), len(listed)),
        rate("truth", "自查属实率", len(true), len(claimed)),
        count("overdue", "逾期未兑现承诺", len(late)),
        count("resolved_unfinished", "已落实件中未兑现承诺", len(resolved)),
    ]


_CONTRADICTING = (OPEN, DISPUTED, CARRIED)


def _late(entry: Entry, now: datetime) -> bool:
    return entry.due_at is not None and entry.due_at < now and entry.evidence_state in _CONTRADICTING


def unit_problems(
    inspection_id: str, unit: tuple[str, str, str], listed: Sequence[Entry], done: Report | None
) -> list[Problem]:
    """A unit that has a list and did not look, or not at all of it."""
    if not listed:
        return []
    unit_id, unit_name, _ = unit
    missing = [entry for entry in listed if not entry.claimed]
    if done is None:
        text = f"{unit_name}未报送回头看情况（清单{len(listed)}项）"
        return [Problem("look_back_not_done", f"look_back_not_done|{inspection_id}|{unit_id}", text, *unit)]
    if missing:
        names = "、".join(dict.fromkeys(f"第{entry.proposal_no}号" for entry in missing))
        text = (
            f"{unit_name}回头看未全覆盖：清单{len(listed)}项，自查{len(listed) - len(missing)}项，缺{names}"
        )
        return [
            Problem("look_back_incomplete", f"look_back_incomplete|{inspection_id}|{unit_id}", text, *unit)
        ]
    return []


def task_problems(task: Task, claims: dict[str, str], around: Surroundings) -> list[Problem]:
    """What the evidence says against the promises of one task; ``claims`` by promise."""
    found = []
    for promise in promises_of(task):
        if promise.state == FULFILLED:
            continue
        found += _of_promise(task, promise, claims.get(promise.id, ""), around)
    return found


def _of_promise(task: Task, promise: Promise, claimed: str, around: Surroundings) -> list[Problem]:
    what = f"承诺“{promise.text}”"
    if claimed == KEPT and promise.state in _CONTRADICTING:
        text = f"{what}自查为已兑现，但没有经认可的佐证"
        return [of_task("look_back_untrue", task, text, promise.facts, promise.id)]
    if promise.state == DISPUTED:
        return [of_task("commitment_unproven", task, f"{what}的佐证委员不认可", promise.facts, promise.id)]
    if not promise.overdue(around.now):
        return []
    resolved = task.replies[-1].values.get("reply_class") == RESOLVED
    code = "resolved_unfinished" if resolved else "commitment_overdue"
    text = f"{what}逾期未兑现" + ("，而答复类别为采纳落实" if resolved else "")
    return [of_task(code, task, text, promise.facts, promise.id)]
