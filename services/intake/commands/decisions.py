"""Decision lists: put together by clerks, approved by a body with minutes, in effect all at once."""

from __future__ import annotations

from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.convert import instant
from kit.core.ids import new_id
from kit.store import Context
from services.intake.commands.effects import Approval
from services.intake.domain import deciding, people, reviewing
from services.intake.domain.people import Viewer
from services.intake.domain.proposal import Proposal, Ruling
from services.intake.domain.records import DecisionList
from services.intake.store import lookups, views


def create_decision_list(
    request: pb.CreateDecisionListRequest, ctx: Context
) -> pb.CreateDecisionListResponse:
    """Put proposed decisions together for a body: those named, or all of the session."""
    who = lookups.viewer(ctx)
    session = lookups.known_session(ctx, lookups.session_id_or_current(ctx, request.session_id))
    chosen = _chosen(request, session.id, who, ctx)
    list_id = new_id()
    listed = [reviewing.put_on_list(p, people.relations(p, who), list_id) for p in chosen]
    decisions = reviewing.new_list(
        list_id,
        session.id,
        request.title.strip() or f"{session.name}提案审查意见清单",
        tuple(reviewing.entry(p) for p in listed),
        ctx.now,
        ctx.actor.name,
    )
    for proposal in listed:
        ctx.save(proposal)
    return pb.CreateDecisionListResponse(decision_list=views.decision_list(ctx.save(decisions)))


def _chosen(
    request: pb.CreateDecisionListRequest, session_id: str, who: Viewer, ctx: Context
) -> list[Proposal]:
    if not request.proposal_ids:
        query = {"session_id": session_id, "state": "proposed"}
        return ctx.find(Proposal, query, sort=[("serial_no", 1)])
    wanted = dict.fromkeys(request.proposal_ids)
    chosen = [lookups.seen_proposal(ctx, proposal_id, who) for proposal_id in wanted]
    return sorted(chosen, key=lambda proposal: proposal.serial_no)


def dissolve_decision_list(
    request: pb.DissolveDecisionListRequest, ctx: Context
) -> pb.DissolveDecisionListResponse:
    """Take a list apart that no body has decided on."""
    who = lookups.viewer(ctx)
    decisions = ctx.get(DecisionList, request.list_id, expected=request.expected_version)
    dissolved = reviewing.dissolve(decisions, people.office_relations(who))
    for proposal in ctx.find(Proposal, {"decision_list_id": decisions.id, "state": "listed"}):
        ctx.save(reviewing.take_off_list(proposal, people.relations(proposal, who)))
    return pb.DissolveDecisionListResponse(decision_list=views.decision_list(ctx.save(dissolved)))


def approve_decision_list(
    request: pb.ApproveDecisionListRequest, ctx: Context
) -> pb.ApproveDecisionListResponse:
    """Record a body's approval: every entry takes effect in one transaction, or none does."""
    who = lookups.viewer(ctx)
    decisions = ctx.get(DecisionList, request.list_id, expected=request.expected_version)
    decided_at = instant(request.decided_at) or ctx.now
    body, minutes = request.body_name.strip(), request.minutes_ref.strip()
    deciding.check_approval(body, minutes, decided_at, ctx.now)
    deciding.check_excepted(decisions, request.excepted_proposal_ids)
    ruling = Ruling(body, minutes, decided_at, ctx.actor.name)
    relations = people.office_relations(who)
    deciding.approve(decisions, relations, ruling, {}, ())
    approval = Approval(ctx, decisions, ruling, relations, frozenset(request.excepted_proposal_ids))
    numbers, excepted = approval.apply()
    saved = ctx.save(deciding.approve(decisions, relations, ruling, numbers, excepted))
    return pb.ApproveDecisionListResponse(decision_list=views.decision_list(saved))
