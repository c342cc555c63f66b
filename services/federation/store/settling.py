"""The end of a document's turn: kept, receipted, and the next one taken up."""

from __future__ import annotations

from google.protobuf.message import Message

from kit.store import Context
from services.federation.domain import kinds, sequence
from services.federation.domain.documents import InDocument
from services.federation.store import facts, lookups, sending


def settle(document: InDocument, ctx: Context, *told: Message) -> None:
    """The awaited document is done with: keep it, tell its origin, and take up the one that follows."""
    settled = ctx.save(document, *told)
    stream = lookups.in_stream(ctx, document.origin)
    ctx.save(sequence.settled(sequence.seen(stream, document.sequence, ctx.real_now), document.sequence))
    facts.receipt(ctx, settled)
    follow_up(document.origin, document.sequence + 1, ctx)


def follow_up(origin: str, number: int, ctx: Context) -> None:
    """Bring a held document back to our own door: its turn has come, in a transaction of its own."""
    following = ctx.find_one(InDocument, {"origin": origin, "sequence": number, "state": "held"})
    if following is not None:
        lane = kinds.KINDS[following.kind].lane
        ctx.post(sending.INBOUND_EXCHANGE, lane, following.line, following.id)
