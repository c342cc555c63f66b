"""Identifiers and fingerprints."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from uuid6 import uuid7


def new_id() -> str:
    """A new UUIDv7 as text: sorts by the millisecond of its making.

    Safe across threads and forks without a lock: 76 bits come from the operating system each time.
    """
    return str(uuid7())


def content_hash(content: str | bytes) -> str:
    """SHA-256 of a text (as UTF-8) or of bytes, in hexadecimal."""
    return hashlib.sha256(_bytes(content)).hexdigest()


def parts_hash(parts: Iterable[str | bytes]) -> str:
    """SHA-256 over parts of which each is preceded by its length.

    Text cannot move from one part into the next without changing the hash, as it could if they were joined.
    """
    digest = hashlib.sha256()
    for part in parts:
        data = _bytes(part)
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


def _bytes(content: str | bytes) -> bytes:
    return content.encode("utf-8") if isinstance(content, str) else content
