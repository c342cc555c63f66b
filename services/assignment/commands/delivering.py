"""Delivery of the final reply to the proposers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from kit.core.errors import FieldError, FieldsInvalid
from kit.store import Context
from services.assignment.commands.replying import at_work
from services.assignment.domain import commitments, deadlines, feedback, replies, tasks
from services.assignment.domain.cases import Case
from services.assignment.domain.facts import PUBLIC
from services.assignment.domain.refusals import (
    AssistOpinionsMissing,
    MeetingsMissing,
    ReasonNeeded,
    WarningsNotAccepted,
)
from services.assignment.domain.replies import ASSIST_MISSING, SECOND, WARNING_LABELS, Reply
from services.assignment.domain.tasks import Task
from services.assignment.states import REPLY
from services.assignment.store import clocks, docnos, events, journal, lookups, present, promises, steps
from services.assignment.store.staff import entered_by, entered_note


def issue_reply(request: pb.IssueReplyRequest, ctx: Context) -> pb.IssueReplyResponse:
    """Deliver the final reply; the proposers are asked for feedback, its promises are followed."""
    task, case, reply, found = at_work(ctx, request.task_id, request.expected_version)
    state = REPLY.next(reply.state, "issue", found)
    request = _filled(request, reply)
    _check_fields(request)
    staff = entered_by(ctx, found)
    if staff and not request.entered_for_unit_reason.strip():
        raise ReasonNeeded(field="entered_for_unit_reason")
    docnos.check(ctx, task, request.doc_no.strip())
    warnings = _checked_warnings(ctx, request, task, case, reply)
    final = replace(
        reply,
        state=state,
        doc_no=request.doc_no.strip(),
        issuer_name=request.issuer_name.strip(),
        contact_name=request.contact_name.strip(),
        contact_phone=request.contact_phone.strip(),
        scan_ref=request.scan_ref,
        entered_by_name=staff,
        entered_reason=request.entered_for_unit_reason.strip(),
        warnings=tuple(warnings),
        on_time=reply.reply_kind == SECOND or ctx.now <= task.due_at,
        due_at=task.due_at,
        issued_at=ctx.now,
    )
    delivered = tasks.issued(task, final.draft.reply_class, final.on_time, ctx.now, found)
    saved, noted = _deliver(ctx, case, promises.numbered(final), delivered)
    _note(ctx, noted, saved, entered_note(ctx, task, found))
    return pb.IssueReplyResponse(reply=present.reply(ctx, saved, noted, case), warnings=warnings)


def _filled(request: pb.IssueReplyRequest, reply: Reply) -> pb.IssueReplyRequest:
    """The request with what a lower instance sent along where nothing else was entered."""
    filled = pb.IssueReplyRequest()
    filled.CopyFrom(request)
    for name in ("doc_no", "issuer_name", "contact_name", "contact_phone", "scan_ref"):
        if not getattr(request, name).strip():
            setattr(filled, name, getattr(reply.prepared, name))
    return filled


def _check_fields(request: pb.IssueReplyRequest) -> None:
    wanted = (("issuer_name", "签发人"), ("contact_name", "联系人"), ("contact_phone", "联系电话"))
    errors = [
        FieldError(name, "FIELD_MISSING", f"请填写{label}")
        for name, label in wanted
        if not getattr(request, name).strip()
    ]
    if errors:
        raise FieldsInvalid(fields=errors)


def _checked_warnings(
    ctx: Context, request: pb.IssueReplyRequest, task: Task, case: Case, reply: Reply
) -> list[str]:
    """The warnings it goes out with; raises when policy forbids that or the unit has not seen them all."""
    standing = present.warnings(ctx, reply, task)
    policy = lookups.reply_policy(ctx, case.session_id)
    missing = replies.missing_meetings(standing)
    if missing and policy["require_meetings"]:
        raise MeetingsMissing(warnings=_words(missing))
    if ASSIST_MISSING in standing and policy["require_assist_opinions"]:
        raise AssistOpinionsMissing()
    if unseen := [code for code in standing if code not in request.accepted_warnings]:
        raise WarningsNotAccepted(warnings=_words(unseen), codes=unseen)
    if reply.reply_kind == SECOND:
        commitments.check_second_reply(reply.draft.reply_class, lookups.commitments_of(ctx, task))
    return standing


def _words(codes: Sequence[str]) -> str:
    return "、".join(WARNING_LABELS[code] for code in codes)


def _deliver(ctx: Context, case: Case, final: Reply, task: Task) -> tuple[Reply, Task]:
    """Save everything that a delivered reply changes; the case last."""
    terms, policy = lookups.terms(ctx, case.session_id), lookups.reply_policy(ctx, case.session_id)
    if final.reply_kind != SECOND:
        persons = feedback.asked(case, policy["who_gives_feedback"])
        task = feedback.ask(task, persons, terms.workdays(ctx.now, "feedback_workdays"))
    label = policy["class_labels"].get(final.draft.reply_class, "")
    saved = ctx.save(final)
    noted = ctx.save(task, events.reply_issued(task, saved, case, label))
    clocks.stop(ctx, noted)
    if noted.awaiting and noted.feedback_due_at:
        clocks.watch(ctx, noted, deadlines.FEEDBACK, noted.feedback_due_at, terms)
    promises.follow(ctx, noted, saved)
    if final.reply_kind != SECOND:
        replied = steps.completed(ctx, case)
        if not noted.awaiting:
            steps.settle(ctx, replied)
    return saved, noted


def _note(ctx: Context, task: Task, reply: Reply, entered: str) -> None:
    kinds = {"first": "答复", "rework": "重新答复", "second_reply": "再次答复"}
    late = "" if reply.on_time else "（逾期）"
    title = f"{task.unit_name}{kinds[reply.reply_kind]}{late}：{reply.doc_no}"
    label = lookups.reply_policy(ctx, task.session_id)["class_labels"].get(task.reply_class, "")
    text = "；".join(part for part in (label, entered) if part)
    journal.of_task(ctx, task, "reply_issued", title, text, PUBLIC, task.feedback_due_at)
