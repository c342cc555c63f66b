"""The copies of directory's facts that other services keep, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class KnownPerson:
    """A person who may act or be addressed."""

    id: str
    name: str
    roles: tuple[str, ...] = ()
    member_id: str = ""
    unit_id: str = ""
    unit_name: str = ""
    organization_ids: tuple[str, ...] = ()
    position: str = ""
    phone: str = ""
    wechat_id: str = ""
    address: str = ""
    active: bool = True


@dataclass(frozen=True)
class KnownMember:
    """A member of this CPPCC, or an upper-level member living here."""

    id: str
    person_id: str
    name: str
    sector_id: str = ""
    sector_name: str = ""
    party_id: str = ""
    party_name: str = ""
    committee_ids: tuple[str, ...] = ()
    member_group_id: str = ""
    standing_member: bool = False
    kind: str = "local"
    term: int = 0
    active: bool = True
    home_instance: str = ""
    upper_instance: str = ""
    upper_member_no: str = ""


@dataclass(frozen=True)
class KnownUnit:
    """A handling unit or office."""

    id: str
    name: str
    short_name: str = ""
    system: str = "government"
    parent_unit_id: str = ""
    duties: tuple[str, ...] = ()
    doc_no_pattern: str = ""
    handles_proposals: bool = True
    signs_in: bool = True
    active: bool = True
    peer_instance: str = ""
    """Lower instance that runs the handling for this unit; empty for a unit of our own."""


@dataclass(frozen=True)
class KnownOrganization:
    """A party, sector, committee, group or people's organization."""

    id: str
    name: str
    kind: str
    may_propose: bool = False
    session_only: bool = False
    convenor_person_id: str = ""
    liaison_person_ids: tuple[str, ...] = ()
    matched_unit_ids: tuple[str, ...] = ()
    active: bool = True


@dataclass(frozen=True)
class KnownSession:
    """A session with its cut-off."""

    id: str
    name: str
    term: int
    ordinal: int
    year: int
    opens_at: datetime | None
    closes_at: datetime | None
    call_opens_at: datetime | None
    cutoff_at: datetime | None
    reply_due_at: datetime | None
    statistics_year: int
    session_state: str


@dataclass(frozen=True)
class KnownProfile:
    """The committee's own name and level; its id is the instance's."""

    id: str
    name: str
    short_name: str
    level: str
    region_code: str = ""
    contact_phone: str = ""
