"""The worker process: reactions to other services' events, and durable timers, on Nameko.

One Nameko service class is built per platform service, with one method per reaction.  A message is settled
only after its reaction has committed:

    committed, or done before   → acknowledged
    to be tried again           → published to the retry queue of its delay (confirmed), then acknowledged
    hopeless                    → published to the parked queue with its reason (confirmed), then acknowledged
    killed the process          → the broker delivers it again, and parks it after 20 times

While the database is away nothing is wrong with any message, so each in hand is held and tried again in
place; it uses up none of its tries.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import eventlet
from amqp.exceptions import AMQPError, MessageNacked
from kombu.exceptions import KombuError
from kombu.message import Message
from nameko.runners import ServiceRunner
from nameko.timer import Timer as Every
from prometheus_client import Counter, Gauge
from pymongo import MongoClient
from pymongo.errors import ConnectionFailure, PyMongoError

from kit import bus, delivery, metrics, mongo, timers
from kit.bus import courier, topology, vhost
from kit.config import Config
from kit.core.clock import RealClock
from kit.core.errors import KitError, NotYet, Unavailable
from kit.delivery import ACK, PARK, REQUEUE, RETRY, History, Policy, Verdict
from kit.runtime import Runtime
from kit.service import Keeper, Service, Subscription
from kit.worker.nameko_parts import ReactionEntrypoint

log = logging.getLogger(__name__)

# How often due timers are looked for; where business time leaps from timer to timer, waiting is all it costs.
TIMER_SECONDS, TIMER_SECONDS_OF_MOVED_CLOCK = 0.5, 0.1
TIMER_BATCH = 100
WATCH_SECONDS = 5.0
OUTAGE_FIRST_SECONDS, OUTAGE_MOST_SECONDS = 0.2, 5.0
BROKER_TROUBLE_SECONDS = 1.0
# After SIGTERM; what is still in hand then goes back to its queue and is delivered again.
DRAIN_SECONDS = 25.0
BROKER_ERRORS = (AMQPError, MessageNacked, KombuError, OSError)

DELIVERIES = Counter(
    "kit_deliveries_total", "Messages by what became of them.", ["service", "reaction", "action"]
)
PARKED = Gauge("kit_parked_messages", "Messages that wait for a person.", ["service"])
TIMERS_LATE = Gauge(
    "kit_timers_late_seconds", "Business time since the most overdue timer was due.", ["service"]
)
READY = Gauge("kit_worker_ready", "1 while the worker consumes.", ["service"])


class Deliveries:
    """Decides and carries out what becomes of the messages of one queue."""

    prefetch = 0
    """Messages taken ahead; 0 for what the service takes as a rule."""

    def __init__(self, queue: str, name: str, hosted: HostedService) -> None:
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
            if is_outage(error):
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

    def __init__(self, subscription: Subscription, hosted: HostedService) -> None:
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

    def __init__(self, name: str, hosted: HostedService) -> None:
        super().__init__(bus.inbound_queue_name(hosted.name, name), f"take_{name}", hosted)
        self._inbound = name

    def run(self, message: Message) -> None:
        """Hand the body over as it is."""
        body = message.body
        self._hosted.runtime.receive(self._inbound, body.encode() if isinstance(body, str) else bytes(body))


def is_outage(error: BaseException) -> bool:
    """The database cannot be reached, which no message is to blame for."""
    return isinstance(error, ConnectionFailure) or isinstance(error.__cause__, ConnectionFailure)


class HostedService:
    """One platform service inside the worker process."""

    def __init__(self, service: Service, config: Config, client: MongoClient) -> None:
        self.name = service.name
        self.service = service
        self.config = config
        self.runtime = Runtime(service, config, client)
        self.courier = courier.Courier(config.amqp_url)
        self.policy = Policy(tuple(config.retry_delays), config.not_yet_max_age)
        self.prefetch = max(1, config.worker_threads // 2)
        self.stopping = threading.Event()
        self._clock = RealClock()

    def now(self) -> float:
        """Real time in seconds since 1970: retries do not live in business time."""
        return self._clock.now().timestamp()

    def declare(self) -> None:
        """Make sure that exchanges and queues exist, and ask for the past of those that are new."""
        asked = topology.declare_consumer(self.config, self.service, self.runtime.db)
        if asked:
            log.info("asked for past events", extra={"queues": asked})

    def show_ready(self, ready: bool) -> None:
        """Set the gauge by which a deployment judges whether this worker does its work."""
        READY.labels(self.name).set(int(ready and not self.stopping.is_set()))

    def fire_timers(self) -> None:
        """Fire everything that is due."""
        try:
            while self.runtime.fire_due_timers(TIMER_BATCH) >= TIMER_BATCH and not self.stopping.is_set():
                pass
        except PyMongoError as error:
            log.warning("timers wait for the database", extra={"error": repr(error)})

    def keep(self, name: str, keeper: Keeper) -> None:
        """One round of a keeper; what goes wrong is told, and the next round tries again."""
        try:
            keeper.handler(self.runtime)
        except (PyMongoError, Unavailable, *BROKER_ERRORS) as error:
            log.warning("keeper waits", extra={"keeper": name, "error": repr(error)})
        except Exception:
            log.exception("keeper failed", extra={"keeper": name})

    def watch(self) -> None:
        """Bring the gauges up to date."""
        try:
            late = timers.lateness_seconds(self.runtime.db, self.runtime.clock.now())
            TIMERS_LATE.labels(self.name).set(late)
            with bus.connection(self.config.amqp_url) as connected:
                PARKED.labels(self.name).set(
                    bus.message_count(connected, bus.parked_queue_name(self.name)) or 0
                )
        except (PyMongoError, *BROKER_ERRORS) as error:
            log.warning("gauges wait for broker or database", extra={"error": repr(error)})

    def nameko_class(self) -> type:
        """A Nameko service with a method per reaction and two clocks."""
        members: dict[str, Any] = {"name": self.name, "host": self}
        queues: list[Deliveries] = [Reactions(one, self) for one in self.service.subscriptions()]
        queues += [Arrivals(name, self) for name in self.service.inbound]
        for one in queues:
            members[one.name] = ReactionEntrypoint.decorator(one)(_method(one.name, one.attempt))
        for name, keeper in self.service.keepers.items():
            members[name] = Every.decorator(keeper.seconds, eager=True)(
                _tick(name, partial(self.keep, name, keeper))
            )
        members["watch"] = Every.decorator(WATCH_SECONDS, eager=True)(_tick("watch", self.watch))
        if self.service.timers:
            tick = _tick("fire_timers", self.fire_timers)
            moved = self.config.business_clock_moves
            every = TIMER_SECONDS_OF_MOVED_CLOCK if moved else TIMER_SECONDS
            members["fire_timers"] = Every.decorator(every)(tick)
        return type(f"{self.name.capitalize()}Worker", (), members)


def _method(name: str, attempt: Callable[[Message], Verdict]) -> Callable[[Any, Message], Verdict]:
    def method(_self: Any, message: Message) -> Verdict:
        return attempt(message)

    method.__name__ = name
    return method


def _tick(name: str, work: Callable[[], None]) -> Callable[[Any], None]:
    def method(_self: Any) -> None:
        work()

    method.__name__ = name
    return method


class Worker:
    """All services of this process, each in a Nameko container of its own."""

    def __init__(self, services: Sequence[Service], config: Config, client: MongoClient) -> None:
        self._hosted = [HostedService(service, config, client) for service in services]
        self._runner = ServiceRunner({"AMQP_URI": config.amqp_url, "max_workers": config.worker_threads})
        self._stopping = False
        for hosted in self._hosted:
            hosted.runtime.prepare()
            self._runner.add_service(hosted.nameko_class())

    def start(self) -> None:
        """Consume; returns once every queue has its consumer."""
        self._runner.start()
        for hosted in self._hosted:
            if not (hosted.service.reactions or hosted.service.inbound):
                hosted.show_ready(True)

    def stop(self) -> None:
        """Take no more messages, finish those in hand, settle them, and only then close the connections."""
        if self._stopping:
            return  # Whoever sends SIGTERM to a whole session sends it twice; Nameko stops but once.
        self._stopping = True
        for hosted in self._hosted:
            hosted.stopping.set()
            hosted.show_ready(False)
        self._runner.stop()
        for hosted in self._hosted:
            hosted.courier.close()

    def wait(self) -> None:
        """Block until stopped; raises what made a container die."""
        self._runner.wait()


def run_worker(services: Sequence[Service], config: Config) -> None:
    """Serve until SIGTERM; exits with status 1 when the broker or the database is gone for good."""
    client = mongo.connect(config.mongodb_uri)
    metrics.serve(config.metrics_listen)
    vhost.ensure_vhost_if_reachable(config.amqp_url, config.management_url)
    worker = Worker(services, config, client)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: eventlet.spawn_n(_drain, worker))
    try:
        worker.start()
        log.info("consuming", extra={"services": [service.name for service in services]})
        worker.wait()
    except Exception:
        log.critical("worker cannot go on", exc_info=True)
        sys.exit(1)
    client.close()


def _drain(worker: Worker) -> None:
    eventlet.spawn_after(DRAIN_SECONDS, _give_up)
    worker.stop()


def _give_up() -> None:
    log.error("not drained in time; what is in hand will be delivered again")
    os._exit(1)
