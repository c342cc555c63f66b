"""A year of handling as evaluation hears of it, and its appraisal through evaluation's own commands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from google.protobuf.message import Message

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_events_pb2 as directory
from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from kit.convert import timestamp
from kit.core.context import Actor
from kit.testing.world import World
from services.evaluation.domain.evidence import EvidenceFact
from shared import roles

YEAR = 2027
CLERK = Actor(id="clerk", name="提案委", roles=frozenset({roles.COMMITTEE_CLERK}))
DIRECTOR = Actor(id="director", name="提案委主任", roles=frozenset({roles.COMMITTEE_DIRECTOR}))
OFFICE = Actor(id="office", name="考核办", roles=frozenset({roles.ASSESSMENT_OFFICE}))
UNIT = Actor(id="edu1", name="曾晓明", roles=frozenset({roles.UNIT_HANDLER}), unit_id="edu")
OTHER_UNIT = Actor(id="water1", name="水务", roles=frozenset({roles.UNIT_HANDLER}), unit_id="water")
UNITS = {"edu": "县教育局", "water": "县水利局"}
VOTERS = tuple(
    Actor(id=f"standing{n}", name=f"常委{n}", roles=frozenset({roles.MEMBER, roles.STANDING_MEMBER}))
    for n in range(1, 6)
)


def fact(kind: str, number: int = 1, **more: Any) -> EvidenceFact:
    """One fact about the education bureau's first task, ``number`` days into the year."""
    about: dict[str, Any] = {
        "unit_id": "edu",
        "unit_name": UNITS["edu"],
        "part": "lead",
        "task_id": "t1",
        "proposal_id": "p1",
        "proposal_no": "2027001",
        "proposal_title": "关于改善校门口交通的提案",
    }
    named = {name: more.pop(name) for name in (*about, "id", "at", "year", "text") if name in more}
    at = datetime(YEAR, 1, 1, tzinfo=UTC) + timedelta(days=number)
    fixed = {"id": f"{kind}-{number}", "at": at, "year": YEAR, "text": kind}
    return EvidenceFact(kind=kind, values=more, **{**about, **fixed, **named})


@dataclass
class County:
    """Evaluation of one county in one year."""

    world: World

    def begin(self) -> County:
        """Session, units and standing members are known."""
        self.world.hear(
            directory.SessionOpened(
                session_id="s1", name="一次会议", year=YEAR, statistics_year=YEAR, session_state="open"
            )
        )
        for unit_id, name in UNITS.items():
            self.world.hear(
                directory.UnitChanged(unit_id=unit_id, name=name, system="government", active=True)
            )
        for voter in VOTERS:
            self.world.hear(
                directory.PersonChanged(
                    person_id=voter.id, name=voter.name, roles=sorted(voter.roles), active=True
                )
            )
        return self

    def do(self, command: str, request: Any, actor: Actor = DIRECTOR) -> Any:
        """Run a command."""
        return self.world.do(command, request, actor)

    def ask(self, query: str, request: Any, actor: Actor = DIRECTOR) -> Any:
        """Answer a query."""
        return self.world.ask(query, request, actor)

    def hear(self, event: Message, **more: Any) -> str:
        """An event arrives."""
        return self.world.hear(event, **more)

    def about(self, task: str = "t1", unit: str = "edu", part: str = "lead") -> dict[str, Any]:
        """What every event about a task says."""
        return {
            "case_id": f"case-{task}",
            "proposal_id": f"proposal-{task}",
            "proposal_no": "2027001",
            "proposal_title": "关于改善校门口交通的提案",
            "session_id": "s1",
            "task_id": task,
            "unit_id": unit,
            "unit_name": UNITS[unit],
            "part": part,
        }

    def dispatch(self, task: str = "t1", unit: str = "edu", part: str = "lead", **more: Any) -> None:
        """A unit gets a task with two suggestions."""
        known = self.about(task, unit, part)
        self.hear(
            assignment.AssignmentDispatched(
                **{name: known[name] for name in ("case_id", "proposal_id", "proposal_no", "proposal_title")},
                session_id="s1",
                tasks=[
                    assignment.DispatchedTask(task_id=task, unit_id=unit, unit_name=UNITS[unit], part=part)
                ],
                suggestions=[common.SuggestionItem(suggestion_id=f"{task}-{n}") for n in (1, 2)],
                dispatched_at=timestamp(self.world.now),
                **more,
            )
        )

    def receive(self, task: str = "t1", unit: str = "edu") -> None:
        """The unit takes it over."""
        self.hear(
            assignment.AssignmentReceived(**self.about(task, unit), received_at=timestamp(self.world.now))
        )

    def meet(self, task: str = "t1", unit: str = "edu", phases: tuple[str, ...] = ()) -> None:
        """Meetings were confirmed."""
        known = {name: value for name, value in self.about(task, unit).items() if name != "part"}
        for phase in phases or ("before", "during", "after"):
            self.hear(
                meeting.MeetingConfirmed(
                    **known, meeting_id=f"{task}-{phase}", phase=phase, mode="visit", counts=True
                ),
                aggregate_id=f"{task}-{phase}",
            )

    def reply(self, task: str = "t1", unit: str = "edu", on_time: bool = True, **more: Any) -> None:
        """The unit answers both suggestions and adopts one."""
        answers = [
            assignment.SuggestionAnswer(suggestion_id=f"{task}-1", adoption="adopted", text="已落实"),
            assignment.SuggestionAnswer(suggestion_id=f"{task}-2", adoption="partly", text="部分采纳"),
        ]
        values = {"round": 1, "reply_kind": "first", "reply_class": "resolved", **more}
        self.hear(
            assignment.ReplyIssued(**self.about(task, unit), answers=answers, on_time=on_time, **values)
        )

    def feedback(
        self, attitude: str, result: str, task: str = "t1", unit: str = "edu", who: str = "m1"
    ) -> None:
        """A member gives two scores."""
        self.hear(
            assignment.FeedbackGiven(
                **self.about(task, unit),
                round=1,
                given_by=common.PersonRef(person_id=who, name=who),
                attitude_score=attitude,
                result_score=result,
            )
        )

    def miss(self, deadline_kind: str = "reply", task: str = "t1", unit: str = "edu") -> None:
        """The unit missed a deadline."""
        self.hear(assignment.DeadlineMissed(**self.about(task, unit), deadline_kind=deadline_kind))

    def well_handled(self, task: str = "t1", unit: str = "edu") -> None:
        """A task done as it should be."""
        self.dispatch(task, unit)
        self.receive(task, unit)
        self.meet(task, unit)
        self.reply(task, unit)
        self.feedback("satisfied", "satisfied", task, unit)

    def badly_handled(self, task: str = "t2", unit: str = "water") -> None:
        """A task received late, answered late and without meetings."""
        self.dispatch(task, unit)
        self.miss("receive", task, unit)
        self.receive(task, unit)
        self.miss("reply", task, unit)
        self.reply(task, unit, on_time=False)
        self.feedback("basically_satisfied", "dissatisfied", task, unit)

    def adopt(self, **more: Any) -> pb.IndicatorSet:
        """The default table in force for the year."""
        values = pb.IndicatorSetInput(name="县提案办理工作考核指标", year=YEAR, **more)
        draft = self.do("CreateIndicatorSet", pb.CreateIndicatorSetRequest(indicator_set=values), CLERK)
        request = pb.AdoptIndicatorSetRequest(
            indicator_set_id=draft.indicator_set.indicator_set_id,
            rule_document="两办、政协办联合印发《提案办理工作考核办法》（2027年1月5日）",
        )
        return self.do("AdoptIndicatorSet", request).indicator_set

    def compute(self) -> dict[str, pb.Assessment]:
        """Every unit's assessment, by unit."""
        reply = self.do("ComputeScores", pb.ComputeScoresRequest(year=YEAR), CLERK)
        return {assessment.unit_id: assessment for assessment in reply.assessments}

    def hear_report(self) -> str:
        """The meeting has heard the government's report."""
        request = pb.RecordHandlingReportRequest(
            year=YEAR, title="关于2027年提案办理情况的报告", reported_by_name="副县长"
        )
        return self.do("RecordHandlingReport", request, CLERK).report_id

    def set_up_ballot(self, **more: Any) -> pb.Ballot:
        """A ballot on both units by all standing members."""
        values = {"year": YEAR, "title": "提案办理工作民主测评", "unit_ids": list(UNITS), **more}
        request = pb.CreateBallotRequest(ballot=pb.BallotInput(**values))
        return self.do("CreateBallot", request, CLERK).ballot

    def open_ballot(self, **more: Any) -> pb.Ballot:
        """Voting has started."""
        self.hear_report()
        ballot_id = self.set_up_ballot(**more).ballot_id
        return self.do("OpenBallot", pb.OpenBallotRequest(ballot_id=ballot_id), CLERK).ballot

    def vote(self, ballot: pb.Ballot, voter: Actor, **options: str) -> pb.CastBallotResponse:
        """One voter votes: ``edu="satisfied"``."""
        choices = [pb.BallotChoice(unit_id=unit, option=option) for unit, option in options.items()]
        request = pb.CastBallotRequest(ballot_id=ballot.ballot_id, choices=choices)
        return self.do("CastBallot", request, voter)

    def close(self, ballot: pb.Ballot, **more: Any) -> pb.Ballot:
        """Voting has ended."""
        request = pb.CloseBallotRequest(ballot_id=ballot.ballot_id, **more)
        return self.do("CloseBallot", request, CLERK).ballot

    def counted_ballot(self) -> pb.Ballot:
        """Education is liked, water less."""
        ballot = self.open_ballot()
        for voter in VOTERS[:4]:
            self.vote(ballot, voter, edu="satisfied", water="basically_satisfied")
        return self.close(ballot)

    def publish(self) -> pb.Publication:
        """The chair meeting approved the results."""
        request = pb.PublishScoresRequest(year=YEAR, approved_by="主席会议", minutes_ref="第20次主席会议纪要")
        return self.do("PublishScores", request).publication
