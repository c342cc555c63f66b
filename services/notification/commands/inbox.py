"""Reading messages and choosing channels: the person's own."""

from __future__ import annotations

from typing import Any

from cppcc_api.notification.v1 import notification_service_pb2 as pb
from kit.store import Context
from services.notification.domain import message as rules
from services.notification.domain import preferences as choosing
from services.notification.domain.kinds import KINDS
from services.notification.domain.message import Message
from services.notification.domain.preferences import Choice, Preferences
from services.notification.domain.refusals import MessageUnknown
from services.notification.store import views


def mark_read(request: pb.MarkReadRequest, ctx: Context) -> pb.MarkReadResponse:
    """Note that the person has read messages; of others' messages there are none."""
    query: dict[str, Any] = {"person_id": ctx.actor.id, "channel": "inbox"}
    if request.message_ids:
        wanted = set(request.message_ids)
        if ctx.count(Message, {**query, "_id": {"$in": sorted(wanted)}}) < len(wanted):
            raise MessageUnknown()
        query["_id"] = {"$in": sorted(wanted)}
    unread = ctx.find(Message, {**query, "state": "delivered"})
    for message in unread:
        ctx.save(rules.read(message, ctx.actor, ctx.now))
    return pb.MarkReadResponse(marked=len(unread))


def set_preferences(request: pb.SetPreferencesRequest, ctx: Context) -> pb.SetPreferencesResponse:
    """Choose the channels per kind of message, and quiet hours."""
    entered = request.preferences
    chosen = Preferences(
        id=ctx.actor.id,
        choices=tuple(Choice(each.kind, tuple(dict.fromkeys(each.channels))) for each in entered.choices),
        quiet_from_hour=entered.quiet_from_hour,
        quiet_to_hour=entered.quiet_to_hour,
        version=_version(ctx, request.expected_version),
    )
    choosing.check(chosen, KINDS)
    return pb.SetPreferencesResponse(preferences=views.preferences(ctx.save(chosen)))


def _version(ctx: Context, expected: int) -> int:
    if ctx.find_one(Preferences, {"_id": ctx.actor.id}) is None:
        return 0
    return ctx.get(Preferences, ctx.actor.id, expected=expected).version
