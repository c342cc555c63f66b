"""Puts the gateway together."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from anyio import to_thread
from fastapi import FastAPI
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from kit import tls
from services.gateway.engine.exposed import Exposed
from services.gateway.engine.web import Surrounded
from services.gateway.routes import failures, files, health, merged, openapi, problem_types, rest, session
from services.gateway.routes.api import ROWS
from services.gateway.routes.pages import ROUTERS
from services.gateway.routes.state import Gateway

# Threads that wait for services.  One service may hold a third of them at most (calls.CALLS_PER_SERVICE).
THREADS = 48
STATIC = Path(__file__).resolve().parents[1] / "static"
SHUTDOWN_SECONDS = 20
MAX_FILE_BYTES = 32 * 1024 * 1024
# One form may carry as many of the largest files; they are put on disk as they come.
FILES_PER_FORM = 6


def create_app(
    targets: Mapping[str, str],
    rows: Iterable[Exposed] = ROWS,
    max_file_bytes: int = MAX_FILE_BYTES,
    encryption: tls.Files | None = None,
) -> ASGIApp:
    """The whole gateway as one ASGI application, for the services at the given addresses."""
    app = FastAPI(
        title="政协提案协同平台", openapi_url=None, docs_url=None, redoc_url=None, lifespan=_lifespan
    )
    # At DEBUG these libraries log what was sent: passwords and votes.
    for talkative in ("python_multipart", "multipart"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
    rows = tuple(rows)
    app.state.gateway = Gateway.of(targets, encryption)
    app.router.routes += [
        *health.routes(),
        *session.routes(),
        *files.routes(),
        *merged.routes(),
        *problem_types.routes(),
        *openapi.routes(rows),
        *rest.routes(rows),
    ]
    for router in ROUTERS:
        app.include_router(router, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    failures.add_handlers(app)
    return Surrounded(app, FILES_PER_FORM * max_file_bytes)


def server_settings(trusted_proxies: str = "") -> dict[str, Any]:
    """How uvicorn serves the application; the client's address is taken from trusted proxies only."""
    return {
        "log_config": None,
        "access_log": False,
        "server_header": False,
        "proxy_headers": bool(trusted_proxies),
        "forwarded_allow_ips": trusted_proxies,
        "timeout_graceful_shutdown": SHUTDOWN_SECONDS,
        "timeout_keep_alive": 65,
        "limit_concurrency": 512,
    }


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    to_thread.current_default_thread_limiter().total_tokens = THREADS
    yield
    app.state.gateway.close()
