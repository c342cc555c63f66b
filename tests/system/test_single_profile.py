"""One instance in the single profile: endpoints, metrics that Prometheus accepts, a supervisor that mends."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
from pathlib import Path

import httpx
import pytest

from kit.testing.waiting import eventually
from services.gateway.engine.sessions import COOKIE
from single import cli
from single.demo.client import Person
from single.instance import Instance
from single.layout import SERVICES
from tests import figures_named as figures

PROMTOOL = Path(".run/tools/promtool")

pytestmark = pytest.mark.timeout(180)


def test_every_process_serves_metrics_that_promtool_accepts(instance):
    for spec in instance.layout().specs:
        text = httpx.get(spec.metrics, trust_env=False, timeout=10).text
        checked = subprocess.run(
            [str(PROMTOOL), "check", "metrics"], input=text, capture_output=True, text=True, check=False
        )
        assert (checked.returncode, checked.stderr) == (0, ""), f"{spec.name}: {checked.stderr}"


def test_every_figure_that_alerts_and_dashboards_name_is_shown_by_some_process(instance):
    asked = {
        name for exprs in figures.expressions().values() for expr in exprs for name in figures.named(expr)
    }
    pages = [httpx.get(spec.metrics, trust_env=False, timeout=10).text for spec in instance.layout().specs]
    shown = set(re.findall(r"^# TYPE (\w+) ", "\n".join(pages), re.MULTILINE))
    ours = {figures.base(name) for name in asked} - set(figures.FOREIGN)
    assert ours <= shown


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


def test_nobody_is_signed_out_when_the_token_key_is_replaced(instance, county):
    signed_in = county.person("高志远")
    before = token_keys(instance)
    assert cli.main(["rotate-keys", "--name", instance.name, "--run", str(instance.run)]) == 0
    assert len(token_keys(instance) - before) == 1
    assert signed_in.get("/session")
    again = Person(signed_in._api, signed_in.login, signed_in.password)
    assert again.get("/proposals") == signed_in.get("/proposals")


def test_the_audit_administrator_takes_the_trails_of_all_services_away(instance, county, tmp_path):
    for role, status in (("committee_clerk", 403), ("audit_admin", 200)):
        with httpx.Client(base_url=instance.layout().url, trust_env=False, timeout=60) as browser:
            browser.cookies.set(COOKIE, county.staff(role).session())
            assert browser.get("/audit").status_code == status, role
            days = {"since": "2026-01-01", "until": "2100-01-01"}
            answer = browser.get("/audit/export", params=days)
            assert answer.status_code == status, role
    file = tmp_path / "audit.jsonl"
    file.write_text(answer.text, encoding="utf-8")
    assert cli.main(["audit-check", str(file)]) == 0
    assert {json.loads(line).get("service") for line in answer.text.splitlines()[1:]} == set(SERVICES)
    signing_in = [line for line in answer.text.splitlines() if '"SignIn"' in line and "device/" in line]
    assert any('"source": "127.0.0.1"' in line for line in signing_in)


def token_keys(instance: Instance) -> set[str]:
    """Ids of the keys by which persons' tokens are checked."""
    listed = json.loads((instance.directory / "keys" / "public.json").read_text(encoding="utf-8"))["keys"]
    return {row["kid"] for row in listed if "service" not in row}
