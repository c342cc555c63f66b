"""Joint initiatives: the list, one of them, and what waits for the committee."""

from __future__ import annotations

from typing import Any

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import next_token, page_bounds, timestamp
from kit.store import Reader
from services.federation.domain.course import Course
from services.federation.domain.initiatives import InitiativeNote, JointInitiative
from services.federation.domain.refusals import InitiativeUnknown
from services.federation.states.initiatives import PARTICIPATION
from services.federation.store import initiative_views as views
from services.federation.store import initiatives as store
from shared import roles

OFFICES = roles.STAFF | {roles.LEADER}


def list_initiatives(request: pb.ListInitiativesRequest, ctx: Reader) -> pb.ListInitiativesResponse:
    """Initiatives, newest first; a member sees those to which a proposal that they sign belongs."""
    query = _visible(ctx)
    if request.state:
        query["state"] = request.state
    if request.proposal_id:
        mine = {"$elemMatch": {"id": ctx.instance, "proposal_id": request.proposal_id}}
        query.setdefault("$and", []).append({"participants": mine})
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(JointInitiative, query, sort=[("created_at", -1), ("_id", -1)], limit=limit, skip=skip)
    total = ctx.count(JointInitiative, query)
    return pb.ListInitiativesResponse(
        initiatives=[views.summary(each, ctx) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def get_initiative(request: pb.GetInitiativeRequest, ctx: Reader) -> pb.GetInitiativeResponse:
    """One initiative; one that the person may not see does not exist for them."""
    found = ctx.find_one(JointInitiative, {"_id": request.initiative_id, **_visible(ctx)})
    if found is None:
        raise InitiativeUnknown(field="initiative_id")
    return pb.GetInitiativeResponse(initiative=views.initiative(found, ctx))


def _visible(ctx: Reader) -> dict[str, Any]:
    if OFFICES & ctx.actor.roles:
        return {}
    signed = [each.id for each in ctx.find(Course, {"submissions.signings.person_id": ctx.actor.id})]
    mine = {"$elemMatch": {"id": ctx.instance, "proposal_id": {"$in": signed}}}
    return {"$and": [{"participants": mine}]}


# What an open initiative asks of the committee, by the state of this instance's part.
STEPS = {
    "invited": ("AnswerInitiative", "请答复是否参加"),
    "joined": ("StartInitiativeDraft", "请提出本级提案"),
}


def work(ctx: Reader) -> list[common.WorkItem]:
    """Invitations to answer, and initiatives without a local proposal."""
    if not roles.COMMITTEE & ctx.actor.roles:
        return []
    waiting = {
        "state": "open",
        "participants": {
            "$elemMatch": {"id": ctx.instance, "state": {"$in": list(STEPS)}, "proposal_id": ""}
        },
    }
    found = ctx.find(JointInitiative, waiting, sort=[("created_at", 1), ("_id", 1)])
    return [_work_item(each, ctx) for each in found]


def _work_item(found: JointInitiative, ctx: Reader) -> common.WorkItem:
    mine = store.own(found, ctx)
    rpc, words = STEPS[mine.state]
    return common.WorkItem(
        work_id=f"federation/{found.id}/{mine.state}",
        service="federation",
        kind=f"initiative_{mine.state}",
        title=f"联合提案《{found.title}》：{words}",
        subject_id=found.id,
        subject_kind="initiative",
        state=PARTICIPATION.label(mine.state),
        created_at=timestamp(mine.since),
        rpc=rpc,
    )


def timeline(ctx: Reader, proposal_id: str) -> list[common.TimelineEntry]:
    """The history of the initiatives to which a proposal belongs, for who may see them."""
    entries = []
    query = {"$and": [{"participants.proposal_id": proposal_id}], **_visible(ctx)}
    for found in ctx.find(JointInitiative, query):
        for note in ctx.find(InitiativeNote, {"initiative_id": found.id}, sort=[("_id", 1)]):
            entries.append(
                common.TimelineEntry(
                    at=timestamp(note.at),
                    service="federation",
                    kind="initiative",
                    title=f"联合提案：{note.title}",
                    text=note.text,
                    actor_name=note.actor_name,
                    subject_id=found.id,
                )
            )
    return entries
