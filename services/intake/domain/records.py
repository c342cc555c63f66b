"""What is kept beside a proposal: versions, receipts, lists for a body, timeline lines, handling as told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from services.intake.domain.proposal import Decision, Ruling, Signature, Text


@dataclass(frozen=True)
class TextVersion:
    """A version kept for good."""

    id: str
    proposal_id: str
    text: Text
    changed_by: str
    changed_at: datetime
    version: int = 0


@dataclass(frozen=True)
class Receipt:
    """What a proposer gets for one submission; never changed."""

    id: str
    proposal_id: str
    serial_no: str
    submission_round: int
    text: Text
    signatures: tuple[Signature, ...]
    hash: str
    late: bool
    submitted_at: datetime
    version: int = 0


@dataclass(frozen=True)
class Entry:
    """One decision on a list."""

    proposal_id: str
    serial_no: str
    title: str
    proposer_name: str
    decision: Decision
    proposal_no: str = ""
    excepted: bool = False


@dataclass(frozen=True)
class DecisionList:
    """Decisions put together for a body."""

    id: str
    session_id: str
    title: str
    state: str
    entries: tuple[Entry, ...]
    created_at: datetime
    created_by: str
    ruling: Ruling | None = None
    version: int = 0


@dataclass(frozen=True)
class Note:
    """One line of a proposal's timeline; ``inner`` ones are for the committee alone."""

    id: str
    proposal_id: str
    at: datetime
    kind: str
    title: str
    text: str = ""
    actor_name: str = ""
    due_at: datetime | None = None
    inner: bool = False


@dataclass(frozen=True)
class HandlingUnit:
    """A unit that handles a proposal, with its part."""

    id: str
    name: str
    part: str


@dataclass(frozen=True)
class Handling:
    """How far assignment says the handling is; a copy for lists, never a state of its own."""

    id: str
    state: str
    changed_at: datetime
    case_id: str = ""
    units: tuple[HandlingUnit, ...] = ()
    dispatched_at: datetime | None = None
    reply_due_at: datetime | None = None
    reply_class: str = ""

    @property
    def leads(self) -> tuple[HandlingUnit, ...]:
        """The units that answer."""
        return tuple(unit for unit in self.units if unit.part != "assist")


@dataclass(frozen=True)
class Reminder:
    """A deadline that was announced as near or missed."""

    id: str
    proposal_id: str
    deadline: str
    at: datetime
    version: int = 0


@dataclass(frozen=True)
class RefusedArrival:
    """Something that came from another instance and was not accepted; ``matter`` is arrival or withdrawal."""

    id: str
    origin_instance: str
    origin_proposal_id: str
    matter: str
    reason: str
    explanation: str
    at: datetime
    version: int = 0
