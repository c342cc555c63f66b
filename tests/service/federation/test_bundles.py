"""The exchange by files: the same documents, the same receipts, in any mixture with a link."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.core.errors import Refusal
from services.federation.reactions.keeping import keep_exchange
from shared import bundle_file
from shared.policy import KnownPolicy
from tests.builders.federation import CLERK, Node, Wire, age, join, network
from tests.service.federation.test_exchange import good_documents, states


@pytest.fixture
def apart(strangers):
    """City and county without any line between them."""
    join(*strangers, transport="bundle")
    return *strangers, Wire(*strangers)


def export(node: Node, to: Node, **more) -> bytes:
    """One file with everything, as the command line makes it."""
    content, token = b"", ""
    while True:
        made = node.do("ExportBundle", pb.ExportBundleRequest(peer_id=to.name, page_token=token, **more))
        content, token = content + made.bundle, made.next_page_token
        if not token:
            return content


def take(node: Node, wire: Wire, content: bytes) -> list[pb.ImportBundleResponse]:
    """Take a file in, and let its lines come to our own door."""
    answers = [
        node.do("ImportBundle", pb.ImportBundleRequest(bundle=each)) for each in bundle_file.split(content)
    ]
    wire.carry()
    return answers


def swap(one: Node, other: Node, wire: Wire) -> None:
    """A file each way."""
    take(other, wire, export(one, other))
    take(one, wire, export(other, one))


def test_documents_and_receipts_go_by_files_alone(apart):
    city, county, wire = apart
    good_documents(county, city, 3)
    assert wire.carry() == 0
    swap(county, city, wire)
    assert [state for _, state in states(city, direction="in")] == ["processed"] * 3
    assert [state for _, state in states(county, direction="out")] == ["processed"] * 3


def test_a_document_in_a_bundle_is_shown_as_sent(apart):
    city, county, _ = apart
    good_documents(county, city, 1)
    assert states(county, direction="out") == [(1, "queued")]
    export(county, city)
    assert states(county, direction="out") == [(1, "sent")]


def test_the_same_file_and_overlapping_files_do_no_harm(apart):
    city, county, wire = apart
    good_documents(county, city, 2)
    first = export(county, city)
    good_documents(county, city, 1)
    take(city, wire, export(county, city))
    for _ in range(2):
        take(city, wire, first)
    assert [state for _, state in states(city, direction="in")] == ["processed"] * 3


def test_a_later_file_waits_for_an_earlier_one(apart):
    city, county, wire = apart
    good_documents(county, city, 4)
    take(city, wire, export(county, city, from_sequence=3))
    assert states(city, direction="in") == [(3, "held"), (4, "held")]
    take(city, wire, export(county, city, from_sequence=1, to_sequence=2))
    assert [state for _, state in states(city, direction="in")] == ["processed"] * 4


def test_what_is_missing_is_asked_for_by_file_too(apart):
    city, county, wire = apart
    good_documents(county, city, 2)
    export(county, city)  # this file is lost
    swap(county, city, wire)
    assert [state for _, state in states(county, direction="out")] == ["processed"] * 2


def test_receipts_in_a_file_that_is_lost_come_with_the_next_one(apart):
    city, county, wire = apart
    good_documents(county, city, 2)
    take(city, wire, export(county, city))
    export(city, county)  # this file, with the receipts, is lost
    _forget_lines(city)
    assert county.peer(city.name).waiting == 2
    swap(county, city, wire)
    assert [state for _, state in states(county, direction="out")] == ["processed"] * 2


def test_receipts_that_a_file_lost_are_asked_for_by_the_link_that_came_later(apart):
    city, county, wire = apart
    good_documents(county, city, 2)
    take(city, wire, export(county, city, from_sequence=2))
    take(county, wire, export(city, county))
    assert states(county, direction="out") == [(1, "queued"), (2, "received")]
    take(city, wire, export(county, city, from_sequence=1, to_sequence=1))
    _forget_lines(city)  # the receipts that say how it ended
    join(city, county, supersede=True)
    age(county, "out_documents", "bundled_at")
    keep_exchange(city.world.runtime)
    wire.carry()
    keep_exchange(county.world.runtime)
    wire.carry()
    assert [state for _, state in states(county, direction="out")] == ["processed"] * 2


def _forget_lines(node: Node) -> None:
    """What waits for the next file besides documents is gone."""
    assert node.world.runtime.db["loose_lines"].delete_many({}).deleted_count > 0


def test_a_large_backlog_goes_in_several_bundles(apart):
    city, county, wire = apart
    _limit(county, 2000)
    good_documents(county, city, 8)
    content = export(county, city)
    assert len(list(bundle_file.split(content))) > 2
    answers = take(city, wire, content)
    assert [each.last_sequence for each in answers if each.last_sequence][-1] == 8
    assert [state for _, state in states(city, direction="in")] == ["processed"] * 8


def _limit(node: Node, size: int) -> None:
    record = KnownPolicy("p", "federation", datetime(2020, 1, 1, tzinfo=UTC), {"bundle_bytes": size})
    node.world.runtime.act("set_policy", lambda ctx: ctx.put(record))


def test_bundles_may_be_mixed_with_the_link(pair):
    city, county, wire = pair
    lines = good_documents(county, city, 3)
    take(city, wire, export(county, city))
    for line in reversed(lines):
        city.receive(line)
    wire.carry()
    assert [state for _, state in states(city, direction="in")] == ["processed"] * 3
    assert [state for _, state in states(county, direction="out")] == ["processed"] * 3


def test_a_bundle_for_somebody_else_or_of_a_stranger_is_refused(apart, tmp_path: Path):
    city, county, _ = apart
    good_documents(county, city, 1)
    with network(tmp_path / "more", third="city") as more:
        third = more["third"]
        (bundle,) = bundle_file.split(export(county, city))
        assert _refusal(third, bundle) == "BUNDLE_FOR_OTHER"
        join(county, third, transport="bundle")
        made = county.do("ExportBundle", pb.ExportBundleRequest(peer_id=third.name)).bundle
        third.world.runtime.db["peers"].delete_one({"_id": county.name})
        assert _refusal(third, made) == "PEER_UNKNOWN"
    assert states(city, direction="in") == []


def test_a_changed_or_cut_bundle_is_refused_and_nothing_of_it_comes_in(apart):
    city, county, wire = apart
    good_documents(county, city, 2)
    (bundle,) = bundle_file.split(export(county, city))
    text = bundle_file.unpack(bundle, 1 << 20)
    changed = bundle_file.pack(text.replace("别处".encode(), "别外".encode(), 1))
    for broken in (changed, bundle[:-20], b"", b"bundle", bundle + bundle):
        assert _refusal(city, broken) == "BUNDLE_INVALID"
    assert wire.carry() == 0
    assert states(city, direction="in") == []


def test_a_bundle_of_a_suspended_peer_is_refused(apart):
    city, county, _ = apart
    (bundle,) = bundle_file.split(export(county, city))
    city.do("SuspendPeer", pb.SuspendPeerRequest(peer_id=county.name, reason="核查"))
    assert _refusal(city, bundle) == "PEER_NOT_ACTIVE"


def _refusal(node: Node, bundle: bytes) -> str:
    with pytest.raises(Refusal) as refused:
        node.do("ImportBundle", pb.ImportBundleRequest(bundle=bundle))
    return refused.value.reason


def test_bundles_are_for_administrators(apart):
    city, county, _ = apart
    with pytest.raises(Refusal) as refused:
        city.do("ExportBundle", pb.ExportBundleRequest(peer_id=county.name), CLERK)
    assert refused.value.reason == "PERMISSION_MISSING"


def test_signs_of_life_that_only_bundles_carry_do_not_pile_up_for_ever(apart):
    city, county, _ = apart
    keep_exchange(county.world.runtime)
    db = county.world.runtime.db["loose_lines"]
    before = db.count_documents({})
    assert before > 0
    export(county, city)
    assert db.count_documents({"bundled_at": None}) == 0
    for row in db.find():
        db.update_one({"_id": row["_id"]}, {"$set": {"bundled_at": row["bundled_at"] - timedelta(days=8)}})
    export(county, city)
    assert db.count_documents({}) == 0
