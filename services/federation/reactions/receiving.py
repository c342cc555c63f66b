"""Every document that comes in: prove who made it, put it in order, apply it, and say what became of it.

not for us                    carried on, if both ends are known and it does not go back
not proved                    kept apart and reported; nobody gets a receipt
suspended origin              left alone: it comes again when the peer is resumed
its turn                      applied in this transaction, then the next one that is held is taken in hand
too early                     held; what is missing is asked for
known already                 its receipt is sent once more, since the first may have been lost
"""

from __future__ import annotations

from dataclasses import replace

from kit.core.errors import Refusal
from kit.core.ids import new_id
from kit.store import Context
from services.federation.domain import documents as rules
from services.federation.domain import kinds, peers, sealing, sequence
from services.federation.domain.documents import InDocument
from services.federation.domain.refusals import NotForUs, SequenceReused
from services.federation.domain.rejections import KEPT_CHARACTERS, Rejection
from services.federation.domain.sealing import Sealed
from services.federation.reactions.applying import apply
from services.federation.reactions.incoming import Incoming
from services.federation.states import SERVICE
from services.federation.store import facts, heads, lookups, sending, settling
from services.federation.store.heads import Head


def take(raw: bytes, ctx: Context) -> None:
    """Take one sealed line; raises the refusal that its origin, if proved, gets as receipt."""
    sealed = sealing.unseal(raw)
    head = heads.read(sealed)
    if head.destination != ctx.instance:
        _carry(sealed, head, ctx)
        return
    origin = heads.prove(ctx, sealed, head)
    if origin.state == "suspended":
        return
    peers.require_active(origin)
    kind = kinds.kind_of(head.kind, head.v)
    incoming = Incoming(sealed, head, origin, kind)
    if kind.numbered:
        _take_in_order(incoming, ctx)
    else:
        _heard(incoming, ctx)
        apply(incoming, ctx)


def _take_in_order(incoming: Incoming, ctx: Context) -> None:
    head = incoming.head
    stream = lookups.in_stream(ctx, head.origin)
    place = sequence.place(stream, head.sequence)
    known = ctx.find_one(InDocument, {"_id": head.id})
    _require_same(known, incoming)
    if place == sequence.KNOWN:
        if known is not None:
            facts.receipt(ctx, replace(known, hash=incoming.sealed.hash))
        return
    document = known or _arrived(incoming, ctx)
    if place == sequence.HOLD:
        ctx.save(sequence.seen(stream, head.sequence, ctx.real_now))
        if known is None:
            held = ctx.save(rules.hold(document))
            facts.receipt(ctx, held)
        return
    document = replace(document, proposal_id=apply(incoming, ctx))
    settling.settle(rules.settle(document, "process", SERVICE, ctx.now), ctx)


def _require_same(known: InDocument | None, incoming: Incoming) -> None:
    # A number that was skipped has no text of its own here.
    if known is not None and known.hash not in ("", incoming.sealed.hash):
        raise SequenceReused(origin=incoming.origin.name, sequence=incoming.head.sequence)


def _arrived(incoming: Incoming, ctx: Context) -> InDocument:
    head, sealed = incoming.head, incoming.sealed
    return InDocument(
        id=head.id,
        origin=head.origin,
        sequence=head.sequence,
        kind=head.kind,
        document_version=head.v,
        line=sealed.line,
        hash=sealed.hash,
        kid=sealed.kid,
        created_at=head.created_at,
        received_at=ctx.now,
    )


def _heard(incoming: Incoming, ctx: Context) -> None:
    stream = lookups.in_stream(ctx, incoming.head.origin)
    ctx.save(sequence.seen(stream, 0, ctx.real_now))


def _carry(sealed: Sealed, head: Head, ctx: Context) -> None:
    origin = heads.prove(ctx, sealed, head)
    peers.require_active(origin)
    known = lookups.peers(ctx)
    destination = known.get(head.destination)
    if destination is None or not destination.active or origin.hop == destination.hop:
        raise NotForUs(destination=head.destination)
    # A kind that we do not know is none of our business; it goes with the documents.
    lane = kinds.KINDS[head.kind].lane if head.kind in kinds.KINDS else kinds.DOCUMENTS
    sending.post(ctx, head.destination, sealed, lane, keep=True)


# --- refusals: run in a transaction of their own -------------------------------------------------------


def refuse(raw: bytes, refusal: Refusal, ctx: Context) -> None:
    """Note a refusal: with a receipt to a proved origin whose turn it was, else apart, without answer."""
    incoming = _proved(raw, ctx)
    if incoming is None or not _its_turn(incoming, ctx):
        _reject(raw, refusal, ctx)
        return
    known = ctx.find_one(InDocument, {"_id": incoming.head.id})
    document = known or _arrived(incoming, ctx)
    # A refusal that knows the local proposal puts the document into that proposal's timeline.
    document = replace(document, proposal_id=refusal.details.get("proposal_id", ""))
    refused = rules.settle(document, "refuse", SERVICE, ctx.now, refusal.reason, refusal.message)
    settling.settle(refused, ctx, facts.refused_in(refused, incoming.origin, ctx))


def _its_turn(incoming: Incoming, ctx: Context) -> bool:
    stream = lookups.in_stream(ctx, incoming.head.origin)
    known = ctx.find_one(InDocument, {"_id": incoming.head.id})
    same = known is None or known.hash == incoming.sealed.hash
    return same and incoming.head.sequence == stream.expected


def _proved(raw: bytes, ctx: Context) -> Incoming | None:
    """The document, if it is one for us with a proved, active origin and a number."""
    try:
        sealed = sealing.unseal(raw)
        head = heads.read(sealed)
        origin = heads.prove(ctx, sealed, head)
    except Refusal:
        return None
    if head.destination != ctx.instance or not origin.active or not head.sequence:
        return None
    kind = kinds.KINDS.get(head.kind) or kinds.Kind(head.kind, head.kind)
    return Incoming(sealed, head, origin, kind)


def _reject(raw: bytes, refusal: Refusal, ctx: Context) -> None:
    text = raw.decode("utf-8", "replace")
    origin, kind = _claims(raw)
    rejection = Rejection(
        id=new_id(),
        at=ctx.now,
        reason=refusal.reason,
        explanation=refusal.message,
        claimed_origin=origin,
        claimed_kind=kind,
        line=text[:KEPT_CHARACTERS],
    )
    ctx.save(rejection, facts.rejected(rejection, ctx))


def _claims(raw: bytes) -> tuple[str, str]:
    try:
        head = heads.read(sealing.unseal(raw))
    except Refusal:
        return "", ""
    return head.origin, head.kind
