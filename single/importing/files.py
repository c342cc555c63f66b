"""Tables as they stand in files: xlsx, csv and jsonl, told apart by their content."""

from __future__ import annotations

import csv
import io
import json
import re
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from kit.core.errors import Invalid, NotFound

Line = tuple[int, tuple[Any, ...]]

_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
# What openpyxl raises over a zip file that is no workbook, or a damaged one.
_DAMAGED = (
    InvalidFileException,
    BadZipFile,
    KeyError,
    ValueError,
    SyntaxError,
    OSError,
    EOFError,
    zlib.error,
)
_NUMBER_OF_ZEROS = re.compile(r"0+")
SEARCHED = 20


class FileNotFound(NotFound):
    """There is no such file, or it cannot be opened."""

    reason = "FILE_NOT_FOUND"
    text = "无法打开文件“{path}”：{why}"


class FileNotReadable(Invalid):
    """The file is none that can be read; the text says what to do."""

    reason = "FILE_NOT_READABLE"
    text = "无法读取“{path}”：{why}"


class LineNotJson(Invalid):
    """A line of a jsonl file is no JSON object."""

    reason = "LINE_NOT_JSON"
    text = "“{path}”第 {line} 行不是 JSON 对象"


@dataclass(frozen=True)
class Sheet:
    """A table: its lines with their numbers in the file; the header stands in the first ``searched`` ones."""

    name: str
    lines: tuple[Line, ...]
    searched: int = SEARCHED


def read(path: Path) -> list[Sheet]:
    """The tables of a file that are not empty; raises a refusal that says what is wrong with the file."""
    try:
        content = path.read_bytes()
    except OSError as error:
        why = "文件不存在" if isinstance(error, FileNotFoundError) else error.strerror or ""
        raise FileNotFound(path=str(path), why=why) from error
    if content.startswith(_OLD_OFFICE):
        why = "是旧版 Excel 文件（.xls）或加了密码，请另存为不加密的 .xlsx"
        raise FileNotReadable(path=path.name, why=why)
    if content.startswith(_ZIP):
        found = _workbook(path.name, content)
    elif path.suffix.lower() in (".jsonl", ".ndjson"):
        found = [_json_lines(path.name, _decoded(path.name, content))]
    elif path.suffix.lower() in (".csv", ".txt"):
        found = [_csv(_decoded(path.name, content))]
    else:
        raise FileNotReadable(path=path.name, why="不是 .xlsx、.jsonl 或 .csv 文件")
    return [sheet for sheet in found if sheet.lines]


def _workbook(name: str, content: bytes) -> list[Sheet]:
    try:
        with warnings.catch_warnings():
            # Of printing areas and the like that it does not know, which are nothing to us.
            warnings.simplefilter("ignore", UserWarning)
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            return [Sheet(sheet.title, tuple(_rows(sheet))) for sheet in book.worksheets]
    except _DAMAGED as error:
        raise FileNotReadable(path=name, why=f"不是完好的 .xlsx 工作簿（{error}）") from error


def _rows(sheet: Any) -> Iterator[Line]:
    # Some programs write a wrong size into the file; the rows themselves are right.
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(), start=1):
        values = tuple(_value(cell) for cell in row)
        if any(value not in (None, "") for value in values):
            yield number, values


def _value(cell: Any) -> Any:
    """A cell's value; a number shown with leading zeros keeps them."""
    shape = cell.number_format or ""
    if isinstance(cell.value, int) and _NUMBER_OF_ZEROS.fullmatch(shape):
        return str(cell.value).zfill(len(shape))
    return cell.value


def _decoded(name: str, content: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileNotReadable(path=name, why="文字编码既不是 UTF-8 也不是 GBK")


def _csv(content: str) -> Sheet:
    reader = csv.reader(io.StringIO(content, newline=""))
    lines: list[Line] = []
    begin = 1
    for values in reader:
        if any(value.strip() for value in values):
            lines.append((begin, tuple(values)))
        begin = reader.line_num + 1
    return Sheet("", tuple(lines))


def _json_lines(name: str, content: str) -> Sheet:
    """One object per line; the keys become the header line, which is numbered 0."""
    records = []
    for number, written in enumerate(content.split("\n"), start=1):
        if not written.strip():
            continue
        try:
            record = json.loads(written)
        except ValueError:
            record = None
        if not isinstance(record, dict):
            raise LineNotJson(path=name, line=number)
        records.append((number, record))
    keys = tuple(dict.fromkeys(key for _, record in records for key in record))
    lines = [(number, tuple(record.get(key) for key in keys)) for number, record in records]
    return Sheet("", ((0, keys), *lines) if lines else (), searched=1)
