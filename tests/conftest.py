"""Fixtures shared by all tests on the real parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from kit import mongo
from kit.config import Config
from kit.core.context import Actor
from kit.service import load
from kit.testing import real
from kit.testing.world import World
from single import process

# How fast examples are made says something of the machine and nothing of the code.
settings.register_profile("platform", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("platform")


def pytest_configure(config: pytest.Config) -> None:
    """With ``-n``, each process chooses ports from a share of its own: what is free may be taken next."""
    if (worker := getattr(config, "workerinput", None)) is not None:
        number = int(worker["workerid"].removeprefix("gw"))
        process.PORTS = process.PORTS[number :: worker["workercount"]]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """With ``-n``, tests are spread by what they share."""
    from tests.spread import Spread

    config.option.loadscopereorder = False
    return Spread(config, log)


@pytest.fixture
def config(tmp_path: Path) -> Iterator[Config]:
    """A test instance with databases of its own; no vhost."""
    with real.instance(tmp_path, with_broker=False) as found:
        yield found


@pytest.fixture
def bus_config(tmp_path: Path) -> Iterator[Config]:
    """A test instance with databases and a vhost of its own."""
    with real.instance(tmp_path) as found:
        yield found


@pytest.fixture
def client(config: Config) -> Iterator:
    """A database client of the test instance."""
    found = mongo.connect(config.mongodb_uri)
    yield found
    found.close()


@pytest.fixture
def make_world(config: Config, client) -> Callable[[str], World]:
    """Put one service on a real database: ``make_world("services.intake")``."""
    return lambda package: World(load(package), config, client)


@pytest.fixture
def person() -> Callable[..., Actor]:
    """Make an acting person: ``person("p1", "clerk", unit_id="u1")``."""

    def make(person_id: str, *roles: str, **more: str) -> Actor:
        return Actor(id=person_id, name=more.pop("name", person_id), roles=frozenset(roles), **more)  # type: ignore[arg-type]

    return make
