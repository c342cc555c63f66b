"""Sending a proposal up that is not for this committee; deciding on what came from below."""

from __future__ import annotations

from typing import Any

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_events_pb2 as events
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import timestamp
from kit.core.errors import FieldError, FieldsInvalid
from kit.core.ids import new_id
from kit.store import Context
from services.federation.domain import peers
from services.federation.domain import transfers as rules
from services.federation.domain.level_refusals import NotOutsideAuthority
from services.federation.domain.matters import Matter, Ruling
from services.federation.domain.transfers import CLUE, OPINION, PROPOSAL, Transfer, Turn
from services.federation.store import lookups, sending, transferring
from shared import copies


def transfer_up(request: pb.TransferUpRequest, ctx: Context) -> pb.TransferUpResponse:
    """Send a proposal up; its proposers follow it here."""
    ruling = rules.require_outside(ctx.find_one(Ruling, {"_id": request.proposal_id}))
    matter = ctx.find_one(Matter, {"_id": request.proposal_id})
    if matter is None:
        raise NotOutsideAuthority(field="proposal_id")
    peer = lookups.peer(ctx, request.peer_id or transferring.upper_id(ctx))
    rules.require_upper(peer)
    peers.require_active(peer)
    rules.require_first(transferring.transfers_of(ctx, matter.id))
    transfer = Transfer(
        id=new_id(),
        proposal_id=matter.id,
        proposal_no=matter.proposal_no,
        title=matter.title,
        peer_id=peer.id,
        peer_name=peer.name,
        explanation=request.explanation.strip(),
        sent_at=ctx.now,
        followers=matter.signatures,
        turns=(Turn("sent", ctx.now, request.explanation.strip()),),
    )
    sending.send(ctx, peer.id, transferring.document(ctx, transfer, matter, ruling), matter.id)
    told = events.TransferSent(
        **transferring.head(transfer), explanation=transfer.explanation, sent_at=timestamp(ctx.now)
    )
    return pb.TransferUpResponse(transfer=transferring.out_view(ctx.save(transfer, told)))


def decide_transfer(request: pb.DecideTransferRequest, ctx: Context) -> pb.DecideTransferResponse:
    """Take a matter up as a clue or a proposal, pass it on, or decline it; its home is told."""
    matter = transferring.matter_at_hand(ctx, request.matter_id, request.expected_version)
    turn = Turn(request.decision, ctx.now, request.reason.strip())
    proposal_id = new_id() if request.decision == PROPOSAL else ""
    decided = rules.decide(matter, request.decision, turn, proposal_id)
    takers = _TAKERS[request.decision](request, ctx) if request.decision in _TAKERS else {}
    if proposal_id:
        takers["attachments"] = transferring.for_intake(ctx, decided)
    saved = ctx.save(decided, transferring.decided(decided, turn, **takers))
    names = [takers["unit"].name] if "unit" in takers else []
    transferring.tell_home(ctx, saved, turn, unit_names=names)
    return pb.DecideTransferResponse(transfer=transferring.in_view(saved))


def _proposer(request: pb.DecideTransferRequest, ctx: Context) -> dict[str, Any]:
    """The member or the body of this committee in whose name the proposal is begun."""
    if bool(request.member_id) == bool(request.organization_id):
        raise _wrong("member_id", "PROPOSER_NEEDED", "请指定提出提案的一位委员或一个组织")
    if request.member_id:
        member = ctx.find_one(copies.KnownMember, {"_id": request.member_id})
        # DOMAIN §0.8: a legal proposer is a member of the committee that files.
        if member is None or not member.active or member.kind != "local":
            raise _wrong("member_id", "MEMBER_UNKNOWN", "不是本级现任委员")
        person = common.PersonRef(person_id=member.person_id, member_id=member.id, name=member.name)
        return {"proposer": person}
    body = ctx.find_one(copies.KnownOrganization, {"_id": request.organization_id})
    contact = body and (body.liaison_person_ids or body.convenor_person_id)
    if body is None or not (body.active and body.may_propose and contact):
        raise _wrong("organization_id", "ORGANIZATION_UNKNOWN", "该组织不能以自身名义提出提案")
    return {"organization": common.OrganizationRef(organization_id=body.id, name=body.name, kind=body.kind)}


def _unit(request: pb.DecideTransferRequest, ctx: Context) -> dict[str, Any]:
    unit = ctx.find_one(copies.KnownUnit, {"_id": request.unit_id}) if request.unit_id else None
    if unit is None or not unit.active:
        raise _wrong("unit_id", "UNIT_UNKNOWN", "请指定转送的单位")
    return {"unit": common.UnitRef(unit_id=unit.id, name=unit.name)}


def _nobody(request: pb.DecideTransferRequest, ctx: Context) -> dict[str, Any]:
    return {}


_TAKERS = {CLUE: _nobody, PROPOSAL: _proposer, OPINION: _unit}


def _wrong(field: str, reason: str, message: str) -> FieldsInvalid:
    return FieldsInvalid(fields=[FieldError(field, reason, message)])
