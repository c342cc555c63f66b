"""Moments and numbers of a request are such as an office could mean."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from google.protobuf.timestamp_pb2 import Timestamp

from kit.convert import EARLIEST, LATEST, MomentOutOfRange, NumberNotFinite, instant, plain, struct


@pytest.mark.parametrize(
    "message",
    [
        Timestamp(seconds=-(2**63)),
        Timestamp(seconds=2**63 - 1),
        Timestamp(seconds=EARLIEST - 1),
        Timestamp(seconds=LATEST + 1),
        Timestamp(seconds=1, nanos=-1),
        Timestamp(seconds=1, nanos=10**9),
    ],
)
def test_others_are_refused(message):
    with pytest.raises(MomentOutOfRange):
        instant(message)


def test_the_first_and_the_last_are_taken():
    assert instant(Timestamp(seconds=EARLIEST)) == datetime(1900, 1, 1, tzinfo=UTC)
    assert instant(Timestamp(seconds=LATEST)) == datetime(2999, 12, 31, 23, 59, 59, tzinfo=UTC)


def test_an_unset_one_is_none():
    assert instant(Timestamp()) is None


@pytest.mark.parametrize("number", [float("inf"), float("-inf"), float("nan")])
def test_a_number_without_end_is_refused(number):
    with pytest.raises(NumberNotFinite):
        plain(struct({"weight": [{"of": number}]}))
