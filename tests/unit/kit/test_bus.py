"""Names and arguments of exchanges and queues: what other programs and the next release rely on."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kit import bus
from kit.bus import names

FILED = SimpleNamespace(source="intake", routing_key="ThingFiled.v1")
TOPOLOGY = bus.consumer_topology("watch", [FILED], (0.2, 1, 30, 90, 600))
QUEUES = {queue.name: queue for queue in TOPOLOGY.queues}


def test_a_reaction_s_queue_says_who_listens_to_whom_for_what() -> None:
    queue = QUEUES["watch.intake.ThingFiled.v1"]
    assert (queue.exchange, queue.binding_key) == ("intake.events", "ThingFiled.v1")


def test_a_reaction_s_queue_dead_letters_to_the_parked_queue_without_loss() -> None:
    assert QUEUES["watch.intake.ThingFiled.v1"].arguments == {
        "x-queue-type": "quorum",
        "x-delivery-limit": 20,
        "x-dead-letter-exchange": "",
        "x-dead-letter-routing-key": "watch.parked",
        "x-dead-letter-strategy": "at-least-once",
        "x-overflow": "reject-publish",
    }


def test_a_retry_queue_sends_back_under_the_key_it_got() -> None:
    queue = QUEUES["watch.retry.30s"]
    assert (queue.exchange, queue.binding_key) == ("retry.watch.30s", "#")
    assert queue.arguments == {
        "x-queue-type": "quorum",
        "x-message-ttl": 30_000,
        "x-dead-letter-exchange": "",
        "x-dead-letter-strategy": "at-least-once",
        "x-overflow": "reject-publish",
    }


def test_there_is_one_retry_queue_per_delay_and_one_parked_queue_however_many_reactions() -> None:
    more = [SimpleNamespace(source="intake", routing_key=f"Thing{number}.v1") for number in range(9)]
    names = [queue.name for queue in bus.consumer_topology("watch", more, (1, 5)).queues]
    assert len(names) == 9 + 2 + 1 + 1
    assert names.count("intake.backfill") == 1


def test_every_queue_is_a_quorum_queue() -> None:
    assert {queue.arguments["x-queue-type"] for queue in TOPOLOGY.queues} == {"quorum"}


def test_a_parked_message_can_be_looked_at_without_being_dropped_by_newer_brokers() -> None:
    assert QUEUES["watch.parked"].arguments["x-delivery-limit"] >= 1_000_000


def test_a_consumer_declares_its_sources_exchanges_so_that_it_may_start_first() -> None:
    assert "intake.events" in TOPOLOGY.exchanges


@pytest.mark.parametrize(
    ("seconds", "label"),
    [(0.2, "200ms"), (1, "1s"), (1.5, "1500ms"), (5.0, "5s"), (60, "1m"), (90, "90s"), (600, "10m")],
)
def test_delays_have_readable_names(seconds: float, label: str) -> None:
    assert names.delay_label(seconds) == label


@pytest.mark.parametrize("version", ["3.9.29", "3.8", "2.0.0", ""])
def test_a_broker_that_dead_letters_with_loss_is_refused(version: str) -> None:
    with pytest.raises(bus.BrokerTooOld, match=r"3\.10"):
        bus.refuse_old_broker({"version": version})


@pytest.mark.parametrize("version", ["3.10.8", "3.13.7", "4.0.5", "4.1.0-rc.1"])
def test_newer_brokers_are_accepted(version: str) -> None:
    bus.refuse_old_broker({"version": version})
