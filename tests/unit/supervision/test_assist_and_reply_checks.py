"""Assist opinions delivered to the lead and on time; replies on time and of quality."""

from __future__ import annotations

import pytest

from services.supervision.domain import assist_check, reply_check
from services.supervision.domain import facts as kinds
from services.supervision.domain.problems import Surroundings
from services.supervision.domain.resembling import resemblance, sketch
from tests.builders.supervision import DAY, LETTER, START, dispatched, fact, promise, replied, the_task

LATE = Surroundings(now=START + 120 * DAY)
EARLY = Surroundings(now=START + 5 * DAY)


def assist(*facts):
    return the_task(dispatched(part="assist", reply_due_at=None), *facts)


def opinion(day=20, on_time=True, number=1):
    return fact(kinds.OPINION, day=day, round=number, on_time=on_time)


def assist_codes(task, around=LATE):
    return [problem.code for problem in assist_check.problems(task, around)]


def reply_codes(task, *peers, around=LATE):
    return [problem.code for problem in reply_check.problems(task, [task, *peers], around)]


def test_a_punctual_opinion_is_in_order():
    task = assist(opinion(), fact(kinds.OPINION_ACCEPTED, day=22))
    numbers = {figure.name: figure for figure in assist_check.figures([task], LATE)}
    assert assist_codes(task) == []
    assert (numbers["delivered_rate"].value, numbers["on_time_rate"].value) == (1.0, 1.0)
    assert numbers["accepted"].value == 1


def test_a_late_opinion_is_delivered_but_not_on_time():
    task = assist(opinion(day=40, on_time=False))
    numbers = {figure.name: figure for figure in assist_check.figures([task], LATE)}
    assert assist_codes(task) == ["assist_opinion_late"]
    assert (numbers["delivered_rate"].value, numbers["on_time_rate"].value) == (1.0, 0.0)


def test_an_opinion_is_missing_only_after_its_date():
    assert assist_codes(assist(), EARLY) == []
    assert assist_codes(assist()) == ["assist_opinion_missing"]


def test_an_extension_moves_the_date_of_the_opinion():
    extended = fact(kinds.EXTENDED, day=5, due_at=START + 200 * DAY)
    assert assist_codes(assist(extended)) == []


def test_an_opinion_given_back_and_not_sent_again_is_not_delivered():
    returned = fact(kinds.OPINION_RETURNED, day=25, text="缺少经费来源", due_at=START + 30 * DAY)
    task = assist(opinion(), returned)
    assert assist_codes(task) == ["assist_opinion_returned"]
    assert "缺少经费来源" in assist_check.problems(task, LATE)[0].text
    assert assist_codes(assist(opinion(), returned, opinion(day=28, number=2))) == []


def test_an_opinion_that_never_came_before_the_case_closed_is_missing():
    closed = fact(kinds.CLOSED, task_id="", case_id="case-t1", unit_id="", day=20)
    assert assist_codes(assist(closed), Surroundings(now=START + 25 * DAY)) == ["assist_opinion_missing"]


def test_a_lead_that_answered_before_the_opinions_is_found():
    hasty = the_task(dispatched(), replied(warnings=["assist_opinion_missing"]))
    patient = the_task(dispatched(), replied())
    assert assist_codes(hasty) == ["reply_before_opinions"]
    assert assist_codes(patient) == []


def test_a_good_reply_is_in_order():
    assert reply_codes(the_task(dispatched(), replied())) == []


def test_a_reply_is_missing_only_after_its_date():
    assert reply_codes(the_task(dispatched()), around=EARLY) == []
    missed = fact(kinds.MISSED, day=92, deadline="reply")
    found = reply_check.problems(the_task(dispatched(), missed), [], LATE)
    assert [problem.code for problem in found] == ["reply_missing"]
    assert missed.id in {each.evidence_id for each in found[0].evidence}


def test_an_approved_extension_keeps_a_later_reply_punctual():
    extended = fact(kinds.EXTENDED, day=80, due_at=START + 150 * DAY)
    assert reply_codes(the_task(dispatched(), extended)) == []


def test_a_late_reply_stays_late_after_rework():
    task = the_task(
        dispatched(),
        replied(day=100, on_time=False),
        fact(kinds.REWORK, day=105, due_at=START + 130 * DAY),
        replied(day=110, round=2, reply_kind="rework"),
    )
    assert reply_codes(task) == ["reply_late"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"answered_ids": ["s1"]}, "reply_not_itemised"),
        ({"warnings": ["evidence_missing"]}, "class_unproven"),
        ({"warnings": ["future_tense_in_resolved"]}, "future_tense"),
        ({"reply_class": "planned"}, "commitment_missing"),
    ],
)
def test_a_reply_of_poor_quality_is_found(said, code):
    assert reply_codes(the_task(dispatched(), replied(**said))) == [code]


def test_a_planned_reply_with_its_promise_is_in_order():
    task = the_task(dispatched(), replied(reply_class="planned", promises=[promise("k1", 300)]))
    assert reply_codes(task) == []


def test_standing_dissatisfaction_is_found_until_the_unit_answers_again():
    unhappy = fact(kinds.FEEDBACK, day=65, person_id="p1", round=1, dissatisfied=True)
    task = the_task(dispatched(), replied(), unhappy)
    assert reply_codes(task) == ["dissatisfied_feedback"]
    rework = fact(kinds.REWORK, day=66, due_at=START + 96 * DAY)
    assert reply_codes(the_task(dispatched(), replied(), unhappy, rework)) == ["rework_open"]
    again = replied(day=90, round=2, reply_kind="rework")
    assert reply_codes(the_task(dispatched(), replied(), unhappy, rework, again)) == []


def test_the_last_word_of_a_proposer_counts():
    first = fact(kinds.FEEDBACK, day=65, person_id="p1", round=1, dissatisfied=True)
    second = fact(kinds.FEEDBACK, day=70, person_id="p1", round=1, dissatisfied=False)
    assert reply_codes(the_task(dispatched(), replied(), first, second)) == []


def test_one_text_for_two_proposals_is_a_template_reply_at_both():
    text = list(sketch([LETTER]))
    one = the_task(dispatched("t1"), replied("t1", sketch=text))
    other = the_task(dispatched("t2"), replied("t2", sketch=text))
    assert reply_codes(one, other) == ["template_reply"]
    assert reply_codes(other, one) == ["template_reply"]


def test_replies_of_different_units_are_not_compared():
    text = list(sketch([LETTER]))
    one = the_task(dispatched("t1"), replied("t1", sketch=text))
    other = the_task(dispatched("t2", unit_id="roads"), replied("t2", unit_id="roads", sketch=text))
    assert reply_codes(one, other) == []


def test_the_fingerprint_sees_through_numbers_and_punctuation():
    changed = LETTER.replace("，", "、").replace("四台", "4台")
    assert resemblance(sketch([LETTER]), sketch([changed])) > 0.85


def test_different_texts_do_not_resemble_each_other_and_short_ones_are_not_compared():
    other = (
        "您提出的增设公交站点的建议很好，我局会同公安交警部门对沿线客流进行了调查，"
        "在城东新区增设站点六处，调整线路两条，早晚高峰发车间隔缩短至八分钟。"
    )
    assert resemblance(sketch([LETTER]), sketch([other])) < 0.1
    assert sketch(["收悉，谢谢。"]) == ()
    assert resemblance((), sketch([LETTER])) == 0.0


def test_figures_count_classes_and_proven_ones():
    good = the_task(dispatched("t1"), replied("t1"))
    vague = the_task(dispatched("t2"), replied("t2", warnings=["future_tense_in_resolved"]))
    open_one = the_task(dispatched("t3"))
    numbers = {figure.name: figure for figure in reply_check.figures([good, vague, open_one], LATE)}
    assert (numbers["reply_rate"].numerator, numbers["reply_rate"].denominator) == (2, 3)
    assert (numbers["proven_rate"].numerator, numbers["proven_rate"].denominator) == (1, 2)
    assert numbers["class_resolved"].value == 2
