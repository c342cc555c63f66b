"""A leader's instruction (批示) on a proposal: writing on it (批阅) and taking charge of it (领办) differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kit.core.errors import FieldError
from services.supervision.domain.people import Person, UnitRef
from services.supervision.domain.refusals import InstructionInvalid

REVIEWED, LED = "reviewed", "led"
ACTS = {REVIEWED: "批阅", LED: "领办"}
WORDING_MAX = 2000


@dataclass(frozen=True)
class Instruction:
    """An instruction as it was given; it never changes."""

    id: str
    campaign_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    leader: Person
    act: str
    wording: str
    units: tuple[UnitRef, ...]
    instructed_at: datetime
    recorded_at: datetime
    entered_by_name: str = ""
    scan_ref: str = ""
    version: int = 0


@dataclass(frozen=True)
class Entered:
    """What is entered about an instruction; ``own`` when the leader does it."""

    own: bool
    leader: Person
    act: str
    wording: str
    instructed_at: datetime | None
    scan_ref: str


def check(entered: Entered, now: datetime) -> None:
    """Raise unless complete: what staff enter for a leader needs scan, date and wording (DOMAIN §0.14)."""
    if problems := list(_problems(entered, now)):
        raise InstructionInvalid(fields=problems)


def _problems(entered: Entered, now: datetime) -> Iterator[FieldError]:
    if not entered.leader.name:
        yield FieldError("leader_name", "LEADER_MISSING", "请填写批示领导")
    if entered.act not in ACTS:
        yield FieldError("act", "ACT_UNKNOWN", "请选择批阅或领办")
    if not entered.wording:
        yield FieldError("wording", "WORDING_MISSING", "请填写批示内容")
    elif len(entered.wording) > WORDING_MAX:
        yield FieldError("wording", "TOO_LONG", f"批示内容不超过{WORDING_MAX}字")
    if entered.instructed_at is not None and entered.instructed_at > now:
        yield FieldError("instructed_at", "INSTRUCTION_IN_FUTURE", "批示时间不能晚于现在")
    if not entered.own and entered.instructed_at is None:
        yield FieldError("instructed_at", "INSTRUCTION_DATE_MISSING", "代录批示须填写批示日期")
    if not entered.own and not entered.scan_ref:
        yield FieldError("scan_ref", "SCAN_MISSING", "代录批示须附批示扫描件")
