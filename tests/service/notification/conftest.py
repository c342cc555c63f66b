"""A county whose people are known, for every test of notification."""

from __future__ import annotations

import pytest

from tests.builders.notification import Post, county


@pytest.fixture
def post(make_world) -> Post:
    """Notification in a county."""
    return county(make_world("services.notification"))
