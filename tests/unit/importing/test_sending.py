"""A file goes out whole or not at all, however many requests it takes."""

from __future__ import annotations

import stat
from collections import Counter
from typing import Any

import pytest

from single.importing import sending
from single.importing.known_names import full_names, resolve
from single.importing.layouts import LAYOUTS
from single.importing.passwords import PasswordFile
from single.importing.sending import StoppedHalfway
from single.rest import Refused

HISTORY, MEMBERS = LAYOUTS["history"], LAYOUTS["members"]


class Office:
    """Stands in for a person at the API: refuses rows with ``bad`` titles, counts what it is sent."""

    def __init__(self, bad: str = "", fails_at: int = 0, status: int = 503) -> None:
        self.bad, self.fails_at, self.status = bad, fails_at, status
        self.sent: Counter[bool] = Counter()

    def post(self, path: str, *, rows: list[dict[str, Any]], dryRun: bool = False) -> dict[str, Any]:
        self.sent[dryRun] += 1
        if not dryRun and self.sent[False] == self.fails_at:
            raise Refused(path, {"status": self.status, "reason": "AWAY", "detail": "不在"})
        wrong = [row["line"] for row in rows if self.bad and row["title"] == self.bad]
        errors = [{"line": line, "field": "title", "reason": "BAD", "message": "不好"} for line in wrong]
        made = 0 if errors else len(rows)
        summary = {"rows": len(rows), "created": made, "updated": 0, "unchanged": 0}
        return {"summary": summary, "errors": errors}


def proposals(number: int, text: str = "") -> list[dict[str, Any]]:
    return [{"line": n, "title": f"提案{n}", "text": text} for n in range(2, number + 2)]


def silent(_: object) -> None:
    """Nobody listens."""


def test_a_small_file_is_one_request():
    assert [len(part) for part in sending.parts(HISTORY, proposals(200))] == [200]


def test_a_large_file_is_parted_by_rows_and_by_size():
    assert [len(part) for part in sending.parts(HISTORY, proposals(500))] == [200, 200, 100]
    sizes = [len(part) for part in sending.parts(HISTORY, proposals(9, "文" * 25_000))]
    assert sizes == [3, 3, 3]


def test_rows_that_may_mean_the_same_stay_in_one_request():
    rows = [{"line": n, "name": f"张{n % 400}"} for n in range(2, 802)]
    where = {
        name: {
            number
            for number, part in enumerate(sending.parts(MEMBERS, rows))
            for row in part
            if row["name"] == name
        }
        for name in {row["name"] for row in rows}
    }
    assert all(len(numbers) == 1 for numbers in where.values())


def test_nothing_is_lost_or_doubled_by_parting():
    rows = proposals(1234)
    sent = [row["line"] for part in sending.parts(HISTORY, rows) for row in part]
    assert sorted(sent) == [row["line"] for row in rows]


def test_a_row_that_no_request_can_hold_is_named():
    rows = [*proposals(1), {"line": 9, "title": "提案", "text": "文" * 1_000_000}]
    found = sending.take_out_too_large(rows)
    assert [(note.line, note.reason) for note in found] == [(9, "ROW_TOO_LARGE")]
    assert len(rows) == 1


def test_a_check_changes_nothing_and_gathers_the_errors_of_all_parts():
    office = Office(bad="提案400")
    outcome = sending.check(office, HISTORY, sending.parts(HISTORY, proposals(500)), silent)
    assert office.sent == {True: 3}
    assert [(note.line, note.title) for note in outcome.errors] == [(400, "案由")]
    assert outcome.rows == 500


def test_all_parts_are_carried_out_and_their_figures_added():
    outcome = sending.carry_out(Office(), HISTORY, sending.parts(HISTORY, proposals(500)), silent, silent)
    assert (outcome.rows, outcome.created) == (500, 500)


def test_a_failure_after_the_first_part_says_how_far_it_came():
    work = sending.parts(HISTORY, proposals(500))
    with pytest.raises(StoppedHalfway, match="已导入 200 行，其余 300 行"):
        sending.carry_out(Office(fails_at=2), HISTORY, work, silent, silent)


def test_a_refusal_after_the_first_part_says_how_far_it_came():
    work = sending.parts(HISTORY, proposals(500))
    with pytest.raises(StoppedHalfway, match="已导入 200 行，其余 300 行"):
        sending.carry_out(Office(bad="提案300"), HISTORY, work, silent, silent)


def test_a_refusal_of_the_only_part_is_handed_on_as_it_is():
    with pytest.raises(Refused):
        sending.carry_out(Office(fails_at=1, status=403), HISTORY, [proposals(3)], silent, silent)


def test_a_lost_answer_to_the_only_part_leaves_the_result_open():
    with pytest.raises(StoppedHalfway, match="未能确认"):
        sending.carry_out(Office(fails_at=1), HISTORY, [proposals(3)], silent, silent)


def test_first_passwords_are_for_the_owners_eyes_alone(tmp_path):
    answer = [{"line": 2, "loginName": "zs", "oneTimePassword": "k3mf-92qp-xw7d"}]
    with PasswordFile(tmp_path / "passwords", "members") as written:
        assert stat.S_IMODE(written.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(written.path.parent.stat().st_mode) == 0o700
        written.add(answer, {2: "张三"})
    assert "2,张三,zs,k3mf-92qp-xw7d" in written.path.read_text(encoding="utf-8-sig")


def test_no_file_is_left_where_there_was_no_password(tmp_path):
    with PasswordFile(tmp_path, "members") as written:
        written.add([], {})
    assert list(tmp_path.iterdir()) == []


def test_a_short_name_is_understood_where_it_means_one_body_alone():
    known = full_names(
        [
            {"name": "教育界", "shortName": "教育界"},
            {"name": "青禾县教育局", "shortName": "教育局"},
            {"name": "青禾县教育局招生办", "shortName": "教育局"},
        ]
    )
    assert known["教育"] == "教育界"
    assert known["青禾县教育局"] == "青禾县教育局"
    assert "教育局" not in known


class Directory:
    """Stands in for the directory's lists."""

    def all(self, path: str, items: str) -> list[dict[str, str]]:
        return [
            {"kind": "sector", "name": "教育界", "shortName": ""},
            {"kind": "party", "name": "民盟青禾县支部", "shortName": "民盟"},
        ]


def test_a_member_list_speaks_of_bodies_by_their_short_names():
    rows = [
        {"line": 2, "name": "张三", "sector_name": "教育", "party_name": "民盟"},
        {"line": 3, "name": "李四", "sector_name": "教育界", "party_name": "群众"},
        {"line": 4, "name": "王五", "sector_name": "宇航", "party_name": "中共党员"},
    ]
    resolve(MEMBERS, rows, Directory())
    assert rows == [
        {"line": 2, "name": "张三", "sector_name": "教育界", "party_name": "民盟青禾县支部"},
        {"line": 3, "name": "李四", "sector_name": "教育界"},
        {"line": 4, "name": "王五", "sector_name": "宇航"},
    ]
