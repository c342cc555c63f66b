"""The order of an origin's documents: gapless numbers from 1, applied one after the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

APPLY, HOLD, KNOWN = "apply", "hold", "known"
# So many documents are asked for, and sent, at once: a backlog of any length comes in such pieces.
RESEND_MOST = 500
# More than any instance sends between two backups.
LEFT_OUT = 1_000_000


@dataclass(frozen=True)
class InStream:
    """How far an origin's documents are applied; ``id`` is the origin."""

    id: str
    expected: int = 1
    highest: int = 0
    """The highest number that was seen or that the origin says it has sent."""
    heard_at: datetime | None = None
    lag_seconds: float = 0.0
    """From the sending of its last sign of life to here, by both clocks: 0 is unknown."""
    skew_seconds: float = 0.0
    """So much is the origin's clock ahead of ours at least (negative: behind)."""
    asked_at: datetime | None = None
    asked_to: int = 0
    """The last number that was asked for: while these keep coming, nothing is asked for twice."""
    version: int = 0

    @property
    def applied(self) -> int:
        """Everything up to here is settled."""
        return self.expected - 1

    @property
    def gap(self) -> bool:
        """Something that was sent is missing."""
        return self.highest >= self.expected


@dataclass(frozen=True)
class OutStream:
    """How far a destination has settled what was sent to it; ``id`` is the destination."""

    id: str
    acknowledged: int = 0
    hello_at: datetime | None = None
    version: int = 0


@dataclass(frozen=True)
class VoidNumbers:
    """Numbers for a destination that were left out after a restore: what was sent under them is unknown."""

    id: str
    destination: str
    first: int
    last: int
    at: datetime
    version: int = 0


def pause(stream: InStream, often: timedelta, seldom: timedelta, now: datetime) -> timedelta:
    """How long to wait before asking or telling again: ever longer while the peer stays silent (real time).

    A tenth of its silence, within both bounds: what nobody takes must not pile up.
    """
    silence = now - stream.heard_at if stream.heard_at else timedelta(0)
    return min(max(often, seldom), max(often, silence / 10))


def place(stream: InStream, sequence: int) -> str:
    """What to do with a document of this number."""
    if sequence < stream.expected:
        return KNOWN
    return APPLY if sequence == stream.expected else HOLD


def seen(stream: InStream, sequence: int, at: datetime) -> InStream:
    """The stream after hearing of a number."""
    return replace(stream, highest=max(stream.highest, sequence), heard_at=at)


def clocked(stream: InStream, lag: float, lag_there: float) -> InStream:
    """The stream after a sign of life that took ``lag`` seconds by both clocks, ours to them ``lag_there``.

    Nothing arrives before it was sent, so a negative lag proves a skew; a positive one may be waiting.
    """
    skew = max(0.0, -lag) or min(0.0, lag_there)
    return replace(stream, lag_seconds=lag, skew_seconds=skew)


def settled(stream: InStream, sequence: int) -> InStream:
    """The stream after its awaited document was applied, refused or skipped.

    What was asked for gets new patience with each document of it: asking a slow peer again makes it slower.
    """
    asked_at = stream.heard_at if sequence < stream.asked_to else None
    return replace(stream, expected=sequence + 1, highest=max(stream.highest, sequence), asked_at=asked_at)


def leave_out(destination: str, last: int, now: datetime) -> VoidNumbers:
    """The void numbers that end with ``last``."""
    first = last - LEFT_OUT + 1
    return VoidNumbers(f"{destination}/{first}", destination, first, last, now)


def voided(stream: InStream, first: int, last: int) -> InStream | None:
    """The stream behind void numbers of its origin; None unless the awaited one is among them.

    Before them something is missing that can still come; behind them they are known already.
    """
    if not first <= stream.expected <= last:
        return None
    return settled(stream, last)


def missing(stream: InStream, held: int | None) -> tuple[int, int]:
    """The numbers to ask for: up to the first one that is held here, in pieces."""
    last = stream.highest if held is None else held - 1
    return stream.expected, min(last, stream.expected + RESEND_MOST - 1)
