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
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import eventlet
from kombu.message import Message
from nameko.runners import ServiceRunner
from nameko.timer import Timer as Every
from prometheus_client import Gauge
from pymongo import MongoClient
from pymongo.errors import PyMongoError

from kit import bus, endpoint, mongo, timers
from kit.bus import courier, topology, vhost
from kit.config import Config
from kit.core.clock import RealClock
from kit.core.errors import Unavailable
from kit.delivery import Policy, Verdict
from kit.runtime import Runtime
from kit.service import Keeper, Service
from kit.worker.deliveries import BROKER_ERRORS, Arrivals, Deliveries, Reactions
from kit.worker.nameko_parts import ReactionEntrypoint

log = logging.getLogger(__name__)

# How often due timers are looked for; where business time leaps from timer to timer, waiting is all it costs.
TIMER_SECONDS, TIMER_SECONDS_OF_MOVED_CLOCK = 0.5, 0.1
TIMER_BATCH = 100
WATCH_SECONDS = 5.0
FILE_SWEEP_SECONDS = 900.0
# After SIGTERM; what is still in hand then goes back to its queue and is delivered again.
DRAIN_SECONDS = 25.0

PARKED = Gauge("kit_parked_messages", "Messages that wait for a person.", ["service"])
TIMERS_LATE = Gauge(
    "kit_timers_late_seconds", "Business time since the most overdue timer was due.", ["service"]
)
READY = Gauge("kit_worker_ready", "1 while the worker consumes.", ["service"])


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
        """Let a deployment see whether this worker does its work."""
        works = ready and not self.stopping.is_set()
        READY.labels(self.name).set(int(works))
        endpoint.show_ready(self.name, works)

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

    def sweep_files(self) -> None:
        """Remove files that nothing has referred to for a day."""
        try:
            if swept := self.runtime.files.sweep(self._clock.now()):
                log.info("files swept", extra={"service_name": self.name, "files": swept})
        except PyMongoError as error:
            log.warning("the sweep of files waits for the database", extra={"error": repr(error)})

    def nameko_class(self) -> type:
        """A Nameko service with a method per reaction and its clocks."""
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
        if self.service.files:
            sweep = _tick("sweep_files", self.sweep_files)
            members["sweep_files"] = Every.decorator(FILE_SWEEP_SECONDS, eager=True)(sweep)
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
            hosted.show_ready(False)
            hosted.runtime.prepare(migrating=False)
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
    endpoint.serve(config.metrics_listen)
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
