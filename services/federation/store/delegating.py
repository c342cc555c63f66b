"""Tasks that run in a lower instance: finding them, and sending what one side tells the other."""

from __future__ import annotations

from datetime import datetime

from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.message import Message

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from kit.convert import instant, timestamp
from kit.store import Context, Reader
from services.federation.domain import delegations
from services.federation.domain.delegations import Inward, Outward
from services.federation.domain.peers import Peer
from services.federation.store import matters, own, sending
from shared import copies


def begin(ctx: Context, event: Message, task: assignment.DispatchedTask) -> None:
    """Give a task to a lower instance, at once or when it has joined; ``event`` tells of the case."""
    body = _document(ctx, event, task)
    outward = Outward(
        id=task.task_id,
        peer_id=task.peer_instance,
        proposal_id=event.proposal_id,
        proposal_no=event.proposal_no,
        title=event.proposal_title,
        case_id=event.case_id,
        unit_name=task.unit_name,
        begun_at=ctx.now,
        body=MessageToDict(body),
    )
    send_if_possible(ctx, ctx.save(outward))


def _document(ctx: Reader, event: Message, task: assignment.DispatchedTask) -> documents.Delegation:
    matter, profile = matters.matter(ctx, event.proposal_id), own.profile(ctx)
    # A proposal that came from above bears its committee's name already.
    inward = ctx.find_one(Inward, {"_id": event.proposal_id})
    return documents.Delegation(
        delegation_id=task.task_id,
        proposal_no=matter.proposal_no if inward else f"{profile.name}{matter.proposal_no}",
        title=matter.title,
        background=matter.background,
        analysis=matter.analysis,
        suggestions=[matters.suggestion_pb(each) for each in matter.suggestions],
        category=matter.category,
        focus_area=matter.focus_area,
        proposer_kind=matter.proposer_kind,
        proposer_names=matter.proposer_names(copies.policy(ctx, "federation")),
        publicity_consent=matter.publicity_consent,
        is_key=getattr(event, "is_key", False),
        unit_name=task.unit_name,
        part=task.part,
        objection_due_at=task.objection_due_at,
        due_at=timestamp(instant(task.reply_due_at) or instant(task.assist_due_at)),
        office_name=profile.name,
        office_phone=profile.contact_phone,
        dispatched_at=timestamp(ctx.now),
        attachments=matters.attachments_pb(matter.attachments),
    )


def send_if_possible(ctx: Context, outward: Outward) -> None:
    """Send a waiting delegation if its peer has joined as a lower one."""
    if delegations.can_receive(ctx.find_one(Peer, {"_id": outward.peer_id})):
        body = ParseDict(dict(outward.body), documents.Delegation())
        sending.send(ctx, outward.peer_id, body, outward.proposal_id)
        ctx.save(delegations.sent(outward))


def pending(ctx: Reader) -> list[Outward]:
    """Delegations whose peer has not joined yet, oldest first."""
    return ctx.find(Outward, {"state": "pending"}, sort=[("begun_at", 1)])


def outward(ctx: Reader, task_id: str) -> Outward | None:
    """A task of ours that is with a lower instance now."""
    return ctx.find_one(Outward, {"_id": task_id, "state": "sent"})


def outward_of_case(ctx: Reader, case_id: str) -> list[Outward]:
    """All tasks of a case that are, or wait to be, with lower instances."""
    return ctx.find(Outward, {"case_id": case_id, "state": {"$ne": "ended"}})


def inward(ctx: Reader, proposal_id: str) -> Inward | None:
    """The task of an upper instance that a proposal here stands for, while it is open."""
    return ctx.find_one(Inward, {"_id": proposal_id, "state": "open"})


def down(ctx: Context, to: Outward, body: Message) -> None:
    """Tell the lower instance."""
    sending.send(ctx, to.peer_id, body, to.proposal_id)


def up(ctx: Context, to: Inward, body: Message) -> None:
    """Tell the upper instance."""
    sending.send(ctx, to.peer_id, body, to.id)


def end(ctx: Context, ended: Outward, turn: str, reason: str, at: datetime) -> None:
    """Take a task back from the lower instance, and tell it if it has it."""
    if ended.state == "sent":
        news = documents.DelegationStatus(delegation_id=ended.id, turn=turn, text=reason, at=timestamp(at))
        down(ctx, ended, news)
    ctx.save(delegations.end_outward(ended, reason or turn))
