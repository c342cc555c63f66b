"""From the data of earlier versions to those of today, oldest step first."""

from __future__ import annotations

from collections.abc import Iterator

from pymongo.database import Database

from kit.migrations import Migration

NUMBERS = {"serial": "serial_no", "proposal": "proposal_no"}


def numbers_unique_per_session(db: Database) -> None:
    """Up to 0.1.0 no number was given twice ever; a bare running number begins anew with each session now."""
    proposals = db["proposals"]
    for field in NUMBERS.values():
        if f"{field}_1" in proposals.index_information():
            proposals.drop_index(f"{field}_1")


def series_of_sessions(db: Database) -> None:
    """Up to 0.1.0 all sessions shared the counter of a bare number: those that drew from it go on behind it.

    A counter's name does not tell whether its template was bare; what is made for others nobody asks for.
    """
    for series, value in _drawn_from(db):
        db["counters"].update_one({"_id": series}, {"$max": {"value": value}}, upsert=True)


def _drawn_from(db: Database) -> Iterator[tuple[str, int]]:
    for name, field in NUMBERS.items():
        sessions = db["proposals"].distinct("session_id", {field: {"$gt": ""}})
        for counter in db["counters"].find({"_id": {"$regex": rf"^{name}\|[^|]*$"}}):
            text = counter["_id"].partition("|")[2]
            for session in sessions:
                yield f"{name}|{session}|{text}", counter["value"]


MIGRATIONS = (
    Migration("numbers are unique per session", numbers_unique_per_session),
    Migration("bare running numbers go on per session", series_of_sessions),
)
