"""Who stands in which relation to a meeting, a task or an activity."""

from __future__ import annotations

from typing import Protocol

from kit.core.context import Actor
from services.meeting import states
from services.meeting.domain.handling import Signer
from shared import roles

ORGANIZERS = roles.COMMITTEE | {roles.SPECIAL_COMMITTEE}


class Concerned(Protocol):
    """A task or meeting: the answering unit and those who signed."""

    unit_id: str
    signers: tuple[Signer, ...]


def relations(thing: Concerned, actor: Actor) -> frozenset[str]:
    """The relations that the table of meetings knows."""
    found = set()
    if actor.roles & roles.COMMITTEE:
        found.add(states.COMMITTEE)
    if works_for(actor, thing.unit_id):
        found.add(states.UNIT)
    found |= signer_relations(*(signer for signer in thing.signers if signs_as(signer, actor)))
    return frozenset(found)


def signer_relations(*mine: Signer) -> frozenset[str]:
    """The relations of a person who signed, in one or several parts, wherever the person signs in."""
    if any(signer.answers for signer in mine):
        return frozenset({states.PROPOSER})
    return frozenset({states.COSIGNER}) if mine else frozenset()


def works_for(actor: Actor, unit_id: str) -> bool:
    """Staff of the unit."""
    return bool(unit_id) and actor.unit_id == unit_id and bool(actor.roles & roles.UNIT)


def signs_as(signer: Signer, actor: Actor) -> bool:
    """The person, or another liaison of the organization in whose name was signed."""
    if actor.id and signer.person_id == actor.id:
        return True
    liaison = roles.COLLECTIVE_LIAISON in actor.roles
    return liaison and bool(signer.organization_id) and signer.organization_id in actor.org_ids


def organizes(actor: Actor) -> bool:
    """Holds activities and sees everything about them."""
    return bool(actor.roles & ORGANIZERS)
