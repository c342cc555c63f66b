"""What notification does on other services' events and when dates come.

- ``telling``     how an event becomes messages: one rule names audience, words and weight
- ``audience``    the words in which rules name their audience
- ``of_intake``, ``of_assignment``, ``of_meeting``, ``of_supervision``, ``of_evaluation``,
  ``of_federation``   the rules
- ``silent``      events that nobody is told of, with the reason
- ``lateness``    which events begin and end an escalation
- ``handlers``    the reaction for each event
- ``leaving``     addresses that are forgotten
- ``clocks``      what timers do
"""

from __future__ import annotations

from cppcc_api.directory.v1 import directory_events_pb2 as directory
from kit.service import LATEST, Reaction
from services.notification.reactions import leaving
from services.notification.reactions.clocks import TIMERS
from services.notification.reactions.handlers import handlers
from shared import copies

REACTIONS = {
    **handlers(),
    **copies.REACTIONS,
    directory.PersonChanged: Reaction(leaving.copy_person, mode=LATEST),
}

__all__ = ["REACTIONS", "TIMERS"]
