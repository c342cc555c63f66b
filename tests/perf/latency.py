"""From a command's commit to the effect committed in another service, at 100 events a second."""

from __future__ import annotations

import threading
import time

import pika
from pymongo.collection import Collection

from kit import mongo
from kit.config import Config
from kit.core.context import Actor
from kit.core.ids import new_id
from kit.runtime import Runtime
from kit.service import RPC, load
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb
from tests.perf import bed
from tests.perf.figures import Figure, at_most, percentile

RATE = 100
SECONDS = 12
WARM_UP = 2
CLERK = Actor(id="p1", name="clerk", roles=frozenset({"clerk"}))


def measure() -> list[Figure]:
    """p50 and p99, and the ratio to raw publish → consume on a quorum queue."""
    with (
        bed.test_instance() as config,
        bed.process(config, "tests.example.counter", "worker"),
        bed.process(config, "tests.example.ledger", "relay"),
    ):
        raw = _raw(config)
        ours = _commit_to_effect(config)
    p50, p99, raw50 = percentile(ours, 0.5) * 1e3, percentile(ours, 0.99) * 1e3, percentile(raw, 0.5) * 1e3
    detail = (
        f"{len(ours)} events at {RATE}/s; raw publish→consume p50 {raw50:.1f} ms, ratio {p50 / raw50:.1f}"
    )
    return [
        at_most("commit_to_effect_p50", p50, "ms", 15, detail),
        at_most("commit_to_effect_p99", p99, "ms", 60, detail),
    ]


def _commit_to_effect(config: Config) -> list[float]:
    """The effect is seen by a change stream, whose own delay is counted in."""
    client = mongo.connect(config.mongodb_uri)
    runtime = Runtime(load("tests.example.ledger", {RPC}), config, client)
    runtime.prepare()
    accounts = [f"a{number}" for number in range(50)]
    for account in accounts:
        opening = pb.OpenAccountRequest(request_id=new_id(), account_id=account, owner="o")
        runtime.command("OpenAccount", opening, CLERK)
    seen: dict[str, float] = {}
    stop = threading.Event()
    watching = threading.Event()
    noted = mongo.service_db(client, config.db_prefix, "counter")["noted"]
    watcher = threading.Thread(target=_watch, args=(noted, seen, watching, stop))
    watcher.start()
    watching.wait(10)
    committed = _deposits(runtime, accounts)
    deadline = time.perf_counter() + 20
    while len(seen) < len(committed) and time.perf_counter() < deadline:
        threading.Event().wait(0.05)
    stop.set()
    watcher.join()
    client.close()
    late = sorted(committed, key=lambda item: committed[item])[RATE * WARM_UP :]
    return [seen[deposit] - committed[deposit] for deposit in late]


def _deposits(runtime: Runtime, accounts: list[str]) -> dict[str, float]:
    committed: dict[str, float] = {}
    begin = time.perf_counter()
    for number in range(RATE * SECONDS):
        wait = begin + number / RATE - time.perf_counter()
        if wait > 0:
            threading.Event().wait(wait)
        request = pb.DepositRequest(
            request_id=new_id(), account_id=accounts[number % len(accounts)], amount=1
        )
        reply = runtime.command("Deposit", request, CLERK)
        committed[reply.deposit_id] = time.perf_counter()
    return committed


def _watch(
    noted: Collection, seen: dict[str, float], watching: threading.Event, stop: threading.Event
) -> None:
    with noted.watch(
        [{"$match": {"operationType": {"$in": ["insert", "replace"]}}}], max_await_time_ms=50
    ) as stream:
        watching.set()
        while not stop.is_set():
            change = stream.try_next()
            if change is not None:
                seen[change["documentKey"]["_id"]] = time.perf_counter()


def _raw(config: Config) -> list[float]:
    """The same rate on the same queue type with nothing in between."""
    publisher, consumer = (pika.BlockingConnection(pika.URLParameters(config.amqp_url)) for _ in range(2))
    out, back = publisher.channel(), consumer.channel()
    out.confirm_delivery()
    back.queue_declare("raw", durable=True, arguments={"x-queue-type": "quorum"})
    took: list[float] = []

    def take(channel, method, properties, body: bytes) -> None:
        took.append(time.perf_counter() - float(body))
        channel.basic_ack(method.delivery_tag)
        if len(took) == RATE * 5:
            channel.stop_consuming()

    back.basic_consume("raw", take)
    thread = threading.Thread(target=back.start_consuming)
    thread.start()
    begin = time.perf_counter()
    for number in range(RATE * 5):
        threading.Event().wait(max(0, begin + number / RATE - time.perf_counter()))
        out.basic_publish("", "raw", repr(time.perf_counter()).encode())
    thread.join(30)
    publisher.close()
    consumer.close()
    return took
