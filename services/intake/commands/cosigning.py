"""Asking members to sign and answering: signatures are personal."""

from __future__ import annotations

from collections.abc import Iterable

from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.convert import instant
from kit.core.errors import FieldError
from kit.core.ids import new_id
from kit.store import Context
from services.intake.domain import cosigning, people
from services.intake.domain.people import Viewer
from services.intake.domain.proposal import Invitation, Proposal, Signature
from services.intake.domain.refusals import CosignClosed, InvalidInput, InvitationNotFound
from services.intake.store import facts, lookups, views
from services.intake.store.notes import tell
from services.intake.store.schedule import forget_invitation, watch_invitation
from shared import copies


def invite_cosigners(request: pb.InviteCosignersRequest, ctx: Context) -> pb.InviteCosignersResponse:
    """Ask members to sign the text as it stands."""
    who = lookups.viewer(ctx)
    proposal = lookups.seen_proposal(ctx, request.proposal_id, who, request.expected_version)
    session = lookups.known_session(ctx, proposal.session_id)
    days = copies.policy(ctx, "deadlines", session.id)["cosign_days"]
    expires_at = cosigning.expiry(ctx.now, days, session.cutoff_at, instant(request.expires_at))
    new = [
        Invitation(
            id=new_id(),
            member_id=member.id,
            person_id=member.person_id,
            name=member.name,
            state="pending",
            text_version=proposal.text.version,
            invited_at=ctx.now,
            expires_at=expires_at,
            sector_name=member.sector_name,
            party_name=member.party_name,
        )
        for member in _members(request.member_ids, proposal, session, ctx)
    ]
    changed = cosigning.invite(proposal, new, people.relations(proposal, who), ctx.now)
    asked = {i.member_id for i in new}
    invitations = [i for i in changed.invitations if i.member_id in asked]
    saved = ctx.save(changed, *(facts.invited(changed, i) for i in invitations))
    for invitation in invitations:
        watch_invitation(ctx, saved, invitation)
    tell(
        ctx,
        saved.id,
        "cosign_invited",
        "邀请联名",
        f"邀请{'、'.join(i.name for i in invitations)}联名",
        due_at=expires_at,
    )
    return pb.InviteCosignersResponse(proposal=_view(saved, who, ctx))


def _members(
    member_ids: Iterable[str], proposal: Proposal, session: copies.KnownSession, ctx: Context
) -> list[copies.KnownMember]:
    wanted = list(dict.fromkeys(member_ids))
    known = {member.id: member for member in ctx.find(copies.KnownMember, {"_id": {"$in": wanted}})}
    problems = [] if wanted else [FieldError("member_ids", "REQUIRED", "请选择要邀请的委员")]
    for n, member_id in enumerate(wanted):
        if member_id == proposal.first_member_id:
            problems.append(FieldError(f"member_ids[{n}]", "FIRST_PROPOSER", "第一提案人无须邀请"))
        elif not _may_sign(known.get(member_id), session):
            problems.append(FieldError(f"member_ids[{n}]", "NOT_A_MEMBER", "不是本届本级政协委员，不能联名"))
    if problems:
        raise InvalidInput(fields=problems)
    return [known[member_id] for member_id in wanted]


def _may_sign(member: copies.KnownMember | None, session: copies.KnownSession) -> bool:
    return bool(member and member.active and member.kind == "local" and member.term == session.term)


def answer_cosign(request: pb.AnswerCosignRequest, ctx: Context) -> pb.AnswerCosignResponse:
    """Agree or decline, by the invited member alone and on the text that was read."""
    who, proposal, invitation = _own(request, ctx)
    if request.agree:
        member = ctx.find_one(copies.KnownMember, {"_id": who.member_id})
        people.check_member(member, lookups.known_session(ctx, proposal.session_id))
        signature = _signature(proposal, invitation, ctx)
        changed = cosigning.agree(proposal, invitation, signature, request.text_version, ctx.now)
    else:
        changed = cosigning.decline(proposal, invitation, request.reason.strip(), ctx.now)
    answer = "agreed" if request.agree else "declined"
    saved = _save_answer(changed, invitation.id, answer, ctx)
    title = "同意联名" if request.agree else "谢绝联名"
    tell(ctx, saved.id, f"cosign_{answer}", title, f"{invitation.name}委员{title}")
    return pb.AnswerCosignResponse(proposal=_view(saved, who, ctx))


def _signature(proposal: Proposal, invitation: Invitation, ctx: Context) -> Signature:
    return Signature(
        person_id=invitation.person_id,
        name=invitation.name,
        role="cosigner",
        text_version=proposal.text.version,
        text_hash=proposal.text.hash,
        signed_at=ctx.now,
        member_id=invitation.member_id,
        sector_name=invitation.sector_name,
        party_name=invitation.party_name,
        session=ctx.actor.session_id,
        source=ctx.actor.source,
    )


def drop_cosigner(request: pb.DropCosignerRequest, ctx: Context) -> pb.DropCosignerResponse:
    """Take an invitation or a signature away, by the first proposer."""
    who = lookups.viewer(ctx)
    proposal = lookups.seen_proposal(ctx, request.proposal_id, who, request.expected_version)
    invitation = proposal.invitation(request.invitation_id)
    if invitation is None:
        raise InvitationNotFound()
    if not cosigning.open_for_answers(proposal):
        raise CosignClosed()
    changed = cosigning.drop(proposal, invitation, people.relations(proposal, who), ctx.now)
    saved = _save_answer(changed, invitation.id, "dropped", ctx)
    tell(ctx, saved.id, "cosign_dropped", "取消联名", f"取消{invitation.name}委员的联名")
    return pb.DropCosignerResponse(proposal=_view(saved, who, ctx))


def withdraw_cosign(request: pb.WithdrawCosignRequest, ctx: Context) -> pb.WithdrawCosignResponse:
    """Take the own signature back before the proposal is submitted."""
    who, proposal, invitation = _own(request, ctx)
    changed = cosigning.withdraw(proposal, invitation, request.reason.strip(), ctx.now)
    saved = _save_answer(changed, invitation.id, "withdrawn", ctx)
    tell(ctx, saved.id, "cosign_withdrawn", "撤回联名", f"{invitation.name}委员撤回联名")
    return pb.WithdrawCosignResponse(proposal=_view(saved, who, ctx))


def _own(
    request: pb.AnswerCosignRequest | pb.WithdrawCosignRequest, ctx: Context
) -> tuple[Viewer, Proposal, Invitation]:
    who = lookups.viewer(ctx)
    proposal = ctx.find_one(Proposal, {"_id": request.proposal_id})
    if proposal is None:
        raise InvitationNotFound()
    invitation = cosigning.own_invitation(proposal, request.invitation_id, who.member_id)
    if not cosigning.open_for_answers(proposal):
        raise CosignClosed()
    if request.expected_version:
        proposal = ctx.get(Proposal, proposal.id, expected=request.expected_version)
    return who, proposal, invitation


def _save_answer(changed: Proposal, invitation_id: str, answer: str, ctx: Context) -> Proposal:
    invitation = changed.invitation(invitation_id)
    if invitation is None:
        raise InvitationNotFound()
    forget_invitation(ctx, changed, invitation)
    return ctx.save(changed, facts.answered(changed, invitation, answer, ctx.now))


def _view(proposal: Proposal, who: Viewer, ctx: Context) -> pb.Proposal:
    return views.proposal(proposal, who, lookups.review_policy(ctx, proposal.session_id))
