"""Catalogues, clues and plans, each to whom they concern."""

from __future__ import annotations

from typing import Any

from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.convert import next_token, page_bounds
from kit.core.errors import NotFound
from kit.store import Reader, not_found_reason
from services.intake.domain.calling import Catalogue, Clue
from services.intake.domain.planning import PlannedProposal
from services.intake.store import lookups
from services.intake.store import views_call as views
from services.intake.store.access import sees_preparation


def get_topic_catalogue(request: pb.GetTopicCatalogueRequest, ctx: Reader) -> pb.GetTopicCatalogueResponse:
    """One catalogue, or the published one of the current session; drafts are for the committee."""
    query: dict[str, Any] = {"_id": request.catalogue_id}
    if not request.catalogue_id:
        query = {"session_id": lookups.session_id_or_current(ctx, ""), "state": "published"}
    found = ctx.find(Catalogue, query, sort=[("published_at", -1)], limit=1)
    if not found or (found[0].state != "published" and not lookups.viewer(ctx).committee):
        raise NotFound(not_found_reason(Catalogue), "没有找到选题目录")
    return pb.GetTopicCatalogueResponse(catalogue=views.catalogue(found[0]))


def list_topic_catalogues(
    request: pb.ListTopicCataloguesRequest, ctx: Reader
) -> pb.ListTopicCataloguesResponse:
    """Catalogues, newest first."""
    query = {"session_id": request.session_id} if request.session_id else {}
    if not lookups.viewer(ctx).committee:
        query["state"] = "published"
    skip, limit = page_bounds(request.page_size, request.page_token)
    total = ctx.count(Catalogue, query)
    found = ctx.find(Catalogue, query, sort=[("created_at", -1), ("_id", -1)], limit=limit, skip=skip)
    return pb.ListTopicCataloguesResponse(
        catalogues=[views.catalogue(each) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def list_clues(request: pb.ListCluesRequest, ctx: Reader) -> pb.ListCluesResponse:
    """Clues, newest first: all for the committee, adopted and own ones for others."""
    inner = lookups.viewer(ctx).committee
    parts: list[dict[str, Any]] = [{"session_id": lookups.session_id_or_current(ctx, request.session_id)}]
    if not inner:
        parts.append({"$or": [{"state": "adopted"}, {"person_id": ctx.actor.id}]})
    wanted = (("focus_area", request.focus_area), ("state", request.state))
    parts += [{name: value} for name, value in wanted if value]
    skip, limit = page_bounds(request.page_size, request.page_token)
    total = ctx.count(Clue, {"$and": parts})
    found = ctx.find(Clue, {"$and": parts}, sort=[("received_at", -1), ("_id", -1)], limit=limit, skip=skip)
    return pb.ListCluesResponse(
        clues=[views.clue(each, inner) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def get_plan(request: pb.GetPlanRequest, ctx: Reader) -> pb.GetPlanResponse:
    """One plan; who is not of the office sees adopted ones."""
    plan = ctx.get(PlannedProposal, request.plan_id)
    if not sees_preparation(ctx) and plan.state not in ("adopted", "done"):
        raise NotFound(not_found_reason(PlannedProposal), "没有找到所指的内容（{id}）", id=plan.id)
    return pb.GetPlanResponse(plan=views.plan(ctx, plan))


def list_plans(request: pb.ListPlansRequest, ctx: Reader) -> pb.ListPlansResponse:
    """The plans of a session, newest first."""
    query: dict[str, Any] = {"session_id": lookups.session_id_or_current(ctx, request.session_id)}
    if request.planned_kind:
        query["planned_kind"] = request.planned_kind
    if not sees_preparation(ctx):
        query["state"] = {"$in": ["adopted", "done"]}
    skip, limit = page_bounds(request.page_size, request.page_token)
    total = ctx.count(PlannedProposal, query)
    found = ctx.find(PlannedProposal, query, sort=[("created_at", -1), ("_id", -1)], limit=limit, skip=skip)
    return pb.ListPlansResponse(
        plans=[views.plan(ctx, each) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )
