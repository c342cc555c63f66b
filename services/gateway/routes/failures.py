"""How a request that fails is answered: a problem for programs, a page for people."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kit.core.errors import INTERNAL, Refusal, Unauthenticated, Unavailable
from kit.rpc_client import Defect
from services.gateway.engine import problems
from services.gateway.engine.sessions import COOKIE, PasswordChangeRequired, Session
from services.gateway.forms.command_words import service
from services.gateway.routes.pages.page import Page
from services.gateway.routes.pages.sign_in import sign_in_path

_TEXTS = {404: "没有这个地址", 405: "该地址不支持这种请求方法"}
# Headings for people where the one of the category would mislead.
_HEADINGS = {"FILE_ON_ITS_WAY": "文件正在传送"}


def add_handlers(app: FastAPI) -> None:
    """Answer refusals, defects and HTTP's own errors."""
    app.add_exception_handler(Refusal, refused)
    app.add_exception_handler(Defect, defect)
    app.add_exception_handler(HTTPException, http_error)
    app.add_exception_handler(Exception, defect)


# The handlers are plain functions, so that they run in a thread: a page asks for the committee's name.


def refused(request: Request, refusal: Any) -> Response:
    """A service, or the gateway itself, turned the request down."""
    headers = {}
    if (seconds := problems.retry_after(refusal)) is not None:
        headers["retry-after"] = seconds
    if _is_page(request):
        return _refused_page(request, refusal, headers)
    if isinstance(refusal, Unauthenticated):
        headers["www-authenticate"] = "Bearer"
    return problem(problems.of_refusal(refusal, request.url.path), headers)


def defect(request: Request, error: Exception) -> Response:
    """A service or the gateway failed unforeseen; the details are logged under the same trace."""
    if _is_page(request):
        return _page(request, 500, INTERNAL.title, "请稍后再试；如果仍然出错，请把下面的编号告诉管理员。")
    return problem(problems.of_defect(request.url.path))


def http_error(request: Request, error: Any) -> Response:
    """No such path, wrong method, wrong media type."""
    detail = _TEXTS.get(error.status_code, str(error.detail))
    if _is_page(request):
        return _page(request, error.status_code, detail, "请检查网址，或从上方菜单进入。", error.headers)
    return problem(problems.of_status(error.status_code, request.url.path, detail), error.headers)


def problem(body: dict[str, Any], headers: Any = None) -> Response:
    """A problem details answer."""
    return JSONResponse(body, body["status"], headers, media_type=problems.MEDIA_TYPE)


def _is_page(request: Request) -> bool:
    return not request.url.path.startswith("/api/")


def _refused_page(request: Request, refusal: Refusal, headers: dict[str, str]) -> Response:
    page = Page(request)
    if isinstance(refusal, PasswordChangeRequired):
        return page.redirect("/password")
    if isinstance(refusal, Unauthenticated):
        answer = page.redirect(sign_in_path(page))
        answer.delete_cookie(COOKIE, **page.cookie_rules())
        return answer
    message = refusal.message
    if isinstance(refusal, Unavailable) and "service" in refusal.details:
        message = f"“{service(refusal.details['service'])}”服务暂时没有响应，请稍后重试"
    heading = _HEADINGS.get(refusal.reason, refusal.category.title)
    return _page(request, refusal.category.http, heading, message, headers)


def _page(request: Request, status: int, title: str, detail: str, headers: Any = None) -> Response:
    page = Page(request)
    answer = page.render(
        "error.html",
        status,
        _session_if_any(page),
        title=title,
        detail=detail,
        trace_id=problems.trace_id(),
        away=[],
    )
    answer.headers.update(headers or {})
    return answer


def _session_if_any(page: Page) -> Session | None:
    """For the menu; a page about an error is shown without it rather than not at all."""
    try:
        return page.session()
    except (Refusal, Defect):
        return None
