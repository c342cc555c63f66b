"""The two operations on files, which no contract describes as HTTP: a multipart form in, bytes out."""

from __future__ import annotations

from typing import Any

from cppcc_api.common.v1 import files_pb2 as pb
from kit.core.errors import CATEGORIES
from kit.core.filetypes import TYPES
from services.gateway.engine.openapi import common
from services.gateway.engine.openapi.schemas import Schemas

TAG = {"name": "files", "description": "Files that fields named …Ref and …Refs refer to."}
_HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
_EXAMPLE = {
    "fileId": "019a1f3e-7c52-7d1a-9b60-5f0c2d3e4a01",
    "ref": "file:intake/019a1f3e-7c52-7d1a-9b60-5f0c2d3e4a01",
    "name": "会议纪要.pdf",
    "contentType": "application/pdf",
    "size": "182044",
    "sha256": _HASH,
    "state": "pending",
    "uploadedByName": "王芳",
    "uploadedAt": "2027-03-01T01:00:00Z",
}


def paths(upload: str, download: str, schemas: Schemas) -> dict[str, Any]:
    """Path items of both."""
    return {upload: {"post": _upload(schemas)}, download: {"get": _download()}}


def _upload(schemas: Schemas) -> dict[str, Any]:
    service = _parameter("service", "query", "Service whose command will refer to the file.", "intake")
    stored = {"schema": schemas.reference(pb.StoredFile.DESCRIPTOR), "example": _EXAMPLE}
    return {
        "operationId": "UploadFile",
        "tags": [TAG["name"]],
        "summary": "Takes in a file, which waits at most 24 hours for a command that refers to it",
        "parameters": [service, {"$ref": "#/components/parameters/TraceParent"}],
        "requestBody": {"required": True, "content": {"multipart/form-data": {"schema": _form()}}},
        "responses": {
            "201": {"description": "The pending file.", "content": {"application/json": stored}},
            **_refusals(),
        },
    }


def _form() -> dict[str, Any]:
    endings = ", ".join(TYPES)
    return {
        "type": "object",
        "required": ["file"],
        "properties": {
            "file": {
                "type": "string",
                "contentMediaType": "application/octet-stream",
                "description": f"The file; its name must end in one of {endings}, and the content fit it.",
            },
            "sha256": {"type": "string", "description": "SHA-256 of the content, checked when given."},
        },
    }


def _download() -> dict[str, Any]:
    return {
        "operationId": "DownloadFile",
        "tags": [TAG["name"]],
        "summary": "Sends a file as an attachment to whoever may read the thing that refers to it",
        "parameters": [
            _parameter("service", "path", "Service that holds it.", "intake"),
            _parameter("file_id", "path", "File.", _EXAMPLE["fileId"]),
            {"$ref": "#/components/parameters/TraceParent"},
        ],
        "responses": {
            "200": {
                "description": "The bytes.",
                "headers": {
                    "Content-Disposition": {"schema": {"type": "string"}, "description": "Name (RFC 6266)."},
                    "ETag": {"schema": {"type": "string"}, "description": "SHA-256 of the content."},
                },
                "content": {
                    "application/octet-stream": {
                        "schema": {"type": "string", "contentMediaType": "application/octet-stream"}
                    }
                },
            },
            **_refusals(),
        },
    }


def _parameter(name: str, place: str, text: str, example: str) -> dict[str, Any]:
    return {
        "name": name,
        "in": place,
        "required": True,
        "description": text,
        "schema": {"type": "string"},
        "example": example,
    }


def _refusals() -> dict[str, Any]:
    listed = [category for category in CATEGORIES if category.http not in (409, 422)]
    return {str(c.http): {"$ref": f"#/components/responses/{common.name(c)}"} for c in listed}
