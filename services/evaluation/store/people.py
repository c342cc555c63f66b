"""Who acts, who may vote, and whose figures the acting person sees."""

from __future__ import annotations

from kit.core.errors import NotFound
from kit.store import Reader
from services.evaluation import states
from services.evaluation.domain import people
from services.evaluation.domain.ballots import JudgedUnit, Voter
from services.evaluation.domain.evidence import EvidenceFact
from shared import roles
from shared.copies import KnownMember, KnownPerson, KnownUnit


def relations_of(ctx: Reader, unit_id: str = "", voter: bool = False) -> frozenset[str]:
    """How the acting person stands to a thing about a unit, or to a ballot."""
    own = bool(unit_id) and ctx.actor.unit_id == unit_id
    return people.relations(ctx.actor.roles, own_unit=own, voter=voter)


def system_of(ctx: Reader, unit_id: str) -> str:
    """The system that a unit belongs to."""
    unit = ctx.find_one(KnownUnit, {"_id": unit_id})
    return unit.system if unit else "government"


def visible_units(ctx: Reader) -> list[str] | None:
    """The units whose figures the acting person sees; None for all."""
    held = ctx.actor.roles
    if held & states.SEES_ALL:
        return None
    units = ctx.find(KnownUnit, {})
    seen = {
        unit.id for unit in units if people.may_see(ctx.actor.roles, ctx.actor.unit_id, unit.id, unit.system)
    }
    if held & roles.UNIT and ctx.actor.unit_id:
        seen.add(ctx.actor.unit_id)
    return sorted(seen)


def unit_filter(ctx: Reader, unit_id: str = "") -> dict[str, object]:
    """A database filter for what the acting person may see, narrowed to one unit if given."""
    visible = visible_units(ctx)
    if visible is None:
        return {"unit_id": unit_id} if unit_id else {}
    return {"unit_id": {"$in": [each for each in visible if unit_id in ("", each)]}}


def sees(ctx: Reader, unit_id: str) -> bool:
    """Whether the acting person sees a unit's figures."""
    visible = visible_units(ctx)
    return visible is None or unit_id in visible


def judged_units(ctx: Reader, unit_ids: list[str], year: int) -> tuple[JudgedUnit, ...]:
    """The units by name; for none, every unit with evidence in the year. Raises ``NotFound``."""
    if not unit_ids:
        rows = ctx.aggregate(
            EvidenceFact,
            [
                {"$match": {"year": year, "kind": "task_dispatched", "part": {"$ne": "assist"}}},
                {"$group": {"_id": "$unit_id", "name": {"$last": "$unit_name"}}},
                {"$sort": {"name": 1, "_id": 1}},
            ],
        )
        return tuple(JudgedUnit(row["_id"], row["name"]) for row in rows)
    known = {unit.id: unit for unit in ctx.find(KnownUnit, {"_id": {"$in": unit_ids}})}
    for unit_id in unit_ids:
        if unit_id not in known:
            raise NotFound(
                "UNIT_NOT_FOUND", "没有找到所指的单位（{id}）", field="ballot.unit_ids", id=unit_id
            )
    return tuple(JudgedUnit(unit_id, known[unit_id].name) for unit_id in dict.fromkeys(unit_ids))


def voters(ctx: Reader, person_ids: list[str]) -> tuple[Voter, ...]:
    """The named voters, or all standing members, by name; raises ``NotFound``."""
    if person_ids:
        known = {person.id: person for person in ctx.find(KnownPerson, {"_id": {"$in": person_ids}})}
        for person_id in person_ids:
            if person_id not in known:
                field = "ballot.voter_person_ids"
                raise NotFound("PERSON_NOT_FOUND", "没有找到所指的人员（{id}）", field=field, id=person_id)
        found = [known[person_id] for person_id in dict.fromkeys(person_ids)]
    else:
        found = _standing_members(ctx)
    listed = [Voter(person.id, person.name, person.member_id) for person in found]
    return tuple(sorted(listed, key=lambda voter: (voter.name, voter.person_id)))


def _standing_members(ctx: Reader) -> list[KnownPerson]:
    members = ctx.find(KnownMember, {"standing_member": True, "active": True})
    query = {
        "active": True,
        "$or": [
            {"roles": roles.STANDING_MEMBER},
            {"_id": {"$in": [member.person_id for member in members]}},
        ],
    }
    return ctx.find(KnownPerson, query)
