"""At the homes of an upward joint proposal: signatures, and what the instance above tells."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.convert import instant
from kit.service import REQUIRES, Reaction
from kit.store import Context
from services.federation.domain import arrivals, upward_telling
from services.federation.domain import upward_judging as judging
from services.federation.domain import upward_writing as rules
from services.federation.domain.upward import (
    COSIGNER,
    FIRST,
    Signer,
    Text,
    UpwardPlan,
    UpwardProposal,
    with_signer,
)
from services.federation.domain.upward_refusals import (
    AttestationInvalid,
    InvitationClosed,
    MemberUnknown,
    NotASignerThere,
    SignerUnknown,
    UpwardTextChanged,
    UpwardUnknown,
)
from services.federation.reactions.incoming import Incoming
from services.federation.states.upward import SIGNABLE, UPWARD
from services.federation.store import heads, upward, upward_facts, upward_papers, upward_passing


def take_invitation(body: documents.CosignInvitation, incoming: Incoming, ctx: Context) -> str:
    """Ask a member living here to sign; an earlier signature on another text is void."""
    text = upward_papers.read_text(body.text)
    arrivals.check_text(text)
    member = upward.by_number(ctx, body.upper_instance, body.member_no)
    if member is None or member.name != body.name:
        raise MemberUnknown(member_no=body.member_no, name=body.name)
    known = _copy(ctx, body.upward_id, incoming)
    base = known or _new_copy(body, text, incoming, ctx)
    if base.state not in SIGNABLE:
        raise InvitationClosed(state=UPWARD.label(base.state))
    before = base.signer(body.member_no)
    again = before is not None and before.state == "agreed"
    asked = upward.signer_here(ctx, member, COSIGNER)
    asked = replace(asked, invited_at=instant(body.invited_at) or ctx.now)
    changed = with_signer(replace(base, text=text), asked)
    saved = ctx.save(changed, upward_facts.invited(changed, asked, again))
    upward_facts.line(ctx, saved, "upward_invited", f"{body.inviter_name}邀请{asked.name}联名")
    return saved.id


def _copy(ctx: Context, upward_id: str, incoming: Incoming) -> UpwardProposal | None:
    """The copy of a proposal that this peer initiated; raises ``UpwardUnknown`` for one of somebody else."""
    known = ctx.find_one(UpwardProposal, {"_id": upward_id})
    if known is not None and known.initiator != incoming.head.origin:
        raise UpwardUnknown()
    return known


def _new_copy(
    body: documents.CosignInvitation, text: Text, incoming: Incoming, ctx: Context
) -> UpwardProposal:
    inviter = Signer("", body.inviter_name, incoming.head.origin, FIRST)
    return UpwardProposal(
        id=body.upward_id,
        initiator=incoming.head.origin,
        upper=body.upper_instance,
        upper_name=body.upper_name,
        by_hand=body.by_hand,
        state="cosigning",
        created_at=ctx.now,
        text=text,
        signers=(inviter,),
    )


def take_release(body: documents.CosignWithdrawal, incoming: Incoming, ctx: Context) -> str:
    """The member's signature is no longer wanted."""
    known = _copy(ctx, body.upward_id, incoming)
    signer = known.signer(body.member_no) if known else None
    if known is None or signer is None:
        raise UpwardUnknown()
    dropped = replace(signer, state="dropped", reason=body.reason, answered_at=ctx.now)
    changed = with_signer(known, dropped)
    saved = ctx.save(changed, upward_facts.answered(changed, dropped))
    upward_facts.line(ctx, saved, "upward_dropped", f"{signer.name}的联名已取消", body.reason)
    return saved.id


def take_answer(body: documents.CosignAnswer, incoming: Incoming, ctx: Context) -> str:
    """A member living elsewhere signed or declined."""
    proposal = upward.of_peer(ctx, body.upward_id, initiator=ctx.instance)
    signer = proposal.signer(body.member_no) if proposal else None
    if proposal is None or signer is None or signer.home != incoming.head.origin:
        raise SignerUnknown()
    if body.answer == "agreed":
        signed = _signed(proposal, signer, body, incoming, ctx)
        changed = rules.agree(proposal, signer, signed)
    else:
        changed = rules.decline(proposal, signer, body.reason, instant(body.answered_at) or ctx.now)
    answered = changed.signer(body.member_no) or signer
    saved = ctx.save(changed, upward_facts.answered(changed, answered))
    title = f"{signer.name}{'签名' if body.answer == 'agreed' else '谢绝联名'}"
    upward_facts.line(ctx, saved, f"upward_{answered.state}", title, body.reason)
    return saved.id


def _signed(
    proposal: UpwardProposal,
    signer: Signer,
    body: documents.CosignAnswer,
    incoming: Incoming,
    ctx: Context,
) -> rules.Signed:
    """The signature of a member living elsewhere; its attestation must hold before the instance above."""
    if body.text_hash != proposal.text.hash:
        raise UpwardTextChanged()
    if proposal.by_hand:
        return rules.Signed(body.text_hash, instant(body.answered_at) or ctx.now)
    sealed, head, attested = upward_papers.read_line(body.attestation)
    heads.prove(ctx, sealed, head)
    said = (attested.upward_id, attested.member_no, attested.name, attested.text_hash, attested.role)
    wanted = (proposal.id, signer.member_no, signer.name, proposal.text.hash, COSIGNER)
    if said != wanted or (head.origin, head.destination) != (incoming.head.origin, proposal.upper):
        raise AttestationInvalid(name=signer.name, detail="证明的不是这次签名")
    signed_at = instant(attested.signed_at) or ctx.now
    return rules.Signed(body.text_hash, signed_at, attested.session, sealed.kid, body.attestation)


def take_status(body: documents.UpwardStatus, incoming: Incoming, ctx: Context) -> str:
    """What became of the proposal above: in its own words, or as its first proposer's home entered it."""
    origin = incoming.head.origin
    proposal = upward.of_peer(ctx, body.upward_id, upper=origin) or upward.of_peer(
        ctx, body.upward_id, initiator=origin, by_hand=True
    )
    if proposal is None or body.upward_status not in upward_telling.STATUSES:
        raise UpwardUnknown()
    named = replace(proposal, signers=_named(proposal, body)) if body.signers else proposal
    return upward_facts.take(ctx, named, upward_papers.told(body)).id


def _named(proposal: UpwardProposal, body: documents.UpwardStatus) -> tuple[Signer, ...]:
    """All signers: a home that only signs has known its own until now."""
    known = {signer.member_no: signer for signer in proposal.signers if signer.member_no}
    found = []
    for each in body.signers:
        signer = known.pop(each.member_no, None) or Signer(each.member_no, each.name, each.home_instance)
        signed_at = instant(each.signed_at)
        found.append(replace(signer, role=each.role, state="agreed", answered_at=signed_at))
    return (*found, *known.values())


def take_judgement(
    proposal: UpwardProposal, body: documents.UpwardFeedback, incoming: Incoming, ctx: Context
) -> str:
    """A signer living elsewhere judged a reply that was entered here by hand: it counts here."""
    signer = proposal.signer(body.member_no)
    if signer is None or signer not in proposal.signed or signer.home != incoming.head.origin:
        raise NotASignerThere(origin=incoming.origin.name)
    said = judging.Said(body.attitude_score, body.result_score, body.text.strip())
    reply = judging.reply_at_hand(proposal, body.reply_id)
    judged, given = judging.judge(proposal, reply, signer, said, counts=True)
    saved = ctx.save(judged)
    upward_passing.pass_on_judgement(ctx, saved, reply, given)
    upward_facts.line(
        ctx, saved, "upward_feedback", f"{signer.name}对{reply.unit_name}的答复反馈意见", said.text
    )
    return saved.id


def copy_plan(event: intake.PlanAdopted, ctx: Context) -> None:
    """Keep the adopted plans that an upward joint proposal can come from."""
    if event.planned_kind == "upper_joint":
        ctx.put(UpwardPlan(event.plan_id, event.title))


APPLY = {
    "CosignInvitation": take_invitation,
    "CosignWithdrawal": take_release,
    "CosignAnswer": take_answer,
    "UpwardStatus": take_status,
}
REACTIONS = {intake.PlanAdopted: Reaction(copy_plan, mode=REQUIRES)}
