"""The broker goes away, dies and loses its disk: commands go on, and every event arrives in the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from kit.bus import vhost
from kit.core.clock import RealClock
from kit.republish import republish
from kit.testing.waiting import eventually
from tests.chaos.conftest import ALARMS, Nodes
from tests.scene import Scene

Figure = Callable[[str, float], None]
UNHEARD = 100


def accept_unheard(played: Scene) -> None:
    """While the broker is away commands are accepted as ever."""
    accepted = len(played.load.accepted)
    eventually(lambda: len(played.load.accepted) >= accepted + UNHEARD, within=30)
    assert played.unsent() >= UNHEARD


@pytest.mark.timeout(300)
def test_a_broker_stopped_and_a_broker_killed_cost_time_but_no_event(
    played: Scene, nodes: Nodes, figure: Figure
) -> None:
    for ending in (nodes.broker.stop, nodes.broker.kill):
        nodes.spare(played)
        before = played.pids()
        ending()
        accept_unheard(played)
        nodes.broker.start()
        figure(f"caught up after {ending.__name__} s", played.catch_up())
        played.progress()
        assert played.pids() == before, "every process lived through it"
    figure("settled after s", played.settle(within=120))
    figure("duplicates absorbed", played.duplicates())
    played.check()


@pytest.mark.timeout(240)
def test_a_broker_that_takes_nothing_for_want_of_memory_or_disk_costs_time_but_no_event(
    played: Scene, nodes: Nodes, figure: Figure
) -> None:
    before = played.pids()
    for name, (alarm, relief) in ALARMS.items():
        nodes.broker.ctl(*alarm)
        try:
            eventually(lambda: played.metric(played.leader(), "kit_relay_blocked") == 1, within=60)
            accept_unheard(played)
        finally:
            nodes.broker.ctl(*relief)
        figure(f"caught up after {name} alarm s", played.catch_up())
        played.progress()
    assert played.pids() == before, "every process lived through it"
    figure("settled after s", played.settle())
    played.check()


@pytest.mark.timeout(240)
def test_a_broker_that_lost_its_disk_is_filled_again(played: Scene, nodes: Nodes, figure: Figure) -> None:
    sent_before = played.counted()
    nodes.broker.stop()
    nodes.broker.wipe()
    accept_unheard(played)
    nodes.broker.start()
    vhost.ensure_vhost(played.config.amqp_url, played.config.management_url)
    figure("caught up after the loss s", played.catch_up())
    # The past was asked for by the queues' new making, so what had been counted came once more.
    eventually(lambda: played.duplicates() >= sent_before, within=60)
    figure("settled after s", played.settle())
    figure("duplicates absorbed", played.duplicates())
    played.check()


@pytest.mark.timeout(240)
def test_republishing_under_load_doubles_nothing(played: Scene, figure: Figure) -> None:
    sent = republish(played.config, played.client, "ledger", RealClock().now() - timedelta(minutes=10))
    figure("republished", sent)
    figure("progress after it s", played.progress())
    eventually(lambda: played.duplicates() > 0, within=60)
    figure("settled after s", played.settle())
    figure("duplicates absorbed", played.duplicates())
    played.check()
