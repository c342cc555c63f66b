"""Who may read the files that supervision's entities refer to."""

from __future__ import annotations

from collections.abc import Callable

from kit.file_refs import MayRead
from kit.store import Reader
from services.supervision.domain.campaign import Campaign
from services.supervision.domain.finding import Finding
from services.supervision.domain.inspection import Inspection
from services.supervision.domain.instruction import Instruction
from services.supervision.store import lookups
from services.supervision.store.lookups import Filter


def _if_seen(cls: type, seen: Callable[[Reader], Filter]) -> MayRead:
    """Whoever finds the entity in its list may read what it refers to."""

    def may_read(ctx: Reader, entity: Finding | Inspection | Campaign | Instruction, ref: str) -> bool:
        return ctx.count(cls, {"$and": [{"_id": entity.id}, seen(ctx)]}) > 0

    return may_read


FILES: dict[type, MayRead] = {
    Finding: _if_seen(Finding, lookups.findings_seen),
    Inspection: _if_seen(Inspection, lookups.inspections_seen),
    Campaign: _if_seen(Campaign, lookups.campaigns_seen),
    Instruction: _if_seen(Instruction, lookups.instructions_seen),
}
