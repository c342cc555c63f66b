"""Meetings and activities as the contract shows them."""

from __future__ import annotations

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.meeting.v1 import meeting_service_pb2 as pb
from kit.convert import timestamp
from kit.store import Reader
from services.meeting.domain.activity import Activity, Invitation, Opinion
from services.meeting.domain.figures import Figure
from services.meeting.domain.meeting import Meeting
from services.meeting.domain.people import organizes
from services.meeting.store import facts


def meeting(value: Meeting) -> pb.Meeting:
    """A meeting with everything recorded about it."""
    shared = (
        "task_id",
        "case_id",
        "proposal_id",
        "proposal_no",
        "proposal_title",
        "session_id",
        "unit_id",
        "unit_name",
        "phase",
        "state",
        "mode",
        "place",
        "purpose",
        "minutes",
        "evidence_ref",
        "comment",
        "agreed",
        "counts",
        "recorded_by_name",
        "version",
    )
    times = ("planned_at", "held_at", "confirm_due_at", "recorded_at", "answered_at")
    return pb.Meeting(
        meeting_id=value.id,
        **{name: getattr(value, name) for name in shared},
        **{name: timestamp(getattr(value, name)) for name in times},
        signers=[facts.signer(each) for each in value.signers],
        attendees=[facts.attendee(each) for each in value.attendees],
        answered_by=facts.person(value.answered_by),
        points=[pb.MeetingPoint(point=each.point, text=each.text) for each in value.points],
        comments=[
            pb.MeetingComment(
                commented_by=facts.person(each.by), text=each.text, commented_at=timestamp(each.at)
            )
            for each in value.comments
        ],
    )


def activity(value: Activity, ctx: Reader) -> pb.Activity:
    """An activity as the acting person may see it: organizers see every guest, others themselves."""
    said = value.said
    query = {"activity_id": value.id}
    if not organizes(ctx.actor):
        query["person.person_id"] = ctx.actor.id
    invitations = ctx.find(Invitation, query, sort=[("person.name", 1), ("_id", 1)])
    return pb.Activity(
        activity_id=value.id,
        session_id=said.session_id,
        kind=said.kind,
        title=said.title,
        tier=said.tier,
        organizer_name=said.organizer_name,
        place=said.place,
        starts_at=timestamp(said.starts_at),
        ends_at=timestamp(said.ends_at),
        state=value.state,
        text=said.text,
        units=[facts.unit(each) for each in said.units],
        invitations=[_invitation(each) for each in invitations],
        guests=[facts.attendee(each) for each in value.guests] if organizes(ctx.actor) else [],
        sites=[
            pb.ActivitySite(group=each.group, route=each.route, site=each.site, kind=each.kind)
            for each in said.sites
        ],
        answer_due_at=timestamp(said.answer_due_at),
        answers=ctx.count(Opinion, {"activity_id": value.id}),
        counts_for_duty=said.counts_for_duty,
        summary=value.summary or value.request_answer,
        version=value.version,
        organization_ids=said.organization_ids,
        requested_by=facts.person(value.requested_by),
        announced_at=timestamp(value.announced_at),
    )


def _invitation(value: Invitation) -> pb.Invitation:
    return pb.Invitation(
        person=facts.person(value.person),
        answer=value.answer,
        reason=value.reason,
        attended=value.attended,
        note=value.note,
    )


def opinion(value: Opinion) -> pb.SolicitationAnswer:
    """An opinion given to a solicitation."""
    return pb.SolicitationAnswer(
        answer_id=value.id,
        activity_id=value.activity_id,
        answered_by=facts.person(value.by),
        text=value.text,
        answered_at=timestamp(value.at),
    )


def figure(value: Figure) -> common.Figure:
    """A number with what it was computed from."""
    return common.Figure(
        name=value.name,
        label=value.label,
        value=value.value,
        unit=value.unit,
        numerator=value.numerator,
        denominator=value.denominator,
    )
