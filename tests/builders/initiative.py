"""Counties that propose something together: who is joined to whom, and the steps that tests begin with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from cppcc_api.intake.v1 import intake_service_pb2 as intake
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from kit.convert import timestamp
from services.federation.reactions.keeping import keep_exchange
from shared import roles
from tests.builders.federation import age, introduce, join
from tests.builders.intake import Office, draft_input
from tests.builders.network import SESSION, Network, Place

TEXT = pb.InitiativeTextInput(
    title="关于共同保护清水河流域的提案",
    background="清水河流经三县，上游排污，下游取水。",
    analysis="各县标准不一，监测数据不通。",
    suggestions=["建立三县联合监测", "统一排放标准"],
)


@dataclass
class Counties:
    """East begins; west and north are invited. East is introduced to both, which do not know each other."""

    network: Network

    @classmethod
    def begin(cls, network: Network) -> Counties:
        """All four joined, the counties through their city."""
        network.fresh()
        for place in network.places.values():
            # Every test hands in proposals on the same matter.
            place.policy("review", similarity_warning=1.1)
        city = network["city"].node
        for name in ("east", "west", "north"):
            join(city, network[name].node)
        for name in ("west", "north"):
            introduce(city, network["east"].node, network[name].node, network.wire)
        return cls(network)

    def __getitem__(self, name: str) -> Place:
        return self.network[name]

    def do(self, name: str, command: str, **values: Any) -> pb.Initiative:
        """A command of the clerk of a county, and everything that follows from it."""
        place = self.network[name]
        request = getattr(pb, f"{command}Request")(**values)
        reply = place.do(f"federation.{command}", request, clerk(place))
        self.network.settle()
        return reply.initiative

    def create(self, *invited: str, **more: Any) -> pb.Initiative:
        """East begins an initiative."""
        values = {"title": "清水河联合保护", "purpose": "三县同题，各自立案", "text": TEXT, **more}
        return self.do("east", "CreateInitiative", peer_ids=invited, **values)

    def joined(self, *names: str) -> str:
        """An initiative of east in which others take part."""
        initiative_id = self.create(*names).initiative_id
        for name in names:
            self.do(name, "AnswerInitiative", initiative_id=initiative_id, accept=True)
        return initiative_id

    def seen(self, name: str, initiative_id: str) -> pb.Initiative:
        """The initiative as a county's clerk sees it."""
        place = self.network[name]
        request = pb.GetInitiativeRequest(initiative_id=initiative_id)
        return place.ask("federation.GetInitiative", request, clerk(place)).initiative

    def part(self, seen_by: str, of: str, initiative_id: str) -> pb.InitiativeParticipant:
        """One county's part, as another sees it."""
        found = self.seen(seen_by, initiative_id).participants
        return next(each for each in found if each.member.instance_id == of)

    def hear_what_was_lost(self, name: str) -> None:
        """Signs of life, and what a county asks for because of them."""
        nodes = [place.node for place in self.network.places.values()]
        for _ in range(3):
            for node in nodes:
                age(node, "out_streams", "hello_at")
                age(node, "in_streams", "asked_at")
                keep_exchange(node.world.runtime)
            self.network.settle()
        assert not self.network[name].node.world.runtime.db["in_documents"].count_documents({"state": "held"})

    # --- what happens to the local proposals ---

    def submitted(self, name: str, title: str = "关于清水河治理的提案", by: str = "江流") -> intake.Proposal:
        """A proposal of a member, handed in."""
        place = self.network[name]
        member = place.member(by)
        draft = place.do(
            "intake.CreateDraft", intake.CreateDraftRequest(draft=draft_input(title)), member
        ).proposal
        request = intake.SubmitProposalRequest(proposal_id=draft.proposal_id, one_matter=True)
        proposal = place.do("intake.SubmitProposal", request, member).proposal
        self.network.settle()
        return proposal

    def file(self, name: str, proposal_id: str) -> intake.Proposal:
        """Review and filing."""
        place = self.network[name]
        desk = Office(
            place.worlds["intake"], clerk=clerk(place), director=place.staff(roles.COMMITTEE_DIRECTOR)
        )
        desk.receive(proposal_id)
        desk.review(proposal_id)
        desk.propose(proposal_id)
        desk.approve(desk.list_decisions(proposal_id).list_id)
        self.network.settle()
        return desk.get(proposal_id)

    def handle(self, name: str, proposal_id: str, publicity: str = "public") -> None:
        """Dispatch, a meeting and a reply, as assignment and meeting announce them."""
        world, now = self.network[name].node.world, timestamp(self.network[name].now)
        case = {"case_id": f"case-{proposal_id}", "proposal_id": proposal_id, "session_id": SESSION}
        unit = {"task_id": f"task-{proposal_id}", "unit_id": "u-water", "unit_name": "水利局"}
        dispatched = assignment.DispatchedTask(**unit, part="lead")
        world.hear(assignment.AssignmentDispatched(**case, tasks=[dispatched], dispatched_at=now))
        met = {"meeting_id": f"meeting-{proposal_id}", "phase": "before", "held_at": now}
        world.hear(meeting.MeetingConfirmed(**case, **unit, **met, confirmed_at=now))
        world.hear(
            assignment.ReplyIssued(
                **case,
                **unit,
                part="lead",
                reply_id=f"reply-{proposal_id}",
                round=1,
                reply_class="in_progress",
                text=f"{name}：联合监测方案已列入年度计划。",
                publicity=publicity,
                issued_at=now,
            )
        )
        self.network.settle()

    def close_case(self, name: str, proposal_id: str) -> None:
        """Feedback and the end."""
        world, now = self.network[name].node.world, timestamp(self.network[name].now)
        case = {"case_id": f"case-{proposal_id}", "proposal_id": proposal_id, "session_id": SESSION}
        world.hear(
            assignment.FeedbackGiven(
                **case,
                unit_name="水利局",
                feedback_id=f"feedback-{proposal_id}",
                round=1,
                given_by=common.PersonRef(person_id="p-x", name="某委员"),
                attitude_score="satisfied",
                result_score="basically_satisfied",
                given_at=now,
            )
        )
        world.hear(assignment.CaseClosed(**case, closed_at=now))
        self.network.settle()


def clerk(place: Place) -> Any:
    """The clerk of the proposal committee."""
    return place.staff(roles.COMMITTEE_CLERK)
