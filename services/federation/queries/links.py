"""The ways to direct neighbours."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import next_token, page_bounds, timestamp
from kit.store import Reader
from services.federation.domain.links import Link
from services.federation.store import links, views


def list_links(request: pb.ListLinksRequest, ctx: Reader) -> pb.ListLinksResponse:
    """All links by peer."""
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(Link, {}, sort=[("_id", 1)], limit=limit, skip=skip)
    total, broker = ctx.count(Link, {}), links.broker(ctx)
    return pb.ListLinksResponse(
        links=[views.link(each, ctx) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
        unroutable=broker.unroutable if broker else 0,
        checked_at=timestamp(broker.checked_at) if broker else None,
    )


def get_link(request: pb.GetLinkRequest, ctx: Reader) -> pb.GetLinkResponse:
    """One link."""
    return pb.GetLinkResponse(link=views.link(links.link(ctx, request.peer_id), ctx))
