"""What the ``type`` of a problem leads to."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kit.core.errors import CATEGORIES, Category
from services.gateway.engine import problems


def routes() -> list[Route]:
    """All types, and each one."""
    return [
        Route(problems.TYPE_PREFIX.rstrip("/"), list_types),
        Route(problems.TYPE_PREFIX + "{slug}", show_type),
    ]


async def list_types(request: Request) -> Response:
    """Every problem type."""
    return JSONResponse({"problems": [_shown(category) for category in CATEGORIES]})


async def show_type(request: Request) -> Response:
    """One problem type."""
    category = problems.by_slug(request.path_params["slug"])
    if category is None:
        raise HTTPException(404)
    return JSONResponse(_shown(category))


def _shown(category: Category) -> dict[str, object]:
    return {
        "type": problems.TYPE_PREFIX + problems.slug(category),
        "title": category.title,
        "status": category.http,
        "code": category.code,
    }
