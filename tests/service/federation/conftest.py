"""Instances joined by a wire."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders.federation import Node, Wire, introduce, join, network
from tests.builders.network import Network
from tests.builders.network import network as whole_network
from tests.builders.upward import Homes


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Node, Node, Wire]]:
    """A city and a county that have joined, and the wire between them."""
    with network(tmp_path, city="city", county="county") as nodes:
        city, county = nodes["city"], nodes["county"]
        join(city, county)
        yield city, county, Wire(city, county)


@pytest.fixture
def chain(tmp_path: Path) -> Iterator[tuple[Node, Node, Node, Wire]]:
    """Province, city and county; the county reaches the province through the city."""
    with network(tmp_path, province="province", city="city", county="county") as nodes:
        province, city, county = nodes["province"], nodes["city"], nodes["county"]
        wire = Wire(province, city, county)
        join(province, city)
        join(city, county)
        introduce(city, county, province, wire)
        yield province, city, county, wire


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
