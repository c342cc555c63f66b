"""What may happen to directory's records, in which state and by whom; and which accounts may try.

Roles in the tables are offices that an account role confers (``relations``), and two that nobody holds by an
account: ``register`` (an account follows from a register's entry) and ``term`` (a seat follows its term).
"""

from __future__ import annotations

from collections.abc import Iterable

from kit.core.states import Row, Table
from shared import roles

REGISTRAR, SESSION_KEEPER, TERM_KEEPER = "registrar", "session_keeper", "term_keeper"
ACCOUNT_KEEPER, REGISTER, TERM_COURSE = "account_keeper", "register", "term"

ADMINISTRATORS = frozenset({roles.SYSTEM_ADMIN, roles.SECURITY_ADMIN, roles.AUDIT_ADMIN})
FROM_REGISTER = frozenset({roles.MEMBER, roles.STANDING_MEMBER})
"""Roles that come from the member record and cannot be given by hand."""

_KEEPERS = {
    REGISTRAR: frozenset({roles.SYSTEM_ADMIN}) | roles.COMMITTEE,
    SESSION_KEEPER: frozenset({roles.SYSTEM_ADMIN}) | roles.COMMITTEE,
    TERM_KEEPER: frozenset({roles.SYSTEM_ADMIN, roles.COMMITTEE_DIRECTOR}),
    ACCOUNT_KEEPER: frozenset({roles.SECURITY_ADMIN}),
}

GRANTS = {
    **roles.AUDITORS,
    **roles.OPERATING,
    "register.keep": _KEEPERS[REGISTRAR],
    # Makes accounts and hands out first passwords: for administrators alone.
    "register.enrol": frozenset({roles.SYSTEM_ADMIN, roles.SECURITY_ADMIN}),
    "session.keep": _KEEPERS[SESSION_KEEPER],
    "term.end": _KEEPERS[TERM_KEEPER],
    "account.keep": _KEEPERS[ACCOUNT_KEEPER],
    # The system administrator only for a security administrator, who could not be helped otherwise.
    "account.reset": frozenset({roles.SECURITY_ADMIN, roles.SYSTEM_ADMIN}),
    "policy.set": frozenset({roles.SYSTEM_ADMIN, roles.COMMITTEE_DIRECTOR}),
    "profile.update": frozenset({roles.SYSTEM_ADMIN}),
}

ACCOUNT = Table(
    "account",
    (
        Row("active", "update", None, ACCOUNT_KEEPER),
        Row("active", "deactivate", "inactive", (ACCOUNT_KEEPER, REGISTER)),
        Row("inactive", "reactivate", "active", (ACCOUNT_KEEPER, REGISTER)),
        Row("inactive", "forget", None, ACCOUNT_KEEPER),
    ),
    initial="active",
    labels={
        "account": "账号",
        "active": "正常",
        "inactive": "已停用",
        "update": "修改账号",
        "deactivate": "停用账号",
        "reactivate": "恢复账号",
        "forget": "清除个人信息",
    },
)

MEMBERSHIP = Table(
    "membership",
    (
        Row(("waiting", "sitting"), "update", None, REGISTRAR),
        Row("waiting", "begin", "sitting", TERM_COURSE),
        Row(("waiting", "sitting"), "end", "ended", (REGISTRAR, TERM_COURSE)),
    ),
    initial=("waiting", "sitting"),
    final="ended",
    labels={
        "membership": "委员资格",
        "waiting": "待就任",
        "sitting": "在任",
        "ended": "已终止",
        "update": "修改委员信息",
        "begin": "就任",
        "end": "终止委员资格",
    },
)

TERM = Table(
    "term",
    (
        Row("prepared", "begin", "running", TERM_COURSE),
        Row("running", "end", "ended", TERM_KEEPER),
    ),
    initial=("prepared", "running"),
    final="ended",
    labels={
        "term": "届",
        "prepared": "筹备中",
        "running": "履职中",
        "ended": "已届满",
        "begin": "开始履职",
        "end": "换届",
    },
)

SESSION = Table(
    "session",
    (
        Row(("prepared", "open"), "update", None, SESSION_KEEPER),
        Row("prepared", "start", "open", SESSION_KEEPER),
        Row("open", "close", "closed", SESSION_KEEPER),
    ),
    initial="prepared",
    final="closed",
    labels={
        "session": "会议",
        "prepared": "筹备中",
        "open": "进行中",
        "closed": "已闭会",
        "update": "修改会议",
        "start": "开始会议",
        "close": "会议闭会",
    },
)


def relations(account_roles: Iterable[str]) -> frozenset[str]:
    """The offices in the tables that these account roles confer."""
    held = set(account_roles)
    return frozenset(relation for relation, keepers in _KEEPERS.items() if keepers & held)
