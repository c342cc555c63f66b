"""An event that kills whoever touches it is parked in the end, while others flow; a person may drop it."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from kit import bus, parked
from kit.core.errors import Invalid
from kit.testing.waiting import eventually
from tests.example.mirror.reactions import DEADLY
from tests.load import ACCOUNTS
from tests.scene import CLERK, Scene

PARKED = bus.parked_queue_name("mirror")


@pytest.mark.timeout(300)
def test_an_event_that_kills_its_process_is_parked_while_others_flow(
    played: Scene, figure: Callable[[str, float], None]
) -> None:
    began = time.monotonic()
    deadly = played.load.pay(ACCOUNTS[0], DEADLY)
    eventually(lambda: "-9" in played.exits("mirror-worker"), within=60)
    counted = played.counted()
    eventually(lambda: played.messages(PARKED) > 0, within=240, every=0.5)
    figure("parked after s", time.monotonic() - began)
    figure("processes killed by it", played.exits("mirror-worker").count("-9"))
    figure("others counted meanwhile", played.counted() - counted)
    assert played.counted() > counted
    played.progress()
    held = parked.list_parked(played.config, "mirror")
    (poison,) = [message for message in held if deadly in message.payload]
    # Its process dies inside a transaction, whose locks outlive it for a while.  So most tries end in a
    # conflict and count by the ladder, only those in between count by the broker's limit: either parks it.
    assert poison.reason in ("DELIVERY_LIMIT", "RETRIES_USED_UP")
    figure(f"innocent parked with it ({poison.reason})", len(held) - 1)
    with pytest.raises(Invalid):
        parked.drop(played.config, played.client, "mirror", poison.id, " ", CLERK)
    parked.drop(played.config, played.client, "mirror", poison.id, "kills its process", CLERK)
    parked.replay(played.config, played.client, "mirror", None, CLERK)
    audited = played.mirror["audit"].find_one({"action": "parked.drop"})
    assert (audited["reason"], audited["actor"]["id"]) == ("kills its process", CLERK.id)
    figure("settled after s", played.settle(without=1))
    played.check(poison={deadly})
