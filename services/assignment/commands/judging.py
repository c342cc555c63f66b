"""Feedback of the proposers, rework, closing and archive."""

from __future__ import annotations

from cppcc_api.assignment.v1 import assignment_events_pb2 as pb_events
from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from kit.convert import instant
from kit.core.errors import FieldError, FieldsInvalid
from kit.store import Context
from services.assignment.domain import cases, delegated, relations
from services.assignment.domain.cases import Case
from services.assignment.domain.facts import PUBLIC
from services.assignment.domain.feedback import BY_MEMBER, BY_PAPER, Feedback, Judgement
from services.assignment.domain.refusals import FeedbackOutstanding, ReasonNeeded
from services.assignment.domain.tasks import Task
from services.assignment.states import CASE
from services.assignment.store import events, journal, judging, lookups, present, reply_views, steps


def give_feedback(request: pb.GiveFeedbackRequest, ctx: Context) -> pb.GiveFeedbackResponse:
    """Judge a reply, by the proposer's own sign-in."""
    said = Judgement(request.attitude_score, request.result_score, request.text.strip(), BY_MEMBER)
    given, task = _judge(ctx, request, "give_feedback", ctx.actor.id, said)
    return pb.GiveFeedbackResponse(feedback=reply_views.feedback_pb(given), task=present.task(ctx, task))


def enter_paper_feedback(
    request: pb.EnterPaperFeedbackRequest, ctx: Context
) -> pb.EnterPaperFeedbackResponse:
    """Enter a paper form for a proposer, with its scan."""
    said = Judgement(
        request.attitude_score,
        request.result_score,
        request.text.strip(),
        BY_PAPER,
        ctx.actor.name,
        request.scan_ref,
    )
    given, task = _judge(ctx, request, "enter_feedback", request.person_id, said)
    return pb.EnterPaperFeedbackResponse(
        feedback=reply_views.feedback_pb(given), task=present.task(ctx, task)
    )


def _judge(
    ctx: Context,
    request: pb.GiveFeedbackRequest | pb.EnterPaperFeedbackRequest,
    action: str,
    person_id: str,
    said: Judgement,
) -> tuple[Feedback, Task]:
    task, case, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    return judging.judge(ctx, judging.Judging(task, case, action, person_id, request.round, found), said)


def order_rework(request: pb.OrderReworkRequest, ctx: Context) -> pb.OrderReworkResponse:
    """Make a unit handle the proposal again."""
    task, case, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    due, reason = instant(request.due_at), request.reason.strip()
    if not reason:
        raise ReasonNeeded(field="reason")
    if due is not None and due <= ctx.now:
        raise FieldsInvalid(fields=[FieldError("due_at", "DUE_PAST", "重新答复的期限须在今后")])
    return pb.OrderReworkResponse(task=present.task(ctx, steps.rework(ctx, task, case, reason, due, found)))


def close_case(request: pb.CloseCaseRequest, ctx: Context) -> pb.CloseCaseResponse:
    """Close a case that did not close by itself because a proposer is dissatisfied."""
    case = lookups.visible_case(ctx, request.case_id, request.expected_version)
    found = relations.to_case(ctx.actor, case)
    CASE.next(case.state, "close", found)
    delegated.require_own(case)
    tasks = lookups.tasks_of(ctx, case.id)
    answering = [task for task in tasks if task.answering and task.active]
    if any(task.awaiting for task in answering):
        raise FeedbackOutstanding()
    reason = request.reason.strip()
    if any(task.dissatisfied for task in answering) and not reason:
        raise ReasonNeeded(field="reason")
    closed = steps.close(ctx, case, tasks, reason, found)
    return pb.CloseCaseResponse(case=present.case(ctx, closed))


def archive_case(request: pb.ArchiveCaseRequest, ctx: Context) -> pb.ArchiveCaseResponse:
    """Put the papers of a closed case into the archive under a number of its session."""
    case = lookups.visible_case(ctx, request.case_id, request.expected_version)
    found = relations.to_case(ctx.actor, case)
    CASE.next(case.state, "archive", found)
    archived = cases.archive(case, _archive_no(ctx, case), ctx.now, found)
    event = events.of_case(
        pb_events.CaseArchived, archived, archive_no=archived.archive_no, archived_at=ctx.now
    )
    saved = ctx.save(archived, event)
    journal.of_case(ctx, saved, "case_archived", f"归档：{saved.archive_no}", "", PUBLIC)
    return pb.ArchiveCaseResponse(case=present.case(ctx, saved))


def _archive_no(ctx: Context, case: Case) -> str:
    session = lookups.session(ctx, case.session_id)
    year = session.statistics_year or session.year if session else ""
    return f"{year}-TA-{ctx.next_number(f'archive|{case.session_id}'):04d}"
