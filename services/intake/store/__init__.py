"""Where intake keeps things.

- ``lookups``     who acts, which session, what may be seen
- ``access``      who may read the files that these refer to
- ``beginning``   a new draft with its proposer
- ``neighbours``  resembling proposals, over the shared index of terms
- ``facts``       the events that intake announces
- ``handing_in``  what a submission saves
- ``migrations``  from earlier versions' data to today's
- ``notes``       lines of a proposal's timeline
- ``schedule``    durable timers
- ``views``       proposals and lists as the contract shows them; ``views_call`` catalogues, clues, plans
"""

from __future__ import annotations

from collections.abc import Mapping

from kit.mongo import ASCENDING, DESCENDING, IndexModel
from kit.service import Collection
from kit.store import Reader
from services.intake.domain.calling import Catalogue, Clue
from services.intake.domain.history import HistoricalProposal
from services.intake.domain.planning import PlannedProposal
from services.intake.domain.proposal import Proposal
from services.intake.domain.records import (
    DecisionList,
    Handling,
    Note,
    Receipt,
    RefusedArrival,
    Reminder,
    TextVersion,
)
from services.intake.domain.similarity import Profile
from services.intake.states import OPEN_REVIEW
from services.intake.store.access import FILES, TRAVELS
from services.intake.store.migrations import MIGRATIONS
from shared import copies
from shared.similarity import index


def _unique_number(field: str) -> IndexModel:
    """No number is given twice in a session; before it is given there is none."""
    keys = [("session_id", ASCENDING), (field, ASCENDING)]
    return IndexModel(keys, unique=True, partialFilterExpression={field: {"$gt": ""}})


COLLECTIONS = {
    **copies.COLLECTIONS,
    **index.COLLECTIONS,
    Proposal: Collection(
        "proposals",
        (
            _unique_number("serial_no"),
            _unique_number("proposal_no"),
            IndexModel([("serial_no", ASCENDING)], name="by_serial_no"),
            IndexModel([("proposal_no", ASCENDING)], name="by_proposal_no"),
            IndexModel([("session_id", ASCENDING), ("state", ASCENDING)]),
            IndexModel([("state", ASCENDING)]),
            IndexModel([("first_member_id", ASCENDING)]),
            IndexModel([("organization_id", ASCENDING)]),
            IndexModel([("entered_by", ASCENDING)]),
            IndexModel([("invitations.member_id", ASCENDING)]),
            IndexModel([("title_terms", ASCENDING)]),
            IndexModel([("decision_list_id", ASCENDING)]),
            IndexModel([("plan_id", ASCENDING)]),
            IndexModel(
                [("origin.instance", ASCENDING), ("origin.proposal_id", ASCENDING)],
                unique=True,
                partialFilterExpression={"origin.proposal_id": {"$gt": ""}},
            ),
        ),
    ),
    TextVersion: Collection("text_versions", (IndexModel([("proposal_id", ASCENDING)]),)),
    Receipt: Collection(
        "receipts", (IndexModel([("proposal_id", ASCENDING), ("submission_round", ASCENDING)], unique=True),)
    ),
    Note: Collection("notes", (IndexModel([("proposal_id", ASCENDING), ("_id", ASCENDING)]),)),
    DecisionList: Collection(
        "decision_lists", (IndexModel([("session_id", ASCENDING), ("created_at", DESCENDING)]),)
    ),
    Handling: Collection("handlings", (IndexModel([("units.id", ASCENDING)]),)),
    Catalogue: Collection("catalogues", (IndexModel([("session_id", ASCENDING)]),)),
    Clue: Collection("clues", (IndexModel([("session_id", ASCENDING), ("state", ASCENDING)]),)),
    PlannedProposal: Collection("plans", (IndexModel([("session_id", ASCENDING)]),)),
    HistoricalProposal: Collection(
        "historical_proposals",
        (IndexModel([("title_terms", ASCENDING)]), IndexModel([("year", DESCENDING)])),
    ),
    Profile: Collection(
        "profiles", (*index.inverted(), IndexModel([("reply_terms", ASCENDING), ("_id", ASCENDING)]))
    ),
    Reminder: Collection("reminders"),
    RefusedArrival: Collection("refused_arrivals"),
}


def gauges(reader: Reader) -> Mapping[str, Mapping[str, float]]:
    """Proposals by state, and what waits for the committee."""
    rows = reader.aggregate(Proposal, [{"$group": {"_id": "$state", "n": {"$sum": 1}}}])
    states = {row["_id"]: float(row["n"]) for row in rows if row["_id"] != "discarded"}
    waiting = sum(states.get(state, 0.0) for state in OPEN_REVIEW)
    return {
        "cppcc_proposals": states,
        "cppcc_proposals_awaiting_review": {"all": waiting},
        "cppcc_clues_undecided": {"all": float(reader.count(Clue, {"state": "received"}))},
    }


__all__ = ["COLLECTIONS", "FILES", "MIGRATIONS", "TRAVELS", "gauges"]
