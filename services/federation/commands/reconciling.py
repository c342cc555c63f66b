"""Comparing the aggregate with the instances that it is made of."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import timestamp
from kit.store import Context
from services.federation.domain import peers
from services.federation.domain.peers import Peer
from services.federation.domain.refusals import NotSubordinate
from services.federation.store import aggregate_held as held
from services.federation.store import lookups, sending


def reconcile_aggregate(request: pb.ReconcileAggregateRequest, ctx: Context) -> pb.ReconcileAggregateResponse:
    """Ask subordinate instances for their digests; what differs repairs itself when they come."""
    asked = [_subordinate(ctx, request.origin)] if request.origin else lookups.active_peers(ctx, "lower")
    for peer in asked:
        held.note_asked(ctx, peer.id)
        sending.send(ctx, peer.id, documents.FactDigestRequest())
    return pb.ReconcileAggregateResponse(origins=[peer.id for peer in asked], asked_at=timestamp(ctx.now))


def _subordinate(ctx: Context, origin: str) -> Peer:
    peer = lookups.peer(ctx, origin)
    peers.require_active(peer)
    if peer.relation != "lower":
        raise NotSubordinate(field="origin", peer=peer.name)
    return peer
