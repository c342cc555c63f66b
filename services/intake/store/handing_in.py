"""Saving a proposal that was handed in, here or in another instance: receipt, timeline, index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kit.store import Context
from services.intake.domain.proposal import Invitation, Proposal
from services.intake.domain.records import Receipt
from services.intake.domain.similarity import Profile
from services.intake.store import facts, neighbours, schedule
from services.intake.store.notes import tell
from shared.similarity.measure import Bag


def save(submitted: Proposal, receipt: Receipt, dropped: Iterable[Invitation], ctx: Context) -> Proposal:
    """Save and announce the submission; who was still asked to sign is told that it is over."""
    saved = ctx.save(
        submitted,
        facts.submitted(submitted, receipt),
        *(facts.answered(submitted, i, "dropped", ctx.now) for i in dropped),
    )
    ctx.save(receipt)
    again = saved.submission_round > 1
    if again:
        schedule.forget_revision(ctx, saved)
    title = f"{'修改后重新提交' if again else '提交'}提案，流水号{saved.serial_no}"
    kind = "平时提案" if saved.late else "大会提案"
    text = f"{kind}，{len(saved.signatures)}人签名，文本校验码{saved.text.hash[:12]}"
    tell(ctx, saved.id, "proposal_submitted", title, text)
    return saved


def index(proposal: Proposal, year: int, text: Bag, ctx: Context) -> None:
    """Let it be found as a neighbour of others."""
    reader = ctx.outside()
    known = reader.find_one(Profile, {"_id": proposal.id}) if proposal.submission_round > 1 else None
    fresh = neighbours.profile(reader, proposal, year, text)
    ctx.put(replace(fresh, counted=known is not None and known.counted))
    schedule.count_terms(ctx, proposal.id)
