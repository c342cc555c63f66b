"""Proposals that went up, matters that came from below, and their course for proposers and office."""

from __future__ import annotations

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import page, timestamp
from kit.store import Reader
from services.federation.domain.matters import Matter, Ruling
from services.federation.domain.transfers import OUTSIDE, Transfer, TransferredMatter
from services.federation.states import MATTER
from services.federation.store import lookups, transferring
from shared import roles


def list_transfers(request: pb.ListTransfersRequest, ctx: Reader) -> pb.ListTransfersResponse:
    """Both directions by time, newest first."""
    asked = {"proposal_id": request.proposal_id, "state": request.state}
    wanted = {name: value for name, value in asked.items() if value}
    found: list[pb.TransferRecord] = []
    if request.direction in ("", "out"):
        found += [transferring.out_view(each) for each in ctx.find(Transfer, wanted)]
    if request.direction in ("", "in"):
        found += [transferring.in_view(each) for each in ctx.find(TransferredMatter, wanted)]
    found.sort(key=lambda each: (each.transferred_at.seconds, each.transfer_id), reverse=True)
    shown, token = page(found, request.page_size, request.page_token)
    return pb.ListTransfersResponse(transfers=shown, next_page_token=token, total=len(found))


def get_transferred_matter(
    request: pb.GetTransferredMatterRequest, ctx: Reader
) -> pb.GetTransferredMatterResponse:
    """A matter from below with its text."""
    matter = transferring.matter_at_hand(ctx, request.matter_id)
    return pb.GetTransferredMatterResponse(
        transfer=transferring.in_view(matter), document=transferring.body_of(matter)
    )


def course(proposal_id: str, ctx: Reader) -> list[common.TimelineEntry]:
    """What became of a proposal above, for its committee and for those who signed it."""
    staff = bool(ctx.actor.roles & roles.STAFF)
    return [
        common.TimelineEntry(
            at=timestamp(turn.at),
            service="federation",
            kind=f"transfer_{turn.name}",
            title=f"{turn.title}（{transfer.peer_name}）",
            text=turn.text,
            actor_name=transfer.peer_name,
            subject_id=transfer.id,
        )
        for transfer in transferring.transfers_of(ctx, proposal_id)
        if staff or transferring.may_follow(transfer, ctx.actor.id)
        for turn in transfer.turns
    ]


def work(request: common.ListWorkRequest, ctx: Reader) -> list[common.WorkItem]:
    """Matters from below that wait for the committee's decision."""
    if not ctx.actor.roles & roles.COMMITTEE or request.proposal_id:
        return []
    return [
        common.WorkItem(
            work_id=f"federation/{each.id}/received",
            service="federation",
            kind="decide_transfer",
            title=f"{each.peer_name}转报：{each.proposal_no} {each.title}",
            proposal_no=each.proposal_no,
            subject_id=each.id,
            subject_kind="matter",
            state=MATTER.label(each.state),
            created_at=timestamp(each.arrived_at),
            rpc="DecideTransfer",
        )
        for each in ctx.find(TransferredMatter, {"state": "received"}, sort=[("arrived_at", 1)])
    ]


def offers(proposal_id: str, ctx: Reader) -> list[common.ActionOffer]:
    """Sending up what was decided to be outside of the authority and is not above yet."""
    if not ctx.actor.roles & roles.COMMITTEE:
        return []
    ruling = ctx.find_one(Ruling, {"_id": proposal_id, "outcome": OUTSIDE})
    matter = ctx.find_one(Matter, {"_id": proposal_id})
    above = [each for each in transferring.transfers_of(ctx, proposal_id) if each.state != "declined"]
    if ruling is None or matter is None or above or not lookups.active_peers(ctx, "upper"):
        return []
    offer = common.ActionOffer(
        service="federation",
        rpc="TransferUp",
        label="转报上级",
        target_id=proposal_id,
        target_title=matter.title,
    )
    offer.arguments.update({"proposal_id": proposal_id})
    return [offer]
