"""Reads what the views of a task, a case and a reply need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from kit.store import Reader
from services.assignment import states
from services.assignment.domain import relations, replies
from services.assignment.domain.cases import Case
from services.assignment.domain.facts import met_phases
from services.assignment.domain.parts import ASSIST, LEAD
from services.assignment.domain.replies import Circumstances, Reply
from services.assignment.domain.tasks import Task, assists_open
from services.assignment.store import lookups, reply_views, views
from shared import copies


def task(ctx: Reader, shown: Task, tasks: Sequence[Task] | None = None) -> pb.Task:
    """A task with its meetings and lead."""
    case_tasks = lookups.tasks_of(ctx, shown.case_id) if tasks is None else tasks
    lead = next((each.id for each in case_tasks if each.part == LEAD and each.active), "")
    known = lookups.units(ctx, [shown.unit_id]).get(shown.unit_id)
    if not relations.knows_inner_work(ctx.actor, [each.unit_id for each in case_tasks]):
        shown = replace(shown, objections=(), opinions=())
    return views.task_pb(
        shown,
        ctx.now,
        lookups.meetings_of(ctx, shown),
        lead if shown.part == ASSIST else "",
        known.signs_in if known else True,
    )


def case(ctx: Reader, shown: Case) -> pb.Case:
    """A case with the tasks that the actor may see."""
    tasks = lookups.tasks_of(ctx, shown.id)
    related = [each for each in tasks if lookups.task_relations(ctx, each, shown, tasks)]
    # Who handles one part of a case knows who handles the others; the public sees the case alone.
    visible = [each for each in tasks if related and (each in related or each.active)]
    return views.case_pb(shown, [task(ctx, each, tasks) for each in visible])


def reply(ctx: Reader, shown: Reply, of_task: Task, of_case: Case) -> pb.Reply:
    """A reply; with its reviews and the warnings that stand now for those who know the unit's inner work."""
    labels = lookups.reply_policy(ctx, shown.session_id)["class_labels"]
    if not relations.knows_inner_work(ctx.actor, [of_task.unit_id]):
        return reply_views.reply_pb(replace(shown, reviews=(), warnings=()), of_task, of_case, labels)
    standing = [] if shown.issued_at else warnings(ctx, shown, of_task)
    return reply_views.reply_pb(shown, of_task, of_case, labels, standing)


def warnings(ctx: Reader, shown: Reply, of_task: Task) -> list[str]:
    """Codes of what stands against delivering a reply now."""
    around = Circumstances(
        met_phases=met_phases(lookups.meetings_of(ctx, of_task)),
        wanted_phases=wanted_phases(ctx, shown.session_id),
        assists_missing=of_task.part == LEAD and bool(assists_open(lookups.tasks_of(ctx, of_task.case_id))),
    )
    return replies.warnings(shown.draft, around, shown.reply_kind)


def wanted_phases(ctx: Reader, session_id: str) -> tuple[str, ...]:
    """The meetings that come before the final reply by policy."""
    after = copies.policy(ctx, "meetings", session_id)["after_meeting"]
    return ("before", "during", "after") if after == "on_draft" else ("before", "during")


def may_read_draft(shown: Reply, found: frozenset[str]) -> bool:
    """Who reads a reply before it is delivered: its unit and staff; proposers once it was shared."""
    if shown.state == "issued":
        return True
    insiders = {*states.UNIT, states.SERVED, states.COMMITTEE, states.OFFICE, states.INSPECTION}
    return bool(insiders & found) or (states.PROPOSER in found and shown.shared_at is not None)
