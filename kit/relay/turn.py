"""What a relay does while it holds the lease: feed, publish, mark, link, answer late-comers."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable
from functools import partial

from pymongo.client_session import ClientSession
from pymongo.database import Database
from pymongo.read_concern import ReadConcern

from kit import audit
from kit.config import Config
from kit.core.clock import RealClock
from kit.lease import LeaseLost, Term
from kit.relay.backfill import Backfill
from kit.relay.pipeline import Item, Pipeline, Sent
from kit.relay.publisher import Publisher

log = logging.getLogger(__name__)

ORDER = [("aggregate_id", 1), ("aggregate_version", 1), ("index", 1)]
STREAM_WAIT_MS = 500
SWEEP_SECONDS = 60.0
# Left to itself the driver decodes 16 MB at a time, and nothing is published meanwhile.
SWEEP_BATCH = 1_000
# Marks are collected for a moment, because one write of many costs hardly more than one of one.
MARK_SECONDS = 0.02
LINK_SECONDS = 0.5
HEAD_SECONDS = 3600.0
CONFIRM_SECONDS = 5.0
IDLE_SECONDS = 0.5
# A thread that waits for a database that is away is left behind; its token is void by then.
STOP_SECONDS = 15.0


class Turn:
    """The work of one term.  Ends by ``stop``, or by itself when part of it fails (``ended`` is set then)."""

    def __init__(
        self, service: str, config: Config, db: Database, term: Term, posts: Iterable[str] = ()
    ) -> None:
        self._service = service
        self._config = config
        self._db = db
        self._term = term
        self._stopping = threading.Event()
        self.ended = threading.Event()
        self._pipeline = Pipeline()
        self._publisher = Publisher(service, config, self._pipeline, lambda: term.valid, posts)
        backfill = Backfill(service, config, db, term, self._stopping)
        self._threads = [
            self._thread("publish", self._publisher.run),
            self._thread("feed", self._feed),
            self._thread("mark", self._mark),
            self._thread("link", self._link),
            self._thread("backfill", backfill.run),
        ]

    def start(self) -> None:
        """Begin, in the background."""
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """The term was renewed: go on, if it had run out in between."""
        self._publisher.wake()

    def stop(self) -> None:
        """Take nothing more, wait for confirms (at most 5 s), write the marks and the chain's head."""
        self._pipeline.close()
        if self._term.valid:
            self._pipeline.drained(CONFIRM_SECONDS)
        self._stopping.set()
        self._publisher.close()
        deadline = time.monotonic() + STOP_SECONDS
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))

    def _thread(self, name: str, work: Callable[[], None]) -> threading.Thread:
        def run() -> None:
            try:
                work()
            except LeaseLost as error:
                log.warning(
                    "lease lost", extra={"part": name, "service_name": self._service, "error": str(error)}
                )
            except Exception:
                log.exception("part of the relay failed", extra={"part": name, "service_name": self._service})
            finally:
                self.ended.set()

        return threading.Thread(target=run, name=f"{name}-{self._service}", daemon=True)

    # --- outbox → pipeline ---

    def _feed(self) -> None:
        """Open the stream first, then sweep: what is inserted in between comes by the stream."""
        inserts = [{"$match": {"operationType": "insert"}}]
        with self._db["outbox"].watch(inserts, max_await_time_ms=STREAM_WAIT_MS) as stream:
            next_sweep = 0.0
            while not self._stopping.is_set():
                if time.monotonic() >= next_sweep:
                    self._sweep()
                    next_sweep = time.monotonic() + SWEEP_SECONDS
                change = stream.try_next()
                if change is not None:
                    self._offer(Item.of(change["fullDocument"]))

    def _sweep(self) -> None:
        # One snapshot: a later version can never be seen without the earlier one.
        outbox = self._db["outbox"].with_options(read_concern=ReadConcern())
        with self._db.client.start_session(snapshot=True) as session:
            for row in outbox.find({"unsent": True}, session=session, batch_size=SWEEP_BATCH).sort(ORDER):
                if self._stopping.is_set():
                    return
                self._offer(Item.of(row))

    def _offer(self, item: Item) -> None:
        if self._pipeline.offer(item):
            self._publisher.wake()

    # --- confirmed → marked ---

    def _mark(self) -> None:
        while True:
            stopping = self._stopping.is_set()
            batch = self._pipeline.confirmed(IDLE_SECONDS)
            self._stopping.wait(MARK_SECONDS)
            batch += self._pipeline.confirmed(0)
            if batch:
                self._term.transact(partial(self._write_marks, batch))
                self._pipeline.marked(batch)
            elif stopping:
                return

    def _write_marks(self, batch: list[Sent], session: ClientSession) -> None:
        now = RealClock().now()
        for routed in (True, False):
            ids = [sent.id for sent in batch if sent.routed is routed]
            if ids:
                mark = {"sent_at": now} if routed else {"sent_at": now, "unrouted": True}
                change = {"$set": mark, "$unset": {"unsent": ""}}
                self._db["outbox"].update_many({"_id": {"$in": ids}}, change, session=session)

    # --- audit ---

    def _link(self) -> None:
        next_head = 0.0
        while not self._stopping.wait(LINK_SECONDS):
            while audit.link(self._db, self._term.transact) == audit.BATCH and not self._stopping.is_set():
                pass
            if time.monotonic() >= next_head:
                self._anchor()
                next_head = time.monotonic() + HEAD_SECONDS
        if self._term.valid:
            audit.link(self._db, self._term.transact)
            self._anchor()

    def _anchor(self) -> None:
        if self._config.audit_heads_dir:
            audit.anchor(self._db, self._service, self._config.audit_heads_dir, RealClock().now())
