"""Where assignment keeps its things, and everything that needs the database.

- ``lookups``   typed reads, and who may see what
- ``access``    who may read the files that these refer to
- ``scope``, ``desk``  what lists and work lists show to the acting person
- ``docnos``, ``staff``  document numbers; who entered something for a unit
- ``clocks``    setting and stopping the timers of tasks and promises
- ``events``    announcements, filled from the entities
- ``journal``   the lines of the timeline
- ``convert``   small values between domain and contract
- ``views``, ``reply_views``  entities as the contract shows them; ``present`` reads what they need
- ``judging``   a proposer's feedback, however it comes
- ``steps``     what several entities do together: new tasks, closing, rework, ending
- ``promises``  the commitments of a reply, when it is issued, reworked or void
- ``gauges``    business gauges
"""

from __future__ import annotations

from kit.mongo import IndexModel
from kit.service import Collection
from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.facts import Entry, KeyNote, MeetingFact, MergeNote
from services.assignment.domain.feedback import Feedback, RefusedFeedback
from services.assignment.domain.replies import Reply
from services.assignment.domain.tasks import Task
from services.assignment.store.access import FILES, TRAVELS
from services.assignment.store.gauges import gauges
from shared import copies

COLLECTIONS = {
    **copies.COLLECTIONS,
    Case: Collection(
        "cases",
        (
            IndexModel([("proposal_id", 1)]),
            IndexModel([("addressees.proposal_id", 1)]),
            IndexModel([("addressees.signers.person_id", 1)]),
            IndexModel([("session_id", 1), ("state", 1), ("proposal_no", 1)]),
        ),
    ),
    Task: Collection(
        "tasks",
        (
            IndexModel([("case_id", 1)]),
            IndexModel([("unit_id", 1), ("state", 1), ("due_at", 1)]),
            IndexModel([("session_id", 1), ("due_at", 1)]),
            IndexModel([("state", 1), ("due_at", 1)]),
            IndexModel([("awaiting.person_id", 1)]),
        ),
    ),
    Reply: Collection(
        "replies",
        (
            IndexModel([("task_id", 1), ("round", 1)]),
            IndexModel([("case_id", 1)]),
            IndexModel([("system", 1), ("state", 1)]),
            # Two handlers of one unit must not use a number twice, however close together.
            IndexModel(
                [("unit_id", 1), ("doc_no", 1)], unique=True, partialFilterExpression={"doc_no": {"$gt": ""}}
            ),
        ),
    ),
    Feedback: Collection(
        "feedback",
        (
            IndexModel([("reply_id", 1), ("person_id", 1)], unique=True),
            IndexModel([("task_id", 1)]),
            IndexModel([("session_id", 1), ("unit_id", 1)]),
        ),
    ),
    Commitment: Collection(
        "commitments",
        (
            IndexModel([("task_id", 1)]),
            IndexModel([("case_id", 1)]),
            IndexModel([("unit_id", 1), ("state", 1), ("due_at", 1)]),
            IndexModel([("state", 1), ("due_at", 1)]),
        ),
    ),
    MeetingFact: Collection("meetings", (IndexModel([("task_id", 1)]),)),
    MergeNote: Collection("merge_notes", (IndexModel([("primary_id", 1)]),)),
    KeyNote: Collection("key_notes"),
    Entry: Collection("entries", (IndexModel([("case_id", 1), ("at", 1)]),)),
    RefusedFeedback: Collection("refused_feedbacks"),
}

__all__ = ["COLLECTIONS", "FILES", "TRAVELS", "gauges"]
