"""A broker and a database of the chaos tests' own, because these break them, and a scene on both."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from kit.config import Config
from kit.testing import real
from single.deps import Broker, Mongod
from tests.scene import Scene, scene

NOT_TESTED = "NOT TESTED"
# Commands of rabbitmqctl that make the broker block publishers, and let it go on.
ALARMS = {
    "memory": (("set_vm_memory_high_watermark", "0.00001"), ("set_vm_memory_high_watermark", "0.6")),
    "disk": (("set_disk_free_limit", "900000GB"), ("set_disk_free_limit", "50MB")),
}
BLOCK = "setUserWriteBlockMode"
# How a database comes to read only: an administrator's switch (a full disk elsewhere, a move), a locked copy.
ONLY_READS = {
    "blocked": (
        lambda client: client.admin.command({BLOCK: 1, "global": True}),
        lambda client: client.admin.command({BLOCK: 1, "global": False}),
    ),
    "locked": (
        lambda client: client.admin.command("fsync", lock=True),
        lambda client: client.admin.command("fsyncUnlock"),
    ),
}


class Sweeping(Mongod):
    """Looks every second for what has served its time, instead of every minute."""

    def _command(self) -> list[str]:
        return [*super()._command(), "--setParameter", "ttlMonitorSleepSecs=1"]


@dataclass(frozen=True)
class Nodes:
    """The private broker and database."""

    broker: Broker
    mongod: Mongod

    def heal(self) -> real.Addresses:
        """Start what a test left dead; where both are."""
        self.broker.start()
        self.mongod.start()
        return real.Addresses(self.broker.amqp_url, self.broker.management_url, self.mongod.uri)

    def spare(self, played: Scene) -> None:
        """Wait until a kill of the broker spares the queues of a scene (see ``wait_registered``)."""
        vhost = urlsplit(played.config.amqp_url).path[1:]
        self.broker.wait_registered(*(f"{vhost}_{queue}" for queue in played.queues()))


@pytest.fixture(scope="session", autouse=True)
def _ended_in_order() -> Iterator[None]:
    # A test run that is told to end must not leave broker, database and services behind.
    def end(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    yield
    signal.signal(signal.SIGTERM, before)


@pytest.fixture(scope="session")
def nodes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nodes]:
    """Broker and database, started once for all tests."""
    made = Nodes(
        Broker(tmp_path_factory.mktemp("broker")), Sweeping(tmp_path_factory.mktemp("mongod"), cache_gb=0.25)
    )
    try:
        made.heal()
        yield made
    finally:
        made.broker.stop()
        made.mongod.stop()


@pytest.fixture
def chaos_config(nodes: Nodes, tmp_path: Path) -> Iterator[Config]:
    """An instance on the private broker and database."""
    with real.instance(tmp_path, at=nodes.heal()) as config:
        yield config


@pytest.fixture
def pause() -> float:
    """Seconds that a caller rests between commands: there shall be load all the time, not both cores full."""
    return 0.05


@pytest.fixture
def played(
    chaos_config: Config, nodes: Nodes, tmp_path: Path, pause: float, figure: Callable[[str, float], None]
) -> Iterator[Scene]:
    """The example services under load."""
    with scene(chaos_config, tmp_path, pause) as running:
        try:
            yield running
        finally:
            # Callers and processes end in order only with a database.
            nodes.heal()
        figure("commands accepted", len(running.load.accepted))
        figure("calls repeated", sum(running.load.trouble.values()))


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str, float], None]:
    """Note a figure; all are shown at the end of the run."""
    return lambda name, value: record_property(name, round(value, 1))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show what was left out, in a line of its own that CI repeats, and what was measured."""
    skipped = (str(report.longrepr[2]) for report in terminalreporter.getreports("skipped"))
    for why in dict.fromkeys(skipped):
        if NOT_TESTED in why:
            terminalreporter.write_line(why.removeprefix("Skipped: "))
    terminalreporter.section("figures")
    # A report of an end that went well belongs to no category; by then every figure is noted.
    for report in terminalreporter.getreports(""):
        if report.when == "teardown":
            for name, value in report.user_properties:
                terminalreporter.write_line(f"{report.nodeid.rpartition('::')[2]}: {name}: {value}")
