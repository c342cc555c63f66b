"""Ballots: for those who hold them and those who vote; never who voted or what."""

from __future__ import annotations

from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit.core.errors import NotFound
from kit.store import Reader, not_found_reason
from services.evaluation import states
from services.evaluation.domain.ballots import Ballot
from services.evaluation.queries import paging
from services.evaluation.store import views


def get_ballot(request: pb.GetBallotRequest, ctx: Reader) -> pb.GetBallotResponse:
    """One ballot; its counts only after it is closed."""
    ballot = ctx.find_one(Ballot, {"_id": request.ballot_id, **_visible(ctx)})
    if ballot is None:
        raise NotFound(not_found_reason(Ballot), "没有找到所指的内容（{id}）", id=request.ballot_id)
    return pb.GetBallotResponse(ballot=views.ballot(ballot, ctx))


def list_ballots(request: pb.ListBallotsRequest, ctx: Reader) -> pb.ListBallotsResponse:
    """Ballots, newest first."""
    query = _visible(ctx)
    if request.year:
        query["year"] = request.year
    page, token, total = paging.found(ctx, Ballot, query, [("year", -1), ("opened_at", -1)], request)
    shown = [views.ballot(each, ctx) for each in page]
    return pb.ListBallotsResponse(ballots=shown, next_page_token=token, total=total)


def _visible(ctx: Reader) -> dict[str, object]:
    if ctx.actor.roles & states.SEES_ALL:
        return {}
    return {"voters.person_id": ctx.actor.id, "state": {"$ne": "prepared"}}
