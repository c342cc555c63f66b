"""Puts the assignment service into the states that its tests begin in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from kit.convert import struct, timestamp
from kit.core.context import Actor
from kit.testing.world import World
from shared import roles

SESSION = "s2027"
TRAFFIC, FINANCE, SCHOOLS, PUBLICITY, COURT, WATER = (
    "u-traffic",
    "u-finance",
    "u-edu",
    "u-pub",
    "u-court",
    "u-water",
)
UNITS = {
    TRAFFIC: ("交通运输局", "government", True),
    FINANCE: ("财政局", "government", True),
    SCHOOLS: ("教育局", "government", True),
    WATER: ("水利局", "government", True),
    PUBLICITY: ("宣传部", "party", True),
    COURT: ("人民法院", "other", False),
}


def actor(person_id: str, *account_roles: str, name: str = "", **more: Any) -> Actor:
    """An acting person."""
    return Actor(id=person_id, name=name or person_id, roles=frozenset(account_roles), **more)


CLERK = actor("p-clerk", roles.COMMITTEE_CLERK, name="提案委小陈")
GOV_OFFICE = actor("p-gov", roles.GOVERNMENT_OFFICE, name="政府办小李")
PARTY_OFFICE = actor("p-party", roles.PARTY_OFFICE, name="党委办小赵")
GOV_INSPECTION = actor("p-govinsp", roles.GOVERNMENT_INSPECTION, name="政府督查室老吴")
PARTY_INSPECTION = actor("p-partyinsp", roles.PARTY_INSPECTION, name="党委督查室老郑")
WANG = actor("p-wang", roles.MEMBER, name="王建国", member_id="m-wang")
LIU = actor("p-liu", roles.MEMBER, name="刘芳", member_id="m-liu")
STRANGER = actor("p-other", roles.MEMBER, name="周平", member_id="m-other")


def admin(unit_id: str) -> Actor:
    """The administrator of a unit."""
    return actor(f"admin-{unit_id}", roles.UNIT_ADMIN, name=f"{UNITS[unit_id][0]}管理员", unit_id=unit_id)


def handler(unit_id: str) -> Actor:
    """A person of a unit who handles proposals."""
    return actor(f"handler-{unit_id}", roles.UNIT_HANDLER, name=f"{UNITS[unit_id][0]}经办人", unit_id=unit_id)


def head(unit_id: str) -> Actor:
    """The leader of a unit, who signs."""
    return actor(f"head-{unit_id}", roles.UNIT_LEADER, name=f"{UNITS[unit_id][0]}局长", unit_id=unit_id)


def signer(who: Actor, role: str = "first_proposer") -> common.Signer:
    """A member as signer."""
    return common.Signer(person_id=who.id, member_id=who.member_id, name=who.name, role=role)


def policy(world: World, name: str, session_id: str = "", **values: Any) -> None:
    """Put policy values into force from now on."""
    world.hear(
        directory.PolicyChanged(
            policy_id=f"{name}-{world.now.isoformat()}",
            policy_name=name,
            session_id=session_id,
            effective_from=timestamp(world.now),
            values=struct(values),
        )
    )


@dataclass
class Desk:
    """Drives the service as its people would."""

    world: World
    numbers: int = field(default=0)

    @classmethod
    def open(cls, world: World, reply_due_at: datetime | None = None) -> Desk:
        """The service with its units and an open session."""
        for unit_id, (name, system, signs_in) in UNITS.items():
            world.hear(
                directory.UnitChanged(
                    unit_id=unit_id,
                    name=name,
                    system=system,
                    signs_in=signs_in,
                    handles_proposals=True,
                    active=True,
                    doc_no_pattern="交函〔\\d{4}〕\\d+号" if unit_id == TRAFFIC else "",
                )
            )
        world.hear(
            directory.SessionOpened(
                session_id=SESSION,
                name="县政协十届六次会议",
                year=2027,
                statistics_year=2027,
                session_state="open",
                opens_at=timestamp(world.now),
                reply_due_at=timestamp(reply_due_at),
            )
        )
        world.hear(directory.InstanceProfileChanged(instance_id="test", name="某县政协", short_name="县政协"))
        return cls(world)

    # --- filing and dispatch ---

    def filed(self, *signers: Actor, proposal_id: str = "", **more: Any) -> intake.ProposalFiled:
        """A filed proposal as intake announces it."""
        self.numbers += 1
        given = signers or (WANG, LIU)
        values: dict[str, Any] = {
            "proposal_id": proposal_id or f"proposal-{self.numbers}",
            "serial_no": f"L2027{self.numbers:04d}",
            "proposal_no": f"2027{self.numbers:03d}",
            "title": "关于改善农村客运的提案",
            "session_id": SESSION,
            "proposer_kind": "joint" if len(given) > 1 else "individual",
            "signers": [
                signer(who, "first_proposer" if i == 0 else "cosigner") for i, who in enumerate(given)
            ],
            "text": intake.ProposalText(
                suggestions=[
                    common.SuggestionItem(suggestion_id="g1", ordinal=1, text="增开镇村公交线路。"),
                    common.SuggestionItem(suggestion_id="g2", ordinal=2, text="建设候车亭。"),
                ]
            ),
            "publicity_consent": True,
            "filed_at": timestamp(self.world.now),
            **more,
        }
        return intake.ProposalFiled(**values)

    def file(self, *signers: Actor, **more: Any) -> pb.Case:
        """Hear of a filed proposal; returns its case."""
        event = self.filed(*signers, **more)
        self.world.hear(event)
        return self.case(event.proposal_id)

    def case(self, proposal_id: str) -> pb.Case:
        """The case as the committee sees it."""
        return self.world.ask("GetCase", pb.GetCaseRequest(proposal_id=proposal_id), CLERK).case

    def task(self, task_id: str) -> pb.Task:
        """The task as the committee sees it."""
        return self.world.ask("GetTask", pb.GetTaskRequest(task_id=task_id), CLERK).task

    def dispatch(self, case: pb.Case, *planned: tuple[str, str], by: Actor = GOV_OFFICE) -> pb.Case:
        """Dispatch a case to (unit, part) pairs."""
        request = pb.DispatchCaseRequest(
            case_id=case.case_id, tasks=[pb.PlannedTask(unit_id=u, part=p) for u, p in planned]
        )
        return self.world.do("DispatchCase", request, by).case

    def dispatched(
        self, *planned: tuple[str, str], signers: tuple[Actor, ...] = (), by: Actor = GOV_OFFICE
    ) -> pb.Case:
        """A new case that has gone to its units; to the traffic bureau alone without a plan."""
        return self.dispatch(self.file(*signers), *(planned or ((TRAFFIC, "sole"),)), by=by)

    def receive(self, task: pb.Task, by: Actor | None = None) -> pb.Task:
        """Confirm receipt by the unit's administrator."""
        request = pb.ReceiveAssignmentRequest(task_id=task.task_id)
        return self.world.do("ReceiveAssignment", request, by or admin(task.unit_id)).task

    def received(self, *planned: tuple[str, str], signers: tuple[Actor, ...] = ()) -> pb.Task:
        """The first task of a new case, received."""
        return self.receive(self.dispatched(*planned, signers=signers).tasks[0])

    # --- replying ---

    def reply_input(self, reply_class: str = "resolved", **more: Any) -> pb.ReplyInput:
        """A complete reply; promising ones carry a commitment."""
        answers = [
            {"suggestion_id": g, "adoption": "adopted", "text": "已经办妥。", "evidence": "验收报告"}
            for g in ("g1", "g2")
        ]
        promise = {
            "text": "建成十个候车亭",
            "due_at": timestamp(self.world.now + timedelta(days=120)),
            "responsible": "规划科",
        }
        values: dict[str, Any] = {
            "reply_class": reply_class,
            "text": "我局高度重视，已增开线路三条。",
            "answers": answers,
            "commitments": [promise] if reply_class in ("in_progress", "planned") else [],
            **more,
        }
        return pb.ReplyInput(**values)

    def draft(self, task: pb.Task, reply: pb.ReplyInput | None = None, **more: Any) -> pb.Reply:
        """Save a draft."""
        request = pb.SaveReplyDraftRequest(task_id=task.task_id, reply=reply or self.reply_input(**more))
        return self.world.do("SaveReplyDraft", request, handler(task.unit_id)).reply

    def submit(self, task: pb.Task) -> pb.Reply:
        """Hand the draft to the unit's review."""
        request = pb.SubmitReplyForReviewRequest(task_id=task.task_id)
        return self.world.do("SubmitReplyForReview", request, handler(task.unit_id)).reply

    def approve(self, task: pb.Task) -> pb.Reply:
        """Pass both reviews."""
        self.submit(task)
        passed = pb.ReviewReplyRequest(task_id=task.task_id, passed=True)
        self.world.do("ReviewReply", passed, head(task.unit_id))
        inspector = {"party": PARTY_INSPECTION, "government": GOV_INSPECTION, "other": CLERK}[task.system]
        inspected = pb.InspectReplyRequest(task_id=task.task_id, passed=True)
        return self.world.do("InspectReply", inspected, inspector).reply

    def issue(self, task: pb.Task, doc_no: str = "", by: Actor | None = None, **more: Any) -> pb.Reply:
        """Deliver the approved reply, accepting the warnings that stand."""
        self.numbers += 1
        values: dict[str, Any] = {
            "task_id": task.task_id,
            "doc_no": doc_no or f"交函〔2027〕{self.numbers}号",
            "issuer_name": "张局长",
            "contact_name": "小林",
            "contact_phone": "0722-1234567",
            "accepted_warnings": self.reply(task).warnings,
            **more,
        }
        return self.world.do("IssueReply", pb.IssueReplyRequest(**values), by or handler(task.unit_id)).reply

    def reply(self, task: pb.Task) -> pb.Reply:
        """The latest reply of a task as the committee sees it."""
        return self.world.ask("GetTask", pb.GetTaskRequest(task_id=task.task_id), CLERK).replies[0]

    def answer(self, task: pb.Task, reply_class: str = "resolved", **more: Any) -> pb.Reply:
        """Draft, review and deliver a reply."""
        self.draft(task, reply_class=reply_class, **more)
        self.approve(task)
        return self.issue(task)

    def answered(self, reply_class: str = "resolved", signers: tuple[Actor, ...] = ()) -> pb.Task:
        """A new task that was received and replied to."""
        task = self.received(signers=signers)
        self.answer(task, reply_class)
        return self.task(task.task_id)

    def feedback(self, task: pb.Task, who: Actor, result: str = "satisfied", round_: int = 0) -> pb.Task:
        """Judge the reply as a proposer."""
        request = pb.GiveFeedbackRequest(
            task_id=task.task_id,
            round=round_ or self.task(task.task_id).round,
            attitude_score="satisfied",
            result_score=result,
            text="候车亭还没有建" if result == "dissatisfied" else "",
        )
        return self.world.do("GiveFeedback", request, who).task

    def closed(self, reply_class: str = "resolved") -> pb.Task:
        """A new task whose case was replied to, judged and closed."""
        task = self.answered(reply_class, signers=(WANG,))
        return self.feedback(task, WANG)

    # --- meetings ---

    def met(self, task: pb.Task, phase: str) -> None:
        """Hear that a meeting was confirmed."""
        self.world.hear(
            meeting.MeetingConfirmed(
                meeting_id=f"meeting-{task.task_id}-{phase}",
                case_id=task.case_id,
                task_id=task.task_id,
                phase=phase,
                confirmed_at=timestamp(self.world.now),
            )
        )

    # --- commitments ---

    def commitment(self, task: pb.Task) -> pb.CommitmentRecord:
        """The task's promise as the committee sees it."""
        request = pb.ListCommitmentsRequest(proposal_id=task.proposal_id)
        return self.world.ask("ListCommitments", request, CLERK).commitments[0]

    def report(self, task: pb.Task) -> pb.CommitmentRecord:
        """Show evidence for the task's promise."""
        request = pb.ReportCommitmentRequest(
            commitment_id=self.commitment(task).commitment.commitment_id, evidence="十个候车亭已经建成"
        )
        return self.world.do("ReportCommitment", request, handler(task.unit_id)).commitment

    # --- lists ---

    def work(self, who: Actor) -> list[str]:
        """Kinds of work that wait for somebody."""
        return [item.kind for item in self.world.ask("ListWork", common.ListWorkRequest(), who).items]

    def actions(self, proposal_id: str, who: Actor) -> list[str]:
        """Commands open to somebody on a proposal."""
        request = common.ListActionsRequest(proposal_id=proposal_id)
        return [offer.rpc for offer in self.world.ask("ListActions", request, who).actions]

    def timeline(self, proposal_id: str, who: Actor) -> list[str]:
        """Kinds of lines that somebody reads."""
        request = common.GetTimelineRequest(proposal_id=proposal_id)
        return [line.kind for line in self.world.ask("GetTimeline", request, who).entries]
