"""Whether a document has left: the relay's mark on its outbox row, or the bundle that it went into."""

from __future__ import annotations

from typing import Any

from kit.store import Reader
from services.federation.store.sending import OUT_EXCHANGE


def waiting_ids(ctx: Reader) -> set[str]:
    """Documents that were handed over and that the broker has not taken yet."""
    return ctx.unsent(OUT_EXCHANGE)


def left(document: Any, waiting: set[str]) -> bool:
    """Whether a document of ours is on its way."""
    return bool(document.bundled_at or (document.posted_at and document.id not in waiting))


def state_query(state: str, waiting: set[str]) -> dict[str, Any]:
    """The stored documents that are shown in a state: what is queued here may be sent already."""
    if state not in ("queued", "sent"):
        return {"state": state} if state else {}
    ids = sorted(waiting)
    on_its_way = [{"bundled_at": {"$ne": None}}, {"posted_at": {"$ne": None}, "_id": {"$nin": ids}}]
    return {"state": "queued", ("$or" if state == "sent" else "$nor"): on_its_way}
