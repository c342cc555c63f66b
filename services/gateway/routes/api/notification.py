"""Notification: messages to the acting person, preferences, deliveries, escalations."""

from services.gateway.engine.exposed import of

expose = of("notification")

ROWS = (
    expose("POST", "/messages", "SendMessage"),
    expose("GET", "/messages", "ListMessages"),
    expose("POST", "/messages:markRead", "MarkRead"),
    expose("GET", "/messages/{message_id}", "GetMessage"),
    expose("GET", "/preferences", "GetPreferences"),
    expose("PUT", "/preferences", "SetPreferences"),
    expose("GET", "/deliveries", "ListDeliveries"),
    expose("POST", "/deliveries/{message_id}:retry", "RetryDelivery"),
    expose("POST", "/deliveries/{message_id}:recordLetter", "RecordLetter"),
    expose("POST", "/deliveries/{message_id}:recordOutcome", "RecordOutcome"),
    expose("GET", "/deliveries:outgoing", "ListOutgoing"),
    expose("GET", "/escalations", "ListEscalations"),
)
