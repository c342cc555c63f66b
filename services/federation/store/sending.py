"""Sends one document in the running transaction: number, sign, keep, and post with the commit."""

from __future__ import annotations

from dataclasses import replace

from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message

from kit.core.clock import iso
from kit.core.ids import new_id
from kit.store import Context, Reader
from services.federation.domain import kinds, links, peers, sealing
from services.federation.domain.documents import OutDocument, document_id
from services.federation.domain.kinds import Kind
from services.federation.domain.peers import BUNDLE, Peer
from services.federation.domain.rejections import LooseLine
from services.federation.domain.sealing import Sealed
from services.federation.store import carrying, lookups, own

OUT_EXCHANGE = "federation.out"
INBOUND_EXCHANGE = "federation.inbound"


def send(ctx: Context, destination: str, body: Message, proposal_id: str = "") -> None:
    """Send a document to a peer; its receipt, or its refusal, comes later.

    Raises ``PeerUnknown`` for somebody who is none and ``NoSigningKey``; to a suspended peer documents are
    numbered and kept, and go out when it is resumed.  Files that the document names follow it.
    """
    peer = lookups.peer(ctx, destination)
    kind = kinds.KINDS[body.DESCRIPTOR.name]
    version = kinds.common_version(peer.max_version)
    if version >= kinds.KINDS["FileOffer"].since:
        carrying.want(ctx, destination, body, proposal_id)
    for each in kinds.in_version(body, version):
        _send_one(ctx, peer, kind, each, proposal_id)


def _send_one(ctx: Context, peer: Peer, kind: Kind, body: Message, proposal_id: str) -> None:
    sequence = ctx.next_number(numbers_for(peer.id)) if kind.numbered else 0
    sealed = _seal(ctx, peer.id, kinds.common_version(peer.max_version), body, sequence)
    posted = peer.active and post(ctx, peer.id, sealed, kind.lane, keep=not kind.numbered)
    if kind.numbered:
        ctx.save(
            OutDocument(
                id=sealed.content["id"],
                destination=peer.id,
                sequence=sequence,
                kind=kind.name,
                document_version=sealed.content["v"],
                line=sealed.line,
                hash=sealed.hash,
                kid=sealed.kid,
                created_at=ctx.now,
                proposal_id=proposal_id,
                posted_at=ctx.real_now if posted else None,
            )
        )


def numbers_for(destination: str) -> str:
    """The counter of documents for a destination."""
    return f"documents:{destination}"


def sealed_now(ctx: Context, peer: Peer, body: Message) -> str:
    """A line without number for a peer, signed and handed to the caller instead of a link."""
    return _seal(ctx, peer.id, kinds.common_version(peer.max_version), body, sequence=0).line


def attest(ctx: Context, destination: str, body: Message) -> Sealed:
    """A statement sealed for an instance, peer or not, that travels inside other documents."""
    return _seal(ctx, destination, kinds.MAX_VERSION, body, 0)


def _seal(ctx: Context, destination: str, version: int, body: Message, sequence: int) -> Sealed:
    signer = own.signer(ctx)
    content = {
        "id": document_id(ctx.instance, destination, sequence) if sequence else new_id(),
        "v": version,
        "origin": ctx.instance,
        "destination": destination,
        "sequence": sequence,
        "kind": body.DESCRIPTOR.name,
        "created_at": iso(ctx.now),
        "body": MessageToDict(body),
    }
    return sealing.seal(content, signer.kid, signer.key)


def post(ctx: Context, destination: str, sealed: Sealed, lane: str, keep: bool) -> bool:
    """Hand a sealed document to the way that leads to its destination; whether that is a link.

    A peer without a broker link gets it with the next bundle: numbered documents are found there by their
    number, the others (``keep``) are put aside.
    """
    hop = peers.next_hop(destination, lookups.peers(ctx))
    if hop.transport != BUNDLE:
        ctx.post(OUT_EXCHANGE, links.mailbox_key(hop.id, lane), sealed.line, sealed.content["id"])
        return True
    if keep:
        ctx.put(LooseLine(kinds.loose_id(sealed.content), hop.id, sealed.line, lane, ctx.now))
    return False


def has_link(ctx: Reader, destination: str) -> bool:
    """Whether documents leave for a destination by a link, or wait for a bundle."""
    return peers.next_hop(destination, lookups.peers(ctx)).transport != BUNDLE


def repost(ctx: Context, document: OutDocument) -> None:
    """Send a kept document again, the very bytes."""
    lane = kinds.KINDS[document.kind].lane
    if post(ctx, document.destination, sealing.unseal(document.line), lane, keep=False):
        ctx.put(replace(document, posted_at=ctx.real_now))
