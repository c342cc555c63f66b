"""What is entered about a meeting, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kit.core.errors import FieldError
from kit.core.workdays import local_date
from services.meeting.domain.handling import PHASES
from shared import words

LINE_MAX = 200
# DOMAIN §0.1: what is talked about in each phase.
POINTS: dict[str, dict[str, str]] = {
    "before": {"essence": "提案核心诉求", "plan": "办理方案"},
    "during": {
        "progress": "办理进展",
        "participation": "邀请参与情况",
        "problems": "存在问题",
        "next_steps": "下一步打算",
    },
    "after": {"result": "办理结果", "quality": "对办理质量的意见", "reply_draft": "对答复稿的意见"},
}
ATTENDEE_ROLES = ("proposer", "unit_leader", "unit_staff", "committee", "expert", "guest", "member")


@dataclass(frozen=True)
class Attendee:
    """Somebody who took part."""

    name: str
    person_id: str = ""
    member_id: str = ""
    role: str = ""
    attended: bool = True
    note: str = ""


@dataclass(frozen=True)
class Point:
    """One point of the minutes."""

    point: str
    text: str


@dataclass(frozen=True)
class Plan:
    """What a unit enters to invite to a meeting."""

    phase: str
    mode: str
    planned_at: datetime | None
    place: str = ""
    purpose: str = ""


@dataclass(frozen=True)
class Record:
    """What a unit enters about a meeting held."""

    phase: str
    mode: str
    held_at: datetime | None
    place: str = ""
    attendees: tuple[Attendee, ...] = ()
    minutes: str = ""
    points: tuple[Point, ...] = ()
    evidence_ref: str = ""


def record_problems(
    entered: Record, phase: str, earliest: datetime, now: datetime, minutes_max: int
) -> list[FieldError]:
    """What is wrong with a record of a meeting of this phase; it cannot lie before the day of dispatch."""
    problems = arrangement_problems(entered.phase, entered.mode, entered.place, "", "record")
    if entered.phase != phase:
        problems.append(FieldError("record.phase", "PHASE_FIXED", "见面环节与邀约不一致"))
    if entered.held_at is None:
        problems.append(FieldError("record.held_at", "MEETING_TIME_MISSING", "请填写见面时间"))
    elif entered.held_at > now:
        problems.append(FieldError("record.held_at", "MEETING_IN_FUTURE", "见面时间不能晚于现在"))
    elif local_date(entered.held_at) < local_date(earliest):
        problems.append(FieldError("record.held_at", "MEETING_BEFORE_DISPATCH", "见面时间不能早于交办时间"))
    if not any(attendee.attended for attendee in entered.attendees):
        problems.append(FieldError("record.attendees", "ATTENDEES_MISSING", "请填写参加见面的人员"))
    problems += _attendee_problems(entered.attendees)
    return problems + _minutes_problems(entered, minutes_max)


def arrangement_problems(phase: str, mode: str, place: str, purpose: str, prefix: str) -> list[FieldError]:
    """What is wrong with phase, mode, place and purpose."""
    problems = []
    if phase not in PHASES:
        problems.append(FieldError(f"{prefix}.phase", "UNKNOWN_PHASE", "见面环节须为办前、办中或办后"))
    if mode not in words.MODES:
        problems.append(FieldError(f"{prefix}.mode", "UNKNOWN_MODE", "请选择见面方式"))
    elif mode not in ("phone", "letter") and not place:
        problems.append(FieldError(f"{prefix}.place", "PLACE_MISSING", "请填写见面地点"))
    for name, label, text in (("place", "地点", place), ("purpose", "事由", purpose)):
        if len(text) > LINE_MAX:
            problems.append(FieldError(f"{prefix}.{name}", "TOO_LONG", f"{label}不超过{LINE_MAX}字"))
    return problems


def _attendee_problems(attendees: Iterable[Attendee]) -> list[FieldError]:
    problems = []
    for number, attendee in enumerate(attendees):
        if not attendee.name:
            problems.append(
                FieldError(f"record.attendees[{number}].name", "ATTENDEE_NAME_MISSING", "请填写姓名")
            )
        if attendee.role and attendee.role not in ATTENDEE_ROLES:
            problems.append(
                FieldError(f"record.attendees[{number}].role", "UNKNOWN_ATTENDEE_ROLE", "参加人员身份无效")
            )
    return problems


def _minutes_problems(entered: Record, minutes_max: int) -> list[FieldError]:
    problems = []
    allowed = POINTS.get(entered.phase, {})
    for number, point in enumerate(entered.points):
        if entered.phase in POINTS and point.point not in allowed:
            problems.append(
                FieldError(f"record.points[{number}].point", "UNKNOWN_POINT", "该项不属于本环节的见面内容")
            )
        elif not point.text:
            problems.append(FieldError(f"record.points[{number}].text", "POINT_EMPTY", "请填写内容"))
    if not entered.minutes and not entered.points:
        wanted = "、".join(allowed.values()) or "见面内容"
        problems.append(FieldError("record.minutes", "MINUTES_MISSING", f"请记录见面内容（{wanted}）"))
    if len(entered.minutes) + sum(len(point.text) for point in entered.points) > minutes_max:
        problems.append(FieldError("record.minutes", "TOO_LONG", f"见面内容不超过{minutes_max}字"))
    return problems
