"""Evaluation on a real database, which is made once and emptied for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kit import mongo
from kit.service import load
from kit.testing import real
from kit.testing.world import World
from tests.builders.evaluation import County


@pytest.fixture(scope="session")
def evaluation(tmp_path_factory) -> Iterator[World]:
    """The service with its collections and indexes, whose making is slow."""
    with real.instance(tmp_path_factory.mktemp("evaluation"), with_broker=False) as config:
        client = mongo.connect(config.mongodb_uri)
        yield World(load("services.evaluation"), config, client)
        client.close()


@pytest.fixture
def empty(evaluation) -> County:
    """Nothing has happened yet; time is the present."""
    for database in (
        evaluation.runtime.db,
        mongo.instance_db(evaluation.client, evaluation.config.db_prefix),
    ):
        for name in database.list_collection_names():
            if database[name].find_one() is not None:
                database[name].delete_many({})
    return County(evaluation)


@pytest.fixture
def county(empty) -> County:
    """A session, two units and five standing members."""
    return empty.begin()
