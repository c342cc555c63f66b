"""Nameko's consumer and entrypoint, replaced where the stock ones lose messages.

Stock Nameko acknowledges a message whose handler raised and one that it cannot decode, and on SIGTERM it
closes the connection before the last acknowledgements are sent.  Here a message is settled after its
reaction has committed, by the verdict of ``kit.delivery``, and the connection stays open until the last
message in hand is settled.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Protocol

from kombu import Connection, Consumer, Queue
from kombu.message import Message
from nameko.exceptions import ContainerBeingKilled
from nameko.extensions import Entrypoint
from nameko.messaging import QueueConsumer

from kit import bus, tls
from kit.core.errors import KitError
from kit.delivery import Verdict

log = logging.getLogger(__name__)

# A broker that is away for longer than this (each try adds what kombu waits itself) ends the process, so
# that its supervisor sees it.
RECONNECT_TRIES = 40
RECONNECT_SECONDS = 1.0
IDLE_SECONDS = 0.5


class BrokerGone(KitError):
    """The broker stayed away; ends the process with an error."""


class Host(Protocol):
    """What the consumer needs to know of its service; the class attribute ``host`` of the service class."""

    prefetch: int
    stopping: threading.Event

    def declare(self) -> None:
        """Make sure that the service's exchanges and queues exist."""
        ...

    def show_ready(self, ready: bool) -> None:
        """Tell the outside whether messages are being consumed."""
        ...


class Handler(Protocol):
    """What an entrypoint needs: whose messages, and the carrying out of the verdict on each."""

    queue: str
    prefetch: int

    def settle(self, verdict: Verdict, message: Message, lock: threading.Lock) -> None:
        """Acknowledge, send on or give back; never raises what a broken connection can cause."""
        ...


class OwnPrefetch(Consumer):
    """A consumer with a prefetch of its own on a shared channel.

    A broker gives a consumer the prefetch that was set last when it began, so it is set just before that;
    set earlier for all of them, the last one's would be everybody's.
    """

    def consume(self, no_ack: bool | None = None) -> None:
        """Begin to consume."""
        self.qos(prefetch_count=self.prefetch_count)
        super().consume(no_ack)


class SettlingConsumer(QueueConsumer):
    """One connection and channel per service; closes only when nothing is in hand any more."""

    def __init__(self) -> None:
        super().__init__()
        self.in_hand = 0
        # Settlements come from many green threads; a frame must not be written into another.
        self.channel_lock = threading.Lock()

    @property
    def host(self) -> Host:
        """The service that is served here."""
        return self.container.service_cls.host

    @property
    def prefetch_count(self) -> int:
        """Few, because a crash counts against every message that was fetched and not settled."""
        return self.host.prefetch

    @property
    def connection(self) -> Connection:
        """What kombu asks about kinds of errors; never opened itself."""
        return bus.connection(self.amqp_uri)

    @contextmanager
    def establish_connection(self) -> Iterator[Connection]:
        """Connect, patiently but not for ever; then make sure that what is consumed exists."""
        with bus.connection(self.amqp_uri) as connected:
            self._connect(connected)
            self.host.declare()
            try:
                yield connected
            finally:
                self.host.show_ready(False)

    def _connect(self, connected: Connection) -> None:
        for tries_left in reversed(range(RECONNECT_TRIES)):
            try:
                connected.connect()
                return
            except connected.connection_errors as error:
                if refusal := tls.refused("RabbitMQ", error):
                    raise refusal from error
                log.warning("broker is away", extra={"error": repr(error), "tries_left": tries_left})
                if self.host.stopping.wait(RECONNECT_SECONDS):
                    self._abandon()
                    raise
        raise BrokerGone(f"not reached in {RECONNECT_TRIES} tries")

    def _abandon(self) -> None:
        # There is no channel to cancel on, so whoever waits for the cancelling is told that it is done.
        pending, self._pending_remove_providers = self._pending_remove_providers, {}
        self._consumers.clear()
        self.should_stop = True
        for removed in pending.values():
            removed.send()

    def unregister_provider(self, provider: ReactionEntrypoint) -> None:
        """Called by each entrypoint that stops: waits until its consumer, if any is left, is cancelled."""
        if self.should_stop:
            super(QueueConsumer, self).unregister_provider(provider)
        else:
            super().unregister_provider(provider)

    def on_consume_ready(self, connection: Connection, channel: Any, consumers: Any, **more: Any) -> None:
        """Called after every connecting, when the broker has accepted the consumers."""
        self.host.show_ready(True)
        super().on_consume_ready(connection, channel, consumers, **more)

    def get_consumers(self, consumer_cls: Callable[..., Any], channel: Any) -> Any:
        """Consume raw messages: decoding is part of the reaction, so that its failure is settled like any."""
        self._consumers.clear()
        for provider in self._providers:
            self._consumers[provider] = OwnPrefetch(
                channel,
                queues=[provider.queue],
                on_message=partial(self.take, provider),
                auto_declare=False,
                prefetch_count=provider.handler.prefetch or self.prefetch_count,
            )
        return self._consumers.values()

    def consume(self, limit: int | None = None, timeout: float | None = None, **more: Any) -> Iterator[None]:
        """As kombu's, looking more often whether the last message has been settled."""
        return super().consume(limit, timeout, safety_interval=IDLE_SECONDS, **more)

    def take(self, provider: ReactionEntrypoint, message: Message) -> None:
        """Hand a message to its reaction in a green thread of its own."""
        self.in_hand += 1
        self.container.spawn_managed_thread(
            partial(provider.handle, message), identifier=f"deliver {provider.method_name}"
        )

    def on_iteration(self) -> None:
        """Stop when told to, but not before the last message in hand is settled."""
        self._cancel_consumers_if_requested()
        if not self._consumers and self.in_hand <= 0:
            self.should_stop = True


class ReactionEntrypoint(Entrypoint):
    """Runs a service method for each message of one queue, and settles the message afterwards."""

    queue_consumer = SettlingConsumer()

    def __init__(self, handler: Handler, **options: Any) -> None:
        self.handler = handler
        self.queue = Queue(handler.queue, no_declare=True)
        super().__init__(handler, **options)

    def setup(self) -> None:
        """Called once before start."""
        self.queue_consumer.register_provider(self)

    def stop(self) -> None:
        """Called on SIGTERM: no new messages from here on."""
        self.queue_consumer.unregister_provider(self)

    def handle(self, message: Message) -> None:
        """Start the worker of one message."""
        try:
            self.container.spawn_worker(
                self, (message,), {}, handle_result=partial(self.handle_result, message)
            )
        except ContainerBeingKilled:
            # Closing the connection gives the message back to its queue.
            self.queue_consumer.in_hand -= 1

    def handle_result(
        self, message: Message, _worker: object, result: Verdict | None = None, exc_info: Any = None
    ) -> tuple[Any, Any]:
        """Called when the method has returned its verdict, which it always does unless kit is at fault."""
        try:
            if result is not None:
                self.handler.settle(result, message, self.queue_consumer.channel_lock)
        finally:
            self.queue_consumer.in_hand -= 1
        return result, exc_info
