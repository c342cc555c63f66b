"""No event is lost whichever comes first, producer or consumer, and a lost broker is filled again."""

from __future__ import annotations

from datetime import timedelta

from kit import bus
from kit.bus import topology
from kit.republish import republish
from tests.service.kit.stage import DEPOSITED, OPENED, Stage, eventually


def wipe_broker(stage: Stage) -> None:
    """What the loss of the broker's disk amounts to: no queue, no exchange, no message."""
    subscriptions = stage.mirror.service.subscriptions()
    lost = bus.consumer_topology("mirror", subscriptions, stage.config.retry_delays)
    with bus.connection(stage.config.amqp_url) as connected, connected.channel() as channel:
        for queue in lost.queues:
            channel.queue_delete(queue.name)


def total(stage: Stage) -> int:
    tally = stage.mirror.runtime.db["tallies"].find_one({"_id": "a1"})
    return tally["total"] if tally else 0


def test_a_consumer_that_starts_after_the_events_gets_them_all(stage: Stage) -> None:
    stage.relay()
    stage.open_account("a1")
    for _ in range(5):
        stage.deposit("a1")
    eventually(lambda: stage.unsent() == 0)
    assert stage.outbox.count_documents({"unrouted": True}) == 6
    stage.worker()
    eventually(lambda: total(stage) == 25)


def test_a_consumer_that_comes_later_than_others_gets_the_past_too(stage: Stage) -> None:
    stage.make_queue("another", "#")
    stage.relay()
    stage.open_account("a1")
    stage.deposit("a1")
    eventually(lambda: stage.ready("another") == 2)
    worker = stage.worker()
    eventually(lambda: total(stage) == 5)
    assert stage.ready("another") == 2, "the past goes to the new queue alone"
    assert worker.stop() == 0
    stage.deposit("a1")
    again = stage.worker()
    eventually(lambda: total(stage) == 10)
    assert again.metric("kit_reactions_total", outcome="duplicate") == 0, "a known queue asks for nothing"


def test_a_request_for_the_past_survives_a_crash_before_it_was_noted(stage: Stage) -> None:
    stage.declare_mirror()
    stage.mirror.runtime.db["subscriptions"].delete_many({})
    asked = topology.declare_consumer(stage.config, stage.mirror.service, stage.mirror.runtime.db)
    assert asked == [OPENED, DEPOSITED]
    assert topology.declare_consumer(stage.config, stage.mirror.service, stage.mirror.runtime.db) == []
    assert stage.ready("ledger.backfill") == 4


def test_a_request_for_a_queue_that_is_gone_is_dropped(stage: Stage) -> None:
    stage.declare_mirror()
    with stage.connection.channel() as channel:
        channel.queue_delete(OPENED)
        channel.queue_delete(DEPOSITED)
    stage.open_account("a1")
    stage.relay()
    eventually(lambda: stage.ready("ledger.backfill") == 0)
    eventually(lambda: stage.unsent() == 0)


def test_queues_lost_under_a_running_worker_are_made_and_filled_again(stage: Stage) -> None:
    stage.relay()
    worker = stage.worker()
    stage.open_account("a1")
    stage.deposit("a1")
    eventually(lambda: total(stage) == 5)
    wipe_broker(stage)
    stage.deposit("a1")
    eventually(lambda: total(stage) == 10)
    assert worker.popen.poll() is None


def test_republishing_fills_a_lost_broker_and_doubles_nothing(stage: Stage) -> None:
    start = stage.ledger.now - timedelta(minutes=1)
    stage.declare_mirror()
    with stage.connection.channel() as channel:
        # What the new queues ask for would come besides what is republished.
        channel.queue_purge("ledger.backfill")
    relay = stage.relay()
    stage.open_account("a1")
    for _ in range(5):
        stage.deposit("a1")
    eventually(lambda: stage.ready(DEPOSITED) == 5)
    eventually(lambda: stage.unsent() == 0)
    with stage.connection.channel() as channel:
        channel.queue_purge(DEPOSITED)
    assert republish(stage.config, stage.client, "ledger", start) == 6
    eventually(lambda: stage.ready(DEPOSITED) == 5)
    eventually(lambda: stage.unsent() == 0)
    assert stage.outbox.count_documents({"sent_at": {"$exists": True}}) == 6
    worker = stage.worker()
    eventually(lambda: total(stage) == 25)
    republish(stage.config, stage.client, "ledger", start)
    eventually(lambda: worker.metric("kit_reactions_total", outcome="duplicate") >= 5)
    assert total(stage) == 25
    assert relay.popen.poll() is None


def test_republishing_leaves_older_events_alone(stage: Stage) -> None:
    stage.open_account("a1")
    assert republish(stage.config, stage.client, "ledger", stage.ledger.now + timedelta(hours=1)) == 0
