"""The papers and marks of a ballot: laid out when voting starts, drawn by voters, laid out anew at the end.

Nothing here may tie a paper to a voter: see ``domain.ballots``.  Papers get random ids without a time in
them, and are put, not saved, because a save would name them in the audit row.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.evaluation.v1 import evaluation_events_pb2 as events
from kit.convert import timestamp
from kit.store import Context
from services.evaluation.domain import counting
from services.evaluation.domain.ballots import (
    Ballot,
    BallotKey,
    BallotPaper,
    Choice,
    PaperCount,
    VoterMark,
    mark_id,
    round_id,
)
from services.evaluation.store import lookups, sealing, views

_random = random.SystemRandom()


@dataclass(frozen=True)
class PaperVotes:
    """Votes given on paper and counted by hand."""

    issued: int = 0
    returned: int = 0
    counts: tuple[PaperCount, ...] = ()


def begin(ctx: Context, ballot: Ballot) -> Ballot:
    """Lay out a mark and a blank paper for every voter, and announce that voting has started."""
    for voter in ballot.voters:
        mark = VoterMark(
            mark_id(ballot, voter.person_id), ballot.id, ballot.round, voter.person_id, version=1
        )
        ctx.put(mark)
        ctx.put(_paper(ballot))
    ctx.save(sealing.new_key(ballot))
    if ballot.closes_at is not None:
        ctx.schedule("close_ballot", ballot.id, ballot.closes_at, round=ballot.round)
    return ctx.save(ballot, _opened(ballot))


def cast(ctx: Context, ballot: Ballot, mark: VoterMark, choices: tuple[Choice, ...]) -> None:
    """Mark the voter and use a blank paper drawn at random, in one transaction."""
    ctx.save(replace(mark, voted=True))
    ctx.mention(f"ballot/{ballot.id}")
    paper = _random.choice(lookups.blank_papers(ctx, ballot))
    key = ctx.get(BallotKey, round_id(ballot))
    ctx.put(replace(paper, used=True, sealed=sealing.seal(ballot, key, choices)))


def close(ctx: Context, ballot: Ballot, paper_votes: PaperVotes, relations: Iterable[str]) -> Ballot:
    """Count, and lay the papers out anew.

    Writing every paper also makes a vote cast at the same moment either count or be refused: without it the
    two transactions would touch nothing in common.
    """
    laid_out = lookups.papers_of(ctx, ballot)
    papers = _opened_papers(ctx, ballot, laid_out)
    closed = counting.close(
        ballot, papers, paper_votes.issued, paper_votes.returned, paper_votes.counts, relations, ctx.now
    )
    _take_away(ctx, ballot, laid_out)
    _random.shuffle(papers)
    for paper in papers:
        ctx.put(paper)
    return ctx.save(closed, _closed(closed))


def discard(ctx: Context, ballot: Ballot) -> None:
    """Destroy the papers of a void ballot."""
    _take_away(ctx, ballot, lookups.papers_of(ctx, ballot))


def _take_away(ctx: Context, ballot: Ballot, papers: list[BallotPaper]) -> None:
    for paper in papers:
        ctx.delete(paper)
    key = ctx.find_one(BallotKey, {"_id": round_id(ballot)})
    if key is not None:
        ctx.delete(key)
    ctx.cancel("close_ballot", ballot.id)


def _opened_papers(ctx: Context, ballot: Ballot, papers: list[BallotPaper]) -> list[BallotPaper]:
    """The used papers under new ids, with their choices open."""
    used = [paper for paper in papers if paper.sealed]
    if not used:
        return []
    key = ctx.get(BallotKey, round_id(ballot))
    return [
        replace(_paper(ballot), used=True, choices=sealing.unseal(ballot, key, paper.sealed))
        for paper in used
    ]


def _paper(ballot: Ballot) -> BallotPaper:
    return BallotPaper(id=str(uuid.uuid4()), ballot_id=ballot.id, round=ballot.round)


def _opened(ballot: Ballot) -> events.BallotOpened:
    return events.BallotOpened(
        ballot_id=ballot.id,
        year=ballot.year,
        title=ballot.title,
        session_id=ballot.session_id,
        round=ballot.round,
        units=[common.UnitRef(unit_id=unit.unit_id, name=unit.name) for unit in ballot.units],
        options=[events.OptionCount(option=o.option, label=o.label) for o in ballot.options],
        voters=[
            common.PersonRef(person_id=voter.person_id, member_id=voter.member_id, name=voter.name)
            for voter in ballot.voters
        ],
        quorum=ballot.quorum,
        opened_at=timestamp(ballot.opened_at),
        closes_at=timestamp(ballot.closes_at),
    )


def _closed(ballot: Ballot) -> events.BallotClosed:
    return events.BallotClosed(
        ballot_id=ballot.id,
        year=ballot.year,
        title=ballot.title,
        session_id=ballot.session_id,
        round=ballot.round,
        voters=len(ballot.voters),
        cast=ballot.cast,
        quorum=ballot.quorum,
        valid=ballot.valid,
        invalid_reason=ballot.invalid_reason,
        counts=map(views.unit_count, ballot.counts),
        closed_at=timestamp(ballot.closed_at),
    )
