"""The rules of a ballot."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kit.core.states import IllegalTransition
from services.evaluation import states
from services.evaluation.domain import ballots, counting
from services.evaluation.domain.ballots import (
    Ballot,
    BallotPaper,
    Choice,
    HandlingReport,
    JudgedUnit,
    Option,
    PaperCount,
    Voter,
)
from services.evaluation.domain.refusals import InputInvalid, NoVoters, ReportNotHeard, VotingEnded

NOW = datetime(2027, 12, 20, 9, tzinfo=UTC)
REPORT = HandlingReport("r", 2027, "报告", "副县长", NOW - timedelta(hours=1))
COMMITTEE = {states.COMMITTEE}
OPTIONS = (
    Option("satisfied", "满意", 1.0),
    Option("basically_satisfied", "基本满意", 0.6),
    Option("dissatisfied", "不满意", 0.0),
)


def ballot(voters=5, **more):
    values = {
        "units": (JudgedUnit("edu", "县教育局"), JudgedUnit("water", "县水利局")),
        "options": OPTIONS,
        "voters": tuple(Voter(f"v{n}", f"常委{n}") for n in range(voters)),
        "quorum_share": 0.5,
        **more,
    }
    return Ballot("b", 2027, "s1", "测评", **values)


def opened(**more):
    return ballots.start(ballot(**more), REPORT, COMMITTEE, NOW)


def papers(*options):
    return [
        BallotPaper(str(n), "b", 1, used=True, choices=(Choice("edu", option), Choice("water", "")))
        for n, option in enumerate(options)
    ]


def closed(votes, issued=0, returned=0, counts=(), **more):
    return counting.close(opened(**more), votes, issued, returned, counts, COMMITTEE, NOW)


@pytest.mark.parametrize(("voters", "quorum"), [(1, 1), (4, 3), (5, 3), (80, 41), (81, 41)])
def test_the_quorum_is_more_than_half_of_those_due(voters, quorum):
    assert ballot(voters).quorum == quorum


def test_the_meeting_hears_the_report_before_it_votes():
    with pytest.raises(ReportNotHeard):
        ballots.start(ballot(), None, COMMITTEE, NOW)
    with pytest.raises(ReportNotHeard):
        ballots.start(ballot(), replace(REPORT, heard_at=NOW + timedelta(hours=1)), COMMITTEE, NOW)
    assert opened().state == "open"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"units": ()}, "ballot.unit_ids"),
        ({"options": OPTIONS[:1]}, "ballot.options"),
        ({"options": (OPTIONS[0], OPTIONS[0])}, "ballot.options"),
        ({"options": (OPTIONS[0], Option("x", "甲", 2))}, "ballot.options"),
        ({"options": (OPTIONS[0], Option("x", "", 1))}, "ballot.options"),
        ({"quorum_share": 1.5}, "ballot.quorum_share"),
        ({"closes_at": NOW}, "ballot.closes_at"),
    ],
)
def test_a_ballot_that_cannot_be_held_is_refused(change, field):
    with pytest.raises(InputInvalid) as refused:
        ballots.check_setup(ballot(**change), NOW)
    assert [error.field for error in refused.value.fields] == [field]


def test_a_ballot_needs_voters():
    with pytest.raises(NoVoters):
        ballots.check_setup(ballot(voters=0), NOW)


def test_a_unit_left_out_is_an_abstention():
    chosen = ballots.choose(opened(), [Choice("water", "satisfied")], {states.VOTER}, NOW)
    assert chosen == (Choice("edu", ""), Choice("water", "satisfied"))


@pytest.mark.parametrize(
    "choices",
    [
        [Choice("police", "satisfied")],
        [Choice("edu", "wonderful")],
        [Choice("edu", "satisfied"), Choice("edu", "dissatisfied")],
    ],
)
def test_a_refused_vote_is_refused_without_repeating_the_choice(choices):
    with pytest.raises(InputInvalid) as refused:
        ballots.choose(opened(), choices, {states.VOTER}, NOW)
    told = [str(refused.value), str(refused.value.details), *map(str, refused.value.fields)]
    assert not [word for choice in choices for word in told if choice.option in word]


def test_nobody_votes_before_the_start_or_after_the_end():
    with pytest.raises(IllegalTransition):
        ballots.choose(ballot(), [], {states.VOTER}, NOW)
    late = opened(closes_at=NOW + timedelta(hours=1))
    with pytest.raises(VotingEnded):
        ballots.choose(late, [], {states.VOTER}, NOW + timedelta(hours=2))


def test_votes_are_counted_per_unit_and_weighed():
    result = closed(papers("satisfied", "satisfied", "basically_satisfied", "dissatisfied", ""))
    edu, water = result.counts
    assert [count.votes for count in edu.counts] == [2, 1, 1]
    assert (edu.abstentions, edu.points) == (1, 65.0)
    assert (water.abstentions, water.points) == (5, 0.0)
    assert (result.state, result.valid, result.cast) == ("counted", True, 5)


def test_blank_papers_are_not_returned_ones():
    blank = [BallotPaper("x", "b", 1), BallotPaper("y", "b", 1)]
    result = closed([*papers("satisfied", "satisfied", "satisfied"), *blank])
    assert (result.cast, result.valid) == (3, True)


def test_without_the_quorum_nothing_is_counted():
    result = closed(papers("satisfied", "satisfied"))
    assert (result.state, result.invalid_reason, result.counts) == ("invalid", "quorum_missed", ())


def test_more_returned_than_issued_makes_the_ballot_invalid():
    result = closed(papers("satisfied"), issued=2, returned=3)
    assert (result.state, result.invalid_reason) == ("invalid", "more_returned_than_issued")


def test_more_returned_than_voters_makes_the_ballot_invalid():
    result = closed(papers("satisfied", "satisfied"), issued=4, returned=4)
    assert result.invalid_reason == "more_returned_than_issued"


def test_paper_votes_are_added():
    counts = (
        PaperCount("edu", "dissatisfied", 2),
        PaperCount("water", "satisfied", 1),
        PaperCount("water", "", 1),
    )
    result = closed(papers("satisfied"), issued=3, returned=2, counts=counts)
    edu, water = result.counts
    assert [count.votes for count in edu.counts] == [1, 0, 2]
    assert (water.abstentions, result.cast, result.quorum) == (2, 3, 3)


@pytest.mark.parametrize(
    "counts",
    [
        (PaperCount("edu", "satisfied", 2),),
        (PaperCount("edu", "satisfied", 3), PaperCount("water", "satisfied", 2)),
        (PaperCount("police", "satisfied", 2),),
        (PaperCount("edu", "satisfied", -2), PaperCount("water", "satisfied", 2)),
    ],
)
def test_paper_votes_that_do_not_add_up_are_refused(counts):
    with pytest.raises(InputInvalid):
        closed(papers("satisfied"), issued=2, returned=2, counts=counts)


def test_a_void_ballot_keeps_no_counts_and_may_be_held_again_from_nothing():
    voided = ballots.void(closed(papers(*["satisfied"] * 3)), "票箱未封", COMMITTEE)
    assert (voided.state, voided.counts, voided.void_reason) == ("voided", (), "票箱未封")
    again = ballots.reopen(voided, REPORT, COMMITTEE, NOW + timedelta(hours=1))
    assert (again.state, again.round, again.cast, again.void_reason) == ("open", 2, 0, "")


def test_a_void_ballot_needs_a_reason():
    with pytest.raises(InputInvalid):
        ballots.void(opened(), " ", COMMITTEE)


def test_a_closing_time_that_has_passed_does_not_bind_the_next_round():
    invalid = counting.close(
        opened(closes_at=NOW + timedelta(hours=1)), [], 0, 0, (), COMMITTEE, NOW + timedelta(hours=1)
    )
    again = ballots.reopen(invalid, REPORT, COMMITTEE, NOW + timedelta(hours=2))
    assert again.closes_at is None
