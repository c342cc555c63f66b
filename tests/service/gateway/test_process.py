"""The gateway as its own process: start, figures, logs, memory, shutdown in order."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kit.core.context import Trace
from kit.testing.waiting import eventually
from single.process import choose_ports

MAX_MB = 110


class Process:
    """A running gateway."""

    def __init__(self, targets: dict[str, str], log: Path) -> None:
        http = choose_ports(["http"], {})["http"]
        environment = {
            **os.environ,
            "INSTANCE": "test-county",
            "HTTP_LISTEN": f"127.0.0.1:{http}",
            "GRPC_TARGETS": json.dumps(targets),
            "LOG_LEVEL": "DEBUG",
        }
        self.log = log
        command = [sys.executable, "-m", "services.gateway"]
        with log.open("w") as stream:
            self.running = subprocess.Popen(command, env=environment, stderr=stream, stdout=stream)
        self.http = httpx.Client(base_url=f"http://127.0.0.1:{http}", trust_env=False, timeout=20)
        eventually(self._answers, within=20)

    def _answers(self) -> bool:
        assert self.running.poll() is None, self.log.read_text()
        try:
            return self.http.get("/healthz").status_code == 200
        except httpx.TransportError:
            return False

    @property
    def memory_mb(self) -> int:
        status = Path(f"/proc/{self.running.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) // 1024

    def lines(self) -> list[dict]:
        return [json.loads(line) for line in self.log.read_text().splitlines()]


@pytest.fixture
def process(directory, tmp_path) -> Iterator[Process]:
    found = Process({"directory": directory.start(), "intake": "127.0.0.1:1"}, tmp_path / "gateway.log")
    yield found
    if found.running.poll() is None:
        found.running.kill()
        found.running.wait(10)
    found.http.close()


def test_it_serves_figures_named_by_the_conventions(process):
    process.http.post("/api/v1/session", json={"loginName": "王芳", "password": "right"})
    text = process.http.get("/metrics").text
    assert 'kit_http_requests_total{endpoint="SignIn",method="POST",status="200"} 1.0' in text
    assert 'kit_gateway_calls_total{method="SignIn",outcome="ok",service="directory"} 1.0' in text


def test_its_figures_are_not_for_the_public_behind_a_proxy(process):
    assert process.http.get("/metrics", headers={"x-forwarded-for": "8.8.8.8"}).status_code == 404


def test_it_logs_json_with_the_trace_and_without_what_is_secret(process):
    trace = Trace.new()
    headers = {"traceparent": trace.format()}
    secret = {"loginName": "王芳", "password": "right-but-secret"}
    process.http.post("/api/v1/session", json=secret, headers=headers)
    line = eventually(lambda: next((x for x in process.lines() if x.get("path") == "/api/v1/session"), None))
    assert (line["trace_id"], line["status"], line["service"]) == (trace.trace_id, 401, "gateway")
    process.http.post("/sign-in", data={"login_name": "王芳", "password": "right-but-secret"})
    eventually(lambda: any(x.get("path") == "/sign-in" for x in process.lines()))
    assert "right-but-secret" not in process.log.read_text()


def test_it_stays_small_after_serving_everything_it_has(process):
    for path in ("/sign-in", "/api/v1/openapi.json", "/readyz", "/nothing", "/static/page.css"):
        process.http.get(path)
    assert process.memory_mb < MAX_MB


def test_told_to_stop_it_finishes_what_it_began_and_ends_well(process, directory):
    began = threading.Event()
    answers = []
    directory.before_sign_in = lambda: (began.set(), threading.Event().wait(1.0))

    def sign_in():
        answers.append(process.http.post("/api/v1/session", json={"loginName": "王芳", "password": "right"}))

    thread = threading.Thread(target=sign_in)
    thread.start()
    assert began.wait(10)
    process.running.send_signal(signal.SIGTERM)
    thread.join(20)
    assert [answer.status_code for answer in answers] == [200]
    assert process.running.wait(20) == 0


def test_a_bad_configuration_is_named(tmp_path):
    command = [sys.executable, "-m", "services.gateway"]
    ended = subprocess.run(
        command, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True, timeout=60
    )
    assert ended.returncode != 0
    assert "INSTANCE is not set" in ended.stderr
