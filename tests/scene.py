"""The example services under a supervisor and under load, while a test breaks things.

What is checked afterwards is always the same: every accepted command is present, and every effect of it
exists exactly once, in the ledger and in the mirror.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pymongo import MongoClient

from kit import mongo
from kit.auth import TokenSigner
from kit.config import Config
from kit.core.context import Actor
from kit.core.errors import Conflict, Unavailable
from kit.core.ids import new_id
from kit.rpc_client import Client, Defect
from kit.testing import real
from kit.testing.waiting import eventually
from single.layout import Layout, Spec
from single.process import LOOPBACK, choose_ports, read_json, start_time
from single.supervisor import Supervisor
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb

LEDGER = "tests.example.api.ledger.v1.LedgerService"
CLERK = Actor(id="clerk", name="clerk", roles=frozenset({"clerk"}))
PROCESSES = {
    "ledger-rpc": ("ledger", "rpc"),
    "ledger-relay": ("ledger", "relay"),
    "ledger-relay-2": ("ledger", "relay"),
    "mirror-worker": ("mirror", "worker"),
    "mirror-relay": ("mirror", "relay"),
}
ACCOUNTS = tuple(f"a{number}" for number in range(8))
CALLERS = 4


class Load:
    """Callers that pay in without pause, each repeating a request under its id until it is answered."""

    def __init__(self, target: str, token: str) -> None:
        self._target = target
        self._token = token
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._run, args=(n,)) for n in range(CALLERS)]
        self._lock = threading.Lock()
        self.accepted: dict[str, int] = {}
        self.trouble = 0

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Finish the requests in hand."""
        self._stop.set()
        for thread in self._threads:
            thread.join(60)

    def _run(self, number: int) -> None:
        client = Client({"ledger": self._target})
        choice = random.Random(number)
        while not self._stop.is_set():
            account, amount = choice.choice(ACCOUNTS), choice.randint(1, 9)
            request = pb.DepositRequest(request_id=new_id(), account_id=account, amount=amount)
            self._until_answered(client, request)
        client.close()

    def _until_answered(self, client: Client, request: pb.DepositRequest) -> None:
        while True:
            try:
                reply = client.call(f"{LEDGER}/Deposit", request, token=self._token, seconds=5)
            except (Unavailable, Conflict, Defect):
                # Whether it was done is unknown: the same request id asks again.
                self.trouble += 1
                threading.Event().wait(0.05)
                continue
            with self._lock:
                self.accepted[reply.deposit_id] = request.amount
            return


class Scene:
    """The stage of one test."""

    def __init__(self, config: Config, directory: Path) -> None:
        self.config = config
        self.directory = directory
        self.client: MongoClient = mongo.connect(config.mongodb_uri, timeout_seconds=60)
        self.layout = _layout(config, directory)
        self._supervisor = multiprocessing.get_context("spawn").Process(
            target=_supervise, args=(self.layout,), daemon=False
        )
        token = TokenSigner(config.token_private_key, config.instance).sign(CLERK)
        self.load = Load(self.layout.spec("ledger-rpc").grpc, token)
        self._token = token

    def start(self) -> None:
        """Start all processes and open the accounts."""
        self._supervisor.start()
        eventually(lambda: all(self.pid(name) for name in PROCESSES), within=30)
        caller = Client({"ledger": self.layout.spec("ledger-rpc").grpc})
        for account in ACCOUNTS:
            eventually(lambda a=account: self._open(caller, a), within=60, every=0.2)
        caller.close()
        self.load.start()
        self.progress()

    def _open(self, caller: Client, account: str) -> bool:
        request = pb.OpenAccountRequest(request_id=f"open-{account}", account_id=account, owner="Li")
        try:
            caller.call(f"{LEDGER}/OpenAccount", request, token=self._token, seconds=5)
        except (Unavailable, Defect):
            return False
        return True

    def stop(self) -> None:
        """End load and processes."""
        self.load.stop()
        if self._supervisor.pid:
            self._supervisor.terminate()
            self._supervisor.join(60)
        self.client.close()

    # -- breaking ---------------------------------------------------------------------------------

    def pid(self, name: str) -> int:
        """The pid of a process, 0 while it is down."""
        pid = int(read_json(self.directory / "processes.json").get(name, 0))
        return pid if pid and start_time(pid) else 0

    def kill(self, name: str, number: int = signal.SIGKILL) -> None:
        """Send a signal to a process; after a deadly one wait for its successor."""
        pid = self.pid(name)
        os.kill(pid, number)
        if number in (signal.SIGKILL, signal.SIGTERM):
            eventually(lambda: self.pid(name) not in (0, pid), within=45)

    def progress(self, count: int = 40, within: float = 60.0) -> None:
        """Wait until that many more commands were accepted and that many more payments were counted."""
        accepted, counted = len(self.load.accepted), self.counted()
        eventually(lambda: len(self.load.accepted) >= accepted + count, within=within)
        eventually(lambda: self.counted() >= counted + count, within=within)

    # -- seeing -----------------------------------------------------------------------------------

    def counted(self) -> int:
        """How many payments the mirror has counted."""
        return self._db("mirror")["counted"].estimated_document_count()

    def unsent(self) -> int:
        """How many of the ledger's events wait to be sent."""
        return self._db("ledger")["outbox"].count_documents({"unsent": True})

    def relay_holder(self) -> str:
        """Who holds the ledger's relay lease."""
        row = self._db("ledger")["leases"].find_one({"_id": "relay"})
        return str(row["holder"]) if row else ""

    def settle(self, within: float = 90.0) -> None:
        """End the load and wait until the mirror has counted all that was accepted."""
        self.load.stop()
        accepted = len(self.load.accepted)
        eventually(lambda: self._db("mirror")["counted"].count_documents({}) >= accepted, within=within)

    def check(self) -> None:
        """Every accepted command is present and every effect exists exactly once."""
        accepted = self.load.accepted
        ledger, mirror = self._db("ledger"), self._db("mirror")
        balances = sum(row["balance"] for row in ledger["accounts"].find())
        assert balances == sum(accepted.values())
        announced = ledger["outbox"].count_documents({"routing_key": "Deposited.v1"})
        assert announced == len(accepted)
        counted = {row["_id"]: row["amount"] for row in mirror["counted"].find()}
        assert counted == accepted
        tallies = list(mirror["tallies"].find())
        assert sum(row["count"] for row in tallies) == len(accepted)
        assert sum(row["total"] for row in tallies) == sum(accepted.values())
        numbers = ledger["counters"].find_one({"_id": "deposit"})["value"]
        assert numbers == len(accepted)

    def _db(self, service: str):
        return mongo.service_db(self.client, self.config.db_prefix, service)


@contextmanager
def scene(config: Config, directory: Path) -> Iterator[Scene]:
    """A scene under load; stopped whatever happens."""
    played = Scene(config, directory)
    try:
        played.start()
        yield played
    finally:
        played.stop()


def _supervise(layout: Layout) -> None:
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
