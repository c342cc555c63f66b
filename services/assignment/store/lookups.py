"""Typed reads, and who may see what: what a person may not see does not exist for them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from kit.core.errors import Invalid, NotFound
from kit.store import Context, Reader
from services.assignment import states
from services.assignment.domain import deadlines, delegated, relations
from services.assignment.domain.cases import Case, system_in_charge
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.deadlines import Terms
from services.assignment.domain.facts import MeetingFact
from services.assignment.domain.parts import LEAD, PlannedTask, Unit
from services.assignment.domain.relations import Surroundings
from services.assignment.domain.replies import Reply
from services.assignment.domain.tasks import Task
from shared import copies
from shared.known import KnownOrganization, KnownProfile, KnownSession, KnownUnit


class CaseUnknown(NotFound):
    """There is no such case, or not for these eyes."""

    reason = "CASE_NOT_FOUND"
    text = "没有找到该提案的办理信息"


class TaskUnknown(NotFound):
    """There is no such task, or not for these eyes."""

    reason = "TASK_NOT_FOUND"
    text = "没有找到该承办任务"


class CommitmentUnknown(NotFound):
    """There is no such promise, or not for these eyes."""

    reason = "COMMITMENT_NOT_FOUND"
    text = "没有找到该承诺事项"


class UnitUnknown(Invalid):
    """No unit has this id."""

    reason = "UNIT_UNKNOWN"
    text = "没有这个承办单位"


def terms(ctx: Reader, session_id: str) -> Terms:
    """The deadlines in force for a session now."""
    return Terms(copies.policy(ctx, "deadlines", session_id), copies.workdays(ctx))


def latest_extension(ctx: Reader, task: Task, case: Case) -> datetime:
    """How far the reply may be put off in all."""
    by_policy = deadlines.latest_extension(terms(ctx, case.session_id), task.dispatched_at)
    return delegated.latest_due(case, by_policy)


def reply_policy(ctx: Reader, session_id: str) -> dict:
    """The policy on replies in force for a session now."""
    return copies.policy(ctx, "replies", session_id)


def session(ctx: Reader, session_id: str) -> KnownSession | None:
    """The session's copy, if it has come."""
    return ctx.find_one(KnownSession, {"_id": session_id})


def current_session_id(ctx: Reader) -> str:
    """The session that is open; empty while none is known."""
    found = ctx.find(KnownSession, {"session_state": "open"}, sort=[("opens_at", -1)], limit=1)
    return found[0].id if found else ""


def profile(ctx: Reader) -> KnownProfile | None:
    """The committee's own name and level, if known."""
    return ctx.find_one(KnownProfile, {})


def units(ctx: Reader, unit_ids: Iterable[str]) -> dict[str, KnownUnit]:
    """Units by id; unknown ones are missing."""
    found = ctx.find(KnownUnit, {"_id": {"$in": sorted(set(unit_ids))}})
    return {unit.id: unit for unit in found}


def unit_refs(ctx: Reader, unit_ids: Iterable[str]) -> tuple[Unit, ...]:
    """Units with their names, in the given order; raises ``UnitUnknown``."""
    wanted = list(unit_ids)
    known = units(ctx, wanted)
    if missing := [unit_id for unit_id in wanted if unit_id not in known]:
        raise UnitUnknown(field="proposed_unit_ids", unit_id=missing[0])
    return tuple(Unit(unit_id, known[unit_id].name) for unit_id in wanted)


def tasks_of(ctx: Reader, case_id: str) -> list[Task]:
    """All tasks of a case, in the order of their making."""
    return ctx.find(Task, {"case_id": case_id}, sort=[("_id", 1)])


def case_by_proposal(ctx: Reader, proposal_id: str) -> Case | None:
    """The living case that answers a proposal, or the last one that ended."""
    found = ctx.find(Case, {"addressees.proposal_id": proposal_id}, sort=[("_id", -1)])
    living = [case for case in found if case.state != "withdrawn"]
    return next(iter(living or found), None)


def own_case(ctx: Reader, proposal_id: str) -> Case | None:
    """The living case of which the proposal is the primary one."""
    return ctx.find_one(Case, {"proposal_id": proposal_id, "state": {"$ne": "withdrawn"}})


def latest_reply(ctx: Reader, task: Task) -> Reply | None:
    """The reply of the highest round."""
    found = ctx.find(Reply, {"task_id": task.id, "state": {"$ne": "voided"}}, sort=[("round", -1)], limit=1)
    return found[0] if found else None


def commitments_of(ctx: Reader, task: Task) -> list[Commitment]:
    """All promises of a task's replies."""
    return ctx.find(Commitment, {"task_id": task.id}, sort=[("due_at", 1)])


def meetings_of(ctx: Reader, task: Task) -> list[MeetingFact]:
    """What is known of the task's meetings."""
    return ctx.find(MeetingFact, {"task_id": task.id}, sort=[("at", 1)])


def matched_units(ctx: Reader) -> frozenset[str]:
    """Units in the field of the committees that the actor acts for."""
    if not ctx.actor.org_ids:
        return frozenset()
    found = ctx.find(KnownOrganization, {"_id": {"$in": list(ctx.actor.org_ids)}})
    return frozenset(unit_id for each in found for unit_id in each.matched_unit_ids)


def surroundings(ctx: Reader, task: Task, tasks: Iterable[Task]) -> Surroundings:
    """What relates somebody to a task beside the task itself."""
    lead = next((each.unit_id for each in tasks if each.part == LEAD and each.active), "")
    known = units(ctx, {task.unit_id, lead} - {""})
    return Surroundings(
        unit_signs_in=known[task.unit_id].signs_in if task.unit_id in known else True,
        lead_unit_id=lead,
        lead_signs_in=known[lead].signs_in if lead in known else True,
        matched_unit_ids=matched_units(ctx),
    )


def task_relations(
    ctx: Reader, task: Task, case: Case, tasks: Iterable[Task] | None = None
) -> frozenset[str]:
    """How the actor relates to a task."""
    around = surroundings(ctx, task, tasks if tasks is not None else tasks_of(ctx, case.id))
    return relations.to_task(ctx.actor, task, case, around)


def case_system(ctx: Reader, planned: Iterable[PlannedTask]) -> str:
    """The system in charge of a plan; empty while there is none."""
    wanted = list(planned)
    known = units(ctx, [task.unit_id for task in wanted])
    complete = wanted and all(task.unit_id in known for task in wanted)
    return system_in_charge(wanted, known) if complete else ""


def case_relations(ctx: Reader, case: Case) -> frozenset[str]:
    """How the actor relates to a case itself."""
    return relations.to_case(ctx.actor, case, case_system(ctx, case.planned))


def may_see_case(ctx: Reader, case: Case, tasks: Iterable[Task]) -> bool:
    """Related to the case, to one of its tasks, or it is public."""
    if case_relations(ctx, case) or is_public(case):
        return True
    known = list(tasks)
    return any(task_relations(ctx, task, case, known) for task in known)


def is_public(case: Case) -> bool:
    """Its proposers agree to publication and it has been replied to."""
    return case.publicity_consent and case.state in ("replied", *states.FINISHED_CASE)


def visible_case(ctx: Reader, case_id: str, expected: int = 0) -> Case:
    """A case that the actor may see; raises ``CaseUnknown``."""
    case = ctx.find_one(Case, {"_id": case_id})
    if case is None or not may_see_case(ctx, case, tasks_of(ctx, case.id)):
        raise CaseUnknown()
    return ctx.get(Case, case_id, expected) if expected else case


def task_at_hand(ctx: Context, task_id: str, expected: int = 0) -> tuple[Task, Case, frozenset[str]]:
    """A task to act on, its case, and how the actor relates to it; raises ``TaskUnknown``."""
    task = ctx.find_one(Task, {"_id": task_id})
    if task is None:
        raise TaskUnknown()
    case = ctx.get(Case, task.case_id)
    found = task_relations(ctx, task, case)
    if not found:
        raise TaskUnknown()
    return (ctx.get(Task, task_id, expected) if expected else task), case, found
