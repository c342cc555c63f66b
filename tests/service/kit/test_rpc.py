"""What kit promises about gRPC: refusals come back whole, deadlines hold, health and reflection answer."""

from __future__ import annotations

from dataclasses import replace

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection_pb2, reflection_pb2_grpc
from prometheus_client import REGISTRY

from kit import mongo
from kit.auth import TokenSigner, generate_keys
from kit.core.context import Actor, Trace
from kit.core.errors import Conflict, Invalid, Unauthenticated, Unavailable
from kit.core.ids import new_id
from kit.rpc_client import Client, Defect, ServiceAway
from kit.rpc_server import ALIVE, RpcServer
from kit.runtime import Runtime
from kit.service import Command, load
from kit.testing.waiting import eventually
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb
from tests.service.kit.proxy import mongodb_line

LEDGER = "tests.example.api.ledger.v1.LedgerService"
SERVING = health_pb2.HealthCheckResponse.SERVING
NOT_SERVING = health_pb2.HealthCheckResponse.NOT_SERVING
CLERK = Actor(id="p1", name="王芳", roles=frozenset({"clerk"}))


def fail(request, ctx):
    raise RuntimeError("a secret detail")


@pytest.fixture
def service():
    loaded = load("tests.example.ledger", {"rpc"})
    return replace(
        loaded, commands={**loaded.commands, "WhisperSecret": Command(fail, permission="account.open")}
    )


@pytest.fixture
def address(config, client, service):
    runtime = Runtime(service, config, client)
    runtime.prepare()
    server = RpcServer([runtime], config)
    yield f"127.0.0.1:{server.start()}"
    server.stop()


@pytest.fixture
def caller(address):
    found = Client({"ledger": address})
    yield found
    found.close()


@pytest.fixture
def token(config):
    return TokenSigner(config.token_private_key, config.instance).sign(CLERK)


def open_account(caller, token, account_id="a1", **more):
    request = pb.OpenAccountRequest(request_id=new_id(), account_id=account_id, owner="Wang")
    return caller.call(f"{LEDGER}/OpenAccount", request, token=token, **more)


def deposit(caller, token, amount=5, expected=0):
    request = pb.DepositRequest(
        request_id=new_id(), account_id="a1", amount=amount, expected_version=expected
    )
    return caller.call(f"{LEDGER}/Deposit", request, token=token)


def test_a_command_over_the_wire_is_done_as_the_person_of_the_token(caller, token, client, config):
    assert open_account(caller, token, source="10.1.2.3").account.version == 1
    row = client[f"{config.db_prefix}_ledger"]["audit"].find_one()
    assert (row["actor"]["name"], row["source"]) == ("王芳", "10.1.2.3")


def test_a_refusal_comes_back_with_reason_message_and_field(caller, token):
    open_account(caller, token)
    with pytest.raises(Invalid) as refused:
        deposit(caller, token, amount=-3)
    assert (refused.value.reason, refused.value.message) == ("AMOUNT_NOT_POSITIVE", "金额须大于零，不能是-3")
    assert [f.field for f in refused.value.fields] == ["amount"]
    assert refused.value.details == {"amount": "-3"}


def test_a_version_conflict_is_aborted_with_its_reason(caller, token):
    open_account(caller, token)
    deposit(caller, token)
    with pytest.raises(Conflict) as refused:
        deposit(caller, token, expected=1)
    assert refused.value.reason == "VERSION_MISMATCH"


def test_a_defect_tells_the_caller_nothing_of_its_inside(caller, token):
    with pytest.raises(Defect) as failed:
        caller.call(f"{LEDGER}/WhisperSecret", pb.WhisperSecretRequest(request_id="r"), token=token)
    assert "secret detail" not in str(failed.value)


@pytest.mark.parametrize("forged", ["", "nonsense", "a.b.c"])
def test_without_a_good_token_nobody_is_signed_in(caller, forged):
    with pytest.raises(Unauthenticated):
        open_account(caller, forged)


def test_a_token_of_another_key_or_instance_or_of_the_past_is_refused(caller, config, tmp_path):
    generate_keys(tmp_path / "foreign.pem", tmp_path / "foreign.json")
    from datetime import timedelta

    for bad in (
        TokenSigner(str(tmp_path / "foreign.pem"), config.instance).sign(CLERK),
        TokenSigner(config.token_private_key, "another-county").sign(CLERK),
        TokenSigner(config.token_private_key, config.instance).sign(CLERK, lifetime=timedelta(seconds=-1)),
    ):
        with pytest.raises(Unauthenticated):
            open_account(caller, bad)


def test_the_trace_of_the_caller_goes_on_into_what_the_command_writes(caller, token, client, config):
    trace = Trace.new()
    open_account(caller, token, trace=trace)
    db = client[f"{config.db_prefix}_ledger"]
    assert db["audit"].find_one()["trace_id"] == trace.trace_id
    assert trace.trace_id in db["outbox"].find_one()["body"]


def test_a_call_whose_time_is_up_is_answered_in_time_and_may_be_repeated(caller, token):
    with pytest.raises(ServiceAway):
        open_account(caller, token, seconds=0.0001)
    assert open_account(caller, token, account_id="a2").account.version == 1


def test_a_database_that_is_away_is_a_refusal_that_comes_in_time(config, service, token):
    line, uri = mongodb_line(config.mongodb_uri)
    far = mongo.connect(uri)
    runtime = Runtime(service, config, far)
    runtime.prepare()
    server = RpcServer([runtime], config)
    caller = Client({"ledger": f"127.0.0.1:{server.start()}"})
    try:
        open_account(caller, token)
        line.cut()
        for _ in range(2):  # the first finds the connection broken, the second finds no server
            with pytest.raises(Unavailable) as refused:
                open_account(caller, token, "a2", seconds=3)
            assert refused.value.reason == "DATABASE_UNAVAILABLE"
        with pytest.raises(Unavailable) as refused:
            caller.call(f"{LEDGER}/GetAccount", pb.GetAccountRequest(account_id="a1"), token=token, seconds=3)
        assert refused.value.reason == "DATABASE_UNAVAILABLE"
        line.mend()
        eventually(lambda: open_account(caller, token, "a3"))
    finally:
        caller.close()
        server.stop()
        far.close()
        line.close()


def test_without_its_database_a_server_lives_and_does_not_serve(config, service):
    line, uri = mongodb_line(config.mongodb_uri)
    far = mongo.connect(uri)
    server = RpcServer([Runtime(service, config, far)], config)
    address = f"127.0.0.1:{server.start()}"
    try:
        eventually(lambda: health(address) == SERVING)
        line.cut()
        eventually(lambda: health(address) == NOT_SERVING, within=30)
        assert health(address, ALIVE) == SERVING
        assert REGISTRY.get_sample_value("kit_database_up", {"service": "ledger"}) == 0
    finally:
        server.stop()
        far.close()
        line.close()


def health(address: str, service: str = "") -> int:
    with grpc.insecure_channel(address) as channel:
        check = health_pb2_grpc.HealthStub(channel).Check
        return check(health_pb2.HealthCheckRequest(service=service), timeout=5, wait_for_ready=True).status


def test_a_message_above_the_limit_is_refused(caller, token):
    request = pb.OpenAccountRequest(request_id="big", account_id="a9", owner="x" * (5 * 1024 * 1024))
    with pytest.raises((Defect, ServiceAway)) as failed:
        caller.call(f"{LEDGER}/OpenAccount", request, token=token)
    assert "RESOURCE_EXHAUSTED" in str(failed.value)


def test_a_service_that_is_not_there_is_said_to_be_away():
    with pytest.raises(ServiceAway):
        Client({"ledger": "127.0.0.1:1"}).call(f"{LEDGER}/GetAccount", pb.GetAccountRequest(), seconds=2)


def test_health_says_serving_for_the_service_by_name(address):
    eventually(lambda: health(address, LEDGER) == SERVING)


def test_reflection_lists_the_contract(address):
    with grpc.insecure_channel(address) as channel:
        stub = reflection_pb2_grpc.ServerReflectionStub(channel)
        request = reflection_pb2.ServerReflectionRequest(list_services="")
        (answer,) = stub.ServerReflectionInfo(iter([request]))
    assert LEDGER in [service.name for service in answer.list_services_response.service]
