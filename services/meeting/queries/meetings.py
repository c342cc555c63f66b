"""Single meetings, lists of them, and the meeting rates."""

from __future__ import annotations

from typing import Any

from cppcc_api.meeting.v1 import meeting_service_pb2 as pb
from kit.convert import next_token, page_bounds, timestamp
from kit.store import Reader
from services.meeting.domain import figures
from services.meeting.domain.handling import ANSWERING, Handling
from services.meeting.domain.meeting import Meeting
from services.meeting.store import lookups, views
from shared import roles


def get_meeting(request: pb.GetMeetingRequest, ctx: Reader) -> pb.GetMeetingResponse:
    """One meeting."""
    return pb.GetMeetingResponse(meeting=views.meeting(lookups.seen_meeting(ctx, request.meeting_id)))


def list_meetings(request: pb.ListMeetingsRequest, ctx: Reader) -> pb.ListMeetingsResponse:
    """Meetings, newest first; those of one proposal or task whatever their session."""
    wanted: dict[str, Any] = {
        name: getattr(request, name)
        for name in ("task_id", "unit_id", "phase", "state")
        if getattr(request, name)
    }
    if request.proposal_id:
        wanted["proposal_ids"] = request.proposal_id
    if request.session_id or not (request.proposal_id or request.task_id):
        wanted["session_id"] = lookups.current_session(ctx, request.session_id)
    query = {"$and": [wanted, lookups.seen(ctx)]}
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(Meeting, query, sort=[("created_at", -1), ("_id", -1)], limit=limit, skip=skip)
    total = ctx.count(Meeting, query)
    return pb.ListMeetingsResponse(
        meetings=[views.meeting(meeting) for meeting in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def get_meeting_figures(request: pb.GetMeetingFiguresRequest, ctx: Reader) -> pb.GetMeetingFiguresResponse:
    """Meeting rates of a session, in all and per unit; a unit sees its own."""
    session_id = lookups.current_session(ctx, request.session_id)
    tasks = ctx.find(
        Handling, _figured(ctx, session_id, request.unit_id), sort=[("unit_name", 1), ("_id", 1)]
    )
    meetings = lookups.meetings_of(ctx, [task.id for task in tasks])
    units: dict[str, list[Handling]] = {}
    for task in tasks:
        units.setdefault(task.unit_id, []).append(task)
    return pb.GetMeetingFiguresResponse(
        figures=[views.figure(each) for each in figures.figures(tasks, meetings)],
        units=[_unit_figures(own, meetings) for own in units.values()],
        as_of=timestamp(ctx.now),
    )


def _figured(ctx: Reader, session_id: str, unit_id: str) -> dict[str, Any]:
    query: dict[str, Any] = {"session_id": session_id, "part": {"$in": list(ANSWERING)}}
    ways = [query]
    if unit_id:
        ways.append({"unit_id": unit_id})
    # Numbers say nothing about a single proposal: leaders and the assessment office see all units.
    everything = roles.COMMITTEE | roles.TWO_OFFICES | {roles.LEADER, roles.ASSESSMENT_OFFICE}
    if not ctx.actor.roles & everything:
        ways.append(lookups.seen(ctx))
    return {"$and": ways}


def _unit_figures(tasks: list[Handling], meetings: list[Meeting]) -> pb.UnitMeetingFigures:
    own = {task.id for task in tasks}
    numbers = figures.figures(tasks, [meeting for meeting in meetings if meeting.task_id in own])
    return pb.UnitMeetingFigures(
        unit_id=tasks[0].unit_id,
        unit_name=tasks[0].unit_name,
        figures=[views.figure(each) for each in numbers],
    )
