"""Results before and after publication, also as lines for the target-responsibility appraisal."""

from __future__ import annotations

from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit.convert import page
from kit.store import Reader
from services.evaluation.domain import results
from services.evaluation.domain.refusals import NotPublished
from services.evaluation.domain.results import Publication
from services.evaluation.queries import paging
from services.evaluation.store import lookups, views
from services.evaluation.store.combined import combined


def preview_results(request: pb.PreviewResultsRequest, ctx: Reader) -> pb.PreviewResultsResponse:
    """Assessment and ballot combined, with what still stands in the way."""
    whole = combined(ctx, request.year or lookups.current_year(ctx), request.ballot_id)
    attendance = results.attendance_of(whole.ballot) if whole.ballot else None
    return pb.PreviewResultsResponse(
        scores=map(views.unit_score, whole.results),
        warnings=whole.warnings,
        ballot=views.attendance(attendance),
        top_unit_ids=results.top(whole.results),
        bottom_unit_ids=results.bottom(whole.results),
    )


def get_publication(request: pb.GetPublicationRequest, ctx: Reader) -> pb.GetPublicationResponse:
    """The published results of a year."""
    return pb.GetPublicationResponse(publication=views.publication(_published(ctx, request.year)))


def list_publications(request: pb.ListPublicationsRequest, ctx: Reader) -> pb.ListPublicationsResponse:
    """Publications, newest first, without the points per indicator."""
    found, token, total = paging.found(ctx, Publication, {}, [("year", -1)], request)
    shown = [views.publication(each, with_items=False) for each in found]
    return pb.ListPublicationsResponse(publications=shown, next_page_token=token, total=total)


def list_export_rows(request: pb.ListExportRowsRequest, ctx: Reader) -> pb.ListExportRowsResponse:
    """One line a unit, by rank."""
    publication = _published(ctx, request.year)
    labels = {grade.grade: grade.label for grade in publication.grades}
    rows, token = page(publication.results, request.page_size, request.page_token)
    return pb.ListExportRowsResponse(
        rows=[_row(result, labels) for result in rows],
        next_page_token=token,
        total=len(publication.results),
    )


def _row(result: results.UnitResult, labels: dict[str, str]) -> pb.ExportRow:
    return pb.ExportRow(
        rank=result.rank,
        unit_id=result.unit_id,
        unit_name=result.unit_name,
        system=result.system,
        assessment_points=result.assessment_points,
        ballot_points=result.ballot_points,
        total_points=result.total_points,
        grade=labels.get(result.grade, result.grade),
        appraisal_points=result.appraisal_points,
    )


def _published(ctx: Reader, year: int) -> Publication:
    found = lookups.publication_of(ctx, year)
    if found is None:
        raise NotPublished()
    return found
