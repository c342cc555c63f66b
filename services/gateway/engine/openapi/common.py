"""Parts of the document that do not come from the contracts: problems, parameters, security."""

from __future__ import annotations

from typing import Any

from kit.core.errors import CATEGORIES, Category
from services.gateway.engine import problems
from services.gateway.engine.sessions import COOKIE

SECURITY = {
    "session": {
        "type": "http",
        "scheme": "bearer",
        "description": "The session string that POST /api/v1/session answers with.",
    },
    "cookie": {
        "type": "apiKey",
        "in": "cookie",
        "name": COOKIE,
        "description": "The session of a signed-in browser; changes are taken from the same site only.",
    },
}
PARAMETERS: dict[str, dict[str, Any]] = {
    "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "required": False,
        "description": "Makes a repeat harmless: the same key with the same body gives the first answer, "
        "with another body it is refused (REQUEST_ID_REUSED). Made up and given back when missing.",
        "schema": {"type": "string", "maxLength": 200},
        "example": "019a1f3e-7c52-7d1a-9b60-5f0c2d3e4a01",
    },
    "IfMatch": {
        "name": "If-Match",
        "in": "header",
        "required": False,
        "description": "Version that the caller saw (the field version, or the ETag of a read); another one "
        "is refused with 409 VERSION_MISMATCH. The body's expectedVersion says the same.",
        "schema": {"type": "string"},
        "example": '"3"',
    },
    "TraceParent": {
        "name": "traceparent",
        "in": "header",
        "required": False,
        "description": "W3C Trace Context; its trace id is in every log line and problem.",
        "schema": {"type": "string"},
        "example": "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    },
}
_FIELD_ERROR = {
    "type": "object",
    "required": ["field", "reason", "message"],
    "properties": {
        "field": {"type": "string", "description": "Path in the request, e.g. suggestions[2].text."},
        "reason": {"type": "string", "description": "Stable reason in UPPER_SNAKE."},
        "message": {"type": "string", "description": "Chinese text for the person."},
    },
}
PROBLEM = {
    "type": "object",
    "description": "An error after RFC 9457.",
    "required": ["type", "title", "status", "detail", "reason", "fields", "instance", "trace_id"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference", "description": "Kind of problem."},
        "title": {"type": "string", "description": "The kind in Chinese."},
        "status": {"type": "integer", "description": "HTTP status."},
        "detail": {"type": "string", "description": "What is wrong this time, in Chinese for the person."},
        "reason": {"type": "string", "description": "Stable reason in UPPER_SNAKE for the program."},
        "fields": {"type": "array", "items": _FIELD_ERROR, "description": "Fields at fault."},
        "instance": {"type": "string", "format": "uri-reference", "description": "Path of the request."},
        "trace_id": {"type": "string", "description": "Trace to ask about."},
    },
}
UNAVAILABLE = {
    "type": "array",
    "items": {"type": "string"},
    "description": "Services that could not be asked now; their items are missing from the answer.",
}


def responses() -> dict[str, Any]:
    """One response per kind of problem."""
    return {name(category): _response(category) for category in CATEGORIES}


def name(category: Category) -> str:
    """Name of a problem's response component."""
    return "".join(part.capitalize() for part in category.code.split("_"))


def _response(category: Category) -> dict[str, Any]:
    sample = {
        "type": problems.TYPE_PREFIX + problems.slug(category),
        "title": category.title,
        "status": category.http,
        "detail": category.title,
        "reason": category.code,
        "fields": [],
        "instance": "/api/v1/proposals",
        "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
    }
    content = {"schema": {"$ref": "#/components/schemas/Problem"}, "example": sample}
    answer: dict[str, Any] = {"description": category.title, "content": {problems.MEDIA_TYPE: content}}
    if category.http in (429, 503):
        answer["headers"] = {"Retry-After": {"schema": {"type": "string"}, "description": "Seconds to wait."}}
    return answer
