"""Data of version 0.1.0, whose numbers were unique for all time and shared a counter, serve today's code."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kit.mongo import ASCENDING, IndexModel
from kit.service import load
from kit.testing.world import World
from tests.builders.intake import SESSION, START, TITLES, YEAR, Office, hear_policy, hear_session

TEMPLATE, SERIES = "提{number}号", "提#号"
NEXT = f"s{YEAR + 1}"
LATER = "关于加强城乡环境整治的提案"


@pytest.fixture
def older(office: Office) -> Office:
    """Intake with two filed proposals, its indexes and counter as 0.1.0 kept them."""
    hear_policy(office.world, "numbering", serial="L{year}{number:04d}", proposal=TEMPLATE)
    for name, title in zip(("wang", "li"), TITLES, strict=False):
        office.filed(name, title)
    db = office.world.runtime.db
    for field in ("serial_no", "proposal_no"):
        db["proposals"].drop_index(f"session_id_1_{field}_1")
        db["proposals"].drop_index(f"by_{field}")
        given = {"partialFilterExpression": {field: {"$gt": ""}}, "unique": True}
        db["proposals"].create_indexes([IndexModel([(field, ASCENDING)], **given)])
    counter = db["counters"].find_one_and_delete({"_id": f"proposal|{SESSION}|{SERIES}"})
    db["counters"].insert_one({"_id": f"proposal|{SERIES}", "value": counter["value"]})
    db["migrations"].delete_many({})
    return office


def upgrade(office: Office) -> None:
    """Start today's code on the data."""
    office.world = World(load("services.intake"), office.world.config, office.world.client)


def numbers(office: Office, session_id: str) -> list[str]:
    rows = office.world.runtime.db["proposals"].find({"session_id": session_id, "proposal_no": {"$gt": ""}})
    return sorted(row["proposal_no"] for row in rows)


def test_a_session_goes_on_behind_the_numbers_that_it_gave(older: Office):
    upgrade(older)
    older.filed("qian", LATER)
    assert numbers(older, SESSION) == ["提1号", "提2号", "提3号"]


def test_the_next_session_begins_at_one(older: Office):
    upgrade(older)
    hear_session(older.world, SESSION, session_state="closed")
    hear_session(older.world, NEXT, year=YEAR + 1)
    older.go_to(START + timedelta(days=365))
    older.filed("qian", LATER)
    assert numbers(older, NEXT) == ["提1号"]
    assert numbers(older, SESSION) == ["提1号", "提2号"]


def test_bringing_the_data_up_once_more_changes_no_number(older: Office):
    upgrade(older)
    older.filed("qian", LATER)
    for step in older.world.service.migrations:
        step.run(older.world.runtime.db)
    older.filed("zhao", TITLES[2])
    assert numbers(older, SESSION) == ["提1号", "提2号", "提3号", "提4号"]
