"""What comes to a town from other instances: a case to handle from above, a matter from below."""

from __future__ import annotations

from datetime import datetime, timedelta

from google.protobuf.json_format import MessageToDict

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as events
from kit.convert import timestamp
from kit.core.context import Actor, Trace
from kit.core.ids import content_hash
from kit.core.refs import file_ref
from kit.file_desk import FileDesk
from kit.file_offers import Offer
from services.federation.domain.transfers import TransferredMatter, Turn
from tests.builders.town import Town

MAP = b"%PDF-1.7\n" + b"map" * 900
CASE, MATTER = "city:task-1", "town:transfer-1"
UPPER, LOWER = "云江市政协", "柳溪镇政协联络组"


def attachment(service: str, file_id: str) -> common.Attachment:
    """A file of a document as the instance knows it from the document's arrival on."""
    return common.Attachment(
        file_ref=file_ref(service, file_id),
        name="线路图.pdf",
        sha256=content_hash(MAP),
        size=len(MAP),
        content_type="application/pdf",
    )


def hand_over(town: Town, service: str, file_id: str) -> None:
    """The bytes of such a file arrive."""
    offer = Offer("线路图.pdf", len(MAP), content_hash(MAP), file_id)
    desk = FileDesk(town.worlds[service].runtime)
    desk.upload(offer, [MAP], Actor.service("federation"), Trace.new())


def delegated(town: Town) -> str:
    """The city gives the county a task; the proposal's id here.  Its file is still on its way."""
    world = town.worlds["assignment"]
    delegation = documents.Delegation(
        delegation_id="task-1",
        proposal_no="2027031",
        title="关于改善城乡客运的提案",
        background="镇村班车少，末班车过早。",
        analysis="线路没有补贴，运营单位亏损。",
        suggestions=[
            common.SuggestionItem(suggestion_id="g1", ordinal=1, text="开通镇村公交线路。"),
            common.SuggestionItem(suggestion_id="g2", ordinal=2, text="对线路给予补贴。"),
        ],
        proposer_names=["赵启", "孙宁"],
        unit_name="青禾县人民政府",
        part="lead",
        objection_due_at=timestamp(world.now + timedelta(days=5)),
        due_at=timestamp(world.now + timedelta(days=80)),
        office_name="云江市政府办公室",
        office_phone="0722-1234567",
        dispatched_at=timestamp(world.now),
        attachments=[attachment("assignment", "a" * 32)],
    )
    world.hear(
        events.DelegationArrived(
            peer_id="city",
            peer_name=UPPER,
            proposal_id=CASE,
            delegation=delegation,
            arrived_at=timestamp(world.now),
        )
    )
    town.settle()
    return CASE


def _transfer(now: datetime) -> documents.Transfer:
    return documents.Transfer(
        transfer_id="transfer-1",
        proposal_no="柳溪镇L1",
        title="关于市域铁路设站的提案",
        background="县城没有铁路客运。",
        analysis="线网规划由上级编制。",
        suggestions=[common.SuggestionItem(suggestion_id="g1", ordinal=1, text="在柳溪设站。")],
        proposer_kind="joint",
        signers=[
            documents.TransferSigner(
                name="吴越", role="first_proposer", sector_name="农业界", signed_at=timestamp(now)
            ),
            documents.TransferSigner(name="郑好", role="cosigner", sector_name="经济界"),
        ],
        publicity_consent=True,
        ground_text="超出本级职权范围的",
        explanation="请上级统筹考虑。",
        body_name="提案审查委员会",
        office_name=LOWER,
        office_phone="0722-7654321",
        transferred_at=timestamp(now),
        attachments=[attachment("federation", "b" * 32)],
    )


def transferred(town: Town) -> str:
    """A matter from below waits for the committee; its id."""
    runtime = town.worlds["federation"].runtime
    now = town.worlds["federation"].now
    body = _transfer(now)
    matter = TransferredMatter(
        id=MATTER,
        peer_id="town",
        peer_name=LOWER,
        transfer_id=body.transfer_id,
        proposal_no=body.proposal_no,
        title=body.title,
        explanation=body.explanation,
        arrived_at=now,
        body=MessageToDict(body),
        turns=(Turn("received", now),),
    )
    runtime.act("arrive", lambda ctx: ctx.save(matter))
    return MATTER
