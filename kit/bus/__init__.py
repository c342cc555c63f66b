"""Names, arguments and declaration of every exchange and queue.

    <source>.events              durable topic exchange; the routing key is ``<EventName>.v1``
    <consumer>.<source>.<key>    one quorum queue per reaction, dead-lettered to the parked queue
    retry.<service>.<delay>      topic exchange; the routing key is the name of the queue to come back to
    <service>.retry.<delay>      one quorum queue per delay, dead-lettered to the default exchange
    <service>.parked             what could not be handled, until a person replays or drops it
    <service>.inbound            exchange for what comes from outside of the instance, if anything does
    <service>.inbound.<name>     its queues; what fits none lies in <service>.unroutable for a person
    <source>.backfill            consumers whose queue is new ask here for the events they missed
    <service>.out, …             exchanges for what leaves the instance (``POSTS``), with queues of its own

The arguments of an existing queue cannot be changed, so they stand here once and are declared in full at
every start: the broker compares them and refuses what differs.  Names and arguments are pure functions;
``declare`` is the only part that talks to a broker.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from amqp.exceptions import NotFound, PreconditionFailed
from kombu import Connection

from kit import tls
from kit.bus.names import (
    backfill_queue_name,
    inbound_exchange_name,
    inbound_queue_name,
    parked_queue_name,
    reaction_queue_name,
    retry_exchange_name,
    retry_queue_name,
    unroutable_name,
)
from kit.core.errors import Misconfigured
from kit.service import Subscription, exchange_name

MINIMUM_BROKER = (3, 10)
DELIVERY_LIMIT = 20
# A parked message may be looked at any number of times.  Brokers from 4.0 on would drop it at the 20th
# look, so the limit is set, and far away.
NO_DELIVERY_LIMIT = 1_000_000_000
DEFAULT_EXCHANGE = ""
HEARTBEAT_SECONDS = 20
CONNECT_TIMEOUT_SECONDS = 5


class BrokerTooOld(Misconfigured):
    """Quorum queues of this broker cannot dead-letter without loss."""


class TopologyMismatch(Misconfigured):
    """An exchange or queue exists with other arguments; the message names it."""


@dataclass(frozen=True)
class Queue:
    """A durable queue with its arguments and, if it has any, its binding."""

    name: str
    arguments: Mapping[str, Any]
    exchange: str = ""
    binding_key: str = ""


@dataclass(frozen=True)
class Topology:
    """What must exist before messages flow: topic exchanges and queues."""

    exchanges: tuple[str, ...] = ()
    queues: tuple[Queue, ...] = ()
    alternates: Mapping[str, str] = field(default_factory=dict)
    """Exchange → the exchange that gets what fits none of its queues."""
    others: frozenset[str] = frozenset()
    """Exchanges and queues that another service owns: made here only while they are missing."""

    def __add__(self, other: Topology) -> Topology:
        queues = {queue.name: queue for queue in self.queues + other.queues}
        return Topology(
            tuple(dict.fromkeys(self.exchanges + other.exchanges)),
            tuple(queues.values()),
            {**self.alternates, **other.alternates},
            self.others | other.others,
        )


def _quorum(**more: Any) -> dict[str, Any]:
    return {"x-queue-type": "quorum", **{f"x-{key.replace('_', '-')}": value for key, value in more.items()}}


def reaction_queue(consumer: str, subscription: Subscription) -> Queue:
    """The queue of one reaction."""
    arguments = _quorum(
        delivery_limit=DELIVERY_LIMIT,
        dead_letter_exchange=DEFAULT_EXCHANGE,
        dead_letter_routing_key=parked_queue_name(consumer),
        dead_letter_strategy="at-least-once",
        overflow="reject-publish",
    )
    name = reaction_queue_name(consumer, subscription.source, subscription.routing_key)
    return Queue(name, arguments, exchange_name(subscription.source), subscription.routing_key)


def retry_queue(service: str, seconds: float) -> Queue:
    """The queue of one delay.

    Without a dead-letter routing key each message keeps its own, the name of the queue it came from,
    which the default exchange takes it back to.
    """
    arguments = _quorum(
        message_ttl=round(seconds * 1000),
        dead_letter_exchange=DEFAULT_EXCHANGE,
        dead_letter_strategy="at-least-once",
        overflow="reject-publish",
    )
    return Queue(retry_queue_name(service, seconds), arguments, retry_exchange_name(service, seconds), "#")


def parked_queue(service: str) -> Queue:
    """The queue of messages that wait for a person."""
    return Queue(
        parked_queue_name(service), _quorum(delivery_limit=NO_DELIVERY_LIMIT, overflow="reject-publish")
    )


def backfill_queue(source: str) -> Queue:
    """The queue in which consumers ask for past events."""
    return Queue(
        backfill_queue_name(source), _quorum(delivery_limit=NO_DELIVERY_LIMIT, overflow="reject-publish")
    )


def inbound_queue(service: str, name: str) -> Queue:
    """Consumed by one worker at a time, because the order counts."""
    arguments = _quorum(
        delivery_limit=DELIVERY_LIMIT,
        dead_letter_exchange=DEFAULT_EXCHANGE,
        dead_letter_routing_key=parked_queue_name(service),
        dead_letter_strategy="at-least-once",
        overflow="reject-publish",
        single_active_consumer=True,
    )
    return Queue(inbound_queue_name(service, name), arguments, inbound_exchange_name(service), name)


def inbound_topology(service: str, names: Iterable[str]) -> Topology:
    """What a service needs to take messages from outside of its instance; nothing if it takes none."""
    queues = tuple(inbound_queue(service, name) for name in names)
    if not queues:
        return Topology()
    stray = unroutable_name(service)
    lost = Queue(stray, _quorum(delivery_limit=NO_DELIVERY_LIMIT, overflow="reject-publish"), stray, "#")
    inbound = inbound_exchange_name(service)
    return Topology((stray, inbound), (lost, *queues), {inbound: stray})


def producer_topology(service: str) -> Topology:
    """What a service needs to announce events."""
    return Topology((exchange_name(service),), (backfill_queue(service),))


def consumer_topology(
    service: str, subscriptions: Iterable[Subscription], delays: Iterable[float]
) -> Topology:
    """What a service needs to react to events.

    Its sources' exchanges are part of it, so that either side may start first.  Where it has no right to make
    them, they are there before (``kit.logins``).
    """
    subscriptions, delays = list(subscriptions), list(delays)
    topology = Topology(
        tuple(retry_exchange_name(service, delay) for delay in delays),
        (parked_queue(service), *(retry_queue(service, delay) for delay in delays)),
    )
    for source in sorted({subscription.source for subscription in subscriptions}):
        theirs = producer_topology(source)
        names = (*theirs.exchanges, *(queue.name for queue in theirs.queues))
        topology += replace(theirs, others=frozenset(names))
    return topology + Topology(queues=tuple(reaction_queue(service, one) for one in subscriptions))


def connection(amqp_url: str, *, confirm: bool = False, heartbeat: float = HEARTBEAT_SECONDS) -> Connection:
    """A connection, not yet opened; with ``confirm`` a publish returns once the broker holds the message."""
    options = {"confirm_publish": confirm, "client_properties": {"connection_name": "kit"}}
    return Connection(
        tls.bare(amqp_url),
        heartbeat=heartbeat,
        connect_timeout=CONNECT_TIMEOUT_SECONDS,
        transport_options=options,
        ssl=tls.options(amqp_url),
    )


def declare(connected: Connection, topology: Topology) -> None:
    """Create what is missing and compare the rest.

    Raises ``TopologyMismatch`` (naming the exchange or queue) and ``BrokerTooOld``.
    """
    refuse_old_broker(connected.connection.server_properties)
    for exchange in topology.exchanges:
        if exchange in topology.others and _exchange_exists(connected, exchange):
            continue
        with _naming(f"exchange {exchange}"), connected.channel() as channel:
            alternate = topology.alternates.get(exchange)
            arguments = {"alternate-exchange": alternate} if alternate else None
            channel.exchange_declare(exchange, "topic", durable=True, auto_delete=False, arguments=arguments)
    for queue in topology.queues:
        if queue.name in topology.others and exists(connected, queue.name):
            continue
        with _naming(f"queue {queue.name}"), connected.channel() as channel:
            channel.queue_declare(
                queue.name, durable=True, auto_delete=False, arguments=dict(queue.arguments)
            )
            if queue.exchange:
                channel.queue_bind(queue.name, queue.exchange, queue.binding_key)


class _naming:
    """Turns the broker's refusal of other arguments into an error that says of what."""

    def __init__(self, what: str) -> None:
        self._what = what

    def __enter__(self) -> None:
        return None

    def __exit__(self, _type: object, error: BaseException | None, _traceback: object) -> None:
        if isinstance(error, PreconditionFailed):
            raise TopologyMismatch(
                f"{self._what} exists with other arguments: {error.reply_text}."
                " Empty it, delete it and start again."
            ) from error


def _exchange_exists(connected: Connection, exchange: str) -> bool:
    channel = connected.channel()
    try:
        channel.exchange_declare(exchange, "topic", passive=True)
        return True
    except NotFound:
        return False
    finally:
        if channel.is_open:
            channel.close()


def exists(connected: Connection, queue: str) -> bool:
    """Whether the broker has a queue of this name."""
    return message_count(connected, queue) is not None


def message_count(connected: Connection, queue: str) -> int | None:
    """How many messages are ready in a queue; None if there is no such queue."""
    found = look(connected, queue)
    return found.messages if found else None


@dataclass(frozen=True)
class Depth:
    """How many messages are ready in a queue, and how many consumers it has."""

    messages: int
    consumers: int


def look(connected: Connection, queue: str) -> Depth | None:
    """The state of a queue; None if there is no such queue."""
    channel = connected.channel()
    try:
        found = channel.queue_declare(queue, passive=True)
        return Depth(found.message_count, found.consumer_count)
    except NotFound:
        return None
    finally:
        if channel.is_open:
            channel.close()


def refuse_old_broker(server_properties: Mapping[str, Any]) -> None:
    """Raise ``BrokerTooOld`` for a RabbitMQ without lossless dead-lettering."""
    version = str(server_properties.get("version", "0"))
    numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdigit())
    if numbers < MINIMUM_BROKER:
        raise BrokerTooOld(f"RabbitMQ {version} 太旧，需要 3.10 以上 / RabbitMQ 3.10 or newer is needed")
