"""One instance on this machine: set up its keys, vhost and addresses, start it, look at it, stop it."""

from __future__ import annotations

import os
import secrets
import shutil
import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import quote, urlsplit, urlunsplit

import grpc
import httpx
from grpc_health.v1 import health_pb2, health_pb2_grpc

from kit.auth import add_service_key, generate_keys
from kit.config import Config
from kit.provision import signing_key
from single import endpoints, logins
from single.broker import Broker
from single.forgetting import drop
from single.layout import ROOT, RUN, SINGLE, SPLIT, Layout, Spec, plan
from single.process import Process, read_json, start_time, wait_until, write_json

START_SECONDS = 60.0
HEALTH_SECONDS = 3.0
SETUP_CODE = "setup_code"


class StartFailed(Exception):
    """A process did not become healthy in time; the text names it and its log."""


class Instance:
    """An instance by name, under ``<run>/instances/<name>``."""

    def __init__(
        self,
        name: str,
        run: Path = RUN,
        profile: str = SINGLE,
        mode: str = "demo",
        trees: Path | None = None,
        broker: str = "",
    ) -> None:
        self.name = name
        self.run = run
        self.directory = run / "instances" / name
        self.profile = profile
        self.mode = mode
        self.trees = trees
        self.broker = broker
        """Name of a broker node of its own under ``<run>/brokers``; empty for the one of ``deps.json``."""
        self._supervisor = Process(self.directory / "supervisor.json", self.directory / "supervisor.log")

    # -- set-up -----------------------------------------------------------------------------------

    def layout(self) -> Layout:
        """Its processes; made on first use and the same from then on."""
        running, shared = bool(self.supervisor_pid), self._shared()
        own = logins.variables(shared, self._passwords()) if self._has_logins(shared) else {}
        return plan(self.name, self.directory, self.profile, shared, self.trees, running, own)

    def _has_logins(self, shared: Mapping[str, str]) -> bool:
        """Whether each service comes to broker and database as a user of its own."""
        return self.profile == SPLIT and bool(shared["RABBITMQ_MANAGEMENT_URL"])

    def _passwords(self) -> dict[str, str]:
        return logins.passwords(self.directory / "logins.json")

    def config(self) -> Config:
        """What a tool that works on this instance from outside is told."""
        return Config.from_env(self._shared())

    def _shared(self) -> dict[str, str]:
        deps = addresses(self.run)
        known = self._identity()
        amqp_url, management_url = self._broker(deps)
        return {
            **self._setup_code(),
            "INSTANCE": self.name,
            "INSTANCE_MODE": self.mode,
            "MONGODB_URI": deps["mongodb_uri"],
            "DB_PREFIX": known["db_prefix"],
            "AMQP_URL": urlunsplit(urlsplit(amqp_url)._replace(path="/" + quote(known["vhost"], safe=""))),
            "RABBITMQ_MANAGEMENT_URL": management_url,
            "TOKEN_PUBLIC_KEYS": str(self.directory / "keys" / "public.json"),
            "TOKEN_PRIVATE_KEY": str(self.directory / "keys" / "private.pem"),
            "SERVICE_KEY": str(self.directory / "keys" / "federation.pem"),
            "AUDIT_HEADS_DIR": str(self.directory / "audit-heads"),
            "SIGNING_KEYS_DIR": str(self.directory / "signing-keys"),
        }

    def broker_address(self) -> str:
        """Where others on this machine reach the instance's broker, without a login."""
        parts = urlsplit(self._shared()["AMQP_URL"])
        return f"{parts.scheme}://{parts.hostname}:{parts.port}"

    def own_broker(self) -> Broker | None:
        """The instance's own broker node, if it has one."""
        return Broker(self.run / "brokers" / self.broker) if self.broker else None

    def _broker(self, deps: Mapping[str, Any]) -> tuple[str, str]:
        own = self.own_broker()
        if own is None:
            return deps["amqp_url"], deps.get("management_url") or ""
        return own.amqp_url, own.management_url

    def _identity(self) -> dict[str, str]:
        """Names that are this instance's own even when several checkouts share a broker and a database."""
        path = self.directory / "identity.json"
        known = read_json(path)
        if not known:
            self.directory.mkdir(parents=True, exist_ok=True)
            suffix = secrets.token_hex(3)
            plain = self.name.replace("-", "_")
            known = {"db_prefix": f"{plain}_{suffix}", "vhost": f"{self.name}-{suffix}"}
            write_json(path, known)
        return known

    def _keys(self) -> None:
        private, public = self.directory / "keys" / "private.pem", self.directory / "keys" / "public.json"
        if not public.exists():
            generate_keys(private, public)
        add_service_key("federation", self.directory / "keys" / "federation.pem", public)
        signing_key(self.directory / "signing-keys", unless_any=True)
        code = self.directory / SETUP_CODE
        if self.mode == "production" and not code.exists():
            code.touch(mode=0o600)
            code.write_text(secrets.token_urlsafe(12), encoding="ascii")

    def _setup_code(self) -> dict[str, str]:
        """What a production instance begins with: its own code, unless the operator has set one."""
        set_by_hand = {"SETUP_CODE", "SETUP_CODE_FILE"} & set(os.environ)
        code = self.directory / SETUP_CODE
        return {"SETUP_CODE_FILE": str(code)} if code.exists() and not set_by_hand else {}

    # -- life -------------------------------------------------------------------------------------

    def up(self, within: float = START_SECONDS, without: Collection[str] = ()) -> Layout:
        """Start what is not running, but for some, and wait until it is healthy; raises ``StartFailed``."""
        layout = self.prepare(without)
        self._supervisor.start(self._supervise(), cwd=ROOT)
        self.wait_healthy(layout, within)
        return layout

    def prepare(self, without: Collection[str] = ()) -> Layout:
        """Write down everything that its supervisor needs."""
        self._keys()
        shared = self._shared()
        if self._has_logins(shared):
            logins.make(shared, self._passwords())
        layout = self.layout()
        made = {"profile": self.profile, "mode": self.mode, "trees": str(self.trees or "")}
        write_json(self.directory / "instance.json", {**made, "broker": self.broker})
        write_json(self.directory / "wanted.json", {"stopped": sorted(without)})
        layout.save()
        return layout

    def wait_healthy(self, layout: Layout, within: float) -> None:
        """Wait until what shall run is healthy and say where it is; raises ``StartFailed``."""
        specs = [spec for spec in layout.specs if spec.name not in self._stopped()]
        if not wait_until(lambda: all(self.healthy(spec) for spec in specs), within):
            ill = [spec.name for spec in specs if not self.healthy(spec)]
            raise StartFailed(
                f"未能启动 / did not start: {', '.join(ill)}；日志 / logs: {self.directory / 'logs'}"
            )
        self.write_endpoints()

    def become_supervisor(self) -> NoReturn:
        """Turn this very process into the supervisor, for a service manager that looks after it."""
        write_json(self._supervisor.file, {"pid": os.getpid(), "started": start_time(os.getpid())})
        os.chdir(ROOT)
        os.execv(sys.executable, self._supervise())  # noqa: S606 - no shell is wanted

    def _supervise(self) -> list[str]:
        return [sys.executable, "-m", "single", "supervise", str(self.directory)]

    def down(self) -> None:
        """Stop all processes; data stays."""
        self._supervisor.stop()

    def forget(self) -> None:
        """Drop what the stopped instance left on broker and database, its logs and its name there."""
        known = read_json(self.directory / "identity.json")
        deps = read_json(self.run / "deps.json")
        if known and deps:
            management_url = self._broker(deps)[1]
            had_logins = (self.directory / "logins.json").exists()
            drop(deps["mongodb_uri"], management_url, known["db_prefix"], known["vhost"], had_logins)
        for path in ("identity.json", "processes.json", "logins.json"):
            (self.directory / path).unlink(missing_ok=True)
        for folder in ("logs", "audit-heads"):
            shutil.rmtree(self.directory / folder, ignore_errors=True)

    def stop(self, *names: str) -> None:
        """Stop single processes and wait for their end; the others go on."""
        self._want(lambda stopped: stopped | set(names))
        wait_until(lambda: not any(self.pid(name) for name in names), 40.0)

    def start(self, *names: str) -> None:
        """Start single processes again and wait until they are healthy."""
        self._want(lambda stopped: stopped - set(names))
        specs = [self.layout().spec(name) for name in names]
        wait_until(lambda: all(self.healthy(spec) for spec in specs), START_SECONDS)
        self.write_endpoints()

    def _want(self, change) -> None:  # noqa: ANN001
        write_json(self.directory / "wanted.json", {"stopped": sorted(change(self._stopped()))})

    def _stopped(self) -> set[str]:
        return set(read_json(self.directory / "wanted.json").get("stopped", ()))

    # -- looking ----------------------------------------------------------------------------------

    def pid(self, name: str) -> int:
        """The pid of a process, 0 when it does not run."""
        pid = int(read_json(self.directory / "processes.json").get(name, 0))
        return pid if pid and start_time(pid) else 0

    @property
    def supervisor_pid(self) -> int:
        """The pid of the supervisor, 0 when the instance is down."""
        return self._supervisor.pid

    def healthy(self, spec: Spec) -> bool:
        """Whether a process answers and says that it can work."""
        if not self.pid(spec.name):
            return False
        if spec.type == "rpc":
            return _grpc_serving(spec.grpc)
        return _http_ok(f"{spec.url}/readyz" if spec.type == "gateway" else spec.metrics)

    def write_endpoints(self) -> list[dict[str, object]]:
        """Write ``.run/endpoints.json``: a row per service and process type, and broker and database."""
        rows = [
            row for spec in self.layout().specs for row in spec.rows(self.name, self.pid(spec.name) or None)
        ]
        return endpoints.write(self.run, self.name, rows)


def addresses(run: Path) -> dict[str, Any]:
    """Where broker and database are; raises ``StartFailed`` while they are nowhere."""
    deps = read_json(run / "deps.json")
    if not deps:
        raise StartFailed("消息队列与数据库未启动，请先执行 make deps-up / run `make deps-up` first")
    return deps


def _grpc_serving(address: str) -> bool:
    with grpc.insecure_channel(address) as channel:
        try:
            answer = health_pb2_grpc.HealthStub(channel).Check(
                health_pb2.HealthCheckRequest(), timeout=HEALTH_SECONDS
            )
        except grpc.RpcError:
            return False
    return answer.status == health_pb2.HealthCheckResponse.SERVING


def _http_ok(url: str) -> bool:
    try:
        return httpx.get(url, timeout=HEALTH_SECONDS, trust_env=False).status_code == 200
    except httpx.HTTPError:
        return False


def resident_bytes(pid: int) -> int:
    """Resident memory of a process in bytes, pages shared with others included; 0 when it is gone."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="utf-8").split()[1]) * os.sysconf(
            "SC_PAGE_SIZE"
        )
    except (FileNotFoundError, ProcessLookupError):
        return 0


def settings_of(name: str, run: Path = RUN) -> Mapping[str, str]:
    """Profile and mode with which an instance was started last."""
    return read_json(run / "instances" / name / "instance.json")


def opened(name: str, run: Path = RUN) -> Instance:
    """The instance as it was started last."""
    known = settings_of(name, run)
    trees = Path(known["trees"]) if known.get("trees") else None
    profile, mode = known.get("profile", SINGLE), known.get("mode", "demo")
    return Instance(name, run, profile, mode, trees, known.get("broker", ""))
