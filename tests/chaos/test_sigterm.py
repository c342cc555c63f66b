"""SIGTERM under load is an orderly end: what is in hand is finished, answered and settled."""

from __future__ import annotations

import signal
from collections.abc import Callable

import pytest

from tests.scene import PROCESSES, Scene

ROUNDS = 2


@pytest.mark.timeout(240)
def test_sigterm_finishes_what_is_in_hand_and_nothing_finished_is_delivered_again(
    played: Scene, figure: Callable[[str, float], None]
) -> None:
    duplicates = 0
    for name in [*PROCESSES] * ROUNDS:
        duplicates += played.duplicates()
        played.kill(name, signal.SIGTERM)
        played.progress(20)
        assert set(played.exits(name)) == {"0"}
    figure("settled after s", played.settle())
    assert duplicates + played.duplicates() == 0
    assert played.lost_answers() == []
    figure("calls to a closed door", len(played.load.repeated))
    played.check()
