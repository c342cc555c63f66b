"""What comes from a peer and is not what it seems is refused with the reason, reported, and never applied."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from urllib.parse import urlsplit

import pika
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pika.adapters.blocking_connection import BlockingChannel
from pika.exceptions import ChannelClosedByBroker, ProbableAuthenticationError

from kit.auth import signing_keys
from kit.core.clock import RealClock, iso
from kit.testing.waiting import eventually
from services.federation.domain import sealing
from tests.network.conftest import Joined
from tests.network.site import Site, check_once_in_order, settled


@pytest.fixture
def sign(joined: Joined) -> Callable[..., bytes]:
    """A line as the county would make it, but for what the test changes."""
    county, city = joined.county, joined.city
    ((kid, key),) = signing_keys(county.config.signing_keys_dir).items()

    def make(with_key: Ed25519PrivateKey = key, with_kid: str = kid, **changed: object) -> bytes:
        body = {"instanceId": "from-county", "name": "别处", "level": "county", "keys": []}
        content = {
            "id": "county/city/0",
            "v": 2,
            "origin": county.name,
            "destination": city.name,
            "sequence": county.last(city) + 1,
            "kind": "Introduction",
            "created_at": iso(RealClock().now()),
            "body": body,
            **changed,
        }
        return sealing.seal(content, with_kid, with_key).line.encode()

    return make


@pytest.fixture
def unchanged(joined: Joined) -> Iterator[None]:
    """Whatever is sent, nothing of it takes effect, and honest documents go on."""
    city, county = joined.city, joined.county
    settled(county, city, county.produce(city, 1))
    before = city.effects(county)
    yield
    assert city.effects(county) == before
    last = county.produce(city, 3)
    settled(county, city, last)
    check_once_in_order(county, city, last)


def refused(city: Site, line: bytes, reason: str) -> None:
    """The line is sent, and refused for this reason; the office is told."""
    before = city.db["rejections"].count_documents({"reason": reason})
    told = {"exchange": "federation.events", "routing_key": "DocumentRefused.v1"}
    told_before = city.db["outbox"].count_documents(told)
    city.publish(line)
    eventually(lambda: city.db["rejections"].count_documents({"reason": reason}) > before, within=30)
    eventually(lambda: city.db["outbox"].count_documents(told) > told_before, within=30)


@pytest.mark.usefixtures("unchanged")
def test_a_wrong_key_and_a_changed_text_are_refused(joined: Joined, sign: Callable[..., bytes]) -> None:
    refused(joined.city, sign(with_key=Ed25519PrivateKey.generate()), "SIGNATURE_WRONG")
    refused(joined.city, sign(with_kid="0" * 16), "KEY_UNKNOWN")
    outer = json.loads(sign())
    outer["document"] = outer["document"].replace("别处", "别外")
    refused(joined.city, sealing.canonical(outer).encode(), "SIGNATURE_WRONG")


@pytest.mark.usefixtures("unchanged")
def test_somebody_unknown_and_something_for_somebody_else_are_refused(
    joined: Joined, sign: Callable[..., bytes]
) -> None:
    refused(joined.city, sign(origin="nobody"), "PEER_UNKNOWN")
    refused(joined.city, sign(destination="province"), "NOT_FOR_US")


@pytest.mark.usefixtures("unchanged")
def test_another_way_of_writing_and_something_oversized_are_refused(
    joined: Joined, sign: Callable[..., bytes]
) -> None:
    refused(joined.city, json.dumps(json.loads(sign())).encode(), "DOCUMENT_NOT_CANONICAL")
    refused(joined.city, b"x" * (sealing.MAX_SEALED_BYTES + 1), "DOCUMENT_NOT_CANONICAL")


@pytest.mark.usefixtures("unchanged")
def test_another_text_under_a_number_that_was_used_is_refused(
    joined: Joined, sign: Callable[..., bytes]
) -> None:
    number = joined.county.last(joined.city)
    line = sign(sequence=number, id=f"county/city/{number}")
    refused(joined.city, line, "SEQUENCE_REUSED")


@pytest.mark.usefixtures("unchanged")
@pytest.mark.usefixtures("unchanged")
def test_a_document_that_is_sent_again_later_does_nothing(joined: Joined) -> None:
    city, county = joined.city, joined.county
    row = county.db["out_documents"].find_one({"destination": city.name, "sequence": 1})
    rejections = city.db["rejections"].count_documents({})
    city.publish(*[row["line"].encode()] * 5)
    eventually(lambda: _waiting(city) == 0, within=30, every=0.2)
    assert city.db["rejections"].count_documents({}) == rejections


def _waiting(site: Site) -> int:
    with pika.BlockingConnection(pika.URLParameters(site.config.amqp_url)) as connected:
        found = connected.channel().queue_declare("federation.inbound.documents", passive=True)
        return int(found.method.message_count)


def _announce(channel: BlockingChannel) -> None:
    channel.basic_publish("federation.events", "PeerChanged.v1", b"{}")
    # The refusal of a publish comes with the next answer.
    channel.queue_declare("federation.events", passive=True)


def test_a_peers_user_may_write_to_one_exchange_and_read_its_mailboxes_only(joined: Joined) -> None:
    city, county = joined.city, joined.county
    uri = county.db["links"].find_one({"_id": city.name})["uri"]
    for forbidden in (
        lambda c: c.queue_declare("mine"),
        lambda c: c.exchange_declare("mine"),
        lambda c: c.basic_get("federation.inbound.documents"),
        lambda c: c.queue_purge("federation.inbound.documents"),
        lambda c: c.basic_get("federation.unroutable"),
        _announce,
    ):
        with pika.BlockingConnection(pika.URLParameters(uri)) as connected:
            with pytest.raises(ChannelClosedByBroker) as closed:
                forbidden(connected.channel())
            assert closed.value.reply_code == 403
    wrong = uri.replace(urlsplit(uri).password or "", "wrong")
    with pytest.raises(ProbableAuthenticationError):
        pika.BlockingConnection(pika.URLParameters(wrong))


def test_clocks_that_differ_are_told_and_disturb_nothing(joined: Joined, sign: Callable[..., bytes]) -> None:
    city, county = joined.city, joined.county
    ahead = RealClock().now() + timedelta(hours=2)
    body = {"maxVersion": 2, "sentAt": iso(ahead), "sentSequence": str(county.last(city))}
    line = sign(kind="Hello", sequence=0, id="hello", created_at=iso(ahead), body=body)
    city.publish(line)
    eventually(lambda: "clock" in _warnings(city, county), within=30)
    settled(county, city, county.produce(city, 3))
    eventually(lambda: "clock" not in _warnings(city, county), within=60, every=0.2)


def _warnings(site: Site, peer: Site) -> str:
    return "clock" if any("时钟" in each for each in site.link(peer).warnings) else ""


def test_what_fits_no_queue_is_kept_and_shown(joined: Joined) -> None:
    city, county = joined.city, joined.county
    city.publish(b"{}", key="a-lane-of-the-future")
    eventually(lambda: any("无法投递" in each for each in city.link(county).warnings), within=30, every=0.2)
    city.manage("DELETE", f"/api/queues/{city.vhost}/federation.unroutable/contents")
