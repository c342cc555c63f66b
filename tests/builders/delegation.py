"""A proposal of a city whose unit works in a county: what people on both sides do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting_events
from cppcc_api.meeting.v1 import meeting_service_pb2 as meeting
from kit.convert import timestamp
from kit.core.context import Actor
from shared import roles
from tests.builders.federation import join
from tests.builders.network import SESSION, Network, Place

COUNTY_UNIT, LOCAL = "u-county", "u-housing"
GROUPS = ("g1", "g2")


@dataclass
class Side:
    """One instance, as its people work in it."""

    place: Place
    network: Network
    numbers: int = field(default=0)

    def do(self, command: str, request: Any, who: Actor) -> Any:
        """Run a command, and let everything follow from it."""
        reply = self.place.do(command, request, who)
        self.network.settle()
        return reply

    # --- people -------------------------------------------------------------------------------------------

    @property
    def clerk(self) -> Actor:
        return self.place.staff(roles.COMMITTEE_CLERK)

    @property
    def office(self) -> Actor:
        return self.place.staff(roles.GOVERNMENT_OFFICE)

    @property
    def inspector(self) -> Actor:
        return self.place.staff(roles.GOVERNMENT_INSPECTION)

    def admin(self, unit_id: str = LOCAL) -> Actor:
        return self.place.of_unit(unit_id)

    # --- what they see --------------------------------------------------------------------------------------

    def cases(self) -> list[pb.Case]:
        """All cases, as the committee sees them."""
        found = self.place.ask("assignment.ListCases", pb.ListCasesRequest(), self.clerk).cases
        return [self.case(each.proposal_id) for each in found]

    def case(self, proposal_id: str) -> pb.Case:
        return self.place.ask(
            "assignment.GetCase", pb.GetCaseRequest(proposal_id=proposal_id), self.clerk
        ).case

    def task(self, task_id: str) -> pb.Task:
        return self.place.ask("assignment.GetTask", pb.GetTaskRequest(task_id=task_id), self.clerk).task

    def reply(self, task_id: str, who: Actor | None = None) -> pb.Reply:
        """The latest reply of a task."""
        request = pb.GetTaskRequest(task_id=task_id)
        return self.place.ask("assignment.GetTask", request, who or self.clerk).replies[0]

    def timeline(self, service: str, proposal_id: str, who: Actor | None = None) -> list[str]:
        """Titles of a service's lines on a proposal."""
        request = common.GetTimelineRequest(proposal_id=proposal_id)
        found = self.place.ask(f"{service}.GetTimeline", request, who or self.clerk)
        return [f"{each.title} {each.text}".strip() for each in found.entries]

    def work(self, service: str, who: Actor) -> list[str]:
        """Kinds of what waits for somebody."""
        found = self.place.ask(f"{service}.ListWork", common.ListWorkRequest(), who)
        return [each.kind for each in found.items]

    def actions(self, proposal_id: str, who: Actor) -> list[str]:
        """Commands open to somebody."""
        request = common.ListActionsRequest(proposal_id=proposal_id)
        return [each.rpc for each in self.place.ask("assignment.ListActions", request, who).actions]

    # --- what they do ---------------------------------------------------------------------------------------

    def file(
        self, *signers: Actor, consent: bool = True, attachments: Iterable[common.Attachment] = ()
    ) -> pb.Case:
        """A proposal of this instance is filed."""
        self.numbers += 1
        self.place.tell(
            intake.ProposalFiled(
                proposal_id=f"proposal-{self.numbers}",
                serial_no=f"L{self.numbers}",
                proposal_no=f"2027{self.numbers:03d}",
                title="关于改善城乡客运的提案",
                session_id=SESSION,
                proposer_kind="individual",
                signers=[
                    common.Signer(
                        person_id=who.id, member_id=who.member_id, name=who.name, role="first_proposer"
                    )
                    for who in signers
                ],
                text=intake.ProposalText(
                    text_version=1,
                    title="关于改善城乡客运的提案",
                    background="镇村班车少。",
                    analysis="线路没有补贴。",
                    suggestions=[
                        common.SuggestionItem(suggestion_id=each, ordinal=n, text=f"建议{n}")
                        for n, each in enumerate(GROUPS, start=1)
                    ],
                    attachments=attachments,
                ),
                publicity_consent=consent,
                filed_at=timestamp(self.place.now),
            )
        )
        self.network.settle()
        return self.case(f"proposal-{self.numbers}")

    def dispatch(self, case: pb.Case, *planned: tuple[str, str], by: Actor | None = None) -> pb.Case:
        """Give a case to units."""
        tasks = [pb.PlannedTask(unit_id=unit, part=part) for unit, part in planned]
        request = pb.DispatchCaseRequest(case_id=case.case_id, tasks=tasks)
        self.do("assignment.DispatchCase", request, by or self.office)
        return self.case(case.proposal_id)

    def receive(self, task: pb.Task) -> None:
        request = pb.ReceiveAssignmentRequest(task_id=task.task_id)
        self.do("assignment.ReceiveAssignment", request, self.admin(task.unit_id))

    def plan(self, task: pb.Task, summary: str = "七月底前开通两条线路") -> None:
        plan = pb.HandlingPlan(summary=summary, responsible_leader="李副县长", contact_name="小林")
        request = pb.SubmitHandlingPlanRequest(task_id=task.task_id, plan=plan)
        self.do("assignment.SubmitHandlingPlan", request, self.admin(task.unit_id))

    def record_meeting(self, task: pb.Task, phase: str = "before") -> meeting.Meeting:
        record = meeting.MeetingRecord(
            phase=phase,
            mode="visit",
            held_at=timestamp(self.place.now),
            place="镇政府",
            minutes="听取诉求，商定方案",
            attendees=[meeting_events.Attendee(name="王芳", role="proposer", attended=True)],
        )
        request = meeting.RecordMeetingRequest(task_id=task.task_id, record=record)
        return self.do("meeting.RecordMeeting", request, self.admin(task.unit_id)).meeting

    def meetings(self, proposal_id: str, who: Actor | None = None) -> list[meeting.Meeting]:
        request = meeting.ListMeetingsRequest(proposal_id=proposal_id)
        return list(self.place.ask("meeting.ListMeetings", request, who or self.clerk).meetings)

    def reply_input(self, reply_class: str = "resolved", text: str = "已开通两条镇村线路。") -> pb.ReplyInput:
        promise = {
            "text": "建成十个候车亭",
            "due_at": timestamp(self.place.now + timedelta(days=120)),
            "responsible": "规划科",
        }
        return pb.ReplyInput(
            reply_class=reply_class,
            text=text,
            answers=[
                {"suggestion_id": each, "adoption": "adopted", "text": "已经办妥。", "evidence": "验收报告"}
                for each in GROUPS
            ],
            commitments=[promise] if reply_class in ("in_progress", "planned") else [],
        )

    def approve(self, task: pb.Task, **more: Any) -> None:
        """Draft, review and inspect by the unit and the offices of this side."""
        of_task = {"task_id": task.task_id}
        admin, head = self.admin(task.unit_id), self.place.of_unit(task.unit_id, "leader")
        drafted = pb.SaveReplyDraftRequest(reply=self.reply_input(**more), **of_task)
        self.do("assignment.SaveReplyDraft", drafted, admin)
        self.do("assignment.SubmitReplyForReview", pb.SubmitReplyForReviewRequest(**of_task), admin)
        self.do("assignment.ReviewReply", pb.ReviewReplyRequest(passed=True, **of_task), head)
        self.inspect(task)

    def answer(self, task: pb.Task, **more: Any) -> pb.Reply:
        """Draft, review, inspect and issue."""
        self.approve(task, **more)
        return self.issue(task, self.admin(task.unit_id))

    def inspect(self, task: pb.Task, passed: bool = True, comment: str = "") -> pb.Reply:
        request = pb.InspectReplyRequest(task_id=task.task_id, passed=passed, comment=comment)
        return self.do("assignment.InspectReply", request, self.inspector).reply

    def issue(self, task: pb.Task, by: Actor | None = None, **more: Any) -> pb.Reply:
        """Deliver, accepting what warnings stand; without ``by`` as office for a unit that runs below."""
        self.numbers += 1
        own = {
            "doc_no": f"建函〔2027〕{self.numbers}号",
            "issuer_name": "赵局长",
            "contact_name": "小林",
            "contact_phone": "0722-1234567",
        }
        warnings = self.reply(task.task_id, by or self.office).warnings
        values = {"task_id": task.task_id, "accepted_warnings": warnings, **(own if by else {}), **more}
        return self.do("assignment.IssueReply", pb.IssueReplyRequest(**values), by or self.office).reply

    def feedback(self, task: pb.Task, who: Actor, result: str = "satisfied") -> None:
        request = pb.GiveFeedbackRequest(
            task_id=task.task_id,
            round=self.task(task.task_id).round,
            attitude_score="satisfied",
            result_score=result,
            text="候车亭还没有建" if result == "dissatisfied" else "",
        )
        self.do("assignment.GiveFeedback", request, who)


@dataclass
class Story:
    """A city and a county that have joined; the city's proposer and the task that went down."""

    network: Network
    city: Side
    county: Side
    wang: Actor

    @classmethod
    def begin(cls, network: Network, joined: bool = True) -> Story:
        """Both founded; the city has a unit that works in the county."""
        network.fresh()
        city, county = network["city"], network["county"]
        if joined:
            join(city.node, county.node)
        wang = city.member("王芳")
        city.unit(COUNTY_UNIT, "青禾县人民政府", peer_instance=county.name)
        network.settle()
        return cls(network, Side(city, network), Side(county, network), wang)

    def delegated(self, part: str = "sole", *others: tuple[str, str], consent: bool = True) -> pb.Task:
        """A new proposal of the city whose task went to the county; the task as the city sees it."""
        case = self.city.dispatch(self.city.file(self.wang, consent=consent), (COUNTY_UNIT, part), *others)
        return next(task for task in case.tasks if task.unit_id == COUNTY_UNIT)

    def local(self, task: pb.Task) -> pb.Case:
        """The county's case of the city's task."""
        return self.county.case(f"{self.city.place.name}:{task.task_id}")

    def handled(self, task: pb.Task) -> pb.Task:
        """The county's office gave it to a unit of its own, which received it; the task there."""
        case = self.county.dispatch(self.local(task), (LOCAL, "sole"))
        self.county.receive(case.tasks[0])
        return self.county.task(case.tasks[0].task_id)

    def replied(self, task: pb.Task, **more: Any) -> pb.Task:
        """The county has answered to the city; the task there."""
        local = self.handled(task)
        self.county.answer(local, **more)
        return local
