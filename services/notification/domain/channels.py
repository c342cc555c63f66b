"""What each channel does with a new message, behind one small interface.

``inbox`` is delivery within the platform and real at once.  ``sms`` and ``wechat`` put the message into a
spool, from which the office's own gateway fetches it and tells the outcome.  ``letter`` waits for staff, who
record that the printed letter was sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from services.notification.domain.message import Message
from services.notification.states import INBOX, LETTER, MESSAGE, SPOOL


class Addressed(Protocol):
    """Where a person can be reached."""

    phone: str
    wechat_id: str
    address: str


class Channel(Protocol):
    """A way to reach a person."""

    def address(self, person: Addressed) -> str:
        """Number, id or postal address by this way; empty when there is none."""
        ...

    def accept(self, message: Message, quiet_until: datetime | None) -> Message:
        """The new message as this channel took it."""
        ...


class Inbox:
    """The platform's own inbox: delivered when made."""

    def address(self, person: Addressed) -> str:
        """Everybody has one."""
        return ""

    def accept(self, message: Message, quiet_until: datetime | None) -> Message:
        """Delivered, also in quiet hours: it makes no noise."""
        state = MESSAGE.next(message.state, "deliver", INBOX)
        return replace(message, state=state, tries=1, delivered_at=message.created_at)


@dataclass(frozen=True)
class Spool:
    """A queue that the office's own gateway empties."""

    field: str

    def address(self, person: Addressed) -> str:
        """Number or id of the person."""
        return str(getattr(person, self.field))

    def accept(self, message: Message, quiet_until: datetime | None) -> Message:
        """Waiting for the gateway, until quiet hours are over; failed at once without an address."""
        if not message.address:
            state = MESSAGE.next(message.state, "refuse", SPOOL)
            return replace(message, state=state, failure="NO_ADDRESS", detail="没有登记号码")
        return replace(message, state=MESSAGE.next(message.state, "queue", SPOOL), not_before=quiet_until)


class Letter:
    """A printed letter that staff sends."""

    def address(self, person: Addressed) -> str:
        """Postal address of the person."""
        return person.address

    def accept(self, message: Message, quiet_until: datetime | None) -> Message:
        """Waiting for staff."""
        return replace(message, state=MESSAGE.next(message.state, "print", LETTER))


CHANNELS: Mapping[str, Channel] = {
    "inbox": Inbox(),
    "sms": Spool("phone"),
    "wechat": Spool("wechat_id"),
    "letter": Letter(),
}
LABELS = {"inbox": "站内消息", "sms": "短信", "wechat": "微信", "letter": "信函"}
