"""Computing points and a unit's own view of them."""

from __future__ import annotations

from cppcc_api.evaluation.v1 import evaluation_events_pb2 as events
from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit.convert import timestamp
from kit.store import Context
from services.evaluation.domain import assessments
from services.evaluation.domain.assessments import Assessment, SelfScore, assessment_id
from services.evaluation.domain.evidence import by_unit, name_of
from services.evaluation.domain.indicators import IndicatorSet
from services.evaluation.domain.refusals import AssessmentUnknown, NothingToAssess
from services.evaluation.domain.scoring import score
from services.evaluation.store import lookups, views
from services.evaluation.store.people import relations_of, system_of
from shared.copies import KnownUnit


def compute_scores(request: pb.ComputeScoresRequest, ctx: Context) -> pb.ComputeScoresResponse:
    """Compute every unit's points from the evidence; what has not changed is left as it is."""
    year = request.year or lookups.current_year(ctx)
    lookups.refuse_when_published(ctx, year)
    table = lookups.set_in_force(ctx, year)
    units = by_unit(lookups.facts_of_year(ctx, year))
    if not units:
        raise NothingToAssess(year=year)
    known = {each.unit_id: each for each in lookups.assessments_of(ctx, year)}
    relations = relations_of(ctx)
    done = []
    for unit_id, facts in units.items():
        before = known.get(unit_id) or _blank(ctx, year, unit_id, name_of(facts))
        points = score(facts, table)
        after = assessments.computed(before, points, table.id, relations, ctx.now)
        done.append(before if after == before else ctx.save(after))
    done.sort(key=lambda each: (-each.final_points, each.unit_name, each.id))
    appeals = lookups.appeals_of(ctx, [each.id for each in done])
    return pb.ComputeScoresResponse(
        assessments=[views.assessment(each, appeals[each.id]) for each in done], as_of=timestamp(ctx.now)
    )


def _blank(ctx: Context, year: int, unit_id: str, name: str) -> Assessment:
    system = system_of(ctx, unit_id)
    return Assessment(assessment_id(year, unit_id), year, unit_id, name, system)


def submit_self_assessment(
    request: pb.SubmitSelfAssessmentRequest, ctx: Context
) -> pb.SubmitSelfAssessmentResponse:
    """Take down a unit's own points and statement; they become evidence for self-declared indicators."""
    year = request.year or lookups.current_year(ctx)
    lookups.refuse_when_published(ctx, year)
    stored = _own(request, ctx, year)
    table = lookups.set_in_force(ctx, year)
    scores = tuple(SelfScore(s.indicator_id, s.points, s.statement.strip()) for s in request.scores)
    relations = relations_of(ctx, unit_id=stored.unit_id)
    judged = assessments.self_assessed(stored, table, scores, request.text, relations)
    saved = ctx.save(judged, _submitted(judged, table, ctx))
    for fact in assessments.declared(saved, ctx.now, saved.version):
        ctx.put(fact)
    appeals = lookups.appeals_of(ctx, [saved.id])[saved.id]
    return pb.SubmitSelfAssessmentResponse(assessment=views.assessment(saved, appeals))


def _own(request: pb.SubmitSelfAssessmentRequest, ctx: Context, year: int) -> Assessment:
    unit_id = request.unit_id or ctx.actor.unit_id
    if not unit_id or unit_id != ctx.actor.unit_id:
        raise AssessmentUnknown()
    wanted = assessment_id(year, unit_id)
    if ctx.find_one(Assessment, {"_id": wanted}) is not None:
        return ctx.get(Assessment, wanted, expected=request.expected_version)
    unit = ctx.find_one(KnownUnit, {"_id": unit_id})
    return _blank(ctx, year, unit_id, unit.name if unit else unit_id)


def _submitted(judged: Assessment, table: IndicatorSet, ctx: Context) -> events.SelfAssessmentSubmitted:
    lines = {line.indicator_id: line for line in table.indicators}
    items = [
        events.ScoreItem(
            indicator_id=own.indicator_id,
            name=lines[own.indicator_id].name,
            block=lines[own.indicator_id].block,
            full_points=lines[own.indicator_id].full_points,
            points=own.points,
            basis=own.statement,
            counted=True,
        )
        for own in judged.self_scores
    ]
    return events.SelfAssessmentSubmitted(
        assessment_id=judged.id,
        year=judged.year,
        unit_id=judged.unit_id,
        unit_name=judged.unit_name,
        items=items,
        total_points=judged.self_points,
        text=judged.self_text,
        submitted_at=timestamp(ctx.now),
    )
