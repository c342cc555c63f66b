"""Intake on a real database."""

from __future__ import annotations

import pytest

from tests.builders.intake import Office
from tests.builders.intake import office as build


@pytest.fixture
def office(make_world) -> Office:
    """Intake with its directory facts, on the first day after the call."""
    return build(make_world("services.intake"))
