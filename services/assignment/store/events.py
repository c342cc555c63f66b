"""Announcements, filled from the entities; every one carries what its readers need to act alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

from google.protobuf.message import Message

from cppcc_api.assignment.v1 import assignment_events_pb2 as pb
from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import timestamp
from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.feedback import NOT_RETURNED, Feedback
from services.assignment.domain.parts import Unit
from services.assignment.domain.replies import Draft, Reply
from services.assignment.domain.tasks import Task
from services.assignment.store import convert

M = TypeVar("M", bound=Message)


def of_case(message: type[M], case: Case, **more: Any) -> M:
    """An event about a case."""
    return message(
        case_id=case.id,
        proposal_id=case.proposal_id,
        proposal_no=case.proposal_no,
        proposal_title=case.title,
        session_id=case.session_id,
        **_plain(more),
    )


def of_task(message: type[M], task: Task, **more: Any) -> M:
    """An event about one unit's task."""
    return message(**_task_header(task), **_plain(more))


def of_commitment(message: type[M], commitment: Commitment, **more: Any) -> M:
    """An event about a promise."""
    return message(
        case_id=commitment.case_id,
        proposal_id=commitment.proposal_id,
        proposal_no=commitment.proposal_no,
        proposal_title=commitment.title,
        session_id=commitment.session_id,
        task_id=commitment.task_id,
        unit_id=commitment.unit_id,
        unit_name=commitment.unit_name,
        system=commitment.system,
        part=commitment.part,
        commitment=convert.commitment_pb(commitment),
        **_plain(more),
    )


def _task_header(task: Task) -> dict[str, str]:
    return {
        "case_id": task.case_id,
        "proposal_id": task.proposal_id,
        "proposal_no": task.proposal_no,
        "proposal_title": task.title,
        "session_id": task.session_id,
        "task_id": task.id,
        "unit_id": task.unit_id,
        "unit_name": task.unit_name,
        "system": task.system,
        "part": task.part,
    }


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: timestamp(value) if isinstance(value, datetime) else value
        for name, value in values.items()
        if value is not None
    }


def dispatched_task(task: Task) -> pb.DispatchedTask:
    """What one unit was given to do."""
    return pb.DispatchedTask(
        task_id=task.id,
        unit_id=task.unit_id,
        unit_name=task.unit_name,
        system=task.system,
        part=task.part,
        receive_due_at=timestamp(task.receive_due_at),
        objection_due_at=timestamp(task.objection_due_at),
        assist_due_at=None if task.answering else timestamp(task.due_at),
        reply_due_at=timestamp(task.due_at) if task.answering else None,
        first_meeting_due_at=timestamp(task.first_meeting_due_at),
        peer_instance=task.peer_instance,
    )


def dispatched(case: Case, tasks: Sequence[Task], now: datetime) -> pb.AssignmentDispatched:
    """The case went to these units."""
    return of_case(
        pb.AssignmentDispatched,
        case,
        tasks=[dispatched_task(task) for task in tasks],
        signers=convert.signers_pb(case.primary.signers),
        addressees=[convert.addressee_pb(each) for each in case.addressees],
        suggestions=[convert.suggestion_pb(each) for each in case.suggestions],
        proposer_kind=case.proposer_kind,
        category=case.category,
        focus_area=case.focus_area,
        is_key=case.is_key,
        late=case.late,
        dispatched_by=case.dispatched_by,
        batch_id=case.batch_id,
        origin_name=case.origin.name if case.origin else "",
        dispatched_at=now,
    )


def reassigned(case: Case, old: Task, new: Task, reason: str, now: datetime) -> pb.TaskReassigned:
    """A task went from one unit to another."""
    event = released(case, old, reason, now)
    event.new_task.CopyFrom(dispatched_task(new))
    return event


def released(case: Case, old: Task, reason: str, now: datetime) -> pb.TaskReassigned:
    """A unit's task ended and nobody takes it over."""
    return of_case(
        pb.TaskReassigned,
        case,
        old_task_id=old.id,
        old_unit=unit_ref(old),
        original_due_at=old.original_due_at,
        reason=reason,
        signers=convert.signers_pb(case.signers),
        reassigned_at=now,
    )


def unit_ref(task: Task) -> common.UnitRef:
    """The task's unit."""
    return convert.unit_pb(Unit(task.unit_id, task.unit_name))


def content(draft: Draft, case: Case) -> dict[str, Any]:
    """The parts of a reply that drafted and issued ones share."""
    return {
        "reply_class": draft.reply_class,
        "text": draft.text,
        "answers": [convert.answer_pb(each, case.suggestions) for each in draft.answers],
        "commitments": [convert.promise_pb(each) for each in draft.promises],
        "signers": convert.signers_pb(case.signers),
    }


def reply_issued(task: Task, reply: Reply, case: Case, class_label: str) -> pb.ReplyIssued:
    """A final reply was delivered."""
    return of_task(
        pb.ReplyIssued,
        task,
        reply_id=reply.id,
        round=reply.round,
        reply_kind=reply.reply_kind,
        reply_class_label=class_label,
        doc_no=reply.doc_no,
        issuer_name=reply.issuer_name,
        contact_name=reply.contact_name,
        contact_phone=reply.contact_phone,
        addressees=[convert.addressee_pb(each) for each in case.addressees],
        publicity=reply.draft.publicity,
        publicity_reason=reply.draft.publicity_reason,
        scan_ref=reply.scan_ref,
        warnings=list(reply.warnings),
        on_time=reply.on_time,
        due_at=reply.due_at,
        feedback_due_at=task.feedback_due_at if task.awaiting else None,
        issued_at=reply.issued_at,
        **content(reply.draft, case),
    )


def feedback_given(task: Task, feedback: Feedback) -> pb.FeedbackGiven:
    """A proposer judged a reply."""
    return of_task(
        pb.FeedbackGiven,
        task,
        feedback_id=feedback.id,
        reply_id=feedback.reply_id,
        round=feedback.round,
        given_by=person(feedback),
        attitude_score=feedback.attitude_score,
        result_score=feedback.result_score,
        text=feedback.text,
        source=feedback.source,
        entered_by_name=feedback.entered_by_name,
        scan_ref=feedback.scan_ref,
        dissatisfied=feedback.dissatisfied,
        given_at=feedback.given_at,
    )


def person(feedback: Feedback) -> common.PersonRef:
    """Whose feedback it is."""
    return common.PersonRef(person_id=feedback.person_id, member_id=feedback.member_id, name=feedback.name)


def case_closed(
    case: Case, tasks: Sequence[Task], first_words: dict[str, Feedback], open_commitments: int
) -> pb.CaseClosed:
    """The case is replied and judged; ``first_words`` is the first proposer's feedback by task."""
    active = [task for task in tasks if task.active]
    return of_case(
        pb.CaseClosed,
        case,
        units=[unit_ref(task) for task in active],
        results=[_result(task, first_words.get(task.id)) for task in active if task.answering],
        signers=convert.signers_pb(case.signers),
        open_commitments=open_commitments,
        closed_at=case.closed_at,
    )


def _result(task: Task, first: Feedback | None) -> pb.TaskResult:
    return pb.TaskResult(
        task_id=task.id,
        unit_id=task.unit_id,
        unit_name=task.unit_name,
        part=task.part,
        reply_class=task.reply_class,
        rounds=task.replied_rounds,
        on_time=bool(task.first_on_time),
        attitude_score=first.attitude_score if first else NOT_RETURNED,
        result_score=first.result_score if first else NOT_RETURNED,
    )
