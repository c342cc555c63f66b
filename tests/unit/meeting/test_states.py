"""The transition tables of meeting, cell by cell, and the outcomes that the rules demand."""

from __future__ import annotations

import pytest

from kit.core.states import IllegalTransition, RoleNotAllowed
from kit.testing.tables import cases, check, check_labels
from services.meeting.states import ACTIVITY, MEETING, TABLES


@pytest.mark.parametrize("case", [case for table in TABLES for case in cases(table)], ids=str)
def test_every_cell_of_the_tables(case):
    check(case)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_word_has_a_chinese_label(table):
    check_labels(table)


def test_only_a_proposer_confirms():
    with pytest.raises(RoleNotAllowed):
        MEETING.next("held", "confirm", ("unit", "committee", "cosigner"))
    assert MEETING.next("held", "confirm", "proposer") == "confirmed"


def test_silence_is_not_confirmation_but_may_become_it():
    assert MEETING.next("held", "expire", "timer") == "held_unconfirmed"
    assert MEETING.next("held_unconfirmed", "confirm", "proposer") == "confirmed"


def test_a_confirmed_meeting_is_not_recorded_again():
    with pytest.raises(IllegalTransition):
        MEETING.next("confirmed", "record", "unit")


def test_a_disputed_meeting_is_recorded_again_by_the_unit():
    assert MEETING.next("disputed", "record", "unit") == "held"


def test_a_declined_briefing_is_over():
    assert ACTIVITY.actions("declined", ACTIVITY.roles) == []
