"""The audit trail: what was done and refused, by whom, chained so that tampering shows.

A row is written with the change it tells of (a refusal: by itself) and is ``unlinked`` then; the relay
links rows into one hash chain per service afterwards, so that commands never queue for the chain's end.
``hash`` covers every other field of the row, ``prev`` is the hash of the row before.

What the chain shows, and what not: an edited, removed, cut-off or smuggled-in linked entry is found; whoever
rewrites the whole chain in the database is found by the heads kept outside of it (``anchor``), up to the
last of them.  Rows not yet linked (normally younger than a second) are counted, not protected.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pymongo import UpdateOne
from pymongo.client_session import ClientSession
from pymongo.database import Database

from kit.core.context import Actor
from kit.core.ids import new_id

ACCEPTED, REFUSED = "accepted", "refused"
HEAD_ID = "head"
GENESIS = "0" * 64
BATCH = 500
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Entry:
    """One thing that was done or refused; ``at`` is business time."""

    service: str
    at: datetime
    actor: Actor
    action: str
    subjects: tuple[str, ...] = ()
    outcome: str = ACCEPTED
    reason: str = ""
    request_id: str = ""
    trace_id: str = ""
    events: tuple[str, ...] = ()


def row(entry: Entry, recorded_at: datetime) -> dict[str, Any]:
    """The row to insert for an entry, not yet linked; ``recorded_at`` is real time."""
    return {
        "_id": new_id(),
        "at": entry.at,
        "recorded_at": recorded_at,
        "service": entry.service,
        "actor": {
            "id": entry.actor.id,
            "kind": entry.actor.kind,
            "name": entry.actor.name,
            "caused_by": entry.actor.caused_by,
        },
        "action": entry.action,
        "subjects": list(entry.subjects),
        "outcome": entry.outcome,
        "reason": entry.reason,
        "request_id": entry.request_id,
        "source": entry.actor.source,
        "session": entry.actor.session_id,
        "trace_id": entry.trace_id,
        "events": list(entry.events),
        "unlinked": True,
    }


def digest(entry: Mapping[str, Any]) -> str:
    """The hash of a linked row: SHA-256 over canonical JSON of everything but the hash itself."""
    return hashlib.sha256(canonical(entry).encode()).hexdigest()


def canonical(entry: Mapping[str, Any]) -> str:
    """The text that a row's hash is made of."""
    content = {key: value for key, value in entry.items() if key != "hash"}
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        # Milliseconds are what MongoDB keeps; a client without time zones reads them as UTC.
        aware = value if value.tzinfo else value.replace(tzinfo=UTC)
        return {"ms": round((aware - EPOCH).total_seconds() * 1000)}
    return {type(value).__name__: str(value)}


def link(db: Database, transact: Callable[[Callable[[ClientSession], int]], int], limit: int = BATCH) -> int:
    """Append up to ``limit`` waiting rows to the chain; returns how many.

    ``transact`` runs a function in a transaction, and raises when the caller may no longer write.  Two
    linkers cannot fork the chain even so: both would move the head from the same place.
    """

    def append(session: ClientSession) -> int:
        # Without a sort the index on ``unlinked`` yields rows in the order of their insertion.
        waiting = list(db["audit"].find({"unlinked": True}, session=session).limit(limit))
        if not waiting:
            return 0
        head = db["audit_head"].find_one({"_id": HEAD_ID}, session=session) or {"seq": 0, "hash": GENESIS}
        linked = list(_chain(waiting, head["seq"], head["hash"]))
        result = db["audit"].bulk_write([_link_update(entry) for entry in linked], session=session)
        if result.matched_count != len(linked):
            raise RuntimeError(f"{len(linked)} audit rows read, {result.matched_count} found again")
        place, last = {"_id": HEAD_ID, "seq": head["seq"]}, linked[-1]
        change = {"$set": {"seq": last["seq"], "hash": last["hash"]}}
        db["audit_head"].update_one(place, change, upsert=True, session=session)
        return len(linked)

    return transact(append)


def _chain(waiting: list[dict[str, Any]], seq: int, prev: str) -> Iterator[dict[str, Any]]:
    for entry in sorted(waiting, key=lambda item: item["_id"]):
        seq += 1
        linked = {key: value for key, value in entry.items() if key != "unlinked"}
        linked |= {"seq": seq, "prev": prev}
        prev = linked["hash"] = digest(linked)
        yield linked


def _link_update(entry: Mapping[str, Any]) -> UpdateOne:
    place = {key: entry[key] for key in ("seq", "prev", "hash")}
    return UpdateOne({"_id": entry["_id"], "unlinked": True}, {"$set": place, "$unset": {"unlinked": ""}})


def anchor(db: Database, service: str, heads_dir: str | Path, now: datetime) -> bool:
    """Add the chain's head to ``<heads_dir>/<service>.jsonl``, which lies outside the database.

    Returns False when there is nothing new to say.
    """
    head = db["audit_head"].find_one({"_id": HEAD_ID})
    path = anchors_path(heads_dir, service)
    if head is None or (head["seq"], head["hash"]) in [
        (known["seq"], known["hash"]) for known in anchors(path)
    ]:
        return False
    line = json.dumps({"service": service, "seq": head["seq"], "hash": head["hash"], "at": now.isoformat()})
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
        file.flush()
        os.fsync(file.fileno())
    return True


def anchors_path(heads_dir: str | Path, service: str) -> Path:
    """Where the heads of a service's chain are kept."""
    return Path(heads_dir) / f"{service}.jsonl"


def anchors(path: str | Path) -> list[dict[str, Any]]:
    """The heads noted so far; a last line cut off by a crash is left out."""
    if not Path(path).exists():
        return []
    lines = Path(path).read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines[:-1] if line.strip()]


@dataclass(frozen=True)
class Finding:
    """One place where the trail is not what it was.

    ``kind`` is edited, removed, cut_off, inserted or rewritten.
    """

    kind: str
    seq: int
    entry_id: str
    detail: str


@dataclass(frozen=True)
class Report:
    """What ``verify`` saw: linked entries, rows still waiting, heads compared and every finding."""

    service: str
    entries: int
    unlinked: int
    anchors: int
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """The trail is whole as far as it is linked."""
        return not self.findings


def verify(db: Database, service: str, heads: str | Path | None = None) -> Report:
    """Read the whole trail of a service and report every break.

    ``heads`` is the file of anchors, kept outside the database; without it a chain rewritten as a whole
    or cut off together with its head goes unseen.
    """
    known = anchors(heads) if heads else []
    # While it is read the chain goes on: it reaches the head of before, and not beyond that of afterwards.
    walk = _Walk({item["seq"]: item["hash"] for item in known}, head(db))
    for entry in db["audit"].find({"seq": {"$exists": True}}).sort("seq", 1):
        walk.visit(entry)
    walk.finish(head(db))
    stray = db["audit"].find({"seq": {"$exists": False}, "unlinked": {"$ne": True}}, {"_id": 1})
    inserted = [Finding("inserted", 0, str(entry["_id"]), "neither linked nor waiting") for entry in stray]
    waiting = db["audit"].count_documents({"unlinked": True})
    return Report(service, walk.entries, waiting, len(known), (*walk.findings, *inserted))


def head(db: Database) -> Mapping[str, Any]:
    """Where the chain ends (``seq``, ``hash``)."""
    return db["audit_head"].find_one({"_id": HEAD_ID}) or {"seq": 0, "hash": GENESIS}


class _Walk:
    """Follows the chain from its first entry and notes each place where it breaks."""

    def __init__(self, heads: Mapping[int, str], head: Mapping[str, Any]) -> None:
        self._head = head
        self.entries = 0
        self.findings: list[Finding] = []
        self._heads = dict(heads)
        self._seq = 0
        self._hash = GENESIS

    def visit(self, entry: Mapping[str, Any]) -> None:
        self.entries += 1
        seq, name = entry["seq"], str(entry["_id"])
        if not isinstance(seq, int) or seq <= self._seq:
            self._note("inserted", 0, name, f"its number {seq!r} is none that follows {self._seq}")
            return
        if seq > self._seq + 1:
            self._note("removed", self._seq + 1, "", f"numbers {self._seq + 1} to {seq - 1} are missing")
        elif entry.get("prev") != self._hash:
            self._note("edited", seq, name, "it does not follow from the entry before")
        if digest(entry) != entry.get("hash"):
            self._note("edited", seq, name, "its content does not fit its hash")
        if self._heads.pop(seq, entry.get("hash")) != entry.get("hash"):
            self._note("rewritten", seq, name, "another hash was noted outside the database")
        if seq == self._head["seq"] and entry.get("hash") != self._head["hash"]:
            self._note("edited", seq, name, "its hash is not the head's")
        self._seq, self._hash = seq, str(entry.get("hash"))

    def finish(self, head: Mapping[str, Any]) -> None:
        reached, end = self._head["seq"], head["seq"]
        if reached > self._seq:
            self._note(
                "cut_off", self._seq + 1, "", f"the chain ends at {self._seq}, its head says {reached}"
            )
        elif end < self._seq:
            self._note("inserted", end + 1, "", f"entries up to {self._seq} lie beyond the head {end}")
        for seq in sorted(self._heads):
            kind = "cut_off" if seq > self._seq else "removed"
            self._note(kind, seq, "", "noted outside the database, but gone")

    def _note(self, kind: str, seq: int, entry_id: str, detail: str) -> None:
        self.findings.append(Finding(kind, seq, entry_id, detail))
