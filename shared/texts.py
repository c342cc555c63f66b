"""The fingerprint of a proposal's text: what a signature is given on, in every service and every instance."""

from __future__ import annotations

from collections.abc import Iterable

from kit.core.ids import parts_hash


def text_hash(title: str, background: str, analysis: str, suggestions: Iterable[str]) -> str:
    """SHA-256 in hex over title, sections and suggestions, in order."""
    return parts_hash([title, background, analysis, *suggestions])


def with_files(fingerprint: str, files: Iterable[tuple[str, str]]) -> str:
    """The fingerprint of a text together with what is attached, (name, SHA-256) of each in order."""
    parts = [part for file in files for part in file]
    return parts_hash([fingerprint, *parts]) if parts else fingerprint
