"""Promises of replies, from the reply that makes them to their fulfilment or the next year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kit.core.errors import FieldError, FieldsInvalid
from services.assignment.domain.deadlines import chinese_date
from services.assignment.domain.refusals import CommitmentsOpen, ConfirmationPending
from services.assignment.domain.replies import PROMISING, RESOLVED, Promise, Reply
from services.assignment.domain.tasks import Task
from services.assignment.states import COMMITMENT, OPEN_COMMITMENT, UNKEPT
from shared.words import REPLY_CLASSES


@dataclass(frozen=True)
class Commitment:
    """A promise and what became of it."""

    id: str
    case_id: str
    task_id: str
    reply_id: str
    proposal_id: str
    proposal_no: str
    title: str
    session_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    text: str
    due_at: datetime
    original_due_at: datetime
    responsible: str
    contact_phone: str = ""
    suggestion_id: str = ""
    state: str = "open"
    evidence: str = ""
    evidence_refs: tuple[str, ...] = ()
    reported_at: datetime | None = None
    confirm_due_at: datetime | None = None
    entered_by_name: str = ""
    dispute_reason: str = ""
    carried_over: int = 0
    carried_reason: str = ""
    fulfilled_at: datetime | None = None
    version: int = 0

    def overdue(self, now: datetime) -> bool:
        """The date has passed without evidence."""
        return self.state in UNKEPT and now > self.due_at


def make(commitment_id: str, task: Task, reply: Reply, promise: Promise) -> Commitment:
    """The record of a promise made by an issued reply."""
    assert promise.due_at is not None, "a reply is not issued with an undated promise"
    return Commitment(
        id=commitment_id,
        case_id=task.case_id,
        task_id=task.id,
        reply_id=reply.id,
        proposal_id=task.proposal_id,
        proposal_no=task.proposal_no,
        title=task.title,
        session_id=task.session_id,
        unit_id=task.unit_id,
        unit_name=task.unit_name,
        system=task.system,
        part=task.part,
        text=promise.text,
        due_at=promise.due_at,
        original_due_at=promise.due_at,
        responsible=promise.responsible,
        contact_phone=promise.contact_phone,
        suggestion_id=promise.suggestion_id,
    )


def may_answer_again(task: Task, commitments: Iterable[Commitment]) -> bool:
    """A second reply reports on promises of one that was in progress or planned."""
    promised = any(each.state != "dropped" for each in commitments)
    return task.answering and task.reply_class in PROMISING and promised


def check_second_reply(reply_class: str, commitments: Iterable[Commitment]) -> None:
    """What is called resolved has evidence for every promise; raises ``CommitmentsOpen``."""
    if reply_class == RESOLVED and any(each.state in UNKEPT for each in commitments):
        raise CommitmentsOpen(label=REPLY_CLASSES[RESOLVED])


def report(
    commitment: Commitment,
    evidence: str,
    refs: Sequence[str],
    now: datetime,
    confirm_due: datetime,
    entered_by: str,
    relations: Iterable[str],
) -> Commitment:
    """The unit shows what was done."""
    state = COMMITMENT.next(commitment.state, "report", relations)
    return replace(
        commitment,
        state=state,
        evidence=evidence,
        evidence_refs=tuple(refs),
        reported_at=now,
        confirm_due_at=confirm_due,
        entered_by_name=entered_by,
        dispute_reason="",
    )


def confirm(commitment: Commitment, now: datetime, relations: Iterable[str]) -> Commitment:
    """A proposer accepts the evidence."""
    state = COMMITMENT.next(commitment.state, "confirm", relations)
    return replace(commitment, state=state, fulfilled_at=now)


def dispute(commitment: Commitment, reason: str, relations: Iterable[str]) -> Commitment:
    """A proposer does not accept the evidence."""
    state = COMMITMENT.next(commitment.state, "dispute", relations)
    return replace(commitment, state=state, dispute_reason=reason)


def check_silence(commitment: Commitment, now: datetime) -> None:
    """Staff accept evidence only after the proposers had their time."""
    if commitment.confirm_due_at and now <= commitment.confirm_due_at:
        raise ConfirmationPending(due=chinese_date(commitment.confirm_due_at))


def accept(commitment: Commitment, now: datetime, relations: Iterable[str]) -> Commitment:
    """Staff accept the evidence after the proposers' silence."""
    state = COMMITMENT.next(commitment.state, "accept", relations)
    check_silence(commitment, now)
    return replace(commitment, state=state, fulfilled_at=now)


def carry_over(
    commitment: Commitment, due: datetime | None, reason: str, now: datetime, relations: Iterable[str]
) -> Commitment:
    """The promise goes on with a new date."""
    state = COMMITMENT.next(commitment.state, "carry_over", relations)
    errors = []
    if due is None or due <= max(now, commitment.due_at):
        errors.append(FieldError("due_at", "DUE_NOT_LATER", "新的完成时间须晚于现在和原定时间"))
    if not reason:
        errors.append(FieldError("reason", "REASON_MISSING", "请说明结转理由"))
    if errors or due is None:
        raise FieldsInvalid(fields=errors)
    return replace(
        commitment,
        state=state,
        due_at=due,
        carried_over=commitment.carried_over + 1,
        carried_reason=reason,
    )


def drop(commitment: Commitment, relations: Iterable[str]) -> Commitment:
    """The promise is void: its proposal was withdrawn, or a new reply does not repeat it."""
    return replace(commitment, state=COMMITMENT.next(commitment.state, "drop", relations))


def dropped_by(reply_promises: Iterable[Promise], existing: Iterable[Commitment]) -> list[Commitment]:
    """Open promises that a rework reply does not repeat."""
    kept = {promise.commitment_id for promise in reply_promises}
    return [each for each in existing if each.state in OPEN_COMMITMENT and each.id not in kept]
