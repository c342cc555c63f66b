"""Sends a service's past events again: the answer to a lost broker disk and to a restored database.

Consumers that had an event already recognise it by their inbox, as long as that remembers (400 days).
"""

from __future__ import annotations

from datetime import datetime

from pymongo import MongoClient

from kit import mongo
from kit.config import Config
from kit.lease import RELAY, Lease


def republish(config: Config, client: MongoClient, service: str, since: datetime) -> int:
    """Hand every event recorded since then (real time, aware) to the relay again; returns how many.

    Killed half-way it can be repeated.  Events older than 90 days are no longer in the outbox.
    """
    db = mongo.service_db(client, config.db_prefix, service)
    lease = Lease(db, RELAY)
    # What the present relay was about to mark as sent, the lost broker had: its token becomes void.  A mark
    # that is being written just now holds its row, and since every row is written here, sent or not, this
    # write waits for it and comes after it.
    token = lease.void()
    again = {"$set": {"unsent": True, "republished": token}, "$unset": {"sent_at": "", "unrouted": ""}}
    count = db["outbox"].update_many({"recorded_at": {"$gte": since}}, again).modified_count
    # And once more, so that whoever took the lease meanwhile begins with a sweep that sees every row.
    lease.void()
    return count
