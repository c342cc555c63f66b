"""One event, one fact: what all recorders share."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from google.protobuf.message import Message

from kit.convert import instant
from kit.core.workdays import local_date
from kit.store import Context
from services.evaluation.domain.catalogue import KINDS
from services.evaluation.domain.evidence import EvidenceFact
from shared import copies


def year_of(ctx: Context, session_id: str, at: datetime) -> int:
    """The statistics year of a session, or the year of the day without one; raises ``NotYet``."""
    if not session_id:
        return local_date(at).year
    session = copies.session(ctx, session_id)
    return session.statistics_year or session.year


def record(
    ctx: Context,
    event: Any,
    kind: str,
    at: datetime | None,
    detail: str = "",
    values: dict[str, Any] | None = None,
    due_at: datetime | None = None,
    **instead: str,
) -> None:
    """Keep one fact of an event, whose own fields say about whom and what; ``instead`` outweighs them.

    The fact's id is the event's, with the unit, so that it leads back to where it came from.
    """
    assert ctx.event is not None
    when = at or ctx.event.time
    about = {name: instead.get(name, _text(event, name)) for name in _ABOUT}
    source = f"{ctx.event.id}.{about['task_id'] or about['unit_id'] or about['proposal_id']}"
    ctx.put(
        EvidenceFact(
            id=f"{source}.{kind}",
            kind=kind,
            year=year_of(ctx, _text(event, "session_id"), when),
            at=when,
            text=_words(KINDS[kind], about, detail),
            due_at=due_at,
            values=values or {},
            **about,
        )
    )


_ABOUT = ("unit_id", "unit_name", "part", "proposal_id", "proposal_no", "proposal_title", "task_id")


def _text(event: Message, name: str) -> str:
    return str(getattr(event, name, ""))


def _words(label: str, about: dict[str, str], detail: str) -> str:
    title = about["proposal_title"]
    proposal = f"{about['proposal_no']}《{title}》" if title else ""
    return "：".join(part for part in (label, proposal + (f"（{detail}）" if detail else "")) if part)


__all__ = ["instant", "record", "year_of"]
