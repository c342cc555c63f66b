"""Where evaluation keeps its things, and how they are looked up.

- ``lookups``: entities by year, unit and state; ``people``: who acts, who votes, whose figures are seen
- ``access``: who may read the files that these refer to
- ``gauges``: business gauges; ``voting``: papers and marks
- ``combined``: everything that a year's result is made of
- ``views``: entities as the contract shows them
"""

from __future__ import annotations

from kit.mongo import ASCENDING, DESCENDING, IndexModel
from kit.service import Collection
from services.evaluation.domain.appeals import Appeal
from services.evaluation.domain.assessments import Assessment
from services.evaluation.domain.ballots import Ballot, BallotKey, BallotPaper, HandlingReport, VoterMark
from services.evaluation.domain.evidence import EvidenceFact
from services.evaluation.domain.indicators import IndicatorSet
from services.evaluation.domain.results import Publication
from services.evaluation.store.access import FILES
from services.evaluation.store.gauges import gauges
from shared import copies

COLLECTIONS = {
    **copies.COLLECTIONS,
    EvidenceFact: Collection(
        "evidence",
        (
            IndexModel([("year", ASCENDING), ("unit_id", ASCENDING), ("at", ASCENDING)]),
            IndexModel([("proposal_id", ASCENDING)]),
            IndexModel([("values.evidence_id", ASCENDING)], sparse=True),
        ),
    ),
    IndicatorSet: Collection(
        "indicator_sets",
        (
            IndexModel([("year", ASCENDING), ("set_version", DESCENDING)], unique=True),
            # One set is in force for a year, also when two people adopt at the same moment.
            IndexModel(
                [("year", ASCENDING), ("state", ASCENDING)],
                unique=True,
                partialFilterExpression={"state": "adopted"},
            ),
        ),
    ),
    Assessment: Collection(
        "assessments", (IndexModel([("year", ASCENDING)]), IndexModel([("unit_id", ASCENDING)]))
    ),
    Appeal: Collection("appeals", (IndexModel([("year", ASCENDING), ("state", ASCENDING)]),)),
    HandlingReport: Collection("handling_reports", (IndexModel([("year", ASCENDING)]),)),
    Ballot: Collection("ballots", (IndexModel([("year", ASCENDING), ("state", ASCENDING)]),)),
    VoterMark: Collection(
        "voter_marks", (IndexModel([("ballot_id", ASCENDING)]), IndexModel([("person_id", ASCENDING)]))
    ),
    BallotPaper: Collection("ballot_papers", (IndexModel([("ballot_id", ASCENDING)]),)),
    BallotKey: Collection("ballot_keys"),
    Publication: Collection("publications"),
}


__all__ = ["COLLECTIONS", "FILES", "gauges"]
