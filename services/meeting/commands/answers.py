"""Invitations, requests for a briefing and solicitations, and the answers to them."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.meeting.v1 import meeting_service_pb2 as pb
from kit.convert import instant
from kit.core.errors import FieldError
from kit.core.ids import new_id
from kit.store import Context
from services.meeting.domain import activity as rules
from services.meeting.domain.activity import Activity, Announcement, Opinion, Unit, of_person
from services.meeting.domain.refusals import ActivityInvalid, ActivityUnknown
from services.meeting.store import facts, inputs, lookups, views
from shared.known import KnownUnit


def answer_invitation(request: pb.AnswerInvitationRequest, ctx: Context) -> pb.AnswerInvitationResponse:
    """Accept or decline an invitation."""
    activity = lookups.seen_activity(ctx, request.activity_id, request.expected_version)
    invitation = lookups.invitation_of(ctx, activity.id)
    if invitation is None:
        raise ActivityUnknown()
    relations = lookups.relations_to(ctx, activity)
    reason = request.reason.strip()
    ctx.save(rules.answer_invitation(activity, invitation, relations, request.accept, reason, ctx.now))
    return pb.AnswerInvitationResponse(activity=views.activity(activity, ctx))


def answer_solicitation(request: pb.AnswerSolicitationRequest, ctx: Context) -> pb.AnswerSolicitationResponse:
    """Give an opinion, or give it anew, until the time for answers is over."""
    activity = lookups.seen_activity(ctx, request.activity_id)
    text, by = request.text.strip(), inputs.actor(ctx.actor)
    rules.check_solicited(activity, lookups.relations_to(ctx, activity), text, ctx.now)
    opinion_id = of_person(activity.id, by.person_id)
    given = ctx.find_one(Opinion, {"_id": opinion_id})
    opinion = (
        replace(given, text=text, at=ctx.now)
        if given
        else Opinion(opinion_id, activity.id, by, text, ctx.now)
    )
    saved = ctx.save(opinion, facts.opinion_answered(activity, opinion_id, by, text, ctx.now))
    return pb.AnswerSolicitationResponse(answer=views.opinion(saved))


def request_briefing(request: pb.RequestBriefingRequest, ctx: Context) -> pb.RequestBriefingResponse:
    """Ask a department to brief."""
    unit = ctx.find_one(KnownUnit, {"_id": request.unit_id, "active": True})
    if unit is None:
        raise ActivityInvalid(fields=[FieldError("unit_id", "UNKNOWN_UNIT", "没有这个单位")])
    said = Announcement(
        session_id=lookups.current_session(ctx),
        kind="briefing",
        title=request.title.strip(),
        text=request.text.strip(),
        organizer_name=unit.name,
        units=(Unit(unit.id, unit.name),),
        starts_at=instant(request.wanted_at),
        counts_for_duty=True,
    )
    rules.check(said)
    activity = Activity(new_id(), "requested", said, ctx.now, requested_by=inputs.actor(ctx.actor))
    saved = ctx.save(activity, facts.briefing_requested(activity))
    return pb.RequestBriefingResponse(activity=views.activity(saved, ctx))


def answer_briefing_request(
    request: pb.AnswerBriefingRequestRequest, ctx: Context
) -> pb.AnswerBriefingRequestResponse:
    """The department agrees with time and place, or declines with the reason."""
    activity = lookups.seen_activity(ctx, request.activity_id, request.expected_version)
    answered = rules.answer_request(
        activity,
        lookups.relations_to(ctx, activity),
        request.accept,
        instant(request.starts_at),
        request.place.strip(),
        request.reason.strip(),
    )
    saved = ctx.save(answered, facts.briefing_answered(answered, request.accept, ctx.now))
    return pb.AnswerBriefingRequestResponse(activity=views.activity(saved, ctx))
