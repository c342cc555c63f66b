"""Clocks: milliseconds in UTC, the offset of business time, instants as text."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.core.clock import FixedClock, OffsetClock, RealClock, iso, parse_iso, truncate

NOON = datetime(2026, 3, 1, 12, 0, 0, 123_999, UTC)
INSTANTS = st.datetimes(
    min_value=datetime(1990, 1, 1),
    max_value=datetime(2100, 1, 1),
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=8)), timezone(-timedelta(hours=5))]),
)


def test_real_time_is_utc_and_whole_milliseconds():
    now = RealClock().now()
    assert now.tzinfo is UTC
    assert now.microsecond % 1000 == 0
    assert abs(datetime.now(UTC) - now) < timedelta(seconds=5)  # real-time: the machine is the measure


def test_business_time_follows_its_offset_at_once():
    offsets = [timedelta(0), timedelta(days=90)]
    clock = OffsetClock(FixedClock(NOON), lambda: offsets.pop(0))
    assert clock.now() == truncate(NOON)
    assert clock.now() == truncate(NOON) + timedelta(days=90)


def test_business_time_stays_in_whole_milliseconds_whatever_the_offset():
    assert OffsetClock(FixedClock(NOON), lambda: timedelta(microseconds=1)).now() == truncate(NOON)


def test_a_fixed_clock_moves_only_when_it_is_moved():
    clock = FixedClock(NOON)
    assert clock.now() == clock.now() == truncate(NOON)
    assert clock.advance(timedelta(hours=1)) == clock.now() == truncate(NOON) + timedelta(hours=1)


def test_an_instant_without_a_zone_is_refused():
    for naive in (lambda: truncate(datetime(2026, 1, 1)), lambda: parse_iso("2026-01-01T00:00:00")):
        with pytest.raises(ValueError, match="time zone"):
            naive()


def test_cutting_never_moves_into_the_future():
    assert truncate(NOON) == datetime(2026, 3, 1, 12, 0, 0, 123_000, UTC)


def test_text_has_three_decimals_and_a_z():
    assert iso(datetime(2026, 3, 1, 8, 0, tzinfo=timezone(timedelta(hours=8)))) == "2026-03-01T00:00:00.000Z"


@given(INSTANTS)
def test_text_leads_back_to_the_instant(instant):
    assert parse_iso(iso(instant)) == truncate(instant)


@given(INSTANTS, INSTANTS)
def test_text_order_is_time_order(a, b):
    assert (iso(a) < iso(b)) == (truncate(a) < truncate(b))
