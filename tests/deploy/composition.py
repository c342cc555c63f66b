"""``docker-compose.yml`` as it is shipped, brought up under a project name and ports of the tests' own."""

from __future__ import annotations

import json
import re
import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from kit.testing.waiting import eventually
from scripts import compose_state
from single.layout import SERVICES, TYPES
from single.process import LOOPBACK, choose_ports
from tests.deploy.engine import DockerFailed, Engine

ROOT = Path(__file__).resolve().parent.parent.parent
PROJECT, INSTANCE = "cppcc-test", "qinghe"
BUILD_SECONDS, UP_SECONDS, READY_SECONDS = 900, 300, 300
ASK_READINESS = """
import urllib.error, urllib.request
try:
    answer = urllib.request.urlopen("http://127.0.0.1:9100/readyz", timeout=5)
except urllib.error.HTTPError as refusal:
    answer = refusal
print(answer.status, answer.read().decode())
"""
UNITS = {"B": 1, "KiB": 2**10, "MiB": 2**20, "GiB": 2**30}


class Composition:
    """The running composition."""

    def __init__(self, engine: Engine, state: Path) -> None:
        self.engine = engine
        self.state = state
        ports = choose_ports(["http", "prometheus"], {})
        self.url = f"http://{LOOPBACK}:{ports['http']}"
        self.prometheus = f"http://{LOOPBACK}:{ports['prometheus']}"
        self._env = {
            "INSTANCE": INSTANCE,
            "STATE": str(state),
            "HTTP_PORT": f"{LOOPBACK}:{ports['http']}",
            "PROMETHEUS_PORT": f"{LOOPBACK}:{ports['prometheus']}",
            "COMPOSE_HTTP_TIMEOUT": "300",
            "OPEN_FILES": str(min(65_536, resource.getrlimit(resource.RLIMIT_NOFILE)[1])),
        }

    def compose(self, *arguments: str, seconds: float = 120) -> str:
        """``docker-compose …``, of whichever generation is there."""
        program = ["docker-compose"] if shutil.which("docker-compose") else ["docker", "compose"]
        command = [*program, "--project-name", PROJECT, "--file", str(ROOT / "docker-compose.yml")]
        return self.engine.run(*command, *arguments, seconds=seconds, **self._env)

    def build(self) -> None:
        """Every image of the composition, then the one that holds all services."""
        self.compose("build", *(f"{name}-rpc" for name in SERVICES), "gateway", seconds=BUILD_SECONDS)
        whole = ("--build-arg", "SERVICE=all", "--tag", "cppcc/all")
        self.engine.docker("build", "--quiet", *whole, ROOT, seconds=BUILD_SECONDS)

    def up(self) -> None:
        """Everything, until the gateway hears every service."""
        compose_state.make(self.state, INSTANCE)
        self.compose("up", "--detach", "--no-build", seconds=UP_SECONDS)
        eventually(lambda: all(self.serving().values()), within=READY_SECONDS, every=1)

    def down(self) -> None:
        """Take away containers, networks and volumes; images stay for the next time."""
        self.compose("down", "--volumes", "--remove-orphans", "--timeout", "10", seconds=UP_SECONDS)

    def serving(self) -> dict[str, bool]:
        """Which services the gateway hears; while itself cannot be reached, none."""
        try:
            answer = httpx.get(f"{self.url}/readyz", trust_env=False, timeout=10)
            return dict(answer.json()["services"])
        except (httpx.TransportError, ValueError):
            return dict.fromkeys(SERVICES, False)

    def readiness(self, name: str) -> str:
        """What a process says of itself: status and text; why there is no answer, if there is none."""
        try:
            return self.compose("exec", "-T", name, "python", "-c", ASK_READINESS).strip()
        except DockerFailed as no_answer:
            return str(no_answer)

    def containers(self) -> list[dict[str, Any]]:
        """What Docker knows of the containers that run."""
        ids = self.compose("ps", "--quiet").split()
        known = json.loads(self.engine.docker("inspect", *ids))
        return [one for one in known if one["State"]["Running"]]

    def memory(self) -> dict[str, int]:
        """Bytes in use per service of the compose file, the kernel's reclaimable caches left out."""
        lines = self.engine.docker("stats", "--no-stream", "--format", "{{.Name}} {{.MemUsage}}").splitlines()
        found = (re.match(rf"{PROJECT}[-_](\S+)[-_]1 ([\d.]+)([KMG]?i?B)", line) for line in lines)
        return {one[1]: int(float(one[2]) * UNITS[one[3]]) for one in found if one}

    def logs(self) -> str:
        """The last lines of everybody."""
        return self.compose("logs", "--no-color", "--tail", "15")


def processes_of(service: str) -> list[str]:
    """The three processes of a service, as the compose file names them."""
    return [f"{service}-{kind}" for kind in TYPES]


@contextmanager
def running(engine: Engine, state: Path) -> Iterator[Composition]:
    """The composition, built and up; taken down whatever happens, also what an earlier run has left."""
    made = Composition(engine, state)
    made.down()
    try:
        yield made
    finally:
        made.down()
