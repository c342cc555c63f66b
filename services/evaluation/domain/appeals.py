"""Appeals of a unit against its points, and what an upheld one corrects in the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from kit.core.errors import FieldError
from services.evaluation import states
from services.evaluation.domain.assessments import Assessment
from services.evaluation.domain.evidence import EvidenceFact
from services.evaluation.domain.refusals import InputInvalid


@dataclass(frozen=True)
class Correction:
    """What an upheld appeal changes in one fact."""

    evidence_id: str
    annulled: bool = False
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Appeal:
    """A unit holds its points on one indicator to be wrong."""

    id: str
    assessment_id: str
    year: int
    unit_id: str
    unit_name: str
    indicator_id: str
    reason: str
    submitted_at: datetime
    evidence_refs: tuple[str, ...] = ()
    evidence_ids: tuple[str, ...] = ()
    state: str = "submitted"
    adjustment: float = 0.0
    decision_reason: str = ""
    corrections: tuple[Correction, ...] = ()
    decided_at: datetime | None = None
    version: int = 0


def appealed(assessment: Assessment, appeal: Appeal, relations: Iterable[str]) -> Appeal:
    """A valid new appeal; raises ``InputInvalid``."""
    states.ASSESSMENT.next(assessment.state, "appeal", relations)
    items = {item.indicator_id: item for item in assessment.items}
    errors = []
    if appeal.indicator_id not in items:
        errors.append(FieldError("indicator_id", "UNKNOWN_INDICATOR", "没有这项指标"))
    if not appeal.reason:
        errors.append(FieldError("reason", "REQUIRED", "请写明申诉理由"))
    known = set(items[appeal.indicator_id].evidence_ids) if appeal.indicator_id in items else set()
    strangers = [one for one in appeal.evidence_ids if one not in known]
    if strangers and appeal.indicator_id in items:
        errors.append(FieldError("evidence_ids", "NOT_ITS_EVIDENCE", "所指的事实不是这项指标的计分依据"))
    if errors:
        raise InputInvalid(fields=errors)
    return appeal


def decided(
    appeal: Appeal,
    uphold: bool,
    adjustment: float,
    reason: str,
    corrections: tuple[Correction, ...],
    facts: Mapping[str, EvidenceFact],
    relations: Iterable[str],
    now: datetime,
) -> Appeal:
    """The appeal with its decision; ``facts`` are the unit's own. Raises ``InputInvalid``."""
    state = states.APPEAL.next(appeal.state, "uphold" if uphold else "reject", relations)
    errors = [
        *_decision_errors(uphold, adjustment, reason, corrections),
        *_correction_errors(corrections, facts),
    ]
    if errors:
        raise InputInvalid(fields=errors)
    return replace(
        appeal,
        state=state,
        adjustment=round(adjustment, 2),
        decision_reason=reason.strip(),
        corrections=corrections,
        decided_at=now,
    )


def _decision_errors(
    uphold: bool, adjustment: float, reason: str, corrections: tuple[Correction, ...]
) -> Iterable[FieldError]:
    if not reason.strip():
        yield FieldError("reason", "REQUIRED", "请写明裁定理由")
    changes = bool(adjustment or corrections)
    if uphold and not changes:
        yield FieldError("corrections", "NOTHING_CHANGED", "申诉成立时须更正事实或调整分值")
    if not uphold and changes:
        yield FieldError("corrections", "NOT_UPHELD", "申诉不成立时不能更正事实或调整分值")


def _correction_errors(
    corrections: tuple[Correction, ...], facts: Mapping[str, EvidenceFact]
) -> Iterable[FieldError]:
    for number, correction in enumerate(corrections):
        path = f"corrections[{number}]"
        fact = facts.get(correction.evidence_id)
        if fact is None:
            yield FieldError(f"{path}.evidence_id", "UNKNOWN_EVIDENCE", "没有这条事实")
            continue
        if correction.annulled == bool(correction.values):
            yield FieldError(f"{path}.values", "ANNULLED_OR_VALUES", "或者不计这条事实，或者写明更正的内容")
        for name, value in correction.values.items():
            if not _same_kind(fact.values.get(name), value):
                yield FieldError(
                    f"{path}.values.{name}", "UNKNOWN_VALUE", f"这条事实没有可这样更正的“{name}”"
                )


def _same_kind(known: Any, wanted: Any) -> bool:
    if isinstance(known, bool) or isinstance(wanted, bool):
        return isinstance(known, bool) and isinstance(wanted, bool)
    if isinstance(known, int | float):
        return isinstance(wanted, int | float)
    return isinstance(known, str) and isinstance(wanted, str)


def as_evidence(appeal: Appeal, facts: Mapping[str, EvidenceFact], now: datetime) -> list[EvidenceFact]:
    """What an upheld appeal adds to the evidence, so that the points can be computed anew from it."""
    about = {"appeal_id": appeal.id, "reason": appeal.decision_reason}
    found = [_corrected(appeal, c, facts[c.evidence_id], about, now) for c in appeal.corrections]
    if appeal.adjustment:
        values = {**about, "indicator_id": appeal.indicator_id, "points": appeal.adjustment}
        text = f"申诉成立，调整{appeal.adjustment:+g}分：{appeal.decision_reason}"
        found.append(
            EvidenceFact(
                id=f"{appeal.id}.points",
                kind="points_adjusted",
                year=appeal.year,
                at=now,
                unit_id=appeal.unit_id,
                unit_name=appeal.unit_name,
                text=text,
                values=values,
            )
        )
    return found


def _corrected(
    appeal: Appeal, correction: Correction, fact: EvidenceFact, about: dict[str, Any], now: datetime
) -> EvidenceFact:
    kind = "evidence_annulled" if correction.annulled else "evidence_corrected"
    word = "不予计算" if correction.annulled else "予以更正"
    return replace(
        fact,
        id=f"{appeal.id}.{correction.evidence_id}",
        kind=kind,
        at=now,
        due_at=None,
        text=f"申诉成立，原记录“{fact.text}”{word}：{appeal.decision_reason}",
        values={**about, "evidence_id": fact.id, "values": correction.values},
    )
