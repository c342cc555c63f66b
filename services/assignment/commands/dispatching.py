"""Plans of units, dispatch of one case or a list (交办会), and units added later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from kit.convert import instant
from kit.core.errors import FieldError, FieldsInvalid, Refusal
from kit.core.ids import new_id
from kit.store import Context
from services.assignment.domain import cases, deadlines, delegated, relations
from services.assignment.domain.cases import Case
from services.assignment.domain.facts import HANDLERS, PUBLIC
from services.assignment.domain.parts import ASSIST, LEAD, SOLE, PlannedTask
from services.assignment.domain.refusals import (
    NotPlanned,
    ReasonNeeded,
    UnitAlreadyAssigned,
)
from services.assignment.domain.tasks import Task
from services.assignment.states import CASE
from services.assignment.store import convert, events, journal, lookups, present, steps
from shared.known import KnownUnit
from shared.words import PARTS


def set_assignment_plan(request: pb.SetAssignmentPlanRequest, ctx: Context) -> pb.SetAssignmentPlanResponse:
    """Enter which units shall handle a case (预交办)."""
    case = lookups.visible_case(ctx, request.case_id, request.expected_version)
    planned = convert.planned(request.tasks)
    own_due = _own_due(ctx, case, instant(request.reply_due_at))
    delegated.check_parts(case, planned)
    cases.check_plan(planned, lookups.units(ctx, [task.unit_id for task in planned]))
    saved = ctx.save(cases.plan(case, planned, own_due, relations.to_case(ctx.actor, case)))
    journal.of_case(ctx, saved, "case_planned", "预交办", _words(ctx, planned), HANDLERS)
    return pb.SetAssignmentPlanResponse(case=present.case(ctx, saved))


def dispatch_case(request: pb.DispatchCaseRequest, ctx: Context) -> pb.DispatchCaseResponse:
    """Give a case to its units."""
    case = lookups.visible_case(ctx, request.case_id, request.expected_version)
    planned = convert.planned(request.tasks) or case.planned
    own_due = _own_due(ctx, case, instant(request.reply_due_at) or case.planned_reply_due_at)
    ready = _ready(ctx, case, planned, batch_id="")
    return pb.DispatchCaseResponse(case=present.case(ctx, _send(ctx, ready, own_due)))


def dispatch_cases(request: pb.DispatchCasesRequest, ctx: Context) -> pb.DispatchCasesResponse:
    """Give a list of planned cases to their units; one that cannot go does not hold up the others."""
    reply = pb.DispatchCasesResponse(batch_id=new_id())
    ready: list[tuple[Case, datetime | None]] = []
    for case_id in dict.fromkeys(request.case_ids):
        try:
            case = lookups.visible_case(ctx, case_id)
            own_due = _own_due(ctx, case, case.planned_reply_due_at)
            ready.append((_ready(ctx, case, case.planned, reply.batch_id), own_due))
        except Refusal as refusal:
            reply.refused.append(_refused(ctx, case_id, refusal))
    for case, own_due in ready:
        _send(ctx, case, own_due)
        reply.dispatched_case_ids.append(case.id)
    return reply


def _refused(ctx: Context, case_id: str, refusal: Refusal) -> pb.CaseRefusal:
    case = ctx.find_one(Case, {"_id": case_id})
    return pb.CaseRefusal(
        case_id=case_id,
        proposal_no=case.proposal_no if case else "",
        reason=refusal.reason,
        message=refusal.message,
    )


def _ready(ctx: Context, case: Case, planned: Sequence[PlannedTask], batch_id: str) -> Case:
    """The case as dispatched, not yet saved; raises what stands against it."""
    if not planned:
        raise NotPlanned()
    units = lookups.units(ctx, [task.unit_id for task in planned])
    delegated.check_parts(case, planned)
    cases.check_plan(planned, units)
    system = cases.system_in_charge(planned, units)
    cases.check_office(system, ctx.actor.roles)
    return cases.dispatch(
        case, planned, system, batch_id, ctx.now, relations.to_case(ctx.actor, case, system)
    )


def _send(ctx: Context, case: Case, own_due: datetime | None) -> Case:
    units = lookups.units(ctx, [task.unit_id for task in case.planned])
    tasks = [steps.new_task(ctx, case, units[task.unit_id], task.part, own_due) for task in case.planned]
    saved = ctx.save(case, events.dispatched(case, tasks, ctx.now))
    for task in tasks:
        _note_dispatch(ctx, task)
    return saved


def _note_dispatch(ctx: Context, task: Task) -> None:
    title = f"交办{task.unit_name}{PARTS[task.part]}"
    what = "会办意见" if task.part == ASSIST else "答复"
    text = f"{what}期限：{deadlines.chinese_date(task.due_at)}"
    journal.of_task(ctx, task, "task_dispatched", title, text, PUBLIC, task.due_at)


def _own_due(ctx: Context, case: Case, own: datetime | None) -> datetime | None:
    """A due date set for this case: ahead, and not beyond what extensions could reach."""
    latest = deadlines.latest_extension(lookups.terms(ctx, case.session_id), ctx.now)
    if own is not None and not ctx.now < own <= latest:
        message = f"答复期限须在今后，且不晚于{deadlines.chinese_date(latest)}"
        raise FieldsInvalid(fields=[FieldError("reply_due_at", "REPLY_DUE_OUT_OF_RANGE", message)])
    return own


def _words(ctx: Context, planned: Sequence[PlannedTask]) -> str:
    units = lookups.units(ctx, [task.unit_id for task in planned])
    return "；".join(f"{PARTS[task.part]}：{units[task.unit_id].name}" for task in planned)


def add_task(request: pb.AddTaskRequest, ctx: Context) -> pb.AddTaskResponse:
    """Add a unit to a case that is being handled; an assist unit turns a sole task into the lead."""
    case = lookups.visible_case(ctx, request.case_id, request.expected_version)
    reason = request.reason.strip()
    if not reason:
        raise ReasonNeeded(field="reason")
    added = PlannedTask(request.planned.unit_id, request.planned.part)
    active = [task for task in lookups.tasks_of(ctx, case.id) if task.active]
    if taken := next((task for task in active if task.unit_id == added.unit_id), None):
        raise UnitAlreadyAssigned(unit=taken.unit_name)
    grown, unit = _grown(ctx, case, active, added)
    changed = [
        ctx.save(replace(task, part=LEAD)) for task in active if task.part == SOLE and added.part == ASSIST
    ]
    task = steps.new_task(ctx, case, unit, added.part)
    ctx.save(grown, events.dispatched(grown, [*changed, task], ctx.now))
    _note_dispatch(ctx, task)
    return pb.AddTaskResponse(task=present.task(ctx, task))


def _grown(ctx: Context, case: Case, active: Sequence[Task], added: PlannedTask) -> tuple[Case, KnownUnit]:
    """The case with one unit more, if that makes a lawful plan and the acting office is in charge."""
    parts = {SOLE: LEAD} if added.part == ASSIST else {}
    planned = (*(PlannedTask(task.unit_id, parts.get(task.part, task.part)) for task in active), added)
    units = lookups.units(ctx, [task.unit_id for task in planned])
    delegated.check_parts(case, planned)
    cases.check_plan(planned, units)
    system = cases.system_in_charge(planned, units)
    cases.check_office(system, ctx.actor.roles)
    state = CASE.next(case.state, "add_task", relations.to_case(ctx.actor, case, system))
    return replace(case, state=state, planned=planned), units[added.unit_id]
