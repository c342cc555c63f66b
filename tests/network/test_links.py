"""A link between two brokers: what goes wrong with it costs time, never a document, and never doubles one."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.bus import Topology
from kit.bus.topology import provide
from kit.testing.waiting import eventually
from single.broker import Broker
from tests.network.conftest import Joined, Nodes
from tests.network.site import check_once_in_order, settled

Figure = Callable[[str, float], None]


@pytest.mark.timeout(300)
def test_a_thousand_documents_made_while_the_link_is_down_arrive_once_in_order(
    joined: Joined, figure: Figure
) -> None:
    city, county, line = joined.city, joined.county, joined.line
    line.cut()
    last = county.produce(city, 1000)
    eventually(lambda: county.link(city).state == "down", within=60, every=0.2)
    assert county.link(city).cause in ("network", "restarting")
    assert city.applied(county) < last
    line.mend()
    began = time.monotonic()
    settled(county, city, last, within=200)
    figure("drained after s", time.monotonic() - began)
    check_once_in_order(county, city, last)


def test_what_comes_from_outside_is_taken_one_by_one_and_events_side_by_side(joined: Joined) -> None:
    city = joined.city
    found = eventually(lambda: city.manage("GET", f"/api/consumers/{city.vhost}"), within=30, every=0.5)
    prefetch = {each["queue"]["name"]: each["prefetch_count"] for each in found}
    assert prefetch["federation.inbound.documents"] == prefetch["federation.inbound.chunks"] == 1
    assert prefetch["federation.directory.InstanceProfileChanged.v1"] > 1


def _spare(joined: Joined) -> None:
    """Wait until a kill spares the queues that were made last (see ``wait_registered``)."""
    for site, peer in ((joined.city, joined.county), (joined.county, joined.city)):
        queues = ("federation.inbound.documents", f"federation.mailbox.documents.{peer.name}")
        site.broker.wait_registered(*(f"{site.vhost}_{queue}" for queue in queues))


@pytest.mark.timeout(400)
def test_a_broker_killed_on_either_side_in_mid_transfer_loses_and_doubles_nothing(
    joined: Joined, nodes: Nodes, figure: Figure
) -> None:
    city, county = joined.city, joined.county
    _spare(joined)
    began = time.monotonic()
    for broker in (nodes.upper, nodes.lower, nodes.upper, nodes.lower):
        before = city.applied(county)
        up, down = county.produce(city, 150), city.produce(county, 50)
        eventually(lambda b=before: city.applied(county) > b, within=60, every=0.05)
        broker.kill()
        Broker.start(broker)
    settled(county, city, up, within=200)
    settled(city, county, down, within=200)
    figure("settled after s", time.monotonic() - began)
    check_once_in_order(county, city, up)
    check_once_in_order(city, county, down)
    joined.wait_up()


@pytest.mark.timeout(200)
def test_what_shovels_double_and_turn_round_is_applied_once_in_its_turn(joined: Joined) -> None:
    city, county, line = joined.city, joined.county, joined.line
    line.cut()
    first, last = county.last(city) + 1, county.produce(city, 100)
    query = {"destination": city.name, "sequence": {"$gte": first}}
    lines = [row["line"].encode() for row in county.db["out_documents"].find(query)]
    twice = lines * 2
    random.Random(7).shuffle(twice)
    city.publish(*twice)
    line.mend()
    settled(county, city, last, within=120)
    check_once_in_order(county, city, last)


@pytest.mark.timeout(200)
def test_a_suspended_peer_is_locked_out_and_everything_comes_after_it_is_resumed(joined: Joined) -> None:
    city, county = joined.city, joined.county
    city.call("SuspendPeer", pb.SuspendPeerRequest(peer_id=county.name, reason="核查"))
    eventually(lambda: county.link(city).cause == "login", within=60, every=0.2)
    assert city.link(county).state == "off"
    before = city.applied(county)
    up, down = county.produce(city, 20), city.produce(county, 20)
    assert (city.applied(county), county.applied(city)) == (before, down - 20)
    city.call("ResumePeer", pb.ResumePeerRequest(peer_id=county.name))
    settled(county, city, up, within=120)
    settled(city, county, down, within=120)
    check_once_in_order(county, city, up)
    check_once_in_order(city, county, down)
    joined.wait_up()


@pytest.mark.timeout(200)
def test_a_shovel_that_is_gone_is_made_anew(joined: Joined) -> None:
    city, county = joined.city, joined.county
    before = county.link(city).recreated
    for lane in ("documents", "chunks"):
        county.manage("DELETE", f"/api/parameters/shovel/{county.vhost}/federation.{city.name}.{lane}.up")
    eventually(lambda: county.link(city).recreated >= before + 2, within=60, every=0.2)
    joined.wait_up()
    settled(county, city, county.produce(city, 5))


@pytest.mark.timeout(400)
def test_a_dead_peer_costs_bounded_space_and_gets_everything_in_order_when_it_is_back(
    joined: Joined, figure: Figure
) -> None:
    city, county, line = joined.city, joined.county, joined.line
    line.cut()
    last = city.produce(county, 300)
    mailbox = f"federation.mailbox.documents.{county.name}"
    # Three hundred megabytes that nobody fetches push out what lies before them, and more of themselves.
    junk = b"x" * (3 * 1024 * 1024)
    for _ in range(10):
        city.publish(*[junk] * 10, exchange="federation.out", key=f"documents.{county.name}")
    kept = provide(city.config.amqp_url, Topology(), [mailbox])[mailbox].messages
    figure("messages kept of 400", kept)
    # Besides what fits into the bound there are only small signs of life that came later.
    assert kept < 100
    last = city.produce(county, 100)
    line.mend()
    settled(city, county, last, within=250)
    check_once_in_order(city, county, last)
    assert county.db["rejections"].count_documents({"reason": "DOCUMENT_NOT_CANONICAL"}) > 0
