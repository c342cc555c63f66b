"""What commands, reactions and timers share: one transaction that holds a handler's work and its traces."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import datetime
from typing import TypeVar

from pymongo import MongoClient
from pymongo.client_session import ClientSession
from pymongo.errors import DuplicateKeyError, PyMongoError

from kit import audit, metrics, migrations, mongo, trace
from kit.clock import business_clock
from kit.config import Config
from kit.core.clock import RealClock
from kit.core.context import SERVICE, Actor, Trace
from kit.core.errors import Conflict, Refusal, Unavailable
from kit.file_refs import MayRead
from kit.files import FileStore
from kit.service import Service
from kit.store import Context, Reader, StaleWrite

log = logging.getLogger(__name__)
T = TypeVar("T")

# A handler is run again at most this often after a conflict; hot counters at a cut-off need more than
# the three runs that an ordinary entity needs, and a step-down of the database takes seconds.
MAX_RUNS = 12
JITTER_SECONDS = 0.02
MAX_WAIT_SECONDS = 0.5


class WriteConflict(Conflict):
    """Too many others wrote the same thing at the same time."""

    reason = "WRITE_CONFLICT"
    text = "同时操作的人较多，请稍后重试"


class DatabaseUnavailable(Unavailable):
    """The database did not answer; nothing was done."""

    reason = "DATABASE_UNAVAILABLE"
    text = "数据库暂时不可用，请稍后重试"


class Engine:
    """One service's database, clock and transactions."""

    def __init__(self, service: Service, config: Config, client: MongoClient) -> None:
        self.service = service
        self.config = config
        self.client = client
        self.db = mongo.service_db(client, config.db_prefix, service.name)
        self.clock = business_clock(config, client)
        self.real = RealClock()
        self.files = FileStore(service.name, self.db, config)
        self._turns = threading.Lock()

    def prepare(self, *, migrating: bool = True) -> None:
        """Bring what is stored up to this code, or wait until another process has; then make missing indexes.

        Raises ``DataNewer`` before anything is written.
        """
        bring_up = migrations.migrate if migrating else migrations.wait
        migrations.check(self.db, self.service.name, self.service.migrations)
        mongo.ensure(self.db, mongo.KIT_INDEXES)
        bring_up(self.db, self.service.name, self.service.migrations)
        mongo.ensure(self.db, self.service.indexes())

    def reader(self, actor: Actor, current: Trace | None = None) -> Reader:
        """Typed reads outside of any transaction, at the present business time."""
        return Reader(
            self.db,
            self.service.collections,
            now=self.clock.now(),
            real_now=self.real.now(),
            actor=actor,
            config=self.config,
            trace=current or Trace.new(),
            files=self.files,
            file_rules=self._file_rules(actor),
        )

    def _file_rules(self, actor: Actor) -> Mapping[type, MayRead]:
        return self.service.travels if actor.kind == SERVICE else self.service.files

    def gauges(self) -> Mapping[str, Mapping[str, float]]:
        """Business gauges of the service, read from committed state at the present business time."""
        if self.service.gauges is None:
            return {}
        return self.service.gauges(self.reader(Actor.service(self.service.name)))

    def context(
        self, session: ClientSession, now: datetime, actor: Actor, current: Trace, **more: str
    ) -> Context:
        return Context(
            self.db,
            self.service.collections,
            now=now,
            real_now=self.real.now(),
            actor=actor,
            config=self.config,
            trace=current,
            files=self.files,
            file_rules=self._file_rules(actor),
            session=session,
            **more,
        )

    def act(self, action: str, work: Callable[[Context], T]) -> T:
        """Run ``work`` as the service itself in one transaction; what it saves is audited as ``action``."""

        def run(session: ClientSession) -> T:
            actor = Actor.service(self.service.name, caused_by=action)
            ctx = self.context(session, self.clock.now(), actor, current, caused_by=action)
            result = work(ctx)
            self.flush(ctx, action, session)
            return result

        with trace.step(f"{self.service.name}.{action}") as current:
            return self.transact(run)

    def flush(
        self, ctx: Context, action: str, session: ClientSession, refusal: Refusal | None = None
    ) -> None:
        """Write what a handler leaves into its transaction: events, kept files, what was done or refused."""
        if refusal is None:
            ctx.keep_files()
        if len(ctx.outbox_rows) == 1:
            self.db["outbox"].insert_one(ctx.outbox_rows[0], session=session)
        elif ctx.outbox_rows:
            self.db["outbox"].insert_many(ctx.outbox_rows, session=session)
        if ctx.subjects or ctx.mentioned or refusal:
            entry = audit.Entry(
                service=self.service.name,
                at=ctx.now,
                actor=ctx.actor,
                action=action,
                subjects=tuple(subject for subject in [*ctx.subjects, *ctx.mentioned] if subject),
                outcome=audit.REFUSED if refusal else audit.ACCEPTED,
                reason=refusal.reason if refusal else "",
                events=tuple(row["routing_key"] for row in ctx.outbox_rows),
                request_id=ctx.request_id,
                trace_id=ctx.trace.trace_id,
            )
            self.db["audit"].insert_one(audit.row(entry, self.real.now()), session=session)

    def transact(self, work: Callable[[ClientSession], T]) -> T:
        """Run ``work`` in one transaction, again on fresh state when it lost a conflict.

        Who lost queues up with the other losers of this process and holds its turn until the commit:
        without that, many who want the same busy document (a counter at a cut-off) defeat each other.
        Raises ``WriteConflict`` after ``MAX_RUNS`` lost runs and ``DatabaseUnavailable`` when the
        database cannot be reached.
        """
        runs = 0
        turn = ExitStack()

        def attempt(session: ClientSession) -> T:
            nonlocal runs
            runs += 1
            if runs > MAX_RUNS:
                raise WriteConflict()
            if runs == 2:
                turn.enter_context(self._turns)
            if runs > 1:
                metrics.COMMAND_RERUNS.labels(self.service.name).inc()
            if runs > 2:
                # Only other processes can still be in the way.
                time.sleep(min(MAX_WAIT_SECONDS, random.uniform(0, JITTER_SECONDS * 2**runs)))
            return work(session)

        def transaction() -> T:
            with self.client.start_session() as session:
                return session.with_transaction(attempt)

        with turn:
            while True:
                try:
                    return unavailable_on_database_error(transaction)
                except StaleWrite:
                    continue


def unavailable_on_database_error(call: Callable[[], T]) -> T:
    """What ``call`` returns; raises ``DatabaseUnavailable`` for anything but a duplicate key."""
    try:
        return call()
    except DuplicateKeyError:
        raise
    except PyMongoError as error:
        log.warning("database error", extra={"error": repr(error)})
        raise DatabaseUnavailable() from error
