"""The three meetings: the unit invites and records, the proposer answers."""

from __future__ import annotations

from cppcc_api.meeting.v1 import meeting_service_pb2 as pb
from kit.core.errors import FieldError
from kit.core.ids import new_id
from kit.store import Context
from services.meeting.domain import meeting as rules
from services.meeting.domain.handling import PHASES, Handling, check_open
from services.meeting.domain.meeting import Comment, Meeting
from services.meeting.domain.people import relations, works_for
from services.meeting.domain.refusals import AlreadyPlanned, MeetingInvalid
from services.meeting.store import facts, inputs, lookups, recording, views
from services.meeting.store.watching import forget_answer
from shared import words


def plan_meeting(request: pb.PlanMeetingRequest, ctx: Context) -> pb.PlanMeetingResponse:
    """Invite the proposers to a meeting of one phase; one open invitation per phase."""
    handling = _open_task(ctx, request.task_id)
    entered = inputs.plan(request.meeting)
    meeting = _expected(handling, entered.phase, "meeting.phase", ctx)
    planned = rules.plan(meeting, entered, relations(handling, ctx.actor), inputs.actor(ctx.actor), ctx.now)
    if lookups.planned_of(ctx, handling.id, entered.phase):
        raise AlreadyPlanned(phase=words.PHASES[entered.phase])
    saved = ctx.save(planned, facts.planned(planned, ctx.now))
    return pb.PlanMeetingResponse(meeting=views.meeting(saved))


def update_meeting(request: pb.UpdateMeetingRequest, ctx: Context) -> pb.UpdateMeetingResponse:
    """Change time, place or mode of an invitation; the proposers are told."""
    meeting = lookups.seen_meeting(ctx, request.meeting_id, request.expected_version)
    entered = inputs.plan(request.meeting)
    changed = rules.plan(
        meeting, entered, relations(meeting, ctx.actor), inputs.actor(ctx.actor), ctx.now, action="update"
    )
    saved = ctx.save(changed, facts.planned(changed, ctx.now))
    return pb.UpdateMeetingResponse(meeting=views.meeting(saved))


def cancel_meeting(request: pb.CancelMeetingRequest, ctx: Context) -> pb.CancelMeetingResponse:
    """Take an invitation back."""
    meeting = lookups.seen_meeting(ctx, request.meeting_id, request.expected_version)
    cancelled = rules.cancel(
        meeting, relations(meeting, ctx.actor), inputs.actor(ctx.actor), ctx.now, request.reason.strip()
    )
    saved = ctx.save(cancelled, facts.cancelled(cancelled, ctx.now))
    return pb.CancelMeetingResponse(meeting=views.meeting(saved))


def record_meeting(request: pb.RecordMeetingRequest, ctx: Context) -> pb.RecordMeetingResponse:
    """Write down a meeting held, invited to before or not, and ask the proposers to confirm it."""
    entered = inputs.record(request.record)
    meeting = _to_record(request, entered.phase, ctx)
    handling = ctx.get(Handling, meeting.task_id)
    check_open(handling)
    by_name = _recorder(ctx, meeting)
    saved = recording.record(ctx, meeting, handling, entered, by_name, relations(meeting, ctx.actor))
    return pb.RecordMeetingResponse(meeting=views.meeting(saved))


def confirm_meeting(request: pb.ConfirmMeetingRequest, ctx: Context) -> pb.ConfirmMeetingResponse:
    """The proposer confirms that the meeting was held so."""
    meeting = lookups.seen_meeting(ctx, request.meeting_id, request.expected_version)
    by, comment = inputs.actor(ctx.actor), request.comment.strip()
    confirmed = rules.confirm(meeting, relations(meeting, ctx.actor), by, ctx.now, comment, request.agree)
    forget_answer(ctx, meeting)
    saved = ctx.save(confirmed, facts.confirmed(confirmed))
    return pb.ConfirmMeetingResponse(meeting=views.meeting(saved))


def dispute_meeting(request: pb.DisputeMeetingRequest, ctx: Context) -> pb.DisputeMeetingResponse:
    """The proposer says that the meeting was not held so; the unit records again."""
    meeting = lookups.seen_meeting(ctx, request.meeting_id, request.expected_version)
    by, reason = inputs.actor(ctx.actor), request.reason.strip()
    disputed = rules.dispute(meeting, relations(meeting, ctx.actor), by, ctx.now, reason)
    forget_answer(ctx, meeting)
    saved = ctx.save(disputed, facts.disputed(disputed))
    return pb.DisputeMeetingResponse(meeting=views.meeting(saved))


def waive_meeting(request: pb.WaiveMeetingRequest, ctx: Context) -> pb.WaiveMeetingResponse:
    """The proposer gives up the meeting of one phase, whether invited to or not."""
    handling = _open_task(ctx, request.task_id)
    meeting = lookups.planned_of(ctx, handling.id, request.phase)
    meeting = meeting or _expected(handling, request.phase, "phase", ctx)
    others = lookups.meetings_of(ctx, [handling.id], request.phase)
    by, reason = inputs.actor(ctx.actor), request.reason.strip()
    waived = rules.waive(meeting, others, relations(handling, ctx.actor), by, ctx.now, reason)
    saved = ctx.save(waived, facts.waived(waived))
    return pb.WaiveMeetingResponse(meeting=views.meeting(saved))


def comment_meeting(request: pb.CommentMeetingRequest, ctx: Context) -> pb.CommentMeetingResponse:
    """Another signer adds what there is to say about a recorded meeting."""
    meeting = lookups.seen_meeting(ctx, request.meeting_id, request.expected_version)
    said = Comment(inputs.actor(ctx.actor), request.text.strip(), ctx.now)
    remarked = rules.remark(meeting, relations(meeting, ctx.actor), said)
    saved = ctx.save(remarked, facts.commented(remarked, said))
    return pb.CommentMeetingResponse(meeting=views.meeting(saved))


def _open_task(ctx: Context, task_id: str) -> Handling:
    handling = lookups.seen_task(ctx, task_id)
    check_open(handling)
    return handling


def _expected(handling: Handling, phase: str, field: str, ctx: Context) -> Meeting:
    if phase not in PHASES:
        problem = FieldError(field, "UNKNOWN_PHASE", "见面环节须为办前、办中或办后")
        raise MeetingInvalid(fields=[problem])
    return rules.expected(handling, phase, new_id(), ctx.now)


def _to_record(request: pb.RecordMeetingRequest, phase: str, ctx: Context) -> Meeting:
    if request.meeting_id:
        return lookups.seen_meeting(ctx, request.meeting_id, request.expected_version)
    handling = _open_task(ctx, request.task_id)
    planned = lookups.planned_of(ctx, handling.id, phase)
    return planned or _expected(handling, phase, "record.phase", ctx)


def _recorder(ctx: Context, meeting: Meeting) -> str:
    # DOMAIN §0.14: what the committee enters for a unit says so.
    if works_for(ctx.actor, meeting.unit_id):
        return ctx.actor.name
    return f"{ctx.actor.name}（代{meeting.unit_name}录入）"
