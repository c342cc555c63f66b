"""Delegation seen from above: tasks go down, decisions follow them, and what comes back is announced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from google.protobuf.message import Message
from google.protobuf.timestamp_pb2 import Timestamp

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as events
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from kit.convert import instant
from kit.core.context import Actor
from kit.engine import Engine
from kit.store import Context
from services.federation.domain import delegations
from services.federation.domain.delegations import Outward
from services.federation.reactions.incoming import Incoming
from services.federation.reactions.together import for_each
from services.federation.store import delegating
from shared.words import SCORES


def delegate(event: assignment.AssignmentDispatched, ctx: Context) -> None:
    """Give the tasks of units that work in a lower instance to it."""
    for task in event.tasks:
        _delegate(event, task, ctx)


def follow_move(event: assignment.TaskReassigned, ctx: Context) -> None:
    """The old task is taken back; the new one may be for a lower instance in its turn."""
    old = ctx.find_one(Outward, {"_id": event.old_task_id, "state": {"$ne": "ended"}})
    if old is not None:
        delegating.end(ctx, old, "withdrawn", event.reason, ctx.now)
    if event.HasField("new_task"):
        _delegate(event, event.new_task, ctx)


def _delegate(event: Message, task: assignment.DispatchedTask, ctx: Context) -> None:
    # Dispatched again when another unit joins the case: the task itself is there already.
    if task.peer_instance and ctx.find_one(Outward, {"_id": task.task_id}) is None:
        delegating.begin(ctx, event, task)


def follow_closing(event: assignment.CaseClosed, ctx: Context) -> None:
    """The case is done; the lower instance closes its own."""
    for each in delegating.outward_of_case(ctx, event.case_id):
        delegating.end(ctx, each, "closed", "", ctx.now)


def follow_withdrawal(event: assignment.CaseWithdrawn, ctx: Context) -> None:
    """The case ended before its time."""
    for each in delegating.outward_of_case(ctx, event.case_id):
        delegating.end(ctx, each, "withdrawn", event.reason, ctx.now)


@dataclass(frozen=True)
class Turn:
    """What a lower instance is told of a fact on its task."""

    name: str
    at: Timestamp
    text: str = ""
    due_at: Timestamp | None = None
    commitment_id: str = ""


def _feedback(event: assignment.FeedbackGiven) -> Turn:
    words = [SCORES.get(each, each) for each in (event.attitude_score, event.result_score)]
    said = f"办理工作：{words[0]}；办理结果：{words[1]}。{event.text}"
    return Turn("feedback", event.given_at, said)


def _reviewed(event: assignment.ReplyReviewed) -> Turn | None:
    passed = event.review_level == "inspection_office" and event.decision != "returned"
    return Turn("passed", event.reviewed_at, event.comment) if passed else None


def _extension(event: assignment.ExtensionDecided) -> Turn:
    name = "extension_approved" if event.approved else "extension_refused"
    return Turn(name, event.decided_at, event.reason, event.due_at)


def _promise(name: str, when: str, text: str = "") -> Callable[[Any], Turn]:
    def turn(event: Any) -> Turn:
        words = getattr(event, text) if text else event.commitment.text
        promise = event.commitment
        return Turn(name, getattr(event, when), words, promise.due_at, promise.commitment_id)

    return turn


TURNS: dict[type, Callable[[Any], Turn | None]] = {
    assignment.ObjectionDecided: lambda e: (
        None if e.upheld else Turn("objection_rejected", e.decided_at, e.reason)
    ),
    assignment.ExtensionDecided: _extension,
    assignment.AssistOpinionAccepted: lambda e: Turn("accepted", e.accepted_at),
    assignment.ReplyReviewed: _reviewed,
    assignment.ReplyIssued: lambda e: Turn("delivered", e.issued_at, e.doc_no, e.feedback_due_at),
    assignment.FeedbackGiven: _feedback,
    assignment.CommitmentDue: _promise("commitment_due", "noticed_at"),
    assignment.CommitmentFulfilled: _promise("commitment_fulfilled", "fulfilled_at"),
    assignment.CommitmentDisputed: _promise("commitment_disputed", "disputed_at", "reason"),
    assignment.DelegationStepRefused: lambda e: Turn("step_refused", e.refused_at, e.explanation),
    meeting.DelegatedMeetingRefused: lambda e: Turn("step_refused", e.refused_at, e.explanation),
}


def tell_turn(event: Any, ctx: Context) -> None:
    """Tell the lower instance what became of its task."""
    to = delegating.outward(ctx, event.task_id)
    turn = TURNS[type(event)](event) if to is not None else None
    if to is None or turn is None:
        return
    body = documents.DelegationStatus(
        delegation_id=to.id,
        turn=turn.name,
        text=turn.text,
        due_at=turn.due_at if turn.due_at is not None and instant(turn.due_at) else None,
        commitment_id=delegations.their_id(to.peer_id, turn.commitment_id),
        at=turn.at,
    )
    delegating.down(ctx, to, body)


@dataclass(frozen=True)
class Return:
    """Why a lower instance has to answer again."""

    cause: str
    reason: str
    at: Timestamp
    due_at: Timestamp | None = None


RETURNS: dict[type, Callable[[Any], Return | None]] = {
    assignment.ReplyReviewed: lambda e: (
        Return("inspection", e.comment, e.reviewed_at) if e.decision == "returned" else None
    ),
    assignment.ReworkOrdered: lambda e: Return("rework", e.reason, e.ordered_at, e.due_at),
    assignment.AssistOpinionReturned: lambda e: Return("opinion", e.reason, e.returned_at, e.due_at),
}


def give_back(event: Any, ctx: Context) -> None:
    """Ask the lower instance for another reply."""
    to = delegating.outward(ctx, event.task_id)
    back = RETURNS[type(event)](event) if to is not None else None
    if to is not None and back is not None:
        body = documents.DelegationReturned(
            delegation_id=to.id, cause=back.cause, reason=back.reason, due_at=back.due_at, returned_at=back.at
        )
        delegating.down(ctx, to, body)


# Event of meeting → (answer, who, what was said, when): names of fields.
ANSWERS: dict[type, tuple[str, str, str, str]] = {
    meeting.MeetingConfirmed: ("confirmed", "confirmed_by", "comment", "confirmed_at"),
    meeting.MeetingDisputed: ("disputed", "disputed_by", "reason", "disputed_at"),
    meeting.MeetingHeldUnconfirmed: ("unconfirmed", "", "", "recorded_at"),
    meeting.MeetingWaived: ("waived", "waived_by", "reason", "waived_at"),
}


def tell_answer(event: Any, ctx: Context) -> None:
    """Tell the lower instance what the proposers say of its meeting."""
    to = delegating.outward(ctx, event.task_id)
    if to is None:
        return
    answer, who, said, when = ANSWERS[type(event)]
    body = documents.DelegatedMeetingAnswer(
        delegation_id=to.id,
        meeting_id=delegations.their_id(to.peer_id, event.meeting_id),
        phase=event.phase,
        answer=answer,
        by_name=getattr(event, who).name if who and to.body.get("proposerNames") else "",
        comment=getattr(event, said) if said else "",
        agreed=getattr(event, "plan_agreed", False),
        answered_at=getattr(event, when),
    )
    delegating.down(ctx, to, body)


# One table per handler: what several do on one event is put together by ``together``.
TABLES = (
    for_each(delegate, assignment.AssignmentDispatched),
    for_each(follow_move, assignment.TaskReassigned),
    for_each(follow_closing, assignment.CaseClosed),
    for_each(follow_withdrawal, assignment.CaseWithdrawn),
    for_each(tell_turn, *TURNS),
    for_each(give_back, *RETURNS),
    for_each(tell_answer, *ANSWERS),
)


# --- documents that come up: their names of things become names here ------------------------------------


def _ours(delegation_id: str, incoming: Incoming, ctx: Context) -> Outward:
    found = ctx.find_one(Outward, {"_id": delegation_id})
    return delegations.require_outward(found, incoming.origin, delegation_id)


def _announce(task: Outward, event: type, incoming: Incoming, ctx: Context, **said: Message) -> str:
    peer = incoming.origin
    told = event(peer_id=peer.id, peer_name=peer.name, proposal_id=task.proposal_id, **said)
    ctx.save(task, told)
    return task.proposal_id


def take_progress(body: documents.DelegationProgress, incoming: Incoming, ctx: Context) -> str:
    """A step of the handling."""
    task = _ours(body.delegation_id, incoming, ctx)
    if body.commitment_id:
        body.commitment_id = delegations.local_id(task.peer_id, body.commitment_id)
    return _announce(task, events.DelegationProgressed, incoming, ctx, progress=body)


def take_meeting(body: documents.DelegatedMeeting, incoming: Incoming, ctx: Context) -> str:
    """A meeting with our proposers."""
    task = _ours(body.delegation_id, incoming, ctx)
    body.meeting_id = delegations.local_id(task.peer_id, body.meeting_id)
    return _announce(task, events.DelegatedMeetingArrived, incoming, ctx, meeting=body)


def take_reply(body: documents.DelegatedReply, incoming: Incoming, ctx: Context) -> str:
    """The reply."""
    task = _ours(body.delegation_id, incoming, ctx)
    for promise in body.commitments:
        promise.commitment_id = delegations.local_id(task.peer_id, promise.commitment_id)
    return _announce(task, events.DelegatedReplyArrived, incoming, ctx, reply=body)


APPLY = {
    "DelegationProgress": take_progress,
    "DelegatedMeeting": take_meeting,
    "DelegatedReply": take_reply,
}


def send_pending(engine: Engine) -> None:
    """Send what waited for its peer to join."""
    for each in delegating.pending(engine.reader(Actor.service("federation"))):
        engine.act("send_pending_delegation", lambda ctx, task_id=each.id: _send(task_id, ctx))


def _send(task_id: str, ctx: Context) -> None:
    waiting = ctx.find_one(Outward, {"_id": task_id, "state": "pending"})
    if waiting is not None:
        delegating.send_if_possible(ctx, waiting)
