"""The fingerprint of a proposal's text: what a signature is given on, in every service and every instance."""

from __future__ import annotations

from collections.abc import Iterable

from kit.core.ids import parts_hash


def text_hash(title: str, background: str, analysis: str, suggestions: Iterable[str]) -> str:
    """SHA-256 in hex over title, sections and suggestions, in order."""
    return parts_hash([title, background, analysis, *suggestions])
