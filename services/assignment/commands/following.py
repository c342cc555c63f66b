"""Promises after the reply: evidence, confirmation, next year."""

from __future__ import annotations

from cppcc_api.assignment.v1 import assignment_events_pb2 as pb_events
from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import instant
from kit.core.errors import FieldError, FieldsInvalid
from kit.core.workdays import local_date
from kit.store import Context
from services.assignment.domain import commitments, deadlines
from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.facts import EVERYONE
from services.assignment.domain.refusals import ReasonNeeded
from services.assignment.domain.tasks import Task
from services.assignment.store import acts, clocks, convert, events, journal, lookups, reply_views
from services.assignment.store.staff import entered_by, entered_note


def _at_hand(ctx: Context, commitment_id: str, expected: int) -> tuple[Commitment, Case, frozenset[str]]:
    commitment = ctx.find_one(Commitment, {"_id": commitment_id})
    if commitment is None:
        raise lookups.CommitmentUnknown()
    case = ctx.get(Case, commitment.case_id)
    found = lookups.task_relations(ctx, ctx.get(Task, commitment.task_id), case)
    if not found:
        raise lookups.CommitmentUnknown()
    return ctx.get(Commitment, commitment_id, expected), case, found


def report_commitment(request: pb.ReportCommitmentRequest, ctx: Context) -> pb.ReportCommitmentResponse:
    """Show evidence that a promise was kept; the proposers are asked to confirm."""
    commitment, case, found = _at_hand(ctx, request.commitment_id, request.expected_version)
    evidence = request.evidence.strip()
    if not evidence:
        raise FieldsInvalid(fields=[FieldError("evidence", "FIELD_MISSING", "请说明兑现情况")])
    entered = entered_by(ctx, found), entered_note(ctx, commitment, found)
    saved = acts.report_promise(ctx, commitment, case, evidence, request.evidence_refs, entered, found)
    return pb.ReportCommitmentResponse(commitment=reply_views.commitment_pb(saved, ctx.now))


def confirm_commitment(request: pb.ConfirmCommitmentRequest, ctx: Context) -> pb.ConfirmCommitmentResponse:
    """Confirm or dispute the evidence, by a proposer's own sign-in."""
    commitment, case, found = _at_hand(ctx, request.commitment_id, request.expected_version)
    me = common.PersonRef(person_id=ctx.actor.id, member_id=ctx.actor.member_id, name=ctx.actor.name)
    reason = request.reason.strip()
    if request.confirm:
        saved = acts.fulfil_promise(ctx, commitment, me, reason, found)
    elif not reason:
        raise ReasonNeeded(field="reason")
    else:
        saved = acts.dispute_promise(ctx, commitment, case, me, reason, found)
    return pb.ConfirmCommitmentResponse(commitment=reply_views.commitment_pb(saved, ctx.now))


def accept_commitment(request: pb.AcceptCommitmentRequest, ctx: Context) -> pb.AcceptCommitmentResponse:
    """Accept the evidence after the proposers' silence."""
    commitment, _, found = _at_hand(ctx, request.commitment_id, request.expected_version)
    reason = request.reason.strip()
    if not reason:
        raise ReasonNeeded(field="reason")
    saved = acts.save_fulfilled(ctx, commitments.accept(commitment, ctx.now, found), None, reason)
    return pb.AcceptCommitmentResponse(commitment=reply_views.commitment_pb(saved, ctx.now))


def carry_over_commitment(
    request: pb.CarryOverCommitmentRequest, ctx: Context
) -> pb.CarryOverCommitmentResponse:
    """Carry a promise over with a reason, usually to the next year."""
    commitment, case, found = _at_hand(ctx, request.commitment_id, request.expected_version)
    former, due = commitment.due_at, instant(request.due_at)
    carried = commitments.carry_over(commitment, due, request.reason.strip(), ctx.now, found)
    event = events.of_commitment(
        pb_events.CommitmentCarriedOver,
        carried,
        former_due_at=former,
        carried_to_year=local_date(carried.due_at).year,
        reason=carried.carried_reason,
        signers=convert.signers_pb(case.signers),
        carried_at=ctx.now,
    )
    saved = ctx.save(carried, event)
    clocks.watch_commitment(ctx, saved, lookups.terms(ctx, case.session_id))
    title = f"承诺事项结转至{deadlines.chinese_date(saved.due_at)}"
    journal.of_task(
        ctx, saved, "commitment_carried_over", title, saved.carried_reason, EVERYONE, saved.due_at
    )
    return pb.CarryOverCommitmentResponse(commitment=reply_views.commitment_pb(saved, ctx.now))
