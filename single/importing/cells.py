"""What people write into cells, brought into the form that the services take.

A reader takes a cell's value and returns the clean one; it raises ``CellWrong`` where a person must mend the
file, and ``CellLeftOut`` where the value says too little to be taken over but the row is good without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

Reader = Callable[[Any], Any]

# Digits, letters and the signs of numbers in full width; Chinese punctuation stays as it is.
_WIDE = {0xFF01 + n: 0x21 + n for n in range(94) if chr(0x21 + n).isalnum() or chr(0x21 + n) in "+-./#%"}
_BLANKS = {0x3000: " ", 0xA0: " ", **dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF), None)}
_DOTS = dict.fromkeys(map(ord, "•・‧∙●．"), "·")
_SHEET_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
# Separators of lists, not inside brackets: 市教育局（市委教育工委、市政府督导室） is one unit.
_SEPARATORS = re.compile(r"[、，,；;|\s/]+(?![^（(]*[）)])")
_HAN = r"[\u3400-\u9fff]"
_BROKEN_LINE = re.compile(rf"(?<={_HAN})[ \t]*[\r\n]+[ \t]*(?={_HAN})")
_PADDED_NAME = re.compile(rf"(?<!{_HAN})({_HAN}) +({_HAN})(?!{_HAN})")
_NUMERALS = {sign: n for n, sign in enumerate("零一二三四五六七八九")}
_NOTHING = frozenset({"", "无", "/", "-", "—", "——", "\\"})


class CellWrong(Exception):
    """A cell that a person must mend; ``reason`` is stable."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class CellLeftOut(CellWrong):
    """A cell whose value is not taken over; the rest of the row is."""


def text(value: Any) -> str:
    """Text as it was written, without blanks around it and without invisible signs."""
    if isinstance(value, list | dict):
        raise CellWrong("WRONG_TYPE", "应为文字")
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, date):
        value = value.isoformat()[:10]
    written = "" if value is None else str(value).translate(_BLANKS).strip()
    if written in _SHEET_ERRORS:
        raise CellWrong("CELL_ERROR", f"单元格显示为错误值 {written}")
    return written


def line(value: Any) -> str:
    """Text of one line; a line broken to fit its cell is whole again."""
    return " ".join(_BROKEN_LINE.sub("", text(value)).split())


def short(value: Any) -> str:
    """A number, a name in letters, a code: half width, no blanks inside."""
    return "".join(_half_width(text(value)).split())


def name(value: Any) -> str:
    """A person's or body's name: 张　三 is 张三, and the dot of 阿依古丽·买买提 is always the same."""
    written = _half_width(text(value))
    if re.search(_HAN, written):
        written = "".join(written.split()).translate(_DOTS)
    return " ".join(written.split())


def place(value: Any) -> str:
    """A body's name, or nothing where 无 or a stroke says so."""
    written = name(value)
    return "" if written in _NOTHING else written


def names(value: Any) -> list[str]:
    """Names in one cell, however they are separated; a real list is taken as it is."""
    parts = value if isinstance(value, list) else _SEPARATORS.split(_half_width(text(value)))
    return [each for each in map(place, parts) if each]


def keywords(value: Any) -> list[str]:
    """Words or short phrases, separated like names or by full stops."""
    return names(value if isinstance(value, list) else text(value).replace("。", "、"))


def people(value: Any) -> list[str]:
    """Names of persons: 张　三 in a list of persons is one of them."""
    if isinstance(value, list):
        return names(value)
    return names(_PADDED_NAME.sub(r"\1\2", text(value)))


def phone(value: Any) -> str:
    """A telephone number without blanks, country code and the strokes inside a mobile number."""
    written = re.sub(r"^(\+86|0086|86(?=1\d{10}$))-?", "", short(value))
    plain = written.replace("-", "")
    return plain if re.fullmatch(r"1\d{10}", plain) else written


def year(value: Any) -> int | None:
    """A year: 2023, 2023年, 2023年度, or the year of a date."""
    if isinstance(value, date):
        return value.year
    written = short(value)
    if not written:
        return None
    found = re.fullmatch(r"(\d{4})(?:年度?|[-/.年]\d{1,2}(?:\D.*)?)?", written)
    if found is None:
        raise CellWrong("NOT_A_YEAR", f"“{written}”不是年份")
    return int(found[1])


def count(value: Any) -> int | None:
    """A whole number, perhaps with its measure word: 3, 3人."""
    written = short(value)
    if not written:
        return None
    found = re.fullmatch(r"(\d{1,6})[人名位件]?", written)
    if found is None:
        raise CellWrong("NOT_A_NUMBER", f"“{written}”不是整数")
    return int(found[1])


def term(value: Any) -> int | None:
    """A term: 10, 十, 第十届."""
    written = re.sub(r"^第|届$", "", short(value))
    if not written:
        return None
    found = int(written) if re.fullmatch(r"\d{1,2}", written) else _numeral(written)
    if not found:
        raise CellWrong("NOT_A_TERM", f"“{written}”不是届次")
    return found


def yes(more: frozenset[str] = frozenset(), less: frozenset[str] = frozenset()) -> Reader:
    """A reader of ticks; ``more`` and ``less`` are this column's own words for yes and no."""
    yeses = {"是", "√", "✓", "✔", "☑", "v", "y", "yes", "true", "1", "有", *more}
    noes = {"否", "×", "x", "n", "no", "false", "0", "不是", *_NOTHING, *less}

    def read(value: Any) -> bool:
        written = short(value).lower()
        if written in yeses:
            return True
        if written in noes:
            return False
        raise CellWrong("NOT_YES_OR_NO", f"“{written}”应为“是”或“否”")

    return read


def one_of(words: Mapping[str, str], *, required: bool = True) -> Reader:
    """A reader of offices' words for a closed list of codes; unless required, others are left out."""

    def read(value: Any) -> str:
        written = short(value)
        if not written or written in words:
            return words.get(written, "")
        if required:
            known = "、".join(dict.fromkeys(word for word in words if not word.isascii()))
            raise CellWrong("UNKNOWN_WORD", f"“{written}”无法识别，可填：{known}")
        raise CellLeftOut("UNKNOWN_WORD", f"“{written}”无法识别")

    return read


def _half_width(written: str) -> str:
    return written.translate(_WIDE)


def _numeral(written: str) -> int:
    """Chinese numerals up to 99; 0 for anything else."""
    found = re.fullmatch(r"([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)", written)
    if found is None:
        return 0
    tens, ten, ones = found.groups()
    if not ten:
        return 0 if tens and ones else _NUMERALS.get(tens or ones, 0)
    return 10 * _NUMERALS.get(tens, 1) + _NUMERALS.get(ones, 0)
