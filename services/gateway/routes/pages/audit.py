"""The audit trail for those who inspect it: a page to choose a time, and the file."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response, StreamingResponse

from kit.core.clock import RealClock
from kit.core.errors import Forbidden, Invalid
from kit.core.workdays import SHANGHAI
from services.gateway.engine.audit import Export
from services.gateway.engine.sessions import Session
from services.gateway.routes.pages.page import Page, open_page
from services.gateway.routes.state import gateway
from shared import roles

router = APIRouter()
Opened = Annotated[Page, Depends(open_page)]
JSON_LINES = "application/jsonl"
DAYS = 30


class AuditorsOnly(Forbidden):
    """The trail is read by the audit administrator alone."""

    reason = "AUDITORS_ONLY"
    text = "仅审计管理员可以查阅和导出审计记录"


class AuditDateInvalid(Invalid):
    """A day that is none."""

    reason = "AUDIT_DATE_INVALID"
    text = "日期有误，应为 2027-03-01 的形式"


@router.get("/audit")
def audit_page(page: Opened) -> Response:
    """Choose a time."""
    session = _auditor(page)
    today = RealClock().now().astimezone(SHANGHAI).date()
    chosen = {"since": (today - timedelta(days=DAYS)).isoformat(), "until": today.isoformat()}
    return page.render("audit.html", session=session, **chosen, away=[])


@router.get("/audit/export")
def export(page: Opened) -> Response:
    """The entries of all services from one day to another, both included."""
    session = _auditor(page)
    asked = page.request.query_params
    since, until = _day("since", asked.get("since", "")), _day("until", asked.get("until", ""))
    services = gateway(page.request).services
    end = until + timedelta(days=1)
    found = Export(services.client, services.names, session.caller(page.source), since, end)
    name = f"audit-{since:%Y%m%d}-{until:%Y%m%d}.jsonl"
    headers = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "private, no-store"}
    return StreamingResponse(iter(found), media_type=JSON_LINES, headers=headers)


def _auditor(page: Page) -> Session:
    session = page.session().settled()
    if roles.AUDIT_ADMIN not in session.person.roles:
        raise AuditorsOnly()
    return session


def _day(name: str, text: str) -> datetime:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise AuditDateInvalid(field=name) from None
    return datetime(day.year, day.month, day.day, tzinfo=SHANGHAI)
