"""What notification does when asked, one handler per command.

- ``inbox``       reading and choosing channels, by the person
- ``deliveries``  sending by hand, and looking after the outside channels
"""

from __future__ import annotations

from kit.core.context import ANY_PERSON
from kit.service import Command
from services.notification.commands.deliveries import (
    record_letter,
    record_outcome,
    retry_delivery,
    send_message,
)
from services.notification.commands.inbox import mark_read, set_preferences

COMMANDS = {
    "MarkRead": Command(mark_read, permission=ANY_PERSON, personal=True),
    "SetPreferences": Command(set_preferences, permission=ANY_PERSON, personal=True),
    "SendMessage": Command(send_message, permission="notification.send"),
    "RetryDelivery": Command(retry_delivery, permission="notification.deliver"),
    "RecordLetter": Command(record_letter, permission="notification.deliver"),
    "RecordOutcome": Command(record_outcome, permission="notification.gateway"),
}
