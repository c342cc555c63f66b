"""A case with two answering units and one assist unit, met through meeting's own commands and events."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.meeting.v1 import meeting_events_pb2 as events
from cppcc_api.meeting.v1 import meeting_service_pb2 as pb
from kit.clock import advance_to
from kit.convert import timestamp
from kit.core.clock import RealClock
from kit.core.context import Actor
from kit.testing.world import World
from shared import roles

DAY = timedelta(days=1)


def _start() -> datetime:
    """Ten in the morning of the first Monday of next year's March: no holiday in the weeks after it."""
    day = datetime(RealClock().now().year + 1, 3, 1, 2, 0, tzinfo=UTC)
    return day + timedelta(days=-day.weekday() % 7)


START = _start()
SESSION = "s2027"


def somebody(person_id: str, name: str, *account_roles: str, **more: str) -> Actor:
    """An acting person."""
    return Actor(id=person_id, name=name, roles=frozenset(account_roles), **more)  # type: ignore[arg-type]


WATER = somebody("u1-handler", "水利局经办", roles.UNIT_HANDLER, unit_id="water")
ROADS = somebody("u2-handler", "交通局经办", roles.UNIT_HANDLER, unit_id="roads")
MONEY = somebody("u3-handler", "财政局经办", roles.UNIT_HANDLER, unit_id="money")
FIRST = somebody("p1", "王委员", roles.MEMBER, member_id="m1")
COSIGNER = somebody("p2", "李委员", roles.MEMBER, member_id="m2")
MERGED = somebody("p3", "民盟联络员", roles.COLLECTIVE_LIAISON, org_ids=("party",))
STRANGER = somebody("p9", "赵委员", roles.MEMBER, member_id="m9")
CLERK = somebody("clerk", "提案委张三", roles.COMMITTEE_CLERK)
INSPECTOR = somebody("gi", "政府督查室", roles.GOVERNMENT_INSPECTION)
PARTY_INSPECTOR = somebody("pi", "党委督查室", roles.PARTY_INSPECTION)
LEADER = somebody("leader", "刘副县长", roles.LEADER)


def signer(actor: Actor, role: str, organization_id: str = "") -> common.Signer:
    """A signer as events carry one."""
    return common.Signer(
        person_id=actor.id,
        member_id=actor.member_id,
        name=actor.name,
        role=role,
        organization_id=organization_id,
    )


SIGNERS = [signer(FIRST, "first_proposer"), signer(COSIGNER, "cosigner")]
MERGED_SIGNERS = [signer(MERGED, "collective_contact", "party")]


@dataclass
class Scene:
    """Meeting with one dispatched case."""

    world: World
    dispatched_at: datetime = field(default_factory=lambda: START)

    def do(self, command: str, request: Any, actor: Actor) -> Any:
        """Run a command."""
        return self.world.do(command, request, actor)

    def ask(self, query: str, request: Any, actor: Actor) -> Any:
        """Answer a query."""
        return self.world.ask(query, request, actor)

    @property
    def now(self) -> datetime:
        """Business time."""
        return self.world.now

    def pass_days(self, days: float) -> int:
        """Let time pass; returns how many timers fired."""
        return self.world.pass_time(self.now + timedelta(days=days))

    def plan(
        self, actor: Actor = WATER, task_id: str = "t1", phase: str = "before", **more: Any
    ) -> pb.Meeting:
        """Invite to a meeting."""
        values = {"mode": "visit", "place": "县水利局", "planned_at": timestamp(self.now + DAY), **more}
        request = pb.PlanMeetingRequest(task_id=task_id, meeting=pb.MeetingInput(phase=phase, **values))
        return self.do("PlanMeeting", request, actor).meeting

    def record(
        self,
        actor: Actor = WATER,
        task_id: str = "t1",
        phase: str = "before",
        meeting_id: str = "",
        **more: Any,
    ) -> pb.Meeting:
        """Record a meeting held just now."""
        values = {
            "mode": "visit",
            "held_at": timestamp(self.now),
            "place": "县水利局",
            "minutes": "听取诉求，商定办理方案",
            "attendees": [events.Attendee(name="王委员", role="proposer", attended=True)],
            **more,
        }
        record = pb.MeetingRecord(phase=phase, **values)
        request = pb.RecordMeetingRequest(task_id=task_id, meeting_id=meeting_id, record=record)
        return self.do("RecordMeeting", request, actor).meeting

    def confirm(self, meeting: pb.Meeting, actor: Actor = FIRST, **more: Any) -> pb.Meeting:
        """Confirm a meeting."""
        request = pb.ConfirmMeetingRequest(meeting_id=meeting.meeting_id, **more)
        return self.do("ConfirmMeeting", request, actor).meeting

    def dispute(self, meeting: pb.Meeting, actor: Actor = FIRST, reason: str = "只打过电话") -> pb.Meeting:
        """Dispute a meeting."""
        request = pb.DisputeMeetingRequest(meeting_id=meeting.meeting_id, reason=reason)
        return self.do("DisputeMeeting", request, actor).meeting

    def waive(
        self, task_id: str = "t1", phase: str = "during", actor: Actor = FIRST, reason: str = "已充分沟通"
    ):
        """Give a meeting up."""
        request = pb.WaiveMeetingRequest(task_id=task_id, phase=phase, reason=reason)
        return self.do("WaiveMeeting", request, actor).meeting

    def work(self, actor: Actor) -> list[tuple[str, str]]:
        """(kind, title) of what waits for somebody."""
        reply = self.ask("ListWork", common.ListWorkRequest(), actor)
        return [(item.kind, item.title) for item in reply.items]

    def actions(self, actor: Actor, proposal_id: str = "pr1") -> list[tuple[str, str]]:
        """(rpc, target) of the commands offered."""
        reply = self.ask("ListActions", common.ListActionsRequest(proposal_id=proposal_id), actor)
        return [(offer.rpc, offer.target_title) for offer in reply.actions]

    def figures(self, actor: Actor = CLERK) -> dict[str, float]:
        """The session's meeting figures."""
        reply = self.ask("GetMeetingFigures", pb.GetMeetingFiguresRequest(session_id=SESSION), actor)
        return {figure.name: figure.value for figure in reply.figures}

    def hear_task(self, event_class: type, **more: Any) -> None:
        """Tell an event of assignment about the case and its first task."""
        known = {field.name for field in event_class.DESCRIPTOR.fields}
        facts = {"case_id": "c1", "proposal_id": "pr1", "task_id": "t1", "unit_id": "water", **more}
        self.world.hear(event_class(**{k: v for k, v in facts.items() if k in known}), aggregate_id="t1")


def dispatched_task(
    task_id: str, unit_id: str, name: str, part: str, **more: Any
) -> assignment.DispatchedTask:
    """A unit's task with its dates."""
    values = {"system": "government", **more}
    return assignment.DispatchedTask(task_id=task_id, unit_id=unit_id, unit_name=name, part=part, **values)


def dispatch(world: World, *tasks: assignment.DispatchedTask) -> assignment.AssignmentDispatched:
    """The dispatch of the case to water (lead), roads (split) and money (assist), or to the given tasks."""
    first_due, reply_due = timestamp(START + 21 * DAY), timestamp(START + 90 * DAY)
    dates = {"first_meeting_due_at": first_due, "reply_due_at": reply_due}
    return assignment.AssignmentDispatched(
        case_id="c1",
        proposal_id="pr1",
        proposal_no="2027012",
        proposal_title="关于整治城区内涝的提案",
        session_id=SESSION,
        tasks=tasks
        or [
            dispatched_task("t1", "water", "水利局", "lead", **dates),
            dispatched_task("t2", "roads", "交通局", "split", **{**dates, "system": "party"}),
            dispatched_task("t3", "money", "财政局", "assist"),
        ],
        signers=SIGNERS,
        addressees=[
            assignment.Addressee(proposal_id="pr1", signers=SIGNERS),
            assignment.Addressee(proposal_id="pr2", signers=MERGED_SIGNERS),
        ],
        dispatched_at=timestamp(START),
    )


def case(world: World) -> Scene:
    """A scene on the day of the dispatch."""
    begin(world)
    world.hear(dispatch(world))
    return Scene(world)


def begin(world: World) -> None:
    """The session has opened; it is the day of the dispatch."""
    advance_to(world.config, world.client, START)
    world.hear(
        directory.SessionOpened(
            session_id=SESSION, name="五届六次会议", year=2027, ordinal=6, session_state="open"
        )
    )
