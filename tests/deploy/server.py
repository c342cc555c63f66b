"""A server without any network: a container in which systemd is the first process, as on a machine."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kit.testing.waiting import eventually
from tests.deploy import stand_ins
from tests.deploy.engine import DockerCannotStart, DockerFailed, Engine

IMAGE, NAME = "cppcc/stand-in-server:12", "cppcc-test-server"
# What Debian's installer leaves on a machine that serves nothing yet: no Python, no web server, no broker.
DOCKERFILE = f"""\
FROM {{base}}
{stand_ins.APT.format("systemd systemd-sysv dbus")}
RUN apt-get -qq -y purge python3 python3.11 ca-certificates && apt-get -qq -y autoremove --purge
STOPSIGNAL SIGRTMIN+3
CMD ["/sbin/init"]
"""
BUILD_SECONDS, BOOT_SECONDS = 300, 120


class Server:
    """The running container."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def run(self, *command: str, seconds: float = 120) -> str:
        """Output of a command that root gives on it; raises ``DockerFailed``."""
        return self.engine.docker("exec", NAME, *command, seconds=seconds)

    def pids(self, *programs: str) -> list[str]:
        """Of all processes of these programs."""
        look = "for one in /proc/[0-9]*; do echo ${one#/proc/} $(cat $one/comm); done"
        found = (line.partition(" ") for line in self.run("sh", "-c", look).splitlines())
        return [pid for pid, _, name in found if name in programs]

    def put(self, file: Path, folder: str) -> None:
        """Carry a file there, as a data carrier would."""
        self.engine.docker("cp", file, f"{NAME}:{folder}")

    def switch_on(self) -> None:
        """Returns at once; what is enabled comes up by itself."""
        self.engine.docker("start", NAME)

    def at_rest(self) -> bool:
        """Whether systemd has started what it should; a unit that failed is for the tests to find."""
        try:
            return self.run("sh", "-c", "systemctl is-system-running || true").strip() in (
                "running",
                "degraded",
            )
        except DockerFailed:
            return False

    def shut_down(self) -> None:
        """Switch it off in order."""
        self.engine.docker("stop", "-t", "90", NAME, seconds=120)


def _image(engine: Engine) -> None:
    with tempfile.TemporaryDirectory() as folder:
        text = DOCKERFILE.format(base=stand_ins.debian(engine))
        (Path(folder) / "Dockerfile").write_text(text, encoding="utf-8")
        engine.docker("build", "--quiet", "--tag", IMAGE, folder, seconds=BUILD_SECONDS)


@contextmanager
def running(engine: Engine, host: str) -> Iterator[Server]:
    """A fresh server that knows itself by ``host`` and nobody else; gone afterwards."""
    _image(engine)
    _remove(engine)
    made = Server(engine)
    # What systemd needs of a container: cgroups of its own to write, and folders in memory.  Not the clock.
    rights = ("--cap-add", "SYS_ADMIN", "--security-opt", "seccomp=unconfined", "--cgroupns", "private")
    memory = [part for folder in ("/run", "/run/lock", "/tmp") for part in ("--tmpfs", f"{folder}:exec")]  # noqa: S108
    try:
        engine.docker(
            "create",
            "--name",
            NAME,
            "--network",
            "none",
            "--add-host",
            f"{host}:127.0.0.1",
            *rights,
            *memory,
            IMAGE,
        )
        made.switch_on()
        try:
            eventually(made.at_rest, within=BOOT_SECONDS, every=0.5)
        except AssertionError as no_boot:
            raise DockerCannotStart(f"systemd 无法在容器中启动 / does not start: {_log(engine)}") from no_boot
        yield made
    finally:
        _remove(engine)


def _remove(engine: Engine) -> None:
    engine.docker("rm", "--force", "--volumes", NAME)


def _log(engine: Engine) -> str:
    try:
        return engine.docker("logs", "--tail", "20", NAME)
    except (DockerFailed, subprocess.TimeoutExpired) as failed:
        return str(failed)
