"""The shipped alert rules in a real Prometheus: what breaks is seen within a minute, and its end too."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from single.process import LOOPBACK, choose_ports
from tests.service.kit.stage import Process, Stage, eventually

PROMETHEUS = Path(".run/tools/prometheus")
RULES = Path("deploy/monitoring/rules").resolve()
# From the moment that something breaks; a backlog has to be 30 s old before it is one.
SEEN_SECONDS, BACKLOG_SECONDS = 60.0, 90.0

pytestmark = pytest.mark.timeout(400)


class Watcher:
    """A Prometheus with the shipped rules that reads some processes every second."""

    def __init__(self, directory: Path, *processes: Process) -> None:
        port = choose_ports(["prometheus"], {})["prometheus"]
        self._url = f"http://{LOOPBACK}:{port}/api/v1/alerts"
        settings = directory / "prometheus.json"  # JSON is YAML too
        settings.write_text(json.dumps(_settings(processes)), encoding="utf-8")
        arguments = (
            f"--config.file={settings}",
            f"--storage.tsdb.path={directory / 'figures'}",
            f"--web.listen-address={LOOPBACK}:{port}",
        )
        with (directory / "prometheus.log").open("ab") as output:
            self._popen = subprocess.Popen([PROMETHEUS, *arguments], stderr=output)

    def firing(self) -> dict[str, dict[str, str]]:
        """What each firing alert says."""
        answer = httpx.get(self._url, trust_env=False, timeout=5).json()
        alerts = (each for each in answer["data"]["alerts"] if each["state"] == "firing")
        return {each["labels"]["alertname"]: each["annotations"] for each in alerts}

    def answers(self) -> bool:
        """Whether it has begun."""
        try:
            return httpx.get(self._url, trust_env=False, timeout=5).status_code == 200
        except httpx.TransportError:
            return False

    def stop(self) -> None:
        """SIGTERM, and wait."""
        self._popen.terminate()
        self._popen.wait(30)


def _settings(processes: tuple[Process, ...]) -> dict[str, object]:
    targets = [f"{LOOPBACK}:{process.port}" for process in processes]
    return {
        "global": {"scrape_interval": "1s", "scrape_timeout": "1s", "evaluation_interval": "1s"},
        "rule_files": [f"{RULES}/*.yml"],
        "scrape_configs": [{"job_name": "platform", "static_configs": [{"targets": targets}]}],
    }


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Callable[..., Watcher]]:
    """``watch(worker, relay)``: a Prometheus that has begun to read these processes."""
    assert PROMETHEUS.exists(), "run scripts/setup.sh prometheus"
    watchers: list[Watcher] = []

    def make(*processes: Process) -> Watcher:
        watchers.append(Watcher(tmp_path, *processes))
        eventually(watchers[-1].answers)
        return watchers[-1]

    yield make
    for watcher in watchers:
        watcher.stop()


def test_a_broker_out_of_reach_is_seen_and_so_is_its_return(cut, stage: Stage, watch) -> None:
    line, config = cut("amqp_url")
    relay = stage.relay(config)
    watcher = watch(relay)
    line.cut()
    stage.open_account()
    eventually(lambda: "BrokerDown" in watcher.firing(), within=SEEN_SECONDS, every=0.5)
    eventually(lambda: "OutboxStuck" in watcher.firing(), within=BACKLOG_SECONDS, every=0.5)
    assert watcher.firing()["OutboxStuck"]["summary"].startswith("ledger 的事件已 ")
    line.mend()
    eventually(lambda: not watcher.firing().keys() & {"BrokerDown", "OutboxStuck"}, within=60, every=0.5)
    assert stage.unsent() == 0


def test_a_message_that_is_set_aside_and_a_process_that_is_killed_are_seen(stage: Stage, watch) -> None:
    worker, relay = stage.worker(), stage.relay()
    watcher = watch(worker, relay)
    stage.publish(b"{not json", "ledger.events", "Deposited.v1")
    relay.kill()
    eventually(
        lambda: watcher.firing().keys() >= {"MessagesParked", "ProcessDown"}, within=SEEN_SECONDS, every=0.5
    )
    said = watcher.firing()
    assert said["MessagesParked"]["summary"] == "mirror 有 1 条消息被搁置"
    assert str(relay.port) in said["ProcessDown"]["summary"]
