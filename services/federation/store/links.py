"""Links to direct neighbours: what they need, and how they were seen last."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import unquote, urlsplit

from kit.store import Context, Reader
from services.federation.domain import addresses, links, peers
from services.federation.domain.documents import InDocument, OutDocument
from services.federation.domain.links import GUEST, HOST, UP, BrokerState, Link, LinkState
from services.federation.domain.peers import SHOVEL, Peer
from services.federation.domain.sequence import InStream
from services.federation.domain.transport_refusals import AddressInvalid, LinkUnknown
from services.federation.store import lookups


def invite(ctx: Context, peer: Peer, broker_uri: str) -> str:
    """The address with a fresh login for an invited neighbour; an earlier login ends with this.

    Raises ``AddressInvalid``.  Without an address the own one is taken, which only helps on one machine.
    """
    if not broker_uri and ctx.config.mode == "production":
        raise AddressInvalid(field="broker_uri", detail="请填写对方可达的本级消息队列地址")
    vhost = unquote(urlsplit(ctx.config.amqp_url).path[1:]) or "/"
    login, password = links.login_name(vhost, peer.id), secrets.token_urlsafe(32)
    base = broker_uri or addresses.shown(ctx.config.amqp_url)
    uri = addresses.complete(base, login, password, vhost)
    _keep(ctx, Link(peer.id, HOST, login=login, password=password))
    return uri


def accept(ctx: Context, peer: Peer, invited_uri: str, local: str) -> None:
    """Keep the way to the inviting neighbour's broker; raises ``AddressInvalid``."""
    _keep(ctx, Link(peer.id, GUEST, uri=addresses.from_here(invited_uri, local)))


def _keep(ctx: Context, link: Link) -> None:
    known = ctx.find_one(Link, {"_id": link.id})
    if known is not None:
        ctx.delete(known)
    ctx.save(link)


def wanted(link: Link, peer: Peer | None) -> bool:
    """Whether the link shall exist now: to an active neighbour that is reached by it."""
    return peer is not None and peer.active and not peer.via and peer.transport == SHOVEL


def link(ctx: Reader, peer_id: str) -> Link:
    """The link to a peer; raises ``LinkUnknown``."""
    found = ctx.find_one(Link, {"_id": peer_id})
    if found is None:
        raise LinkUnknown(field="peer_id", peer=peer_id)
    return found


def state(ctx: Reader, peer_id: str) -> LinkState:
    """How a link was seen last."""
    return ctx.find_one(LinkState, {"_id": peer_id}) or LinkState(peer_id)


def up_since(ctx: Reader, destination: str) -> datetime | None:
    """Since when the link that leads to a destination is up; None while it is not, or where there is none."""
    found = state(ctx, peers.next_hop(destination, lookups.peers(ctx)).id)
    return found.changed_at if found.state == UP else None


def not_looked_at(link: Link, ctx: Reader) -> bool:
    """Whether nobody has made its mailboxes yet since it was opened."""
    return not state(ctx, link.id).backlog


def broker(ctx: Reader) -> BrokerState | None:
    """How the own broker was seen last."""
    return ctx.find_one(BrokerState, {"_id": ctx.instance})


def warnings(ctx: Reader, peer_id: str, policy: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """What is not well with an exchange besides its line: warning → its figures."""
    found: dict[str, dict[str, Any]] = {}
    ahead = lookups.in_stream(ctx, peer_id).skew_seconds
    if abs(ahead) >= policy["skew_seconds"]:
        found["clock"] = {"seconds": round(abs(ahead))}
    count = _misunderstood(ctx, peer_id, policy)
    if count:
        found["version"] = {"count": count}
    seen = broker(ctx)
    if seen is not None and seen.unroutable:
        found["unroutable"] = {"count": seen.unroutable}
    return found


def _misunderstood(ctx: Reader, peer_id: str, policy: Mapping[str, Any]) -> int:
    since = ctx.now - timedelta(hours=policy["silent_hours"])
    refused = {"reason": "KIND_UNKNOWN", "settled_at": {"$gte": since}}
    return ctx.count(OutDocument, {"destination": peer_id, **refused}) + ctx.count(
        InDocument, {"origin": peer_id, **refused}
    )


def link_gauges(reader: Reader) -> Mapping[str, Mapping[str, float]]:
    """Per link: up, what waits in its mailboxes, ways made anew; and what came and fits no queue."""
    up, backlog, recreated, skew = {}, {}, {}, {}
    known = lookups.peers(reader)
    for each in reader.find(Link, {}):
        if not wanted(each, known.get(each.id)):
            continue
        found = state(reader, each.id)
        up[each.id] = float(found.state == UP)
        recreated[each.id] = float(found.recreated)
        for lane, count in found.backlog.items():
            backlog[f"{each.id}/{lane}"] = float(count)
    for stream in reader.find(InStream, {}):
        skew[stream.id] = stream.skew_seconds
    seen = broker(reader)
    return {
        "cppcc_federation_link_up": up,
        "cppcc_federation_link_backlog": backlog,
        "cppcc_federation_link_recreated": recreated,
        "cppcc_federation_clock_skew_seconds": skew,
        "cppcc_federation_unroutable": {"": float(seen.unroutable)} if seen else {},
    }
