"""What an upper level learns of one proposal: a small fact, told again in a higher version when it changes.

A fact goes as far as disclosure allows: of a proposal that is not public it carries what is counted, and
neither title nor units nor words.  Classes and scores are meaning codes; no word or letter of an instance
crosses its border (DOMAIN §0.3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any

from kit.core.clock import iso
from kit.core.ids import parts_hash

FULL, COUNTS = "full", "counts"
"""Disclosure: everything below, or what is counted alone."""

UNDER_REVIEW = ("submitted", "returned")
FILED = "filed"
WITHDRAWN = ("withdrawn", "withdrawn_after_filing")
STATES = (*UNDER_REVIEW, FILED, "merged", "not_filed", "converted", "out_of_jurisdiction", *WITHDRAWN)
DISPATCHED, REPLIED, CLOSED = "dispatched", "replied", "closed"
HANDLINGS = ("", DISPATCHED, REPLIED, CLOSED)

Tally = Mapping[str, int]


@dataclass(frozen=True)
class Fact:
    """One proposal of one instance as it stands; ``key`` is its id there, ``version`` grows with each change.

    ``meetings`` counts answering units by ``<phase>/<outcome>``; ``attitude`` and ``result`` count feedback
    by score; ``commitments`` counts promises by open, kept and overdue.  ``on_time`` says that every first
    reply was.  ``reply_class`` is that of the unit that is least advanced.
    """

    key: str
    version: int
    year: int
    state: str
    number: str = ""
    kind: str = ""
    category: str = ""
    focus_area: str = ""
    planned_kind: str = ""
    is_key: bool = False
    late: bool = False
    disclosure: str = COUNTS
    title: str = ""
    lead_units: tuple[str, ...] = ()
    submitted_at: datetime | None = None
    filed_at: datetime | None = None
    handling: str = ""
    dispatched_at: datetime | None = None
    due_at: datetime | None = None
    replied_at: datetime | None = None
    on_time: bool = False
    reply_class: str = ""
    meetings: Tally = field(default_factory=dict)
    attitude: Tally = field(default_factory=dict)
    result: Tally = field(default_factory=dict)
    commitments: Tally = field(default_factory=dict)
    title_terms: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()

    @property
    def awaiting_reply(self) -> bool:
        """Dispatched, and not answered by every unit that has to."""
        return self.handling == DISPATCHED


# What is hashed, by layout: a later layout adds names at its end, so that an older reader can still compare.
# ``version`` is no part of it: a fact with the same content has the same hash.
LAYOUTS: Mapping[int, tuple[str, ...]] = {
    1: tuple(each.name for each in fields(Fact) if each.name != "version"),
}
LAYOUT = max(LAYOUTS)

# Emptied where a proposal is not public.
DISCLOSED_FIELDS = ("title", "lead_units", "title_terms", "terms", "counts")


def withhold(fact: Fact) -> Fact:
    """The fact with counts alone."""
    empty: dict[str, Any] = {name: type(getattr(fact, name))() for name in DISCLOSED_FIELDS}
    return replace(fact, disclosure=COUNTS, **empty)


def fact_hash(fact: Fact, layout: int = LAYOUT) -> str:
    """SHA-256 of the content; what is empty is left out, so that both sides agree on it."""
    parts = ((name, _plain(getattr(fact, name))) for name in LAYOUTS[layout])
    return parts_hash(part for name, text in parts if text for part in (name, text))


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return iso(value)
    if isinstance(value, Mapping):
        return "\n".join(f"{key}={count}" for key, count in sorted(value.items()) if count)
    if isinstance(value, tuple):
        return "\n".join(str(each) for each in value)
    return str(value) if value else ""
