"""Processes are killed again and again: nothing accepted is lost, nothing is done twice."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from tests.scene import PROCESSES, Scene

SEED = 20_270_301
KILLS = 14


def order_of_death(choice: random.Random) -> list[str]:
    """Each process twice and some once more, in an order that repeats with the seed."""
    victims = [*PROCESSES, *PROCESSES]
    victims += choice.choices(list(PROCESSES), k=KILLS - len(victims))
    choice.shuffle(victims)
    return victims


@pytest.mark.timeout(300)
def test_killing_processes_again_and_again_loses_and_doubles_nothing(
    played: Scene, figure: Callable[[str, float], None]
) -> None:
    choice = random.Random(SEED)
    absorbed, longest = 0, 0.0
    for name in order_of_death(choice):
        absorbed += played.duplicates() if name == "mirror-worker" else 0
        played.kill(name)
        longest = max(longest, played.progress(choice.randint(5, 40)))
    absorbed += played.duplicates()
    figure("settled after s", played.settle())
    played.check()
    figure("kills", KILLS)
    figure("longest recovery s", longest)
    figure("duplicates absorbed, at least", absorbed)
