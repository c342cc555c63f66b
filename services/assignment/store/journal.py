"""The lines of the timeline, written with the facts that they tell."""

from __future__ import annotations

from datetime import datetime

from kit.core.ids import new_id
from kit.store import Context
from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.facts import EVERYONE, Entry
from services.assignment.domain.tasks import Task

SYSTEM_NAME = "系统"


def actor_name(ctx: Context) -> str:
    """Who acts, as printed; timers and reactions are the system."""
    return ctx.actor.name if ctx.actor.is_person else SYSTEM_NAME


def of_case(
    ctx: Context, case: Case, kind: str, title: str, text: str = "", audience: str = EVERYONE
) -> None:
    """A line about the case itself."""
    ctx.save(
        Entry(
            id=new_id(),
            case_id=case.id,
            proposal_id=case.proposal_id,
            at=ctx.now,
            kind=kind,
            title=title,
            text=text,
            actor_name=actor_name(ctx),
            audience=audience,
            subject_id=case.id,
        )
    )


def of_task(
    ctx: Context,
    task: Task | Commitment,
    kind: str,
    title: str,
    text: str = "",
    audience: str = EVERYONE,
    due_at: datetime | None = None,
) -> None:
    """A line about one unit's part, or about one of its promises."""
    ctx.save(
        Entry(
            id=new_id(),
            case_id=task.case_id,
            proposal_id=task.proposal_id,
            at=ctx.now,
            kind=kind,
            title=title,
            text=text,
            actor_name=actor_name(ctx),
            audience=audience,
            task_id=task.id if isinstance(task, Task) else task.task_id,
            unit_id=task.unit_id,
            unit_name=task.unit_name,
            subject_id=task.id,
            due_at=due_at,
        )
    )
