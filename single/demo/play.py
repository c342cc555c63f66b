"""What all acts of the demo share: the people, the clock, the proposals and what became of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from single.clock import BusinessTime
from single.demo.client import Person
from single.demo.county import County
from single.demo.telling import Teller


@dataclass
class Piece:
    """One proposal of the story."""

    data: dict[str, Any]
    proposal_id: str = ""
    serial_no: str = ""
    proposal_no: str = ""
    case_id: str = ""
    tasks: list[dict[str, Any]] = field(default_factory=list)

    @property
    def key(self) -> str:
        return str(self.data["key"])

    @property
    def title(self) -> str:
        return str(self.data["title"])

    @property
    def fate(self) -> str:
        return str(self.data["fate"])

    @property
    def suggestions(self) -> list[str]:
        return list(self.data["suggestions"])


@dataclass
class Play:
    """The stage of the demo."""

    county: County
    time: BusinessTime
    tell: Teller
    pieces: dict[str, Piece]
    letters: Counter[str] = field(default_factory=Counter)

    def next_number(self, unit: str) -> int:
        """The next number in a unit's own register of documents."""
        self.letters[unit] += 1
        return self.letters[unit]

    def author(self, piece: Piece) -> Person:
        """Who writes and signs first: the member, or the liaison of the collective proposer."""
        organization = piece.data.get("organization")
        return self.county.person(
            self.county.liaisons[organization] if organization else piece.data["proposer"]
        )

    def with_fate(self, *fates: str) -> Iterator[Piece]:
        """The pieces that the story treats so."""
        return (piece for piece in self.pieces.values() if piece.fate.partition(":")[0] in fates)

    def handled(self) -> list[Piece]:
        """The pieces that have a case."""
        return [piece for piece in self.pieces.values() if piece.case_id]

    def say(self, who: str, what: str) -> None:
        """Tell something that happens now."""
        self.tell.at(self.time.now(), who, what)

    def wait(self, **span: float) -> None:
        """Let business time pass."""
        self.time.advance(self.time.now() + timedelta(**span))

    def wait_until(self, moment: datetime) -> None:
        """Let business time pass until a moment; nothing happens if it is past."""
        if moment > self.time.now():
            self.time.advance(moment)
