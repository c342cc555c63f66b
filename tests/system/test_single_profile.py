"""One instance in the single profile: endpoints, metrics that Prometheus accepts, a supervisor that mends."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

import httpx
import pytest

from kit.testing.waiting import eventually
from single.layout import SERVICES

PROMTOOL = Path(".run/tools/promtool")

pytestmark = pytest.mark.timeout(180)


def test_every_process_serves_metrics_that_promtool_accepts(instance):
    for spec in instance.layout().specs:
        text = httpx.get(spec.metrics, trust_env=False, timeout=10).text
        checked = subprocess.run(
            [str(PROMTOOL), "check", "metrics"], input=text, capture_output=True, text=True, check=False
        )
        assert (checked.returncode, checked.stderr) == (0, ""), f"{spec.name}: {checked.stderr}"


def test_prometheus_rules_are_accepted():
    rules = [str(path) for path in Path("deploy/monitoring/rules").glob("*.yml")]
    checked = subprocess.run(
        [str(PROMTOOL), "check", "rules", *rules], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_rows_of_one_process_share_its_pid(instance):
    rows = instance.write_endpoints()
    pids = {kind: {row["pid"] for row in rows if row["type"] == kind} for kind in ("rpc", "worker", "relay")}
    assert all(len(found) == 1 for found in pids.values())
    assert {row["service"] for row in rows if row["type"] == "rpc"} == set(SERVICES)


@pytest.mark.parametrize("name", ["rpc", "worker", "relay", "gateway"])
def test_a_killed_process_is_started_again_and_healthy(instance, name):
    pid = instance.pid(name)
    os.kill(pid, signal.SIGKILL)
    eventually(lambda: instance.pid(name) not in (0, pid), within=20)
    eventually(lambda: instance.healthy(instance.layout().spec(name)), within=60, every=0.2)
