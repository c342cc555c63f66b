"""Holding a ballot through the service's commands."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.evaluation.v1 import evaluation_events_pb2 as events
from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit.convert import timestamp
from kit.core.context import Actor
from kit.core.errors import NotFound, Refusal
from kit.core.states import IllegalTransition
from kit.runtime import PermissionMissing, PersonalTokenRequired
from services.evaluation.domain.refusals import (
    AlreadyVoted,
    InputInvalid,
    NotAVoter,
    NoVoters,
    ReportNotHeard,
)
from shared import roles
from tests.builders.evaluation import CLERK, UNIT, VOTERS, YEAR


def get(county, ballot, actor=CLERK):
    return county.ask("GetBallot", pb.GetBallotRequest(ballot_id=ballot.ballot_id), actor).ballot


def work(county, actor):
    return [each.kind for each in county.ask("ListWork", common.ListWorkRequest(), actor).items]


def points(ballot):
    return {count.unit_id: count.points for count in ballot.counts}


def in_parallel(*acts):
    barrier, outcomes = threading.Barrier(len(acts)), [None] * len(acts)

    def run(number):
        barrier.wait()
        try:
            outcomes[number] = acts[number]()
        except Refusal as refusal:
            outcomes[number] = refusal

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_the_voters_are_all_standing_members_and_the_options_are_the_policys(county):
    ballot = county.set_up_ballot()
    assert (ballot.state, ballot.voters, ballot.quorum, ballot.session_id) == ("prepared", 5, 3, "s1")
    assert [(o.option, o.label, o.weight) for o in ballot.options] == [
        ("satisfied", "满意", 1.0),
        ("basically_satisfied", "基本满意", 0.6),
        ("dissatisfied", "不满意", 0.0),
    ]


def test_a_standing_member_is_a_voter_by_the_member_record_too(county):
    county.hear(directory.PersonChanged(person_id="late", name="新常委", roles=[roles.MEMBER], active=True))
    county.hear(
        directory.MemberChanged(
            member_id="m9", person_id="late", name="新常委", standing_member=True, active=True
        )
    )
    assert county.set_up_ballot().voters == 6


def test_without_named_units_all_that_answered_proposals_are_judged(county):
    county.well_handled("t1", "edu")
    county.dispatch("t2", "water", "assist")
    assert [unit.unit_id for unit in county.set_up_ballot(unit_ids=[]).units] == ["edu"]


def test_other_voters_and_units_must_exist(county):
    for values in ({"voter_person_ids": ["nobody"]}, {"unit_ids": ["nothing"]}):
        with pytest.raises(NotFound):
            county.set_up_ballot(**values)


def test_a_ballot_without_standing_members_is_refused(empty):
    empty.hear(directory.UnitChanged(unit_id="edu", name="县教育局", active=True))
    with pytest.raises(NoVoters):
        empty.set_up_ballot(unit_ids=["edu"])


def test_a_ballot_may_be_changed_before_it_opens(county):
    ballot = county.set_up_ballot()
    values = pb.BallotInput(year=YEAR, title="测评（修订）", unit_ids=["edu"])
    request = pb.UpdateBallotRequest(ballot_id=ballot.ballot_id, ballot=values, expected_version=1)
    assert len(county.do("UpdateBallot", request, CLERK).ballot.units) == 1
    county.hear_report()
    county.do("OpenBallot", pb.OpenBallotRequest(ballot_id=ballot.ballot_id), CLERK)
    with pytest.raises(IllegalTransition):
        county.do("UpdateBallot", pb.UpdateBallotRequest(ballot_id=ballot.ballot_id, ballot=values), CLERK)


def test_the_meeting_hears_the_report_before_it_votes(county):
    ballot = county.set_up_ballot()
    request = pb.OpenBallotRequest(ballot_id=ballot.ballot_id)
    with pytest.raises(ReportNotHeard):
        county.do("OpenBallot", request, CLERK)
    county.hear_report()
    request.request_id = ""
    assert county.do("OpenBallot", request, CLERK).ballot.state == "open"
    (event,) = county.world.announced(events.BallotOpened)
    assert (event.round, event.quorum, len(event.voters), len(event.units)) == (1, 3, 5, 2)


def test_a_report_is_heard_before_it_is_recorded(county):
    request = pb.RecordHandlingReportRequest(
        year=YEAR, title="报告", heard_at=timestamp(county.world.now + timedelta(days=1))
    )
    with pytest.raises(InputInvalid) as refused:
        county.do("RecordHandlingReport", request, CLERK)
    assert {error.field for error in refused.value.fields} == {"reported_by_name", "heard_at"}


def test_a_ballot_from_opening_to_counting(county):
    ballot = county.open_ballot()
    assert work(county, VOTERS[0]) == ["cast_ballot"]
    assert get(county, ballot, VOTERS[0]).may_vote
    for voter in VOTERS[:3]:
        assert county.vote(ballot, voter, edu="satisfied", water="dissatisfied").accepted
    county.vote(ballot, VOTERS[3], edu="basically_satisfied")
    seen = get(county, ballot, VOTERS[0])
    assert (seen.cast, seen.may_vote, seen.has_voted, list(seen.counts)) == (4, False, True, [])
    assert work(county, VOTERS[0]) == []
    closed = county.close(ballot)
    assert (closed.state, closed.valid, closed.cast) == ("counted", True, 4)
    assert points(closed) == {"edu": 90.0, "water": 0.0}
    assert [count.abstentions for count in closed.counts] == [0, 1]
    (event,) = county.world.announced(events.BallotClosed)
    assert (event.valid, event.cast, event.voters, event.quorum) == (True, 4, 5, 3)


def test_gauges_tell_how_an_open_ballot_goes(county):
    ballot = county.open_ballot()
    for voter in VOTERS[:2]:
        county.vote(ballot, voter, edu="satisfied", water="dissatisfied")
    gauges = county.world.runtime.gauges()
    assert gauges["cppcc_ballot_turnout"] == {ballot.title: 0.4}
    assert gauges["cppcc_ballot_missing_votes"] == {ballot.title: 1.0}
    county.close(ballot)
    assert county.world.runtime.gauges()["cppcc_ballot_turnout"] == {}


def test_a_voter_votes_once(county):
    ballot = county.open_ballot()
    county.vote(ballot, VOTERS[0], edu="satisfied")
    with pytest.raises(AlreadyVoted) as refused:
        county.vote(ballot, VOTERS[0], edu="dissatisfied")
    assert refused.value.reason == "ALREADY_VOTED"
    for voter in VOTERS[1:3]:
        county.vote(ballot, voter, edu="satisfied")
    assert points(county.close(ballot))["edu"] == 100


def test_the_same_request_sent_again_is_told_that_the_vote_was_cast(county):
    ballot = county.open_ballot()
    request = pb.CastBallotRequest(request_id="same", ballot_id=ballot.ballot_id)
    assert county.do("CastBallot", request, VOTERS[0]).accepted
    with pytest.raises(AlreadyVoted):
        county.do("CastBallot", request, VOTERS[0])


def test_only_voters_vote_and_only_themselves(county):
    ballot = county.open_ballot()
    with pytest.raises(NotAVoter):
        county.vote(ballot, CLERK, edu="satisfied")
    with pytest.raises(PersonalTokenRequired):
        county.vote(ballot, Actor.service("notification"), edu="satisfied")


def test_nobody_votes_before_the_start_or_after_the_end(county):
    county.hear_report()
    ballot = county.set_up_ballot()
    with pytest.raises(IllegalTransition):
        county.vote(ballot, VOTERS[0], edu="satisfied")
    county.do("OpenBallot", pb.OpenBallotRequest(ballot_id=ballot.ballot_id), CLERK)
    county.close(ballot)
    with pytest.raises(IllegalTransition):
        county.vote(ballot, VOTERS[0], edu="satisfied")


def test_units_and_outsiders_do_not_know_of_the_ballot(county):
    ballot = county.open_ballot()
    with pytest.raises(NotFound):
        get(county, ballot, UNIT)
    assert county.ask("ListBallots", pb.ListBallotsRequest(), UNIT).total == 0
    assert county.ask("ListBallots", pb.ListBallotsRequest(year=YEAR), VOTERS[0]).total == 1


def test_a_voter_does_not_open_or_close(county):
    ballot = county.open_ballot()
    with pytest.raises(PermissionMissing):
        county.do("CloseBallot", pb.CloseBallotRequest(ballot_id=ballot.ballot_id), VOTERS[0])


def test_without_the_quorum_the_ballot_is_invalid_and_held_again_from_nothing(county):
    ballot = county.open_ballot()
    for voter in VOTERS[:2]:
        county.vote(ballot, voter, edu="dissatisfied")
    invalid = county.close(ballot)
    assert (invalid.state, invalid.invalid_reason) == ("invalid", "quorum_missed")
    again = county.do("ReopenBallot", pb.ReopenBallotRequest(ballot_id=ballot.ballot_id), CLERK).ballot
    assert (again.state, again.round, again.cast) == ("open", 2, 0)
    for voter in VOTERS:
        county.vote(again, voter, edu="satisfied", water="satisfied")
    assert points(county.close(again)) == {"edu": 100.0, "water": 100.0}


def test_more_returned_than_issued_is_invalid(county):
    ballot = county.open_ballot()
    closed = county.close(ballot, paper_ballots_issued=3, paper_ballots_returned=4)
    assert (closed.state, closed.invalid_reason) == ("invalid", "more_returned_than_issued")


def test_paper_votes_count_with_the_electronic_ones(county):
    ballot = county.open_ballot()
    county.vote(ballot, VOTERS[0], edu="satisfied", water="satisfied")
    counts = [
        pb.PaperCount(unit_id=unit, option=option, votes=votes)
        for unit, option, votes in (("edu", "dissatisfied", 2), ("water", "satisfied", 1), ("water", "", 1))
    ]
    closed = county.close(ballot, paper_ballots_issued=3, paper_ballots_returned=2, paper_counts=counts)
    assert (closed.valid, closed.cast) == (True, 3)
    assert points(closed) == {"edu": 33.33, "water": 100.0}


def test_a_void_ballot_says_why_and_destroys_its_papers(county):
    ballot = county.open_ballot()
    county.vote(ballot, VOTERS[0], edu="satisfied")
    request = pb.VoidBallotRequest(ballot_id=ballot.ballot_id, reason="会议中断")
    assert county.do("VoidBallot", request, CLERK).ballot.state == "voided"
    assert county.world.runtime.db["ballot_papers"].count_documents({}) == 0
    (event,) = county.world.announced(events.BallotVoided)
    assert (event.round, event.reason) == (1, "会议中断")


def test_a_ballot_with_an_end_closes_by_itself(county):
    ends = county.world.now + timedelta(hours=2)
    ballot = county.open_ballot(closes_at=timestamp(ends))
    for voter in VOTERS[:3]:
        county.vote(ballot, voter, edu="satisfied")
    county.world.pass_time(ends + timedelta(minutes=1))
    assert get(county, ballot).state == "counted"


def test_the_end_of_a_former_round_does_not_close_the_next(county):
    ends = county.world.now + timedelta(hours=2)
    ballot = county.open_ballot(closes_at=timestamp(ends))
    county.do("VoidBallot", pb.VoidBallotRequest(ballot_id=ballot.ballot_id, reason="会议中断"), CLERK)
    county.world.pass_time(ends + timedelta(minutes=1))
    again = county.do("ReopenBallot", pb.ReopenBallotRequest(ballot_id=ballot.ballot_id), CLERK).ballot
    assert (again.state, again.HasField("closes_at")) == ("open", False)
    assert county.world.pass_time(ends + timedelta(days=30)) == 0


def test_all_may_vote_at_the_same_moment(county):
    ballot = county.open_ballot()
    outcomes = in_parallel(
        *[lambda voter=voter: county.vote(ballot, voter, edu="satisfied") for voter in VOTERS]
    )
    assert all(getattr(outcome, "accepted", False) for outcome in outcomes)
    assert county.close(ballot).cast == 5


def test_one_voter_at_two_devices_votes_once(county):
    ballot = county.open_ballot()
    outcomes = in_parallel(*[lambda: county.vote(ballot, VOTERS[0], edu="satisfied")] * 2)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["AlreadyVoted", "CastBallotResponse"]
    assert get(county, ballot).cast == 1


def test_a_vote_cast_while_the_ballot_is_closed_counts_or_is_refused(county):
    ballot = county.open_ballot()
    *votes, closed = in_parallel(
        *[lambda voter=voter: county.vote(ballot, voter, edu="satisfied") for voter in VOTERS[:4]],
        lambda: county.close(ballot),
    )
    accepted = sum(isinstance(vote, pb.CastBallotResponse) for vote in votes)
    assert closed.cast == accepted
    refused = [vote for vote in votes if isinstance(vote, Refusal)]
    assert all(isinstance(vote, IllegalTransition) for vote in refused)
