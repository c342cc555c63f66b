"""Joint initiatives as the contract shows them."""

from __future__ import annotations

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import timestamp
from kit.store import Reader
from services.federation.domain import initiatives as rules
from services.federation.domain.initiative_texts import SharedText, TextFile, differences
from services.federation.domain.initiatives import InitiativeNote, JointInitiative, Participant
from services.federation.states.initiatives import INITIATIVE, PARTICIPANT, PARTICIPATION
from services.federation.store import attachments
from services.federation.store import initiative_messages as messages
from shared import roles

# What an initiative's state, or this instance's part in it, offers to the committee's staff.
COMMANDS_OF = {
    "invite": ("InviteToInitiative",),
    "update_text": ("UpdateInitiativeText",),
    "close": ("CloseInitiative",),
    "accept": ("AnswerInitiative",),
    "set_variant": ("SetInitiativeVariant",),
    "link": ("StartInitiativeDraft", "LinkInitiativeProposal"),
    "leave": ("LeaveInitiative",),
}


def initiative(found: JointInitiative, ctx: Reader) -> pb.Initiative:
    """An initiative with texts, copies and history."""
    notes = ctx.find(InitiativeNote, {"initiative_id": found.id}, sort=[("_id", 1)])
    view = summary(found, ctx)
    del view.participants[:]
    view.texts.extend(messages.text_message(each) for each in found.texts)
    view.attachments.extend(_attachment(each, found, ctx) for each in found.text.files)
    view.participants.extend(_participant(each, found, ctx) for each in found.participants)
    view.resembling.extend(messages.resembling_message(each) for each in found.resembling)
    view.notes.extend(_note(each) for each in notes)
    view.commands.extend(commands(found, ctx))
    return view


def _attachment(file: TextFile, found: JointInitiative, ctx: Reader) -> common.Attachment:
    # Files are for the offices; who else sees the page sees their names.
    open_to = attachments.may_read(ctx, found, file.ref)
    ref = (file.ref or attachments.ref_of(ctx, found.initiator, file.sha256)) if open_to else ""
    return common.Attachment(file_ref=ref, name=file.name, sha256=file.sha256, size=file.size)


def summary(found: JointInitiative, ctx: Reader) -> pb.Initiative:
    """An initiative as lists show it."""
    return pb.Initiative(
        initiative_id=found.id,
        initiator_id=found.initiator,
        initiator_name=found.participant(found.initiator).name,
        title=found.title,
        purpose=found.purpose,
        state=found.state,
        closing=found.closing,
        participants=[
            pb.InitiativeParticipant(
                member=messages.member_message(each),
                own=each.id == ctx.instance,
                proposal_id=each.proposal_id,
                proposal_title=each.proposal_title,
            )
            for each in found.participants
        ],
        version=found.version,
        created_at=timestamp(found.created_at),
    )


def commands(found: JointInitiative, ctx: Reader) -> list[str]:
    """The commands that are open to the acting person now."""
    if not found.open or not roles.COMMITTEE & ctx.actor.roles:
        return []
    mine = found.participant(ctx.instance)
    actions = INITIATIVE.actions(found.state, rules.relations(found, ctx.instance))
    actions += PARTICIPATION.actions(mine.state, (PARTICIPANT,))
    closed = {"link"} if rules.has_standing_proposal(mine) else set()
    if found.initiator == ctx.instance:
        closed.add("leave")
    return [name for action in actions if action not in closed for name in COMMANDS_OF.get(action, ())]


def _participant(each: Participant, found: JointInitiative, ctx: Reader) -> pb.InitiativeParticipant:
    return pb.InitiativeParticipant(
        member=messages.member_message(each),
        own=each.id == ctx.instance,
        variant=messages.text_message(each.variant) if each.variant else None,
        differences=_differences(each.variant, found),
        proposal_id=each.proposal_id,
        proposal_title=each.proposal_title,
        progress=messages.progress_message(found.id, each.progress) if each.progress else None,
        unproved=each.unproved,
        told_at=timestamp(each.told_at),
        draft_refusal=each.draft_refusal,
    )


def _differences(variant: SharedText | None, found: JointInitiative) -> list[pb.TextDifference]:
    if variant is None:
        return []
    # The version that the variant was made from; before this instance joined there may be none here.
    base = next((text for text in found.texts if text.version == variant.version), found.text)
    return [
        pb.TextDifference(part=each.part, shared=each.shared, variant=each.variant)
        for each in differences(base, variant)
    ]


def _note(found: InitiativeNote) -> pb.InitiativeNote:
    return pb.InitiativeNote(
        at=timestamp(found.at), title=found.title, text=found.text, actor_name=found.actor_name
    )
