"""One whole instance for all tests that need one: real processes, real broker, real database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kit.core.clock import RealClock
from kit.testing import real
from single.demo.county import County, set_up
from single.instance import Instance
from single.process import write_json
from single.rest import Api

# Other tests may be using the machine; how fast an instance starts is measured elsewhere.
PATIENCE_SECONDS = 150.0


@pytest.fixture(scope="session")
def instance(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Instance]:
    """A running instance in the single profile, with a vhost and databases of its own until the end."""
    run = tmp_path_factory.mktemp("run")
    write_json(run / "deps.json", vars(real.addresses()))
    made = Instance("system", run=run, mode="test")
    try:
        made.up()
        yield made
    finally:
        made.down()
        made.forget()


@pytest.fixture(scope="session")
def county(instance: Instance) -> Iterator[County]:
    """The demo's county on that instance: bodies, units, members, staff, an open session."""
    with Api(instance.layout().url) as api:
        yield set_up(api, instance.name, RealClock().now())
