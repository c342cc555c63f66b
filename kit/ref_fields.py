"""Which fields of a message may refer to files, and what they refer to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message

from kit.core.refs import parse_ref


@dataclass(frozen=True)
class Named:
    """A reference to a file, where it stands, and the hash beside it (empty without one)."""

    path: str
    ref: str
    sha256: str = ""


def references(message: Message, at: str = "") -> Iterator[Named]:
    """Every reference to a file in a message, with its path as refusals name it."""
    if not holds_references(message.DESCRIPTOR):
        return
    for described, value in message.ListFields():
        if _is_map(described):
            continue
        values = value if described.is_repeated else [value]
        for index, each in enumerate(values):
            path = f"{at}{described.name}[{index}]" if described.is_repeated else f"{at}{described.name}"
            if described.message_type is not None:
                yield from references(each, f"{path}.")
            elif is_reference(described) and parse_ref(each.strip()):
                yield Named(path, each.strip(), getattr(message, "sha256", ""))


def rewrite(message: Message, change: Callable[[str], str]) -> None:
    """Put ``change`` of each in the place of every reference to a file."""
    if not holds_references(message.DESCRIPTOR):
        return
    for described, value in message.ListFields():
        if _is_map(described):
            continue
        if described.message_type is not None:
            for each in value if described.is_repeated else [value]:
                rewrite(each, change)
        elif is_reference(described) and described.is_repeated:
            value[:] = [change(each.strip()) if parse_ref(each.strip()) else each for each in value]
        elif is_reference(described) and parse_ref(value.strip()):
            setattr(message, described.name, change(value.strip()))


def is_reference(described: FieldDescriptor) -> bool:
    """Whether a field may refer to a file."""
    is_text = described.type == FieldDescriptor.TYPE_STRING
    return is_text and described.name.endswith(("_ref", "_refs"))


@cache
def holds_references(descriptor: Descriptor) -> bool:
    """Whether a message, or one inside it, has fields that may refer to files."""
    return any(is_reference(each) for found in _within(descriptor) for each in found.fields)


def _within(descriptor: Descriptor) -> tuple[Descriptor, ...]:
    found: dict[str, Descriptor] = {}
    waiting = [descriptor]
    while waiting:
        one = waiting.pop()
        if one.full_name in found or one.full_name.startswith("google.protobuf."):
            continue
        found[one.full_name] = one
        waiting += [each.message_type for each in one.fields if each.message_type and not _is_map(each)]
    return tuple(found.values())


def _is_map(described: FieldDescriptor) -> bool:
    return described.message_type is not None and described.message_type.GetOptions().map_entry
