"""Facts and digests between plain values and the contract of documents."""

from __future__ import annotations

from collections.abc import Iterable

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from kit.convert import instant, timestamp
from services.federation.domain import aggregate_checking as checking
from services.federation.domain.aggregate_digest import Place, YearDigest
from services.federation.domain.aggregate_fact import LAYOUT, Fact

_SAME = (
    "key",
    "version",
    "year",
    "state",
    "number",
    "kind",
    "category",
    "focus_area",
    "planned_kind",
    "is_key",
    "late",
    "disclosure",
    "title",
    "handling",
    "on_time",
    "reply_class",
)
_LISTS = ("lead_units", "title_terms", "terms", "counts")
_TALLIES = ("meetings", "attitude", "result", "commitments")
_TIMES = ("submitted_at", "filed_at", "dispatched_at", "due_at", "replied_at")


def fact_message(fact: Fact) -> documents.ProposalFact:
    """A fact as it travels."""
    values = {name: getattr(fact, name) for name in (*_SAME, *_LISTS, *_TALLIES)}
    return documents.ProposalFact(**values, **{name: timestamp(getattr(fact, name)) for name in _TIMES})


def fact(message: documents.ProposalFact) -> Fact:
    """A fact that came; raises ``FactInvalid``."""
    return checking.check_fact(
        Fact(
            **{name: getattr(message, name) for name in _SAME},
            **{name: tuple(getattr(message, name)) for name in _LISTS},
            **{name: dict(getattr(message, name)) for name in _TALLIES},
            **{name: instant(getattr(message, name)) for name in _TIMES},
        )
    )


def facts(body: documents.ProposalFacts) -> list[Fact]:
    """The facts of a document of either version; raises ``FactInvalid``."""
    single = [body.fact] if body.HasField("fact") else []
    return [fact(message) for message in (*single, *body.facts)]


def bucket_messages(places: Iterable[Place]) -> list[documents.FactBucket]:
    """Buckets as they travel."""
    return [documents.FactBucket(year=place.year, bucket=place.bucket) for place in places]


def places(messages: Iterable[documents.FactBucket]) -> list[Place]:
    """Buckets that came; raises ``FactInvalid``."""
    return [checking.check_place(Place(each.year, each.bucket)) for each in messages]


def digest_message(years: Iterable[YearDigest]) -> documents.FactDigest:
    """Digests as they travel."""
    return documents.FactDigest(
        layout=LAYOUT,
        years=[
            documents.FactYearDigest(year=each.year, facts=each.facts, buckets=each.buckets) for each in years
        ],
    )


def year_digests(body: documents.FactDigest) -> list[YearDigest]:
    """Digests that came; raises ``FactInvalid``."""
    years = [YearDigest(each.year, each.facts, tuple(each.buckets)) for each in body.years]
    checking.check_digest(body.layout, years)
    return years
