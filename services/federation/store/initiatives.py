"""Joint initiatives: finding them, and telling the other instances."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from google.protobuf.message import Message

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from kit.core.ids import new_id
from kit.store import Context, Reader
from services.federation.domain import initiative_progress
from services.federation.domain import initiatives as rules
from services.federation.domain.course import Course, merged_view
from services.federation.domain.documents import InDocument
from services.federation.domain.initiative_texts import SharedText
from services.federation.domain.initiatives import InitiativeNote, JointInitiative, Participant
from services.federation.domain.refusals import InitiativeUnknown, ProposalTaken
from services.federation.store import attachments, lookups, sending
from services.federation.store import initiative_facts as facts
from services.federation.store import initiative_messages as messages


def get(ctx: Reader, initiative_id: str, expected: int = 0) -> JointInitiative:
    """The initiative; raises ``InitiativeUnknown`` or ``VersionMismatch``."""
    if ctx.find_one(JointInitiative, {"_id": initiative_id}) is None:
        raise InitiativeUnknown(field="initiative_id")
    return ctx.get(JointInitiative, initiative_id, expected=expected)


def own(initiative: JointInitiative, ctx: Reader) -> Participant:
    """This instance's part; raises ``NotAParticipant``."""
    return initiative.participant(ctx.instance)


def of_proposals(ctx: Reader, proposal_ids: Iterable[str]) -> list[JointInitiative]:
    """The initiatives to which local proposals belong."""
    mine = {"$elemMatch": {"id": ctx.instance, "proposal_id": {"$in": sorted(proposal_ids)}}}
    return ctx.find(JointInitiative, {"participants": mine})


def course(ctx: Reader, proposal_id: str) -> Course | None:
    """What became of a local proposal; a merged one shares the handling of its primary one."""
    found = ctx.find_one(Course, {"_id": proposal_id})
    if found is None or not found.primary_id:
        return found
    return merged_view(found, ctx.find_one(Course, {"_id": found.primary_id}))


def note(ctx: Context, initiative: JointInitiative, title: str, text: str = "") -> None:
    """Write a line into the initiative's history."""
    name = ctx.actor.name if ctx.actor.is_person else ""
    ctx.put(InitiativeNote(new_id(), initiative.id, ctx.now, title, text, name))


# --- telling the other instances -------------------------------------------------------------------------


def tell(ctx: Context, initiative: JointInitiative, body: Message, *to: str) -> None:
    """Send a document about an initiative; it stands in the timeline of the local proposal too."""
    proposal_id = own(initiative, ctx).proposal_id
    for instance in to:
        sending.send(ctx, instance, body, proposal_id)


def text_for(ctx: Context, text: SharedText, destination: str) -> documents.SharedText:
    """A version of the shared text, with the files that the destination may fetch."""
    message = messages.text_message(text)
    message.attachments.extend(attachments.offer(ctx, destination, [each.ref for each in text.files]))
    return message


def tell_invitation(ctx: Context, initiative: JointInitiative, invited: str) -> None:
    """Invite one instance."""
    body = messages.invitation(initiative, invited)
    body.texts.extend(text_for(ctx, each, invited) for each in initiative.texts)
    tell(ctx, initiative, body, invited)


def tell_text(ctx: Context, initiative: JointInitiative) -> None:
    """Tell everybody who takes part the shared text as it stands."""
    for each in rules.recipients(initiative, ctx.instance):
        text = text_for(ctx, initiative.text, each)
        tell(ctx, initiative, documents.InitiativeText(initiative_id=initiative.id, text=text), each)


def report(ctx: Context, initiative: JointInitiative, body: Message) -> None:
    """Tell something of this instance itself to everybody who takes part."""
    tell(ctx, initiative, body, *rules.recipients(initiative, ctx.instance))


def tell_roster(ctx: Context, initiative: JointInitiative) -> None:
    """Tell everybody who takes part now."""
    joined = [each.id for each in rules.others_joined(initiative, ctx.instance)]
    tell(ctx, initiative, messages.roster(initiative), *joined)


def own_reports(initiative: JointInitiative, ctx: Reader) -> list[Message]:
    """Everything that this instance has to tell of itself."""
    mine = own(initiative, ctx)
    bodies: list[Message] = [messages.variant(initiative.id, mine.variant)] if mine.variant else []
    if mine.proposal_id:
        bodies.append(messages.linked(initiative.id, mine))
    if mine.progress:
        bodies.append(messages.progress_message(initiative.id, mine.progress))
    return bodies


def tell_history(ctx: Context, initiative: JointInitiative, newcomer: str) -> None:
    """What was told before somebody joined: the others' lines as they signed them, and our own."""
    for body in own_reports(initiative, ctx):
        tell(ctx, initiative, body, newcomer)
    for each in initiative.participants:
        if each.id != newcomer:
            for document_id in each.told.values():
                line = ctx.get(InDocument, document_id).line
                tell(ctx, initiative, copy(initiative, line), newcomer)


def copy(initiative: JointInitiative, line: str) -> documents.InitiativeCopy:
    """A participant's line, passed on as it was signed."""
    return documents.InitiativeCopy(initiative_id=initiative.id, sealed=line)


def refresh(ctx: Context, initiative: JointInitiative) -> JointInitiative:
    """Tell the others how the local proposal goes on, if they may know more of it than they do."""
    mine = own(initiative, ctx)
    found = course(ctx, mine.proposal_id) if mine.proposal_id else None
    if found is None or not mine.joined or not initiative.open:
        return initiative
    progress = initiative_progress.progress_of(found)
    if progress == mine.progress:
        return initiative
    changed = replace(mine, progress=progress, proposal_title=progress.title, told_at=ctx.now)
    saved = ctx.save(rules.with_participant(initiative, changed))
    note(ctx, saved, "本地提案进展", news_text(rules.news(mine, changed), changed))
    report(ctx, saved, messages.progress_message(saved.id, progress))
    return saved


def link(ctx: Context, initiative: JointInitiative, proposal_id: str, title: str) -> JointInitiative:
    """Make a local proposal this instance's part; raises what forbids it, or ``ProposalTaken``."""
    mine = rules.act(initiative, ctx.instance, "link")
    if rules.has_standing_proposal(mine):
        raise ProposalTaken(detail="本级已关联另一件提案")
    if of_proposals(ctx, [proposal_id]):
        raise ProposalTaken(detail="这件提案已属于一项联合提案")
    changed = replace(mine, proposal_id=proposal_id, proposal_title=title, progress=None, draft_refusal="")
    linked = rules.with_participant(initiative, changed)
    saved = ctx.save(linked, facts.proposal_linked(linked, ctx))
    note(ctx, saved, "关联本地提案", title)
    report(ctx, saved, messages.linked(saved.id, changed))
    return refresh(ctx, saved)


NEWS = {
    "linked": "关联提案",
    "variant": "修改本地文本",
    "submitted": "提交",
    "filed": "立案",
    "dispatched": "交办",
    "meeting": "见面",
    "reply": "答复",
    "feedback": "反馈意见",
    "closed": "办结",
    "decided": "审查结果变化",
}


def news_text(news: Iterable[str], who: Participant) -> str:
    """What is new, for the history."""
    words = "、".join(NEWS[each] for each in news)
    return f"{who.progress.number} {words}".strip() if who.progress else words


def name_of(ctx: Reader, instance: str) -> str:
    """An instance's printed name; raises ``PeerUnknown``."""
    return lookups.peer(ctx, instance).name
