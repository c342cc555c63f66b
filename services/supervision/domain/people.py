"""Who stands in which relation to an inspection, finding or campaign, and which units a person oversees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from kit.core.context import Actor
from services.supervision import states
from shared import roles


@dataclass(frozen=True)
class Person:
    """A person by name, as printed at the time."""

    person_id: str = ""
    member_id: str = ""
    name: str = ""


@dataclass(frozen=True)
class Body:
    """A committee, sector group or other body that runs a campaign."""

    organization_id: str = ""
    name: str = ""
    kind: str = ""


NO_BODY = Body()


@dataclass(frozen=True)
class UnitRef:
    """A unit by name."""

    unit_id: str
    name: str
    system: str = ""
    signs_in: bool = True


ALL_SYSTEMS = frozenset({"party", "government", "other"})


def systems_seen(actor: Actor) -> frozenset[str]:
    """The systems whose units an office oversees (DOMAIN §0.13): the committee and the two offices all."""
    if actor.roles & (roles.COMMITTEE | roles.TWO_OFFICES | {roles.ASSESSMENT_OFFICE}):
        return ALL_SYSTEMS
    seen = set()
    if roles.PARTY_INSPECTION in actor.roles:
        seen.add("party")
    if roles.GOVERNMENT_INSPECTION in actor.roles:
        seen.add("government")
    return frozenset(seen)


def works_for(actor: Actor, unit_id: str) -> bool:
    """Staff of the unit."""
    return bool(unit_id) and actor.unit_id == unit_id and bool(actor.roles & roles.UNIT)


class Inspecting(Protocol):
    """An inspection: its team and units."""

    team: tuple[Person, ...]
    units: tuple[UnitRef, ...]


def inspection_relations(inspection: Inspecting, actor: Actor) -> frozenset[str]:
    """The relations that the table of inspections knows."""
    found = set()
    if actor.roles & roles.COMMITTEE:
        found.add(states.COMMITTEE)
    if in_team(inspection.team, actor):
        found.add(states.TEAM)
    if any(works_for(actor, unit.unit_id) for unit in inspection.units):
        found.add(states.UNIT)
    if states.COMMITTEE in found and any(not unit.signs_in for unit in inspection.units):
        found.add(states.SERVED)
    return frozenset(found)


class Found(Protocol):
    """A finding: the unit that has to put it right."""

    unit_id: str
    system: str


def finding_relations(
    finding: Found, team: Iterable[Person], actor: Actor, unit_signs_in: bool
) -> frozenset[str]:
    """The relations that the table of findings knows; an inspection office acts on its own system's units."""
    found = set()
    if actor.roles & roles.COMMITTEE:
        found.add(states.COMMITTEE)
        if not unit_signs_in:
            found.add(states.SERVED)
    if in_team(team, actor) and finding.system in systems_seen(actor):
        found.add(states.TEAM)
    if works_for(actor, finding.unit_id):
        found.add(states.UNIT)
    return frozenset(found)


class Campaigning(Protocol):
    """A campaign: who leads it, the team, and the body that runs it."""

    kind: str
    leader: Person
    team: tuple[Person, ...]
    body: Body


def campaign_relations(campaign: Campaigning, actor: Actor) -> frozenset[str]:
    """The relations that the table of campaigns knows; the two offices serve the leaders."""
    found = set()
    if actor.roles & roles.COMMITTEE:
        found.add(states.COMMITTEE)
    if in_team((campaign.leader, *campaign.team), actor):
        found.add(states.TEAM)
    body = campaign.body.organization_id
    acts_for = actor.roles & {roles.SPECIAL_COMMITTEE, roles.COLLECTIVE_LIAISON}
    serves_leaders = actor.roles & (roles.TWO_OFFICES | roles.INSPECTION) and campaign.kind == "leader_led"
    if serves_leaders or (acts_for and body and body in actor.org_ids):
        found.add(states.ORGANIZER)
    return frozenset(found)


def in_team(team: Iterable[Person], actor: Actor) -> bool:
    """Named in a team."""
    return bool(actor.id) and any(person.person_id == actor.id for person in team)
