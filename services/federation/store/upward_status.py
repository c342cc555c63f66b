"""Facts of this instance as the homes of a proposal's signers are told them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from google.protobuf.timestamp_pb2 import Timestamp

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from kit.convert import timestamp
from kit.core.errors import NotYet
from kit.store import Context
from services.federation.domain.arrivals import Arrival, arrival_id
from services.federation.domain.documents import InDocument
from services.federation.store import sending


def tell(ctx: Context, arrival: Arrival, status: str, at: Timestamp, **more: Any) -> Arrival:
    """Save the arrival and tell every home of its signers."""
    saved = ctx.save(arrival)
    body = documents.UpwardStatus(
        upward_id=saved.upward_id,
        initiator=saved.origin,
        upper_proposal_id=saved.proposal_id,
        serial_no=saved.serial_no,
        proposal_no=saved.proposal_no,
        upward_status=status,
        at=at,
        **more,
    )
    for home in saved.homes:
        sending.send(ctx, home, body, saved.proposal_id)
    return saved


def of_origin(ctx: Context, event: Any) -> Arrival | None:
    """The arrival that an event of intake is about, with intake's numbers; None for a proposal of our own.

    Raises ``NotYet`` when the arrival itself is not there, which only an event out of order can bring about.
    """
    if not event.HasField("origin"):
        return None
    origin = event.origin
    found = ctx.find_one(Arrival, {"_id": arrival_id(origin.instance_id, origin.proposal_id)})
    if found is None:
        raise NotYet(f"arrival of {origin.proposal_id}")
    numbers = {name: getattr(event, name, "") for name in ("proposal_id", "serial_no", "proposal_no")}
    return replace(found, **{name: value for name, value in numbers.items() if value})


def keep_document(ctx: Context, arrival: Arrival) -> None:
    """Let the signed document that it came in belong to the proposal, in its timeline and its dossier."""
    came = ctx.find_one(InDocument, {"_id": arrival.document_id})
    if came is not None and came.proposal_id != arrival.proposal_id:
        ctx.save(replace(came, proposal_id=arrival.proposal_id))


def of_case(ctx: Context, event: Any) -> list[Arrival]:
    """The arrivals that a case answers: the primary proposal, and those merged into it.

    Raises ``NotYet`` when the case's own dispatch has not been heard of.
    """
    found = ctx.find(Arrival, {"case_id": event.case_id})
    if found:
        return found
    asked = {"$or": [{"proposal_id": event.proposal_id}, {"primary_id": event.proposal_id}]}
    if ctx.count(Arrival, {**asked, "case_id": ""}):
        raise NotYet(f"dispatch of case {event.case_id}")
    return []


def dispatched(ctx: Context, event: assignment.AssignmentDispatched) -> list[Arrival]:
    """The arrivals among the proposals that a dispatch answers, now known by its case."""
    ids = [event.proposal_id, *(each.proposal_id for each in event.addressees)]
    found = ctx.find(Arrival, {"proposal_id": {"$in": ids}})
    if not found and ctx.count(Arrival, {"proposal_id": "", "signers.member_id": {"$in": _members(event)}}):
        raise NotYet("what intake made of an arrival")
    return [replace(each, case_id=event.case_id) for each in found]


def _members(event: assignment.AssignmentDispatched) -> list[str]:
    signers = [*event.signers, *(one for each in event.addressees for one in each.signers)]
    return [each.member_id for each in signers if each.member_id]


def signers(arrival: Arrival) -> list[documents.UpwardSigner]:
    """Who signed, as the register here knows them."""
    return [
        documents.UpwardSigner(
            member_no=each.member_id,
            name=each.name,
            role=each.role,
            home_instance=each.home,
            signed_at=timestamp(each.signed_at),
        )
        for each in arrival.signers
    ]


def units(tasks: Iterable[assignment.DispatchedTask]) -> list[documents.UpwardUnit]:
    """Units with their parts and dates."""
    return [
        documents.UpwardUnit(
            unit_id=task.unit_id,
            name=task.unit_name,
            part=task.part,
            due_at=_either(task, "reply_due_at", "assist_due_at"),
            first_meeting_due_at=task.first_meeting_due_at if task.HasField("first_meeting_due_at") else None,
        )
        for task in tasks
    ]


def _either(message: Any, *names: str) -> Timestamp | None:
    return next((getattr(message, name) for name in names if message.HasField(name)), None)


def reply(event: assignment.ReplyIssued) -> documents.UpwardReply:
    """A reply in full; of its class the meaning alone (DOMAIN §0.3)."""
    return documents.UpwardReply(
        reply_id=event.reply_id,
        task_id=event.task_id,
        unit_name=event.unit_name,
        round=event.round,
        reply_kind=event.reply_kind,
        reply_class=event.reply_class,
        doc_no=event.doc_no,
        issuer_name=event.issuer_name,
        contact_name=event.contact_name,
        contact_phone=event.contact_phone,
        text=event.text,
        answers=[
            documents.UpwardAnswer(
                suggestion_id=each.suggestion_id,
                ordinal=each.ordinal,
                adoption=each.adoption,
                text=each.text,
                evidence=each.evidence,
            )
            for each in event.answers
        ],
        commitments=[commitment(each) for each in event.commitments],
        feedback_due_at=_either(event, "feedback_due_at"),
        issued_at=event.issued_at,
        scan_ref=event.scan_ref,
    )


def commitment(stated: assignment.Commitment) -> documents.UpwardCommitment:
    """A promise."""
    return documents.UpwardCommitment(
        commitment_id=stated.commitment_id,
        text=stated.text,
        due_at=_either(stated, "due_at"),
        responsible=stated.responsible,
    )


def held(event: meeting.MeetingHeld) -> documents.UpwardMeeting:
    """A meeting that the first proposer is asked about."""
    return meeting_of(
        event,
        "held",
        mode=event.mode,
        at=event.held_at,
        place=event.place,
        minutes=event.minutes,
        confirm_due_at=_either(event, "confirm_due_at"),
    )


def meeting_of(event: Any, result: str, **more: Any) -> documents.UpwardMeeting:
    """A meeting with what a fact says of it; one without an id of its own is known by unit and phase."""
    return documents.UpwardMeeting(
        meeting_id=event.meeting_id or f"{event.task_id}|{event.phase}",
        phase=event.phase,
        unit_name=event.unit_name,
        result=result,
        **more,
    )
