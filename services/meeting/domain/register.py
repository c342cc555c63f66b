"""The register of an activity: who of the invited was there, and who came besides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from kit.core.errors import FieldError
from services.meeting.domain.activity import Activity, Invitation
from services.meeting.domain.entering import ATTENDEE_ROLES, Attendee
from services.meeting.domain.refusals import ActivityInvalid, NotYetBegun
from services.meeting.states import ACTIVITY


def register(
    activity: Activity,
    invitations: Iterable[Invitation],
    attendances: Sequence[Attendee],
    relations: frozenset[str],
    summary: str,
    now: datetime,
) -> tuple[Activity, list[Invitation], list[Attendee]]:
    """The activity as held, the invitations with their attendance, and who came besides.

    Who is invited and not named was not there.
    """
    state = ACTIVITY.next(activity.state, "record", relations)
    if activity.said.starts_at and now < activity.said.starts_at:
        raise NotYetBegun()
    check_register(attendances)
    named = {attendee.person_id: attendee for attendee in attendances if attendee.person_id}
    invitations = list(invitations)
    known = {invitation.person.person_id for invitation in invitations}
    marked = [_marked(invitation, named.get(invitation.person.person_id)) for invitation in invitations]
    others = [attendee for attendee in attendances if attendee.person_id not in known]
    guests = tuple(attendee for attendee in others if attendee.attended)
    return replace(activity, state=state, guests=guests, summary=summary, held_at=now), marked, others


def check_register(attendances: Sequence[Attendee]) -> None:
    """Raise when a line of the register is empty, doubled or of an unknown role."""
    problems, seen = [], set()
    for number, attendee in enumerate(attendances):
        place = f"attendances[{number}]"
        if not attendee.person_id and not attendee.name:
            problems.append(FieldError(f"{place}.name", "ATTENDEE_NAME_MISSING", "请填写姓名"))
        if attendee.person_id and attendee.person_id in seen:
            problems.append(FieldError(f"{place}.person_id", "ATTENDEE_TWICE", "同一人重复登记"))
        if attendee.role and attendee.role not in ATTENDEE_ROLES:
            problems.append(FieldError(f"{place}.role", "UNKNOWN_ATTENDEE_ROLE", "参加人员身份无效"))
        seen.add(attendee.person_id)
    if problems:
        raise ActivityInvalid(fields=problems)


def _marked(invitation: Invitation, line: Attendee | None) -> Invitation:
    if line is None:
        return replace(invitation, attended=False)
    return replace(invitation, attended=line.attended, note=line.note)
