"""What the doctor makes of a broker's own figures."""

from __future__ import annotations

from typing import Any

import pytest

from single import doctor


def findings(monkeypatch: pytest.MonkeyPatch, queues: int, allowed: int) -> list[str]:
    answers: dict[str, Any] = {
        "/api/overview": {"object_totals": {"queues": queues}},
        "/api/nodes": [{"fd_total": allowed}],
    }
    monkeypatch.setattr(doctor.vhost, "manage", lambda url, verb, path: answers[path])
    return [finding.english for finding in doctor._file_handles("http://127.0.0.1:1")]


def test_a_broker_that_may_not_open_a_whole_instances_queues_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (told,) = findings(monkeypatch, queues=348, allowed=1024)
    assert told == "broker: 1024 open files allowed, 348 queues reserve 1044; set nofile to 65536"


def test_a_broker_with_room_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    assert findings(monkeypatch, queues=348, allowed=65_536) == []
    assert findings(monkeypatch, queues=0, allowed=1024) == []
