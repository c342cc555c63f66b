"""Inspections, findings and bulletins as far as the acting person may see them."""

from __future__ import annotations

from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.convert import next_token, page_bounds
from kit.store import Reader
from services.supervision.domain import look_back
from services.supervision.domain.bulletin import Bulletin
from services.supervision.domain.checking import LOOK_BACK
from services.supervision.domain.finding import Finding
from services.supervision.domain.inspection import Inspection
from services.supervision.store import evidence, lookups, registers, views
from services.supervision.store.lookups import Filter


def get_inspection(request: pb.GetInspectionRequest, ctx: Reader) -> pb.GetInspectionResponse:
    """One inspection with its findings, and the list of a look back."""
    inspection = lookups.seen_inspection(ctx, request.inspection_id)
    query = lookups.both({"inspection_id": inspection.id}, lookups.findings_seen(ctx))
    order = [("unit_name", 1), ("proposal_no", 1), ("_id", 1)]
    return pb.GetInspectionResponse(
        inspection=views.inspection(inspection, ctx),
        findings=views.findings(ctx.find(Finding, query, sort=order), ctx),
        look_back_list=_look_back_list(inspection, ctx),
    )


def _look_back_list(inspection: Inspection, ctx: Reader) -> list[pb.LookBackEntry]:
    if inspection.kind != LOOK_BACK:
        return []
    scope = views.Scope(ctx, inspection)
    if not scope.unit_ids:
        return []
    listed = look_back.entries(evidence.tasks_inspected(ctx, inspection, scope.unit_ids))
    return [views.entry(each) for each in look_back.with_claims(listed, inspection.look_backs)]


def list_inspections(request: pb.ListInspectionsRequest, ctx: Reader) -> pb.ListInspectionsResponse:
    """Inspections of a session, newest first."""
    session = registers.current_session(ctx, request.session_id)
    query = lookups.both(
        {"session_id": session.id, **_given(kind=request.kind)}, lookups.inspections_seen(ctx)
    )
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(Inspection, query, sort=[("created_at", -1), ("_id", -1)], limit=limit, skip=skip)
    total = ctx.count(Inspection, query)
    return pb.ListInspectionsResponse(
        inspections=[views.inspection(each, ctx) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def get_finding(request: pb.GetFindingRequest, ctx: Reader) -> pb.GetFindingResponse:
    """One finding with its evidence and history."""
    return pb.GetFindingResponse(finding=views.finding(lookups.seen_finding(ctx, request.finding_id), ctx))


def list_findings(request: pb.ListFindingsRequest, ctx: Reader) -> pb.ListFindingsResponse:
    """Findings of a session, newest first."""
    session = registers.current_session(ctx, request.session_id)
    asked = _given(unit_id=request.unit_id, proposal_id=request.proposal_id, state=request.state)
    query = lookups.both({"session_id": session.id, **asked}, lookups.findings_seen(ctx))
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(Finding, query, sort=[("created_at", -1), ("_id", -1)], limit=limit, skip=skip)
    total = ctx.count(Finding, query)
    return pb.ListFindingsResponse(
        findings=views.findings(found, ctx), next_page_token=next_token(skip, limit, total), total=total
    )


def get_bulletin(request: pb.GetBulletinRequest, ctx: Reader) -> pb.GetBulletinResponse:
    """One bulletin as it went out."""
    return pb.GetBulletinResponse(bulletin=views.bulletin(lookups.seen_bulletin(ctx, request.bulletin_id)))


def list_bulletins(request: pb.ListBulletinsRequest, ctx: Reader) -> pb.ListBulletinsResponse:
    """Bulletins of a session, newest first."""
    session = registers.current_session(ctx, request.session_id)
    query = lookups.both({"session_id": session.id}, lookups.bulletins_seen(ctx))
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(Bulletin, query, sort=[("issued_at", -1), ("_id", -1)], limit=limit, skip=skip)
    total = ctx.count(Bulletin, query)
    return pb.ListBulletinsResponse(
        bulletins=[views.bulletin(each) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def _given(**asked: str) -> Filter:
    return {name: value for name, value in asked.items() if value}
