"""Facts from supervision: findings, rectification, reminders, campaigns."""

from __future__ import annotations

from cppcc_api.supervision.v1 import supervision_events_pb2 as supervision
from kit.service import REQUIRES, Reaction
from kit.store import Context
from services.evaluation.reactions.recording import instant, record


def record_finding(event: supervision.FindingRaised, ctx: Context) -> None:
    """An inspection found something wrong."""
    values = {
        "finding_id": event.finding_id,
        "finding_code": event.finding_code,
        "inspection_kind": event.inspection_kind,
    }
    record(ctx, event, "finding", instant(event.raised_at), event.text, values)


def record_dismissed_finding(event: supervision.FindingDismissed, ctx: Context) -> None:
    """A finding counts for nothing."""
    values = {"finding_id": event.finding_id}
    record(ctx, event, "finding_dismissed", instant(event.dismissed_at), event.reason, values)


def record_ordered_rectification(event: supervision.RectificationOrdered, ctx: Context) -> None:
    """The unit has to put it right."""
    values = {"finding_id": event.finding_id}
    at, due_at = instant(event.ordered_at), instant(event.due_at)
    record(ctx, event, "rectification_ordered", at, event.requirement, values, due_at)


def record_reported_rectification(event: supervision.RectificationReported, ctx: Context) -> None:
    """The unit says that it is put right."""
    values = {"finding_id": event.finding_id, "on_time": event.on_time}
    detail = "按期" if event.on_time else "逾期"
    record(ctx, event, "rectification_reported", instant(event.reported_at), detail, values)


def record_verified_rectification(event: supervision.RectificationVerified, ctx: Context) -> None:
    """The report was checked."""
    values = {"finding_id": event.finding_id, "accepted": event.accepted}
    detail = "合格" if event.accepted else "不合格"
    record(ctx, event, "rectification_verified", instant(event.verified_at), detail, values)


def record_overdue_rectification(event: supervision.RectificationOverdue, ctx: Context) -> None:
    """The unit did not report in time."""
    values = {"finding_id": event.finding_id}
    at, due_at = instant(event.noticed_at), instant(event.due_at)
    record(ctx, event, "rectification_overdue", at, event.text, values, due_at)


def record_reminder(event: supervision.ReminderIssued, ctx: Context) -> None:
    """The unit had to be reminded."""
    values = {"level": event.level, "matter": event.matter, "automatic": event.automatic}
    at, due_at = instant(event.issued_at), instant(event.due_at)
    record(ctx, event, "reminder", at, event.text, values, due_at)


def record_concluded_campaign(event: supervision.SupervisionConcluded, ctx: Context) -> None:
    """A supervision campaign ended; its result concerns each unit."""
    values = {"campaign_kind": event.kind, "result": event.result}
    at = instant(event.concluded_at)
    for unit in event.units:
        record(
            ctx,
            event,
            "campaign_concluded",
            at,
            event.title,
            values,
            unit_id=unit.unit_id,
            unit_name=unit.name,
        )


_RECORDERS = {
    supervision.FindingRaised: record_finding,
    supervision.FindingDismissed: record_dismissed_finding,
    supervision.RectificationOrdered: record_ordered_rectification,
    supervision.RectificationReported: record_reported_rectification,
    supervision.RectificationVerified: record_verified_rectification,
    supervision.RectificationOverdue: record_overdue_rectification,
    supervision.ReminderIssued: record_reminder,
    supervision.SupervisionConcluded: record_concluded_campaign,
}
REACTIONS = {event: Reaction(recorder, mode=REQUIRES) for event, recorder in _RECORDERS.items()}
