"""Entities as MongoDB documents and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar

import cattrs

E = TypeVar("E")


def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(
        unstruct_collection_overrides={tuple: list, frozenset: sorted, set: sorted},
        omit_if_default=False,
    )
    converter.register_structure_hook(datetime, lambda value, _: value)
    converter.register_unstructure_hook(datetime, lambda value: value)
    return converter


_codec = _converter()


def to_document(entity: Any) -> dict[str, Any]:
    """The MongoDB document of an entity: its fields, with ``id`` as ``_id``."""
    document = _codec.unstructure(entity)
    document["_id"] = document.pop("id")
    return document


def from_document(cls: type[E], document: Mapping[str, Any]) -> E:
    """The entity of a document; fields that this version of the code does not know are ignored."""
    values = dict(document)
    values["id"] = values.pop("_id")
    return _codec.structure(values, cls)
