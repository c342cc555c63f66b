"""Every cell of the transition tables, and the outcomes that the rules demand by hand."""

from __future__ import annotations

import pytest

from kit.core.states import IllegalTransition, RoleNotAllowed
from kit.testing.tables import Case, cases, check, check_labels
from services.supervision.domain.offers import CAMPAIGN_RPCS, FINDING_RPCS, INSPECTION_RPCS
from services.supervision.states import CAMPAIGN, FINDING, GRANTS, INSPECTION, TABLES
from shared import roles


@pytest.mark.parametrize("case", [case for table in TABLES for case in cases(table)], ids=str)
def test_every_cell_of_every_table(case: Case):
    check(case)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_state_and_action_has_a_chinese_label(table):
    check_labels(table)


def test_an_inspection_is_conducted_only_after_its_notice():
    with pytest.raises(IllegalTransition):
        INSPECTION.next("planned", "conduct", "committee")


def test_a_unit_cannot_set_its_own_finding_aside():
    with pytest.raises(RoleNotAllowed):
        FINDING.next("raised", "dismiss", "unit")


def test_a_finding_is_closed_by_the_team_and_not_by_the_report():
    assert FINDING.next("rectifying", "report", "unit") == "reported"
    with pytest.raises(RoleNotAllowed):
        FINDING.next("reported", "verify", "unit")


def test_a_concluded_campaign_takes_nothing_more():
    assert CAMPAIGN.actions("concluded", ("committee", "organizer", "team")) == []


def test_every_action_of_a_person_has_a_command_or_shares_one():
    shared = {"note": "CloseInspection", "return": "VerifyRectification", "expire": "a timer"}
    for table, rpcs in ((INSPECTION, INSPECTION_RPCS), (FINDING, FINDING_RPCS), (CAMPAIGN, CAMPAIGN_RPCS)):
        assert set(table.action_names) <= {*rpcs, *shared}


def test_every_granted_role_exists():
    assert set().union(*GRANTS.values()) <= roles.ALL
