"""Facts about units, as scores are computed from them, and how a decision on an appeal puts them right.

A fact never changes.  What was wrong in it is said by a later fact, so that the same facts always give the
same points, and every correction is itself evidence with its reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class EvidenceFact:
    """One fact; ``unit_id`` is empty for a fact about a proposal as a whole."""

    id: str
    kind: str
    year: int
    at: datetime
    unit_id: str = ""
    unit_name: str = ""
    part: str = ""
    proposal_id: str = ""
    proposal_no: str = ""
    proposal_title: str = ""
    task_id: str = ""
    text: str = ""
    due_at: datetime | None = None
    values: dict[str, Any] = field(default_factory=dict)


def ordered(facts: Iterable[EvidenceFact]) -> list[EvidenceFact]:
    """Facts in their own order, whatever the order in which they arrived."""
    return sorted(facts, key=lambda fact: (fact.at, fact.id))


def corrected(facts: Iterable[EvidenceFact]) -> dict[str, EvidenceFact]:
    """Corrected fact's id → the correction that counts (the last)."""
    kinds = ("evidence_annulled", "evidence_corrected")
    return {fact.values["evidence_id"]: fact for fact in ordered(facts) if fact.kind in kinds}


def effective(facts: Iterable[EvidenceFact]) -> list[EvidenceFact]:
    """The facts that count, as corrected.

    What a unit did on a task that another unit took over, or on a proposal that was withdrawn, neither helps
    nor harms it; nor does a finding that was dismissed.
    """
    known = ordered(facts)
    corrections = corrected(known)
    released = {fact.task_id for fact in known if fact.kind == "task_released"}
    withdrawn = {fact.proposal_id for fact in known if fact.kind == "case_withdrawn"}
    dismissed = {fact.values["finding_id"] for fact in known if fact.kind == "finding_dismissed"}
    key = _key_proposals(known)
    return [
        _as_corrected(fact, corrections.get(fact.id), fact.proposal_id in key)
        for fact in known
        if not (fact.task_id and fact.task_id in released)
        and not (fact.proposal_id and fact.proposal_id in withdrawn)
        and fact.values.get("finding_id", "") not in dismissed
        and not _annulled(corrections.get(fact.id))
    ]


def by_unit(facts: Iterable[EvidenceFact]) -> dict[str, list[EvidenceFact]]:
    """The facts that count, of every unit that has a task and so something to be judged by."""
    units: dict[str, list[EvidenceFact]] = defaultdict(list)
    for fact in effective(facts):
        units[fact.unit_id].append(fact)
    return {
        unit_id: mine
        for unit_id, mine in sorted(units.items())
        if any(fact.kind == "task_dispatched" for fact in mine)
    }


def name_of(facts: list[EvidenceFact]) -> str:
    """The unit's name as last known."""
    return facts[-1].unit_name


def _annulled(correction: EvidenceFact | None) -> bool:
    return correction is not None and correction.kind == "evidence_annulled"


def _as_corrected(fact: EvidenceFact, correction: EvidenceFact | None, is_key: bool) -> EvidenceFact:
    changed = correction.values["values"] if correction else {}
    return replace(fact, values={**fact.values, "is_key": is_key, **changed})


def _key_proposals(facts: list[EvidenceFact]) -> set[str]:
    marks = {fact.proposal_id: fact.values["is_key"] for fact in facts if fact.kind == "proposal_key"}
    dispatched = {f.proposal_id for f in facts if f.kind == "task_dispatched" and f.values.get("is_key")}
    return {proposal for proposal in dispatched if marks.get(proposal, True)} | {
        proposal for proposal, is_key in marks.items() if is_key
    }
