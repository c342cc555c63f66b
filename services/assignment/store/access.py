"""Who may read the files that assignment's entities refer to, and replies and promises themselves."""

from __future__ import annotations

from kit.store import Reader
from services.assignment.domain import relations
from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.feedback import Feedback
from services.assignment.domain.replies import Reply
from services.assignment.domain.tasks import Task
from services.assignment.store import lookups, present


def may_read_reply(ctx: Reader, reply: Reply, task: Task, case: Case) -> bool:
    """Related to the task and allowed to read it in its state, or it is published."""
    found = lookups.task_relations(ctx, task, case)
    published = lookups.is_public(case) and reply.state == "issued" and reply.draft.publicity == "public"
    return published or bool(found and present.may_read_draft(reply, found))


def of_reply(ctx: Reader, reply: Reply, ref: str) -> bool:
    """The sealed scan goes with the reply."""
    return may_read_reply(ctx, reply, ctx.get(Task, reply.task_id), ctx.get(Case, reply.case_id))


def of_task(ctx: Reader, task: Task, ref: str) -> bool:
    """What a task refers to (scans of assist opinions) is inner work."""
    units = [each.unit_id for each in lookups.tasks_of(ctx, task.case_id)]
    return _related(ctx, task.id) and relations.knows_inner_work(ctx.actor, units)


def of_feedback(ctx: Reader, feedback: Feedback, ref: str) -> bool:
    """Judgements are read with their task."""
    return _related(ctx, feedback.task_id)


def of_commitment(ctx: Reader, commitment: Commitment, ref: str) -> bool:
    """What shows that a promise was kept is for the proposers too."""
    return _related(ctx, commitment.task_id)


def _related(ctx: Reader, task_id: str) -> bool:
    task = ctx.get(Task, task_id)
    return bool(lookups.task_relations(ctx, task, ctx.get(Case, task.case_id)))


def of_case(ctx: Reader, case: Case, ref: str) -> bool:
    """What came with a delegated proposal goes with its text."""
    return lookups.may_see_case(ctx, case, lookups.tasks_of(ctx, case.id))


FILES = {
    Case: of_case,
    Reply: of_reply,
    Task: of_task,
    Feedback: of_feedback,
    Commitment: of_commitment,
}


def delivered(ctx: Reader, reply: Reply, ref: str) -> bool:
    """A scan goes to another instance with the reply, not before."""
    return reply.state == "issued"


def from_above(ctx: Reader, case: Case, ref: str) -> bool:
    """What came from an upper instance may go on to a lower one."""
    return case.origin is not None


# What federation may fetch for documents to other instances.
TRAVELS = {Case: from_above, Reply: delivered}
