"""Which processes make up an instance in each profile, where they listen and what they are told.

The single profile runs one process per type, each with all services; the split profile runs every type of
every service alone.  Same code, same wire: only this file differs.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from single.process import LOOPBACK, choose_ports, read_json, write_json

SERVICES = (
    "directory",
    "intake",
    "assignment",
    "meeting",
    "supervision",
    "notification",
    "evaluation",
    "federation",
)
TYPES = ("rpc", "worker", "relay")
SINGLE, SPLIT = "single", "split"
LAYOUT_FILE = "layout.json"
ROOT = Path(__file__).resolve().parent.parent
# Where state is kept: beside the program, unless the service manager says where.
RUN = Path(os.environ.get("RUN_DIR") or ROOT / ".run")


def packages() -> list[str]:
    """All services, by package."""
    return [f"services.{name}" for name in SERVICES]


@dataclass(frozen=True)
class Spec:
    """One process: its name, type, the services it serves, its command and its own addresses."""

    name: str
    type: str
    services: tuple[str, ...]
    command: tuple[str, ...]
    grpc: str = ""
    metrics: str = ""
    url: str = ""
    env: Mapping[str, str] = field(default_factory=dict)
    tree: Path = ROOT

    def rows(self, instance: str, pid: int | None) -> list[dict[str, object]]:
        """Its rows of ``endpoints.json``, one per service."""
        return [
            {
                "instance": instance,
                "service": service,
                "type": self.type,
                "pid": pid,
                "grpc": self.grpc or None,
                "metrics": self.metrics or None,
                "url": self.url or None,
            }
            for service in self.services
        ]


@dataclass(frozen=True)
class Layout:
    """An instance's directory, profile and processes."""

    name: str
    directory: Path
    profile: str
    specs: tuple[Spec, ...]

    def spec(self, name: str) -> Spec:
        """The process of that name; raises ``KeyError``."""
        return {spec.name: spec for spec in self.specs}[name]

    def save(self) -> None:
        """Write it down for the supervisor; it holds passwords, so its owner alone reads the file."""
        rows = [{**asdict(spec), "tree": str(spec.tree)} for spec in self.specs]
        write_json(self.directory / LAYOUT_FILE, {"name": self.name, "profile": self.profile, "specs": rows})

    @classmethod
    def load(cls, directory: Path) -> Layout:
        """The layout that was saved last."""
        known = read_json(directory / LAYOUT_FILE)
        return cls(known["name"], directory, known["profile"], tuple(map(_spec_of, known["specs"])))

    @property
    def url(self) -> str:
        """Where people reach the instance."""
        return self.spec("gateway").url


def _spec_of(row: Mapping[str, Any]) -> Spec:
    typed = {"services": tuple(row["services"]), "command": tuple(row["command"]), "tree": Path(row["tree"])}
    return Spec(**{**row, **typed})


def plan(
    name: str,
    directory: Path,
    profile: str,
    shared: Mapping[str, str],
    trees: Path | None = None,
    running: bool = False,
    own: Mapping[str, Mapping[str, str]] | None = None,
) -> Layout:
    """Lay an instance out: choose ports (remembered ones first) and write each process's variables.

    ``shared`` are the variables that all its processes have in common; ``trees`` holds a folder per service
    as its image would, from which its processes then run.  Of a running instance the ports are remembered
    ones, taken by itself.  ``own`` are variables of single processes, or of all processes of a service.
    """
    directory.mkdir(parents=True, exist_ok=True)
    remembered = read_json(directory / "ports.json")
    names = [f"{process}.{use}" for process, _, uses in _shape(profile) for use in uses]
    ports = remembered if running and remembered else choose_ports(names, remembered)
    if ports != remembered:
        write_json(directory / "ports.json", ports)
    targets = json.dumps(_targets(profile, ports))
    specs = []
    for process, services, uses in _shape(profile):
        tree = trees / services[0] if trees else ROOT
        told = {**shared, "GRPC_TARGETS": targets, **_more(own or {}, process, services)}
        specs.append(_spec(process, services, uses, ports, told, tree))
    return Layout(name, directory, profile, tuple(specs))


def _shape(profile: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """(process, services, what it needs ports for) for every process of a profile."""
    uses = {"rpc": ("grpc", "metrics"), "worker": ("metrics",), "relay": ("metrics",)}
    if profile == SINGLE:
        shape = [(kind, SERVICES, uses[kind]) for kind in TYPES]
    else:
        shape = [(f"{service}-{kind}", (service,), uses[kind]) for service in SERVICES for kind in TYPES]
    return [*shape, ("gateway", ("gateway",), ("http",))]


def _more(own: Mapping[str, Mapping[str, str]], process: str, services: Sequence[str]) -> Mapping[str, str]:
    return own.get(process) or (own.get(services[0], {}) if len(services) == 1 else {})


def _targets(profile: str, ports: Mapping[str, int]) -> dict[str, str]:
    prefix = {name: "rpc" if profile == SINGLE else f"{name}-rpc" for name in SERVICES}
    return {name: f"{LOOPBACK}:{ports[f'{prefix[name]}.grpc']}" for name in SERVICES}


def _spec(
    process: str,
    services: Sequence[str],
    uses: Sequence[str],
    ports: Mapping[str, int],
    shared: Mapping[str, str],
    tree: Path,
) -> Spec:
    address = {use: f"{LOOPBACK}:{ports[f'{process}.{use}']}" for use in uses}
    kind = process.rpartition("-")[2]
    env = {**shared, "PYTHONPATH": str(tree), "PYTHONUNBUFFERED": "1"}
    for use, variable in (("grpc", "GRPC_LISTEN"), ("metrics", "METRICS_LISTEN"), ("http", "HTTP_LISTEN")):
        if use in address:
            env[variable] = address[use]
    url = f"http://{address['http']}" if "http" in address else ""
    return Spec(
        name=process,
        type=kind,
        services=tuple(services),
        command=_command(process, kind, services),
        grpc=address.get("grpc", ""),
        metrics=f"http://{address['metrics']}/metrics" if "metrics" in address else f"{url}/metrics",
        url=url,
        env=env,
        tree=tree,
    )


def _command(process: str, kind: str, services: Sequence[str]) -> tuple[str, ...]:
    if process == "gateway":
        return (sys.executable, "-m", "services.gateway")
    if len(services) == 1:
        return (sys.executable, "-m", f"services.{services[0]}", kind)
    return (sys.executable, "-m", "single", kind)


def process_environment(spec: Spec) -> dict[str, str]:
    """All variables of a process: the machine's own and its own."""
    return {**os.environ, **spec.env}
