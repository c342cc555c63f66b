"""The comments of the contracts by full name, for programs that explain the interface (OpenAPI).

The runtime descriptors in the generated modules carry no comments, so ``proto_gen.py`` writes them beside the
modules as ``comments.json``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from google.protobuf.descriptor_pb2 import DescriptorProto, FileDescriptorProto
from proto_descriptors import compile_protos

NAME = "comments.json"
# Numbers of the lists in FileDescriptorProto and DescriptorProto, of which a source location's path is made.
_MESSAGES, _SERVICES, _NESTED, _FIELDS, _METHODS = 4, 6, 3, 2, 2


def write(target: Path, protos: Path) -> None:
    """Write one file per package below ``target``."""
    packages: dict[str, dict[str, str]] = {}
    for file in compile_protos(protos):
        packages.setdefault(file.package, {}).update(comments(file))
    for package, found in packages.items():
        path = target.joinpath(*package.split("."), NAME)
        text = json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True)
        path.write_text(text + "\n", encoding="utf-8")


def comments(file: FileDescriptorProto) -> dict[str, str]:
    """Full name → comment of every message, field, service and method of one file."""
    texts = {
        tuple(place.path): _joined(place.leading_comments)
        for place in file.source_code_info.location
        if place.leading_comments.strip()
    }
    return {name: texts[path] for path, name in _named(file) if path in texts}


def _named(file: FileDescriptorProto) -> Iterator[tuple[tuple[int, ...], str]]:
    for index, message in enumerate(file.message_type):
        yield from _in_message(message, (_MESSAGES, index), f"{file.package}.")
    for index, service in enumerate(file.service):
        yield (_SERVICES, index), f"{file.package}.{service.name}"
        for number, method in enumerate(service.method):
            yield (_SERVICES, index, _METHODS, number), f"{file.package}.{service.name}.{method.name}"


def _in_message(message: DescriptorProto, path: tuple[int, ...], before: str) -> Iterator[tuple[Any, str]]:
    name = before + message.name
    yield path, name
    for index, field in enumerate(message.field):
        yield (*path, _FIELDS, index), f"{name}.{field.name}"
    for index, inner in enumerate(message.nested_type):
        yield from _in_message(inner, (*path, _NESTED, index), f"{name}.")


def _joined(comment: str) -> str:
    return " ".join(line.strip() for line in comment.strip().splitlines())
