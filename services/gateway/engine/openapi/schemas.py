"""JSON Schemas (2020-12) of protobuf messages in proto3 JSON."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from services.gateway.engine.comments import codes, comment

Schema = dict[str, Any]
_SCALARS: dict[int, Schema] = {
    FieldDescriptor.CPPTYPE_STRING: {"type": "string"},
    FieldDescriptor.CPPTYPE_BOOL: {"type": "boolean"},
    FieldDescriptor.CPPTYPE_INT32: {"type": "integer", "format": "int32"},
    FieldDescriptor.CPPTYPE_UINT32: {"type": "integer", "format": "int32", "minimum": 0},
    # 64 bits do not fit a JavaScript number: proto3 JSON writes them as text and reads both.
    FieldDescriptor.CPPTYPE_INT64: {"type": "string", "format": "int64", "pattern": "^-?[0-9]+$"},
    FieldDescriptor.CPPTYPE_UINT64: {"type": "string", "format": "int64", "pattern": "^[0-9]+$"},
    FieldDescriptor.CPPTYPE_DOUBLE: {"type": "number"},
    FieldDescriptor.CPPTYPE_FLOAT: {"type": "number"},
}
_WELL_KNOWN: dict[str, Schema] = {
    "google.protobuf.Timestamp": {"type": "string", "format": "date-time"},
    "google.protobuf.Struct": {"type": "object", "additionalProperties": True},
}


class Schemas:
    """Collects the schemas of all messages that are referred to."""

    def __init__(self) -> None:
        self.components: dict[str, Schema] = {}

    def reference(self, message: Descriptor) -> Schema:
        """A reference to a message's schema, which is added when it is new."""
        name = component_name(message)
        if name not in self.components:
            self.components[name] = {}  # stands there before its fields are read: a message may hold itself
            self.components[name] = self.object(message)
        return {"$ref": f"#/components/schemas/{name}"}

    def object(self, message: Descriptor, without: Collection[str] = (), closed: bool = False) -> Schema:
        """A message's schema; ``closed`` for a request, where unknown fields are refused."""
        schema: Schema = {"type": "object"}
        if text := comment(message):
            schema["description"] = text
        schema["properties"] = {
            field.json_name: self.field(field) for field in message.fields if field.name not in without
        }
        if closed:
            schema["additionalProperties"] = False
        return schema

    def field(self, field: FieldDescriptor) -> Schema:
        """A field's schema with its comment."""
        schema = self._value(field)
        if field.is_repeated:
            schema = {"type": "array", "items": schema}
        text = comment(field)
        return {**schema, "description": text} if text else schema

    def _value(self, field: FieldDescriptor) -> Schema:
        message = field.message_type
        if message is not None:
            known = _WELL_KNOWN.get(message.full_name)
            return dict(known) if known else self.reference(message)
        schema = dict(_SCALARS[field.cpp_type])
        if vocabulary := codes(field):
            schema["enum"] = [*vocabulary] if field.is_repeated else ["", *vocabulary]
        return schema


def component_name(message: Descriptor) -> str:
    """``cppcc_api.intake.v1.Proposal`` → ``intake.v1.Proposal``."""
    return message.full_name.removeprefix("cppcc_api.")
