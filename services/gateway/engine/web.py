"""What surrounds every HTTP request: trace, log line, figures, security headers, a limit for bodies."""

from __future__ import annotations

import logging
import time

from prometheus_client import Counter, Histogram
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kit import trace
from kit.core.context import Trace
from services.gateway.engine import problems

log = logging.getLogger(__name__)

REQUESTS = Counter("kit_http_requests_total", "HTTP requests by outcome.", ["method", "endpoint", "status"])
REQUEST_SECONDS = Histogram("kit_http_request_seconds", "Time to answer an HTTP request.", ["endpoint"])

# As much as a service's gRPC server takes in.
MAX_BODY_BYTES = 4 * 1024 * 1024
MAX_DRAINED_BYTES = 7 * MAX_BODY_BYTES
# Pages use no script at all.
CONTENT_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
SECURITY_HEADERS = {
    "content-security-policy": CONTENT_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
_QUIET = frozenset({"/healthz", "/readyz", "/metrics"})


class Surrounded:
    """The whole application as one ASGI callable; a defect inside is answered, logged and counted."""

    def __init__(self, app: ASGIApp, max_form_bytes: int = MAX_BODY_BYTES) -> None:
        """``max_form_bytes`` limits forms that carry files; everything else has the smaller limit."""
        self._app = app
        self._max_form_bytes = max(max_form_bytes, MAX_BODY_BYTES)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; other scopes (lifespan) pass through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        parent = Trace.parse(Headers(scope=scope).get("traceparent", ""))
        with trace.step(f"gateway {scope['method']}", parent, trace.SERVER):
            await self._serve(scope, receive, send)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        started, answer = time.monotonic(), _Answer(scope, send)
        try:
            await self._app(scope, _limited(receive, self._limit(scope)), answer.send)
        except Exception:
            log.exception("defect in the gateway", extra={"path": scope["path"]})
            if answer.status == 0:
                body = problems.of_defect(scope["path"])
                await JSONResponse(body, 500, media_type=problems.MEDIA_TYPE)(scope, receive, answer.send)
        finally:
            _account(scope, answer.status, time.monotonic() - started)

    def _limit(self, scope: Scope) -> int:
        carries_files = Headers(scope=scope).get("content-type", "").lower().startswith("multipart/")
        return self._max_form_bytes if carries_files else MAX_BODY_BYTES


class _Answer:
    """Sees the answer go out: its status, and the headers that all have."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self._scope, self._send = scope, send
        self.status = 0

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            for name, value in SECURITY_HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("cache-control", "no-store")
            if self._scope.get("scheme") == "https":
                headers.setdefault("strict-transport-security", "max-age=31536000")
        await self._send(message)


def _limited(receive: Receive, limit: int) -> Receive:
    """A body over the limit fails with 413, after the client could send it: else it sees no answer."""
    taken = 0

    async def limited() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken <= limit:
            return message
        while message.get("more_body") and taken <= limit + MAX_DRAINED_BYTES:
            message = await receive()
            taken += len(message.get("body", b""))
        raise HTTPException(413, f"请求内容超过 {limit >> 20} MB", {"connection": "close"})

    return limited


def _account(scope: Scope, status: int, seconds: float) -> None:
    endpoint = getattr(scope.get("endpoint"), "__name__", "none")
    REQUESTS.labels(scope["method"], endpoint, str(status)).inc()
    REQUEST_SECONDS.labels(endpoint).observe(seconds)
    if scope["path"] not in _QUIET:
        fields = {
            "method": scope["method"],
            "path": scope["path"],
            "status": status,
            "endpoint": endpoint,
            "ms": round(seconds * 1000, 1),
        }
        log.info("request", extra=fields)
