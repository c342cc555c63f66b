"""Statistics on handling: totals, and the unit table."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from kit.convert import timestamp
from kit.store import Reader
from services.assignment.domain import figures
from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.feedback import Feedback
from services.assignment.domain.figures import Facts
from services.assignment.domain.replies import Reply
from services.assignment.domain.tasks import Task
from services.assignment.store import lookups, reply_views, scope


def get_statistics(request: pb.GetStatisticsRequest, ctx: Reader) -> pb.GetStatisticsResponse:
    """Figures over what the actor may see, narrowed to a session, a unit or a system."""
    facts = _facts(request, ctx)
    by_unit: dict[str, list[Task]] = {}
    for task in facts.tasks:
        by_unit.setdefault(task.unit_id, []).append(task)
    rows = sorted(by_unit.values(), key=lambda tasks: (tasks[0].system, tasks[0].unit_name))
    return pb.GetStatisticsResponse(
        figures=[reply_views.figure_pb(each) for each in figures.totals(facts)],
        units=[_unit_row(facts, tasks) for tasks in rows],
        as_of=timestamp(ctx.now),
    )


def _facts(request: pb.GetStatisticsRequest, ctx: Reader) -> Facts:
    session_id = request.session_id or lookups.current_session_id(ctx)
    by = {"session_id": session_id, "unit_id": request.unit_id, "system": request.system}
    wanted = {name: value for name, value in by.items() if value}
    visible = scope.tasks(ctx)
    tasks = ctx.find(Task, {"$and": [visible, wanted]}, sort=[("_id", 1)])
    narrowed = bool(visible or request.unit_id or request.system)
    of_tasks = {"task_id": {"$in": [task.id for task in tasks]}}
    policy = lookups.reply_policy(ctx, session_id)
    return Facts(
        cases=ctx.find(Case, _case_query(session_id, tasks if narrowed else None)),
        tasks=tasks,
        feedback=ctx.find(Feedback, of_tasks),
        replies=ctx.find(Reply, of_tasks),
        commitments=ctx.find(Commitment, of_tasks),
        scale=tuple(policy["scores"]),
        class_labels=policy["class_labels"],
        now=ctx.now,
    )


def _case_query(session_id: str, tasks: list[Task] | None) -> dict[str, object]:
    query: dict[str, object] = {"session_id": session_id} if session_id else {}
    if tasks is not None:
        query["_id"] = {"$in": sorted({task.case_id for task in tasks})}
    return query


def _unit_row(facts: Facts, tasks: list[Task]) -> pb.UnitFigures:
    ids = {task.id for task in tasks}
    own = replace(
        facts,
        tasks=tasks,
        feedback=[each for each in facts.feedback if each.task_id in ids],
        replies=[each for each in facts.replies if each.task_id in ids],
    )
    return pb.UnitFigures(
        unit_id=tasks[0].unit_id,
        unit_name=tasks[0].unit_name,
        system=tasks[0].system,
        figures=[reply_views.figure_pb(each) for each in figures.unit_figures(own)],
    )
