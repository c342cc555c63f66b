"""Asking members to sign, and their answers: each signature is given on one text, by the member alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from kit.core.workdays import add_days
from services.intake.domain.proposal import Invitation, Proposal, Signature
from services.intake.domain.refusals import (
    AlreadyInvited,
    CollectiveHasNoCosigners,
    InvitationExpired,
    InvitationNotFound,
    TextChanged,
    TextIncomplete,
)
from services.intake.states import INVITATION, INVITEE, PROPOSAL, TIMER


def expiry(now: datetime, days: int, cutoff_at: datetime | None, wished: datetime | None = None) -> datetime:
    """When an invitation lapses: by policy or as wished, and never later than a cut-off still ahead."""
    limit = wished if wished and wished > now else add_days(now, days)
    return min(limit, cutoff_at) if cutoff_at and cutoff_at > now else limit


def invite(
    proposal: Proposal, invitations: Iterable[Invitation], relations: frozenset[str], now: datetime
) -> Proposal:
    """The proposal with new invitations; one who declined or let it lapse may be asked again."""
    if proposal.organization_id:
        raise CollectiveHasNoCosigners()
    if not proposal.text.title or not proposal.text.suggestions:
        raise TextIncomplete()
    state = PROPOSAL.next(proposal.state, "invite", relations)
    known = {i.member_id: i for i in proposal.invitations}
    for new in invitations:
        old = known.get(new.member_id)
        if old and old.state in ("pending", "agreed"):
            raise AlreadyInvited(name=new.name)
        known[new.member_id] = replace(new, id=old.id) if old else new
    return replace(proposal, state=state, invitations=tuple(known.values()), changed_at=now)


def agree(
    proposal: Proposal, invitation: Invitation, signature: Signature, seen_version: int, now: datetime
) -> Proposal:
    """The proposal with the member's signature on the text that was read."""
    state = _answered(invitation, "agree", now)
    if seen_version != proposal.text.version:
        raise TextChanged(actual=proposal.text.version, seen=seen_version)
    signed = replace(
        invitation,
        state=state,
        signature=signature,
        answered_at=now,
        text_version=proposal.text.version,
        reason="",
    )
    return with_invitation(proposal, signed)


def decline(proposal: Proposal, invitation: Invitation, reason: str, now: datetime) -> Proposal:
    """The proposal after the member declined."""
    state = _answered(invitation, "decline", now)
    return with_invitation(proposal, replace(invitation, state=state, reason=reason, answered_at=now))


def _answered(invitation: Invitation, action: str, now: datetime) -> str:
    state = INVITATION.next(invitation.state, action, INVITEE)
    if now > invitation.expires_at:
        raise InvitationExpired()
    return state


def drop(
    proposal: Proposal, invitation: Invitation, relations: frozenset[str], now: datetime, reason: str = ""
) -> Proposal:
    """The proposal after its proposer took an invitation or signature away."""
    state = INVITATION.next(invitation.state, "drop", relations)
    dropped = replace(invitation, state=state, reason=reason, answered_at=now, signature=None)
    return with_invitation(proposal, dropped)


def withdraw(proposal: Proposal, invitation: Invitation, reason: str, now: datetime) -> Proposal:
    """The proposal after a cosigner took the own signature back."""
    state = INVITATION.next(invitation.state, "withdraw", INVITEE)
    back = replace(invitation, state=state, reason=reason, answered_at=now, signature=None)
    return with_invitation(proposal, back)


def expire(proposal: Proposal, invitation: Invitation, now: datetime) -> Proposal:
    """The proposal after an invitation lapsed."""
    state = INVITATION.next(invitation.state, "expire", TIMER)
    return with_invitation(proposal, replace(invitation, state=state, answered_at=now))


def own_invitation(proposal: Proposal, invitation_id: str, member_id: str) -> Invitation:
    """The member's own invitation; raises InvitationNotFound for anybody else's."""
    found = proposal.invitation(invitation_id)
    if found is None or not member_id or found.member_id != member_id:
        raise InvitationNotFound()
    return found


def with_invitation(proposal: Proposal, changed: Invitation) -> Proposal:
    """The proposal with one invitation replaced."""
    invitations = tuple(changed if i.id == changed.id else i for i in proposal.invitations)
    return replace(proposal, invitations=invitations)


def open_for_answers(proposal: Proposal) -> bool:
    """Whether invitations may still be answered or undone: before submission, or while returned."""
    return proposal.state in ("cosigning", "returned")
