"""The combined result, and what a unit says of its own points."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kit.core.states import IllegalTransition
from services.evaluation import states
from services.evaluation.domain import appeals, assessments, results
from services.evaluation.domain.appeals import Appeal, Correction
from services.evaluation.domain.assessments import Assessment, SelfScore
from services.evaluation.domain.ballots import Ballot, JudgedUnit, UnitCount
from services.evaluation.domain.defaults import DEFAULT_INDICATORS
from services.evaluation.domain.evidence import effective
from services.evaluation.domain.indicators import USUAL_GRADES, IndicatorSet
from services.evaluation.domain.refusals import InputInvalid
from services.evaluation.domain.scoring import score
from tests.builders.evaluation import YEAR, fact

NOW = datetime(YEAR, 12, 1, tzinfo=UTC)
TABLE = IndicatorSet("set", "指标", YEAR, DEFAULT_INDICATORS, 0.6, 0.4, appraisal_points=2)


def assessed(unit, points):
    return Assessment(
        f"{YEAR}-{unit}", YEAR, unit, unit, "government", "set", "computed", final_points=points
    )


def ballot(**points):
    counts = tuple(UnitCount(unit, unit, (), 0, value) for unit, value in points.items())
    units = tuple(JudgedUnit(unit, unit) for unit in points)
    return Ballot("b", YEAR, "s", "测评", units, (), (), 0.5, state="counted", counts=counts)


def combined(points, votes=None):
    given = [assessed(unit, value) for unit, value in points.items()]
    return results.combine(given, TABLE, votes, {})


def test_assessment_and_ballot_are_combined_by_the_weights():
    (result,) = combined({"edu": 90}, ballot(edu=80))
    assert (result.total_points, result.grade) == (86.0, "good")


def test_the_total_is_converted_to_points_of_the_appraisal():
    (result,) = combined({"edu": 90}, ballot(edu=80))
    assert result.appraisal_points == 1.72


def test_a_unit_that_was_not_judged_has_its_assessment_alone():
    first, second = combined({"edu": 90, "water": 80}, ballot(water=100))
    assert (first.unit_id, first.total_points, first.ballot) == ("edu", 90, None)
    assert second.total_points == 88


def test_equal_points_share_a_rank():
    ranks = {r.unit_id: r.rank for r in combined({"a": 90, "b": 80, "c": 80, "d": 70})}
    assert ranks == {"a": 1, "b": 2, "c": 2, "d": 4}


def test_the_first_and_the_last_three_are_named_with_ties():
    every = combined({"a": 90, "b": 80, "c": 70, "d": 60, "e": 60, "f": 50, "g": 40})
    assert results.top(every) == ("a", "b", "c")
    assert results.bottom(every) == ("d", "e", "f", "g")


def test_nobody_is_among_the_first_and_the_last():
    every = combined({"a": 90, "b": 80, "c": 70, "d": 60})
    assert (results.top(every), results.bottom(every)) == (("a", "b", "c"), ("d",))


@pytest.mark.parametrize(
    ("points", "grade"), [(90, "excellent"), (89.99, "good"), (75, "good"), (60, "fair"), (59.9, "poor")]
)
def test_grades_begin_at_their_bounds(points, grade):
    assert results.grade_of(points, USUAL_GRADES).grade == grade


def test_silence_shows_beside_satisfaction():
    facts = effective(
        [
            fact(
                "feedback", 1, person_id="m1", round=1, attitude_score="satisfied", result_score="satisfied"
            ),
            fact(
                "feedback", 2, person_id="m2", round=1, attitude_score="no_opinion", result_score="satisfied"
            ),
            fact("feedback_not_returned", 3, person_id="m3", round=1),
        ]
    )
    told = results.feedback_of(facts)
    assert (told.asked, told.returned, told.response_rate) == (3, 2, 0.6667)
    attitude = {count.option: count.votes for count in told.attitude_counts}
    assert (attitude["satisfied"], attitude["no_opinion"], attitude["not_returned"]) == (1, 1, 1)


def test_what_stands_in_the_way_is_told():
    given = combined({"edu": 90}, ballot(water=90))
    told = results.warnings(given, ballot(water=90), TABLE, 2, ["县水利局"])
    assert len(told) == 3
    assert "未列入民主测评" in told[2]
    assert results.warnings(combined({"edu": 90}), None, TABLE, 0, []) == ["还没有有效的民主测评结果"]


def test_unchanged_points_leave_the_assessment_as_it_was():
    points = score(effective([fact("task_dispatched"), fact("task_received", 2)]), TABLE)
    editor = {states.EDITOR}
    blank = Assessment("x", YEAR, "edu", "县教育局", "government")
    first = assessments.computed(blank, points, "set", editor, NOW)
    later = NOW.replace(day=9)
    assert assessments.computed(first, points, "set", editor, later) == first
    changed = assessments.computed(first, replace(points, final_points=1.0), "set", editor, later)
    assert changed.computed_at == later


def test_a_unit_judges_itself_within_the_points_of_the_table():
    blank = assessed("edu", 80)
    own = (SelfScore("meetings_confirmed", 18, "全部见面"), SelfScore("replies_on_time", 15))
    judged = assessments.self_assessed(blank, TABLE, own, "", {states.UNIT})
    assert judged.self_points == 33
    wrong = (SelfScore("meetings_confirmed", 99), SelfScore("beauty", 1), SelfScore("beauty", 1))
    with pytest.raises(InputInvalid) as refused:
        assessments.self_assessed(blank, TABLE, wrong, "", {states.UNIT})
    assert [error.reason for error in refused.value.fields] == [
        "OUT_OF_RANGE",
        "UNKNOWN_INDICATOR",
        "UNKNOWN_INDICATOR",
        "DUPLICATE",
    ]


def test_an_empty_self_assessment_says_nothing():
    with pytest.raises(InputInvalid):
        assessments.self_assessed(assessed("edu", 80), TABLE, (), " ", {states.UNIT})


def appeal(**more):
    values = {"indicator_id": "received_on_time", "reason": "系统停机", "submitted_at": NOW, **more}
    return Appeal("a", f"{YEAR}-edu", YEAR, "edu", "县教育局", **values)


def test_an_appeal_names_an_indicator_a_reason_and_its_own_evidence():
    points = score(effective([fact("task_dispatched"), fact("task_received", 2)]), TABLE)
    mine = replace(assessed("edu", 80), items=points.items)
    assert appeals.appealed(mine, appeal(evidence_ids=("task_received-2",)), {states.UNIT})
    with pytest.raises(InputInvalid) as refused:
        appeals.appealed(mine, appeal(reason="", evidence_ids=("other",)), {states.UNIT})
    assert {error.field for error in refused.value.fields} == {"reason", "evidence_ids"}


def test_points_not_yet_computed_cannot_be_appealed():
    with pytest.raises(IllegalTransition):
        appeals.appealed(replace(assessed("edu", 0), state="open"), appeal(), {states.UNIT})


@pytest.mark.parametrize(
    ("uphold", "adjustment", "reason", "corrections", "expected"),
    [
        (True, 0, "属实", (), {"NOTHING_CHANGED"}),
        (False, 1, "不属实", (), {"NOT_UPHELD"}),
        (True, 1, "", (), {"REQUIRED"}),
        (True, 0, "属实", (Correction("nothing", annulled=True),), {"UNKNOWN_EVIDENCE"}),
        (True, 0, "属实", (Correction("f", values={"on_time": "yes"}),), {"UNKNOWN_VALUE"}),
        (True, 0, "属实", (Correction("f", values={"colour": "red"}),), {"UNKNOWN_VALUE"}),
        (True, 0, "属实", (Correction("f"),), {"ANNULLED_OR_VALUES"}),
    ],
)
def test_a_decision_says_why_and_what_changes(uphold, adjustment, reason, corrections, expected):
    facts = {"f": fact("reply_issued", id="f", on_time=False)}
    with pytest.raises(InputInvalid) as refused:
        appeals.decided(appeal(), uphold, adjustment, reason, corrections, facts, {states.ARBITER}, NOW)
    assert {error.reason for error in refused.value.fields} == expected
