"""What the mirror counts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class KnownAccount:
    """The mirror's copy of an account."""

    id: str
    owner: str


@dataclass(frozen=True)
class Tally:
    """Payments counted for one account."""

    id: str
    count: int = 0
    total: int = 0
    reminders: int = 0
    version: int = 0


@dataclass(frozen=True)
class Letter:
    """Something that came from outside."""

    id: str
    refused: str = ""
    version: int = 0


@dataclass(frozen=True)
class Rounds:
    """How often the keeper has been round."""

    id: str
    count: int = 0
    version: int = 0


@dataclass(frozen=True)
class Counted:
    """One payment that was counted."""

    id: str
    account_id: str
    amount: int
    version: int = 0
