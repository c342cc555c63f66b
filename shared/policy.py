"""Policy: numbers and switches that differ by place; versioned, with an effective date, never code constants.

``DEFAULTS`` is the default pack of DOMAIN §0.2; an instance overrides single values by announcing a policy
record from directory.  A record counts from its effective date, and a later one outweighs an earlier one;
one limited to a session outweighs a general one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from kit.core.workdays import Calendar

DEFAULTS: dict[str, dict[str, Any]] = {
    "deadlines": {
        "reply_months": 3,
        "extension_max_months": 6,
        "receive_workdays": 3,
        "objection_workdays": 5,
        "objection_decision_workdays": 5,
        "assist_months": 1,
        "first_meeting_workdays": 15,
        "feedback_workdays": 15,
        "rework_months": 1,
        "delegation_reserve_days": 14,
        "meeting_silence_workdays": 10,
        "cosign_days": 7,
        "approaching_days": [14, 3],
        "approaching_days_short": [1],
        "escalate_overdue_days": [1, 7],
        "rectification_workdays": 15,
    },
    "replies": {
        "class_labels": {
            "resolved": "采纳落实",
            "in_progress": "正在办理落实",
            "planned": "列入计划",
            "deferred": "暂缓办理",
            "reference": "留作参考",
            "not_adopted": "未予采纳",
        },
        "review_by_system": {"party": True, "government": True, "other": True},
        "require_assist_opinions": False,
        "require_meetings": False,
        "scores": ["satisfied", "basically_satisfied", "dissatisfied"],
        "who_gives_feedback": "all_signers",
        "publicity_default": "public",
        "rework_automatic": False,
    },
    "review": {
        "title_max": 60,
        "section_max": 3000,
        "suggestions_min": 1,
        "attachments_max": 5,
        "attachment_max_mb": 32,
        "joint_min_signers": 2,
        "similarity_shown": 0.3,
        "similarity_warning": 0.5,
        "clue_max": 300,
        "seal_required": False,
        "merge_scheme": "inside_filed_count",
    },
    "meetings": {
        "after_meeting": "on_draft",
        "phone_counts": False,
        "letter_counts": False,
    },
    "assessment": {
        "weights": {"assessment": 0.6, "ballot": 0.4},
        "option_weights": {"satisfied": 1.0, "basically_satisfied": 0.6, "dissatisfied": 0.0},
        "points_total": 100,
    },
    "ballots": {"quorum_share": 0.5, "options": ["satisfied", "basically_satisfied", "dissatisfied"]},
    "numbering": {"serial": "L{year}{number:04d}", "proposal": "{year}{number:03d}"},
    "publicity": {"reply_default": "public"},
    # Reminder levels: yellow | red, or empty for none.  The draw takes the larger of share and minimum.
    "supervision": {
        "reminder_levels": {
            "receive": "yellow",
            "assist_opinion": "yellow",
            "reply": "yellow",
            "rework": "yellow",
            "meeting": "yellow",
            "commitment": "yellow",
            "look_back": "yellow",
            "rectification": "red",
        },
        "red_after_days": 7,
        "draw_share": 0.2,
        "draw_minimum": 5,
        "template_resemblance": 0.85,
        "concentration_minimum": 5,
        "promotion_month": 9,
        "chair_meeting_positions": ["政协主席", "政协副主席", "政协秘书长"],
    },
    # Real seconds.  A sign of life goes out so often while something is not receipted, and more and more
    # rarely, up to the idle value, to a peer that is silent; what is missing is asked for after ask.
    # A proposal that comes from below after the cut-off counts as in time if the time that its home instance
    # signed lies before it and no more than the grace has passed since; 0 hours switch this off.
    # Links are looked after every link seconds, made anew after dead seconds; clocks may differ by skew.
    # Names of proposers who do not agree to publication stay at home unless names_without_consent.
    "federation": {
        "hello_seconds": 60,
        "hello_idle_seconds": 900,
        "ask_seconds": 30,
        "silent_hours": 24,
        "cutoff_grace_hours": 24,
        "names_without_consent": False,
        "link_seconds": 10,
        "link_dead_seconds": 120,
        "skew_seconds": 60,
        # A bundle travels in one call; lines that only bundles carry go again for some days.
        "bundle_bytes": 3 * 1024 * 1024,
        "bundle_keep_days": 7,
    },
    # Changed facts go up together after the batch seconds, so many in a document; digests every digest hours.
    # An instance whose facts are older than the late hours is shown as late.  A resemblance of two filed
    # proposals of different instances suggests a joint initiative, or that they are one and the same.
    "aggregation": {
        "batch_seconds": 5,
        "facts_in_document": 200,
        "digest_hours": 6,
        "late_hours": 24,
        "offline_hours": 72,
        "joint_similarity": 0.4,
        "duplicate_similarity": 0.65,
    },
    "workdays": {"holidays": [], "makeup_days": [], "complete_years": []},
    # Outside channels work only where the office runs a gateway for them.  A failed message is tried again
    # after these minutes, and given up when no gateway has taken it for so long.
    "notification": {"channels": ["inbox"], "sms": False, "retry_minutes": [10, 60, 360], "pickup_hours": 72},
    # Failures count for one account and for one network address; a whole office may share an address.
    "sign_in": {
        "account_failures": 5,
        "source_failures": 50,
        "lock_minutes": 15,
        "idle_minutes": 30,
        "session_hours": 12,
        "password_min": 10,
    },
}


@dataclass(frozen=True)
class KnownPolicy:
    """One announced policy record (directory's ``PolicyChanged``)."""

    id: str
    name: str
    effective_from: datetime
    values: dict[str, Any] = field(default_factory=dict)
    session_id: str = ""


def values_at(
    name: str, records: Iterable[KnownPolicy], at: datetime, session_id: str = ""
) -> dict[str, Any]:
    """The values of the set ``name`` in force at an instant, for a session if given."""
    chosen = [
        r for r in records if r.name == name and r.effective_from <= at and r.session_id in ("", session_id)
    ]
    chosen.sort(key=lambda record: (bool(record.session_id), record.effective_from, record.id))
    merged: dict[str, Any] = dict(DEFAULTS[name])
    for record in chosen:
        merged.update(record.values)
    return {key: _like(DEFAULTS[name].get(key), value) for key, value in merged.items()}


def calendar(values: Mapping[str, Any]) -> Calendar:
    """The working-day calendar of the ``workdays`` set."""
    return Calendar.from_data(values)


def _like(default: Any, value: Any) -> Any:
    """Numbers that crossed the wire as floats are whole again where the default is whole."""
    if isinstance(default, int) and not isinstance(default, bool) and isinstance(value, float):
        return int(value)
    if isinstance(default, list) and default and isinstance(default[0], int):
        return [int(item) for item in value]
    return value
