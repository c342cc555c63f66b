"""What makes an indicator set valid, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kit.core.states import IllegalTransition, RoleNotAllowed
from services.evaluation import states
from services.evaluation.domain import indicators
from services.evaluation.domain.defaults import DEFAULT_INDICATORS
from services.evaluation.domain.indicators import Grade, Indicator, IndicatorSet
from services.evaluation.domain.refusals import InputInvalid

NOW = datetime(2027, 1, 5, tzinfo=UTC)
SET = IndicatorSet("s", "指标", 2027, DEFAULT_INDICATORS, 0.6, 0.4)
DEDUCTION = Indicator("late", "逾期", "块", "all", 0, "per_case_deduction", {"facts": ["finding"], "step": 1})


def reasons(candidate):
    with pytest.raises(InputInvalid) as refused:
        indicators.prepare(candidate)
    return {(error.field.removeprefix("indicator_set."), error.reason) for error in refused.value.fields}


def with_parameters(**more):
    line = DEFAULT_INDICATORS[0]
    return replace(SET, indicators=(replace(line, parameters={**line.parameters, **more}),))


def test_the_default_table_is_valid():
    assert indicators.prepare(SET) == SET


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"name": ""}, ("name", "REQUIRED")),
        ({"year": 27}, ("year", "YEAR_INVALID")),
        ({"ballot_weight": 0.5}, ("ballot_weight", "WEIGHTS_NOT_ONE")),
        ({"assessment_weight": 1.2, "ballot_weight": -0.2}, ("ballot_weight", "WEIGHTS_NOT_ONE")),
        ({"appraisal_points": -1}, ("appraisal_points", "NOT_POSITIVE")),
        ({"grades": ()}, ("grades", "GRADES_NOT_DESCENDING")),
        ({"grades": (Grade("a", "甲", 60), Grade("b", "乙", 90))}, ("grades", "GRADES_NOT_DESCENDING")),
        ({"grades": (Grade("a", "甲", 60),)}, ("grades", "GRADES_NOT_DESCENDING")),
        ({"indicators": (DEDUCTION,)}, ("indicators", "NO_POINTS")),
        ({"indicators": (DEFAULT_INDICATORS[0],) * 2}, ("indicators", "DUPLICATE")),
    ],
)
def test_a_set_that_makes_no_sense_is_refused(change, expected):
    assert expected in reasons(replace(SET, **change))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"indicator_id": "按时"}, ("indicator_id", "IDENTIFIER_INVALID")),
        ({"name": ""}, ("name", "REQUIRED")),
        ({"block": ""}, ("block", "REQUIRED")),
        ({"applies_to": "nobody"}, ("applies_to", "UNKNOWN_SCOPE")),
        ({"full_points": -1}, ("full_points", "NEGATIVE")),
        ({"rule": "guess"}, ("rule", "UNKNOWN_RULE")),
        ({"rule": "self_declared", "full_points": 0}, ("full_points", "NOT_POSITIVE")),
        ({"rule": "per_case_bonus"}, ("full_points", "BONUS_WITH_FULL_POINTS")),
    ],
)
def test_an_indicator_that_makes_no_sense_is_refused(change, expected):
    line = replace(DEFAULT_INDICATORS[0], **change)
    field, reason = expected
    assert (f"indicators[0].{field}", reason) in reasons(
        replace(SET, indicators=(line, DEFAULT_INDICATORS[1]))
    )


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"measure": "beauty"}, ("measure", "UNKNOWN_MEASURE")),
        ({"target": 0}, ("target", "TARGET_INVALID")),
        ({"target": "1"}, ("target", "TARGET_INVALID")),
        ({"when_empty": "zero"}, ("when_empty", "UNKNOWN_CHOICE")),
        ({"phases_at_reply": ["later"]}, ("phases_at_reply", "UNKNOWN_PHASE")),
        ({"partly_credit": 2}, ("credits", "CREDIT_INVALID")),
        ({"credits": {"satisfied": -1}}, ("credits", "CREDIT_INVALID")),
        ({"targt": 0.5}, ("targt", "UNKNOWN_PARAMETER")),
    ],
)
def test_a_parameter_that_makes_no_sense_is_refused(parameters, expected):
    field, reason = expected
    assert (f"indicators[0].parameters.{field}", reason) in reasons(with_parameters(**parameters))


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"facts": []}, ("facts", "UNKNOWN_FACT")),
        ({"facts": ["rumour"]}, ("facts", "UNKNOWN_FACT")),
        ({"step": 0}, ("step", "NOT_POSITIVE")),
        ({"cap": -1}, ("cap", "NEGATIVE")),
        ({"where": "level"}, ("where", "NOT_A_MAPPING")),
    ],
)
def test_a_deduction_says_for_what_and_how_much(parameters, expected):
    line = replace(DEDUCTION, full_points=5, parameters={**DEDUCTION.parameters, **parameters})
    field, reason = expected
    assert (f"indicators[0].parameters.{field}", reason) in reasons(replace(SET, indicators=(line,)))


def test_all_mistakes_are_told_at_once():
    assert len(reasons(replace(SET, name="", year=0, appraisal_points=0))) == 3


def test_adoption_needs_a_document():
    with pytest.raises(InputInvalid):
        indicators.adopt(SET, "  ", {states.ADOPTER}, NOW)
    adopted = indicators.adopt(SET, "联合文件", {states.ADOPTER}, NOW)
    assert (adopted.state, adopted.rule_document, adopted.adopted_at) == ("adopted", "联合文件", NOW)


def test_a_clerk_does_not_adopt():
    with pytest.raises(RoleNotAllowed):
        indicators.adopt(SET, "联合文件", {states.EDITOR}, NOW)


def test_an_adopted_set_is_not_changed():
    with pytest.raises(IllegalTransition):
        indicators.update(replace(SET, state="adopted"), SET, {states.EDITOR})


def test_a_draft_keeps_its_year_and_number():
    draft = indicators.numbered(SET, 3)
    changed = indicators.update(draft, replace(SET, id="other", name="新名称"), {states.EDITOR})
    assert (changed.id, changed.name, changed.set_version) == ("s", "新名称", 3)
    with pytest.raises(InputInvalid):
        indicators.update(draft, replace(SET, year=2028), {states.EDITOR})
