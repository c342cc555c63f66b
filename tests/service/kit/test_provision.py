"""What is made before the first process starts."""

from __future__ import annotations

import pytest
from pymongo import MongoClient

from kit import provision


def test_a_replica_set_that_is_there_is_left_as_it_is_and_waited_for(config):
    before = members(config.mongodb_uri)
    provision.database(config.mongodb_uri)
    assert members(config.mongodb_uri) == before


def test_an_address_without_the_set_s_name_is_refused_with_a_reason():
    with pytest.raises(SystemExit) as refused:
        provision.database("mongodb://127.0.0.1:1/")
    assert "replicaSet" in str(refused.value)


def members(uri: str) -> dict:
    client: MongoClient = MongoClient(uri)
    try:
        return client.admin.command("replSetGetConfig")["config"]
    finally:
        client.close()
