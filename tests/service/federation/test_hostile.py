"""What is not what it seems: refused with its reason, both told or kept apart, nothing of it applied."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cppcc_api.federation.v1 import federation_events_pb2 as events
from kit.auth import key_id, signing_keys
from kit.core.clock import iso
from services.federation.domain import kinds, sealing
from services.federation.store import lookups
from tests.builders.federation import SECURITY, Node, Wire, join, network
from tests.service.federation.test_exchange import good_documents, states

STRANGER = Ed25519PrivateKey.generate()


@dataclass(frozen=True)
class Line:
    """A sealed line as the county would make it, but for what is changed."""

    changed: dict[str, Any] = field(default_factory=dict)
    signer: str = "county"
    spoil: Callable[[str], str] = str

    def made(self, nodes: dict[str, Node]) -> str:
        """The text."""
        city, county = nodes["city"], nodes["county"]
        expected = lookups.in_stream(city.world.runtime.reader(SECURITY), county.name).expected
        content = {
            "id": f"{county.name}/{city.name}/{expected}",
            "v": kinds.MAX_VERSION,
            "origin": county.name,
            "destination": city.name,
            "sequence": expected,
            "kind": "Introduction",
            "created_at": iso(county.world.now),
            "body": {"instanceId": "planted", "name": "别处", "level": "county", "keys": []},
            **self.changed,
        }
        kid, key = self._key(nodes)
        return self.spoil(sealing.seal(content, kid, key).line)

    def _key(self, nodes: dict[str, Node]) -> tuple[str, Ed25519PrivateKey]:
        if self.signer == "stranger":
            return key_id(STRANGER), STRANGER
        named = "county" if self.signer == "forger" else self.signer
        ((kid, key),) = signing_keys(nodes[named].world.config.signing_keys_dir).items()
        return kid, STRANGER if self.signer == "forger" else key


def _other_text(line: str) -> str:
    outer = json.loads(line)
    return sealing.canonical({**outer, "document": outer["document"].replace("别处", "别外")})


# What nobody can be proved to have sent to us: kept apart and reported; nobody gets a receipt.
UNPROVED = {
    "a key that is not the county's": (Line(signer="stranger"), "KEY_UNKNOWN"),
    "another key under the county's key number": (Line(signer="forger"), "SIGNATURE_WRONG"),
    "another peer in the county's name": (Line(signer="west"), "KEY_UNKNOWN"),
    "the city's own name": (Line({"origin": "city"}), "PEER_UNKNOWN"),
    "a name that nobody has": (Line({"origin": "nobody"}), "PEER_UNKNOWN"),
    "for an instance that is no peer": (Line({"destination": "province"}), "NOT_FOR_US"),
    "for the one whom it comes from": (Line({"destination": "county"}), "NOT_FOR_US"),
    "another text under the signature": (Line(spoil=_other_text), "SIGNATURE_WRONG"),
    "another way of writing": (
        Line(spoil=lambda line: json.dumps(json.loads(line))),
        "DOCUMENT_NOT_CANONICAL",
    ),
    "cut off": (Line(spoil=lambda line: line[:-2]), "DOCUMENT_NOT_CANONICAL"),
    "signed well but too large": (
        Line({"body": {"name": "x" * sealing.MAX_SEALED_BYTES}}),
        "DOCUMENT_NOT_CANONICAL",
    ),
    "a number that is no number": (Line({"sequence": "1"}), "DOCUMENT_NOT_CANONICAL"),
    "a number that another text has": (Line({"sequence": 1, "id": "county/city/1"}), "SEQUENCE_REUSED"),
}
# What the county did sign, and may not: it gets a receipt with the reason, and the stream goes on.
PROVED = {
    "a kind that only an upper level sends": (Line({"kind": "Delegation", "body": {}}), "KIND_NOT_ALLOWED"),
    "a kind of the future": (Line({"kind": "Telepathy", "body": {}}), "KIND_UNKNOWN"),
    "a version of the future": (Line({"v": kinds.MAX_VERSION + 1}), "KIND_UNKNOWN"),
    "a body that does not fit its kind": (Line({"body": {"keys": 7}}), "DOCUMENT_NOT_CANONICAL"),
    "an introduction without keys": (Line(), "INVITATION_INVALID"),
    "progress in a joint initiative that it does not know": (
        Line({"kind": "InitiativeProgress", "body": {"initiativeId": "west:1"}}),
        "INITIATIVE_UNKNOWN",
    ),
}


@pytest.fixture(scope="module")
def nodes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Node]]:
    """A city with two counties; one document of the first county was applied."""
    with network(tmp_path_factory.mktemp("hostile"), city="city", county="county", west="county") as found:
        for name in ("county", "west"):
            join(found["city"], found[name])
        for line in good_documents(found["county"], found["city"], 1):
            found["city"].receive(line)
        Wire(*found.values()).carry()
        yield found


@dataclass
class Before:
    """What was there, and that it still is."""

    city: Node
    peers: list[Any]
    documents: list[tuple[int, str]]
    reports: int

    @classmethod
    def look(cls, city: Node) -> Before:
        """Everything that a line might have changed."""
        return cls(city, _peers(city), states(city, direction="in"), len(_reports(city)))

    def check(self, reason: str) -> events.DocumentRefused:
        """Nothing was applied; one report was made, with its reason."""
        assert _peers(self.city) == self.peers
        (report,) = _reports(self.city)[self.reports :]
        assert report.reason == reason and report.explanation
        return report


def _peers(city: Node) -> list[Any]:
    return sorted(city.world.runtime.db["peers"].find(), key=lambda row: row["_id"])


def _reports(city: Node) -> list[events.DocumentRefused]:
    return city.announced(events.DocumentRefused)


@pytest.mark.parametrize("case", UNPROVED)
def test_what_nobody_can_be_proved_to_have_sent_is_kept_apart_and_reported(nodes: dict[str, Node], case: str):
    (line, reason), city = UNPROVED[case], nodes["city"]
    before, kept = Before.look(city), city.world.runtime.db["rejections"].count_documents({"reason": reason})
    city.posted()
    assert city.receive(line.made(nodes)) == reason
    before.check(reason)
    assert city.world.runtime.db["rejections"].count_documents({"reason": reason}) == kept + 1
    assert states(city, direction="in") == before.documents
    assert city.posted() == []


@pytest.mark.parametrize("case", PROVED)
def test_what_a_peer_may_not_send_is_refused_by_receipt_and_the_next_is_applied(
    nodes: dict[str, Node], case: str
):
    (line, reason), city = PROVED[case], nodes["city"]
    before = Before.look(city)
    city.posted()
    assert city.receive(line.made(nodes)) == reason
    report = before.check(reason)
    assert (report.peer_id, report.direction) == (nodes["county"].name, "in")
    (answer,) = city.posted()
    body = sealing.unseal(answer["body"]).content["body"]
    assert (body["state"], body["reason"]) == ("refused", reason)
    assert states(city, direction="in") == sorted([*before.documents, (len(before.documents) + 1, "refused")])


def test_a_document_that_comes_again_is_answered_by_its_receipt_and_nothing_else(nodes: dict[str, Node]):
    city, county = nodes["city"], nodes["county"]
    first = county.world.runtime.db["out_documents"].find_one({"destination": city.name, "sequence": 1})
    peers, reports = _peers(city), len(_reports(city))
    city.posted()
    for _ in range(3):
        assert city.receive(first["line"]) == "done"
    assert (_peers(city), len(_reports(city))) == (peers, reports)
    kinds_sent = {sealing.unseal(row["body"]).content["kind"] for row in city.posted()}
    assert kinds_sent == {"Receipt"}


def test_a_document_for_another_county_is_carried_there_and_not_read_here(nodes: dict[str, Node]):
    city = nodes["city"]
    before = Before.look(city)
    city.posted()
    line = Line({"destination": nodes["west"].name, "id": "county/west/1", "sequence": 1}).made(nodes)
    assert city.receive(line) == "done"
    (carried,) = city.posted()
    assert (carried["routing_key"], carried["body"]) == (f"documents.{nodes['west'].name}", line)
    assert (_peers(city), states(city, direction="in")) == (before.peers, before.documents)
