"""Which pages a person is offered, by account role and seat."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shared import roles

_REVIEWERS = roles.COMMITTEE
_DISPATCHERS = roles.COMMITTEE | roles.TWO_OFFICES
_HANDLERS = roles.UNIT | roles.TWO_OFFICES | roles.COMMITTEE | roles.INSPECTION

_OPERATORS = frozenset({roles.SECURITY_ADMIN, roles.SYSTEM_ADMIN})
# The kind of a seat stands beside the roles: ``member`` says not at which level.
UPPER_SEAT = "upper_level"
_UPPER = roles.STAFF | {roles.LEADER, roles.SYSTEM_ADMIN, roles.AUDIT_ADMIN}


@dataclass(frozen=True)
class Entry:
    """One entry of the menu."""

    path: str
    label: str
    current: bool = False


_ENTRIES: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("/work", "我的待办", roles.ALL),
    ("/proposals", "提案", roles.ALL),
    ("/proposals/new", "写提案", roles.PROPOSERS | {roles.ENTRY_CLERK}),
    ("/review", "审查", _REVIEWERS),
    ("/decision-lists", "审定清单", _REVIEWERS),
    ("/dispatch", "交办", _DISPATCHERS),
    ("/assignments", "办理台账", _HANDLERS),
    ("/aggregate", "下级汇总", _UPPER),
    ("/initiatives", "联合提案", roles.STAFF | {roles.LEADER}),
    ("/upward", "报上级提案", roles.COMMITTEE | {UPPER_SEAT}),
    ("/transfers", "转报", roles.COMMITTEE),
    ("/links", "跨级对接", _OPERATORS),
    ("/audit", "审计记录", frozenset({roles.AUDIT_ADMIN})),
    ("/status", "运行状况", frozenset({roles.SYSTEM_ADMIN})),
    ("/messages", "消息", roles.ALL),
)


# The draft form is one of the forms for commands; the menu knows it by its own entry.
_AKA = {"/act/intake/CreateDraft": "/proposals/new"}


def menu(held: Iterable[str], path: str) -> list[Entry]:
    """The entries for somebody with these roles and seat; the longest path that fits is the current one."""
    path = _AKA.get(path, path)
    mine = [(to, label) for to, label, whom in _ENTRIES if whom & set(held)]
    fitting = [to for to, _ in mine if path == to or path.startswith(f"{to}/")]
    current = max(fitting, key=len, default="")
    return [Entry(to, label, to == current) for to, label in mine]
