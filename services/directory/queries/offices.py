"""Units, organizations and the committee itself."""

from __future__ import annotations

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.store import Reader
from services.directory.domain.register import Organization, Unit
from services.directory.store import lookups, views


def get_setup(request: pb.GetSetupRequest, ctx: Reader) -> pb.GetSetupResponse:
    """Whether the instance has begun, and whose it is."""
    known = lookups.profile(ctx)
    return pb.GetSetupResponse(
        bootstrapped=known is not None, profile=views.profile(known) if known else None
    )


def get_unit(request: pb.GetUnitRequest, ctx: Reader) -> pb.GetUnitResponse:
    """One unit."""
    return pb.GetUnitResponse(unit=views.unit(ctx.get(Unit, request.unit_id)))


def list_units(request: pb.ListUnitsRequest, ctx: Reader) -> pb.ListUnitsResponse:
    """Units by system, parent or name."""
    parts = [
        lookups.named(request.query, "name", "short_name"),
        {"system": request.system} if request.system else {},
        {"parent_unit_id": request.parent_unit_id} if request.parent_unit_id else {},
        {} if request.include_inactive else {"active": True},
    ]
    found, token, total = views.page(ctx, Unit, {"$and": parts}, [("name", 1)], request)
    return pb.ListUnitsResponse(
        units=[views.unit(each) for each in found], next_page_token=token, total=total
    )


def get_organization(request: pb.GetOrganizationRequest, ctx: Reader) -> pb.GetOrganizationResponse:
    """One organization."""
    found = ctx.get(Organization, request.organization_id)
    return pb.GetOrganizationResponse(organization=views.organization(found))


def list_organizations(request: pb.ListOrganizationsRequest, ctx: Reader) -> pb.ListOrganizationsResponse:
    """Organizations by kind or name."""
    parts = [
        lookups.named(request.query, "name", "short_name"),
        {"kind": request.kind} if request.kind else {},
        {} if request.include_inactive else {"active": True},
    ]
    found, token, total = views.page(ctx, Organization, {"$and": parts}, [("kind", 1), ("name", 1)], request)
    shown = [views.organization(each) for each in found]
    return pb.ListOrganizationsResponse(organizations=shown, next_page_token=token, total=total)
