"""Pages read from the database."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from kit.convert import next_token, page_bounds
from kit.store import Reader, Sort

E = TypeVar("E")


def found(
    ctx: Reader, cls: type[E], query: Mapping[str, Any], sort: Sort, request: Any
) -> tuple[list[E], str, int]:
    """One page of the entities that fit, the token of the next one, and how many fit in all."""
    skip, limit = page_bounds(request.page_size, request.page_token)
    total = ctx.count(cls, query)
    entities = ctx.find(cls, query, sort=[*sort, ("_id", 1)], limit=limit, skip=skip)
    return entities, next_token(skip, limit, total), total
