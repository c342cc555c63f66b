"""A consumer written with plain Nameko, knowing nothing of this code, receives events unchanged."""

from __future__ import annotations

import json
import subprocess
import sys

from kit import bus
from tests.service.kit.stage import Stage, eventually

QUEUE = "evt-ledger-Deposited.v1--listener.note"
CONSUMER = """
import eventlet
eventlet.monkey_patch()
import json, sys
from nameko.events import event_handler
from nameko.runners import ServiceRunner

class Listener:
    name = "listener"

    @event_handler("ledger", "Deposited.v1")
    def note(self, payload):
        with open(sys.argv[2], "a") as file:
            file.write(json.dumps(payload) + "\\n")

runner = ServiceRunner({"AMQP_URI": sys.argv[1]})
runner.add_service(Listener)
runner.start()
runner.wait()
"""


def test_plain_nameko_receives_events_unchanged(stage: Stage, tmp_path) -> None:
    script, received = tmp_path / "consumer.py", tmp_path / "received.jsonl"
    script.write_text(CONSUMER)
    received.touch()
    stage.relay()
    log = (tmp_path / "consumer.log").open("wb")
    consumer = subprocess.Popen(
        [sys.executable, str(script), stage.config.amqp_url, str(received)], cwd=tmp_path, stderr=log
    )
    try:
        eventually(lambda: bus.exists(stage.connection, QUEUE))
        stage.open_account("a1")
        deposit_id = stage.deposit("a1", amount=7)
        (payload,) = eventually(lambda: [json.loads(line) for line in received.read_text().splitlines()])
    finally:
        consumer.kill()
        consumer.wait(10)
        log.close()
    row = stage.outbox.find_one({"routing_key": "Deposited.v1"})
    assert payload == json.loads(row["body"])
    assert payload["data"] == {"accountId": "a1", "depositId": deposit_id, "amount": "7"}
