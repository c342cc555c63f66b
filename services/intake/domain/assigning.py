"""Which units should handle a text: votes of past cases by resemblance, and the units' own duties."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from services.intake.domain.similarity import Profile

# A past case votes by the square of its resemblance: one near twin outweighs several distant relatives.
ASSIST_VOTE = 0.4
DUTY_VOTE, TITLE_DUTY_VOTE = 0.08, 0.25
FLOOR = 0.03

_REGION = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?"
    r"(?:(?!城市|市场|市政)[\u4e00-\u9fff]{1,7}?(?:市(?!场|政|容)|自治州|州(?!市)|盟|地区))?"
    r"(?:(?!城市|市场|市政|社区)[\u4e00-\u9fff]{1,7}?(?:县(?!域)|区(?!域)|旗|市(?!场|政|容)))?"
)
_MERGED_REGION = re.compile(r"^(?:县|市|区|省)(?!场|政|域|容|级)")


class UnitFacts(Protocol):
    """What the rules need to know of a unit."""

    id: str
    name: str
    short_name: str
    duties: tuple[str, ...]


@dataclass(frozen=True)
class Neighbour:
    """A past case that resembles the text."""

    profile: Profile
    score: float


@dataclass(frozen=True)
class UnitVote:
    """A unit with its share of the votes and what they rest on."""

    unit_id: str
    unit_name: str
    score: float
    cases: tuple[str, ...]
    duties: tuple[str, ...]


def unit_kind(name: str) -> str:
    """A unit's name without its place, so that a name of another year or writing still matches."""
    rest = _REGION.sub("", name, count=1)
    rest = _MERGED_REGION.sub("", rest or name)
    return rest or name


def suggest(
    title: str, text: str, neighbours: Iterable[Neighbour], units: Iterable[UnitFacts], most: int
) -> list[UnitVote]:
    """The units with the most votes, best first; scores are shares of the best possible certainty."""
    known = tuple(units)
    by_name = _names(known)
    votes: dict[str, float] = defaultdict(float)
    cases: dict[str, list[str]] = defaultdict(list)
    for each in neighbours:
        for names, weight in ((each.profile.lead_units, 1.0), (each.profile.assist_units, ASSIST_VOTE)):
            for name in names:
                unit_id = by_name.get(name) or by_name.get(unit_kind(name))
                if unit_id:
                    votes[unit_id] += weight * each.score**2
                    cases[unit_id].append(each.profile.id)
    matched = {unit.id: _matched_duties(unit, title, text) for unit in known}
    for unit in known:
        votes[unit.id] += sum(TITLE_DUTY_VOTE if duty in title else DUTY_VOTE for duty in matched[unit.id])
    return _ranked(known, votes, cases, matched, most)


def _names(units: tuple[UnitFacts, ...]) -> dict[str, str]:
    names: dict[str, str] = {}
    for unit in units:
        names.setdefault(unit_kind(unit.name), unit.id)
    for unit in units:
        names.update({name: unit.id for name in (unit.short_name, unit.name, unit.id) if name})
    return names


def _matched_duties(unit: UnitFacts, title: str, text: str) -> tuple[str, ...]:
    return tuple(duty for duty in unit.duties if duty and (duty in title or duty in text))


def _ranked(
    units: tuple[UnitFacts, ...],
    votes: dict[str, float],
    cases: dict[str, list[str]],
    matched: dict[str, tuple[str, ...]],
    most: int,
) -> list[UnitVote]:
    chosen = sorted((u for u in units if votes[u.id] >= FLOOR), key=lambda u: (-votes[u.id], u.id))[:most]
    total = sum(votes[unit.id] for unit in chosen)
    return [
        UnitVote(
            unit_id=unit.id,
            unit_name=unit.name,
            # A share of the votes, damped while there are few of them.
            score=round(votes[unit.id] / (total + FLOOR), 3),
            cases=tuple(dict.fromkeys(cases[unit.id]))[:5],
            duties=matched[unit.id],
        )
        for unit in chosen
    ]
