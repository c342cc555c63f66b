"""One database for all tests of meeting, emptied before each; a dispatched case in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kit import mongo
from kit.service import load
from kit.testing import real
from kit.testing.world import World
from tests.builders.meeting import Scene, case


@pytest.fixture(scope="package")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The service with its collections and indexes, whose making is slow."""
    with real.instance(tmp_path_factory.mktemp("meeting"), with_broker=False) as config:
        client = mongo.connect(config.mongodb_uri)
        yield World(load("services.meeting"), config, client)
        client.close()


@pytest.fixture
def world(made: World) -> World:
    """The service with nothing in it, in the present."""
    for database in (made.runtime.db, mongo.instance_db(made.client, made.config.db_prefix)):
        for name in database.list_collection_names():
            database[name].delete_many({})
    return made


@pytest.fixture
def scene(world: World) -> Scene:
    """Meeting on the day of a dispatch."""
    return case(world)
