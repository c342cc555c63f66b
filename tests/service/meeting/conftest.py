"""A dispatched case for every test of meeting."""

from __future__ import annotations

import pytest

from tests.builders.meeting import Scene, case


@pytest.fixture
def scene(make_world) -> Scene:
    """Meeting on the day of a dispatch."""
    return case(make_world("services.meeting"))
