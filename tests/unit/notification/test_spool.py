"""The directories shared with a gateway that knows files only."""

from __future__ import annotations

import json

import pytest

from single.rest import Refused
from single.spool import Drop, carry

MESSAGE = {"messageId": "m1", "channel": "sms", "address": "13800001234", "title": "答复", "text": "请反馈"}


class Office:
    """An account of the office: what waits, and what was reported."""

    def __init__(self, *waiting: dict, refuses: bool = False) -> None:
        self.waiting, self.reported, self.refuses = list(waiting), [], refuses

    def all(self, path: str, items: str) -> list[dict]:
        return self.waiting

    def post(self, path: str, **body: str) -> dict:
        if self.refuses:
            raise Refused(path, {"reason": "ILLEGAL_TRANSITION", "status": 422})
        self.reported.append((path, body))
        return {}


@pytest.fixture
def drop(tmp_path) -> Drop:
    return Drop(tmp_path)


def names(directory) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


def test_a_message_becomes_one_file_however_often_it_is_listed(drop):
    office = Office(MESSAGE)
    assert [carry(office, drop), carry(office, drop)] == [(0, 1), (0, 0)]
    assert names(drop.out) == ["m1-1.json"]
    found = json.loads((drop.out / "m1-1.json").read_text(encoding="utf-8"))
    assert (found["message_id"], found["address"], found["text"]) == ("m1", "13800001234", "请反馈")


def test_what_the_gateway_took_away_is_not_written_again_but_its_next_try_is(drop):
    carry(Office(MESSAGE), drop)
    (drop.out / "m1-1.json").unlink()
    assert carry(Office(MESSAGE), drop) == (0, 0)
    assert carry(Office({**MESSAGE, "tries": 1}), drop) == (0, 1)
    assert names(drop.out) == ["m1-2.json"]


def test_an_outcome_is_reported_once_and_kept(drop):
    outcome = {"message_id": "m1", "outcome": "failed", "reason": "BUSY"}
    (drop.done / "a.json").write_text(json.dumps(outcome), encoding="utf-8")
    office = Office()
    assert [carry(office, drop), carry(office, drop)] == [(1, 0), (0, 0)]
    body = {"outcome": "failed", "reason": "BUSY", "detail": ""}
    assert office.reported == [("/deliveries/m1:recordOutcome", body)]
    assert names(drop.closed) == ["a.json"]


def test_files_that_make_no_sense_or_are_refused_are_put_aside(drop):
    (drop.done / "a.json").write_text("{half", encoding="utf-8")
    (drop.done / "b.json").write_text('{"message_id": "m1", "outcome": "delivered"}', encoding="utf-8")
    assert carry(Office(MESSAGE, refuses=True), drop) == (0, 1)
    assert names(drop.closed) == ["a.json.unreadable", "b.json.refused"]
