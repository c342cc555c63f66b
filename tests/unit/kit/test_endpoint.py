"""What a deployment asks of every process: is it alive, does it work."""

from __future__ import annotations

import urllib.error
import urllib.request

import pytest

from kit import endpoint


@pytest.fixture
def ask(monkeypatch):
    """Ask a process that has begun nothing yet."""
    monkeypatch.setattr(endpoint, "_parts", {})
    port = endpoint.serve("127.0.0.1:0")

    def asked(path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, refused.read().decode()

    return asked


def test_a_process_is_alive_before_it_is_ready(ask):
    assert ask("/healthz") == (200, "ok\n")
    assert ask("/readyz") == (503, "not ready: process\n")


def test_a_process_is_ready_when_all_its_parts_are_and_names_those_that_are_not(ask):
    endpoint.show_ready("ledger", True)
    endpoint.show_ready("mirror", False)
    assert ask("/readyz") == (503, "not ready: mirror\n")
    endpoint.show_ready("mirror", True)
    assert ask("/readyz") == (200, "ok\n")


def test_metrics_stand_beside(ask):
    status, text = ask("/metrics")
    assert status == 200
    assert "# TYPE kit_" in text or "# TYPE python_info" in text
