"""``GET /api/v1/openapi.json``: made when first asked for, then kept as the compressed bytes."""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Iterable
from functools import partial
from typing import Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.core.ids import content_hash
from services.gateway.engine.exposed import PREFIX, Exposed
from services.gateway.engine.openapi import Operation, document
from services.gateway.engine.openapi.common import UNAVAILABLE
from services.gateway.engine.openapi.examples import example
from services.gateway.routes import files, merged, session

PATH = "/api/v1/openapi.json"
PUBLIC = frozenset({"GetSetup", "BootstrapInstance", "SignIn"})
_PERSON = {"$ref": "#/components/schemas/directory.v1.Person"}
_SHOWN: dict[str, Any] = {
    "signInId": {"type": "string", "description": "Sign-in session."},
    "mustChangePassword": {"type": "boolean", "description": "Nothing else is allowed until it is changed."},
    "person": _PERSON,
}
_OPENED: dict[str, Any] = {
    "session": {"type": "string", "description": "Bearer for all later calls; shown once."},
    "expiresAt": {"type": "string", "format": "date-time", "description": "End at the latest."},
    **_SHOWN,
}
_SIGNED_IN = {
    "signInId": "019a1f3e-7c52",
    "mustChangePassword": False,
    "person": example(pb.Person.DESCRIPTOR, {"login_name", "wechat_id", "address"}),
}
_JUST_NOW = {"session": "019a1f3e-7c52.Zk3…", "expiresAt": "2027-03-01T09:00:00Z", **_SIGNED_IN}
_AWAY = {"unavailable": UNAVAILABLE}
_OWN = (
    Operation(session.SIGN_IN, reply={"type": "object", "properties": _OPENED}, example=_JUST_NOW),
    Operation(
        session.SHOW, "Who is signed in.", reply={"type": "object", "properties": _SHOWN}, example=_SIGNED_IN
    ),
    Operation(session.SIGN_OUT, status=204),
    Operation(session.CHANGE_PASSWORD, status=204),
    Operation(merged.WORK, "What waits for the person, over all services.", extra=_AWAY),
    Operation(merged.TIMELINE, "A proposal's whole life, oldest first.", extra=_AWAY),
    Operation(merged.ACTIONS, "Commands on a proposal that are open now.", extra=_AWAY),
)


def whole(rows: Iterable[Exposed]) -> dict[str, Any]:
    """The document of the whole interface."""
    return document([*_OWN, *map(Operation, rows)], PUBLIC, (files.UPLOADS, PREFIX + files.DOWNLOADS))


def routes(rows: Iterable[Exposed]) -> list[Route]:
    """The one endpoint."""
    return [Route(PATH, _Document(tuple(rows)).endpoint)]


class _Document:
    def __init__(self, rows: tuple[Exposed, ...]) -> None:
        self._rows = rows
        self._made: tuple[bytes, str] | None = None
        self._lock = threading.Lock()

    async def endpoint(self, request: Request) -> Response:
        packed, tag = await to_thread.run_sync(partial(self._make))
        headers = {"etag": tag, "cache-control": "no-cache", "vary": "Accept-Encoding"}
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(
                packed, headers={**headers, "content-encoding": "gzip"}, media_type="application/json"
            )
        return Response(gzip.decompress(packed), headers=headers, media_type="application/json")

    def _make(self) -> tuple[bytes, str]:
        with self._lock:
            if self._made is None:
                text = json.dumps(whole(self._rows), ensure_ascii=False).encode()
                self._made = gzip.compress(text, mtime=0), f'"{content_hash(text)[:20]}"'
            return self._made
