"""Work list, timeline and actions."""

from __future__ import annotations

from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import page, timestamp
from kit.store import Reader
from services.federation.domain import kinds
from services.federation.domain.documents import InDocument, OutDocument
from services.federation.domain.peers import Peer
from services.federation.queries import initiatives, transfers, upward
from services.federation.states import IN_DOCUMENT, OUT_DOCUMENT, OUTWARD, PEER
from services.federation.store import delegating, posted
from shared import roles

# Who hears that a task cannot be given to a lower instance yet, and may give it to somebody else.
DISPATCHERS = roles.COMMITTEE | roles.TWO_OFFICES

# What a peer's state asks the security administrator to do.
NEXT_STEPS = {
    "invited": ("CompleteInvitation", "等待对方回执"),
    "pending": ("ConfirmPeer", "核对指纹并确认对接"),
    "introduced": ("AcceptIntroduction", "核对指纹并确认引荐"),
}


def list_work(request: common.ListWorkRequest, ctx: Reader) -> common.ListWorkResponse:
    """Peers that wait for the security administrator, delegations that wait for a peer to join, what
    waits for the committee (matters from below, initiatives), and upward joint proposals."""
    items = [*_peer_items(request, ctx), *_delegation_items(request, ctx), *transfers.work(request, ctx)]
    items += initiatives.work(ctx) if not request.proposal_id else []
    items += upward.work(ctx, request.proposal_id)
    items = [item for item in items if request.kind in ("", item.kind)]
    shown, token = page(items, request.page_size, request.page_token)
    return common.ListWorkResponse(items=shown, next_page_token=token, total=len(items))


def _peer_items(request: common.ListWorkRequest, ctx: Reader) -> list[common.WorkItem]:
    items: list[common.WorkItem] = []
    if roles.SECURITY_ADMIN in ctx.actor.roles and not request.proposal_id:
        for peer in ctx.find(Peer, {"state": {"$in": sorted(NEXT_STEPS)}}, sort=[("_id", 1)]):
            rpc, words = NEXT_STEPS[peer.state]
            items.append(
                common.WorkItem(
                    work_id=f"federation/{peer.id}/{peer.state}",
                    service="federation",
                    kind=f"peer_{peer.state}",
                    title=f"{peer.name}：{words}",
                    subject_id=peer.id,
                    subject_kind="peer",
                    state=PEER.label(peer.state),
                    rpc=rpc,
                )
            )
    return items


def _delegation_items(request: common.ListWorkRequest, ctx: Reader) -> list[common.WorkItem]:
    if not ctx.actor.roles & DISPATCHERS:
        return []
    return [
        common.WorkItem(
            work_id=f"federation/{each.id}/pending",
            service="federation",
            kind="delegation_pending",
            title=f"待下达{each.unit_name}（{each.peer_id}尚未对接）：{each.proposal_no} {each.title}",
            proposal_id=each.proposal_id,
            proposal_no=each.proposal_no,
            subject_id=each.id,
            subject_kind="task",
            state=OUTWARD.label(each.state),
            created_at=timestamp(each.begun_at),
        )
        for each in delegating.pending(ctx)
        if request.proposal_id in ("", each.proposal_id)
    ]


def get_timeline(request: common.GetTimelineRequest, ctx: Reader) -> common.GetTimelineResponse:
    """Documents on a proposal, each with what became of it, and its course at an upper committee."""
    names = {peer.id: peer.name for peer in ctx.find(Peer, {})}
    entries = []
    query = {"proposal_id": request.proposal_id}
    if request.proposal_id and roles.STAFF & ctx.actor.roles:
        waiting = posted.waiting_ids(ctx)
        entries += [
            _out_entry(each, posted.left(each, waiting), names) for each in ctx.find(OutDocument, query)
        ]
        entries += [_in_entry(each, names) for each in ctx.find(InDocument, query)]
    if request.proposal_id:
        entries += initiatives.timeline(ctx, request.proposal_id)
        entries += transfers.course(request.proposal_id, ctx)
    entries += upward.timeline(ctx, request.proposal_id)
    return common.GetTimelineResponse(entries=entries)


def _out_entry(document: OutDocument, left: bool, names: dict[str, str]) -> common.TimelineEntry:
    kind = kinds.labels([document.kind])[0]
    state = "已发出" if document.state == "queued" and left else OUT_DOCUMENT.label(document.state)
    return common.TimelineEntry(
        at=timestamp(document.created_at),
        service="federation",
        kind="document_out",
        title=f"发往{names.get(document.destination, document.destination)}：{kind}",
        text=state + (f"：{document.explanation}" if document.explanation else ""),
        subject_id=document.id,
    )


def _in_entry(document: InDocument, names: dict[str, str]) -> common.TimelineEntry:
    kind = kinds.labels([document.kind])[0]
    return common.TimelineEntry(
        at=timestamp(document.received_at),
        service="federation",
        kind="document_in",
        title=f"{names.get(document.origin, document.origin)}来文：{kind}",
        text=IN_DOCUMENT.label(document.state)
        + (f"：{document.explanation}" if document.explanation else ""),
        subject_id=document.id,
    )


def list_actions(request: common.ListActionsRequest, ctx: Reader) -> common.ListActionsResponse:
    """What flows offer on a proposal."""
    found = [*transfers.offers(request.proposal_id, ctx), *upward.offers(ctx, request.proposal_id)]
    shown, token = page(found, request.page_size, request.page_token)
    return common.ListActionsResponse(actions=shown, next_page_token=token)
