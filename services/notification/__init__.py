"""Notification: messages to persons over several channels, preferences, escalation and receipts."""

API = "cppcc_api.notification.v1"
