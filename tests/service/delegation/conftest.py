"""A city and a county, founded and joined anew for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.builders.delegation import Story
from tests.builders.network import Network, network


@pytest.fixture(scope="package")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Network]:
    """The databases of both."""
    services = ("assignment", "meeting", "federation")
    with network(tmp_path_factory.mktemp("towns"), services, city="city", county="county") as found:
        yield found


@pytest.fixture
def story(towns: Network) -> Story:
    """Both joined, nothing delegated yet."""
    return Story.begin(towns)
