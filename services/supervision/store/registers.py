"""Units, people, bodies and sessions from directory's copies, as supervision prints them."""

from __future__ import annotations

from collections.abc import Iterable

from kit.core.context import Actor
from kit.store import Reader
from services.supervision.domain.coverage import Leader
from services.supervision.domain.people import Body, Person, UnitRef
from services.supervision.domain.refusals import SessionUnknown
from shared import copies, roles
from shared.known import KnownOrganization, KnownPerson, KnownSession, KnownUnit

TEAM_ROLES = roles.COMMITTEE | roles.INSPECTION


def acting(actor: Actor) -> Person:
    """The acting person by name."""
    return Person(actor.id, actor.member_id, actor.name)


def actor_name(ctx: Reader) -> str:
    """Who acts, as printed; timers and reactions are the system."""
    return ctx.actor.name if ctx.actor.is_person else "系统"


def current_session(ctx: Reader, session_id: str = "") -> KnownSession:
    """The named session, or the open one, or the newest; raises ``SessionUnknown``."""
    if session_id:
        found = ctx.find_one(KnownSession, {"_id": session_id})
    else:
        known = ctx.find(KnownSession, {})
        known.sort(key=lambda s: (s.session_state == "open", s.year, s.term, s.ordinal, s.id))
        found = known[-1] if known else None
    if found is None:
        raise SessionUnknown()
    return found


def units(ctx: Reader, unit_ids: Iterable[str]) -> dict[str, UnitRef]:
    """Known units among these, in the order given."""
    wanted = list(dict.fromkeys(unit_ids))
    known = {unit.id: unit for unit in ctx.find(KnownUnit, {"_id": {"$in": wanted}})}
    return {each: _unit(known[each]) for each in wanted if each in known}


def handling_units(ctx: Reader) -> tuple[UnitRef, ...]:
    """All units that handle proposals, by name."""
    found = ctx.find(KnownUnit, {"handles_proposals": True, "active": True}, sort=[("name", 1), ("_id", 1)])
    return tuple(_unit(unit) for unit in found)


def _unit(unit: KnownUnit) -> UnitRef:
    return UnitRef(unit.id, unit.name, unit.system, unit.signs_in)


def people(ctx: Reader, person_ids: Iterable[str]) -> dict[str, KnownPerson]:
    """Known active persons among these."""
    query = {"_id": {"$in": list(person_ids)}, "active": True}
    return {person.id: person for person in ctx.find(KnownPerson, query)}


def joint_team(ctx: Reader) -> list[KnownPerson]:
    """Everybody of the proposal committee and both inspection offices, by name."""
    return copies.people_with(ctx, TEAM_ROLES)


def person(known: KnownPerson) -> Person:
    """A person by name."""
    return Person(known.id, known.member_id, known.name)


def body(ctx: Reader, organization_id: str) -> Body | None:
    """A committee, sector group or other body."""
    found = ctx.find_one(KnownOrganization, {"_id": organization_id})
    return None if found is None else Body(found.id, found.name, found.kind)


def leaders(ctx: Reader) -> list[Leader]:
    """Leaders with an account, by name."""
    return [Leader(person(each), each.position) for each in copies.people_with(ctx, [roles.LEADER])]
