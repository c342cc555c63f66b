"""Messages from outside of the instance: taken as they are, in turn, none lost or dropped in silence."""

from __future__ import annotations

from kit import bus, parked
from tests.service.kit.stage import Stage, eventually

INBOUND = bus.inbound_exchange_name("mirror")
LETTERS = bus.inbound_queue_name("mirror", "letters")


def letters(stage: Stage) -> dict[str, str]:
    return {row["_id"]: row["refused"] for row in stage.mirror.runtime.db["letters"].find()}


def test_a_message_is_taken_whatever_its_form_and_a_refused_one_is_noted(stage: Stage) -> None:
    stage.worker()
    for body in (b"one", b"\xff\xfe", b"one", b"contested", b"two"):
        stage.publish(body, INBOUND, "letters")
    refused = {"fffe": "LETTER_UNREADABLE", b"contested".hex(): "LETTER_CONTESTED"}
    eventually(lambda: letters(stage) == {"one": "", "two": "", **refused})
    assert parked.list_parked(stage.config, "mirror") == []


def test_a_message_that_fails_is_tried_again_and_parked_while_others_are_taken(stage: Stage) -> None:
    worker = stage.worker()
    stage.publish(b"unlucky", INBOUND, "letters")
    stage.publish(b"after", INBOUND, "letters")
    eventually(lambda: "after" in letters(stage))
    eventually(lambda: stage.ready("mirror.parked") == 1)
    (message,) = parked.list_parked(stage.config, "mirror")
    assert (message.reason, message.queue) == ("RETRIES_USED_UP", LETTERS)
    assert worker.metric("kit_deliveries_total", reaction="take_letters", action="retry") == 3


def test_one_worker_takes_them_and_another_takes_over(stage: Stage) -> None:
    first = stage.worker()
    second = stage.worker()
    for number in range(20):
        stage.publish(f"letter {number}".encode(), INBOUND, "letters")
    eventually(lambda: len(letters(stage)) == 20)
    done = [p.metric("kit_deliveries_total", reaction="take_letters", action="ack") for p in (first, second)]
    assert sorted(done) == [0, 20]
    first.kill()
    stage.publish(b"later", INBOUND, "letters")
    eventually(lambda: "later" in letters(stage))


def test_what_fits_no_queue_is_kept_for_a_person(stage: Stage) -> None:
    stage.worker()
    stage.publish(b"lost", INBOUND, "parcels")
    eventually(lambda: stage.ready(bus.unroutable_name("mirror")) == 1)


def test_a_keeper_goes_round_again_after_a_failure(stage: Stage) -> None:
    stage.worker()
    rounds = stage.mirror.runtime.db["rounds"]
    eventually(lambda: (rounds.find_one({"_id": "all"}) or {"count": 0})["count"] >= 4)
