"""The random draw of a look-back inspection, which anybody can do again with the published seed.

Every entry is ranked by the SHA-256 of ``<seed>|<task_id>|<commitment_id>``; the first ones are drawn.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Protocol, TypeVar

from kit.core.ids import content_hash


class Drawable(Protocol):
    """An entry of the population."""

    @property
    def task_id(self) -> str:
        """Its task."""

    @property
    def commitment_id(self) -> str:
        """Its promise; empty for a reply as a whole."""


E = TypeVar("E", bound=Drawable)


@dataclass(frozen=True)
class Size:
    """How many are drawn: the larger of a share and a minimum."""

    share: float
    minimum: int

    def of(self, population: int) -> int:
        """Entries to draw from so many."""
        return min(population, max(self.minimum, ceil(self.share * population)))


def draw(population: Iterable[E], seed: str, size: Size) -> list[E]:
    """The entries drawn, in the order of the draw."""
    entries = sorted(population, key=lambda entry: rank(seed, entry))
    return entries[: size.of(len(entries))]


def rank(seed: str, entry: Drawable) -> str:
    """Where an entry stands in the draw."""
    return content_hash(f"{seed}|{entry.task_id}|{entry.commitment_id}")
