"""What other services told that is kept here, and the lines of the timeline."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from services.assignment.domain.parts import Addressee

COUNTED_MEETINGS = ("held", "confirmed", "held_unconfirmed", "waived")

# Who may read a line of the timeline: also strangers once the case is public; everybody concerned; or only
# the units concerned and staff.
PUBLIC, EVERYONE, HANDLERS = "public", "everyone", "handlers"


@dataclass(frozen=True)
class MeetingFact:
    """What is known of one meeting of an answering unit with the proposers."""

    id: str
    case_id: str
    task_id: str
    phase: str
    result: str
    at: datetime


@dataclass(frozen=True)
class MergeNote:
    """That a proposal is (or no longer is) merged into another; may be known before either is filed."""

    id: str
    primary_id: str
    addressee: Addressee
    merged: bool
    at: datetime


@dataclass(frozen=True)
class KeyNote:
    """The key mark of a proposal and who takes it up; may be known before it is filed."""

    id: str
    is_key: bool
    leader_id: str
    leader_name: str
    committee_id: str
    at: datetime


@dataclass(frozen=True)
class Entry:
    """One line of a case's timeline."""

    id: str
    case_id: str
    proposal_id: str
    at: datetime
    kind: str
    title: str
    text: str
    actor_name: str
    audience: str
    task_id: str = ""
    unit_id: str = ""
    unit_name: str = ""
    subject_id: str = ""
    due_at: datetime | None = None
    version: int = 0


def met_phases(meetings: Iterable[MeetingFact]) -> frozenset[str]:
    """Phases in which a meeting counts as held or was given up by the proposer."""
    return frozenset(each.phase for each in meetings if each.result in COUNTED_MEETINGS)
