"""After the decision: undoing a merge, key marks, classified stubs."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.intake.v1 import intake_events_pb2 as events
from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.convert import timestamp
from kit.core.errors import FieldError
from kit.core.ids import new_id
from kit.store import Context
from services.intake.domain import deciding, people, submitting
from services.intake.domain.people import Viewer
from services.intake.domain.proposal import KeyMark, Proposal, Text
from services.intake.domain.refusals import InvalidInput, UnknownKeyTarget
from services.intake.states import COMMITTEE, PROPOSAL
from services.intake.store import facts, lookups, neighbours, views
from services.intake.store.notes import tell
from shared import copies
from shared.texts import text_hash

OFFLINE_TITLE = "涉密提案（线下办理）"


def undo_merge(request: pb.UndoMergeRequest, ctx: Context) -> pb.UndoMergeResponse:
    """Let a merged proposal stand on its own again, as long as its primary is not dispatched."""
    who = lookups.viewer(ctx)
    proposal = lookups.seen_proposal(ctx, request.proposal_id, who, request.expected_version)
    PROPOSAL.next(proposal.state, "undo_merge", people.relations(proposal, who))
    primary = ctx.get(Proposal, proposal.primary_id)
    alone, left = deciding.undo_merge(
        proposal, primary, people.relations(proposal, who), lookups.handling(ctx, proposal), ctx.now
    )
    ctx.save(left)
    reason = request.reason.strip()
    saved = ctx.save(
        alone,
        events.MergeUndone(
            **facts.head(alone),
            **facts.origin(alone),
            former_primary_id=primary.id,
            former_primary_title=primary.text.title,
            reason=reason,
            undone_at=timestamp(ctx.now),
        ),
    )
    neighbours.update(ctx, [saved])
    tell(ctx, saved.id, "merge_undone", "取消并案", reason)
    tell(ctx, primary.id, "merge_undone", f"{saved.serial_no}不再并入本案", reason)
    return pb.UndoMergeResponse(proposal=_view(saved, who, ctx))


def mark_key(request: pb.MarkKeyRequest, ctx: Context) -> pb.MarkKeyResponse:
    """Mark a filed proposal as key, or take the mark away, by a body's decision."""
    who = lookups.viewer(ctx)
    proposal = lookups.seen_proposal(ctx, request.proposal_id, who, request.expected_version)
    mark = _mark(request, ctx)
    marked = deciding.mark_key(proposal, people.relations(proposal, who), request.is_key, mark)
    saved = ctx.save(marked, _marked_event(marked, mark, ctx))
    title = "确定为重点提案" if request.is_key else "不再列为重点提案"
    leader = f"，{mark.leader_name}领衔督办" if mark.leader_name and request.is_key else ""
    tell(ctx, saved.id, "key_marked", f"{title}{leader}", f"{mark.body_name}审定：{mark.reason}")
    return pb.MarkKeyResponse(proposal=_view(saved, who, ctx))


def _mark(request: pb.MarkKeyRequest, ctx: Context) -> KeyMark:
    leader_name = request.supervising_leader_name.strip()
    if request.supervising_person_id:
        leader = ctx.find_one(copies.KnownPerson, {"_id": request.supervising_person_id, "active": True})
        if leader is None:
            raise UnknownKeyTarget(field="supervising_person_id")
        leader_name = leader.name
    committee = request.supervising_committee_id
    if committee and ctx.find_one(copies.KnownOrganization, {"_id": committee}) is None:
        raise UnknownKeyTarget(field="supervising_committee_id")
    return KeyMark(
        body_name=request.body_name.strip(),
        minutes_ref=request.minutes_ref.strip(),
        reason=request.reason.strip(),
        marked_at=ctx.now,
        leader_person_id=request.supervising_person_id,
        leader_name=leader_name,
        committee_id=committee,
    )


def _marked_event(proposal: Proposal, mark: KeyMark, ctx: Context) -> events.ProposalMarkedKey:
    leader = facts.person(mark.leader_person_id, "", mark.leader_name) if mark.leader_person_id else None
    return events.ProposalMarkedKey(
        **facts.head(proposal),
        is_key=proposal.is_key,
        body_name=mark.body_name,
        minutes_ref=mark.minutes_ref,
        supervising_leader_name=mark.leader_name,
        supervising_leader=leader,
        supervising_committee_id=mark.committee_id,
        reason=mark.reason,
        marked_at=timestamp(ctx.now),
    )


def register_offline(request: pb.RegisterOfflineRequest, ctx: Context) -> pb.RegisterOfflineResponse:
    """Enter a classified proposal as a number and the place of its paper, nothing of its content."""
    who = lookups.viewer(ctx)
    session = lookups.taking_session(ctx)
    stub = Proposal(
        id=new_id(),
        session_id=session.id,
        state=PROPOSAL.next("draft", "register_offline", COMMITTEE),
        created_at=ctx.now,
        changed_at=ctx.now,
        text=Text(1, text_hash(OFFLINE_TITLE, "", "", ()), OFFLINE_TITLE),
        entered_by_name=ctx.actor.name,
        publicity_consent=False,
        submitted_at=ctx.now,
        submission_round=1,
        late=submitting.is_late(ctx.now, session.cutoff_at),
        paper_ref=request.paper_ref.strip(),
    )
    stub = _with_proposer(stub, request, session, ctx)
    saved = ctx.save(replace(stub, serial_no=lookups.next_number(ctx, "serial", session)))
    tell(ctx, saved.id, "registered_offline", f"登记涉密提案，流水号{saved.serial_no}，线下办理")
    return pb.RegisterOfflineResponse(proposal=_view(saved, who, ctx))


def _with_proposer(
    stub: Proposal, request: pb.RegisterOfflineRequest, session: copies.KnownSession, ctx: Context
) -> Proposal:
    if not request.paper_ref.strip():
        raise InvalidInput(fields=[FieldError("paper_ref", "REQUIRED", "请填写纸质件存放处")])
    if request.organization_id:
        organization = ctx.find_one(copies.KnownOrganization, {"_id": request.organization_id})
        people.check_organization(organization, ctx.actor.id, entry=True)
        name = organization.name if organization else ""
        return replace(stub, organization_id=request.organization_id, organization_name=name)
    member = ctx.find_one(copies.KnownMember, {"_id": request.member_id})
    people.check_member(member, session)
    return replace(
        stub,
        first_member_id=request.member_id,
        first_person_id=member.person_id if member else "",
        first_name=member.name if member else "",
    )


def _view(proposal: Proposal, who: Viewer, ctx: Context) -> pb.Proposal:
    policy = lookups.review_policy(ctx, proposal.session_id)
    return views.proposal(proposal, who, policy, lookups.handling(ctx, proposal))
