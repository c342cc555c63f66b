"""Messages that no retry can help wait in ``<service>.parked`` for a person, who replays or drops them.

Looking takes messages out and puts them back by closing the channel, so that a look that is killed loses
nothing; while one person looks, another sees an empty queue.  A replay is confirmed in its old queue before
the message leaves the parked queue, and a drop is in the audit trail before: killed in between, the message
is still parked and the same command can be given again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from amqp import Channel
from amqp.basic_message import Message as AmqpMessage
from amqp.exceptions import ChannelError
from amqp.exceptions import NotFound as QueueNotFound
from pymongo import MongoClient

from kit import audit, bus, delivery, mongo
from kit.bus import courier
from kit.bus.courier import Courier
from kit.clock import business_clock
from kit.config import Config
from kit.core.clock import RealClock
from kit.core.context import Actor
from kit.core.errors import Invalid, NotFound, Precondition
from kit.core.ids import parts_hash

ID_CHARACTERS = 12
# The broker's own word for a message that killed its process again and again.
DELIVERY_LIMIT = "delivery_limit"


class NotParked(NotFound):
    """No parked message has this id."""

    reason = "NOT_PARKED"
    text = "搁置队列中没有编号为{id}的消息"


class QueueGone(Precondition):
    """The queue that the message came from does not exist any more."""

    reason = "QUEUE_GONE"
    text = "原队列{queue}已不存在，消息未重发"


class DropNeedsReason(Invalid):
    """What is dropped is lost, so somebody has to answer for it."""

    reason = "DROP_NEEDS_REASON"
    text = "删除搁置消息必须说明理由"


@dataclass(frozen=True)
class ParkedMessage:
    """One parked message; the id is made of its content, so that equal copies share it."""

    id: str
    queue: str
    reason: str
    error: str
    tries: int
    waits: int
    first_at: datetime | None
    parked_at: datetime | None
    payload: str


def list_parked(config: Config, service: str, limit: int = 1000) -> list[ParkedMessage]:
    """What is parked for a service, oldest first."""
    with _parked(config, service, limit) as (_, messages):
        return [describe(message) for message in messages]


def replay(config: Config, client: MongoClient, service: str, message_id: str | None, actor: Actor) -> int:
    """Send parked messages back to the queue they came from, as if they had never been tried.

    ``message_id`` None means all.  Returns how many; raises ``NotParked`` or ``QueueGone``.
    """
    with Courier(config.amqp_url) as sender:

        def send_back(message: AmqpMessage, described: ParkedMessage) -> None:
            headers = delivery.foreign_headers(message.headers or {})
            copy = courier.message(message.body, headers, message.properties)
            try:
                sender.send(copy, bus.DEFAULT_EXCHANGE, described.queue)
            except ChannelError as error:
                raise QueueGone(queue=described.queue) from error
            _note(config, client, service, actor, "parked.replay", described, "")

        return _remove(config, service, message_id, send_back)


def drop(
    config: Config, client: MongoClient, service: str, message_id: str, reason: str, actor: Actor
) -> int:
    """Remove a parked message for good; the reason goes into the audit trail.

    Returns how many (equal copies share an id); raises ``NotParked`` or ``DropNeedsReason``.
    """
    if not reason.strip():
        raise DropNeedsReason(field="reason")

    def note(_message: AmqpMessage, described: ParkedMessage) -> None:
        _note(config, client, service, actor, "parked.drop", described, reason)

    return _remove(config, service, message_id, note)


def describe(message: AmqpMessage) -> ParkedMessage:
    """What is known of a parked message, from its headers or from the broker's notes in them."""
    headers, body = message.headers or {}, message.body
    data = body.encode() if isinstance(body, str) else bytes(body)
    history, death = delivery.History.of(headers), _death(headers)
    queue = str(headers.get(delivery.QUEUE) or death.get("queue", ""))
    return ParkedMessage(
        id=parts_hash([queue, data])[:ID_CHARACTERS],
        queue=queue,
        reason=str(headers.get(delivery.REASON) or death.get("reason", "")).upper(),
        error=str(headers.get(delivery.ERROR, "")),
        tries=bus.DELIVERY_LIMIT if death.get("reason") == DELIVERY_LIMIT else history.tries,
        waits=history.waits,
        first_at=_instant(history.first_at),
        parked_at=_instant(delivery.number(headers.get(delivery.PARKED_AT))) or death.get("time"),
        payload=data.decode(errors="replace"),
    )


def _death(headers: Mapping[str, Any]) -> Mapping[str, Any]:
    # A message that waited in a retry queue carries that as "expired" beside what it died of.
    deaths = headers.get("x-death") or []
    return next((death for death in deaths if death.get("reason") != "expired"), {})


def _instant(seconds: float) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds else None


def _remove(
    config: Config, service: str, message_id: str | None, act: Callable[[AmqpMessage, ParkedMessage], None]
) -> int:
    removed = 0
    with _parked(config, service, limit=None) as (channel, messages):
        for message in messages:
            described = describe(message)
            if message_id in (None, described.id):
                act(message, described)
                channel.basic_ack(message.delivery_tag)
                removed += 1
    if message_id is not None and not removed:
        raise NotParked(id=message_id)
    return removed


@contextmanager
def _parked(
    config: Config, service: str, limit: int | None
) -> Iterator[tuple[Channel, Iterator[AmqpMessage]]]:
    with bus.connection(config.amqp_url) as connected, connected.channel() as channel:
        yield channel, _each(channel, bus.parked_queue_name(service), limit)


def _each(channel: Channel, queue: str, limit: int | None) -> Iterator[AmqpMessage]:
    # No more than lay there at the beginning: what is parked again meanwhile would come round for ever.
    try:
        count = channel.queue_declare(queue, passive=True).message_count
    except QueueNotFound:
        return
    for _ in range(count if limit is None else min(count, limit)):
        message = channel.basic_get(queue)
        if message is None:
            return
        yield message


def _note(
    config: Config,
    client: MongoClient,
    service: str,
    actor: Actor,
    action: str,
    described: ParkedMessage,
    reason: str,
) -> None:
    entry = audit.Entry(
        service=service,
        at=business_clock(config, client).now(),
        actor=actor,
        action=action,
        subjects=(f"parked/{described.id}", f"queue/{described.queue}"),
        reason=reason,
    )
    db = mongo.service_db(client, config.db_prefix, service)
    db["audit"].insert_one(audit.row(entry, RealClock().now()))
