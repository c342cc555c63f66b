"""Indicator sets, which everybody concerned may read; drafts are for those who prepare them."""

from __future__ import annotations

from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit.core.errors import NotFound
from kit.store import Reader, not_found_reason
from services.evaluation import states
from services.evaluation.domain.indicators import IndicatorSet
from services.evaluation.queries import paging
from services.evaluation.store import lookups, views


def get_indicator_set(request: pb.GetIndicatorSetRequest, ctx: Reader) -> pb.GetIndicatorSetResponse:
    """One set, or the one in force."""
    if request.indicator_set_id:
        table = ctx.get(IndicatorSet, request.indicator_set_id)
    else:
        table = lookups.set_in_force(ctx, request.year or lookups.current_year(ctx))
    if table.state == "draft" and not _prepares(ctx):
        raise NotFound(not_found_reason(IndicatorSet), "没有找到所指的内容（{id}）", id=table.id)
    return pb.GetIndicatorSetResponse(indicator_set=views.indicator_set(table))


def list_indicator_sets(request: pb.ListIndicatorSetsRequest, ctx: Reader) -> pb.ListIndicatorSetsResponse:
    """Sets, newest first."""
    query: dict[str, object] = {"year": request.year} if request.year else {}
    if not _prepares(ctx):
        query["state"] = {"$ne": "draft"}
    sort = [("year", -1), ("set_version", -1)]
    tables, token, total = paging.found(ctx, IndicatorSet, query, sort, request)
    return pb.ListIndicatorSetsResponse(
        indicator_sets=map(views.indicator_set, tables), next_page_token=token, total=total
    )


def _prepares(ctx: Reader) -> bool:
    return bool(ctx.actor.roles & states.EDITORS)
