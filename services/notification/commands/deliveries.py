"""Sending by hand, and looking after messages on their way by sms, wechat and letter."""

from __future__ import annotations

from cppcc_api.notification.v1 import notification_service_pb2 as pb
from kit.core.errors import FieldError
from kit.store import Context
from services.notification.domain import message as rules
from services.notification.domain.channels import CHANNELS
from services.notification.domain.kinds import NOTICE
from services.notification.domain.message import LETTER_OUTCOMES, Message, Note, Recipient
from services.notification.domain.refusals import MessageInvalid, MessageUnknown, NobodyToTell
from services.notification.store import people, sending, views
from shared import copies, roles
from shared.known import KnownPerson, KnownUnit

TITLE_MAX, TEXT_MAX = 100, 3000


def send_message(request: pb.SendMessageRequest, ctx: Context) -> pb.SendMessageResponse:
    """Send a text to persons, units and roles, by each person's choice or by the channels named."""
    note = _checked(request, ctx)
    found = [Recipient(person_id) for person_id in request.person_ids]
    found += [each for unit_id in request.unit_ids for each in people.of_unit(ctx, unit_id, *roles.UNIT)]
    found += people.with_roles(ctx, *request.roles) if request.roles else []
    if not found:
        raise NobodyToTell()
    source = f"{ctx.actor.id}.{ctx.request_id}"
    made = sending.send(ctx, note, found, source, tuple(dict.fromkeys(request.channels)))
    return pb.SendMessageResponse(
        recipients=len({message.person_id for message in made}), message_ids=[message.id for message in made]
    )


def _checked(request: pb.SendMessageRequest, ctx: Context) -> Note:
    title, text = request.title.strip(), request.text.strip()
    problems = []
    for name, label, value, limit in (("title", "标题", title, TITLE_MAX), ("text", "内容", text, TEXT_MAX)):
        if not 0 < len(value) <= limit:
            problems.append(FieldError(name, "LENGTH_INVALID", f"{label}须为1至{limit}字"))
    persons = ctx.find(KnownPerson, {"_id": {"$in": list(request.person_ids)}})
    units = ctx.find(KnownUnit, {"_id": {"$in": list(request.unit_ids)}})
    known = {person.id for person in persons} | {unit.id for unit in units} | CHANNELS.keys() | roles.ALL
    for name, what in (("person_ids", "人员"), ("unit_ids", "单位"), ("roles", "角色"), ("channels", "方式")):
        for number, value in enumerate(getattr(request, name)):
            if value not in known:
                reason = f"UNKNOWN_{name.removesuffix('_ids').removesuffix('s').upper()}"
                problems.append(FieldError(f"{name}[{number}]", reason, f"没有这个{what}"))
    if problems:
        raise MessageInvalid(fields=problems)
    return Note(kind=NOTICE, title=title, text=text, proposal_id=request.proposal_id)


def _found(ctx: Context, message_id: str, expected: int = 0) -> Message:
    # The office looks after deliveries; what people read in their inbox is theirs.
    if ctx.find_one(Message, {"_id": message_id, "channel": {"$ne": "inbox"}}) is None:
        raise MessageUnknown()
    return ctx.get(Message, message_id, expected=expected)


def retry_delivery(request: pb.RetryDeliveryRequest, ctx: Context) -> pb.RetryDeliveryResponse:
    """Try a failed message again, at the address that the person has now."""
    message = _found(ctx, request.message_id, request.expected_version)
    person = people.known(ctx, [message.person_id])[message.person_id]
    address = CHANNELS[message.channel].address(person)
    if not address and message.channel != "letter":
        problem = FieldError("message_id", "NO_ADDRESS", "该人员没有登记号码，请先补录")
        raise MessageInvalid(fields=[problem])
    again = rules.retried(message, ctx.actor, address)
    sending.forget(ctx, again)
    if again.state == "queued":
        sending.watch_pickup(ctx, again, copies.policy(ctx, "notification"))
    return pb.RetryDeliveryResponse(delivery=views.delivery(ctx.save(again)))


def record_letter(request: pb.RecordLetterRequest, ctx: Context) -> pb.RecordLetterResponse:
    """Note that a printed letter was sent, handed over, or came back."""
    message = _found(ctx, request.message_id, request.expected_version)
    if request.outcome not in LETTER_OUTCOMES:
        raise MessageInvalid(fields=[FieldError("outcome", "UNKNOWN_OUTCOME", "请选择寄送、送达或退回")])
    note = request.note.strip()
    recorded = rules.letter_recorded(message, ctx.actor, request.outcome, note, ctx.now)
    saved = ctx.save(recorded, *sending.outcome(recorded, ctx))
    return pb.RecordLetterResponse(delivery=views.delivery(saved))


def record_outcome(request: pb.RecordOutcomeRequest, ctx: Context) -> pb.RecordOutcomeResponse:
    """Note what the gateway made of a message; a failure is tried again until the tries are used up."""
    message = _found(ctx, request.message_id)
    if request.outcome == "delivered":
        changed = rules.taken(message, ctx.actor, ctx.now)
    elif request.outcome == "failed":
        minutes = [int(each) for each in copies.policy(ctx, "notification")["retry_minutes"]]
        reason, detail = request.reason.strip(), request.detail.strip()
        changed = rules.failed(message, ctx.actor, ctx.now, reason, detail, minutes)
    else:
        raise MessageInvalid(
            fields=[FieldError("outcome", "UNKNOWN_OUTCOME", "结果须为 delivered 或 failed")]
        )
    sending.forget(ctx, message)
    if changed.not_before is not None:
        ctx.schedule(sending.REQUEUE, changed.id, changed.not_before)
    saved = ctx.save(changed, *sending.outcome(changed, ctx))
    return pb.RecordOutcomeResponse(delivery=views.delivery(saved))
