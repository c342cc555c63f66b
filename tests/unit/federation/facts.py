"""Facts for tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from services.federation.domain.aggregate_fact import FULL, Fact

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def fact(key: str = "p1", version: int = 1, **more) -> Fact:
    """A filed and published proposal."""
    values = {
        "year": 2027,
        "state": "filed",
        "number": "2027001",
        "kind": "joint",
        "category": "经济建设",
        "focus_area": "livelihood",
        "disclosure": FULL,
        "title": "关于农村公路养护的提案",
        "lead_units": ("交通运输局",),
        "submitted_at": NOW,
        "filed_at": NOW + DAY,
        "terms": ("公路",),
        "counts": (2,),
        "title_terms": ("公路",),
    }
    return Fact(key=key, version=version, **{**values, **more})


def answered(key: str = "p1", version: int = 2, **more) -> Fact:
    """A replied one with meetings, judgement and a promise."""
    values = {
        "handling": "replied",
        "dispatched_at": NOW + 2 * DAY,
        "due_at": NOW + 90 * DAY,
        "replied_at": NOW + 60 * DAY,
        "on_time": True,
        "reply_class": "in_progress",
        "meetings": {"before/confirmed": 1, "during/waived": 1, "after/missing": 1},
        "attitude": {"satisfied": 2},
        "result": {"satisfied": 1, "no_opinion": 1},
        "commitments": {"open": 1},
    }
    return fact(key, version, **{**values, **more})
