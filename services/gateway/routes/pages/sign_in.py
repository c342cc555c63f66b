"""Signing in and out, and replacing the password."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends
from starlette.responses import Response

from kit.core.errors import Refusal, Unauthenticated
from services.gateway.engine.sessions import COOKIE
from services.gateway.routes.pages.page import Page, local, open_page

router = APIRouter()
Opened = Annotated[Page, Depends(open_page)]


@router.get("/sign-in")
def sign_in_page(page: Opened) -> Response:
    """The sign-in form."""
    return _form(page, ended=page.query("ended") == "1")


@router.post("/sign-in")
def sign_in(page: Opened) -> Response:
    """Open a session and hand it to the browser."""
    agent = page.request.headers.get("user-agent", "")[:200]
    try:
        session, ends_at = page.gateway.sessions.open(
            page.value("login_name"), page.value("password"), agent, page.source
        )
    except Refusal as refusal:
        return _form(page, error=refusal.message, status=refusal.category.http)
    target = local(page.value("next"))
    answer = page.redirect("/password" if session.must_change_password else target)
    _hand_over(page, answer, session.secret, ends_at)
    return answer


@router.post("/sign-out")
def sign_out(page: Opened) -> Response:
    """End the session here and at the directory."""
    answer = page.redirect("/sign-in")
    try:
        page.gateway.sessions.close(page.session(), page.source)
    except Unauthenticated:
        page.gateway.sessions.forget(page.secret)
    answer.delete_cookie(COOKIE, **page.cookie_rules())
    return answer


@router.get("/password")
def password_page(page: Opened) -> Response:
    """The form for a new password; the only page that a first sign-in may see."""
    session = page.session()
    return page.render(
        "password.html", session=session, bare=session.must_change_password, error="", fields={}
    )


@router.post("/password")
def change_password(page: Opened) -> Response:
    """Replace the password."""
    session = page.session()
    old, new, again = (page.form.get(name, [""])[-1] for name in ("old_password", "new_password", "again"))
    if new != again:
        return _password_again(page, "两次输入的新密码不一致", {"again": "与上面的新密码不一致"})
    try:
        page.gateway.sessions.change_password(session, old, new, page.source)
    except Unauthenticated:
        raise
    except Refusal as refusal:
        return _password_again(page, refusal.message, {each.field: each.message for each in refusal.fields})
    return page.redirect("/work", done="ChangePassword")


def _password_again(page: Page, error: str, fields: dict[str, str]) -> Response:
    session = page.session()
    more = {"bare": session.must_change_password, "error": error, "fields": fields}
    return page.render("password.html", 400, session=session, **more)


def _form(page: Page, error: str = "", ended: bool = False, status: int = 200) -> Response:
    login_name = page.value("login_name")
    target = local(page.query("next") or page.value("next"))
    return page.render("sign_in.html", status, error=error, ended=ended, login_name=login_name, next=target)


def _hand_over(page: Page, answer: Response, secret: str, ends_at: datetime) -> None:
    answer.set_cookie(COOKIE, secret, expires=ends_at.astimezone(UTC), **page.cookie_rules())


def sign_in_path(page: Page) -> str:
    """Where somebody whose session is missing or over goes, to come back afterwards."""
    url = page.request.url
    back = url.path + (f"?{url.query}" if url.query else "") if page.request.method == "GET" else "/work"
    return f"/sign-in?next={quote(back)}" + ("&ended=1" if page.secret else "")
