"""Business gauges for monitoring."""

from __future__ import annotations

from typing import Any

from kit.store import Reader
from services.supervision.domain.campaign import Campaign
from services.supervision.domain.finding import Finding
from services.supervision.domain.instruction import Instruction
from services.supervision.domain.proposal import Proposal
from services.supervision.states import OPEN_FINDING


def gauges(reader: Reader) -> dict[str, dict[str, float]]:
    """Open findings by inspection kind, overdue rectifications by unit, key proposals nobody supervises."""
    late = {"state": "rectifying", "due_at": {"$lt": reader.now}}
    return {
        "cppcc_findings_open": _counted(reader, {"state": {"$in": list(OPEN_FINDING)}}, "$inspection_kind"),
        "cppcc_rectifications_overdue": _counted(reader, late, "$unit_name"),
        "cppcc_key_proposals_unsupervised": {"all": float(_unsupervised(reader))},
    }


def _counted(reader: Reader, query: dict[str, Any], label: str) -> dict[str, float]:
    rows = reader.aggregate(Finding, [{"$match": query}, {"$group": {"_id": label, "number": {"$sum": 1}}}])
    return {str(row["_id"]): float(row["number"]) for row in rows}


def _unsupervised(reader: Reader) -> int:
    keys = reader.find(Proposal, {"is_key": True, "withdrawn": False})
    ids = [each for key in keys for each in (key.id, *key.covers)]
    taken = {each.proposal_id for each in reader.find(Instruction, {"proposal_id": {"$in": ids}})}
    for campaign in reader.find(Campaign, {"proposals.proposal_id": {"$in": ids}}):
        if campaign.takes_care:
            taken |= {each.proposal_id for each in campaign.proposals}
    return sum(not {key.id, *key.covers} & taken for key in keys)
