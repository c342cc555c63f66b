"""Persons with accounts, what they may be, and the separation of the three administrators."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kit.core.errors import Forbidden, Precondition
from services.directory.domain.problems import Problems
from services.directory.states import ACCOUNT, ACCOUNT_KEEPER, ADMINISTRATORS, FROM_REGISTER, REGISTER
from shared import roles

LOGIN_MAX = 40


class OwnAccount(Forbidden):
    """Nobody decides over the own account."""

    reason = "OWN_ACCOUNT"
    text = "不能对自己的账号{action}"


class LastAdministrator(Precondition):
    """An instance always has each of its three administrators."""

    reason = "LAST_ADMINISTRATOR"
    text = "这是最后一名{role}，请先指定接任者"


class StillSeated(Precondition):
    """Who sits, or will, must be reachable."""

    reason = "STILL_SEATED"
    text = "{name}仍有委员资格，不能清除个人信息"


class ResetNotAllowed(Forbidden):
    """The system administrator resets the security administrators' passwords only."""

    reason = "RESET_NOT_ALLOWED"
    text = "重置密码由安全管理员办理"


@dataclass(frozen=True)
class Person:
    """Somebody with an account.  ``unit_name`` is kept up to date with the unit's."""

    id: str
    login_name: str
    login_key: str
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
    state: str = "active"
    version: int = 0

    @property
    def active(self) -> bool:
        """May sign in and be addressed."""
        return self.state == "active"


@dataclass(frozen=True)
class Credential:
    """A person's password, hashed; ``id`` is the person's."""

    id: str
    password_hash: str
    must_change: bool = True
    version: int = 0


def login_key(login_name: str) -> str:
    """What makes a login name unique: letters' case and width and blanks do not count."""
    return "".join(unicodedata.normalize("NFKC", login_name).casefold().split())


def ordered(account_roles: Iterable[str]) -> tuple[str, ...]:
    """Roles once each, in a stable order."""
    return tuple(sorted(set(account_roles)))


def check_person(problems: Problems, person: Person) -> None:
    """Note what is wrong with a person's own values."""
    problems.require("login_name", person.login_key, "登录名", LOGIN_MAX)
    problems.require("name", person.name, "姓名")
    problems.phone("phone", person.phone)


def check_roles(problems: Problems, person: Person, from_register: Iterable[str] = ()) -> None:
    """Note what is wrong with a person's roles; ``from_register`` are those that the member record gives."""
    for index, role in enumerate(person.roles):
        if role not in roles.ALL:
            problems.add(f"roles[{index}]", "UNKNOWN_ROLE", f"没有“{role}”这一角色")
    if (set(person.roles) & FROM_REGISTER) - set(from_register):
        problems.add("roles", "ROLE_FROM_REGISTER", "委员、常委身份由委员名册决定，不能直接授予")
    if len(set(person.roles) & ADMINISTRATORS) > 1:
        problems.add("roles", "ADMINISTRATORS_SEPARATE", "系统管理员、安全管理员、审计管理员不能由一人兼任")
    if set(person.roles) & roles.UNIT and not person.unit_id:
        problems.add("unit_id", "UNIT_REQUIRED", "承办单位人员须注明所在单位")


def deactivated(person: Person, by: Iterable[str] = (ACCOUNT_KEEPER,)) -> Person:
    """The person without access."""
    return replace(person, state=ACCOUNT.next(person.state, "deactivate", by))


def reactivated(person: Person, by: Iterable[str] = (ACCOUNT_KEEPER,)) -> Person:
    """The person with access again."""
    return replace(person, state=ACCOUNT.next(person.state, "reactivate", by))


def forgotten(person: Person, seats: Iterable[str], by: Iterable[str]) -> Person:
    """The person who has left, without what only served to reach them; ``seats`` are the states of all seats.

    Raises ``StillSeated`` and what the table says.
    """
    if set(seats) - {"ended"}:
        raise StillSeated(name=person.name)
    state = ACCOUNT.next(person.state, "forget", by)
    return replace(person, state=state, phone="", wechat_id="", address="")


def with_seat(person: Person, member_id: str, standing: bool) -> Person:
    """The person with what a sitting member's record gives."""
    given = {roles.MEMBER} | ({roles.STANDING_MEMBER} if standing else set())
    rest = set(person.roles) - FROM_REGISTER
    seated = replace(person, member_id=member_id, roles=ordered(rest | given))
    return seated if seated.active else reactivated(seated, (REGISTER,))


def without_seat(person: Person) -> Person:
    """The person without a member's rights; who has no other role loses access too."""
    rest = ordered(set(person.roles) - FROM_REGISTER)
    left = replace(person, member_id="", roles=rest)
    return left if rest or not left.active else deactivated(left, (REGISTER,))


def check_not_own(person: Person, actor_id: str, action: str) -> None:
    """Raises ``OwnAccount``."""
    if person.id == actor_id:
        raise OwnAccount(action=action)


def check_reset(person: Person, actor_id: str, actor_roles: Iterable[str]) -> None:
    """Who may give whom a new password; raises ``OwnAccount`` or ``ResetNotAllowed``."""
    check_not_own(person, actor_id, "重置密码，请使用修改密码")
    if roles.SECURITY_ADMIN not in actor_roles and roles.SECURITY_ADMIN not in person.roles:
        raise ResetNotAllowed()


def lost_offices(before: Person, after: Person) -> frozenset[str]:
    """Administrator roles that a change takes from a person who could act."""
    held = set(before.roles) & ADMINISTRATORS if before.active else set()
    kept = set(after.roles) if after.active else set()
    return frozenset(held - kept)
