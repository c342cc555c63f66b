"""The people of a small county, and the events that concern them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.notification.v1 import notification_service_pb2 as pb
from kit.clock import advance_to
from kit.convert import struct, timestamp
from kit.core.clock import RealClock
from kit.core.context import Actor
from kit.core.workdays import SHANGHAI
from kit.testing.world import World
from shared import roles

DAY = timedelta(days=1)


def _start() -> datetime:
    """Ten in the morning of the first Monday of next year's March: no holiday in the weeks after it."""
    day = datetime(RealClock().now().year + 1, 3, 1, 2, 0, tzinfo=UTC)
    return day + timedelta(days=-day.weekday() % 7)


START = _start()


def day(instant: datetime) -> str:
    """A day as messages print it."""
    local = instant.astimezone(SHANGHAI)
    return f"{local.year}年{local.month}月{local.day}日"


PEOPLE: dict[str, Actor] = {
    person.id: person
    for person in (
        Actor(id="wang", name="王委员", roles=frozenset({roles.MEMBER}), member_id="m1"),
        Actor(id="li", name="李委员", roles=frozenset({roles.MEMBER}), member_id="m2"),
        Actor(id="water-admin", name="水利局管理员", roles=frozenset({roles.UNIT_ADMIN}), unit_id="water"),
        Actor(id="water-clerk", name="水利局经办", roles=frozenset({roles.UNIT_HANDLER}), unit_id="water"),
        Actor(id="water-head", name="水利局局长", roles=frozenset({roles.UNIT_LEADER}), unit_id="water"),
        Actor(id="roads-clerk", name="交通局经办", roles=frozenset({roles.UNIT_HANDLER}), unit_id="roads"),
        Actor(id="clerk", name="提案委张三", roles=frozenset({roles.COMMITTEE_CLERK})),
        Actor(id="gov", name="政府办", roles=frozenset({roles.GOVERNMENT_OFFICE})),
        Actor(id="gov-inspect", name="政府督查室", roles=frozenset({roles.GOVERNMENT_INSPECTION})),
        Actor(id="party", name="党委办", roles=frozenset({roles.PARTY_OFFICE})),
        Actor(id="leader", name="刘副县长", roles=frozenset({roles.LEADER})),
    )
}
UNITS = {"water": ("水利局", "government"), "roads": ("交通局", "party")}
WANG, LI, CLERK = PEOPLE["wang"], PEOPLE["li"], PEOPLE["clerk"]
SIGNERS = [
    common.Signer(person_id="wang", name="王委员", role="first_proposer"),
    common.Signer(person_id="li", name="李委员", role="cosigner"),
]
CASE = {
    "case_id": "c1",
    "proposal_id": "pr1",
    "proposal_no": "2027012",
    "proposal_title": "关于整治城区内涝的提案",
}
TASK = {
    **CASE,
    "task_id": "t1",
    "unit_id": "water",
    "unit_name": "水利局",
    "system": "government",
    "part": "lead",
}


@dataclass
class Post:
    """Notification in a county."""

    world: World

    def do(self, command: str, request: Any, actor: Actor = CLERK) -> Any:
        """Run a command."""
        return self.world.do(command, request, actor)

    def ask(self, query: str, request: Any, actor: Actor = CLERK) -> Any:
        """Answer a query."""
        return self.world.ask(query, request, actor)

    def hear(self, event: Any, **more: Any) -> str:
        """Hear an event."""
        return self.world.hear(event, **more)

    def inbox(self, person_id: str) -> list[pb.Message]:
        """A person's inbox, oldest first."""
        reply = self.ask("ListMessages", pb.ListMessagesRequest(page_size=500), PEOPLE[person_id])
        return list(reversed(reply.messages))

    def kinds(self, person_id: str) -> list[str]:
        """The kinds of the messages in a person's inbox."""
        return [message.kind for message in self.inbox(person_id)]

    def told(self, kind: str) -> set[str]:
        """Who has a message of a kind."""
        return {person_id for person_id in PEOPLE if kind in self.kinds(person_id)}

    def deliveries(self, **wanted: Any) -> list[pb.Delivery]:
        """Deliveries, newest first."""
        request = pb.ListDeliveriesRequest(page_size=500, **wanted)
        return list(self.ask("ListDeliveries", request).deliveries)

    def outgoing(self, channel: str = "") -> list[pb.OutgoingMessage]:
        """What the gateway may send now."""
        return list(self.ask("ListOutgoing", pb.ListOutgoingRequest(channel=channel)).messages)

    def outcome(self, message_id: str, outcome: str, **more: Any) -> pb.Delivery:
        """What the gateway says."""
        request = pb.RecordOutcomeRequest(message_id=message_id, outcome=outcome, **more)
        return self.do("RecordOutcome", request).delivery

    def escalations(self, actor: Actor = CLERK, **wanted: Any) -> list[pb.Escalation]:
        """Escalations, newest first."""
        return list(self.ask("ListEscalations", pb.ListEscalationsRequest(**wanted), actor).escalations)

    def pass_time(self, step: timedelta) -> int:
        """Let time pass; returns how many timers fired."""
        return self.world.pass_time(self.world.now + step)

    def set_policy(self, name: str, **values: Any) -> None:
        """Announce policy values."""
        facts = {"policy_id": name, "policy_name": name, "values": struct(values)}
        self.hear(directory.PolicyChanged(**facts, effective_from=timestamp(START)), aggregate_id=name)

    def change_person(self, person_id: str, **more: Any) -> None:
        """Tell what directory knows of a person."""
        actor = PEOPLE[person_id]
        facts = {
            "person_id": actor.id,
            "name": actor.name,
            "roles": sorted(actor.roles),
            "unit_id": actor.unit_id,
            "member_id": actor.member_id,
            "phone": "13800001234",
            "address": "解放路1号",
            "active": True,
        }
        self.hear(directory.PersonChanged(**{**facts, **more}), aggregate_id=person_id)


def missed(kind: str = "reply", **more: Any) -> assignment.DeadlineMissed:
    """A deadline of the water bureau's task that passed now."""
    return assignment.DeadlineMissed(
        **{**TASK, "deadline_kind": kind, "due_at": timestamp(START), "missed_at": timestamp(START), **more}
    )


def county(world: World) -> Post:
    """Everybody is known."""
    advance_to(world.config, world.client, START)
    post = Post(world)
    for unit_id, (name, system) in UNITS.items():
        world.hear(directory.UnitChanged(unit_id=unit_id, name=name, system=system, active=True))
    for person_id in PEOPLE:
        post.change_person(person_id)
    return post
