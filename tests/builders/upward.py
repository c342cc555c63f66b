"""A province and two cities whose members with provincial seats propose together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from google.protobuf.message import Message

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.core.context import Actor
from services.federation.store import sending
from shared import roles
from tests.builders.assignment import TRAFFIC, Desk, handler
from tests.builders.federation import introduce, join
from tests.builders.intake import Office
from tests.builders.meeting import Scene
from tests.builders.network import Network, Place

SUGGESTIONS = ("建设跨市应急水源联通工程。", "建立流域水量统一调度机制。")
DRAFT = {
    "title": "关于加强跨市流域水源保护的提案",
    "background": "流域上下游两市共用一条水源，枯水期供水紧张。",
    "analysis": "缺少统一调度，两市各自为政。",
    "focus_area": "livelihood",
    "publicity_consent": True,
}
PROVINCE, EAST, WEST = "province", "east", "west"


@dataclass
class Homes:
    """The network with its people; ``chen`` and ``lin`` live in the east, ``zhou`` in the west."""

    network: Network
    chen: Actor
    lin: Actor
    zhou: Actor

    @classmethod
    def begin(cls, network: Network) -> Homes:
        """Join the cities to the province and to each other, and seat the three members."""
        network.fresh()
        province, east, west = (network[name] for name in (PROVINCE, EAST, WEST))
        join(province.node, east.node)
        join(province.node, west.node)
        introduce(province.node, east.node, west.node, network.wire)
        province.unit(TRAFFIC, "省交通运输厅")
        for name, home in (("陈静", EAST), ("林涛", EAST), ("周平", WEST)):
            province.member(name, home_instance=home)
        return cls(network, seated(east, "陈静"), seated(east, "林涛"), seated(west, "周平"))

    # --- at home ---

    def place(self, who: Actor) -> Place:
        """Where somebody lives."""
        return self.network[WEST if who == self.zhou else EAST]

    def do(self, command: str, request: Any, who: Actor) -> Any:
        """Run a command of federation where the person lives."""
        return self.place(who).do(f"federation.{command}", request, who)

    def draft(self, who: Actor | None = None, **more: Any) -> pb.UpwardProposalView:
        """A draft of the first proposer."""
        first, upper_name = who or self.chen, more.pop("upper_name", "")
        request = pb.CreateUpwardDraftRequest(draft=draft_input(**more), upper_name=upper_name)
        return self.do("CreateUpwardDraft", request, first).proposal

    def invite(self, draft: pb.UpwardProposalView) -> pb.UpwardProposalView:
        """Ask the neighbour at home and the one in the west."""
        request = pb.InviteUpwardCosignersRequest(
            upward_id=draft.upward_id,
            member_ids=["m-林涛"],
            outside=[pb.OutsideCosigner(instance_id=WEST, member_no="m-周平", name="周平")],
        )
        invited = self.do("InviteUpwardCosigners", request, self.chen).proposal
        self.network.settle()
        return invited

    def answer(self, upward_id: str, who: Actor, agree: bool = True, **more: Any) -> pb.UpwardProposalView:
        """Sign or decline the text as it stands where the person lives."""
        version = more.pop("text_version", self.get(upward_id, who).text.text_version)
        request = pb.AnswerUpwardInvitationRequest(
            upward_id=upward_id, agree=agree, text_version=version, **more
        )
        answered = self.do("AnswerUpwardInvitation", request, who).proposal
        self.network.settle()
        return answered

    def submit(self, upward_id: str, **more: Any) -> pb.UpwardProposalView:
        """Hand in as first proposer; what follows has not happened yet."""
        values = {"one_matter": True, **more}
        request = pb.SubmitUpwardProposalRequest(upward_id=upward_id, **values)
        return self.do("SubmitUpwardProposal", request, self.chen).proposal

    def signed(self, **more: Any) -> pb.UpwardProposalView:
        """A proposal that all three have signed."""
        draft = self.invite(self.draft(**more))
        self.answer(draft.upward_id, self.lin)
        self.answer(draft.upward_id, self.zhou)
        return self.get(draft.upward_id)

    def submitted(self) -> pb.UpwardProposalView:
        """A proposal of all three that has arrived in the province."""
        signed = self.signed()
        self.submit(signed.upward_id)
        self.network.settle()
        return self.get(signed.upward_id)

    def enter(self, what: str, proposal: pb.UpwardProposalView, **said: Any) -> pb.UpwardProposalView:
        """The office of the east enters what a CPPCC without an instance did."""
        place = self.network[EAST]
        clerk = place.staff(roles.COMMITTEE_CLERK)
        request = getattr(pb, f"Register{what}Request")(upward_id=proposal.upward_id, **said)
        entered = place.do(f"federation.Register{what}", request, clerk).proposal
        self.network.settle()
        return entered

    def judge(self, proposal: pb.UpwardProposalView, who: Actor, **more: Any) -> pb.UpwardProposalView:
        """Judge the last reply where the person lives; not carried yet."""
        values = {"attitude_score": "satisfied", "result_score": "satisfied", **more}
        reply_id = proposal.replies[-1].reply.reply_id
        request = pb.GiveUpwardFeedbackRequest(upward_id=proposal.upward_id, reply_id=reply_id, **values)
        return self.do("GiveUpwardFeedback", request, who).proposal

    def refused(self, home: str = EAST) -> list[str]:
        """Reasons for which documents of a home were refused elsewhere, oldest first."""
        found = self.network[home].node.documents(direction="out", state="refused")
        return [each.reason for each in reversed(found)]

    def send(self, home: str, body: Message, upward_id: str, to: str = PROVINCE) -> None:
        """A home sends a document that none of its commands would make, and it arrives."""
        runtime = self.network[home].node.world.runtime
        runtime.act("forge", lambda ctx: sending.send(ctx, to, body, upward_id))
        self.network.settle()

    def held_above(self) -> tuple[int, int]:
        """How many arrivals and proposals the province holds."""
        worlds = self.province.worlds
        arrivals = worlds["federation"].runtime.db["arrivals"].count_documents({})
        return arrivals, worlds["intake"].runtime.db["proposals"].count_documents({})

    def get(self, upward_id: str, who: Actor | None = None) -> pb.UpwardProposalView:
        """The proposal as somebody sees it at home."""
        actor = who or self.chen
        request = pb.GetUpwardProposalRequest(upward_id=upward_id)
        return self.place(actor).ask("federation.GetUpwardProposal", request, actor).proposal

    def work(self, who: Actor) -> list[str]:
        """What waits for somebody at home."""
        reply = self.place(who).ask("federation.ListWork", common.ListWorkRequest(), who)
        return [item.kind for item in reply.items]

    def timeline(self, upward_id: str, who: Actor) -> list[str]:
        """The kinds of what somebody reads of it."""
        request = common.GetTimelineRequest(proposal_id=upward_id)
        reply = self.place(who).ask("federation.GetTimeline", request, who)
        return [entry.kind for entry in reply.entries]

    # --- in the province ---

    @property
    def province(self) -> Place:
        return self.network[PROVINCE]

    @property
    def office(self) -> Office:
        """The province's committee."""
        return Office(self.province.worlds["intake"])

    @property
    def desk(self) -> Desk:
        """The province's units and offices."""
        return Desk(self.province.worlds["assignment"])

    @property
    def scene(self) -> Scene:
        """The province's meetings."""
        return Scene(self.province.worlds["meeting"])

    def filed(self) -> pb.UpwardProposalView:
        """A proposal of all three that the province has filed."""
        proposal = self.submitted()
        self.decide(self.upper_id(proposal))
        return self.get(proposal.upward_id)

    def upper_id(self, proposal: pb.UpwardProposalView) -> str:
        """The id under which the province keeps it."""
        query = {"origin.proposal_id": proposal.upward_id}
        return str(self.province.worlds["intake"].runtime.db["proposals"].find_one(query)["_id"])

    def decide(self, upper_id: str, outcome: str = "file", **more: Any) -> None:
        """Review it in the province and let the body decide."""
        office = self.office
        office.receive(upper_id)
        office.review(upper_id)
        office.propose(upper_id, outcome, **more)
        office.approve(office.list_decisions(upper_id).list_id)
        self.network.settle()

    def dispatched(self) -> tuple[pb.UpwardProposalView, Any]:
        """A filed proposal in the hands of a unit, and the unit's task."""
        proposal = self.filed()
        case = self.desk.case(self.upper_id(proposal))
        task = self.desk.dispatch(case, (TRAFFIC, "sole")).tasks[0]
        task = self.desk.receive(task)
        self.network.settle()
        return self.get(proposal.upward_id), task

    def met(self, task: Any, phase: str = "before") -> str:
        """The unit records a meeting; its id."""
        meeting = self.scene.record(handler(TRAFFIC), task_id=task.task_id, phase=phase)
        self.network.settle()
        return meeting.meeting_id

    def replied(self) -> tuple[pb.UpwardProposalView, Any]:
        """A proposal with a reply, and the unit's task."""
        proposal, task = self.dispatched()
        self.reply(proposal, task)
        return self.get(proposal.upward_id), task

    def reply(self, proposal: pb.UpwardProposalView, task: Any, scan_ref: str = "") -> None:
        """The unit replies."""
        answers = [
            {
                "suggestion_id": each.suggestion_id,
                "adoption": "adopted",
                "text": "已经办妥。",
                "evidence": "验收报告",
            }
            for each in proposal.text.suggestions
        ]
        self.desk.draft(task, reply_class="resolved", answers=answers)
        self.desk.approve(task)
        self.desk.issue(task, scan_ref=scan_ref)
        self.network.settle()


def seated(home: Place, name: str, upper: str = PROVINCE) -> Actor:
    """A member of the upper CPPCC who lives here."""
    return home.member(
        name, kind="upper_level", upper_instance=upper, upper_member_no=f"m-{name}", sector_id=""
    )


def draft_input(**more: Any) -> pb.UpwardDraftInput:
    """What is entered about a complete proposal."""
    values: dict[str, Any] = {**DRAFT, **more}
    texts = values.pop("suggestions", SUGGESTIONS)
    items = [
        each if isinstance(each, common.SuggestionItem) else common.SuggestionItem(text=each)
        for each in texts
    ]
    return pb.UpwardDraftInput(suggestions=items, **values)


def member(name: str, **more: Any) -> Actor:
    """A member as an actor only."""
    return Actor(id=f"p-{name}", name=name, roles=frozenset({roles.MEMBER}), member_id=f"m-{name}", **more)
