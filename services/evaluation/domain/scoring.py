"""Points of one unit: a pure function of its facts and an indicator set.

Every item names the facts that it rests on.  An indicator that the unit had no work for is left out and the
others are scaled up, so that a unit with few tasks is neither punished nor rewarded for it; bonus and
deductions are never scaled.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from services.evaluation.domain.catalogue import PARTS_OF
from services.evaluation.domain.evidence import EvidenceFact
from services.evaluation.domain.indicators import BONUS, DEDUCTION, RATE, Indicator, IndicatorSet
from services.evaluation.domain.measures import MEASURES


@dataclass(frozen=True)
class ScoreItem:
    """Points on one indicator."""

    indicator_id: str
    name: str
    block: str
    full_points: float
    points: float
    basis: str
    evidence_ids: tuple[str, ...] = ()
    counted: bool = True


@dataclass(frozen=True)
class Score:
    """A unit's points with all that they rest on."""

    items: tuple[ScoreItem, ...]
    computed_points: float
    adjustment: float
    final_points: float


def score(facts: list[EvidenceFact], table: IndicatorSet) -> Score:
    """The points by the table of the unit whose facts, as they count, are given."""
    items = tuple(_item(facts, indicator) for indicator in table.indicators)
    computed = round(max(0.0, _total(items)), 2)
    adjustment = round(sum(float(f.values["points"]) for f in facts if f.kind == "points_adjusted"), 2)
    return Score(items, computed, adjustment, round(max(0.0, computed + adjustment), 2))


def _total(items: Iterable[ScoreItem]) -> float:
    """Scaled points of what was counted, and bonus and deductions as they are."""
    every = tuple(items)
    whole = sum(item.full_points for item in every)
    counted = [item for item in every if item.full_points and item.counted]
    reachable = sum(item.full_points for item in counted)
    scale = whole / reachable if reachable else 0.0
    extra = sum(item.points for item in every if not item.full_points)
    return sum(item.points for item in counted) * scale + extra


def _item(facts: list[EvidenceFact], indicator: Indicator) -> ScoreItem:
    parts = PARTS_OF[indicator.applies_to]
    mine = [fact for fact in facts if fact.part in parts]
    if indicator.rule == RATE:
        return _rate(mine, indicator)
    if indicator.rule in (DEDUCTION, BONUS):
        return _per_case(mine, indicator)
    return _declared(facts, indicator)


def _rate(facts: list[EvidenceFact], indicator: Indicator) -> ScoreItem:
    given = indicator.parameters
    measure = MEASURES[given["measure"]]
    cases = measure.cases(facts, given)
    weight = sum(case.weight for case in cases)
    if not weight:
        return _empty(indicator, measure.counted)
    reached = sum(case.credit for case in cases)
    target = float(given.get("target", 1))
    points = indicator.full_points * min(1.0, reached / weight / target)
    basis = (
        f"{measure.label}：{_number(weight)}{measure.counted}中计{_number(reached)}{measure.counted}，"
        f"{reached / weight:.2%}，目标{target:.0%}"
    )
    return _made(indicator, points, basis, (fact_id for case in cases for fact_id in case.evidence_ids))


def _empty(indicator: Indicator, counted: str) -> ScoreItem:
    if indicator.parameters.get("when_empty") == "full":
        return _made(indicator, indicator.full_points, f"无须计算的{counted}，记满分", ())
    return _made(indicator, 0.0, "无此项工作，不计分，其余各项按比例折算", (), counted=False)


def _per_case(facts: list[EvidenceFact], indicator: Indicator) -> ScoreItem:
    given = indicator.parameters
    found = [fact for fact in facts if fact.kind in given["facts"] and fits(fact, given.get("where") or {})]
    step, cap = float(given["step"]), float(given.get("cap", 0)) or float("inf")
    moved = min(cap, len(found) * step)
    sign = -1 if indicator.rule == DEDUCTION else 1
    points = indicator.full_points + sign * moved
    if indicator.full_points:
        points = max(0.0, points)
    word = "扣" if indicator.rule == DEDUCTION else "加"
    limit = "" if cap == float("inf") else f"，{word}满{_number(cap)}分为止"
    basis = f"{len(found)}件，每件{word}{_number(step)}分{limit}"
    return _made(indicator, points, basis, (fact.id for fact in found))


def fits(fact: EvidenceFact, where: dict[str, Any]) -> bool:
    """The fact has each wanted value, or one of several; ``part`` is the part in the handling."""
    values = {**fact.values, "part": fact.part}
    return all(
        values.get(name) in wanted if isinstance(wanted, list | tuple) else values.get(name) == wanted
        for name, wanted in where.items()
    )


def _declared(facts: list[EvidenceFact], indicator: Indicator) -> ScoreItem:
    said = [
        f for f in facts if f.kind == "self_declared" and f.values["indicator_id"] == indicator.indicator_id
    ]
    if not said:
        return _made(indicator, 0.0, "单位尚未自评", ())
    points = min(indicator.full_points, max(0.0, float(said[-1].values["points"])))
    return _made(indicator, points, "按单位自评", (said[-1].id,))


def _made(
    indicator: Indicator, points: float, basis: str, evidence: Iterable[str], counted: bool = True
) -> ScoreItem:
    return ScoreItem(
        indicator_id=indicator.indicator_id,
        name=indicator.name,
        block=indicator.block,
        full_points=indicator.full_points,
        points=round(points, 2),
        basis=basis,
        evidence_ids=tuple(dict.fromkeys(evidence)),
        counted=counted,
    )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
