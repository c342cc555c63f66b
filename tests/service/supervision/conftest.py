"""Supervision on a real database: one for all its tests, emptied before each but for directory's copies."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pymongo.write_concern import WriteConcern

from kit import mongo
from kit.service import load
from kit.testing import real
from kit.testing.world import World
from tests.builders.supervision import County, begin, furnish


@pytest.fixture(scope="package")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Making databases and indexes takes longer than most tests here."""
    with real.instance(tmp_path_factory.mktemp("supervision"), with_broker=False) as config:
        client = mongo.connect(config.mongodb_uri)
        furnished = World(load("services.supervision"), config, client)
        furnish(furnished)
        yield furnished
        client.close()


@pytest.fixture
def county(world: World) -> County:
    """The day of a dispatch, with people, units and committees known."""
    # Setting the clock waits for the majority, and with it for all of this.
    own = world.runtime.db.with_options(write_concern=WriteConcern(w=1, j=False))
    for name in own.list_collection_names():
        if not name.startswith("known_") or name == "known_policies":
            own[name].delete_many({})
    mongo.instance_db(world.client, world.config.db_prefix)["clock"].delete_many({})
    return begin(world)
