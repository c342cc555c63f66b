"""Proposals as each person may see them."""

from __future__ import annotations

from typing import Any

from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.convert import next_token, page_bounds
from kit.core.errors import NotFound
from kit.store import Reader, not_found_reason
from services.intake.domain import people
from services.intake.domain.history import HistoricalProposal
from services.intake.domain.people import Viewer
from services.intake.domain.proposal import Proposal
from services.intake.domain.records import Handling, Receipt, TextVersion
from services.intake.store import lookups, views
from shared import copies


def get_proposal(request: pb.GetProposalRequest, ctx: Reader) -> pb.GetProposalResponse:
    """One proposal; for whom it does not concern it does not exist."""
    who = lookups.viewer(ctx)
    proposal = lookups.seen_proposal(ctx, request.proposal_id, who)
    merged = tuple(ctx.find(Proposal, {"_id": {"$in": list(proposal.merged_ids)}}))
    policy = lookups.review_policy(ctx, proposal.session_id)
    view = views.proposal(proposal, who, policy, lookups.handling(ctx, proposal), merged)
    return pb.GetProposalResponse(proposal=view)


def get_historical_proposal(
    request: pb.GetHistoricalProposalRequest, ctx: Reader
) -> pb.GetHistoricalProposalResponse:
    """One proposal of an earlier year."""
    row = ctx.get(HistoricalProposal, request.proposal_id)
    return pb.GetHistoricalProposalResponse(
        proposal=pb.HistoryRow(
            source_id=row.source_id,
            year=row.year or 0,
            proposal_no=row.proposal_no or "",
            title=row.title,
            text=row.text or "",
            proposer_kind=row.proposer_kind or "",
            proposer_count=row.proposer_count or 0,
            proposer_name=row.proposer_name or "",
            cosigner_names=row.cosigner_names,
            lead_unit_names=row.lead_units,
            assist_unit_names=row.assist_units,
            category=row.category or "",
            reply_text=row.reply_text or "",
            reply_class=row.reply_class or "",
            doc_no=row.doc_no or "",
            satisfaction=row.satisfaction or "",
        )
    )


def list_text_versions(request: pb.ListTextVersionsRequest, ctx: Reader) -> pb.ListTextVersionsResponse:
    """The versions of a text, newest first, for its signers and the committee."""
    proposal = _inner(request.proposal_id, ctx)
    skip, limit = page_bounds(request.page_size, request.page_token)
    query = {"proposal_id": proposal.id}
    total = ctx.count(TextVersion, query)
    found = ctx.find(TextVersion, query, sort=[("text.version", -1)], limit=limit, skip=skip)
    return pb.ListTextVersionsResponse(
        text_versions=[views.text_version(each) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def get_receipt(request: pb.GetReceiptRequest, ctx: Reader) -> pb.GetReceiptResponse:
    """The receipt of a submission, for its signers and the committee."""
    proposal = _inner(request.proposal_id, ctx)
    wanted = request.submission_round or proposal.submission_round
    found = ctx.find_one(Receipt, {"proposal_id": proposal.id, "submission_round": wanted})
    if found is None:
        raise NotFound(not_found_reason(Receipt), "没有找到这次提交的回执")
    return pb.GetReceiptResponse(receipt=views.receipt(found))


def _inner(proposal_id: str, ctx: Reader) -> Proposal:
    who = lookups.viewer(ctx)
    proposal = lookups.seen_proposal(ctx, proposal_id, who)
    if who.committee or people.is_proposer(proposal, who) or people.invited(proposal, who):
        return proposal
    raise NotFound(not_found_reason(Proposal), "没有找到所指的内容（{id}）", id=proposal_id)


def list_proposals(request: pb.ListProposalsRequest, ctx: Reader) -> pb.ListProposalsResponse:
    """Proposals that the acting person may see, newest first."""
    who = lookups.viewer(ctx)
    skip, limit = page_bounds(request.page_size, request.page_token)
    query = {"$and": [lookups.visible(ctx, who), *_filters(request, who, ctx)]}
    total = ctx.count(Proposal, query)
    sort = [("submitted_at", -1), ("created_at", -1), ("_id", -1)]
    found = ctx.find(Proposal, query, sort=sort, limit=limit, skip=skip)
    return pb.ListProposalsResponse(
        proposals=summaries(found, who, ctx), next_page_token=next_token(skip, limit, total), total=total
    )


def _filters(request: pb.ListProposalsRequest, who: Viewer, ctx: Reader) -> list[dict[str, Any]]:
    session_id = request.session_id
    if not session_id and not request.mine:
        session_id = lookups.session_id_or_current(ctx, "")
    wanted = {
        "session_id": session_id,
        "state": request.state,
        "category": request.category,
        "focus_area": request.focus_area,
        "organization_id": request.organization_id,
    }
    filters: list[dict[str, Any]] = [{name: value} for name, value in wanted.items() if value]
    if request.proposer_kind:
        filters.append(_kind(request.proposer_kind))
    if request.member_id:
        filters.append(_signed_by(request.member_id))
    if request.mine:
        filters.append({"$or": lookups.mine(who) or [{"_id": ""}]})
    if request.key_only:
        filters.append({"is_key": True})
    if request.handling_state:
        handled = [each.id for each in ctx.find(Handling, {"state": request.handling_state})]
        filters.append({"$or": [{"_id": {"$in": handled}}, {"primary_id": {"$in": handled}}]})
    return filters


def _kind(kind: str) -> dict[str, Any]:
    agreed = {"$elemMatch": {"state": "agreed"}}
    return {
        "collective": {"organization_id": {"$ne": ""}},
        "joint": {"organization_id": "", "invitations": agreed},
        "individual": {"organization_id": "", "invitations": {"$not": agreed}},
    }.get(kind, {"_id": ""})


def _signed_by(member_id: str) -> dict[str, Any]:
    agreed = {"$elemMatch": {"member_id": member_id, "state": "agreed"}}
    return {"$or": [{"first_member_id": member_id}, {"invitations": agreed}]}


def summaries(found: list[Proposal], who: Viewer, ctx: Reader) -> list[pb.ProposalSummary]:
    """Lines of a list, with year and handling looked up once for all."""
    sessions = {
        s.id: s.year
        for s in ctx.find(copies.KnownSession, {"_id": {"$in": list({p.session_id for p in found})}})
    }
    keys = {p.id: p.primary_id or p.id for p in found}
    handlings = {h.id: h for h in ctx.find(Handling, {"_id": {"$in": list(set(keys.values()))}})}
    return [views.summary(p, who, sessions.get(p.session_id, 0), handlings.get(keys[p.id])) for p in found]
