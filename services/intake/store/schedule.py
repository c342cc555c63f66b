"""The durable timers of intake: what is watched, and when one is reminded."""

from __future__ import annotations

from datetime import timedelta

from kit.store import Context
from services.intake.domain.proposal import Invitation, Proposal

COSIGN_EXPIRY, COSIGN_REMINDER = "cosign_expiry", "cosign_reminder"
REVISION_DUE, REVISION_REMINDER = "revision_due", "revision_reminder"
COUNT_TERMS = "count_terms"
LEAD = timedelta(days=1)


def watch_invitation(ctx: Context, proposal: Proposal, invitation: Invitation) -> None:
    """Let an invitation lapse in time, and remind the member a day before if there is one."""
    key = f"{proposal.id}/{invitation.id}"
    ctx.schedule(COSIGN_EXPIRY, key, invitation.expires_at + timedelta(milliseconds=1))
    if invitation.expires_at - LEAD > ctx.now:
        ctx.schedule(COSIGN_REMINDER, key, invitation.expires_at - LEAD)


def forget_invitation(ctx: Context, proposal: Proposal, invitation: Invitation) -> None:
    """An answered invitation neither lapses nor reminds."""
    key = f"{proposal.id}/{invitation.id}"
    ctx.cancel(COSIGN_EXPIRY, key)
    ctx.cancel(COSIGN_REMINDER, key)


def watch_revision(ctx: Context, proposal: Proposal) -> None:
    """Watch the time that a proposer has for a revision, if there is a limit."""
    if proposal.revise_due_at is None:
        return
    ctx.schedule(REVISION_DUE, proposal.id, proposal.revise_due_at + timedelta(milliseconds=1))
    if proposal.revise_due_at - LEAD > ctx.now:
        ctx.schedule(REVISION_REMINDER, proposal.id, proposal.revise_due_at - LEAD)


def forget_revision(ctx: Context, proposal: Proposal) -> None:
    """The revision came, or is no longer awaited."""
    ctx.cancel(REVISION_DUE, proposal.id)
    ctx.cancel(REVISION_REMINDER, proposal.id)


def count_terms(ctx: Context, key: str) -> None:
    """Let the frequencies take in what this work adds to the index, after its commit."""
    ctx.schedule(COUNT_TERMS, key, ctx.now)
