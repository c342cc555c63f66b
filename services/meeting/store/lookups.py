"""What the acting person may see, and finding it.

A member sees the meetings on proposals that the member signed, a unit its own, an inspection office those of
its system, leaders and special committees those on the key proposals that they follow, the committee and the
two offices all; for anybody else they do not exist.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kit.core.errors import NotFound
from kit.store import Reader
from services.meeting import states
from services.meeting.domain.activity import Activity, Invitation, of_person
from services.meeting.domain.handling import Handling, KeyMark
from services.meeting.domain.meeting import Meeting
from services.meeting.domain.people import organizes, works_for
from services.meeting.domain.refusals import ActivityUnknown, MeetingUnknown, TaskUnknown
from shared import roles
from shared.known import KnownMember, KnownOrganization, KnownPerson, KnownSession

Filter = dict[str, Any]


def seen(ctx: Reader) -> Filter:
    """The tasks, and in the same words the meetings, that exist for the acting person, as a query."""
    actor = ctx.actor
    if actor.roles & (roles.COMMITTEE | roles.TWO_OFFICES):
        return {}
    ways: list[Filter] = [{"signers.person_id": actor.id}]
    if roles.COLLECTIVE_LIAISON in actor.roles and actor.org_ids:
        ways.append({"signers.organization_id": {"$in": list(actor.org_ids)}})
    if actor.unit_id and actor.roles & roles.UNIT:
        ways.append({"unit_id": actor.unit_id})
    if roles.PARTY_INSPECTION in actor.roles:
        ways.append({"system": "party"})
    if roles.GOVERNMENT_INSPECTION in actor.roles:
        ways.append({"system": "government"})
    if actor.roles & {roles.LEADER, roles.SPECIAL_COMMITTEE}:
        followed = {"$or": [{"leader_person_id": actor.id}, {"committee_id": {"$in": list(actor.org_ids)}}]}
        ways.append({"proposal_ids": {"$in": [mark.id for mark in ctx.find(KeyMark, followed)]}})
    return {"$or": ways}


def seen_task(ctx: Reader, task_id: str) -> Handling:
    """A task that exists for the acting person."""
    found = ctx.find_one(Handling, {"$and": [{"_id": task_id}, seen(ctx)]})
    if found is None:
        raise TaskUnknown()
    return found


def seen_meeting(ctx: Reader, meeting_id: str, expected: int = 0) -> Meeting:
    """A meeting that exists for the acting person, in the version that the caller saw."""
    found = ctx.find_one(Meeting, {"$and": [{"_id": meeting_id}, seen(ctx)]})
    if found is None:
        raise MeetingUnknown()
    return ctx.get(Meeting, meeting_id, expected=expected)


def meetings_of(ctx: Reader, task_ids: Iterable[str], phase: str = "") -> list[Meeting]:
    """All meetings of tasks, oldest first."""
    query: Filter = {"task_id": {"$in": list(task_ids)}}
    if phase:
        query["phase"] = phase
    return ctx.find(Meeting, query, sort=[("created_at", 1), ("_id", 1)])


def planned_of(ctx: Reader, task_id: str, phase: str) -> Meeting | None:
    """The meeting that the task has invited to in a phase, if any."""
    return ctx.find_one(Meeting, {"task_id": task_id, "phase": phase, "state": "planned"})


def met(ctx: Reader, task_id: str, phase: str) -> bool:
    """Whether the unit has done its part for the phase."""
    query = {"task_id": task_id, "phase": phase, "state": {"$in": list(states.MET)}}
    return ctx.count(Meeting, query) > 0


def relations_to(ctx: Reader, activity: Activity) -> frozenset[str]:
    """The relations of the acting person that the table of activities knows."""
    actor, found = ctx.actor, set()
    if organizes(actor):
        found.add(states.ORGANIZER)
    if any(works_for(actor, unit.unit_id) for unit in activity.said.units):
        found.add(states.BRIEFER)
    if actor.id and activity.requested_by.person_id == actor.id:
        found.add(states.REQUESTER)
    if invitation_of(ctx, activity.id):
        found.add(states.INVITEE)
    return frozenset(found)


def invitation_of(ctx: Reader, activity_id: str) -> Invitation | None:
    """The acting person's own invitation."""
    return ctx.find_one(Invitation, {"_id": of_person(activity_id, ctx.actor.id)})


def seen_activity(ctx: Reader, activity_id: str, expected: int = 0) -> Activity:
    """An activity that exists for the acting person: held, asked for, briefed by, or invited to."""
    found = ctx.find_one(Activity, {"_id": activity_id})
    if found is None or not (relations_to(ctx, found) or ctx.actor.roles & roles.STAFF):
        raise ActivityUnknown()
    return ctx.get(Activity, activity_id, expected=expected)


def activities_seen(ctx: Reader) -> Filter:
    """The activities that exist for the acting person, as a query."""
    actor = ctx.actor
    if organizes(actor) or actor.roles & roles.STAFF:
        return {}
    mine = [invitation.activity_id for invitation in ctx.find(Invitation, {"person.person_id": actor.id})]
    ways: list[Filter] = [{"_id": {"$in": mine}}, {"requested_by.person_id": actor.id}]
    if actor.unit_id and actor.roles & roles.UNIT:
        ways.append({"said.units.unit_id": actor.unit_id})
    return {"$or": ways}


def current_session(ctx: Reader, session_id: str = "") -> str:
    """The named session, or the open one, or the newest; empty while none is known."""
    if session_id:
        if ctx.find_one(KnownSession, {"_id": session_id}) is None:
            raise NotFound("MEETING_SESSION_NOT_FOUND", "没有找到这次会议")
        return session_id
    sessions = ctx.find(KnownSession, {})
    newest = sorted(sessions, key=lambda s: (s.session_state == "open", s.year, s.ordinal, s.id))
    return newest[-1].id if newest else ""


def people_of_organizations(ctx: Reader, organization_ids: Iterable[str]) -> list[KnownPerson]:
    """Members of sectors, parties, committees and groups, with convenors and liaisons."""
    ids = list(organization_ids)
    belongs = [{name: {"$in": ids}} for name in ("sector_id", "party_id", "committee_ids", "member_group_id")]
    person_ids = [m.person_id for m in ctx.find(KnownMember, {"active": True, "$or": belongs})]
    for organization in ctx.find(KnownOrganization, {"_id": {"$in": ids}}):
        person_ids += [organization.convenor_person_id, *organization.liaison_person_ids]
    return people(ctx, person_ids)


def people_of_tier(ctx: Reader, tier: str) -> list[KnownPerson]:
    """Who is meant by a tier; members of the chair meeting and sector groups are named otherwise."""
    if tier == "all_members":
        return _of_members(ctx, {"active": True})
    if tier == "standing_members":
        return _of_members(ctx, {"active": True, "standing_member": True})
    if tier == "office_staff":
        staff = sorted(roles.COMMITTEE | {roles.SPECIAL_COMMITTEE})
        return ctx.find(KnownPerson, {"active": True, "roles": {"$in": staff}}, sort=[("name", 1)])
    return []


def _of_members(ctx: Reader, query: Filter) -> list[KnownPerson]:
    return people(ctx, [member.person_id for member in ctx.find(KnownMember, query)])


def people(ctx: Reader, person_ids: Iterable[str]) -> list[KnownPerson]:
    """Known active persons among these, by name."""
    query = {"_id": {"$in": sorted(set(person_ids))}, "active": True}
    return ctx.find(KnownPerson, query, sort=[("name", 1), ("_id", 1)])


def gauges(ctx: Reader) -> dict[str, dict[str, float]]:
    """Meetings by state, and tasks whose meeting is overdue, by phase."""
    found = ctx.aggregate(Meeting, [{"$group": {"_id": "$state", "number": {"$sum": 1}}}])
    stages: list[Filter] = [{"$match": {"ended": ""}}, {"$unwind": "$overdue"}]
    late = ctx.aggregate(Handling, [*stages, {"$group": {"_id": "$overdue.phase", "number": {"$sum": 1}}}])
    return {
        "cppcc_meetings": {row["_id"]: float(row["number"]) for row in found},
        "cppcc_meetings_overdue_tasks": {row["_id"]: float(row["number"]) for row in late},
    }
