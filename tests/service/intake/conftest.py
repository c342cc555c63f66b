"""Intake on a real database: one set of collections per module, emptied before each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kit import mongo
from kit.config import Config
from kit.service import load
from kit.testing import real
from kit.testing.world import World
from tests.builders.intake import Office
from tests.builders.intake import office as build


@pytest.fixture(scope="module")
def instance(tmp_path_factory) -> Iterator[tuple[Config, object]]:
    with real.instance(tmp_path_factory.mktemp("intake"), with_broker=False) as config:
        client = mongo.connect(config.mongodb_uri)
        yield config, client
        client.close()


@pytest.fixture
def office(instance) -> Office:
    """Intake with its directory facts, on the first day after the call."""
    config, client = instance
    for name in ("intake", "instance"):
        database = mongo.service_db(client, config.db_prefix, name)
        for collection in database.list_collection_names():
            database[collection].delete_many({})
    return build(World(load("services.intake"), config, client))
