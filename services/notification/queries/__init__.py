"""What notification tells, as far as the asking person may see it.

- ``inbox``       the person's own messages and preferences
- ``deliveries``  what became of messages, for the office and its gateway
- ``lateness``    escalations, timeline, work and open commands
"""

from __future__ import annotations

from kit.core.context import ANY_PERSON
from kit.service import Query
from services.notification.queries.deliveries import list_deliveries, list_outgoing
from services.notification.queries.inbox import get_message, get_preferences, list_messages
from services.notification.queries.lateness import (
    get_timeline,
    list_actions,
    list_escalations,
    list_work,
)

QUERIES = {
    "ListMessages": Query(list_messages, permission=ANY_PERSON),
    "GetMessage": Query(get_message, permission=ANY_PERSON),
    "GetPreferences": Query(get_preferences, permission=ANY_PERSON),
    "ListDeliveries": Query(list_deliveries, permission="notification.deliver"),
    "ListOutgoing": Query(list_outgoing, permission="notification.gateway"),
    "ListEscalations": Query(list_escalations, permission="notification.escalations"),
    "ListWork": Query(list_work, permission=ANY_PERSON),
    "GetTimeline": Query(get_timeline, permission=ANY_PERSON),
    "ListActions": Query(list_actions, permission=ANY_PERSON),
}
