"""Instances joined by a wire."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders.federation import Node, Wire, introduce, join, network


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
