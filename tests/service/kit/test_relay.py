"""A relay sends every event of its outbox, in order, whatever stops, fails or stands still in between."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from kit import bus, mongo
from kit.config import Config
from kit.lease import RELAY, Lease
from kit.relay import Relay
from kit.relay.publisher import WINDOW
from tests.service.kit.stage import Stage, eventually

QUORUM = {"queue_type": "quorum"}


@pytest.fixture
def relay(stage: Stage) -> Iterator[Callable[..., Relay]]:
    """Start relays of the ledger in this process: ``relay()``, ``relay(config)``."""
    started: list[Relay] = []
    clients = []

    def start(config: Config | None = None) -> Relay:
        config = config or stage.config
        clients.append(mongo.connect(config.mongodb_uri, timeout_seconds=3))
        one = Relay("ledger", config, clients[-1])
        one.start()
        started.append(one)
        return one

    yield start
    for one in started:
        one.stop()
    for client in clients:
        client.close()


def first_seen(bodies: list[dict]) -> dict[str, list[int]]:
    """The versions of each aggregate in the order in which they first arrived."""
    seen: dict[str, list[int]] = {}
    for body in bodies:
        versions = seen.setdefault(body["aggregate"], [])
        if body["version"] not in versions:
            versions.append(body["version"])
    return seen


def assert_complete_and_in_order(bodies: list[dict], aggregates: int, versions: int) -> None:
    seen = first_seen(bodies)
    assert len(seen) == aggregates
    assert all(found == list(range(1, versions + 1)) for found in seen.values())


def test_a_command_s_event_reaches_a_queue_without_a_poll(stage: Stage, relay) -> None:
    stage.make_queue("all")
    relay()
    stage.open_account("a1")
    eventually(lambda: stage.ready("all") == 1)
    (row,) = stage.outbox.find()
    eventually(lambda: stage.unsent() == 0)
    (body,) = stage.drain("all")
    assert body["id"] == row["_id"]
    assert body["data"] == {"accountId": "a1", "owner": "Li"}
    stage.deposit("a1")
    eventually(lambda: stage.ready("all") == 1, within=5)


def test_a_backlog_is_sent_once_and_in_order(stage: Stage, relay) -> None:
    stage.make_queue("all", **QUORUM)
    stage.fill_outbox(aggregates=100, versions=20)
    relay()
    eventually(lambda: stage.unsent() == 0)
    bodies = stage.drain("all")
    assert len(bodies) == 2000
    assert_complete_and_in_order(bodies, 100, 20)


def test_what_is_inserted_while_a_backlog_is_swept_keeps_its_place(stage: Stage, relay) -> None:
    stage.make_queue("all", **QUORUM)
    stage.fill_outbox(aggregates=50, versions=10)
    relay()
    for version in range(11, 31):
        stage.outbox.insert_many(
            [
                {
                    "_id": f"late-{number}-{version}",
                    "aggregate_id": f"g{number}",
                    "aggregate_version": version,
                    "index": 0,
                    "exchange": "ledger.events",
                    "routing_key": "Numbered.v1",
                    "body": f'{{"aggregate": "g{number}", "version": {version}}}',
                    "recorded_at": stage.ledger.now,
                    "unsent": True,
                }
                for number in range(50)
            ]
        )
    eventually(lambda: stage.unsent() == 0)
    bodies = stage.drain("all")
    assert len(bodies) == 50 * 30
    assert_complete_and_in_order(bodies, 50, 30)


def test_an_event_that_nobody_wants_is_marked_so_and_holds_up_nothing(stage: Stage, relay) -> None:
    stage.make_queue("wanted", "Wanted.v1")
    stage.fill_outbox(aggregates=1, versions=2, routing_key="Unwanted.v1")
    stage.outbox.update_many({"aggregate_version": 2}, {"$set": {"routing_key": "Wanted.v1"}})
    relay()
    eventually(lambda: stage.unsent() == 0)
    assert stage.ready("wanted") == 1
    rows = {row["aggregate_version"]: row for row in stage.outbox.find()}
    assert rows[1]["unrouted"] is True
    assert rows[1]["sent_at"], "it leaves the outbox after 90 days like any other"
    assert "unrouted" not in rows[2]


def test_a_refused_event_is_sent_again_before_the_next_of_its_aggregate(stage: Stage, relay) -> None:
    stage.make_queue("small", max_length=3, overflow="reject-publish")
    stage.fill_outbox(aggregates=1, versions=10)
    relay()
    eventually(lambda: stage.ready("small") == 3)
    bodies: list[dict] = []

    def take_all() -> bool:
        bodies.extend(stage.drain("small"))
        return stage.unsent() == 0 and stage.ready("small") == 0

    eventually(take_all, every=0.2)
    assert [body["version"] for body in bodies] == list(range(1, 11))


def test_a_broker_absent_at_start_is_waited_for(stage: Stage, cut, relay) -> None:
    line, config = cut("amqp_url")
    stage.make_queue("all")
    line.cut()
    relay(config)
    stage.open_account("a1")
    held = {"_id": RELAY, "holder": {"$ne": None}}
    eventually(lambda: stage.ledger.runtime.db["leases"].find_one(held))
    assert stage.unsent() == 1
    line.mend()
    eventually(lambda: stage.ready("all") == 1)


def test_a_broker_lost_again_and_again_loses_nothing(stage: Stage, cut, relay) -> None:
    line, config = cut("amqp_url")
    stage.make_queue("all", **QUORUM)
    stage.fill_outbox(aggregates=200, versions=20)
    relay(config)
    for share in (500, 1500, 2500):
        eventually(lambda least=share: stage.ready("all") > least, every=0.001)
        line.cut()
        line.mend()
    eventually(lambda: stage.unsent() == 0)
    assert_complete_and_in_order(stage.drain("all"), 200, 20)


def test_a_database_lost_for_seconds_loses_nothing(stage: Stage, cut, relay) -> None:
    line, config = cut("mongodb_uri")
    stage.make_queue("all", **QUORUM)
    stage.fill_outbox(aggregates=200, versions=20)
    relay(config)
    eventually(lambda: stage.ready("all") > 300, every=0.001)
    line.cut()
    stage.open_account("a1")
    line.mend()
    eventually(lambda: stage.unsent() == 0, within=60)
    bodies = [body for body in stage.drain("all") if "aggregate" in body]
    assert_complete_and_in_order(bodies, 200, 20)


def test_one_of_two_relays_works_and_hands_over_when_stopped(stage: Stage, relay) -> None:
    stage.make_queue("all", **QUORUM)
    first = relay()
    eventually(lambda: first._turn is not None)
    second = relay()
    stage.fill_outbox(aggregates=100, versions=20)
    eventually(lambda: stage.ready("all") > 100, every=0.001)
    first.stop()
    eventually(lambda: second._turn is not None)
    eventually(lambda: stage.unsent() == 0)
    bodies = stage.drain("all")
    assert len(bodies) == 2000, "a stop waits for its confirms and marks them, so nothing is sent twice"
    assert_complete_and_in_order(bodies, 100, 20)


def test_a_killed_relay_is_replaced_within_ten_seconds(stage: Stage) -> None:
    stage.make_queue("all", **QUORUM)
    first = stage.relay()
    standby = stage.start("ledger", "relay")
    eventually(lambda: standby.metric("kit_outbox_unsent", service="ledger") == 0 and standby.port)
    stage.fill_outbox(aggregates=200, versions=20)
    eventually(lambda: stage.ready("all") > 300, every=0.001)
    first.kill()
    killed = time.monotonic()
    eventually(lambda: standby.metric("kit_lease_held") == 1, within=10)
    assert time.monotonic() - killed < 10
    eventually(lambda: stage.unsent() == 0, within=40)
    assert_complete_and_in_order(stage.drain("all"), 200, 20)


def test_a_relay_stopped_past_its_lease_finds_its_token_void_and_stands_by(stage: Stage) -> None:
    stage.make_queue("all", **QUORUM)
    first = stage.relay()
    stage.fill_outbox(aggregates=200, versions=20)
    eventually(lambda: stage.ready("all") > 300, every=0.001)
    first.pause()
    second = stage.start("ledger", "relay")
    eventually(lambda: second.metric("kit_lease_held") == 1, within=12)
    eventually(lambda: stage.unsent() == 0, within=40)
    sent = {row["_id"]: row["sent_at"] for row in stage.outbox.find({}, {"sent_at": 1})}
    arrived = stage.ready("all")
    first.resume()
    eventually(lambda: first.metric("kit_lease_held") == 0 and "lease lost" in first.log.read_text())
    late = stage.ready("all") - arrived
    assert late <= WINDOW, "past its term it published nothing that was not with the connection already"
    stage.open_account("a1")
    eventually(lambda: stage.outbox.find_one({"aggregate_id": "a1", "sent_at": {"$exists": True}}))
    assert second.metric("kit_lease_held") == 1
    assert first.popen.poll() is None
    marks = {row["_id"]: row["sent_at"] for row in stage.outbox.find({"_id": {"$in": list(sent)}})}
    assert marks == sent, "the void token wrote no mark"
    bodies = [body for body in stage.drain("all") if "aggregate" in body]
    assert set(first_seen(bodies)) == {f"g{number}" for number in range(200)}
    assert all(sorted(found) == list(range(1, 21)) for found in first_seen(bodies).values())


def test_a_relay_stopped_past_its_lease_goes_on_if_nobody_took_it(stage: Stage) -> None:
    stage.make_queue("all")
    process = stage.relay()
    leases = stage.ledger.runtime.db["leases"]
    token = leases.find_one({"_id": RELAY})["token"]
    process.pause()
    ran_out = {"_id": RELAY, "$expr": {"$lt": ["$expires_at", "$$NOW"]}}
    eventually(lambda: leases.find_one(ran_out))
    stage.fill_outbox(aggregates=5, versions=5)
    process.resume()
    eventually(lambda: stage.unsent() == 0)
    assert leases.find_one({"_id": RELAY})["token"] == token


def test_sigterm_ends_a_relay_cleanly_and_frees_its_lease(stage: Stage) -> None:
    stage.make_queue("all")
    process = stage.relay()
    stage.open_account("a1")
    eventually(lambda: stage.ready("all") == 1)
    assert process.stop() == 0
    assert stage.unsent() == 0
    assert Lease(stage.ledger.runtime.db, RELAY).take() is not None


def test_the_queues_of_a_new_broker_are_made_by_the_relay_itself(stage: Stage, relay) -> None:
    relay()
    eventually(lambda: bus.exists(stage.connection, bus.backfill_queue_name("ledger")))
