"""The audit trail for inspection: a part of the chain as text that proves itself without the database.

    {"export": {…}}                                          who asked, for which time
    {"service": "intake", "hash": "…", "entry": {…}}         one line per entry, in the chain's order
    {"service": "intake", "head": {"seq": …, "hash": "…"}}   where the service's chain ended then

``hash`` is the SHA-256 of ``entry`` as JSON with sorted keys, without blanks, in UTF-8; ``prev`` inside of an
entry is the hash of the one before.  A part is contiguous: entries between its first and last are never left
out, also where their times are a moment outside of what was asked for.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pymongo.database import Database

from kit import audit
from kit.audit import canonical


@dataclass(frozen=True)
class Head:
    """Where a chain ends, how many entries were handed out, and how many wait to be linked."""

    seq: int
    hash: str
    entries: int
    waiting: int


def entries(db: Database, since: datetime, until: datetime) -> Iterator[dict[str, Any]]:
    """The linked entries recorded in this time, in their order."""
    asked = {"recorded_at": {"$gte": since, "$lt": until}, "seq": {"$exists": True}}
    first = db["audit"].find_one(asked, {"seq": 1}, sort=[("seq", 1)])
    last = db["audit"].find_one(asked, {"seq": 1}, sort=[("seq", -1)])
    if first and last:
        yield from db["audit"].find({"seq": {"$gte": first["seq"], "$lte": last["seq"]}}).sort("seq", 1)


def head(db: Database, count: int) -> Head:
    """Where the chain ends now."""
    known = audit.head(db)
    return Head(known["seq"], known["hash"], count, db["audit"].count_documents({"unlinked": True}))


def line(entry: dict[str, Any]) -> str:
    """An entry as it is handed out."""
    content = json.loads(canonical(entry))
    return json.dumps({"hash": entry["hash"], "entry": content}, ensure_ascii=False)


@dataclass
class Check:
    """What a file says of itself: entries and head per service, and every break."""

    entries: dict[str, int] = field(default_factory=dict)
    heads: dict[str, dict[str, Any]] = field(default_factory=dict)
    findings: list[str] = field(default_factory=list)


def check(lines: Iterable[str]) -> Check:
    """Prove an export: every hash, the order, and that nothing lies between two entries."""
    found, before = Check(), {}
    for number, text in enumerate(lines, 1):
        row = json.loads(text)
        service = row.get("service", "")
        if "head" in row:
            found.heads[service] = row["head"]
        elif "entry" in row:
            found.entries[service] = found.entries.get(service, 0) + 1
            found.findings += [f"{number}: {each}" for each in _breaks(row, before.get(service))]
            before[service] = row
    found.findings += list(_at_the_end(found, before))
    return found


def _breaks(row: dict[str, Any], before: dict[str, Any] | None) -> Iterator[str]:
    entry = row["entry"]
    if hashlib.sha256(canonical(entry).encode()).hexdigest() != row["hash"]:
        yield f"{row['service']} {entry['seq']}: edited"
    if before and (before["entry"]["seq"] + 1, before["hash"]) != (entry["seq"], entry["prev"]):
        yield f"{row['service']} {entry['seq']}: does not follow {before['entry']['seq']}"


def _at_the_end(found: Check, last: dict[str, dict[str, Any]]) -> Iterator[str]:
    for service, count in found.entries.items():
        told = found.heads.get(service)
        if told is None:
            yield f"{service}: cut off, there is no head"
        elif told["entries"] != count:
            yield f"{service}: {told['entries']} entries were handed out, {count} are here"
        elif last[service]["entry"]["seq"] == told["seq"] and last[service]["hash"] != told["hash"]:
            yield f"{service}: the last entry is not the head"
