"""One trace from a browser's request to the last reaction, in spans that a collector gets."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from kit.core.context import Trace
from kit.testing import real
from kit.testing.waiting import eventually
from single.instance import Instance
from single.layout import SERVICES
from single.process import write_json
from tests.system.conftest import PATIENCE_SECONDS

pytestmark = pytest.mark.timeout(300)
COMMAND = "directory.BootstrapInstance"
LISTENERS = frozenset(SERVICES) - {"directory"}
ADMINISTRATORS = [
    {"loginName": role, "name": role, "role": role}
    for role in ("system_admin", "security_admin", "audit_admin")
]


class Collector:
    """Takes spans by OTLP over HTTP, as Jaeger or Tempo would."""

    def __init__(self) -> None:
        self.spans: list[tuple[str, str, str, str, str]] = []
        """(process, name, trace, span, parent)"""
        taken = self.spans

        class Taker(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                taken.extend(_spans(ExportTraceServiceRequest.FromString(body)))
                self.send_response(200)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Taker)
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1/traces"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def of(self, trace_id: str) -> dict[str, tuple[str, str]]:
        """Names of one trace's spans → (process, name of the parent)."""
        mine = [each for each in list(self.spans) if each[2] == trace_id]
        names = {span: name for _, name, _, span, _ in mine}
        return {name: (process, names.get(parent, parent)) for process, name, _, _, parent in mine}


def _spans(request: ExportTraceServiceRequest) -> Iterator[tuple[str, str, str, str, str]]:
    for resource in request.resource_spans:
        said = {each.key: each.value.string_value for each in resource.resource.attributes}
        for span in (each for scope in resource.scope_spans for each in scope.spans):
            yield (
                said["service.name"],
                span.name,
                span.trace_id.hex(),
                span.span_id.hex(),
                span.parent_span_id.hex(),
            )


@pytest.fixture
def collector() -> Iterator[Collector]:
    found = Collector()
    yield found
    found.close()


@pytest.fixture
def traced(tmp_path, monkeypatch, collector) -> Iterator[Instance]:
    """An instance whose processes send their spans to the collector."""
    monkeypatch.setenv("TRACES_ENDPOINT", collector.url)
    write_json(tmp_path / "deps.json", vars(real.addresses()))
    made = Instance("traced", run=tmp_path, mode="test")
    try:
        made.up(within=PATIENCE_SECONDS)
        yield made
    finally:
        made.down()
        made.forget()


def test_one_trace_leads_from_the_browsers_request_to_the_last_reaction(traced, collector):
    browser = Trace.new()
    profile = {"instanceId": traced.name, "name": "青禾县政协", "shortName": "青禾政协", "level": "county"}
    answer = httpx.post(
        f"{traced.layout().url}/api/v1/setup:bootstrap",
        json={"profile": profile, "administrators": ADMINISTRATORS},
        headers={"traceparent": browser.format(), "idempotency-key": "begin"},
        trust_env=False,
        timeout=30,
    )
    assert answer.status_code == 200, answer.text

    def heard() -> dict[str, tuple[str, str]] | None:
        found = collector.of(browser.trace_id)
        workers = {_service(name) for name, (process, _) in found.items() if process == "single.worker"}
        return found if workers >= LISTENERS and "gateway POST" in found else None

    found = eventually(heard, within=120, every=0.5)
    assert found["gateway POST"] == ("gateway", browser.span_id)
    assert found[COMMAND] == ("single.rpc", "gateway POST")
    reactions = {parent for name, (_, parent) in found.items() if _service(name) in LISTENERS}
    assert reactions == {COMMAND}
    database = {process for name, (process, _) in found.items() if "insert" in name}
    assert database == {"single.rpc", "single.worker"}


def _service(name: str) -> str:
    """Spans of commands and reactions are named after their service."""
    return name.partition(".")[0]
