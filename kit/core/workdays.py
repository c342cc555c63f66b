"""Deadlines after the Chinese calendar: public holidays, make-up workdays (调休), days ending in Shanghai.

The State Council announces each year's arrangement late in the year before; the `chinese_calendar` library
holds the announced years. An instance can add to it as data: local holidays, or a whole year that the library
does not have yet. A year that neither knows has plain weekends, and `known` says so, so that a page can warn.

Every rule counts days, not hours: the day of the event is day 0, and a deadline is the last millisecond of
its day, Shanghai time. "Within 5 working days" of anything on a Monday therefore ends with the next Monday.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from chinese_calendar import constants as announced

from kit.core.errors import Misconfigured

SHANGHAI = ZoneInfo("Asia/Shanghai")

_ONE_DAY = timedelta(days=1)
_LAST_MOMENT = time(23, 59, 59, 999_000)
_OFFICE_OPENS = time(9)
_ANNOUNCED_YEARS = frozenset(day.year for day in announced.holidays)


class BadCalendar(Misconfigured):
    """The instance's own days contradict each other or cannot be read."""


@dataclass(frozen=True)
class Calendar:
    """Working days of one instance: the announced ones, changed by the instance's own.

    `complete_years` are those whose whole arrangement stands in `holidays` and `makeup_days`.
    """

    holidays: frozenset[date] = frozenset()
    makeup_days: frozenset[date] = frozenset()
    complete_years: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        both = self.holidays & self.makeup_days
        if both:
            raise BadCalendar(f"both holiday and working day: {', '.join(map(str, sorted(both)))}")

    @classmethod
    def from_data(cls, data: Mapping[str, Sequence[str] | Sequence[int]]) -> Calendar:
        """From `{"holidays": ["2027-02-06"], "makeup_days": [], "complete_years": [2027]}` or part of it."""
        unknown = data.keys() - {"holidays", "makeup_days", "complete_years"}
        if unknown:
            raise BadCalendar(f"unknown keys: {', '.join(sorted(unknown))}")
        return cls(
            holidays=_dates(data.get("holidays", ())),
            makeup_days=_dates(data.get("makeup_days", ())),
            complete_years=frozenset(int(year) for year in data.get("complete_years", ())),
        )

    def known(self, year: int) -> bool:
        """Whether the year's holidays are known; if not, only weekends are free."""
        return year in self.complete_years or year in _ANNOUNCED_YEARS

    def is_workday(self, day: date) -> bool:
        """Whether offices work on this day."""
        if isinstance(day, datetime):
            raise TypeError("an instant has no day of its own: take local_date first")
        if day in self.makeup_days or day in self.holidays:
            return day in self.makeup_days
        if day.year not in self.complete_years and (day in announced.workdays or day in announced.holidays):
            return day in announced.workdays
        return day.weekday() < 5

    def add_workdays(self, instant: datetime, days: int) -> datetime:
        """End of the `days`-th working day after the day of `instant`; with 0, the end of that day itself."""
        if days < 0:
            raise ValueError("a deadline lies ahead; count back with `before`")
        day = local_date(instant)
        while days:
            day += _ONE_DAY
            days -= self.is_workday(day)
        return end_of_day(day)

    def workdays_between(self, start: datetime, end: datetime) -> int:
        """Working days after the day of `start` up to and with that of `end`; negative if `end` is earlier.

        The reverse of `add_workdays`: between an instant and its n-th working day there are n.
        """
        first, last = local_date(start), local_date(end)
        if last < first:
            return -self.workdays_between(end, start)
        return sum(self.is_workday(first + _ONE_DAY * step) for step in range(1, (last - first).days + 1))

    def before(self, due: datetime, days: int, at: time = _OFFICE_OPENS) -> datetime:
        """When to remind: `at` on the working day on which `days` working days are left until `due`."""
        if days < 0:
            raise ValueError("a reminder comes before the deadline")
        day, left = local_date(due), days
        while not (worked := self.is_workday(day)) or left:
            day -= _ONE_DAY
            left -= worked
        return datetime.combine(day, at, SHANGHAI).astimezone(UTC)


def local_date(instant: datetime) -> date:
    """The day in China on which an instant falls."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(SHANGHAI).date()


def end_of_day(day: date) -> datetime:
    """The day's last millisecond in Shanghai, as UTC."""
    return datetime.combine(day, _LAST_MOMENT, SHANGHAI).astimezone(UTC)


def add_months(instant: datetime, months: int) -> datetime:
    """End of the same day of the month `months` later, or of that month's last day if it is shorter."""
    if months < 0:
        raise ValueError("a deadline lies ahead")
    day = local_date(instant)
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return end_of_day(date(year, month, min(day.day, calendar.monthrange(year, month)[1])))


def add_days(instant: datetime, days: int) -> datetime:
    """End of the day `days` calendar days later."""
    if days < 0:
        raise ValueError("a deadline lies ahead")
    return end_of_day(local_date(instant) + _ONE_DAY * days)


def _dates(texts: Sequence[str] | Sequence[int]) -> frozenset[date]:
    try:
        return frozenset(date.fromisoformat(str(text)) for text in texts)
    except ValueError as error:
        raise BadCalendar(str(error)) from error
