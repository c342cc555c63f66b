"""Handling plans, assist opinions and more time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cppcc_api.assignment.v1 import assignment_events_pb2 as pb_events
from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import instant
from kit.core.errors import FieldError, FieldsInvalid
from kit.core.ids import new_id
from kit.store import Context
from services.assignment.domain import deadlines, objecting, tasks
from services.assignment.domain.facts import EVERYONE, HANDLERS
from services.assignment.domain.parts import LEAD, Extension, HandlingPlan, Milestone, Opinion
from services.assignment.domain.refusals import ReasonNeeded
from services.assignment.domain.tasks import Task
from services.assignment.store import clocks, convert, docnos, events, journal, lookups, present
from services.assignment.store.staff import entered_by, entered_note


def submit_handling_plan(
    request: pb.SubmitHandlingPlanRequest, ctx: Context
) -> pb.SubmitHandlingPlanResponse:
    """Fix how the unit will handle the proposal; a later plan replaces the earlier one."""
    task, case, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    planned = tasks.submit_plan(task, _plan(request.plan, entered_by(ctx, found)), ctx.now, found)
    plan = planned.plan
    assert plan is not None, "a submitted plan is on the task"
    event = events.of_task(
        pb_events.HandlingPlanSubmitted,
        planned,
        plan_version=plan.plan_version,
        summary=plan.summary,
        responsible_leader=plan.responsible_leader,
        contact_name=plan.contact_name,
        contact_phone=plan.contact_phone,
        signers=convert.signers_pb(case.signers),
        submitted_at=ctx.now,
    )
    saved = ctx.save(planned, event)
    title = f"{task.unit_name}{'调整' if plan.plan_version > 1 else '制定'}办理方案"
    journal.of_task(ctx, saved, "handling_plan_submitted", title, plan.summary, EVERYONE)
    return pb.SubmitHandlingPlanResponse(task=present.task(ctx, saved))


def _plan(given: pb.HandlingPlan, entered: str) -> HandlingPlan:
    errors = [
        FieldError(f"plan.{name}", "FIELD_MISSING", f"请填写{label}")
        for name, label in (
            ("summary", "办理方案"),
            ("responsible_leader", "分管领导"),
            ("contact_name", "联系人"),
        )
        if not getattr(given, name).strip()
    ]
    errors += [
        FieldError(f"plan.milestones[{index}].text", "FIELD_MISSING", "请填写步骤内容")
        for index, step in enumerate(given.milestones)
        if not step.text.strip()
    ]
    if errors:
        raise FieldsInvalid(fields=errors)
    return HandlingPlan(
        plan_version=0,
        summary=given.summary.strip(),
        responsible_leader=given.responsible_leader.strip(),
        contact_name=given.contact_name.strip(),
        contact_phone=given.contact_phone.strip(),
        milestones=tuple(Milestone(step.text.strip(), instant(step.due_at)) for step in given.milestones),
        entered_by_name=entered,
    )


def submit_assist_opinion(
    request: pb.SubmitAssistOpinionRequest, ctx: Context
) -> pb.SubmitAssistOpinionResponse:
    """Give the assist unit's opinion to the lead unit."""
    task, case, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    text, doc_no = request.text.strip(), request.doc_no.strip()
    if not text:
        raise FieldsInvalid(fields=[FieldError("text", "FIELD_MISSING", "请填写会办意见")])
    opinion = Opinion(0, text, doc_no, request.scan_ref, ctx.now, entered_by_name=entered_by(ctx, found))
    given = tasks.submit_opinion(task, opinion, ctx.now, found)
    if doc_no:
        docnos.check(ctx, task, doc_no)
    lead = _lead(lookups.tasks_of(ctx, case.id))
    last = given.opinions[-1]
    event = events.of_task(
        pb_events.AssistOpinionSubmitted,
        given,
        **_to_lead(lead),
        opinion_round=last.opinion_round,
        text=text,
        doc_no=doc_no,
        on_time=last.on_time,
        due_at=task.due_at,
        submitted_at=ctx.now,
    )
    saved = ctx.save(given, event)
    clocks.stop(ctx, saved)
    title = f"{task.unit_name}提交会办意见{'' if last.on_time else '（逾期）'}"
    note = entered_note(ctx, task, found)
    journal.of_task(ctx, saved, "assist_opinion_submitted", title, note or text, HANDLERS)
    return pb.SubmitAssistOpinionResponse(task=present.task(ctx, saved))


def _lead(all_tasks: Sequence[Task]) -> Task | None:
    return next((task for task in all_tasks if task.part == LEAD and task.active), None)


def _to_lead(lead: Task | None) -> dict[str, str | common.UnitRef]:
    return {"lead_task_id": lead.id, "lead_unit": events.unit_ref(lead)} if lead else {}


def accept_assist_opinion(
    request: pb.AcceptAssistOpinionRequest, ctx: Context
) -> pb.AcceptAssistOpinionResponse:
    """Take an assist opinion over."""
    task, case, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    accepted = tasks.decide_opinion(task, "accept_opinion", "accepted", "", ctx.now, found)
    event = events.of_task(
        pb_events.AssistOpinionAccepted,
        accepted,
        **_to_lead(_lead(lookups.tasks_of(ctx, case.id))),
        opinion_round=accepted.opinions[-1].opinion_round,
        accepted_at=ctx.now,
    )
    saved = ctx.save(accepted, event)
    journal.of_task(ctx, saved, "assist_opinion_accepted", f"{task.unit_name}的会办意见已采纳", "", HANDLERS)
    return pb.AcceptAssistOpinionResponse(task=present.task(ctx, saved))


def return_assist_opinion(
    request: pb.ReturnAssistOpinionRequest, ctx: Context
) -> pb.ReturnAssistOpinionResponse:
    """Give an assist opinion back; its date stays."""
    task, case, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    if not (reason := request.reason.strip()):
        raise ReasonNeeded(field="reason")
    returned = tasks.decide_opinion(task, "return_opinion", "returned", reason, ctx.now, found)
    event = events.of_task(
        pb_events.AssistOpinionReturned,
        returned,
        **_to_lead(_lead(lookups.tasks_of(ctx, case.id))),
        opinion_round=returned.opinions[-1].opinion_round,
        reason=reason,
        due_at=returned.due_at,
        returned_at=ctx.now,
    )
    saved = ctx.save(returned, event)
    if saved.due_at > ctx.now:
        clocks.watch(ctx, saved, deadlines.ASSIST_OPINION, saved.due_at, lookups.terms(ctx, case.session_id))
    title = f"{task.unit_name}的会办意见被退回"
    journal.of_task(ctx, saved, "assist_opinion_returned", title, reason, HANDLERS, saved.due_at)
    return pb.ReturnAssistOpinionResponse(task=present.task(ctx, saved))


def request_extension(request: pb.RequestExtensionRequest, ctx: Context) -> pb.RequestExtensionResponse:
    """Ask for more time."""
    task, case, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    due, reason = _extension_fields(request)
    latest = deadlines.latest_extension(lookups.terms(ctx, case.session_id), task.dispatched_at)
    extension = Extension(new_id(), due, reason, ctx.now)
    asked = objecting.request_extension(task, extension, latest, ctx.now, found)
    event = events.of_task(
        pb_events.ExtensionRequested,
        asked,
        extension_id=extension.extension_id,
        current_due_at=task.due_at,
        requested_due_at=due,
        reason=reason,
        requested_at=ctx.now,
    )
    saved = ctx.save(asked, event)
    title = f"{task.unit_name}申请延期至{deadlines.chinese_date(due)}"
    journal.of_task(ctx, saved, "extension_requested", title, reason, HANDLERS)
    return pb.RequestExtensionResponse(task=present.task(ctx, saved))


def _extension_fields(request: pb.RequestExtensionRequest) -> tuple[datetime, str]:
    due, reason = instant(request.due_at), request.reason.strip()
    errors = []
    if due is None:
        errors.append(FieldError("due_at", "FIELD_MISSING", "请填写申请延至的时间"))
    if not reason:
        errors.append(FieldError("reason", "FIELD_MISSING", "请说明延期理由"))
    if errors or due is None:
        raise FieldsInvalid(fields=errors)
    return due, reason


def decide_extension(request: pb.DecideExtensionRequest, ctx: Context) -> pb.DecideExtensionResponse:
    """Grant or refuse more time."""
    task, case, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    terms = lookups.terms(ctx, case.session_id)
    latest = deadlines.latest_extension(terms, task.dispatched_at)
    reason = request.reason.strip()
    if not (request.approve or reason):
        raise ReasonNeeded(field="reason")
    pending = objecting.pending_extension(task)
    granted = (instant(request.due_at) or (pending and pending.requested_due_at)) if request.approve else None
    decided = objecting.decide_extension(task, granted, latest, reason, ctx.now, found)
    event = events.of_task(
        pb_events.ExtensionDecided,
        decided,
        extension_id=decided.extensions[-1].extension_id,
        approved=request.approve,
        due_at=decided.due_at,
        reason=reason,
        signers=convert.signers_pb(case.signers),
        decided_at=ctx.now,
    )
    saved = ctx.save(decided, event)
    if request.approve:
        clocks.watch(ctx, saved, deadlines.REPLY, saved.due_at, terms)
    outcome = f"延期至{deadlines.chinese_date(saved.due_at)}" if request.approve else "的延期申请未获批准"
    title = f"{task.unit_name}{outcome}"
    journal.of_task(ctx, saved, "extension_decided", title, reason, EVERYONE, saved.due_at)
    return pb.DecideExtensionResponse(task=present.task(ctx, saved))
