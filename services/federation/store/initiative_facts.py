"""What is announced of joint initiatives inside this instance."""

from __future__ import annotations

from typing import Any

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_events_pb2 as events
from kit.convert import timestamp
from kit.store import Context, Reader
from services.federation.domain.course import Course
from services.federation.domain.initiatives import JointInitiative, Participant


def _head(initiative: JointInitiative, ctx: Reader) -> dict[str, Any]:
    proposal_id = initiative.participant(ctx.instance).proposal_id
    found = ctx.find_one(Course, {"_id": proposal_id}) if proposal_id else None
    submission = found.submission if found else None
    signings = submission.signings if submission else ()
    return {
        "initiative_id": initiative.id,
        "title": initiative.title,
        "proposal_id": proposal_id,
        "signers": [
            common.Signer(person_id=each.person_id, name=each.name, role=each.role) for each in signings
        ],
    }


def invited(initiative: JointInitiative, ctx: Context) -> events.InitiativeInvited:
    """This instance was invited."""
    initiator = initiative.participant(initiative.initiator)
    return events.InitiativeInvited(
        **_head(initiative, ctx),
        initiator_id=initiator.id,
        initiator_name=initiator.name,
        purpose=initiative.purpose,
        invited_at=timestamp(ctx.now),
    )


def joined(initiative: JointInitiative, who: Participant, ctx: Context) -> events.InitiativeJoined:
    """A participant joined, declined or left."""
    return events.InitiativeJoined(
        **_head(initiative, ctx),
        participant_id=who.id,
        participant_name=who.name,
        state=who.state,
        reason=who.reason,
        changed_at=timestamp(who.since),
    )


def text_changed(initiative: JointInitiative, ctx: Context) -> events.InitiativeTextChanged:
    """The shared text changed."""
    return events.InitiativeTextChanged(
        **_head(initiative, ctx),
        text_version=initiative.text.version,
        reason=initiative.text.reason,
        changed_at=timestamp(ctx.now),
    )


def proposal_linked(initiative: JointInitiative, ctx: Context) -> events.InitiativeProposalLinked:
    """A local proposal belongs to the initiative."""
    return events.InitiativeProposalLinked(**_head(initiative, ctx), linked_at=timestamp(ctx.now))


def progressed(
    initiative: JointInitiative, who: Participant, news: list[str], ctx: Context
) -> events.InitiativeProgressed:
    """Another participant's proposal went on."""
    progress = who.progress
    last = progress.last_reply if progress else None
    return events.InitiativeProgressed(
        **_head(initiative, ctx),
        participant_id=who.id,
        participant_name=who.name,
        news=news,
        proposal_no=progress.number if progress else "",
        reply_class=last.reply_class if last else "",
        told_at=timestamp(ctx.now),
    )


def ended(initiative: JointInitiative, ctx: Context) -> events.InitiativeEnded:
    """The initiative ended."""
    return events.InitiativeEnded(
        **_head(initiative, ctx), reason=initiative.closing, ended_at=timestamp(ctx.now)
    )
