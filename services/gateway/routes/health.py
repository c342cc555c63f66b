"""Is the process alive, and may it be sent requests."""

from __future__ import annotations

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from services.gateway.routes.state import gateway


def routes() -> list[Route]:
    """Both endpoints."""
    return [Route("/healthz", healthz), Route("/readyz", readyz)]


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
