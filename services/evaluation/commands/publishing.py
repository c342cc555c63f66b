"""Publishing the year's approved results, which ends the appraisal."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.evaluation.v1 import evaluation_events_pb2 as events
from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit.convert import timestamp
from kit.core.errors import FieldError
from kit.store import Context
from services.evaluation import states
from services.evaluation.domain import results
from services.evaluation.domain.refusals import (
    InputInvalid,
    NotYetComputed,
    NoValidBallot,
    OpenAppeals,
    OutdatedScores,
)
from services.evaluation.store import lookups, views
from services.evaluation.store.combined import Combined, combined
from services.evaluation.store.people import relations_of


def publish_scores(request: pb.PublishScoresRequest, ctx: Context) -> pb.PublishScoresResponse:
    """Publish what the body approved; nothing of the year changes afterwards."""
    year = request.year or lookups.current_year(ctx)
    _check_approval(request)
    lookups.refuse_when_published(ctx, year)
    whole = combined(ctx, year, request.ballot_id)
    _check_ready(whole, year)
    _settle(ctx, whole)
    publication = results.Publication(
        id=str(year),
        year=year,
        indicator_set_id=whole.table.id,
        ballot_id=whole.ballot.id if whole.ballot else "",
        results=whole.results,
        assessment_weight=whole.table.assessment_weight,
        ballot_weight=whole.table.ballot_weight,
        grades=whole.table.grades,
        approved_by=request.approved_by.strip(),
        minutes_ref=request.minutes_ref.strip(),
        published_at=ctx.now,
        attendance=results.attendance_of(whole.ballot) if whole.ballot else None,
    )
    saved = ctx.save(publication, _published(publication))
    return pb.PublishScoresResponse(publication=views.publication(saved))


def _check_approval(request: pb.PublishScoresRequest) -> None:
    given = {
        "approved_by": (request.approved_by, "请写明审定机构"),
        "minutes_ref": (request.minutes_ref, "请写明会议纪要"),
    }
    errors = [
        FieldError(name, "REQUIRED", words) for name, (value, words) in given.items() if not value.strip()
    ]
    if errors:
        raise InputInvalid(fields=errors)


def _check_ready(whole: Combined, year: int) -> None:
    if not whole.assessments:
        raise NotYetComputed(year=year)
    if whole.outdated:
        raise OutdatedScores(units="、".join(whole.outdated))
    if whole.open_appeals:
        raise OpenAppeals(count=whole.open_appeals)
    if whole.table.ballot_weight and whole.ballot is None:
        raise NoValidBallot(year=year)


def _settle(ctx: Context, whole: Combined) -> None:
    relations = relations_of(ctx)
    for assessment in whole.assessments:
        state = states.ASSESSMENT.next(assessment.state, "publish", relations)
        ctx.save(replace(assessment, state=state))
    if whole.ballot is not None:
        state = states.BALLOT.next(whole.ballot.state, "publish", relations)
        ctx.save(replace(whole.ballot, state=state))


def _published(publication: results.Publication) -> events.ScoresPublished:
    """The event carries points and their basis; the facts stay here, where they can be looked up."""
    return events.ScoresPublished(
        publication_id=publication.id,
        year=publication.year,
        indicator_set_id=publication.indicator_set_id,
        ballot_id=publication.ballot_id,
        scores=[views.unit_score(result, with_evidence=False) for result in publication.results],
        assessment_weight=publication.assessment_weight,
        ballot_weight=publication.ballot_weight,
        approved_by=publication.approved_by,
        published_at=timestamp(publication.published_at),
        ballot=views.attendance(publication.attendance),
        top_unit_ids=results.top(publication.results),
        bottom_unit_ids=results.bottom(publication.results),
    )
