"""Objections, reassignment and more time: how a task changes hands or dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from kit.core.errors import FieldError
from services.assignment.domain.cases import UnitFacts, check_plan
from services.assignment.domain.deadlines import chinese_date
from services.assignment.domain.parts import Extension, Objection, PlannedTask
from services.assignment.domain.refusals import (
    ExtensionNotAllowed,
    ExtensionPending,
    NewUnitNeeded,
    NoExtensionPending,
    ObjectionAlreadyDecided,
    ObjectionTooLate,
    PlanInvalid,
)
from services.assignment.domain.tasks import Task, require_answering
from services.assignment.states import TASK

UPHELD, REJECTED, APPROVED, REFUSED = "upheld", "rejected", "approved", "refused"


def check_objection(task: Task, now: datetime) -> None:
    """Once, and in time."""
    if task.objections:
        raise ObjectionAlreadyDecided()
    if now > task.objection_due_at:
        raise ObjectionTooLate(due=chinese_date(task.objection_due_at))


def raise_objection(task: Task, objection: Objection, now: datetime, relations: Iterable[str]) -> Task:
    """The unit says that the task is not its own."""
    state = TASK.next(task.state, "raise_objection", relations)
    check_objection(task, now)
    return replace(task, state=state, objections=(objection,))


def reject_objection(task: Task, reason: str, now: datetime, relations: Iterable[str]) -> Task:
    """The task goes on; who had not confirmed receipt has received it now."""
    state = TASK.next(task.state, "reject_objection", relations)
    decided = _decided(task, REJECTED, reason, now)
    return replace(decided, state=state, received_at=task.received_at or now)


def uphold_objection(
    task: Task, reason: str, successor: str, now: datetime, relations: Iterable[str]
) -> Task:
    """The unit was right: the task ends here and goes to ``successor``, or is dropped."""
    action = "uphold_objection" if successor else "release"
    state = TASK.next(task.state, action, relations)
    if task.answering and not successor:
        raise NewUnitNeeded(field="new_unit_id")
    decided = _decided(task, UPHELD, reason, now)
    return replace(decided, state=state, ended_reason=reason, reassigned_to_unit=successor)


def _decided(task: Task, decision: str, reason: str, now: datetime) -> Task:
    *earlier, last = task.objections
    done = replace(last, decision=decision, decision_reason=reason, decided_at=now)
    return replace(task, objections=(*earlier, done))


def check_successors(
    task: Task, others: Sequence[Task], new: Sequence[PlannedTask], units: Mapping[str, UnitFacts]
) -> None:
    """The tasks that remain and the new ones make a lawful plan.

    An assist unit may take the lead over, which ends its assist task.  Raises ``PlanInvalid``.
    """
    taken = {each.unit_id for each in new}
    rest = [
        PlannedTask(other.unit_id, other.part)
        for other in others
        if other.id != task.id and other.active and not yields_to(other, taken)
    ]
    if task.unit_id in taken:
        raise PlanInvalid(
            fields=[FieldError("new_unit_id", "UNIT_UNCHANGED", f"{task.unit_name}正是提出异议的单位")]
        )
    check_plan([*new, *rest], units)


def yields_to(other: Task, taken: Iterable[str]) -> bool:
    """An assist task that ends because its unit now answers itself."""
    return not other.answering and other.open and other.unit_id in set(taken)


def check_extension(task: Task, requested: datetime, latest: datetime, now: datetime) -> None:
    """One request at a time, before the date, for a later one within the limit."""
    require_answering(task, "request_extension")
    if pending_extension(task):
        raise ExtensionPending()
    if now > task.due_at:
        raise ExtensionNotAllowed(why="答复期限已过")
    if requested <= task.due_at:
        raise ExtensionNotAllowed(why="申请的期限不晚于现期限")
    if requested > latest:
        raise ExtensionNotAllowed(why=f"最迟可延至{chinese_date(latest)}")


def request_extension(
    task: Task, extension: Extension, latest: datetime, now: datetime, relations: Iterable[str]
) -> Task:
    """The unit asks for more time."""
    state = TASK.next(task.state, "request_extension", relations)
    check_extension(task, extension.requested_due_at, latest, now)
    return replace(task, state=state, extensions=(*task.extensions, extension))


def pending_extension(task: Task) -> Extension | None:
    """The request that waits for a decision."""
    return next((each for each in task.extensions if not each.decision), None)


def decide_extension(
    task: Task,
    granted: datetime | None,
    latest: datetime,
    reason: str,
    now: datetime,
    relations: Iterable[str],
) -> Task:
    """More time until ``granted``, or none."""
    state = TASK.next(task.state, "decide_extension", relations)
    pending = pending_extension(task)
    if pending is None:
        raise NoExtensionPending()
    if granted is not None and not task.due_at < granted <= latest:
        raise ExtensionNotAllowed(why=f"批准的期限须晚于现期限，最迟为{chinese_date(latest)}")
    done = replace(
        pending,
        decision=APPROVED if granted else REFUSED,
        granted_due_at=granted,
        decision_reason=reason,
        decided_at=now,
    )
    extensions = (*(each for each in task.extensions if each is not pending), done)
    return replace(task, state=state, extensions=extensions, due_at=granted or task.due_at)
