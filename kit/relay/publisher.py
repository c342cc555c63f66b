"""Publishes to the broker with pipelined confirms, on a thread and an event loop of its own.

Many messages are on their way at once, each is mandatory and confirmed; an acknowledgement may stand for
all before it.  A connection that is lost, a broker that is not there yet or that blocks publishers costs
time, never an event: what was not confirmed is given back to the pipeline.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable

import pika
from amqp.exceptions import AMQPError
from kombu.exceptions import KombuError
from pika.channel import Channel
from pika.exceptions import AMQPError as PikaError
from pika.frame import Method

from kit import bus, tls
from kit.bus import topology
from kit.config import Config
from kit.relay.pipeline import Item, Pipeline
from kit.relay.telemetry import BLOCKED, CONNECTED, NACKED, PUBLISHED, UNROUTED
from kit.relay.wire import Wire

log = logging.getLogger(__name__)

WINDOW = 500
# After a refusal the broker is given a moment.
NACK_PAUSE_SECONDS = 0.5
BACKOFF_FIRST_SECONDS, BACKOFF_MOST_SECONDS = 0.2, 5.0
PERSISTENT = 2
CLOSE_SECONDS = 2.0
BROKER_ERRORS = (OSError, AMQPError, PikaError, KombuError)


class Publisher:
    """Sends what the pipeline hands out while ``may_publish`` says so."""

    def __init__(
        self,
        service: str,
        config: Config,
        pipeline: Pipeline,
        may_publish: Callable[[], bool],
        posts: Iterable[str] = (),
    ) -> None:
        self._service = service
        self._posts = tuple(posts)
        self._config = config
        self._pipeline = pipeline
        self._may_publish = may_publish
        self._stopping = threading.Event()
        self._link: Link | None = None

    def run(self) -> None:
        """Connect and publish, again and again, until told to close."""
        wait = BACKOFF_FIRST_SECONDS
        while not self._stopping.is_set():
            began = time.monotonic()
            try:
                topology.declare_producer(self._config, self._service, self._posts)
                self._publish_until_closed()
            except BROKER_ERRORS as error:
                said = str(tls.refused("RabbitMQ", error) or repr(error))
                log.warning("broker is away", extra={"service_name": self._service, "error": said})
            if time.monotonic() - began > BACKOFF_MOST_SECONDS:
                wait = BACKOFF_FIRST_SECONDS
            self._stopping.wait(wait)
            wait = min(BACKOFF_MOST_SECONDS, wait * 2)

    def wake(self) -> None:
        """There may be something to publish; callable from any thread."""
        link = self._link
        if link is not None:
            link.wake()

    def close(self) -> None:
        """Let ``run`` return; the pipeline should be drained before.  Callable from any thread."""
        self._stopping.set()
        link = self._link
        if link is not None:
            link.close()

    def _publish_until_closed(self) -> None:
        self._link = link = Link(self._service, self._config.amqp_url, self._pipeline, self._may_publish)
        try:
            if self._stopping.is_set():
                link.close()
            link.run()
        finally:
            self._link = None
            CONNECTED.labels(self._service).set(0)
            BLOCKED.labels(self._service).set(0)
            self._pipeline.give_back(link.unconfirmed())


class Link:
    """One connection to the broker, from opening to closing; lives on one thread except where said."""

    def __init__(
        self, service: str, amqp_url: str, pipeline: Pipeline, may_publish: Callable[[], bool]
    ) -> None:
        self._service = service
        self._pipeline = pipeline
        self._may_publish = may_publish
        self._published = PUBLISHED.labels(service)
        self._channel: Channel | None = None
        self._tag = 0
        # Delivery tag → event; tags grow, so the oldest comes first.
        self._sent: dict[int, Item] = {}
        self._returned: set[str] = set()
        self._blocked = False
        self._paused_until = 0.0
        self._reason: BaseException | None = None
        self._closing = False
        # Guards the event loop against calls from other threads once it is closed.
        self._lock = threading.Lock()
        self._alive = True
        self._woken = False
        parameters = pika.URLParameters(tls.bare(amqp_url))
        if context := tls.context(amqp_url):
            parameters.ssl_options = pika.SSLOptions(context, tls.server_name(amqp_url))
        parameters.heartbeat = bus.HEARTBEAT_SECONDS
        parameters.connection_attempts = 1
        self._connection = Wire(
            parameters,
            on_open_callback=self._opened,
            on_open_error_callback=self._ended,
            on_close_callback=self._ended,
        )

    def run(self) -> None:
        """Block until the connection is closed; raises if it could not be opened or was lost."""
        try:
            self._connection.ioloop.start()
        finally:
            with self._lock:
                self._alive = False
                self._connection.ioloop.close()
        if self._reason is not None and not self._closing:
            raise self._reason

    def wake(self) -> None:
        """From any thread: look into the pipeline, once for many calls."""
        if len(self._sent) >= WINDOW:
            return  # The next confirmation will look.
        with self._lock:
            if self._alive and not self._woken:
                self._woken = True
                self._connection.ioloop.add_callback_threadsafe(self._look)

    def close(self) -> None:
        """From any thread: close the connection."""
        with self._lock:
            if self._alive:
                self._connection.ioloop.add_callback_threadsafe(self._close)

    def unconfirmed(self) -> list[str]:
        """After closing: what has to be sent again."""
        return [item.id for item in self._sent.values()]

    def _look(self) -> None:
        with self._lock:
            self._woken = False
        self._pump()

    def _pump(self) -> None:
        with self._connection.gathering():
            while self._can_publish() and (item := self._pipeline.take()) is not None:
                self._tag += 1
                self._sent[self._tag] = item
                self._channel.basic_publish(
                    item.exchange, item.routing_key, item.body.encode(), _properties(item), mandatory=True
                )

    def _can_publish(self) -> bool:
        return (
            self._channel is not None
            and self._channel.is_open
            and not self._blocked
            and len(self._sent) < WINDOW
            and time.monotonic() >= self._paused_until
            and self._may_publish()
        )

    def _settled(self, frame: Method) -> None:
        method = frame.method
        for tag in self._tags(method.delivery_tag, method.multiple):
            item = self._sent.pop(tag)
            if isinstance(method, pika.spec.Basic.Ack):
                self._accepted(item)
            else:
                self._refused(item)
        self._pump()

    def _tags(self, tag: int, multiple: bool) -> list[int]:
        if not multiple:
            return [tag]
        tags = []
        for known in self._sent:
            if known > tag:
                break
            tags.append(known)
        return tags

    def _accepted(self, item: Item) -> None:
        routed = item.id not in self._returned
        self._returned.discard(item.id)
        self._published.inc()
        if not routed:
            UNROUTED.labels(self._service, item.routing_key).inc()
        self._pipeline.confirm(item.id, routed)

    def _refused(self, item: Item) -> None:
        NACKED.labels(self._service).inc()
        self._returned.discard(item.id)
        self._pipeline.give_back([item.id])
        self._paused_until = time.monotonic() + NACK_PAUSE_SECONDS
        self._connection.ioloop.call_later(NACK_PAUSE_SECONDS, self._pump)

    def _returned_by_broker(
        self, _channel: Channel, _method: object, properties: pika.BasicProperties, _body: bytes
    ) -> None:
        # Comes before the acknowledgement of the same message.
        self._returned.add(properties.message_id)

    def _opened(self, connection: pika.SelectConnection) -> None:
        connection.add_on_connection_blocked_callback(lambda *_: self._set_blocked(True))
        connection.add_on_connection_unblocked_callback(lambda *_: self._set_blocked(False))
        if self._closing:
            connection.close()
        else:
            connection.channel(on_open_callback=self._channel_opened)

    def _channel_opened(self, channel: Channel) -> None:
        channel.add_on_close_callback(self._channel_closed)
        channel.add_on_return_callback(self._returned_by_broker)
        channel.confirm_delivery(self._settled, callback=lambda _: self._begin(channel))

    def _begin(self, channel: Channel) -> None:
        self._channel = channel
        CONNECTED.labels(self._service).set(1)
        log.info("publishing", extra={"service_name": self._service})
        self._pump()

    def _set_blocked(self, blocked: bool) -> None:
        log.warning("broker blocks publishers" if blocked else "broker takes messages again")
        BLOCKED.labels(self._service).set(int(blocked))
        self._blocked = blocked
        self._pump()

    def _channel_closed(self, _channel: Channel, reason: Exception) -> None:
        # With the connection still open it was the broker that closed the channel, for a reason to tell.
        if self._connection.is_open:
            self._reason = reason
            self._connection.close()

    def _close(self) -> None:
        self._closing = True
        # A broker that blocks publishers does not read, so it would not answer either.
        self._connection.ioloop.call_later(CLOSE_SECONDS, self._connection.ioloop.stop)
        if self._connection.is_open:
            self._connection.close()

    def _ended(self, _connection: object, reason: BaseException) -> None:
        self._reason = self._reason or reason
        self._connection.ioloop.stop()


def _properties(item: Item) -> pika.BasicProperties:
    return pika.BasicProperties(
        content_type="application/json",
        content_encoding="utf-8",
        delivery_mode=PERSISTENT,
        message_id=item.id,
    )
