"""Which of today's units a name means that stands in an old file: offices are renamed, merged, abbreviated.

住建委, 住房城乡建设局 and 住房和城乡建设局 are one office, and 教育体育局 of another place answers what
教育局 answers here.  What is compared is the field that a name speaks of, without its place and its form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

_HAN = r"[\u4e00-\u9fff]"
_REGION = re.compile(
    rf"^(?:{_HAN}{{2,8}}?(?:省|自治区))?"
    rf"(?:(?!城市|市场|市政)(?:(?![县区旗]){_HAN}){{1,7}}?(?:市(?!场|政|容)|自治州|州(?!市)|盟|地区))?"
    rf"(?:(?!城市|市场|市政|社区){_HAN}{{1,7}}?(?:县(?!域)|区(?!域)|旗|市(?!场|政|容)))?"
)
_MERGED_REGION = re.compile(r"^(?:县|市|区|省)(?!场|政|域|容|级)")
_PARTY = re.compile(rf"^中共{_HAN}*?(?:委员会|[省市县区州旗]委)(?={_HAN})|^[省市县区州旗]委(?!员会)")
# An office's form ends its field; what follows is a part of it (公安局交通警察大队).
_FORM = re.compile(r"(?:委员会|办公室|[局委厅部办署院]).*$")
_ADDITION = re.compile(r"(?:综合)?(?:行政)?执法$|(?<=..)管理$|[和与及、]")


class Named(Protocol):
    """A unit by its names."""

    id: str
    name: str
    short_name: str


def unit_kind(name: str) -> str:
    """A unit's name without its place, so that a name of another year or writing still matches."""
    rest = _PARTY.sub("", name) or name
    rest = _REGION.sub("", rest, count=1)
    rest = _MERGED_REGION.sub("", rest or name)
    return rest or name


def field(name: str) -> str:
    """What an office's name says of its field: 住房城乡建设 of 青禾县住房和城乡建设局."""
    kind = unit_kind(name)
    stem = _FORM.sub("", kind)
    return _ADDITION.sub("", _ADDITION.sub("", stem)) or kind


class UnitNames:
    """Finds units by names of any year."""

    def __init__(self, units: Iterable[Named]) -> None:
        known = tuple(units)
        self._ids = {unit_kind(unit.name): unit.id for unit in reversed(known)}
        for unit in known:
            self._ids |= {name: unit.id for name in (unit.short_name, unit.name, unit.id) if name}
        names = {(name, unit.id) for unit in known for name in (unit.name, unit.short_name) if name}
        self._fields = sorted((field(name), unit_id) for name, unit_id in names)

    def find(self, name: str) -> str:
        """The id of the unit that a name means, empty when none or more than one could be meant."""
        return self._ids.get(name) or self._ids.get(unit_kind(name)) or self._akin(field(name))

    def _akin(self, wanted: str) -> str:
        likeness: dict[str, float] = {}
        for known, unit_id in self._fields:
            likeness[unit_id] = max(likeness.get(unit_id, 0.0), _likeness(wanted, known))
        best = max(likeness.values(), default=0.0)
        found = [unit_id for unit_id, value in likeness.items() if value == best]
        return found[0] if best and len(found) == 1 else ""


def _likeness(one: str, other: str) -> float:
    """How far two fields cover each other, 0 unless one is a part or an abbreviation of the other."""
    short, long = sorted((one, other), key=len)
    if len(short) < 2 or not (short in long or _abbreviates(short, long)):
        return 0.0
    return len(short) / len(long)


def _abbreviates(short: str, long: str) -> bool:
    """住建 abbreviates 住房城乡建设: it begins alike and keeps the order."""
    rest = iter(long)
    return short[0] == long[0] and all(sign in rest for sign in short)
