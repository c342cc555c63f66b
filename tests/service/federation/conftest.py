"""Instances joined by a wire."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.builders.federation import Node, Wire, introduce, join, network, start_over
from tests.builders.network import Network
from tests.builders.network import network as whole_network
from tests.builders.upward import Homes


@pytest.fixture(scope="session")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Node]]:
    """One instance of each level; made once, emptied for each test."""
    folder = tmp_path_factory.mktemp("levels")
    with network(folder, province="province", city="city", county="county") as nodes:
        yield nodes


@pytest.fixture
def strangers(levels: dict[str, Node]) -> tuple[Node, Node]:
    """A city and a county that know nothing of each other."""
    city, county = levels["city"], levels["county"]
    start_over(city, county)
    return city, county


@pytest.fixture
def pair(strangers: tuple[Node, Node]) -> tuple[Node, Node, Wire]:
    """A city and a county that have joined, and the wire between them."""
    join(*strangers)
    return *strangers, Wire(*strangers)


@pytest.fixture
def chain(levels: dict[str, Node], pair: tuple[Node, Node, Wire]) -> tuple[Node, Node, Node, Wire]:
    """Province, city and county; the county reaches the province through the city."""
    province, (city, county, _) = levels["province"], pair
    start_over(province)
    wire = Wire(province, city, county)
    join(province, city)
    introduce(city, county, province, wire)
    return province, city, county, wire


@pytest.fixture(scope="session")
def upward_places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Network]:
    """A province and two cities with the services a proposal passes; made once, emptied for each test."""
    folder = tmp_path_factory.mktemp("upward")
    with whole_network(folder, province="province", east="city", west="city") as found:
        yield found


@pytest.fixture
def homes(upward_places: Network) -> Homes:
    """The three joined, with three members of the province in the two cities."""
    return Homes.begin(upward_places)
