"""Appeals against points and their decision."""

from __future__ import annotations

from cppcc_api.evaluation.v1 import evaluation_events_pb2 as events
from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit.convert import plain, timestamp
from kit.core.ids import new_id
from kit.store import Context
from services.evaluation.domain import appeals, assessments
from services.evaluation.domain.appeals import Appeal, Correction
from services.evaluation.domain.assessments import Assessment
from services.evaluation.domain.evidence import EvidenceFact, by_unit
from services.evaluation.domain.indicators import IndicatorSet
from services.evaluation.domain.refusals import AppealOpen, AssessmentUnknown
from services.evaluation.domain.scoring import score
from services.evaluation.store import lookups, views
from services.evaluation.store.people import relations_of, sees


def submit_appeal(request: pb.SubmitAppealRequest, ctx: Context) -> pb.SubmitAppealResponse:
    """A unit appeals against its points on one indicator."""
    assessment = ctx.find_one(Assessment, {"_id": request.assessment_id})
    if assessment is None or not sees(ctx, assessment.unit_id):
        raise AssessmentUnknown()
    appeal = Appeal(
        id=new_id(),
        assessment_id=assessment.id,
        year=assessment.year,
        unit_id=assessment.unit_id,
        unit_name=assessment.unit_name,
        indicator_id=request.indicator_id,
        reason=request.reason.strip(),
        submitted_at=ctx.now,
        evidence_refs=tuple(request.evidence_refs),
        evidence_ids=tuple(dict.fromkeys(request.evidence_ids)),
    )
    appeals.appealed(assessment, appeal, relations_of(ctx, unit_id=assessment.unit_id))
    pending = {"assessment_id": assessment.id, "indicator_id": appeal.indicator_id, "state": "submitted"}
    if ctx.count(Appeal, pending):
        raise AppealOpen()
    saved = ctx.save(appeal, _submitted(appeal))
    return pb.SubmitAppealResponse(appeal=views.appeal(saved))


def decide_appeal(request: pb.DecideAppealRequest, ctx: Context) -> pb.DecideAppealResponse:
    """Decide an appeal; an upheld one corrects the evidence, and the unit's points are computed anew."""
    stored = ctx.get(Appeal, request.appeal_id, expected=request.expected_version)
    lookups.refuse_when_published(ctx, stored.year)
    corrections = tuple(Correction(c.evidence_id, c.annulled, plain(c.values)) for c in request.corrections)
    facts = _own_facts(ctx, stored, corrections)
    decided = appeals.decided(
        stored,
        request.uphold,
        request.adjustment,
        request.reason,
        corrections,
        facts,
        relations_of(ctx),
        ctx.now,
    )
    if decided.state == "upheld":
        for fact in appeals.as_evidence(decided, facts, ctx.now):
            ctx.put(fact)
        _recompute(ctx, decided)
    saved = ctx.save(decided, _decided(decided))
    return pb.DecideAppealResponse(appeal=views.appeal(saved))


def _own_facts(ctx: Context, appeal: Appeal, corrections: tuple[Correction, ...]) -> dict[str, EvidenceFact]:
    facts = lookups.facts_by_id(ctx, [correction.evidence_id for correction in corrections])
    return {fact.id: fact for fact in facts.values() if fact.unit_id == appeal.unit_id}


def _recompute(ctx: Context, appeal: Appeal) -> None:
    """Points by the table with which they were computed, so that the appeal alone changes them."""
    stored = ctx.get(Assessment, appeal.assessment_id)
    table = ctx.get(IndicatorSet, stored.indicator_set_id)
    points = score(by_unit(lookups.facts_of_year(ctx, stored.year)).get(stored.unit_id, []), table)
    after = assessments.recomputed(stored, points, relations_of(ctx), ctx.now)
    if after != stored:
        ctx.save(after)


def _submitted(appeal: Appeal) -> events.AppealSubmitted:
    return events.AppealSubmitted(
        appeal_id=appeal.id,
        year=appeal.year,
        unit_id=appeal.unit_id,
        unit_name=appeal.unit_name,
        indicator_id=appeal.indicator_id,
        reason=appeal.reason,
        submitted_at=timestamp(appeal.submitted_at),
    )


def _decided(appeal: Appeal) -> events.AppealDecided:
    return events.AppealDecided(
        appeal_id=appeal.id,
        year=appeal.year,
        unit_id=appeal.unit_id,
        unit_name=appeal.unit_name,
        indicator_id=appeal.indicator_id,
        upheld=appeal.state == "upheld",
        adjustment=appeal.adjustment,
        reason=appeal.decision_reason,
        decided_at=timestamp(appeal.decided_at),
    )
