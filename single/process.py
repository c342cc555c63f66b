"""Detached processes that are found again: started in a session of their own, remembered in a file.

A pid alone may have been given to another process since; the kernel's start time of the process,
remembered beside it, tells the two apart.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import resource
import signal
import socket
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

# Below the range from which the kernel takes ports for outgoing connections: a remembered port stays free.
PORTS = range(20_000, 32_000)
LOOPBACK = "127.0.0.1"
# Every queue and every collection is an open file or more: at the 1,024 that many shells allow, one instance
# makes RabbitMQ stop taking connections.  More than this would only make Erlang's own tables large.
OPEN_FILES = 65_536

# The process writes its own pid before it becomes the program: whoever starts it may be killed at any moment.
LAUNCH = """
cd "$1" && read -r stat < /proc/$$/stat && set -- "$2" "$stat" "$@" &&
printf '{"pid": %s, "started": %s}\\n' $$ "$(echo "$2" | cut -d ' ' -f 22)" > "$1.new" && mv "$1.new" "$1" &&
shift 4 && exec "$@"
"""


class DepsError(Exception):
    """A broker or database cannot be had; the text says in two languages why, or what to do."""

    def __init__(self, chinese: str, english: str, details: str = "") -> None:
        super().__init__(f"{chinese} / {english}" + (f"\n{details}" if details else ""))


def read_json(path: Path) -> dict[str, Any]:
    """The file's content; an absent or half-written file counts as empty."""
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError):
        return {}


def write_json(path: Path, value: Any) -> None:
    """Replaces the file in one step: a reader sees the old or the new content. Readable by its owner only."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    draft.replace(path)


def start_time(pid: int) -> int:
    """The kernel's start time of a live process in clock ticks since boot; 0 when there is none."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    # A killed process is a zombie while its other threads still end; until then it keeps its ports and files.
    ended = fields[0] in "ZX" and int(fields[17]) <= 1
    return 0 if ended else int(fields[19])


def port_is_free(port: int) -> bool:
    """Whether a server could listen on the port of the loopback address now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


def choose_ports(names: Iterable[str], remembered: Mapping[str, int]) -> dict[str, int]:
    """One free port for each name: the remembered one where it is still free."""
    ports: dict[str, int] = {}
    for name in names:
        port = remembered.get(name, 0)
        while not port or port in ports.values() or not port_is_free(port):
            port = random.choice(PORTS)
        ports[name] = port
    return ports


def wait_until(done: Callable[[], bool], seconds: float) -> bool:
    """Asks until it is so; False when the time (real seconds) is up."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def _raise_file_limit() -> None:
    """What is started from here on may open as many files as the machine allows this user, in reason."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = OPEN_FILES if hard == resource.RLIM_INFINITY else min(hard, OPEN_FILES)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


class Process:
    """One detached process, known by a file that outlives the program that started it."""

    def __init__(self, file: Path, log: Path) -> None:
        self.file, self.log = file, log

    @property
    def pid(self) -> int:
        """Its pid while it lives, else 0."""
        known = read_json(self.file)
        pid = int(known.get("pid", 0))
        return pid if pid and start_time(pid) == known.get("started") else 0

    def start(self, command: list[str], env: Mapping[str, str] | None = None, cwd: Path | None = None) -> int:
        """Starts it in a new session, its output appended to the log; does nothing when it lives already."""
        if self.pid:
            return self.pid
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.unlink(missing_ok=True)
        _raise_file_limit()
        append = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        pid = os.posix_spawn(
            "/bin/sh",
            ["sh", "-c", LAUNCH, "sh", str(cwd or self.file.parent), str(self.file), *command],
            dict(os.environ if env is None else env),
            file_actions=[
                (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
                (os.POSIX_SPAWN_OPEN, 1, str(self.log), append, 0o600),
                (os.POSIX_SPAWN_DUP2, 1, 2),
            ],
            setsid=True,
        )
        wait_until(lambda: read_json(self.file).get("pid") == pid or start_time(pid) == 0, 10.0)
        return pid

    def answers(self, ready: Callable[[], bool]) -> bool:
        """Whether it lives and is ready, with patience for one that is busy."""
        return bool(self.pid) and wait_until(lambda: not self.pid or ready(), 20.0) and bool(self.pid)

    def send(self, signum: int) -> None:
        """Signals the whole session, so that a wrapper's children get it too."""
        if pid := self.pid:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(pid, signum)

    def gone(self) -> bool:
        """Whether the process has ended; reaps it when it was our child."""
        pid = int(read_json(self.file).get("pid", 0))
        if pid:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, os.WNOHANG)
        return not self.pid

    def stop(self, grace: float = 30.0) -> None:
        """SIGTERM, and SIGKILL when it has not ended after `grace` seconds; returns when it is gone."""
        self.send(signal.SIGTERM)
        if not wait_until(self.gone, grace):
            self.kill()
        self.file.unlink(missing_ok=True)

    def kill(self) -> None:
        """SIGKILL; returns when it is gone."""
        self.send(signal.SIGKILL)
        if not wait_until(self.gone, 30.0):
            raise DepsError(f"进程 {self.pid} 无法结束", f"process {self.pid} does not end")
        self.file.unlink(missing_ok=True)

    def tail(self, lines: int = 15) -> str:
        """The end of its log."""
        if not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])
