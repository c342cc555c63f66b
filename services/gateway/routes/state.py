"""What the endpoints of one gateway share, and how a request finds it and its own session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.requests import Request

from kit import tls
from kit.core.errors import Forbidden
from services.gateway.engine.calls import Services
from services.gateway.engine.files import Files
from services.gateway.engine.merging import Merger
from services.gateway.engine.profile import Profile
from services.gateway.engine.sessions import COOKIE, Session, Sessions
from services.gateway.routes.api import SERVICES


class ForeignOrigin(Forbidden):
    """A change was asked for with a page's cookie from another site."""

    reason = "FOREIGN_ORIGIN"
    text = "请求来自其他网站，已拒绝"


@dataclass(frozen=True)
class Gateway:
    """The parts that endpoints use."""

    services: Services
    files: Files
    sessions: Sessions
    merger: Merger
    profile: Profile

    @classmethod
    def of(cls, targets: Mapping[str, str], encryption: tls.Files | None = None) -> Gateway:
        """A gateway to the services at the given addresses."""
        services = Services(targets, encryption)
        return cls(
            services,
            Files(services.client),
            Sessions(services),
            Merger(services, SERVICES),
            Profile(services),
        )

    def close(self) -> None:
        """Let go of all connections."""
        self.services.close()


def gateway(request: Request) -> Gateway:
    """The gateway that serves a request."""
    return request.app.state.gateway


def source(request: Request) -> str:
    """Address of the client; the server has already put the one that a trusted proxy names in its place."""
    return request.client.host if request.client else ""


def api_session(request: Request) -> Session | None:
    """The session of a REST call by its bearer, or by the cookie of a page of this site; None without either.

    Raises ``SessionEnded`` for one that no longer holds, ``ForeignOrigin`` for a change from another site.
    """
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        secret = request.cookies.get(COOKIE, "")
        if secret and request.method != "GET":
            refuse_other_sites(request)
    return gateway(request).sessions.resume(secret.strip(), source(request)) if secret else None


def refuse_other_sites(request: Request) -> None:
    """Raise ``ForeignOrigin`` when the browser says that another site sent the request."""
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise ForeignOrigin()
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise ForeignOrigin()
