"""How a request that fails is answered: a problem for programs, a page for people."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kit.core.errors import Refusal
from kit.rpc_client import Defect
from services.gateway.engine import problems

_TEXTS = {404: "没有这个地址", 405: "该地址不支持这种请求方法"}


def add_handlers(app: FastAPI) -> None:
    """Answer refusals, defects and HTTP's own errors."""
    app.add_exception_handler(Refusal, refused)
    app.add_exception_handler(Defect, defect)
    app.add_exception_handler(HTTPException, http_error)
    app.add_exception_handler(Exception, defect)


def wants_problem(request: Request) -> bool:
    """Whether a program asks: everything under the REST interface."""
    return request.url.path.startswith("/api/")


async def refused(request: Request, refusal: Any) -> Response:
    """A service, or the gateway itself, turned the request down."""
    headers = {}
    if (seconds := problems.retry_after(refusal)) is not None:
        headers["retry-after"] = seconds
    if refusal.category.http == 401:
        headers["www-authenticate"] = "Bearer"
    return problem(problems.of_refusal(refusal, request.url.path), headers)


async def defect(request: Request, error: Exception) -> Response:
    """A service or the gateway failed unforeseen; the details are logged under the same trace."""
    return problem(problems.of_defect(request.url.path))


async def http_error(request: Request, error: Any) -> Response:
    """No such path, wrong method, wrong media type."""
    detail = _TEXTS.get(error.status_code, str(error.detail))
    return problem(problems.of_status(error.status_code, request.url.path, detail), error.headers)


def problem(body: dict[str, Any], headers: Any = None) -> Response:
    """A problem details answer."""
    return JSONResponse(body, body["status"], headers, media_type=problems.MEDIA_TYPE)
