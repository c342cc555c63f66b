"""Signing in and out over REST: ``/api/v1/session`` is the caller's own sign-in session."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kit.core.errors import SignInRequired
from services.gateway.engine.exposed import Exposed, of
from services.gateway.engine.sessions import Session
from services.gateway.routes.rest import as_json, message_of, route
from services.gateway.routes.state import api_session, gateway, source

expose = of("directory")
SIGN_IN = expose("POST", "/session", "SignIn")
SHOW = expose("GET", "/session", "GetMe")
SIGN_OUT = expose("DELETE", "/session", "SignOut")
CHANGE_PASSWORD = expose("POST", "/session:changePassword", "ChangePassword")


def routes() -> list[Route]:
    """The four endpoints."""
    return [
        route(SIGN_IN, sign_in),
        route(SHOW, show, "ShowSession"),
        route(SIGN_OUT, sign_out),
        route(CHANGE_PASSWORD, change_password),
    ]


def sign_in(row: Exposed, request: Request, body: bytes) -> Response:
    """Open a session; its string is shown once and goes as bearer with every later call."""
    asked: Any = message_of(row, request, body)
    client = asked.client or request.headers.get("user-agent", "")[:200]
    sessions = gateway(request).sessions
    session, ends_at = sessions.open(asked.login_name, asked.password, client, source(request))
    return JSONResponse({"session": session.secret, "expiresAt": ends_at.isoformat(), **_shown(session)})


def show(row: Exposed, request: Request, body: bytes) -> Response:
    """Who is signed in."""
    return JSONResponse(_shown(required(request)))


def sign_out(row: Exposed, request: Request, body: bytes) -> Response:
    """End the session."""
    gateway(request).sessions.close(required(request), source(request))
    return Response(status_code=204)


def change_password(row: Exposed, request: Request, body: bytes) -> Response:
    """Replace the password; the only thing that a first sign-in may do."""
    asked: Any = message_of(row, request, body)
    session = required(request)
    sessions = gateway(request).sessions
    sessions.change_password(session, asked.old_password, asked.new_password, source(request))
    return Response(status_code=204)


def required(request: Request) -> Session:
    """The session of the call; raises ``SignInRequired`` without one."""
    session = api_session(request)
    if session is None:
        raise SignInRequired()
    return session


def _shown(session: Session) -> dict[str, Any]:
    return {
        "signInId": session.sign_in_id,
        "mustChangePassword": session.must_change_password,
        "person": as_json(session.person),
    }
