"""Names that follow from other names."""

from __future__ import annotations

import re

_BORDER = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def snake(name: str) -> str:
    """``ReplyIssued`` → ``reply_issued``."""
    return _BORDER.sub("_", name).lower()
