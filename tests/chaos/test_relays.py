"""Of two relays one works: when it dies or stands still the other takes over within ten seconds."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest

from kit.core.clock import RealClock
from kit.lease import TTL_SECONDS
from kit.testing.waiting import eventually
from tests.scene import Scene

Figure = Callable[[str, float], None]
RELAYS = {"ledger-relay", "ledger-relay-2"}
TAKE_OVER_SECONDS = 10.0


def leader_and_other(played: Scene) -> tuple[str, str]:
    """The relay that works, and the one that stands by."""
    leader = eventually(lambda: played.leader() in RELAYS and played.leader())
    (other,) = RELAYS - {leader}
    eventually(lambda: played.metric(other, "python_info") == 1, within=20)
    return leader, other


def taken_over(played: Scene, token: int, since: datetime) -> float:
    """Wait for a newer token than this; the seconds from ``since`` to the taking, by the lease's own row."""
    row = eventually(lambda: played.lease()["token"] > token and played.lease(), within=20, every=0.005)
    # Caught before it is renewed for the first time, its end tells when it was taken.
    taken = row["expires_at"] - timedelta(seconds=TTL_SECONDS)
    return (taken - since).total_seconds()


@contextmanager
def stopped(played: Scene, name: str) -> Iterator[None]:
    """A process that stands still, and goes on afterwards."""
    pid = played.send(name, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


@pytest.mark.timeout(240)
def test_a_killed_relay_is_replaced_by_the_other_within_ten_seconds(played: Scene, figure: Figure) -> None:
    for _ in range(2):
        leader, other = leader_and_other(played)
        token, killed = played.lease()["token"], RealClock().now()
        played.send(leader, signal.SIGKILL)
        played.keep_down(leader)
        seconds = taken_over(played, token, killed)
        assert seconds <= TAKE_OVER_SECONDS
        assert played.leader() == other
        figure("taken over after kill s", seconds)
        figure("flowing again after s", played.progress(20))
        played.keep_down()
        eventually(lambda name=leader: played.pid(name), within=20)
    figure("duplicates absorbed", played.duplicates())
    figure("settled after s", played.settle())
    played.check()


@pytest.mark.timeout(240)
def test_a_relay_stopped_past_its_lease_gives_way_and_its_repeats_are_absorbed(
    played: Scene, figure: Figure
) -> None:
    leader, other = leader_and_other(played)
    token, began = played.lease()["token"], RealClock().now()
    with stopped(played, leader):
        seconds = taken_over(played, token, began)
        assert seconds <= TAKE_OVER_SECONDS
        assert played.leader() == other
        figure("taken over after stop s", seconds)
        played.progress(100)
    noticed = time.monotonic()
    eventually(lambda: "lease lost" in played.log(leader), within=20)
    eventually(lambda: played.metric(leader, "kit_lease_held") == 0 and played.pid(leader), within=20)
    figure("noticed after s", time.monotonic() - noticed)
    published = played.metric(leader, "kit_relay_published_total")
    played.progress(100)
    assert published > 0
    assert played.metric(leader, "kit_relay_published_total") == published, "it publishes no more"
    assert played.leader() == other
    figure("duplicates absorbed", played.duplicates())
    figure("settled after s", played.settle())
    played.check()
