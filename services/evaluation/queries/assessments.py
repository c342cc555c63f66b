"""Evidence, assessments and appeals: a unit sees its own only, an office those of its system."""

from __future__ import annotations

from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit.store import Reader
from services.evaluation.domain.appeals import Appeal
from services.evaluation.domain.assessments import Assessment, assessment_id
from services.evaluation.domain.evidence import EvidenceFact, corrected
from services.evaluation.domain.refusals import AssessmentUnknown
from services.evaluation.queries import paging
from services.evaluation.store import lookups, views
from services.evaluation.store.people import sees, unit_filter


def list_evidence(request: pb.ListEvidenceRequest, ctx: Reader) -> pb.ListEvidenceResponse:
    """Facts, oldest first, with their corrections."""
    year = request.year or (0 if request.evidence_ids or request.proposal_id else lookups.current_year(ctx))
    query: dict[str, object] = {**unit_filter(ctx, request.unit_id)}
    if year:
        query["year"] = year
    if request.evidence_ids:
        query["_id"] = {"$in": list(request.evidence_ids)}
    if request.proposal_id:
        query["proposal_id"] = request.proposal_id
    if request.kind:
        query["kind"] = request.kind
    facts, token, total = paging.found(ctx, EvidenceFact, query, [("at", 1)], request)
    about = {"kind": {"$in": ["evidence_annulled", "evidence_corrected"]}}
    wanted = {**about, "values.evidence_id": {"$in": [fact.id for fact in facts]}}
    corrections = corrected(ctx.find(EvidenceFact, wanted))
    shown = [views.evidence(fact, corrections.get(fact.id)) for fact in facts]
    return pb.ListEvidenceResponse(evidence=shown, next_page_token=token, total=total)


def get_assessment(request: pb.GetAssessmentRequest, ctx: Reader) -> pb.GetAssessmentResponse:
    """One unit's assessment."""
    year = request.year or lookups.current_year(ctx)
    wanted = request.assessment_id or assessment_id(year, request.unit_id or ctx.actor.unit_id)
    stored = ctx.find_one(Assessment, {"_id": wanted})
    if stored is None or not sees(ctx, stored.unit_id):
        raise AssessmentUnknown()
    appeals = lookups.appeals_of(ctx, [stored.id])[stored.id]
    return pb.GetAssessmentResponse(assessment=views.assessment(stored, appeals))


def list_assessments(request: pb.ListAssessmentsRequest, ctx: Reader) -> pb.ListAssessmentsResponse:
    """Assessments of a year, by points."""
    query: dict[str, object] = {"year": request.year or lookups.current_year(ctx), **unit_filter(ctx)}
    if request.system:
        query["system"] = request.system
    sort = [("final_points", -1), ("unit_name", 1)]
    page, token, total = paging.found(ctx, Assessment, query, sort, request)
    appeals = lookups.appeals_of(ctx, [each.id for each in page])
    shown = [views.assessment(each, appeals[each.id]) for each in page]
    return pb.ListAssessmentsResponse(assessments=shown, next_page_token=token, total=total)


def list_appeals(request: pb.ListAppealsRequest, ctx: Reader) -> pb.ListAppealsResponse:
    """Appeals, newest first."""
    query = {**unit_filter(ctx, request.unit_id), "year": request.year or lookups.current_year(ctx)}
    if request.state:
        query["state"] = request.state
    page, token, total = paging.found(ctx, Appeal, query, [("submitted_at", -1)], request)
    return pb.ListAppealsResponse(appeals=map(views.appeal, page), next_page_token=token, total=total)
