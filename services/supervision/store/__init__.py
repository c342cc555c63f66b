"""Where supervision keeps its evidence, inspections, findings, campaigns, instructions and reminders.

- ``lookups``    what the acting person may see, and finding it
- ``access``     who may read the files that these refer to
- ``evidence``   facts as other services' events tell them, and loading them for an inspection
- ``registers``  units, people, bodies and sessions from directory's copies
- ``events``     entities as events announce them; ``views`` as the contract shows them
- ``inputs``     requests as plain values
- ``clocks``     timers of rectifications and look backs; ``reminding`` reminders issued
- ``gauges``     business gauges
"""

from __future__ import annotations

from kit.mongo import IndexModel
from kit.service import Collection
from services.supervision.domain.bulletin import Bulletin
from services.supervision.domain.campaign import Campaign
from services.supervision.domain.facts import Fact
from services.supervision.domain.finding import Finding
from services.supervision.domain.inspection import Inspection
from services.supervision.domain.instruction import Instruction
from services.supervision.domain.proposal import Proposal
from services.supervision.domain.reminder import Reminder
from services.supervision.store.access import FILES
from services.supervision.store.gauges import gauges
from shared import copies

COLLECTIONS = {
    **copies.COLLECTIONS,
    Fact: Collection(
        "facts",
        (
            IndexModel([("session_id", 1), ("unit_id", 1), ("at", 1)]),
            IndexModel([("task_id", 1), ("at", 1)]),
            IndexModel([("case_id", 1), ("unit_id", 1)]),
            IndexModel([("unit_id", 1), ("at", 1)]),
            IndexModel([("proposal_id", 1)]),
        ),
    ),
    Proposal: Collection(
        "proposals",
        (
            IndexModel([("session_id", 1), ("is_key", 1)]),
            IndexModel([("covers", 1)]),
            IndexModel([("signers.person_id", 1)]),
        ),
    ),
    Inspection: Collection(
        "inspections", (IndexModel([("session_id", 1), ("created_at", -1)]), IndexModel([("state", 1)]))
    ),
    Finding: Collection(
        "findings",
        (
            IndexModel([("inspection_id", 1)]),
            IndexModel([("session_id", 1), ("created_at", -1)]),
            IndexModel([("unit_id", 1), ("state", 1)]),
            IndexModel([("proposal_id", 1)]),
            IndexModel([("key", 1)]),
            IndexModel([("state", 1), ("due_at", 1)]),
        ),
    ),
    Bulletin: Collection(
        "bulletins",
        (IndexModel([("doc_no", 1)], unique=True), IndexModel([("session_id", 1), ("issued_at", -1)])),
    ),
    Campaign: Collection(
        "campaigns",
        (
            IndexModel([("session_id", 1), ("created_at", -1)]),
            IndexModel([("proposals.proposal_id", 1)]),
            IndexModel([("state", 1)]),
        ),
    ),
    Instruction: Collection(
        "instructions",
        (
            IndexModel([("session_id", 1), ("instructed_at", -1)]),
            IndexModel([("proposal_id", 1)]),
            IndexModel([("campaign_id", 1)]),
        ),
    ),
    Reminder: Collection(
        "reminders",
        (
            IndexModel([("session_id", 1), ("issued_at", -1)]),
            IndexModel([("unit_id", 1), ("issued_at", -1)]),
            IndexModel([("proposal_id", 1)]),
        ),
    ),
}

__all__ = ["COLLECTIONS", "FILES", "gauges"]
