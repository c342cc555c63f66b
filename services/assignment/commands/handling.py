"""Handling plans, assist opinions and more time."""

from __future__ import annotations

from datetime import datetime

from cppcc_api.assignment.v1 import assignment_events_pb2 as pb_events
from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from kit.convert import instant
from kit.core.errors import FieldError, FieldsInvalid
from kit.store import Context
from services.assignment.domain import deadlines, objecting, tasks
from services.assignment.domain.facts import EVERYONE, HANDLERS
from services.assignment.domain.parts import HandlingPlan, Milestone, Opinion
from services.assignment.domain.refusals import ReasonNeeded
from services.assignment.states import TASK
from services.assignment.store import acts, clocks, convert, docnos, events, journal, lookups, present
from services.assignment.store.staff import entered_by, entered_note


def submit_handling_plan(
    request: pb.SubmitHandlingPlanRequest, ctx: Context
) -> pb.SubmitHandlingPlanResponse:
    """Fix how the unit will handle the proposal; a later plan replaces the earlier one."""
    task, case, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    plan = _plan(request.plan, entered_by(ctx, found))
    saved = acts.submit_plan(ctx, task, case, plan, found)
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
    TASK.next(task.state, "submit_opinion", found)
    if doc_no:
        docnos.check(ctx, task, doc_no)
    saved = acts.submit_opinion(ctx, task, case, opinion, entered_note(ctx, task, found), found)
    return pb.SubmitAssistOpinionResponse(task=present.task(ctx, saved))


def accept_assist_opinion(
    request: pb.AcceptAssistOpinionRequest, ctx: Context
) -> pb.AcceptAssistOpinionResponse:
    """Take an assist opinion over."""
    task, case, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    accepted = tasks.decide_opinion(task, "accept_opinion", "accepted", "", ctx.now, found)
    event = events.of_task(
        pb_events.AssistOpinionAccepted,
        accepted,
        **acts.to_lead(acts.lead_of(lookups.tasks_of(ctx, case.id))),
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
        **acts.to_lead(acts.lead_of(lookups.tasks_of(ctx, case.id))),
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
    saved = acts.request_extension(ctx, task, case, due, reason, found)
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
    latest = lookups.latest_extension(ctx, task, case)
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
