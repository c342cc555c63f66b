"""Deadlines and promises, near and passed. A timer that no longer fits the state does nothing."""

from __future__ import annotations

from datetime import datetime

from cppcc_api.assignment.v1 import assignment_events_pb2 as pb
from cppcc_api.common.v1 import common_pb2 as common
from kit.core.context import TimerFired
from kit.core.ids import new_id
from kit.store import Context
from services.assignment import states
from services.assignment.domain import deadlines, feedback
from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.facts import EVERYONE, HANDLERS
from services.assignment.domain.feedback import SILENCE
from services.assignment.domain.parts import Asked
from services.assignment.domain.tasks import Task
from services.assignment.states import COMMITMENT
from services.assignment.store import convert, events, journal, steps

_LIVE = {
    deadlines.RECEIVE: ("pending_receipt",),
    deadlines.OBJECTION: ("pending_receipt",),
    deadlines.OBJECTION_DECISION: ("objection_raised",),
    deadlines.ASSIST_OPINION: ("pending_receipt", "objection_raised", "handling"),
    deadlines.REPLY: ("pending_receipt", "objection_raised", "handling"),
    deadlines.REWORK: ("reworking",),
    deadlines.FEEDBACK: ("replied",),
}


def _live(ctx: Context, task_id: str, kind: str) -> Task | None:
    task = ctx.find_one(Task, {"_id": task_id})
    return task if task and task.state in _LIVE[kind] else None


def announce_approaching(timer: TimerFired, ctx: Context) -> None:
    """A deadline is near."""
    kind = timer.data["kind"]
    task = _live(ctx, timer.data["task_id"], kind)
    if task is None:
        return
    event = events.of_task(
        pb.DeadlineApproaching,
        task,
        deadline_kind=kind,
        due_at=timer.data["ends_at"],
        days_left=timer.data["days_left"],
        persons=_persons(task, kind),
        noticed_at=ctx.now,
    )
    ctx.save(task, event)


def _persons(task: Task, kind: str) -> list[common.PersonRef]:
    return [convert.asked_pb(each) for each in task.awaiting] if kind == deadlines.FEEDBACK else []


def announce_missed(timer: TimerFired, ctx: Context) -> None:
    """A deadline passed unmet; proposers who were silent count as not returned."""
    kind = timer.data["kind"]
    task = _live(ctx, timer.data["task_id"], kind)
    if task is None:
        return
    if kind == deadlines.FEEDBACK:
        _time_out_feedback(ctx, task, timer.due_at)
        return
    event = events.of_task(
        pb.DeadlineMissed, task, deadline_kind=kind, due_at=timer.due_at, missed_at=ctx.now
    )
    saved = ctx.save(task, event)
    title = f"{task.unit_name}{deadlines.KIND_LABELS[kind]}逾期"
    if kind == deadlines.OBJECTION_DECISION:
        title = f"{task.unit_name}的异议逾期未处理"
    journal.of_task(ctx, saved, "deadline_missed", title, "", HANDLERS, timer.due_at)


def _time_out_feedback(ctx: Context, task: Task, due: datetime) -> None:
    silent = task.awaiting
    for person in silent:
        task = _silent(ctx, task, person, due)
    steps.settle(ctx, ctx.get(Case, task.case_id))


def _silent(ctx: Context, task: Task, person: Asked, due: datetime) -> Task:
    ctx.save(feedback.make(new_id(), task, person, SILENCE, ctx.now))
    event = events.of_task(
        pb.FeedbackNotReturned,
        task,
        reply_id=task.reply_id,
        round=task.round,
        person=convert.asked_pb(person),
        due_at=due,
        recorded_at=ctx.now,
    )
    answered = feedback.answered(task, "time_out_feedback", person.person_id, False, steps.SELF)
    saved = ctx.save(answered, event)
    title = f"{person.name}未在期限内反馈意见"
    journal.of_task(ctx, saved, "feedback_not_returned", title, "", EVERYONE)
    return saved


def announce_commitment_near(timer: TimerFired, ctx: Context) -> None:
    """A promise is due soon."""
    _announce_commitment(ctx, timer.data["commitment_id"], overdue=False)


def announce_commitment_due(timer: TimerFired, ctx: Context) -> None:
    """The date of a promise has passed without evidence."""
    commitment = _announce_commitment(ctx, timer.key, overdue=True)
    if commitment is not None:
        title = f"承诺事项到期未兑现：{commitment.text}"
        journal.of_task(ctx, commitment, "commitment_overdue", title, "", EVERYONE, commitment.due_at)


def _announce_commitment(ctx: Context, commitment_id: str, *, overdue: bool) -> Commitment | None:
    commitment = ctx.find_one(Commitment, {"_id": commitment_id})
    if commitment is None or commitment.state not in states.UNKEPT:
        return None
    COMMITMENT.next(commitment.state, "fall_due", steps.SELF)
    case = ctx.get(Case, commitment.case_id)
    event = events.of_commitment(
        pb.CommitmentDue,
        commitment,
        overdue=overdue,
        signers=convert.signers_pb(case.signers),
        noticed_at=ctx.now,
    )
    return ctx.save(commitment, event)
