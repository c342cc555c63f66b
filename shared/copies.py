"""Local copies of directory's facts, so that a service works on while directory is down.

A service adds ``copies.COLLECTIONS`` and ``copies.REACTIONS`` to its own tables and reads with the
functions below; who is not known yet is a fact that reactions wait for (``NotYet``).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from cppcc_api.directory.v1 import directory_events_pb2 as directory
from kit.convert import instant, plain
from kit.core.errors import NotYet
from kit.core.workdays import Calendar
from kit.mongo import IndexModel
from kit.service import LATEST, Collection, Reaction
from kit.store import Context, Reader
from shared.known import (
    KnownMember,
    KnownOrganization,
    KnownPerson,
    KnownProfile,
    KnownSession,
    KnownUnit,
)
from shared.policy import KnownPolicy, calendar, values_at


def copy_person(event: directory.PersonChanged, ctx: Context) -> None:
    """Keep the newest record of a person."""
    ctx.put(
        KnownPerson(
            id=event.person_id,
            name=event.name,
            roles=tuple(event.roles),
            member_id=event.member_id,
            unit_id=event.unit_id,
            unit_name=event.unit_name,
            organization_ids=tuple(event.organization_ids),
            position=event.position,
            phone=event.phone,
            wechat_id=event.wechat_id,
            address=event.address,
            active=event.active,
        )
    )


def copy_member(event: directory.MemberChanged, ctx: Context) -> None:
    """Keep the newest record of a member."""
    ctx.put(
        KnownMember(
            id=event.member_id,
            person_id=event.person_id,
            name=event.name,
            sector_id=event.sector_id,
            sector_name=event.sector_name,
            party_id=event.party_id,
            party_name=event.party_name,
            committee_ids=tuple(event.committee_ids),
            member_group_id=event.member_group_id,
            standing_member=event.standing_member,
            kind=event.kind or "local",
            term=event.term,
            active=event.active,
            home_instance=event.home_instance,
            upper_instance=event.upper_instance,
            upper_member_no=event.upper_member_no,
        )
    )


def copy_unit(event: directory.UnitChanged, ctx: Context) -> None:
    """Keep the newest record of a unit."""
    ctx.put(
        KnownUnit(
            id=event.unit_id,
            name=event.name,
            short_name=event.short_name,
            system=event.system or "government",
            parent_unit_id=event.parent_unit_id,
            duties=tuple(event.duties),
            doc_no_pattern=event.doc_no_pattern,
            handles_proposals=event.handles_proposals,
            signs_in=event.signs_in,
            active=event.active,
            peer_instance=event.peer_instance,
        )
    )


def copy_organization(event: directory.OrganizationChanged, ctx: Context) -> None:
    """Keep the newest record of an organization."""
    ctx.put(
        KnownOrganization(
            id=event.organization_id,
            name=event.name,
            kind=event.kind,
            may_propose=event.may_propose,
            session_only=event.session_only,
            convenor_person_id=event.convenor.person_id,
            liaison_person_ids=tuple(person.person_id for person in event.liaisons),
            matched_unit_ids=tuple(event.matched_unit_ids),
            active=event.active,
        )
    )


def _session(event: Any) -> KnownSession:
    return KnownSession(
        id=event.session_id,
        name=event.name,
        term=event.term,
        ordinal=event.ordinal,
        year=event.year,
        opens_at=instant(event.opens_at),
        closes_at=instant(event.closes_at),
        call_opens_at=instant(event.call_opens_at),
        cutoff_at=instant(event.cutoff_at),
        reply_due_at=instant(event.reply_due_at),
        statistics_year=event.statistics_year,
        session_state=event.session_state,
    )


def copy_opened_session(event: directory.SessionOpened, ctx: Context) -> None:
    """Keep a session that has opened."""
    _put_newer_session(_session(event), ctx)


def copy_session(event: directory.SessionChanged, ctx: Context) -> None:
    """Keep a session that has changed."""
    _put_newer_session(_session(event), ctx)


# A session's two event types are two reactions, so that "latest" holds within each only; the order of
# states settles it between them.
_SESSION_STATES = ("prepared", "open", "closed")


def _put_newer_session(session: KnownSession, ctx: Context) -> None:
    known = ctx.find_one(KnownSession, {"_id": session.id})
    if known is None or _rank(session) >= _rank(known):
        ctx.put(session)


def _rank(session: KnownSession) -> int:
    return _SESSION_STATES.index(session.session_state)


def copy_policy(event: directory.PolicyChanged, ctx: Context) -> None:
    """Keep an announced policy record."""
    effective_from = instant(event.effective_from)
    ctx.put(
        KnownPolicy(
            id=event.policy_id,
            name=event.policy_name,
            effective_from=effective_from or ctx.now,
            values=plain(event.values),
            session_id=event.session_id,
        )
    )


def copy_profile(event: directory.InstanceProfileChanged, ctx: Context) -> None:
    """Keep the committee's own profile."""
    ctx.put(
        KnownProfile(
            id=event.instance_id,
            name=event.name,
            short_name=event.short_name,
            level=event.level,
            region_code=event.region_code,
            contact_phone=event.contact_phone,
        )
    )


def person(ctx: Reader, person_id: str) -> KnownPerson:
    """A person's copy; raises ``NotYet``."""
    return _known(ctx, KnownPerson, person_id)


def member(ctx: Reader, member_id: str) -> KnownMember:
    """A member's copy; raises ``NotYet``."""
    return _known(ctx, KnownMember, member_id)


def unit(ctx: Reader, unit_id: str) -> KnownUnit:
    """A unit's copy; raises ``NotYet``."""
    return _known(ctx, KnownUnit, unit_id)


def session(ctx: Reader, session_id: str) -> KnownSession:
    """A session's copy; raises ``NotYet``."""
    return _known(ctx, KnownSession, session_id)


def people_with(ctx: Reader, roles: Iterable[str], **more: str) -> list[KnownPerson]:
    """Active persons with one of the roles (``unit_id=…`` narrows), by name."""
    return ctx.find(
        KnownPerson, {"roles": {"$in": sorted(roles)}, "active": True, **more}, sort=[("name", 1)]
    )


def policy(ctx: Reader, name: str, session_id: str = "", at: datetime | None = None) -> dict[str, Any]:
    """The values of a policy set in force now (or at an instant)."""
    return values_at(name, ctx.find(KnownPolicy, {"name": name}), at or ctx.now, session_id)


def workdays(ctx: Reader) -> Calendar:
    """The instance's working-day calendar."""
    return calendar(policy(ctx, "workdays"))


def _known(ctx: Reader, cls: type, entity_id: str) -> Any:
    found = ctx.find_one(cls, {"_id": entity_id})
    if found is None:
        raise NotYet(f"{cls.__name__} {entity_id}")
    return found


COLLECTIONS = {
    KnownPerson: Collection("known_persons", (IndexModel([("roles", 1)]), IndexModel([("unit_id", 1)]))),
    KnownMember: Collection("known_members", (IndexModel([("person_id", 1)]),)),
    KnownUnit: Collection("known_units"),
    KnownOrganization: Collection("known_organizations"),
    KnownSession: Collection("known_sessions"),
    KnownPolicy: Collection("known_policies", (IndexModel([("name", 1)]),)),
    KnownProfile: Collection("known_profiles"),
}
REACTIONS = {
    directory.PersonChanged: Reaction(copy_person, mode=LATEST),
    directory.MemberChanged: Reaction(copy_member, mode=LATEST),
    directory.UnitChanged: Reaction(copy_unit, mode=LATEST),
    directory.OrganizationChanged: Reaction(copy_organization, mode=LATEST),
    directory.SessionOpened: Reaction(copy_opened_session, mode=LATEST),
    directory.SessionChanged: Reaction(copy_session, mode=LATEST),
    directory.PolicyChanged: Reaction(copy_policy, mode=LATEST),
    directory.InstanceProfileChanged: Reaction(copy_profile, mode=LATEST),
}

__all__ = [
    "COLLECTIONS",
    "REACTIONS",
    "KnownMember",
    "KnownOrganization",
    "KnownPerson",
    "KnownPolicy",
    "KnownProfile",
    "KnownSession",
    "KnownUnit",
    "member",
    "people_with",
    "person",
    "policy",
    "session",
    "unit",
    "workdays",
]
