"""The transition tables of intake: every cell, every label, and the outcomes that the rules demand."""

from __future__ import annotations

import pytest

from kit.core.states import IllegalTransition, RoleNotAllowed
from kit.testing.tables import cases, check, check_labels
from services.intake.states import (
    BODY,
    COMMITTEE,
    GRANTS,
    INVITATION,
    INVITEE,
    PROPOSAL,
    PROPOSER,
    TABLES,
    TIMER,
)
from shared import roles

EVERY = [case for table in TABLES for case in cases(table)]


@pytest.mark.parametrize("case", EVERY, ids=str)
def test_every_cell_of_every_table(case):
    check(case)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_word_has_a_chinese_label(table):
    check_labels(table)


def test_only_a_body_files_and_only_what_stands_on_a_list():
    assert PROPOSAL.next("listed", "file", BODY) == "filed"
    with pytest.raises(RoleNotAllowed):
        PROPOSAL.next("listed", "file", COMMITTEE)
    for state in ("submitted", "received", "review", "proposed"):
        with pytest.raises(IllegalTransition):
            PROPOSAL.next(state, "file", BODY)


def test_a_proposer_withdraws_before_filing_and_asks_afterwards():
    assert PROPOSAL.next("listed", "withdraw", PROPOSER) == "withdrawn"
    with pytest.raises(IllegalTransition):
        PROPOSAL.next("filed", "withdraw", PROPOSER)
    assert PROPOSAL.next("filed", "request_withdrawal", PROPOSER) == "withdrawal_requested"


def test_the_committee_never_writes_or_submits():
    for state in ("draft", "cosigning", "returned"):
        assert PROPOSAL.actions(state, COMMITTEE) in ([], ["register_offline"])


def test_only_the_invitee_signs_and_only_time_expires():
    assert INVITATION.next("pending", "agree", INVITEE) == "agreed"
    with pytest.raises(RoleNotAllowed):
        INVITATION.next("pending", "agree", PROPOSER)
    with pytest.raises(RoleNotAllowed):
        INVITATION.next("pending", "expire", INVITEE)
    assert INVITATION.next("pending", "expire", TIMER) == "expired"


def test_a_changed_text_asks_who_had_signed_again():
    assert INVITATION.next("agreed", "void", PROPOSER) == "pending"


def test_only_known_account_roles_are_granted_anything():
    assert set().union(*GRANTS.values()) <= roles.ALL


def test_clerks_prepare_and_directors_record_decisions():
    assert roles.COMMITTEE_CLERK in GRANTS["intake.review"]
    assert GRANTS["intake.decide"] == {roles.COMMITTEE_DIRECTOR}
