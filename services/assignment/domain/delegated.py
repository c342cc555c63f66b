"""A case that an upper instance gave to this one: it is handled here, and judged and closed there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from kit.core.errors import FieldError, FieldsInvalid
from services.assignment.domain.cases import Case
from services.assignment.domain.deadlines import Terms, chinese_date
from services.assignment.domain.parts import SPLIT, Origin, PlannedTask
from services.assignment.domain.refusals import (
    DecidedByUpper,
    NotDelegated,
    ObjectionTooLate,
    PlanInvalid,
    ReasonNeeded,
    UpperExtensionPending,
    UpperObjectionMade,
)
from services.assignment.states import CASE

# What the upper instance's news are called in the timeline here.
TURN_TITLES = {
    "objection_rejected": "上级不采纳异议，继续办理",
    "extension_approved": "上级同意延期",
    "extension_refused": "上级不同意延期",
    "accepted": "上级主办单位采纳会办意见",
    "passed": "上级审核通过",
    "delivered": "上级已送达提案者",
    "feedback": "提案者反馈意见",
    "commitment_due": "承诺事项到期",
    "commitment_fulfilled": "承诺兑现已获确认",
    "commitment_disputed": "对承诺兑现有异议",
    "step_refused": "上级未能接收本级报送的情况",
    "closed": "上级已办结",
    "withdrawn": "上级收回",
}


def require_own(case: Case) -> None:
    """Raises ``DecidedByUpper`` for a delegated case."""
    if case.origin is not None:
        raise DecidedByUpper(origin=case.origin.name)


def require_origin(case: Case) -> Origin:
    """Where the case comes from; raises ``NotDelegated`` for one of our own."""
    if case.origin is None:
        raise NotDelegated()
    return case.origin


def check_parts(case: Case, planned: Sequence[PlannedTask]) -> None:
    """The upper instance gets one reply, so one unit answers; raises ``PlanInvalid``."""
    if case.origin is not None and any(task.part == SPLIT for task in planned):
        message = "上级转来办理的件须由一个单位答复，不能分办"
        raise PlanInvalid(fields=[FieldError("tasks", "DELEGATED_NOT_SPLIT", message)])


def own_due(upper: datetime | None, terms: Terms, now: datetime) -> datetime | None:
    """When the local reply is due, so that the upper instance has time to review it; None without a date."""
    if upper is None or upper <= now:
        return None
    early = upper - timedelta(days=int(terms.values["delegation_reserve_days"]))
    return early if early > now else upper


def object_upward(case: Case, reason: str, now: datetime, relations: Iterable[str]) -> Case:
    """The office says that the case is not for its units: once, in time, with the reason."""
    origin = require_origin(case)
    state = CASE.next(case.state, "object_upward", relations)
    if origin.objection:
        raise UpperObjectionMade(origin=origin.name)
    if origin.objection_due_at is not None and now > origin.objection_due_at:
        raise ObjectionTooLate(due=chinese_date(origin.objection_due_at))
    if not reason:
        raise ReasonNeeded(field="reason")
    return replace(case, state=state, origin=replace(origin, objection=reason))


def ask_upper_time(case: Case, due: datetime | None, reason: str, relations: Iterable[str]) -> Case:
    """The office asks for a later date than the upper instance has set."""
    origin = require_origin(case)
    state = CASE.next(case.state, "ask_upper_time", relations)
    if origin.requested_due_at is not None:
        raise UpperExtensionPending(origin=origin.name)
    if due is None or (origin.due_at is not None and due <= origin.due_at):
        message = "申请的期限须晚于上级规定的期限"
        raise FieldsInvalid(fields=[FieldError("due_at", "DUE_NOT_LATER", message)])
    if not reason:
        raise ReasonNeeded(field="reason")
    return replace(case, state=state, origin=replace(origin, requested_due_at=due))


def time_decided(case: Case, due: datetime | None) -> Case:
    """The upper instance gave more time until ``due``, or none."""
    origin = require_origin(case)
    return replace(case, origin=replace(origin, due_at=due or origin.due_at, requested_due_at=None))


def latest_due(case: Case, by_policy: datetime) -> datetime:
    """How far a reply may be put off here: never beyond the date of the upper instance."""
    upper = case.origin.due_at if case.origin is not None else None
    return min(by_policy, upper) if upper is not None else by_policy
