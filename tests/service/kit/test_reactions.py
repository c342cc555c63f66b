"""What kit promises about reactions, tried on a real database without a broker."""

from __future__ import annotations

import pytest

from kit.core.context import Actor
from kit.core.errors import NotYet, Permanent
from kit.core.ids import new_id
from tests.example.api.ledger.v1 import ledger_events_pb2 as ledger
from tests.example.api.mirror.v1 import mirror_events_pb2 as events
from tests.example.api.mirror.v1 import mirror_service_pb2 as pb

NOBODY = Actor.anonymous()


@pytest.fixture
def mirror(make_world):
    world = make_world("tests.example.mirror")
    world.hear(ledger.AccountOpened(account_id="a1", owner="Wang"))
    return world


def deposited(amount=5, deposit_id=""):
    return ledger.Deposited(account_id="a1", deposit_id=deposit_id or new_id(), amount=amount)


def tally(world):
    return world.ask("GetTally", pb.GetTallyRequest(account_id="a1"), NOBODY)


def owner(world):
    return world.runtime.db["known_accounts"].find_one({"_id": "a1"})["owner"]


def test_a_reaction_writes_its_effect_and_announces_it(mirror):
    assert mirror.hear(deposited()) == "done"
    assert (tally(mirror).count, tally(mirror).total) == (1, 5)
    assert [e.count for e in mirror.announced(events.TallyChanged)] == [1]


def test_an_event_delivered_twice_has_one_effect(mirror):
    envelope = mirror.envelope(deposited())
    assert [mirror.deliver(envelope), mirror.deliver(envelope)] == ["done", "duplicate"]
    assert tally(mirror).count == 1


def test_a_copy_ignores_an_older_version_but_remembers_having_seen_it(mirror):
    newer = mirror.envelope(ledger.AccountOpened(account_id="a1", owner="Zhao"), version=7)
    older = mirror.envelope(ledger.AccountOpened(account_id="a1", owner="Qian"), version=6)
    assert [mirror.deliver(newer), mirror.deliver(older), mirror.deliver(older)] == [
        "done",
        "older",
        "duplicate",
    ]
    assert owner(mirror) == "Zhao"


def test_of_two_events_of_one_version_the_later_index_is_the_newer(mirror):
    first = mirror.envelope(ledger.AccountOpened(account_id="a1", owner="Sun"), version=8, index=0)
    second = mirror.envelope(ledger.AccountOpened(account_id="a1", owner="Li"), version=8, index=1)
    mirror.deliver(second)
    mirror.deliver(first)
    assert owner(mirror) == "Li"


def test_a_missing_earlier_fact_is_waited_for_and_leaves_nothing(make_world):
    world = make_world("tests.example.mirror")
    early = world.envelope(deposited())
    with pytest.raises(NotYet):
        world.deliver(early)
    world.hear(ledger.AccountOpened(account_id="a1", owner="Wang"))
    assert world.deliver(early) == "done"


def test_a_reaction_that_raises_leaves_nothing_and_can_run_again(mirror):
    envelope = mirror.envelope(deposited(amount=13))
    for _ in range(2):
        with pytest.raises(ValueError, match="unlucky"):
            mirror.deliver(envelope)
    assert mirror.runtime.db["inbox"].count_documents({"_id": {"$regex": envelope["id"]}}) == 0


def test_a_field_that_this_version_does_not_know_is_ignored(mirror):
    envelope = mirror.envelope(deposited())
    envelope["data"]["colour"] = "red"
    assert mirror.deliver(envelope) == "done"


@pytest.mark.parametrize(
    "damage", [{"data": {"amount": "many"}}, {"time": "yesterday"}, {"aggregate_version": None}]
)
def test_an_envelope_that_makes_no_sense_is_not_worth_a_retry(mirror, damage):
    with pytest.raises(Permanent):
        mirror.deliver({**mirror.envelope(deposited()), **damage})


def test_an_unknown_event_version_is_not_worth_a_retry(mirror):
    envelope = {**mirror.envelope(deposited()), "type": "Deposited.v2"}
    with pytest.raises(Permanent):
        mirror.runtime.react("count_deposit", envelope)


def test_the_cause_is_written_beside_every_effect(mirror):
    envelope = mirror.envelope(deposited())
    mirror.deliver(envelope)
    row = mirror.runtime.db["audit"].find_one({"action": "count_deposit"})
    assert (row["actor"]["id"], row["actor"]["caused_by"]) == ("service:mirror", envelope["id"])
    (announced,) = mirror.runtime.db["outbox"].find()
    assert envelope["id"] in announced["body"]
    assert row["trace_id"] == envelope["traceparent"].split("-")[1]
