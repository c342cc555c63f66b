"""Public proposals of different instances that resemble each other."""

from __future__ import annotations

from dataclasses import replace

from kit.store import Context, Reader
from services.federation.domain import aggregate_held as rules
from services.federation.domain.aggregate_held import Figures, HeldFact, Suggestion
from shared import copies
from shared.similarity import index
from shared.similarity.index import Found, Limits
from shared.similarity.measure import Bag, indexed_bag

COMPARED_AT_ONCE = 10
PARTNERS = 5


def find(
    ctx: Reader, text: Bag, year: int, except_origin: str, most: int, floor: float
) -> list[Found[HeldFact]]:
    """Public proposals of one year (0: all) and of all instances but one that resemble a text."""
    own = f"{except_origin}/"
    limits = Limits(
        query={"fact.year": year} if year else {},
        wanted=lambda found: not (except_origin and found.startswith(own)),
    )
    return index.find(ctx, HeldFact, text, limits, most, floor)


def compare_new(ctx: Context) -> bool:
    """Compare facts that came with those of the other instances; True when there may be more.

    Only the newest year is compared: what is to be joined or merged must still be before its dispatch.
    """
    fresh = ctx.find(HeldFact, {"compared": False}, limit=COMPARED_AT_ONCE)
    floor = float(copies.policy(ctx, "aggregation")["joint_similarity"])
    newest = newest_year(ctx)
    for each in fresh:
        if each.fact.year == newest:
            ctx.put_many(_partners(ctx, each, floor))
    ctx.put_many(replace(each, compared=True) for each in fresh)
    return len(fresh) == COMPARED_AT_ONCE


def _partners(ctx: Reader, one: HeldFact, floor: float) -> list[Suggestion]:
    found = find(ctx, indexed_bag(one), one.fact.year, one.origin, PARTNERS, floor)
    return [rules.suggest(one, each.profile, each.match.score, each.match.terms) for each in found]


def newest_year(ctx: Reader) -> int:
    """The newest year that any instance has figures of; 0 when there is none."""
    found = ctx.find(Figures, {"facts": {"$gt": 0}}, sort=[("year", -1)], limit=1)
    return found[0].year if found else 0
