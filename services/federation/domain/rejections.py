"""What came and could not be believed, and lines that wait for a peer without a broker link."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

# Enough to see what it was; a hostile sender must not fill the disk.
KEPT_CHARACTERS = 20_000


@dataclass(frozen=True)
class Rejection:
    """A line refused before its origin was proved: nothing of it was applied, nobody gets a receipt."""

    id: str
    at: datetime
    reason: str
    explanation: str
    claimed_origin: str = ""
    claimed_kind: str = ""
    line: str = ""
    version: int = 0


@dataclass(frozen=True)
class LooseLine:
    """A line without a number of ours (receipt, carried document) for a peer that is reached by bundles.

    Its ``id`` is the place that a later line about the same takes over.
    """

    id: str
    hop: str
    line: str
    lane: str
    created_at: datetime
    bundled_at: datetime | None = None
    """When it first went into a bundle; files get lost too, so it goes again for some days."""
