"""The test bed: the example services as real processes on a real broker and database."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import grpc
import httpx
from grpc_health.v1 import health_pb2, health_pb2_grpc

from kit.config import Config
from kit.testing import real
from kit.testing.waiting import eventually
from single.process import LOOPBACK, choose_ports

HEALTH = health_pb2.HealthCheckRequest()
LOGS = Path(".run/bench-logs")


@contextmanager
def test_instance() -> Iterator[Config]:
    """An instance of its own for one benchmark."""
    # Production mode: its clock is the machine's, while test instances read an offset at every command.
    with (
        tempfile.TemporaryDirectory() as directory,
        real.instance(Path(directory), mode="production") as config,
    ):
        yield config


@contextmanager
def process(config: Config, package: str, kind: str) -> Iterator[Config]:
    """One real process of a service; yields the configuration with its addresses."""
    ports = choose_ports(("grpc", "metrics"), {})
    own = replace(
        config,
        grpc_listen=f"{LOOPBACK}:{ports['grpc']}",
        metrics_listen=f"{LOOPBACK}:{ports['metrics']}",
        log_level="WARNING",
    )
    LOGS.mkdir(parents=True, exist_ok=True)
    with (LOGS / f"{package}.{kind}.log").open("ab") as log:
        command = [sys.executable, "-m", package, kind]
        child = subprocess.Popen(command, env=real.environment(own), stdout=log, stderr=log)
        try:
            eventually(_ready(own, kind), within=30)
            yield own
        finally:
            child.terminate()
            child.wait(40)


def _ready(config: Config, kind: str) -> Callable[[], bool]:
    def ready() -> bool:
        if kind == "rpc":
            with grpc.insecure_channel(config.grpc_listen) as channel:
                try:
                    answer = health_pb2_grpc.HealthStub(channel).Check(HEALTH, timeout=1)
                except grpc.RpcError:
                    return False
                return bool(answer.status == health_pb2.HealthCheckResponse.SERVING)
        try:
            text = httpx.get(f"http://{config.metrics_listen}/metrics", trust_env=False, timeout=1).text
        except httpx.HTTPError:
            return False
        return kind != "worker" or (
            "kit_worker_ready{" in text and '"} 1.0' in text.split("kit_worker_ready{")[1]
        )

    return ready
