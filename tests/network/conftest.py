"""Two brokers of the network tests' own, because these break them: the city's and the county's."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from kit.testing.authority import Authority
from kit.testing.waiting import eventually
from single.broker import Broker, Tls
from single.mongod import Mongod
from tests.network.site import Site, join, site
from tests.service.kit.proxy import Line


@dataclass(frozen=True)
class Joined:
    """A city and a county below it, with the line between them."""

    city: Site
    county: Site
    line: Line

    def wait_up(self, within: float = 60.0) -> None:
        """Wait until both sides see the link up."""
        for one, other in ((self.county, self.city), (self.city, self.county)):
            eventually(lambda a=one, b=other: a.link(b).state == "up", within=within, every=0.2)


@pytest.fixture(scope="session", autouse=True)
def _ended_in_order() -> Iterator[None]:
    # A test run that is told to end must not leave brokers and services behind.
    def end(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    yield
    signal.signal(signal.SIGTERM, before)


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Makes the certificates of all brokers."""
    return Authority(tmp_path_factory.mktemp("certificates"))


@dataclass(frozen=True)
class Nodes:
    """The city's broker, which also listens encrypted, the county's, and one database server for both."""

    upper: Broker
    lower: Broker
    mongod: Mongod


@pytest.fixture(scope="session")
def nodes(tmp_path_factory: pytest.TempPathFactory, authority: Authority) -> Iterator[Nodes]:
    """Started once for all tests."""
    found = Nodes(
        Broker(tmp_path_factory.mktemp("upper"), Tls(authority.ca, *authority.issue("localhost"))),
        Broker(tmp_path_factory.mktemp("lower")),
        Mongod(tmp_path_factory.mktemp("mongod"), cache_gb=0.25),
    )
    parts = (found.upper, found.lower, found.mongod)
    try:
        with ThreadPoolExecutor(len(parts)) as pool:
            list(pool.map(lambda part: part.start(), parts))
        yield found
    finally:
        for part in parts:
            part.stop()


@pytest.fixture(scope="session")
def joined(tmp_path_factory: pytest.TempPathFactory, nodes: Nodes) -> Iterator[Joined]:
    """City and county, joined; every test leaves them with nothing on its way."""
    folder: Path = tmp_path_factory.mktemp("sites")
    uri = nodes.mongod.uri
    line = Line("127.0.0.1", nodes.upper.settings["ports"]["amqp"])
    try:
        with (
            site(folder / "city", "city", "city", nodes.upper, uri) as city,
            site(folder / "county", "county", "county", nodes.lower, uri) as county,
        ):
            join(city, county, f"amqp://127.0.0.1:{line.port}")
            found = Joined(city, county, line)
            found.wait_up()
            yield found
    finally:
        line.close()


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str, float], None]:
    """Note a figure; all are shown at the end of the run."""
    return lambda name, value: record_property(name, round(value, 1))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show what was measured."""
    terminalreporter.section("figures")
    for report in terminalreporter.getreports(""):
        if report.when == "teardown":
            for name, value in report.user_properties:
                terminalreporter.write_line(f"{report.nodeid.rpartition('::')[2]}: {name}: {value}")
