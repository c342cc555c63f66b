"""What a process shows over HTTP: ``/metrics``, ``/healthz`` (it answers), ``/readyz`` (it does its work).

A deployment waits for readiness before it goes on to the next replica, and restarts what no longer answers.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from prometheus_client import make_wsgi_app

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

# What this process does, by name, and whether it does it now; empty until something has begun.
_parts: dict[str, bool] = {}


def show_ready(part: str, ready: bool) -> None:
    """Say whether a part of this process does its work; the process is ready when all its parts are."""
    _parts[part] = ready


def not_ready() -> list[str]:
    """The parts that do not work; while nothing has begun at all, the process itself."""
    waiting = sorted(name for name, ready in _parts.items() if not ready)
    return waiting if _parts else ["process"]


def serve(listen: str) -> int:
    """Serve on ``host:port`` (port 0 = any free one) from a thread of its own; returns the port."""
    host, _, port = listen.rpartition(":")
    server = make_server(host or "127.0.0.1", int(port), _app(), _Server, _Handler)
    threading.Thread(target=server.serve_forever, name="endpoint", daemon=True).start()
    return int(server.server_port)


def _app() -> Wsgi:
    figures = make_wsgi_app()

    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"] == "/healthz":
            return _answer(start_response, [])
        if environ["PATH_INFO"] == "/readyz":
            return _answer(start_response, not_ready())
        return figures(environ, start_response)

    return app


def _answer(start_response: Callable[..., Any], waiting: list[str]) -> Iterable[bytes]:
    status = "503 Service Unavailable" if waiting else "200 OK"
    start_response(status, [("Content-Type", "text/plain; charset=utf-8")])
    return [f"not ready: {', '.join(waiting)}\n".encode() if waiting else b"ok\n"]


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Handler(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Those who ask every few seconds are not worth a line."""
