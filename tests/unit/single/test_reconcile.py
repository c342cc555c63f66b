"""What the operator reads after comparing the aggregate with its instances."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import timestamp
from single.reconcile import equal, line, settled

ASKED = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
LATER, BEFORE = ASKED + timedelta(seconds=5), ASKED - timedelta(days=1)


def row(outcome: str, compared=LATER, repaired=BEFORE, differing: int = 0) -> pb.AggregateOrigin:
    return pb.AggregateOrigin(
        origin="qinghe",
        name="青禾县政协",
        outcome=outcome,
        asked_at=timestamp(ASKED),
        compared_at=timestamp(compared),
        repaired_at=timestamp(repaired),
        differing=differing,
        proposals=12,
        digest_hash="ab" * 32,
    )


def test_an_instance_that_has_not_answered_since_is_awaited_whatever_was_before():
    old = row("equal", compared=BEFORE)
    assert not settled(old) and not equal(old)
    assert "尚未答复" in line(old)
    never = pb.AggregateOrigin(name="x", outcome="unknown", asked_at=timestamp(ASKED))
    assert not settled(never)


def test_equal_and_repaired_are_told_apart():
    assert equal(row("equal")) and "一致 / equal" in line(row("equal"))
    assert "已补齐" in line(row("equal", repaired=LATER))
    assert "abababababab" in line(row("equal"))


def test_what_is_being_repaired_is_awaited_and_what_cannot_be_is_told():
    assert not settled(row("repairing", differing=3))
    assert settled(row("different", differing=3))
    assert "不一致" in line(row("different", differing=3)) and "3 组" in line(row("different", differing=3))
    assert not equal(row("different", differing=3))
