"""Who is meant by a unit, an office or a role, from the local copies of directory's facts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kit.core.errors import NotYet
from kit.store import Reader
from services.notification.domain.message import Recipient
from shared import copies, roles
from shared.known import KnownPerson, KnownUnit

STAFF_OF_UNIT = (roles.UNIT_ADMIN, roles.UNIT_HANDLER)
OFFICES = {
    "party": (roles.PARTY_OFFICE, roles.PARTY_INSPECTION),
    "government": (roles.GOVERNMENT_OFFICE, roles.GOVERNMENT_INSPECTION),
}


@dataclass(frozen=True)
class KeyMark:
    """The leader who follows a key proposal; its id is the proposal's."""

    id: str
    leader_person_id: str
    marked_at: datetime


def of_unit(ctx: Reader, unit_id: str, *account_roles: str) -> list[Recipient]:
    """Who works for a unit in these roles; a unit that is not known yet is waited for."""
    if not unit_id:
        return []
    found = copies.people_with(ctx, account_roles or STAFF_OF_UNIT, unit_id=unit_id)
    if not found and ctx.find_one(KnownUnit, {"_id": unit_id}) is None:
        raise NotYet(f"unit {unit_id}")
    return [Recipient(person.id, unit_id) for person in found]


def with_roles(ctx: Reader, *account_roles: str) -> list[Recipient]:
    """Everybody with one of these roles."""
    return [Recipient(person.id) for person in copies.people_with(ctx, account_roles)]


def dispatching_office(ctx: Reader, system: str) -> list[Recipient]:
    """The general office of a system; the committee for units that belong to neither."""
    office = OFFICES.get(system)
    found = with_roles(ctx, office[0]) if office else []
    return found or with_roles(ctx, *roles.COMMITTEE)


def inspection_office(ctx: Reader, system: str) -> list[Recipient]:
    """The inspection office of a system; the committee for units that belong to neither."""
    office = OFFICES.get(system)
    found = with_roles(ctx, office[1]) if office else []
    return found or with_roles(ctx, *roles.COMMITTEE)


def system_of(ctx: Reader, unit_id: str) -> str:
    """The system that a unit belongs to."""
    return copies.unit(ctx, unit_id).system if unit_id else ""


def following_leader(ctx: Reader, proposal_id: str) -> list[Recipient]:
    """The leader who follows a key proposal."""
    mark = ctx.find_one(KeyMark, {"_id": proposal_id}) if proposal_id else None
    return [Recipient(mark.leader_person_id)] if mark and mark.leader_person_id else []


def known(ctx: Reader, person_ids: Iterable[str]) -> dict[str, KnownPerson]:
    """The persons by id; one that is not known yet is waited for."""
    wanted = sorted({person_id for person_id in person_ids if person_id})
    found = {person.id: person for person in ctx.find(KnownPerson, {"_id": {"$in": wanted}})}
    if missing := [person_id for person_id in wanted if person_id not in found]:
        raise NotYet(f"person {missing[0]}")
    return found
