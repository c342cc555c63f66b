"""Let business time pass in a demo or test instance, from due timer to due timer.

Between two steps everything that the last step set off must have come to rest: no timer due, no event
unsent, no event that a subscriber has not yet worked on.  So months pass in seconds and still in order.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from pymongo import MongoClient
from pymongo.database import Database

from kit import mongo, timers
from kit.clock import advance_to, business_clock
from kit.config import Config
from kit.core.clock import RealClock
from kit.service import RELAY, WORKER, Service, load
from single.layout import SERVICES, packages

POLL_SECONDS = 0.03
REST_SECONDS = 60.0
# An event is looked at again for a while after it was recorded: its row may commit a little later.
OVERLAP = timedelta(seconds=5)


class NoRest(Exception):
    """Something does not come to rest; the text says what."""


@dataclass(frozen=True)
class Unrest:
    """What still moves."""

    timers: int = 0
    unsent: int = 0
    unhandled: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.timers or self.unsent or self.unhandled)

    def __str__(self) -> str:
        waiting = ", ".join(self.unhandled[:5]) or "-"
        return f"{self.timers} timers due, {self.unsent} events unsent, unhandled: {waiting}"


class BusinessTime:
    """The clock of one running instance, moved from outside."""

    def __init__(self, config: Config, client: MongoClient) -> None:
        self._config = config
        self._client = client
        self._clock = business_clock(config, client)
        self._services = [load(package, {WORKER, RELAY}) for package in packages()]
        self._subscribers = _subscribers(self._services)
        self._mark = RealClock().now() - timedelta(hours=1)

    def now(self) -> datetime:
        """Business time."""
        return self._clock.now()

    def advance(self, target: datetime, tell: Callable[[datetime], None] | None = None) -> None:
        """Go to ``target``, stopping at every due timer on the way; raises ``NoRest``."""
        self.rest()
        while (due := self.next_due()) is not None and due <= target:
            if due > self.now():
                advance_to(self._config, self._client, due)
            self.rest()
            if tell:
                tell(due)
        if target > self.now():
            advance_to(self._config, self._client, target)
        self.rest()

    def rest(self, within: float = REST_SECONDS) -> None:
        """Wait until nothing moves; raises ``NoRest`` after ``within`` seconds of real time."""
        deadline = time.monotonic() + within
        begin = RealClock().now()
        while True:
            made = self._made()
            unrest = self.unrest()
            # Services are looked at one by one: an event made meanwhile may have been overlooked.
            if not unrest and made == self._made():
                break
            if time.monotonic() > deadline:
                raise NoRest(str(unrest))
            time.sleep(POLL_SECONDS)
        self._mark = begin - OVERLAP

    def _made(self) -> int:
        """Events that all services have made so far."""
        return sum(self._db(service).outbox.estimated_document_count() for service in SERVICES)

    def unrest(self) -> Unrest:
        """What still moves now."""
        now = self.now()
        due = sum(
            self._db(s).timers.count_documents({"parked": False, "due_at": {"$lte": now}}) for s in SERVICES
        )
        unsent = sum(self._db(s).outbox.count_documents({"unsent": True}) for s in SERVICES)
        return Unrest(due, unsent, tuple(self._unhandled()) if not unsent else ("?",))

    def _unhandled(self) -> list[str]:
        """Events sent since the last rest that a subscriber has no inbox row for."""
        wanted: dict[str, list[str]] = {}
        for source in SERVICES:
            rows = self._db(source).outbox.find({"recorded_at": {"$gte": self._mark}}, {"routing_key": 1})
            for row in rows:
                for service, reaction in self._subscribers.get((source, row["routing_key"]), ()):
                    wanted.setdefault(service, []).append(f"{row['_id']}|{reaction}")
        missing = []
        for service, keys in wanted.items():
            have = {row["_id"] for row in self._db(service).inbox.find({"_id": {"$in": keys}}, {"_id": 1})}
            missing += [f"{service} {key}" for key in keys if key not in have]
        return missing

    def next_due(self) -> datetime | None:
        """When the earliest timer of any service falls due."""
        found = [due for s in SERVICES if (due := timers.next_due(self._db(s))) is not None]
        return min(found, default=None)

    def _db(self, service: str) -> Database:
        return mongo.service_db(self._client, self._config.db_prefix, service)


def _subscribers(services: list[Service]) -> Mapping[tuple[str, str], list[tuple[str, str]]]:
    """(source, routing key) → who reacts: [(service, reaction)]."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for service in services:
        for one in service.subscriptions():
            found.setdefault((one.source, one.routing_key), []).append((service.name, one.reaction))
    return found
