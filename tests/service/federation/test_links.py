"""What joining keeps of a link, and what of it is shown."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import timestamp
from kit.core.context import Actor
from kit.core.errors import Refusal
from kit.store import Reader
from services.federation.domain.links import GUEST, HOST, LinkState
from services.federation.store import links, sending
from tests.builders.federation import CLERK, Node, join


def invite(node: Node, to: str, **more) -> str:
    """An invitation's text."""
    request = pb.CreateInvitationRequest(
        peer_id=to, name=to, level="county", relation="lower", transport="shovel", **more
    )
    return node.do("CreateInvitation", request).invitation


def test_an_invitation_brings_a_login_that_nobody_else_sees(strangers):
    city, county = strangers
    text = invite(city, county.name, broker_uri="amqps://broker.city:5671?cacertfile=/ca.pem")
    county.do("AcceptInvitation", pb.AcceptInvitationRequest(invitation=text))
    host, guest = (links.link(_reader(node), other.name) for node, other in ((city, county), (county, city)))
    assert (host.side, guest.side) == (HOST, GUEST)
    assert host.login and host.password in guest.uri
    for node in (city, county):
        kept = [json.dumps(row, default=str) for row in node.world.runtime.db["audit"].find()]
        kept += [json.dumps(row, default=str) for row in node.world.runtime.db["outbox"].find()]
        kept += [json.dumps(row, default=str) for row in node.world.runtime.db["requests"].find()]
        kept += [str(node.ask("ListLinks", pb.ListLinksRequest())), repr(host), repr(guest)]
        assert kept and not any(host.password in each for each in kept)
    assert (
        county.ask("GetLink", pb.GetLinkRequest(peer_id=city.name)).link.address == "amqps://broker.city:5671"
    )


def _reader(node: Node) -> Reader:
    return node.world.runtime.reader(Actor.service("test"))


def test_a_new_invitation_ends_the_old_login(strangers):
    city, _ = strangers
    invite(city, "county")
    first = links.link(_reader(city), "county")
    invite(city, "county")
    assert links.link(_reader(city), "county").password != first.password


@pytest.mark.parametrize("address", ["http://broker", "amqp://user:word@broker", "amqp://broker?x=y"])
def test_an_address_that_makes_no_sense_is_refused(strangers, address: str):
    city, _ = strangers
    with pytest.raises(Refusal) as refused:
        invite(city, "county", broker_uri=address)
    assert refused.value.reason == "BROKER_ADDRESS_INVALID"
    assert city.ask("ListPeers", pb.ListPeersRequest()).total == 0


def test_by_bundles_alone_there_is_no_link(strangers):
    city, county = strangers
    join(city, county, transport="bundle")
    assert city.ask("ListLinks", pb.ListLinksRequest()).total == 0


def test_a_red_link_says_why_and_what_to_do(pair):
    city, county, _ = pair
    seen = LinkState(city.name, cause="dns", detail="no such host")
    county.world.runtime.act("test", lambda ctx: ctx.put(seen))
    link = county.ask("GetLink", pb.GetLinkRequest(peer_id=city.name)).link
    assert (link.state, link.cause) == ("down", "dns")
    assert "DNS" in link.error and "no such host" in link.error


def test_a_suspended_peers_link_is_off(pair):
    city, county, _ = pair
    city.do("SuspendPeer", pb.SuspendPeerRequest(peer_id=county.name, reason="核查"))
    assert city.ask("GetLink", pb.GetLinkRequest(peer_id=county.name)).link.state == "off"


def test_a_clock_that_is_ahead_is_told_on_both_sides(pair):
    city, county, wire = pair
    _say_hello(county, city, ahead=timedelta(minutes=10))
    wire.carry()
    shown = city.ask("GetLink", pb.GetLinkRequest(peer_id=county.name)).link
    assert 590 <= shown.clock_ahead_seconds <= 600
    assert any("时钟" in each for each in shown.warnings)
    # The city's next sign of life tells the county, which could not know: nothing comes from its future.
    _say_hello(city, county, lag_milliseconds=-600_000)
    wire.carry()
    assert county.ask("GetLink", pb.GetLinkRequest(peer_id=city.name)).link.clock_ahead_seconds == -600


def _say_hello(node: Node, to: Node, ahead: timedelta = timedelta(), lag_milliseconds: int = 0) -> None:
    def send(ctx) -> None:
        body = documents.Hello(
            max_version=2, sent_at=timestamp(ctx.real_now + ahead), lag_milliseconds=lag_milliseconds
        )
        sending.send(ctx, to.name, body)

    node.world.runtime.act("test", send)


def test_links_are_shown_to_the_office(pair):
    city, _, _ = pair
    assert city.ask("ListLinks", pb.ListLinksRequest(), CLERK).total == 1
    with pytest.raises(Refusal) as refused:
        city.ask("GetLink", pb.GetLinkRequest(peer_id="nobody"))
    assert refused.value.reason == "LINK_UNKNOWN"
