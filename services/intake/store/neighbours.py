"""The index of terms: resembling proposals in milliseconds, for a county as for a province.

Three steps, none of which grows with the number of proposals: the rarest terms of the text are looked up
in the inverted index (bounded postings, read from the index alone); the best candidates are read; their
resemblance is computed exactly with the present document frequencies.  Frequencies are added by a timer
after the commit, because common words would otherwise make every two submissions collide.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kit.store import Context, Reader
from services.intake.domain import words
from services.intake.domain.assigning import Case, case
from services.intake.domain.history import HistoricalProposal
from services.intake.domain.people import Viewer
from services.intake.domain.proposal import Proposal, SimilarHit
from services.intake.domain.similarity import (
    CORPUS,
    REPLY_TERMS,
    Bag,
    Corpus,
    Match,
    Profile,
    TermCount,
    Weigh,
    bag,
    compare,
    full_text,
    heaviest,
    openness,
    probes,
    profile_bag,
    vector,
    vectors,
    weigher,
    with_terms,
)

POSTINGS, PROBES, SHORTLIST = 4000, 12, 64
COUNTED_AT_ONCE = 500


@dataclass(frozen=True)
class Found:
    """A neighbour with its resemblance."""

    profile: Profile
    match: Match


def text_bag(title: str, text: str) -> Bag:
    """A text by its words."""
    return bag(words.words(title), words.words(text))


def find(ctx: Reader, text: Bag, exclude: str, most: int, floor: float = 0.0) -> list[Found]:
    """The proposals that resemble a text at least by ``floor``, most similar first."""
    documents, total = _documents(ctx, text.counts), _total(ctx)
    weigh = weigher(documents, total, words.prior)
    candidates = _candidates(ctx, probes(text, documents, weigh, POSTINGS, PROBES), weigh, exclude)
    profiles = [p for p in ctx.find(Profile, {"_id": {"$in": candidates}}) if p.active]
    missing = {term for profile in profiles for term in profile.terms} - documents.keys()
    exact = weigher({**documents, **_documents(ctx, missing)}, total, words.prior)
    asked = vectors(text, exact)
    found = [
        Found(profile, compare(asked, vectors(profile_bag(profile), exact), exact)) for profile in profiles
    ]
    found = [each for each in found if each.match.score > 0 and each.match.score >= floor]
    return sorted(found, key=lambda each: (-each.match.score, each.profile.id))[:most]


def past_cases(ctx: Reader, text: Bag, exclude: str) -> tuple[list[Case], Mapping[str, float]]:
    """The handled proposals that were about what a text is about, and the weighed text."""
    documents, total = _documents(ctx, text.counts), _total(ctx)
    weigh = weigher(documents, total, words.prior)
    terms = probes(text, documents, weigh, POSTINGS, PROBES)
    candidates = _candidates(ctx, terms, weigh, exclude, ("keys", "reply_terms"))
    query = {"_id": {"$in": candidates}, "lead_units": {"$ne": []}}
    weighed = vector(text.counts, weigh)
    return [case(profile, weighed) for profile in ctx.find(Profile, query)], weighed


def _candidates(
    ctx: Reader, terms: list[str], weigh: Weigh, exclude: str, fields: tuple[str, ...] = ("keys",)
) -> list[str]:
    sums: dict[str, float] = defaultdict(float)
    for term in terms:
        weight = weigh(term) ** 2
        for field in fields:
            pipeline = [{"$match": {field: term}}, {"$limit": POSTINGS}, {"$project": {"_id": 1}}]
            for row in ctx.aggregate(Profile, pipeline):
                sums[row["_id"]] += weight
    sums.pop(exclude, None)
    return sorted(sums, key=lambda found: (-sums[found], found))[:SHORTLIST]


def _documents(ctx: Reader, terms: Iterable[str]) -> dict[str, int]:
    rows = ctx.aggregate(TermCount, [{"$match": {"_id": {"$in": list(terms)}}}])
    return {row["_id"]: row["documents"] for row in rows}


def _total(ctx: Reader) -> int:
    corpus = ctx.find_one(Corpus, {"_id": CORPUS})
    return corpus.documents if corpus else 0


def profile(ctx: Reader, proposal: Proposal, year: int, text: Bag) -> Profile:
    """What the index keeps of a submitted proposal."""
    plain = Profile(
        id=proposal.id,
        source="proposal",
        title=proposal.text.title,
        number=proposal.number,
        year=year,
        proposer_name=proposal.proposer_name,
        openness=openness(proposal),
    )
    return with_terms(plain, text, _weigh(ctx, text))


def profile_of(proposal: Proposal) -> Bag:
    """The words of a proposal."""
    return text_bag(proposal.text.title, full_text(proposal))


def _weigh(ctx: Reader, text: Bag) -> Weigh:
    return weigher(_documents(ctx, text.counts), _total(ctx), words.prior)


def history_profiles(ctx: Reader, rows: Iterable[HistoricalProposal]) -> list[Profile]:
    """What the index keeps of imported proposals; their frequencies are looked up once for all."""
    bags = [(row, text_bag(row.title, row.text or "")) for row in rows]
    replies = [Counter(words.words(row.reply_text or "")) for row, _ in bags]
    every = {term for _, text in bags for term in text.counts}.union(*replies)
    weigh = weigher(_documents(ctx, every), _total(ctx), words.prior)
    return [
        replace(
            with_terms(_history_profile(row), text, weigh),
            reply_terms=heaviest(reply, weigh, REPLY_TERMS),
        )
        for (row, text), reply in zip(bags, replies, strict=True)
    ]


def _history_profile(row: HistoricalProposal) -> Profile:
    return Profile(
        id=row.id,
        source="history",
        title=row.title,
        number=row.proposal_no or "",
        year=row.year or 0,
        proposer_name=row.proposer_name or "",
        lead_units=row.lead_units,
        assist_units=row.assist_units,
        reply_summary=(row.reply_text or "")[:120],
    )


def update(ctx: Context, proposals: Iterable[Proposal], active: bool = True) -> None:
    """Bring number, openness and existence in the index up to date after a decision."""
    by_id = {proposal.id: proposal for proposal in proposals}
    known = ctx.find(Profile, {"_id": {"$in": list(by_id)}})
    changed = [
        replace(each, number=by_id[each.id].number, openness=openness(by_id[each.id]), active=active)
        for each in known
    ]
    ctx.put_many(changed)


def count_new(ctx: Context) -> bool:
    """Add the terms of profiles not yet counted to the frequencies; True when there may be more."""
    fresh = ctx.find(Profile, {"counted": False}, limit=COUNTED_AT_ONCE)
    added = Counter(term for each in fresh for term in each.terms)
    before = _documents(ctx, added)
    ctx.put_many(TermCount(term, before.get(term, 0) + times) for term, times in added.items())
    if fresh:
        ctx.put(Corpus(CORPUS, _total(ctx) + len(fresh)))
        ctx.put_many(replace(each, counted=True) for each in fresh)
    return len(fresh) == COUNTED_AT_ONCE


def hit(found: Found, who: Viewer) -> SimilarHit:
    """A neighbour as this person may see it: of what is not public only the title, or that there is one."""
    known, match = found.profile, found.match
    open_to = known.openness == "public" or who.committee
    masked = known.openness == "masked" and not who.committee
    return SimilarHit(
        id=known.id,
        number="" if masked else known.number,
        title="（一件未公开的提案）" if masked else known.title,
        year=known.year,
        score=match.score,
        proposer_name=known.proposer_name if open_to else "",
        reply_summary=known.reply_summary if open_to else "",
        terms=match.terms if not masked else (),
        restricted=not open_to,
    )
