"""Writing an upward joint proposal and asking for signatures, here and in other homes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.core.errors import FieldError
from kit.core.ids import new_id
from kit.store import Context
from services.federation.domain import peers
from services.federation.domain import upward_writing as rules
from services.federation.domain.upward import FIRST, Participant, Signer, UpwardProposal
from services.federation.domain.upward_refusals import UpwardInvalid
from services.federation.states.upward import UPWARD
from services.federation.store import (
    attachments,
    lookups,
    sending,
    upward,
    upward_facts,
    upward_papers,
    upward_views,
)
from shared import copies, roles
from shared.attachments import Attachment


def create_upward_draft(request: pb.CreateUpwardDraftRequest, ctx: Context) -> pb.CreateUpwardDraftResponse:
    """Begin a proposal of the own, or prepare one as the office for an upper-level member living here."""
    office = bool(request.on_behalf_of_member_id) and bool(ctx.actor.roles & roles.COMMITTEE)
    member_id = request.on_behalf_of_member_id if office else ctx.actor.member_id
    member = upward.member_here(ctx, member_id, ctx.actor.name)
    peer = upward.upper_peer(ctx, member.upper_instance)
    name = peer.name if peer else request.upper_name.strip()
    if not name:
        raise UpwardInvalid(fields=[FieldError("upper_name", "REQUIRED", "请填写上级政协名称")])
    draft = _draft(request.draft, ctx)
    begun = UpwardProposal(
        id=new_id(),
        initiator=ctx.instance,
        upper=member.upper_instance,
        upper_name=name,
        by_hand=peer is None,
        state=UPWARD.initials[0],
        created_at=ctx.now,
        text=rules.write(draft, None, new_id),
        signers=(upward.signer_here(ctx, member, FIRST),),
        prepared_by=ctx.actor.id if office else "",
        prepared_by_name=ctx.actor.name if office else "",
        **{each: getattr(draft, each) for each in rules.ATTRIBUTES},
    )
    saved = ctx.save(begun)
    upward_facts.line(ctx, saved, "upward_begun", f"开始撰写报送{name}的联名提案")
    return pb.CreateUpwardDraftResponse(proposal=upward_views.proposal(saved))


def update_upward_draft(request: pb.UpdateUpwardDraftRequest, ctx: Context) -> pb.UpdateUpwardDraftResponse:
    """Change the text; who had signed another one is asked anew."""
    proposal = upward.seen(ctx, request.upward_id, request.expected_version)
    draft = _draft(request.draft, ctx)
    text = rules.write(draft, proposal.text, new_id)
    changed, again = rules.revise(proposal, draft, text, upward.relations(ctx, proposal), ctx.now)
    saved = _ask(ctx, changed, again, again=True)
    if text.version != proposal.text.version:
        names = "、".join(signer.name for signer in again)
        note = f"{names}须重新确认联名" if names else ""
        upward_facts.line(ctx, saved, "upward_text_changed", f"修改文本（第{text.version}稿）", note)
    return pb.UpdateUpwardDraftResponse(proposal=upward_views.proposal(saved))


def delete_upward_draft(request: pb.DeleteUpwardDraftRequest, ctx: Context) -> pb.DeleteUpwardDraftResponse:
    """Throw a draft away; who was asked to sign is told that it is over."""
    proposal = upward.seen(ctx, request.upward_id, request.expected_version)
    gone = rules.discard(proposal, upward.relations(ctx, proposal))
    over = [
        replace(each, state="dropped", reason="草稿已删除", answered_at=ctx.now)
        for each in proposal.cosigners
        if each.state in ("pending", "agreed")
    ]
    ctx.save(gone, *(upward_facts.answered(gone, each) for each in over if each.person_id))
    for each in over:
        release(ctx, gone, each)
    return pb.DeleteUpwardDraftResponse()


def invite_upward_cosigners(
    request: pb.InviteUpwardCosignersRequest, ctx: Context
) -> pb.InviteUpwardCosignersResponse:
    """Ask upper-level members living here or in other instances to sign."""
    proposal = upward.seen(ctx, request.upward_id, request.expected_version)
    asked = [_of_here(ctx, proposal, each) for each in request.member_ids]
    asked += [_of_elsewhere(ctx, each) for each in request.outside]
    if not asked:
        raise UpwardInvalid(fields=[FieldError("member_ids", "REQUIRED", "请选择要邀请的委员")])
    changed, fresh = rules.invite(proposal, asked, upward.relations(ctx, proposal), ctx.now)
    saved = _ask(ctx, changed, fresh, again=False)
    names = "、".join(signer.name for signer in fresh)
    upward_facts.line(ctx, saved, "upward_invited", f"邀请联名：{names}")
    return pb.InviteUpwardCosignersResponse(proposal=upward_views.proposal(saved))


def _of_here(ctx: Context, proposal: UpwardProposal, member_id: str) -> Signer:
    member = upward.member_here(ctx, member_id)
    upward.require_same_upper(member, proposal)
    return upward.signer_here(ctx, member, role="cosigner")


def _of_elsewhere(ctx: Context, asked: pb.OutsideCosigner) -> Signer:
    if not (asked.member_no.strip() and asked.name.strip()):
        raise UpwardInvalid(fields=[FieldError("outside", "REQUIRED", "请填写外地委员的编号和姓名")])
    peer = lookups.peer(ctx, asked.instance_id)
    peers.require_active(peer)
    return Signer(asked.member_no.strip(), asked.name.strip(), peer.id)


def _ask(ctx: Context, proposal: UpwardProposal, asked: tuple[Signer, ...], again: bool) -> UpwardProposal:
    """Save, and ask: members living here by an event, the others by a document to their home."""
    told = [upward_facts.invited(proposal, each, again) for each in asked if each.person_id]
    saved = ctx.save(proposal, *told)
    for each in asked:
        if not each.person_id:
            sending.send(ctx, each.home, upward_papers.invitation(saved, each), saved.id)
    return saved


def drop_upward_cosigner(
    request: pb.DropUpwardCosignerRequest, ctx: Context
) -> pb.DropUpwardCosignerResponse:
    """Take an invitation or signature away."""
    proposal = upward.seen(ctx, request.upward_id, request.expected_version)
    relations, reason = upward.relations(ctx, proposal), request.reason.strip()
    changed, dropped = rules.drop(proposal, request.member_no, reason, relations, ctx.now)
    told = [upward_facts.answered(changed, dropped)] if dropped.person_id else []
    saved = ctx.save(changed, *told)
    release(ctx, saved, dropped)
    upward_facts.line(ctx, saved, "upward_dropped", f"取消{dropped.name}的联名", reason)
    return pb.DropUpwardCosignerResponse(proposal=upward_views.proposal(saved))


def release(ctx: Context, proposal: UpwardProposal, signer: Signer) -> None:
    """Tell the home of a member living elsewhere that the signature is no longer wanted."""
    if signer.home == ctx.instance:
        return
    body = documents.CosignWithdrawal(upward_id=proposal.id, member_no=signer.member_no, reason=signer.reason)
    sending.send(ctx, signer.home, body, proposal.id)


def _attachments(entered: Iterable[common.Attachment], ctx: Context) -> tuple[Attachment, ...]:
    found = []
    for n, each in enumerate(entered):
        if not each.file_ref.strip():
            wrong = FieldError(f"draft.attachments[{n}].file_ref", "FILE_REQUIRED", "请上传附件文件")
            raise UpwardInvalid(fields=[wrong])
        file = attachments.own_file(ctx, each.file_ref.strip())
        name = each.name.strip() or file.name
        found.append(Attachment(file.ref, name, file.size, file.sha256, file.content_type))
    return tuple(found)


def _draft(entered: pb.UpwardDraftInput, ctx: Context) -> rules.Draft:
    plan = upward.plan(ctx, entered.plan_id)
    found = rules.Draft(
        title=entered.title.strip(),
        background=entered.background.strip(),
        analysis=entered.analysis.strip(),
        suggestions=tuple(
            (each.suggestion_id, each.text.strip()) for each in entered.suggestions if each.text.strip()
        ),
        focus_area=entered.focus_area,
        publicity_consent=entered.publicity_consent,
        publicity_reason=entered.publicity_reason.strip(),
        plan_id=plan.id if plan else "",
        plan_title=plan.title if plan else "",
        participants=tuple(
            Participant(each.name.strip(), each.workplace.strip())
            for each in entered.survey_participants
            if each.name.strip()
        ),
        attachments=_attachments(entered.attachments, ctx),
    )
    rules.check(found, copies.policy(ctx, "review"))
    return found
