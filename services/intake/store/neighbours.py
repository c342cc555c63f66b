"""Resembling proposals of this committee, present and imported, over the shared index of terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kit.store import Context, Reader
from services.intake.domain.assigning import Case, case
from services.intake.domain.history import HistoricalProposal
from services.intake.domain.people import Viewer
from services.intake.domain.proposal import Proposal, SimilarHit
from services.intake.domain.similarity import REPLY_TERMS, Profile, full_text, openness
from shared.similarity import index, words
from shared.similarity.index import Found, text_bag
from shared.similarity.measure import Bag, heaviest, vector, with_terms


def find(ctx: Reader, text: Bag, exclude: str, most: int, floor: float = 0.0) -> list[Found[Profile]]:
    """The proposals that resemble a text at least by ``floor``, most similar first."""
    return index.find(ctx, Profile, text, index.other_than(exclude), most, floor)


def past_cases(ctx: Reader, text: Bag, exclude: str) -> tuple[list[Case], Mapping[str, float]]:
    """The handled proposals that were about what a text is about, and the weighed text."""
    weigh = index.weights(ctx, text.counts)
    handled = {"lead_units": {"$ne": []}}
    others = index.other_than(exclude)
    found = index.near(ctx, Profile, text, weigh, others, ("keys", "reply_terms"), handled)
    weighed = vector(text.counts, weigh)
    return [case(profile, weighed) for profile in found], weighed


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
    return with_terms(plain, text, index.weights(ctx, text.counts))


def profile_of(proposal: Proposal) -> Bag:
    """The words of a proposal."""
    return text_bag(proposal.text.title, full_text(proposal))


def history_profiles(ctx: Reader, rows: Iterable[HistoricalProposal]) -> list[Profile]:
    """What the index keeps of imported proposals; their frequencies are looked up once for all."""
    bags = [(row, text_bag(row.title, row.text or "")) for row in rows]
    replies = [Counter(words.words(row.reply_text or "")) for row, _ in bags]
    every = {term for _, text in bags for term in text.counts}.union(*replies)
    weigh = index.weights(ctx, every)
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


def hit(found: Found[Profile], who: Viewer) -> SimilarHit:
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
