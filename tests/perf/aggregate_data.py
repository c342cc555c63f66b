"""A province of the size that the figures are promised for, made once and kept in the database.

100 counties × 500 proposals × 5 years.  Words are drawn as texts draw them: some of the matter, which few
proposals share, some of everyday office language, which many do.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from kit.runtime import Runtime
from kit.store import to_document
from services.federation.domain import aggregate_counting as counting
from services.federation.domain.aggregate_fact import FULL, Fact
from services.federation.domain.aggregate_held import Figures, HeldFact, OriginState, Told, figures_id, hold
from services.federation.domain.peers import Peer
from shared.similarity import words
from shared.similarity.measure import CORPUS, Corpus, TermCount, Weigh, weigher
from shared.words import PHASES, REPLY_CLASSES

COUNTIES, PROPOSALS, YEARS = 100, 500, (2023, 2024, 2025, 2026, 2027)
MATTERS, WORDS_OF_MATTER, OFFICE_WORDS = 400, 30, 600
START = datetime(2023, 1, 10, tzinfo=UTC)
# Raise it when what is made here changes: what was kept is then made anew.
MADE = "aggregate-1"


@dataclass(frozen=True)
class Language:
    """The words that proposals are made of."""

    matters: list[list[str]]
    office: list[str]
    weights: list[float]


def language() -> Language:
    """Real words, so that the segmenter finds them again in a question."""
    rng = random.Random(7)
    known = sorted(_dictionary())
    rng.shuffle(known)
    matters = [known[n * WORDS_OF_MATTER : (n + 1) * WORDS_OF_MATTER] for n in range(MATTERS)]
    office = known[MATTERS * WORDS_OF_MATTER :][:OFFICE_WORDS]
    return Language(matters, office, [1 / (rank + 3) for rank in range(len(office))])


def _dictionary() -> Iterator[str]:
    for word, frequency in words.dictionary().items():
        if len(word) == 2 and 3 <= frequency <= 3000 and [*words.words(word)] == [word]:
            yield word


def origin(number: int) -> str:
    """The instance id of a county."""
    return f"county-{number:03d}"


def facts(county: int, spoken: Language) -> Iterator[Fact]:
    """Everything that a county has told."""
    rng = random.Random(county)
    for year in YEARS:
        for number in range(PROPOSALS):
            yield _fact(rng, year, number, spoken)


def _fact(rng: random.Random, year: int, number: int, spoken: Language) -> Fact:
    matter = rng.choice(spoken.matters)
    title = tuple(rng.sample(matter, 3))
    counts = Counter(rng.choices(matter, k=40)) + Counter(rng.choices(spoken.office, spoken.weights, k=30))
    terms = (*title, *(term for term in counts if term not in title))[:48]
    at = START.replace(year=year) + timedelta(minutes=number)
    done = rng.random() < 0.95
    return Fact(
        key=f"{year}-{number:04d}",
        version=6,
        year=year,
        state=rng.choices(("filed", "merged", "not_filed"), (91, 3, 6))[0],
        number=f"{year}{number:03d}",
        kind=rng.choices(("individual", "joint", "collective"), (50, 25, 25))[0],
        category=rng.choice(("economy", "society", "culture", "ecology")),
        focus_area=rng.choice(("strategy", "priority_work", "livelihood")),
        is_key=number % 25 == 0,
        disclosure=FULL,
        title=f"关于{''.join(title)}的提案",
        lead_units=(f"单位{rng.randrange(45)}",),
        submitted_at=at,
        filed_at=at + timedelta(days=9),
        handling="closed" if done else "dispatched",
        dispatched_at=at + timedelta(days=40),
        due_at=at + timedelta(days=130),
        replied_at=at + timedelta(days=100) if done else None,
        on_time=done and rng.random() < 0.97,
        reply_class=rng.choice(list(REPLY_CLASSES)) if done else "",
        meetings={f"{phase}/{rng.choice(('confirmed', 'missing'))}": 1 for phase in PHASES},
        attitude={"satisfied": 2},
        result={rng.choice(("satisfied", "basically_satisfied")): 2},
        commitments={"kept": 1} if rng.random() < 0.3 else {},
        title_terms=tuple(sorted(title)),
        terms=terms,
        counts=tuple(max(1, counts[term]) for term in terms),
    )


def prepare(runtime: Runtime) -> bool:
    """Fill the database unless it is filled; True when it had to be."""
    marker = runtime.db["bench_made"]
    if marker.find_one({"_id": MADE}):
        return False
    runtime.client.drop_database(runtime.db.name)
    runtime.prepare()
    spoken = language()
    frequencies: Counter[str] = Counter()
    for county in range(COUNTIES):
        frequencies.update(term for fact in facts(county, spoken) for term in fact.terms)
    total = COUNTIES * PROPOSALS * len(YEARS)
    weigh = weigher(frequencies, total, words.prior)
    for county in range(COUNTIES):
        _fill(runtime, county, spoken, weigh)
    _insert(runtime, TermCount, [TermCount(term, number) for term, number in frequencies.items()])
    _insert(runtime, Corpus, [Corpus(CORPUS, total)])
    marker.insert_one({"_id": MADE})
    return True


def _fill(runtime: Runtime, county: int, spoken: Language, weigh: Weigh) -> None:
    name, now = origin(county), runtime.clock.now()
    told = Told(name, f"{name}/province/{county + 1}", "0" * 64, county + 1, now)
    every = list(facts(county, spoken))
    rows = [hold(fact, told, tuple(sorted(fact.title_terms)), weigh) for fact in every]
    _insert(runtime, HeldFact, [replace(row, counted=True, compared=True) for row in rows])
    tables = counting.recount(every)
    figures = [
        Figures(figures_id(name, year), name, year, cells, counting.facts(cells))
        for year, cells in tables.items()
    ]
    _insert(runtime, Figures, figures)
    _insert(runtime, OriginState, [OriginState(name, as_of=now, sequence=county + 1, outcome="equal")])
    peer = Peer(name, f"第{county + 1}县政协", "county", "lower", state="active", joined_at=START, version=1)
    _insert(runtime, Peer, [peer])


def _insert(runtime: Runtime, cls: type, rows: list) -> None:
    name = runtime.service.collections[cls].name
    runtime.db[name].insert_many([to_document(row) for row in rows], ordered=False)
