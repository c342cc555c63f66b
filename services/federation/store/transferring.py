"""Proposals that go to an upper committee: documents, announcements, and what is shown of them."""

from __future__ import annotations

from typing import Any

from google.protobuf.json_format import ParseDict

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as events
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import instant, timestamp
from kit.store import Context, Reader
from services.federation.domain.level_refusals import NoUpper, TransferUnknown
from services.federation.domain.matters import Matter, Ruling, Signature
from services.federation.domain.transfers import Transfer, TransferredMatter, Turn
from services.federation.store import carrying, lookups, matters, own, sending


def upper_id(ctx: Reader) -> str:
    """The instance directly above; raises ``NoUpper``."""
    direct = [peer for peer in lookups.active_peers(ctx, "upper") if not peer.via]
    if not direct:
        raise NoUpper()
    return direct[0].id


def document(ctx: Reader, transfer: Transfer, matter: Matter, ruling: Ruling) -> documents.Transfer:
    """The proposal with who signed it, as this instance attests under its signature."""
    profile = own.profile(ctx)
    return documents.Transfer(
        transfer_id=transfer.id,
        proposal_no=f"{profile.name}{matter.proposal_no}",
        title=matter.title,
        background=matter.background,
        analysis=matter.analysis,
        suggestions=[matters.suggestion_pb(each) for each in matter.suggestions],
        text_hash=matter.text_hash,
        category=matter.category,
        focus_area=matter.focus_area,
        proposer_kind=matter.proposer_kind,
        organization_name=matter.organization_name,
        signers=[_signer(each) for each in matter.signatures],
        publicity_consent=matter.publicity_consent,
        ground_text=ruling.ground_text,
        explanation=transfer.explanation or ruling.explanation,
        body_name=ruling.body_name,
        office_name=profile.name,
        office_phone=profile.contact_phone,
        transferred_at=timestamp(transfer.sent_at),
        attachments=matters.attachments_pb(matter.attachments),
    )


def _signer(each: Signature) -> documents.TransferSigner:
    return documents.TransferSigner(
        name=each.name,
        role=each.role,
        sector_name=each.sector_name,
        organization_name=each.organization_name,
        signed_at=timestamp(each.signed_at),
    )


def head(transfer: Transfer) -> dict[str, Any]:
    """What events say of a transfer of ours."""
    return {
        "transfer_id": transfer.id,
        "proposal_id": transfer.proposal_id,
        "proposal_no": transfer.proposal_no,
        "proposal_title": transfer.title,
        "peer_id": transfer.peer_id,
        "peer_name": transfer.peer_name,
        "signers": [
            common.PersonRef(person_id=each.person_id, name=each.name)
            for each in transfer.followers
            if each.person_id
        ],
    }


def body_of(matter: TransferredMatter) -> documents.Transfer:
    """The document that a matter came in."""
    return ParseDict(dict(matter.body), documents.Transfer(), ignore_unknown_fields=True)


def tell_home(ctx: Context, matter: TransferredMatter, turn: Turn, **more: Any) -> None:
    """Let the home committee and its proposers know of a step."""
    status = documents.TransferStatus(
        transfer_id=matter.transfer_id, turn=turn.name, text=turn.text, at=timestamp(turn.at), **more
    )
    sending.send(ctx, matter.peer_id, status, matter.proposal_id)


def decided(matter: TransferredMatter, turn: Turn, **more: Any) -> events.TransferDecided:
    """The announcement of a decision, with the text for who takes the matter up."""
    body = body_of(matter)
    return events.TransferDecided(
        matter_id=matter.id,
        peer_id=matter.peer_id,
        peer_name=matter.peer_name,
        decision=turn.name,
        title=body.title,
        background=body.background,
        analysis=body.analysis,
        suggestions=body.suggestions,
        focus_area=body.focus_area,
        proposal_id=matter.proposal_id,
        reason=turn.text,
        decided_at=timestamp(turn.at),
        **more,
    )


def for_intake(ctx: Context, matter: TransferredMatter) -> list[common.Attachment]:
    """The matter's files as intake will have them, for the proposal that is begun from it."""
    files = body_of(matter).attachments
    theirs = carrying.pass_on(ctx, [each.file_ref for each in files], "intake", matter.proposal_id)
    for each in files:
        each.file_ref = theirs[each.file_ref]
    return list(files)


def matter_at_hand(ctx: Reader, matter_id: str, expected: int = 0) -> TransferredMatter:
    """A matter from below; raises ``TransferUnknown``."""
    if ctx.find_one(TransferredMatter, {"_id": matter_id}) is None:
        raise TransferUnknown(transfer=matter_id, field="matter_id")
    return ctx.get(TransferredMatter, matter_id, expected=expected)


def turn_of(status: documents.TransferStatus, ctx: Context) -> Turn:
    """A step that the upper committee tells of, in one line."""
    units = "、".join(status.unit_names)
    words = [part for part in (status.number, units, status.text) if part]
    return Turn(status.turn, instant(status.at) or ctx.now, "；".join(words))


def out_view(transfer: Transfer) -> pb.TransferRecord:
    """A proposal of ours that went up."""
    return pb.TransferRecord(direction="out", transferred_at=timestamp(transfer.sent_at), **_common(transfer))


def in_view(matter: TransferredMatter) -> pb.TransferRecord:
    """A matter from below."""
    return pb.TransferRecord(direction="in", transferred_at=timestamp(matter.arrived_at), **_common(matter))


def _common(found: Transfer | TransferredMatter) -> dict[str, Any]:
    return {
        "transfer_id": found.id,
        "peer_id": found.peer_id,
        "peer_name": found.peer_name,
        "proposal_id": found.proposal_id,
        "proposal_no": found.proposal_no,
        "title": found.title,
        "state": found.state,
        "explanation": found.explanation,
        "steps": [
            pb.TransferStep(turn=each.name, text=each.text, at=timestamp(each.at)) for each in found.turns
        ],
        "version": found.version,
    }


def transfers_of(ctx: Reader, proposal_id: str) -> list[Transfer]:
    """How often a proposal of ours went up, oldest first."""
    return ctx.find(Transfer, {"proposal_id": proposal_id}, sort=[("_id", 1)])


def may_follow(transfer: Transfer, person_id: str) -> bool:
    """Whether somebody signed the proposal that went up."""
    return bool(person_id) and any(each.person_id == person_id for each in transfer.followers)
