"""Directory on a real database: one for all its tests, emptied before each of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kit import mongo
from kit.service import load
from kit.testing import real
from kit.testing.world import World
from tests.builders.directory import County


@pytest.fixture(scope="package")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Making databases and indexes takes longer than most tests here."""
    with real.instance(tmp_path_factory.mktemp("directory"), with_broker=False) as config:
        client = mongo.connect(config.mongodb_uri)
        yield World(load("services.directory"), config, client)
        client.close()


@pytest.fixture
def county(world: World) -> County:
    """An instance that has not begun yet."""
    for database in (world.runtime.db, mongo.instance_db(world.client, world.config.db_prefix)):
        for name in database.list_collection_names():
            database[name].delete_many({})
    return County(world)
