"""Meetings, tasks and activities as events announce them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.meeting.v1 import meeting_events_pb2 as events
from kit.convert import timestamp
from services.meeting.domain.activity import Activity, Invitation, Unit
from services.meeting.domain.entering import Attendee
from services.meeting.domain.handling import Handling, Signer
from services.meeting.domain.meeting import Comment, Meeting, Person, minutes_text


def signer(value: Signer) -> common.Signer:
    """A signer of the proposals that the unit answers."""
    return common.Signer(
        person_id=value.person_id,
        member_id=value.member_id,
        name=value.name,
        role=value.role,
        organization_id=value.organization_id,
        organization_name=value.organization_name,
        sector_name=value.sector_name,
        signed_at=timestamp(value.signed_at),
    )


def person(value: Person) -> common.PersonRef | None:
    """A person by name; nobody is an unset field."""
    if not value.person_id and not value.name:
        return None
    return common.PersonRef(person_id=value.person_id, member_id=value.member_id, name=value.name)


def unit(value: Unit) -> common.UnitRef:
    """A department by name."""
    return common.UnitRef(unit_id=value.unit_id, name=value.name)


def attendee(value: Attendee) -> events.Attendee:
    """A line of an attendance list."""
    return events.Attendee(
        person_id=value.person_id,
        member_id=value.member_id,
        name=value.name,
        role=value.role,
        attended=value.attended,
        note=value.note,
    )


def _task(handling: Handling) -> dict[str, Any]:
    shared = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "unit_id", "unit_name")
    facts: dict[str, Any] = {name: getattr(handling, name) for name in shared}
    return {**facts, "task_id": handling.id, "signers": [signer(value) for value in handling.signers]}


def _meeting(meeting: Meeting) -> dict[str, Any]:
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
    )
    facts: dict[str, Any] = {name: getattr(meeting, name) for name in shared}
    return {**facts, "meeting_id": meeting.id, "signers": [signer(value) for value in meeting.signers]}


def planned(meeting: Meeting, now: datetime) -> events.MeetingPlanned:
    """The proposers are invited, or told of a change."""
    return events.MeetingPlanned(
        **_meeting(meeting),
        mode=meeting.mode,
        planned_at=timestamp(meeting.planned_at),
        place=meeting.place,
        purpose=meeting.purpose,
        recorded_at=timestamp(now),
    )


def held(meeting: Meeting) -> events.MeetingHeld:
    """The unit has recorded it; the proposers are asked to confirm."""
    return events.MeetingHeld(
        **_meeting(meeting),
        mode=meeting.mode,
        held_at=timestamp(meeting.held_at),
        place=meeting.place,
        attendees=[attendee(value) for value in meeting.attendees],
        minutes=minutes_text(meeting),
        evidence_ref=meeting.evidence_ref,
        confirm_due_at=timestamp(meeting.confirm_due_at),
        recorded_at=timestamp(meeting.recorded_at),
    )


def confirmed(meeting: Meeting) -> events.MeetingConfirmed:
    """A proposer has confirmed it."""
    return events.MeetingConfirmed(
        **_meeting(meeting),
        mode=meeting.mode,
        counts=meeting.counts,
        confirmed_by=person(meeting.answered_by),
        comment=meeting.comment,
        plan_agreed=meeting.agreed,
        held_at=timestamp(meeting.held_at),
        confirmed_at=timestamp(meeting.answered_at),
    )


def disputed(meeting: Meeting) -> events.MeetingDisputed:
    """A proposer says that it was not held so."""
    return events.MeetingDisputed(
        **_meeting(meeting),
        disputed_by=person(meeting.answered_by),
        reason=meeting.comment,
        held_at=timestamp(meeting.held_at),
        disputed_at=timestamp(meeting.answered_at),
    )


def unconfirmed(meeting: Meeting, now: datetime) -> events.MeetingHeldUnconfirmed:
    """The proposers left it unanswered."""
    return events.MeetingHeldUnconfirmed(
        **_meeting(meeting),
        mode=meeting.mode,
        held_at=timestamp(meeting.held_at),
        recorded_at=timestamp(now),
    )


def waived(meeting: Meeting) -> events.MeetingWaived:
    """A proposer gave it up."""
    return events.MeetingWaived(
        **_meeting(meeting),
        waived_by=person(meeting.answered_by),
        reason=meeting.comment,
        waived_at=timestamp(meeting.answered_at),
    )


def cancelled(meeting: Meeting, now: datetime) -> events.MeetingCancelled:
    """The invitation was taken back."""
    return events.MeetingCancelled(**_meeting(meeting), reason=meeting.comment, cancelled_at=timestamp(now))


def commented(meeting: Meeting, said: Comment) -> events.MeetingCommented:
    """Another signer said something about it."""
    return events.MeetingCommented(
        **_meeting(meeting), commented_by=person(said.by), text=said.text, commented_at=timestamp(said.at)
    )


def overdue(
    handling: Handling, phase: str, meeting: Meeting | None, due_at: datetime, now: datetime
) -> events.MeetingOverdue:
    """It was not held by its date."""
    return events.MeetingOverdue(
        **_task(handling),
        meeting_id=meeting.id if meeting else "",
        phase=phase,
        due_at=timestamp(due_at),
        noticed_at=timestamp(now),
    )


def approaching_hold(
    handling: Handling, phase: str, meeting: Meeting | None, due_at: datetime, days_left: int, now: datetime
) -> events.MeetingApproaching:
    """The date for holding it is near."""
    return events.MeetingApproaching(
        **_task(handling),
        meeting_id=meeting.id if meeting else "",
        phase=phase,
        deadline_kind="hold",
        due_at=timestamp(due_at),
        days_left=days_left,
        noticed_at=timestamp(now),
    )


def approaching_confirm(meeting: Meeting, days_left: int, now: datetime) -> events.MeetingApproaching:
    """The date for the proposer's answer is near."""
    return events.MeetingApproaching(
        **_meeting(meeting),
        deadline_kind="confirm",
        due_at=timestamp(meeting.confirm_due_at),
        days_left=days_left,
        noticed_at=timestamp(now),
    )


def _activity(activity: Activity) -> dict[str, Any]:
    said = activity.said
    return {
        "activity_id": activity.id,
        "session_id": said.session_id,
        "kind": said.kind,
        "title": said.title,
        "tier": said.tier,
        "organizer_name": said.organizer_name,
        "place": said.place,
        "starts_at": timestamp(said.starts_at),
        "ends_at": timestamp(said.ends_at),
    }


def activity_planned(activity: Activity, invited: Iterable[Person], now: datetime) -> events.ActivityPlanned:
    """It was announced to its guests."""
    return events.ActivityPlanned(
        **_activity(activity),
        text=activity.said.text,
        invitees=[person(value) for value in invited],
        answer_due_at=timestamp(activity.said.answer_due_at),
        units=[unit(value) for value in activity.said.units],
        announced_at=timestamp(now),
    )


def activity_held(
    activity: Activity, invitations: Iterable[Invitation], others: Iterable[Attendee]
) -> events.ActivityHeld:
    """It took place, with its register."""
    lines = [
        Attendee(i.person.name, i.person.person_id, i.person.member_id, "member", i.attended, i.note)
        for i in invitations
    ]
    return events.ActivityHeld(
        **_activity(activity),
        attendances=[attendee(value) for value in (*lines, *others)],
        counts_for_duty=activity.said.counts_for_duty,
        summary=activity.summary,
        held_at=timestamp(activity.held_at),
    )


def activity_cancelled(
    activity: Activity, invited: Iterable[Person], now: datetime
) -> events.ActivityCancelled:
    """It will not take place."""
    return events.ActivityCancelled(
        **_activity(activity),
        invitees=[person(value) for value in invited],
        reason=activity.summary,
        cancelled_at=timestamp(now),
    )


def opinion_answered(
    activity: Activity, opinion_id: str, by: Person, text: str, now: datetime
) -> events.OpinionAnswered:
    """Somebody answered a solicitation."""
    return events.OpinionAnswered(
        **_activity(activity),
        answer_id=opinion_id,
        answered_by=person(by),
        text=text,
        answered_at=timestamp(now),
    )


def briefing_requested(activity: Activity) -> events.BriefingRequested:
    """A department was asked to brief."""
    said = activity.said
    return events.BriefingRequested(
        activity_id=activity.id,
        session_id=said.session_id,
        unit=unit(said.units[0]),
        title=said.title,
        text=said.text,
        wanted_at=timestamp(said.starts_at),
        requested_by=person(activity.requested_by),
        requested_at=timestamp(activity.created_at),
    )


def briefing_answered(activity: Activity, accepted: bool, now: datetime) -> events.BriefingAnswered:
    """The department answered."""
    said = activity.said
    return events.BriefingAnswered(
        activity_id=activity.id,
        session_id=said.session_id,
        unit=unit(said.units[0]),
        title=said.title,
        accepted=accepted,
        starts_at=timestamp(said.starts_at) if accepted else None,
        place=said.place,
        reason=activity.request_answer,
        requested_by=person(activity.requested_by),
        answered_at=timestamp(now),
    )
