"""The facts of intake on one proposal, as far as they concern the asking person."""

from __future__ import annotations

from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import timestamp
from kit.store import Reader
from services.intake.domain import people
from services.intake.domain.records import Note
from services.intake.store import lookups

# What a mere reader of a public proposal is told.
PUBLIC_KINDS = (
    "proposal_filed",
    "proposal_merged",
    "proposals_merged",
    "key_marked",
    "proposal_submitted",
)


def get_timeline(request: common.GetTimelineRequest, ctx: Reader) -> common.GetTimelineResponse:
    """Oldest first."""
    who = lookups.viewer(ctx)
    proposal = lookups.seen_proposal(ctx, request.proposal_id, who)
    query: dict = {"proposal_id": proposal.id}
    if not who.committee:
        query["inner"] = False
        if not (people.is_proposer(proposal, who) or people.invited(proposal, who)):
            query["kind"] = {"$in": PUBLIC_KINDS}
    notes = ctx.find(Note, query, sort=[("at", 1), ("_id", 1)])
    return common.GetTimelineResponse(entries=[_entry(note) for note in notes])


def _entry(note: Note) -> common.TimelineEntry:
    return common.TimelineEntry(
        at=timestamp(note.at),
        service="intake",
        kind=note.kind,
        title=note.title,
        text=note.text,
        actor_name=note.actor_name,
        subject_id=note.proposal_id,
        due_at=timestamp(note.due_at),
    )
