"""Where calls go when a service has several replicas behind one name."""

from __future__ import annotations

import socket
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc

from kit.rpc_client import Client
from kit.rpc_server import OPTIONS

ADDRESSES = ("127.0.0.1", "127.0.0.2", "127.0.0.3")


class Counting(health_pb2_grpc.HealthServicer):
    """A replica that counts its calls."""

    def __init__(self, name: str, calls: Counter[str]) -> None:
        self.name, self.calls = name, calls

    def Check(self, request, context):
        self.calls[self.name] += 1
        return health_pb2.HealthCheckResponse(status=health_pb2.HealthCheckResponse.SERVING)


@pytest.fixture
def replicas() -> Iterator[tuple[str, Counter[str]]]:
    """Three servers on one port, as the addresses of one headless name; and who was called how often."""
    calls: Counter[str] = Counter()
    with socket.socket() as probe:
        probe.bind((ADDRESSES[0], 0))
        port = probe.getsockname()[1]
    servers = []
    for address in ADDRESSES:
        server = grpc.server(ThreadPoolExecutor(2), options=OPTIONS)
        health_pb2_grpc.add_HealthServicer_to_server(Counting(address, calls), server)
        server.add_insecure_port(f"{address}:{port}")
        server.start()
        servers.append(server)
    yield "ipv4:" + ",".join(f"{address}:{port}" for address in ADDRESSES), calls
    for server in servers:
        server.stop(None).wait()


def test_calls_are_spread_over_all_replicas_of_a_name(replicas):
    target, calls = replicas
    client = Client({"ledger": target})
    for _ in range(90):
        assert client.healthy("ledger")
    client.close()
    assert set(calls) == set(ADDRESSES)
    assert min(calls.values()) >= 20, calls


def test_connections_are_renewed_so_that_new_replicas_are_found():
    assert 0 < dict(OPTIONS)["grpc.max_connection_age_ms"] <= 15 * 60 * 1000
