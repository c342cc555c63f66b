"""Counting a ballot when voting ends: electronic and paper votes together, quorum, points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from kit.core.errors import FieldError
from services.evaluation import states
from services.evaluation.domain.ballots import (
    Ballot,
    BallotPaper,
    JudgedUnit,
    OptionVotes,
    PaperCount,
    UnitCount,
)
from services.evaluation.domain.refusals import InputInvalid

QUORUM_MISSED, TOO_MANY = "quorum_missed", "more_returned_than_issued"


def close(
    ballot: Ballot,
    papers: Iterable[BallotPaper],
    issued: int,
    returned: int,
    paper_counts: tuple[PaperCount, ...],
    relations: Iterable[str],
    now: datetime,
) -> Ballot:
    """Voting ends; electronic and paper votes are counted together. Raises ``InputInvalid``."""
    used = [paper for paper in papers if paper.used]
    reason = _invalid_reason(ballot, len(used), issued, returned)
    state = states.BALLOT.next(ballot.state, "find_invalid" if reason else "count", relations)
    if reason != TOO_MANY:
        _check_paper_counts(ballot, returned, paper_counts)
    votes = Counter((choice.unit_id, choice.option) for paper in used for choice in paper.choices)
    for count in paper_counts:
        votes[count.unit_id, count.option] += count.votes
    return replace(
        ballot,
        state=state,
        cast=len(used) + returned,
        paper_ballots_issued=issued,
        paper_ballots_returned=returned,
        counts=() if reason else tuple(_count(ballot, unit, votes) for unit in ballot.units),
        invalid_reason=reason,
        closed_at=now,
    )


def _invalid_reason(ballot: Ballot, used: int, issued: int, returned: int) -> str:
    if returned > issued or used + returned > len(ballot.voters):
        return TOO_MANY
    return QUORUM_MISSED if used + returned < ballot.quorum else ""


def _check_paper_counts(ballot: Ballot, returned: int, counts: tuple[PaperCount, ...]) -> None:
    units, options = {unit.unit_id for unit in ballot.units}, {"", *(o.option for o in ballot.options)}
    errors = [
        FieldError(f"paper_counts[{number}]", "PAPER_COUNT_INVALID", "测评对象、选项或票数不正确")
        for number, count in enumerate(counts)
        if count.unit_id not in units or count.option not in options or count.votes < 0
    ]
    sums: Counter[str] = Counter()
    for count in counts:
        sums[count.unit_id] += count.votes
    wrong = [unit.name for unit in ballot.units if sums[unit.unit_id] != returned]
    if wrong and not errors:
        message = f"各项票数之和须等于收回的纸质票数（{returned}）：{'、'.join(wrong)}"
        errors.append(FieldError("paper_counts", "PAPER_COUNT_MISMATCH", message))
    if errors:
        raise InputInvalid(fields=errors)


def _count(ballot: Ballot, unit: JudgedUnit, votes: Mapping[tuple[str, str], int]) -> UnitCount:
    counts = tuple(OptionVotes(o.option, o.label, votes[unit.unit_id, o.option]) for o in ballot.options)
    expressed = sum(count.votes for count in counts)
    worth = sum(o.weight * votes[unit.unit_id, o.option] for o in ballot.options)
    points = round(100 * worth / expressed, 2) if expressed else 0.0
    return UnitCount(unit.unit_id, unit.name, counts, votes[unit.unit_id, ""], points)
