"""Every cell of directory's transition tables, and who may give which command."""

from __future__ import annotations

import pytest

from kit.core.states import IllegalTransition, RoleNotAllowed
from kit.testing.tables import cases, check, check_labels
from services.directory import states
from shared import roles

TABLES = (states.ACCOUNT, states.MEMBERSHIP, states.TERM, states.SESSION)


@pytest.mark.parametrize("case", [case for table in TABLES for case in cases(table)], ids=str)
def test_every_cell(case):
    check(case)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_word_is_chinese(table):
    check_labels(table)


def test_a_session_that_is_closed_stays_closed():
    for action in ("start", "update", "close"):
        with pytest.raises(IllegalTransition):
            states.SESSION.next("closed", action, states.SESSION_KEEPER)


def test_a_seat_begins_with_its_term_and_not_by_hand():
    with pytest.raises(RoleNotAllowed):
        states.MEMBERSHIP.next("waiting", "begin", states.REGISTRAR)
    assert states.MEMBERSHIP.next("waiting", "begin", states.TERM_COURSE) == "sitting"


@pytest.mark.parametrize(
    ("role", "offices"),
    [
        (roles.COMMITTEE_CLERK, {states.REGISTRAR, states.SESSION_KEEPER}),
        (roles.COMMITTEE_DIRECTOR, {states.REGISTRAR, states.SESSION_KEEPER, states.TERM_KEEPER}),
        (roles.SECURITY_ADMIN, {states.ACCOUNT_KEEPER}),
        (roles.AUDIT_ADMIN, set()),
        (roles.MEMBER, set()),
    ],
)
def test_an_account_role_confers_its_offices(role, offices):
    assert states.relations([role]) == offices


def test_the_audit_administrator_changes_nothing():
    reads = set(roles.AUDITORS)
    assert not [
        name for name, granted in states.GRANTS.items() if roles.AUDIT_ADMIN in granted and name not in reads
    ]


def test_nobody_may_both_keep_accounts_and_set_policy():
    assert not states.GRANTS["account.keep"] & states.GRANTS["policy.set"]


def test_only_administrators_hand_out_first_passwords():
    assert states.GRANTS["register.enrol"] <= states.ADMINISTRATORS
