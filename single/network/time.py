"""One business time for several instances: it moves in all of them together, from timer to timer.

Nothing moves on while any instance is busy, or while a document between two of them has no receipt yet.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

from pymongo import MongoClient

from kit import mongo
from kit.clock import advance_to
from kit.config import Config
from single.clock import POLL_SECONDS, BusinessTime, NoRest

REST_SECONDS = 120.0
UNSETTLED = {"state": {"$in": ["queued", "received"]}}


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
        """Business time, the same everywhere between two moves."""
        return max(clock.now() for clock in self._clocks)

    def wait(self, **span: float) -> None:
        """Let business time pass."""
        self.advance(self.now() + timedelta(**span))

    def advance(self, target: datetime) -> None:
        """Go to ``target`` in all instances, stopping at every due timer on the way; raises ``NoRest``."""
        self.rest()
        while (due := self._next_due()) is not None and due <= target:
            self._set(due)
            self.rest()
        self._set(target)
        self.rest()

    def rest(self, within: float = REST_SECONDS) -> None:
        """Wait until nothing moves in any instance or between two; raises ``NoRest``."""
        deadline = time.monotonic() + within
        while True:
            for clock in self._clocks:
                clock.rest(within)
            waiting = self._on_the_way()
            if not waiting:
                return
            if time.monotonic() > deadline:
                raise NoRest(f"documents without receipt: {waiting}")
            time.sleep(POLL_SECONDS)

    def _on_the_way(self) -> dict[str, int]:
        found = {}
        for config, client in zip(self._configs, self._clients, strict=True):
            db = mongo.service_db(client, config.db_prefix, "federation")
            if count := db["out_documents"].count_documents(UNSETTLED):
                found[config.instance] = count
        return found

    def _next_due(self) -> datetime | None:
        found = [due for clock in self._clocks if (due := clock.next_due()) is not None]
        return min(found, default=None)

    def _set(self, moment: datetime) -> None:
        for config, client, clock in zip(self._configs, self._clients, self._clocks, strict=True):
            if moment > clock.now():
                advance_to(config, client, moment)
