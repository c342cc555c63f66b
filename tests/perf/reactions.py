"""Reactions per second against a plain Nameko handler doing the same single write without any guarantee."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import ExitStack

import pika
from pika.exceptions import ChannelClosedByBroker
from pymongo.collection import Collection

from kit import bus, mongo
from kit.config import Config
from kit.testing.real import environment
from kit.testing.waiting import eventually
from tests.perf import bed
from tests.perf.figures import Figure, at_least, interleaved, median_ratio
from tests.perf.relaying import event_row

EVENTS = 1_500
OUR_QUEUE = bus.reaction_queue_name("counter", "ledger", "Deposited.v1")
PLAIN_QUEUE = "evt-ledger-Deposited.v1--plain.note_deposit"


def measure() -> list[Figure]:
    """Both run all the time; each round one of them gets a backlog."""
    with ExitStack() as stack:
        config = stack.enter_context(bed.test_instance())
        stack.enter_context(bed.process(config, "tests.example.counter", "worker"))
        stack.enter_context(_plain_nameko(config))
        client = mongo.connect(config.mongodb_uri)
        stack.callback(client.close)
        ours = client[f"{config.db_prefix}_counter"]["noted"]
        plain = client[f"{config.db_prefix}_plain"]["noted"]
        results = interleaved(
            lambda: _drain(config, OUR_QUEUE, ours), lambda: _drain(config, PLAIN_QUEUE, plain)
        )
    detail = f"{sorted(results[0])[2]:.0f}/s against {sorted(results[1])[2]:.0f}/s"
    return [at_least("reaction_ratio", median_ratio(*results), "×", 0.35, detail)]


def _drain(config: Config, queue: str, target: Collection) -> float:
    """Events per second, from the first one sent to the last effect."""
    target.delete_many({})
    bodies = [str(event_row(number)["body"]).encode() for number in range(EVENTS)]
    properties = pika.BasicProperties(content_type="application/json", delivery_mode=2)
    connection = pika.BlockingConnection(pika.URLParameters(config.amqp_url))
    channel = connection.channel()
    begin = time.perf_counter()
    for body in bodies:
        channel.basic_publish("", queue, body, properties)
    eventually(lambda: target.count_documents({}) >= EVENTS, within=120, every=0.02)
    seconds = time.perf_counter() - begin
    connection.close()
    return EVENTS / seconds


class _plain_nameko:
    """The plain consumer as a process."""

    def __init__(self, config: Config) -> None:
        self._config = config

    def __enter__(self) -> None:
        command = [sys.executable, "-m", "tests.perf.plain_nameko", f"{self._config.db_prefix}_plain"]
        self._log = (bed.LOGS / "plain.log").open("ab")
        self._child = subprocess.Popen(
            command, env=environment(self._config), stdout=self._log, stderr=self._log
        )
        eventually(self._has_queue, within=30, every=0.2)

    def __exit__(self, *_: object) -> None:
        self._child.terminate()
        self._child.wait(30)
        self._log.close()

    def _has_queue(self) -> bool:
        connection = pika.BlockingConnection(pika.URLParameters(self._config.amqp_url))
        try:
            connection.channel().queue_declare(PLAIN_QUEUE, passive=True)
            return True
        except ChannelClosedByBroker:
            return False
        finally:
            connection.close()
