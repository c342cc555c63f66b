"""Draining a backlog through the relay against publishing with one confirm per message."""

from __future__ import annotations

import time

import pika
from pymongo import MongoClient
from pymongo.database import Database

from kit import bus, mongo, outbox
from kit.bus import topology
from kit.config import Config
from kit.core.clock import RealClock
from kit.core.context import Actor, Trace
from kit.core.ids import new_id
from kit.relay import Relay
from kit.service import WORKER, load
from kit.testing.waiting import eventually
from tests.example.api.ledger.v1 import ledger_events_pb2 as events
from tests.perf import bed
from tests.perf.figures import Figure, at_least, interleaved, median_ratio

BACKLOG = 10_000
PLAIN = 1_000
QUEUE = bus.reaction_queue_name("mirror", "ledger", "Deposited.v1")


def measure() -> list[Figure]:
    """Messages per second of both, interleaved, into the same quorum queue."""
    with bed.test_instance() as config:
        client = mongo.connect(config.mongodb_uri)
        ledger, mirror = (
            mongo.service_db(client, config.db_prefix, "ledger"),
            load("tests.example.mirror", {WORKER}),
        )
        mongo.ensure(ledger, mongo.KIT_INDEXES)
        topology.declare_producer(config, "ledger")
        topology.declare_consumer(config, mirror, mongo.service_db(client, config.db_prefix, "mirror"))
        # A new consumer asks for the past; answering it is other work, which the drain is not to wait for.
        _purge(config, bus.backfill_queue_name("ledger"))
        relayed, plain = interleaved(lambda: _drain(config, client), lambda: _one_by_one(config))
        client.close()
    detail = f"{sorted(relayed)[2]:.0f}/s against {sorted(plain)[2]:.0f}/s, {BACKLOG} events"
    return [at_least("relay_drain_ratio", median_ratio(relayed, plain), "×", 8, detail)]


def _drain(config: Config, client: MongoClient) -> float:
    """Let a relay start on a backlog, and time the backlog's way out."""
    _purge(config)
    ledger = mongo.service_db(client, config.db_prefix, "ledger")
    ledger["outbox"].insert_many([event_row(number) for number in range(BACKLOG)], ordered=False)
    relay = Relay("ledger", config, client)
    relay.start()
    try:
        # Connecting is not counted, as it is not for the plain publisher.
        eventually(lambda: _unsent(ledger) < BACKLOG, within=60, every=0.005)
        begin, left = time.perf_counter(), _unsent(ledger)
        eventually(lambda: ledger["outbox"].find_one({"unsent": True}) is None, within=120, every=0.01)
        return left / (time.perf_counter() - begin)
    finally:
        relay.stop()


def _unsent(ledger: Database) -> int:
    return ledger["outbox"].count_documents({"unsent": True})


def event_row(number: int) -> dict[str, object]:
    now = RealClock().now()
    event = events.Deposited(account_id=f"a{number % 500}", deposit_id=new_id(), amount=1)
    origin = outbox.Origin("bench", now, now, Actor.service("ledger"), "", Trace.new())
    return outbox.row(event, outbox.Aggregate("account", f"a{number % 500}", number + 1), 0, origin)


def _one_by_one(config: Config) -> float:
    """Publish with a confirm per message, as a plain client does."""
    _purge(config)
    connection = pika.BlockingConnection(pika.URLParameters(config.amqp_url))
    channel = connection.channel()
    channel.confirm_delivery()
    properties = pika.BasicProperties(content_type="application/json", delivery_mode=2)
    body = str(event_row(1)["body"]).encode()
    begin = time.perf_counter()
    for _ in range(PLAIN):
        channel.basic_publish("ledger.events", "Deposited.v1", body, properties, mandatory=True)
    seconds = time.perf_counter() - begin
    connection.close()
    return PLAIN / seconds


def _purge(config: Config, queue: str = QUEUE) -> None:
    connection = pika.BlockingConnection(pika.URLParameters(config.amqp_url))
    connection.channel().queue_purge(queue)
    connection.close()
