"""Addresses of brokers: completed by a login, taken by another way, shown without secrets."""

from __future__ import annotations

import pytest

from services.federation.domain import addresses
from services.federation.domain.transport_refusals import AddressInvalid

INVITED = "amqps://federation.city.county:s%2Fcret@broker.city:5671/city?cacertfile=/far/ca.pem"


def test_an_invitation_completes_the_address_by_login_and_vhost():
    found = addresses.complete("amqps://broker.city:5671?cacertfile=/a/ca.pem", "federation./.x", "p/w", "/")
    assert found == "amqps://federation.%2F.x:p%2Fw@broker.city:5671/%2F?cacertfile=/a/ca.pem"


@pytest.mark.parametrize(
    "base",
    [
        "",
        "broker.city",
        "http://broker.city",
        "amqp://",
        "amqp://user:password@broker.city",
        "amqp://broker.city/vhost",
        "amqp://broker.city:port",
        "amqp://broker.city?auth_mechanism=external",
        "amqp://broker.city#x",
    ],
)
def test_an_address_that_says_too_much_or_too_little_is_refused(base: str):
    with pytest.raises(AddressInvalid):
        addresses.complete(base, "login", "password", "city")


def test_the_invited_may_take_another_way_with_its_own_certificate():
    local = "amqps://10.0.0.7:5671?cacertfile=/here/ca.pem&certfile=/here/c.pem&keyfile=/here/c.key"
    found = addresses.from_here(INVITED, local)
    assert found.startswith(
        "amqps://federation.city.county:s%2Fcret@10.0.0.7:5671/city?cacertfile=/here/ca.pem"
    )
    assert addresses.tls_files(found) == ["/here/ca.pem", "/here/c.pem", "/here/c.key"]
    assert addresses.from_here(INVITED, "") == INVITED


def test_an_invitation_without_login_opens_nothing():
    with pytest.raises(AddressInvalid):
        addresses.from_here("amqps://broker.city:5671/city", "")


def test_a_shovel_checks_the_peers_certificate_unless_told_otherwise():
    found = addresses.for_shovel(INVITED)
    assert "verify=verify_peer" in found
    assert "server_name_indication=broker.city" in found
    assert "heartbeat=" in found
    assert "verify=verify_none" in addresses.for_shovel("amqps://a:b@h/v?verify=verify_none")
    assert "server_name" not in addresses.for_shovel("amqps://a:b@127.0.0.1/v")
    assert "verify" not in addresses.for_shovel("amqp://a:b@h/v")


def test_what_people_see_of_an_address_holds_no_secret():
    assert addresses.shown(INVITED) == "amqps://broker.city:5671"
    assert addresses.shown("") == ""
