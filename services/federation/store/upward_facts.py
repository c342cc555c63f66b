"""Saving an upward joint proposal with what is announced of it and the line for its timeline."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_events_pb2 as events
from kit.convert import timestamp
from kit.core.ids import new_id
from kit.store import Context
from services.federation.domain import upward_telling
from services.federation.domain.upward import Line, Signer, UpwardProposal
from services.federation.domain.upward_telling import Told


def line(ctx: Context, proposal: UpwardProposal, kind: str, title: str, text: str = "") -> None:
    """A line about what happened here."""
    actor = ctx.actor.name if ctx.actor.is_person else ""
    ctx.put(Line(new_id(), proposal.id, ctx.now, kind, title, text, actor))


def persons(proposal: UpwardProposal) -> list[common.PersonRef]:
    """Who signed and lives here."""
    return [person(signer) for signer in proposal.signed if signer.person_id]


def person(signer: Signer) -> common.PersonRef:
    """A signer as other services address one."""
    return common.PersonRef(person_id=signer.person_id, name=signer.name)


def invited(proposal: UpwardProposal, signer: Signer, again: bool) -> events.UpwardCosignInvited:
    """A member living here is asked to sign."""
    return events.UpwardCosignInvited(
        proposal_id=proposal.id,
        title=proposal.text.title,
        upper_name=proposal.upper_name,
        invitee=person(signer),
        inviter_name=proposal.first.name,
        again=again,
        invited_at=timestamp(signer.invited_at),
    )


def answered(proposal: UpwardProposal, signer: Signer) -> events.UpwardCosignAnswered:
    """An invitation was answered, or is over."""
    return events.UpwardCosignAnswered(
        proposal_id=proposal.id,
        title=proposal.text.title,
        inviter=person(proposal.first) if proposal.first.person_id else None,
        invitee=person(signer),
        answer=signer.state,
        reason=signer.reason,
        answered_at=timestamp(signer.answered_at),
    )


def moved(
    proposal: UpwardProposal,
    status: str,
    headline: str,
    text: str,
    at: datetime,
    due_at: datetime | None = None,
    entered_by: str = "",
    to: Iterable[common.PersonRef] | None = None,
) -> events.UpwardProposalMoved:
    """The proposal got on."""
    return events.UpwardProposalMoved(
        proposal_id=proposal.id,
        serial_no=proposal.serial_no,
        proposal_no=proposal.proposal_no,
        title=proposal.text.title,
        upper_name=proposal.upper_name,
        upward_status=status,
        headline=headline,
        text=text,
        persons=persons(proposal) if to is None else list(to),
        due_at=timestamp(due_at),
        entered_by_name=entered_by,
        moved_at=timestamp(at),
    )


def take(ctx: Context, proposal: UpwardProposal, told: Told) -> UpwardProposal:
    """Save what the instance above told, or the office entered for it; who signed here is told."""
    changed = upward_telling.tell(proposal, told)
    headline, text = upward_telling.headline(changed, told), upward_telling.detail(told)
    event = moved(changed, told.status, headline, text, told.at, told.due_at, told.entered_by)
    actor = f"{told.entered_by}登记" if told.entered_by else changed.upper_name
    ctx.put(
        Line(
            id=new_id(),
            upward_id=changed.id,
            at=told.at,
            kind=f"upward_{told.status}",
            title=headline,
            text=text,
            actor_name=actor,
            unit_name=told.by_name,
            due_at=told.due_at,
        )
    )
    return ctx.save(changed, event)
