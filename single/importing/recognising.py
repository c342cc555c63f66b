"""Where a table's header stands, and what kind of list it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kit.core.errors import Invalid
from single.importing.files import Line, Sheet
from single.importing.headers import plain
from single.importing.layouts import LAYOUTS, Column, Layout


class NotRecognised(Invalid):
    """No line of the file reads like the header of a list."""

    reason = "LIST_NOT_RECOGNISED"
    text = "没有找到{wanted}的表头：须有{needed}列。首行为：{first}"


class NoSuchSheet(Invalid):
    """The named sheet is not in the file."""

    reason = "NO_SUCH_SHEET"
    text = "没有名为“{name}”的工作表，文件中有：{sheets}"


class Ambiguous(Invalid):
    """The file can be read in more than one way."""

    reason = "LIST_AMBIGUOUS"
    text = "无法确定要导入的内容：{choices}。请用 {option} 指定"


# One known word may stand over any table.
LEAST_COLUMNS = 2


@dataclass(frozen=True)
class Table:
    """A recognised list: each column with the positions where its values stand, and the lines below."""

    layout: Layout
    sheet: str
    header_line: int
    columns: tuple[tuple[Column, tuple[int, ...]], ...]
    ignored: tuple[str, ...]
    lines: tuple[Line, ...]


def recognise(sheets: Sequence[Sheet], kind: str = "", sheet: str = "") -> Table:
    """The one list in a file; ``kind`` and ``sheet`` choose where there is more than one."""
    chosen = [each for each in sheets if sheet in ("", each.name)]
    if sheet and not chosen:
        raise NoSuchSheet(name=sheet, sheets="、".join(each.name for each in sheets))
    layouts = [LAYOUTS[kind]] if kind else list(LAYOUTS.values())
    least = 1 if kind else LEAST_COLUMNS
    best = [tables for each in chosen if (tables := _best(each, layouts)) and _size(tables) >= least]
    if not best:
        raise _not_recognised(chosen, layouts)
    # A page of explanations names single columns; it is no second list.
    most = max(map(_size, best))
    best = [tables for tables in best if 2 * _size(tables) > most]
    if len(best) > 1:
        raise Ambiguous(choices="、".join(f"工作表“{t[0].sheet}”" for t in best), option="--sheet")
    if len(best[0]) > 1:
        raise Ambiguous(choices="或".join(t.layout.title for t in best[0]), option="--kind")
    return best[0][0]


def _size(tables: Sequence[Table]) -> int:
    return len(tables[0].columns)


def _best(sheet: Sheet, layouts: Iterable[Layout]) -> list[Table]:
    """The readings of a sheet with the most columns; more than one when the header fits two kinds equally."""
    found = [
        table
        for layout in layouts
        for start in range(min(sheet.searched, len(sheet.lines)))
        if (table := _reading(sheet, layout, start))
    ]
    most = max((len(table.columns) for table in found), default=0)
    first: dict[str, Table] = {}
    for table in found:
        if len(table.columns) == most:
            first.setdefault(table.layout.kind, table)
    return list(first.values())


def _reading(sheet: Sheet, layout: Layout, start: int) -> Table | None:
    """The sheet with its header in the given line, or in it and the next one where that one goes on."""
    line, headers = sheet.lines[start]
    rest = sheet.lines[start + 1 :]
    if rest and _goes_on(layout, rest[0][1]):
        headers, rest = _joined(headers, rest[0][1]), rest[1:]
    places: dict[str, list[tuple[int, int]]] = {}
    ignored = []
    for position, header in enumerate(headers):
        column = layout.by_name.get(plain(header))
        if column is not None:
            rank = column.names.index(plain(header))
            places.setdefault(column.field, []).append((rank, position))
        elif plain(header) not in ("", "序号"):
            ignored.append(str(header).strip())
    if any(column.field not in places for column in layout.needed):
        return None
    columns = [(c, tuple(p for _, p in sorted(places[c.field]))) for c in layout.columns if c.field in places]
    return Table(layout, sheet.name, line, tuple(columns), tuple(ignored), rest)


def _goes_on(layout: Layout, line: Sequence[Any]) -> bool:
    """Whether a line is the second one of a header with merged cells: it names columns and nothing else."""
    filled = [value for value in line if value not in (None, "")]
    return bool(filled) and all(plain(value) in layout.by_name for value in filled)


def _joined(upper: Sequence[Any], lower: Sequence[Any]) -> tuple[Any, ...]:
    size = max(len(upper), len(lower))
    pairs = zip(_at(upper, range(size)), _at(lower, range(size)), strict=True)
    return tuple(under if under not in (None, "") else above for above, under in pairs)


def _at(values: Sequence[Any], positions: Iterable[int]) -> list[Any]:
    return [values[position] if position < len(values) else None for position in positions]


def _not_recognised(sheets: Sequence[Sheet], layouts: Sequence[Layout]) -> NotRecognised:
    wanted = layouts[0].title if len(layouts) == 1 else "任何一种名册"
    needed = "；".join("、".join(f"“{column.title}”" for column in layout.needed) for layout in layouts)
    first = next((line for each in sheets for _, line in each.lines), ())
    shown = "、".join(str(value) for value in first if value not in (None, ""))[:80]
    return NotRecognised(wanted=wanted, needed=needed, first=shown or "（空）")
