"""Joint initiatives: what the committee's staff does. Everything commits at home; documents follow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as events
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import timestamp
from kit.core.ids import new_id
from kit.store import Context
from services.federation.domain import initiative_texts, peers
from services.federation.domain import initiatives as rules
from services.federation.domain.course import Course
from services.federation.domain.initiative_texts import SharedText, TextFile
from services.federation.domain.initiatives import JointInitiative, Participant, Resembling
from services.federation.domain.refusals import (
    ProposalNotKnown,
    ProposalTaken,
    ProposerNotLocal,
    ReasonMissing,
    TextUnchanged,
)
from services.federation.states.initiatives import INITIATIVE, INITIATOR
from services.federation.store import attachments, lookups, own
from services.federation.store import initiative_facts as facts
from services.federation.store import initiative_messages as messages
from services.federation.store import initiative_views as views
from services.federation.store import initiatives as store
from shared import copies

# --- by the initiator ------------------------------------------------------------------------------------


def create_initiative(request: pb.CreateInitiativeRequest, ctx: Context) -> pb.CreateInitiativeResponse:
    """Begin an initiative and invite peers."""
    text = _attached(messages.entered(1, request.text, ctx), request.attachment_refs, ctx)
    begun = _begin(request.title, request.purpose, text, (), request.peer_ids, ctx)
    if request.proposal_id:
        begun = _link(begun, request.proposal_id, ctx)
    return pb.CreateInitiativeResponse(initiative=views.initiative(begun, ctx))


def start_from_proposals(
    request: pb.StartInitiativeFromProposalsRequest, ctx: Context
) -> pb.StartInitiativeFromProposalsResponse:
    """Begin one from resembling proposals: the local one is linked, the homes of the others are invited."""
    found = tuple(messages.resembling_of(each) for each in request.proposals)
    mine = [each for each in found if each.instance_id == ctx.instance]
    others = dict.fromkeys(each.instance_id for each in found if each.instance_id != ctx.instance)
    text = _first_text(request, mine, ctx)
    begun = _begin(request.title or text.title, request.purpose, text, found, others, ctx)
    if mine:
        begun = _link(begun, mine[0].proposal_id, ctx)
    return pb.StartInitiativeFromProposalsResponse(initiative=views.initiative(begun, ctx))


def _first_text(
    request: pb.StartInitiativeFromProposalsRequest, mine: list[Resembling], ctx: Context
) -> SharedText:
    if request.HasField("text") or not mine:
        return messages.entered(1, request.text, ctx)
    said = _known_course(mine[0].proposal_id, ctx).submission
    if said is None:
        raise ProposalNotKnown(field="proposals")
    return initiative_texts.written(1, said.title, said.background, said.analysis, said.suggestions, ctx.now)


def _begin(
    title: str,
    purpose: str,
    text: SharedText,
    resembling: tuple[Resembling, ...],
    peer_ids: Iterable[str],
    ctx: Context,
) -> JointInitiative:
    initiative = JointInitiative(
        id=rules.initiative_id(ctx.instance, new_id()),
        initiator=ctx.instance,
        title=title.strip() or text.title,
        purpose=purpose.strip(),
        state=INITIATIVE.initials[0],
        created_at=ctx.now,
        texts=(text,),
        resembling=resembling,
    )
    begun = ctx.save(rules.begin(initiative, own.profile(ctx).name, ctx.now))
    store.note(ctx, begun, "发起联合提案", begun.purpose)
    return _invite(begun, peer_ids, ctx)


def invite(request: pb.InviteToInitiativeRequest, ctx: Context) -> pb.InviteToInitiativeResponse:
    """Invite more peers, or again one that had declined or left."""
    initiative = _kept_here(request.initiative_id, request.expected_version, ctx)
    invited = _invite(initiative, request.peer_ids, ctx)
    return pb.InviteToInitiativeResponse(initiative=views.initiative(invited, ctx))


def _invite(initiative: JointInitiative, peer_ids: Iterable[str], ctx: Context) -> JointInitiative:
    wanted = list(dict.fromkeys(peer_ids))
    changed = initiative
    for peer_id in wanted:
        peer = lookups.peer(ctx, peer_id)
        peers.require_active(peer)
        changed = rules.invite(changed, peer.id, peer.name, ctx.now)
    if not wanted:
        return initiative
    saved = ctx.save(changed)
    for peer_id in wanted:
        store.note(ctx, saved, f"邀请{saved.participant(peer_id).name}")
        store.tell_invitation(ctx, saved, peer_id)
    store.tell_roster(ctx, saved)
    return saved


def update_text(request: pb.UpdateInitiativeTextRequest, ctx: Context) -> pb.UpdateInitiativeTextResponse:
    """Make a new version of the shared text; every participant gets it."""
    initiative = _kept_here(request.initiative_id, request.expected_version, ctx)
    reason = _required(request.reason)
    entered = messages.entered(initiative.text.version + 1, request.text, ctx)
    text = _attached(entered, request.attachment_refs, ctx)
    if initiative_texts.same(initiative.text, text):
        raise TextUnchanged(field="text")
    changed = rules.rewritten(initiative, initiative_texts.with_reason(text, reason))
    saved = ctx.save(changed, facts.text_changed(changed, ctx))
    store.note(ctx, saved, f"共同文本第{text.version}稿", reason)
    store.tell_text(ctx, saved)
    return pb.UpdateInitiativeTextResponse(initiative=views.initiative(saved, ctx))


def close(request: pb.CloseInitiativeRequest, ctx: Context) -> pb.CloseInitiativeResponse:
    """End the initiative for everybody."""
    initiative = _kept_here(request.initiative_id, request.expected_version, ctx)
    reason = _required(request.reason)
    closed = rules.close(initiative, reason)
    saved = ctx.save(closed, facts.ended(closed, ctx))
    store.note(ctx, saved, "联合提案结束", reason)
    invited = [each.id for each in saved.participants if each.state in ("joined", "invited")]
    end = documents.InitiativeClosed(initiative_id=saved.id, reason=reason)
    store.tell(ctx, saved, end, *(each for each in invited if each != ctx.instance))
    return pb.CloseInitiativeResponse(initiative=views.initiative(saved, ctx))


def _kept_here(initiative_id: str, expected: int, ctx: Context) -> JointInitiative:
    initiative = store.get(ctx, initiative_id, expected)
    rules.require_initiator(initiative, ctx.instance)
    INITIATIVE.next(initiative.state, "invite", (INITIATOR,))
    return initiative


def _attached(text: SharedText, refs: Iterable[str], ctx: Context) -> SharedText:
    files = [(ref, attachments.own_file(ctx, ref)) for ref in dict.fromkeys(refs)]
    return initiative_texts.with_files(
        text, (TextFile(file.sha256, file.name, file.size, ref) for ref, file in files)
    )


# --- by every participant --------------------------------------------------------------------------------


def answer(request: pb.AnswerInitiativeRequest, ctx: Context) -> pb.AnswerInitiativeResponse:
    """Take part, or decline with a reason."""
    initiative = store.get(ctx, request.initiative_id, request.expected_version)
    reason = request.reason.strip() if request.accept else _required(request.reason)
    answered = rules.answer(initiative, ctx.instance, request.accept, reason, ctx.now)
    saved = ctx.save(answered)
    store.note(ctx, saved, "参加联合提案" if request.accept else "谢绝参加", reason)
    body = documents.InitiativeAnswer(initiative_id=saved.id, accepted=request.accept, reason=reason)
    store.report(ctx, saved, body)
    for each in store.own_reports(saved, ctx) if request.accept else ():
        store.report(ctx, saved, each)
    return pb.AnswerInitiativeResponse(initiative=views.initiative(saved, ctx))


def set_variant(request: pb.SetInitiativeVariantRequest, ctx: Context) -> pb.SetInitiativeVariantResponse:
    """Propose another text at home, with the reason; without a text, the shared one again."""
    initiative = store.get(ctx, request.initiative_id, request.expected_version)
    mine = rules.act(initiative, ctx.instance, "set_variant")
    saved = ctx.save(rules.with_participant(initiative, _with_variant(mine, initiative, request, ctx)))
    store.note(ctx, saved, "设定本地文本", request.reason)
    store.report(ctx, saved, messages.variant(saved.id, store.own(saved, ctx).variant))
    return pb.SetInitiativeVariantResponse(initiative=views.initiative(saved, ctx))


def _with_variant(
    mine: Participant, initiative: JointInitiative, request: pb.SetInitiativeVariantRequest, ctx: Context
) -> Participant:
    if not request.HasField("text"):
        return replace(mine, variant=None, told_at=ctx.now)
    text = messages.entered(initiative.text.version, request.text, ctx)
    if initiative_texts.same(initiative.text, text):
        return replace(mine, variant=None, told_at=ctx.now)
    reasoned = initiative_texts.with_reason(text, _required(request.reason))
    return replace(mine, variant=reasoned, told_at=ctx.now)


def start_draft(request: pb.StartInitiativeDraftRequest, ctx: Context) -> pb.StartInitiativeDraftResponse:
    """Ask intake for a draft with this instance's text, for a member or body of this instance."""
    initiative = store.get(ctx, request.initiative_id, request.expected_version)
    mine = rules.act(initiative, ctx.instance, "link")
    if rules.has_standing_proposal(mine):
        raise ProposalTaken(detail="本级已关联另一件提案", field="initiative_id")
    proposer = _proposer(request, ctx)
    text = mine.variant or initiative.text
    wanted = events.InitiativeDraftRequested(
        initiative_id=initiative.id,
        title=initiative.title,
        member_id=request.member_id,
        proposer=proposer,
        organization_id=request.organization_id,
        draft_title=text.title,
        background=text.background,
        analysis=text.analysis,
        suggestions=text.suggestions,
        requested_at=timestamp(ctx.now),
        draft_request_id=new_id(),
    )
    saved = ctx.save(rules.with_participant(initiative, replace(mine, draft_refusal="")), wanted)
    store.note(ctx, saved, "生成本地提案草稿", proposer.name)
    return pb.StartInitiativeDraftResponse(initiative=views.initiative(saved, ctx))


def _proposer(request: pb.StartInitiativeDraftRequest, ctx: Context) -> common.PersonRef:
    """The chosen member or body; raises ``ProposerNotLocal`` for anybody who may not propose here."""
    if bool(request.member_id) == bool(request.organization_id):
        raise ProposerNotLocal(field="member_id")
    if request.organization_id:
        body = ctx.find_one(copies.KnownOrganization, {"_id": request.organization_id})
        if body is None or not body.active or not body.may_propose:
            raise ProposerNotLocal(field="organization_id")
        contact = next(iter(body.liaison_person_ids), body.convenor_person_id)
        return common.PersonRef(person_id=contact, name=body.name)
    member = ctx.find_one(copies.KnownMember, {"_id": request.member_id})
    if member is None or not member.active or member.kind != "local":
        raise ProposerNotLocal(field="member_id")
    return common.PersonRef(person_id=member.person_id, member_id=member.id, name=member.name)


def link_proposal(
    request: pb.LinkInitiativeProposalRequest, ctx: Context
) -> pb.LinkInitiativeProposalResponse:
    """Take a local proposal that was handed in already as this instance's part."""
    initiative = store.get(ctx, request.initiative_id, request.expected_version)
    linked = _link(initiative, request.proposal_id, ctx)
    return pb.LinkInitiativeProposalResponse(initiative=views.initiative(linked, ctx))


def _link(initiative: JointInitiative, proposal_id: str, ctx: Context) -> JointInitiative:
    return store.link(ctx, initiative, proposal_id, _known_course(proposal_id, ctx).title)


def _known_course(proposal_id: str, ctx: Context) -> Course:
    found = ctx.find_one(Course, {"_id": proposal_id})
    if found is None:
        raise ProposalNotKnown(field="proposal_id")
    return found


def leave(request: pb.LeaveInitiativeRequest, ctx: Context) -> pb.LeaveInitiativeResponse:
    """Take part no more: copies stop both ways, what was copied stays."""
    initiative = store.get(ctx, request.initiative_id, request.expected_version)
    reason = _required(request.reason)
    left = rules.leave(initiative, ctx.instance, reason, ctx.now)
    saved = ctx.save(left)
    store.note(ctx, saved, "退出联合提案", reason)
    store.report(ctx, saved, documents.InitiativeLeft(initiative_id=saved.id, reason=reason))
    return pb.LeaveInitiativeResponse(initiative=views.initiative(saved, ctx))


def _required(reason: str) -> str:
    if not reason.strip():
        raise ReasonMissing(field="reason")
    return reason.strip()
