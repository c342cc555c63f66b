"""Who entered something: the unit itself, or staff for a unit outside the platform."""

from __future__ import annotations

from collections.abc import Collection

from kit.store import Context
from services.assignment import states
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.tasks import Task


def entered_by(ctx: Context, relations: Collection[str]) -> str:
    """Name of the staff member who acts for the unit; empty when the unit acts itself."""
    if states.SERVED in relations and not set(states.UNIT) & set(relations):
        return ctx.actor.name
    return ""


def entered_note(ctx: Context, task: Task | Commitment, relations: Collection[str]) -> str:
    """How timelines say so; empty when the unit acts itself."""
    name = entered_by(ctx, relations)
    return f"{name}代{task.unit_name}录入" if name else ""


def printed_name(ctx: Context, task: Task, relations: Collection[str]) -> str:
    """The actor's name, marked when it is staff that enters for the unit."""
    return entered_note(ctx, task, relations) or ctx.actor.name
