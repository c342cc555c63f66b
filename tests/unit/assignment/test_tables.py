"""The transition tables, cell by cell, and the outcomes that the rules demand."""

from __future__ import annotations

import pytest

from kit.core.states import RoleNotAllowed
from kit.testing.tables import cases, check, check_labels
from services.assignment import states

EVERY_CELL = [case for table in states.TABLES for case in cases(table)]


@pytest.mark.parametrize("case", EVERY_CELL, ids=str)
def test_every_cell_answers_as_its_rows_say(case):
    check(case)


@pytest.mark.parametrize("table", states.TABLES, ids=lambda table: table.name)
def test_every_word_has_a_chinese_label(table):
    check_labels(table)


def test_a_unit_never_enters_feedback():
    for relation in states.WORKING:
        for action in ("give_feedback", "enter_feedback"):
            with pytest.raises(RoleNotAllowed):
                states.TASK.next("replied", action, relation)


def test_only_the_units_head_passes_a_reply_inside_the_unit():
    assert states.REPLY.next("internal_review", "pass_to_delivery", states.UNIT_HEAD) == "approved"
    for relation in (states.ADMIN, states.HANDLER, states.INSPECTION):
        with pytest.raises(RoleNotAllowed):
            states.REPLY.next("internal_review", "pass_to_delivery", relation)


def test_a_unit_does_not_decide_its_own_objection():
    for relation in states.UNIT:
        with pytest.raises(RoleNotAllowed):
            states.TASK.next("objection_raised", "uphold_objection", relation)


def test_a_unit_does_not_confirm_its_own_promise():
    for relation in (*states.WORKING, states.OFFICE):
        with pytest.raises(RoleNotAllowed):
            states.COMMITMENT.next("reported", "confirm", relation)
