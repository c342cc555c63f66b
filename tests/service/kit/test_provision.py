"""What is made before the first process starts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pymongo import MongoClient
from pymongo.errors import OperationFailure

from kit import logins, mongo, provision
from kit.bus import connection
from kit.rights import login_name
from kit.testing import real
from scripts import service_logins
from single.layout import SERVICES
from tests.guarded import GuardedMongod

PREFIX = "some_county"


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


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[GuardedMongod]:
    """A database that demands logins and has been given its administrator."""
    made = GuardedMongod(tmp_path / "mongod")
    try:
        made.start()
        yield made
    finally:
        made.stop()


@pytest.fixture
def vhost() -> Iterator[str]:
    """A space on the broker; its users go with it."""
    found = real.addresses()
    with real.vhost(found) as url:
        yield url
    with mongo.connect(found.mongodb_uri) as client:
        logins.remove(client, found.management_url, [login_name(PREFIX, each) for each in SERVICES])


def test_the_first_administrator_is_made_once_and_known_from_then_on(guarded):
    provision.database(guarded.uri)
    with pytest.raises(OperationFailure, match="Authentication failed"):
        mongo.connect(guarded.uri.replace("platform:", "platform:not"))


def test_every_service_gets_its_users_from_the_files_of_a_deployment(guarded, vhost, tmp_path):
    folder = tmp_path / "logins"
    service_logins.main([str(folder), PREFIX.replace("_", "-"), guarded.uri, vhost])
    told = folder / "administration" / "logins.json"
    management = real.addresses().management_url
    for _ in range(2):  # again, as at every start
        provision.service_logins(told, guarded.uri, management)
    for service in SERVICES:
        with connection((folder / service / "amqp_url").read_text(encoding="utf-8")) as connected:
            connected.connect()
        with mongo.connect((folder / service / "mongodb_uri").read_text(encoding="utf-8")) as client:
            client[f"{PREFIX}_{service}"]["own"].insert_one({})
            with pytest.raises(OperationFailure, match="not authorized"):
                client[f"{PREFIX}_other"]["own"].insert_one({})


def test_a_step_that_is_not_known_or_lacks_something_shows_the_usage():
    for arguments in ([], ["nonsense"], ["own", "/nowhere"], ["keys"]):
        with pytest.raises(SystemExit) as told:
            provision.main(arguments)
        assert "python -m kit.provision" in str(told.value)
