"""One engine for all tests here, and one composition; both are gone afterwards, however the tests end."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import FrameType

import pytest

from kit.core.clock import RealClock
from single.demo.county import County, set_up
from tests.deploy import stand_ins
from tests.deploy.composition import INSTANCE, Composition, running
from tests.deploy.engine import DockerCannotStart, Engine, engine
from tests.deploy.job import PatientApi

RUN = Path(__file__).resolve().parent.parent.parent / ".run"
FIGURES = pytest.StashKey[list[str]]()
# Left out is not passed: who runs these tests by hand gets this status. CI has the skip's reason and goes on.
WITHOUT_DOCKER = 77
ABSENT = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """SIGTERM ends the tests as Ctrl-C does: what was put up is taken down."""
    config.stash[FIGURES] = []
    config.stash[ABSENT] = ""
    signal.signal(signal.SIGTERM, _stop)


def _stop(signum: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What was measured on the way."""
    for line in terminalreporter.config.stash[FIGURES]:
        terminalreporter.write_line(line)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """A status of its own where Docker could not start."""
    if exitstatus == pytest.ExitCode.OK and session.config.stash[ABSENT] and not os.environ.get("CI"):
        session.exitstatus = WITHOUT_DOCKER


@pytest.fixture(scope="session")
def figures(pytestconfig: pytest.Config) -> list[str]:
    """Lines to be shown at the end."""
    return pytestconfig.stash[FIGURES]


@pytest.fixture(scope="session")
def docker(pytestconfig: pytest.Config, figures: list[str]) -> Iterator[Engine]:
    """A Docker engine that has the base images; without one the tests are skipped, and say why."""
    with ExitStack() as stack:
        try:
            found = stack.enter_context(engine(RUN / "docker"))
            began = time.monotonic()
            made = stand_ins.provide(found)
        except DockerCannotStart as why:
            pytestconfig.stash[ABSENT] = str(why)
            figures.append(f"NOT TESTED: Docker 无法启动 / Docker cannot start: {why}")
            pytest.skip(f"Docker 无法启动 / Docker cannot start: {why}")
        version = found.docker("version", "--format", "{{.Server.Version}}").strip()
        figures.append(f"Docker {version}" + (", started for the tests" if found.own else ""))
        seconds = time.monotonic() - began
        figures.append(f"base images in {seconds:.0f} s; stand-ins: {', '.join(made) or 'none'}")
        yield found


@pytest.fixture(scope="module")
def composition(
    docker: Engine, figures: list[str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Composition]:
    """The composition, built from the tree and up."""
    with running(docker, tmp_path_factory.mktemp("state")) as found:
        began = time.monotonic()
        found.build()
        figures.append(f"images built in {time.monotonic() - began:.0f} s")
        began = time.monotonic()
        found.up()
        figures.append(f"up and serving after {time.monotonic() - began:.0f} s")
        yield found


@pytest.fixture(scope="module")
def county(composition: Composition) -> Iterator[County]:
    """The demo's county on it, begun with the set-up code as a production instance asks."""
    code = (composition.state / "directory" / "setup_code").read_text(encoding="utf-8")
    with PatientApi(composition.url) as api:
        yield set_up(api, INSTANCE, RealClock().now(), setup_code=code)
