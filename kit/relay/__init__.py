"""Carries events from a service's outbox to the broker; one relay per service works, the others stand by.

    outbox ──stream, sweep──> pipeline ──> publisher ──confirmed──> sent marks
                              (order per     (pipelined,             (batches, fenced by
                               aggregate)     mandatory)              the lease's token)

An event is sent at least once, and as a rule exactly once: it is repeated after a crash between the
broker's confirmation and the sent mark, and when two relays overlap because one was stopped past its lease.
Consumers recognise repeats by their inbox and old versions by their mode.

An event that no queue wants is marked as sent with ``unrouted: true`` and counted: whoever comes to want it
later asks for the past (``kit.bus.topology``).
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Sequence

from pymongo import MongoClient
from pymongo.errors import PyMongoError

from kit import endpoint, lease, migrations, mongo
from kit.bus import vhost
from kit.config import Config
from kit.lease import RELAY, Lease, LeaseLost, Term
from kit.relay import telemetry
from kit.relay.turn import Turn
from kit.service import Service

log = logging.getLogger(__name__)

MEASURE_SECONDS = 5.0
DATABASE_SECONDS = 3.0


class Relay:
    """The relay of one service: stands for the lease, and works while it holds it."""

    def __init__(
        self, service_name: str, config: Config, client: MongoClient, posts: Sequence[str] = ()
    ) -> None:
        self.service_name = service_name
        self._posts = posts
        self._config = config
        self._db = mongo.service_db(client, config.db_prefix, service_name)
        self._lease = Lease(self._db, RELAY)
        self._held = telemetry.LEASE_HELD.labels(service_name, RELAY)
        self._stopping = threading.Event()
        self._measured = 0.0
        self._turn: Turn | None = None
        self._thread = threading.Thread(target=self._run, name=f"relay-{service_name}", daemon=True)

    def start(self) -> None:
        """Begin, in the background; broker and database may come later."""
        self._thread.start()

    def ask_to_stop(self) -> None:
        """Begin to stop, without waiting."""
        self._stopping.set()
        turn = self._turn
        if turn is not None:
            turn.ended.set()

    def stop(self) -> None:
        """Take nothing more, wait for what the broker has, mark it, and give the lease away."""
        self.ask_to_stop()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                term = self._lease.take()
                # Standing by is a relay's work too.
                endpoint.show_ready(self.service_name, True)
                if term is not None:
                    self._lead(term)
                else:
                    self._measure()
            except PyMongoError as error:
                endpoint.show_ready(self.service_name, False)
                self._warn("database is away", error)
            except Exception:
                # Whatever it was, events must go on flowing; a defect shows here again and again.
                log.exception("relay failed", extra={"service_name": self.service_name})
            self._stopping.wait(lease.STANDBY_SECONDS)

    def _lead(self, term: Term) -> None:
        log.info("lease taken", extra={"service_name": self.service_name, "token": term.token})
        self._held.set(1)
        self._turn = turn = Turn(self.service_name, self._config, self._db, term, self._posts)
        turn.start()
        try:
            self._keep(term, turn)
        except LeaseLost as error:
            self._warn("lease lost", error)
        finally:
            turn.stop()
            self._turn = None
            self._held.set(0)
            self._release(term)

    def _keep(self, term: Term, turn: Turn) -> None:
        # A turn ends when a part of it fails or when this relay is asked to stop.
        while not self._stopping.is_set() and not turn.ended.wait(lease.RENEW_SECONDS):
            try:
                term.renew()
                turn.wake()
                self._measure()
            except PyMongoError as error:
                self._warn("lease not renewed", error)
                if not term.valid:
                    raise LeaseLost("it could not be renewed in time") from error

    def _release(self, term: Term) -> None:
        if not term.valid:
            return
        try:
            term.release()
        except PyMongoError as error:
            self._warn("lease runs out by itself", error)

    def _warn(self, what: str, error: Exception) -> None:
        log.warning(what, extra={"service_name": self.service_name, "error": repr(error)})

    def _measure(self) -> None:
        if time.monotonic() - self._measured >= MEASURE_SECONDS:
            telemetry.measure(self.service_name, self._db)
            self._measured = time.monotonic()


def run_relay(services: Sequence[Service], config: Config) -> None:
    """Relay for all services of this process until SIGTERM."""
    from kit.main import wait_for_signal

    # Everything here is tried again, so an absent database need not be waited for at each step.
    client = mongo.connect(config.mongodb_uri, timeout_seconds=DATABASE_SECONDS)
    endpoint.serve(config.metrics_listen)
    vhost.ensure_vhost_if_reachable(config.amqp_url, config.management_url)
    relays = [Relay(service.name, config, client, service.posts) for service in services]
    for relay in relays:
        endpoint.show_ready(relay.service_name, False)
    for service, relay in zip(services, relays, strict=True):
        db = mongo.service_db(client, config.db_prefix, service.name)
        migrations.wait(db, service.name, service.migrations)
        mongo.ensure(db, mongo.KIT_INDEXES)
        relay.start()
    wait_for_signal()
    for relay in relays:
        relay.ask_to_stop()
    for relay in relays:
        relay.stop()
    client.close()
