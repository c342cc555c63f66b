"""Delegation seen from below: tasks that come from above, and what is told of them upwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from google.protobuf.message import Message

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as events
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from kit.convert import timestamp
from kit.store import Context
from services.federation.domain import delegations
from services.federation.domain.delegations import Inward
from services.federation.reactions.incoming import Incoming
from services.federation.reactions.together import for_each
from services.federation.store import delegating, matters

# --- documents that come down ---------------------------------------------------------------------------


def take_delegation(body: documents.Delegation, incoming: Incoming, ctx: Context) -> str:
    """Begin a task of an upper instance here; a case follows."""
    peer = incoming.origin
    local_id = delegations.local_id(peer.id, body.delegation_id)
    delegations.require_new(ctx.find_one(Inward, {"_id": local_id}))
    ctx.put(matters.of_delegation(local_id, body))
    arrived = events.DelegationArrived(
        peer_id=peer.id,
        peer_name=peer.name,
        proposal_id=local_id,
        delegation=body,
        arrived_at=timestamp(ctx.now),
    )
    ctx.save(Inward(local_id, peer.id, body.delegation_id, body.title, ctx.now), arrived)
    return local_id


def _theirs(delegation_id: str, incoming: Incoming, ctx: Context) -> Inward:
    local_id = delegations.local_id(incoming.origin.id, delegation_id)
    return delegations.require_inward(ctx.find_one(Inward, {"_id": local_id}), delegation_id)


def _announce(task: Inward, event: type, incoming: Incoming, ctx: Context, **said: Message) -> str:
    peer = incoming.origin
    ctx.save(task, event(peer_id=peer.id, peer_name=peer.name, proposal_id=task.id, **said))
    return task.id


def take_return(body: documents.DelegationReturned, incoming: Incoming, ctx: Context) -> str:
    """The reply did not do."""
    task = _theirs(body.delegation_id, incoming, ctx)
    return _announce(task, events.DelegatedReplyReturned, incoming, ctx, returned=body)


def take_answer(body: documents.DelegatedMeetingAnswer, incoming: Incoming, ctx: Context) -> str:
    """The proposers answered to a meeting."""
    task = _theirs(body.delegation_id, incoming, ctx)
    return _announce(task, events.DelegatedMeetingAnswered, incoming, ctx, answer=body)


ENDINGS = ("closed", "withdrawn")


def take_status(body: documents.DelegationStatus, incoming: Incoming, ctx: Context) -> str:
    """The upper instance decided something, or is done with the task."""
    task = _theirs(body.delegation_id, incoming, ctx)
    if body.turn in ENDINGS:
        task = delegations.end_inward(task)
    return _announce(task, events.DelegationStatusChanged, incoming, ctx, delegation_status=body)


APPLY = {
    "Delegation": take_delegation,
    "DelegationReturned": take_return,
    "DelegatedMeetingAnswer": take_answer,
    "DelegationStatus": take_status,
}


# --- what is told upwards -------------------------------------------------------------------------------


def _progress(step: str, **said: Any) -> documents.DelegationProgress:
    return documents.DelegationProgress(step=step, **said)


def _moved(event: assignment.TaskReassigned) -> documents.DelegationProgress | None:
    if not event.HasField("new_task"):
        return None
    new = event.new_task.unit_name
    return _progress("dispatched", at=event.reassigned_at, unit_names=[new], text=event.reason)


PROGRESS: dict[type, Callable[[Any], documents.DelegationProgress | None]] = {
    assignment.AssignmentDispatched: lambda e: _progress(
        "dispatched", at=e.dispatched_at, unit_names=[task.unit_name for task in e.tasks]
    ),
    assignment.TaskReassigned: _moved,
    assignment.AssignmentReceived: lambda e: _progress(
        "received", at=e.received_at, by_name=e.received_by_name, unit_names=[e.unit_name]
    ),
    assignment.HandlingPlanSubmitted: lambda e: _progress(
        "planned",
        at=e.submitted_at,
        unit_names=[e.unit_name],
        text=e.summary,
        responsible_leader=e.responsible_leader,
        contact_name=e.contact_name,
        contact_phone=e.contact_phone,
    ),
    assignment.DelegationObjected: lambda e: _progress(
        "objected", at=e.objected_at, by_name=e.by_name, text=e.reason
    ),
    assignment.DelegationExtensionRequested: lambda e: _progress(
        "extension_requested",
        at=e.requested_at,
        by_name=e.by_name,
        text=e.reason,
        requested_due_at=e.requested_due_at,
    ),
    assignment.CommitmentReported: lambda e: _progress(
        "commitment_reported",
        at=e.reported_at,
        unit_names=[e.unit_name],
        text=e.evidence,
        commitment_id=e.commitment.commitment_id,
    ),
}


def tell_progress(event: Any, ctx: Context) -> None:
    """Tell the upper instance of a step."""
    to = delegating.inward(ctx, event.proposal_id)
    body = PROGRESS[type(event)](event) if to is not None else None
    if to is not None and body is not None:
        body.delegation_id = to.delegation_id
        delegating.up(ctx, to, body)


def tell_reply(event: assignment.ReplyIssued, ctx: Context) -> None:
    """Send the reply to the upper instance, which reviews and delivers it."""
    to = delegating.inward(ctx, event.proposal_id)
    if to is not None:
        delegating.up(ctx, to, _reply(to, event))


def _reply(to: Inward, event: assignment.ReplyIssued) -> documents.DelegatedReply:
    same = ("round", "reply_class", "text", "doc_no", "unit_name", "issuer_name", "contact_name")
    more = ("contact_phone", "publicity", "publicity_reason", "scan_ref", "issued_at")
    return documents.DelegatedReply(
        delegation_id=to.delegation_id,
        answers=[_as(documents.DelegatedAnswer, each) for each in event.answers],
        commitments=[_as(documents.DelegatedCommitment, each) for each in event.commitments],
        **{name: getattr(event, name) for name in (*same, *more)},
    )


def _as(message: type, given: Message) -> Any:
    """The fields that both messages have; dates only when they are set."""
    fields = [each.name for each in message.DESCRIPTOR.fields]
    filled = {each.name for each, _ in given.ListFields()}
    return message(**{name: getattr(given, name) for name in fields if name in filled})


# Event of meeting → state of the meeting in the document; the fields have the same names.
MEETINGS: dict[type, str] = {
    meeting.MeetingPlanned: "planned",
    meeting.MeetingHeld: "held",
    meeting.MeetingCancelled: "cancelled",
}


def tell_meeting(event: Any, ctx: Context) -> None:
    """Let the proposers, who are at home in the upper instance, know of a meeting."""
    to = delegating.inward(ctx, event.proposal_id)
    if to is None:
        return
    body = _as(documents.DelegatedMeeting, event)
    body.delegation_id = to.delegation_id
    body.state = MEETINGS[type(event)]
    body.attendee_names.extend(each.name for each in getattr(event, "attendees", ()) if each.attended)
    delegating.up(ctx, to, body)


TABLES = (
    for_each(tell_progress, *PROGRESS),
    for_each(tell_reply, assignment.ReplyIssued),
    for_each(tell_meeting, *MEETINGS),
)
