"""Broker, database and processes die in the same moment and start into each other's absence."""

from __future__ import annotations

import random
import signal
from collections.abc import Callable

import pytest

from tests.chaos.conftest import Nodes
from tests.scene import PROCESSES, Scene

SEED = 20_280_301
VICTIMS = 2


@pytest.mark.timeout(300)
def test_faults_on_top_of_each_other_lose_and_double_nothing(
    played: Scene, nodes: Nodes, figure: Callable[[str, float], None]
) -> None:
    choice = random.Random(SEED)
    killed = 0
    for dying in ([nodes.mongod], [nodes.broker], [nodes.broker, nodes.mongod]):
        nodes.spare(played)
        for node in dying:
            node.kill()
        victims = choice.sample(list(PROCESSES), VICTIMS)
        for name in victims:
            played.send(name, signal.SIGKILL)
        killed += len(victims)
        for node in dying:
            node.start()
        names = " and ".join([*(type(node).__name__ for node in dying), *victims])
        figure(f"flowing again after {names} s", played.progress(within=120))
    figure("processes killed", killed)
    figure("settled after s", played.settle(within=120))
    played.check()
