"""Units and organizations."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.core.ids import new_id
from kit.store import Context
from services.directory.domain.people import Person
from services.directory.domain.problems import Problems
from services.directory.domain.register import (
    Organization,
    Ref,
    Unit,
    check_organization,
    check_parent,
    check_unit,
)
from services.directory.store import facts, lookups, views


def create_unit(request: pb.CreateUnitRequest, ctx: Context) -> pb.CreateUnitResponse:
    """Add a handling unit or office."""
    problems = Problems("unit.")
    unit = _filled_unit(ctx, Unit(new_id(), ""), request.unit, problems)
    problems.settle()
    return pb.CreateUnitResponse(unit=views.unit(facts.save_unit(ctx, replace(unit, active=True))))


def update_unit(request: pb.UpdateUnitRequest, ctx: Context) -> pb.UpdateUnitResponse:
    """Change a unit; a new name goes to its people and the units below."""
    before = ctx.get(Unit, request.unit_id, expected=request.expected_version)
    problems = Problems("unit.")
    after = _filled_unit(ctx, before, request.unit, problems)
    problems.settle()
    saved = facts.save_unit(ctx, after)
    if saved.name != before.name:
        facts.carry_unit_name(ctx, saved)
    return pb.UpdateUnitResponse(unit=views.unit(saved))


def create_organization(request: pb.CreateOrganizationRequest, ctx: Context) -> pb.CreateOrganizationResponse:
    """Add a party, sector, committee, group or people's organization."""
    problems = Problems("organization.")
    organization = _filled_organization(ctx, Organization(new_id(), "", ""), request.organization, problems)
    problems.settle()
    saved = facts.save_organization(ctx, replace(organization, active=True))
    _carry_liaisons(ctx, (), saved)
    return pb.CreateOrganizationResponse(organization=views.organization(saved))


def update_organization(request: pb.UpdateOrganizationRequest, ctx: Context) -> pb.UpdateOrganizationResponse:
    """Change an organization; a new name goes to its members, new liaisons may act for it."""
    before = ctx.get(Organization, request.organization_id, expected=request.expected_version)
    problems = Problems("organization.")
    after = _filled_organization(ctx, before, request.organization, problems)
    if after.kind != before.kind:
        problems.add("kind", "NOT_CHANGEABLE", "组织类别不能更改")
    problems.settle()
    saved = facts.save_organization(ctx, after)
    if saved.name != before.name:
        facts.carry_organization_name(ctx, saved)
    _carry_liaisons(ctx, before.liaisons, saved)
    return pb.UpdateOrganizationResponse(organization=views.organization(saved))


def _filled_unit(ctx: Context, unit: Unit, values: pb.UnitInput, problems: Problems) -> Unit:
    parent = ctx.find_one(Unit, {"_id": values.parent_unit_id}) if values.parent_unit_id else None
    if values.parent_unit_id and parent is None:
        problems.add("parent_unit_id", "UNKNOWN_UNIT", "没有这个上级单位")
    if parent is not None:
        parents = {each.id: each.parent_unit_id for each in ctx.find(Unit, {})}
        check_parent(problems, unit.id, parent.id, parents)
    filled = replace(
        unit,
        name=values.name.strip(),
        short_name=values.short_name.strip() or values.name.strip(),
        system=values.system or "government",
        parent_unit_id=values.parent_unit_id,
        parent_unit_name=parent.name if parent else "",
        duties=tuple(dict.fromkeys(word.strip() for word in values.duties if word.strip())),
        doc_no_pattern=values.doc_no_pattern.strip(),
        handles_proposals=values.handles_proposals,
        signs_in=values.signs_in,
        active=values.active,
        peer_instance=values.peer_instance.strip(),
    )
    check_unit(problems, filled)
    holder = ctx.find_one(Unit, {"name": filled.name})
    if holder is not None and holder.id != unit.id:
        problems.add("name", "NAME_TAKEN", f"已有名为“{filled.name}”的单位")
    return filled


def _filled_organization(
    ctx: Context, organization: Organization, values: pb.OrganizationInput, problems: Problems
) -> Organization:
    named = [*values.liaison_person_ids, *filter(None, [values.convenor_person_id])]
    known = {person.id: person for person in ctx.find(Person, {"_id": {"$in": sorted(set(named))}})}
    if values.convenor_person_id and values.convenor_person_id not in known:
        problems.add("convenor_person_id", "UNKNOWN_PERSON", "没有此人")
    for index, person_id in enumerate(values.liaison_person_ids):
        if person_id not in known:
            problems.add(f"liaison_person_ids[{index}]", "UNKNOWN_PERSON", "没有此人")
    units = lookups.units_by_id(ctx, values.matched_unit_ids)
    for index, unit_id in enumerate(values.matched_unit_ids):
        if unit_id not in units:
            problems.add(f"matched_unit_ids[{index}]", "UNKNOWN_UNIT", "没有这个单位")
    convenor = known.get(values.convenor_person_id)
    filled = replace(
        organization,
        name=values.name.strip(),
        short_name=values.short_name.strip() or values.name.strip(),
        kind=values.kind,
        may_propose=values.may_propose,
        session_only=values.session_only,
        convenor=_ref(convenor) if convenor else None,
        liaisons=tuple(
            _ref(known[each]) for each in dict.fromkeys(values.liaison_person_ids) if each in known
        ),
        matched_unit_ids=tuple(dict.fromkeys(values.matched_unit_ids)),
        active=values.active,
    )
    check_organization(problems, filled)
    holder = ctx.find_one(Organization, {"kind": filled.kind, "name": filled.name})
    if holder is not None and holder.id != organization.id:
        problems.add("name", "NAME_TAKEN", f"已有名为“{filled.name}”的组织")
    return filled


def _ref(person: Person) -> Ref:
    return Ref(person.id, person.member_id, person.name)


def _carry_liaisons(ctx: Context, before: tuple[Ref, ...], organization: Organization) -> None:
    """Who is named as liaison acts for the organization, who no longer is does not."""
    old, new = {each.person_id for each in before}, {each.person_id for each in organization.liaisons}
    for person in ctx.find(Person, {"_id": {"$in": sorted(old ^ new)}}):
        rest = [each for each in person.organization_ids if each != organization.id]
        acts_for = tuple([*rest, organization.id] if person.id in new else rest)
        if acts_for != person.organization_ids:
            facts.save_person(ctx, replace(person, organization_ids=acts_for))
