"""Finding among the public proposals of all subordinate instances."""

from __future__ import annotations

from typing import Any

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import next_token, page_bounds
from kit.store import Reader
from services.federation.domain.aggregate_held import HeldFact, Suggestion
from services.federation.store import aggregate_lookups as lookups
from services.federation.store import aggregate_resembling as resembling
from services.federation.store import aggregate_views as views
from shared import copies
from shared.similarity import words
from shared.similarity.index import text_bag

RESEMBLING, MOST = 10, 50
SHOWN_FLOOR = 0.1
DUPLICATE, JOINT = "duplicate", "joint"


def search_aggregate(request: pb.SearchAggregateRequest, ctx: Reader) -> pb.SearchAggregateResponse:
    """All words of the title must fit, or the number; newest year first."""
    query = _search(request)
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(HeldFact, query, sort=[("fact.year", -1), ("_id", 1)], skip=skip, limit=limit)
    total, names = ctx.count(HeldFact, query), lookups.names(ctx)
    return pb.SearchAggregateResponse(
        facts=[views.fact(each, names) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def _search(request: pb.SearchAggregateRequest) -> dict[str, Any]:
    wanted = {
        "origin": request.origin,
        "fact.year": request.year,
        "fact.category": request.category,
        "fact.reply_class": request.reply_class,
    }
    query: dict[str, Any] = {name: value for name, value in wanted.items() if value}
    text = request.query.strip()
    terms = [term for term in words.search_words(text) if term not in words.stop_words()]
    if text:
        numbered: list[dict[str, Any]] = [{"fact.number": text}]
        query["$or"] = numbered + ([{"search_terms": {"$all": terms}}] if terms else [])
    else:
        query["fact.disclosure"] = "full"
    return query


def suggest_resembling(request: pb.SuggestResemblingRequest, ctx: Reader) -> pb.SuggestResemblingResponse:
    """Public proposals that resemble a text, with the words that they share."""
    text = text_bag(request.title, request.text)
    most = min(request.limit or RESEMBLING, MOST)
    found = resembling.find(ctx, text, request.year, request.except_origin, most, SHOWN_FLOOR)
    names = lookups.names(ctx)
    return pb.SuggestResemblingResponse(
        found=[
            pb.AggregateResemblance(
                fact=views.fact(each.profile, names), score=each.match.score, shared_terms=each.match.terms
            )
            for each in found
        ]
    )


def list_aggregate_suggestions(
    request: pb.ListAggregateSuggestionsRequest, ctx: Reader
) -> pb.ListAggregateSuggestionsResponse:
    """Pairs whose two proposals are both still public, most similar first."""
    duplicate = float(copies.policy(ctx, "aggregation")["duplicate_similarity"])
    bounds = {DUPLICATE: {"$gte": duplicate}, JOINT: {"$lt": duplicate}}
    query: dict[str, Any] = {"year": request.year or resembling.newest_year(ctx)}
    query |= {"score": bounds[request.kind]} if request.kind in bounds else {}
    query |= {"origins": request.origin} if request.origin else {}
    skip, limit = page_bounds(request.page_size, request.page_token)
    pairs = ctx.find(Suggestion, query, sort=[("score", -1), ("_id", 1)], skip=skip, limit=limit)
    total = ctx.count(Suggestion, query)
    held = {each.id: each for each in ctx.find(HeldFact, {"_id": {"$in": _ids(pairs)}})}
    names = lookups.names(ctx)
    return pb.ListAggregateSuggestionsResponse(
        suggestions=[_pair(pair, duplicate, held, names) for pair in pairs],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def _ids(pairs: list[Suggestion]) -> list[str]:
    return [fact_id for pair in pairs for fact_id in pair.facts]


def _pair(
    pair: Suggestion, duplicate: float, held: dict[str, HeldFact], names: dict[str, str]
) -> pb.AggregateSuggestion:
    one, other = (views.fact(held[fact_id], names) for fact_id in pair.facts)
    return pb.AggregateSuggestion(
        suggestion_id=pair.id,
        kind=DUPLICATE if pair.score >= duplicate else JOINT,
        score=pair.score,
        shared_terms=pair.terms,
        one=one,
        other=other,
    )
