"""Activities for members: study, briefings, tours, consultations, solicitations (DOMAIN §0.1).

Prepared, announced to the invited, held with a register of who was there.  A briefing may begin with a
request to a department, and a solicitation ends with the opinions collected.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from kit.core.errors import FieldError
from services.meeting.domain.entering import Attendee
from services.meeting.domain.meeting import Person
from services.meeting.domain.refusals import (
    ActivityIncomplete,
    ActivityInvalid,
    AnswersClosed,
    NobodyInvited,
    NotASolicitation,
    ReasonRequired,
)
from services.meeting.states import ACTIVITY

KINDS = {
    "study": "集中学习",
    "training": "业务培训",
    "lecture": "高端讲座",
    "briefing": "情况通报",
    "member_tour": "委员视察",
    "consultation": "协商座谈",
    "solicitation": "征求意见",
}
TIERS = {
    "all_members": "全体委员",
    "sector_groups": "界别小组",
    "standing_members": "常委",
    "chair_meeting": "主席会议成员",
    "office_staff": "机关工作人员",
}
TITLE_MAX, TEXT_MAX = 100, 5000


@dataclass(frozen=True)
class Unit:
    """A department that briefs or is consulted."""

    unit_id: str
    name: str


@dataclass(frozen=True)
class Site:
    """One stop of a member tour."""

    group: str
    route: str
    site: str
    kind: str


@dataclass(frozen=True)
class Announcement:
    """What an organizer enters about an activity."""

    session_id: str
    kind: str
    title: str
    text: str = ""
    tier: str = ""
    organizer_name: str = ""
    organization_ids: tuple[str, ...] = ()
    person_ids: tuple[str, ...] = ()
    units: tuple[Unit, ...] = ()
    place: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    answer_due_at: datetime | None = None
    sites: tuple[Site, ...] = ()
    counts_for_duty: bool = False


@dataclass(frozen=True)
class Activity:
    """An activity; its invitations are kept beside it, so that many may answer at once."""

    id: str
    state: str
    said: Announcement
    created_at: datetime
    requested_by: Person = field(default_factory=Person)
    request_answer: str = ""
    announced_at: datetime | None = None
    guests: tuple[Attendee, ...] = ()
    summary: str = ""
    held_at: datetime | None = None
    version: int = 0


@dataclass(frozen=True)
class Invitation:
    """One invited person, with the answer and the attendance; the id is made of activity and person."""

    id: str
    activity_id: str
    person: Person
    invited_at: datetime
    answer: str = ""
    reason: str = ""
    answered_at: datetime | None = None
    attended: bool = False
    note: str = ""
    version: int = 0


@dataclass(frozen=True)
class Opinion:
    """What an invited person says to a solicitation; the id is made of activity and person."""

    id: str
    activity_id: str
    by: Person
    text: str
    at: datetime
    version: int = 0


def of_person(activity_id: str, person_id: str) -> str:
    """The id of a person's invitation to, or opinion on, an activity."""
    return f"{activity_id}.{person_id}"


def problems_of(said: Announcement) -> list[FieldError]:
    """What is wrong in what was entered; an activity in preparation may still lack time and guests."""
    problems = []
    if said.kind not in KINDS:
        problems.append(FieldError("activity.kind", "UNKNOWN_ACTIVITY_KIND", "请选择活动类型"))
    if said.tier and said.tier not in TIERS:
        problems.append(FieldError("activity.tier", "UNKNOWN_TIER", "学习层级无效"))
    if not said.title:
        problems.append(FieldError("activity.title", "TITLE_MISSING", "请填写活动名称"))
    for name, label, limit in (("title", "活动名称", TITLE_MAX), ("text", "内容", TEXT_MAX)):
        if len(getattr(said, name)) > limit:
            problems.append(FieldError(f"activity.{name}", "TOO_LONG", f"{label}不超过{limit}字"))
    if said.starts_at and said.ends_at and said.ends_at < said.starts_at:
        problems.append(FieldError("activity.ends_at", "ENDS_BEFORE_START", "结束时间不能早于开始时间"))
    if said.tier == "office_staff" and said.counts_for_duty:
        message = "机关工作人员学习另行登记，不计入委员履职"
        problems.append(FieldError("activity.counts_for_duty", "NO_DUTY_FOR_STAFF", message))
    return problems


def check(said: Announcement) -> None:
    """Raise with every wrong field."""
    if problems := problems_of(said):
        raise ActivityInvalid(fields=problems)


def update(activity: Activity, said: Announcement, relations: frozenset[str]) -> Activity:
    """The activity with other values; what kind it is stays."""
    state = ACTIVITY.next(activity.state, "update", relations)
    problems = problems_of(said)
    if said.kind != activity.said.kind:
        problems.append(FieldError("activity.kind", "ACTIVITY_KIND_FIXED", "活动类型不能改变"))
    if problems:
        raise ActivityInvalid(fields=problems)
    if state == "announced":
        _check_complete(said)
    return replace(activity, state=state, said=said)


def announce(
    activity: Activity, invited: Sequence[Person], relations: frozenset[str], now: datetime
) -> Activity:
    """The activity told to its guests."""
    state = ACTIVITY.next(activity.state, "announce", relations)
    _check_complete(activity.said)
    if not invited:
        raise NobodyInvited()
    return replace(activity, state=state, announced_at=now)


def _check_complete(said: Announcement) -> None:
    missing = []
    if said.kind == "solicitation" and said.answer_due_at is None:
        missing.append("意见截止时间")
    if said.kind != "solicitation" and said.starts_at is None:
        missing.append("开始时间")
    if said.kind != "solicitation" and not said.place and not said.sites:
        missing.append("地点")
    if said.kind == "member_tour" and not said.sites:
        missing.append("视察分组和点位")
    if missing:
        raise ActivityIncomplete(missing="、".join(missing))


def answer_invitation(
    activity: Activity,
    invitation: Invitation,
    relations: frozenset[str],
    accept: bool,
    reason: str,
    now: datetime,
) -> Invitation:
    """The invitation accepted or declined; the answer may change until the time for answers is over."""
    ACTIVITY.next(activity.state, "answer_invitation", relations)
    _check_open(activity, now)
    answer = "accepted" if accept else "declined"
    return replace(invitation, answer=answer, reason=reason, answered_at=now)


def check_solicited(activity: Activity, relations: frozenset[str], text: str, now: datetime) -> None:
    """Raise unless this opinion can be given now."""
    ACTIVITY.next(activity.state, "answer_solicitation", relations)
    if activity.said.kind != "solicitation":
        raise NotASolicitation()
    _check_open(activity, now)
    if not text or len(text) > TEXT_MAX:
        raise ActivityInvalid(fields=[FieldError("text", "OPINION_LENGTH", f"意见须为1至{TEXT_MAX}字")])


def _check_open(activity: Activity, now: datetime) -> None:
    until = activity.said.answer_due_at or activity.said.ends_at or activity.said.starts_at
    if until is not None and now > until:
        raise AnswersClosed()


def answer_request(
    activity: Activity,
    relations: frozenset[str],
    accept: bool,
    starts_at: datetime | None,
    place: str,
    reason: str,
) -> Activity:
    """A briefing asked for, after the department's answer; the committee then invites and announces."""
    state = ACTIVITY.next(activity.state, "agree_to_brief" if accept else "decline_to_brief", relations)
    if accept and starts_at is None:
        message = "请填写通报时间"
        raise ActivityInvalid(fields=[FieldError("starts_at", "BRIEFING_TIME_MISSING", message)])
    if not accept and not reason:
        raise ReasonRequired(field="reason")
    said = replace(activity.said, starts_at=starts_at, place=place) if accept else activity.said
    return replace(activity, state=state, said=said, request_answer=reason)


def cancel(activity: Activity, relations: frozenset[str], reason: str) -> Activity:
    """The activity taken back."""
    state = ACTIVITY.next(activity.state, "cancel", relations)
    if not reason:
        raise ReasonRequired(field="reason")
    return replace(activity, state=state, summary=reason)
