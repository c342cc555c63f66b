"""Supervision on a real database: one for all its tests, emptied before each of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kit import mongo
from kit.service import load
from kit.testing import real
from kit.testing.world import World
from tests.builders.supervision import County, begin


@pytest.fixture(scope="package")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Making databases and indexes takes longer than most tests here."""
    with real.instance(tmp_path_factory.mktemp("supervision"), with_broker=False) as config:
        client = mongo.connect(config.mongodb_uri)
        yield World(load("services.supervision"), config, client)
        client.close()


@pytest.fixture
def county(world: World) -> County:
    """The day of a dispatch, with people, units and committees known."""
    for database in (world.runtime.db, mongo.instance_db(world.client, world.config.db_prefix)):
        for name in database.list_collection_names():
            database[name].delete_many({})
    return begin(world)
