"""The three questions that every service answers, as one list each: work, timeline, actions."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kit.convert import page
from services.gateway.engine.exposed import Exposed, of
from services.gateway.engine.merging import Whole
from services.gateway.routes.rest import as_json, message_of, route
from services.gateway.routes.session import required
from services.gateway.routes.state import gateway, source

expose = of("directory")  # any service would do: the three questions have the same messages everywhere
WORK = expose("GET", "/work", "ListWork")
TIMELINE = expose("GET", "/proposals/{proposal_id}/timeline", "GetTimeline")
ACTIONS = expose("GET", "/proposals/{proposal_id}/actions", "ListActions")


def routes() -> list[Route]:
    """The three endpoints."""
    return [route(WORK, work), route(TIMELINE, timeline), route(ACTIONS, actions)]


def work(row: Exposed, request: Request, body: bytes) -> Response:
    """What waits for the person, over all services."""
    asked: Any = message_of(row, request, body)
    session = required(request).settled()
    whole = gateway(request).merger.work(session.caller(source(request)), asked.kind, asked.proposal_id)
    return _answer("items", whole, asked)


def timeline(row: Exposed, request: Request, body: bytes) -> Response:
    """The whole life of a proposal, as far as the person may see it."""
    asked: Any = message_of(row, request, body)
    session = required(request).settled()
    whole = gateway(request).merger.timeline(session.caller(source(request)), asked.proposal_id)
    return JSONResponse({"entries": [as_json(each) for each in whole.items], "unavailable": list(whole.away)})


def actions(row: Exposed, request: Request, body: bytes) -> Response:
    """What the person may do on a proposal now."""
    asked: Any = message_of(row, request, body)
    session = required(request).settled()
    whole = gateway(request).merger.actions(session.caller(source(request)), asked.proposal_id)
    return _answer("actions", whole, asked)


def _answer(member: str, whole: Whole, asked: Any) -> Response:
    shown, next_token = page(whole.items, asked.page_size, asked.page_token)
    return JSONResponse(
        {
            member: [as_json(each) for each in shown],
            "nextPageToken": next_token,
            "total": len(whole.items),
            "unavailable": list(whole.away),
        }
    )
