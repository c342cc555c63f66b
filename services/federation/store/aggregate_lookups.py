"""Finding figures and facts of the subordinate instances."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from kit.store import Reader
from services.federation.domain.aggregate_fact import (
    CLOSED,
    DISPATCHED,
    HANDLINGS,
    REPLIED,
    UNDER_REVIEW,
    WITHDRAWN,
)
from services.federation.domain.aggregate_held import Figures, HeldFact
from services.federation.domain.peers import Peer
from services.federation.domain.refusals import FigureUnknown
from shared.words import PHASES

Query = dict[str, Any]

_COUNTED: Query = {"fact.state": {"$nin": list(WITHDRAWN)}}
_DONE: Query = {"fact.handling": {"$in": [REPLIED, CLOSED]}}
# A figure by its name → the facts behind it; those with a code take it after a colon.
_PLAIN: Mapping[str, Query] = {
    "": {},
    "received": {},
    "filed": {"fact.state": "filed"},
    "merged": {"fact.state": "merged"},
    "not_filed": {"fact.state": "not_filed"},
    "converted": {"fact.state": "converted"},
    "out_of_jurisdiction": {"fact.state": "out_of_jurisdiction"},
    "under_review": {"fact.state": {"$in": list(UNDER_REVIEW)}},
    "withdrawn": {"fact.state": {"$in": list(WITHDRAWN)}},
    "key": {"fact.is_key": True},
    "late": {"fact.late": True},
    "dispatched": {"fact.handling": {"$in": [each for each in HANDLINGS if each]}},
    "replied": _DONE,
    "on_time": {**_DONE, "fact.on_time": True},
    "closed": {"fact.handling": CLOSED},
}
_CODED: Mapping[str, Callable[[str], Query]] = {
    "classes": lambda code: {"fact.reply_class": code},
    "kinds": lambda code: {"fact.kind": code},
    "categories": lambda code: {"fact.category": code, "fact.state": "filed"},
    "focus_areas": lambda code: {"fact.focus_area": code, "fact.state": "filed"},
    "attitude": lambda code: {_at("attitude", code): {"$gt": 0}},
    "result": lambda code: {_at("result", code): {"$gt": 0}},
    "commitments": lambda code: {_at("commitments", code): {"$gt": 0}},
    "meetings": lambda code: {_at("meetings", f"{_phase(code)}/confirmed"): {"$gt": 0}},
}


def _at(name: str, code: str) -> str:
    if not code.replace("_", "").replace("/", "").isalnum():
        raise FigureUnknown(field="figure", figure=f"{name}:{code}")
    return f"fact.{name}.{code}"


def _phase(code: str) -> str:
    if code not in PHASES:
        raise FigureUnknown(field="figure", figure=f"meetings:{code}")
    return code


def behind(figure: str, now: datetime) -> Query:
    """The query for the facts behind a figure; raises ``FigureUnknown``."""
    name, _, code = figure.partition(":")
    if name == "overdue":
        return {"fact.handling": DISPATCHED, "fact.due_at": {"$lt": now}}
    if name in _PLAIN and not code:
        found = _PLAIN[name]
    elif name in _CODED and code:
        found = _CODED[name](code)
    else:
        raise FigureUnknown(field="figure", figure=figure)
    return found if not name or "fact.state" in found else {**_COUNTED, **found}


def overdue(ctx: Reader, year: int) -> dict[str, int]:
    """Proposals of a year that are due and not replied, by instance."""
    match = {"fact.year": year, "fact.handling": DISPATCHED, "fact.due_at": {"$lt": ctx.now}}
    rows = ctx.aggregate(HeldFact, [{"$match": match}, {"$group": {"_id": "$origin", "n": {"$sum": 1}}}])
    return {row["_id"]: row["n"] for row in rows}


def coverage(ctx: Reader) -> dict[str, dict[int, int]]:
    """How many facts are held, by instance and year."""
    found: dict[str, dict[int, int]] = {}
    rows = ctx.aggregate(
        Figures, [{"$match": {"facts": {"$gt": 0}}}, {"$project": {"origin": 1, "year": 1, "facts": 1}}]
    )
    for row in rows:
        found.setdefault(row["origin"], {})[row["year"]] = row["facts"]
    return found


def subordinates(ctx: Reader) -> list[Peer]:
    """The instances below this one, by name."""
    query = {"relation": "lower", "joined_at": {"$ne": None}}
    return ctx.find(Peer, query, sort=[("name", 1), ("_id", 1)])


def names(ctx: Reader) -> dict[str, str]:
    """Names of instances."""
    return {peer.id: peer.name for peer in ctx.find(Peer, {})}
