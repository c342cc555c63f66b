"""Entities as the contract shows them."""

from __future__ import annotations

from collections.abc import Iterable

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.evaluation.v1 import evaluation_events_pb2 as events
from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit.convert import struct, timestamp
from kit.core.clock import iso
from kit.store import Reader
from services.evaluation import states
from services.evaluation.domain import results
from services.evaluation.domain.appeals import Appeal
from services.evaluation.domain.assessments import Assessment
from services.evaluation.domain.ballots import Ballot, OptionVotes, UnitCount
from services.evaluation.domain.evidence import EvidenceFact
from services.evaluation.domain.indicators import Indicator, IndicatorSet
from services.evaluation.domain.scoring import ScoreItem
from services.evaluation.store import lookups
from services.evaluation.store.people import relations_of


def evidence(fact: EvidenceFact, correction: EvidenceFact | None = None) -> pb.EvidenceFact:
    """A fact, with the correction that an appeal brought."""
    values = dict(fact.values) if fact.due_at is None else {**fact.values, "due_at": iso(fact.due_at)}
    return pb.EvidenceFact(
        evidence_id=fact.id,
        kind=fact.kind,
        year=fact.year,
        unit_id=fact.unit_id,
        unit_name=fact.unit_name,
        part=fact.part,
        proposal_id=fact.proposal_id,
        proposal_no=fact.proposal_no,
        proposal_title=fact.proposal_title,
        task_id=fact.task_id,
        text=fact.text,
        values=struct(values),
        at=timestamp(fact.at),
        annulled=correction is not None and correction.kind == "evidence_annulled",
        correction_reason=correction.values["reason"] if correction else "",
    )


def indicator(line: Indicator) -> events.Indicator:
    """One line of the table."""
    return events.Indicator(
        indicator_id=line.indicator_id,
        name=line.name,
        block=line.block,
        applies_to=line.applies_to,
        full_points=line.full_points,
        rule=line.rule,
        parameters=struct(line.parameters),
    )


def indicator_set(table: IndicatorSet) -> pb.IndicatorSet:
    """A version of the table."""
    return pb.IndicatorSet(
        indicator_set_id=table.id,
        name=table.name,
        year=table.year,
        set_version=table.set_version,
        indicators=map(indicator, table.indicators),
        assessment_weight=table.assessment_weight,
        ballot_weight=table.ballot_weight,
        grades=[pb.GradeBound(grade=g.grade, label=g.label, from_points=g.from_points) for g in table.grades],
        rule_document=table.rule_document,
        state=table.state,
        adopted_at=timestamp(table.adopted_at),
        version=table.version,
        appraisal_points=table.appraisal_points,
    )


def score_item(item: ScoreItem, with_evidence: bool = True) -> events.ScoreItem:
    """Points on one indicator."""
    return events.ScoreItem(
        indicator_id=item.indicator_id,
        name=item.name,
        full_points=item.full_points,
        points=item.points,
        basis=item.basis,
        evidence_ids=item.evidence_ids if with_evidence else (),
        block=item.block,
        counted=item.counted,
    )


def appeal(stored: Appeal) -> pb.Appeal:
    """An appeal."""
    return pb.Appeal(
        appeal_id=stored.id,
        assessment_id=stored.assessment_id,
        year=stored.year,
        unit_id=stored.unit_id,
        unit_name=stored.unit_name,
        indicator_id=stored.indicator_id,
        reason=stored.reason,
        evidence_refs=stored.evidence_refs,
        state=stored.state,
        adjustment=stored.adjustment,
        decision_reason=stored.decision_reason,
        submitted_at=timestamp(stored.submitted_at),
        decided_at=timestamp(stored.decided_at),
        version=stored.version,
        evidence_ids=stored.evidence_ids,
        corrections=[
            pb.EvidenceCorrection(evidence_id=c.evidence_id, annulled=c.annulled, values=struct(c.values))
            for c in stored.corrections
        ],
    )


def assessment(stored: Assessment, appeals: Iterable[Appeal] = ()) -> pb.Assessment:
    """A unit's assessment."""
    return pb.Assessment(
        assessment_id=stored.id,
        year=stored.year,
        unit_id=stored.unit_id,
        unit_name=stored.unit_name,
        system=stored.system,
        indicator_set_id=stored.indicator_set_id,
        state=stored.state,
        items=map(score_item, stored.items),
        computed_points=stored.computed_points,
        self_scores=[
            pb.SelfScore(indicator_id=s.indicator_id, points=s.points, statement=s.statement)
            for s in stored.self_scores
        ],
        self_points=stored.self_points,
        self_text=stored.self_text,
        appeals=map(appeal, appeals),
        adjustment=stored.adjustment,
        final_points=stored.final_points,
        computed_at=timestamp(stored.computed_at),
        version=stored.version,
    )


def option_counts(counts: Iterable[OptionVotes]) -> list[events.OptionCount]:
    """Votes per option."""
    return [events.OptionCount(option=c.option, label=c.label, votes=c.votes) for c in counts]


def unit_count(count: UnitCount) -> events.UnitBallotCount:
    """What a ballot gave for one unit."""
    return events.UnitBallotCount(
        unit_id=count.unit_id,
        unit_name=count.unit_name,
        counts=option_counts(count.counts),
        abstentions=count.abstentions,
        points=count.points,
    )


def ballot(stored: Ballot, ctx: Reader) -> pb.Ballot:
    """A ballot as the acting person sees it: only the own mark, and no counts before the end."""
    mark = lookups.mark_of(ctx, stored, ctx.actor.id)
    is_open = stored.state == "open"
    waits = mark is not None and not mark.voted
    may_vote = "cast" in states.BALLOT.actions(stored.state, relations_of(ctx, voter=waits))
    return pb.Ballot(
        ballot_id=stored.id,
        year=stored.year,
        session_id=stored.session_id,
        title=stored.title,
        round=stored.round,
        state=stored.state,
        units=[common.UnitRef(unit_id=unit.unit_id, name=unit.name) for unit in stored.units],
        options=[pb.BallotOption(option=o.option, label=o.label, weight=o.weight) for o in stored.options],
        voters=len(stored.voters),
        quorum=stored.quorum,
        cast=lookups.cast_so_far(ctx, stored) if is_open else stored.cast,
        may_vote=may_vote,
        has_voted=mark is not None and mark.voted,
        valid=stored.valid,
        invalid_reason=stored.invalid_reason,
        counts=map(unit_count, stored.counts),
        void_reason=stored.void_reason,
        opened_at=timestamp(stored.opened_at),
        closes_at=timestamp(stored.closes_at),
        closed_at=timestamp(stored.closed_at),
        version=stored.version,
        paper_ballots_issued=stored.paper_ballots_issued,
        paper_ballots_returned=stored.paper_ballots_returned,
    )


def attendance(known: results.Attendance | None) -> events.BallotSummary | None:
    """How a ballot was attended."""
    if known is None:
        return None
    return events.BallotSummary(
        ballot_id=known.ballot_id,
        title=known.title,
        voters=known.voters,
        cast=known.cast,
        response_rate=known.response_rate,
    )


def feedback(known: results.Feedback) -> events.FeedbackSummary:
    """What the members answered."""
    return events.FeedbackSummary(
        asked=known.asked,
        returned=known.returned,
        response_rate=known.response_rate,
        attitude_counts=option_counts(known.attitude_counts),
        result_counts=option_counts(known.result_counts),
    )


def unit_score(
    result: results.UnitResult, with_items: bool = True, with_evidence: bool = True
) -> events.UnitScore:
    """Final result of one unit."""
    return events.UnitScore(
        unit_id=result.unit_id,
        unit_name=result.unit_name,
        system=result.system,
        assessment_points=result.assessment_points,
        ballot_points=result.ballot_points,
        total_points=result.total_points,
        rank=result.rank,
        grade=result.grade,
        items=[score_item(item, with_evidence) for item in result.items] if with_items else (),
        ballot=unit_count(result.ballot) if result.ballot else None,
        feedback=feedback(result.feedback),
        appraisal_points=result.appraisal_points,
    )


def publication(stored: results.Publication, with_items: bool = True) -> pb.Publication:
    """Published results of a year."""
    return pb.Publication(
        publication_id=stored.id,
        year=stored.year,
        indicator_set_id=stored.indicator_set_id,
        ballot_id=stored.ballot_id,
        scores=[unit_score(result, with_items) for result in stored.results],
        assessment_weight=stored.assessment_weight,
        ballot_weight=stored.ballot_weight,
        approved_by=stored.approved_by,
        minutes_ref=stored.minutes_ref,
        published_at=timestamp(stored.published_at),
        ballot=attendance(stored.attendance),
        top_unit_ids=results.top(stored.results),
        bottom_unit_ids=results.bottom(stored.results),
    )
