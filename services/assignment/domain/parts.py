"""Small values that cases, tasks and replies are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from shared.attachments import Attachment

SOLE, LEAD, ASSIST, SPLIT = "sole", "lead", "assist", "split"
PARTS = (SOLE, LEAD, ASSIST, SPLIT)
ANSWERING = (SOLE, LEAD, SPLIT)


@dataclass(frozen=True)
class Unit:
    """A handling unit by id and printed name."""

    unit_id: str
    name: str


@dataclass(frozen=True)
class Signer:
    """Somebody who signed a proposal and is answered."""

    person_id: str
    member_id: str
    name: str
    role: str
    organization_id: str = ""
    organization_name: str = ""
    sector_name: str = ""
    signed_at: datetime | None = None


@dataclass(frozen=True)
class Addressee:
    """A proposal whose proposers get a reply of their own."""

    proposal_id: str
    proposal_no: str
    title: str
    organization_name: str = ""
    signers: tuple[Signer, ...] = ()


@dataclass(frozen=True)
class Suggestion:
    """One suggestion of the proposal, to be answered."""

    suggestion_id: str
    ordinal: int
    text: str


@dataclass(frozen=True)
class PlannedTask:
    """A unit with the part it shall take."""

    unit_id: str
    part: str


@dataclass(frozen=True)
class Milestone:
    """One step of a handling plan."""

    text: str
    due_at: datetime | None = None


@dataclass(frozen=True)
class HandlingPlan:
    """How a unit will handle a proposal."""

    plan_version: int
    summary: str
    responsible_leader: str
    contact_name: str
    contact_phone: str
    milestones: tuple[Milestone, ...] = ()
    submitted_at: datetime | None = None
    entered_by_name: str = ""


@dataclass(frozen=True)
class Objection:
    """An objection to a task and what was decided."""

    objection_id: str
    reason: str
    proposed_units: tuple[Unit, ...]
    raised_at: datetime
    decision: str = ""
    decision_reason: str = ""
    decided_at: datetime | None = None


@dataclass(frozen=True)
class Extension:
    """A request for more time and what was decided."""

    extension_id: str
    requested_due_at: datetime
    reason: str
    requested_at: datetime
    decision: str = ""
    granted_due_at: datetime | None = None
    decision_reason: str = ""
    decided_at: datetime | None = None


@dataclass(frozen=True)
class Opinion:
    """One round of an assist opinion."""

    opinion_round: int
    text: str
    doc_no: str
    scan_ref: str
    submitted_at: datetime
    on_time: bool = True
    decision: str = ""
    decision_reason: str = ""
    decided_at: datetime | None = None
    entered_by_name: str = ""


@dataclass(frozen=True)
class Origin:
    """Where a delegated case comes from: the upper instance, which reviews and delivers its reply.

    ``requested_due_at`` is the date that was asked for and not decided yet.
    """

    peer_id: str
    name: str
    unit_name: str
    part: str
    background: str = ""
    analysis: str = ""
    proposer_names: tuple[str, ...] = ()
    objection_due_at: datetime | None = None
    due_at: datetime | None = None
    office_name: str = ""
    office_phone: str = ""
    objection: str = ""
    requested_due_at: datetime | None = None
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True)
class Asked:
    """A proposer whose feedback is wanted, and the proposal they signed."""

    person_id: str
    member_id: str
    name: str
    proposal_id: str
