"""What an answering unit has to do: its three meetings with their dates, until its part in the case ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from services.meeting.domain.refusals import AssistDoesNotMeet, HandlingEnded

BEFORE, DURING, AFTER = "before", "during", "after"
PHASES = (BEFORE, DURING, AFTER)
ANSWERING = ("sole", "lead", "split")
ENDINGS = {"closed": "办结", "reassigned": "改办", "withdrawn": "撤案"}


@dataclass(frozen=True)
class Signer:
    """Somebody who signed one of the proposals that the unit answers."""

    person_id: str
    member_id: str
    name: str
    role: str
    organization_id: str = ""
    organization_name: str = ""
    sector_name: str = ""
    signed_at: datetime | None = None

    @property
    def answers(self) -> bool:
        """Confirms for the proposers: the first one, or the contact of a collective."""
        return self.role in ("first_proposer", "collective_contact")


@dataclass(frozen=True)
class KeyMark:
    """Who follows a key proposal; its id is the proposal's."""

    id: str
    leader_person_id: str = ""
    committee_id: str = ""


@dataclass(frozen=True)
class Missed:
    """A meeting not held by its date."""

    phase: str
    at: datetime


@dataclass(frozen=True)
class Handling:
    """One unit's task as far as meetings go; its id is the task's."""

    id: str
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    signers: tuple[Signer, ...]
    proposal_ids: tuple[str, ...]
    dispatched_at: datetime
    first_due_at: datetime | None = None
    reply_due_at: datetime | None = None
    part_set_at: datetime | None = None
    due_set_at: datetime | None = None
    drafted_at: datetime | None = None
    replied_at: datetime | None = None
    after_due_at: datetime | None = None
    ended: str = ""
    ended_at: datetime | None = None
    overdue: tuple[Missed, ...] = ()
    origin_name: str = ""
    """Upper committee whose proposers the unit meets; their answer comes from there."""
    version: int = 0

    @property
    def answering(self) -> bool:
        """Whether the unit answers the proposers itself."""
        return self.part in ANSWERING

    def due_at(self, phase: str) -> datetime | None:
        """Until when the meeting of a phase should be held."""
        return {BEFORE: self.first_due_at, DURING: self.reply_due_at, AFTER: self.after_due_at}[phase]


def check_open(handling: Handling) -> None:
    """Raise unless meetings of this task can still be arranged and recorded."""
    if not handling.answering:
        raise AssistDoesNotMeet()
    if handling.ended:
        raise HandlingEnded(why=ENDINGS[handling.ended])


def after_on_draft(policy: Mapping[str, Any]) -> bool:
    """Whether the last meeting consults on the draft (default) or on the delivered reply."""
    return policy["after_meeting"] != "after_delivery"


def with_reply_due(handling: Handling, due_at: datetime | None, policy: Mapping[str, Any]) -> Handling:
    """The handling with the date of its reply, which the meetings on progress and draft share."""
    after = due_at if after_on_draft(policy) else handling.after_due_at
    return replace(handling, reply_due_at=due_at, after_due_at=after)


def repart(handling: Handling, part: str, first_due_at: datetime | None, at: datetime) -> Handling:
    """The handling as another part of the case; what was told last counts."""
    if handling.part == part or (handling.part_set_at and at < handling.part_set_at):
        return handling
    first = first_due_at or handling.first_due_at
    return replace(handling, part=part, part_set_at=at, first_due_at=first)


def extended(
    handling: Handling, due_at: datetime | None, decided_at: datetime, policy: Mapping[str, Any]
) -> Handling:
    """The handling after more time was granted; the decision that was made last counts."""
    if handling.due_set_at and decided_at < handling.due_set_at:
        return handling
    return with_reply_due(replace(handling, due_set_at=decided_at), due_at, policy)


def drafted(handling: Handling, at: datetime) -> Handling:
    """The handling after the first draft of a reply."""
    return handling if handling.drafted_at else replace(handling, drafted_at=at)


def replied(
    handling: Handling, at: datetime, feedback_due_at: datetime | None, policy: Mapping[str, Any]
) -> Handling:
    """The handling after its first reply, from which a meeting after delivery is counted."""
    if handling.replied_at:
        return handling
    after = handling.after_due_at if after_on_draft(policy) else feedback_due_at
    return replace(handling, replied_at=at, after_due_at=after)


def timed_phases(handling: Handling, policy: Mapping[str, Any]) -> dict[str, datetime]:
    """The phases whose date is still watched, with that date.

    Once the reply is out, what was not held before it is a matter of the reply's warnings, not of a date.
    """
    if not handling.answering or handling.ended:
        return {}
    phases = [AFTER] if not after_on_draft(policy) else []
    if not handling.replied_at:
        phases = [BEFORE, DURING, *([AFTER] if after_on_draft(policy) else [])]
    return {phase: due for phase in phases if (due := handling.due_at(phase)) is not None}


def wanted_phases(handling: Handling, policy: Mapping[str, Any]) -> tuple[str, ...]:
    """The phases whose time has come, for the unit's list of things to do."""
    if not handling.answering or handling.ended:
        return ()
    after_began = handling.drafted_at if after_on_draft(policy) else handling.replied_at
    if handling.replied_at:
        return (AFTER,) if after_began else ()
    return (BEFORE, DURING, AFTER) if after_began else (BEFORE, DURING)


def end(handling: Handling, why: str, at: datetime) -> Handling:
    """The handling after its end; the first end counts."""
    return handling if handling.ended else replace(handling, ended=why, ended_at=at)


def mark_overdue(handling: Handling, phase: str, at: datetime) -> Handling:
    """The handling with a phase noted as not held in time."""
    return replace(handling, overdue=(*handling.overdue, Missed(phase, at)))
