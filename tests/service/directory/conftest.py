"""Directory on a real database."""

from __future__ import annotations

import pytest

from tests.builders.directory import County


@pytest.fixture
def county(make_world):
    return County(make_world("services.directory"))
