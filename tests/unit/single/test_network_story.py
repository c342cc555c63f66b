"""The network demo speaks only of people, units and texts that its data file has."""

from __future__ import annotations

import pytest

from single.demo.county import load
from single.network import delegating, initiating, proposing, transferring
from single.network.stage import CITY, EAST, NAMES, PROVINCE, WEST

DATA = load("network")
# Place, member who acts there, unit that works there, text.
ROLES = [
    (PROVINCE, delegating.PROPOSER, delegating.IN_CITY, delegating.KEY),
    (PROVINCE, proposing.FIRST, proposing.UNIT, proposing.KEY),
    (PROVINCE, proposing.COSIGNER, proposing.UNIT, proposing.KEY),
    (CITY, transferring.TAKER, transferring.UNIT, transferring.KEY),
    (CITY, transferring.TAKER, delegating.IN_COUNTY, delegating.KEY),
    (EAST, transferring.PROPOSER, delegating.UNIT, transferring.KEY),
    (EAST, initiating.AUTHORS[EAST], initiating.UNITS[EAST], initiating.KEY),
    (WEST, initiating.AUTHORS[WEST], initiating.UNITS[WEST], initiating.VARIANT),
]


@pytest.mark.parametrize(("place", "member", "unit", "text"), ROLES)
def test_who_acts_is_in_the_register_of_the_place(place: str, member: str, unit: str, text: str):
    assert member in [row[0] for row in DATA[place]["members"]]
    assert unit in [row[0] for row in DATA[place]["units"]]
    assert DATA["text"][text]["suggestions"]


def test_a_unit_without_people_works_in_an_instance_of_the_network():
    elsewhere = [row[4] for name in NAMES for row in DATA[name]["units"] if len(row) == 5]
    assert elsewhere == [CITY, EAST]


def test_everybody_in_a_place_has_a_name_of_their_own():
    for name in NAMES:
        people = [row[0] for row in (*DATA[name]["members"], *DATA[name]["staff"])]
        people += [person for row in DATA[name]["units"] if len(row) == 6 for person in row[4:]]
        assert len(people) == len(set(people)), name
