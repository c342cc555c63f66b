"""Business gauges for monitoring."""

from __future__ import annotations

from datetime import timedelta

from kit.store import Reader
from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.tasks import Task
from services.assignment.states import AT_WORK, OPEN_CASE, UNKEPT

_WAITING = ("pending_receipt", "objection_raised", *AT_WORK)
_ONE_WEEK = timedelta(days=7)


def gauges(reader: Reader) -> dict[str, dict[str, float]]:
    """What is late or due: tasks and promises by unit, cases by state, replies within a week, feedback."""
    now = reader.now
    late = {"state": {"$in": list(_WAITING)}, "due_at": {"$lt": now}}
    soon = {
        "state": {"$in": list(_WAITING)},
        "part": {"$ne": "assist"},
        "due_at": {"$gte": now, "$lt": now + _ONE_WEEK},
    }
    asked = {"state": "replied", "awaiting.0": {"$exists": True}}
    broken = {"state": {"$in": list(UNKEPT)}, "due_at": {"$lt": now}}
    return {
        "cppcc_tasks_overdue": _counted(reader, Task, late, "$unit_name"),
        "cppcc_cases_open": _counted(reader, Case, {"state": {"$in": list(OPEN_CASE)}}, "$state"),
        "cppcc_replies_due_this_week": {"all": float(reader.count(Task, soon))},
        "cppcc_feedback_awaited": {"all": float(reader.count(Task, asked))},
        "cppcc_commitments_overdue": _counted(reader, Commitment, broken, "$unit_name"),
    }


def _counted(reader: Reader, cls: type, query: dict, label: str) -> dict[str, float]:
    rows = reader.aggregate(cls, [{"$match": query}, {"$group": {"_id": label, "number": {"$sum": 1}}}])
    return {str(row["_id"]): float(row["number"]) for row in rows}
