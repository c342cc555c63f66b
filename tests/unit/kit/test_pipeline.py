"""Events of one aggregate never overtake each other, whatever the broker confirms, refuses or forgets."""

from __future__ import annotations

import threading

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kit.relay.pipeline import Item, Pipeline


def item(aggregate_id: str, version: int, index: int = 0) -> Item:
    return Item(f"{aggregate_id}-{version}-{index}", aggregate_id, version, index, "x", "k", "{}")


def test_the_next_version_waits_for_the_confirmation_of_the_one_before() -> None:
    pipeline = Pipeline()
    pipeline.offer(item("a", 1))
    pipeline.offer(item("a", 2))
    assert pipeline.take().version == 1
    assert pipeline.take() is None
    pipeline.confirm("a-1-0")
    assert pipeline.take().version == 2


def test_events_of_one_save_keep_their_order() -> None:
    pipeline = Pipeline()
    for index in (2, 0, 1):
        pipeline.offer(item("a", 1, index))
    taken = []
    while (one := pipeline.take()) is not None:
        taken.append(one.index)
        pipeline.confirm(one.id)
    assert taken == [0, 1, 2]


def test_aggregates_go_side_by_side() -> None:
    pipeline = Pipeline()
    for name in "abc":
        pipeline.offer(item(name, 1))
        pipeline.offer(item(name, 2))
    assert [pipeline.take().aggregate_id for _ in range(3)] == ["a", "b", "c"]
    assert pipeline.take() is None


def test_what_is_given_back_comes_before_what_follows() -> None:
    pipeline = Pipeline()
    pipeline.offer(item("a", 1))
    pipeline.offer(item("a", 2))
    pipeline.take()
    pipeline.give_back(["a-1-0"])
    assert pipeline.take().version == 1
    assert pipeline.take() is None


def test_a_known_event_is_not_taken_in_twice_not_even_after_its_mark() -> None:
    pipeline = Pipeline()
    assert pipeline.offer(item("a", 1))
    assert not pipeline.offer(item("a", 1))
    pipeline.take()
    pipeline.confirm("a-1-0", routed=False)
    batch = pipeline.confirmed(0)
    assert [(sent.id, sent.routed) for sent in batch] == [("a-1-0", False)]
    assert not pipeline.offer(item("a", 1))
    pipeline.marked(batch)
    assert not pipeline.offer(item("a", 1))


def test_a_full_pipeline_makes_its_feeder_wait() -> None:
    pipeline = Pipeline(capacity=2)
    offered = []
    feeder = threading.Thread(
        target=lambda: offered.extend(pipeline.offer(item("a", version)) for version in (1, 2, 3))
    )
    feeder.start()
    feeder.join(0.2)
    assert feeder.is_alive()
    pipeline.confirm(pipeline.take().id)
    pipeline.marked(pipeline.confirmed(0))
    feeder.join(5)
    assert offered == [True, True, True]


def test_a_closed_pipeline_lets_its_feeder_go_and_still_takes_confirmations() -> None:
    pipeline = Pipeline(capacity=1)
    pipeline.offer(item("a", 1))
    pipeline.take()
    feeder = threading.Thread(target=lambda: pipeline.offer(item("a", 2)))
    feeder.start()
    pipeline.close()
    feeder.join(5)
    assert not feeder.is_alive()
    assert not pipeline.drained(0)
    pipeline.confirm("a-1-0")
    assert pipeline.drained(0)
    assert len(pipeline.confirmed(0)) == 1


class AnyBroker(RuleBasedStateMachine):
    """Offers, publishes, confirmations, refusals and lost connections in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.pipeline = Pipeline()
        self.versions = dict.fromkeys("abc", 0)
        self.in_flight: list[Item] = []
        self.confirmed: dict[str, list[int]] = {name: [] for name in "abc"}

    @rule(name=st.sampled_from("abc"))
    def announce(self, name: str) -> None:
        self.versions[name] += 1
        assert self.pipeline.offer(item(name, self.versions[name]))

    @rule()
    def publish(self) -> None:
        taken = self.pipeline.take()
        if taken is not None:
            assert taken.version == len(self.confirmed[taken.aggregate_id]) + 1
            self.in_flight.append(taken)

    @precondition(lambda self: self.in_flight)
    @rule(data=st.data())
    def confirm(self, data: st.DataObject) -> None:
        one = self.in_flight.pop(data.draw(st.integers(0, len(self.in_flight) - 1)))
        self.pipeline.confirm(one.id)
        self.confirmed[one.aggregate_id].append(one.version)

    @precondition(lambda self: self.in_flight)
    @rule(data=st.data())
    def refuse(self, data: st.DataObject) -> None:
        one = self.in_flight.pop(data.draw(st.integers(0, len(self.in_flight) - 1)))
        self.pipeline.give_back([one.id])

    @rule()
    def lose_connection(self) -> None:
        self.pipeline.give_back([one.id for one in self.in_flight])
        self.in_flight.clear()

    @invariant()
    def one_per_aggregate_is_on_its_way(self) -> None:
        names = [one.aggregate_id for one in self.in_flight]
        assert len(names) == len(set(names))

    def teardown(self) -> None:
        self.lose_connection()
        while (one := self.pipeline.take()) is not None:
            self.pipeline.confirm(one.id)
            self.confirmed[one.aggregate_id].append(one.version)
        for name, count in self.versions.items():
            assert self.confirmed[name] == list(range(1, count + 1)), "none is lost, none overtaken"


TestAnyBroker = AnyBroker.TestCase
