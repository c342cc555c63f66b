"""References as text: to a file (``file:<service>/<id>``), or to paper by its number or place."""

from __future__ import annotations

PREFIX = "file:"


def file_ref(service: str, file_id: str) -> str:
    """The reference to a file of a service."""
    return f"{PREFIX}{service}/{file_id}"


def parse_ref(text: str) -> tuple[str, str] | None:
    """(service, file id) of a reference to a file; None for any other text."""
    if not text.startswith(PREFIX):
        return None
    service, _, file_id = text.removeprefix(PREFIX).partition("/")
    return service, file_id


def printed(text: str) -> str:
    """A reference within a sentence: paper by its own words, a file as what it is."""
    return "见附件" if parse_ref(text) else text
