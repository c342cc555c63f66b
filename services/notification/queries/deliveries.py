"""What became of messages, for the office; and what waits for its gateway."""

from __future__ import annotations

from typing import Any

from cppcc_api.notification.v1 import notification_service_pb2 as pb
from kit.convert import next_token, page_bounds
from kit.store import Reader
from services.notification.domain.message import SPOOLED, Message
from services.notification.store import views


def list_deliveries(request: pb.ListDeliveriesRequest, ctx: Reader) -> pb.ListDeliveriesResponse:
    """Messages by person, channel and outcome, without their texts, newest first."""
    wanted = {
        name: getattr(request, name)
        for name in ("person_id", "channel", "state", "proposal_id")
        if getattr(request, name)
    }
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(Message, wanted, sort=[("created_at", -1), ("_id", -1)], limit=limit, skip=skip)
    total = ctx.count(Message, wanted)
    return pb.ListDeliveriesResponse(
        deliveries=[views.delivery(message) for message in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def list_outgoing(request: pb.ListOutgoingRequest, ctx: Reader) -> pb.ListOutgoingResponse:
    """What the gateway may send now: not in quiet hours, not before the next try; oldest first."""
    channels = [request.channel] if request.channel in SPOOLED else list(SPOOLED)
    wanted: dict[str, Any] = {
        "channel": {"$in": channels},
        "state": "queued",
        "$or": [{"not_before": None}, {"not_before": {"$lte": ctx.now}}],
    }
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(Message, wanted, sort=[("created_at", 1), ("_id", 1)], limit=limit, skip=skip)
    total = ctx.count(Message, wanted)
    return pb.ListOutgoingResponse(
        messages=[views.outgoing(message) for message in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )
