"""Errors as RFC 9457 problem details; the status of a category is kit's, said once there."""

from __future__ import annotations

import re
from typing import Any

from kit import trace
from kit.core.errors import CATEGORIES, INTERNAL, Category, Exhausted, FieldError, Refusal, Unavailable

MEDIA_TYPE = "application/problem+json"
TYPE_PREFIX = "/api/v1/problems/"
RETRY_SECONDS = 5
_SNAKE = re.compile(r"_([a-z0-9])")


def slug(category: Category) -> str:
    """The category as the last part of a problem's type."""
    return category.code.lower().replace("_", "-")


def by_slug(name: str) -> Category | None:
    """The category of a problem type."""
    return next((each for each in CATEGORIES if slug(each) == name), None)


def of_refusal(refusal: Refusal, instance: str, status: int | None = None) -> dict[str, Any]:
    """The problem that a refusal is; ``status`` only where HTTP knows a narrower one."""
    problem = _problem(refusal.category, refusal.reason, refusal.message, instance)
    problem["status"] = status or refusal.category.http
    problem["fields"] = [
        {"field": _path(each), "reason": each.reason, "message": each.message} for each in refusal.fields
    ]
    return problem


def of_defect(instance: str) -> dict[str, Any]:
    """What a caller is told of a defect: that it is ours, and the trace to ask about."""
    return _problem(INTERNAL, INTERNAL.code, "系统内部错误，请记下 trace_id 并联系管理员", instance)


def of_status(status: int, instance: str, detail: str) -> dict[str, Any]:
    """A problem of HTTP itself (no such path, wrong method); it has no refusal behind it."""
    reasons = {404: "NO_SUCH_PATH", 405: "METHOD_NOT_ALLOWED", 413: "BODY_TOO_LARGE", 415: "NOT_JSON"}
    return {
        "type": "about:blank",
        "title": detail,
        "status": status,
        "detail": detail,
        "reason": reasons.get(status, f"HTTP_{status}"),
        "fields": [],
        "instance": instance,
        "trace_id": trace_id(),
    }


def _problem(category: Category, reason: str, detail: str, instance: str) -> dict[str, Any]:
    return {
        "type": TYPE_PREFIX + slug(category),
        "title": category.title,
        "status": category.http,
        "detail": detail,
        "reason": reason,
        "fields": [],
        "instance": instance,
        "trace_id": trace_id(),
    }


def trace_id() -> str:
    """Id of the trace in hand; empty outside a request."""
    current = trace.current()
    return current.trace_id if current else ""


def retry_after(refusal: Refusal) -> str | None:
    """Value of Retry-After in seconds where waiting helps; the service's own figure if it gave one."""
    if not isinstance(refusal, Exhausted | Unavailable):
        return None
    for unit, seconds in (("seconds", 1), ("minutes", 60)):
        given = str(refusal.details.get(unit, ""))
        if given.isdigit():
            return str(int(given) * seconds)
    return str(RETRY_SECONDS)


def _path(error: FieldError) -> str:
    # A name that nobody knows is given back as it came.
    return error.field if error.reason == "UNKNOWN_FIELD" else json_path(error.field)


def json_path(path: str) -> str:
    """A field path of the contract as a JSON body spells it: ``reply.doc_no`` → ``reply.docNo``."""
    return _SNAKE.sub(lambda found: found[1].upper(), path)
