"""Proposals that go to an upper committee: they arrive there, and what becomes of them is told at home."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from google.protobuf.json_format import MessageToDict
from google.protobuf.timestamp_pb2 import Timestamp

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as events
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from kit.convert import instant, timestamp
from kit.store import Context
from services.federation.domain import delegations
from services.federation.domain import transfers as rules
from services.federation.domain.level_refusals import TransferCameBefore
from services.federation.domain.transfers import Transfer, TransferredMatter, Turn
from services.federation.reactions.incoming import Incoming
from services.federation.reactions.together import for_each
from services.federation.store import transferring
from shared.words import REPLY_CLASSES

# --- documents ------------------------------------------------------------------------------------------


def take_transfer(body: documents.Transfer, incoming: Incoming, ctx: Context) -> None:
    """A matter from below waits for the committee's decision."""
    peer = incoming.origin
    matter_id = delegations.local_id(peer.id, body.transfer_id)
    if ctx.find_one(TransferredMatter, {"_id": matter_id}) is not None:
        raise TransferCameBefore(title=body.title)
    received = Turn("received", ctx.now)
    matter = TransferredMatter(
        id=matter_id,
        peer_id=peer.id,
        peer_name=peer.name,
        transfer_id=body.transfer_id,
        proposal_no=body.proposal_no,
        title=body.title,
        explanation=body.explanation,
        arrived_at=ctx.now,
        body=MessageToDict(body),
        turns=(received,),
    )
    arrived = events.TransferArrived(
        matter_id=matter_id,
        peer_id=peer.id,
        peer_name=peer.name,
        proposal_no=body.proposal_no,
        title=body.title,
        ground_text=body.ground_text,
        explanation=body.explanation,
        arrived_at=timestamp(ctx.now),
    )
    transferring.tell_home(ctx, ctx.save(matter, arrived), received)


def take_status(body: documents.TransferStatus, incoming: Incoming, ctx: Context) -> str:
    """The upper committee took a step; whoever signed the proposal sees it here."""
    found = ctx.find_one(Transfer, {"_id": body.transfer_id})
    transfer = rules.require_transfer(found, incoming.origin, body.transfer_id)
    told = events.TransferProgressed(**transferring.head(transfer), transfer_status=body)
    ctx.save(rules.told(transfer, transferring.turn_of(body, ctx)), told)
    return transfer.proposal_id


APPLY = {"Transfer": take_transfer, "TransferStatus": take_status}


# --- above: what becomes of a proposal that was begun from a matter ---------------------------------------


Step = tuple[str, Timestamp, str, dict[str, Any]]


def _turn(name: str, at: Timestamp, text: str = "", **more: Any) -> Step:
    return name, at, text, more


def _replied(event: assignment.ReplyIssued) -> Step:
    label = event.reply_class_label or REPLY_CLASSES.get(event.reply_class, event.reply_class)
    text = f"{label}。{event.text}" if event.publicity == "public" else label
    return _turn("replied", event.issued_at, text, number=event.doc_no, unit_names=[event.unit_name])


FOLLOWED: dict[type, Callable[[Any], Step]] = {
    intake.ProposalSubmitted: lambda e: _turn("submitted", e.submitted_at, number=e.serial_no),
    intake.ProposalFiled: lambda e: _turn("filed", e.filed_at, number=e.proposal_no),
    intake.ProposalNotFiled: lambda e: _turn("not_filed", e.decided_at, e.explanation or e.ground_text),
    intake.ProposalConverted: lambda e: _turn("not_filed", e.decided_at, e.explanation),
    intake.ProposalWithdrawn: lambda e: _turn("withdrawn", e.withdrawn_at, e.reason),
    assignment.AssignmentDispatched: lambda e: _turn(
        "dispatched", e.dispatched_at, number=e.proposal_no, unit_names=[task.unit_name for task in e.tasks]
    ),
    assignment.ReplyIssued: _replied,
    assignment.CaseClosed: lambda e: _turn("closed", e.closed_at),
}


def tell_home(event: Any, ctx: Context) -> None:
    """Tell the home committee of a step of the proposal that was begun from its matter."""
    matter = ctx.find_one(TransferredMatter, {"proposal_id": event.proposal_id, "state": "proposal"})
    if matter is None:
        return
    name, at, text, more = FOLLOWED[type(event)](event)
    turn = Turn(name, instant(at) or ctx.now, text)
    transferring.tell_home(ctx, ctx.save(rules.followed(matter, turn)), turn, **more)


REACTIONS = for_each(tell_home, *FOLLOWED)
