"""The person's own messages and preferences."""

from __future__ import annotations

from typing import Any

from cppcc_api.notification.v1 import notification_service_pb2 as pb
from kit.convert import next_token, page_bounds
from kit.store import Reader
from services.notification.domain.message import Message
from services.notification.domain.preferences import Preferences
from services.notification.domain.refusals import MessageUnknown
from services.notification.store import views


def list_messages(request: pb.ListMessagesRequest, ctx: Reader) -> pb.ListMessagesResponse:
    """The inbox, newest first."""
    mine: dict[str, Any] = {"person_id": ctx.actor.id, "channel": "inbox"}
    wanted = dict(mine)
    if request.unread_only:
        wanted["state"] = "delivered"
    for name in ("kind", "proposal_id"):
        if getattr(request, name):
            wanted[name] = getattr(request, name)
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(Message, wanted, sort=[("created_at", -1), ("_id", -1)], limit=limit, skip=skip)
    total = ctx.count(Message, wanted)
    return pb.ListMessagesResponse(
        messages=[views.message(message) for message in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
        unread=ctx.count(Message, {**mine, "state": "delivered"}),
    )


def get_message(request: pb.GetMessageRequest, ctx: Reader) -> pb.GetMessageResponse:
    """One message of the person's own."""
    query = {"_id": request.message_id, "person_id": ctx.actor.id, "channel": "inbox"}
    found = ctx.find_one(Message, query)
    if found is None:
        raise MessageUnknown()
    return pb.GetMessageResponse(message=views.message(found))


def get_preferences(request: pb.GetPreferencesRequest, ctx: Reader) -> pb.GetPreferencesResponse:
    """What the person chose; nothing yet is the standard."""
    found = ctx.find_one(Preferences, {"_id": ctx.actor.id}) or Preferences(ctx.actor.id)
    return pb.GetPreferencesResponse(preferences=views.preferences(found))
