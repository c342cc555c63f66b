"""What an upper level keeps of its subordinate instances: facts, figures, and how well it knows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from services.federation.domain.aggregate_digest import bucket_of
from services.federation.domain.aggregate_fact import FILED, FULL, Fact
from shared.similarity.measure import Indexed, Weigh, indexed_bag, keys

# How the last comparison with the instance itself ended.
UNKNOWN, EQUAL, DIFFERENT, REPAIRING = "unknown", "equal", "different", "repairing"
ONLINE, LATE, OFFLINE = "online", "late", "offline"

# A difference that does not shrink after so many repetitions is no matter of transport: people are told.
MOST_ATTEMPTS = 3
# So many buckets are asked for at once: a first load of any size comes in pieces.
PLACES_AT_ONCE = 64


@dataclass(frozen=True)
class HeldFact(Indexed):
    """A fact of another instance, with the signed document that told it.

    ``fact`` is kept without its words: those are the index's own, and are put back when it is compared.
    """

    origin: str
    fact: Fact
    bucket: int
    search_terms: tuple[str, ...] = ()
    document_id: str = ""
    document_hash: str = ""
    sequence: int = 0
    told_at: datetime | None = None
    compared: bool = True
    """Compared with the proposals of other instances, or nothing to compare."""

    @property
    def whole(self) -> Fact:
        """The fact as it came."""
        return replace(self.fact, title_terms=self.title_terms, terms=self.terms, counts=self.counts)


@dataclass(frozen=True)
class Told:
    """The document that told a fact."""

    origin: str
    document_id: str
    document_hash: str
    sequence: int
    at: datetime


def held_id(origin: str, key: str) -> str:
    """The id of a fact: unique over all instances."""
    return f"{origin}/{key}"


def hold(
    fact: Fact, told: Told, search_terms: tuple[str, ...], weigh: Weigh, known: HeldFact | None = None
) -> HeldFact:
    """What is kept of a fact that came; one that is not public cannot be found by its words.

    Words that were counted or compared already (``known``) are not counted or compared again.
    """
    active = fact.disclosure == FULL and fact.state == FILED and bool(fact.terms)
    before = known if known and known.terms else None
    same = before is not None and before.active and before.terms == fact.terms
    found = HeldFact(
        id=held_id(told.origin, fact.key),
        origin=told.origin,
        fact=replace(fact, title_terms=(), terms=(), counts=()),
        bucket=bucket_of(fact.key),
        search_terms=search_terms,
        document_id=told.document_id,
        document_hash=told.document_hash,
        sequence=told.sequence,
        told_at=told.at,
        compared=not active or (same and before is not None and before.compared),
        title_terms=fact.title_terms,
        terms=fact.terms,
        counts=fact.counts,
        has_text=len(fact.terms) > len(fact.title_terms),
        counted=not fact.terms or (before is not None and before.counted),
        active=active,
    )
    return replace(found, keys=keys(indexed_bag(found), weigh)) if active else found


@dataclass(frozen=True)
class Figures:
    """The figures of one instance and year; ``id`` is both."""

    id: str
    origin: str
    year: int
    cells: Mapping[str, int] = field(default_factory=dict)
    facts: int = 0


@dataclass(frozen=True)
class Suggestion:
    """Two public proposals of different instances and one year that resemble each other."""

    id: str
    year: int
    origins: tuple[str, str]
    facts: tuple[str, str]
    score: float
    terms: tuple[str, ...]


def suggest(one: HeldFact, other: HeldFact, score: float, terms: tuple[str, ...]) -> Suggestion:
    """The pair; which of the two was compared first does not matter."""
    first, second = sorted((one, other), key=lambda each: each.id)
    return Suggestion(
        id=f"{first.id}|{second.id}",
        year=first.fact.year,
        origins=(first.origin, second.origin),
        facts=(first.id, second.id),
        score=score,
        terms=terms,
    )


def figures_id(origin: str, year: int) -> str:
    """The id of the figures of an instance and year."""
    return f"{origin}/{year}"


@dataclass(frozen=True)
class OriginState:
    """How well a subordinate instance is known; ``id`` is the instance.

    ``as_of`` is the moment, by the instance's own word, up to which everything it told is held here.
    """

    id: str
    as_of: datetime | None = None
    sequence: int = 0
    document_id: str = ""
    outcome: str = UNKNOWN
    compared_at: datetime | None = None
    digest_id: str = ""
    digest_hash: str = ""
    differing: int = 0
    attempts: int = 0
    repaired_at: datetime | None = None
    asked_at: datetime | None = None


def heard(state: OriginState, told: Told) -> OriginState:
    """The instance after a document of facts or a digest."""
    return replace(state, as_of=told.at, sequence=told.sequence, document_id=told.document_id)


def compared(state: OriginState, told: Told, differing: int, now: datetime) -> OriginState:
    """The instance after a comparison; a difference is repaired as long as repairing helps."""
    base = replace(
        heard(state, told), compared_at=now, digest_id=told.document_id, digest_hash=told.document_hash
    )
    if not differing:
        mended = now if state.outcome == REPAIRING else state.repaired_at
        return replace(base, outcome=EQUAL, differing=0, attempts=0, repaired_at=mended)
    helps = state.outcome != REPAIRING or differing < state.differing
    attempts = 0 if helps else state.attempts + 1
    outcome = REPAIRING if attempts < MOST_ATTEMPTS else DIFFERENT
    return replace(base, outcome=outcome, differing=differing, attempts=attempts)


def presence(as_of: datetime | None, now: datetime, late_hours: float, offline_hours: float) -> str:
    """online | late | offline, by the age of what is known."""
    if as_of is None:
        return OFFLINE
    age = now - as_of
    if age > timedelta(hours=offline_hours):
        return OFFLINE
    return LATE if age > timedelta(hours=late_hours) else ONLINE
