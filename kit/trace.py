"""The trace of the work in hand, carried by the thread (or green thread) for logs and calls."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from kit.core.context import Trace

_current: ContextVar[Trace | None] = ContextVar("trace", default=None)


def current() -> Trace | None:
    """The trace of the request, event or timer now being handled, if any."""
    return _current.get()


@contextmanager
def use(trace: Trace) -> Iterator[Trace]:
    """Make ``trace`` current while the block runs."""
    token = _current.set(trace)
    try:
        yield trace
    finally:
        _current.reset(token)
