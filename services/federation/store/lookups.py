"""Finding peers, streams and documents."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from kit.store import Reader
from services.federation.domain.documents import OutDocument
from services.federation.domain.peers import Peer
from services.federation.domain.refusals import PeerUnknown
from services.federation.domain.sequence import InStream, OutStream

UNSETTLED = ("queued", "received")


def peer(ctx: Reader, peer_id: str, expected: int = 0) -> Peer:
    """The peer; raises ``PeerUnknown``."""
    if ctx.find_one(Peer, {"_id": peer_id}) is None:
        raise PeerUnknown(peer=peer_id, field="peer_id")
    return ctx.get(Peer, peer_id, expected=expected)


def peers(ctx: Reader) -> dict[str, Peer]:
    """All peers by id."""
    return {found.id: found for found in ctx.find(Peer, {})}


def active_peers(ctx: Reader, *relations: str) -> list[Peer]:
    """Active peers of these relations (all without any)."""
    query = {"state": "active", **({"relation": {"$in": list(relations)}} if relations else {})}
    return ctx.find(Peer, query, sort=[("_id", 1)])


def in_stream(ctx: Reader, origin: str) -> InStream:
    """How far documents of an origin are applied."""
    return ctx.find_one(InStream, {"_id": origin}) or InStream(origin)


def out_stream(ctx: Reader, destination: str) -> OutStream:
    """How far a destination has settled what it was sent."""
    return ctx.find_one(OutStream, {"_id": destination}) or OutStream(destination)


def last_sequence(ctx: Reader, destination: str) -> int:
    """Number of the last document made for a destination."""
    last = ctx.find(OutDocument, {"destination": destination}, sort=[("sequence", -1)], limit=1)
    return last[0].sequence if last else 0


def waiting(ctx: Reader, destination: str) -> tuple[int, datetime | None]:
    """How many documents have no receipt yet, and since when the oldest waits."""
    query = {"destination": destination, "state": {"$in": list(UNSETTLED)}}
    oldest = ctx.find(OutDocument, query, sort=[("sequence", 1)], limit=1)
    return ctx.count(OutDocument, query), oldest[0].created_at if oldest else None


def exchange_gauges(reader: Reader) -> Mapping[str, Mapping[str, float]]:
    """Per peer: documents without a receipt, age of the oldest, documents missing from it, its silence."""
    waits, ages, gaps, silence = {}, {}, {}, {}
    for each in reader.find(Peer, {"state": {"$in": ["active", "suspended"]}}):
        count, since = waiting(reader, each.id)
        stream = in_stream(reader, each.id)
        waits[each.id] = float(count)
        ages[each.id] = (reader.now - since).total_seconds() if since else 0.0
        gaps[each.id] = float(max(0, stream.highest - stream.applied))
        if stream.heard_at:
            silence[each.id] = max(0.0, (reader.real_now - stream.heard_at).total_seconds())
    return {
        "cppcc_federation_documents_waiting": waits,
        "cppcc_federation_oldest_waiting_seconds": ages,
        "cppcc_federation_documents_missing": gaps,
        "cppcc_federation_silence_seconds": silence,
    }
