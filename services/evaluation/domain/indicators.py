"""Indicator sets: versioned data saying which facts give which points; an adopted one never changes.

An indicator has one of four rules.  ``rate``: full points for reaching the target of a measure, less in
proportion.  ``per_case_deduction`` and ``per_case_bonus``: a step for each fact of some kinds, up to a cap.
``self_declared``: what the unit declares, up to the full points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from kit.core.errors import FieldError
from services.evaluation import states
from services.evaluation.domain.catalogue import KINDS, PARTS_OF
from services.evaluation.domain.measures import MEASURES, PHASES
from services.evaluation.domain.refusals import InputInvalid

RATE, DEDUCTION, BONUS, SELF_DECLARED = "rate", "per_case_deduction", "per_case_bonus", "self_declared"
RULES = (RATE, DEDUCTION, BONUS, SELF_DECLARED)
WHEN_EMPTY = ("scale", "full")
_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
_CREDITS = ("partly_credit", "unconfirmed_credit", "late_credit", "carried_credit")
_RATE_PARAMETERS = frozenset(["measure", "target", "when_empty", "credits", "phases_at_reply", *_CREDITS])
_CASE_PARAMETERS = frozenset(["facts", "where", "step", "cap"])


@dataclass(frozen=True)
class Indicator:
    """One line of the table."""

    indicator_id: str
    name: str
    block: str
    applies_to: str
    full_points: float
    rule: str
    parameters: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Grade:
    """A grade and the points from which it is given."""

    grade: str
    label: str
    from_points: float


USUAL_GRADES = (
    Grade("excellent", "优秀", 90),
    Grade("good", "良好", 75),
    Grade("fair", "一般", 60),
    Grade("poor", "较差", 0),
)


@dataclass(frozen=True)
class IndicatorSet:
    """A version of the table for a year."""

    id: str
    name: str
    year: int
    indicators: tuple[Indicator, ...]
    assessment_weight: float
    ballot_weight: float
    grades: tuple[Grade, ...] = USUAL_GRADES
    appraisal_points: float = 100.0
    set_version: int = 1
    state: str = "draft"
    rule_document: str = ""
    adopted_at: datetime | None = None
    version: int = 0

    @property
    def full_points(self) -> float:
        """What a unit can reach without bonus."""
        return sum(indicator.full_points for indicator in self.indicators)


def prepare(candidate: IndicatorSet) -> IndicatorSet:
    """A valid new draft; raises ``InputInvalid``."""
    _check(candidate)
    return candidate


def numbered(draft: IndicatorSet, number: int) -> IndicatorSet:
    """The draft as the year's next version."""
    return replace(draft, set_version=number)


def update(stored: IndicatorSet, values: IndicatorSet, relations: Iterable[str]) -> IndicatorSet:
    """All values of a draft replaced but its year and number; raises ``InputInvalid``."""
    state = states.INDICATOR_SET.next(stored.state, "update", relations)
    _check(values)
    if values.year != stored.year:
        error = FieldError("indicator_set.year", "YEAR_FIXED", "年度不能更改，请另建一套指标")
        raise InputInvalid(fields=[error])
    return replace(values, id=stored.id, version=stored.version, state=state, set_version=stored.set_version)


def adopt(stored: IndicatorSet, rule_document: str, relations: Iterable[str], now: datetime) -> IndicatorSet:
    """The set in force from now on, on the basis of a document; raises ``InputInvalid``."""
    state = states.INDICATOR_SET.next(stored.state, "adopt", relations)
    if not rule_document.strip():
        error = FieldError("rule_document", "REQUIRED", "须写明考核办法的文件名称、文号和日期")
        raise InputInvalid(fields=[error])
    return replace(stored, state=state, rule_document=rule_document.strip(), adopted_at=now)


def supersede(stored: IndicatorSet, relations: Iterable[str]) -> IndicatorSet:
    """A former version steps back when a newer one is adopted."""
    return replace(stored, state=states.INDICATOR_SET.next(stored.state, "supersede", relations))


def _check(candidate: IndicatorSet) -> None:
    errors = [*_head_errors(candidate), *_grade_errors(candidate.grades)]
    for number, indicator in enumerate(candidate.indicators):
        errors += [
            FieldError(f"indicator_set.indicators[{number}].{name}", reason, message)
            for name, reason, message in _indicator_errors(indicator)
        ]
    if errors:
        raise InputInvalid(fields=errors)


def _head_errors(candidate: IndicatorSet) -> Iterable[FieldError]:
    if not candidate.name:
        yield FieldError("indicator_set.name", "REQUIRED", "请填写指标体系名称")
    if not 1949 < candidate.year < 2200:
        yield FieldError("indicator_set.year", "YEAR_INVALID", "年度不正确")
    ids = [indicator.indicator_id for indicator in candidate.indicators]
    if len(ids) != len(set(ids)):
        yield FieldError("indicator_set.indicators", "DUPLICATE", "指标编号有重复")
    if not candidate.full_points > 0:
        yield FieldError("indicator_set.indicators", "NO_POINTS", "各项指标的满分合计须大于零")
    weights = (candidate.assessment_weight, candidate.ballot_weight)
    if min(weights) < 0 or abs(sum(weights) - 1) > 1e-9:
        yield FieldError("indicator_set.ballot_weight", "WEIGHTS_NOT_ONE", "考核与测评的权重之和须为1")
    if candidate.appraisal_points <= 0:
        yield FieldError("indicator_set.appraisal_points", "NOT_POSITIVE", "折算分值须大于零")


def _grade_errors(grades: tuple[Grade, ...]) -> Iterable[FieldError]:
    bounds = [grade.from_points for grade in grades]
    if not grades or bounds != sorted(set(bounds), reverse=True) or bounds[-1] > 0:
        yield FieldError(
            "indicator_set.grades", "GRADES_NOT_DESCENDING", "等次的起点分须由高到低，最低一等从0分起"
        )


def _indicator_errors(indicator: Indicator) -> Iterable[tuple[str, str, str]]:
    if not _IDENTIFIER.fullmatch(indicator.indicator_id):
        yield "indicator_id", "IDENTIFIER_INVALID", "指标编号只能用小写字母、数字和下划线"
    if not indicator.name:
        yield "name", "REQUIRED", "请填写指标名称"
    if not indicator.block:
        yield "block", "REQUIRED", "请填写指标所属部分"
    if indicator.applies_to not in PARTS_OF:
        yield "applies_to", "UNKNOWN_SCOPE", "适用范围须为 answering、assist 或 all"
    if indicator.full_points < 0:
        yield "full_points", "NEGATIVE", "满分不能为负"
    if indicator.rule not in RULES:
        yield "rule", "UNKNOWN_RULE", "没有这种计分办法"
    elif indicator.rule == RATE:
        yield from _rate_errors(indicator)
    elif indicator.rule in (DEDUCTION, BONUS):
        yield from _case_errors(indicator)
    elif not indicator.full_points > 0:
        yield "full_points", "NOT_POSITIVE", "自评指标须有满分"


def _rate_errors(indicator: Indicator) -> Iterable[tuple[str, str, str]]:
    given = indicator.parameters
    if not indicator.full_points > 0:
        yield "full_points", "NOT_POSITIVE", "比率指标须有满分"
    if given.get("measure") not in MEASURES:
        yield "parameters.measure", "UNKNOWN_MEASURE", "没有这种比率"
    if not (_is_number(given.get("target", 1)) and 0 < given.get("target", 1) <= 1):
        yield "parameters.target", "TARGET_INVALID", "目标须大于0、不超过1"
    if given.get("when_empty", "scale") not in WHEN_EMPTY:
        yield "parameters.when_empty", "UNKNOWN_CHOICE", "无此项工作时只能折算（scale）或记满分（full）"
    if not set(given.get("phases_at_reply", PHASES)) <= set(PHASES):
        yield "parameters.phases_at_reply", "UNKNOWN_PHASE", "见面环节须为 before、during 或 after"
    credits = [given[name] for name in given if name.endswith("_credit")] + [
        *given.get("credits", {}).values()
    ]
    if not all(_is_number(credit) and 0 <= credit <= 1 for credit in credits):
        yield "parameters.credits", "CREDIT_INVALID", "折算系数须在0与1之间"
    yield from _stray(given, _RATE_PARAMETERS)


def _case_errors(indicator: Indicator) -> Iterable[tuple[str, str, str]]:
    given = indicator.parameters
    kinds = given.get("facts") or []
    if not kinds or not set(kinds) <= KINDS.keys():
        yield "parameters.facts", "UNKNOWN_FACT", "须列明计分的事实种类"
    if not isinstance(given.get("where", {}), dict):
        yield "parameters.where", "NOT_A_MAPPING", "条件须按名称列出"
    if not (_is_number(given.get("step")) and given["step"] > 0):
        yield "parameters.step", "NOT_POSITIVE", "每件分值须大于零"
    if not (_is_number(given.get("cap", 0)) and given.get("cap", 0) >= 0):
        yield "parameters.cap", "NEGATIVE", "封顶分值不能为负"
    if indicator.rule == BONUS and indicator.full_points:
        yield "full_points", "BONUS_WITH_FULL_POINTS", "加分项不计入满分，满分须为0"
    yield from _stray(given, _CASE_PARAMETERS)


def _stray(given: dict[str, Any], known: frozenset[str]) -> Iterable[tuple[str, str, str]]:
    for name in sorted(given.keys() - known):
        yield f"parameters.{name}", "UNKNOWN_PARAMETER", f"没有“{name}”这个参数"


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
