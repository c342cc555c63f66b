"""The transition tables of notification, cell by cell, and the outcomes that the rules demand."""

from __future__ import annotations

import pytest

from kit.core.states import IllegalTransition, RoleNotAllowed
from kit.testing.tables import cases, check, check_labels
from services.notification.states import MESSAGE, TABLES


@pytest.mark.parametrize("case", [case for table in TABLES for case in cases(table)], ids=str)
def test_every_cell_of_the_tables(case):
    check(case)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_word_has_a_chinese_label(table):
    check_labels(table)


def test_only_the_addressee_reads():
    with pytest.raises(RoleNotAllowed):
        MESSAGE.next("delivered", "read", ("spool_office", "letter_office", "gateway"))


def test_a_read_message_stays_read():
    with pytest.raises(IllegalTransition):
        MESSAGE.next("read", "fail", "gateway")
