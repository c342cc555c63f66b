"""What a town has to do with other instances: a case from above, a matter from below, a proposal upwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from google.protobuf.json_format import MessageToDict

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as events
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import timestamp
from kit.core.context import Actor, Trace
from kit.core.ids import content_hash
from kit.core.refs import file_ref
from kit.file_desk import FileDesk
from kit.file_offers import Offer
from services.federation.domain.transfers import Transfer, TransferredMatter, Turn
from shared import roles
from tests.builders.town import Town
from tests.builders.upward import draft_input

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


def transferred(town: Town, matter_id: str = MATTER, state: str = "received", *turns: str) -> str:
    """A matter from below in a state, after these turns; its id."""
    now = town.worlds["federation"].now
    body = _transfer(now)
    matter = TransferredMatter(
        id=matter_id,
        peer_id="town",
        peer_name=LOWER,
        transfer_id=body.transfer_id,
        proposal_no=body.proposal_no,
        title=body.title,
        explanation=body.explanation,
        arrived_at=now,
        body=MessageToDict(body),
        proposal_id=f"proposal-of-{matter_id}" if turns else "",
        state=state,
        turns=tuple(Turn(name, now) for name in ("received", *turns)),
    )
    town.worlds["federation"].runtime.act("arrive", lambda ctx: ctx.save(matter))
    return matter_id


def sent_up(town: Town) -> None:
    """A proposal of the county went up and was declined."""
    now = town.worlds["federation"].now
    turns = (Turn("sent", now, "请统筹考虑"), Turn("declined", now, "已列入线网规划"))
    transfer = Transfer(
        id="transfer-2",
        proposal_id="proposal-2",
        proposal_no="L7",
        title="关于水库移民的提案",
        peer_id="city",
        peer_name=UPPER,
        explanation="请统筹考虑",
        sent_at=now,
        state="declined",
        turns=turns,
    )
    town.worlds["federation"].runtime.act("send", lambda ctx: ctx.save(transfer))


CLERK = Actor(id="clerk", name="周敏", roles=frozenset({roles.COMMITTEE_CLERK}))


@dataclass
class Upward:
    """Two members here with seats in a provincial CPPCC that has no instance."""

    town: Town
    lin: Actor
    fang: Actor

    @classmethod
    def begin(cls, town: Town) -> Upward:
        """Seat 林涛 and 方敏."""
        seats = (
            town.join(name, kind="upper_level", upper_instance="province", upper_member_no=number)
            for name, number in (("林涛", "0815"), ("方敏", "0342"))
        )
        found = cls(town, *seats)
        town.settle()
        return found

    def do(self, command: str, who: Actor, proposal: pb.UpwardProposalView | None = None, **said: Any) -> Any:
        """A command of federation; the proposal after it."""
        at = {"upward_id": proposal.upward_id} if proposal else {}
        request = getattr(pb, f"{command}Request")(**at, **said)
        return self.town.worlds["federation"].do(command, request, who).proposal

    def cosigning(self) -> pb.UpwardProposalView:
        """林涛 has asked 方敏 to sign."""
        report = self.town.worlds["federation"].upload(MAP, "调研报告.pdf", self.lin)
        draft = draft_input(attachments=[common.Attachment(file_ref=report.ref)])
        begun = self.do("CreateUpwardDraft", self.lin, draft=draft, upper_name="江北省政协")
        return self.do("InviteUpwardCosigners", self.lin, begun, member_ids=[self.fang.member_id])

    def submitted(self) -> pb.UpwardProposalView:
        """Both have signed, and it was handed in."""
        asked = self.cosigning()
        version = asked.text.text_version
        self.do("AnswerUpwardInvitation", self.fang, asked, agree=True, text_version=version)
        return self.do("SubmitUpwardProposal", self.lin, asked, one_matter=True)

    def replied(self) -> pb.UpwardProposalView:
        """The office has entered how far it came: a meeting, and a reply with its scan."""
        proposal = self.submitted()
        for command, said in self._course():
            proposal = self.do(f"RegisterUpper{command}", CLERK, proposal, **said)
        return proposal

    def _course(self) -> list[tuple[str, dict[str, Any]]]:
        unit = {"unit_name": "省水利厅"}
        scan = self.town.worlds["federation"].upload(MAP, "复函.pdf", CLERK).ref
        met = {"phase": "before", "mode": "phone", "minutes": "沟通了水量调度的思路。"}
        letter = {"reply_class": "planned", "doc_no": "水函〔2027〕8号", "text": "联通工程列入规划。"}
        return [
            ("Decision", {"decision": "registered", "serial_no": "L0099"}),
            ("Decision", {"decision": "filed", "proposal_no": "0342"}),
            ("Dispatch", {"units": [pb.UpperUnitInput(**unit, part="sole")]}),
            ("Meeting", {**unit, **met}),
            ("Reply", {**unit, **letter, "scan_ref": scan}),
        ]
