"""Evidence as facts for the rules, and as other services' events for supervision on a real database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.clock import advance_to
from kit.convert import timestamp
from kit.core.context import Actor
from kit.testing.world import World
from services.supervision.domain import facts as kinds
from services.supervision.domain.facts import Fact
from services.supervision.domain.tasks import Task, tasks_of
from shared import roles

DAY = timedelta(days=1)
# A Monday in Shanghai, with no holiday in the weeks after it.
START = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
SESSION, EARLIER = "s2027", "s2026"
LETTER = (
    "经实地走访和专题研究，我局已完成三处易涝点管网改造，清淤管道十二公里，新增移动泵车四台，"
    "汛前全部投入使用，并建立雨前巡查、雨中值守、雨后复盘的工作机制。"
)


# --- facts for the rules ---

_NUMBERS = count(1)


def fact(kind: str, task_id: str = "t1", day: float = 0, **more: Any) -> Fact:
    """A fact about a task of the water bureau, on a day after the dispatch."""
    columns = {name: more.pop(name) for name in list(more) if name in Fact.__dataclass_fields__}
    shared = {
        "session_id": SESSION,
        "case_id": f"case-{task_id}",
        "unit_id": "water",
        "unit_name": "县水利局",
        "system": "government",
        "part": "lead",
        "proposal_id": f"pr-{task_id}",
        "proposal_no": "2027012",
        "proposal_title": "关于整治城区内涝的提案",
    }
    values = {**more.pop("values", {}), **more}
    number = next(_NUMBERS)
    return Fact(
        **{
            "id": f"{kind}.{number:05}",
            "kind": kind,
            "at": START + day * DAY,
            "task_id": task_id,
            **shared,
            **columns,
            "values": values,
        }
    )


def dispatched(task_id: str = "t1", **more: Any) -> Fact:
    """A task given out on day 0: first meeting by day 21, opinion by day 31, reply by day 92."""
    dates = {
        "first_meeting_due_at": START + 21 * DAY,
        "assist_due_at": START + 31 * DAY,
        "reply_due_at": START + 92 * DAY,
    }
    given = {**dates, "suggestion_ids": ["s1", "s2"], **more}
    return fact(kinds.DISPATCHED, task_id, **given)


def replied(task_id: str = "t1", day: float = 60, **more: Any) -> Fact:
    """A punctual reply to both suggestions, resolved, unless said otherwise."""
    given = {
        "round": 1,
        "reply_kind": "first",
        "reply_class": "resolved",
        "on_time": True,
        "warnings": [],
        "answered_ids": ["s1", "s2"],
        "promises": [],
        "sketch": [],
        **more,
    }
    return fact(kinds.REPLIED, task_id, day, **given)


def promise(commitment_id: str, day: float, text: str = "年底前建成泵站") -> dict[str, Any]:
    """A promise of a reply, due on a day after the dispatch."""
    return {"id": commitment_id, "text": text, "due_at": START + day * DAY}


def met(kind: str, phase: str, task_id: str = "t1", day: float = 10, **more: Any) -> Fact:
    """A fact about the meeting of a phase; held on the day before unless said otherwise."""
    given = {
        "phase": phase,
        "meeting_id": f"m-{task_id}-{phase}",
        "mode": "visit",
        "held_at": START + (day - 1) * DAY,
        **more,
    }
    return fact(kind, task_id, day, **given)


def the_task(*facts: Fact) -> Task:
    """The one task that facts tell of."""
    return tasks_of(facts)[0]


# --- people ---


def somebody(person_id: str, name: str, *account_roles: str, **more: Any) -> Actor:
    """An acting person."""
    return Actor(id=person_id, name=name, roles=frozenset(account_roles), **more)


CLERK = somebody("clerk", "方正", roles.COMMITTEE_CLERK)
GOVERNMENT = somebody("gov-insp", "督促", roles.GOVERNMENT_INSPECTION)
PARTY = somebody("party-insp", "察明", roles.PARTY_INSPECTION)
OFFICE = somebody("gov-office", "郭政", roles.GOVERNMENT_OFFICE)
WATER = somebody("water-handler", "江涛", roles.UNIT_HANDLER, unit_id="water")
ROADS = somebody("roads-handler", "牛向前", roles.UNIT_HANDLER, unit_id="roads")
CADRES = somebody("cadres-handler", "任贤", roles.UNIT_HANDLER, unit_id="cadres")
SECRETARY = somebody("secretary", "书远", roles.LEADER)
CHAIR = somebody("chair", "林主席", roles.LEADER)
FARM_COMMITTEE = somebody("farm", "佟济农", roles.SPECIAL_COMMITTEE, org_ids=("economy",))
MEMBER = somebody("p1", "王委员", roles.MEMBER, member_id="m1")
OTHER_MEMBER = somebody("p9", "赵委员", roles.MEMBER, member_id="m9")
PRESS = somebody("press", "辛闻", roles.MEDIA)
POSITIONS = {SECRETARY.id: "县委书记", CHAIR.id: "县政协主席"}
UNITS = {
    "water": ("县水利局", "government", True),
    "roads": ("县交通局", "government", True),
    "cadres": ("县委组织部", "party", True),
    "court": ("县法院", "other", False),
}
SIGNERS = [
    common.Signer(person_id="p1", member_id="m1", name="王委员", role="first_proposer"),
    common.Signer(person_id="p2", member_id="m2", name="李委员", role="cosigner"),
]
SUGGESTIONS = [
    common.SuggestionItem(suggestion_id="s1", ordinal=1, text="改造管网"),
    common.SuggestionItem(suggestion_id="s2", ordinal=2, text="增设泵站"),
]


# --- supervision on a real database ---


@dataclass
class County:
    """Supervision in the second session of a term, with people, units and proposals of other services."""

    world: World
    tasks: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def now(self) -> datetime:
        """Business time."""
        return self.world.now

    def do(self, command: str, request: Any, actor: Actor = CLERK) -> Any:
        """Run a command."""
        return self.world.do(command, request, actor)

    def ask(self, query: str, request: Any, actor: Actor = CLERK) -> Any:
        """Answer a query."""
        return self.world.ask(query, request, actor)

    def pass_days(self, days: float) -> int:
        """Let time pass; returns how many timers fired."""
        return self.world.pass_time(self.now + days * DAY)

    def file(self, number: int, **more: Any) -> str:
        """A filed proposal; returns its id."""
        proposal_id = f"pr{number}"
        values = {
            "proposal_no": f"2027{number:03}",
            "title": f"关于第{number}件事的提案",
            "session_id": SESSION,
            "signers": SIGNERS,
            **more,
        }
        self.world.hear(intake.ProposalFiled(proposal_id=proposal_id, **values))
        return proposal_id

    def mark_key(self, number: int, **more: Any) -> str:
        """A filed key proposal; returns its id."""
        proposal_id = self.file(number)
        event = intake.ProposalMarkedKey(
            proposal_id=proposal_id,
            proposal_no=f"2027{number:03}",
            title=f"关于第{number}件事的提案",
            session_id=SESSION,
            is_key=True,
            **more,
        )
        self.world.hear(event)
        return proposal_id

    def know(self, number: int, *tasks: tuple[str, str, str], session_id: str = SESSION) -> None:
        """Remember what proposal ``number`` is given to units for, without telling: (task, unit, part)."""
        for task_id, unit_id, part in tasks:
            name, system, _ = UNITS[unit_id]
            self.tasks[task_id] = {
                "case_id": f"c{number}",
                "proposal_id": f"pr{number}",
                "proposal_no": f"2027{number:03}",
                "proposal_title": f"关于第{number}件事的提案",
                "session_id": session_id,
                "task_id": task_id,
                "unit_id": unit_id,
                "unit_name": name,
                "system": system,
                "part": part,
            }

    def dispatch(self, number: int, *tasks: tuple[str, str, str], session_id: str = SESSION) -> None:
        """Give proposal ``number`` to units: (task, unit, part); now, with the default dates."""
        self.know(number, *tasks, session_id=session_id)
        shared = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id")
        self.world.hear(
            assignment.AssignmentDispatched(
                **{name: self.tasks[tasks[0][0]][name] for name in shared},
                tasks=[self._dispatched_task(task_id) for task_id, _, _ in tasks],
                signers=SIGNERS,
                addressees=[assignment.Addressee(proposal_id=f"pr{number}", signers=SIGNERS)],
                suggestions=SUGGESTIONS,
                dispatched_at=timestamp(self.now),
            )
        )

    def _dispatched_task(self, task_id: str) -> assignment.DispatchedTask:
        known = self.tasks[task_id]
        answering = known["part"] != "assist"
        own = {name: known[name] for name in ("task_id", "unit_id", "unit_name", "system", "part")}
        dates = {
            "receive_due_at": timestamp(self.now + 3 * DAY),
            "reply_due_at": timestamp(self.now + 92 * DAY) if answering else None,
            "first_meeting_due_at": timestamp(self.now + 21 * DAY) if answering else None,
            "assist_due_at": None if answering else timestamp(self.now + 31 * DAY),
        }
        return assignment.DispatchedTask(**own, **dates)

    def hear(self, event_class: type, task_id: str, at: str = "", **more: Any) -> None:
        """Tell an event about a task; ``at`` is the field that says when (now)."""
        known = {each.name for each in event_class.DESCRIPTOR.fields}
        facts = {name: value for name, value in self.tasks[task_id].items() if name in known}
        stamp = {at: timestamp(self.now)} if at else {}
        self.world.hear(event_class(**{**facts, **stamp, **more}), aggregate_id=task_id)

    def reply(self, task_id: str, **more: Any) -> None:
        """A reply to both suggestions, punctual and resolved unless said otherwise."""
        values = {
            "round": 1,
            "reply_kind": "first",
            "reply_class": "resolved",
            "on_time": True,
            "text": f"{task_id}{LETTER}",
            "answers": [
                assignment.SuggestionAnswer(suggestion_id="s1", text=f"{task_id}管网已改造"),
                assignment.SuggestionAnswer(suggestion_id="s2", text=f"{task_id}泵站已建成"),
            ],
            **more,
        }
        self.hear(assignment.ReplyIssued, task_id, "issued_at", **values)

    def meet(self, task_id: str, phase: str, outcome: type = meeting.MeetingConfirmed, **more: Any) -> None:
        """What became of the meeting of a phase."""
        stamps = {
            meeting.MeetingHeld: "recorded_at",
            meeting.MeetingConfirmed: "confirmed_at",
            meeting.MeetingHeldUnconfirmed: "recorded_at",
            meeting.MeetingDisputed: "disputed_at",
            meeting.MeetingWaived: "waived_at",
            meeting.MeetingOverdue: "noticed_at",
        }
        values = {"meeting_id": f"m-{task_id}-{phase}", "phase": phase, **more}
        if "held_at" in outcome.DESCRIPTOR.fields_by_name:
            values.setdefault("held_at", timestamp(self.now))
        if "mode" in outcome.DESCRIPTOR.fields_by_name:
            values.setdefault("mode", "visit")
        self.hear(outcome, task_id, stamps[outcome], **values)

    def plan(self, kind: str, actor: Actor = CLERK, **more: Any) -> pb.Inspection:
        """A planned inspection, ten days ahead."""
        values = {"kind": kind, "conduct_at": timestamp(self.now + 10 * DAY), **more}
        request = pb.PlanInspectionRequest(inspection=pb.InspectionInput(**values))
        return self.do("PlanInspection", request, actor).inspection

    def announce(self, kind: str, seed: str = "", **more: Any) -> pb.Inspection:
        """An announced inspection."""
        planned = self.plan(kind, **more)
        request = pb.AnnounceInspectionRequest(inspection_id=planned.inspection_id, draw_seed=seed)
        return self.do("AnnounceInspection", request).inspection

    def conduct(self, inspection: pb.Inspection, actor: Actor = CLERK) -> pb.ConductInspectionResponse:
        """Conduct an announced inspection."""
        request = pb.ConductInspectionRequest(inspection_id=inspection.inspection_id, record="督查组到场")
        return self.do("ConductInspection", request, actor)

    def raise_all(self, done: pb.ConductInspectionResponse, actor: Actor = CLERK) -> list[pb.Finding]:
        """Stand by everything that was proposed."""
        request = pb.RaiseFindingsRequest(
            inspection_id=done.inspection.inspection_id,
            proposed_finding_ids=[each.finding_id for each in done.proposed],
        )
        return list(self.do("RaiseFindings", request, actor).findings)

    def order(self, finding: pb.Finding, **more: Any) -> pb.Finding:
        """Order a finding to be put right."""
        values = {"requirement": "限期补办", **more}
        request = pb.OrderRectificationRequest(finding_id=finding.finding_id, **values)
        return self.do("OrderRectification", request).finding

    def campaign(self, kind: str = "chair_meeting", actor: Actor = CLERK, **more: Any) -> pb.Campaign:
        """A campaign in preparation on proposal 1."""
        values = {
            "kind": kind,
            "title": "内涝整治督办",
            "plan": "现场察看、座谈、形成报告",
            "proposal_ids": ["pr1"],
            **more,
        }
        request = pb.CreateCampaignRequest(campaign=pb.CampaignInput(**values))
        return self.do("CreateCampaign", request, actor).campaign

    def launch(self, campaign: pb.Campaign, actor: Actor = CLERK) -> pb.Campaign:
        """Begin it."""
        request = pb.LaunchCampaignRequest(campaign_id=campaign.campaign_id)
        return self.do("LaunchCampaign", request, actor).campaign

    def work(self, actor: Actor) -> list[tuple[str, str]]:
        """(kind, title) of what waits for somebody."""
        reply = self.ask("ListWork", common.ListWorkRequest(), actor)
        return [(item.kind, item.title) for item in reply.items]

    def actions(self, actor: Actor, proposal_id: str = "pr1") -> list[str]:
        """The commands offered on a proposal."""
        reply = self.ask("ListActions", common.ListActionsRequest(proposal_id=proposal_id), actor)
        return [offer.rpc for offer in reply.actions]

    def timeline(self, actor: Actor, proposal_id: str = "pr1") -> list[str]:
        """The headlines on a proposal."""
        reply = self.ask("GetTimeline", common.GetTimelineRequest(proposal_id=proposal_id), actor)
        return [entry.title for entry in reply.entries]


def begin(world: World) -> County:
    """A furnished world on the day of the dispatch."""
    advance_to(world.config, world.client, START)
    return County(world)


def furnish(world: World) -> None:
    """Sessions, people, units and committees are known."""
    for session_id, year, ordinal in ((EARLIER, 2026, 5), (SESSION, 2027, 6)):
        state = "open" if session_id == SESSION else "closed"
        name = f"十届{ordinal}次会议"
        event = directory.SessionOpened(
            session_id=session_id, name=name, year=year, ordinal=ordinal, session_state=state
        )
        world.hear(event)
    for unit_id, (name, system, signs_in) in UNITS.items():
        event = directory.UnitChanged(
            unit_id=unit_id,
            name=name,
            system=system,
            handles_proposals=True,
            signs_in=signs_in,
            active=True,
        )
        world.hear(event)
    for actor in (CLERK, GOVERNMENT, PARTY, OFFICE, SECRETARY, CHAIR, MEMBER, FARM_COMMITTEE):
        event = directory.PersonChanged(
            person_id=actor.id,
            name=actor.name,
            roles=sorted(actor.roles),
            member_id=actor.member_id,
            position=POSITIONS.get(actor.id, ""),
            active=True,
        )
        world.hear(event)
    _organizations(world)


def _organizations(world: World) -> None:
    for organization_id, name, kind, matched in (
        ("economy", "经济和农业农村委员会", "special_committee", ["water", "roads"]),
        ("science", "科技界", "sector", []),
    ):
        event = directory.OrganizationChanged(
            organization_id=organization_id, name=name, kind=kind, matched_unit_ids=matched, active=True
        )
        world.hear(event)
    world.hear(
        directory.MemberChanged(
            member_id="m1", person_id="p1", name="王委员", sector_id="science", active=True
        )
    )
