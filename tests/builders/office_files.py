"""Small files as offices have them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from openpyxl import Workbook


def workbook(path: Path, **sheets: list[list[Any]]) -> Path:
    """A workbook with a sheet per name."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def json_lines(path: Path, *records: Any) -> Path:
    """A jsonl file."""
    path.write_text(
        "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records), encoding="utf-8"
    )
    return path
