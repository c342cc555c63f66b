"""What several entities do together: new tasks, closing, rework, ending."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from cppcc_api.assignment.v1 import assignment_events_pb2 as pb
from kit.core.ids import new_id
from kit.store import Context
from services.assignment import states
from services.assignment.domain import cases, deadlines, tasks
from services.assignment.domain.cases import Case, UnitFacts
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.facts import EVERYONE, PUBLIC
from services.assignment.domain.feedback import Feedback
from services.assignment.domain.replies import Reply
from services.assignment.domain.tasks import Task
from services.assignment.store import clocks, convert, events, journal, lookups, promises
from shared.words import REPLY_CLASSES

SELF = (states.SERVICE,)


def new_task(
    ctx: Context,
    case: Case,
    unit: UnitFacts,
    part: str,
    own_due: datetime | None = None,
    predecessor: Task | None = None,
) -> Task:
    """Make a task with running clocks; one that follows another keeps showing the date first set."""
    terms = lookups.terms(ctx, case.session_id)
    session = lookups.session(ctx, case.session_id)
    fixed = session.reply_due_at if session else None
    dates = deadlines.task_dates(terms, part, ctx.now, fixed, own_due)
    made = tasks.new_task(new_id(), case, unit, part, dates, ctx.now)
    if predecessor is not None:
        original = predecessor.original_due_at if predecessor.part == part else made.original_due_at
        made = replace(made, original_due_at=original, reassigned_from_unit=predecessor.unit_name)
    saved = ctx.save(made)
    clocks.start(ctx, saved, terms)
    return saved


def completed(ctx: Context, case: Case) -> Case:
    """The case after a reply: replied when every answering unit has; saved in any case.

    Saving it always makes two units that finish at the same moment see each other.
    """
    answering = [task for task in lookups.tasks_of(ctx, case.id) if task.answering and task.active]
    if case.state == "handling" and all(task.state in ("replied", "done") for task in answering):
        case = replace(case, state=states.CASE.next(case.state, "complete", SELF))
    return ctx.save(case)


def settle(ctx: Context, case: Case) -> Case:
    """Close the case when nothing is out any more and nobody is dissatisfied; saved in any case.

    A delegated case stays open until the upper instance is done with it.
    """
    all_tasks = lookups.tasks_of(ctx, case.id)
    answering = [task for task in all_tasks if task.answering and task.active]
    done = bool(answering) and all(task.settled and not task.dissatisfied for task in answering)
    if case.state == "replied" and done and case.origin is None:
        return close(ctx, case, all_tasks, "", SELF)
    return ctx.save(case)


def close(
    ctx: Context,
    case: Case,
    all_tasks: Sequence[Task],
    reason: str,
    relations: Sequence[str] | frozenset[str],
) -> Case:
    """Close a case: its tasks are done, assist opinions that never came lapse."""
    finished = [_finish(ctx, task) for task in all_tasks]
    closed = cases.close(case, reason, ctx.now, relations)
    open_promises = ctx.count(
        Commitment, {"case_id": case.id, "state": {"$in": list(states.OPEN_COMMITMENT)}}
    )
    announced = events.case_closed(closed, finished, _first_words(ctx, closed), open_promises)
    saved = ctx.save(closed, announced)
    classes = "、".join(
        f"{task.unit_name}：{REPLY_CLASSES[task.reply_class]}" for task in finished if task.reply_class
    )
    journal.of_case(ctx, saved, "case_closed", "提案办结", reason or classes, PUBLIC)
    return saved


def _finish(ctx: Context, task: Task) -> Task:
    if not task.open:
        return task
    clocks.stop(ctx, task)
    return ctx.save(tasks.finish(task, SELF))


def _first_words(ctx: Context, case: Case) -> dict[str, Feedback]:
    """The first proposer's feedback on the last round, by task."""
    first = case.primary.signers[:1]
    if not first:
        return {}
    query = {"case_id": case.id, "person_id": first[0].person_id}
    return {each.task_id: each for each in ctx.find(Feedback, query, sort=[("round", 1)])}


def rework(
    ctx: Context,
    task: Task,
    case: Case,
    reason: str,
    due: datetime | None,
    relations: Sequence[str] | frozenset[str],
) -> Task:
    """Make a unit answer again; the case is being handled again."""
    terms = lookups.terms(ctx, case.session_id)
    due_at = due or terms.months(ctx.now, "rework_months")
    former_reply = task.reply_id
    ordered = tasks.order_rework(task, due_at, relations)
    event = events.of_task(
        pb.ReworkOrdered,
        ordered,
        reply_id=former_reply,
        round=ordered.round,
        reason=reason,
        due_at=due_at,
        signers=convert.signers_pb(case.signers),
        ordered_at=ctx.now,
    )
    saved = ctx.save(ordered, event)
    clocks.stop(ctx, saved, deadlines.FEEDBACK)
    clocks.watch(ctx, saved, deadlines.REWORK, due_at, terms)
    reopened = case.state == "replied"
    ctx.save(replace(case, state=states.CASE.next(case.state, "reopen", SELF)) if reopened else case)
    journal.of_task(ctx, saved, "rework_ordered", f"责成{task.unit_name}重新办理", reason, EVERYONE, due_at)
    return saved


def cancel_task(ctx: Context, task: Task, reason: str) -> Task:
    """End a unit's part because its case ended or another part of the same unit takes over."""
    clocks.stop(ctx, task)
    void_replies(ctx, task)
    return ctx.save(tasks.end(task, "cancel", reason, SELF))


def void_replies(ctx: Context, task: Task) -> None:
    """Drafts of a task that ended lead nowhere."""
    for reply in ctx.find(Reply, {"task_id": task.id, "state": {"$in": list(states.UNISSUED)}}):
        ctx.save(replace(reply, state=states.REPLY.next(reply.state, "void", SELF)))


def withdraw(ctx: Context, case: Case, title: str, reason: str) -> Case:
    """End a case with all its tasks and promises."""
    stopped = [task for task in lookups.tasks_of(ctx, case.id) if task.open]
    for task in stopped:
        cancel_task(ctx, task, reason)
    promises.drop_all(ctx, ctx.find(Commitment, {"case_id": case.id}))
    ended = cases.withdraw(case, reason, ctx.now, SELF)
    event = events.of_case(
        pb.CaseWithdrawn,
        ended,
        units=[events.unit_ref(task) for task in stopped],
        reason=reason,
        withdrawn_at=ctx.now,
    )
    saved = ctx.save(ended, event)
    journal.of_case(ctx, saved, "case_withdrawn", title, reason, EVERYONE)
    return saved
