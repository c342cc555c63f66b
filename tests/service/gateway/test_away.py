"""A service that is down, hangs or is busy costs its own answers only."""

from __future__ import annotations

import socket
import threading
import time

import pytest

from cppcc_api.common.v1 import common_pb2
from kit.core.context import Trace
from kit.rpc_client import ServiceAway
from services.gateway.engine import calls
from services.gateway.engine.calls import Caller, ServiceBusy, Services
from services.gateway.routes.app import create_app
from tests.builders.http_server import browsing

WORK = "cppcc_api.intake.v1.IntakeService/ListWork"


@pytest.fixture
def hanging():
    """An address that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as listener:
        yield f"127.0.0.1:{listener.getsockname()[1]}"


@pytest.fixture
def services(hanging):
    found = Services({"intake": hanging})
    yield found
    found.close()


def test_a_service_that_refuses_connections_is_answered_as_away_at_once(directory):
    with browsing(create_app({"directory": directory.start(), "intake": "127.0.0.1:1"})) as http:
        session = http.post("/api/v1/session", json={"loginName": "王芳", "password": "right"}).json()
        headers = {"authorization": f"Bearer {session['session']}"}
        refused = http.get("/api/v1/proposals/p1", headers=headers)
        assert (refused.status_code, refused.json()["reason"]) == (503, "SERVICE_AWAY")
        assert refused.headers["retry-after"] == "5"
        merged = http.get("/api/v1/work", headers=headers)
        assert merged.status_code == 200
        assert "intake" in merged.json()["unavailable"]


def test_no_more_calls_than_allowed_wait_for_a_service_that_hangs(services):
    def hang():
        with pytest.raises(ServiceAway):
            services.call(WORK, common_pb2.ListWorkRequest(), Caller(), seconds=1.0)

    threads = [threading.Thread(target=hang) for _ in range(calls.CALLS_PER_SERVICE)]
    for thread in threads:
        thread.start()
    started = time.monotonic()
    with pytest.raises(ServiceBusy):
        while time.monotonic() - started < 0.8:
            services.call(WORK, common_pb2.ListWorkRequest(), Caller(), seconds=0.01)
    for thread in threads:
        thread.join()


def test_a_merged_view_does_not_wait_again_for_a_service_that_just_hung(services):
    def ask():
        return services.call(WORK, common_pb2.ListWorkRequest(), Caller(), seconds=0.3)

    assert services.merge({"intake": ask}).away == ("intake",)
    started = time.monotonic()
    assert services.merge({"intake": ask}).away == ("intake",)
    assert time.monotonic() - started < 0.2


def test_a_broken_traceparent_starts_a_new_trace(http):
    problem = http.get("/api/v1/nothing", headers={"traceparent": "00-zz"}).json()
    assert Trace.parse(f"00-{problem['trace_id']}-{'1' * 16}-01").trace_id == problem["trace_id"]
