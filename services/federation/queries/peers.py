"""This instance and its peers."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import next_token, page_bounds
from kit.store import Reader
from services.federation.domain import dossier_form
from services.federation.domain.peers import Peer
from services.federation.store import dossiers, lookups, views


def get_federation(_request: pb.GetFederationRequest, ctx: Reader) -> pb.GetFederationResponse:
    """This instance as others see it."""
    return pb.GetFederationResponse(self=views.self_view(ctx))


def get_trusted_keys(_request: pb.GetTrustedKeysRequest, ctx: Reader) -> pb.GetTrustedKeysResponse:
    """Own keys and those of all peers, for an office that verifies elsewhere."""
    text = dossier_form.trusted_text(dossiers.trusted_keys(ctx))
    return pb.GetTrustedKeysResponse(file_name=f"trusted-keys-{ctx.instance}.json", text=text)


def list_peers(request: pb.ListPeersRequest, ctx: Reader) -> pb.ListPeersResponse:
    """All peers by id."""
    query = {"state": request.state} if request.state else {}
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(Peer, query, sort=[("_id", 1)], limit=limit, skip=skip)
    total = ctx.count(Peer, query)
    return pb.ListPeersResponse(
        peers=[views.peer(each, ctx) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def get_peer(request: pb.GetPeerRequest, ctx: Reader) -> pb.GetPeerResponse:
    """One peer."""
    return pb.GetPeerResponse(peer=views.peer(lookups.peer(ctx, request.peer_id), ctx))
