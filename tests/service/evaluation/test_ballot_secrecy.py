"""Nothing in the whole database, the outbox or the logs ties a vote to its voter."""

from __future__ import annotations

import logging
import uuid
from typing import Any

import pytest

from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit.logs import JsonFormatter
from services.evaluation.domain.refusals import InputInvalid
from services.evaluation.store import voting
from tests.builders.evaluation import CLERK, VOTERS

OPTIONS = ("satisfied", "basically_satisfied", "dissatisfied")
# What every paper holds, and nothing else: no time, no version, no person.
PAPER_FIELDS = {"_id", "ballot_id", "round", "used", "sealed", "choices"}


def dump(county) -> dict[str, dict[Any, dict]]:
    """Every document of every database of the instance, by collection and id."""
    client, prefix = county.world.client, county.world.config.db_prefix
    found = {}
    for name in client.list_database_names():
        if name.startswith(f"{prefix}_"):
            for collection in client[name].list_collection_names():
                rows = client[name][collection].find().sort("$natural", 1)
                found[f"{name.removeprefix(prefix)}.{collection}"] = {row["_id"]: row for row in rows}
    return found


def changed(before, after) -> dict[str, list[dict]]:
    """What one act wrote, removed or changed, by collection."""
    found = {}
    for collection in before.keys() | after.keys():
        old, new = before.get(collection, {}), after.get(collection, {})
        rows = [
            new.get(key, {"removed": key}) for key in old.keys() | new.keys() if old.get(key) != new.get(key)
        ]
        if rows:
            found[collection.rpartition(".")[2]] = rows
    return found


def natural_ids(county) -> list[str]:
    return [row["_id"] for row in county.world.runtime.db["ballot_papers"].find().sort("$natural", 1)]


def test_one_vote_writes_a_mark_a_paper_and_an_audit_row_that_do_not_know_each_other(county):
    ballot = county.open_ballot()
    before = dump(county)
    request = pb.CastBallotRequest(
        request_id="cast-1",
        ballot_id=ballot.ballot_id,
        choices=[pb.BallotChoice(unit_id="edu", option="dissatisfied")],
    )
    county.do("CastBallot", request, VOTERS[1])
    wrote = changed(before, dump(county))
    assert sorted(wrote) == ["audit", "ballot_papers", "voter_marks"]
    (paper,), (mark,), (audit,) = wrote["ballot_papers"], wrote["voter_marks"], wrote["audit"]
    assert paper.keys() == PAPER_FIELDS
    assert (paper["used"], paper["choices"]) == (True, [])
    assert not [option for option in OPTIONS if option in str(paper)]
    assert not set(map(str, mark.values())) & {paper["_id"], *OPTIONS}
    assert mark.keys() == {"_id", "ballot_id", "round", "person_id", "voted", "version"}
    told = str(audit)
    assert VOTERS[1].id in told
    assert not [word for word in (paper["_id"], *OPTIONS, "edu", "water") if word in told]
    assert audit["subjects"] == [f"ballot/{ballot.ballot_id}"]
    for secret in (VOTERS[1].id, VOTERS[1].name, "cast-1", audit["trace_id"], audit["_id"]):
        assert secret not in str(paper)


def test_papers_lie_in_the_same_order_before_and_after_the_votes(county):
    ballot = county.open_ballot()
    laid_out = natural_ids(county)
    assert len(laid_out) == len(VOTERS)
    for voter in VOTERS:
        county.vote(ballot, voter, edu="satisfied")
    assert natural_ids(county) == laid_out


def test_papers_have_random_ids_without_a_time(county):
    ballot = county.open_ballot()
    assert {uuid.UUID(paper_id).version for paper_id in natural_ids(county)} == {4}
    county.vote(ballot, VOTERS[0], edu="satisfied")
    county.close(ballot)
    assert {uuid.UUID(paper_id).version for paper_id in natural_ids(county)} == {4}


def test_each_voter_draws_from_all_blank_papers(county, monkeypatch):
    drawn_from = []

    class Drawing:
        def choice(self, papers):
            drawn_from.append(len(papers))
            return papers[-1]

    ballot = county.open_ballot()
    monkeypatch.setattr(voting, "_random", Drawing())
    for voter in VOTERS[:3]:
        county.vote(ballot, voter, edu="satisfied")
    assert drawn_from == [5, 4, 3]


def test_closing_lays_the_used_papers_out_anew(county):
    ballot = county.open_ballot()
    for voter, option in zip(VOTERS, OPTIONS, strict=False):
        county.vote(ballot, voter, edu=option)
    before = natural_ids(county)
    county.close(ballot)
    after = natural_ids(county)
    assert len(after) == 3
    assert not set(before) & set(after)


def test_after_the_whole_ballot_no_document_holds_a_voter_and_a_choice(county):
    ballot = county.open_ballot()
    for voter, option in zip(VOTERS, (*OPTIONS, *OPTIONS), strict=False):
        county.vote(ballot, voter, edu=option, water=option)
    county.close(ballot)
    papers = set(natural_ids(county))
    setting_up = (
        "ballots",
        "outbox",
        "requests",
        "known_policies",
    )  # they list options and voters, not votes
    for collection, rows in dump(county).items():
        kind = collection.rpartition(".")[2]
        for row in map(str, rows.values()):
            if kind != "ballot_papers":
                assert not [paper for paper in papers if paper in row], f"{kind} names a paper"
            if kind not in setting_up and any(voter.id in row for voter in VOTERS):
                assert not [option for option in OPTIONS if f"'{option}'" in row], f"{kind} ties them"


def test_votes_that_differ_leave_the_same_traces(county):
    """Whatever is voted, everything written looks alike but for the voter's own name and the time."""
    ballot = county.open_ballot()
    seen = []
    for voter, option in zip(VOTERS, OPTIONS, strict=False):
        before = dump(county)
        county.vote(ballot, voter, edu=option, water=option)
        seen.append(blurred(changed(before, dump(county)), voter))
    assert seen[0] == seen[1] == seen[2]


def blurred(wrote, voter):
    """Rows without what differs for every vote: ids, times, the voter, and all of the seal but its length."""
    fresh = {"at", "recorded_at", "trace_id", "request_id"}
    text = {
        kind: [{name: value for name, value in row.items() if name not in fresh} for row in rows]
        for kind, rows in wrote.items()
    }
    for rows in text.values():
        for row in rows:
            row["_id"] = len(row["_id"])
            row["sealed"] = len(row.get("sealed", ""))
    return str(sorted(text.items())).replace(voter.id, "").replace(voter.name, "")


def test_no_vote_is_readable_while_people_vote(county):
    ballot = county.open_ballot()
    before = str(dump(county))
    for voter in VOTERS:
        county.vote(ballot, voter, edu="dissatisfied", water="dissatisfied")
    after = str(dump(county))
    assert after.count("dissatisfied") == before.count("dissatisfied")


def test_the_key_is_destroyed_with_the_end_of_the_round(county):
    keys = county.world.runtime.db["ballot_keys"]
    ballot = county.open_ballot()
    assert keys.count_documents({}) == 1
    county.close(ballot)
    assert keys.count_documents({}) == 0
    again = county.do("ReopenBallot", pb.ReopenBallotRequest(ballot_id=ballot.ballot_id), CLERK).ballot
    assert keys.count_documents({}) == 1
    county.do("VoidBallot", pb.VoidBallotRequest(ballot_id=again.ballot_id, reason="会议中断"), CLERK)
    assert keys.count_documents({}) == 0


def test_no_events_and_no_stored_reply_come_from_a_vote(county):
    ballot = county.open_ballot()
    sent = county.world.runtime.db["outbox"].count_documents({})
    for voter in VOTERS:
        county.vote(ballot, voter, edu="satisfied")
    assert county.world.runtime.db["outbox"].count_documents({}) == sent
    assert county.world.runtime.db["requests"].count_documents({"_id": {"$regex": "CastBallot"}}) == 0


def test_a_refused_vote_leaves_no_word_of_the_choice(county):
    ballot = county.open_ballot()
    before = dump(county)
    with pytest.raises(InputInvalid):
        county.vote(ballot, VOTERS[0], edu="catastrophic")
    wrote = changed(before, dump(county))
    assert list(wrote) == ["audit"]
    assert "catastrophic" not in str(wrote)


def test_logs_tell_nothing_of_a_vote(county, caplog):
    formatter = JsonFormatter("evaluation", "test")
    caplog.set_level(logging.DEBUG)
    # As kit.logs has it in every process: the driver's own chatter would print documents.
    caplog.set_level(logging.WARNING, logger="pymongo")
    ballot = county.open_ballot()
    caplog.clear()
    for voter, option in zip(VOTERS, OPTIONS, strict=False):
        county.vote(ballot, voter, edu=option)
    with pytest.raises(InputInvalid):
        county.vote(ballot, VOTERS[4], edu="catastrophic")
    lines = [formatter.format(record) for record in caplog.records]
    papers = natural_ids(county)
    assert not [line for line in lines for word in (*OPTIONS, "catastrophic", *papers) if word in line]


def test_the_ballot_itself_does_not_change_while_people_vote(county):
    ballot = county.open_ballot()
    stored = county.world.runtime.db["ballots"].find_one({"_id": ballot.ballot_id})
    county.vote(ballot, VOTERS[0], edu="satisfied")
    assert county.world.runtime.db["ballots"].find_one({"_id": ballot.ballot_id}) == stored
