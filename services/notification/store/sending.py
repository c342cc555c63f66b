"""Sending: one message per event, person and channel, however often the event comes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from cppcc_api.notification.v1 import notification_events_pb2 as events
from kit.convert import timestamp
from kit.store import Context
from services.notification.domain.channels import CHANNELS
from services.notification.domain.message import Message, Note, Recipient, message_id
from services.notification.domain.preferences import Preferences, channels_for, quiet_until
from services.notification.store import people
from shared import copies
from shared.known import KnownPerson

REQUEUE, PICKUP = "message_requeue", "message_pickup"


def send(
    ctx: Context, note: Note, recipients: Iterable[Recipient], source: str, channels: tuple[str, ...] = ()
) -> list[Message]:
    """Make the messages that do not exist yet; who is inactive is left out.

    ``channels`` outweighs each person's own choice.
    """
    addressed = _each_once(recipients)
    persons = people.known(ctx, addressed)
    chosen = {found.id: found for found in ctx.find(Preferences, {"_id": {"$in": sorted(addressed)}})}
    policy = copies.policy(ctx, "notification")
    wanted = []
    for person_id, recipient in addressed.items():
        person, preferences = persons[person_id], chosen.get(person_id)
        if not person.active:
            continue
        ways = channels or channels_for(preferences, note.kind, note.deadline, policy)
        wanted += [_message(ctx, note, recipient, person, preferences, way, source) for way in ways]
    known = ctx.find(Message, {"_id": {"$in": [message.id for message in wanted]}})
    existing = {message.id for message in known}
    return [_save(ctx, message, policy) for message in wanted if message.id not in existing]


def _each_once(recipients: Iterable[Recipient]) -> dict[str, Recipient]:
    found: dict[str, Recipient] = {}
    for recipient in recipients:
        if recipient.person_id:
            found.setdefault(recipient.person_id, recipient)
    return found


def _message(
    ctx: Context,
    note: Note,
    recipient: Recipient,
    person: KnownPerson,
    preferences: Preferences | None,
    way: str,
    source: str,
) -> Message:
    channel = CHANNELS[way]
    message = Message(
        id=message_id(source, person.id, way),
        person_id=person.id,
        person_name=person.name,
        unit_id=recipient.unit_id,
        channel=way,
        address=channel.address(person),
        kind=note.kind,
        title=note.title,
        text=note.text,
        level=note.level,
        due_at=note.due_at,
        proposal_id=note.proposal_id,
        proposal_no=note.proposal_no,
        subject_id=note.subject_id,
        subject_kind=note.subject_kind,
        source=source,
        event_id=ctx.event.id if ctx.event else "",
        created_at=ctx.now,
    )
    return channel.accept(message, quiet_until(preferences, ctx.now))


def _save(ctx: Context, message: Message, policy: dict[str, Any]) -> Message:
    if message.state == "queued":
        watch_pickup(ctx, message, policy)
    return ctx.save(message, *outcome(message, ctx))


def watch_pickup(ctx: Context, message: Message, policy: dict[str, Any]) -> None:
    """Give the message up when no gateway takes it in time."""
    begin = message.not_before or ctx.now
    ctx.schedule(PICKUP, message.id, begin + timedelta(hours=policy["pickup_hours"]))


def forget(ctx: Context, message: Message) -> None:
    """Nothing more is waited for."""
    ctx.cancel(PICKUP, message.id)
    ctx.cancel(REQUEUE, message.id)


def forget_addresses(ctx: Context, person_id: str) -> None:
    """Messages of a person keep what was said and what became of it, but not where they went."""
    for message in ctx.find(Message, {"person_id": person_id, "address": {"$gt": ""}}):
        ctx.save(replace(message, address=""))


def outcome(message: Message, ctx: Context) -> list[Any]:
    """What is announced about a message in its new state: delivered, or given up."""
    if message.state not in ("delivered", "failed"):
        return []
    facts = {
        name: getattr(message, name)
        for name in (
            "person_id",
            "person_name",
            "channel",
            "kind",
            "title",
            "proposal_id",
            "unit_id",
            "tries",
        )
    }
    facts |= {"message_id": message.id, "source_event_id": message.event_id}
    if message.state == "delivered":
        return [events.MessageDelivered(**facts, delivered_at=timestamp(ctx.now))]
    failure = {"reason": message.failure, "detail": message.detail}
    return [events.MessageFailed(**facts, **failure, failed_at=timestamp(ctx.now))]
