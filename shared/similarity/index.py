"""The index of terms: resembling texts in milliseconds, for a county as for a province.

Three steps, none of which grows with the number of proposals: the rarest terms of the text are looked up
in the inverted index (bounded postings, read from the index alone); the best candidates are read; their
resemblance is computed exactly with the present document frequencies.  Frequencies are added by a timer
after the commit, because common words would otherwise make every two submissions collide.

A service keeps its own subclass of ``Indexed``, indexed by ``inverted``, and ``COLLECTIONS`` beside it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from kit.mongo import ASCENDING, IndexModel
from kit.service import Collection
from kit.store import Context, Reader
from shared.similarity import words
from shared.similarity.measure import (
    CORPUS,
    Bag,
    Corpus,
    Indexed,
    Match,
    TermCount,
    Weigh,
    bag,
    compare,
    indexed_bag,
    probes,
    vectors,
    weigher,
)

POSTINGS, PROBES, SHORTLIST = 4000, 12, 64
COUNTED_AT_ONCE = 500

Kept = TypeVar("Kept", bound=Indexed)


def inverted(*more: str) -> tuple[IndexModel, ...]:
    """The inverted index: the texts with a term, narrowed by more fields, are read from it alone."""
    return (
        IndexModel([("keys", ASCENDING), *((name, ASCENDING) for name in more), ("_id", ASCENDING)]),
        IndexModel([("counted", ASCENDING)], partialFilterExpression={"counted": False}),
    )


COLLECTIONS = {TermCount: Collection("term_counts"), Corpus: Collection("corpus")}


@dataclass(frozen=True)
class Found(Generic[Kept]):
    """A neighbour with its resemblance."""

    profile: Kept
    match: Match


def text_bag(title: str, text: str) -> Bag:
    """A text by its words."""
    return bag(words.words(title), words.words(text))


@dataclass(frozen=True)
class Limits:
    """Which texts are wanted: by a query that the index can answer alone, and by their ids."""

    query: Mapping[str, Any] = field(default_factory=dict)
    wanted: Callable[[str], bool] = lambda found: True


def other_than(text_id: str) -> Limits:
    """Everything but the text itself."""
    return Limits(wanted=lambda found: found != text_id)


def find(
    ctx: Reader, cls: type[Kept], text: Bag, limits: Limits, most: int, floor: float = 0.0
) -> list[Found[Kept]]:
    """The texts that resemble a text at least by ``floor``, most similar first."""
    documents, total = _documents(ctx, text.counts), _total(ctx)
    weigh = weigher(documents, total, words.prior)
    candidates = _candidates(ctx, cls, _probes(text, documents, weigh), weigh, limits)
    profiles = [p for p in ctx.find(cls, {"_id": {"$in": candidates}}) if p.active]
    missing = {term for profile in profiles for term in profile.terms} - documents.keys()
    exact = weigher({**documents, **_documents(ctx, missing)}, total, words.prior)
    asked = vectors(text, exact)
    found = [
        Found(profile, compare(asked, vectors(indexed_bag(profile), exact), exact)) for profile in profiles
    ]
    found = [each for each in found if each.match.score > 0 and each.match.score >= floor]
    return sorted(found, key=lambda each: (-each.match.score, each.profile.id))[:most]


def near(
    ctx: Reader,
    cls: type[Kept],
    text: Bag,
    weigh: Weigh,
    limits: Limits,
    fields: tuple[str, ...],
    query: Mapping[str, Any],
) -> list[Kept]:
    """The texts that share the rarest terms of a text in one of the fields, of those that fit a query."""
    terms = _probes(text, _documents(ctx, text.counts), weigh)
    candidates = _candidates(ctx, cls, terms, weigh, limits, fields)
    return ctx.find(cls, {"_id": {"$in": candidates}, **query})


def weights(ctx: Reader, terms: Iterable[str]) -> Weigh:
    """What terms weigh now, looked up once for all of them."""
    return weigher(_documents(ctx, terms), _total(ctx), words.prior)


def count_new(ctx: Context, cls: type[Indexed]) -> bool:
    """Add the terms of texts not yet counted to the frequencies; True when there may be more."""
    fresh = ctx.find(cls, {"counted": False}, limit=COUNTED_AT_ONCE)
    added = Counter(term for each in fresh for term in each.terms)
    before = _documents(ctx, added)
    ctx.put_many(TermCount(term, before.get(term, 0) + times) for term, times in added.items())
    if fresh:
        ctx.put(Corpus(CORPUS, _total(ctx) + len(fresh)))
        ctx.put_many(replace(each, counted=True) for each in fresh)
    return len(fresh) == COUNTED_AT_ONCE


def _probes(text: Bag, documents: Mapping[str, int], weigh: Weigh) -> list[str]:
    return probes(text, documents, weigh, POSTINGS, PROBES)


def _candidates(
    ctx: Reader,
    cls: type[Indexed],
    terms: Iterable[str],
    weigh: Weigh,
    limits: Limits,
    fields: tuple[str, ...] = ("keys",),
) -> list[str]:
    sums: dict[str, float] = defaultdict(float)
    for term in terms:
        weight = weigh(term) ** 2
        for name in fields:
            pipeline: list[Mapping[str, Any]] = [
                {"$match": {name: term, **limits.query}},
                {"$limit": POSTINGS},
                {"$project": {"_id": 1}},
            ]
            for row in ctx.aggregate(cls, pipeline):
                sums[row["_id"]] += weight
    ranked = sorted(filter(limits.wanted, sums), key=lambda found: (-sums[found], found))
    return ranked[:SHORTLIST]


def _documents(ctx: Reader, terms: Iterable[str]) -> dict[str, int]:
    rows = ctx.aggregate(TermCount, [{"$match": {"_id": {"$in": list(terms)}}}])
    return {row["_id"]: row["documents"] for row in rows}


def _total(ctx: Reader) -> int:
    corpus = ctx.find_one(Corpus, {"_id": CORPUS})
    return corpus.documents if corpus else 0
