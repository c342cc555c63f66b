"""One measure of resemblance for everything: TF-IDF cosine of title and text, explained by shared words.

The weight of a word falls with the number of proposals that have it.  Before many are known, the general
frequency of the word speaks for it: as if ``PRIOR_DOCUMENTS`` general texts had been read before.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import KW_ONLY, dataclass, replace
from functools import cache
from typing import TypeVar

PRIOR_DOCUMENTS = 300
TITLE_WEIGHT = 2
# With a text on both sides the title decides less; without one it is all there is, and says less.
TITLE_SHARE, TITLE_ALONE = 0.4, 0.9
KEPT_TERMS = 64
KEY_TERMS = 24
SHOWN_TERMS = 6

Weigh = Callable[[str], float]
Kept = TypeVar("Kept", bound="Indexed")


@dataclass(frozen=True)
class Indexed:
    """What the index keeps of a text to compare it; what a list shows of it, a subclass adds.

    ``keys`` are the terms that find it: those of the title and the heaviest of the text.  ``counted`` tells
    whether its terms are in the document frequencies already.
    """

    id: str
    _: KW_ONLY
    title_terms: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    keys: tuple[str, ...] = ()
    has_text: bool = False
    counted: bool = False
    active: bool = True


@dataclass(frozen=True)
class TermCount:
    """In how many proposals a term stands."""

    id: str
    documents: int


@dataclass(frozen=True)
class Corpus:
    """How many proposals have been counted."""

    id: str
    documents: int


CORPUS = "corpus"


@dataclass(frozen=True)
class Bag:
    """A text to compare: the terms of its title, and of title and text together with their counts."""

    title: frozenset[str]
    counts: Mapping[str, int]
    has_text: bool


@dataclass(frozen=True)
class Match:
    """How much two texts resemble each other, and the words that make it so, heaviest first."""

    score: float
    terms: tuple[str, ...]


def bag(title_words: Iterable[str], text_words: Iterable[str]) -> Bag:
    """A text by its words."""
    title = tuple(title_words)
    text = Counter(text_words)
    counts = text + Counter({word: TITLE_WEIGHT * times for word, times in Counter(title).items()})
    return Bag(frozenset(title), counts, bool(text))


def indexed_bag(indexed: Indexed) -> Bag:
    """The stored terms of a text as a text to compare."""
    counts = dict(zip(indexed.terms, indexed.counts, strict=True))
    return Bag(frozenset(indexed.title_terms), counts, indexed.has_text)


@dataclass(frozen=True)
class Vectors:
    """A text ready for many comparisons."""

    source: Bag
    title: Mapping[str, float]
    whole: Mapping[str, float]
    title_length: float
    whole_length: float


def weigher(documents: Mapping[str, int], total: int, prior: Callable[[str], float]) -> Weigh:
    """The inverse document frequency of a term, from counted proposals and the general prior."""

    @cache
    def weigh(term: str) -> float:
        known = documents.get(term, 0) + PRIOR_DOCUMENTS * prior(term)
        return math.log((total + PRIOR_DOCUMENTS + 1) / (known + 1)) + 0.05

    return weigh


def vector(counts: Mapping[str, int], weigh: Weigh) -> dict[str, float]:
    """The weighted terms of a text; a term's tenth occurrence says less than its first."""
    return {term: (1 + math.log(count)) * weigh(term) for term, count in counts.items()}


def vectors(text: Bag, weigh: Weigh) -> Vectors:
    """A text weighed."""
    title, whole = {term: weigh(term) for term in text.title}, vector(text.counts, weigh)
    return Vectors(text, title, whole, _length(title), _length(whole))


def compare(one: Vectors, other: Vectors, weigh: Weigh) -> Match:
    """The resemblance of two texts, between 0 and 1."""
    titles = _cosine(one.title, other.title, one.title_length * other.title_length)
    if one.source.has_text and other.source.has_text:
        whole = _cosine(one.whole, other.whole, one.whole_length * other.whole_length)
        score = TITLE_SHARE * titles + (1 - TITLE_SHARE) * whole
    else:
        score = TITLE_ALONE * titles
    return Match(round(min(1.0, score), 4), shared_terms(one.source, other.source, weigh))


def shared_terms(one: Bag, other: Bag, weigh: Weigh) -> tuple[str, ...]:
    """The words of both, those that weigh most first; a part of a word already shown is not shown again."""
    both = one.counts.keys() & other.counts.keys()
    ranked = sorted(both, key=lambda term: (-one.counts[term] * other.counts[term] * weigh(term) ** 2, term))
    shown = ranked[: 2 * SHOWN_TERMS]
    whole = [term for term in shown if not any(term != other and term in other for other in shown)]
    return tuple(whole[:SHOWN_TERMS])


def _length(weights: Mapping[str, float]) -> float:
    return math.sqrt(sum(weight * weight for weight in weights.values()))


def _cosine(one: Mapping[str, float], other: Mapping[str, float], lengths: float) -> float:
    product = sum(weight * other[term] for term, weight in one.items() if term in other)
    return product / lengths if lengths else 0.0


def keys(text: Bag, weigh: Weigh) -> tuple[str, ...]:
    """The terms that find a text: all of its title, then the heaviest of the rest."""
    ranked = _ranked(text, weigh)
    return tuple(dict.fromkeys((*sorted(text.title), *ranked)))[:KEY_TERMS]


def with_terms(indexed: Kept, text: Bag, weigh: Weigh) -> Kept:
    """What the index keeps, with the terms of a text, heaviest first and cut to what a comparison needs."""
    kept = tuple(dict.fromkeys((*sorted(text.title), *_ranked(text, weigh))))[:KEPT_TERMS]
    return replace(
        indexed,
        title_terms=tuple(sorted(text.title)),
        terms=kept,
        counts=tuple(text.counts[term] for term in kept),
        keys=keys(text, weigh),
        has_text=text.has_text,
    )


def heaviest(counts: Mapping[str, int], weigh: Weigh, most: int) -> tuple[str, ...]:
    """The terms of a text that weigh most."""
    weights = vector(counts, weigh)
    return tuple(sorted(weights, key=lambda term: (-weights[term], term))[:most])


def coverage(weights: Mapping[str, float], vocabulary: Container[str]) -> float:
    """How much of what a weighed text is about stands in a vocabulary, between 0 and 1."""
    whole = sum(weight**2 for weight in weights.values())
    met = sum(weight**2 for term, weight in weights.items() if term in vocabulary)
    return met / whole if whole else 0.0


def _ranked(text: Bag, weigh: Weigh) -> tuple[str, ...]:
    return heaviest(text.counts, weigh, len(text.counts))


def probes(text: Bag, documents: Mapping[str, int], weigh: Weigh, budget: int, most: int) -> list[str]:
    """The terms by which to look for neighbours: heaviest first, as long as few proposals have them.

    At least one is taken however common it is, so that a general text finds something too.
    """
    chosen: list[str] = []
    expected = 0
    for term in keys(text, weigh):
        expected += documents.get(term, 0)
        if chosen and (expected > budget or len(chosen) == most):
            break
        chosen.append(term)
    return chosen
