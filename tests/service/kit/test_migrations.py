"""Stored data are brought to the form that code expects: once, forwards, by one process, or not touched."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pytest
from pymongo.database import Database

from kit import migrations, mongo
from kit.lease import Lease, LeaseLost
from kit.migrations import DataNewer, Migration
from kit.runtime import Runtime
from kit.service import load
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb
from tests.service.kit.stage import CLERK, Stage

LEDGER = load("tests.example.ledger")


def counting(name: str, then: Callable[[], None] = lambda: None) -> Migration:
    """A step that counts how often it was made."""

    def run(db: Database) -> None:
        db["made"].update_one({"_id": name}, {"$inc": {"times": 1}}, upsert=True)
        then()

    return Migration(name, run)


@pytest.fixture
def start(config, client) -> Callable[..., Database]:
    """The ledger with these steps begins to run; its database."""

    def begin(*steps: Migration) -> Database:
        runtime = Runtime(replace(LEDGER, migrations=steps), config, client)
        runtime.prepare()
        return runtime.db

    return begin


def made(db: Database) -> dict[str, int]:
    return {row["_id"]: row["times"] for row in db["made"].find()}


def noted(db: Database) -> list[tuple[int, str]]:
    return [(row["_id"], row["name"]) for row in db["migrations"].find().sort("_id", 1)]


def test_each_step_is_made_once_in_its_order_and_noted(start):
    start(counting("first"))
    start(counting("first"), counting("second"), counting("third"))
    db = start(counting("first"), counting("second"), counting("third"))
    assert made(db) == {"first": 1, "second": 1, "third": 1}
    assert noted(db) == [(1, "first"), (2, "second"), (3, "third")]


def test_of_many_processes_that_start_together_one_makes_the_steps(start):
    with ThreadPoolExecutor(6) as pool:
        started = [pool.submit(start, counting("first"), counting("second")) for _ in range(6)]
        (db, *_) = [each.result() for each in started]
    assert made(db) == {"first": 1, "second": 1}


def test_a_long_step_keeps_its_turn(start, monkeypatch):
    monkeypatch.setattr(migrations, "Lease", partial(Lease, ttl=0.6))
    monkeypatch.setattr(migrations, "RENEW_SECONDS", 0.1)
    under_way = threading.Event()

    def take_long() -> None:
        under_way.set()
        threading.Event().wait(2.0)

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(start, counting("long", take_long))
        assert under_way.wait(10)
        second = pool.submit(start, counting("long", take_long))
        db = first.result()
        second.result()
    assert made(db) == {"long": 1}


def test_a_step_that_fails_ends_the_process_and_is_made_at_the_next_start(start, config, client):
    def fail() -> None:
        raise RuntimeError("half done")

    with pytest.raises(RuntimeError, match="half done"):
        start(counting("first"), counting("second", fail), counting("third"))
    db = mongo.service_db(client, config.db_prefix, "ledger")
    assert noted(db) == [(1, "first")]
    start(counting("first"), counting("second"), counting("third"))
    assert made(db) == {"first": 1, "second": 2, "third": 1}


def test_who_lost_its_turn_notes_nothing(start, config, client):
    db = mongo.service_db(client, config.db_prefix, "ledger")

    def lose_the_turn() -> None:
        Lease(db, migrations.LEASE_NAME).void()

    with pytest.raises(LeaseLost):
        start(counting("first", lose_the_turn))
    assert noted(db) == []


def test_worker_and_relay_wait_until_the_steps_are_made(start):
    db, steps = start(), (counting("first"), counting("second"))
    waiting = threading.Thread(target=migrations.wait, args=(db, "ledger", steps))
    waiting.start()
    start(steps[0])
    waiting.join(2 * migrations.WAIT_SECONDS)
    assert waiting.is_alive(), "one step is missing yet"
    start(*steps)
    waiting.join(10)
    assert not waiting.is_alive()


def test_code_that_meets_newer_data_changes_nothing(start, config, client):
    start(counting("first"), counting("second"))
    db = mongo.service_db(client, config.db_prefix, "ledger")
    db.drop_collection("whispers")
    with pytest.raises(DataNewer, match="数据版本为 2，本程序只认识到 1"):
        start(counting("first"))
    assert "whispers" not in db.list_collection_names()


@pytest.mark.parametrize("kind", ["rpc", "worker", "relay"])
def test_a_process_of_older_code_says_why_it_does_not_start(stage: Stage, kind: str):
    stage.ledger.runtime.db["migrations"].insert_one({"_id": 1, "name": "of a later version"})
    process = stage.start("ledger", kind)
    assert process.popen.wait(30) == 1
    told = process.log.read_text(encoding="utf-8")
    assert "DATA_VERSION_NEWER" in told
    assert "请使用升级后的程序" in told
    assert "start the newer code" in told
    assert "Traceback" not in told


def test_what_newer_code_wrote_beside_ours_is_still_there_after_we_saved(make_world):
    world = make_world("tests.example.ledger")
    world.do("OpenAccount", pb.OpenAccountRequest(account_id="a1", owner="Wang"), CLERK)
    accounts = world.runtime.db["accounts"]
    accounts.update_one({"_id": "a1"}, {"$set": {"colour": "green"}})
    world.do("Deposit", pb.DepositRequest(account_id="a1", amount=5), CLERK)
    row = accounts.find_one({"_id": "a1"})
    assert (row["balance"], row["version"], row["colour"]) == (5, 2, "green")
