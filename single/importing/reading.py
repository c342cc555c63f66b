"""From a recognised table to the rows of a request, with everything that a person should mend or know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from single.importing.cells import CellLeftOut, CellWrong, Reader
from single.importing.layouts import Column
from single.importing.recognising import Table


@dataclass(frozen=True, order=True)
class Note:
    """Something about one cell or row of the file."""

    line: int
    title: str
    reason: str
    message: str


@dataclass
class Rows:
    """What a table holds: rows as the contract spells them, cells that are wrong, cells that are left out."""

    values: list[dict[str, Any]] = field(default_factory=list)
    wrong: list[Note] = field(default_factory=list)
    left_out: list[Note] = field(default_factory=list)


def rows(table: Table, readers: Mapping[str, Reader] | None = None) -> Rows:
    """Read a table; ``readers`` replace those of single fields."""
    found = Rows()
    own = {column.field: (readers or {}).get(column.field, column.read) for column in table.layout.columns}
    for line, cells in table.lines:
        values = _row(table.columns, own, line, cells, found)
        if values or any(note.line == line for note in (*found.wrong[-1:], *found.left_out[-1:])):
            found.values.append({"line": line, **values})
    found.wrong += _repeated(table, found.values)
    found.left_out += _without_account(found.values)
    return found


def _row(
    columns: Iterable[tuple[Column, Sequence[int]]],
    readers: Mapping[str, Reader],
    line: int,
    cells: Sequence[Any],
    found: Rows,
) -> dict[str, Any]:
    """The filled fields of one line; blank ones, and ticks that say no, are left away."""
    values: dict[str, Any] = {}
    for column, positions in columns:
        filled = [cells[p] for p in positions if p < len(cells) and cells[p] not in (None, "", [])]
        try:
            read = [value for each in filled if (value := readers[column.field](each))]
        except CellLeftOut as left_out:
            found.left_out.append(Note(line, column.title, left_out.reason, str(left_out)))
            continue
        except CellWrong as wrong:
            found.wrong.append(Note(line, column.title, wrong.reason, str(wrong)))
            continue
        if read:
            # A list gathers the cells of all its columns; of anything else the first one counts.
            is_list = isinstance(read[0], list)
            values[column.field] = [each for part in read for each in part] if is_list else read[0]
    return values


def _repeated(table: Table, values: Iterable[Mapping[str, Any]]) -> list[Note]:
    """Rows whose unique value stands in an earlier row."""
    unique = table.layout.unique
    first: dict[Any, int] = {}
    notes = []
    for row in values:
        value = row.get(unique)
        if value and first.setdefault(value, row["line"]) != row["line"]:
            message = f"与第 {first[value]} 行重复：{value}"
            title = table.layout.by_field[unique].title
            notes.append(Note(row["line"], title, "DUPLICATE_ROW", message))
    return notes


def _without_account(values: Iterable[Mapping[str, Any]]) -> list[Note]:
    message = "没有管理员登录名，不建立账号"
    return [
        Note(row["line"], "管理员姓名", "NO_ACCOUNT", message)
        for row in values
        if row.get("admin_name") and not row.get("admin_login_name")
    ]
