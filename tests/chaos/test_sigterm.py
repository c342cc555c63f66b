"""SIGTERM under load is an orderly end: what is in hand is finished, answered and settled."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from pymongo.client_session import ClientSession
from pymongo.errors import OperationFailure

from kit.testing.waiting import eventually
from tests.load import ACCOUNTS
from tests.scene import PROCESSES, Scene

WORKER = "mirror-worker"
ROUNDS = 2


@pytest.fixture
def pause() -> float:
    """Callers do not rest, so that every process has something in hand when it is told to end."""
    return 0.0


@contextmanager
def held(played: Scene, account: str) -> Iterator[None]:
    """While this lasts no reaction on the account can commit: it tries again and again."""
    with played.client.start_session() as session:
        eventually(lambda: hold(played, account, session))
        yield
        session.abort_transaction()


def hold(played: Scene, account: str, session: ClientSession) -> bool:
    """Lock the account's tally by a transaction; False when a reaction was faster."""
    session.start_transaction()
    try:
        played.mirror["tallies"].update_one({"_id": account}, {"$set": {"held": True}}, session=session)
    except OperationFailure:
        session.abort_transaction()
        return False
    return True


def end(played: Scene, name: str) -> None:
    """SIGTERM, to the worker in the middle of a reaction that cannot commit yet."""
    if name == WORKER:
        with held(played, ACCOUNTS[0]):
            wait_for_reruns(played, 1)
            pid = played.send(name, signal.SIGTERM)
            eventually(lambda: played.metric(name, "kit_worker_ready") == 0)
            wait_for_reruns(played, 3)
        eventually(lambda: played.pid(name) not in (0, pid), within=45)
    else:
        played.kill(name, signal.SIGTERM)


def wait_for_reruns(played: Scene, count: int) -> None:
    """Wait until the worker has run into the held account so many times more."""
    seen = played.metric(WORKER, "kit_command_reruns_total")
    eventually(lambda: played.metric(WORKER, "kit_command_reruns_total") >= seen + count)


@pytest.mark.timeout(240)
def test_sigterm_finishes_what_is_in_hand_and_nothing_finished_is_delivered_again(
    played: Scene, figure: Callable[[str, float], None]
) -> None:
    duplicates = 0
    for name in [*PROCESSES] * ROUNDS:
        duplicates += played.duplicates()
        end(played, name)
        played.progress(20)
        assert set(played.exits(name)) == {"0"}
    figure("settled after s", played.settle())
    assert duplicates + played.duplicates() == 0
    assert played.lost_answers() == []
    figure("calls to a closed door", len(played.load.repeated))
    played.check()
