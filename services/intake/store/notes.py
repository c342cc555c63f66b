"""Lines of a proposal's timeline, written beside the change that they tell of."""

from __future__ import annotations

from datetime import datetime

from kit.core.ids import new_id
from kit.store import Context
from services.intake.domain.records import Note


def note(
    ctx: Context,
    proposal_id: str,
    kind: str,
    title: str,
    text: str = "",
    *,
    due_at: datetime | None = None,
    inner: bool = False,
    actor_name: str | None = None,
) -> Note:
    """A line for the timeline of a proposal by the acting person."""
    name = _actor_name(ctx) if actor_name is None else actor_name
    return Note(new_id(), proposal_id, ctx.now, kind, title, text, name, due_at, inner)


def tell(ctx: Context, proposal_id: str, kind: str, title: str, text: str = "", **more: object) -> None:
    """Write a line into the timeline of a proposal; see ``note``."""
    ctx.put(note(ctx, proposal_id, kind, title, text, **more))  # type: ignore[arg-type]


def _actor_name(ctx: Context) -> str:
    return ctx.actor.name if ctx.actor.is_person else "系统"
