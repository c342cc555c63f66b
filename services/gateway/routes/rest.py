"""The REST interface: one endpoint per row of the tables, all served by the same few lines."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import Any

from anyio import to_thread
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from services.gateway.engine.calls import Caller, deadline
from services.gateway.engine.exposed import Exposed, routing_order
from services.gateway.engine.reading import read_request
from services.gateway.routes.state import api_session, gateway, source

Work = Callable[[Exposed, Request, bytes], Response]


def routes(rows: Iterable[Exposed]) -> list[Route]:
    """A route per row."""
    return [route(row, forward) for row in routing_order(rows)]


def route(row: Exposed, work: Work, name: str = "") -> Route:
    """The route of a row; the work is done in a thread, because calls to services block."""
    return Route(row.path, _endpoint(row, work, name or row.name), methods=[row.verb])


def _endpoint(row: Exposed, work: Work, name: str) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        body = await json_body(request)
        return await to_thread.run_sync(partial(work, row, request, body))

    endpoint.__name__ = name
    return endpoint


async def json_body(request: Request) -> bytes:
    """The body, if it says that it is JSON; a body in a form's type could come from any site."""
    body = await request.body()
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if body and not (media_type == "application/json" or media_type.endswith("+json")):
        raise HTTPException(415, "请求内容须为 JSON（Content-Type: application/json）")
    return body


def forward(row: Exposed, request: Request, body: bytes) -> Response:
    """Call the row's method as the person of the session and answer with its reply."""
    message = message_of(row, request, body)
    session = api_session(request)
    caller = session.settled().caller(source(request)) if session else Caller(source=source(request))
    reply = gateway(request).services.call(row.method, message, caller, deadline(row.is_command))
    headers = {}
    if row.is_command:
        headers["idempotency-key"] = message.request_id  # type: ignore[attr-defined]
    elif (tag := entity_tag(reply)) is not None:
        headers["etag"] = tag
    return JSONResponse(as_json(reply), headers=headers)


def message_of(row: Exposed, request: Request, body: bytes) -> Message:
    """The request message that a REST call stands for; raises an ``Invalid``."""
    return read_request(row, request.path_params, request.query_params.multi_items(), request.headers, body)


def as_json(message: Message) -> dict[str, Any]:
    """A message as clients see it: every field without presence is there, also when empty."""
    return MessageToDict(message, always_print_fields_with_no_presence=True)


def entity_tag(reply: Message) -> str | None:
    """The version of the one thing that a query shows, for If-Match of the next command."""
    shown = [reply] + [
        getattr(reply, field.name)
        for field in reply.DESCRIPTOR.fields
        if field.message_type is not None and not field.is_repeated
    ]
    versions = [one.version for one in shown if "version" in one.DESCRIPTOR.fields_by_name]
    return f'"{versions[0]}"' if len(versions) == 1 and versions[0] else None
