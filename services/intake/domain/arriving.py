"""A proposal that comes from the instance where its proposers live: written and signed there, filed here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from services.intake.domain.proposal import Invitation, Proposal, Signature, Text
from services.intake.domain.submitting import is_late


def lateness(
    received_at: datetime, signed_at: datetime, cutoff_at: datetime | None, grace_hours: float
) -> tuple[bool, bool]:
    """(late, within the grace) of what came over a link.

    The time of reception decides; but what its home had signed by the cut-off, and what came within the grace
    after it, counts as in time and is marked.  0 hours: never.
    """
    if cutoff_at is None or not is_late(received_at, cutoff_at):
        return False, False
    soon = received_at - cutoff_at <= timedelta(hours=grace_hours)
    within_grace = soon and not is_late(signed_at, cutoff_at)
    return not within_grace, within_grace


def written(proposal: Proposal, text: Text, signed: Sequence[Signature]) -> Proposal:
    """The proposal with the text and signers that came, in place of earlier ones; the first one leads."""
    first = signed[0]
    return replace(
        proposal,
        text=text,
        first_member_id=first.member_id,
        first_person_id=first.person_id,
        first_name=first.name,
        first_sector=first.sector_name,
        first_party=first.party_name,
        invitations=tuple(_agreed(each) for each in signed[1:]),
        planned_kind="upper_joint",
    )


def _agreed(signature: Signature) -> Invitation:
    """A cosigner who signed at home stands like one who was asked here and agreed."""
    return Invitation(
        id=f"{signature.member_id}/{signature.text_version}",
        member_id=signature.member_id,
        person_id=signature.person_id,
        name=signature.name,
        state="agreed",
        text_version=signature.text_version,
        invited_at=signature.signed_at,
        expires_at=signature.signed_at,
        sector_name=signature.sector_name,
        party_name=signature.party_name,
        answered_at=signature.signed_at,
        signature=signature,
    )
