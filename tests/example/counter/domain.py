"""What the counter keeps."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Noted:
    """One payment that was seen."""

    id: str
    account_id: str
    amount: int
