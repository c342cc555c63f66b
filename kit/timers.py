"""Durable timers on business time: rows that fire once, across replicas and after downtime.

A row is ``{_id: "<name>|<key>", name, key, due_at, data, tries, not_before, parked}``.  Firing removes it
in the same transaction as the effect, so that two replicas cannot both succeed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from pymongo.client_session import ClientSession
from pymongo.database import Database

from kit.core.context import TimerFired

# A timer whose handler keeps failing waits longer each time (seconds), then is parked for a person.
BACKOFF_SECONDS = (1, 5, 30, 120, 600)
MAX_TRIES = 12


def timer_id(name: str, key: str) -> str:
    """Timers are unique by name and key."""
    return f"{name}|{key}"


def schedule(
    db: Database,
    name: str,
    key: str,
    due_at: datetime,
    data: Mapping[str, Any],
    session: ClientSession | None = None,
) -> None:
    """Set or move a timer (``due_at`` in business time, aware)."""
    row = {
        "_id": timer_id(name, key),
        "name": name,
        "key": key,
        "due_at": due_at,
        "data": dict(data),
        "tries": 0,
        "not_before": None,
        "parked": False,
    }
    db["timers"].replace_one({"_id": row["_id"]}, row, upsert=True, session=session)


def cancel(db: Database, name: str, key: str, session: ClientSession | None = None) -> None:
    """Remove a timer that has not fired; nothing happens if it has."""
    db["timers"].delete_one({"_id": timer_id(name, key)}, session=session)


def due(db: Database, business_now: datetime, real_now: datetime, limit: int) -> list[dict[str, Any]]:
    """The timers to fire now, earliest first, without those that wait after a failure."""
    query = {
        "parked": False,
        "due_at": {"$lte": business_now},
        "$or": [{"not_before": None}, {"not_before": {"$lte": real_now}}],
    }
    return list(db["timers"].find(query).sort([("due_at", 1), ("_id", 1)]).limit(limit))


def claim(db: Database, row: Mapping[str, Any], session: ClientSession) -> bool:
    """Take a due timer inside the transaction of its effect; False if it fired or moved meanwhile."""
    result = db["timers"].delete_one({"_id": row["_id"], "due_at": row["due_at"]}, session=session)
    return result.deleted_count == 1


def fired(row: Mapping[str, Any]) -> TimerFired:
    """What the handler is told."""
    return TimerFired(name=row["name"], key=row["key"], due_at=row["due_at"], data=dict(row["data"]))


def postpone(db: Database, row: Mapping[str, Any], real_now: datetime, error: str) -> bool:
    """Note a failed try; True when the timer is parked because its tries are used up."""
    tries = int(row["tries"]) + 1
    parked = tries >= MAX_TRIES
    wait = BACKOFF_SECONDS[min(tries, len(BACKOFF_SECONDS)) - 1]
    change = {
        "tries": tries,
        "not_before": real_now + timedelta(seconds=wait),
        "parked": parked,
        "error": error,
    }
    db["timers"].update_one({"_id": row["_id"], "due_at": row["due_at"]}, {"$set": change})
    return parked


def next_due(db: Database, after: datetime | None = None) -> datetime | None:
    """When the earliest timer falls due, if there is any (what advancing the clock goes by)."""
    query: dict[str, Any] = {"parked": False}
    if after is not None:
        query["due_at"] = {"$gt": after}
    row = db["timers"].find_one(query, sort=[("due_at", 1)])
    return None if row is None else row["due_at"]


def lateness_seconds(db: Database, business_now: datetime) -> float:
    """How long the most overdue timer has been waiting, in seconds of business time (0 = none)."""
    row = db["timers"].find_one({"parked": False, "due_at": {"$lte": business_now}}, sort=[("due_at", 1)])
    return 0.0 if row is None else max(0.0, (business_now - row["due_at"]).total_seconds())
