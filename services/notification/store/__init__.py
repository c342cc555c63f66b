"""Where notification keeps messages, preferences and escalations, and the copies it works from.

- ``sending``   one message per event, person and channel
- ``ladder``    escalations begun, carried on and ended
- ``people``    who is meant by a unit, an office, a role
- ``views``     entities as the contract shows them
"""

from __future__ import annotations

from kit.mongo import IndexModel
from kit.service import Collection
from kit.store import Reader
from services.notification.domain.escalation import Done, Escalation
from services.notification.domain.message import Message
from services.notification.domain.preferences import Preferences
from services.notification.store.people import KeyMark
from shared import copies

COLLECTIONS = {
    **copies.COLLECTIONS,
    Message: Collection(
        "messages",
        (
            IndexModel([("person_id", 1), ("channel", 1), ("created_at", -1)]),
            IndexModel([("channel", 1), ("state", 1), ("created_at", 1)]),
            IndexModel([("proposal_id", 1)]),
        ),
    ),
    Preferences: Collection("preferences"),
    Escalation: Collection(
        "escalations",
        (
            IndexModel([("key", 1), ("state", 1)]),
            IndexModel([("case_id", 1)]),
            IndexModel([("proposal_id", 1)]),
            IndexModel([("unit_id", 1), ("state", 1)]),
        ),
    ),
    Done: Collection("done"),
    KeyMark: Collection("key_marks"),
}


def gauges(ctx: Reader) -> dict[str, dict[str, float]]:
    """Messages that wait or failed, by channel and state, and escalations that are not resolved."""
    waiting = ["queued", "retrying", "to_send", "failed"]
    label = {"$concat": ["$channel", ".", "$state"]}
    stages = [{"$match": {"state": {"$in": waiting}}}, {"$group": {"_id": label, "number": {"$sum": 1}}}]
    messages = ctx.aggregate(Message, stages)
    late = [{"$match": {"state": {"$ne": "resolved"}}}, {"$group": {"_id": "$matter", "number": {"$sum": 1}}}]
    return {
        "cppcc_messages_waiting": {row["_id"]: float(row["number"]) for row in messages},
        "cppcc_escalations_open": {
            row["_id"]: float(row["number"]) for row in ctx.aggregate(Escalation, late)
        },
    }


__all__ = ["COLLECTIONS", "gauges"]
