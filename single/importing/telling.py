"""What an import prints: where the list was found, what happened, and what a person must mend."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from single import terminal
from single.importing.reading import Note
from single.importing.recognising import Table
from single.importing.sending import Outcome

SHOWN = 200
LINES_NAMED = 8


def found(file: str, table: Table) -> None:
    """Which list was recognised where, and which of its columns have no place here."""
    sheet = f"，工作表“{table.sheet}”" if table.sheet else ""
    header = f"，表头在第 {table.header_line} 行" if table.header_line else ""
    print(f"{table.layout.title}（{table.layout.kind}）：{file}{sheet}{header}")
    print(f"  识别的列：{'、'.join(column.title for column, _ in table.columns)}")
    if table.ignored:
        print(f"  不导入的列：{'、'.join(table.ignored)}")


def left_out(notes: Iterable[Note]) -> None:
    """Values that were not taken over, each kind of them once."""
    lines: dict[tuple[str, str, str], list[int]] = {}
    for note in notes:
        lines.setdefault((note.title, note.message, note.reason), []).append(note.line)
    for (title, message, reason), where in lines.items():
        named = "、".join(map(str, where[:LINES_NAMED])) + ("…" if len(where) > LINES_NAMED else "")
        print(f"! {title}: {message}，未导入，共 {len(where)} 行（第 {named} 行）({reason})")


def errors(notes: Sequence[Note]) -> None:
    """Cells and rows that must be mended, by line."""
    for note in notes[:SHOWN]:
        place = f"第 {note.line} 行 {note.title}".rstrip()
        print(f"✗ {place}: {note.message} ({note.reason})")
    if len(notes) > SHOWN:
        print(f"✗ 另有 {len(notes) - SHOWN} 处")


def outcome(what: Outcome, dry_run: bool) -> None:
    """The figures as a table, and in a sentence whether anything was changed."""
    head = ("行数", "新增", "更新", "未变", "拒绝")
    row = (what.rows, what.created, what.updated, what.unchanged, what.refused_rows)
    for line in terminal.table(head, [row]):
        print(f"  {line}")
    if what.errors:
        print(f"✗ {what.refused_rows} 行有误，未作任何改动")
    elif dry_run:
        print("✓ 校验通过（试运行），未作任何改动")
    else:
        print("✓ 导入完成")


def passwords(path: Path, count: int) -> None:
    """Where the first passwords are, if there are any; never which."""
    if count:
        print(f"✓ {count} 个初始密码已写入 {path}（仅本人可读），分发后请删除")


def lost_passwords(count: int) -> None:
    """Records that were there when the import was carried out but not when it was checked.

    Their answer got lost on the way and was asked for again, or somebody else entered them meanwhile.
    """
    if count > 0:
        print(f"! 有 {count} 项在校验之后已被建立，其初始密码无从取得，请由安全管理员重置密码")


def progress(text: str) -> None:
    """One step of a long import."""
    print(f"  {text}", file=sys.stderr, flush=True)
