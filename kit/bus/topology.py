"""Puts a service on the bus, so that no event is lost whichever process starts first.

A producer cannot know who will listen, and a queue holds only what comes after its making.  So a consumer
whose queue is new asks each source for the past: the request waits in ``<source>.backfill`` until the
source's relay sends every event of that type that its outbox still holds (90 days) into the new queue.
What the consumer knew already is a duplicate to its inbox.  The same rule refills a broker that lost its
disk, and gives a service that is added later the history that its local copies need.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from amqp.basic_message import Message as AmqpMessage
from amqp.exceptions import AMQPError
from kombu import Connection
from kombu.exceptions import KombuError
from pymongo.database import Database

from kit import bus
from kit.config import Config
from kit.core.clock import RealClock
from kit.service import Service, Subscription

BROKER_ERRORS = (OSError, AMQPError, KombuError)


def declare_producer(config: Config, service_name: str, posts: Iterable[str] = ()) -> None:
    """What a relay needs before it publishes: an exchange that is missing would end its channel."""
    with bus.connection(config.amqp_url) as connected:
        connected.connect()
        bus.declare(connected, bus.producer_topology(service_name) + bus.Topology(tuple(posts)))


def provide(amqp_url: str, topology: bus.Topology, queues: Iterable[str]) -> dict[str, bus.Depth]:
    """Declare what is given, and tell how the named queues stand; one that is not there is empty."""
    with bus.connection(amqp_url) as connected:
        connected.connect()
        bus.declare(connected, topology)
        return {queue: bus.look(connected, queue) or bus.Depth(0, 0) for queue in queues}


def declare_consumer(config: Config, service: Service, db: Database) -> list[str]:
    """What a worker needs before it consumes; returns the queues for which the past was asked for.

    ``db`` is the service's own database: it remembers (collection ``subscriptions``) for which queues the
    request has been handed over, so that a crash in between repeats it.
    """
    subscriptions = service.subscriptions()
    topology = bus.consumer_topology(service.name, subscriptions, config.retry_delays)
    topology += bus.inbound_topology(service.name, service.inbound)
    with bus.connection(config.amqp_url, confirm=True) as connected:
        connected.connect()
        _forget_lost_queues(connected, service.name, subscriptions, db)
        bus.declare(connected, topology)
        return _ask_for_past(connected, service.name, subscriptions, db)


def _forget_lost_queues(
    connected: Connection, service: str, subscriptions: Iterable[Subscription], db: Database
) -> None:
    for one in subscriptions:
        queue = bus.reaction_queue_name(service, one.source, one.routing_key)
        if not bus.exists(connected, queue):
            db["subscriptions"].delete_one({"_id": queue})


def _ask_for_past(
    connected: Connection, service: str, subscriptions: Iterable[Subscription], db: Database
) -> list[str]:
    asked = []
    for one in subscriptions:
        queue = bus.reaction_queue_name(service, one.source, one.routing_key)
        if db["subscriptions"].find_one({"_id": queue}) is not None:
            continue
        body = json.dumps({"queue": queue, "routing_key": one.routing_key})
        request = AmqpMessage(body, content_type="application/json", delivery_mode=2)
        with connected.channel() as channel:
            name = bus.backfill_queue_name(one.source)
            channel.basic_publish(request, exchange="", routing_key=name, mandatory=True)
        note = {"_id": queue, "asked_at": RealClock().now()}
        db["subscriptions"].replace_one({"_id": queue}, note, upsert=True)
        asked.append(queue)
    return asked
