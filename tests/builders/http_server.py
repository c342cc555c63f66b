"""Serve an application on a real port, as its process would."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import uvicorn
from starlette.types import ASGIApp

from kit.testing.waiting import eventually
from services.gateway.routes.app import server_settings


@contextmanager
def serving(app: ASGIApp, trusted_proxies: str = "") -> Iterator[str]:
    """The application's address while the block runs."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, **server_settings(trusted_proxies))
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listener],), name="http", daemon=True)
    thread.start()
    try:
        eventually(lambda: server.started)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)


@contextmanager
def browsing(app: ASGIApp, trusted_proxies: str = "") -> Iterator[httpx.Client]:
    """A client of the served application that follows nothing by itself."""
    with (
        serving(app, trusted_proxies) as url,
        httpx.Client(base_url=url, trust_env=False, timeout=20) as client,
    ):
        yield client
