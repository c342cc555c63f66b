"""Drafts of replies and their reviews inside the unit and by the inspection office."""

from __future__ import annotations

from dataclasses import replace

from cppcc_api.assignment.v1 import assignment_events_pb2 as pb_events
from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from kit.core.errors import FieldError, FieldsInvalid
from kit.store import Context
from services.assignment.domain import commitments, replies, tasks
from services.assignment.domain.cases import Case
from services.assignment.domain.facts import EVERYONE, HANDLERS
from services.assignment.domain.offers import reply_at_work
from services.assignment.domain.refusals import NoReplyAtWork, NoSecondReply, ReasonNeeded
from services.assignment.domain.replies import SECOND, Reply, Review
from services.assignment.domain.tasks import Task
from services.assignment.states import TASK
from services.assignment.store import acts, convert, events, journal, lookups, present
from services.assignment.store.staff import printed_name

AtWork = tuple[Task, Case, Reply, frozenset[str]]


def at_work(ctx: Context, task_id: str, expected: int) -> AtWork:
    """The task, its case and the reply that is being written; raises ``NoReplyAtWork``."""
    task, case, found = lookups.task_at_hand(ctx, task_id, expected)
    TASK.next(task.state, "answer", found)
    reply = reply_at_work(task, lookups.latest_reply(ctx, task))
    if reply is None:
        raise NoReplyAtWork()
    return task, case, reply, found


def save_reply_draft(request: pb.SaveReplyDraftRequest, ctx: Context) -> pb.SaveReplyDraftResponse:
    """Save the draft of a reply; after closing, of a second reply on what was promised."""
    task, case, found = lookups.task_at_hand(ctx, request.task_id, request.expected_version)
    TASK.next(task.state, "answer", found)
    tasks.require_answering(task, "answer")
    policy = lookups.reply_policy(ctx, case.session_id)
    draft = convert.draft(request.reply, policy["publicity_default"])
    replies.check_draft(draft, case.suggestions)
    _check_own_promises(ctx, task, draft)
    reply = reply_at_work(task, lookups.latest_reply(ctx, task))
    if reply is None:
        task, reply = _begin(ctx, task)
    saved = ctx.save(replies.save_draft(reply, draft, found))
    noted = ctx.save(replace(task, reply_id=saved.id))
    if saved.draft_version == 1:
        journal.of_task(ctx, noted, "reply_begun", f"{task.unit_name}起草答复", "", HANDLERS)
    shown = present.reply(ctx, saved, noted, case)
    return pb.SaveReplyDraftResponse(reply=shown, warnings=shown.warnings)


def _begin(ctx: Context, task: Task) -> tuple[Task, Reply]:
    """A reply for the task's round; for a finished task, the next round reports on its promises."""
    if task.state != "done":
        return task, acts.new_reply(task)
    if not commitments.may_answer_again(task, lookups.commitments_of(ctx, task)):
        raise NoSecondReply()
    later = replace(task, round=task.replied_rounds + 1)
    return later, replace(acts.new_reply(later), reply_kind=SECOND)


def _check_own_promises(ctx: Context, task: Task, draft: replies.Draft) -> None:
    own = {each.id for each in lookups.commitments_of(ctx, task)}
    errors = [
        FieldError(f"commitments[{index}].commitment_id", "COMMITMENT_UNKNOWN", "没有这个承诺事项")
        for index, promise in enumerate(draft.promises)
        if promise.commitment_id and promise.commitment_id not in own
    ]
    if errors:
        raise FieldsInvalid(fields=errors)


def share_reply_draft(request: pb.ShareReplyDraftRequest, ctx: Context) -> pb.ShareReplyDraftResponse:
    """Show the draft to the proposers, to consult on before the final reply."""
    task, case, reply, found = at_work(ctx, request.task_id, request.expected_version)
    shared = ctx.save(replies.share(reply, case.suggestions, ctx.now, found))
    event = events.of_task(
        pb_events.ReplyDrafted,
        task,
        reply_id=reply.id,
        round=reply.round,
        draft_version=reply.draft_version,
        drafted_at=ctx.now,
        **events.content(shared.draft, case),
    )
    noted = ctx.save(task, event)
    title = f"{task.unit_name}将答复草稿送委员征求意见"
    journal.of_task(ctx, noted, "reply_shared", title, f"第{reply.draft_version}稿", EVERYONE)
    return pb.ShareReplyDraftResponse(reply=present.reply(ctx, shared, noted, case))


def submit_reply_for_review(
    request: pb.SubmitReplyForReviewRequest, ctx: Context
) -> pb.SubmitReplyForReviewResponse:
    """Hand the draft to the unit's own review; everything it needs must be in it."""
    task, case, reply, found = at_work(ctx, request.task_id, request.expected_version)
    submitted = replies.submit(reply, case.suggestions, ctx.now, found)
    if reply.reply_kind == SECOND:
        commitments.check_second_reply(reply.draft.reply_class, lookups.commitments_of(ctx, task))
    saved, noted = ctx.save(submitted), ctx.save(task)
    journal.of_task(ctx, noted, "reply_submitted", f"{task.unit_name}答复送审签", "", HANDLERS)
    return pb.SubmitReplyForReviewResponse(reply=present.reply(ctx, saved, noted, case))


def review_reply(request: pb.ReviewReplyRequest, ctx: Context) -> pb.ReviewReplyResponse:
    """Pass or return a draft inside the unit; passed, it goes to the inspection office by policy."""
    task, case, reply, found = at_work(ctx, request.task_id, request.expected_version)
    action = acts.onwards(ctx, reply) if request.passed else "return_internal"
    decision = replies.PASSED if request.passed else replies.RETURNED
    review = Review(
        replies.INTERNAL,
        decision,
        _comment(request.comment, request.passed),
        printed_name(ctx, task, found),
        ctx.now,
    )
    reviewed = replies.reviewed(reply, action, review, found)
    return pb.ReviewReplyResponse(reply=_reviewed(ctx, task, case, reviewed))


def inspect_reply(request: pb.InspectReplyRequest, ctx: Context) -> pb.InspectReplyResponse:
    """Pass or return a draft by the inspection office, which may put its class right."""
    task, case, reply, found = at_work(ctx, request.task_id, request.expected_version)
    former = reply.draft.reply_class
    changed = request.passed and request.reply_class not in ("", former)
    decision = replies.CLASS_CHANGED if changed else replies.PASSED if request.passed else replies.RETURNED
    review = Review(
        replies.INSPECTION_OFFICE,
        decision,
        _comment(request.comment, request.passed),
        ctx.actor.name,
        ctx.now,
        former if changed else "",
    )
    action = "inspect_pass" if request.passed else "inspect_return"
    reviewed = replies.reviewed(reply, action, review, found)
    if changed:
        reviewed = replies.with_class(reviewed, request.reply_class, case.suggestions, ctx.now)
    return pb.InspectReplyResponse(reply=_reviewed(ctx, task, case, reviewed))


def _comment(text: str, passed: bool) -> str:
    comment = text.strip()
    if not (passed or comment):
        raise ReasonNeeded(field="comment")
    return comment


def _reviewed(ctx: Context, task: Task, case: Case, reviewed: Reply) -> pb.Reply:
    saved, noted = acts.save_reviewed(ctx, task, reviewed)
    return present.reply(ctx, saved, noted, case)
