"""What one unit was given to do on a case, from receipt to feedback."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from services.assignment.domain.cases import Case, UnitFacts
from services.assignment.domain.deadlines import ASSIST_OPINION, REPLY, REWORK, TaskDates
from services.assignment.domain.parts import (
    ANSWERING,
    ASSIST,
    Asked,
    Extension,
    HandlingPlan,
    Objection,
    Opinion,
)
from services.assignment.domain.refusals import PartNotFitting
from services.assignment.states import AT_WORK, ENDED_TASK, TASK
from shared.words import PARTS as PART_WORDS


@dataclass(frozen=True)
class Task:
    """One unit's part of a case.

    ``due_at`` is the date of the reply or of the assist opinion; ``round`` that of the reply at work.
    """

    id: str
    case_id: str
    proposal_id: str
    proposal_no: str
    title: str
    session_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    dispatched_at: datetime
    receive_due_at: datetime
    objection_due_at: datetime
    due_at: datetime
    original_due_at: datetime
    first_meeting_due_at: datetime | None = None
    state: str = "pending_receipt"
    received_at: datetime | None = None
    received_by_name: str = ""
    handler_person_id: str = ""
    handler_name: str = ""
    plan: HandlingPlan | None = None
    objections: tuple[Objection, ...] = ()
    extensions: tuple[Extension, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    round: int = 1
    reply_id: str = ""
    reply_class: str = ""
    replied_rounds: int = 0
    issued_at: datetime | None = None
    first_on_time: bool | None = None
    feedback_due_at: datetime | None = None
    awaiting: tuple[Asked, ...] = ()
    dissatisfied: bool = False
    reassigned_from_unit: str = ""
    reassigned_to_unit: str = ""
    ended_reason: str = ""
    peer_instance: str = ""
    """Lower instance that runs the unit's part."""
    version: int = field(default=0)

    @property
    def answering(self) -> bool:
        """Gives a reply to the proposers (sole, lead, split)."""
        return self.part in ANSWERING

    @property
    def active(self) -> bool:
        """Still this unit's work or its work done, not passed on or cancelled."""
        return self.state not in ("reassigned", "cancelled")

    @property
    def open(self) -> bool:
        """Not at an end."""
        return self.state not in ENDED_TASK

    @property
    def label(self) -> str:
        """How lists and timelines name the task's unit."""
        return f"{self.unit_name}（{PART_WORDS[self.part]}）"

    @property
    def work_kind(self) -> str:
        """Which deadline ``due_at`` is."""
        if self.part == ASSIST:
            return ASSIST_OPINION
        return REWORK if self.state == "reworking" else REPLY

    def overdue(self, now: datetime) -> bool:
        """Its reply or opinion is not there although it was due."""
        waiting = self.state in ("pending_receipt", "objection_raised", *AT_WORK)
        return waiting and now > self.due_at

    @property
    def settled(self) -> bool:
        """Replied, and every proposer has answered or the time is over."""
        return self.state == "replied" and not self.awaiting


def new_task(task_id: str, case: Case, unit: UnitFacts, part: str, dates: TaskDates, now: datetime) -> Task:
    """A task with its own clocks."""
    return Task(
        id=task_id,
        case_id=case.id,
        proposal_id=case.proposal_id,
        proposal_no=case.proposal_no,
        title=case.title,
        session_id=case.session_id,
        unit_id=unit.id,
        unit_name=unit.name,
        system=unit.system,
        part=part,
        dispatched_at=now,
        receive_due_at=dates.receive_due_at,
        objection_due_at=dates.objection_due_at,
        due_at=dates.due_at,
        original_due_at=dates.due_at,
        first_meeting_due_at=dates.first_meeting_due_at,
        peer_instance=unit.peer_instance,
    )


def receive(task: Task, by_name: str, now: datetime, relations: Iterable[str]) -> Task:
    """Receipt confirmed."""
    state = TASK.next(task.state, "receive", relations)
    return replace(task, state=state, received_at=now, received_by_name=by_name)


def assign_handler(task: Task, person_id: str, name: str, relations: Iterable[str]) -> Task:
    """The person in the unit who handles it."""
    state = TASK.next(task.state, "assign_handler", relations)
    return replace(task, state=state, handler_person_id=person_id, handler_name=name)


def submit_plan(task: Task, plan: HandlingPlan, now: datetime, relations: Iterable[str]) -> Task:
    """How the unit will handle the proposal; a later plan replaces the earlier one."""
    state = TASK.next(task.state, "submit_plan", relations)
    require_answering(task, "submit_plan")
    number = task.plan.plan_version + 1 if task.plan else 1
    return replace(task, state=state, plan=replace(plan, plan_version=number, submitted_at=now))


def submit_opinion(task: Task, opinion: Opinion, now: datetime, relations: Iterable[str]) -> Task:
    """The assist unit's opinion to the lead unit; a returned one is followed by a next round."""
    state = TASK.next(task.state, "submit_opinion", relations)
    if task.answering:
        raise PartNotFitting(part=PART_WORDS[task.part], action=TASK.label("submit_opinion"))
    numbered = replace(
        opinion, opinion_round=len(task.opinions) + 1, submitted_at=now, on_time=now <= task.due_at
    )
    return replace(task, state=state, opinions=(*task.opinions, numbered))


def decide_opinion(
    task: Task, action: str, decision: str, reason: str, now: datetime, relations: Iterable[str]
) -> Task:
    """The lead unit took the last opinion over, or gave it back."""
    state = TASK.next(task.state, action, relations)
    *earlier, last = task.opinions
    decided = replace(last, decision=decision, decision_reason=reason, decided_at=now)
    return replace(task, state=state, opinions=(*earlier, decided))


def issued(task: Task, reply_class: str, on_time: bool, now: datetime, relations: Iterable[str]) -> Task:
    """The reply at work was delivered."""
    state = TASK.next(task.state, "issue", relations)
    first = on_time if task.first_on_time is None else task.first_on_time
    return replace(
        task,
        state=state,
        reply_class=reply_class,
        replied_rounds=task.round,
        issued_at=now,
        first_on_time=first,
        dissatisfied=False,
    )


def order_rework(task: Task, due: datetime, relations: Iterable[str]) -> Task:
    """The unit has to answer again; who has not judged the old reply will judge the new one."""
    state = TASK.next(task.state, "order_rework", relations)
    return replace(task, state=state, round=task.round + 1, due_at=due, awaiting=(), feedback_due_at=None)


def end(task: Task, action: str, reason: str, relations: Iterable[str], successor: str = "") -> Task:
    """The unit's part ends: reassigned, released, cancelled or lapsed."""
    state = TASK.next(task.state, action, relations)
    return replace(task, state=state, ended_reason=reason, reassigned_to_unit=successor, awaiting=())


def finish(task: Task, relations: Iterable[str]) -> Task:
    """The case was closed: a replied task is done, an opinion that never came lapses."""
    if task.state == "replied":
        return replace(task, state=TASK.next(task.state, "finish", relations), awaiting=())
    return end(task, "lapse", "提案已办结", relations)


def require_answering(task: Task, action: str) -> None:
    """Raises ``PartNotFitting`` for an assist task."""
    if not task.answering:
        raise PartNotFitting(part=PART_WORDS[task.part], action=TASK.label(action))


def assists_open(tasks: Iterable[Task]) -> list[Task]:
    """Assist tasks of a case whose opinion the lead unit has not accepted yet."""
    return [task for task in tasks if task.part == ASSIST and task.active and task.state != "done"]
