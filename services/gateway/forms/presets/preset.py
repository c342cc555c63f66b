"""What a preset is, and the small steps that presets are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message

from services.gateway.forms.choices import Ask
from services.gateway.forms.labels import size
from services.gateway.forms.widgets import Option

Values = dict[str, Any]
Reading = Sequence[tuple[str, str]]


class Linked(NamedTuple):
    """A file to be read with a text: its reference, its name, and what else is to be known of it."""

    ref: str
    name: str
    hint: str = ""


class Attached(Protocol):
    """A file as services show it with a text."""

    file_ref: str
    name: str
    size: int


class Signed(Attached, Protocol):
    """A file that is part of what is signed."""

    sha256: str


@dataclass(frozen=True)
class Preset:
    """Values and choices of one form, and the texts that stand above it."""

    values: Values = field(default_factory=dict)
    choices: Mapping[str, Sequence[Option]] = field(default_factory=dict)
    reading: Reading = ()
    """(heading, text) to be read before answering."""
    files: Sequence[Linked] = ()
    """What belongs to the reading."""


Make = Callable[[Ask, Values], Preset]


def plain(message: Message) -> Values:
    """A message as the values of a form."""
    return MessageToDict(message)


def parts(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    """The parts that have something to read."""
    return [(heading, text) for heading, text in pairs if text]


def written(background: str, analysis: str, suggestions: Iterable[str]) -> list[tuple[str, str]]:
    """The parts of a proposal's text with their headings."""
    numbered = "\n".join(f"{n}. {each}" for n, each in enumerate(suggestions, start=1))
    return parts(("情况", background), ("分析", analysis), ("建议", numbered))


def linked(attachments: Iterable[Attached]) -> list[Linked]:
    """Attachments of a text with their sizes."""
    return [Linked(each.file_ref, each.name, size(each.size)) for each in attachments]


def signed_files(attachments: Iterable[Signed]) -> list[Linked]:
    """What is signed along with a text, each with the fingerprint that the signature covers."""
    return [
        Linked(each.file_ref, each.name, f"{size(each.size)}，SHA-256：{each.sha256}") for each in attachments
    ]
