"""One business time for several instances: it moves in all of them together, from timer to timer.

Nothing moves on while any instance is busy, or while a document between two of them has no receipt yet.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

from pymongo import MongoClient

from kit import mongo
from kit.clock import ClockGoesForward, advance_to
from kit.config import Config
from single.clock import POLL_SECONDS, BusinessTime, NoRest

REST_SECONDS = 120.0
TOGETHER = timedelta(hours=1)
# Posted to a link and without a final receipt; what goes by bundle waits for whoever carries the file.
UNSETTLED = {"state": {"$in": ["queued", "received"]}, "posted_at": {"$ne": None}}


class NetworkTime:
    """The clocks of several running instances, moved from outside."""

    def __init__(self, configs: Sequence[Config]) -> None:
        self._configs = list(configs)
        self._clients: list[MongoClient] = [mongo.connect(config.mongodb_uri) for config in configs]
        self._clocks = [
            BusinessTime(config, client) for config, client in zip(configs, self._clients, strict=True)
        ]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        for client in self._clients:
            client.close()

    def now(self) -> datetime:
        """Business time, the same everywhere to a second or so; already past in every instance."""
        return min(clock.now() for clock in self._clocks)

    def wait(self, **span: float) -> None:
        """Let business time pass."""
        self.advance(self.now() + timedelta(**span))

    def advance(self, target: datetime) -> None:
        """Go to ``target`` in all instances, stopping where timers are due on the way; raises ``NoRest``."""
        self.rest()
        while (stop := self._next_stop()) is not None and stop <= target:
            self._set(stop)
            self.rest()
        self._set(target)
        self.rest()

    def rest(self, within: float = REST_SECONDS) -> None:
        """Wait until nothing moves in any instance or between two; raises ``NoRest``.

        Instances are looked at one by one: only if no document moved meanwhile were all at rest at once.
        """
        deadline = time.monotonic() + within
        while True:
            before = self._traffic()
            for clock in self._clocks:
                clock.rest(within)
            after = self._traffic()
            if before == after and not any(waiting for _, waiting in after):
                return
            if time.monotonic() > deadline:
                raise NoRest(f"documents made, and without receipt, per instance: {after}")
            time.sleep(POLL_SECONDS)

    def _traffic(self) -> list[tuple[int, int]]:
        """Documents made so far, and those without a final receipt, of each instance."""
        found = []
        for config, client in zip(self._configs, self._clients, strict=True):
            made = mongo.service_db(client, config.db_prefix, "federation")["out_documents"]
            found.append((made.estimated_document_count(), made.count_documents(UNSETTLED)))
        return found

    def _next_stop(self) -> datetime | None:
        """When the next timers are due: what several instances do at about the same time is one stop."""
        found = [due for clock in self._clocks if (due := clock.next_due()) is not None]
        together = min(found, default=None)
        return together and max(due for due in found if due <= together + TOGETHER)

    def _set(self, moment: datetime) -> None:
        for config, client in zip(self._configs, self._clients, strict=True):
            # The clocks run while they are moved: one may have passed the moment by itself.
            with suppress(ClockGoesForward):
                advance_to(config, client, moment)
