"""Decision lists, for the committee."""

from __future__ import annotations

from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.convert import next_token, page_bounds
from kit.store import Reader
from services.intake.domain.records import DecisionList
from services.intake.store import lookups, views


def get_decision_list(request: pb.GetDecisionListRequest, ctx: Reader) -> pb.GetDecisionListResponse:
    """One list with its decisions."""
    found = ctx.get(DecisionList, request.list_id)
    return pb.GetDecisionListResponse(decision_list=views.decision_list(found))


def list_decision_lists(request: pb.ListDecisionListsRequest, ctx: Reader) -> pb.ListDecisionListsResponse:
    """The lists of a session, newest first."""
    query = {"session_id": lookups.session_id_or_current(ctx, request.session_id)}
    skip, limit = page_bounds(request.page_size, request.page_token)
    total = ctx.count(DecisionList, query)
    found = ctx.find(DecisionList, query, sort=[("created_at", -1), ("_id", -1)], limit=limit, skip=skip)
    return pb.ListDecisionListsResponse(
        decision_lists=[views.decision_list(each) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )
