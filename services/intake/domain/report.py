"""The arithmetic of the report on review (审查情况报告): plain rows in, counts out.

A received proposal is filed, merged into a filed one, not filed, converted, refused as out of
jurisdiction, or still under review; withdrawn ones count apart. Places count merged ones beside the filed
or among them, so both sums are given (DOMAIN §0.9).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from services.intake.states import FILED

UNDER_REVIEW = ("submitted", "received", "review", "proposed", "listed", "returned")
WITHDRAWN = ("withdrawn", "withdrawn_after_filing")


@dataclass(frozen=True)
class Counted:
    """What the report needs of one proposal that was handed in."""

    state: str
    kind: str
    category: str = ""
    focus_area: str = ""
    late: bool = False
    is_key: bool = False
    ground: str = ""
    converted_to: str = ""
    organization_kind: str = ""
    organization_name: str = ""
    planned_kind: str = ""
    # (member id, sector name, party name) of each signer who is a member
    members: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class Tally:
    """The figures of one session."""

    received: int
    filed: int
    merged: int
    not_filed: int
    converted: int
    out_of_jurisdiction: int
    under_review: int
    withdrawn: int
    late: int
    key: int
    member_proposals: int
    participations: int
    participants: int
    offline: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    filed_kinds: Counter[str] = field(default_factory=Counter)
    categories: Counter[str] = field(default_factory=Counter)
    focus_areas: Counter[str] = field(default_factory=Counter)
    grounds: Counter[str] = field(default_factory=Counter)
    conversions: Counter[str] = field(default_factory=Counter)
    sectors: Counter[str] = field(default_factory=Counter)
    parties: Counter[str] = field(default_factory=Counter)
    organizations: Counter[str] = field(default_factory=Counter)
    planned: Counter[str] = field(default_factory=Counter)

    @property
    def filed_with_merged(self) -> int:
        """Filed when merged proposals count inside."""
        return self.filed + self.merged

    @property
    def refused(self) -> int:
        """All that were decided and not filed: refused, converted, out of jurisdiction."""
        return self.not_filed + self.converted + self.out_of_jurisdiction

    @property
    def decided(self) -> int:
        """All that a body has decided."""
        return self.filed + self.merged + self.refused

    @property
    def collective_share(self) -> float:
        """Collective proposals among those received."""
        return self.kinds["collective"] / self.received if self.received else 0.0

    def balances(self) -> bool:
        """Whether every received proposal has exactly one fate."""
        return self.received == self.decided + self.under_review


def tally(rows: Iterable[Counted]) -> Tally:
    """Count the proposals handed in for a session."""
    every = list(rows)
    received = [row for row in every if row.state not in (*WITHDRAWN, "offline")]
    filed = [row for row in received if row.state in FILED]
    member_rows = [row for row in received if row.kind != "collective"]
    return Tally(
        received=len(received),
        filed=len(filed),
        merged=_count(received, "merged"),
        not_filed=_count(received, "not_filed"),
        converted=_count(received, "converted"),
        out_of_jurisdiction=_count(received, "out_of_jurisdiction"),
        under_review=sum(row.state in UNDER_REVIEW for row in received),
        withdrawn=sum(row.state in WITHDRAWN for row in every),
        offline=sum(row.state == "offline" for row in every),
        late=sum(row.late for row in received),
        key=sum(row.is_key for row in filed),
        member_proposals=len(member_rows),
        participations=sum(len(row.members) for row in member_rows),
        participants=len({member for row in member_rows for member, _, _ in row.members}),
        kinds=Counter(row.kind for row in received),
        filed_kinds=Counter(row.kind for row in filed),
        categories=Counter(row.category for row in filed),
        focus_areas=Counter(row.focus_area for row in filed),
        grounds=Counter(row.ground for row in received if row.state == "not_filed"),
        conversions=Counter(row.converted_to for row in received if row.state == "converted"),
        sectors=Counter(sector for row in member_rows for _, sector, _ in row.members[:1]),
        parties=Counter(party for row in member_rows for _, _, party in row.members[:1]),
        organizations=Counter(row.organization_name for row in received if row.kind == "collective"),
        planned=Counter(row.planned_kind for row in received if row.planned_kind),
    )


def _count(rows: Iterable[Counted], state: str) -> int:
    return sum(row.state == state for row in rows)


def rate(part: int, whole: int) -> float:
    """A share between 0 and 1; of nothing it is 0."""
    return part / whole if whole else 0.0
