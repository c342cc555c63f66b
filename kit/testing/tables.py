"""Walks over every state × action × role of a transition table.

A service tests its tables with three lines:

    @pytest.mark.parametrize("case", cases(CASE_TABLE), ids=str)
    def test_every_cell_of_the_case_table(case): check(case)

and adds the outcomes that its rules demand by hand: this generator proves that the table answers as its rows
say and that every word has a label, not that the rows are right.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kit.core.states import IllegalTransition, RoleNotAllowed, Table

Outcome = str | type[IllegalTransition] | type[RoleNotAllowed]

STRANGER = "stranger"
"""A role that no table names."""


@dataclass(frozen=True)
class Case:
    """One cell; `outcome` is the next state, or the refusal that must come."""

    table: Table = field(repr=False)
    state: str
    action: str
    role: str
    outcome: Outcome

    def __str__(self) -> str:
        return f"{self.table.name}:{self.state}-{self.action}-{self.role}"


def cases(table: Table, roles: Iterable[str] = ()) -> list[Case]:
    """Every cell for the table's own roles, `roles` besides, and a stranger."""
    everyone = dict.fromkeys([*table.roles, *roles, STRANGER])
    return [
        Case(table, state, action, role, _outcome(table, state, action, role))
        for state in table.states
        for action in table.action_names
        for role in everyone
    ]


def _outcome(table: Table, state: str, action: str, role: str) -> Outcome:
    # From the rows alone, without the table's own look-up, so that the two can disagree.
    fitting = [row for row in table.rows if row.state == state and row.action == action]
    if not fitting:
        return IllegalTransition
    return next((row.to for row in fitting if role in row.roles), RoleNotAllowed)


def check(case: Case) -> None:
    """The table agrees with the rows, both when asked to act and when asked what is open."""
    table, offered = case.table, case.table.actions(case.state, case.role)
    if isinstance(case.outcome, str):
        assert table.next(case.state, case.action, case.role) == case.outcome, str(case)
        assert case.action in offered, f"{case}: allowed but not offered"
        return
    try:
        reached = table.next(case.state, case.action, case.role)
    except case.outcome as refusal:
        assert table.label(case.action) in refusal.message, f"{case}: the refusal does not name the action"
    else:
        raise AssertionError(f"{case}: led to {reached} instead of {case.outcome.__name__}")
    assert case.action not in offered, f"{case}: offered but not allowed"


def check_labels(table: Table) -> None:
    """Every state and action, and the table itself, has a Chinese label."""
    names = (table.name, *table.states, *table.action_names)
    missing = [name for name in names if not _chinese(table.labels.get(name, ""))]
    assert not missing, f"{table.name}: no Chinese label for {', '.join(missing)}"


def _chinese(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)
