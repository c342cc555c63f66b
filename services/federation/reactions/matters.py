"""Copies of proposals from intake's facts."""

from __future__ import annotations

from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.store import Context
from services.federation.domain.matters import Matter, Ruling
from services.federation.reactions.together import for_each
from services.federation.store import matters


def copy_text(event: matters.Told, ctx: Context) -> None:
    """Keep the newest text of a proposal; what was filed outranks what was submitted."""
    told = matters.of_intake(event)
    known = ctx.find_one(Matter, {"_id": told.id})
    if known is None or known.rank <= told.rank:
        ctx.put(told)


def copy_ruling(event: intake.ProposalNotFiled, ctx: Context) -> None:
    """Keep the newest decision not to file a proposal."""
    told = matters.ruling(event, ctx.now)
    known = ctx.find_one(Ruling, {"_id": told.id})
    if known is None or known.at <= told.at:
        ctx.put(told)


REACTIONS = {
    **for_each(copy_text, intake.ProposalSubmitted, intake.ProposalFiled),
    **for_each(copy_ruling, intake.ProposalNotFiled),
}
