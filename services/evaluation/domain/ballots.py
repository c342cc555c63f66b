"""A ballot of the standing members on units: set-up, papers, casting, counting.

Secrecy.  When voting starts, as many blank papers as there are voters are laid out, each under a random id.
Casting marks the voter and writes the choices on a blank paper drawn at random; neither carries a time or
points to the other, and because no paper is added while people vote, the order in which papers lie in the
database says nothing about the order of the voters.  While people vote the choices are sealed, so that a
database that writes slow statements into its log does not tell them.  When voting ends the papers are opened,
laid out anew in random order under new ids, and the key is destroyed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from kit.core.errors import FieldError
from services.evaluation import states
from services.evaluation.domain.refusals import InputInvalid, NoVoters, ReportNotHeard, VotingEnded
from shared.words import SCORES

OPTION_LABELS = {
    "very_satisfied": "非常满意",
    **{score: SCORES[score] for score in ("satisfied", "basically_satisfied", "dissatisfied")},
}


@dataclass(frozen=True)
class Option:
    """One possible choice and what it is worth, 0 to 1."""

    option: str
    label: str
    weight: float


@dataclass(frozen=True)
class JudgedUnit:
    """A unit that is voted on."""

    unit_id: str
    name: str


@dataclass(frozen=True)
class Voter:
    """Somebody who may vote."""

    person_id: str
    name: str
    member_id: str = ""


@dataclass(frozen=True)
class Choice:
    """The choice on one unit; an empty option is an abstention."""

    unit_id: str
    option: str


@dataclass(frozen=True)
class PaperCount:
    """Counted paper votes for one unit and option."""

    unit_id: str
    option: str
    votes: int


@dataclass(frozen=True)
class OptionVotes:
    """Votes for one option."""

    option: str
    label: str
    votes: int


@dataclass(frozen=True)
class UnitCount:
    """What a ballot gave for one unit."""

    unit_id: str
    unit_name: str
    counts: tuple[OptionVotes, ...]
    abstentions: int
    points: float


@dataclass(frozen=True)
class HandlingReport:
    """The meeting heard the government's report on the year's handling."""

    id: str
    year: int
    title: str
    reported_by_name: str
    heard_at: datetime
    version: int = 0


@dataclass(frozen=True)
class Ballot:
    """A ballot; nothing in it says who voted or what."""

    id: str
    year: int
    session_id: str
    title: str
    units: tuple[JudgedUnit, ...]
    options: tuple[Option, ...]
    voters: tuple[Voter, ...]
    quorum_share: float
    closes_at: datetime | None = None
    state: str = "prepared"
    round: int = 0
    cast: int = 0
    paper_ballots_issued: int = 0
    paper_ballots_returned: int = 0
    counts: tuple[UnitCount, ...] = ()
    invalid_reason: str = ""
    void_reason: str = ""
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    version: int = 0

    @property
    def quorum(self) -> int:
        """Ballots needed: more than the share of those who may vote."""
        return math.floor(len(self.voters) * self.quorum_share + 1e-9) + 1

    @property
    def valid(self) -> bool:
        """Counted with the quorum reached."""
        return self.state in ("counted", "published")


@dataclass(frozen=True)
class VoterMark:
    """Whether a voter has voted in a round; no time and no word of the paper."""

    id: str
    ballot_id: str
    round: int
    person_id: str
    voted: bool = False
    version: int = 0


@dataclass(frozen=True)
class BallotPaper:
    """A paper, blank or used; no word of the voter and no time.

    While people vote the choices are sealed; when voting has ended they stand on it openly.
    """

    id: str
    ballot_id: str
    round: int
    used: bool = False
    sealed: str = ""
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class BallotKey:
    """What seals the papers of a round; destroyed when it ends."""

    id: str
    key: str
    version: int = 0


def round_id(ballot: Ballot) -> str:
    """A round of a ballot has one key."""
    return f"{ballot.id}|{ballot.round}"


def mark_id(ballot: Ballot, person_id: str) -> str:
    """A voter has one mark in each round."""
    return f"{round_id(ballot)}|{person_id}"


def check_setup(ballot: Ballot, now: datetime) -> None:
    """The ballot can be held; raises ``InputInvalid`` or ``NoVoters``."""
    errors = []
    if not ballot.title:
        errors.append(FieldError("ballot.title", "REQUIRED", "请填写测评名称"))
    if not ballot.units:
        errors.append(FieldError("ballot.unit_ids", "REQUIRED", "请选择测评对象"))
    if not 0 < ballot.quorum_share < 1:
        errors.append(FieldError("ballot.quorum_share", "OUT_OF_RANGE", "法定比例须在0与1之间"))
    if ballot.closes_at is not None and ballot.closes_at <= now:
        errors.append(FieldError("ballot.closes_at", "IN_THE_PAST", "截止时间须晚于现在"))
    errors += _option_errors(ballot.options)
    if errors:
        raise InputInvalid(fields=errors)
    if not ballot.voters:
        raise NoVoters()


def _option_errors(options: tuple[Option, ...]) -> Iterable[FieldError]:
    names = [option.option for option in options]
    if len(names) < 2 or len(names) != len(set(names)) or "" in names:
        yield FieldError("ballot.options", "OPTIONS_INVALID", "至少要有两个不同的选项")
    if any(not option.label for option in options):
        yield FieldError("ballot.options", "REQUIRED", "请填写每个选项的名称")
    if any(not 0 <= option.weight <= 1 for option in options):
        yield FieldError("ballot.options", "WEIGHT_OUT_OF_RANGE", "选项的权重须在0与1之间")


def start(ballot: Ballot, report: HandlingReport | None, relations: Iterable[str], now: datetime) -> Ballot:
    """Voting begins, after the report was heard; raises ``ReportNotHeard``."""
    state = states.BALLOT.next(ballot.state, "start", relations)
    return _begin(ballot, state, report, now)


def reopen(ballot: Ballot, report: HandlingReport | None, relations: Iterable[str], now: datetime) -> Ballot:
    """The next round, from nothing; a former closing time that has passed no longer binds."""
    state = states.BALLOT.next(ballot.state, "reopen", relations)
    closes_at = ballot.closes_at if ballot.closes_at and ballot.closes_at > now else None
    return _begin(replace(ballot, closes_at=closes_at), state, report, now)


def _begin(ballot: Ballot, state: str, report: HandlingReport | None, now: datetime) -> Ballot:
    if report is None or report.heard_at > now:
        raise ReportNotHeard(year=ballot.year)
    check_setup(ballot, now)
    return replace(
        ballot,
        state=state,
        round=ballot.round + 1,
        opened_at=now,
        closed_at=None,
        cast=0,
        paper_ballots_issued=0,
        paper_ballots_returned=0,
        counts=(),
        invalid_reason="",
        void_reason="",
    )


def choose(
    ballot: Ballot, choices: Iterable[Choice], relations: Iterable[str], now: datetime
) -> tuple[Choice, ...]:
    """What goes on the paper: one choice for every unit judged, in the order of the ballot.

    Raises ``InputInvalid``, whose words never repeat a choice.
    """
    states.BALLOT.next(ballot.state, "cast", relations)
    if ballot.closes_at is not None and now > ballot.closes_at:
        raise VotingEnded()
    given: dict[str, str] = {}
    units, options = {unit.unit_id for unit in ballot.units}, {"", *(o.option for o in ballot.options)}
    errors = []
    for number, choice in enumerate(choices):
        if choice.unit_id not in units or choice.unit_id in given:
            errors.append(
                FieldError(f"choices[{number}].unit_id", "UNIT_INVALID", "不是测评对象，或重复填写")
            )
        if choice.option not in options:
            errors.append(FieldError(f"choices[{number}].option", "OPTION_INVALID", "没有这个选项"))
        given[choice.unit_id] = choice.option
    if errors:
        raise InputInvalid(fields=errors)
    return tuple(Choice(unit.unit_id, given.get(unit.unit_id, "")) for unit in ballot.units)


def void(ballot: Ballot, reason: str, relations: Iterable[str]) -> Ballot:
    """The ballot does not count; raises ``InputInvalid``."""
    state = states.BALLOT.next(ballot.state, "void", relations)
    if not reason.strip():
        raise InputInvalid(fields=[FieldError("reason", "REQUIRED", "请写明作废的原因")])
    return replace(ballot, state=state, void_reason=reason.strip(), counts=())
