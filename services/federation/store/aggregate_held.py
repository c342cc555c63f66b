"""The facts of subordinate instances, kept with their figures in one transaction with the document."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from kit.store import Context, Reader
from services.federation.domain import aggregate_counting as counting
from services.federation.domain import aggregate_held as rules
from services.federation.domain import aggregate_projection as projection
from services.federation.domain.aggregate_digest import Place
from services.federation.domain.aggregate_fact import Fact
from services.federation.domain.aggregate_held import Figures, HeldFact, OriginState, Suggestion, Told
from shared.similarity import index, words

LOOK_AFTER = "look_after_facts"


def state(ctx: Reader, origin: str) -> OriginState:
    """How well an instance is known."""
    return ctx.find_one(OriginState, {"_id": origin}) or OriginState(origin)


def all_of(ctx: Reader, origin: str) -> list[HeldFact]:
    """Everything that is held of an instance."""
    return ctx.find(HeldFact, {"origin": origin})


def take(ctx: Context, told: Told, came: Iterable[Fact], whole: Collection[Place] = ()) -> None:
    """Put facts in their places, and their difference into the figures."""
    facts = list(came)
    known = {each.fact.key: each for each in ctx.find(HeldFact, _touched(told.origin, facts, whole))}
    found = projection.changes({key: each.whole for key, each in known.items()}, facts, whole)
    _put_facts(ctx, told, [change.new for change in found if change.new], known)
    for change in found:
        if change.old and not change.new:
            ctx.delete(known[change.old.key])
    _put_figures(ctx, told.origin, found)
    _drop_suggestions(ctx, told.origin, found)
    if any(change.new and change.new.terms for change in found):
        ctx.schedule(LOOK_AFTER, told.document_id, ctx.now)


def _touched(origin: str, facts: list[Fact], whole: Iterable[Place]) -> dict[str, Any]:
    ids = [rules.held_id(origin, fact.key) for fact in facts]
    inside = [{"origin": origin, "fact.year": each.year, "bucket": each.bucket} for each in whole]
    return {"$or": [{"_id": {"$in": ids}}, *inside]}


def _put_facts(ctx: Context, told: Told, facts: list[Fact], known: dict[str, HeldFact]) -> None:
    weigh = index.weights(ctx.outside(), {term for fact in facts for term in fact.terms})
    ctx.put_many(
        rules.hold(fact, told, words.search_words(fact.title), weigh, known.get(fact.key)) for fact in facts
    )


def _drop_suggestions(ctx: Context, origin: str, found: list[projection.Change]) -> None:
    """What was said of the words that a proposal had is worth nothing when it has others, or none."""
    changed = [
        rules.held_id(origin, change.old.key)
        for change in found
        if change.old and change.old.terms and (not change.new or change.new.terms != change.old.terms)
    ]
    for suggestion in ctx.find(Suggestion, {"facts": {"$in": changed}}) if changed else []:
        ctx.delete(suggestion)


def _put_figures(ctx: Context, origin: str, found: list[projection.Change]) -> None:
    years = projection.years_of(found)
    tables = figures_of(ctx, origin, years)
    _write_figures(ctx, origin, projection.figures_after(tables, found))


def figures_of(ctx: Reader, origin: str, years: Iterable[int]) -> dict[int, counting.Cells]:
    """The figures of some years as they are kept."""
    ids = [rules.figures_id(origin, year) for year in years]
    return {each.year: each.cells for each in ctx.find(Figures, {"_id": {"$in": ids}})}


def _write_figures(ctx: Context, origin: str, tables: dict[int, dict[str, int]]) -> None:
    ctx.put_many(
        Figures(rules.figures_id(origin, year), origin, year, cells, counting.facts(cells))
        for year, cells in tables.items()
    )


def recount(ctx: Context, origin: str, facts: Iterable[Fact]) -> bool:
    """Count the figures anew from the facts; True when what was kept was wrong and is right now."""
    kept = {each.year: each.cells for each in ctx.find(Figures, {"origin": origin}) if each.cells}
    right = counting.recount(facts)
    if kept == right:
        return False
    _write_figures(ctx, origin, {year: right.get(year, {}) for year in kept.keys() | right.keys()})
    return True


def note_heard(ctx: Context, told: Told) -> None:
    """Remember how far the instance's word goes."""
    ctx.put(rules.heard(state(ctx, told.origin), told))


def note_asked(ctx: Context, origin: str) -> None:
    """Remember that the instance was asked for its digest."""
    ctx.put(replace(state(ctx, origin), asked_at=ctx.now))
