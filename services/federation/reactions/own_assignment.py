"""What assignment tells of this instance's proposals, for the facts that upper levels learn."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from google.protobuf.timestamp_pb2 import Timestamp

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from kit.convert import instant
from kit.store import Context
from services.federation.domain import aggregate_local as rules
from services.federation.domain.aggregate_local import (
    KEPT,
    NOT_RETURNED,
    OPEN,
    OVERDUE,
    Judgement,
    LocalProposal,
    Task,
)
from services.federation.reactions.own_facts import change, moment, reactions


def note_dispatch(event: assignment.AssignmentDispatched, ctx: Context) -> None:
    """Units got their tasks."""
    at = moment(ctx, event.dispatched_at)

    def step(known: LocalProposal) -> LocalProposal:
        said = replace(known, dispatched_at=min(at, known.dispatched_at or at))
        for task in event.tasks:
            said = rules.with_task(said, _given(said, task))
        return said

    change(ctx, event, step)


def _given(known: LocalProposal, task: assignment.DispatchedTask) -> Task:
    due_at = instant(task.reply_due_at)
    return replace(
        rules.task_of(known, task.task_id), unit_name=task.unit_name, part=task.part, due_at=due_at
    )


def note_reassignment(event: assignment.TaskReassigned, ctx: Context) -> None:
    """One unit is relieved, another one takes over."""

    def step(known: LocalProposal) -> LocalProposal:
        said = rules.with_task(known, replace(rules.task_of(known, event.old_task_id), ended=True))
        return rules.with_task(said, _given(said, event.new_task)) if event.HasField("new_task") else said

    change(ctx, event, step)


def note_extension(event: assignment.ExtensionDecided, ctx: Context) -> None:
    """A unit has more time."""
    due_at = instant(event.due_at)
    if event.approved and due_at:
        change(ctx, event, lambda known: _with(known, event.task_id, due_at=due_at))


def _with(known: LocalProposal, task_id: str, **values: Any) -> LocalProposal:
    return rules.with_task(known, replace(rules.task_of(known, task_id), **values))


def note_reply(event: assignment.ReplyIssued, ctx: Context) -> None:
    """A unit has replied, and what it promised."""
    at = moment(ctx, event.issued_at)

    def step(known: LocalProposal) -> LocalProposal:
        task = replace(rules.task_of(known, event.task_id), unit_name=event.unit_name, part=event.part)
        said = rules.with_task(known, rules.replied(task, event.round, event.reply_class, event.on_time, at))
        for each in event.commitments:
            said = rules.promised(said, each.commitment_id, OPEN, at)
        return said

    change(ctx, event, step)


def note_feedback(event: assignment.FeedbackGiven, ctx: Context) -> None:
    """A proposer gave two scores."""
    scores = (event.attitude_score or "no_opinion", event.result_score or "no_opinion")
    _judge(event, event.given_by.person_id, scores, ctx)


def note_missing_feedback(event: assignment.FeedbackNotReturned, ctx: Context) -> None:
    """A proposer gave no answer in time."""
    _judge(event, event.person.person_id, (NOT_RETURNED, NOT_RETURNED), ctx)


def _judge(event: Any, person_id: str, scores: tuple[str, str], ctx: Context) -> None:
    key, judgement = f"{event.task_id}/{person_id}", Judgement(event.round, *scores)
    change(ctx, event, lambda known: rules.judged(known, key, judgement))


def note_due_commitment(event: assignment.CommitmentDue, ctx: Context) -> None:
    """A promise was not kept by its day."""
    if event.overdue:
        _promise(event, OVERDUE, event.noticed_at, ctx)


def note_kept_commitment(event: assignment.CommitmentFulfilled, ctx: Context) -> None:
    """A promise was kept."""
    _promise(event, KEPT, event.fulfilled_at, ctx)


def note_carried_commitment(event: assignment.CommitmentCarriedOver, ctx: Context) -> None:
    """A promise has a new day."""
    _promise(event, OPEN, event.carried_at, ctx)


def _promise(event: Any, state: str, told: Timestamp, ctx: Context) -> None:
    commitment_id, at = event.commitment.commitment_id, moment(ctx, told)
    change(ctx, event, lambda known: rules.promised(known, commitment_id, state, at))


def note_closing(event: assignment.CaseClosed, ctx: Context) -> None:
    """Everything about a proposal is done."""
    change(ctx, event, lambda known: replace(known, closed=True))


def note_stop(event: assignment.CaseWithdrawn, ctx: Context) -> None:
    """A proposal is handled no more."""
    change(ctx, event, lambda known: replace(known, stopped=True))


REACTIONS = reactions(
    {
        assignment.AssignmentDispatched: note_dispatch,
        assignment.TaskReassigned: note_reassignment,
        assignment.ExtensionDecided: note_extension,
        assignment.ReplyIssued: note_reply,
        assignment.FeedbackGiven: note_feedback,
        assignment.FeedbackNotReturned: note_missing_feedback,
        assignment.CommitmentDue: note_due_commitment,
        assignment.CommitmentFulfilled: note_kept_commitment,
        assignment.CommitmentCarriedOver: note_carried_commitment,
        assignment.CaseClosed: note_closing,
        assignment.CaseWithdrawn: note_stop,
    }
)
