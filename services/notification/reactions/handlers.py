"""The reaction for each event: messages by its rules, then what it does to escalations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kit.core.names import snake
from kit.service import REQUIRES, Reaction
from kit.store import Context
from services.notification.reactions import (
    of_assignment,
    of_evaluation,
    of_federation,
    of_intake,
    of_meeting,
    of_replies,
    of_supervision,
)
from services.notification.reactions.lateness import EFFECTS
from services.notification.reactions.telling import Tell, tell

RULES: dict[type, tuple[Tell, ...]] = {
    **of_intake.RULES,
    **of_assignment.RULES,
    **of_replies.RULES,
    **of_meeting.RULES,
    **of_supervision.RULES,
    **of_evaluation.RULES,
    **of_federation.RULES,
}


def handlers() -> dict[type, Reaction]:
    """One reaction per event that is told of or that moves an escalation."""
    return {event: Reaction(_handler(event), mode=REQUIRES) for event in {**RULES, **EFFECTS}}


def _handler(event_class: type) -> Callable[[Any, Context], None]:
    rules, effect = RULES.get(event_class, ()), EFFECTS.get(event_class)

    def handle(event: Any, ctx: Context) -> None:
        tell(event, rules, ctx)
        if effect is not None:
            effect(event, ctx)

    # The name is the reaction's identity in the inbox and the queues: one per event.
    handle.__name__ = f"tell_{snake(event_class.__name__)}"
    return handle
