"""A unit's assessment for a year: computed points and the unit's own view of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from kit.core.errors import FieldError
from services.evaluation import states
from services.evaluation.domain.evidence import EvidenceFact
from services.evaluation.domain.indicators import IndicatorSet
from services.evaluation.domain.refusals import InputInvalid
from services.evaluation.domain.scoring import Score, ScoreItem


@dataclass(frozen=True)
class SelfScore:
    """A unit's own points on one indicator."""

    indicator_id: str
    points: float
    statement: str = ""


@dataclass(frozen=True)
class Assessment:
    """One unit's assessment for a year; the id is made of both."""

    id: str
    year: int
    unit_id: str
    unit_name: str
    system: str
    indicator_set_id: str = ""
    state: str = "open"
    items: tuple[ScoreItem, ...] = ()
    computed_points: float = 0.0
    adjustment: float = 0.0
    final_points: float = 0.0
    self_scores: tuple[SelfScore, ...] = ()
    self_text: str = ""
    computed_at: datetime | None = None
    version: int = 0

    @property
    def self_points(self) -> float:
        """Sum of the unit's own points."""
        return round(sum(score.points for score in self.self_scores), 2)


def assessment_id(year: int, unit_id: str) -> str:
    """A unit has one assessment a year."""
    return f"{year}-{unit_id}"


def computed(
    assessment: Assessment, score: Score, table_id: str, relations: Iterable[str], now: datetime
) -> Assessment:
    """The assessment with new points; unchanged points leave it as it was."""
    state = states.ASSESSMENT.next(assessment.state, "compute", relations)
    return _scored(replace(assessment, state=state, indicator_set_id=table_id), assessment, score, now)


def recomputed(assessment: Assessment, score: Score, relations: Iterable[str], now: datetime) -> Assessment:
    """The assessment after an appeal was upheld."""
    state = states.ASSESSMENT.next(assessment.state, "correct", relations)
    return _scored(replace(assessment, state=state), assessment, score, now)


def _scored(changed: Assessment, before: Assessment, score: Score, now: datetime) -> Assessment:
    scored = replace(
        changed,
        items=score.items,
        computed_points=score.computed_points,
        adjustment=score.adjustment,
        final_points=score.final_points,
        computed_at=before.computed_at,
    )
    return scored if scored == before else replace(scored, computed_at=now)


def self_assessed(
    assessment: Assessment,
    table: IndicatorSet,
    scores: tuple[SelfScore, ...],
    text: str,
    relations: Iterable[str],
) -> Assessment:
    """The assessment with the unit's own points; raises ``InputInvalid``."""
    state = states.ASSESSMENT.next(assessment.state, "self_assess", relations)
    errors = [*_self_errors(table, scores)]
    if not scores and not text.strip():
        errors.append(FieldError("text", "REQUIRED", "请填写自评分或自评说明"))
    if errors:
        raise InputInvalid(fields=errors)
    return replace(assessment, state=state, self_scores=scores, self_text=text.strip())


def _self_errors(table: IndicatorSet, scores: tuple[SelfScore, ...]) -> Iterable[FieldError]:
    full = {indicator.indicator_id: indicator.full_points for indicator in table.indicators}
    seen: set[str] = set()
    for number, score in enumerate(scores):
        path = f"scores[{number}]"
        if score.indicator_id not in full:
            yield FieldError(f"{path}.indicator_id", "UNKNOWN_INDICATOR", "没有这项指标")
        elif full[score.indicator_id] and not 0 <= score.points <= full[score.indicator_id]:
            message = f"自评分须在0与{full[score.indicator_id]:g}之间"
            yield FieldError(f"{path}.points", "OUT_OF_RANGE", message)
        if score.indicator_id in seen:
            yield FieldError(f"{path}.indicator_id", "DUPLICATE", "同一指标只能自评一次")
        seen.add(score.indicator_id)


def declared(assessment: Assessment, now: datetime, revision: int) -> list[EvidenceFact]:
    """A unit's own points as evidence, for the indicators that take them."""
    return [
        EvidenceFact(
            id=f"{assessment.id}.self{revision}.{score.indicator_id}",
            kind="self_declared",
            year=assessment.year,
            at=now,
            unit_id=assessment.unit_id,
            unit_name=assessment.unit_name,
            text=f"自评{score.points:g}分：{score.statement}",
            values={"indicator_id": score.indicator_id, "points": score.points},
        )
        for score in assessment.self_scores
    ]


def lacking(assessments: Collection[Assessment], unit_ids: Iterable[str], table_id: str) -> list[str]:
    """Units whose points are missing or were computed by another table."""
    current = {a.unit_id for a in assessments if a.state != "open" and a.indicator_set_id == table_id}
    return sorted(set(unit_ids) - current)
