"""The trace of the work in hand, carried by the thread (or green thread) for logs and calls.

Every piece of work is a ``step`` of a trace, whether anybody records it or not (``kit.tracing``): ids travel
with requests and events always, so that logs of all processes can be put together.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from typing import Protocol

from kit.config import Config
from kit.core.context import Trace

INTERNAL, SERVER, CONSUMER = "internal", "server", "consumer"

_current: ContextVar[Trace | None] = ContextVar("trace", default=None)


class Recorder(Protocol):
    """Who writes steps down."""

    def span(self, name: str, parent: Trace | None, kind: str) -> AbstractContextManager[Trace]:
        """A step that is recorded when the block ends; gives its place in the trace."""


_recorder: Recorder | None = None


def record_with(recorder: Recorder | None) -> None:
    """Let steps of this process be written down from now on; None ends it."""
    global _recorder
    _recorder = recorder


def record_if_wanted(config: Config, process: str) -> None:
    """Send this process's steps to a collector, where the configuration names one."""
    if config.traces_endpoint:
        # Half a second and 30 MB: only where somebody looks at traces.
        from kit import tracing

        record_with(tracing.recorder(config, process))


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


@contextmanager
def step(name: str, parent: Trace | None = None, kind: str = INTERNAL) -> Iterator[Trace]:
    """Do the block as the next step after ``parent``; without one a trace begins."""
    if _recorder is None:
        with use((parent or Trace.new()).child()) as trace:
            yield trace
        return
    with _recorder.span(name, parent, kind) as trace, use(trace):
        yield trace
