"""Reminders issued by hand."""

from __future__ import annotations

from datetime import datetime

from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.core.errors import FieldError
from kit.core.ids import new_id
from kit.store import Context
from services.supervision.domain import reminder as rules
from services.supervision.domain.people import UnitRef, systems_seen
from services.supervision.domain.refusals import ReminderInvalid
from services.supervision.domain.reminder import Reminder
from services.supervision.domain.tasks import Task
from services.supervision.store import campaign_views as views
from services.supervision.store import evidence, lookups, registers, reminding


def issue_reminder(request: pb.IssueReminderRequest, ctx: Context) -> pb.IssueReminderResponse:
    """Remind a unit of a task, of a proposal, or as a whole; an office reminds the units that it oversees."""
    channel, text = request.channel or "platform", request.text.strip()
    rules.check(request.level, request.matter, channel, text)
    unit = _unit(ctx, request.unit_id)
    task = _task(ctx, request, unit)
    about = _about(ctx, request.proposal_id, task)
    reminder = Reminder(
        id=new_id(),
        level=request.level,
        unit_id=unit.unit_id,
        unit_name=unit.name,
        system=unit.system,
        matter=request.matter,
        text=text,
        channel=channel,
        issued_by_name=ctx.actor.name,
        issued_at=ctx.now,
        task_id=task.id if task else "",
        due_at=_due(task, request.matter),
        **about,
    )
    return pb.IssueReminderResponse(reminder=views.reminder(reminding.issue(ctx, reminder)))


def _unit(ctx: Context, unit_id: str) -> UnitRef:
    found = registers.units(ctx, [unit_id]).get(unit_id)
    if found is None or found.system not in systems_seen(ctx.actor):
        raise ReminderInvalid(fields=[FieldError("unit_id", "UNKNOWN_UNIT", "没有这个单位")])
    return found


def _task(ctx: Context, request: pb.IssueReminderRequest, unit: UnitRef) -> Task | None:
    if not request.task_id:
        return None
    task = evidence.task_now(ctx, request.task_id)
    if task is None or task.dispatch.unit_id != unit.unit_id:
        raise ReminderInvalid(fields=[FieldError("task_id", "UNKNOWN_TASK", "没有这项承办任务")])
    return task


def _about(ctx: Context, proposal_id: str, task: Task | None) -> dict[str, str]:
    if task is not None:
        names = ("proposal_id", "proposal_no", "proposal_title", "session_id")
        return {name: getattr(task.dispatch, name) for name in names}
    if not proposal_id:
        return {"session_id": registers.current_session(ctx).id}
    proposal = lookups.filed_proposal(ctx, proposal_id)
    return {
        "proposal_id": proposal.id,
        "proposal_no": proposal.proposal_no,
        "proposal_title": proposal.title,
        "session_id": proposal.session_id,
    }


def _due(task: Task | None, matter: str) -> datetime | None:
    if task is None:
        return None
    rework = task.open_rework
    dates = {
        "receive": task.dispatch.values.get("receive_due_at"),
        "assist_opinion": task.assist_due_at,
        "reply": task.reply_due_at,
        "rework": rework.due_at if rework else None,
        "meeting": task.dispatch.values.get("first_meeting_due_at"),
    }
    return dates.get(matter)
