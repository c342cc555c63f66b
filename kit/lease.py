"""One holder at a time, elected in the database by the server's clock.

Each term has a token that grows by one.  The token fences what its holder writes to the database: a holder
that was stopped past its term and goes on finds its token void, inside the transaction, and writes nothing.
What leaves the database cannot be fenced; for that a holder asks ``Term.valid`` first, by its own clock.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

from pymongo import ReturnDocument
from pymongo.client_session import ClientSession
from pymongo.collection import Collection
from pymongo.database import Database
from pymongo.errors import PyMongoError

from kit.core.errors import KitError
from kit.core.ids import new_id

# Who holds it publishes a service's events.
RELAY = "relay"
TTL_SECONDS = 6.0
RENEW_SECONDS = 2.0
STANDBY_SECONDS = 1.0
PAUSE_SECONDS = 0.1
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)

T = TypeVar("T")


class LeaseLost(KitError):
    """Another holder has a newer token, or this term ended before it could be renewed."""


class Term:
    """The time during which this process holds a lease."""

    def __init__(self, collection: Collection, name: str, token: int, ttl: float, taken: float) -> None:
        self.token = token
        self._collection = collection
        self._name = name
        self._ttl = ttl
        self._valid_until = taken + ttl

    @property
    def valid(self) -> bool:
        """Nobody else can hold the lease now, by this machine's clock, which runs on while stopped."""
        return time.monotonic() < self._valid_until

    def renew(self) -> None:
        """Extend the term from now; raises ``LeaseLost`` if the token is void."""
        asked = time.monotonic()
        change = [{"$set": {"expires_at": {"$add": ["$$NOW", int(self._ttl * 1000)]}}}]
        result = self._collection.update_one({"_id": self._name, "token": self.token}, change)
        if result.matched_count == 0:
            raise LeaseLost(f"lease {self._name}: token {self.token} is void")
        self._valid_until = asked + self._ttl

    def transact(self, work: Callable[[ClientSession], T]) -> T:
        """Run ``work`` in a transaction that cannot commit once the token is void.

        Repeated with pauses while it fails for passing reasons and the term lasts, so ``work`` may run more
        than once, even after a commit whose answer got lost.  Raises ``LeaseLost`` or the database's error.
        """
        while True:
            try:
                with self._collection.database.client.start_session() as session, session.start_transaction():
                    self._fence(session)
                    return work(session)
            except PyMongoError as error:
                if not (_passing(error) and self.valid):
                    raise
            time.sleep(PAUSE_SECONDS)

    def _fence(self, session: ClientSession) -> None:
        # It only reads: a write would lock the lease until the commit, and if this process died there, until
        # the server gives the transaction up, with nobody able to take over.  So what is fenced has to
        # conflict by itself: of two holders' transactions on the same documents the second runs again, and
        # then reads the newer token.
        if self._collection.find_one({"_id": self._name, "token": self.token}, session=session) is None:
            raise LeaseLost(f"lease {self._name}: token {self.token} is void")

    def release(self) -> None:
        """Let the next holder begin at once."""
        self._valid_until = 0.0
        change = [{"$set": {"expires_at": "$$NOW", "holder": None}}]
        self._collection.update_one({"_id": self._name, "token": self.token}, change)


class Lease:
    """A named lease in a service's database."""

    def __init__(self, db: Database, name: str, ttl: float = TTL_SECONDS) -> None:
        self._collection = db["leases"]
        self._name = name
        self._ttl = ttl
        self._holder = f"{socket.gethostname()}:{os.getpid()}:{new_id()}"

    def take(self) -> Term | None:
        """Begin a term if the lease is free, has run out, or is this holder's own; None otherwise."""
        taken = time.monotonic()
        free = {"$or": [{"$lte": ["$expires_at", "$$NOW"]}, {"$eq": ["$holder", self._holder]}]}
        row = self._change({"$expr": free}, {"$add": ["$$NOW", int(self._ttl * 1000)]}, self._holder)
        return None if row is None else Term(self._collection, self._name, row["token"], self._ttl, taken)

    def void(self) -> int:
        """Make every token given out so far worthless and the lease free; returns the new token."""
        row = self._change({}, "$$NOW", None)
        if row is None:
            raise LeaseLost(f"lease {self._name}: its row was removed")
        return row["token"]

    def _change(
        self, condition: dict[str, Any], expires_at: Any, holder: str | None
    ) -> dict[str, Any] | None:
        # An upsert cannot look at $$NOW, so the row is made to exist first.
        first = {"token": 0, "holder": None, "expires_at": LONG_AGO}
        self._collection.update_one({"_id": self._name}, {"$setOnInsert": first}, upsert=True)
        token = {"$add": ["$token", 1]}
        return self._collection.find_one_and_update(
            {"_id": self._name, **condition},
            [{"$set": {"token": token, "holder": holder, "expires_at": expires_at}}],
            return_document=ReturnDocument.AFTER,
        )


def _passing(error: PyMongoError) -> bool:
    return error.has_error_label("TransientTransactionError") or error.has_error_label(
        "UnknownTransactionCommitResult"
    )
