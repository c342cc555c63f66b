"""Preparing and adopting indicator sets."""

from __future__ import annotations

from cppcc_api.evaluation.v1 import evaluation_events_pb2 as events
from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit.convert import plain, timestamp
from kit.core.ids import new_id
from kit.store import Context
from services.evaluation.domain import indicators
from services.evaluation.domain.defaults import DEFAULT_INDICATORS
from services.evaluation.domain.indicators import Grade, Indicator, IndicatorSet
from services.evaluation.store import lookups, views
from services.evaluation.store.people import relations_of
from shared import copies


def create_indicator_set(
    request: pb.CreateIndicatorSetRequest, ctx: Context
) -> pb.CreateIndicatorSetResponse:
    """Prepare a version; without indicators it starts from the default table."""
    draft = indicators.prepare(_values(request.indicator_set, new_id(), ctx))
    lookups.refuse_when_published(ctx, draft.year)
    number = ctx.next_number(f"indicator_set|{draft.year}")
    saved = ctx.save(indicators.numbered(draft, number))
    return pb.CreateIndicatorSetResponse(indicator_set=views.indicator_set(saved))


def update_indicator_set(
    request: pb.UpdateIndicatorSetRequest, ctx: Context
) -> pb.UpdateIndicatorSetResponse:
    """Change a draft."""
    stored = ctx.get(IndicatorSet, request.indicator_set_id, expected=request.expected_version)
    values = _values(request.indicator_set, stored.id, ctx)
    saved = ctx.save(indicators.update(stored, values, relations_of(ctx)))
    return pb.UpdateIndicatorSetResponse(indicator_set=views.indicator_set(saved))


def adopt_indicator_set(request: pb.AdoptIndicatorSetRequest, ctx: Context) -> pb.AdoptIndicatorSetResponse:
    """Put a set into force for its year in place of the former one."""
    stored = ctx.get(IndicatorSet, request.indicator_set_id, expected=request.expected_version)
    relations = relations_of(ctx)
    adopted = indicators.adopt(stored, request.rule_document, relations, ctx.now)
    lookups.refuse_when_published(ctx, adopted.year)
    former = ctx.find_one(IndicatorSet, {"year": adopted.year, "state": "adopted"})
    if former is not None:
        ctx.save(indicators.supersede(former, relations))
    saved = ctx.save(adopted, _adopted(adopted))
    return pb.AdoptIndicatorSetResponse(indicator_set=views.indicator_set(saved))


def _values(given: pb.IndicatorSetInput, set_id: str, ctx: Context) -> IndicatorSet:
    year = given.year or lookups.current_year(ctx)
    weights = (given.assessment_weight, given.ballot_weight)
    if not any(weights):
        policy = copies.policy(ctx, "assessment", lookups.session_of_year(ctx, year))["weights"]
        weights = (policy["assessment"], policy["ballot"])
    return IndicatorSet(
        id=set_id,
        name=given.name.strip(),
        year=year,
        indicators=tuple(map(_indicator, given.indicators)) or DEFAULT_INDICATORS,
        assessment_weight=weights[0],
        ballot_weight=weights[1],
        grades=tuple(Grade(g.grade, g.label, g.from_points) for g in given.grades) or indicators.USUAL_GRADES,
        appraisal_points=given.appraisal_points or 100.0,
    )


def _indicator(given: events.Indicator) -> Indicator:
    return Indicator(
        indicator_id=given.indicator_id,
        name=given.name.strip(),
        block=given.block.strip(),
        applies_to=given.applies_to or "all",
        full_points=given.full_points,
        rule=given.rule,
        parameters=plain(given.parameters),
    )


def _adopted(table: IndicatorSet) -> events.IndicatorSetAdopted:
    return events.IndicatorSetAdopted(
        indicator_set_id=table.id,
        name=table.name,
        year=table.year,
        set_version=table.set_version,
        indicators=map(views.indicator, table.indicators),
        assessment_weight=table.assessment_weight,
        ballot_weight=table.ballot_weight,
        rule_document=table.rule_document,
        adopted_at=timestamp(table.adopted_at),
        appraisal_points=table.appraisal_points,
    )
