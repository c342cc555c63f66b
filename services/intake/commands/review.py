"""The committee's work on a submitted proposal, up to the decision that its clerks put forward."""

from __future__ import annotations

from cppcc_api.intake.v1 import intake_events_pb2 as events
from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.convert import instant, timestamp
from kit.core.errors import FieldError
from kit.store import Context
from services.intake.domain import people, reviewing
from services.intake.domain.people import Viewer
from services.intake.domain.proposal import Check, Decision, Proposal
from services.intake.domain.refusals import InvalidInput
from services.intake.domain.vocabulary import OUTCOMES
from services.intake.store import facts, lookups, schedule, views
from services.intake.store.notes import tell


def receive_submission(request: pb.ReceiveSubmissionRequest, ctx: Context) -> pb.ReceiveSubmissionResponse:
    """Take a submitted proposal into review."""
    who, proposal = _proposal(request, ctx)
    saved = ctx.save(reviewing.receive(proposal, people.relations(proposal, who), ctx.now))
    tell(ctx, saved.id, "submission_received", "提案委接收提案")
    return pb.ReceiveSubmissionResponse(proposal=_view(saved, who, ctx))


def record_preliminary_review(
    request: pb.RecordPreliminaryReviewRequest, ctx: Context
) -> pb.RecordPreliminaryReviewResponse:
    """Record the checklist and the classification."""
    who, proposal = _proposal(request, ctx)
    reviewed = reviewing.record_review(
        proposal,
        people.relations(proposal, who),
        tuple(Check(c.point, c.passed, c.comment.strip()) for c in request.checklist),
        request.category,
        request.focus_area,
        request.comment.strip(),
        lookups.review_policy(ctx, proposal.session_id),
    )
    saved = ctx.save(reviewed)
    failed = sum(not check.passed for check in saved.checklist)
    result = f"{failed}项不符合" if failed else "各项符合"
    tell(ctx, saved.id, "preliminary_review", "完成初审", f"{result}。{saved.review_comment}", inner=True)
    return pb.RecordPreliminaryReviewResponse(proposal=_view(saved, who, ctx))


def return_for_revision(request: pb.ReturnForRevisionRequest, ctx: Context) -> pb.ReturnForRevisionResponse:
    """Send a proposal back to its proposer, who keeps the serial number."""
    who, proposal = _proposal(request, ctx)
    policy = lookups.review_policy(ctx, proposal.session_id)
    due_at, explanation = instant(request.revise_due_at), request.explanation.strip()
    reviewing.check_return(request.reasons, explanation, due_at, ctx.now, policy)
    returned = reviewing.send_back(
        proposal,
        "return",
        people.relations(proposal, who),
        ctx.now,
        reasons=tuple(request.reasons),
        explanation=explanation,
        revise_due_at=due_at,
    )
    saved = ctx.save(returned, returned_event(returned, ctx))
    schedule.watch_revision(ctx, saved)
    tell(ctx, saved.id, "proposal_returned", "退回修改", explanation, due_at=due_at)
    return pb.ReturnForRevisionResponse(proposal=_view(saved, who, ctx))


def returned_event(proposal: Proposal, ctx: Context) -> events.ProposalReturned:
    """A proposal went back to its proposer."""
    return events.ProposalReturned(
        **facts.head(proposal),
        **facts.origin(proposal),
        reasons=proposal.returned_reasons,
        explanation=proposal.returned_explanation,
        revise_due_at=timestamp(proposal.revise_due_at),
        returned_at=timestamp(ctx.now),
    )


def propose_decision(request: pb.ProposeDecisionRequest, ctx: Context) -> pb.ProposeDecisionResponse:
    """Put a decision forward to the deciding body."""
    who, proposal = _proposal(request, ctx)
    policy = lookups.review_policy(ctx, proposal.session_id)
    decision = _decision(request.decision, proposal, ctx)
    saved = ctx.save(reviewing.propose(proposal, people.relations(proposal, who), decision, policy))
    tell(
        ctx,
        saved.id,
        "decision_proposed",
        f"提出审查建议：{OUTCOMES[decision.outcome]}",
        decision.explanation,
        inner=True,
    )
    return pb.ProposeDecisionResponse(proposal=_view(saved, who, ctx))


def _decision(entered: pb.ProposedDecision, proposal: Proposal, ctx: Context) -> Decision:
    problems: list[FieldError] = []
    forwarded = [entered.forwarded_unit_id] if entered.forwarded_unit_id else []
    named = lookups.named_units(ctx, forwarded, "decision.forwarded_unit_id", problems)
    decision = Decision(
        outcome=entered.outcome,
        ground=entered.ground,
        converted_to=entered.converted_to,
        primary_id=_known_primary(entered, proposal, ctx, problems),
        forwarded_to=named[0] if named else None,
        category=entered.category,
        focus_area=entered.focus_area,
        suggested_leads=lookups.named_units(
            ctx, entered.suggested_lead_unit_ids, "decision.suggested_lead_unit_ids", problems
        ),
        suggested_assists=lookups.named_units(
            ctx, entered.suggested_assist_unit_ids, "decision.suggested_assist_unit_ids", problems
        ),
        explanation=entered.explanation.strip(),
        proposed_by=ctx.actor.name,
    )
    if problems:
        raise InvalidInput(fields=problems)
    return decision


def _known_primary(
    entered: pb.ProposedDecision, proposal: Proposal, ctx: Context, problems: list[FieldError]
) -> str:
    if entered.outcome != "merge" or not entered.primary_proposal_id:
        return ""
    primary = ctx.find_one(Proposal, {"_id": entered.primary_proposal_id})
    if primary is None or not primary.submission_round or primary.session_id != proposal.session_id:
        problems.append(
            FieldError("decision.primary_proposal_id", "UNKNOWN_PRIMARY", "没有找到本次会议的这件主案")
        )
        return ""
    return primary.id


def _proposal(request: object, ctx: Context) -> tuple[Viewer, Proposal]:
    who = lookups.viewer(ctx)
    found = lookups.seen_proposal(
        ctx,
        request.proposal_id,  # type: ignore[attr-defined]
        who,
        request.expected_version,  # type: ignore[attr-defined]
    )
    return who, found


def _view(proposal: Proposal, who: Viewer, ctx: Context) -> pb.Proposal:
    return views.proposal(proposal, who, lookups.review_policy(ctx, proposal.session_id))
