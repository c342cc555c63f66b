"""Handling as told, whatever the order of arrival."""

from __future__ import annotations

from datetime import timedelta
from itertools import permutations

from services.intake.domain import handling
from services.intake.domain.records import Handling, HandlingUnit
from tests.unit.intake.samples import NOW

FACTS = [("received", 1), ("replied", 2), ("feedback", 3), ("closed", 4)]


def test_any_order_of_arrival_ends_in_the_latest_fact():
    for order in permutations(FACTS):
        known = Handling("p-1", "dispatched", NOW)
        for state, days in order:
            known = handling.advance(known, state, NOW + timedelta(days=days))
        assert known.state == "closed"


def test_facts_of_one_moment_end_in_the_later_stage():
    known = Handling("p-1", "dispatched", NOW)
    for state in ("closed", "feedback"):
        known = handling.advance(known, state, NOW)
    assert known.state == "closed"


def test_of_one_unit_the_newest_part_counts():
    old, new = HandlingUnit("u-1", "交通局", "assist"), HandlingUnit("u-1", "交通局", "lead")
    assert handling.joined((old,), (new,)) == (new,)
