"""Entities as the contract shows them."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.auth import signing_keys
from kit.convert import timestamp
from kit.store import Reader
from services.federation.domain import addresses, causes, kinds
from services.federation.domain import own as own_rules
from services.federation.domain.documents import InDocument, OutDocument
from services.federation.domain.keys import Key
from services.federation.domain.links import Link, Shovel
from services.federation.domain.own import OwnKeys
from services.federation.domain.peers import Peer
from services.federation.store import links, lookups, own
from shared import copies


def key(found: Key) -> pb.PublicKey:
    """A public key."""
    return pb.PublicKey(
        kid=found.kid,
        public_key=found.public_key,
        fingerprint=found.fingerprint,
        begins_at=timestamp(found.begins_at),
        ends_at=timestamp(found.ends_at),
        introduced_by=found.introduced_by,
    )


def self_view(ctx: Reader) -> pb.Self:
    """This instance."""
    known = ctx.find_one(OwnKeys, {"_id": ctx.instance}) or OwnKeys(ctx.instance)
    profile = own.profile(ctx)
    return pb.Self(
        instance_id=ctx.instance,
        name=profile.name,
        level=profile.level,
        keys=[key(each) for each in known.keys],
        max_version=kinds.MAX_VERSION,
        available_kids=own_rules.unannounced(known, signing_keys(ctx.config.signing_keys_dir)),
    )


def peer(found: Peer, ctx: Reader) -> pb.Peer:
    """A peer with the state of the exchange."""
    stream = lookups.in_stream(ctx, found.id)
    waiting, since = lookups.waiting(ctx, found.id)
    return pb.Peer(
        peer_id=found.id,
        name=found.name,
        level=found.level,
        relation=found.relation,
        state=found.state,
        via=found.via,
        transport=found.transport,
        max_version=found.max_version,
        keys=[key(each) for each in found.keys],
        introduced_by=found.introduced_by,
        reason=found.reason,
        sent_sequence=lookups.last_sequence(ctx, found.id),
        acknowledged_sequence=lookups.out_stream(ctx, found.id).acknowledged,
        received_sequence=stream.applied,
        waiting=waiting,
        oldest_waiting_at=timestamp(since),
        held=ctx.count(InDocument, {"origin": found.id, "state": "held"}),
        last_heard_at=timestamp(stream.heard_at),
        version=found.version,
        joined_at=timestamp(found.joined_at),
    )


def link(found: Link, ctx: Reader) -> pb.Link:
    """A link as it was seen last; its login is never shown."""
    peer, state = lookups.peers(ctx).get(found.id), links.state(ctx, found.id)
    stream, (_, since) = lookups.in_stream(ctx, found.id), lookups.waiting(ctx, found.id)
    warnings = links.warnings(ctx, found.id, copies.policy(ctx, "federation"))
    return pb.Link(
        peer_id=found.id,
        name=peer.name if peer else found.id,
        side=found.side,
        state=state.state if links.wanted(found, peer) else "off",
        cause=state.cause,
        error=causes.words(state.cause, state.detail),
        warnings=[causes.warning(name, figures) for name, figures in warnings.items()],
        address=addresses.shown(found.uri),
        waiting_documents=state.backlog.get(kinds.DOCUMENTS, 0),
        waiting_chunks=state.backlog.get(kinds.CHUNKS, 0),
        oldest_waiting_at=timestamp(since),
        last_heard_at=timestamp(stream.heard_at),
        ways=[_way(each) for each in state.shovels],
        recreated=state.recreated,
        changed_at=timestamp(state.changed_at),
        checked_at=timestamp(state.checked_at),
        clock_ahead_seconds=round(stream.skew_seconds),
    )


def _way(found: Shovel) -> pb.Way:
    return pb.Way(
        lane=found.lane, direction=found.direction, state=found.state, since_at=timestamp(found.since)
    )


def out_document(found: OutDocument, left: bool, instance: str) -> pb.Document:
    """A document of ours, ``left`` when it is on its way."""
    state = "sent" if found.state == "queued" and left else found.state
    sent_at = (found.bundled_at or found.posted_at) if left else None
    return pb.Document(
        direction="out",
        origin=instance,
        destination=found.destination,
        state=state,
        sent_at=timestamp(sent_at),
        **_common(found),
    )


def in_document(found: InDocument, instance: str) -> pb.Document:
    """A document that came."""
    return pb.Document(
        direction="in", origin=found.origin, destination=instance, state=found.state, **_common(found)
    )


def _common(found: OutDocument | InDocument) -> dict:
    return {
        "document_id": found.id,
        "sequence": found.sequence,
        "kind": found.kind,
        "document_version": found.document_version,
        "proposal_id": found.proposal_id,
        "reason": found.reason,
        "explanation": found.explanation,
        "created_at": timestamp(found.created_at),
        "received_at": timestamp(found.received_at),
        "settled_at": timestamp(found.settled_at),
        "hash": found.hash,
        "kid": found.kid,
        "size": len(found.line.encode()),
    }
