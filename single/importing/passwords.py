"""First passwords: into a file for its owner's eyes alone, never onto the terminal or into a log."""

from __future__ import annotations

import csv
import os
import secrets
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Self

HEAD = ("行", "姓名", "登录名", "初始密码")


class PasswordFile:
    """A csv file made before the first password exists, so that none is lost for want of a place.

    It is removed again when there was none to write.
    """

    def __init__(self, folder: Path, stem: str) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.path = folder / f"{stem}-{secrets.token_hex(4)}.csv"
        self._written = 0

    def __enter__(self) -> Self:
        """Make the file: new, and readable by its owner only from the first moment."""
        made = os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        # With a mark at its beginning, without which Excel takes Chinese for something else.
        self._file = os.fdopen(made, "w", encoding="utf-8-sig", newline="")
        self._rows = csv.writer(self._file)
        self._rows.writerow(HEAD)
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        if not self._written:
            self.path.unlink()

    def add(self, passwords: Iterable[Mapping[str, Any]], names: Mapping[int, str]) -> None:
        """Write down the passwords of an answer at once; ``names`` says who stands on which line."""
        for each in passwords:
            name = names.get(each["line"], "")
            self._rows.writerow((each["line"], name, each["loginName"], each["oneTimePassword"]))
            self._written += 1
        self._file.flush()
        os.fsync(self._file.fileno())

    @property
    def written(self) -> int:
        """How many passwords it holds."""
        return self._written
