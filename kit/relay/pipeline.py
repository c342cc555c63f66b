"""What waits to be sent, in an order that never lets an aggregate's events overtake each other.

At most one event of an aggregate is on its way to the broker; the next follows when it is confirmed.  Events
of different aggregates go side by side, which is where the speed comes from.  Everything here is memory and
a lock: the rows in the outbox are what counts, and they stay unsent until the sent mark is written.
"""

from __future__ import annotations

import heapq
import threading
from collections import OrderedDict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

# Rows held in memory; a longer backlog waits in the database.
CAPACITY = 5_000
# Marked ids that are remembered, because a row can come by the sweep and again by the stream.
REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Item:
    """One outbox row on its way."""

    id: str
    aggregate_id: str
    version: int
    index: int
    exchange: str
    routing_key: str
    body: str

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Item:
        """From an outbox row."""
        return cls(
            row["_id"],
            row["aggregate_id"],
            row["aggregate_version"],
            row["index"],
            row["exchange"],
            row["routing_key"],
            row["body"],
        )


@dataclass(frozen=True, slots=True)
class Sent:
    """An event that the broker has confirmed; ``routed`` is False when no queue wanted it."""

    id: str
    routed: bool


class Pipeline:
    """Hands out events in order, takes confirmations, and collects what must be marked as sent."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        self._capacity = capacity
        self._changed = threading.Condition()
        self._waiting: dict[str, list[tuple[int, int, str, Item]]] = {}
        self._ready: deque[str] = deque()
        self._in_flight: dict[str, Item] = {}
        self._busy: set[str] = set()
        self._confirmed: list[Sent] = []
        self._open: set[str] = set()
        self._remembered: OrderedDict[str, None] = OrderedDict()
        self._closed = False

    def offer(self, item: Item) -> bool:
        """Add an event unless it is known; waits while the pipeline is full.  False: known, or closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or len(self._open) < self._capacity)
            if self._closed or item.id in self._open or item.id in self._remembered:
                return False
            self._open.add(item.id)
            self._put(item)
            return True

    def take(self) -> Item | None:
        """The next event to publish, or None when every waiting one has to wait for another."""
        with self._changed:
            if self._closed or not self._ready:
                return None
            aggregate_id = self._ready.popleft()
            waiting = self._waiting[aggregate_id]
            item = heapq.heappop(waiting)[-1]
            if not waiting:
                del self._waiting[aggregate_id]
            self._busy.add(aggregate_id)
            self._in_flight[item.id] = item
            return item

    def confirm(self, event_id: str, routed: bool = True) -> None:
        """The broker has the event; its aggregate's next one may follow."""
        with self._changed:
            self._free(self._in_flight.pop(event_id).aggregate_id)
            self._confirmed.append(Sent(event_id, routed))
            # Nobody waits for the second of a batch, and waking threads for nothing costs more than sending.
            if len(self._confirmed) == 1 or (self._closed and not self._in_flight):
                self._changed.notify_all()

    def give_back(self, event_ids: Iterable[str]) -> None:
        """The broker did not confirm these: they are sent again, before what comes after them."""
        with self._changed:
            for event_id in event_ids:
                item = self._in_flight.pop(event_id)
                self._free(item.aggregate_id)
                self._put(item)
            self._changed.notify_all()

    def confirmed(self, timeout: float) -> list[Sent]:
        """What was confirmed since the last call; waits up to ``timeout`` seconds for the first."""
        with self._changed:
            self._changed.wait_for(lambda: self._confirmed or self._closed, timeout)
            batch, self._confirmed = self._confirmed, []
            return batch

    def marked(self, batch: Iterable[Sent]) -> None:
        """The sent marks of these are written."""
        with self._changed:
            for sent in batch:
                self._open.discard(sent.id)
                self._remembered[sent.id] = None
            while len(self._remembered) > REMEMBERED:
                self._remembered.popitem(last=False)
            self._changed.notify_all()

    def close(self) -> None:
        """Take in and hand out nothing more; what is in flight can still be confirmed."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def drained(self, timeout: float) -> bool:
        """Wait until nothing is in flight; False if that took too long."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._in_flight, timeout)

    @property
    def in_flight(self) -> int:
        """How many events were published and are not confirmed."""
        return len(self._in_flight)

    def _put(self, item: Item) -> None:
        waiting = self._waiting.setdefault(item.aggregate_id, [])
        if not waiting and item.aggregate_id not in self._busy:
            self._ready.append(item.aggregate_id)
        heapq.heappush(waiting, (item.version, item.index, item.id, item))

    def _free(self, aggregate_id: str) -> None:
        self._busy.discard(aggregate_id)
        if aggregate_id in self._waiting:
            self._ready.append(aggregate_id)
