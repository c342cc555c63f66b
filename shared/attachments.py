"""Files that go with a text, as every service keeps them, and what policy says of how many and how large."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from kit.core.errors import FieldError


@dataclass(frozen=True)
class Attachment:
    """A file that goes with a text; size in bytes."""

    file_ref: str
    name: str
    size: int
    sha256: str
    content_type: str = ""


class Told(Protocol):
    """An attachment as requests, events and documents say it."""

    file_ref: str
    name: str
    size: int
    sha256: str
    content_type: str


def kept_attachments(told: Iterable[Told]) -> tuple[Attachment, ...]:
    """What was told of, as it is stored."""
    return tuple(
        Attachment(each.file_ref, each.name, each.size, each.sha256, each.content_type) for each in told
    )


def attachment_problems(attachments: Sequence[Attachment], policy: Mapping[str, Any]) -> Iterator[FieldError]:
    """What is wrong with a draft's attachments (policy ``attachments_max``, ``attachment_max_mb``)."""
    most, megabytes = policy["attachments_max"], policy["attachment_max_mb"]
    if len(attachments) > most:
        yield FieldError("draft.attachments", "TOO_MANY_ATTACHMENTS", f"附件不超过{most}个")
    seen: set[str] = set()
    for n, each in enumerate(attachments):
        field = f"draft.attachments[{n}].file_ref"
        if each.size > megabytes << 20:
            yield FieldError(field, "ATTACHMENT_TOO_LARGE", f"每个附件不超过{megabytes}MB")
        if each.sha256 in seen:
            yield FieldError(field, "ATTACHED_TWICE", "这个附件已经添加")
        seen.add(each.sha256)
