"""Evaluation's transition tables: every cell, every word, and the outcomes that the rules demand."""

from __future__ import annotations

import pytest

from kit.core.states import IllegalTransition, RoleNotAllowed
from kit.testing.tables import cases, check, check_labels
from services.evaluation import states
from services.evaluation.domain.people import may_see, relations
from shared import roles


@pytest.mark.parametrize("case", [c for table in states.TABLES for c in cases(table)], ids=str)
def test_every_cell(case):
    check(case)


@pytest.mark.parametrize("table", states.TABLES, ids=lambda table: table.name)
def test_every_state_and_action_has_a_chinese_word(table):
    check_labels(table)


def test_an_adopted_set_cannot_be_changed():
    with pytest.raises(IllegalTransition):
        states.INDICATOR_SET.next("adopted", "update", states.EDITOR)


def test_nobody_but_a_voter_votes():
    for role in (states.COMMITTEE, states.ADOPTER, states.TIMER):
        with pytest.raises(RoleNotAllowed):
            states.BALLOT.next("open", "cast", role)


def test_published_results_stay():
    assert states.ASSESSMENT.actions("published", states.ASSESSMENT.roles) == []
    assert states.BALLOT.actions("published", states.BALLOT.roles) == []


def test_an_invalid_ballot_may_be_held_again():
    assert states.BALLOT.next("invalid", "reopen", states.COMMITTEE) == "open"


def test_relations_follow_from_account_roles_and_unit():
    assert relations({roles.COMMITTEE_CLERK}) == {states.EDITOR, states.COMMITTEE}
    assert relations({roles.ASSESSMENT_OFFICE}) == {states.EDITOR, states.ADOPTER, states.ARBITER}
    assert relations({roles.UNIT_HANDLER}) == frozenset()
    assert relations({roles.UNIT_HANDLER}, own_unit=True) == {states.UNIT}
    assert relations({roles.MEMBER}, own_unit=True, voter=True) == {states.VOTER}


@pytest.mark.parametrize(
    ("role", "own", "system", "seen"),
    [
        (roles.COMMITTEE_CLERK, "", "other", True),
        (roles.PARTY_INSPECTION, "", "party", True),
        (roles.PARTY_INSPECTION, "", "government", False),
        (roles.GOVERNMENT_OFFICE, "", "government", True),
        (roles.GOVERNMENT_OFFICE, "", "other", False),
        (roles.UNIT_ADMIN, "edu", "government", True),
        (roles.UNIT_ADMIN, "water", "government", False),
        (roles.MEMBER, "edu", "government", False),
    ],
)
def test_whose_figures_somebody_sees(role, own, system, seen):
    assert may_see({role}, own, "edu", system) is seen
