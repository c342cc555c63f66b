"""A proposal's story here: what was done with it from dispatch to archive."""

from __future__ import annotations

from collections.abc import Callable

from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import timestamp
from kit.store import Reader
from services.assignment.domain.cases import Case
from services.assignment.domain.facts import EVERYONE, PUBLIC, Entry
from services.assignment.domain.tasks import Task
from services.assignment.states import PROPOSER
from services.assignment.store import lookups


def get_timeline(request: common.GetTimelineRequest, ctx: Reader) -> common.GetTimelineResponse:
    """The lines that the actor may read, oldest first; none when the case is not for these eyes."""
    case = lookups.case_by_proposal(ctx, request.proposal_id)
    if case is None:
        return common.GetTimelineResponse()
    tasks = lookups.tasks_of(ctx, case.id)
    if not lookups.may_see_case(ctx, case, tasks):
        return common.GetTimelineResponse()
    may_read = _reader(ctx, case, tasks)
    entries = ctx.find(Entry, {"case_id": case.id}, sort=[("at", 1), ("_id", 1)])
    return common.GetTimelineResponse(entries=[_line(each) for each in entries if may_read(each)])


def _reader(ctx: Reader, case: Case, tasks: list[Task]) -> Callable[[Entry], bool]:
    """Says of a line whether the actor may read it.

    Inner work of a unit is for that unit, the units that work with it, and staff.
    """
    of_case = lookups.case_relations(ctx, case)
    of_tasks = {task.id: lookups.task_relations(ctx, task, case, tasks) for task in tasks}
    concerned = bool(of_case) or any(of_tasks.values())
    staff = bool(of_case - {PROPOSER})

    def may_read(entry: Entry) -> bool:
        if entry.audience == PUBLIC:
            return True
        if entry.audience == EVERYONE:
            return concerned
        insider = of_tasks.get(entry.task_id, frozenset()) - {PROPOSER}
        return staff or bool(insider)

    return may_read


def _line(entry: Entry) -> common.TimelineEntry:
    return common.TimelineEntry(
        at=timestamp(entry.at),
        service="assignment",
        kind=entry.kind,
        title=entry.title,
        text=entry.text,
        actor_name=entry.actor_name,
        unit_name=entry.unit_name,
        subject_id=entry.subject_id,
        due_at=timestamp(entry.due_at),
    )
