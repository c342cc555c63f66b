"""Setting and stopping the timers of tasks and promises.

One timer per deadline for its end, and one per reminder; setting a deadline again moves them all.
"""

from __future__ import annotations

from datetime import datetime

from kit.store import Context
from services.assignment.domain import deadlines
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.deadlines import Terms
from services.assignment.domain.tasks import Task

APPROACHING, MISSED = "deadline_approaching", "deadline_missed"
COMMITMENT_NEAR, COMMITMENT_DUE = "commitment_near", "commitment_due"
# At most so many reminders per deadline, so that all can be stopped whatever the policy said before.
_SLOTS = 3


def watch(ctx: Context, task: Task, kind: str, due: datetime, terms: Terms) -> None:
    """Remind of a deadline and note when it passes; replaces earlier timers of the same kind."""
    stop(ctx, task, kind)
    _set(ctx, task, kind, due, terms)


def _set(ctx: Context, task: Task, kind: str, due: datetime, terms: Terms) -> None:
    if kind != deadlines.OBJECTION:
        # A unit that does not object has missed nothing.
        ctx.schedule(MISSED, f"{task.id}|{kind}", due, task_id=task.id, kind=kind)
    for slot, (left, at) in enumerate(deadlines.reminders(terms, kind, due, ctx.now)[:_SLOTS]):
        data = {"task_id": task.id, "kind": kind, "days_left": left, "ends_at": due}
        ctx.schedule(APPROACHING, f"{task.id}|{kind}|{slot}", at, **data)


def stop(ctx: Context, task: Task, *kinds: str) -> None:
    """Forget the timers of some deadlines of a task; of all without a kind."""
    for kind in kinds or tuple(deadlines.KIND_LABELS):
        ctx.cancel(MISSED, f"{task.id}|{kind}")
        for slot in range(_SLOTS):
            ctx.cancel(APPROACHING, f"{task.id}|{kind}|{slot}")


def start(ctx: Context, task: Task, terms: Terms) -> None:
    """All clocks of a task that was just dispatched."""
    _set(ctx, task, deadlines.RECEIVE, task.receive_due_at, terms)
    _set(ctx, task, deadlines.OBJECTION, task.objection_due_at, terms)
    _set(ctx, task, task.work_kind, task.due_at, terms)


def watch_commitment(ctx: Context, commitment: Commitment, terms: Terms) -> None:
    """Remind of a promise and note when its date passes."""
    stop_commitment(ctx, commitment)
    ctx.schedule(COMMITMENT_DUE, commitment.id, commitment.due_at)
    ahead = deadlines.reminders(terms, deadlines.REPLY, commitment.due_at, ctx.now)
    for slot, (_, at) in enumerate(ahead[:_SLOTS]):
        ctx.schedule(COMMITMENT_NEAR, f"{commitment.id}|{slot}", at, commitment_id=commitment.id)


def stop_commitment(ctx: Context, commitment: Commitment) -> None:
    """Forget the timers of a promise."""
    ctx.cancel(COMMITMENT_DUE, commitment.id)
    for slot in range(_SLOTS):
        ctx.cancel(COMMITMENT_NEAR, f"{commitment.id}|{slot}")
