"""Parked messages can be looked at, replayed and dropped, and none is lost on the way."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from kit import bus, parked
from kit.core.context import Actor
from kit.testing import real
from tests.example.mirror.reactions import POISON
from tests.service.kit.stage import DEPOSITED, Stage, eventually

BAD = ["bad0", "bad1", "bad2"]
OPERATOR = Actor(id="operator", name="Operator")


@pytest.fixture
def parked_stage(make_stage) -> Stage:
    """Three payments parked because their reaction raises, with a worker running."""
    stage = make_stage(retry_delays=(0.1,))
    stage.worker()
    stage.announce(stage.opened())
    eventually(lambda: stage.mirror.runtime.db["known_accounts"].count_documents({}) == 1)
    for number, name in enumerate(BAD):
        stage.announce(stage.deposited(name, POISON))
        eventually(lambda least=number: stage.ready("mirror.parked") > least)
    return stage


def audit_rows(stage: Stage, action: str) -> list[dict]:
    return list(stage.mirror.runtime.db["audit"].find({"action": action}))


def test_looking_shows_reason_and_payload_and_changes_nothing(parked_stage: Stage) -> None:
    for _ in range(2):
        messages = parked.list_parked(parked_stage.config, "mirror")
        assert [message.reason for message in messages] == ["RETRIES_USED_UP"] * 3
        assert [json.loads(message.payload)["data"]["depositId"] for message in messages] == BAD
        assert {message.queue for message in messages} == {DEPOSITED}
        assert all(message.first_at <= message.parked_at for message in messages)
    eventually(lambda: parked_stage.ready("mirror.parked") == 3)


def test_looking_more_often_than_the_delivery_limit_loses_nothing(parked_stage: Stage) -> None:
    for _ in range(bus.DELIVERY_LIMIT + 5):
        eventually(lambda: len(parked.list_parked(parked_stage.config, "mirror")) == 3)


def test_an_empty_or_missing_parked_queue_shows_nothing(stage: Stage) -> None:
    assert parked.list_parked(stage.config, "mirror") == []
    stage.declare_mirror()
    assert parked.list_parked(stage.config, "mirror") == []


def test_a_replayed_message_starts_anew_and_leaves_the_others(parked_stage: Stage) -> None:
    stage = parked_stage
    wanted = parked.list_parked(stage.config, "mirror")[1]
    eventually(lambda: stage.ready("mirror.parked") == 3)
    assert parked.replay(stage.config, stage.client, "mirror", wanted.id, OPERATOR) == 1
    # Its reaction still raises: it goes down the ladder again and comes back with the tries of one life.
    eventually(lambda: len(parked.list_parked(stage.config, "mirror")) == 3)
    again = parked.list_parked(stage.config, "mirror")[-1]
    assert (again.id, again.tries) == (wanted.id, wanted.tries)
    (row,) = audit_rows(stage, "parked.replay")
    assert row["actor"]["id"] == "operator"
    assert row["subjects"] == [f"parked/{wanted.id}", f"queue/{DEPOSITED}"]


def test_a_replay_of_all_takes_effect_once_the_cause_is_gone(make_stage) -> None:
    stage = make_stage(retry_delays=(0.1,), not_yet_max_age=0.2)
    stage.worker()
    stage.announce(*[stage.deposited(f"d{number}") for number in range(4)])
    eventually(lambda: stage.ready("mirror.parked") == 4)
    stage.announce(stage.opened())
    assert parked.replay(stage.config, stage.client, "mirror", None, OPERATOR) == 4
    eventually(lambda: stage.counted.count_documents({}) == 4)
    assert stage.ready("mirror.parked") == 0


def test_a_drop_needs_a_reason_and_is_audited(parked_stage: Stage) -> None:
    stage = parked_stage
    wanted = parked.list_parked(stage.config, "mirror")[0]
    eventually(lambda: stage.ready("mirror.parked") == 3)
    with pytest.raises(parked.DropNeedsReason):
        parked.drop(stage.config, stage.client, "mirror", wanted.id, "  ", OPERATOR)
    assert parked.drop(stage.config, stage.client, "mirror", wanted.id, "测试数据", OPERATOR) == 1
    assert wanted.id not in [message.id for message in parked.list_parked(stage.config, "mirror")]
    (row,) = audit_rows(stage, "parked.drop")
    assert (row["reason"], row["unlinked"]) == ("测试数据", True)


def test_an_unknown_id_is_refused(parked_stage: Stage) -> None:
    stage = parked_stage
    with pytest.raises(parked.NotParked):
        parked.replay(stage.config, stage.client, "mirror", "nothing", OPERATOR)
    with pytest.raises(parked.NotParked):
        parked.drop(stage.config, stage.client, "mirror", "nothing", "why", OPERATOR)
    eventually(lambda: stage.ready("mirror.parked") == 3)


def test_a_message_whose_queue_is_gone_stays_parked(parked_stage: Stage) -> None:
    stage = parked_stage
    stage.close()
    with bus.connection(stage.config.amqp_url) as connected, connected.channel() as channel:
        channel.queue_delete(DEPOSITED)
    with pytest.raises(parked.QueueGone):
        parked.replay(stage.config, stage.client, "mirror", None, OPERATOR)
    eventually(lambda: len(parked.list_parked(stage.config, "mirror")) == 3)
    assert audit_rows(stage, "parked.replay") == []


@pytest.mark.parametrize("moment", ["before the replay", "after the replay"])
def test_killed_in_the_middle_of_a_replay_nothing_is_lost(parked_stage: Stage, moment: str) -> None:
    stage = parked_stage
    code = f"""
import os
from kit import mongo, parked
from kit.config import Config
from kit.core.context import Actor
real_send = parked.Courier.send
def send(self, *arguments):
    if {moment == "after the replay"}:
        real_send(self, *arguments)
    os.kill(os.getpid(), 9)
parked.Courier.send = send
config = Config.from_env()
parked.replay(config, mongo.connect(config.mongodb_uri), "mirror", None, Actor(id="operator"))
"""
    done = subprocess.run([sys.executable, "-c", code], env=real.environment(stage.config), check=False)
    assert done.returncode == -9

    def still_parked() -> set[str]:
        messages = parked.list_parked(stage.config, "mirror")
        return {json.loads(message.payload)["data"]["depositId"] for message in messages}

    eventually(lambda: still_parked() == set(BAD))
