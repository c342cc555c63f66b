"""Members, units, organizations and the committee's own profile."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kit.core.errors import Precondition
from services.directory.domain.problems import Problems
from services.directory.states import MEMBERSHIP, TERM_COURSE, relations
from shared import words

LEVELS = ("county", "city", "province")
_INSTANCE = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
MEMBER_KINDS = ("local", "upper_level")
ORGANIZATION_KINDS = {
    "party": "党派",
    "sector": "界别",
    "special_committee": "专门委员会",
    "member_group": "委员小组",
    "liaison_group": "联络组",
    "peoples_organization": "人民团体",
    "mass_organization": "群众团体",
}


class AlreadyMember(Precondition):
    """One seat per person and term."""

    reason = "ALREADY_MEMBER"
    text = "{name}已是第{term}届委员"


@dataclass(frozen=True)
class Profile:
    """The committee; ``id`` is the instance's."""

    id: str
    name: str
    short_name: str
    level: str
    region_code: str = ""
    contact_phone: str = ""
    version: int = 0


@dataclass(frozen=True)
class Ref:
    """A person as an organization's record names one."""

    person_id: str
    member_id: str = ""
    name: str = ""


@dataclass(frozen=True)
class Member:
    """A seat in one term.  Names of organizations are kept up to date with theirs."""

    id: str
    person_id: str
    name: str
    term: int
    sector_id: str = ""
    sector_name: str = ""
    party_id: str = ""
    party_name: str = ""
    committee_ids: tuple[str, ...] = ()
    committee_names: tuple[str, ...] = ()
    member_group_id: str = ""
    liaison_group_id: str = ""
    standing_member: bool = False
    kind: str = "local"
    home_instance: str = ""
    """The instance that speaks for a member who lives elsewhere in this CPPCC's area."""
    upper_instance: str = ""
    upper_member_no: str = ""
    """Where an upper-level member sits, and as whom."""
    workplace: str = ""
    position: str = ""
    phone: str = ""
    state: str = "sitting"
    end_reason: str = ""
    version: int = 0

    @property
    def active(self) -> bool:
        """Sits now."""
        return self.state == "sitting"


@dataclass(frozen=True)
class Unit:
    """A handling unit or office.  ``parent_unit_name`` is kept up to date with the parent's."""

    id: str
    name: str
    short_name: str = ""
    system: str = "government"
    parent_unit_id: str = ""
    parent_unit_name: str = ""
    duties: tuple[str, ...] = ()
    doc_no_pattern: str = ""
    handles_proposals: bool = True
    signs_in: bool = True
    active: bool = True
    peer_instance: str = ""
    version: int = 0


@dataclass(frozen=True)
class Organization:
    """A party, sector, committee, group or people's organization."""

    id: str
    name: str
    kind: str
    short_name: str = ""
    may_propose: bool = False
    session_only: bool = False
    convenor: Ref | None = None
    liaisons: tuple[Ref, ...] = ()
    matched_unit_ids: tuple[str, ...] = ()
    active: bool = True
    version: int = 0


def check_profile(problems: Problems, profile: Profile) -> None:
    """Note what is wrong with the profile."""
    problems.require("name", profile.name, "名称")
    problems.require("short_name", profile.short_name, "简称", 40)
    problems.one_of("level", profile.level, LEVELS, "层级")
    problems.phone("contact_phone", profile.contact_phone)


def check_member(problems: Problems, member: Member) -> None:
    """Note what is wrong with a member's own values; whom it names is checked where it is looked up."""
    problems.require("name", member.name, "姓名")
    problems.one_of("kind", member.kind, MEMBER_KINDS, "委员类别")
    _check_instances(problems, member)
    problems.phone("phone", member.phone)


def _check_instances(problems: Problems, member: Member) -> None:
    """A local member may have a home elsewhere, an upper-level member a seat above."""
    foreign = {
        "local": {"upper_instance": member.upper_instance, "upper_member_no": member.upper_member_no},
        "upper_level": {"home_instance": member.home_instance},
    }.get(member.kind, {})
    for field, value in foreign.items():
        if value:
            problems.add(field, "NOT_FOR_THIS_KIND", "与委员类别不符")
    if member.upper_member_no and not member.upper_instance:
        problems.add("upper_instance", "REQUIRED", "请填写上级政协的实例编号")


def require_sector(problems: Problems, field: str, member: Member) -> None:
    """A local member belongs to a sector."""
    if member.kind == "local" and not member.sector_id:
        problems.add(field, "REQUIRED", "请填写界别")


def check_unit(problems: Problems, unit: Unit) -> None:
    """Note what is wrong with a unit's own values."""
    problems.require("name", unit.name, "单位名称")
    problems.one_of("system", unit.system, words.SYSTEMS, "所属系统")
    try:
        re.compile(unit.doc_no_pattern)
    except re.error:
        problems.add("doc_no_pattern", "PATTERN_INVALID", "发文字号格式不是有效的正则表达式")
    if unit.peer_instance and not _INSTANCE.fullmatch(unit.peer_instance):
        problems.add("peer_instance", "INSTANCE_INVALID", "实例编号只能用小写字母、数字和连字符")


def check_parent(problems: Problems, unit_id: str, parent_id: str, parents: Mapping[str, str]) -> None:
    """Note a unit that would stand under itself; ``parents`` maps every unit to the one it belongs to."""
    above, seen = parent_id, set()
    while above and above not in seen:
        if above == unit_id:
            problems.add("parent_unit_id", "PARENT_CIRCLE", "上级单位不能是本单位或其下属单位")
            return
        seen.add(above)
        above = parents.get(above, "")


def check_organization(problems: Problems, organization: Organization) -> None:
    """Note what is wrong with an organization's own values."""
    problems.require("name", organization.name, "名称")
    problems.one_of("kind", organization.kind, ORGANIZATION_KINDS, "组织类别")


def begun(member: Member) -> Member:
    """The member whose term has begun."""
    return replace(member, state=MEMBERSHIP.next(member.state, "begin", TERM_COURSE))


def ended(member: Member, why: str, by: tuple[str, ...] | frozenset[str]) -> Member:
    """The member whose seat has ended."""
    return replace(member, state=MEMBERSHIP.next(member.state, "end", by), end_reason=why)


def check_changeable(member: Member, account_roles: frozenset[str]) -> None:
    """A seat that has ended stays as it was; raises what the table says."""
    MEMBERSHIP.next(member.state, "update", relations(account_roles))
