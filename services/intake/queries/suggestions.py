"""Resembling proposals while one writes, and the units that should handle a text."""

from __future__ import annotations

from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.store import Reader
from services.intake.domain import assigning
from services.intake.domain.assigning import UnitVote
from services.intake.domain.proposal import Proposal
from services.intake.domain.similarity import full_text
from services.intake.store import facts, lookups, neighbours
from shared import copies
from shared.similarity import words
from shared.similarity.index import text_bag

SIMILAR, UNITS, MOST = 10, 5, 50
SHOWN_FLOOR = 0.1


def suggest_similar(request: pb.SuggestSimilarRequest, ctx: Reader) -> pb.SuggestSimilarResponse:
    """Earlier proposals that resemble a text, with the words that they share."""
    who = lookups.viewer(ctx)
    text = text_bag(request.title, request.text)
    most = min(request.limit or SIMILAR, MOST)
    found = neighbours.find(ctx, text, request.exclude_proposal_id, most, SHOWN_FLOOR)
    return pb.SuggestSimilarResponse(similar=[facts.similar(neighbours.hit(each, who)) for each in found])


def suggest_units(request: pb.SuggestUnitsRequest, ctx: Reader) -> pb.SuggestUnitsResponse:
    """Units by the votes of past cases and their own duties, each with its reason."""
    title, text = request.title, request.text
    if request.proposal_id:
        proposal: Proposal = lookups.seen_proposal(ctx, request.proposal_id, lookups.viewer(ctx))
        title, text = proposal.text.title, full_text(proposal)
    bag = text_bag(title, text)
    cases, weighed = neighbours.past_cases(ctx, bag, request.proposal_id)
    units = ctx.find(copies.KnownUnit, {"active": True, "handles_proposals": True})
    most = min(request.limit or UNITS, MOST)
    votes = assigning.suggest(weighed, cases, units, words.words, most)
    titles = {each.profile.id: each.profile.title for each in cases}
    return pb.SuggestUnitsResponse(units=[_unit(vote, titles) for vote in votes])


def _unit(vote: UnitVote, titles: dict[str, str]) -> pb.UnitSuggestion:
    reasons = []
    if vote.cases:
        reasons.append(f"办理过{len(vote.cases)}件相近提案，如《{titles[vote.cases[0]]}》")
    if vote.duties:
        reasons.append(f"职责涉及{'、'.join(vote.duties)}")
    return pb.UnitSuggestion(
        unit_id=vote.unit_id,
        unit_name=vote.unit_name,
        score=vote.score,
        reason="；".join(reasons),
        similar_proposal_ids=vote.cases,
    )
