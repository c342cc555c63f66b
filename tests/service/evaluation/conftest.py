"""Evaluation on a real database."""

from __future__ import annotations

import pytest

from tests.builders.evaluation import County


@pytest.fixture
def county(make_world):
    """A session, two units and five standing members."""
    return County(make_world("services.evaluation")).begin()
