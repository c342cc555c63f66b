"""Is the process alive, may it be sent requests, and its figures: for the operator's machines."""

from __future__ import annotations

from anyio import to_thread
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from services.gateway.routes.state import gateway


def routes() -> list[Route]:
    """The three endpoints."""
    return [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", figures)]


async def healthz(request: Request) -> Response:
    """The event loop turns."""
    return JSONResponse({"status": "alive"})


async def readyz(request: Request) -> Response:
    """Ready as long as one service answers: the pages name those that are away, and work without them."""
    serving = await to_thread.run_sync(gateway(request).services.health)
    ready = any(serving.values())
    return JSONResponse(
        {"status": "ready" if ready else "not ready", "services": serving}, 200 if ready else 503
    )


async def figures(request: Request) -> Response:
    """Prometheus reads here directly; what comes through a proxy comes from the public and finds nothing."""
    if "x-forwarded-for" in request.headers or "forwarded" in request.headers:
        raise HTTPException(404)
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
