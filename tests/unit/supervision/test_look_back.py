"""Look back: the unit's own list, its coverage and truth, and a draw that anybody can do again."""

from __future__ import annotations

import hashlib

import pytest

from services.supervision.domain import facts as kinds
from services.supervision.domain.checking import Unit, examine_look_back
from services.supervision.domain.drawing import Size, draw
from services.supervision.domain.look_back import Item, entries, population, report, with_claims
from services.supervision.domain.problems import Surroundings
from services.supervision.domain.promises import promises_of
from services.supervision.domain.refusals import LookBackInvalid
from services.supervision.domain.tasks import tasks_of
from tests.builders.supervision import DAY, START, dispatched, fact, promise, replied, the_task

NOW = START + 300 * DAY
WATER = Unit("water", "县水利局", "government")
SIZE = Size(share=0.2, minimum=5)


def told(kind, commitment_id="k1", day=100, **more):
    return fact(kind, day=day, commitment_id=commitment_id, **more)


def planned(task_id="t1", due=200, commitment_id="k1", **more):
    given = [promise(commitment_id, due)]
    return [dispatched(task_id), replied(task_id, reply_class="planned", promises=given, **more)]


def examined(facts, reports=(), seed="seed"):
    around = Surroundings(now=NOW)
    return examine_look_back("i1", tasks_of(facts), [WATER], list(reports), around, seed, SIZE)


def codes(facts, reports=()):
    return [problem.code for problem in examined(facts, reports).problems]


def reported(facts, *items, text="已自查"):
    return report(("water", "县水利局"), entries(tasks_of(facts)), items, text, NOW, "")


def test_a_promise_stands_on_the_list_until_it_is_known_to_be_kept():
    facts = planned()
    assert [entry.commitment_id for entry in entries(tasks_of(facts))] == ["k1"]
    assert entries(tasks_of([*facts, told(kinds.PROMISE_KEPT)])) == []


def test_a_reply_that_put_the_matter_off_without_a_promise_stands_on_the_list_as_a_whole():
    listed = entries([the_task(dispatched(), replied(reply_class="deferred"))])
    assert [(entry.commitment_id, entry.evidence_state) for entry in listed] == [("", "none")]


def test_a_resolved_reply_without_promises_is_not_listed():
    assert entries([the_task(dispatched(), replied())]) == []


def test_a_reply_after_rework_drops_the_promises_that_it_does_not_repeat():
    again = replied(day=80, round=2, reply_kind="rework", promises=[promise("k2", 200)])
    task = the_task(*planned(), fact(kinds.REWORK, day=70), again)
    assert [each.id for each in promises_of(task)] == ["k2"]


def test_a_second_reply_keeps_the_promises_before_it():
    second = replied(day=80, round=2, reply_kind="second_reply")
    assert [each.id for each in promises_of(the_task(*planned(), second))] == ["k1"]


def test_a_carried_over_promise_is_due_on_its_new_date():
    task = the_task(*planned(), told(kinds.PROMISE_CARRIED, due_at=START + 400 * DAY))
    carried = promises_of(task)[0]
    assert (carried.state, carried.overdue(NOW)) == ("carried_over", False)


def test_a_report_that_covers_the_list_is_taken_in():
    facts = planned()
    done = reported(facts, Item("t1", "k1", "not_kept", "安排资金", NOW + 30 * DAY))
    assert (done.listed, done.covered) == (1, 1)
    assert "look_back_incomplete" not in codes(facts, [done])


def test_what_is_wrong_with_a_report_is_said_at_once():
    facts = planned()
    items = (
        Item("t9", "", "kept"),
        Item("t1", "k1", "not_kept"),
        Item("t1", "k1", "finished"),
    )
    with pytest.raises(LookBackInvalid) as refused:
        reported(facts, *items, text="")
    assert {error.reason for error in refused.value.fields} == {
        "NOT_ON_LIST",
        "REMEDY_MISSING",
        "REMEDY_DATE_MISSING",
        "ITEM_TWICE",
        "RESULT_UNKNOWN",
        "REPORT_MISSING",
    }


def test_a_unit_with_a_list_that_did_not_look_is_found():
    assert "look_back_not_done" in codes(planned(due=400))
    assert codes([dispatched(), replied()]) == []


def test_a_unit_that_looked_at_half_of_its_list_is_found_with_what_is_missing():
    facts = [*planned(due=400), *planned("t2", due=400, commitment_id="k2")]
    done = reported(facts, Item("t1", "k1", "partly", "安排资金", NOW + 30 * DAY))
    found = examined(facts, [done])
    assert [problem.code for problem in found.problems] == ["look_back_incomplete"]
    coverage = next(figure for figure in found.figures if figure.name == "coverage")
    assert (coverage.numerator, coverage.denominator) == (1, 2)


def test_a_promise_called_kept_without_evidence_is_untrue():
    facts = planned(due=400)
    assert codes(facts, [reported(facts, Item("t1", "k1", "kept"))]) == ["look_back_untrue"]


def test_a_promise_called_kept_whose_evidence_was_shown_stands():
    facts = [*planned(due=400), told(kinds.PROMISE_REPORTED)]
    assert codes(facts, [reported(facts, Item("t1", "k1", "kept"))]) == []


def test_promises_past_their_date_disputed_or_unfinished_under_a_resolved_reply_are_found():
    late = planned(due=200)
    looked = [reported(late, Item("t1", "k1", "not_kept", "补办", NOW + DAY))]
    assert codes(late, looked) == ["commitment_overdue"]
    disputed = [*late, told(kinds.PROMISE_REPORTED), told(kinds.PROMISE_DISPUTED, day=110)]
    assert "commitment_unproven" in codes(disputed, looked)
    resolved = [dispatched(), replied(promises=[promise("k1", 200)])]
    assert "resolved_unfinished" in codes(resolved, looked)


def test_the_draw_takes_from_kept_claims_and_from_resolved_replies_with_open_promises():
    facts = [
        *planned("t1", due=400, commitment_id="k1"),
        *planned("t2", due=400, commitment_id="k2"),
        dispatched("t3"),
        replied("t3", promises=[promise("k3", 400)]),
    ]
    done = reported(facts, Item("t1", "k1", "kept"))
    listed = with_claims(entries(tasks_of(facts)), [done])
    assert {entry.commitment_id for entry in population(listed)} == {"k1", "k3"}
    assert examined(facts, [done]).draw.population == 2


def many(number=40):
    facts = [each for n in range(number) for each in planned(f"t{n}", 400, f"k{n}")]
    items = [Item(f"t{n}", f"k{n}", "kept") for n in range(number)]
    return facts, reported(facts, *items)


def test_the_same_seed_draws_the_same_and_another_seed_something_else():
    facts, done = many()
    drawn = [[entry.task_id for entry in examined(facts, [done], seed).draw.entries] for seed in "aab"]
    assert drawn[0] == drawn[1] != drawn[2]
    assert len(drawn[0]) == 8


def test_anybody_can_do_the_draw_again_with_the_published_method():
    facts, done = many()
    found = examined(facts, [done], "2027-0917").draw
    listed = population(with_claims(entries(tasks_of(facts)), [done]))

    def place(entry):
        text = f"2027-0917|{entry.task_id}|{entry.commitment_id}"
        return hashlib.sha256(text.encode()).hexdigest()

    again = sorted(listed, key=place)[: found.wanted]
    assert [entry.commitment_id for entry in found.entries] == [entry.commitment_id for entry in again]


@pytest.mark.parametrize(("population_size", "wanted"), [(0, 0), (3, 3), (10, 5), (40, 8)])
def test_the_larger_of_share_and_minimum_is_drawn(population_size, wanted):
    assert SIZE.of(population_size) == wanted
    assert draw([], "seed", SIZE) == []
