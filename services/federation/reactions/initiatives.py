"""Documents of joint initiatives, and what this instance tells of its own proposal.

The initiator alone changes text, list and end; a participant tells of itself alone; what it tells comes to
the others through the initiator, in the line that it signed (``rules.reporter``, ``_unpacked``).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from google.protobuf.message import Message

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.service import REQUIRES, Reaction
from kit.store import Context
from services.federation.domain import initiatives as rules
from services.federation.domain import keys, sealing
from services.federation.domain.course import Course
from services.federation.domain.initiatives import JointInitiative, Participant, initiator_of
from services.federation.domain.peers import Peer
from services.federation.domain.refusals import CopyInvalid, InitiativeForeign, NotTheInitiator
from services.federation.domain.sealing import Sealed
from services.federation.reactions.incoming import Incoming
from services.federation.states.initiatives import INITIATIVE, PARTICIPATION
from services.federation.store import attachments, heads
from services.federation.store import initiative_facts as facts
from services.federation.store import initiative_messages as messages
from services.federation.store import initiatives as store
from services.federation.store.heads import Head

# --- from the initiator ----------------------------------------------------------------------------------


def take_invitation(body: documents.InitiativeInvitation, incoming: Incoming, ctx: Context) -> str:
    """This instance is invited, for the first time or again; raises ``InitiativeForeign``."""
    origin = incoming.origin
    if initiator_of(body.initiative_id) != origin.id:
        raise InitiativeForeign(initiative=body.initiative_id, origin=origin.name)
    known = ctx.find_one(JointInitiative, {"_id": body.initiative_id}) or JointInitiative(
        body.initiative_id, origin.id, body.title, body.purpose, INITIATIVE.initials[0], ctx.now
    )
    told = replace(
        known,
        texts=tuple(messages.text_of(each, ctx) for each in body.texts),
        resembling=tuple(messages.resembling_of(each) for each in body.resembling),
    )
    listed = rules.roster(told, [messages.participant_of(each, ctx) for each in body.members], ctx.instance)
    for text in body.texts:
        attachments.expect(ctx, origin.id, text.attachments)
    name = next((each.name for each in body.members if each.instance_id == ctx.instance), ctx.instance)
    invited = rules.invite(listed, ctx.instance, name, ctx.now)
    saved = ctx.save(invited, facts.invited(invited, ctx))
    store.note(ctx, saved, f"{origin.name}邀请参加", body.purpose)
    return store.own(saved, ctx).proposal_id


def take_roster(body: documents.InitiativeRoster, incoming: Incoming, ctx: Context) -> str:
    """Who takes part now."""
    known = _of_initiator(body.initiative_id, incoming, ctx)
    if not store.own(known, ctx).joined:
        return ""
    told = rules.roster(known, [messages.participant_of(each, ctx) for each in body.members], ctx.instance)
    before = {each.id: each.state for each in known.participants}
    moved = [each for each in told.participants if before.get(each.id) != each.state]
    saved = ctx.save(told, *(facts.joined(told, each, ctx) for each in moved if each.state != "invited"))
    for each in moved:
        store.note(ctx, saved, f"{each.name}{PARTICIPATION.label(each.state)}", each.reason)
    return store.own(saved, ctx).proposal_id


def take_text(body: documents.InitiativeText, incoming: Incoming, ctx: Context) -> str:
    """The shared text has a new version."""
    known = _of_initiator(body.initiative_id, incoming, ctx)
    if not store.own(known, ctx).joined:
        return ""
    told = rules.rewritten(known, messages.text_of(body.text, ctx))
    attachments.expect(ctx, incoming.origin.id, body.text.attachments, store.own(known, ctx).proposal_id)
    saved = ctx.save(told, facts.text_changed(told, ctx))
    store.note(ctx, saved, f"共同文本第{saved.text.version}稿", saved.text.reason)
    return store.own(saved, ctx).proposal_id


def take_end(body: documents.InitiativeClosed, incoming: Incoming, ctx: Context) -> str:
    """The initiative has ended."""
    known = _of_initiator(body.initiative_id, incoming, ctx)
    told = rules.close(known, body.reason)
    saved = ctx.save(told, facts.ended(told, ctx))
    store.note(ctx, saved, "联合提案结束", body.reason)
    return store.own(saved, ctx).proposal_id


def _of_initiator(initiative_id: str, incoming: Incoming, ctx: Context) -> JointInitiative:
    known = store.get(ctx, initiative_id)
    rules.require_initiator(known, incoming.origin.id)
    return known


# --- from participants -----------------------------------------------------------------------------------


def take_answer(body: documents.InitiativeAnswer, incoming: Incoming, ctx: Context) -> str:
    """Somebody who was invited takes part, or does not."""
    known = _kept_here(body.initiative_id, ctx)
    origin = incoming.origin.id
    return _moved(rules.answer(known, origin, body.accepted, body.reason, ctx.now), origin, ctx)


def take_leave(body: documents.InitiativeLeft, incoming: Incoming, ctx: Context) -> str:
    """Somebody takes part no more; what was copied stays."""
    known, origin = _kept_here(body.initiative_id, ctx), incoming.origin.id
    return _moved(rules.leave(known, origin, body.reason, ctx.now), origin, ctx)


def _kept_here(initiative_id: str, ctx: Context) -> JointInitiative:
    known = store.get(ctx, initiative_id)
    if known.initiator != ctx.instance:
        raise NotTheInitiator(field="initiative_id")
    return known


def _moved(initiative: JointInitiative, who: str, ctx: Context) -> str:
    moved = initiative.participant(who)
    saved = ctx.save(initiative, facts.joined(initiative, moved, ctx))
    store.note(ctx, saved, f"{moved.name}{PARTICIPATION.label(moved.state)}", moved.reason)
    store.tell_roster(ctx, saved)
    if moved.joined:
        store.tell_history(ctx, saved, who)
    return store.own(saved, ctx).proposal_id


def take_report(body: Any, incoming: Incoming, ctx: Context) -> str:
    """What a participant tells of itself; the initiator passes it on to the others."""
    known = store.get(ctx, body.initiative_id)
    if not store.own(known, ctx).joined:
        return ""  # left: nothing is copied any more
    teller = rules.reporter(known, incoming.origin.id, ctx.instance)
    teller = replace(teller, told={**teller.told, incoming.head.kind: incoming.head.id}, unproved=False)
    saved = _told(known, teller, body, ctx)
    if saved.initiator == ctx.instance:
        others = [each.id for each in rules.others_joined(saved, ctx.instance, teller.id)]
        store.tell(ctx, saved, store.copy(saved, incoming.sealed.line), *others)
    return store.own(saved, ctx).proposal_id


def take_copy(body: documents.InitiativeCopy, incoming: Incoming, ctx: Context) -> str:
    """What another participant told the initiator; raises ``CopyInvalid``."""
    known = _of_initiator(body.initiative_id, incoming, ctx)
    if not store.own(known, ctx).joined:
        return ""
    sealed, head = _unpacked(body.sealed, incoming.origin)
    told = heads.body(sealed, head)
    if told.initiative_id != known.id:
        raise CopyInvalid(detail="不属于这项联合提案")
    teller = known.participant(head.origin)
    saved = _told(known, replace(teller, unproved=not _proved(sealed, head, ctx)), told, ctx)
    return store.own(saved, ctx).proposal_id


def _unpacked(line: str, initiator: Peer) -> tuple[Sealed, Head]:
    sealed = sealing.unseal(line)
    head = heads.read(sealed)
    if head.kind not in REPORTS:
        raise CopyInvalid(detail=f"{head.kind}不能转抄")
    if head.destination != initiator.id or head.origin == initiator.id:
        raise CopyInvalid(detail="不是其他参加单位发给发起单位的文件")
    return sealed, head


def _proved(sealed: Sealed, head: Head, ctx: Context) -> bool:
    """Whether the signature could be checked; raises ``SignatureWrong`` for one that is false.

    Of an instance that nobody has introduced here, the key is not known: its word then stands under the
    initiator's signature alone, and is marked so.
    """
    origin = ctx.find_one(Peer, {"_id": head.origin})
    if origin is None or not origin.keys:
        return False
    key = keys.find(origin.keys, sealed.kid, head.created_at, origin.name)
    sealing.verify(sealed, key.raw)
    return True


# --- what is told, by kind -------------------------------------------------------------------------------


def _variant(teller: Participant, body: documents.InitiativeVariant, ctx: Context) -> Participant:
    text = messages.text_of(body.variant, ctx) if body.HasField("variant") else None
    return replace(teller, variant=text)


def _linked(teller: Participant, body: documents.InitiativeLinked, ctx: Context) -> Participant:
    return replace(teller, proposal_id=body.proposal_id, proposal_title=body.title)


def _progress(teller: Participant, body: documents.InitiativeProgress, ctx: Context) -> Participant:
    return replace(teller, progress=messages.progress_of(body, ctx))


REPORTS = {
    "InitiativeVariant": (_variant, "本地文本"),
    "InitiativeLinked": (_linked, "关联本地提案"),
    "InitiativeProgress": (_progress, "办理进展"),
}


def _told(known: JointInitiative, teller: Participant, body: Message, ctx: Context) -> JointInitiative:
    change, label = REPORTS[body.DESCRIPTOR.name]
    changed = replace(change(teller, body, ctx), told_at=ctx.now)
    told = rules.with_participant(known, changed)
    news = rules.news(teller, changed)
    saved = ctx.save(told, *([facts.progressed(told, changed, news, ctx)] if news else []))
    store.note(ctx, saved, f"{teller.name}：{label}", store.news_text(news, changed))
    return saved


APPLY = {
    "InitiativeInvitation": take_invitation,
    "InitiativeAnswer": take_answer,
    "InitiativeRoster": take_roster,
    "InitiativeText": take_text,
    "InitiativeVariant": take_report,
    "InitiativeLinked": take_report,
    "InitiativeProgress": take_report,
    "InitiativeCopy": take_copy,
    "InitiativeLeft": take_leave,
    "InitiativeClosed": take_end,
}


# --- from this instance's own services -------------------------------------------------------------------


def report_course(changed: Course, ctx: Context) -> None:
    """Tell the others how a local proposal goes on, if it belongs to an initiative and they may know more."""
    merged = [each.id for each in ctx.find(Course, {"primary_id": changed.id})]
    for initiative in store.of_proposals(ctx, [changed.id, *merged]):
        store.refresh(ctx, initiative)


def note_draft(event: intake.DraftRequestAnswered, ctx: Context) -> None:
    """Intake has begun the local proposal, or says why it cannot."""
    if not event.initiative_id:
        return
    initiative = store.get(ctx, event.initiative_id)
    if event.proposal_id:
        store.link(ctx, initiative, event.proposal_id, event.title)
        return
    mine = replace(store.own(initiative, ctx), draft_refusal=event.explanation)
    saved = ctx.save(rules.with_participant(initiative, mine))
    store.note(ctx, saved, "未能生成本地提案草稿", event.explanation)


REACTIONS = {intake.DraftRequestAnswered: Reaction(note_draft, mode=REQUIRES)}
