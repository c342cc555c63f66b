"""What federation announces inside the instance, and the documents about the exchange that it sends."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as events
from kit.convert import timestamp
from kit.store import Context
from services.federation.domain import kinds
from services.federation.domain.documents import InDocument, OutDocument
from services.federation.domain.keys import Key
from services.federation.domain.peers import Peer
from services.federation.domain.rejections import Rejection
from services.federation.domain.sequence import InStream, VoidNumbers
from services.federation.store import lookups, sending

# What a document's state is called in a receipt.
RECEIPTED = {"held": "received", "processed": "processed", "refused": "refused"}


def receipt(ctx: Context, document: InDocument) -> None:
    """Tell a document's origin what became of it."""
    body = documents.Receipt(
        document_id=document.id,
        hash=document.hash,
        state=RECEIPTED[document.state],
        reason=document.reason,
        explanation=document.explanation,
        received_at=timestamp(document.received_at),
        settled_at=timestamp(document.settled_at),
    )
    sending.send(ctx, document.origin, body)


def hello(ctx: Context, peer: Peer, stream: InStream) -> documents.Hello:
    """How far both directions are, seen from here."""
    return documents.Hello(
        max_version=kinds.MAX_VERSION,
        sent_sequence=lookups.last_sequence(ctx, peer.id),
        settled_sequence=stream.applied,
        name=ctx.instance,
        sent_at=timestamp(ctx.real_now),
        lag_milliseconds=round(stream.lag_seconds * 1000),
    )


def numbers_void(void: VoidNumbers) -> documents.NumbersVoid:
    """The numbers that are left out."""
    return documents.NumbersVoid(from_sequence=void.first, to_sequence=void.last)


def introduction(peer: Peer) -> documents.Introduction:
    """A peer's keys, vouched for by the signature under the document."""
    return documents.Introduction(
        instance_id=peer.id,
        name=peer.name,
        level=peer.level,
        max_version=peer.max_version,
        keys=[_introduced(key) for key in peer.keys],
    )


def _introduced(key: Key) -> documents.IntroducedKey:
    return documents.IntroducedKey(
        kid=key.kid,
        public_key=key.public_key,
        begins_at=timestamp(key.begins_at),
        ends_at=timestamp(key.ends_at),
    )


def peer_changed(peer: Peer, ctx: Context) -> events.PeerChanged:
    """The event for a peer."""
    return events.PeerChanged(
        peer_id=peer.id,
        name=peer.name,
        level=peer.level,
        relation=peer.relation,
        state=peer.state,
        changed_at=timestamp(ctx.now),
    )


def refused_out(document: OutDocument, peer: Peer, ctx: Context) -> events.DocumentRefused:
    """The event for a document of ours that the peer refused."""
    return events.DocumentRefused(
        document_id=document.id,
        direction="out",
        peer_id=peer.id,
        peer_name=peer.name,
        kind=document.kind,
        proposal_id=document.proposal_id,
        reason=document.reason,
        explanation=document.explanation,
        refused_at=timestamp(ctx.now),
    )


def refused_in(document: InDocument, origin: Peer, ctx: Context) -> events.DocumentRefused:
    """The event for a proved document that is refused here."""
    return events.DocumentRefused(
        document_id=document.id,
        direction="in",
        peer_id=origin.id,
        peer_name=origin.name,
        kind=document.kind,
        proposal_id=document.proposal_id,
        reason=document.reason,
        explanation=document.explanation,
        refused_at=timestamp(ctx.now),
    )


def rejected(rejection: Rejection, ctx: Context) -> events.DocumentRefused:
    """The event for a line that nobody could be proved to have sent."""
    return events.DocumentRefused(
        document_id=rejection.id,
        direction="in",
        peer_id=rejection.claimed_origin,
        peer_name=rejection.claimed_origin,
        kind=rejection.claimed_kind,
        reason=rejection.reason,
        explanation=rejection.explanation,
        refused_at=timestamp(ctx.now),
    )
