"""A worker neither loses nor doubles what is delivered to it, whatever the message or the moment."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest

from kit import bus, parked
from kit.bus import vhost
from kit.clock import advance_to
from kit.testing import real
from tests.example.mirror.reactions import DEADLY, POISON
from tests.service.kit.stage import DEPOSITED, OPENED, Stage, eventually


def parked_reasons(stage: Stage) -> list[str]:
    return [message.reason for message in parked.list_parked(stage.config, "mirror")]


def test_an_event_delivered_twice_takes_effect_once(stage: Stage) -> None:
    worker = stage.worker()
    payment = stage.deposited("d1")
    stage.announce(stage.opened())
    eventually(lambda: stage.mirror.runtime.db["known_accounts"].count_documents({}) == 1)
    stage.announce(payment, payment)
    eventually(lambda: worker.metric("kit_deliveries_total", reaction="count_deposit", action="ack") == 2)
    assert stage.mirror.runtime.db["tallies"].find_one({"_id": "a1"})["total"] == 5
    assert worker.metric("kit_reactions_total", reaction="count_deposit", outcome="duplicate") == 1


def test_an_older_version_that_comes_late_is_ignored(stage: Stage) -> None:
    worker = stage.worker()
    newer, older = stage.opened(owner="new", version=7), stage.opened(owner="old", version=3)
    stage.announce(newer)
    eventually(lambda: worker.metric("kit_deliveries_total", action="ack") == 1)
    stage.announce(older)
    eventually(lambda: worker.metric("kit_deliveries_total", action="ack") == 2)
    assert stage.mirror.runtime.db["known_accounts"].find_one({"_id": "a1"})["owner"] == "new"


def test_an_event_that_comes_before_what_it_requires_waits_for_it(stage: Stage) -> None:
    worker = stage.worker()
    stage.announce(stage.deposited("d1"))
    eventually(lambda: worker.metric("kit_deliveries_total", action="retry") >= 1)
    assert stage.counted.count_documents({}) == 0
    stage.announce(stage.opened())
    eventually(lambda: stage.counted.count_documents({}) == 1)
    assert parked_reasons(stage) == []


def test_an_event_whose_requirement_never_comes_is_parked_by_age(make_stage) -> None:
    stage = make_stage(not_yet_max_age=1.0, retry_delays=(0.1, 0.3))
    stage.worker()
    stage.announce(stage.deposited("d1"))
    eventually(lambda: stage.ready("mirror.parked") == 1)
    (message,) = parked.list_parked(stage.config, "mirror")
    assert message.reason == "FACT_NEVER_CAME"
    assert message.waits > 2, "waiting goes on at the last delay, it does not end with the ladder"
    assert "account a1" in message.error


def test_a_reaction_that_raises_goes_down_the_ladder_and_is_parked_while_others_flow(stage: Stage) -> None:
    worker = stage.worker()
    stage.announce(stage.opened())
    eventually(lambda: stage.mirror.runtime.db["known_accounts"].count_documents({}) == 1)
    stage.announce(stage.deposited("bad", POISON), stage.deposited("good"))
    eventually(lambda: stage.counted.find_one({"_id": "good"}))
    assert stage.ready("mirror.parked") == 0, "the good one did not wait for the bad one"
    eventually(lambda: stage.ready("mirror.parked") == 1)
    assert worker.metric("kit_deliveries_total", action="retry") == len(stage.config.retry_delays)
    (message,) = parked.list_parked(stage.config, "mirror")
    assert (message.reason, message.queue, message.tries) == ("RETRIES_USED_UP", DEPOSITED, 4)
    assert message.error == "ValueError: unlucky amount"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"\xff\xfe no text", "UNDECODABLE"),
        (b"[" * 100_000, "UNDECODABLE"),
        (b"{not json", "UNDECODABLE"),
        (b'"a string"', "NOT_AN_EVENT"),
        (b'{"id": "1"}', "NOT_AN_EVENT"),
        (b"x" * (1024 * 1024 + 1), "OVERSIZED"),
    ],
    ids=["no text", "too deep", "no JSON", "no object", "half an event", "too large"],
)
def test_what_is_no_event_is_parked_with_its_reason(stage: Stage, body: bytes, reason: str) -> None:
    stage.worker()
    stage.publish(body, "ledger.events", "Deposited.v1")
    stage.announce(stage.opened())
    eventually(lambda: stage.mirror.runtime.db["known_accounts"].count_documents({}) == 1)
    eventually(lambda: stage.ready("mirror.parked") == 1)
    assert parked_reasons(stage) == [reason]


def test_an_unknown_version_is_parked(stage: Stage) -> None:
    stage.worker()
    stage.publish(
        json.dumps(stage.opened() | {"type": "AccountOpened.v2"}), "ledger.events", "AccountOpened.v1"
    )
    eventually(lambda: stage.ready("mirror.parked") == 1)
    assert parked_reasons(stage) == ["UNKNOWN_EVENT_VERSION"]


def test_a_message_that_kills_its_process_is_parked_by_the_delivery_limit(stage: Stage) -> None:
    worker = stage.worker()
    stage.announce(stage.opened())
    eventually(lambda: stage.mirror.runtime.db["known_accounts"].count_documents({}) == 1)
    stage.announce(stage.deposited("deadly", DEADLY))
    assert worker.popen.wait(10) == -9
    # The other crashes without the processes: taken, and given back by a broken connection.
    for _ in range(bus.DELIVERY_LIMIT):
        with bus.connection(stage.config.amqp_url) as connected, connected.channel() as channel:
            eventually(lambda c=channel: c.basic_get(DEPOSITED) or stage.ready("mirror.parked"))
    eventually(lambda: stage.ready("mirror.parked") == 1)
    stage.worker()
    stage.announce(stage.deposited("good"))
    eventually(lambda: stage.counted.find_one({"_id": "good"}))
    (message,) = parked.list_parked(stage.config, "mirror")
    assert (message.reason, message.queue) == ("DELIVERY_LIMIT", DEPOSITED)


def test_sigterm_under_load_finishes_what_is_in_hand_and_redelivers_nothing(stage: Stage) -> None:
    first = stage.worker()
    stage.announce(stage.opened())
    eventually(lambda: stage.mirror.runtime.db["known_accounts"].count_documents({}) == 1)
    total = 150
    stage.announce(*[stage.deposited(f"d{number}") for number in range(total)])
    eventually(lambda: stage.counted.count_documents({}) > 20)
    assert first.stop() == 0
    done = stage.counted.count_documents({})
    assert done > 20
    eventually(lambda: stage.ready(DEPOSITED) == total - done)
    second = stage.worker()
    eventually(lambda: stage.counted.count_documents({}) == total)
    assert second.metric("kit_reactions_total", outcome="duplicate") == 0


def test_sigterm_even_twice_waits_for_a_slow_reaction_and_its_acknowledgement(stage: Stage) -> None:
    first = stage.worker()
    stage.announce(stage.opened(), stage.deposited("d1"))
    eventually(lambda: stage.counted.count_documents({}) == 1)
    with stage.client.start_session() as session, session.start_transaction():
        # As long as this is not committed, the reaction cannot change the tally and tries again.
        tallies = stage.mirror.runtime.db["tallies"]
        tallies.update_one({"_id": "a1"}, {"$set": {"note": "held"}}, session=session)
        stage.announce(stage.deposited("d2"))
        eventually(lambda: first.metric("kit_command_reruns_total") > 0)
        first.popen.terminate()
        eventually(lambda: first.metric("kit_worker_ready") == 0)
        # Whoever signals a whole session, its supervisor included, reaches the worker twice.
        first.popen.terminate()
        reruns = first.metric("kit_command_reruns_total")
        eventually(lambda: first.metric("kit_command_reruns_total") >= reruns + 4)
    assert first.popen.wait(20) == 0
    assert stage.counted.count_documents({}) == 2
    second = stage.worker()
    stage.announce(stage.deposited("d3"))
    eventually(lambda: stage.counted.count_documents({}) == 3)
    assert second.metric("kit_reactions_total", outcome="duplicate") == 0


def test_kill_nine_under_load_loses_and_doubles_nothing(stage: Stage) -> None:
    stage.declare_mirror()
    total = 120
    stage.announce(stage.opened(), *[stage.deposited(f"d{number}") for number in range(total)])
    for _ in range(2):
        before = stage.counted.count_documents({})
        worker = stage.worker()
        eventually(lambda seen=before: stage.counted.count_documents({}) > seen)
        worker.kill()
    stage.worker()
    eventually(lambda: stage.counted.count_documents({}) == total, within=40)
    tally = stage.mirror.runtime.db["tallies"].find_one({"_id": "a1"})
    assert (tally["count"], tally["total"]) == (total, 5 * total)
    assert parked_reasons(stage) == []


def test_a_broker_lost_for_seconds_is_survived(stage: Stage, cut) -> None:
    line, config = cut("amqp_url")
    worker = stage.worker(config)
    stage.announce(stage.opened(), *[stage.deposited(f"d{number}") for number in range(50)])
    eventually(lambda: stage.counted.count_documents({}) > 0)
    assert worker.ready()
    line.cut()
    eventually(lambda: worker.metric("kit_worker_ready") == 0)
    assert not worker.ready()
    stage.announce(*[stage.deposited(f"e{number}") for number in range(20)])
    line.mend()
    eventually(lambda: stage.counted.count_documents({}) == 70)
    assert worker.metric("kit_worker_ready") == 1
    assert worker.popen.poll() is None, "it was survived by reconnecting"


def test_sigterm_while_the_broker_is_away_ends_the_worker_at_once(stage: Stage, cut) -> None:
    line, config = cut("amqp_url")
    worker = stage.worker(config)
    line.cut()
    eventually(lambda: worker.metric("kit_worker_ready") == 0)
    worker.popen.terminate()
    assert worker.popen.wait(10) == 0


def test_a_database_that_is_away_uses_up_no_tries(stage: Stage, cut) -> None:
    line, config = cut("mongodb_uri")
    worker = stage.worker(config)
    stage.announce(stage.opened())
    eventually(lambda: stage.mirror.runtime.db["known_accounts"].count_documents({}) == 1)
    line.cut()
    stage.announce(*[stage.deposited(f"d{number}") for number in range(5)])
    eventually(lambda: "database" in worker.log.read_text())
    line.mend()
    eventually(lambda: stage.counted.count_documents({}) == 5)
    assert parked_reasons(stage) == []
    assert worker.metric("kit_deliveries_total", action="retry") == 0


def test_a_timer_fires_once_with_two_workers(stage: Stage) -> None:
    workers = [stage.worker(), stage.worker()]
    stage.announce(stage.opened(), stage.deposited("d1"))
    eventually(lambda: stage.mirror.runtime.db["timers"].count_documents({}) == 1)
    advance_to(stage.config, stage.client, stage.mirror.now + timedelta(days=2))
    eventually(lambda: stage.mirror.runtime.db["tallies"].find_one({"reminders": 1}))
    assert sum(worker.metric("kit_timers_total", outcome="fired") for worker in workers) == 1


def test_a_queue_with_other_arguments_ends_the_worker_with_its_name(stage: Stage) -> None:
    with stage.connection.channel() as channel:
        channel.queue_declare(
            DEPOSITED, durable=True, auto_delete=False, arguments={"x-queue-type": "quorum"}
        )
    worker = stage.start("mirror", "worker")
    assert worker.popen.wait(20) == 1
    assert f"queue {DEPOSITED} exists with other arguments" in worker.log.read_text()


def test_a_missing_vhost_is_made_through_the_management_api(make_stage) -> None:
    stage = make_stage()
    name = f"made-{stage.config.db_prefix}"
    config = replace(stage.config, amqp_url=real.vhost_url(stage.config.amqp_url, name))
    with pytest.raises(vhost.VhostMissing, match="RABBITMQ_MANAGEMENT_URL"):
        vhost.ensure_vhost(config.amqp_url, "")
    try:
        vhost.ensure_vhost(config.amqp_url, config.management_url)
        with bus.connection(config.amqp_url) as connected:
            assert not bus.exists(connected, OPENED)
    finally:
        vhost.manage(config.management_url, "DELETE", f"/api/vhosts/{name}")


def test_a_worker_never_imports_grpc() -> None:
    code = """
import kit.worker_start, sys
import kit.worker
from kit.service import WORKER, load
load("tests.example.mirror", {WORKER})
print([name for name in sys.modules if name.split(".")[0] == "grpc"])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
