"""What the doctor makes of a broker's own figures and of the machine's."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from single import broker_limits, machine
from single.findings import BAD, OK, WARN

NOW = datetime(2027, 3, 1, tzinfo=UTC)
GB = 10**9
ROOMY = {"fd_total": 65_536, "disk_free": 50 * GB, "disk_free_limit": 2 * GB, "mem_limit": GB}


def findings(monkeypatch: pytest.MonkeyPatch, queues: int = 348, **node: Any) -> list[str]:
    answers: dict[str, Any] = {
        "/api/overview": {"object_totals": {"queues": queues}},
        "/api/nodes": [{**ROOMY, **node}],
    }
    monkeypatch.setattr(broker_limits.vhost, "manage", lambda url, verb, path: answers[path])
    found = broker_limits.check("http://127.0.0.1:1")
    return [f"{each.mark} {each.english}" for each in found if each.mark != OK]


def test_a_broker_that_may_not_open_a_whole_instances_queues_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (told,) = findings(monkeypatch, queues=348, fd_total=1024)
    assert told == "✗ broker: 1024 open files allowed, 348 queues reserve 1044; set nofile to 65536"


def test_a_broker_with_room_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    assert findings(monkeypatch) == []
    assert findings(monkeypatch, queues=0, fd_total=1024) == []


@pytest.mark.parametrize(
    ("node", "begin"),
    [
        ({"disk_free": 5 * GB}, "! broker: disk near its reserve (free / reserve 5.0 GB / 2.0 GB)"),
        ({"disk_free": GB, "disk_free_alarm": True}, "✗ broker: disk below its reserve"),
        ({"mem_used": 0.9 * GB}, "! broker: memory near its limit (0.9 GB / 1.0 GB)"),
        ({"mem_used": 2 * GB, "mem_alarm": True}, "✗ broker: memory above its limit"),
    ],
)
def test_a_broker_near_or_past_a_watermark_is_named_with_numbers(
    monkeypatch: pytest.MonkeyPatch, node: dict[str, Any], begin: str
) -> None:
    (told,) = findings(monkeypatch, **node)
    assert told.startswith(begin)


@pytest.mark.parametrize(("free", "mark"), [(16, OK), (14, WARN), (4, BAD)])
def test_a_disk_that_fills_is_named_with_numbers_before_it_is_full(free: int, mark: str) -> None:
    found = machine.disk(Path("/var/lib/cppcc"), 100 * GB, free * GB)
    assert found.mark == mark
    assert f"剩余 {free}.0 GB / 100 GB（{free}%）" in found.chinese


def test_a_clock_that_nobody_keeps_is_named() -> None:
    assert machine.clock(machine.CLOCK_NOT_KEPT).mark == WARN
    assert machine.clock(0).mark == OK


def test_an_instance_without_a_backup_of_last_night_is_named(tmp_path: Path) -> None:
    assert machine.backup("qinghe", tmp_path, NOW).mark == BAD
    file = tmp_path / "qinghe-20270228-020000.backup"
    file.touch()
    for age, mark in ((timedelta(hours=20), OK), (timedelta(hours=40), BAD)):
        os.utime(file, times=((NOW - age).timestamp(),) * 2)
        assert machine.backup("qinghe", tmp_path, NOW).mark == mark


def test_the_backup_of_a_neighbour_with_a_longer_name_is_not_taken_for_ones_own(tmp_path: Path) -> None:
    for neighbour in ("qinghe-county", "qinghe-2"):
        (tmp_path / f"{neighbour}-20270228-020000.backup").touch()
    assert machine.backup("qinghe", tmp_path, NOW).mark == BAD


def test_a_missing_folder_is_measured_by_the_disk_that_it_would_be_on(tmp_path: Path) -> None:
    marks = [each.english for each in machine.examine(machine.Place(run=tmp_path / "not" / "yet"))]
    assert marks[0].startswith(f"disk of {tmp_path / 'not' / 'yet'}")
