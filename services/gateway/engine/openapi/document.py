"""The document as a whole: an operation per row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from kit.core.errors import CATEGORIES
from services.gateway.engine.comments import comment
from services.gateway.engine.exposed import EXPECTED_VERSION, REQUEST_ID, Exposed
from services.gateway.engine.openapi import common, files
from services.gateway.engine.openapi.examples import example, of_parameter
from services.gateway.engine.openapi.schemas import Schemas

DESCRIPTION = (
    "Proposal work of a CPPCC committee. Paths follow AIP-136: plural nouns, verbs after a colon. Bodies are "
    "proto3 JSON; unknown fields are refused. Times are RFC 3339 in UTC; 64-bit numbers are strings. Lists "
    "are read page by page: pageSize, then pageToken with the nextPageToken of the page before."
)


@dataclass(frozen=True)
class Operation:
    """A row, and where its answer is not simply the method's reply."""

    row: Exposed
    summary: str = ""
    status: int = 200
    reply: dict[str, Any] | None = None
    example: dict[str, Any] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that the gateway adds to the method's reply."""


def document(
    operations: Iterable[Operation],
    public: frozenset[str] = frozenset(),
    files_at: tuple[str, str] = ("/files", "/files/{service}/{file_id}"),
) -> dict[str, Any]:
    """The OpenAPI 3.1 document; ``public`` names the methods that need no session.

    ``files_at`` are the paths of upload and download, which have no row.
    """
    listed, schemas = list(operations), Schemas()
    paths: dict[str, Any] = {}
    for operation, operation_id in zip(listed, _operation_ids(listed), strict=True):
        row = operation.row
        described = _operation(operation, schemas, row.name in public)
        paths.setdefault(row.path, {})[row.verb.lower()] = {"operationId": operation_id, **described}
    paths |= files.paths(*files_at, schemas)
    return {
        "openapi": "3.1.0",
        "info": {"title": "政协提案协同平台", "version": "1.0.0", "description": DESCRIPTION},
        "servers": [{"url": "/"}],
        "tags": [*_tags(listed), files.TAG],
        "security": [{"session": []}, {"cookie": []}],
        "paths": paths,
        "components": {
            "schemas": {"Problem": common.PROBLEM, **dict(sorted(schemas.components.items()))},
            "parameters": common.PARAMETERS,
            "responses": common.responses(),
            "securitySchemes": common.SECURITY,
        },
    }


def _operation(operation: Operation, schemas: Schemas, public: bool) -> dict[str, Any]:
    row = operation.row
    text = operation.summary or comment(row.descriptor) or row.name
    described: dict[str, Any] = {
        "tags": [row.tag],
        "summary": text.rstrip("."),
        "parameters": [*_parameters(row, schemas), *_headers(row)],
        "responses": _responses(operation, schemas),
    }
    if row.reads_body:
        described["requestBody"] = _body(row, schemas)
    if public:
        described["security"] = []
    return described


def _parameters(row: Exposed, schemas: Schemas) -> list[dict[str, Any]]:
    in_query = [] if row.reads_body else [f.name for f in row.request.fields if f.name not in row.variables]
    return [
        _parameter(row, name, place, schemas)
        for place, names in (("path", row.variables), ("query", in_query))
        for name in names
    ]


def _parameter(row: Exposed, name: str, place: str, schemas: Schemas) -> dict[str, Any]:
    described = row.request.fields_by_name[name]
    schema = schemas.field(described)
    text = schema.pop("description", "")
    return {
        "name": name if place == "path" else described.json_name,
        "in": place,
        "required": place == "path",
        "description": text,
        "schema": schema,
        "example": of_parameter(described),
    }


def _headers(row: Exposed) -> list[dict[str, str]]:
    names = ["IdempotencyKey"] * row.is_command + ["IfMatch"] * row.has_version + ["TraceParent"]
    return [{"$ref": f"#/components/parameters/{name}"} for name in names]


def _body(row: Exposed, schemas: Schemas) -> dict[str, Any]:
    elsewhere = {*row.variables, REQUEST_ID}
    content = {
        "schema": schemas.object(row.request, elsewhere, closed=True),
        "example": example(row.request, elsewhere | {EXPECTED_VERSION}),
    }
    return {"required": False, "content": {"application/json": content}}


def _responses(operation: Operation, schemas: Schemas) -> dict[str, Any]:
    row = operation.row
    answer: dict[str, Any] = {"description": comment(row.reply) or "Done."}
    if operation.status != 204:
        answer["content"] = {"application/json": _content(operation, schemas)}
    if row.is_command:
        answer["headers"] = {
            "Idempotency-Key": {"schema": {"type": "string"}, "description": "The key that counted."}
        }
    listed = [c for c in CATEGORIES if row.is_command or c.http not in (409, 422)]
    refusals = {str(c.http): {"$ref": f"#/components/responses/{common.name(c)}"} for c in listed}
    return {str(operation.status): answer, **refusals}


def _content(operation: Operation, schemas: Schemas) -> dict[str, Any]:
    if operation.reply is not None:
        return {"schema": operation.reply, "example": operation.example}
    reference, sample = schemas.reference(operation.row.reply), example(operation.row.reply)
    if not operation.extra:
        return {"schema": reference, "example": sample}
    added = {"type": "object", "properties": operation.extra}
    return {"schema": {"allOf": [reference, added]}, "example": {**sample, "unavailable": []}}


def _operation_ids(operations: Sequence[Operation]) -> list[str]:
    """The method's name; a second path to the same method adds what tells it apart."""
    seen: Counter[str] = Counter()
    names = []
    for operation in operations:
        name = operation.row.name
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return names


def _tags(operations: Sequence[Operation]) -> list[dict[str, str]]:
    services = {operation.row.tag: operation.row.descriptor.containing_service for operation in operations}
    return [{"name": name, "description": comment(service)} for name, service in services.items()]
