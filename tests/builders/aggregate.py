"""Proposals of an instance as the other services tell of them, and time that passes everywhere."""

from __future__ import annotations

from datetime import timedelta

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from kit.convert import timestamp
from tests.builders.federation import CLERK, Node, Wire

MOMENT = timedelta(seconds=10)
ROAD = ("关于加强农村公路养护的提案", "村道破损无人修补，养护经费不足，路长制没有落到村组。")
SCHOOL = ("关于充实幼儿园教师队伍的提案", "学前教育教师缺编，城乡师资差距大，教师流动性高。")


class Office:
    """The proposals of one instance."""

    def __init__(self, node: Node, year: int = 2027) -> None:
        self.node, self.year = node, year
        self.session_id = f"s-{year}"
        self.hear(
            directory.SessionOpened(
                session_id=self.session_id, name="会议", term=5, ordinal=1, year=year, session_state="open"
            )
        )

    def hear(self, event) -> None:
        """One of the other services announces something."""
        assert self.node.world.hear(event) == "done"

    @property
    def at(self):
        """The present moment."""
        return timestamp(self.node.world.now)

    def _head(self, key: str, title: str = ROAD[0]) -> dict:
        return {
            "proposal_id": key,
            "serial_no": f"L{key}",
            "title": title,
            "session_id": self.session_id,
            "proposer_kind": "joint",
        }

    def submitted(self, key: str, text: tuple[str, str] = ROAD, consent: bool = True) -> None:
        """A proposal is handed in."""
        self.hear(
            intake.ProposalSubmitted(
                **self._head(key, text[0]), publicity_consent=consent, submitted_at=self.at
            )
        )

    def filed(self, key: str, text: tuple[str, str] = ROAD, consent: bool = True) -> None:
        """A proposal is handed in and filed."""
        self.submitted(key, text, consent)
        body = intake.ProposalText(title=text[0], background=text[1])
        self.hear(
            intake.ProposalFiled(
                **self._head(key, text[0]),
                proposal_no=f"{self.year}{key}",
                text=body,
                category="交通",
                focus_area="livelihood",
                publicity_consent=consent,
                filed_at=self.at,
            )
        )

    def withdrawn(self, key: str) -> None:
        """A filed proposal is withdrawn."""
        self.hear(intake.ProposalWithdrawn(**self._head(key), after_filing=True, withdrawn_at=self.at))

    def marked_key(self, key: str) -> None:
        """A proposal becomes a key one."""
        self.hear(intake.ProposalMarkedKey(**self._head(key), is_key=True, marked_at=self.at))

    def _task(self, key: str) -> dict:
        return {"case_id": f"c-{key}", "proposal_id": key, "session_id": self.session_id}

    def dispatched(self, key: str, due: timedelta = timedelta(days=90)) -> None:
        """A unit gets it."""
        task = assignment.DispatchedTask(
            task_id=f"t-{key}",
            unit_id="u",
            unit_name="交通运输局",
            part="sole",
            reply_due_at=timestamp(self.node.world.now + due),
        )
        self.hear(assignment.AssignmentDispatched(**self._task(key), tasks=[task], dispatched_at=self.at))

    def replied(self, key: str, reply_class: str = "in_progress", on_time: bool = True) -> None:
        """The unit replies with a promise."""
        self.hear(
            assignment.ReplyIssued(
                **self._task(key),
                task_id=f"t-{key}",
                unit_name="交通运输局",
                part="sole",
                round=1,
                reply_class=reply_class,
                on_time=on_time,
                commitments=[assignment.Commitment(commitment_id=f"p-{key}")],
                issued_at=self.at,
            )
        )

    def judged(self, key: str, score: str = "satisfied") -> None:
        """The first proposer judges."""
        self.hear(
            assignment.FeedbackGiven(
                **self._task(key),
                task_id=f"t-{key}",
                round=1,
                given_by=common.PersonRef(person_id="p-1"),
                attitude_score=score,
                result_score=score,
                given_at=self.at,
            )
        )

    def met(self, key: str, phase: str) -> None:
        """A proposer confirms a meeting."""
        self.hear(
            meeting.MeetingConfirmed(
                meeting_id=f"m-{key}-{phase}",
                **self._task(key),
                task_id=f"t-{key}",
                phase=phase,
                counts=True,
                confirmed_at=self.at,
            )
        )


def settle(wire: Wire, *nodes: Node, after: timedelta = MOMENT) -> None:
    """Let time pass everywhere, and carry what is posted, until everybody has said everything."""
    for _ in range(12):
        for node in nodes:
            node.world.pass_time(node.world.now + after)
        if not wire.carry() and after == MOMENT:
            return
        after = MOMENT
    raise AssertionError("the instances never come to rest")


def table(node: Node, year: int = 0) -> pb.GetAggregateResponse:
    """The aggregate as a clerk of the upper level sees it."""
    return node.ask("GetAggregate", pb.GetAggregateRequest(year=year), CLERK)


def row(node: Node, origin: str) -> pb.AggregateOrigin:
    """One instance of it."""
    return next(each for each in table(node).origins if each.origin == origin)


def facts(node: Node, figure: str = "", **more) -> list[pb.AggregateFact]:
    """The facts behind a figure."""
    request = pb.ListAggregateFactsRequest(figure=figure, page_size=500, **more)
    return list(node.ask("ListAggregateFacts", request, CLERK).facts)


def reconcile(node: Node, origin: str = "") -> pb.ReconcileAggregateResponse:
    """Compare with the instances."""
    return node.do("ReconcileAggregate", pb.ReconcileAggregateRequest(origin=origin), CLERK)
