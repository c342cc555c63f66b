"""Receipt, handlers, objections and reassignment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cppcc_api.assignment.v1 import assignment_events_pb2 as pb_events
from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from kit.core.errors import Invalid
from kit.store import Context
from services.assignment.domain import cases, deadlines, delegated, objecting, tasks
from services.assignment.domain.cases import Case
from services.assignment.domain.facts import EVERYONE, HANDLERS
from services.assignment.domain.parts import ASSIST, PlannedTask
from services.assignment.domain.refusals import NewUnitNeeded, ReasonNeeded
from services.assignment.domain.tasks import Task
from services.assignment.store import acts, clocks, convert, events, journal, lookups, present, steps
from services.assignment.store.staff import entered_note, printed_name
from shared import roles
from shared.known import KnownPerson
from shared.words import PARTS


class HandlerNotInUnit(Invalid):
    """Only people of the unit handle its tasks."""

    reason = "HANDLER_NOT_IN_UNIT"
    text = "经办人须是本单位人员"


def receive_assignment(request: pb.ReceiveAssignmentRequest, ctx: Context) -> pb.ReceiveAssignmentResponse:
    """Confirm receipt of a task."""
    task, _, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    if request.handler_person_id:
        handler = _handler(ctx, task, request.handler_person_id)
        task = replace(task, handler_person_id=handler.id, handler_name=handler.name)
    by_name, note = printed_name(ctx, task, found), entered_note(ctx, task, found)
    saved = acts.receive(ctx, task, by_name, note, found)
    return pb.ReceiveAssignmentResponse(task=present.task(ctx, saved))


def _handler(ctx: Context, task: Task, person_id: str) -> KnownPerson:
    person = ctx.find_one(KnownPerson, {"_id": person_id})
    if person is None or not person.active or person.unit_id != task.unit_id:
        raise HandlerNotInUnit(field="handler_person_id")
    if not roles.UNIT & set(person.roles):
        raise HandlerNotInUnit(field="handler_person_id")
    return person


def assign_handler(request: pb.AssignHandlerRequest, ctx: Context) -> pb.AssignHandlerResponse:
    """Name the person in the unit who handles a task."""
    task, _, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    person = _handler(ctx, task, request.handler_person_id)
    saved = ctx.save(tasks.assign_handler(task, person.id, person.name, found))
    journal.of_task(ctx, saved, "handler_assigned", "指定经办人", person.name, HANDLERS)
    return pb.AssignHandlerResponse(task=present.task(ctx, saved))


def raise_objection(request: pb.RaiseObjectionRequest, ctx: Context) -> pb.RaiseObjectionResponse:
    """Object to a task, in time and once."""
    task, case, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    reason = _reason(request.reason)
    proposed = lookups.unit_refs(ctx, request.proposed_unit_ids)
    saved = acts.raise_objection(ctx, task, case, reason, proposed, found)
    return pb.RaiseObjectionResponse(task=present.task(ctx, saved))


def decide_objection(request: pb.DecideObjectionRequest, ctx: Context) -> pb.DecideObjectionResponse:
    """Reject an objection, or uphold it and give the task to other units."""
    task, case, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    reason = _reason(request.reason)
    if not request.uphold:
        return pb.DecideObjectionResponse(task=_reject(ctx, task, reason, found))
    new = _successors(request, task)
    names = _checked_names(ctx, case, task, new)
    upheld = objecting.uphold_objection(task, reason, names, ctx.now, found)
    ended = ctx.save(upheld, _decided(upheld, True))
    made = _hand_over(ctx, case, ended, new, reason)
    return pb.DecideObjectionResponse(
        task=present.task(ctx, ended), new_tasks=[present.task(ctx, each) for each in made]
    )


def _successors(request: pb.DecideObjectionRequest, task: Task) -> tuple[PlannedTask, ...]:
    if request.new_unit_id and request.new_tasks:
        raise NewUnitNeeded(field="new_tasks")
    if request.new_unit_id:
        return (PlannedTask(request.new_unit_id, task.part),)
    return tuple(sorted(convert.planned(request.new_tasks), key=lambda each: each.part == ASSIST))


def _checked_names(ctx: Context, case: Case, task: Task, new: Sequence[PlannedTask]) -> str:
    """Names of the units that take over, once they are known to fit; empty when nobody does."""
    if not new:
        return ""
    delegated.check_parts(case, new)
    others = lookups.tasks_of(ctx, task.case_id)
    units = lookups.units(ctx, [*(each.unit_id for each in new), *(each.unit_id for each in others)])
    objecting.check_successors(task, others, new, units)
    return "、".join(units[each.unit_id].name for each in new)


def _reject(ctx: Context, task: Task, reason: str, found: frozenset[str]) -> pb.Task:
    decided = objecting.reject_objection(task, reason, ctx.now, found)
    announced = [_decided(decided, False)]
    if task.received_at is None:
        announced.append(acts.received_event(decided))
    saved = ctx.save(decided, *announced)
    clocks.stop(ctx, saved, deadlines.OBJECTION_DECISION)
    title = f"{task.unit_name}的异议未获采纳，继续承办"
    journal.of_task(ctx, saved, "objection_rejected", title, reason, HANDLERS, saved.due_at)
    return present.task(ctx, saved)


def _decided(task: Task, upheld: bool) -> pb_events.ObjectionDecided:
    last = task.objections[-1]
    return events.of_task(
        pb_events.ObjectionDecided,
        task,
        objection_id=last.objection_id,
        upheld=upheld,
        reason=last.decision_reason,
        decided_by=cases.OFFICES[task.system],
        decided_at=last.decided_at,
    )


def _hand_over(ctx: Context, case: Case, old: Task, new: Sequence[PlannedTask], reason: str) -> list[Task]:
    """Give a task that has ended to others: new clocks, the date first set stays visible."""
    clocks.stop(ctx, old)
    steps.void_replies(ctx, old)
    yielded = _yield_to(ctx, case, [each.unit_id for each in new])
    units = lookups.units(ctx, [each.unit_id for each in new])
    made = [steps.new_task(ctx, case, units[each.unit_id], each.part, None, old) for each in new]
    moved = [events.released(case, task, task.ended_reason, ctx.now) for task in yielded]
    if made:
        moved.append(events.reassigned(case, old, made[0], reason, ctx.now))
    else:
        moved.append(events.released(case, old, reason, ctx.now))
    if added := made[1:]:
        moved.append(events.dispatched(case, added, ctx.now))
    left = [task for task in lookups.tasks_of(ctx, case.id) if task.active]
    planned = tuple(PlannedTask(task.unit_id, task.part) for task in left)
    ctx.save(replace(case, planned=planned), *moved)
    _note_hand_over(ctx, old, made, reason)
    return made


def _yield_to(ctx: Context, case: Case, taken: Sequence[str]) -> list[Task]:
    """End the assist tasks of units that answer themselves from now on."""
    others = lookups.tasks_of(ctx, case.id)
    return [
        steps.cancel_task(ctx, other, "改为答复单位") for other in others if objecting.yields_to(other, taken)
    ]


def _note_hand_over(ctx: Context, old: Task, made: Sequence[Task], reason: str) -> None:
    for task in made:
        title = f"{old.unit_name}改由{task.unit_name}{PARTS[task.part]}"
        journal.of_task(ctx, task, "task_reassigned", title, reason, EVERYONE, task.due_at)
    if not made:
        journal.of_task(ctx, old, "task_released", f"{old.unit_name}不再会办", reason, EVERYONE)


def reassign_task(request: pb.ReassignTaskRequest, ctx: Context) -> pb.ReassignTaskResponse:
    """Move a task to another unit without an objection."""
    task, case, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    reason = _reason(request.reason)
    if not request.new_unit_id:
        raise NewUnitNeeded(field="new_unit_id")
    new = (PlannedTask(request.new_unit_id, task.part),)
    names = _checked_names(ctx, case, task, new)
    ended = ctx.save(tasks.end(task, "reassign", reason, found, names))
    (made,) = _hand_over(ctx, case, ended, new, reason)
    return pb.ReassignTaskResponse(task=present.task(ctx, ended), new_task=present.task(ctx, made))


def _reason(text: str) -> str:
    if not (reason := text.strip()):
        raise ReasonNeeded(field="reason")
    return reason
