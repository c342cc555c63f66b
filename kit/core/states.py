"""State machines as data: one row per allowed transition, checked when the table is built.

A table is the only place that says which action is possible in which state and for whom. Domain functions
call `next`, pages and to-do lists call `actions`, documents show `mermaid`, tests walk over every cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kit.core.errors import Forbidden, Misconfigured, Precondition

Names = str | Iterable[str]


class BadTable(Misconfigured):
    """A transition table contradicts itself, or is asked about a state or action that it does not have."""


class IllegalTransition(Precondition):
    """The action does not exist in the thing's present state."""

    reason = "ILLEGAL_TRANSITION"
    text = "当前状态为“{state_label}”，不能{action_label}"


class RoleNotAllowed(Forbidden):
    """The action exists, but not for this actor's relation to the thing."""

    reason = "ROLE_NOT_ALLOWED"
    text = "您不能在“{state_label}”状态下{action_label}"


@dataclass(frozen=True)
class Row:
    """In `state` (or each of several), `action` by one who stands in `role` leads to `to`.

    A role is the actor's relation to the thing ("owner", "timer"), or several of them. `to=None` stays.
    """

    state: str | tuple[str, ...]
    action: str
    to: str | None
    role: str | tuple[str, ...]

    @property
    def states(self) -> tuple[str, ...]:
        return _tuple(self.state)

    @property
    def roles(self) -> tuple[str, ...]:
        return _tuple(self.role)


@dataclass(frozen=True, eq=False)
class Table:
    """The transitions of one kind of thing. Building a contradictory table raises BadTable."""

    name: str
    rows: tuple[Row, ...]
    initial: str | tuple[str, ...]
    final: str | tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    _cells: dict[tuple[str, str], Row] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rows", _single_state_rows(self.rows))
        for row in self.rows:
            if (row.state, row.action) in self._cells:
                raise BadTable(f"{self.name}: two rows for {row.state}/{row.action}")
            self._cells[row.state, row.action] = row
        _check(self)

    @property
    def initials(self) -> tuple[str, ...]:
        return _tuple(self.initial)

    @property
    def finals(self) -> tuple[str, ...]:
        return _tuple(self.final)

    @cached_property
    def states(self) -> tuple[str, ...]:
        """Every state, in the order in which the rows first name it."""
        ends = [end for row in self.rows for end in (row.state, row.to)]
        return tuple(dict.fromkeys([*self.initials, *ends]))

    @cached_property
    def action_names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(row.action for row in self.rows))

    @property
    def roles(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(role for row in self.rows for role in row.roles))

    def label(self, name: str) -> str:
        """Chinese word for a state or an action."""
        return self.labels.get(name, name)

    def next(self, state: str, action: str, roles: Names) -> str:
        """The state after `action` by one who stands in `roles`.

        Raises IllegalTransition if the state does not know the action, RoleNotAllowed if it is for others.
        """
        self._known(state, action)
        row = self._cells.get((state, action))
        if row is None:
            raise IllegalTransition(**self._words(state, action))
        if not set(row.roles) & set(_tuple(roles)):
            raise RoleNotAllowed(**self._words(state, action))
        return row.to

    def actions(self, state: str, roles: Names) -> list[str]:
        """What one who stands in `roles` may do now, in the order of the rows."""
        self._known(state, self.rows[0].action)
        mine = set(_tuple(roles))
        return [row.action for row in self.rows if row.state == state and mine & set(row.roles)]

    def mermaid(self) -> str:
        """The table as a Mermaid state diagram with Chinese labels."""
        lines = ["stateDiagram-v2"]
        lines += [f'    state "{self.label(state)}" as {state}' for state in self.states]
        lines += [f"    [*] --> {state}" for state in self.initials]
        for row in self.rows:
            lines.append(f"    {row.state} --> {row.to}: {self.label(row.action)} ({'/'.join(row.roles)})")
        lines += [f"    {state} --> [*]" for state in self.finals]
        return "\n".join(lines) + "\n"

    def _known(self, state: str, action: str) -> None:
        # A misspelt action would otherwise look like a refusal that the caller deserves.
        if state not in self.states:
            raise BadTable(f"{self.name} has no state {state!r}")
        if action not in self.action_names:
            raise BadTable(f"{self.name} has no action {action!r}")

    def _words(self, state: str, action: str) -> dict[str, str]:
        return {
            "table": self.name,
            "state": state,
            "action": action,
            "state_label": self.label(state),
            "action_label": self.label(action),
        }


def _tuple(names: Names) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


def _single_state_rows(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(
        Row(state, row.action, state if row.to is None else row.to, row.role)
        for row in rows
        for state in row.states
    )


def _check(table: Table) -> None:
    if not table.rows:
        raise BadTable(f"{table.name} has no rows")
    if not table.initials:
        raise BadTable(f"{table.name} has no initial state")
    for row in table.rows:
        if not row.roles:
            raise BadTable(f"{table.name}: {row.state}/{row.action} is for nobody")
    named = {end for row in table.rows for end in (row.state, row.to)}
    for state in (*table.initials, *table.finals):
        if state not in named:
            raise BadTable(f"{table.name}: no row mentions {state!r}")
    unreachable = named - _reached(table, table.initials, forward=True)
    if unreachable:
        raise BadTable(f"{table.name}: no way leads to {', '.join(sorted(unreachable))}")
    stuck = named - _reached(table, table.finals or _leavable(table), forward=False)
    if stuck:
        raise BadTable(f"{table.name}: no way out of {', '.join(sorted(stuck))}")
    stray = table.labels.keys() - {*table.states, *table.action_names, table.name}
    if stray:
        raise BadTable(f"{table.name}: labels for unknown {', '.join(sorted(stray))}")


def _leavable(table: Table) -> set[str]:
    """A table without final states may go round for ever, but must not stop anywhere."""
    return {row.state for row in table.rows if row.state != row.to}


def _reached(table: Table, start: Iterable[str], forward: bool) -> set[str]:
    reached = set(start)
    edges = {(row.state, row.to) if forward else (row.to, row.state) for row in table.rows}
    while new := {to for of, to in edges if of in reached} - reached:
        reached |= new
    return reached
