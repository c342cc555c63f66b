"""Documents between instances: proved, in order, once, and told what became of them."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as events
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.auth import signing_keys
from kit.core.errors import Refusal
from kit.provision import signing_key
from services.federation.domain import keys, sealing
from services.federation.domain.links import UP, LinkState
from services.federation.domain.sequence import LEFT_OUT
from services.federation.reactions.keeping import keep_exchange
from services.federation.store import sending
from tests.builders.federation import CLERK, SECURITY, Node, age, confirm, join, network


def key_documents(node: Node, to: Node, count: int) -> list[str]:
    """Number and post documents that change nothing at the other end: introductions of a third instance."""
    kid = "0" * 16
    body = documents.Introduction(instance_id="elsewhere", name="别处", level="county", max_version=1)
    body.keys.add(kid=kid, public_key="A" * 43 + "=")
    for _ in range(count):
        node.world.runtime.act("test", lambda ctx: sending.send(ctx, to.name, body, "proposal-1"))
    return [row["body"] for row in node.posted()]


def good_documents(node: Node, to: Node, count: int) -> list[str]:
    """The same with a key whose id fits, so that they are applied."""
    raw = bytes(range(32))
    body = documents.Introduction(instance_id="elsewhere", name="别处", level="county", max_version=1)
    body.keys.add(kid=keys.kid_of(raw), public_key="AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
    for _ in range(count):
        node.world.runtime.act("test", lambda ctx: sending.send(ctx, to.name, body, "proposal-1"))
    return [row["body"] for row in node.posted()]


def states(node: Node, **wanted) -> list[tuple[int, str]]:
    found = [(each.sequence, each.state) for each in node.documents(**wanted)]
    return sorted(found)


def test_a_document_is_processed_and_its_origin_gets_a_receipt(pair):
    city, county, wire = pair
    for line in good_documents(county, city, 1):
        assert city.receive(line) == "done"
    wire.carry()
    assert states(city, direction="in") == [(1, "processed")]
    assert states(county, direction="out") == [(1, "processed")]
    assert county.peer(city.name).waiting == 0


def test_documents_that_come_twice_and_in_any_order_are_applied_once_in_theirs(pair):
    city, county, wire = pair
    first, second, third = good_documents(county, city, 3)
    city.receive(third)
    city.receive(second)
    assert states(city, direction="in") == [(2, "held"), (3, "held")]
    city.receive(third)
    city.receive(first)
    city.receive(first)
    wire.carry()
    assert states(city, direction="in") == [(1, "processed"), (2, "processed"), (3, "processed")]
    assert states(county, direction="out") == [(1, "processed"), (2, "processed"), (3, "processed")]


def test_what_got_lost_is_asked_for_and_comes_again(pair):
    city, county, wire = pair
    *_, last = good_documents(county, city, 4)
    city.receive(last)
    for _ in range(4):
        _ask_now(city)
        wire.carry()
    assert [state for _, state in states(city, direction="in")] == ["processed"] * 4


def _ask_now(node: Node) -> None:
    """Two looks at a gap, the second one after the pause."""
    keep_exchange(node.world.runtime)
    streams = node.world.runtime.db["in_streams"]
    for row in streams.find({"asked_at": {"$ne": None}}):
        streams.update_one({"_id": row["_id"]}, {"$set": {"asked_at": row["asked_at"] - timedelta(hours=1)}})
    keep_exchange(node.world.runtime)


def test_a_lost_tail_is_found_by_the_sign_of_life(pair):
    city, county, wire = pair
    good_documents(county, city, 2)
    keep_exchange(county.world.runtime)
    wire.carry()
    _ask_now(city)
    wire.carry()
    assert [state for _, state in states(city, direction="in")] == ["processed"] * 2
    assert [state for _, state in states(county, direction="out")] == ["processed"] * 2


def test_what_left_before_the_link_was_open_is_told_of_as_soon_as_it_is(pair):
    city, county, wire = pair
    good_documents(county, city, 1)
    keep_exchange(county.world.runtime)
    county.posted()  # nobody had made a mailbox yet
    keep_exchange(county.world.runtime)
    assert county.posted() == []
    opened = LinkState(city.name, UP, changed_at=county.world.runtime.reader(SECURITY).real_now)
    county.world.runtime.act("test", lambda ctx: ctx.put(opened))
    keep_exchange(county.world.runtime)
    wire.carry()
    _ask_now(city)
    wire.carry()
    assert states(county, direction="out") == [(1, "processed")]


def test_a_lost_receipt_is_repeated_when_the_document_is_seen_again(pair):
    city, county, wire = pair
    for line in good_documents(county, city, 2):
        city.receive(line)
    city.posted()  # both receipts are lost
    assert county.peer(city.name).waiting == 2
    keep_exchange(city.world.runtime)
    wire.carry()
    assert county.peer(city.name).waiting == 2  # the receipts may still be on their way
    age(county, "out_documents", "posted_at")
    age(city, "out_streams", "hello_at")
    keep_exchange(city.world.runtime)
    wire.carry()
    assert [state for _, state in states(county, direction="out")] == ["processed"] * 2


def test_a_refused_document_is_told_to_both_offices_and_later_ones_go_on(pair):
    city, county, wire = pair
    for line in key_documents(county, city, 1) + good_documents(county, city, 1):
        city.receive(line)
    wire.carry()
    assert states(city, direction="in") == [(1, "refused"), (2, "processed")]
    assert states(county, direction="out") == [(1, "refused"), (2, "processed")]
    assert [e.reason for e in county.announced(events.DocumentRefused)] == ["INVITATION_INVALID"]
    assert [e.reason for e in city.announced(events.DocumentRefused)] == ["INVITATION_INVALID"]


def test_a_changed_byte_breaks_the_signature_and_nothing_is_applied(pair):
    city, county, _ = pair
    (line,) = good_documents(county, city, 1)
    outer = json.loads(line)
    outer["document"] = outer["document"].replace("别处", "别外")
    assert city.receive(sealing.canonical(outer)) == "SIGNATURE_WRONG"
    assert states(city, direction="in") == []
    assert [e.reason for e in city.announced(events.DocumentRefused)] == ["SIGNATURE_WRONG"]


def test_another_way_of_writing_the_same_is_refused(pair):
    city, county, _ = pair
    (line,) = good_documents(county, city, 1)
    assert city.receive(json.dumps(json.loads(line))) == "DOCUMENT_NOT_CANONICAL"
    assert city.receive(line[:-1]) == "DOCUMENT_NOT_CANONICAL"
    assert city.receive("x" * (sealing.MAX_SEALED_BYTES + 1)) == "DOCUMENT_NOT_CANONICAL"


def test_a_document_for_somebody_else_is_refused(pair, tmp_path: Path):
    city, county, _ = pair
    with network(tmp_path / "more", third="city") as more:
        (line,) = good_documents(county, city, 1)
        assert more["third"].receive(line) == "PEER_UNKNOWN"
        join(city, more["third"])
        assert more["third"].receive(line) == "PEER_UNKNOWN"


def test_two_documents_under_one_number_are_found_out(pair):
    city, county, _ = pair
    (line,) = good_documents(county, city, 1)
    city.receive(line)
    content = {**sealing.unseal(line).content, "created_at": "2027-01-01T00:00:00Z"}
    ((kid, key),) = signing_keys(county.world.config.signing_keys_dir).items()
    assert city.receive(sealing.seal(content, kid, key).line) == "SEQUENCE_REUSED"
    assert states(city, direction="in") == [(1, "processed")]


def test_a_suspended_peer_is_not_heard_and_everything_comes_after_resuming(pair):
    city, county, wire = pair
    city.do("SuspendPeer", pb.SuspendPeerRequest(peer_id=county.name, reason="核查"))
    for line in good_documents(county, city, 2):
        city.receive(line)
    assert states(city, direction="in") == []
    good_documents(city, county, 1)
    city.do("ResumePeer", pb.ResumePeerRequest(peer_id=county.name))
    keep_exchange(county.world.runtime)
    keep_exchange(city.world.runtime)
    wire.carry()
    _ask_now(city)
    wire.carry()
    assert [state for _, state in states(city, direction="in")] == ["processed"] * 2
    assert [state for _, state in states(county, direction="in")] == ["processed"]


def test_a_key_is_rotated_by_a_document_of_the_old_one(pair):
    city, county, wire = pair
    signing_key(Path(county.world.config.signing_keys_dir))
    county.do("RotateKey", pb.RotateKeyRequest())
    wire.carry()
    for line in good_documents(county, city, 1):
        assert city.receive(line) == "done"
    old, new = city.peer(county.name).keys
    assert old.HasField("ends_at") and not new.HasField("ends_at")


def test_a_lost_key_is_replaced_by_a_new_invitation_and_believed_no_more(pair, tmp_path: Path):
    city, county, _ = pair
    (old,) = good_documents(county, city, 1)
    folder = Path(county.world.config.signing_keys_dir)
    for path in folder.glob("*.pem"):
        path.unlink()
    signing_key(folder)
    county.world.runtime.db["own_keys"].delete_many({})
    request = pb.CreateInvitationRequest(
        peer_id=county.name, name=county.name, level="county", relation="lower", transport="shovel"
    )
    with pytest.raises(Refusal) as refused:
        city.do("CreateInvitation", request)
    assert refused.value.reason == "PEER_EXISTS"
    request.request_id, request.supersede = "", True
    invitation = city.do("CreateInvitation", request).invitation
    answer = county.do("AcceptInvitation", pb.AcceptInvitationRequest(invitation=invitation)).answer
    city.do("CompleteInvitation", pb.CompleteInvitationRequest(answer=answer))
    confirm(city, county)
    assert city.receive(old) == "KEY_UNKNOWN"


def test_a_wrong_fingerprint_confirms_nobody(strangers):
    city, county = strangers
    request = pb.CreateInvitationRequest(
        peer_id=county.name, name="县", level="county", relation="lower", transport="bundle"
    )
    invitation = city.do("CreateInvitation", request).invitation
    county.do("AcceptInvitation", pb.AcceptInvitationRequest(invitation=invitation))
    with pytest.raises(Refusal) as refused:
        county.do("ConfirmPeer", pb.ConfirmPeerRequest(peer_id=city.name, fingerprint="12345 " * 12))
    assert refused.value.reason == "FINGERPRINT_DIFFERS"
    for changed in (invitation.replace("city", "cits"), "{}", ""):
        with pytest.raises(Refusal) as refused:
            county.do("AcceptInvitation", pb.AcceptInvitationRequest(invitation=changed))
        assert refused.value.reason == "INVITATION_INVALID"


def test_county_and_province_exchange_documents_through_the_city(chain):
    province, city, county, wire = chain
    assert county.peer(province.name).via == city.name
    for line in good_documents(county, province, 2):
        city.receive(line)
    wire.carry()
    assert [state for _, state in states(county, peer_id=province.name, direction="out")] == ["processed"] * 2


def test_the_new_key_of_an_introduced_peer_travels_on(chain):
    province, city, county, wire = chain
    signing_key(Path(county.world.config.signing_keys_dir))
    county.do("RotateKey", pb.RotateKeyRequest())
    wire.carry()
    for line in good_documents(county, province, 1):
        city.receive(line)
    wire.carry()
    assert len(province.peer(county.name).keys) == 2
    assert [s for _, s in states(county, peer_id=province.name, direction="out")] == ["processed"]


def test_a_document_that_cannot_be_had_is_skipped_by_the_security_administrator(pair):
    city, county, wire = pair
    _, second = good_documents(county, city, 2)
    city.receive(second)
    with pytest.raises(Refusal) as refused:
        city.do("SkipDocument", pb.SkipDocumentRequest(peer_id=county.name, sequence=2, reason="丢失"))
    assert refused.value.reason == "NOTHING_TO_SKIP"
    city.do("SkipDocument", pb.SkipDocumentRequest(peer_id=county.name, sequence=1, reason="丢失"))
    wire.carry()
    assert states(city, direction="in") == [(1, "refused"), (2, "processed")]


def test_an_older_peer_is_written_to_in_its_version(pair):
    city, county, _ = pair
    db = county.world.runtime.db["peers"]
    db.update_one({"_id": city.name}, {"$set": {"max_version": 1}})
    (line,) = good_documents(county, city, 1)
    assert sealing.unseal(line).content["v"] == 1
    assert city.receive(line) == "done"


def test_peers_are_for_the_security_administrator(pair):
    city, _, _ = pair
    assert city.ask("ListPeers", pb.ListPeersRequest(), SECURITY).total == 1
    with pytest.raises(Refusal) as refused:
        city.do("SuspendPeer", pb.SuspendPeerRequest(peer_id="test-county", reason="不想要"), CLERK)
    assert refused.value.reason == "PERMISSION_MISSING"


def test_after_a_restore_new_documents_go_under_numbers_that_were_never_used(pair):
    city, county, wire = pair
    for line in good_documents(county, city, 2):
        city.receive(line)
    wire.carry()
    kept = copy_of(county)
    lost, held = good_documents(county, city, 2), good_documents(county, city, 1)
    city.receive(lost[0])
    city.receive(held[0])
    restored(county, kept)
    county.posted()

    county.do("LeaveNumbersOut", pb.LeaveNumbersOutRequest())
    wire.carry()
    assert states(city, direction="in")[2:] == [(3, "processed"), (5, "refused")]
    for line in good_documents(county, city, 1):
        city.receive(line)
    wire.carry()
    assert states(county, direction="out")[2:] == [(LEFT_OUT + 3, "processed")]


def test_void_numbers_that_got_lost_are_told_again_to_who_asks_for_them(pair):
    city, county, wire = pair
    kept = copy_of(county)
    for line in good_documents(county, city, 2):
        city.receive(line)
    restored(county, kept)
    county.do("LeaveNumbersOut", pb.LeaveNumbersOutRequest())
    county.posted()
    for line in good_documents(county, city, 1):
        city.receive(line)
    assert states(city, direction="in")[-1] == (LEFT_OUT + 1, "held")
    _ask_now(city)
    wire.carry()
    assert states(city, direction="in")[-1] == (LEFT_OUT + 1, "processed")


def test_numbers_that_are_known_or_not_yet_due_are_not_left_out(pair):
    city, county, wire = pair
    first, second = good_documents(county, city, 2)
    body = documents.NumbersVoid(from_sequence=2, to_sequence=9)
    county.world.runtime.act("test", lambda ctx: sending.send(ctx, city.name, body))
    wire.carry()
    for line in (first, second):
        city.receive(line)
    assert states(city, direction="in") == [(1, "processed"), (2, "processed")]


def test_what_the_restored_instance_had_received_since_comes_again(pair):
    city, county, wire = pair
    kept = copy_of(county)
    for line in good_documents(city, county, 2):
        county.receive(line)
    wire.carry()
    restored(county, kept)
    age(city, "out_streams", "hello_at")
    keep_exchange(city.world.runtime)
    wire.carry()
    _ask_now(county)
    wire.carry()
    assert states(county, direction="in") == [(1, "processed"), (2, "processed")]


def copy_of(node: Node) -> dict[str, list[dict]]:
    """Everything in a node's database."""
    db = node.world.runtime.db
    return {name: list(db[name].find()) for name in db.list_collection_names()}


def restored(node: Node, kept: dict[str, list[dict]]) -> None:
    """The node's database as it was, whatever happened since."""
    db = node.world.runtime.db
    for name, rows in kept.items():
        db[name].delete_many({})
        if rows:
            db[name].insert_many(rows)
