"""Activities and what was said to solicitations."""

from __future__ import annotations

from typing import Any

from cppcc_api.meeting.v1 import meeting_service_pb2 as pb
from kit.convert import next_token, page_bounds
from kit.store import Reader
from services.meeting.domain.activity import Activity, Invitation, Opinion
from services.meeting.domain.people import organizes
from services.meeting.store import lookups, views


def get_activity(request: pb.GetActivityRequest, ctx: Reader) -> pb.GetActivityResponse:
    """One activity."""
    activity = lookups.seen_activity(ctx, request.activity_id)
    return pb.GetActivityResponse(activity=views.activity(activity, ctx))


def list_activities(request: pb.ListActivitiesRequest, ctx: Reader) -> pb.ListActivitiesResponse:
    """Activities, newest first."""
    ways: list[dict[str, Any]] = [lookups.activities_seen(ctx)]
    ways.append({"said.session_id": lookups.current_session(ctx, request.session_id)})
    if request.kind:
        ways.append({"said.kind": request.kind})
    if request.mine:
        own = ctx.find(Invitation, {"person.person_id": ctx.actor.id})
        ways.append({"_id": {"$in": [invitation.activity_id for invitation in own]}})
    query = {"$and": ways}
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(Activity, query, sort=[("created_at", -1), ("_id", -1)], limit=limit, skip=skip)
    total = ctx.count(Activity, query)
    return pb.ListActivitiesResponse(
        activities=[views.activity(activity, ctx) for activity in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def list_solicitation_answers(
    request: pb.ListSolicitationAnswersRequest, ctx: Reader
) -> pb.ListSolicitationAnswersResponse:
    """Opinions given to a solicitation: organizers read all, others their own."""
    activity = lookups.seen_activity(ctx, request.activity_id)
    query: dict[str, Any] = {"activity_id": activity.id}
    if not organizes(ctx.actor):
        query["by.person_id"] = ctx.actor.id
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(Opinion, query, sort=[("at", 1), ("_id", 1)], limit=limit, skip=skip)
    total = ctx.count(Opinion, query)
    return pb.ListSolicitationAnswersResponse(
        answers=[views.opinion(opinion) for opinion in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )
