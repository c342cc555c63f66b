"""Business time of an instance: real time plus one stored offset that only ever grows.

A production instance has no offset and never reads one.  In demo and test instances months pass by
moving the offset forward; leases, sessions, tokens, retries and metrics keep to real time.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from pymongo import MongoClient, ReturnDocument

from kit import mongo
from kit.config import Config
from kit.core.clock import Clock, OffsetClock, RealClock
from kit.core.errors import Precondition

CLOCK_ID = "clock"


class ClockIsReal(Precondition):
    """A production instance lives in real time."""

    reason = "CLOCK_IS_REAL"
    text = "正式运行的实例不能调整业务时间"


class ClockGoesForward(Precondition):
    """Business time never goes back: what was done late must stay late."""

    reason = "CLOCK_GOES_FORWARD"
    text = "业务时间只能向前调整（现为{now}）"


def business_clock(config: Config, client: MongoClient) -> Clock:
    """The clock by which this instance's rules judge."""
    if not config.business_clock_moves:
        return RealClock()
    collection = mongo.instance_db(client, config.db_prefix)["clock"]

    def read_offset() -> timedelta:
        row = collection.find_one({"_id": CLOCK_ID})
        return timedelta(milliseconds=row["offset_ms"]) if row else timedelta()

    return OffsetClock(RealClock(), read_offset)


def advance_to(config: Config, client: MongoClient, target: datetime) -> datetime:
    """Move business time forward to ``target``; returns it.

    Raises ``ClockIsReal`` in production and ``ClockGoesForward`` for a time already past.
    """
    if not config.business_clock_moves:
        raise ClockIsReal()
    now = business_clock(config, client).now()
    if target < now:
        raise ClockGoesForward(now=now.isoformat())
    step = int((target - now).total_seconds() * 1000) + 1
    collection = mongo.instance_db(client, config.db_prefix)["clock"]
    collection.find_one_and_update(
        {"_id": CLOCK_ID}, {"$inc": {"offset_ms": step}}, upsert=True, return_document=ReturnDocument.AFTER
    )
    return target
