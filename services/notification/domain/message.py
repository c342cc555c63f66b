"""One message to one person over one channel: made once per event, delivered, read, or failed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kit.core.context import Actor
from kit.core.ids import parts_hash
from services.notification import states
from services.notification.states import MESSAGE, TIMER

SPOOLED = ("sms", "wechat")
LEVELS = {"info": "", "yellow": "黄牌提醒", "red": "红牌提醒"}
LETTER_OUTCOMES = {"sent": "send", "handed_over": "send", "returned": "return"}


@dataclass(frozen=True)
class Recipient:
    """Whom to tell, and the unit for which, if any."""

    person_id: str
    unit_id: str = ""


@dataclass(frozen=True)
class Note:
    """What is to be told, whoever it is told to."""

    kind: str
    title: str
    text: str
    level: str = "info"
    deadline: bool = False
    due_at: datetime | None = None
    proposal_id: str = ""
    proposal_no: str = ""
    subject_id: str = ""
    subject_kind: str = ""


@dataclass(frozen=True)
class Message:
    """A message on its way; its id is made of the event, the person and the channel."""

    id: str
    person_id: str
    person_name: str
    unit_id: str
    channel: str
    address: str
    kind: str
    title: str
    text: str
    level: str
    due_at: datetime | None
    proposal_id: str
    proposal_no: str
    subject_id: str
    subject_kind: str
    source: str
    event_id: str
    created_at: datetime
    state: str = "made"
    not_before: datetime | None = None
    tries: int = 0
    failure: str = ""
    detail: str = ""
    note: str = ""
    delivered_at: datetime | None = None
    read_at: datetime | None = None
    version: int = 0


def message_id(source: str, person_id: str, channel: str) -> str:
    """The same event, person and channel always make the same message."""
    return parts_hash([source, person_id, channel])[:32]


def relations(message: Message, actor: Actor) -> frozenset[str]:
    """The relations of a person to a message; the office cares for the outside channels alone."""
    found = set()
    if actor.id and message.person_id == actor.id and message.channel == "inbox":
        found.add(states.ADDRESSEE)
    if actor.roles & states.OFFICE and message.channel in SPOOLED:
        found.add(states.SPOOL_OFFICE)
    if actor.roles & states.OFFICE and message.channel == "letter":
        found.add(states.LETTER_OFFICE)
    if actor.roles & states.GRANTS["notification.gateway"] and message.channel in SPOOLED:
        found.add(states.GATEWAY)
    return frozenset(found)


def read(message: Message, actor: Actor, now: datetime) -> Message:
    """The message after its addressee has opened it."""
    state = MESSAGE.next(message.state, "read", relations(message, actor))
    return replace(message, state=state, read_at=now)


def taken(message: Message, actor: Actor, now: datetime) -> Message:
    """The message after the gateway sent it."""
    state = MESSAGE.next(message.state, "take", relations(message, actor))
    return replace(
        message,
        state=state,
        tries=message.tries + 1,
        delivered_at=now,
        failure="",
        detail="",
        not_before=None,
    )


def failed(
    message: Message, actor: Actor, now: datetime, reason: str, detail: str, retry_minutes: Sequence[int]
) -> Message:
    """The message after the gateway failed: tried again later, or given up when the tries are used up."""
    # A failure that is told after the hand-over belongs to the try that was counted then.
    tries = message.tries + (message.state != "delivered")
    action = "fail" if tries <= len(retry_minutes) else "give_up"
    state = MESSAGE.next(message.state, action, relations(message, actor))
    again = now + timedelta(minutes=retry_minutes[tries - 1]) if action == "fail" else None
    return replace(
        message,
        state=state,
        tries=tries,
        failure=reason or "GATEWAY_FAILED",
        detail=detail,
        not_before=again,
        delivered_at=None,
    )


def requeued(message: Message) -> Message:
    """The message at the time of its next try."""
    return replace(message, state=MESSAGE.next(message.state, "requeue", TIMER), not_before=None)


def not_picked_up(message: Message) -> Message:
    """The message that no gateway took in time."""
    state = MESSAGE.next(message.state, "give_up", TIMER)
    return replace(message, state=state, failure="NOT_PICKED_UP", detail="没有发送网关取走", not_before=None)


def retried(message: Message, actor: Actor, address: str) -> Message:
    """The message that the office wants tried again, at the address as it is now."""
    action = "print_again" if message.channel == "letter" else "retry"
    state = MESSAGE.next(message.state, action, relations(message, actor))
    return replace(
        message,
        state=state,
        address=address,
        tries=0,
        failure="",
        detail="",
        not_before=None,
        delivered_at=None,
    )


def letter_recorded(message: Message, actor: Actor, outcome: str, note: str, now: datetime) -> Message:
    """The printed letter after it was sent, handed over or came back."""
    action = LETTER_OUTCOMES[outcome]
    state = MESSAGE.next(message.state, action, relations(message, actor))
    if action == "return":
        returned = {"failure": "LETTER_RETURNED", "detail": note, "delivered_at": None}
        return replace(message, state=state, note=note, **returned)
    return replace(message, state=state, tries=message.tries + 1, note=note, delivered_at=now)


def hidden(address: str) -> str:
    """An address that tells its owner apart without giving it away."""
    if len(address) < 7:
        return "*" * len(address)
    return f"{address[:3]}{'*' * (len(address) - 7)}{address[-4:]}"
