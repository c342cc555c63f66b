"""What became of this instance's proposals, from the events of intake, assignment and meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from google.protobuf.timestamp_pb2 import Timestamp

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.intake.v1 import intake_events_pb2 as intake
from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from kit.convert import instant
from kit.service import REQUIRES, Reaction
from kit.store import Context
from services.federation.domain import course as rules
from services.federation.domain.course import Feedback, Meeting, Reply, Signing, Submission, Unit
from services.federation.reactions.initiatives import report_course
from services.federation.store import courses

Note = Callable[[Any, Context], None]


def _step(ctx: Context, proposal_ids: Iterable[str], step: courses.Step) -> None:
    for changed in courses.change(ctx, proposal_ids, step):
        report_course(changed, ctx)


def _when(told: Timestamp, ctx: Context) -> datetime:
    return instant(told) or ctx.now


# --- intake ----------------------------------------------------------------------------------------------


def note_submission(event: intake.ProposalSubmitted, ctx: Context) -> None:
    """A proposal was handed in, with its receipt."""
    text = event.text
    new = Submission(
        round=event.submission_round,
        receipt_id=event.receipt_id,
        receipt_hash=event.receipt_hash,
        serial_no=event.serial_no,
        text_hash=text.text_hash,
        title=text.title,
        background=text.background,
        analysis=text.analysis,
        suggestions=tuple(each.text for each in text.suggestions),
        signings=tuple(_signing(each) for each in event.signers),
        submitted_at=_when(event.submitted_at, ctx),
    )
    _step(ctx, [event.proposal_id], lambda known: rules.submitted(known, new))


def _signing(signer: common.Signer) -> Signing:
    return Signing(
        signer.person_id, signer.name, signer.role, signer.organization_name, instant(signer.signed_at)
    )


def note_filing(event: intake.ProposalFiled, ctx: Context) -> None:
    """A proposal was filed."""
    at = _when(event.filed_at, ctx)
    _step(ctx, [event.proposal_id], lambda known: rules.filed(known, event.proposal_no, event.title, at))


def note_merge(event: intake.ProposalsMerged, ctx: Context) -> None:
    """Proposals were merged into a primary one and are handled with it."""
    at = _when(event.merged_at, ctx)
    merged = [each.proposal_id for each in event.merged]
    _step(ctx, merged, lambda known: rules.decided(known, "merged", at, event.proposal_id))


def _decision(name: Callable[[Any], str], moment: str) -> Note:
    def note(event: Any, ctx: Context) -> None:
        at = _when(getattr(event, moment), ctx)
        _step(ctx, [event.proposal_id], lambda known: rules.decided(known, name(event), at))

    return note


def _always(name: str) -> Callable[[Any], str]:
    return lambda _: name


# --- assignment ------------------------------------------------------------------------------------------


def note_dispatch(event: assignment.AssignmentDispatched, ctx: Context) -> None:
    """Units were given a proposal."""
    units = [Unit(each.unit_id, each.unit_name, each.part) for each in event.tasks]
    at = _when(event.dispatched_at, ctx)
    _step(ctx, [event.proposal_id], lambda known: rules.dispatched(known, units, at))


def note_reassignment(event: assignment.TaskReassigned, ctx: Context) -> None:
    """Another unit has taken over."""
    task = event.new_task
    new = Unit(task.unit_id, task.unit_name, task.part) if event.HasField("new_task") else None
    old = event.old_unit.unit_id
    _step(ctx, [event.proposal_id], lambda known: rules.reassigned(known, old, new))


def note_reply(event: assignment.ReplyIssued, ctx: Context) -> None:
    """A unit has answered."""
    new = Reply(
        id=event.reply_id,
        unit_name=event.unit_name,
        round=event.round,
        reply_class=event.reply_class,
        publicity=event.publicity,
        text=event.text,
        issued_at=_when(event.issued_at, ctx),
        doc_no=event.doc_no,
        issuer_name=event.issuer_name,
    )
    _step(ctx, [event.proposal_id], lambda known: rules.replied(known, new))


def note_feedback(event: assignment.FeedbackGiven, ctx: Context) -> None:
    """A proposer has judged a reply."""
    new = Feedback(event.feedback_id, event.unit_name, event.round, event.attitude_score, event.result_score)
    _step(ctx, [event.proposal_id], lambda known: rules.judged(known, new))


def note_rework(event: assignment.ReworkOrdered, ctx: Context) -> None:
    """A reply did not do."""
    _step(ctx, [event.proposal_id], lambda known: rules.ordered_again(known, event.reply_id))


def note_closing(event: assignment.CaseClosed, ctx: Context) -> None:
    """Everything about a proposal is done."""
    at = _when(event.closed_at, ctx)
    _step(ctx, [event.proposal_id], lambda known: replace(known, closed_at=at))


# --- meeting ---------------------------------------------------------------------------------------------


def _meeting(outcome: str, moment: str) -> Note:
    def note(event: Any, ctx: Context) -> None:
        meeting_id = event.meeting_id or f"{event.task_id}/{event.phase}"
        told_at = _when(getattr(event, moment), ctx)
        held_at = instant(event.held_at) if "held_at" in event.DESCRIPTOR.fields_by_name else None
        new = Meeting(meeting_id, event.unit_name, event.phase, outcome, held_at, told_at)
        _step(ctx, [event.proposal_id], lambda known: rules.met(known, new))

    return note


NOTES: dict[type, Note] = {
    intake.ProposalSubmitted: note_submission,
    intake.ProposalReturned: _decision(_always("returned"), "returned_at"),
    intake.ProposalFiled: note_filing,
    intake.ProposalNotFiled: _decision(
        lambda event: "out_of_jurisdiction" if event.outcome == "out_of_jurisdiction" else "not_filed",
        "decided_at",
    ),
    intake.ProposalConverted: _decision(_always("converted"), "decided_at"),
    intake.ProposalWithdrawn: _decision(_always("withdrawn"), "withdrawn_at"),
    intake.ProposalsMerged: note_merge,
    intake.MergeUndone: _decision(_always("submitted"), "undone_at"),
    assignment.AssignmentDispatched: note_dispatch,
    assignment.TaskReassigned: note_reassignment,
    assignment.ReplyIssued: note_reply,
    assignment.FeedbackGiven: note_feedback,
    assignment.ReworkOrdered: note_rework,
    assignment.CaseClosed: note_closing,
    meeting.MeetingHeld: _meeting("held", "recorded_at"),
    meeting.MeetingConfirmed: _meeting("confirmed", "confirmed_at"),
    meeting.MeetingHeldUnconfirmed: _meeting("held_unconfirmed", "recorded_at"),
    meeting.MeetingDisputed: _meeting("disputed", "disputed_at"),
    meeting.MeetingWaived: _meeting("waived", "waived_at"),
}
REACTIONS = {event: Reaction(note, mode=REQUIRES) for event, note in NOTES.items()}
