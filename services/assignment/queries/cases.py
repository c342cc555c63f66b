"""Cases and their tasks, one or many."""

from __future__ import annotations

from typing import Any

from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from kit.convert import next_token, page_bounds
from kit.store import Reader
from services.assignment import states
from services.assignment.domain.cases import Case
from services.assignment.domain.feedback import Feedback
from services.assignment.domain.replies import Reply
from services.assignment.domain.tasks import Task
from services.assignment.store import lookups, present, reply_views, scope, views


def get_case(request: pb.GetCaseRequest, ctx: Reader) -> pb.GetCaseResponse:
    """One case, by its own id or by a proposal that it answers."""
    case_id = request.case_id
    if not case_id:
        found = lookups.case_by_proposal(ctx, request.proposal_id)
        case_id = found.id if found else ""
    return pb.GetCaseResponse(case=present.case(ctx, lookups.visible_case(ctx, case_id)))


def list_cases(request: pb.ListCasesRequest, ctx: Reader) -> pb.ListCasesResponse:
    """Cases that the actor may see, by number."""
    query = {"$and": [scope.cases(ctx), _wanted(request, ctx)]}
    skip, limit = page_bounds(request.page_size, request.page_token)
    total = ctx.count(Case, query)
    found = ctx.find(Case, query, sort=[("proposal_no", 1), ("_id", 1)], limit=limit, skip=skip)
    tasks: dict[str, list[Task]] = {}
    for task in ctx.find(Task, {"case_id": {"$in": [case.id for case in found]}}, sort=[("_id", 1)]):
        tasks.setdefault(task.case_id, []).append(task)
    return pb.ListCasesResponse(
        cases=[views.case_summary(case, tasks.get(case.id, []), ctx.now) for case in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def _wanted(request: pb.ListCasesRequest, ctx: Reader) -> dict[str, Any]:
    query: dict[str, Any] = {}
    if session_id := request.session_id or lookups.current_session_id(ctx):
        query["session_id"] = session_id
    if request.undispatched_only:
        query["state"] = {"$in": list(states.UNDISPATCHED)}
    if request.state:
        query["state"] = request.state
    if request.unit_id or request.system:
        by = {"unit_id": request.unit_id, "system": request.system}
        handled = ctx.find(Task, {name: value for name, value in by.items() if value})
        query["_id"] = {"$in": sorted({task.case_id for task in handled if task.active})}
    return query


def get_task(request: pb.GetTaskRequest, ctx: Reader) -> pb.GetTaskResponse:
    """One task with its replies and the feedback on them."""
    task, case, found = lookups.task_at_hand(ctx, request.task_id)
    replies = ctx.find(Reply, {"task_id": task.id}, sort=[("round", -1)])
    feedback = ctx.find(Feedback, {"task_id": task.id}, sort=[("given_at", 1)])
    return pb.GetTaskResponse(
        task=present.task(ctx, task),
        replies=[
            present.reply(ctx, each, task, case) for each in replies if present.may_read_draft(each, found)
        ],
        feedback=[reply_views.feedback_pb(each) for each in feedback],
    )
