"""The example ledger and its mirror as real processes on real parts."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from pymongo import MongoClient

from kit import bus
from kit.bus import courier, topology
from kit.config import Config
from kit.core.clock import RealClock
from kit.core.context import Actor
from kit.core.ids import new_id
from kit.service import load
from kit.testing import real, waiting
from kit.testing.world import World
from single.process import choose_ports
from tests.example.api.ledger.v1 import ledger_events_pb2 as events
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb

CLERK = Actor(id="clerk", name="Clerk", roles=frozenset({"clerk"}))
OPENED, DEPOSITED = "mirror.ledger.AccountOpened.v1", "mirror.ledger.Deposited.v1"


T = TypeVar("T")


def eventually(check: Callable[[], T], within: float = 40.0, every: float = 0.02) -> T:
    """As everywhere, with more patience: several processes share few cores here."""
    return waiting.eventually(check, within, every)


class Process:
    """One process of one service, started as in production."""

    def __init__(self, service: str, kind: str, config: Config, log: Path) -> None:
        self.port = choose_ports(["metrics"], {})["metrics"]
        self.log = log
        environment = real.environment(config) | {"METRICS_LISTEN": f"127.0.0.1:{self.port}"}
        with log.open("ab") as output:
            self.popen = subprocess.Popen(
                [sys.executable, "-m", f"tests.example.{service}", kind], env=environment, stderr=output
            )

    def metric(self, name: str, **labels: str) -> float:
        """The sum of a metric's samples with these labels; 0 while the process does not answer."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/metrics", timeout=2) as answer:
                lines = answer.read().decode().splitlines()
        except OSError:
            return 0.0
        wanted = [f'{key}="{value}"' for key, value in labels.items()]
        found = [line for line in lines if re.match(rf"{name}[ {{]", line)]
        return sum(float(line.split()[-1]) for line in found if all(part in line for part in wanted))

    def ready(self) -> bool:
        """Whether the process says that it does its work."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=2) as answer:
                return answer.status == 200
        except OSError:
            return False

    def stop(self) -> int:
        """SIGTERM, and wait; returns the exit status."""
        self.popen.terminate()
        return self.popen.wait(30)

    def kill(self) -> None:
        """SIGKILL, and wait."""
        self.popen.kill()
        self.popen.wait(10)

    def pause(self) -> None:
        """SIGSTOP."""
        os.kill(self.popen.pid, signal.SIGSTOP)

    def resume(self) -> None:
        """SIGCONT."""
        os.kill(self.popen.pid, signal.SIGCONT)


class Stage:
    """Both services, their database and their vhost; processes come and go."""

    def __init__(self, config: Config, client: MongoClient, directory: Path) -> None:
        self.config = config
        self.client = client
        self.directory = directory
        self.ledger = World(load("tests.example.ledger"), config, client)
        self.mirror = World(load("tests.example.mirror"), config, client)
        self.outbox = self.ledger.runtime.db["outbox"]
        self.counted = self.mirror.runtime.db["counted"]
        self.courier = courier.Courier(config.amqp_url)
        self.connection = bus.connection(config.amqp_url)
        self._processes: list[Process] = []

    def start(self, service: str, kind: str, config: Config | None = None) -> Process:
        """Start a process; it may not be ready yet."""
        log = self.directory / f"{service}-{kind}.log"
        process = Process(service, kind, config or self.config, log)
        self._processes.append(process)
        return process

    def worker(self, config: Config | None = None) -> Process:
        """A mirror's worker that consumes."""
        process = self.start("mirror", "worker", config)
        eventually(lambda: process.metric("kit_worker_ready") == 1, within=20)
        return process

    def relay(self, config: Config | None = None) -> Process:
        """A ledger's relay that publishes."""
        process = self.start("ledger", "relay", config)
        eventually(lambda: process.metric("kit_relay_connected") == 1, within=20)
        return process

    def close(self) -> None:
        """Kill what still runs."""
        for process in self._processes:
            if process.popen.poll() is None:
                process.kill()
        self.courier.close()
        self.connection.release()

    # --- doing things ---

    def open_account(self, account_id: str = "a1", owner: str = "Li") -> None:
        """Open an account by command."""
        self.ledger.do("OpenAccount", pb.OpenAccountRequest(account_id=account_id, owner=owner), CLERK)

    def deposit(self, account_id: str = "a1", amount: int = 5) -> str:
        """Pay in by command; returns the payment's id."""
        request = pb.DepositRequest(account_id=account_id, amount=amount)
        return self.ledger.do("Deposit", request, CLERK).deposit_id

    def opened(self, account_id: str = "a1", owner: str = "Li", version: int = 1) -> dict[str, Any]:
        """The envelope of an account's opening."""
        event = events.AccountOpened(account_id=account_id, owner=owner)
        return self.mirror.envelope(event, account_id, version)

    def deposited(self, deposit_id: str, amount: int = 5, account_id: str = "a1") -> dict[str, Any]:
        """The envelope of a payment."""
        event = events.Deposited(account_id=account_id, deposit_id=deposit_id, amount=amount)
        return self.mirror.envelope(event, account_id)

    def announce(self, *envelopes: dict[str, Any]) -> None:
        """Publish envelopes as a relay would."""
        for envelope in envelopes:
            self.publish(json.dumps(envelope), "ledger.events", envelope["type"])

    def publish(self, body: str | bytes, exchange: str, routing_key: str) -> None:
        """Publish anything."""
        self.courier.send(
            courier.message(body, {}, {"content_type": "application/json"}), exchange, routing_key
        )

    def declare_mirror(self) -> None:
        """The mirror's queues, without a worker."""
        topology.declare_consumer(self.config, self.mirror.service, self.mirror.runtime.db)

    def fill_outbox(self, aggregates: int, versions: int, routing_key: str = "Numbered.v1") -> list[str]:
        """Events of many aggregates straight into the outbox; returns their ids in order of version."""
        rows = [
            {
                "_id": new_id(),
                "aggregate_id": f"g{number}",
                "aggregate_version": version,
                "index": 0,
                "exchange": "ledger.events",
                "routing_key": routing_key,
                "body": json.dumps({"aggregate": f"g{number}", "version": version}),
                "recorded_at": RealClock().now(),
                "unsent": True,
            }
            for version in range(1, versions + 1)
            for number in range(aggregates)
        ]
        self.outbox.insert_many(rows)
        return [row["_id"] for row in rows]

    # --- seeing things ---

    def ready(self, queue: str) -> int:
        """Messages ready in a queue."""
        return bus.message_count(self.connection, queue) or 0

    def unsent(self) -> int:
        """Events not yet marked as sent."""
        return self.outbox.count_documents({"unsent": True})

    def make_queue(self, name: str, routing_key: str = "#", **arguments: object) -> None:
        """A plain durable queue that gets the ledger's events."""
        with self.connection.channel() as channel:
            bus.declare(self.connection, bus.producer_topology("ledger"))
            extra = {f"x-{key.replace('_', '-')}": value for key, value in arguments.items()}
            channel.queue_declare(name, durable=True, auto_delete=False, arguments=extra)
            channel.queue_bind(name, "ledger.events", routing_key)

    def drain(self, queue: str) -> list[dict[str, Any]]:
        """Take everything out of a queue; bodies in order."""
        bodies = []
        with self.connection.channel() as channel:
            while (message := channel.basic_get(queue, no_ack=True)) is not None:
                bodies.append(json.loads(message.body))
        return bodies
