"""Records as the contract shows them, and what of them an acting person may see."""

from __future__ import annotations

from typing import Any, TypeVar

from cppcc_api.directory.v1 import directory_service_pb2 as pb
from kit.convert import next_token, page_bounds, struct, timestamp
from kit.core.context import Actor
from kit.store import Reader
from services.directory.domain.people import Person
from services.directory.domain.policy import Policy
from services.directory.domain.register import Member, Organization, Profile, Unit
from services.directory.domain.sessions import Session
from services.directory.domain.sign_in import SignIn
from services.directory.states import ADMINISTRATORS
from services.directory.store.facts import person_ref
from shared import roles

E = TypeVar("E")

SEES_PRIVATE = roles.STAFF | ADMINISTRATORS
SEES_EVERYBODY = SEES_PRIVATE | {roles.SPECIAL_COMMITTEE, roles.ASSESSMENT_OFFICE, roles.LEADER}


def sees_private(actor: Actor, person_id: str, unit_id: str = "") -> bool:
    """Telephone, addresses and login name: for staff, for the person and within one's own unit."""
    if not actor.is_person or actor.id == person_id or actor.roles & SEES_PRIVATE:
        return True
    return bool(unit_id) and unit_id == actor.unit_id and bool(actor.roles & roles.UNIT)


def persons_in_sight(actor: Actor) -> dict[str, Any]:
    """The filter for persons that the actor may know of: everybody, the own unit, or oneself."""
    if not actor.is_person or actor.roles & SEES_EVERYBODY:
        return {}
    if actor.unit_id and actor.roles & roles.UNIT:
        return {"$or": [{"unit_id": actor.unit_id}, {"_id": actor.id}]}
    return {"_id": actor.id}


def page(
    ctx: Reader, cls: type[E], query: dict[str, Any], sort: list[tuple[str, int]], request: Any
) -> tuple[list[E], str, int]:
    """(one page, token of the next, all that match) for a list request."""
    skip, limit = page_bounds(request.page_size, request.page_token)
    total = ctx.count(cls, query)
    found = ctx.find(cls, query, sort=[*sort, ("_id", 1)], limit=limit, skip=skip)
    return found, next_token(skip, limit, total), total


def profile(record: Profile) -> pb.InstanceProfile:
    """The committee."""
    return pb.InstanceProfile(
        instance_id=record.id,
        name=record.name,
        short_name=record.short_name,
        level=record.level,
        region_code=record.region_code,
        contact_phone=record.contact_phone,
        version=record.version,
    )


def person(record: Person, actor: Actor, locked: bool = False) -> pb.Person:
    """A person as the actor may see one."""
    shown = pb.Person(
        person_id=record.id,
        name=record.name,
        roles=record.roles,
        member_id=record.member_id,
        unit_id=record.unit_id,
        unit_name=record.unit_name,
        organization_ids=record.organization_ids,
        position=record.position,
        active=record.active,
        version=record.version,
    )
    if sees_private(actor, record.id, record.unit_id):
        shown.login_name, shown.phone = record.login_name, record.phone
        shown.wechat_id, shown.address, shown.locked = record.wechat_id, record.address, locked
    return shown


def oneself(ctx: Reader, record: Person, actor: Actor) -> pb.Person:
    """The person who signs in, with the kind of its seat."""
    shown = person(record, actor)
    seat = ctx.find_one(Member, {"_id": record.member_id}) if record.member_id else None
    shown.member_kind = seat.kind if seat else ""
    return shown


def member(record: Member, actor: Actor) -> pb.Member:
    """A member as the actor may see one."""
    return pb.Member(
        member_id=record.id,
        person_id=record.person_id,
        name=record.name,
        sector_id=record.sector_id,
        sector_name=record.sector_name,
        party_id=record.party_id,
        party_name=record.party_name,
        committee_ids=record.committee_ids,
        committee_names=record.committee_names,
        member_group_id=record.member_group_id,
        liaison_group_id=record.liaison_group_id,
        standing_member=record.standing_member,
        kind=record.kind,
        home_instance=record.home_instance,
        upper_instance=record.upper_instance,
        upper_member_no=record.upper_member_no,
        term=record.term,
        workplace=record.workplace,
        position=record.position,
        phone=record.phone if sees_private(actor, record.person_id) else "",
        active=record.active,
        version=record.version,
        member_state=record.state,
        end_reason=record.end_reason,
    )


def unit(record: Unit) -> pb.Unit:
    """A unit."""
    return pb.Unit(
        unit_id=record.id,
        name=record.name,
        short_name=record.short_name,
        system=record.system,
        parent_unit_id=record.parent_unit_id,
        parent_unit_name=record.parent_unit_name,
        duties=record.duties,
        doc_no_pattern=record.doc_no_pattern,
        handles_proposals=record.handles_proposals,
        signs_in=record.signs_in,
        active=record.active,
        peer_instance=record.peer_instance,
        version=record.version,
    )


def organization(record: Organization) -> pb.Organization:
    """An organization."""
    return pb.Organization(
        organization_id=record.id,
        name=record.name,
        short_name=record.short_name,
        kind=record.kind,
        may_propose=record.may_propose,
        session_only=record.session_only,
        convenor=person_ref(record.convenor),
        liaisons=[person_ref(each) for each in record.liaisons],
        matched_unit_ids=record.matched_unit_ids,
        active=record.active,
        version=record.version,
    )


def session(record: Session) -> pb.Session:
    """A session."""
    return pb.Session(
        session_id=record.id,
        term=record.term,
        ordinal=record.ordinal,
        year=record.year,
        name=record.name,
        opens_at=timestamp(record.opens_at),
        closes_at=timestamp(record.closes_at),
        call_opens_at=timestamp(record.call_opens_at),
        cutoff_at=timestamp(record.cutoff_at),
        reply_due_at=timestamp(record.reply_due_at),
        statistics_year=record.statistics_year,
        session_state=record.state,
        current=record.current,
        version=record.version,
    )


def policy(record: Policy) -> pb.Policy:
    """A version of policy values."""
    return pb.Policy(
        policy_id=record.id,
        policy_name=record.name,
        session_id=record.session_id,
        effective_from=timestamp(record.effective_from),
        values=struct(record.values),
        decided_by=record.decided_by,
    )


def sign_in(record: SignIn) -> pb.SignInSession:
    """An open sign-in session."""
    return pb.SignInSession(
        sign_in_id=record.id,
        client=record.client,
        source=record.source,
        started_at=timestamp(record.started_at),
        last_used_at=timestamp(record.last_used_at),
        expires_at=timestamp(record.expires_at),
    )
