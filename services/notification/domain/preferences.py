"""Which channels a person gets which kind of message by.

The inbox can never be left out, and a message about a deadline always comes by every channel that the
instance sends deadlines by: a person may add channels to it, not take them away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from kit.core.errors import FieldError
from kit.core.workdays import SHANGHAI
from services.notification.domain.channels import CHANNELS
from services.notification.domain.refusals import PreferencesInvalid


@dataclass(frozen=True)
class Choice:
    """Channels for one kind of message; an empty kind stands for all others."""

    kind: str
    channels: tuple[str, ...]


@dataclass(frozen=True)
class Preferences:
    """What one person chose; the id is the person's."""

    id: str
    choices: tuple[Choice, ...] = ()
    quiet_from_hour: int = 0
    quiet_to_hour: int = 0
    version: int = 0


def check(chosen: Preferences, kinds: Collection[str]) -> None:
    """Raise with every wrong choice."""
    problems, seen = [], set()
    for number, choice in enumerate(chosen.choices):
        place = f"preferences.choices[{number}]"
        if choice.kind and choice.kind not in kinds:
            problems.append(FieldError(f"{place}.kind", "UNKNOWN_MESSAGE_KIND", "没有这类消息"))
        if choice.kind in seen:
            problems.append(FieldError(f"{place}.kind", "KIND_TWICE", "同一类消息只能设置一次"))
        if unknown := set(choice.channels) - CHANNELS.keys():
            message = f"没有这种方式：{'、'.join(sorted(unknown))}"
            problems.append(FieldError(f"{place}.channels", "UNKNOWN_CHANNEL", message))
        if "inbox" not in choice.channels:
            problems.append(FieldError(f"{place}.channels", "INBOX_REQUIRED", "站内消息不能关闭"))
        seen.add(choice.kind)
    for name in ("quiet_from_hour", "quiet_to_hour"):
        if not 0 <= getattr(chosen, name) <= 23:
            problems.append(FieldError(f"preferences.{name}", "HOUR_INVALID", "时间须为0至23点"))
    if problems:
        raise PreferencesInvalid(fields=problems)


def enabled(policy: Mapping[str, Any]) -> tuple[str, ...]:
    """The channels that the instance runs."""
    named = ["inbox", *policy["channels"], *(["sms"] if policy["sms"] else [])]
    return tuple(name for name in dict.fromkeys(named) if name in CHANNELS)


def channels_for(
    chosen: Preferences | None, kind: str, deadline: bool, policy: Mapping[str, Any]
) -> tuple[str, ...]:
    """The channels by which a person gets a message of this kind."""
    running = enabled(policy)
    standard = [name for name in running if name != "letter"] if deadline else ["inbox"]
    wanted = _choice(chosen.choices if chosen else (), kind)
    every = ["inbox", *(wanted or ()), *(standard if deadline or wanted is None else ())]
    return tuple(name for name in dict.fromkeys(every) if name in running)


def _choice(choices: Iterable[Choice], kind: str) -> tuple[str, ...] | None:
    found = {choice.kind: choice.channels for choice in choices}
    return found.get(kind, found.get(""))


def quiet_until(chosen: Preferences | None, now: datetime) -> datetime | None:
    """The end of the quiet hours in which ``now`` lies, in Shanghai time; None outside of them."""
    if chosen is None or chosen.quiet_from_hour == chosen.quiet_to_hour:
        return None
    local = now.astimezone(SHANGHAI)
    begin, end = chosen.quiet_from_hour, chosen.quiet_to_hour
    overnight = begin > end
    inside = (local.hour >= begin or local.hour < end) if overnight else begin <= local.hour < end
    if not inside:
        return None
    day = local + timedelta(days=1) if overnight and local.hour >= begin else local
    return day.replace(hour=end, minute=0, second=0, microsecond=0).astimezone(UTC)
