"""Tasks as assignment tells of them, and the dates of their meetings.

Tasks come from assignment: every answering unit owes three meetings, with the dates of its task.  A fact
about a task that is not known yet waits for the dispatch (``NotYet``).
"""

from __future__ import annotations

from datetime import datetime

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.convert import instant
from kit.core.context import TimerFired
from kit.core.errors import NotYet
from kit.store import Context
from services.meeting.domain import handling as tasks
from services.meeting.domain import meeting as rules
from services.meeting.domain.handling import Handling, KeyMark, Signer
from services.meeting.domain.meeting import OFFICE, Meeting
from services.meeting.states import CASE
from services.meeting.store import facts, inputs, lookups
from services.meeting.store.watching import forget_answer, forget_dates, watch_dates
from shared import copies


def expect_meetings(event: assignment.AssignmentDispatched, ctx: Context) -> None:
    """Every answering unit owes its meetings; a later dispatch adds a unit or changes a unit's part."""
    signed = inputs.signers([*event.signers, *(s for each in event.addressees for s in each.signers)])
    proposal_ids = tuple(dict.fromkeys([event.proposal_id, *(each.proposal_id for each in event.addressees)]))
    for task in event.tasks:
        _expect(event, task, signed, proposal_ids, instant(event.dispatched_at) or ctx.now, ctx)


def move_task(event: assignment.TaskReassigned, ctx: Context) -> None:
    """The old unit's part ends; the new one owes its own meetings with its own dates."""
    old = _task(ctx, event.old_task_id)
    at = instant(event.reassigned_at) or ctx.now
    if event.HasField("new_task"):
        _expect(event, event.new_task, old.signers, old.proposal_ids, at, ctx)
    _end(old, "reassigned", f"任务已改由{event.new_task.unit_name or '其他单位'}办理", ctx)


def _expect(
    event: assignment.AssignmentDispatched | assignment.TaskReassigned,
    task: assignment.DispatchedTask,
    signed: tuple[Signer, ...],
    proposal_ids: tuple[str, ...],
    at: datetime,
    ctx: Context,
) -> None:
    known = ctx.find_one(Handling, {"_id": task.task_id})
    if known is not None:
        _change_part(known, task, at, ctx)
        return
    handling = Handling(
        id=task.task_id,
        case_id=event.case_id,
        proposal_id=event.proposal_id,
        proposal_no=event.proposal_no,
        proposal_title=event.proposal_title,
        session_id=event.session_id,
        unit_id=task.unit_id,
        unit_name=task.unit_name,
        system=task.system,
        part=task.part,
        signers=signed,
        proposal_ids=proposal_ids,
        dispatched_at=at,
        part_set_at=at,
        first_due_at=instant(task.first_meeting_due_at),
    )
    policy = copies.policy(ctx, "meetings", event.session_id)
    handling = tasks.with_reply_due(handling, instant(task.reply_due_at), policy)
    watch_dates(ctx, handling)
    ctx.save(handling)


def _change_part(known: Handling, task: assignment.DispatchedTask, at: datetime, ctx: Context) -> None:
    changed = tasks.repart(known, task.part, instant(task.first_meeting_due_at), at)
    if changed == known:
        return
    policy = copies.policy(ctx, "meetings", changed.session_id)
    changed = tasks.with_reply_due(changed, instant(task.reply_due_at) or changed.reply_due_at, policy)
    watch_dates(ctx, ctx.save(changed))


def extend(event: assignment.ExtensionDecided, ctx: Context) -> None:
    """More time for the reply is more time for the meetings before it."""
    handling = _task(ctx, event.task_id)
    if event.approved and handling.answering:
        policy = copies.policy(ctx, "meetings", handling.session_id)
        decided_at = instant(event.decided_at) or ctx.now
        longer = tasks.extended(handling, instant(event.due_at), decided_at, policy)
        watch_dates(ctx, ctx.save(longer))


def note_draft(event: assignment.ReplyDrafted, ctx: Context) -> None:
    """There is a draft to consult on."""
    handling = _task(ctx, event.task_id)
    ctx.save(tasks.drafted(handling, instant(event.drafted_at) or ctx.now))


def note_reply(event: assignment.ReplyIssued, ctx: Context) -> None:
    """The reply is out: the meetings before it have no date any more."""
    handling = _task(ctx, event.task_id)
    policy = copies.policy(ctx, "meetings", handling.session_id)
    at = instant(event.issued_at) or ctx.now
    answered = ctx.save(tasks.replied(handling, at, instant(event.feedback_due_at), policy))
    watch_dates(ctx, answered)


def close_case(event: assignment.CaseClosed, ctx: Context) -> None:
    """The case is done; no more meetings are arranged."""
    for handling in _case(ctx, event.case_id):
        _end(handling, "closed", "提案已办结", ctx)


def withdraw_case(event: assignment.CaseWithdrawn, ctx: Context) -> None:
    """The proposal was withdrawn; invitations are taken back."""
    for handling in _case(ctx, event.case_id):
        _end(handling, "withdrawn", "提案已撤回", ctx)


def _case(ctx: Context, case_id: str) -> list[Handling]:
    found = ctx.find(Handling, {"case_id": case_id})
    if not found:
        raise NotYet(f"tasks of case {case_id}")
    return found


def _task(ctx: Context, task_id: str) -> Handling:
    found = ctx.find_one(Handling, {"_id": task_id})
    if found is None:
        raise NotYet(f"task {task_id}")
    return found


def _end(handling: Handling, why: str, reason: str, ctx: Context) -> None:
    ended = tasks.end(handling, why, ctx.now)
    forget_dates(ctx, ended)
    ctx.save(ended)
    for meeting in ctx.find(Meeting, {"task_id": handling.id, "state": "planned"}):
        cancelled = rules.cancel(meeting, frozenset({CASE}), OFFICE, ctx.now, reason)
        ctx.save(cancelled, facts.cancelled(cancelled, ctx.now))


def note_key_mark(event: intake.ProposalMarkedKey, ctx: Context) -> None:
    """Who follows a key proposal may see its meetings."""
    mark = KeyMark(event.proposal_id, event.supervising_leader.person_id, event.supervising_committee_id)
    ctx.put(mark if event.is_key else KeyMark(event.proposal_id))


def note_overdue(timer: TimerFired, ctx: Context) -> None:
    """A meeting was to be held by now."""
    handling, phase = ctx.get(Handling, timer.data["task_id"]), timer.data["phase"]
    if handling.ended or lookups.met(ctx, handling.id, phase):
        return
    planned = lookups.planned_of(ctx, handling.id, phase)
    event = facts.overdue(handling, phase, planned, timer.due_at, ctx.now)
    ctx.save(tasks.mark_overdue(handling, phase, timer.due_at), event)


def remind_of_meeting(timer: TimerFired, ctx: Context) -> None:
    """The date for a meeting is near."""
    handling, phase = ctx.get(Handling, timer.data["task_id"]), timer.data["phase"]
    if handling.ended or lookups.met(ctx, handling.id, phase):
        return
    planned = lookups.planned_of(ctx, handling.id, phase)
    due_at, days_left = timer.data["until"], int(timer.data["days_left"])
    ctx.save(handling, facts.approaching_hold(handling, phase, planned, due_at, days_left, ctx.now))


def note_silence(timer: TimerFired, ctx: Context) -> None:
    """The proposers let the time for their answer pass."""
    expired = rules.expire(ctx.get(Meeting, timer.key), ctx.now)
    forget_answer(ctx, expired)
    ctx.save(expired, facts.unconfirmed(expired, ctx.now))


def remind_of_answer(timer: TimerFired, ctx: Context) -> None:
    """The time for the proposers' answer runs out."""
    meeting = ctx.get(Meeting, timer.data["meeting_id"])
    ctx.save(meeting, facts.approaching_confirm(meeting, int(timer.data["days_left"]), ctx.now))
