"""Where the present moment comes from; the only module that asks the machine for it.

Business time is real time plus one offset per instance, so that a demonstration can let months pass.
All instants are aware, in UTC and cut to milliseconds: what the database stores is what was computed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the present moment."""

    def now(self) -> datetime:
        """Aware, UTC, millisecond precision."""
        ...


class RealClock:
    """The machine's own time: leases, sessions, retries, metrics."""

    def now(self) -> datetime:
        return truncate(datetime.now(UTC))


class OffsetClock:
    """Business time: another clock moved by an offset that is read anew each time."""

    def __init__(self, real: Clock, offset: Callable[[], timedelta]) -> None:
        self._real = real
        self._offset = offset

    def now(self) -> datetime:
        return truncate(self._real.now() + self._offset())


class FixedClock:
    """Stands still until it is moved: for tests and for replaying the past."""

    def __init__(self, instant: datetime) -> None:
        self._instant = truncate(instant)

    def now(self) -> datetime:
        return self._instant

    def advance(self, step: timedelta) -> datetime:
        self._instant = truncate(self._instant + step)
        return self._instant


def truncate(instant: datetime) -> datetime:
    """The instant in UTC, cut to the millisecond. A naive datetime is refused: it could mean any zone."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    utc = instant.astimezone(UTC)
    return utc.replace(microsecond=utc.microsecond // 1000 * 1000)


def iso(instant: datetime) -> str:
    """RFC 3339 in UTC with exactly three decimals, so that text order is time order."""
    return truncate(instant).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse_iso(text: str) -> datetime:
    """The reverse of `iso`; takes any offset, refuses a text without one."""
    return truncate(datetime.fromisoformat(text))
