"""Peers that are different: over encrypted links with certificates, with older software, beside bundles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.bus import probe
from kit.testing.authority import Authority
from kit.testing.waiting import eventually
from services.federation.domain import sealing
from shared import bundle_file
from tests.network.conftest import Joined, Nodes
from tests.network.site import VERSION_1, Site, check_once_in_order, join, settled, site


@pytest.fixture(scope="module")
def older(
    tmp_path_factory: pytest.TempPathFactory, joined: Joined, nodes: Nodes, authority: Authority
) -> Iterator[Site]:
    """A county whose software reads version 1 only, joined by an encrypted link with its own certificate."""
    folder: Path = tmp_path_factory.mktemp("older") / "site"
    program = ("-c", VERSION_1)
    with site(folder, "older", "county", nodes.lower, nodes.mongod.uri, program) as found:
        port = nodes.upper.settings["ports"]["amqps"]
        address = f"amqps://localhost:{port}"
        join(joined.city, found, address, f"{address}?{authority.parameters('older')}")
        yield found


@pytest.mark.timeout(200)
def test_a_link_over_tls_with_client_certificates_carries_documents(joined: Joined, older: Site) -> None:
    eventually(lambda: older.link(joined.city).state == "up", within=60, every=0.2)
    assert older.link(joined.city).address.startswith("amqps://localhost:")
    last = older.produce(joined.city, 20)
    settled(older, joined.city, last)
    check_once_in_order(older, joined.city, last)


def test_an_older_peer_gets_its_own_version(joined: Joined, older: Site) -> None:
    eventually(lambda: joined.city.node.peer(older.name).max_version == 1, within=30)
    last = joined.city.produce(older, 10)
    settled(joined.city, older, last)
    check_once_in_order(joined.city, older, last)
    lines = [row["line"] for row in older.db["in_documents"].find({"origin": joined.city.name})]
    assert {sealing.unseal(line).content["v"] for line in lines} == {1}


def test_without_a_certificate_of_the_authority_nobody_gets_in(
    older: Site, joined: Joined, nodes: Nodes, tmp_path: Path, authority: Authority
) -> None:
    uri = older.db["links"].find_one({"_id": joined.city.name})["uri"]
    assert probe.trouble(uri) is None
    stranger = Authority(tmp_path, "stranger")
    certificate, key = stranger.issue("older")
    for query in (
        f"cacertfile={authority.ca}&verify=verify_peer",
        f"cacertfile={authority.ca}&certfile={certificate}&keyfile={key}&verify=verify_peer",
        f"cacertfile={stranger.ca}&verify=verify_peer",
    ):
        found = probe.trouble(urlsplit(uri)._replace(query=query).geturl())
        assert found is not None and found.step == probe.ENCRYPTION


def test_causes_are_told_apart(older: Site, joined: Joined, nodes: Nodes) -> None:
    uri = joined.county.db["links"].find_one({"_id": joined.city.name})["uri"]
    parts = urlsplit(uri)
    login = parts.netloc.rpartition("@")[0]
    port = nodes.upper.settings["ports"]["amqp"]
    wrong = {
        probe.NAME: parts._replace(netloc=f"{login}@nowhere.invalid:{port}"),
        probe.LINE: parts._replace(netloc=f"{login}@127.0.0.1:1"),
        probe.LOGIN: parts._replace(netloc=f"somebody:else@127.0.0.1:{port}"),
        probe.SPACE: parts._replace(path="/no-such-vhost"),
    }
    for step, each in wrong.items():
        found = probe.trouble(each.geturl())
        assert found is not None and found.step == step


@pytest.mark.timeout(200)
def test_bundles_carry_on_while_the_link_is_down_and_mix_with_it(joined: Joined) -> None:
    city, county, line = joined.city, joined.county, joined.line
    line.cut()
    last = county.produce(city, 120)
    _carry(county, city)
    eventually(lambda: city.applied(county) >= last, within=60, every=0.1)
    last = county.produce(city, 30)
    line.mend()
    _carry(county, city)
    settled(county, city, last, within=120)
    check_once_in_order(county, city, last)


def _carry(origin: Site, destination: Site) -> None:
    request = pb.ExportBundleRequest(peer_id=destination.name)
    while True:
        made = origin.call("ExportBundle", request)
        (bundle,) = bundle_file.split(made.bundle)
        destination.call("ImportBundle", pb.ImportBundleRequest(bundle=bundle))
        if not made.next_page_token:
            return
        request = pb.ExportBundleRequest(peer_id=destination.name, page_token=made.next_page_token)
