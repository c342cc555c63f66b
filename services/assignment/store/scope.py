"""What lists may show to the acting person, as a query; ``lookups`` says the same for one thing."""

from __future__ import annotations

from typing import Any

from kit.store import Reader
from services.assignment import states
from services.assignment.domain.cases import Case
from services.assignment.domain.relations import inspected_system
from services.assignment.domain.tasks import Task
from services.assignment.store import lookups
from shared import roles

Query = dict[str, Any]
_EVERYTHING = roles.COMMITTEE | roles.TWO_OFFICES | {roles.ASSESSMENT_OFFICE}


def tasks(ctx: Reader) -> Query:
    """Tasks that the actor may see in a register."""
    actor = ctx.actor
    if actor.roles & _EVERYTHING:
        return {}
    ways: list[Query] = []
    if system := inspected_system(actor):
        ways.append({"system": system})
    if actor.roles & roles.UNIT and actor.unit_id:
        ways.append({"unit_id": actor.unit_id})
        ways.append({"part": "assist", "case_id": {"$in": _led_cases(ctx)}})
    if matched := lookups.matched_units(ctx) if roles.SPECIAL_COMMITTEE in actor.roles else frozenset():
        ways.append({"unit_id": {"$in": sorted(matched)}})
    if own := _own_cases(ctx):
        ways.append({"case_id": {"$in": own}})
    return {"$or": ways} if ways else {"_id": None}


def cases(ctx: Reader) -> Query:
    """Cases that the actor may see in a list."""
    if ctx.actor.roles & _EVERYTHING:
        return {}
    through_tasks = ctx.find(Task, tasks(ctx))
    case_ids = sorted({task.case_id for task in through_tasks} | set(_own_cases(ctx)))
    return {"$or": [{"_id": {"$in": case_ids}}, _public()]}


def _public() -> Query:
    return {"publicity_consent": True, "state": {"$in": ["replied", *states.FINISHED_CASE]}}


def _led_cases(ctx: Reader) -> list[str]:
    led = ctx.find(Task, {"unit_id": ctx.actor.unit_id, "part": "lead"})
    return [task.case_id for task in led if task.active]


def _own_cases(ctx: Reader) -> list[str]:
    """Cases whose proposals the actor signed, or that the actor supervises."""
    actor = ctx.actor
    ways: list[Query] = [{"addressees.signers.person_id": actor.id}]
    if roles.LEADER in actor.roles:
        ways.append({"is_key": True, "supervising_leader_id": actor.id})
    if roles.SPECIAL_COMMITTEE in actor.roles and actor.org_ids:
        ways.append({"is_key": True, "supervising_committee_id": {"$in": list(actor.org_ids)}})
    return [case.id for case in ctx.find(Case, {"$or": ways})]
