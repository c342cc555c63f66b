"""Proof that an upper level holds what the instance itself holds, and finding what differs.

The facts of an instance and year fall into buckets by the hash of their key.  The digest of a bucket is a
hash over its facts in order of their keys, so the order in which facts came does not matter.  Both sides
compute it from the stored content each time: there is no running sum that could be wrong itself.  Where a
bucket differs, its facts are told again, all of them, and the bucket is then exactly these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kit.core.ids import content_hash, parts_hash
from services.federation.domain.aggregate_fact import LAYOUT, Fact, fact_hash

# Of a county's year (some hundred proposals) a bucket holds about eight: so much is told again for one fault.
BUCKETS = 64
_SHOWN = 32


@dataclass(frozen=True)
class Place:
    """One bucket of one year."""

    year: int
    bucket: int


@dataclass(frozen=True)
class YearDigest:
    """The facts of one year: how many, and the digest of each bucket (empty where there is none)."""

    year: int
    facts: int
    buckets: tuple[str, ...]

    @property
    def root(self) -> str:
        """One hash for the whole year."""
        return parts_hash(self.buckets)


def bucket_of(key: str) -> int:
    """The bucket of a proposal."""
    return int(content_hash(key)[:8], 16) % BUCKETS


def place_of(fact: Fact) -> Place:
    """The bucket of a fact."""
    return Place(fact.year, bucket_of(fact.key))


def digests(facts: Iterable[Fact], layout: int = LAYOUT) -> list[YearDigest]:
    """The digest of every year, oldest first."""
    places: dict[Place, list[Fact]] = defaultdict(list)
    for fact in facts:
        places[place_of(fact)].append(fact)
    years = sorted({place.year for place in places})
    return [_year(year, places, layout) for year in years]


def _year(year: int, places: Mapping[Place, list[Fact]], layout: int) -> YearDigest:
    buckets = [places.get(Place(year, bucket), []) for bucket in range(BUCKETS)]
    return YearDigest(
        year, sum(len(each) for each in buckets), tuple(_bucket(each, layout) for each in buckets)
    )


def _bucket(facts: list[Fact], layout: int) -> str:
    if not facts:
        return ""
    ordered = sorted(facts, key=lambda fact: fact.key)
    parts = ((fact.key, str(fact.version), fact_hash(fact, layout)) for fact in ordered)
    return parts_hash(part for three in parts for part in three)[:_SHOWN]


def differing(one: Iterable[YearDigest], other: Iterable[YearDigest]) -> list[Place]:
    """The buckets in which two sides do not hold the same, in order of year and bucket."""
    left, right = ({each.year: each.buckets for each in side} for side in (one, other))
    empty = ("",) * BUCKETS
    return [
        Place(year, bucket)
        for year in sorted(left.keys() | right.keys())
        for bucket, pair in enumerate(zip(left.get(year, empty), right.get(year, empty), strict=True))
        if pair[0] != pair[1]
    ]
