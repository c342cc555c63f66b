"""The names over columns, without what differs from file to file."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

_REMARK = re.compile(r"[（(\[【].*?[）)\]】]")
_DECORATION = re.compile(r"[\s*＊:：、/]+")


def plain(header: Any) -> str:
    """A header without blanks, stars, colons and remarks in brackets: 姓　名*（必填） is 姓名."""
    if not isinstance(header, str):
        return ""
    folded = unicodedata.normalize("NFKC", _REMARK.sub("", header))
    return _DECORATION.sub("", folded).casefold()
