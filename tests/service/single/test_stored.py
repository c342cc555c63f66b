"""The doctor names data of another version and indexes that are not there."""

from __future__ import annotations

import pytest

from kit.service import RELAY, load
from single.stored import check_service

INTAKE = load("services.intake", {RELAY})


@pytest.fixture
def db(make_world):
    return make_world("services.intake").runtime.db


def told(db) -> list[str]:
    return [finding.english for finding in check_service(db, INTAKE)]


def test_data_as_this_code_keeps_them_are_well(db):
    assert told(db) == []


def test_an_index_that_is_gone_is_named(db):
    db["proposals"].drop_index("state_1")
    (line,) = told(db)
    assert "proposals.state_1" in line


def test_data_of_another_version_are_named_with_what_to_do(db):
    db["migrations"].delete_many({})
    (line,) = told(db)
    assert line.startswith(f"intake: data version 0 instead of {len(INTAKE.migrations)}; start its rpc")
    db["migrations"].insert_one({"_id": 99})
    (line,) = told(db)
    assert "run the newer code" in line
