"""Finding proposals, past and present, by words of the title, number and proposer."""

from __future__ import annotations

from typing import Any

from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.convert import next_token, page_bounds
from kit.store import Reader
from services.intake.domain.history import HistoricalProposal
from services.intake.domain.proposal import Proposal
from services.intake.queries.proposals import summaries
from services.intake.store import lookups
from shared import copies
from shared.similarity import words

Query = dict[str, Any]


def search_proposals(request: pb.SearchProposalsRequest, ctx: Reader) -> pb.SearchProposalsResponse:
    """Present proposals first, then those of earlier years; all words must fit, or else any of them."""
    terms = [term for term in words.search_words(request.query) if term not in words.stop_words()]
    live, past = _live(request, terms, "$all", ctx), _past(request, terms, "$all")
    counts = ctx.count(Proposal, live), ctx.count(HistoricalProposal, past)
    if not sum(counts) and len(terms) > 1:
        live, past = _live(request, terms, "$in", ctx), _past(request, terms, "$in")
        counts = ctx.count(Proposal, live), ctx.count(HistoricalProposal, past)
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = _present(live, skip, limit, ctx)
    rest = limit - len(found)
    if rest:
        found += _earlier(past, max(0, skip - counts[0]), rest, ctx)
    return pb.SearchProposalsResponse(
        proposals=found, next_page_token=next_token(skip, limit, sum(counts)), total=sum(counts)
    )


def _live(request: pb.SearchProposalsRequest, terms: list[str], how: str, ctx: Reader) -> Query:
    parts = [lookups.visible(ctx, lookups.viewer(ctx))]
    text = request.query.strip()
    if text:
        matches: list[Query] = [{"serial_no": text}, {"proposal_no": text}]
        matches += [{"title_terms": {how: terms}}] if terms else []
        parts.append({"$or": matches})
    if request.year:
        sessions = ctx.find(copies.KnownSession, {"year": request.year})
        parts.append({"session_id": {"$in": [session.id for session in sessions]}})
    parts += [
        {name: value}
        for name, value in (("session_id", request.session_id), ("state", request.state))
        if value
    ]
    if request.proposer_name:
        name = request.proposer_name.strip()
        agreed = {"$elemMatch": {"name": name, "state": "agreed"}}
        parts.append({"$or": [{"first_name": name}, {"organization_name": name}, {"invitations": agreed}]})
    return {"$and": parts}


def _past(request: pb.SearchProposalsRequest, terms: list[str], how: str) -> Query:
    if request.session_id or request.state:
        return {"_id": ""}
    parts: list[Query] = []
    text = request.query.strip()
    if text:
        matches: list[Query] = [{"proposal_no": text}]
        matches += [{"title_terms": {how: terms}}] if terms else []
        parts.append({"$or": matches})
    if request.year:
        parts.append({"year": request.year})
    if request.proposer_name:
        name = request.proposer_name.strip()
        parts.append({"$or": [{"proposer_name": name}, {"cosigner_names": name}]})
    return {"$and": parts} if parts else {}


def _present(query: Query, skip: int, limit: int, ctx: Reader) -> list[pb.ProposalSummary]:
    found = ctx.find(Proposal, query, sort=[("submitted_at", -1), ("_id", -1)], skip=skip, limit=limit)
    return summaries(found, lookups.viewer(ctx), ctx)


def _earlier(query: Query, skip: int, limit: int, ctx: Reader) -> list[pb.ProposalSummary]:
    found = ctx.find(HistoricalProposal, query, sort=[("year", -1), ("_id", 1)], skip=skip, limit=limit)
    return [
        pb.ProposalSummary(
            proposal_id=row.id,
            proposal_no=row.proposal_no or "",
            title=row.title,
            year=row.year or 0,
            proposer_kind=row.proposer_kind or "",
            proposer_name=row.proposer_name or "",
            cosigners=len(row.cosigner_names),
            category=row.category or "",
            imported=True,
            lead_unit_names=row.lead_units,
        )
        for row in found
    ]
