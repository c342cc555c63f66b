"""What a preset is, and the small steps that presets are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message

from services.gateway.forms.choices import Ask
from services.gateway.forms.widgets import Option

Values = dict[str, Any]
Reading = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Preset:
    """Values and choices of one form, and the texts that stand above it."""

    values: Values = field(default_factory=dict)
    choices: Mapping[str, Sequence[Option]] = field(default_factory=dict)
    reading: Reading = ()
    """(heading, text) to be read before answering."""


Make = Callable[[Ask, Values], Preset]


def plain(message: Message) -> Values:
    """A message as the values of a form."""
    return MessageToDict(message)


def parts(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    """The parts that have something to read."""
    return [(heading, text) for heading, text in pairs if text]
