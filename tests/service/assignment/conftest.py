"""Assignment on a real database, made once per module and emptied before each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kit import mongo
from kit.service import load
from kit.testing import real
from kit.testing.world import World
from tests.builders.assignment import Desk


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Iterator[World]:
    """The service with its collections."""
    with real.instance(tmp_path_factory.mktemp("assignment"), with_broker=False) as config:
        client = mongo.connect(config.mongodb_uri)
        yield World(load("services.assignment"), config, client)
        client.close()


@pytest.fixture
def world(built: World) -> World:
    """The service with nothing in it, in the present."""
    for db in (built.runtime.db, mongo.instance_db(built.client, built.config.db_prefix)):
        for name in db.list_collection_names():
            db[name].delete_many({})
    return built


@pytest.fixture
def desk(world: World) -> Desk:
    """The service with units and an open session."""
    return Desk.open(world)
