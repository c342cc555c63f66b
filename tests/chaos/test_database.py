"""The database steps down, restarts, dies, stays away: what is accepted stays, what is refused never was."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from kit.core.errors import Unavailable
from kit.rpc_client import Client
from kit.testing.waiting import eventually
from tests.chaos.conftest import Nodes
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb
from tests.load import ACCOUNTS, DEPOSIT
from tests.scene import Scene

Figure = Callable[[str, float], None]
AWAY_SECONDS = 20.0


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
