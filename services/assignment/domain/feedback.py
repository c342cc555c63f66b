"""Who is asked for feedback, what counts as an answer, and when it calls for rework."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kit.core.errors import FieldError
from services.assignment.domain.cases import Case
from services.assignment.domain.deadlines import chinese_date
from services.assignment.domain.parts import Asked
from services.assignment.domain.refusals import (
    FeedbackInvalid,
    FeedbackNotAsked,
    FeedbackRoundChanged,
    FeedbackTooLate,
)
from services.assignment.domain.tasks import Task
from services.assignment.states import TASK

NO_OPINION, NOT_RETURNED, DISSATISFIED = "no_opinion", "not_returned", "dissatisfied"
BY_MEMBER, BY_HOME, BY_PAPER, BY_TIMER = "member", "home_instance", "paper", "timer"
FIRST_PROPOSER_ONLY = "first_proposer"


@dataclass(frozen=True)
class Feedback:
    """The judgement of one proposer on one reply; ``not_returned`` when the time passed."""

    id: str
    reply_id: str
    task_id: str
    case_id: str
    session_id: str
    unit_id: str
    round: int
    person_id: str
    member_id: str
    name: str
    proposal_id: str
    attitude_score: str
    result_score: str
    text: str
    source: str
    given_at: datetime
    entered_by_name: str = ""
    scan_ref: str = ""
    home_name: str = ""
    """The instance in which it was given, when not here."""
    version: int = 0

    @property
    def dissatisfied(self) -> bool:
        """The result calls for rework."""
        return self.result_score == DISSATISFIED


@dataclass(frozen=True)
class Judgement:
    """What a proposer says of a reply."""

    attitude_score: str
    result_score: str
    text: str
    source: str
    entered_by_name: str = ""
    scan_ref: str = ""
    home_name: str = ""


@dataclass(frozen=True)
class RefusedFeedback:
    """Feedback given in another instance that does not count; ``outside_id`` is the proposal there."""

    id: str
    task_id: str
    case_id: str
    outside_id: str
    home: str
    member_id: str
    reply_id: str
    reason: str
    explanation: str
    at: datetime
    version: int = 0


def asked(case: Case, who: str) -> tuple[Asked, ...]:
    """Everybody whose feedback is wanted, once each: all signers, or the first of each proposal."""
    found: dict[str, Asked] = {}
    for addressee in case.addressees:
        signers = addressee.signers[:1] if who == FIRST_PROPOSER_ONLY else addressee.signers
        for each in signers:
            found.setdefault(
                each.person_id, Asked(each.person_id, each.member_id, each.name, addressee.proposal_id)
            )
    return tuple(found.values())


def ask(task: Task, persons: tuple[Asked, ...], due: datetime) -> Task:
    """The task waiting for the proposers' judgement."""
    return replace(task, awaiting=persons, feedback_due_at=due)


def check_judgement(said: Judgement, scale: Sequence[str]) -> None:
    """Both scores on the instance's scale; paper needs its scan.  Raises ``FeedbackInvalid``."""
    allowed = {*scale, NO_OPINION}
    errors = [
        FieldError(name, "SCORE_UNKNOWN", "请选择评价等次")
        for name, value in (("attitude_score", said.attitude_score), ("result_score", said.result_score))
        if value not in allowed
    ]
    if said.source == BY_PAPER and not said.scan_ref:
        errors.append(FieldError("scan_ref", "SCAN_MISSING", "代录纸质征询意见表须附扫描件"))
    if said.result_score == DISSATISFIED and not said.text:
        errors.append(FieldError("text", "REASON_MISSING", "对办理结果不满意请说明理由"))
    if errors:
        raise FeedbackInvalid(fields=errors)


def expected(task: Task, person_id: str, round_: int, now: datetime) -> Asked:
    """The person as one who is asked about this round; raises why not."""
    if round_ != task.round:
        raise FeedbackRoundChanged()
    found = next((each for each in task.awaiting if each.person_id == person_id), None)
    if found is None:
        raise FeedbackNotAsked()
    if task.feedback_due_at and now > task.feedback_due_at:
        raise FeedbackTooLate(due=chinese_date(task.feedback_due_at))
    return found


def answered(task: Task, action: str, person_id: str, dissatisfied: bool, relations: Iterable[str]) -> Task:
    """The task with one answer more."""
    state = TASK.next(task.state, action, relations)
    left = tuple(each for each in task.awaiting if each.person_id != person_id)
    return replace(task, state=state, awaiting=left, dissatisfied=task.dissatisfied or dissatisfied)


def make(feedback_id: str, task: Task, person: Asked, said: Judgement, now: datetime) -> Feedback:
    """The record of one answer."""
    return Feedback(
        id=feedback_id,
        reply_id=task.reply_id,
        task_id=task.id,
        case_id=task.case_id,
        session_id=task.session_id,
        unit_id=task.unit_id,
        round=task.round,
        person_id=person.person_id,
        member_id=person.member_id,
        name=person.name,
        proposal_id=person.proposal_id,
        attitude_score=said.attitude_score,
        result_score=said.result_score,
        text=said.text,
        source=said.source,
        given_at=now,
        entered_by_name=said.entered_by_name,
        scan_ref=said.scan_ref,
        home_name=said.home_name,
    )


SILENCE = Judgement(NOT_RETURNED, NOT_RETURNED, "", BY_TIMER)
