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

from kombu import Connection, Queue
from kombu.message import Message
from nameko.exceptions import ContainerBeingKilled
from nameko.extensions import Entrypoint
from nameko.messaging import QueueConsumer

from kit import bus
from kit.delivery import Verdict

log = logging.getLogger(__name__)

# A broker away for longer than about two minutes ends the process, so that its supervisor sees it.
RECONNECT_TRIES = 60
RECONNECT_FIRST, RECONNECT_STEP, RECONNECT_MOST = 0.5, 0.5, 2.0
IDLE_SECONDS = 0.5


class Host(Protocol):
    """What the consumer needs to know of its service; the class attribute ``host`` of the service class."""

    prefetch: int

    def declare(self) -> None:
        """Make sure that the service's exchanges and queues exist."""
        ...


class Handler(Protocol):
    """What an entrypoint needs: whose messages, and the carrying out of the verdict on each."""

    queue: str

    def settle(self, verdict: Verdict, message: Message, lock: threading.Lock) -> None:
        """Acknowledge, send on or give back; never raises what a broken connection can cause."""
        ...


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

    @contextmanager
    def establish_connection(self) -> Iterator[Connection]:
        """Connect, patiently but not for ever; then make sure that what is consumed exists."""
        with bus.connection(self.amqp_uri) as connected:
            connected.ensure_connection(
                self.on_connection_error,
                RECONNECT_TRIES,
                interval_start=RECONNECT_FIRST,
                interval_step=RECONNECT_STEP,
                interval_max=RECONNECT_MOST,
            )
            self.host.declare()
            yield connected

    def get_consumers(self, consumer_cls: Callable[..., Any], channel: Any) -> Any:
        """Consume raw messages: decoding is part of the reaction, so that its failure is settled like any."""
        self._consumers.clear()
        for provider in self._providers:
            consumer = consumer_cls(
                queues=[provider.queue], on_message=partial(self.take, provider), auto_declare=False
            )
            consumer.qos(prefetch_count=self.prefetch_count)
            self._consumers[provider] = consumer
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
