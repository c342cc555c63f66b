"""Look-ups by year, unit and state."""

from __future__ import annotations

from collections.abc import Iterable

from kit.core.workdays import local_date
from kit.store import Reader
from services.evaluation.domain.appeals import Appeal
from services.evaluation.domain.assessments import Assessment
from services.evaluation.domain.ballots import Ballot, BallotPaper, HandlingReport, VoterMark, mark_id
from services.evaluation.domain.evidence import EvidenceFact
from services.evaluation.domain.indicators import IndicatorSet
from services.evaluation.domain.refusals import NoIndicatorSet, NoValidBallot, YearPublished
from services.evaluation.domain.results import Publication
from shared.copies import KnownSession


def current_year(ctx: Reader) -> int:
    """The statistics year of the newest opened session; the calendar's year without one."""
    sessions = ctx.find(KnownSession, {"session_state": {"$ne": "prepared"}})
    years = [session.statistics_year or session.year for session in sessions]
    return max(years, default=local_date(ctx.now).year)


def session_of_year(ctx: Reader, year: int) -> str:
    """The newest session that counts for a year; empty when none is known."""
    query = {"$or": [{"statistics_year": year}, {"statistics_year": 0, "year": year}]}
    sessions = ctx.find(KnownSession, query, sort=[("term", -1), ("ordinal", -1)], limit=1)
    return sessions[0].id if sessions else ""


def facts_of_year(ctx: Reader, year: int) -> list[EvidenceFact]:
    """Every fact of a year, in its own order."""
    return ctx.find(EvidenceFact, {"year": year}, sort=[("at", 1), ("_id", 1)])


def facts_by_id(ctx: Reader, ids: Iterable[str]) -> dict[str, EvidenceFact]:
    """Some facts by their ids."""
    return {fact.id: fact for fact in ctx.find(EvidenceFact, {"_id": {"$in": sorted(set(ids))}})}


def set_in_force(ctx: Reader, year: int) -> IndicatorSet:
    """The adopted set of a year; raises ``NoIndicatorSet``."""
    found = ctx.find_one(IndicatorSet, {"year": year, "state": "adopted"})
    if found is None:
        raise NoIndicatorSet(year=year)
    return found


def assessments_of(ctx: Reader, year: int) -> list[Assessment]:
    """Every unit's assessment of a year, best first."""
    return ctx.find(Assessment, {"year": year}, sort=[("final_points", -1), ("unit_name", 1), ("_id", 1)])


def appeals_of(ctx: Reader, assessment_ids: Iterable[str]) -> dict[str, list[Appeal]]:
    """Appeals by assessment, oldest first."""
    ids = sorted(assessment_ids)
    found: dict[str, list[Appeal]] = {each: [] for each in ids}
    for appeal in ctx.find(Appeal, {"assessment_id": {"$in": ids}}, sort=[("submitted_at", 1)]):
        found[appeal.assessment_id].append(appeal)
    return found


def report_of(ctx: Reader, year: int) -> HandlingReport | None:
    """The report that the meeting heard first; None when it has heard none."""
    reports = ctx.find(HandlingReport, {"year": year}, sort=[("heard_at", 1)], limit=1)
    return reports[0] if reports else None


def valid_ballot(ctx: Reader, year: int, ballot_id: str = "") -> Ballot | None:
    """The named ballot or the year's last valid one; raises ``NoValidBallot`` when the named one is not."""
    if ballot_id:
        ballot = ctx.get(Ballot, ballot_id)
        if not ballot.valid or ballot.year != year:
            raise NoValidBallot(year=year)
        return ballot
    query = {"year": year, "state": {"$in": ["counted", "published"]}}
    found = ctx.find(Ballot, query, sort=[("closed_at", -1)], limit=1)
    return found[0] if found else None


def mark_of(ctx: Reader, ballot: Ballot, person_id: str) -> VoterMark | None:
    """A person's mark in the ballot's present round; None for who may not vote."""
    return ctx.find_one(VoterMark, {"_id": mark_id(ballot, person_id)})


def papers_of(ctx: Reader, ballot: Ballot) -> list[BallotPaper]:
    """All papers of the ballot's present round."""
    return ctx.find(BallotPaper, {"ballot_id": ballot.id, "round": ballot.round})


def blank_papers(ctx: Reader, ballot: Ballot) -> list[BallotPaper]:
    """The papers not yet used."""
    return ctx.find(BallotPaper, {"ballot_id": ballot.id, "round": ballot.round, "used": False})


def cast_so_far(ctx: Reader, ballot: Ballot) -> int:
    """How many have voted in the present round."""
    return ctx.count(VoterMark, {"ballot_id": ballot.id, "round": ballot.round, "voted": True})


def publication_of(ctx: Reader, year: int) -> Publication | None:
    """The published results of a year, or of the last one for year 0."""
    if year:
        return ctx.find_one(Publication, {"_id": str(year)})
    found = ctx.find(Publication, {}, sort=[("year", -1)], limit=1)
    return found[0] if found else None


def refuse_when_published(ctx: Reader, year: int) -> None:
    """Published results are final; raises ``YearPublished``."""
    if publication_of(ctx, year) is not None:
        raise YearPublished(year=year)
