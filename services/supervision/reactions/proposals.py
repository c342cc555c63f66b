"""Intake's facts on proposals: each event fills its own part of the copy, in whatever order they come."""

from __future__ import annotations

from cppcc_api.intake.v1 import intake_events_pb2 as pb
from kit.service import LATEST, Reaction
from kit.store import Context
from services.supervision.domain.proposal import Proposal, Resembling
from services.supervision.store import evidence
from shared import copies


def note_submission(event: pb.ProposalSubmitted, ctx: Context) -> None:
    """What earlier years' proposals have to do with it."""
    evidence.put_proposal(
        ctx,
        event.proposal_id,
        title=event.title,
        session_id=event.session_id,
        resembles=_earlier(event, ctx),
    )


def _earlier(event: pb.ProposalSubmitted, ctx: Context) -> tuple[Resembling, ...]:
    enough = float(copies.policy(ctx, "review", event.session_id)["similarity_warning"])
    year = copies.session(ctx, event.session_id).year
    return tuple(
        Resembling(each.proposal_id, each.proposal_no, each.title, each.year, each.score)
        for each in event.similar
        if each.score >= enough and each.year < year
    )


def note_filing(event: pb.ProposalFiled, ctx: Context) -> None:
    """A proposal was filed and numbered; a dispatch that answers several at once knows more signers."""
    known = ctx.find_one(Proposal, {"_id": event.proposal_id})
    signers = known.signers if known else ()
    evidence.put_proposal(
        ctx,
        event.proposal_id,
        proposal_no=event.proposal_no,
        title=event.title,
        session_id=event.session_id,
        category=event.category,
        organization_id=event.organization_id,
        organization_name=event.organization_name,
        filed_as_key=event.is_key,
        signers=signers or evidence.signers(event.signers),
    )


def note_key_mark(event: pb.ProposalMarkedKey, ctx: Context) -> None:
    """The committee's word on the key mark, and who takes the proposal up."""
    leader = event.supervising_leader
    evidence.put_proposal(
        ctx,
        event.proposal_id,
        proposal_no=event.proposal_no,
        title=event.title,
        session_id=event.session_id,
        marked=event.is_key,
        leader_person_id=leader.person_id,
        leader_name=event.supervising_leader_name or leader.name,
        committee_id=event.supervising_committee_id,
    )


def note_withdrawal(event: pb.ProposalWithdrawn, ctx: Context) -> None:
    """A proposal is supervised no more."""
    evidence.put_proposal(ctx, event.proposal_id, title=event.title, withdrawn=True)


REACTIONS = {
    pb.ProposalSubmitted: Reaction(note_submission, mode=LATEST),
    pb.ProposalFiled: Reaction(note_filing, mode=LATEST),
    pb.ProposalMarkedKey: Reaction(note_key_mark, mode=LATEST),
    pb.ProposalWithdrawn: Reaction(note_withdrawal, mode=LATEST),
}
