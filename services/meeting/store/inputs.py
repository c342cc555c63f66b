"""Requests as plain values: texts stripped, instants aware."""

from __future__ import annotations

from collections.abc import Iterable

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.meeting.v1 import meeting_events_pb2 as events
from cppcc_api.meeting.v1 import meeting_service_pb2 as pb
from kit.convert import instant
from kit.core.context import Actor
from services.meeting.domain.activity import Announcement, Site, Unit
from services.meeting.domain.entering import Attendee, Plan, Point, Record
from services.meeting.domain.handling import Signer
from services.meeting.domain.meeting import Person


def plan(message: pb.MeetingInput) -> Plan:
    """What a unit entered to invite."""
    return Plan(
        phase=message.phase,
        mode=message.mode,
        planned_at=instant(message.planned_at),
        place=message.place.strip(),
        purpose=message.purpose.strip(),
    )


def record(message: pb.MeetingRecord) -> Record:
    """What a unit entered about a meeting held."""
    return Record(
        phase=message.phase,
        mode=message.mode,
        held_at=instant(message.held_at),
        place=message.place.strip(),
        attendees=attendees(message.attendees),
        minutes=message.minutes.strip(),
        points=tuple(Point(each.point, each.text.strip()) for each in message.points),
        evidence_ref=message.evidence_ref.strip(),
    )


def attendees(messages: Iterable[events.Attendee]) -> tuple[Attendee, ...]:
    """Lines of an attendance list."""
    return tuple(
        Attendee(
            name=each.name.strip(),
            person_id=each.person_id,
            member_id=each.member_id,
            role=each.role,
            attended=each.attended,
            note=each.note.strip(),
        )
        for each in messages
    )


def announcement(message: pb.ActivityInput, session_id: str, units: Iterable[Unit]) -> Announcement:
    """What an organizer entered about an activity."""
    return Announcement(
        session_id=session_id,
        kind=message.kind,
        title=message.title.strip(),
        text=message.text.strip(),
        tier=message.tier,
        organizer_name=message.organizer_name.strip(),
        organization_ids=tuple(message.organization_ids),
        person_ids=tuple(message.person_ids),
        units=tuple(units),
        place=message.place.strip(),
        starts_at=instant(message.starts_at),
        ends_at=instant(message.ends_at),
        answer_due_at=instant(message.answer_due_at),
        sites=tuple(
            Site(each.group.strip(), each.route.strip(), each.site.strip(), each.kind.strip())
            for each in message.sites
        ),
        counts_for_duty=message.counts_for_duty,
    )


def actor(value: Actor) -> Person:
    """The acting person by name."""
    return Person(value.id, value.member_id, value.name)


def signers(messages: Iterable[common.Signer]) -> tuple[Signer, ...]:
    """Signers of one or several proposals, each person once; who answers for one answers."""
    found: dict[str, Signer] = {}
    for each in messages:
        value = Signer(
            person_id=each.person_id,
            member_id=each.member_id,
            name=each.name,
            role=each.role,
            organization_id=each.organization_id,
            organization_name=each.organization_name,
            sector_name=each.sector_name,
            signed_at=instant(each.signed_at),
        )
        known = found.get(value.person_id)
        if known is None or (value.answers and not known.answers):
            found[value.person_id] = value
    return tuple(found.values())
