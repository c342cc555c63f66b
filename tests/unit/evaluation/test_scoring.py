"""Points as a pure function of facts and table."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from services.evaluation.domain.appeals import Appeal, Correction, as_evidence
from services.evaluation.domain.defaults import DEFAULT_INDICATORS
from services.evaluation.domain.evidence import by_unit, effective
from services.evaluation.domain.indicators import Indicator, IndicatorSet
from services.evaluation.domain.scoring import fits, score
from tests.builders.evaluation import YEAR, fact

TABLE = IndicatorSet("s", "指标", YEAR, DEFAULT_INDICATORS, 0.6, 0.4)
NOW = datetime(YEAR, 12, 1, tzinfo=UTC)


def table(*indicators):
    return replace(TABLE, indicators=indicators)


def rate(measure="received_on_time", points=10.0, applies_to="all", **parameters):
    return Indicator(measure, measure, "块", applies_to, points, "rate", {"measure": measure, **parameters})


def per_case(rule, kind, step, full=0.0, cap=0.0, **where):
    parameters = {"facts": [kind], "step": step, "cap": cap, "where": where}
    return Indicator("x", "计件", "块", "all", full, rule, parameters)


def points(facts, *indicators):
    return score(effective(facts), table(*indicators)).computed_points


def missed(number=2, kind="receive", **more):
    return fact("deadline_missed", number, deadline_kind=kind, **more)


def test_the_default_table_has_a_hundred_points():
    assert TABLE.full_points == 100


def test_the_order_of_arrival_does_not_matter():
    facts = [fact("task_dispatched"), fact("task_received", 2), missed(3), missed(4, task_id="t2")]
    results = {score(effective(order), TABLE) for order in map(list, itertools.permutations(facts))}
    assert len(results) == 1


def test_computing_again_gives_the_same():
    facts = [fact("task_dispatched"), fact("task_received", 2), missed(3, "reply")]
    assert score(effective(facts), TABLE) == score(effective(facts), TABLE)


def test_a_missed_deadline_lowers_the_score_and_stands_in_its_evidence():
    good = [fact("task_dispatched"), fact("task_received", 2)]
    bad = [*good, missed(3)]
    before, after = score(effective(good), TABLE), score(effective(bad), TABLE)
    assert after.final_points < before.final_points
    resting = {item.indicator_id for item in after.items if "deadline_missed-3" in item.evidence_ids}
    assert resting == {"received_on_time", "deadlines_missed"}


def test_every_point_gained_or_lost_names_its_facts():
    facts = [fact("task_dispatched"), fact("task_received", 2), missed(3, "reply")]
    for item in score(effective(facts), TABLE).items:
        free = item.indicator_id == "rectified_on_time"  # nothing to put right is worth full points
        assert bool(item.points) <= bool(item.evidence_ids) or free


def test_points_are_in_proportion_up_to_the_target():
    facts = [fact("task_received", 1), *(missed(n, task_id=f"x{n}") for n in (2, 3, 4))]
    assert points(facts, rate(points=10)) == 2.5
    assert points(facts, rate(points=10, target=0.5)) == 5
    assert points(facts, rate(points=10, target=0.25)) == 10


def test_an_indicator_without_work_is_left_out_and_the_others_scaled():
    facts = [fact("task_received", 1), missed(2, task_id="t2")]
    assert points(facts, rate(points=10), rate("replies_on_time", points=30)) == 20
    item = score(facts, table(rate("replies_on_time"))).items[0]
    assert (item.counted, item.points) == (False, 0)


def test_an_indicator_may_give_full_points_for_no_work():
    assert points([], rate("rectified_on_time", points=10, when_empty="full")) == 10


def test_an_indicator_counts_only_the_parts_it_applies_to():
    facts = [fact("task_received", 1), missed(2, task_id="t2", part="assist")]
    assert points(facts, rate(applies_to="answering")) == 10
    assert points(facts, rate(applies_to="assist")) == 0


def test_deductions_stop_at_their_cap_and_are_not_scaled():
    facts = [fact("task_received"), *(fact("finding", n, finding_id=str(n)) for n in range(2, 8))]
    lines = (rate(points=50), rate("replies_on_time", points=50))
    assert points(facts, *lines, per_case("per_case_deduction", "finding", 1, cap=4)) == 96


def test_a_deduction_with_full_points_starts_from_them_and_ends_at_zero():
    facts = [fact("finding", n, finding_id=str(n)) for n in range(1, 4)]
    assert points(facts, per_case("per_case_deduction", "finding", 2, full=10)) == 4
    assert points(facts, per_case("per_case_deduction", "finding", 9, full=10)) == 0


def test_a_bonus_is_added_up_to_its_cap():
    facts = [fact("task_received"), *(fact("reply_issued", n, reply_class="resolved") for n in (2, 3, 4))]
    bonus = per_case("per_case_bonus", "reply_issued", 1, cap=2, reply_class=["resolved"])
    assert points(facts, rate(points=10), bonus) == 12


def test_points_never_fall_below_zero():
    facts = [missed(1), *(fact("finding", n, finding_id=str(n)) for n in range(2, 5))]
    assert points(facts, rate(points=10), per_case("per_case_deduction", "finding", 5)) == 0


def test_conditions_take_one_value_or_several():
    reply = fact("reply_issued", reply_class="resolved", is_key=True)
    assert fits(reply, {"reply_class": ["planned", "resolved"], "is_key": True, "part": "lead"})
    assert not fits(reply, {"reply_class": ["planned"]})


def test_a_self_declared_indicator_takes_the_last_declaration_up_to_its_points():
    line = Indicator("leading", "组织领导", "块", "all", 10, "self_declared")
    said = [
        fact("self_declared", n, part="", task_id="", proposal_id="", indicator_id="leading", points=value)
        for n, value in ((1, 4), (2, 20))
    ]
    assert points(said[:1], line) == 4
    assert points(said, line) == 10
    assert points([], line) == 0


def test_tasks_taken_over_by_another_unit_do_not_count():
    facts = [fact("task_dispatched"), missed(2), fact("task_released", 3)]
    assert by_unit(facts) == {}


def test_withdrawn_proposals_do_not_count():
    facts = [fact("task_dispatched"), missed(2), fact("case_withdrawn", 3, task_id="")]
    assert by_unit(facts) == {}


def test_a_dismissed_finding_does_not_count():
    facts = [fact("finding", 1, finding_id="f"), fact("finding_dismissed", 2, finding_id="f")]
    assert effective(facts) == []


@pytest.mark.parametrize(("mark", "key"), [((), True), ((False,), False), ((False, True), True)])
def test_a_proposal_is_a_key_one_by_the_last_word_on_it(mark, key):
    marks = [
        fact("proposal_key", n, unit_id="", task_id="", is_key=is_key)
        for n, is_key in enumerate(mark, start=2)
    ]
    known = effective([fact("task_dispatched", is_key=True), *marks, fact("reply_issued", 9)])
    assert known[-1].values["is_key"] is key


def appeal(*corrections, adjustment=0.0):
    return Appeal(
        id="a1",
        assessment_id="2027-edu",
        year=YEAR,
        unit_id="edu",
        unit_name="县教育局",
        indicator_id="received_on_time",
        reason="系统停机",
        submitted_at=NOW,
        corrections=corrections,
        adjustment=adjustment,
        decision_reason="核实属实",
    )


def upheld(facts, *corrections, adjustment=0.0):
    decided = appeal(*corrections, adjustment=adjustment)
    return [*facts, *as_evidence(decided, {each.id: each for each in facts}, NOW)]


def test_an_annulled_fact_counts_no_more_and_the_reason_is_evidence():
    facts = [fact("task_dispatched"), fact("task_received", 2), missed(3)]
    after = upheld(facts, Correction("deadline_missed-3", annulled=True))
    assert score(effective(after), table(rate())).computed_points == 10
    assert "核实属实" in after[-1].text


def test_a_corrected_fact_counts_with_its_new_value():
    late = fact("reply_issued", 2, round=1, on_time=False)
    after = upheld([late], Correction(late.id, values={"on_time": True}))
    assert score(effective(after), table(rate("replies_on_time"))).computed_points == 10


def test_adjusted_points_stand_beside_the_computed_ones():
    facts = upheld([fact("task_received"), missed(2, task_id="t2")], adjustment=1.5)
    result = score(effective(facts), table(rate()))
    assert (result.computed_points, result.adjustment, result.final_points) == (5, 1.5, 6.5)
