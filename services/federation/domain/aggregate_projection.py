"""What facts that come do to what is held of their instance, and to its figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from services.federation.domain.aggregate_counting import Cells, added, contribution
from services.federation.domain.aggregate_digest import Place, place_of
from services.federation.domain.aggregate_fact import Fact


@dataclass(frozen=True)
class Change:
    """A fact in the place of another; None where there was, or now is, none."""

    old: Fact | None
    new: Fact | None


def changes(known: Mapping[str, Fact], came: Iterable[Fact], whole: Collection[Place] = ()) -> list[Change]:
    """What changes when facts come; one that is no newer than what is known changes nothing.

    ``whole`` names buckets that came completely: there the instance's word counts whatever its version (it
    may have been restored from a copy), and what it no longer tells goes.  ``known`` must hold the facts of
    the keys that came and of these buckets.
    """
    latest: dict[str, Fact] = {}
    for fact in came:
        before = latest.get(fact.key)
        if before is None or fact.version > before.version:
            latest[fact.key] = fact
    found = [
        Change(known.get(key), fact)
        for key, fact in latest.items()
        if _counts(known.get(key), fact, place_of(fact) in whole)
    ]
    gone = [
        Change(fact, None) for key, fact in known.items() if key not in latest and place_of(fact) in whole
    ]
    return found + gone


def _counts(known: Fact | None, came: Fact, in_whole: bool) -> bool:
    if known is None:
        return True
    return came != known if in_whole else came.version > known.version


def years_of(found: Iterable[Change]) -> set[int]:
    """The years whose figures change."""
    return {fact.year for change in found for fact in (change.old, change.new) if fact}


def figures_after(tables: Mapping[int, Cells], found: Iterable[Change]) -> dict[int, dict[str, int]]:
    """The figures of the years that change; ``tables`` holds them as they are."""
    more: dict[int, list[Fact]] = defaultdict(list)
    less: dict[int, list[Fact]] = defaultdict(list)
    for change in found:
        if change.new:
            more[change.new.year].append(change.new)
        if change.old:
            less[change.old.year].append(change.old)
    return {
        year: added(tables.get(year, {}), _sum(more[year]), _sum(less[year]))
        for year in more.keys() | less.keys()
    }


def _sum(facts: Iterable[Fact]) -> dict[str, int]:
    total: dict[str, int] = {}
    for fact in facts:
        total = added(total, contribution(fact), {})
    return total
