"""One reaction per event, however many flows want to know of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kit.core.names import snake
from kit.service import REQUIRES, Reaction
from kit.store import Context

Table = Mapping[type, Reaction]
Handler = Callable[[Any, Context], None]


def for_each(handler: Handler, *events: type) -> dict[type, Reaction]:
    """One handler for several events."""
    return {event: Reaction(handler, mode=REQUIRES) for event in events}


def together(*tables: Table) -> dict[type, Reaction]:
    """The flows' tables of reactions as one: what several do on an event commits together.

    The reaction's name, its identity in inbox and queues, follows from the event, so that it stays when
    another flow begins or ceases to listen.
    """
    events = dict.fromkeys(event for table in tables for event in table)
    return {event: _one(event, [table[event] for table in tables if event in table]) for event in events}


def _one(event_class: type, reactions: Sequence[Reaction]) -> Reaction:
    handlers: list[Handler] = [each.handler for each in reactions]

    def handle(event: Any, ctx: Context) -> None:
        for handler in handlers:
            handler(event, ctx)

    handle.__name__ = f"note_{snake(event_class.__name__)}"
    return Reaction(handle, mode=REQUIRES)
