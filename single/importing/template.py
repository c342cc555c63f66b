"""Empty files to fill in: a header line, and beside it what each column takes."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kit.core.errors import Conflict
from single.importing.layouts import Layout

BOLD = Font(bold=True)
NEEDED = PatternFill("solid", fgColor="FFE699")
ROWS_AS_TEXT = 500
WIDE = {"text", "reply_text", "title", "workplace", "address", "duties"}


class FileExists(Conflict):
    """An existing file is never written over."""

    reason = "FILE_EXISTS"
    text = "“{path}”已存在，请换一个文件名"


def write(layout: Layout, path: Path) -> None:
    """Write an empty list; raises ``FileExists``."""
    if path.exists():
        raise FileExists(path=str(path))
    book = Workbook()
    sheet = book.active
    sheet.title = layout.title
    _list(sheet, layout)
    _explanation(book.create_sheet("填写说明"), layout)
    book.save(path)


def _list(sheet: Worksheet, layout: Layout) -> None:
    sheet.append([column.title for column in layout.columns])
    sheet.freeze_panes = "A2"
    for number, column in enumerate(layout.columns, start=1):
        head = sheet.cell(1, number)
        head.font = BOLD
        if column.needed:
            head.fill = NEEDED
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = 40 if column.field in WIDE else 16
        # As text, a number keeps its zeros and a telephone number its digits.
        for row in range(2, ROWS_AS_TEXT + 2):
            sheet.cell(row, number).number_format = "@"


def _explanation(sheet: Worksheet, layout: Layout) -> None:
    sheet.append(["列名", "必填", "说明", "示例", "也可写作"])
    for column in layout.columns:
        needed = "是" if column.needed else ""
        also = "、".join(name for name in column.also.split() if not name.isascii())
        sheet.append([column.title, needed, column.about, column.example, also])
    for cell in sheet[1]:
        cell.font = BOLD
    for letter, size in zip("ABCDE", (16, 8, 48, 24, 60), strict=True):
        sheet.column_dimensions[letter].width = size
        for cell in sheet[letter]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
