"""What the reactions on this instance's own proposals share: taking one step of a proposal into its fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from google.protobuf.message import Message
from google.protobuf.timestamp_pb2 import Timestamp

from kit.convert import instant
from kit.service import REQUIRES, Reaction
from kit.store import Context
from services.federation.domain.aggregate_local import LocalProposal
from services.federation.store import aggregate_local as local

Step = Callable[[LocalProposal], LocalProposal]
Notes = Mapping[type[Message], Callable[[Any, Context], None]]


def change(ctx: Context, event: Any, step: Step) -> None:
    """Take what an event tells of its proposal into the fact."""
    local.change(ctx, event.proposal_id, step)


def moment(ctx: Context, told: Timestamp) -> datetime:
    """When it was, by the event's word."""
    return instant(told) or ctx.now


def reactions(notes: Notes) -> dict[type[Message], Reaction]:
    """The table of one service's events, which come in any order."""
    return {event: Reaction(note, mode=REQUIRES) for event, note in notes.items()}
