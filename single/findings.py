"""What the doctor finds."""

from __future__ import annotations

from dataclasses import dataclass

OK, WARN, BAD = "✓", "!", "✗"


@dataclass(frozen=True)
class Finding:
    """One line of the report; ``BAD`` asks for somebody."""

    mark: str
    chinese: str
    english: str
