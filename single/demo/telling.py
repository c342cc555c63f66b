"""What the spectator sees: acts, moments on the business calendar, and tables."""

from __future__ import annotations

import sys
import time
import unicodedata
from collections.abc import Sequence
from datetime import datetime

from kit.core.workdays import SHANGHAI

WIDTH = 100


class Teller:
    """Prints the story as a timeline of business time."""

    def __init__(self) -> None:
        self._begin = time.monotonic()
        self._colour = sys.stdout.isatty()

    def act(self, number: int, title: str) -> None:
        """A new part of the story."""
        elapsed = time.monotonic() - self._begin
        print(f"\n{self._bold(f'第{number}幕  {title}')}  （已用 {elapsed:.0f} 秒）", flush=True)

    def at(self, moment: datetime, who: str, what: str) -> None:
        """One thing that happened."""
        print(f"  {moment.astimezone(SHANGHAI):%Y-%m-%d %H:%M}  {pad(who, 22)} {what}", flush=True)

    def note(self, text: str) -> None:
        """A remark."""
        print(f"  {text}", flush=True)

    def table(self, title: str, head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """A table with columns as wide as their widest cell (Chinese characters count twice)."""
        cells = [[str(cell) for cell in row] for row in [head, *rows]]
        widths = [max(width(row[column]) for row in cells) for column in range(len(head))]
        print(f"\n{self._bold(title)}")
        for number, row in enumerate(cells):
            print("  " + "  ".join(pad(cell, size) for cell, size in zip(row, widths, strict=True)).rstrip())
            if number == 0:
                print("  " + "  ".join("─" * size for size in widths))
        sys.stdout.flush()

    def _bold(self, text: str) -> str:
        return f"\033[1m{text}\033[0m" if self._colour else text


def width(text: str) -> int:
    """Columns that a text takes in a terminal."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def pad(text: str, size: int) -> str:
    """The text filled up with blanks to a width."""
    return text + " " * max(0, size - width(text))
