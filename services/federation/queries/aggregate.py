"""Figures of the subordinate instances, and the facts behind them."""

from __future__ import annotations

from typing import Any

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import next_token, page_bounds, timestamp
from kit.store import Reader
from services.federation.domain import aggregate_counting as counting
from services.federation.domain.aggregate_held import Figures, HeldFact, OriginState, presence
from services.federation.domain.peers import Peer
from services.federation.domain.sequence import InStream
from services.federation.store import aggregate_lookups as lookups
from services.federation.store import aggregate_views as views
from services.federation.store.aggregate_resembling import newest_year
from shared import copies


def get_aggregate(request: pb.GetAggregateRequest, ctx: Reader) -> pb.GetAggregateResponse:
    """One row for each subordinate instance, with how current it is, and all of them together."""
    coverage = lookups.coverage(ctx)
    years = sorted({year for held in coverage.values() for year in held}, reverse=True)
    year = request.year or next(iter(years), 0)
    tables = {each.origin: each.cells for each in ctx.find(Figures, {"year": year})}
    overdue = lookups.overdue(ctx, year)
    states = {each.id: each for each in ctx.find(OriginState, {})}
    streams = {each.id: each for each in ctx.find(InStream, {})}
    policy = copies.policy(ctx, "aggregation")
    rows = []
    for peer in lookups.subordinates(ctx):
        state = states.get(peer.id) or OriginState(peer.id)
        row = _origin(peer, state, coverage.get(peer.id, {}), streams.get(peer.id))
        row.presence = presence(state.as_of, ctx.now, policy["late_hours"], policy["offline_hours"])
        row.figures.CopyFrom(views.figures(tables.get(peer.id, {}), overdue.get(peer.id, 0)))
        rows.append(row)
    shown = [tables[row.origin] for row in rows if row.origin in tables]
    total = views.figures(counting.total(shown), sum(overdue.get(row.origin, 0) for row in rows))
    return pb.GetAggregateResponse(year=year, years=years, origins=rows, total=total)


def _origin(
    peer: Peer, state: OriginState, held: dict[int, int], stream: InStream | None
) -> pb.AggregateOrigin:
    return pb.AggregateOrigin(
        origin=peer.id,
        name=peer.name,
        level=peer.level,
        as_of=timestamp(state.as_of),
        sequence=state.sequence,
        proposals=sum(held.values()),
        years=sorted(held, reverse=True),
        outcome=state.outcome,
        compared_at=timestamp(state.compared_at),
        differing=state.differing,
        repaired_at=timestamp(state.repaired_at),
        last_heard_at=timestamp(stream.heard_at) if stream else None,
        digest_id=state.digest_id,
        digest_hash=state.digest_hash,
        asked_at=timestamp(state.asked_at),
    )


def list_aggregate_facts(request: pb.ListAggregateFactsRequest, ctx: Reader) -> pb.ListAggregateFactsResponse:
    """The proposals behind a figure, by instance and number."""
    query: dict[str, Any] = {
        "fact.year": request.year or newest_year(ctx),
        **lookups.behind(request.figure, ctx.now),
        **({"origin": request.origin} if request.origin else {}),
    }
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(HeldFact, query, sort=[("_id", 1)], skip=skip, limit=limit)
    total, names = ctx.count(HeldFact, query), lookups.names(ctx)
    return pb.ListAggregateFactsResponse(
        facts=[views.fact(each, names) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )
