"""A TCP proxy between a process under test and its broker or database, so that only this line is cut."""

from __future__ import annotations

import contextlib
import socket
import threading
from urllib.parse import urlsplit, urlunsplit


class Line:
    """Forwards connections to a server until it is cut, and again once it is mended."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._lock = threading.Lock()
        self._whole = True
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Break every connection and refuse new ones."""
        with self._lock:
            self._whole = False
            pairs, self._pairs = self._pairs, []
        for pair in pairs:
            _hang_up(*pair)

    def mend(self) -> None:
        """Let new connections through."""
        with self._lock:
            self._whole = True

    def close(self) -> None:
        """Cut for good."""
        self.cut()
        _hang_up(self._listener)

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                if not self._whole:
                    _hang_up(near)
                    continue
                try:
                    far = socket.create_connection(self._target)
                except OSError:
                    # Nobody listens there now; the line itself goes on.
                    _hang_up(near)
                    continue
                self._pairs.append((near, far))
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=_forward, args=(source, sink), daemon=True).start()


def _forward(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
    _hang_up(source, sink)


def _hang_up(*sockets: socket.socket) -> None:
    for each in sockets:
        with contextlib.suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
        each.close()


def amqp_line(amqp_url: str) -> tuple[Line, str]:
    """A line to the broker, and the URL that goes through it."""
    parts = urlsplit(amqp_url)
    line = Line(parts.hostname or "127.0.0.1", parts.port or 5672)
    userinfo = parts.netloc.rpartition("@")[0]
    return line, urlunsplit(parts._replace(netloc=f"{userinfo}@127.0.0.1:{line.port}"))


def mongodb_line(mongodb_uri: str) -> tuple[Line, str]:
    """A line to the database, and the URI that goes through it and nowhere else."""
    parts = urlsplit(mongodb_uri)
    line = Line(parts.hostname or "127.0.0.1", parts.port or 27017)
    return line, f"mongodb://127.0.0.1:{line.port}/?directConnection=true"
