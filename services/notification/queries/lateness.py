"""Escalations, and what the office has to look after: for work list, timeline and offered commands.

The office sees every escalation, an inspection office those of its system, a unit its own, a leader those
that reached the leader.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.notification.v1 import notification_service_pb2 as pb
from kit.convert import next_token, page, page_bounds, struct, timestamp
from kit.store import Reader
from services.notification.domain.channels import LABELS
from services.notification.domain.escalation import Escalation
from services.notification.domain.message import Message, relations
from services.notification.states import MESSAGE, OFFICE
from services.notification.store import views
from shared import roles

# Open action → command, kind of work, Chinese verb.
RPCS = {
    "retry": ("RetryDelivery", "retry_delivery", "重新发送"),
    "print_again": ("RetryDelivery", "retry_delivery", "重新寄送"),
    "send": ("RecordLetter", "send_letter", "寄送信函"),
    "return": ("RecordLetter", "return_letter", "登记退回"),
}
WORK = ("retry", "print_again", "send")
PENDING = {"state": {"$in": ["failed", "to_send"]}}


def _seen(ctx: Reader) -> dict[str, Any]:
    actor = ctx.actor
    if actor.roles & (roles.COMMITTEE | roles.TWO_OFFICES):
        return {}
    ways: list[dict[str, Any]] = [{"steps.recipients.person_id": actor.id}]
    if actor.unit_id and actor.roles & roles.UNIT:
        ways.append({"unit_id": actor.unit_id})
    if roles.PARTY_INSPECTION in actor.roles:
        ways.append({"system": "party"})
    if roles.GOVERNMENT_INSPECTION in actor.roles:
        ways.append({"system": "government"})
    return {"$or": ways}


def list_escalations(request: pb.ListEscalationsRequest, ctx: Reader) -> pb.ListEscalationsResponse:
    """Late matters, newest first."""
    wanted: dict[str, Any] = {
        name: getattr(request, name) for name in ("unit_id", "proposal_id") if getattr(request, name)
    }
    if request.open_only:
        wanted["state"] = {"$ne": "resolved"}
    query = {"$and": [wanted, _seen(ctx)]}
    skip, limit = page_bounds(request.page_size, request.page_token)
    found = ctx.find(Escalation, query, sort=[("opened_at", -1), ("_id", -1)], limit=limit, skip=skip)
    total = ctx.count(Escalation, query)
    return pb.ListEscalationsResponse(
        escalations=[views.escalation(each) for each in found],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def get_timeline(request: common.GetTimelineRequest, ctx: Reader) -> common.GetTimelineResponse:
    """When lateness on a proposal was carried up, and when it ended; for those whom it concerns."""
    query = {"$and": [{"proposal_id": request.proposal_id}, _seen(ctx)]}
    entries = [entry for found in ctx.find(Escalation, query) for entry in _entries(found)]
    entries.sort(key=lambda entry: (entry.at.seconds, entry.at.nanos, entry.title))
    return common.GetTimelineResponse(entries=entries)


def _entries(escalation: Escalation) -> Iterator[common.TimelineEntry]:
    shared = {"service": "notification", "unit_name": escalation.unit_name, "subject_id": escalation.id}
    for step in escalation.steps:
        yield common.TimelineEntry(
            at=timestamp(step.at),
            kind="escalation_step",
            title=f"{escalation.label}逾期提醒（第{step.step}级）",
            text="提醒：" + ("、".join(told.name for told in step.recipients) or "无相应人员"),
            actor_name="系统",
            due_at=timestamp(escalation.due_at),
            **shared,
        )
    if escalation.resolved_at:
        yield common.TimelineEntry(
            at=timestamp(escalation.resolved_at),
            kind="escalation_resolved",
            title=f"逾期的{escalation.label}已办理",
            **shared,
        )


def list_work(request: common.ListWorkRequest, ctx: Reader) -> common.ListWorkResponse:
    """Letters to send and messages that did not arrive, for the office; the oldest first."""
    wanted = [
        item
        for message in _outside(ctx, PENDING)
        for item in _work_items(message, ctx)
        if request.kind in ("", item.kind) and request.proposal_id in ("", item.proposal_id)
    ]
    chosen, token = page(wanted, request.page_size, request.page_token)
    return common.ListWorkResponse(items=chosen, next_page_token=token, total=len(wanted))


def _outside(ctx: Reader, more: dict[str, Any]) -> list[Message]:
    if not ctx.actor.roles & OFFICE:
        return []
    query = {"channel": {"$ne": "inbox"}, **more}
    return ctx.find(Message, query, sort=[("created_at", 1), ("_id", 1)])


def _work_items(message: Message, ctx: Reader) -> Iterator[common.WorkItem]:
    for action in MESSAGE.actions(message.state, relations(message, ctx.actor)):
        if action in WORK:
            rpc, kind, verb = RPCS[action]
            yield common.WorkItem(
                work_id=f"{kind}:{message.id}",
                service="notification",
                kind=kind,
                title=f"{verb}：{message.person_name} {message.title}",
                proposal_id=message.proposal_id,
                proposal_no=message.proposal_no,
                subject_id=message.id,
                subject_kind="message",
                state=message.state,
                created_at=timestamp(message.created_at),
                rpc=rpc,
            )


def list_actions(request: common.ListActionsRequest, ctx: Reader) -> common.ListActionsResponse:
    """What the office may do with the outside messages on a proposal."""
    offers = [
        offer
        for message in _outside(ctx, {"proposal_id": request.proposal_id})
        for offer in _offers(message, ctx)
    ]
    chosen, token = page(offers, request.page_size or max(len(offers), 1), request.page_token)
    return common.ListActionsResponse(actions=chosen, next_page_token=token)


def _offers(message: Message, ctx: Reader) -> Iterator[common.ActionOffer]:
    for action in MESSAGE.actions(message.state, relations(message, ctx.actor)):
        if action in RPCS:
            offer = common.ActionOffer(
                service="notification",
                rpc=RPCS[action][0],
                label=MESSAGE.label(action),
                target_id=message.id,
                target_title=f"{LABELS[message.channel]}：{message.person_name} {message.title}",
                expected_version=message.version,
            )
            offer.arguments.CopyFrom(struct({"message_id": message.id}))
            yield offer
