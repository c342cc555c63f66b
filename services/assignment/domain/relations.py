"""Who stands in which relation to a case, a task or a promise: what the transition tables ask for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kit.core.context import Actor
from services.assignment import states
from services.assignment.domain.cases import GOVERNMENT, OFFICE_ROLES, OTHER, PARTY, Case
from services.assignment.domain.tasks import Task
from shared import roles

_UNIT_RELATIONS = {
    roles.UNIT_ADMIN: states.ADMIN,
    roles.UNIT_HANDLER: states.HANDLER,
    roles.UNIT_LEADER: states.UNIT_HEAD,
}
_INSPECTION_ROLES = {
    PARTY: frozenset({roles.PARTY_INSPECTION}),
    GOVERNMENT: frozenset({roles.GOVERNMENT_INSPECTION}),
    OTHER: roles.COMMITTEE,
}

_INSIDERS = roles.STAFF | {roles.LEADER, roles.SPECIAL_COMMITTEE, roles.ASSESSMENT_OFFICE}


@dataclass(frozen=True)
class Surroundings:
    """What must be known beside a task to relate somebody to it.

    ``lead_unit_id`` is that of the case's answering lead; a unit that does not sign in is served by staff.
    ``matched_unit_ids`` are the units in the field of the actor's committees.
    """

    unit_signs_in: bool = True
    lead_unit_id: str = ""
    lead_signs_in: bool = True
    matched_unit_ids: frozenset[str] = frozenset()


def to_case(actor: Actor, case: Case, system: str = "") -> frozenset[str]:
    """Relations to a case itself; ``system`` is that of its answering units, when they are known.

    Units, inspection offices and matched committees are related to its tasks instead.
    """
    if not actor.is_person:
        return frozenset({states.SERVICE})
    found = set()
    if actor.roles & roles.COMMITTEE:
        found.add(states.COMMITTEE)
    if _in_charge(actor, system):
        found.add(states.OFFICE)
    if is_proposer(actor, case):
        found.add(states.PROPOSER)
    if actor.roles & (roles.TWO_OFFICES | {roles.ASSESSMENT_OFFICE}) or _supervises(actor, case):
        found.add(states.OBSERVER)
    return frozenset(found)


def to_task(actor: Actor, task: Task, case: Case, around: Surroundings) -> frozenset[str]:
    """Relations to one unit's task; empty when it is not for this person's eyes."""
    if not actor.is_person:
        return frozenset({states.SERVICE})
    return frozenset(
        {
            *_own_unit(actor, task),
            *_staff(actor, task, case, around),
            *_lead(actor, task, around),
            *([states.PROPOSER] if is_proposer(actor, case) else []),
            *([states.OBSERVER] if _observes(actor, task, case, around) else []),
        }
    )


def is_proposer(actor: Actor, case: Case) -> bool:
    """Signed one of the proposals that the case answers."""
    return any(each.person_id == actor.id for each in case.signers)


def knows_inner_work(actor: Actor, case_unit_ids: Collection[str]) -> bool:
    """Reads objections, assist opinions and reviews: the units of the case and staff, not the proposers."""
    if not actor.is_person or actor.roles & _INSIDERS:
        return True
    return bool(actor.roles & roles.UNIT) and actor.unit_id in case_unit_ids


def _own_unit(actor: Actor, task: Task) -> set[str]:
    if not actor.unit_id or actor.unit_id != task.unit_id:
        return set()
    return {relation for role, relation in _UNIT_RELATIONS.items() if role in actor.roles}


def _staff(actor: Actor, task: Task, case: Case, around: Surroundings) -> set[str]:
    found = set()
    if actor.roles & roles.COMMITTEE:
        # What a committee decides on its own proposals, the upper one decides on those that it delegated.
        found.add(states.COMMITTEE if case.origin is None else states.OBSERVER)
    if _in_charge(actor, task.system):
        found.add(states.OFFICE)
    if actor.roles & _INSPECTION_ROLES[task.system]:
        found.add(states.INSPECTION)
    if found & {states.COMMITTEE, states.OFFICE} and (served := _served_as(task, around)):
        found.add(served)
    return found


def _served_as(task: Task, around: Surroundings) -> str:
    """What staff in charge may do in the unit's place: nothing but deliver where another instance handles."""
    if task.peer_instance:
        return states.DELEGATOR
    return "" if around.unit_signs_in else states.SERVED


def _lead(actor: Actor, task: Task, around: Surroundings) -> set[str]:
    if task.answering or not around.lead_unit_id:
        return set()
    own = actor.unit_id == around.lead_unit_id and actor.roles & roles.UNIT
    served = not around.lead_signs_in and actor.roles & (roles.COMMITTEE | roles.TWO_OFFICES)
    return {states.LEAD_UNIT} if own or served else set()


def _observes(actor: Actor, task: Task, case: Case, around: Surroundings) -> bool:
    if actor.roles & (roles.TWO_OFFICES | {roles.ASSESSMENT_OFFICE}) or _supervises(actor, case):
        return True
    return roles.SPECIAL_COMMITTEE in actor.roles and task.unit_id in around.matched_unit_ids


def _in_charge(actor: Actor, system: str) -> bool:
    if system:
        return bool(OFFICE_ROLES[system] & actor.roles)
    # Before the units are known, either office or the committee may prepare a plan.
    return bool(actor.roles & (roles.TWO_OFFICES | roles.COMMITTEE))


def _supervises(actor: Actor, case: Case) -> bool:
    leader = roles.LEADER in actor.roles and actor.id == case.supervising_leader_id
    committee = roles.SPECIAL_COMMITTEE in actor.roles and case.supervising_committee_id in actor.org_ids
    return case.is_key and (leader or committee)


def inspected_system(actor: Actor) -> str:
    """The only system whose units an inspection office sees; empty for other staff."""
    if actor.roles & (roles.COMMITTEE | roles.TWO_OFFICES):
        return ""
    if roles.PARTY_INSPECTION in actor.roles:
        return PARTY
    return GOVERNMENT if roles.GOVERNMENT_INSPECTION in actor.roles else ""
