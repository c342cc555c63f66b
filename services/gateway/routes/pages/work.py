"""What waits for the signed-in person, and the messages to them."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends
from starlette.responses import Response

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.notification.v1 import notification_service_pb2 as notification
from kit.core.ids import new_id
from services.gateway.routes.pages.page import Page, away, open_page

router = APIRouter()
Opened = Annotated[Page, Depends(open_page)]
# Work that has a page of its own.
_OWN_PAGES = {"ChangePassword": "/password"}


@router.get("/")
def home(page: Opened) -> Response:
    """Everybody begins with their work."""
    page.session()
    return page.redirect("/work")


@router.get("/work")
def work_page(page: Opened) -> Response:
    """The merged list, by kind if asked."""
    session = page.session().settled()
    whole = page.gateway.merger.work(session.caller(page.source))
    kind = page.query("kind")
    kinds = Counter((item.kind, _kind_label(item)) for item in whole.items)
    return page.render(
        "work.html",
        session=session,
        items=[(item, link(item)) for item in whole.items if kind in ("", item.kind)],
        kinds=[(key, label, count) for (key, label), count in kinds.items()],
        kind=kind,
        overdue=sum(item.overdue for item in whole.items),
        away=away(whole),
    )


def link(item: common.WorkItem) -> str:
    """Where a piece of work is done: on its proposal's page, or on the form of its command."""
    if item.rpc in _OWN_PAGES:
        return _OWN_PAGES[item.rpc]
    if item.proposal_id:
        return f"/proposals/{item.proposal_id}"
    if item.rpc:
        return f"/act/{item.service}/{item.rpc}?{urlencode({'target': item.subject_id})}"
    return "/work"


def _kind_label(item: common.WorkItem) -> str:
    """The first words of the line say what is to be done: “签收交办：2027012 …”."""
    head, colon, _ = item.title.partition("：")
    return head if colon else item.title


@router.get("/messages")
def messages_page(page: Opened) -> Response:
    """Messages, the newest first."""
    session = page.session().settled()
    request = notification.ListMessagesRequest(page_size=50, page_token=page.query("page_token"))
    found, missing = page.optional("notification", lambda: page.ask("notification.ListMessages", request))
    reply: Any = found or notification.ListMessagesResponse()
    return page.render(
        "messages.html",
        session=session,
        messages=reply.messages,
        unread=reply.unread,
        next_token=reply.next_page_token,
        away=away(missing),
    )


@router.post("/messages/read")
def mark_read(page: Opened) -> Response:
    """Mark one message, or all, as read."""
    ids = [each for each in page.form.get("message_id", []) if each]
    request = notification.MarkReadRequest(request_id=page.value("request_id") or new_id(), message_ids=ids)
    page.ask("notification.MarkRead", request)
    return page.redirect("/messages", done="MarkRead")
