"""Promises after the reply: evidence, confirmation, next year."""

from __future__ import annotations

from collections.abc import Collection

from cppcc_api.assignment.v1 import assignment_events_pb2 as pb_events
from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import instant
from kit.core.errors import FieldError, FieldsInvalid, NotFound
from kit.core.workdays import local_date
from kit.store import Context
from services.assignment.domain import commitments, deadlines
from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.facts import EVERYONE
from services.assignment.domain.refusals import ReasonNeeded
from services.assignment.domain.tasks import Task
from services.assignment.store import clocks, convert, events, journal, lookups, reply_views
from services.assignment.store.staff import entered_by, entered_note


class CommitmentUnknown(NotFound):
    """There is no such promise, or not for these eyes."""

    reason = "COMMITMENT_NOT_FOUND"
    text = "没有找到该承诺事项"


def _at_hand(ctx: Context, commitment_id: str, expected: int) -> tuple[Commitment, Case, frozenset[str]]:
    commitment = ctx.find_one(Commitment, {"_id": commitment_id})
    if commitment is None:
        raise CommitmentUnknown()
    case = ctx.get(Case, commitment.case_id)
    found = lookups.task_relations(ctx, ctx.get(Task, commitment.task_id), case)
    if not found:
        raise CommitmentUnknown()
    return ctx.get(Commitment, commitment_id, expected), case, found


def report_commitment(request: pb.ReportCommitmentRequest, ctx: Context) -> pb.ReportCommitmentResponse:
    """Show evidence that a promise was kept; the proposers are asked to confirm."""
    commitment, case, found = _at_hand(ctx, request.commitment_id, request.expected_version)
    evidence = request.evidence.strip()
    if not evidence:
        raise FieldsInvalid(fields=[FieldError("evidence", "FIELD_MISSING", "请说明兑现情况")])
    confirm_due = lookups.terms(ctx, case.session_id).workdays(ctx.now, "feedback_workdays")
    reported = commitments.report(
        commitment,
        evidence,
        request.evidence_refs,
        ctx.now,
        confirm_due,
        entered_by(ctx, found),
        found,
    )
    event = events.of_commitment(
        pb_events.CommitmentReported,
        reported,
        evidence=evidence,
        evidence_refs=list(reported.evidence_refs),
        signers=convert.signers_pb(case.signers),
        reported_at=ctx.now,
    )
    saved = ctx.save(reported, event)
    clocks.stop_commitment(ctx, saved)
    note = "；".join(part for part in (evidence, entered_note(ctx, commitment, found)) if part)
    title = f"{saved.unit_name}报送承诺兑现情况"
    journal.of_task(ctx, saved, "commitment_reported", title, note, EVERYONE, confirm_due)
    return pb.ReportCommitmentResponse(commitment=reply_views.commitment_pb(saved, ctx.now))


def confirm_commitment(request: pb.ConfirmCommitmentRequest, ctx: Context) -> pb.ConfirmCommitmentResponse:
    """Confirm or dispute the evidence, by a proposer's own sign-in."""
    commitment, case, found = _at_hand(ctx, request.commitment_id, request.expected_version)
    me = common.PersonRef(person_id=ctx.actor.id, member_id=ctx.actor.member_id, name=ctx.actor.name)
    if request.confirm:
        saved = _fulfil(ctx, commitments.confirm(commitment, ctx.now, found), me, request.reason.strip())
    else:
        saved = _dispute(ctx, commitment, case, me, request.reason.strip(), found)
    return pb.ConfirmCommitmentResponse(commitment=reply_views.commitment_pb(saved, ctx.now))


def accept_commitment(request: pb.AcceptCommitmentRequest, ctx: Context) -> pb.AcceptCommitmentResponse:
    """Accept the evidence after the proposers' silence."""
    commitment, _, found = _at_hand(ctx, request.commitment_id, request.expected_version)
    reason = request.reason.strip()
    if not reason:
        raise ReasonNeeded(field="reason")
    saved = _fulfil(ctx, commitments.accept(commitment, ctx.now, found), None, reason)
    return pb.AcceptCommitmentResponse(commitment=reply_views.commitment_pb(saved, ctx.now))


def _fulfil(ctx: Context, fulfilled: Commitment, by: common.PersonRef | None, text: str) -> Commitment:
    kept_in_time = (fulfilled.reported_at or ctx.now) <= fulfilled.due_at
    event = events.of_commitment(
        pb_events.CommitmentFulfilled,
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


def _dispute(
    ctx: Context,
    commitment: Commitment,
    case: Case,
    me: common.PersonRef,
    reason: str,
    found: Collection[str],
) -> Commitment:
    if not reason:
        raise ReasonNeeded(field="reason")
    disputed = commitments.dispute(commitment, reason, found)
    event = events.of_commitment(
        pb_events.CommitmentDisputed, disputed, reason=reason, disputed_by=me, disputed_at=ctx.now
    )
    saved = ctx.save(disputed, event)
    if saved.due_at > ctx.now:
        clocks.watch_commitment(ctx, saved, lookups.terms(ctx, case.session_id))
    title = f"{me.name}对承诺兑现情况提出异议"
    journal.of_task(ctx, saved, "commitment_disputed", title, reason, EVERYONE)
    return saved


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
