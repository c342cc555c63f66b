"""Versions of policy values: what may be set, and from when."""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from kit.core.workdays import BadCalendar
from services.directory.domain.problems import Problems
from shared.policy import DEFAULTS, KnownPolicy, calendar, values_at

# Scales that an instance may extend by words of its own; elsewhere the keys of a map are known ones.
_OPEN_MAPS = frozenset({("assessment", "option_weights")})
_SAMPLE = {"year": 2027, "number": 1}
_SHORTEST_PASSWORD = 8
_WORDS = {bool: "是或否", int: "整数", float: "数字", str: "文字"}


@dataclass(frozen=True)
class Policy:
    """One version: the values that differ from the one before, from an instant on."""

    id: str
    name: str
    effective_from: datetime
    values: dict[str, Any] = field(default_factory=dict)
    session_id: str = ""
    decided_by: str = ""
    version: int = 0

    def known(self) -> KnownPolicy:
        """The version as all services reckon with it."""
        return KnownPolicy(self.id, self.name, self.effective_from, self.values, self.session_id)


def in_force(
    versions: Iterable[Policy], name: str, at: datetime, session_id: str
) -> tuple[dict, Policy | None]:
    """All values that count at an instant, and the latest version behind them."""
    known = list(versions)
    values = values_at(name, [version.known() for version in known], at, session_id)
    counting = [v for v in known if v.effective_from <= at and v.session_id in ("", session_id)]
    counting.sort(key=lambda v: (bool(v.session_id), v.effective_from, v.id))
    return values, counting[-1] if counting else None


def check_policy(problems: Problems, policy: Policy, now: datetime) -> None:
    """Note an unknown set, unknown names, values of the wrong type or sense, and a date in the past."""
    if policy.effective_from < now:
        problems.add("effective_from", "IN_PAST", "生效时间不能早于现在")
    if policy.name not in DEFAULTS:
        problems.add("policy_name", "UNKNOWN_POLICY", f"没有名为“{policy.name}”的规则")
        return
    if not policy.values:
        problems.add("values", "REQUIRED", "请填写要修改的数值")
    before = len(problems.found)
    for key, value in policy.values.items():
        _check_value(problems, policy.name, key, value)
    if len(problems.found) == before:
        _check_sense(problems, policy)


def _check_value(problems: Problems, name: str, key: str, value: Any) -> None:
    place = f"values.{key}"
    if key not in DEFAULTS[name]:
        problems.add(place, "UNKNOWN_KEY", f"规则“{name}”中没有“{key}”")
        return
    default = DEFAULTS[name][key]
    if isinstance(default, Mapping):
        _check_map(problems, place, default, value, open_keys=(name, key) in _OPEN_MAPS)
    elif isinstance(default, list):
        _check_list(problems, place, default, value)
    else:
        _check_single(problems, place, default, value)


def _check_map(problems: Problems, place: str, default: Mapping, value: Any, open_keys: bool) -> None:
    if not isinstance(value, Mapping):
        problems.add(place, "WRONG_TYPE", "须为一组名称与数值")
        return
    sample = next(iter(default.values()))
    for key, item in value.items():
        if key not in default and not open_keys:
            problems.add(f"{place}.{key}", "UNKNOWN_KEY", f"没有“{key}”这一项")
        else:
            _check_single(problems, f"{place}.{key}", sample, item)


def _check_list(problems: Problems, place: str, default: list, value: Any) -> None:
    if not isinstance(value, list):
        problems.add(place, "WRONG_TYPE", "须为列表")
        return
    for index, item in enumerate(value):
        # An empty default says nothing about its items; they are judged by their sense.
        if default:
            _check_single(problems, f"{place}[{index}]", default[0], item)


def _check_single(problems: Problems, place: str, default: Any, value: Any) -> None:
    if not _like(default, value):
        problems.add(place, "WRONG_TYPE", f"须为{_WORDS[type(default)]}")
    elif isinstance(value, int | float) and value < 0:
        problems.add(place, "NEGATIVE", "不能是负数")


def _like(default: Any, value: Any) -> bool:
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(default, bool) and isinstance(value, bool)
    if isinstance(default, int):
        return isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    if isinstance(default, float):
        return isinstance(value, int | float)
    return isinstance(value, str)


def _check_sense(problems: Problems, policy: Policy) -> None:
    if policy.name == "numbering":
        for key, template in policy.values.items():
            if not _usable(template):
                problems.add(f"values.{key}", "TEMPLATE_INVALID", f"编号模板“{template}”不能使用")
    if policy.name == "sign_in":
        for key, value in policy.values.items():
            if value < (_SHORTEST_PASSWORD if key == "password_min" else 1):
                problems.add(f"values.{key}", "TOO_SMALL", "数值过小，会使人无法登录或密码过短")
    if policy.name == "workdays":
        try:
            calendar({**DEFAULTS["workdays"], **policy.values})
        except (BadCalendar, TypeError, ValueError) as error:
            problems.add("values", "CALENDAR_INVALID", f"工作日设置有误：{error}")


def _usable(template: str) -> bool:
    """Whether numbers can be made by the template, and differ when the number differs."""
    try:
        names = {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}
        return "number" in names and bool(template.format(**_SAMPLE))
    except (ValueError, KeyError, IndexError, AttributeError):
        return False
