"""Reminders (催办): light records with a level, issued by hand or when a deadline has passed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kit.core.errors import FieldError
from services.supervision.domain import facts as kinds
from services.supervision.domain.inspection import day
from services.supervision.domain.refusals import ReminderInvalid
from services.supervision.domain.tasks import Task
from shared import roles

YELLOW, RED = "yellow", "red"
LEVELS = {YELLOW: "黄牌", RED: "红牌"}
MATTERS = {
    "receive": "签收交办",
    "assist_opinion": "送达会办意见",
    "reply": "答复委员",
    "rework": "重新办理",
    "meeting": "与委员见面",
    "commitment": "兑现承诺事项",
    "look_back": "报送回头看情况",
    "rectification": "整改督查问题",
}
CHANNELS = {"platform": "平台", "phone": "电话", "sms": "短信", "letter": "催办函"}
TEXT_MAX = 1000
_OFFICES = {"party": roles.PARTY_INSPECTION, "government": roles.GOVERNMENT_INSPECTION}


@dataclass(frozen=True)
class Reminder:
    """A reminder as it was issued; it never changes."""

    id: str
    level: str
    unit_id: str
    unit_name: str
    system: str
    matter: str
    text: str
    channel: str
    issued_by_name: str
    issued_at: datetime
    automatic: bool = False
    proposal_id: str = ""
    proposal_no: str = ""
    proposal_title: str = ""
    session_id: str = ""
    task_id: str = ""
    due_at: datetime | None = None
    version: int = 0


def check(level: str, matter: str, channel: str, text: str) -> None:
    """Raise unless the words are known and the text is not too long."""
    if problems := list(_problems(level, matter, channel, text)):
        raise ReminderInvalid(fields=problems)


def _problems(level: str, matter: str, channel: str, text: str) -> Iterator[FieldError]:
    if level not in LEVELS:
        yield FieldError("level", "LEVEL_UNKNOWN", "请选择黄牌或红牌")
    if matter not in MATTERS:
        yield FieldError("matter", "MATTER_UNKNOWN", "请选择催办事项")
    if channel not in CHANNELS:
        yield FieldError("channel", "CHANNEL_UNKNOWN", "请选择催办方式")
    if len(text) > TEXT_MAX:
        yield FieldError("text", "TOO_LONG", f"催办内容不超过{TEXT_MAX}字")


def standard_text(reminder: Reminder) -> str:
    """What the unit reads when the office writes nothing of its own."""
    about = f"贵单位承办的第{reminder.proposal_no}号提案《{reminder.proposal_title}》"
    subject = f"{about}应" if reminder.proposal_id else "贵单位应"
    due = f"于{day(reminder.due_at)}前" if reminder.due_at else "及时"
    late = "，已逾期" if reminder.due_at and reminder.due_at < reminder.issued_at else ""
    closing = "请抓紧办理。" if reminder.level == YELLOW else "请立即办理并书面说明原因。"
    return f"{subject}{due}{MATTERS[reminder.matter]}{late}。{closing}"


def office_of(system: str) -> str:
    """Who issues an automatic reminder: the inspection office of the unit's system, else the committee."""
    return roles.LABELS[_OFFICES[system]] if system in _OFFICES else "提案委员会"


def still_open(task: Task, matter: str, about: str = "") -> bool:
    """Whether what a reminder is about has not been done meanwhile; ``about`` a phase or promise."""
    if task.released or task.of(kinds.CLOSED):
        return matter == "commitment" and not task.released and not _kept(task, about)
    done = {
        "receive": bool(task.of(kinds.RECEIVED) or task.opinions or task.replies),
        "assist_opinion": bool(task.opinions) and task.returned_opinion is None,
        "reply": bool(task.replies),
        "rework": task.open_rework is None,
        "meeting": any(_met(task, about)),
        "commitment": _kept(task, about),
    }
    return not done.get(matter, False)


def _met(task: Task, phase: str) -> Iterator[bool]:
    for meeting in task.meetings(phase):
        yield meeting[-1].kind != kinds.DISPUTED


def _kept(task: Task, commitment_id: str) -> bool:
    said = [fact for fact in task.facts if fact.values.get("commitment_id") == commitment_id]
    done = (kinds.PROMISE_REPORTED, kinds.PROMISE_KEPT, kinds.PROMISE_CARRIED)
    return any(fact.kind in done for fact in said[-1:])
