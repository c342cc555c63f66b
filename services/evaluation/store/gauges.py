"""Business gauges for monitoring."""

from __future__ import annotations

from kit.store import Reader
from services.evaluation.domain.appeals import Appeal
from services.evaluation.domain.assessments import Assessment
from services.evaluation.domain.ballots import Ballot
from services.evaluation.store.lookups import cast_so_far

_BY_STATE = {"cppcc_assessments": Assessment, "cppcc_appeals": Appeal, "cppcc_ballots": Ballot}


def gauges(reader: Reader) -> dict[str, dict[str, float]]:
    """Assessments, appeals and ballots by state; of open ballots the turnout and what the quorum lacks."""
    return {**{metric: _by_state(reader, cls) for metric, cls in _BY_STATE.items()}, **_turnout(reader)}


def _by_state(reader: Reader, cls: type) -> dict[str, float]:
    rows = reader.aggregate(cls, [{"$group": {"_id": "$state", "number": {"$sum": 1}}}])
    return {row["_id"]: float(row["number"]) for row in rows}


def _turnout(reader: Reader) -> dict[str, dict[str, float]]:
    """Per open ballot: electronic votes by voters, votes that its quorum lacks, seconds until it closes."""
    turnout, missing, left = {}, {}, {}
    for ballot in reader.find(Ballot, {"state": "open"}):
        cast = cast_so_far(reader, ballot)
        turnout[ballot.title] = cast / len(ballot.voters)
        missing[ballot.title] = float(max(0, ballot.quorum - cast))
        if ballot.closes_at:
            left[ballot.title] = (ballot.closes_at - reader.now).total_seconds()
    return {
        "cppcc_ballot_turnout": turnout,
        "cppcc_ballot_missing_votes": missing,
        "cppcc_ballot_seconds_left": left,
    }
