"""The words in which rules name their audience; each gives a function of event, part and context.

A unit is told through its administrators and handlers.  Names of fields are looked up in the part of the
event that the rule goes through.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kit.store import Context
from services.notification.domain.message import Recipient
from services.notification.reactions.telling import Audience
from services.notification.store import people
from shared import roles
from shared.known import KnownOrganization

ANSWERING = ("first_proposer", "collective_contact")


def signers(field: str = "signers") -> Audience:
    """Everybody who signed."""
    return lambda event, part, ctx: [Recipient(signer.person_id) for signer in getattr(part, field)]


def answering_signers(event: Any, part: Any, ctx: Context) -> list[Recipient]:
    """The first proposers and the contacts of collective proposers, who answer for the others."""
    return [Recipient(signer.person_id) for signer in part.signers if signer.role in ANSWERING]


def other_signers(event: Any, part: Any, ctx: Context) -> list[Recipient]:
    """The cosigners."""
    return [Recipient(signer.person_id) for signer in part.signers if signer.role not in ANSWERING]


def addressees(event: Any, part: Any, ctx: Context) -> list[Recipient]:
    """Everybody who signed one of the proposals that a reply answers."""
    merged = [signer for addressee in event.addressees for signer in addressee.signers]
    return [Recipient(signer.person_id) for signer in (*event.signers, *merged)]


def person(field: str) -> Audience:
    """One person, by reference."""
    return lambda event, part, ctx: [Recipient(getattr(part, field).person_id)]


def persons(field: str) -> Audience:
    """Several persons, by reference."""
    return lambda event, part, ctx: [Recipient(each.person_id) for each in getattr(part, field)]


def unit(event: Any, part: Any, ctx: Context) -> list[Recipient]:
    """The unit named by ``unit_id``."""
    return people.of_unit(ctx, part.unit_id)


def unit_in(field: str) -> Audience:
    """A unit, by reference."""
    return lambda event, part, ctx: people.of_unit(ctx, getattr(part, field).unit_id)


def units(field: str = "units") -> Audience:
    """Several units, by reference."""
    return lambda event, part, ctx: [
        each for ref in getattr(part, field) for each in people.of_unit(ctx, ref.unit_id)
    ]


def unit_leaders(event: Any, part: Any, ctx: Context) -> list[Recipient]:
    """Who leads the unit named by ``unit_id``."""
    return people.of_unit(ctx, part.unit_id, roles.UNIT_LEADER)


def dispatching_office(event: Any, part: Any, ctx: Context) -> list[Recipient]:
    """The general office of the unit's system."""
    return people.dispatching_office(ctx, event.system)


def inspection_office(event: Any, part: Any, ctx: Context) -> list[Recipient]:
    """The inspection office of the unit's system."""
    return people.inspection_office(ctx, _system(event, ctx))


def _system(event: Any, ctx: Context) -> str:
    return getattr(event, "system", "") or people.system_of(ctx, event.unit_id)


def committee(event: Any, part: Any, ctx: Context) -> list[Recipient]:
    """Staff of the proposal committee."""
    return people.with_roles(ctx, *roles.COMMITTEE)


def everybody(*account_roles: str) -> Audience:
    """All persons with one of these roles."""
    return lambda event, part, ctx: people.with_roles(ctx, *account_roles)


def organizations(field: str) -> Audience:
    """Convenors and liaisons of organizations, by reference."""
    return lambda event, part, ctx: _of_organizations(
        ctx, [each.organization_id for each in getattr(part, field)]
    )


def organization(field: str) -> Audience:
    """Convenor and liaisons of the organization that a field names."""
    return lambda event, part, ctx: _of_organizations(ctx, [getattr(part, field)])


def organization_in(field: str) -> Audience:
    """Convenor and liaisons of one organization, by reference."""
    return lambda event, part, ctx: _of_organizations(ctx, [getattr(part, field).organization_id])


def _of_organizations(ctx: Context, ids: Iterable[str]) -> list[Recipient]:
    found = ctx.find(KnownOrganization, {"_id": {"$in": [each for each in ids if each]}})
    return [
        Recipient(person_id)
        for known in found
        for person_id in (known.convenor_person_id, *known.liaison_person_ids)
    ]


def persons_or_unit(event: Any, part: Any, ctx: Context) -> list[Recipient]:
    """The persons whom a deadline concerns; else the office or unit that has to act."""
    if event.persons:
        return [Recipient(each.person_id) for each in event.persons]
    if event.deadline_kind == "objection_decision":
        return people.dispatching_office(ctx, event.system)
    return people.of_unit(ctx, event.unit_id)
