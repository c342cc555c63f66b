"""A Docker engine for the time of the tests: the one that runs, or one of our own that is stopped again."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kit.testing.waiting import eventually

START_SECONDS, STOP_SECONDS = 60.0, 60.0
PR_SET_PDEATHSIG = 1
BRIDGE = Path("/sys/class/net/docker0")


class DockerCannotStart(Exception):
    """There is no engine and none can be started here; the text says why."""


class DockerFailed(Exception):
    """A command of Docker's failed; the text holds the end of what it wrote."""


@dataclass(frozen=True)
class Engine:
    """An engine that answers, and whether it is ours."""

    host: str
    own: bool

    def run(self, *command: str | Path, seconds: float = 120, **env: str) -> str:
        """Run a command that speaks to this engine; returns its output, raises ``DockerFailed``."""
        told = {**os.environ, "DOCKER_HOST": self.host, "DOCKER_BUILDKIT": "0", **env}
        done = subprocess.run(
            [str(part) for part in command],
            env=told,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )
        if done.returncode:
            raise DockerFailed(f"{' '.join(map(str, command))}\n{(done.stdout + done.stderr)[-4000:]}")
        return done.stdout

    def docker(self, *arguments: str | Path, seconds: float = 120) -> str:
        """``docker …`` on this engine."""
        return self.run("docker", *arguments, seconds=seconds)

    def answers(self) -> bool:
        """Whether the engine can be spoken to."""
        try:
            return bool(self.docker("info", "--format", "{{.ServerVersion}}", seconds=10).strip())
        except (DockerFailed, OSError, subprocess.TimeoutExpired):
            return False


@contextmanager
def engine(keep: Path) -> Iterator[Engine]:
    """An engine; one of our own keeps its images in ``keep`` and ends with everything that runs in it."""
    if not shutil.which("docker"):
        raise DockerCannotStart("没有 docker 命令 / no docker command (apt: docker.io)")
    found = Engine(os.environ.get("DOCKER_HOST", "unix:///var/run/docker.sock"), own=False)
    if found.answers():
        yield found
        return
    if os.geteuid() != 0 or not shutil.which("dockerd"):
        raise DockerCannotStart(
            "没有运行中的 Docker，且无法启动 / no Docker runs, and starting it takes root and dockerd"
        )
    with tempfile.TemporaryDirectory(prefix="cppcc-docker-") as folder:
        yield from _own(Path(folder), keep)


def _own(folder: Path, keep: Path) -> Iterator[Engine]:
    # Sockets lie in a short path: the system allows them about a hundred characters.
    bridge, own = BRIDGE.exists(), Engine(f"unix://{folder}/docker.sock", own=True)
    command = ["dockerd", "--host", own.host, "--data-root", str(keep.resolve()), "--mtu", str(_mtu())]
    command += ["--exec-root", f"{folder}/exec", "--pidfile", f"{folder}/pid"]
    keep.mkdir(parents=True, exist_ok=True)
    log = keep.with_name("dockerd.log")
    with log.open("w", encoding="utf-8") as out:
        daemon = subprocess.Popen(command, stdout=out, stderr=out, preexec_fn=_end_with_parent)
    try:
        eventually(lambda: daemon.poll() is not None or own.answers(), within=START_SECONDS, every=0.3)
        if daemon.poll() is not None:
            last = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-3:]
            raise DockerCannotStart("dockerd 无法启动 / dockerd ended: " + " | ".join(last))
        yield own
    finally:
        daemon.terminate()
        daemon.wait(STOP_SECONDS)
        if not bridge and BRIDGE.exists() and shutil.which("ip"):
            subprocess.run(["ip", "link", "delete", "docker0"], check=False)


def _end_with_parent() -> None:
    """Whatever ends the tests, the engine gets SIGTERM and stops its containers."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _mtu() -> int:
    """What the way out allows: a bridge that takes larger packets loses them."""
    for line in Path("/proc/net/route").read_text(encoding="ascii").splitlines()[1:]:
        interface, destination = line.split()[:2]
        if destination == "00000000":
            return int(Path(f"/sys/class/net/{interface}/mtu").read_text(encoding="ascii"))
    return 1500
