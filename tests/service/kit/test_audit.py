"""Whoever edits, removes, cuts off or smuggles in an entry of the audit trail is found out."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from kit import audit, mongo
from kit.core.context import Actor
from kit.lease import Lease, LeaseLost
from tests.service.kit.stage import Stage, eventually

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


@pytest.fixture
def db(config, client):
    database = mongo.service_db(client, config.db_prefix, "ledger")
    mongo.ensure(database, mongo.KIT_INDEXES)
    return database


@pytest.fixture
def heads(tmp_path):
    return tmp_path / "heads"


@pytest.fixture
def term(db):
    return Lease(db, "relay").take()


def write(db, count: int) -> None:
    for number in range(count):
        entry = audit.Entry(
            service="ledger",
            at=NOW,
            actor=Actor(id="p1", name="王"),
            action="Deposit",
            subjects=(f"account/{number}",),
            events=("Deposited.v1",),
        )
        db["audit"].insert_one(audit.row(entry, NOW))


@pytest.fixture
def trail(db, term, heads):
    """Ten linked entries whose head is noted outside, then two that wait."""
    write(db, 10)
    assert audit.link(db, term.transact) == 10
    assert audit.anchor(db, "ledger", heads, NOW)
    write(db, 2)
    return db


def verify(db, heads=None) -> audit.Report:
    path = audit.anchors_path(heads, "ledger") if heads else None
    return audit.verify(db, "ledger", path)


def kinds(report: audit.Report) -> set[str]:
    return {finding.kind for finding in report.findings}


def test_an_untouched_trail_is_whole_and_tells_how_many_wait(trail, heads) -> None:
    report = verify(trail, heads)
    assert report.ok
    assert (report.entries, report.unlinked, report.anchors) == (10, 2, 1)


def test_linking_goes_on_where_it_ended(trail, term, heads) -> None:
    assert audit.link(trail, term.transact) == 2
    assert audit.link(trail, term.transact) == 0
    assert [row["seq"] for row in trail["audit"].find().sort("seq", 1)] == list(range(1, 13))
    assert verify(trail, heads).ok


def test_a_trail_that_grows_while_it_is_read_is_whole(trail, term, monkeypatch) -> None:
    """Entries are linked after the walk and before its end, as a relay does it at any moment."""
    finish = audit._Walk.finish

    def go_on(walk, head) -> None:
        write(trail, 2)
        audit.link(trail, term.transact)
        finish(walk, audit.head(trail))

    monkeypatch.setattr(audit._Walk, "finish", go_on)
    assert verify(trail).ok


@pytest.mark.parametrize(
    "change",
    [
        {"$set": {"actor.name": "李"}},
        {"$set": {"outcome": "refused"}},
        {"$set": {"at": datetime(2026, 3, 1, 8, 0, 0, 1000, tzinfo=UTC)}},
        {"$push": {"subjects": "account/99"}},
        {"$unset": {"trace_id": ""}},
        {"$set": {"note": "added"}},
        {"$set": {"hash": "0" * 64}},
        {"$set": {"prev": "0" * 64}},
    ],
    ids=["actor", "outcome", "a millisecond", "a subject", "a field less", "a field more", "hash", "prev"],
)
def test_an_edited_entry_is_found(trail, change) -> None:
    trail["audit"].update_one({"seq": 4}, change)
    report = verify(trail)
    assert ("edited", 4) in [(finding.kind, finding.seq) for finding in report.findings]


def test_an_edited_entry_with_a_hash_to_match_breaks_the_next(trail) -> None:
    row = trail["audit"].find_one({"seq": 4}) | {"reason": "changed"}
    row["hash"] = audit.digest(row)
    trail["audit"].replace_one({"seq": 4}, row)
    assert [(finding.kind, finding.seq) for finding in verify(trail).findings] == [("edited", 5)]


def test_a_removed_entry_is_found(trail) -> None:
    trail["audit"].delete_one({"seq": 4})
    (finding,) = verify(trail).findings
    assert (finding.kind, finding.seq) == ("removed", 4)


def test_a_removed_entry_whose_place_was_closed_up_is_found(trail, heads) -> None:
    trail["audit"].delete_one({"seq": 10})
    trail["audit_head"].update_one({"_id": "head"}, {"$set": {"seq": 9}})
    assert kinds(verify(trail)) == {"edited"}, "the head's hash is not the ninth's"


def test_a_cut_off_end_is_found_by_the_head(trail) -> None:
    trail["audit"].delete_many({"seq": {"$gt": 6}})
    assert kinds(verify(trail)) == {"cut_off"}


def test_an_end_cut_off_together_with_its_head_is_found_by_the_anchor(trail, heads) -> None:
    trail["audit"].delete_many({"seq": {"$gt": 6}})
    last = trail["audit"].find_one({"seq": 6})
    trail["audit_head"].update_one({"_id": "head"}, {"$set": {"seq": 6, "hash": last["hash"]}})
    assert verify(trail).ok, "inside the database nothing shows"
    assert kinds(verify(trail, heads)) == {"cut_off"}


def test_a_trail_emptied_together_with_its_head_is_found_by_the_anchor(trail, heads) -> None:
    trail["audit"].delete_many({})
    trail["audit_head"].delete_many({})
    assert kinds(verify(trail, heads)) == {"cut_off"}


def test_a_chain_written_anew_from_an_edited_entry_is_found_by_the_anchor(trail, heads) -> None:
    prev = trail["audit"].find_one({"seq": 3})["hash"]
    for seq in range(4, 11):
        row = trail["audit"].find_one({"seq": seq}) | {"prev": prev, "reason": "changed"}
        prev = row["hash"] = audit.digest(row)
        trail["audit"].replace_one({"seq": seq}, row)
    trail["audit_head"].update_one({"_id": "head"}, {"$set": {"hash": prev}})
    assert verify(trail).ok
    assert kinds(verify(trail, heads)) == {"rewritten"}


def test_an_entry_smuggled_in_without_a_number_is_found(trail) -> None:
    row = audit.row(audit.Entry("ledger", NOW, Actor(id="p1"), "Deposit"), NOW)
    del row["unlinked"]
    trail["audit"].insert_one(row)
    assert kinds(verify(trail)) == {"inserted"}


def test_an_entry_smuggled_in_beyond_the_head_is_found(trail) -> None:
    last = trail["audit"].find_one({"seq": 10})
    row = last | {"_id": "smuggled", "seq": 11, "prev": last["hash"]}
    row["hash"] = audit.digest(row)
    trail["audit"].insert_one(row)
    assert kinds(verify(trail)) == {"inserted"}


def test_a_number_that_is_none_is_found(trail) -> None:
    trail["audit"].update_one({"seq": 4}, {"$set": {"seq": 4.5}})
    assert kinds(verify(trail)) >= {"inserted"}


def test_a_void_token_links_nothing(trail, term) -> None:
    Lease(trail, "relay").void()
    with pytest.raises(LeaseLost):
        audit.link(trail, term.transact)
    assert trail["audit"].count_documents({"unlinked": True}) == 2


def test_a_head_is_noted_once_and_a_line_torn_by_a_crash_is_left_out(trail, heads) -> None:
    assert not audit.anchor(trail, "ledger", heads, NOW), "nothing new"
    path = audit.anchors_path(heads, "ledger")
    with path.open("a") as file:
        file.write('{"service": "led')
    assert len(audit.anchors(path)) == 1
    assert verify(trail, heads).ok


def test_the_relay_links_commands_and_refusals_and_notes_the_head_when_it_stops(stage: Stage) -> None:
    stage.open_account("a1")
    with pytest.raises(Exception, match="AMOUNT_NOT_POSITIVE"):
        stage.deposit("a1", amount=-1)
    relay = stage.relay()
    db = stage.ledger.runtime.db
    eventually(lambda: db["audit"].count_documents({"unlinked": True}) == 0)
    assert [row["outcome"] for row in db["audit"].find().sort("seq", 1)] == ["accepted", "refused"]
    stage.deposit("a1")
    assert relay.stop() == 0
    path = audit.anchors_path(stage.config.audit_heads_dir, "ledger")
    assert json.loads(path.read_text().splitlines()[-1])["seq"] == 3
    assert audit.verify(db, "ledger", path).ok
