"""Meeting rates at the three nodes, from the proposers' own word."""

from __future__ import annotations

from services.supervision.domain import facts as kinds
from services.supervision.domain.meetings_check import figures, problems
from services.supervision.domain.problems import Surroundings
from services.supervision.domain.tasks import tasks_of
from tests.builders.supervision import DAY, START, dispatched, fact, met, replied, the_task

LATE = Surroundings(now=START + 120 * DAY)
EARLY = Surroundings(now=START + 5 * DAY)


def numbers(*tasks, around=LATE):
    return {figure.name: figure for figure in figures(tasks, around)}


def codes(task, around=LATE):
    return [problem.code for problem in problems(task, around)]


def all_met(task_id="t1"):
    return [met(kinds.CONFIRMED, phase, task_id) for phase in ("before", "during", "after")]


def test_three_confirmed_meetings_make_a_full_rate():
    task = the_task(dispatched(), *all_met(), replied())
    assert numbers(task)["meeting_rate"].value == 1.0
    assert codes(task) == []


def test_a_meeting_that_the_unit_only_wrote_down_does_not_count_and_is_not_held_against_it_yet():
    task = the_task(dispatched(), met(kinds.MET, "before", day=5))
    assert numbers(task, around=EARLY)["before_meeting_rate"].numerator == 0
    assert codes(task, EARLY) == []


def test_silence_of_the_proposer_is_shown_apart_and_found():
    task = the_task(dispatched(), *all_met()[1:], met(kinds.UNCONFIRMED, "before"), replied())
    shown = numbers(task)
    assert (shown["meeting_rate"].numerator, shown["meeting_rate"].denominator) == (2, 3)
    assert shown["unconfirmed"].value == 1
    assert codes(task) == ["meeting_unconfirmed"]


def test_a_disputed_meeting_recorded_again_and_confirmed_counts():
    disputed = met(kinds.DISPUTED, "before", day=4, text="只打过电话")
    again = met(kinds.MET, "before", day=6)
    task = the_task(dispatched(), met(kinds.MET, "before", day=3), disputed, again)
    assert codes(task, EARLY) == []
    confirmed = the_task(dispatched(), disputed, again, met(kinds.CONFIRMED, "before", day=7))
    assert numbers(confirmed, around=EARLY)["before_meeting_rate"].value == 1.0


def test_a_standing_dispute_is_found_with_the_proposers_words():
    task = the_task(dispatched(), met(kinds.DISPUTED, "before", day=4, text="只打过电话"))
    found = problems(task, EARLY)
    assert [problem.code for problem in found] == ["meeting_disputed"]
    assert "只打过电话" in found[0].text


def test_a_given_up_meeting_leaves_the_base_of_the_rate():
    task = the_task(dispatched(), *all_met()[:2], met(kinds.WAIVED, "after"), replied())
    assert numbers(task)["meeting_rate"].denominator == 2
    assert codes(task) == []


def test_a_phone_call_counts_only_where_policy_says_so():
    task = the_task(dispatched(), met(kinds.CONFIRMED, "before", mode="phone"))
    assert codes(task, EARLY) == ["meeting_missing"]
    assert codes(task, Surroundings(now=EARLY.now, phone_counts=True)) == []


def test_a_node_whose_time_has_not_come_is_not_held_against_the_unit():
    task = the_task(dispatched())
    assert codes(task, EARLY) == []
    assert numbers(task, around=EARLY)["meeting_rate"].denominator == 0


def test_every_missing_node_is_found_once_its_time_is_over_and_cites_the_missed_date():
    overdue = met(kinds.MEETING_OVERDUE, "before", day=21)
    task = the_task(dispatched(), overdue)
    found = problems(task, LATE)
    assert [problem.code for problem in found] == ["meeting_missing"] * 3
    assert overdue.id in {each.evidence_id for each in found[0].evidence}
    assert len({problem.key for problem in found}) == 3


def test_after_delivery_the_last_meeting_is_due_with_the_feedback():
    around = Surroundings(now=START + 70 * DAY, after_on_draft=False)
    open_task = the_task(dispatched(), *all_met()[:2], replied(feedback_due_at=START + 80 * DAY))
    late_task = the_task(dispatched(), *all_met()[:2], replied(feedback_due_at=START + 65 * DAY))
    assert codes(open_task, around) == []
    assert codes(late_task, around) == ["meeting_missing"]


def test_a_first_meeting_after_its_date_is_late_even_when_confirmed():
    task = the_task(dispatched(), met(kinds.CONFIRMED, "before", day=40, held_at=START + 30 * DAY))
    assert "meeting_late" in codes(task, EARLY)


def test_a_task_that_another_unit_took_over_is_not_inspected():
    assert tasks_of([dispatched(), fact(kinds.RELEASED, day=3)]) == []


def test_facts_may_come_in_any_order():
    facts = [dispatched(), *all_met(), replied()]
    assert numbers(the_task(*reversed(facts))) == numbers(the_task(*facts))
