"""Keeps the links to direct neighbours: makes what is missing, removes what is over, renews what is dead.

Everything goes by real time.  Every worker does it; what it does may be done twice without harm.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from kit import bus
from kit.bus import probe
from kit.bus.topology import provide
from kit.bus.vhost import ManagementRefused
from kit.core.context import Actor
from kit.engine import Engine
from kit.store import Reader
from services.federation.domain import addresses, causes, links
from services.federation.domain.links import DOWN, HOST, UP, BrokerState, Link, LinkState, Patience
from services.federation.domain.peers import Peer
from services.federation.reactions.brokers import Management, mailboxes
from services.federation.store import links as store
from services.federation.store import lookups
from shared import copies

log = logging.getLogger(__name__)

SERVICE_NAME = "federation"


@dataclass(frozen=True)
class Round:
    """What one look at all links has at hand."""

    reader: Reader
    policy: Mapping[str, Any]
    queues: Mapping[str, bus.Depth]
    management: Management


def keep_links(engine: Engine) -> None:
    """One round over all links, if the last one is long enough ago or a link has just been opened."""
    reader = engine.reader(Actor.service(SERVICE_NAME))
    policy = copies.policy(reader, "federation")
    peers = lookups.peers(reader)
    found = reader.find(Link, {})
    wanted_links = [each for each in found if store.wanted(each, peers.get(each.id))]
    seen = store.broker(reader)
    recent = seen is not None and reader.real_now - seen.checked_at < timedelta(
        seconds=policy["link_seconds"]
    )
    if recent and not any(store.not_looked_at(each, reader) for each in wanted_links):
        return
    open_to = [each.id for each in wanted_links]
    stray, parked = bus.unroutable_name(SERVICE_NAME), bus.parked_queue_name(SERVICE_NAME)
    wanted = mailboxes(open_to)
    queues = provide(engine.config.amqp_url, wanted, [*(each.name for each in wanted.queues), stray, parked])
    # Looked at from now on, when the mailboxes are there: what is told later than this moment finds one.
    at_hand = engine.reader(Actor.service(SERVICE_NAME))
    round_ = Round(at_hand, policy, queues, Management(engine.config))
    states = [_look_after(round_, each, peers.get(each.id)) for each in found]
    broker = BrokerState(reader.instance, at_hand.real_now, queues[stray].messages, queues[parked].messages)
    engine.act("watch_links", lambda ctx: [ctx.put(each) for each in (*states, broker)])


def _look_after(round_: Round, link: Link, peer: Peer | None) -> LinkState:
    before = store.state(round_.reader, link.id)
    now = round_.reader.real_now
    if peer is None or not store.wanted(link, peer):
        after = _close(round_, link, before)
    else:
        after = _open(round_, link, peer, before)
    if after.state != before.state or after.cause != before.cause:
        log.warning("link changed", extra={"peer": link.id, "state": after.state, "cause": after.cause})
    return links.changed(before, after, now)


def _close(round_: Round, link: Link, before: LinkState) -> LinkState:
    closed = replace(before, state=DOWN, cause="", detail="", shovels=(), backlog={}, moved_at=None)
    try:
        round_.management.forbid(link) if link.side == HOST else round_.management.fill_in(link.id)
    except (ManagementRefused, OSError) as error:
        return replace(closed, cause="management", detail=str(error))
    return closed


def _open(round_: Round, link: Link, peer: Peer, before: LinkState) -> LinkState:
    backlog = {lane: round_.queues[links.mailbox_name(link.id, lane)].messages for lane in links.LANES}
    moved_at = links.moved(before, backlog, round_.reader.real_now)
    looked = replace(before, backlog=backlog, moved_at=moved_at)
    try:
        return _host(round_, link, looked) if link.side == HOST else _guest(round_, link, peer, looked)
    except (ManagementRefused, OSError) as error:
        return replace(looked, state=DOWN, cause="management", detail=str(error))


def _host(round_: Round, link: Link, looked: LinkState) -> LinkState:
    round_.management.allow(link)
    up = round_.queues[links.mailbox_name(link.id, links.DOCUMENTS)].consumers > 0
    return replace(looked, state=UP if up else DOWN, cause="" if up else "not_connected", detail="")


def _guest(round_: Round, link: Link, peer: Peer, looked: LinkState) -> LinkState:
    management, now = round_.management, round_.reader.real_now
    uri = addresses.for_shovel(link.uri)
    fresh = management.dig(link.id, round_.reader.instance, uri)
    # A shovel that had been there and is not any more was lost with its broker.
    lost = [each.name for each in looked.shovels if each.name in fresh]
    looked = replace(looked, shovels=links.seen(looked, management.shovel_states, now))
    again = _dead(round_, peer, looked)
    management.dig_anew(name for name in again if name not in fresh)
    if again or lost:
        log.warning("shovels made anew", extra={"peer": link.id, "shovels": [*again, *lost]})
        looked = links.renewed(looked, {*again, *lost}, now)
    if links.all_running(looked):
        return replace(looked, state=UP, cause="", detail="")
    cause, detail = _cause(uri)
    return replace(looked, state=DOWN, cause=cause, detail=detail)


def _dead(round_: Round, peer: Peer, looked: LinkState) -> list[str]:
    policy, now = round_.policy, round_.reader.real_now
    heard_at = lookups.in_stream(round_.reader, peer.id).heard_at
    patience = Patience(
        dead=timedelta(seconds=policy["link_dead_seconds"]),
        # Who is heard of least often is so at twice the pause of signs of life.
        silence=timedelta(seconds=2 * policy["hello_idle_seconds"]),
    )
    return [each.name for each in links.dead(looked, heard_at, patience, now)]


def _cause(uri: str) -> tuple[str, str]:
    trouble = probe.trouble(uri)
    if trouble is None:
        return "restarting", ""
    return causes.OF_STEP[trouble.step], trouble.detail[:200]
