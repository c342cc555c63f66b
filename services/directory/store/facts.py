"""Saving a record together with the complete event about it, and what follows a changed name.

Records keep the names of those they point to, so that an event needs no look-up; a changed name is carried
to all who keep it in the same transaction, and announced for each of them.
"""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as events
from kit.convert import struct, timestamp
from kit.store import Context
from services.directory.domain.people import Person
from services.directory.domain.policy import Policy
from services.directory.domain.register import Member, Organization, Profile, Ref, Unit
from services.directory.domain.sessions import Session


def save_profile(ctx: Context, profile: Profile) -> Profile:
    """Save and announce the committee's profile."""
    event = events.InstanceProfileChanged(
        instance_id=profile.id,
        name=profile.name,
        short_name=profile.short_name,
        level=profile.level,
        region_code=profile.region_code,
        contact_phone=profile.contact_phone,
    )
    return ctx.save(profile, event)


def save_person(ctx: Context, person: Person) -> Person:
    """Save and announce a person."""
    event = events.PersonChanged(
        person_id=person.id,
        name=person.name,
        roles=person.roles,
        member_id=person.member_id,
        unit_id=person.unit_id,
        unit_name=person.unit_name,
        organization_ids=person.organization_ids,
        position=person.position,
        phone=person.phone,
        wechat_id=person.wechat_id,
        address=person.address,
        active=person.active,
    )
    return ctx.save(person, event)


def save_member(ctx: Context, member: Member) -> Member:
    """Save and announce a member."""
    event = events.MemberChanged(
        member_id=member.id,
        person_id=member.person_id,
        name=member.name,
        sector_id=member.sector_id,
        sector_name=member.sector_name,
        party_id=member.party_id,
        party_name=member.party_name,
        committee_ids=member.committee_ids,
        committee_names=member.committee_names,
        member_group_id=member.member_group_id,
        liaison_group_id=member.liaison_group_id,
        standing_member=member.standing_member,
        kind=member.kind,
        term=member.term,
        workplace=member.workplace,
        position=member.position,
        active=member.active,
        home_instance=member.home_instance,
        upper_instance=member.upper_instance,
        upper_member_no=member.upper_member_no,
    )
    return ctx.save(member, event)


def save_unit(ctx: Context, unit: Unit) -> Unit:
    """Save and announce a unit."""
    event = events.UnitChanged(
        unit_id=unit.id,
        name=unit.name,
        short_name=unit.short_name,
        system=unit.system,
        parent_unit_id=unit.parent_unit_id,
        parent_unit_name=unit.parent_unit_name,
        duties=unit.duties,
        doc_no_pattern=unit.doc_no_pattern,
        handles_proposals=unit.handles_proposals,
        signs_in=unit.signs_in,
        active=unit.active,
        peer_instance=unit.peer_instance,
    )
    return ctx.save(unit, event)


def save_organization(ctx: Context, organization: Organization) -> Organization:
    """Save and announce an organization."""
    event = events.OrganizationChanged(
        organization_id=organization.id,
        name=organization.name,
        short_name=organization.short_name,
        kind=organization.kind,
        may_propose=organization.may_propose,
        session_only=organization.session_only,
        convenor=person_ref(organization.convenor),
        liaisons=[person_ref(each) for each in organization.liaisons],
        matched_unit_ids=organization.matched_unit_ids,
        active=organization.active,
    )
    return ctx.save(organization, event)


def save_session(ctx: Context, session: Session, opened: bool = False) -> Session:
    """Save and announce a session; its opening has an event of its own."""
    event = (events.SessionOpened if opened else events.SessionChanged)(
        session_id=session.id,
        term=session.term,
        ordinal=session.ordinal,
        year=session.year,
        name=session.name,
        opens_at=timestamp(session.opens_at),
        closes_at=timestamp(session.closes_at),
        call_opens_at=timestamp(session.call_opens_at),
        cutoff_at=timestamp(session.cutoff_at),
        reply_due_at=timestamp(session.reply_due_at),
        statistics_year=session.statistics_year,
        session_state=session.state,
    )
    return ctx.save(session, event)


def save_policy(ctx: Context, policy: Policy) -> Policy:
    """Save and announce a version of policy values."""
    event = events.PolicyChanged(
        policy_id=policy.id,
        policy_name=policy.name,
        session_id=policy.session_id,
        effective_from=timestamp(policy.effective_from),
        values=struct(policy.values),
        decided_by=policy.decided_by,
    )
    return ctx.save(policy, event)


def person_ref(ref: Ref | None) -> common.PersonRef | None:
    """A short reference as the contracts show one."""
    return None if ref is None else common.PersonRef(**vars(ref))


def carry_unit_name(ctx: Context, unit: Unit) -> None:
    """Bring a unit's new name to its people and the units below."""
    for person in ctx.find(Person, {"unit_id": unit.id}):
        save_person(ctx, replace(person, unit_name=unit.name))
    for below in ctx.find(Unit, {"parent_unit_id": unit.id}):
        save_unit(ctx, replace(below, parent_unit_name=unit.name))


def carry_organization_name(ctx: Context, organization: Organization) -> None:
    """Bring an organization's new name to the members who name it."""
    own = organization.id
    places = [{field: own} for field in ("sector_id", "party_id", "committee_ids")]
    for member in ctx.find(Member, {"$or": places, "state": {"$ne": "ended"}}):
        names = dict(zip(member.committee_ids, member.committee_names, strict=True)) | {
            own: organization.name
        }
        changed = replace(
            member,
            sector_name=organization.name if member.sector_id == own else member.sector_name,
            party_name=organization.name if member.party_id == own else member.party_name,
            committee_names=tuple(names[each] for each in member.committee_ids),
        )
        save_member(ctx, changed)


def carry_person_name(ctx: Context, person: Person) -> None:
    """Bring a person's new name or seat to the organizations that name the person."""
    places = [{"convenor.person_id": person.id}, {"liaisons.person_id": person.id}]
    for organization in ctx.find(Organization, {"$or": places}):
        mine = Ref(person.id, person.member_id, person.name)
        convenor = organization.convenor
        changed = replace(
            organization,
            convenor=mine if convenor and convenor.person_id == person.id else convenor,
            liaisons=tuple(mine if each.person_id == person.id else each for each in organization.liaisons),
        )
        if changed != organization:
            save_organization(ctx, changed)
