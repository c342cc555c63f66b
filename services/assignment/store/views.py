"""Cases and tasks as the contract shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import timestamp
from services.assignment.domain.cases import Case, suggested_tasks
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.facts import MeetingFact
from services.assignment.domain.parts import (
    ASSIST,
    Extension,
    HandlingPlan,
    Objection,
    Opinion,
    Origin,
    PlannedTask,
    Unit,
)
from services.assignment.domain.tasks import Task
from services.assignment.store import convert


def case_pb(case: Case, tasks: Iterable[pb.Task] = ()) -> pb.Case:
    """A case with those of its tasks that may be seen."""
    return pb.Case(
        case_id=case.id,
        proposal_id=case.proposal_id,
        proposal_no=case.proposal_no,
        proposal_title=case.title,
        session_id=case.session_id,
        state=case.state,
        proposer_kind=case.proposer_kind,
        category=case.category,
        focus_area=case.focus_area,
        is_key=case.is_key,
        late=case.late,
        signers=convert.signers_pb(case.primary.signers),
        addressees=[convert.addressee_pb(each) for each in case.addressees],
        suggestions=[convert.suggestion_pb(each) for each in case.suggestions],
        intended_leads=_units(case.intended_leads),
        intended_assists=_units(case.intended_assists),
        suggested_leads=_units(case.suggested_leads),
        suggested_assists=_units(case.suggested_assists),
        planned_tasks=_planned(case.planned),
        tasks=tasks,
        archive_no=case.archive_no,
        filed_at=timestamp(case.filed_at),
        dispatched_at=timestamp(case.dispatched_at),
        closed_at=timestamp(case.closed_at),
        version=case.version,
        suggested_tasks=_planned(suggested_tasks(case)),
        planned_reply_due_at=timestamp(case.planned_reply_due_at),
        closing_reason=case.closing_reason,
        origin=_origin(case.origin) if case.origin else None,
    )


def _origin(origin: Origin) -> pb.CaseOrigin:
    return pb.CaseOrigin(
        peer_id=origin.peer_id,
        name=origin.name,
        unit_name=origin.unit_name,
        part=origin.part,
        background=origin.background,
        analysis=origin.analysis,
        proposer_names=origin.proposer_names,
        objection_due_at=timestamp(origin.objection_due_at),
        due_at=timestamp(origin.due_at),
        office_name=origin.office_name,
        office_phone=origin.office_phone,
        objection=origin.objection,
        requested_due_at=timestamp(origin.requested_due_at),
        attachments=[common.Attachment(**vars(each)) for each in origin.attachments],
    )


def case_summary(case: Case, tasks: Sequence[Task], now: datetime) -> pb.CaseSummary:
    """A case in a list."""
    active = [task for task in tasks if task.active]
    due = [task.due_at for task in active if task.answering and task.open and task.state != "replied"]
    return pb.CaseSummary(
        case_id=case.id,
        proposal_id=case.proposal_id,
        proposal_no=case.proposal_no,
        proposal_title=case.title,
        session_id=case.session_id,
        state=case.state,
        proposer_name=case.proposer_name,
        category=case.category,
        is_key=case.is_key,
        late=case.late,
        leads=_units(Unit(t.unit_id, t.unit_name) for t in active if t.part != ASSIST),
        assists=_units(Unit(t.unit_id, t.unit_name) for t in active if t.part == ASSIST),
        due_at=timestamp(min(due, default=None)),
        overdue=any(task.overdue(now) for task in active),
        version=case.version,
    )


def task_pb(
    task: Task,
    now: datetime,
    meetings: Iterable[MeetingFact] = (),
    lead_task_id: str = "",
    unit_signs_in: bool = True,
) -> pb.Task:
    """One unit's task."""
    return pb.Task(
        **task_head(task),
        state=task.state,
        handler_person_id=task.handler_person_id,
        handler_name=task.handler_name,
        lead_task_id=lead_task_id,
        dispatched_at=timestamp(task.dispatched_at),
        received_at=timestamp(task.received_at),
        objection_due_at=timestamp(task.objection_due_at),
        due_at=timestamp(task.due_at),
        original_due_at=timestamp(task.original_due_at),
        first_meeting_due_at=timestamp(task.first_meeting_due_at),
        feedback_due_at=timestamp(task.feedback_due_at),
        overdue=task.overdue(now),
        round=task.round,
        plan=_plan(task.plan) if task.plan else None,
        objections=[_objection(each) for each in reversed(task.objections)],
        extensions=[_extension(each) for each in reversed(task.extensions)],
        opinions=[_opinion(each) for each in reversed(task.opinions)],
        reply_id=task.reply_id,
        reply_class=task.reply_class,
        reassigned_from_unit=task.reassigned_from_unit,
        reassigned_to_unit=task.reassigned_to_unit,
        meetings=[_meeting(each) for each in meetings],
        version=task.version,
        received_by_name=task.received_by_name,
        awaiting_feedback=[convert.asked_pb(each) for each in task.awaiting],
        dissatisfied=task.dissatisfied,
        ended_reason=task.ended_reason,
        unit_signs_in=unit_signs_in,
        peer_instance=task.peer_instance,
    )


def task_head(task: Task | Commitment) -> dict[str, str]:
    """What a task and its promises say of the case and the unit."""
    return {
        "case_id": task.case_id,
        "proposal_id": task.proposal_id,
        "proposal_no": task.proposal_no,
        "proposal_title": task.title,
        "session_id": task.session_id,
        "task_id": task.id if isinstance(task, Task) else task.task_id,
        "unit_id": task.unit_id,
        "unit_name": task.unit_name,
        "system": task.system,
        "part": task.part,
    }


def _units(units: Iterable[Unit]) -> list[common.UnitRef]:
    return [convert.unit_pb(each) for each in units]


def _planned(tasks: Iterable[PlannedTask]) -> list[pb.PlannedTask]:
    return [pb.PlannedTask(unit_id=each.unit_id, part=each.part) for each in tasks]


def _plan(plan: HandlingPlan) -> pb.HandlingPlan:
    return pb.HandlingPlan(
        plan_version=plan.plan_version,
        summary=plan.summary,
        responsible_leader=plan.responsible_leader,
        contact_name=plan.contact_name,
        contact_phone=plan.contact_phone,
        milestones=[
            pb.PlanMilestone(text=each.text, due_at=timestamp(each.due_at)) for each in plan.milestones
        ],
        submitted_at=timestamp(plan.submitted_at),
        entered_by_name=plan.entered_by_name,
    )


def _objection(each: Objection) -> pb.Objection:
    return pb.Objection(
        objection_id=each.objection_id,
        reason=each.reason,
        proposed_units=_units(each.proposed_units),
        raised_at=timestamp(each.raised_at),
        decision=each.decision,
        decision_reason=each.decision_reason,
        decided_at=timestamp(each.decided_at),
    )


def _extension(each: Extension) -> pb.Extension:
    return pb.Extension(
        extension_id=each.extension_id,
        requested_due_at=timestamp(each.requested_due_at),
        reason=each.reason,
        requested_at=timestamp(each.requested_at),
        decision=each.decision,
        granted_due_at=timestamp(each.granted_due_at),
        decision_reason=each.decision_reason,
        decided_at=timestamp(each.decided_at),
    )


def _opinion(each: Opinion) -> pb.AssistOpinion:
    return pb.AssistOpinion(
        opinion_round=each.opinion_round,
        text=each.text,
        doc_no=each.doc_no,
        scan_ref=each.scan_ref,
        submitted_at=timestamp(each.submitted_at),
        decision=each.decision,
        decision_reason=each.decision_reason,
        decided_at=timestamp(each.decided_at),
        entered_by_name=each.entered_by_name,
    )


def _meeting(each: MeetingFact) -> pb.MeetingEvidence:
    return pb.MeetingEvidence(phase=each.phase, result=each.result, at=timestamp(each.at))
