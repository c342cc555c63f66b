"""Why another broker cannot be reached: name, line, encryption or login, whichever fails first.

A shovel only says that it is not running; its broker's log knows why.  This asks anew, by the same address.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import SplitResult, unquote, urlsplit

from amqp import Connection
from amqp.exceptions import AccessRefused, AMQPError, NotAllowed

from kit import tls

NAME, LINE, ENCRYPTION, LOGIN, SPACE = "name", "line", "encryption", "login", "space"
SECONDS = 5.0
PORTS = {"amqp": 5672, "amqps": 5671}
T = TypeVar("T")


@dataclass(frozen=True)
class Trouble:
    """The step that failed (one of the constants above), and what was said."""

    step: str
    detail: str


def trouble(uri: str) -> Trouble | None:
    """What keeps a client from connecting to an ``amqp`` or ``amqps`` address; None if nothing does.

    TLS files are named in the address as RabbitMQ's own clients name them (``cacertfile`` …).
    """
    parts = urlsplit(uri)
    host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
    try:
        _off_the_hub(lambda: socket.getaddrinfo(host, port))
    except OSError as error:
        return Trouble(NAME, str(error))
    try:
        socket.create_connection((host, port), timeout=SECONDS).close()
    except OSError as error:
        return Trouble(LINE, str(error))
    return _connect(parts, host, port)


def _off_the_hub(call: Callable[[], T]) -> T:
    # In a green process a slow name server would stop everything, so it is asked from a real thread.
    if "eventlet" in sys.modules:
        from eventlet import patcher, tpool

        if patcher.is_monkey_patched("socket"):
            return tpool.execute(call)
    return call()


def _connect(parts: SplitResult, host: str, port: int) -> Trouble | None:
    encrypted = parts.scheme == "amqps"
    try:
        connection = Connection(
            host=f"{host}:{port}",
            userid=unquote(parts.username or "guest"),
            password=unquote(parts.password or "guest"),
            virtual_host=unquote(parts.path[1:]) or "/",
            ssl=tls.options(parts.geturl()),
            connect_timeout=SECONDS,
            read_timeout=SECONDS,
            write_timeout=SECONDS,
        )
        connection.connect()
        connection.close()
    except AccessRefused as error:
        return Trouble(LOGIN, str(error))
    except NotAllowed as error:
        return Trouble(SPACE, str(error))
    except (OSError, AMQPError) as error:
        # The line itself was fine a moment ago.
        return Trouble(ENCRYPTION if encrypted else LINE, f"{type(error).__name__}: {error}")
    return None
