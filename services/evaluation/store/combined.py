"""Everything that a year's result is made of, read once for preview and publication."""

from __future__ import annotations

from dataclasses import dataclass

from kit.store import Reader
from services.evaluation.domain import results
from services.evaluation.domain.appeals import Appeal
from services.evaluation.domain.assessments import Assessment, lacking
from services.evaluation.domain.ballots import Ballot
from services.evaluation.domain.evidence import by_unit, name_of
from services.evaluation.domain.indicators import IndicatorSet
from services.evaluation.store import lookups


@dataclass(frozen=True)
class Combined:
    """A year's result and what stands in its way."""

    table: IndicatorSet
    ballot: Ballot | None
    assessments: tuple[Assessment, ...]
    results: tuple[results.UnitResult, ...]
    open_appeals: int
    outdated: list[str]

    @property
    def warnings(self) -> list[str]:
        """What still stands in the way of the publication, in Chinese."""
        return results.warnings(self.results, self.ballot, self.table, self.open_appeals, self.outdated)


def combined(ctx: Reader, year: int, ballot_id: str = "") -> Combined:
    """Assessments and ballot of a year put together; raises ``NoIndicatorSet`` or ``NoValidBallot``."""
    table = lookups.set_in_force(ctx, year)
    ballot = lookups.valid_ballot(ctx, year, ballot_id)
    units = by_unit(lookups.facts_of_year(ctx, year))
    assessments = tuple(a for a in lookups.assessments_of(ctx, year) if a.state != "open")
    counted = tuple(a for a in assessments if a.unit_id in units)
    outdated = [name_of(units[unit_id]) for unit_id in lacking(counted, units, table.id)]
    return Combined(
        table=table,
        ballot=ballot,
        assessments=counted,
        results=results.combine(counted, table, ballot, units),
        open_appeals=ctx.count(Appeal, {"year": year, "state": "submitted"}),
        outdated=outdated,
    )
