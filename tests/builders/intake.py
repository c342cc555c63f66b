"""Short ways to put intake into a state: directory facts, drafts, submissions, filed proposals."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.clock import advance_to
from kit.convert import struct, timestamp
from kit.core.clock import RealClock
from kit.core.context import Actor
from kit.testing.world import World
from shared import roles

# Business time only goes forward, so the session lies in the coming January.
YEAR = RealClock().now().year + 1
SESSION = f"s{YEAR}"
START = datetime(YEAR, 1, 5, 1, 0, tzinfo=UTC)
CUTOFF = datetime(YEAR, 1, 12, 12, 0, tzinfo=UTC)
TITLES = ("关于完善农村公路养护机制的提案", "关于增设城区公共停车位的提案", "关于扶持青年返乡创业的提案")
CHECKS = (
    "proposer_qualified",
    "one_matter",
    "situation_analysis_suggestion",
    "within_competence",
    "concrete_suggestion",
    "format",
    "not_classified",
    "no_duplicate",
)


@dataclass
class Office:
    """Intake with a session, members, staff, units and an organization, and the ways to act on it."""

    world: World
    members: dict[str, Actor] = field(default_factory=dict)
    clerk: Actor = field(default_factory=lambda: person("p-clerk", roles.COMMITTEE_CLERK, name="周敏"))
    director: Actor = field(
        default_factory=lambda: person("p-director", roles.COMMITTEE_DIRECTOR, name="沈立")
    )
    liaison: Actor = field(default_factory=lambda: person("p-liaison", roles.COLLECTIVE_LIAISON, name="何静"))

    def do(self, command: str, request: Any, actor: Actor) -> Any:
        return self.world.do(command, request, actor)

    def ask(self, query: str, request: Any, actor: Actor) -> Any:
        return self.world.ask(query, request, actor)

    def go_to(self, instant: datetime) -> None:
        """Move business time without firing timers."""
        if instant > self.world.now:
            advance_to(self.world.config, self.world.client, instant)

    def draft(self, actor: Actor, title: str = TITLES[0], **more: Any) -> pb.Proposal:
        request = pb.CreateDraftRequest(draft=draft_input(title, **more.pop("draft", {})), **more)
        return self.do("CreateDraft", request, actor).proposal

    def invite(self, proposal_id: str, actor: Actor, *invitees: str, **more: Any) -> pb.Proposal:
        request = pb.InviteCosignersRequest(
            proposal_id=proposal_id, member_ids=[f"m-{name}" for name in invitees], **more
        )
        return self.do("InviteCosigners", request, actor).proposal

    def answer(self, proposal: pb.Proposal, name: str, agree: bool = True, **more: Any) -> pb.Proposal:
        """Answer the invitation of the member called ``name``."""
        request = pb.AnswerCosignRequest(
            proposal_id=proposal.proposal_id,
            invitation_id=invitation(proposal, name).invitation_id,
            agree=agree,
            text_version=more.pop("text_version", proposal.text.text_version),
            **more,
        )
        return self.do("AnswerCosign", request, self.members[name]).proposal

    def submit(self, proposal_id: str, actor: Actor, **more: Any) -> pb.SubmitProposalResponse:
        values = {"one_matter": True, **more}
        return self.do("SubmitProposal", pb.SubmitProposalRequest(proposal_id=proposal_id, **values), actor)

    def submitted(self, name: str = "wang", title: str = TITLES[0], **more: Any) -> pb.Proposal:
        """A proposal handed in by one member."""
        actor = self.members[name]
        return self.submit(self.draft(actor, title, **more).proposal_id, actor).proposal

    def receive(self, proposal_id: str) -> pb.Proposal:
        return self.do(
            "ReceiveSubmission", pb.ReceiveSubmissionRequest(proposal_id=proposal_id), self.clerk
        ).proposal

    def review(self, proposal_id: str, failed: tuple[str, ...] = (), **more: Any) -> pb.Proposal:
        checks = [pb.ChecklistAnswer(point=point, passed=point not in failed) for point in CHECKS]
        request = pb.RecordPreliminaryReviewRequest(
            proposal_id=proposal_id,
            checklist=checks,
            **{"category": "society", "focus_area": "livelihood", **more},
        )
        return self.do("RecordPreliminaryReview", request, self.clerk).proposal

    def propose(self, proposal_id: str, outcome: str = "file", **more: Any) -> pb.Proposal:
        decision = pb.ProposedDecision(outcome=outcome, **more)
        request = pb.ProposeDecisionRequest(proposal_id=proposal_id, decision=decision)
        return self.do("ProposeDecision", request, self.clerk).proposal

    def proposed(self, name: str, title: str, outcome: str = "file", **more: Any) -> pb.Proposal:
        """A proposal with a proposed decision."""
        proposal = self.submitted(name, title)
        self.receive(proposal.proposal_id)
        self.review(proposal.proposal_id)
        return self.propose(proposal.proposal_id, outcome, **more)

    def list_decisions(self, *proposal_ids: str) -> pb.DecisionList:
        request = pb.CreateDecisionListRequest(proposal_ids=proposal_ids)
        return self.do("CreateDecisionList", request, self.clerk).decision_list

    def approve(self, list_id: str, **more: Any) -> pb.DecisionList:
        values = {"body_name": "提案委员会全体会议", "minutes_ref": f"提委纪〔{YEAR}〕2号", **more}
        request = pb.ApproveDecisionListRequest(list_id=list_id, **values)
        return self.do("ApproveDecisionList", request, self.director).decision_list

    def filed(self, name: str = "wang", title: str = TITLES[0]) -> pb.Proposal:
        """A filed proposal."""
        proposal_id = self.proposed(name, title).proposal_id
        self.approve(self.list_decisions(proposal_id).list_id)
        return self.get(proposal_id)

    def get(self, proposal_id: str, actor: Actor | None = None) -> pb.Proposal:
        return self.ask(
            "GetProposal", pb.GetProposalRequest(proposal_id=proposal_id), actor or self.clerk
        ).proposal


def office(world: World) -> Office:
    """Intake as it is when the call is out: four members, one upper-level member, staff, units, bodies."""
    found = Office(world)
    found.go_to(START)
    hear_session(world)
    for name, label in (("wang", "王建国"), ("li", "李秀英"), ("zhao", "赵志强"), ("qian", "钱文")):
        hear_member(world, name, label)
        found.members[name] = person(f"p-{name}", roles.MEMBER, name=label, member_id=f"m-{name}")
    hear_member(world, "upper", "孙远", kind="upper_level")
    found.members["upper"] = person("p-upper", roles.MEMBER, name="孙远", member_id="m-upper")
    for unit_id, name, duties in (
        ("u-road", "青禾县交通运输局", ("公路养护", "公交", "农村公路")),
        ("u-city", "青禾县城市管理局", ("停车", "环卫", "市容")),
        ("u-edu", "青禾县教育局", ("学校", "学前教育")),
    ):
        world.hear(
            directory.UnitChanged(
                unit_id=unit_id,
                name=name,
                duties=duties,
                system="government",
                handles_proposals=True,
                active=True,
            )
        )
    hear_organization(world, "o-party", "民盟青禾县总支", kind="party")
    hear_organization(world, "o-sector", "教育界", kind="sector", session_only=True)
    return found


def hear_session(world: World, session_id: str = SESSION, year: int = YEAR, **more: Any) -> None:
    """A session that takes proposals; its plenary is from the 10th to the 13th of January."""
    values: dict[str, Any] = {
        "session_id": session_id,
        "term": 11,
        "ordinal": year - YEAR + 1,
        "year": year,
        "name": f"政协青禾县第十一届委员会第{'一二三四五'[year - YEAR]}次会议",
        "opens_at": timestamp(datetime(year, 1, 10, 1, 0, tzinfo=UTC)),
        "closes_at": timestamp(datetime(year, 1, 13, 9, 0, tzinfo=UTC)),
        "cutoff_at": timestamp(CUTOFF + timedelta(days=365 * (year - YEAR))),
        "session_state": "open",
        **more,
    }
    world.hear(directory.SessionOpened(**values))


def hear_member(world: World, name: str, label: str, kind: str = "local", **more: Any) -> None:
    values = {
        "member_id": f"m-{name}",
        "person_id": f"p-{name}",
        "name": label,
        "sector_id": "o-sector",
        "sector_name": "教育界",
        "kind": kind,
        "term": 11,
        "active": True,
        **more,
    }
    world.hear(directory.MemberChanged(**values))


def hear_organization(world: World, organization_id: str, name: str, kind: str, **more: Any) -> None:
    liaison = common.PersonRef(person_id="p-liaison", name="何静")
    values = {
        "organization_id": organization_id,
        "name": name,
        "kind": kind,
        "may_propose": True,
        "liaisons": [liaison],
        "active": True,
        **more,
    }
    world.hear(directory.OrganizationChanged(**values))


def hear_policy(world: World, name: str, **values: Any) -> None:
    """A policy record in force from now on."""
    event = directory.PolicyChanged(
        policy_id=f"{name}-{world.now.timestamp()}",
        policy_name=name,
        effective_from=timestamp(world.now),
        values=struct(values),
    )
    world.hear(event)


def person(person_id: str, *account_roles: str, **more: Any) -> Actor:
    """An acting person."""
    return Actor(id=person_id, roles=frozenset(account_roles), session_id="sid-1", source="10.0.0.8", **more)


def draft_input(title: str, **more: Any) -> pb.DraftInput:
    """A complete draft whose text is about its title's matter."""
    matter = title.removeprefix("关于").removesuffix("的提案")
    suggestions = more.pop(
        "suggestions", [f"由主管部门牵头，一年内就{matter}拿出办法", f"把{matter}列入年度计划"]
    )
    values: dict[str, Any] = {
        "title": title,
        "background": f"全县在{matter}上投入逐年增加，群众仍有不少意见。",
        "analysis": f"{matter}责任不清，经费不足，缺少考核。",
        "suggestions": [common.SuggestionItem(text=text) for text in suggestions],
        "focus_area": "livelihood",
        "publicity_consent": True,
        **more,
    }
    return pb.DraftInput(**values)


def redraft(proposal: pb.Proposal, **changes: Any) -> pb.DraftInput:
    """What a proposer would enter to change some values of a proposal."""
    values: dict[str, Any] = {
        "title": proposal.text.title,
        "background": proposal.text.background,
        "analysis": proposal.text.analysis,
        "suggestions": proposal.text.suggestions,
        "attachments": proposal.text.attachments,
        "focus_area": proposal.focus_area,
        "publicity_consent": proposal.publicity_consent,
        **changes,
    }
    return pb.DraftInput(**values)


def invitation(proposal: pb.Proposal, name: str) -> pb.CosignInvitation:
    """The invitation of the member called ``name``."""
    return next(i for i in proposal.invitations if i.invitee.member_id == f"m-{name}")
