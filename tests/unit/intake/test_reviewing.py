"""Checklist, return, and what a proposed decision needs."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kit.core.errors import Invalid, Precondition
from services.intake.domain import reviewing, vocabulary
from services.intake.domain.proposal import Check
from services.intake.states import COMMITTEE
from tests.unit.intake.samples import NOW, POLICY, decision, proposal

OFFICE = frozenset({COMMITTEE})
PASSED = tuple(Check(point, True) for point in vocabulary.CHECKLIST)


def reviewed(**more):
    return proposal(state="review", category="society", **more)


def fields_of(value, proposed) -> set[str]:
    with pytest.raises(Invalid) as refused:
        reviewing.propose(value, OFFICE, proposed, POLICY)
    return {problem.field for problem in refused.value.fields}


def test_every_point_of_the_checklist_is_answered():
    done = reviewing.record_review(
        proposal(state="received"), OFFICE, PASSED, "economy", "strategy", "可立案", POLICY
    )
    assert (done.state, done.category, done.focus_area) == ("review", "economy", "strategy")
    with pytest.raises(Invalid) as refused:
        reviewing.record_review(proposal(state="received"), OFFICE, PASSED[1:], "x", "y", "", POLICY)
    assert {p.reason for p in refused.value.fields} == {
        "CHECKLIST_INCOMPLETE",
        "UNKNOWN_CATEGORY",
        "UNKNOWN_FOCUS_AREA",
    }


def test_the_checklist_is_the_instances_own():
    own = {**POLICY, "checklist": {"stamp": "盖章"}}
    done = reviewing.record_review(
        proposal(state="received"), OFFICE, (Check("stamp", True),), "", "", "", own
    )
    assert done.state == "review"


def test_filing_needs_a_category_and_a_focus_area():
    bare = proposal(state="review", focus_area="")
    assert fields_of(bare, decision(category="", focus_area="")) == {
        "decision.category",
        "decision.focus_area",
    }


def test_the_review_fills_what_the_decision_leaves_open():
    proposed = reviewing.propose(reviewed(), OFFICE, decision(category="", focus_area=""), POLICY)
    assert (proposed.state, proposed.decision.category) == ("proposed", "society")


def test_not_filing_needs_a_ground_of_the_list_with_local_ones():
    assert fields_of(reviewed(), decision("not_file", ground="dislike")) == {"decision.ground"}
    assert reviewing.propose(reviewed(), OFFICE, decision("not_file", ground="petition_matter"), POLICY)
    local = {**POLICY, "local_grounds": {"river_rights": "水权争议"}}
    assert reviewing.propose(reviewed(), OFFICE, decision("not_file", ground="river_rights"), local)


def test_the_national_list_has_its_ten_grounds():
    assert len(vocabulary.NATIONAL_GROUNDS) == 10


def test_a_conversion_says_into_what_and_why():
    assert fields_of(reviewed(), decision("convert")) == {"decision.converted_to", "decision.explanation"}


def test_a_proposal_is_not_merged_into_itself_or_when_others_are_merged_into_it():
    assert fields_of(reviewed(), decision("merge", primary_id="p-1")) == {"decision.primary_proposal_id"}
    assert fields_of(reviewed(merged_ids=("p-9",)), decision("merge", primary_id="p-2")) == {
        "decision.outcome"
    }


def test_an_unknown_outcome_is_refused():
    assert fields_of(reviewed(), decision("applaud")) == {"decision.outcome"}


def test_a_return_says_what_to_change_and_leaves_time():
    with pytest.raises(Invalid) as refused:
        reviewing.check_return(["nonsense"], "", NOW - timedelta(days=1), NOW, POLICY)
    assert {p.field for p in refused.value.fields} == {"reasons[0]", "explanation", "revise_due_at"}


def test_a_list_holds_only_proposals_with_a_proposed_decision():
    with pytest.raises(Precondition) as refused:
        reviewing.put_on_list(reviewed(), OFFICE, "l-1")
    assert refused.value.reason == "ALREADY_LISTED"
    with pytest.raises(Precondition) as refused:
        reviewing.new_list("l-1", "s", "清单", (), NOW, "周敏")
    assert refused.value.reason == "EMPTY_LIST"
