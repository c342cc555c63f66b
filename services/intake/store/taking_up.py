"""What a committee takes up from a lower one: a clue, or a draft begun in the name of a member or body."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.federation.v1 import federation_events_pb2 as federation
from kit.core.ids import new_id
from kit.store import Context
from services.intake.domain.calling import TRANSFERRED, Clue
from services.intake.domain.drafting import Draft
from services.intake.states import CLUE
from services.intake.store import beginning, facts, lookups
from shared.attachments import kept_attachments


def clue(event: federation.TransferDecided, ctx: Context) -> None:
    """The matter as a clue for the next catalogue; its text is cut to the length of a clue."""
    session = lookups.newest_session(ctx)
    longest = lookups.review_policy(ctx, session.id).get("clue_max", 300)
    text = "；".join([event.background, *(each.text for each in event.suggestions)])
    found = Clue(
        id=new_id(),
        session_id=session.id,
        title=event.title,
        text=text[:longest],
        focus_area=event.focus_area,
        source=TRANSFERRED,
        state=CLUE.initials[0],
        received_at=ctx.now,
        source_ref=event.matter_id,
        giver_name=event.peer_name,
    )
    ctx.save(found, facts.clue_received(found))


def draft(event: federation.TransferDecided, ctx: Context) -> None:
    """A draft with the matter's text; who takes it up changes and signs it as any other."""
    session = lookups.newest_session(ctx)
    named = replace(
        beginning.empty(session, ctx), id=event.proposal_id, entered_by_name=f"{event.peer_name}转报"
    )
    if event.HasField("organization"):
        proposal = beginning.of_organization(named, event.organization.organization_id, True, ctx)
    else:
        proposal = beginning.of_member(named, event.proposer.member_id, session, ctx)
    given = Draft(
        title=event.title,
        background=event.background,
        analysis=event.analysis,
        suggestions=tuple(("", each.text) for each in event.suggestions),
        focus_area=event.focus_area,
        attachments=kept_attachments(event.attachments),
    )
    beginning.begin(proposal, given, ctx, why=f"据{event.peer_name}转报件起草，请核对后提交")
