"""What the spectator sees: acts, moments on the business calendar, and tables."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from datetime import datetime

from kit.core.workdays import SHANGHAI
from single.terminal import pad, table

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
        print(f"\n{self._bold(title)}")
        for line in table(head, rows):
            print(f"  {line}")
        sys.stdout.flush()

    def _bold(self, text: str) -> str:
        return f"\033[1m{text}\033[0m" if self._colour else text
