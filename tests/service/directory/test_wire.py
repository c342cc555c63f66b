"""Signing in over gRPC, as the gateway does it."""

from __future__ import annotations

import pytest

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.core.errors import Exhausted, Forbidden, Unauthenticated
from kit.core.ids import new_id
from kit.rpc_client import Client
from kit.rpc_server import RpcServer
from tests.builders.directory import bootstrap_request

DIRECTORY = "cppcc_api.directory.v1.DirectoryService"


@pytest.fixture
def call(county):
    server = RpcServer([county.world.runtime], county.world.config)
    client = Client({"directory": f"127.0.0.1:{server.start()}"})

    def ask(method, request, **more):
        if "request_id" in request.DESCRIPTOR.fields_by_name and not request.request_id:
            request.request_id = new_id()
        return client.call(f"{DIRECTORY}/{method}", request, **more)

    yield ask
    client.close()
    server.stop()


def sign_in(call, login, password, source="10.4.4.4"):
    return call("SignIn", pb.SignInRequest(login_name=login, password=password), source=source)


def test_from_the_first_command_to_a_signed_in_administrator(call, county):
    first = call("BootstrapInstance", bootstrap_request()).first_passwords[0]
    signed = sign_in(call, first.login_name, first.one_time_password)
    with pytest.raises(Forbidden) as refused:
        call("ListUnits", pb.ListUnitsRequest(), token=signed.access_token)
    assert refused.value.reason == "TOKEN_LIMITED"
    change = pb.ChangePasswordRequest(old_password=first.one_time_password, new_password="rice and tea 9")
    call("ChangePassword", change, token=signed.access_token)
    renewal = pb.RenewTokenRequest(sign_in_id=signed.sign_in_id, renewal_secret=signed.renewal_secret)
    token = call("RenewToken", renewal).access_token
    unit = pb.UnitInput(name="县教育局", system="government", active=True)
    assert call("CreateUnit", pb.CreateUnitRequest(unit=unit), token=token).unit.name == "县教育局"
    sources = {row["source"] for row in county.rows("audit", action="SignIn")}
    assert sources == {"10.4.4.4"}


def test_refused_and_locked_sign_ins_come_back_as_401_and_429(call, county):
    county.person("liming")
    for _ in range(5):
        with pytest.raises(Unauthenticated):
            sign_in(call, "liming", "wrong")
    with pytest.raises(Exhausted) as locked:
        sign_in(call, "liming", "wrong")
    assert locked.value.reason == "SIGN_IN_LOCKED"
    assert len(county.rows("audit", action="SignIn", outcome="refused", source="10.4.4.4")) == 6


def test_without_a_token_only_the_beginning_is_open(call):
    assert not call("GetSetup", pb.GetSetupRequest()).bootstrapped
    with pytest.raises(Unauthenticated):
        call("ListUnits", pb.ListUnitsRequest())
