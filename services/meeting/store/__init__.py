"""Where meeting keeps tasks, meetings and activities, and the copies it works from.

- ``lookups``   what the acting person may see, and finding it
- ``access``    who may read the files that meetings refer to
- ``views``     entities as the contract shows them
- ``facts``     entities as events announce them
- ``inputs``    requests as plain values
- ``recording`` writing down a meeting held
- ``watching``  timers of dates and answers
"""

from __future__ import annotations

from kit.mongo import IndexModel
from kit.service import Collection
from services.meeting.domain.activity import Activity, Invitation, Opinion
from services.meeting.domain.handling import Handling, KeyMark
from services.meeting.domain.meeting import Meeting, RefusedAnswer
from services.meeting.store.access import FILES
from services.meeting.store.lookups import gauges
from shared import copies

COLLECTIONS = {
    **copies.COLLECTIONS,
    Handling: Collection(
        "handlings",
        (
            IndexModel([("session_id", 1), ("unit_id", 1)]),
            IndexModel([("proposal_ids", 1)]),
            IndexModel([("case_id", 1)]),
            IndexModel([("signers.person_id", 1)]),
        ),
    ),
    KeyMark: Collection("key_marks"),
    Meeting: Collection(
        "meetings",
        (
            # Two colleagues of a unit who invite at the same moment make one meeting, not two.
            IndexModel(
                [("task_id", 1), ("phase", 1)], unique=True, partialFilterExpression={"state": "planned"}
            ),
            IndexModel([("task_id", 1), ("phase", 1), ("state", 1)]),
            IndexModel([("proposal_ids", 1)]),
            IndexModel([("session_id", 1), ("unit_id", 1)]),
            IndexModel([("signers.person_id", 1), ("state", 1)]),
        ),
    ),
    Activity: Collection("activities", (IndexModel([("state", 1)]), IndexModel([("said.session_id", 1)]))),
    Invitation: Collection(
        "invitations", (IndexModel([("activity_id", 1)]), IndexModel([("person.person_id", 1)]))
    ),
    Opinion: Collection("opinions", (IndexModel([("activity_id", 1)]),)),
    RefusedAnswer: Collection("refused_answers"),
}

__all__ = ["COLLECTIONS", "FILES", "gauges"]
