"""The example services under a supervisor and under load, while a test breaks things.

What is checked afterwards is always the same: every accepted command is present, and every effect of it
exists exactly once, in the ledger and in the mirror.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import sys
import time
import urllib.request
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from prometheus_client.parser import text_string_to_metric_families
from pymongo import MongoClient

from kit import audit, bus, mongo
from kit.auth import TokenSigner
from kit.config import Config
from kit.core.context import Actor
from kit.core.errors import Unavailable
from kit.lease import RELAY
from kit.rpc_client import Client, Defect
from kit.service import load
from kit.testing import real
from kit.testing.waiting import eventually
from single.layout import Layout, Spec
from single.process import LOOPBACK, choose_ports, read_json, start_time, write_json
from single.supervisor import Supervisor
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb
from tests.load import ACCOUNTS, Load

OPEN_ACCOUNT = "tests.example.api.ledger.v1.LedgerService/OpenAccount"
CLERK = Actor(id="clerk", name="clerk", roles=frozenset({"clerk"}))
PROCESSES = {
    "ledger-rpc": ("ledger", "rpc"),
    "ledger-relay": ("ledger", "relay"),
    "ledger-relay-2": ("ledger", "relay"),
    "mirror-worker": ("mirror", "worker"),
    "mirror-relay": ("mirror", "relay"),
}
SUBSCRIPTIONS = load("tests.example.mirror").subscriptions()


class Scene:
    """The stage of one test."""

    def __init__(self, config: Config, directory: Path, pause: float = 0.0) -> None:
        self.config = config
        self.directory = directory
        self.client: MongoClient = mongo.connect(config.mongodb_uri, timeout_seconds=60)
        self.ledger = mongo.service_db(self.client, config.db_prefix, "ledger")
        self.mirror = mongo.service_db(self.client, config.db_prefix, "mirror")
        self.layout = _layout(config, directory)
        self._supervisor = multiprocessing.get_context("spawn").Process(
            target=supervise, args=(self.layout,), daemon=False
        )
        self.token = TokenSigner(config.token_private_key, config.instance).sign(CLERK)
        self.load = Load(self.layout.spec("ledger-rpc").grpc, self.token, pause)

    def start(self) -> None:
        """Start all processes and open the accounts."""
        self._supervisor.start()
        eventually(lambda: all(self.pid(name) for name in PROCESSES), within=30)
        # The mirror's queues are new, so it asks for the past; after that no event comes twice by plan.
        eventually(self._past_is_sent, within=60, every=0.2)
        caller = Client({"ledger": self.layout.spec("ledger-rpc").grpc})
        for account in ACCOUNTS:
            eventually(lambda a=account: self._open(caller, a), within=60, every=0.2)
        caller.close()
        self.load.start()
        self.progress()

    def _past_is_sent(self) -> bool:
        relays = [name for name, started in PROCESSES.items() if started == ("ledger", "relay")]
        return sum(self.log(name).count("sent past events") for name in relays) >= len(SUBSCRIPTIONS)

    def _open(self, caller: Client, account: str) -> bool:
        request = pb.OpenAccountRequest(request_id=f"open-{account}", account_id=account, owner="Li")
        try:
            caller.call(OPEN_ACCOUNT, request, token=self.token, seconds=5)
        except (Unavailable, Defect):
            return False
        return True

    def stop(self) -> None:
        """End load and processes."""
        try:
            self.load.stop()
        finally:
            if self._supervisor.pid:
                self._supervisor.terminate()
                self._supervisor.join(60)
            self.client.close()

    # -- breaking ---------------------------------------------------------------------------------

    def pid(self, name: str) -> int:
        """The pid of a process, 0 while it is down."""
        pid = int(read_json(self.directory / "processes.json").get(name, 0))
        return pid if pid and start_time(pid) else 0

    def pids(self) -> dict[str, int]:
        """All processes that run, by name."""
        return {name: pid for name in PROCESSES if (pid := self.pid(name))}

    def send(self, name: str, number: int) -> int:
        """Send a signal to a process, once it runs; returns its pid."""
        pid = eventually(lambda: self.pid(name), within=45)
        os.kill(pid, number)
        return pid

    def kill(self, name: str, number: int = signal.SIGKILL) -> None:
        """Send a deadly signal to a process and wait for its successor."""
        pid = self.send(name, number)
        eventually(lambda: self.pid(name) not in (0, pid), within=45)

    def keep_down(self, *names: str) -> None:
        """What is named here is not started again when it ends; nothing named: all are."""
        write_json(self.directory / "wanted.json", {"stopped": list(names)})

    def progress(self, count: int = 40, within: float = 60.0) -> float:
        """Wait until that many more commands were accepted and as many more payments counted; the seconds."""
        began, accepted, counted = time.monotonic(), len(self.load.accepted), self.counted()
        eventually(lambda: len(self.load.accepted) >= accepted + count, within=within)
        eventually(lambda: self.counted() >= counted + count, within=within)
        return time.monotonic() - began

    def catch_up(self, within: float = 90.0) -> float:
        """Wait until as many payments are counted as are accepted now; the seconds."""
        began, accepted = time.monotonic(), len(self.load.accepted)
        eventually(lambda: self.counted() >= accepted, within=within)
        return time.monotonic() - began

    # -- seeing -----------------------------------------------------------------------------------

    def counted(self) -> int:
        """How many payments the mirror has counted."""
        return self.mirror["counted"].estimated_document_count()

    def unsent(self) -> int:
        """How many of the ledger's events wait to be sent."""
        return self.ledger["outbox"].count_documents({"unsent": True})

    def lease(self) -> Mapping[str, Any]:
        """The lease by which the ledger's relays elect the one that works."""
        return self.ledger["leases"].find_one({"_id": RELAY}) or {}

    def leader(self) -> str:
        """The process that holds the lease, while its holder runs."""
        pid = str(self.lease().get("holder")).split(":")[1:2]
        return next((name for name, known in self.pids().items() if [str(known)] == pid), "")

    def metric(self, process: str, name: str, **labels: str) -> float:
        """The sum of a metric's samples with these labels; 0 while the process does not answer."""
        try:
            with urllib.request.urlopen(self.layout.spec(process).metrics, timeout=2) as answer:
                text = answer.read().decode()
        except OSError:
            return 0.0
        samples = (sample for family in text_string_to_metric_families(text) for sample in family.samples)
        return sum(s.value for s in samples if s.name == name and labels.items() <= s.labels.items())

    def duplicates(self) -> int:
        """How many events came to the present worker that had taken effect before."""
        return int(self.metric("mirror-worker", "kit_reactions_total", outcome="duplicate"))

    def log(self, process: str) -> str:
        """What a process has logged."""
        file = self.directory / "logs" / f"{process}.log"
        return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""

    def exits(self, process: str) -> list[str]:
        """The statuses with which a process ended, oldest first."""
        lines = (self.directory / "supervisor.log").read_text(encoding="utf-8").splitlines()
        return [line.split()[3] for line in lines if line.startswith(f"{process} ended with ")]

    def queues(self) -> list[str]:
        """All queues of both services."""
        found = bus.consumer_topology("mirror", SUBSCRIPTIONS, self.config.retry_delays)
        found += bus.producer_topology("mirror")
        return [queue.name for queue in found.queues]

    def messages(self, queue: str) -> int:
        """How many messages are ready in a queue."""
        with bus.connection(self.config.amqp_url) as connected:
            return bus.message_count(connected, queue) or 0

    # -- judging ----------------------------------------------------------------------------------

    def settle(self, within: float = 90.0, without: int = 0) -> float:
        """End the load and wait until the mirror has counted all but ``without`` of what was accepted,
        and until nothing is on its way any more; the seconds."""
        self.load.stop()
        began, expected = time.monotonic(), len(self.load.accepted) - without
        eventually(lambda: self.mirror["counted"].count_documents({}) >= expected, within=within)
        for db in (self.ledger, self.mirror):
            eventually(lambda d=db: d["outbox"].count_documents({"unsent": True}) == 0, within=within)
            eventually(lambda d=db: d["audit"].count_documents({"unlinked": True}) == 0, within=within)
        for queue in self.queues():
            if queue != bus.parked_queue_name("mirror"):
                eventually(lambda q=queue: self.messages(q) == 0, within=within)
        return time.monotonic() - began

    def check(self, poison: Collection[str] = ()) -> None:
        """Every accepted command is present and every effect exists exactly once; of ``poison``, none."""
        accepted = self.load.accepted
        self._check_ledger(accepted)
        self._check_mirror({key: amount for key, amount in accepted.items() if key not in poison})
        assert self.messages(bus.parked_queue_name("mirror")) == 0
        for db, service in ((self.ledger, "ledger"), (self.mirror, "mirror")):
            report = audit.verify(db, service, audit.anchors_path(self.config.audit_heads_dir, service))
            assert report.ok, report.findings

    def _check_ledger(self, accepted: Mapping[str, int]) -> None:
        assert sum(row["balance"] for row in self.ledger["accounts"].find()) == sum(accepted.values())
        assert self.ledger["outbox"].count_documents({"routing_key": "Deposited.v1"}) == len(accepted)
        assert self.ledger["requests"].count_documents({"_id": {"$regex": r"\|Deposit\|"}}) == len(accepted)
        assert self.ledger["counters"].find_one({"_id": "deposit"})["value"] == len(accepted)
        done = {"action": "Deposit", "outcome": audit.ACCEPTED}
        assert self.ledger["audit"].count_documents(done) == len(accepted)

    def _check_mirror(self, accepted: Mapping[str, int]) -> None:
        counted = {row["_id"]: row["amount"] for row in self.mirror["counted"].find()}
        assert counted == accepted
        tallies = list(self.mirror["tallies"].find())
        assert sum(row["count"] for row in tallies) == len(accepted)
        assert sum(row["total"] for row in tallies) == sum(accepted.values())
        assert self.mirror["outbox"].count_documents({"routing_key": "TallyChanged.v1"}) == len(accepted)
        assert self.mirror["audit"].count_documents({"action": "count_deposit"}) == len(accepted)

    def lost_answers(self) -> list[str]:
        """Requests that were done but not answered, so that the caller had to ask again."""
        began = self.load.repeated
        rows = self.ledger["requests"].find({"_id": {"$in": [f"{CLERK.id}|Deposit|{key}" for key in began]}})
        return [row["_id"] for row in rows if row["at"] < began[row["_id"].rpartition("|")[2]]]


@contextmanager
def scene(config: Config, directory: Path, pause: float = 0.0) -> Iterator[Scene]:
    """A scene under load; stopped whatever happens."""
    played = Scene(config, directory, pause)
    try:
        played.start()
        yield played
    finally:
        played.stop()


def supervise(layout: Layout) -> None:
    """A supervisor's process: until SIGTERM."""
    logging.basicConfig(
        filename=layout.directory / "supervisor.log", level=logging.INFO, format="%(message)s"
    )
    Supervisor(layout).run()


def _layout(config: Config, directory: Path) -> Layout:
    ports = choose_ports([*PROCESSES, "grpc"], {})
    specs = []
    for name, (service, kind) in PROCESSES.items():
        grpc = f"{LOOPBACK}:{ports['grpc']}" if kind == "rpc" else ""
        env = {**real.environment(config), "METRICS_LISTEN": f"{LOOPBACK}:{ports[name]}"}
        if grpc:
            env["GRPC_LISTEN"] = grpc
        command = (sys.executable, "-m", f"tests.example.{service}", kind)
        metrics = f"http://{LOOPBACK}:{ports[name]}/metrics"
        specs.append(Spec(name, kind, (service,), command, grpc=grpc, metrics=metrics, env=env))
    return Layout("scene", directory, "split", tuple(specs))
