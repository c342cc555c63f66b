"""What is done on a unit's task, whether its people or staff enter it here or a lower instance reports it.

Each act applies its rule before it writes anything, so that a refusal leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from cppcc_api.assignment.v1 import assignment_events_pb2 as pb
from cppcc_api.common.v1 import common_pb2 as common
from kit.core.ids import new_id
from kit.store import Context
from services.assignment.domain import commitments, deadlines, objecting, replies, tasks
from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.facts import EVERYONE, HANDLERS
from services.assignment.domain.parts import LEAD, Extension, HandlingPlan, Objection, Opinion, Unit
from services.assignment.domain.replies import FIRST, REWORK, Reply
from services.assignment.domain.tasks import Task
from services.assignment.states import REPLY
from services.assignment.store import clocks, convert, events, journal, lookups
from shared.words import REPLY_CLASSES

Relations = Iterable[str]


def receive(ctx: Context, task: Task, by_name: str, note: str, relations: Relations) -> Task:
    """Confirm receipt; who has signed for a task need not be reminded that objections end soon."""
    received = tasks.receive(task, by_name, ctx.now, relations)
    saved = ctx.save(received, received_event(received))
    clocks.stop(ctx, saved, deadlines.RECEIVE, deadlines.OBJECTION)
    journal.of_task(ctx, saved, "task_received", f"{task.unit_name}签收交办", note, EVERYONE, saved.due_at)
    return saved


def received_event(task: Task) -> pb.AssignmentReceived:
    """The announcement of a receipt."""
    return events.of_task(
        pb.AssignmentReceived,
        task,
        received_by_name=task.received_by_name,
        received_at=task.received_at,
        reply_due_at=task.due_at if task.answering else None,
    )


def raise_objection(
    ctx: Context, task: Task, case: Case, reason: str, proposed: Sequence[Unit], relations: Relations
) -> Task:
    """Object to a task; the office has to decide."""
    terms = lookups.terms(ctx, case.session_id)
    decide_due = terms.workdays(ctx.now, "objection_decision_workdays")
    objection = Objection(new_id(), reason, tuple(proposed), ctx.now)
    raised = objecting.raise_objection(task, objection, ctx.now, relations)
    event = events.of_task(
        pb.ObjectionRaised,
        raised,
        objection_id=objection.objection_id,
        reason=reason,
        proposed_units=[convert.unit_pb(unit) for unit in proposed],
        raised_at=ctx.now,
        decide_due_at=decide_due,
    )
    saved = ctx.save(raised, event)
    clocks.stop(ctx, saved, deadlines.RECEIVE, deadlines.OBJECTION)
    clocks.watch(ctx, saved, deadlines.OBJECTION_DECISION, decide_due, terms)
    wanted = f"（建议由{'、'.join(unit.name for unit in proposed)}承办）" if proposed else ""
    title = f"{task.unit_name}提出异议"
    journal.of_task(ctx, saved, "objection_raised", title, reason + wanted, HANDLERS, decide_due)
    return saved


def submit_plan(ctx: Context, task: Task, case: Case, plan: HandlingPlan, relations: Relations) -> Task:
    """Fix how the unit handles the proposal; a later plan replaces the earlier one."""
    planned = tasks.submit_plan(task, plan, ctx.now, relations)
    plan = planned.plan
    assert plan is not None, "a submitted plan is on the task"
    event = events.of_task(
        pb.HandlingPlanSubmitted,
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
    return saved


def request_extension(
    ctx: Context, task: Task, case: Case, due: datetime, reason: str, relations: Relations
) -> Task:
    """Ask for more time."""
    extension = Extension(new_id(), due, reason, ctx.now)
    latest = lookups.latest_extension(ctx, task, case)
    asked = objecting.request_extension(task, extension, latest, ctx.now, relations)
    event = events.of_task(
        pb.ExtensionRequested,
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
    return saved


def lead_of(all_tasks: Sequence[Task]) -> Task | None:
    """The task of the unit that leads."""
    return next((task for task in all_tasks if task.part == LEAD and task.active), None)


def to_lead(lead: Task | None) -> dict[str, str | common.UnitRef]:
    """How events name the lead."""
    return {"lead_task_id": lead.id, "lead_unit": events.unit_ref(lead)} if lead else {}


def submit_opinion(
    ctx: Context, task: Task, case: Case, opinion: Opinion, note: str, relations: Relations
) -> Task:
    """Give the assist unit's opinion to the lead unit."""
    given = tasks.submit_opinion(task, opinion, ctx.now, relations)
    last = given.opinions[-1]
    event = events.of_task(
        pb.AssistOpinionSubmitted,
        given,
        **to_lead(lead_of(lookups.tasks_of(ctx, case.id))),
        opinion_round=last.opinion_round,
        text=last.text,
        doc_no=last.doc_no,
        on_time=last.on_time,
        due_at=task.due_at,
        submitted_at=ctx.now,
    )
    saved = ctx.save(given, event)
    clocks.stop(ctx, saved)
    title = f"{task.unit_name}提交会办意见{'' if last.on_time else '（逾期）'}"
    journal.of_task(ctx, saved, "assist_opinion_submitted", title, note or last.text, HANDLERS)
    return saved


def new_reply(task: Task) -> Reply:
    """An empty reply for the task's present round."""
    return Reply(
        id=new_id(),
        task_id=task.id,
        case_id=task.case_id,
        proposal_id=task.proposal_id,
        session_id=task.session_id,
        unit_id=task.unit_id,
        unit_name=task.unit_name,
        system=task.system,
        round=task.round,
        reply_kind=FIRST if task.round == 1 else REWORK,
        due_at=task.due_at,
    )


def onwards(ctx: Context, reply: Reply) -> str:
    """Where a draft goes that the unit itself has passed: to the inspection office by policy, or out."""
    by_office = lookups.reply_policy(ctx, reply.session_id)["review_by_system"].get(reply.system, False)
    return "pass_to_inspection" if by_office else "pass_to_delivery"


def save_reviewed(ctx: Context, task: Task, reviewed: Reply) -> tuple[Reply, Task]:
    """Save a draft after a review, and announce it."""
    last = reviewed.reviews[-1]
    event = events.of_task(
        pb.ReplyReviewed,
        task,
        reply_id=reviewed.id,
        round=reviewed.round,
        review_level=last.review_level,
        decision=last.decision,
        comment=last.comment,
        reviewed_by_name=last.reviewed_by_name,
        reviewed_at=last.reviewed_at,
        reply_class=reviewed.draft.reply_class,
        former_class=last.former_class,
    )
    saved, noted = ctx.save(reviewed), ctx.save(task, event)
    by = "单位审签" if last.review_level == replies.INTERNAL else "督查审核"
    outcome = "退回" if last.decision == replies.RETURNED else f"通过，{REPLY.label(saved.state)}"
    text = last.comment
    if last.former_class:
        words = REPLY_CLASSES[last.former_class], REPLY_CLASSES[saved.draft.reply_class]
        text = f"类别由“{words[0]}”改为“{words[1]}”。{text}"
    journal.of_task(ctx, noted, "reply_reviewed", f"{by}{outcome}", text, HANDLERS)
    return saved, noted


def report_promise(
    ctx: Context,
    commitment: Commitment,
    case: Case,
    evidence: str,
    evidence_refs: Iterable[str],
    entered: tuple[str, str],
    relations: Relations,
) -> Commitment:
    """Show evidence for a promise; ``entered`` is who entered it for the unit, and how that is said."""
    entered_by, note = entered
    confirm_due = lookups.terms(ctx, case.session_id).workdays(ctx.now, "feedback_workdays")
    reported = commitments.report(
        commitment, evidence, evidence_refs, ctx.now, confirm_due, entered_by, relations
    )
    event = events.of_commitment(
        pb.CommitmentReported,
        reported,
        evidence=evidence,
        evidence_refs=list(reported.evidence_refs),
        signers=convert.signers_pb(case.signers),
        reported_at=ctx.now,
    )
    saved = ctx.save(reported, event)
    clocks.stop_commitment(ctx, saved)
    text = "；".join(part for part in (evidence, note) if part)
    title = f"{saved.unit_name}报送承诺兑现情况"
    journal.of_task(ctx, saved, "commitment_reported", title, text, EVERYONE, confirm_due)
    return saved


def fulfil_promise(
    ctx: Context, commitment: Commitment, by: common.PersonRef | None, text: str, relations: Relations
) -> Commitment:
    """A proposer confirms that the promise was kept."""
    return save_fulfilled(ctx, commitments.confirm(commitment, ctx.now, relations), by, text)


def save_fulfilled(ctx: Context, fulfilled: Commitment, by: common.PersonRef | None, text: str) -> Commitment:
    """Save and announce a kept promise, confirmed by a proposer or accepted by staff."""
    kept_in_time = (fulfilled.reported_at or ctx.now) <= fulfilled.due_at
    event = events.of_commitment(
        pb.CommitmentFulfilled,
        fulfilled,
        evidence=fulfilled.evidence,
        confirmed_by=by,
        on_time=kept_in_time,
        fulfilled_at=ctx.now,
    )
    saved = ctx.save(fulfilled, event)
    title = f"{by.name}确认承诺已兑现" if by else "承诺兑现情况经认定"
    journal.of_task(ctx, saved, "commitment_fulfilled", title, text or saved.text, EVERYONE)
    return saved


def dispute_promise(
    ctx: Context, commitment: Commitment, case: Case, by: common.PersonRef, reason: str, relations: Relations
) -> Commitment:
    """A proposer does not accept the evidence."""
    disputed = commitments.dispute(commitment, reason, relations)
    event = events.of_commitment(
        pb.CommitmentDisputed, disputed, reason=reason, disputed_by=by, disputed_at=ctx.now
    )
    saved = ctx.save(disputed, event)
    if saved.due_at > ctx.now:
        clocks.watch_commitment(ctx, saved, lookups.terms(ctx, case.session_id))
    title = f"{by.name}对承诺兑现情况提出异议"
    journal.of_task(ctx, saved, "commitment_disputed", title, reason, EVERYONE)
    return saved
