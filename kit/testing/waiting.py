"""Waiting for something to become true, instead of sleeping and hoping."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def eventually(check: Callable[[], T], within: float = 10.0, every: float = 0.02) -> T:
    """Call ``check`` until it returns something true, and return that.

    An AssertionError inside ``check`` counts as not yet.  After ``within`` seconds the last answer or
    error fails the test.
    """
    deadline = time.monotonic() + within
    while True:
        try:
            answer = check()
            if answer or time.monotonic() >= deadline:
                assert answer, f"not within {within} s; last answer: {answer!r}"
                return answer
        except AssertionError:
            if time.monotonic() >= deadline:
                raise
        time.sleep(every)
