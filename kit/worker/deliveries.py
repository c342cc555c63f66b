"""What becomes of the messages of one queue: the reaction runs, and its outcome is carried out."""

from __future__ import annotations

import logging
import threading
import time
from typing import Any, Protocol

from amqp.exceptions import AMQPError, MessageNacked
from kombu.exceptions import KombuError
from kombu.message import Message
from prometheus_client import Counter

from kit import bus, delivery, mongo
from kit.bus import courier
from kit.core.errors import KitError, NotYet
from kit.delivery import ACK, PARK, REQUEUE, RETRY, History, Policy, Verdict
from kit.runtime import Runtime
from kit.service import Subscription

log = logging.getLogger(__name__)

OUTAGE_FIRST_SECONDS, OUTAGE_MOST_SECONDS = 0.2, 5.0
BROKER_TROUBLE_SECONDS = 1.0
BROKER_ERRORS = (AMQPError, MessageNacked, KombuError, OSError)

DELIVERIES = Counter(
    "kit_deliveries_total", "Messages by what became of them.", ["service", "reaction", "action"]
)


class Host(Protocol):
    """The service whose messages they are."""

    name: str
    runtime: Runtime
    courier: courier.Courier
    policy: Policy
    stopping: threading.Event

    def now(self) -> float:
        """Real time in seconds since 1970."""
        ...


class Deliveries:
    """Decides and carries out what becomes of the messages of one queue."""

    prefetch = 0
    """Messages taken ahead; 0 for what the service takes as a rule."""

    def __init__(self, queue: str, name: str, hosted: Host) -> None:
        self.queue = queue
        self.name = name
        self._hosted = hosted

    def run(self, message: Message) -> None:
        """Do what the message asks for; raises what went wrong."""
        raise NotImplementedError

    def attempt(self, message: Message) -> Verdict:
        """Run the reaction; whatever it raises becomes a verdict."""
        wait = OUTAGE_FIRST_SECONDS
        while (verdict := self._try(message)) is None:
            if self._hosted.stopping.wait(wait):
                return Verdict(REQUEUE)
            wait = min(OUTAGE_MOST_SECONDS, wait * 2)
        return verdict

    def _try(self, message: Message) -> Verdict | None:
        try:
            self.run(message)
            return Verdict(ACK)
        except Exception as error:  # noqa: BLE001 - every failure has a verdict, which is logged
            if mongo.is_outage(error) or mongo.is_outage(error.__cause__):
                log.warning("database is away, message is held", extra={"queue": self.queue})
                return None
            return self._judge(error, History.of(message.headers))

    def _judge(self, error: Exception, history: History) -> Verdict:
        verdict = delivery.judge(error, history, self._hosted.policy, self._hosted.now())
        facts = {
            "queue": self.queue,
            "action": verdict.action,
            "reason": verdict.reason,
            "delay": verdict.delay,
        }
        # A fact that is not there yet is no trouble; a defect is shown with the place where it lies.
        level = logging.INFO if isinstance(error, NotYet) and verdict.action == RETRY else logging.WARNING
        defect = None if isinstance(error, KitError) else error
        log.log(level, "reaction: %s", error, exc_info=defect, extra=facts)
        return verdict

    def settle(self, verdict: Verdict, message: Message, lock: threading.Lock) -> None:
        """Carry out a verdict; if the broker does not take the message elsewhere it stays in its queue."""
        try:
            self._send_on(verdict, message)
        except BROKER_ERRORS as error:
            log.warning("message could not be sent on", extra={"queue": self.queue, "error": repr(error)})
            time.sleep(BROKER_TROUBLE_SECONDS)
            verdict = Verdict(REQUEUE)
        DELIVERIES.labels(self._hosted.name, self.name, verdict.action).inc()
        try:
            with lock:
                # On a closed channel there is nothing to settle: the broker has taken the message back.
                if message.channel.connection:
                    message.requeue() if verdict.action == REQUEUE else message.ack()
        except BROKER_ERRORS as error:
            log.warning("message will be delivered again", extra={"queue": self.queue, "error": repr(error)})

    def _send_on(self, verdict: Verdict, message: Message) -> None:
        if verdict.action == RETRY:
            headers = {**delivery.foreign_headers(message.headers), **verdict.history.headers()}
            exchange = bus.retry_exchange_name(self._hosted.name, verdict.delay)
            self._send(message, headers, exchange, self.queue)
        elif verdict.action == PARK:
            headers = delivery.parked_headers(message.headers, verdict, self.queue, self._hosted.now())
            self._send(message, headers, bus.DEFAULT_EXCHANGE, bus.parked_queue_name(self._hosted.name))

    def _send(self, message: Message, headers: dict[str, Any], exchange: str, routing_key: str) -> None:
        copy = courier.message(message.body, headers, message.properties)
        self._hosted.courier.send(copy, exchange, routing_key)


class Reactions(Deliveries):
    """The messages of one reaction: events of another service."""

    def __init__(self, subscription: Subscription, hosted: Host) -> None:
        queue = bus.reaction_queue_name(hosted.name, subscription.source, subscription.routing_key)
        super().__init__(queue, subscription.reaction, hosted)
        self._subscription = subscription

    def run(self, message: Message) -> None:
        """React to the event."""
        envelope = delivery.read_envelope(message.body, self._subscription.routing_key)
        self._hosted.runtime.react(self._subscription.reaction, envelope)


class Arrivals(Deliveries):
    """Messages from outside of the instance, one after the other."""

    prefetch = 1

    def __init__(self, name: str, hosted: Host) -> None:
        super().__init__(bus.inbound_queue_name(hosted.name, name), f"take_{name}", hosted)
        self._inbound = name

    def run(self, message: Message) -> None:
        """Hand the body over as it is."""
        body = message.body
        self._hosted.runtime.receive(self._inbound, body.encode() if isinstance(body, str) else bytes(body))
