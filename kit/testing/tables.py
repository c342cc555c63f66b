"""Walks over every state × action × role of a transition table.

A service tests its tables with three lines:

    @pytest.mark.parametrize("case", cases(CASE_TABLE), ids=str)
    def test_every_cell_of_the_case_table(case): check(case)

and adds the outcomes that its rules demand by hand: this generator proves that the table answers as its rows
say and that every word has a label, not that the rows are right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kit.core.states import IllegalTransition, RoleNotAllowed, Table

Outcome = str | type[IllegalTransition] | type[RoleNotAllowed]

STRANGER = "stranger"
"""A role that no table names."""


@dataclass(frozen=True)
class Case:
    """One action in one state; `outcomes` says by role the next state, or the refusal that must come."""

    table: Table = field(repr=False)
    state: str
    action: str
    outcomes: Mapping[str, Outcome]

    def __str__(self) -> str:
        return f"{self.table.name}:{self.state}-{self.action}"


def cases(table: Table, roles: Iterable[str] = ()) -> list[Case]:
    """Every state × action, each for the table's own roles, `roles` besides, and a stranger."""
    everyone = list(dict.fromkeys([*table.roles, *roles, STRANGER]))
    return [
        Case(table, state, action, {role: _outcome(table, state, action, role) for role in everyone})
        for state in table.states
        for action in table.action_names
    ]


def _outcome(table: Table, state: str, action: str, role: str) -> Outcome:
    # From the rows alone, without the table's own look-up, so that the two can disagree.
    fitting = [row for row in table.rows if row.state == state and row.action == action]
    if not fitting:
        return IllegalTransition
    return next((row.to for row in fitting if role in row.roles), RoleNotAllowed)


def check(case: Case) -> None:
    """The table agrees with the rows for every role, both when asked to act and when asked what is open."""
    wrong = [text for role, outcome in case.outcomes.items() for text in _faults(case, role, outcome)]
    assert not wrong, f"{case}: {'; '.join(wrong)}"


def _faults(case: Case, role: str, outcome: Outcome) -> Iterator[str]:
    table, allowed = case.table, isinstance(outcome, str)
    try:
        reached: Outcome = table.next(case.state, case.action, role)
    except (IllegalTransition, RoleNotAllowed) as refusal:
        reached = type(refusal)
        if table.label(case.action) not in refusal.message:
            yield f"{role}: the refusal does not name the action"
    if reached != outcome:
        yield f"{role}: {reached} instead of {outcome}"
    if (case.action in table.actions(case.state, role)) != allowed:
        yield f"{role}: {'allowed but not offered' if allowed else 'offered but not allowed'}"


def check_labels(table: Table) -> None:
    """Every state and action, and the table itself, has a Chinese label."""
    names = (table.name, *table.states, *table.action_names)
    missing = [name for name in names if not _chinese(table.labels.get(name, ""))]
    assert not missing, f"{table.name}: no Chinese label for {', '.join(missing)}"


def _chinese(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)
