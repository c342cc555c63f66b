"""The database steps down, restarts, dies, stays away: what is accepted stays, what is refused never was."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kit import bus
from kit.core.errors import Unavailable
from kit.engine import DatabaseUnavailable
from kit.rpc_client import Client
from kit.testing import real
from kit.testing.waiting import eventually
from single.deps import Mongod
from tests.chaos.conftest import NOT_TESTED, ONLY_READS, Nodes
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb
from tests.load import ACCOUNTS, DEPOSIT
from tests.scene import Scene, scene

GET_ACCOUNT = DEPOSIT.replace("Deposit", "GetAccount")
Figure = Callable[[str, float], None]
AWAY_SECONDS, STILL_SECONDS, CALL_SECONDS = 20.0, 6.0, 5.0
DISK_MB = 700


@pytest.mark.timeout(300)
def test_a_database_that_steps_down_restarts_and_dies_costs_time_but_no_command(
    played: Scene, nodes: Nodes, figure: Figure
) -> None:
    before, mongod = played.pids(), nodes.mongod
    endings = {"step-down": lambda: mongod.step_down(5), "restart": mongod.stop, "kill": mongod.kill}
    for name, end in endings.items():
        began = time.monotonic()
        end()
        mongod.start()
        figure(f"{name}: database back after s", time.monotonic() - began)
        figure(f"{name}: flowing again after s", played.progress())
    assert played.pids() == before, "every process lived through it"
    figure("settled after s", played.settle())
    figure("duplicates absorbed", played.duplicates())
    played.check()


@pytest.mark.timeout(240)
def test_without_a_database_commands_are_refused_and_nothing_is_left_half_done(
    played: Scene, nodes: Nodes, figure: Figure
) -> None:
    before, began = played.pids(), time.monotonic()
    nodes.mongod.kill()
    caller = Client({"ledger": played.layout.spec("ledger-rpc").grpc})
    request = pb.DepositRequest(request_id="while-away", account_id=ACCOUNTS[0], amount=5)
    with pytest.raises(Unavailable) as refused:
        caller.call(DEPOSIT, request, token=played.token)
    assert refused.value.reason == "DATABASE_UNAVAILABLE"
    eventually(lambda: not caller.healthy("ledger"), within=15)
    accepted = len(played.load.accepted)
    eventually(lambda: time.monotonic() >= began + AWAY_SECONDS, within=AWAY_SECONDS)
    assert len(played.load.accepted) == accepted
    assert set(played.load.trouble) <= {"DATABASE_UNAVAILABLE", "SERVICE_AWAY"}
    nodes.mongod.start()
    figure("away s", time.monotonic() - began)
    figure("flowing again after s", played.progress())
    eventually(lambda: caller.healthy("ledger"), within=15)
    caller.close()
    assert played.pids() == before, "every process recovered by itself"
    assert played.ledger["requests"].count_documents({"_id": {"$regex": "while-away"}}) == 0
    figure("settled after s", played.settle())
    played.check()


@pytest.mark.timeout(300)
def test_a_database_that_only_reads_refuses_commands_and_answers_questions(
    played: Scene, figure: Figure
) -> None:
    caller = Client({"ledger": played.layout.spec("ledger-rpc").grpc})
    retried = played.metric("mirror-worker", "kit_deliveries_total", action="retry")
    for name, (deny, allow) in ONLY_READS.items():
        # What is sent meanwhile comes to the worker when nothing can be written.
        waiting = played.send("mirror-worker", signal.SIGSTOP)
        accepted = len(played.load.accepted)
        eventually(lambda n=accepted: len(played.load.accepted) >= n + 40, within=60)
        deny(played.client)
        try:
            os.kill(waiting, signal.SIGCONT)
            figure(f"{name}: refused after s", refused(caller, played, f"while-{name}"))
            account = pb.GetAccountRequest(account_id=ACCOUNTS[0])
            assert caller.call(GET_ACCOUNT, account, token=played.token).balance > 0
            stood_still(played, STILL_SECONDS)
            assert name == "locked" or "message is held" in played.log("mirror-worker")
        finally:
            allow(played.client)
        figure(f"{name}: flowing again after s", played.progress())
    caller.close()
    assert played.metric("mirror-worker", "kit_deliveries_total", action="retry") == retried
    assert set(played.load.trouble) <= {"DATABASE_UNAVAILABLE", "SERVICE_AWAY"}
    assert played.ledger["requests"].count_documents({"_id": {"$regex": "while-"}}) == 0
    figure("settled after s", played.settle())
    played.check()


@pytest.mark.timeout(300)
def test_a_full_disk_refuses_commands_and_what_was_accepted_is_there_when_there_is_room_again(
    nodes: Nodes, small_disk: Path, tmp_path: Path, pause: float, figure: Figure
) -> None:
    nodes.heal()
    mongod = Hasty(small_disk / "mongod", cache_gb=0.25)
    mongod.start()
    at = real.Addresses(nodes.broker.amqp_url, nodes.broker.management_url, mongod.uri)
    try:
        with real.instance(tmp_path, at=at) as config, scene(config, tmp_path, pause) as played:
            try:
                before, filler = played.pids(), small_disk / "filler"
                fill(filler)
                eventually(lambda: played.load.trouble, within=90, every=0.2)
                caller = Client({"ledger": played.layout.spec("ledger-rpc").grpc})
                figure("refused after s", refused(caller, played, "while-full"))
                caller.close()
                figure("mongod ended (1) or waited (0)", int(not mongod.pid))
                assert set(played.load.trouble) <= {"DATABASE_UNAVAILABLE", "SERVICE_AWAY"}
            finally:
                filler.unlink()
                mongod.start()
            figure("flowing again after s", played.progress())
            assert played.pids() == before, "every process lived through it"
            figure("settled after s", played.settle())
            played.check()
    finally:
        mongod.stop()


def refused(caller: Client, played: Scene, request_id: str) -> float:
    """A command is refused with reason and words, in time; the seconds."""
    began = time.monotonic()
    request = pb.DepositRequest(request_id=request_id, account_id=ACCOUNTS[0], amount=5)
    with pytest.raises(Unavailable) as caught:
        caller.call(DEPOSIT, request, token=played.token, seconds=CALL_SECONDS)
    assert (caught.value.reason, caught.value.message) == ("DATABASE_UNAVAILABLE", DatabaseUnavailable.text)
    return time.monotonic() - began


def stood_still(played: Scene, seconds: float) -> None:
    """Nothing is accepted, counted or given up for so long."""
    before, began = (len(played.load.accepted), played.counted()), time.monotonic()
    eventually(lambda: time.monotonic() >= began + seconds, within=seconds + 1)
    assert (len(played.load.accepted), played.counted()) == before
    assert played.messages(bus.parked_queue_name("mirror")) == 0


class Hasty(Mongod):
    """Writes its files every second, so that it notices at once that they find no room."""

    def _command(self) -> list[str]:
        return [*super()._command(), "--syncdelay", "1"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of some hundred megabytes, in memory."""
    place = tmp_path / "disk"
    place.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={DISK_MB}m", "tmpfs", str(place)]
    mounted = subprocess.run(["mount", *options], capture_output=True, text=True, check=False)
    if mounted.returncode:
        pytest.skip(f"{NOT_TESTED}: 磁盘写满 / full disk: {mounted.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def fill(filler: Path) -> None:
    """Leave no room on the filler's disk."""
    with filler.open("wb") as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(2**20))
            file.flush()
