"""What kit promises about durable timers, tried on a real database."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from kit import timers
from kit.clock import ClockGoesForward, ClockIsReal, advance_to
from kit.core.context import Actor
from kit.core.ids import new_id
from tests.example.api.ledger.v1 import ledger_events_pb2 as ledger
from tests.example.api.mirror.v1 import mirror_service_pb2 as pb

DAY = timedelta(days=1)


@pytest.fixture
def mirror(make_world):
    """A mirror that has one timer, due in a day."""
    world = make_world("tests.example.mirror")
    world.hear(ledger.AccountOpened(account_id="a1", owner="Wang"))
    world.hear(ledger.Deposited(account_id="a1", deposit_id=new_id(), amount=5))
    return world


def reminders(world) -> int:
    return world.ask("GetTally", pb.GetTallyRequest(account_id="a1"), Actor.anonymous()).reminders


def test_a_timer_waits_for_business_time(mirror):
    assert mirror.runtime.fire_due_timers() == 0
    mirror.pass_time(mirror.now + 2 * DAY)
    assert reminders(mirror) == 1


def test_a_timer_that_was_missed_during_downtime_fires_once_afterwards(mirror):
    advance_to(mirror.config, mirror.client, mirror.now + 30 * DAY)
    assert [mirror.runtime.fire_due_timers(), mirror.runtime.fire_due_timers()] == [1, 0]
    assert reminders(mirror) == 1


def test_its_reaction_gets_the_due_time_and_not_the_time_of_firing(mirror):
    due = timers.next_due(mirror.runtime.db)
    advance_to(mirror.config, mirror.client, due + 9 * DAY)
    mirror.runtime.fire_due_timers()
    assert mirror.runtime.db["audit"].find_one({"action": "remind"})["at"] == due


def test_many_replicas_fire_it_once(mirror):
    advance_to(mirror.config, mirror.client, mirror.now + 2 * DAY)
    fired: list[int] = []
    threads = [
        threading.Thread(target=lambda: fired.append(mirror.runtime.fire_due_timers())) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sum(fired), reminders(mirror)) == (1, 1)


def test_scheduling_again_moves_it(mirror):
    later = mirror.now + 10 * DAY
    timers.schedule(mirror.runtime.db, "remind", "a1", later, {})
    mirror.pass_time(later - DAY)
    assert reminders(mirror) == 0
    mirror.pass_time(later)
    assert reminders(mirror) == 1


def test_one_that_fails_waits_and_holds_up_no_other(mirror):
    now = mirror.now
    timers.schedule(mirror.runtime.db, "remind", "nobody", now - DAY, {})
    timers.schedule(mirror.runtime.db, "remind", "a1", now, {})
    assert mirror.runtime.fire_due_timers() == 1
    waiting = mirror.runtime.db["timers"].find_one({"_id": "remind|nobody"})
    assert (waiting["tries"], "TALLY_NOT_FOUND" in waiting["error"]) == (1, True)
    assert mirror.runtime.fire_due_timers() == 0


def test_one_that_keeps_failing_is_parked_for_a_person(mirror):
    db = mirror.runtime.db
    timers.schedule(db, "remind", "nobody", mirror.now, {})
    row = db["timers"].find_one({"_id": "remind|nobody"})
    parked = [
        timers.postpone(db, {**row, "tries": tries}, mirror.now, "boom") for tries in range(timers.MAX_TRIES)
    ]
    assert parked == [False] * (timers.MAX_TRIES - 1) + [True]
    assert db["timers"].find_one({"_id": "remind|nobody"})["parked"] is True


def test_business_time_never_goes_back(mirror):
    with pytest.raises(ClockGoesForward):
        advance_to(mirror.config, mirror.client, mirror.now - DAY)


def test_a_production_instance_refuses_to_move_its_clock(mirror):
    from dataclasses import replace

    production = replace(mirror.config, mode="production")
    with pytest.raises(ClockIsReal):
        advance_to(production, mirror.client, mirror.now + DAY)
