"""What goes into a bundle: documents without a receipt, and lines that only a bundle can carry.

The place where a bundle ended is a text for the next one: ``<destination>|<number>`` or ``+|<line id>``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

from kit.store import Context
from services.federation.domain import kinds
from services.federation.domain.documents import OutDocument
from services.federation.domain.peers import Peer
from services.federation.domain.rejections import LooseLine
from services.federation.domain.transport_refusals import BundleInvalid
from services.federation.store import lookups

PAGE = 500
LOOSE = "+"


@dataclass(frozen=True)
class Range:
    """Numbers wanted of the peer's own documents; without any, all that have no receipt."""

    first: int = 0
    last: int = 0

    def query(self) -> dict:
        """The documents meant."""
        if not self.first:
            return {"state": {"$in": list(lookups.UNSETTLED)}}
        upper = {"$lte": self.last} if self.last else {}
        return {"sequence": {"$gte": self.first, **upper}}


@dataclass
class Gathered:
    """Lines for one bundle, and what they were made of."""

    lines: list[str] = field(default_factory=list)
    documents: list[OutDocument] = field(default_factory=list)
    loose: list[LooseLine] = field(default_factory=list)
    size: int = 0
    place: str = ""
    more: bool = False

    def numbers(self, peer_id: str) -> tuple[int, int]:
        """First and last number of the peer's own documents; zeros without any."""
        found = [each.sequence for each in self.documents if each.destination == peer_id]
        return (found[0], found[-1]) if found else (0, 0)


Item = OutDocument | LooseLine


def gather(ctx: Context, peer: Peer, wanted: Range, after: str, chunks: bool, most: int) -> Gathered:
    """Lines of at most ``most`` bytes together (one at least), from behind the place ``after``."""
    gathered = Gathered(place=after)
    for item in _items(ctx, peer, wanted, after):
        lane = item.lane if isinstance(item, LooseLine) else kinds.KINDS[item.kind].lane
        if lane == kinds.CHUNKS and not chunks:
            continue
        size = len(item.line.encode()) + 1
        if gathered.lines and gathered.size + size > most:
            gathered.more = True
            break
        gathered.lines.append(item.line)
        gathered.size += size
        gathered.place = _place(item)
        (gathered.loose if isinstance(item, LooseLine) else gathered.documents).append(item)  # type: ignore[arg-type]
    return gathered


def _place(item: Item) -> str:
    if isinstance(item, LooseLine):
        return f"{LOOSE}|{item.id}"
    return f"{item.destination}|{item.sequence}"


def _items(ctx: Context, peer: Peer, wanted: Range, after: str) -> Iterator[Item]:
    where, _, number = after.partition("|")
    if after and where != LOOSE and not number.isdigit():
        raise BundleInvalid(field="page_token", detail="续传位置无效")
    if where != LOOSE:
        for destination in _destinations(ctx, peer, wanted):
            if destination >= where:
                start = int(number) if destination == where else 0
                yield from _documents(ctx, destination, wanted.query(), start)
    if not wanted.first:
        yield from _loose(ctx, peer, number if where == LOOSE else "")


def _destinations(ctx: Context, peer: Peer, wanted: Range) -> list[str]:
    """The peer, and those behind it."""
    if wanted.first:
        return [peer.id]
    return sorted(each.id for each in lookups.active_peers(ctx) if each.hop == peer.id)


def _documents(ctx: Context, destination: str, query: dict, start: int) -> Iterator[OutDocument]:
    while True:
        page = {"$and": [{"destination": destination, "sequence": {"$gt": start}}, query]}
        found = ctx.find(OutDocument, page, sort=[("sequence", 1)], limit=PAGE)
        yield from found
        if len(found) < PAGE:
            return
        start = found[-1].sequence


def _loose(ctx: Context, peer: Peer, start: str) -> Iterator[LooseLine]:
    while True:
        query = {"hop": peer.id, "_id": {"$gt": start}}
        found = ctx.find(LooseLine, query, sort=[("_id", 1)], limit=PAGE)
        yield from found
        if len(found) < PAGE:
            return
        start = found[-1].id


def mark(ctx: Context, gathered: Gathered, keep: timedelta) -> None:
    """Note that everything is on its way; loose lines that went for long enough are forgotten."""
    ctx.put_many(replace(each, bundled_at=ctx.real_now) for each in gathered.documents)
    for each in gathered.loose:
        if each.bundled_at is None:
            ctx.put(replace(each, bundled_at=ctx.real_now))
        elif ctx.real_now - each.bundled_at >= keep:
            ctx.delete(each)
