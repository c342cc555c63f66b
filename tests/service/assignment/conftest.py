"""Assignment on a real database."""

from __future__ import annotations

import pytest

from tests.builders.assignment import Desk


@pytest.fixture
def world(make_world):
    """The service with nothing in it."""
    return make_world("services.assignment")


@pytest.fixture
def desk(world) -> Desk:
    """The service with units and an open session."""
    return Desk.open(world)
