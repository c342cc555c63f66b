"""The combined result of a year: assessment and ballot by the weights of the set, ranked and graded."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from services.evaluation.domain.assessments import Assessment
from services.evaluation.domain.ballots import Ballot, OptionVotes, UnitCount
from services.evaluation.domain.evidence import EvidenceFact
from services.evaluation.domain.indicators import Grade, IndicatorSet
from services.evaluation.domain.measures import last_given
from services.evaluation.domain.scoring import ScoreItem
from shared.words import SCORES

SHOWN_RANKS = 3


@dataclass(frozen=True)
class Feedback:
    """What the members answered about one unit: also who did not, which satisfaction alone would hide."""

    asked: int
    returned: int
    attitude_counts: tuple[OptionVotes, ...]
    result_counts: tuple[OptionVotes, ...]

    @property
    def response_rate(self) -> float:
        """Returned of those expected."""
        return round(self.returned / self.asked, 4) if self.asked else 0.0


@dataclass(frozen=True)
class UnitResult:
    """Final result of one unit."""

    unit_id: str
    unit_name: str
    system: str
    assessment_points: float
    ballot_points: float
    total_points: float
    appraisal_points: float
    grade: str
    feedback: Feedback
    items: tuple[ScoreItem, ...]
    ballot: UnitCount | None = None
    rank: int = 0


@dataclass(frozen=True)
class Attendance:
    """How a ballot was attended."""

    ballot_id: str
    title: str
    voters: int
    cast: int

    @property
    def response_rate(self) -> float:
        """Returned of those who might vote."""
        return round(self.cast / self.voters, 4) if self.voters else 0.0


@dataclass(frozen=True)
class Publication:
    """Published results of a year, which is the id."""

    id: str
    year: int
    indicator_set_id: str
    ballot_id: str
    results: tuple[UnitResult, ...]
    assessment_weight: float
    ballot_weight: float
    grades: tuple[Grade, ...]
    approved_by: str
    minutes_ref: str
    published_at: datetime
    attendance: Attendance | None = None
    version: int = 0


def combine(
    assessments: Iterable[Assessment],
    table: IndicatorSet,
    ballot: Ballot | None,
    facts: Mapping[str, list[EvidenceFact]],
) -> tuple[UnitResult, ...]:
    """Every unit's result, best first; a unit that the ballot did not judge has its assessment alone."""
    counts = {count.unit_id: count for count in ballot.counts} if ballot else {}
    results = [
        _result(each, table, counts.get(each.unit_id), facts.get(each.unit_id, [])) for each in assessments
    ]
    return ranked(results)


def _result(
    assessment: Assessment, table: IndicatorSet, count: UnitCount | None, facts: list[EvidenceFact]
) -> UnitResult:
    assessed = assessment.final_points
    ballot_points = count.points if count else 0.0
    # Only points per hundred can be weighed against a ballot's.
    hundred = assessed * 100 / table.full_points
    total = round(
        table.assessment_weight * hundred + table.ballot_weight * ballot_points if count else hundred, 2
    )
    return UnitResult(
        unit_id=assessment.unit_id,
        unit_name=assessment.unit_name,
        system=assessment.system,
        assessment_points=assessed,
        ballot_points=ballot_points,
        total_points=total,
        appraisal_points=round(total * table.appraisal_points / 100, 2),
        grade=grade_of(total, table.grades).grade,
        feedback=feedback_of(facts),
        items=assessment.items,
        ballot=count,
    )


def grade_of(points: float, grades: Iterable[Grade]) -> Grade:
    """The first grade whose bound is reached."""
    every = tuple(grades)
    return next((grade for grade in every if points >= grade.from_points), every[-1])


def ranked(results: Iterable[UnitResult]) -> tuple[UnitResult, ...]:
    """Best first; equal points share a rank, and the next rank counts those before it."""
    every = sorted(results, key=lambda result: (-result.total_points, result.unit_name, result.unit_id))
    points = [result.total_points for result in every]
    return tuple(replace(result, rank=1 + points.index(result.total_points)) for result in every)


def top(results: Iterable[UnitResult]) -> tuple[str, ...]:
    """Units on the first ranks."""
    return tuple(result.unit_id for result in results if result.rank <= SHOWN_RANKS)


def bottom(results: Iterable[UnitResult]) -> tuple[str, ...]:
    """Units on the last ranks, none of them among the first."""
    every = tuple(results)
    first = set(top(every))
    worse = {r.unit_id: sum(o.total_points < r.total_points for o in every) for r in every}
    return tuple(r.unit_id for r in every if worse[r.unit_id] < SHOWN_RANKS and r.unit_id not in first)


def feedback_of(facts: Iterable[EvidenceFact]) -> Feedback:
    """The last answer of each member on each of a unit's tasks."""
    groups: dict[tuple[str, str], list[EvidenceFact]] = defaultdict(list)
    for fact in facts:
        if fact.kind in ("feedback", "feedback_not_returned"):
            groups[fact.task_id, str(fact.values["person_id"])].append(fact)
    last = [last_given(group) for group in groups.values()]
    return Feedback(
        asked=len(last),
        returned=sum(fact.kind == "feedback" for fact in last),
        attitude_counts=_distribution(last, "attitude_score"),
        result_counts=_distribution(last, "result_score"),
    )


def _distribution(last: list[EvidenceFact], score: str) -> tuple[OptionVotes, ...]:
    given = Counter(str(fact.values.get(score, "not_returned")) for fact in last)
    extra = [name for name in given if name not in SCORES]
    return tuple(OptionVotes(name, SCORES.get(name, name), given[name]) for name in [*SCORES, *sorted(extra)])


def attendance_of(ballot: Ballot) -> Attendance:
    """How the ballot was attended."""
    return Attendance(ballot.id, ballot.title, len(ballot.voters), ballot.cast)


def warnings(
    results: Iterable[UnitResult],
    ballot: Ballot | None,
    table: IndicatorSet,
    appeals: int,
    outdated: list[str],
) -> list[str]:
    """What still stands in the way of the publication, or should be known before it, in Chinese."""
    found = []
    if outdated:
        found.append(f"尚未按现行指标计分：{'、'.join(outdated)}")
    if appeals:
        found.append(f"还有{appeals}件申诉待裁定")
    if table.ballot_weight and ballot is None:
        found.append("还没有有效的民主测评结果")
    unjudged = [result.unit_name for result in results if ballot and result.ballot is None]
    if unjudged:
        found.append(f"未列入民主测评，只按考核得分计算：{'、'.join(unjudged)}")
    return found
