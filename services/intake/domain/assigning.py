"""Which units should handle a text: votes of past cases that were about it, and the units' own duties."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from services.intake.domain.similarity import Profile
from services.intake.domain.unit_names import UnitNames, unit_kind
from shared.similarity.measure import coverage

# A past case votes by the square of how much of the text it was about: one near twin outweighs several
# distant relatives, and a unit's best cases speak for it, so that the busiest unit does not always win.
ASSIST_VOTE, BEST_CASES = 0.4, 5
FLOOR = 0.03

# What a unit's name says of its form and not of its field.
_FORMS = frozenset(
    re.findall(
        r"\w+", "办公室 委员会 委员 管理局 管理 服务中心 中心 服务 人民政府 政府 办事处 综合 监督 执法"
    )
)


class UnitFacts(Protocol):
    """What the rules need to know of a unit."""

    id: str
    name: str
    short_name: str
    duties: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """A past case with how much of the text it was about."""

    profile: Profile
    covers: float


@dataclass(frozen=True)
class UnitVote:
    """A unit with its share of the votes and what they rest on."""

    unit_id: str
    unit_name: str
    score: float
    cases: tuple[str, ...]
    duties: tuple[str, ...]


def case(profile: Profile, text: Mapping[str, float]) -> Case:
    """A past case measured against a weighed text, by its own words and those of its reply."""
    return Case(profile, coverage(text, {*profile.terms, *profile.reply_terms}))


def suggest(
    text: Mapping[str, float],
    cases: Iterable[Case],
    units: Iterable[UnitFacts],
    words: Callable[[str], Iterable[str]],
    most: int,
) -> list[UnitVote]:
    """The units with the most votes for a weighed text, best first; scores are shares of the votes."""
    known = tuple(units)
    votes = _case_votes(known, cases)
    field = {unit.id: _field(unit, words) for unit in known}
    found = [
        UnitVote(
            unit_id=unit.id,
            unit_name=unit.name,
            score=sum(vote for vote, _ in votes[unit.id]) + coverage(text, field[unit.id]),
            cases=tuple(dict.fromkeys(case_id for _, case_id in votes[unit.id])),
            duties=tuple(d for d in unit.duties if text.keys() & set(words(d))),
        )
        for unit in known
    ]
    return _shares([each for each in found if each.score >= FLOOR], most)


def _case_votes(units: tuple[UnitFacts, ...], cases: Iterable[Case]) -> dict[str, list[tuple[float, str]]]:
    names = UnitNames(units)
    votes: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for each in cases:
        profile = each.profile
        for part, weight in ((profile.lead_units, 1.0), (profile.assist_units, ASSIST_VOTE)):
            for name in part:
                unit_id = names.find(name)
                if unit_id and each.covers:
                    votes[unit_id].append((weight * each.covers**2, profile.id))
    best = {unit_id: sorted(every, reverse=True)[:BEST_CASES] for unit_id, every in votes.items()}
    return defaultdict(list, best)


def _field(unit: UnitFacts, words: Callable[[str], Iterable[str]]) -> set[str]:
    """The words of a unit's duties and of its name."""
    own = {word for word in words(unit_kind(unit.name)) if word not in _FORMS}
    return own.union(*(words(duty) for duty in unit.duties))


def _shares(found: list[UnitVote], most: int) -> list[UnitVote]:
    chosen = sorted(found, key=lambda vote: (-vote.score, vote.unit_id))[:most]
    total = sum(vote.score for vote in chosen)
    return [replace(vote, score=round(vote.score / total, 3)) for vote in chosen]
