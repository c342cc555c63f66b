"""Which events begin an escalation, and which end it.

A matter and its subject join the two: the reply of one task, the meeting of one task and phase, one
promise, one finding.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from google.protobuf.timestamp_pb2 import Timestamp

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from cppcc_api.supervision.v1 import supervision_events_pb2 as supervision
from kit.convert import instant
from kit.store import Context
from services.notification.domain import escalation as rules
from services.notification.domain.escalation import MATTERS, Escalation
from services.notification.domain.wording import line
from services.notification.store import ladder, people
from services.notification.store.people import KeyMark

TASK = "{e.task_id}"
PHASE = "{e.task_id}.{e.phase}"
PROMISE = "{e.commitment.commitment_id}"
FINDING = "{e.finding_id}"

# What was done → the matters that are no longer late, with their subjects.
DONE: dict[type, tuple[tuple[str, str], ...]] = {
    assignment.AssignmentReceived: (("receive", TASK),),
    assignment.ObjectionRaised: (("receive", TASK),),
    assignment.ObjectionDecided: (("objection_decision", TASK),),
    assignment.AssistOpinionSubmitted: (("assist_opinion", TASK),),
    assignment.ExtensionDecided: (("reply", TASK),),
    assignment.ReplyIssued: (("reply", TASK), ("rework", TASK)),
    assignment.TaskReassigned: tuple(
        (matter, "{e.old_task_id}") for matter in ("receive", "assist_opinion", "reply", "rework")
    )
    + tuple(("meeting", f"{{e.old_task_id}}.{phase}") for phase in ("before", "during", "after")),
    assignment.CommitmentReported: (("commitment", PROMISE),),
    assignment.CommitmentFulfilled: (("commitment", PROMISE),),
    assignment.CommitmentCarriedOver: (("commitment", PROMISE),),
    meeting.MeetingHeld: (("meeting", PHASE),),
    meeting.MeetingWaived: (("meeting", PHASE),),
    supervision.RectificationReported: (("rectification", FINDING),),
    supervision.FindingDismissed: (("rectification", FINDING),),
}


def _end(event: Any, ctx: Context) -> None:
    if isinstance(event, assignment.ExtensionDecided) and not event.approved:
        return
    for matter, subject in DONE[type(event)]:
        ladder.resolve(ctx, matter, line(subject, e=event), _at(ctx))


def _at(ctx: Context) -> datetime:
    if ctx.event is None:
        raise ValueError("escalations end by events")
    return ctx.event.time


def _miss_deadline(event: assignment.DeadlineMissed, ctx: Context) -> None:
    # A person who is late is told and no more: what counts is FeedbackNotReturned.
    if event.deadline_kind in MATTERS and not event.persons:
        _begin(event, event.deadline_kind, event.task_id, event.due_at, ctx)


def _miss_meeting(event: meeting.MeetingOverdue, ctx: Context) -> None:
    _begin(event, "meeting", line(PHASE, e=event), event.due_at, ctx)


def _miss_promise(event: assignment.CommitmentDue, ctx: Context) -> None:
    if event.overdue:
        _begin(event, "commitment", event.commitment.commitment_id, event.commitment.due_at, ctx)


def _miss_rectification(event: supervision.RectificationOverdue, ctx: Context) -> None:
    _begin(event, "rectification", event.finding_id, event.due_at, ctx)


def _begin(event: Any, matter: str, subject: str, due: Timestamp, ctx: Context) -> None:
    due_at = instant(due) or ctx.now
    shared = ("task_id", "unit_id", "unit_name", "proposal_id", "proposal_no", "proposal_title")
    escalation = Escalation(
        id=rules.escalation_id(matter, subject, due_at),
        key=rules.key(matter, subject),
        matter=matter,
        subject=subject,
        case_id=getattr(event, "case_id", ""),
        system=getattr(event, "system", "") or people.system_of(ctx, event.unit_id),
        due_at=due_at,
        opened_at=ctx.now,
        **{name: getattr(event, name) for name in shared},
    )
    ladder.begin(ctx, escalation)


def _close_case(event: assignment.CaseClosed, ctx: Context) -> None:
    ladder.resolve_case(ctx, event.case_id, _at(ctx), but=("commitment", "rectification"))


def _withdraw_case(event: assignment.CaseWithdrawn, ctx: Context) -> None:
    ladder.resolve_case(ctx, event.case_id, _at(ctx))


def _note_leader(event: intake.ProposalMarkedKey, ctx: Context) -> None:
    """The leader who follows a key proposal stands on the top step."""
    leader = event.supervising_leader.person_id if event.is_key else ""
    known = ctx.find_one(KeyMark, {"_id": event.proposal_id})
    if known is None or known.marked_at <= _at(ctx):
        ctx.put(KeyMark(event.proposal_id, leader, _at(ctx)))


EFFECTS: dict[type, Callable[[Any, Context], None]] = {
    **dict.fromkeys(DONE, _end),
    assignment.DeadlineMissed: _miss_deadline,
    assignment.CommitmentDue: _miss_promise,
    meeting.MeetingOverdue: _miss_meeting,
    supervision.RectificationOverdue: _miss_rectification,
    assignment.CaseClosed: _close_case,
    assignment.CaseWithdrawn: _withdraw_case,
    intake.ProposalMarkedKey: _note_leader,
}
