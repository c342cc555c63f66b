"""What the contracts say about their own messages, fields and methods, and the codes that they list."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from importlib import resources

from google.protobuf.descriptor import Descriptor, FieldDescriptor, MethodDescriptor, ServiceDescriptor

Described = Descriptor | FieldDescriptor | MethodDescriptor | ServiceDescriptor
_CODES = re.compile(r"(?:^|[:;,] )([a-z][a-z0-9_]*(?: \| [a-z][a-z0-9_]*)+)(?=[.;,]|$)")


def comment(thing: Described) -> str:
    """The comment in the proto file; empty where there is none."""
    package = _file_of(thing).package
    return _package(package).get(thing.full_name, "")


def codes(field: FieldDescriptor) -> tuple[str, ...]:
    """The closed vocabulary of a text field, as its comment lists it: ``adopted | partly | not_adopted``.

    A comment may list codes case by case (``before: essence | plan; after: result``): all of them count.
    """
    if field.cpp_type != FieldDescriptor.CPPTYPE_STRING:
        return ()
    listed = [code for codes in _CODES.findall(comment(field)) for code in codes.split(" | ")]
    return tuple(dict.fromkeys(listed))


def _file_of(thing: Described):  # noqa: ANN202 - a FileDescriptor, which the stubs do not name
    if isinstance(thing, FieldDescriptor | MethodDescriptor):
        owner = thing.containing_type if isinstance(thing, FieldDescriptor) else thing.containing_service
        return owner.file
    return thing.file


# One package at a time: they are read in that order when the document is made, and forgotten afterwards.
@lru_cache(maxsize=2)
def _package(name: str) -> dict[str, str]:
    path = resources.files(name).joinpath("comments.json")
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
