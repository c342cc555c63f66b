"""Working days against the announced arrangements of 2024 to 2026, and deadlines at the end of the day."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.core.workdays import (
    SHANGHAI,
    BadCalendar,
    Calendar,
    add_days,
    add_months,
    end_of_day,
    local_date,
)

ANNOUNCED = Calendar()
DAY = timedelta(days=1)


def span(first: str, last: str) -> set[date]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return {start + DAY * n for n in range((end - start).days + 1)}


def shanghai(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


# The State Council's notices for 2024, 2025 and 2026: days off, and weekend days worked instead.
DAYS_OFF = set().union(
    span("2024-01-01", "2024-01-01"),
    span("2024-02-10", "2024-02-17"),
    span("2024-04-04", "2024-04-06"),
    span("2024-05-01", "2024-05-05"),
    span("2024-06-10", "2024-06-10"),
    span("2024-09-15", "2024-09-17"),
    span("2024-10-01", "2024-10-07"),
    span("2025-01-01", "2025-01-01"),
    span("2025-01-28", "2025-02-04"),
    span("2025-04-04", "2025-04-06"),
    span("2025-05-01", "2025-05-05"),
    span("2025-05-31", "2025-06-02"),
    span("2025-10-01", "2025-10-08"),
    span("2026-01-01", "2026-01-03"),
    span("2026-02-15", "2026-02-23"),
    span("2026-04-04", "2026-04-06"),
    span("2026-05-01", "2026-05-05"),
    span("2026-06-19", "2026-06-21"),
    span("2026-09-25", "2026-09-27"),
    span("2026-10-01", "2026-10-07"),
)
WORKED_WEEKENDS = {
    date.fromisoformat(text)
    for text in [
        "2024-02-04",
        "2024-02-18",
        "2024-04-07",
        "2024-04-28",
        "2024-05-11",
        "2024-09-14",
        "2024-09-29",
        "2024-10-12",
        "2025-01-26",
        "2025-02-08",
        "2025-04-27",
        "2025-09-28",
        "2025-10-11",
        "2026-01-04",
        "2026-02-14",
        "2026-02-28",
        "2026-05-09",
        "2026-09-20",
        "2026-10-10",
    ]
}

INSTANTS = st.datetimes(datetime(2019, 1, 1), datetime(2031, 12, 31), timezones=st.just(UTC))
COUNTS = st.integers(0, 80)


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_every_day_of_the_announced_years_is_as_announced(year):
    wrong = [
        day
        for day in sorted(span(f"{year}-01-01", f"{year}-12-31"))
        if ANNOUNCED.is_workday(day)
        != (day in WORKED_WEEKENDS or (day.weekday() < 5 and day not in DAYS_OFF))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        ("2026-03-02T09:00", 5, "2026-03-09"),  # an ordinary week
        ("2026-02-13T17:00", 1, "2026-02-14"),  # a Saturday worked before the Spring Festival
        ("2026-02-13T17:00", 2, "2026-02-24"),  # then the festival
        ("2026-02-13T17:00", 6, "2026-02-28"),  # and a Saturday worked after it
        ("2025-09-26T08:00", 4, "2025-10-09"),  # 28 September worked, then eight days of National Day
        ("2025-09-26T08:00", 6, "2025-10-11"),
        ("2024-09-30T08:00", 1, "2024-10-08"),
        ("2024-12-31T23:59", 1, "2025-01-02"),  # over the turn of the year
        ("2026-02-15T12:00", 1, "2026-02-24"),  # started on a holiday
        ("2026-03-07T12:00", 1, "2026-03-09"),  # started on a Saturday
        ("2026-03-07T12:00", 0, "2026-03-07"),
    ],
)
def test_a_deadline_in_working_days_skips_holidays_and_counts_made_up_days(start, days, due):
    assert ANNOUNCED.add_workdays(shanghai(start), days) == end_of_day(date.fromisoformat(due))


def test_the_day_of_the_event_is_the_day_in_china():
    # 17:00 on Friday in UTC is already Saturday in China.
    assert local_date(datetime(2026, 3, 6, 17, 0, tzinfo=UTC)) == date(2026, 3, 7)
    assert ANNOUNCED.add_workdays(datetime(2026, 3, 6, 15, 59, tzinfo=UTC), 1) == end_of_day(date(2026, 3, 9))
    assert ANNOUNCED.add_workdays(datetime(2026, 3, 5, 16, 0, tzinfo=UTC), 1) == end_of_day(date(2026, 3, 9))


def test_a_day_ends_with_its_last_millisecond_in_shanghai():
    assert end_of_day(date(2026, 3, 9)) == datetime(2026, 3, 9, 15, 59, 59, 999_000, UTC)


@pytest.mark.parametrize(
    ("start", "months", "due"),
    [
        ("2026-01-31T10:00", 1, "2026-02-28"),
        ("2024-01-31T10:00", 1, "2024-02-29"),
        ("2026-11-30T10:00", 3, "2027-02-28"),
        ("2026-03-20T10:00", 3, "2026-06-20"),
        ("2026-12-15T10:00", 1, "2027-01-15"),
        ("2026-12-15T10:00", 24, "2028-12-15"),
        ("2026-03-31T23:59", 0, "2026-03-31"),
    ],
)
def test_a_deadline_in_months_falls_on_the_same_day_or_the_months_last(start, months, due):
    assert add_months(shanghai(start), months) == end_of_day(date.fromisoformat(due))


def test_a_deadline_in_calendar_days_counts_every_day():
    assert add_days(shanghai("2026-02-14T08:00"), 7) == end_of_day(date(2026, 2, 21))


@pytest.mark.parametrize(
    ("due", "days", "day"),
    [
        ("2026-03-09", 0, "2026-03-09"),
        ("2026-03-09", 1, "2026-03-06"),
        ("2026-02-24", 1, "2026-02-14"),
        ("2026-03-08", 0, "2026-03-06"),  # due on a Sunday: Friday is the last chance
        ("2026-03-08", 3, "2026-03-03"),
    ],
)
def test_a_reminder_comes_on_a_working_day_with_as_many_left(due, days, day):
    assert ANNOUNCED.before(end_of_day(date.fromisoformat(due)), days) == shanghai(f"{day}T09:00")


def test_a_reminder_comes_at_the_hour_that_is_asked_for():
    at = ANNOUNCED.before(end_of_day(date(2026, 3, 9)), 0, at=time(8, 30))
    assert at == shanghai("2026-03-09T08:30")


def test_a_year_not_yet_announced_has_plain_weekends_and_says_so():
    assert not ANNOUNCED.known(2035)
    assert ANNOUNCED.is_workday(date(2035, 10, 1))
    assert not ANNOUNCED.is_workday(date(2035, 10, 6))


def test_an_instance_can_supply_a_year_that_is_not_yet_announced():
    own = Calendar.from_data(
        {"holidays": ["2035-10-01"], "makeup_days": ["2035-10-06"], "complete_years": [2035]}
    )
    assert own.known(2035)
    assert not own.known(2036)
    assert not own.is_workday(date(2035, 10, 1))
    assert own.is_workday(date(2035, 10, 6))
    assert own.is_workday(date(2035, 10, 2))


def test_a_local_holiday_leaves_the_announced_year_standing():
    local = Calendar(holidays=frozenset({date(2026, 4, 20)}), makeup_days=frozenset({date(2026, 4, 19)}))
    assert not local.is_workday(date(2026, 4, 20))
    assert local.is_workday(date(2026, 4, 19))
    assert not local.is_workday(date(2026, 10, 1))
    assert not local.known(2035)


def test_an_instance_that_supplies_an_announced_year_in_full_replaces_it():
    own = Calendar(complete_years=frozenset({2026}))
    assert own.is_workday(date(2026, 10, 1))
    assert not own.is_workday(date(2026, 10, 10))


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (
            {"holidays": ["2026-04-20"], "makeup_days": ["2026-04-20"]},
            "both holiday and working day: 2026-04-20",
        ),
        ({"holidays": ["20 April"]}, "20 April"),
        ({"holiday": []}, "unknown keys: holiday"),
    ],
)
def test_a_calendar_that_contradicts_itself_is_refused(data, complaint):
    with pytest.raises(BadCalendar, match=complaint):
        Calendar.from_data(data)


def test_what_could_be_misread_is_refused():
    naive, noon = datetime(2026, 3, 1), shanghai("2026-03-01T12:00")
    with pytest.raises(TypeError, match="local_date"):
        ANNOUNCED.is_workday(noon)
    with pytest.raises(ValueError, match="time zone"):
        ANNOUNCED.add_workdays(naive, 1)
    for backwards in (
        lambda: ANNOUNCED.add_workdays(noon, -1),
        lambda: ANNOUNCED.before(noon, -1),
        lambda: add_months(noon, -1),
        lambda: add_days(noon, -1),
    ):
        with pytest.raises(ValueError, match="deadline"):
            backwards()


@given(INSTANTS, st.integers(1, 80))
def test_a_deadline_is_a_working_day_with_that_many_between(instant, days):
    due = ANNOUNCED.add_workdays(instant, days)
    assert due > instant
    assert ANNOUNCED.is_workday(local_date(due))
    assert ANNOUNCED.workdays_between(instant, due) == days


@given(INSTANTS, COUNTS, COUNTS)
def test_working_days_add_up(instant, first, second):
    step_by_step = ANNOUNCED.add_workdays(ANNOUNCED.add_workdays(instant, first), second)
    assert step_by_step == ANNOUNCED.add_workdays(instant, first + second)


@given(INSTANTS, INSTANTS, INSTANTS)
def test_spans_of_working_days_join_and_turn_round(a, b, c):
    between = ANNOUNCED.workdays_between
    assert between(a, b) == -between(b, a)
    assert between(a, b) + between(b, c) == between(a, c)


@given(INSTANTS, COUNTS)
def test_a_reminder_leaves_exactly_the_days_that_were_asked_for(due, days):
    reminder = ANNOUNCED.before(due, days)
    assert ANNOUNCED.is_workday(local_date(reminder))
    assert ANNOUNCED.workdays_between(reminder, due) == days


@given(INSTANTS, COUNTS)
def test_a_deadline_in_months_is_in_the_right_month_and_never_early(instant, months):
    start, due = local_date(instant), add_months(instant, months)
    day = local_date(due)
    assert (day.year * 12 + day.month) - (start.year * 12 + start.month) == months
    assert day.day == start.day or (day.day < start.day and (day + DAY).day == 1)
    assert due == end_of_day(day) and due.tzinfo is UTC
