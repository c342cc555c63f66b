"""How far the handling is, put together from facts that may arrive in any order."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from services.intake.domain.records import Handling, HandlingUnit

ORDER = ("dispatched", "received", "replied", "feedback", "rework", "closed", "archived", "withdrawn")


def advance(known: Handling, state: str, at: datetime) -> Handling:
    """The handling after a fact of ``at``; a fact older than the last one changes nothing."""
    if (at, ORDER.index(state)) < (known.changed_at, ORDER.index(known.state)):
        return known
    return replace(known, state=state, changed_at=at)


def joined(known: tuple[HandlingUnit, ...], more: tuple[HandlingUnit, ...]) -> tuple[HandlingUnit, ...]:
    """Units with others added; of one unit the newest part counts."""
    by_id = {unit.id: unit for unit in (*known, *more)}
    return tuple(by_id.values())
