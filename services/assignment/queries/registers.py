"""Registers (台账): tasks and promises by date."""

from __future__ import annotations

from typing import Any

from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from kit.convert import instant, next_token, page_bounds
from kit.store import Reader
from services.assignment import states
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.tasks import Task
from services.assignment.store import lookups, present, reply_views, scope

_WAITING = ("pending_receipt", "objection_raised", *states.AT_WORK)


def list_tasks(request: pb.ListTasksRequest, ctx: Reader) -> pb.ListTasksResponse:
    """The register of tasks, earliest date first."""
    query = {"$and": [scope.tasks(ctx), _wanted_tasks(request, ctx)]}
    skip, limit = page_bounds(request.page_size, request.page_token)
    total = ctx.count(Task, query)
    found = ctx.find(Task, query, sort=[("due_at", 1), ("_id", 1)], limit=limit, skip=skip)
    return pb.ListTasksResponse(
        tasks=[present.task(ctx, task) for task in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def _wanted_tasks(request: pb.ListTasksRequest, ctx: Reader) -> dict[str, Any]:
    by = {
        "session_id": request.session_id or lookups.current_session_id(ctx),
        "unit_id": request.unit_id,
        "part": request.part,
        "state": request.state,
        "reply_class": request.reply_class,
        "system": request.system,
    }
    query: dict[str, Any] = {name: value for name, value in by.items() if value}
    ways: list[dict[str, Any]] = [query]
    if (before := instant(request.due_before)) is not None:
        ways.append({"due_at": {"$lt": before}})
    if request.overdue_only:
        ways.append({"state": {"$in": list(_WAITING)}, "due_at": {"$lt": ctx.now}})
    return {"$and": ways}


def list_commitments(request: pb.ListCommitmentsRequest, ctx: Reader) -> pb.ListCommitmentsResponse:
    """Promises, earliest date first; void ones only when their state is asked for."""
    visible = scope.tasks(ctx)
    ways: list[dict[str, Any]] = [_wanted_commitments(request)]
    if visible:
        ways.append({"task_id": {"$in": [task.id for task in ctx.find(Task, visible)]}})
    query = {"$and": ways}
    skip, limit = page_bounds(request.page_size, request.page_token)
    total = ctx.count(Commitment, query)
    found = ctx.find(Commitment, query, sort=[("due_at", 1), ("_id", 1)], limit=limit, skip=skip)
    return pb.ListCommitmentsResponse(
        commitments=[reply_views.commitment_pb(each, ctx.now) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def _wanted_commitments(request: pb.ListCommitmentsRequest) -> dict[str, Any]:
    by = {
        "session_id": request.session_id,
        "unit_id": request.unit_id,
        "proposal_id": request.proposal_id,
        "state": request.state,
    }
    query: dict[str, Any] = {"state": {"$ne": "dropped"}}
    query.update({name: value for name, value in by.items() if value})
    if (before := instant(request.due_before)) is not None:
        query["due_at"] = {"$lt": before}
    return query
