"""Activities: prepared, announced to their guests, recorded with the register, or taken back."""

from __future__ import annotations

from collections.abc import Iterable

from cppcc_api.meeting.v1 import meeting_service_pb2 as pb
from kit.core.errors import FieldError
from kit.core.ids import new_id
from kit.store import Context
from services.meeting.domain import activity as rules
from services.meeting.domain.activity import Activity, Announcement, Invitation, Unit, of_person
from services.meeting.domain.meeting import Person
from services.meeting.domain.refusals import ActivityInvalid
from services.meeting.domain.register import register
from services.meeting.store import facts, inputs, lookups, views
from shared.known import KnownPerson, KnownUnit


def create_activity(request: pb.CreateActivityRequest, ctx: Context) -> pb.CreateActivityResponse:
    """Prepare an activity; nobody is told yet."""
    said = _entered(request.activity, ctx)
    rules.check(said)
    activity = ctx.save(Activity(id=new_id(), state="preparing", said=said, created_at=ctx.now))
    return pb.CreateActivityResponse(activity=views.activity(activity, ctx))


def update_activity(request: pb.UpdateActivityRequest, ctx: Context) -> pb.UpdateActivityResponse:
    """Change an activity; after the announcement all guests, also new ones, are told."""
    activity = lookups.seen_activity(ctx, request.activity_id, request.expected_version)
    said = _entered(request.activity, ctx)
    changed = rules.update(activity, said, lookups.relations_to(ctx, activity))
    if changed.state == "announced":
        guests = _invite(changed, ctx)
        saved = ctx.save(changed, facts.activity_planned(changed, guests, ctx.now))
    else:
        saved = ctx.save(changed)
    return pb.UpdateActivityResponse(activity=views.activity(saved, ctx))


def announce_activity(request: pb.AnnounceActivityRequest, ctx: Context) -> pb.AnnounceActivityResponse:
    """Tell the guests."""
    activity = lookups.seen_activity(ctx, request.activity_id, request.expected_version)
    guests = _guests(activity, ctx)
    announced = rules.announce(activity, guests, lookups.relations_to(ctx, activity), ctx.now)
    _invite(announced, ctx)
    saved = ctx.save(announced, facts.activity_planned(announced, guests, ctx.now))
    return pb.AnnounceActivityResponse(activity=views.activity(saved, ctx))


def record_activity(request: pb.RecordActivityRequest, ctx: Context) -> pb.RecordActivityResponse:
    """Write down that it took place, with who was there."""
    activity = lookups.seen_activity(ctx, request.activity_id, request.expected_version)
    invitations = ctx.find(Invitation, {"activity_id": activity.id}, sort=[("_id", 1)])
    held, marked, others = register(
        activity,
        invitations,
        inputs.attendees(request.attendances),
        lookups.relations_to(ctx, activity),
        request.summary.strip(),
        ctx.now,
    )
    for invitation in marked:
        ctx.save(invitation)
    saved = ctx.save(held, facts.activity_held(held, marked, others))
    return pb.RecordActivityResponse(activity=views.activity(saved, ctx))


def cancel_activity(request: pb.CancelActivityRequest, ctx: Context) -> pb.CancelActivityResponse:
    """Take it back; who had been invited is told."""
    activity = lookups.seen_activity(ctx, request.activity_id, request.expected_version)
    cancelled = rules.cancel(activity, lookups.relations_to(ctx, activity), request.reason.strip())
    told = [i.person for i in ctx.find(Invitation, {"activity_id": activity.id}, sort=[("_id", 1)])]
    saved = ctx.save(cancelled, facts.activity_cancelled(cancelled, told, ctx.now))
    return pb.CancelActivityResponse(activity=views.activity(saved, ctx))


def _entered(message: pb.ActivityInput, ctx: Context) -> Announcement:
    units = {unit.id: unit for unit in ctx.find(KnownUnit, {"_id": {"$in": list(message.unit_ids)}})}
    known = {person.id for person in lookups.people(ctx, message.person_ids)}
    problems = [
        FieldError(f"activity.unit_ids[{number}]", "UNKNOWN_UNIT", "没有这个单位")
        for number, unit_id in enumerate(message.unit_ids)
        if unit_id not in units
    ]
    problems += [
        FieldError(f"activity.person_ids[{number}]", "UNKNOWN_PERSON", "没有这个人员")
        for number, person_id in enumerate(message.person_ids)
        if person_id not in known
    ]
    if problems:
        raise ActivityInvalid(fields=problems)
    chosen = [Unit(unit_id, units[unit_id].name) for unit_id in dict.fromkeys(message.unit_ids)]
    return inputs.announcement(message, lookups.current_session(ctx, message.session_id), chosen)


def _guests(activity: Activity, ctx: Context) -> list[Person]:
    said = activity.said
    found: Iterable[KnownPerson] = (
        *lookups.people_of_tier(ctx, said.tier),
        *lookups.people_of_organizations(ctx, said.organization_ids),
        *lookups.people(ctx, [*said.person_ids, activity.requested_by.person_id]),
    )
    return [Person(person.id, person.member_id, person.name) for person in {p.id: p for p in found}.values()]


def _invite(activity: Activity, ctx: Context) -> list[Person]:
    """Invitations for whoever has none yet; who is no longer meant stays invited, an invitation stands."""
    known = {i.id: i.person for i in ctx.find(Invitation, {"activity_id": activity.id})}
    for guest in _guests(activity, ctx):
        invitation_id = of_person(activity.id, guest.person_id)
        if invitation_id not in known:
            ctx.save(Invitation(invitation_id, activity.id, guest, ctx.now))
        known[invitation_id] = guest
    return list(known.values())
