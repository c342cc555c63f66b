"""Replies, feedback, promises and figures as the contract shows them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cppcc_api.assignment.v1 import assignment_service_pb2 as pb
from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import timestamp
from services.assignment.domain.cases import Case
from services.assignment.domain.commitments import Commitment
from services.assignment.domain.feedback import Feedback
from services.assignment.domain.figures import Figure
from services.assignment.domain.replies import Reply, Review
from services.assignment.domain.tasks import Task
from services.assignment.store import convert
from services.assignment.store.views import task_head


def reply_pb(
    reply: Reply, task: Task, case: Case, labels: dict[str, str], warnings: Sequence[str] = ()
) -> pb.Reply:
    """A reply; ``warnings`` are those that stand now, for one that is not issued.

    Commands on a reply name its task, so the version shown is the task's.
    """
    draft = reply.draft
    return pb.Reply(
        reply_id=reply.id,
        task_id=reply.task_id,
        case_id=reply.case_id,
        proposal_id=reply.proposal_id,
        unit_id=reply.unit_id,
        unit_name=reply.unit_name,
        round=reply.round,
        reply_kind=reply.reply_kind,
        state=reply.state,
        draft_version=reply.draft_version,
        reply_class=draft.reply_class,
        reply_class_label=labels.get(draft.reply_class, ""),
        text=draft.text,
        answers=[convert.answer_pb(each, case.suggestions) for each in draft.answers],
        commitments=[convert.promise_pb(each) for each in draft.promises],
        publicity=draft.publicity,
        publicity_reason=draft.publicity_reason,
        reviews=[_review(each) for each in reversed(reply.reviews)],
        doc_no=reply.doc_no or reply.prepared.doc_no,
        issuer_name=reply.issuer_name or reply.prepared.issuer_name,
        contact_name=reply.contact_name or reply.prepared.contact_name,
        contact_phone=reply.contact_phone or reply.prepared.contact_phone,
        scan_ref=reply.scan_ref or reply.prepared.scan_ref,
        entered_by_name=reply.entered_by_name,
        warnings=list(reply.warnings) if reply.issued_at else list(warnings),
        due_at=timestamp(reply.due_at),
        issued_at=timestamp(reply.issued_at),
        version=task.version,
        shared=reply.shared_at is not None,
    )


def _review(each: Review) -> pb.ReplyReview:
    return pb.ReplyReview(
        review_level=each.review_level,
        decision=each.decision,
        comment=each.comment,
        reviewed_by_name=each.reviewed_by_name,
        reviewed_at=timestamp(each.reviewed_at),
        former_class=each.former_class,
    )


def feedback_pb(feedback: Feedback) -> pb.Feedback:
    """One proposer's judgement."""
    return pb.Feedback(
        feedback_id=feedback.id,
        reply_id=feedback.reply_id,
        task_id=feedback.task_id,
        round=feedback.round,
        given_by=common.PersonRef(
            person_id=feedback.person_id, member_id=feedback.member_id, name=feedback.name
        ),
        attitude_score=feedback.attitude_score,
        result_score=feedback.result_score,
        text=feedback.text,
        source=feedback.source,
        entered_by_name=feedback.entered_by_name,
        scan_ref=feedback.scan_ref,
        given_at=timestamp(feedback.given_at),
    )


def commitment_pb(commitment: Commitment, now: datetime) -> pb.CommitmentRecord:
    """A promise and what became of it."""
    return pb.CommitmentRecord(
        **task_head(commitment),
        commitment=convert.commitment_pb(commitment),
        state=commitment.state,
        original_due_at=timestamp(commitment.original_due_at),
        evidence=commitment.evidence,
        evidence_refs=list(commitment.evidence_refs),
        dispute_reason=commitment.dispute_reason,
        carried_over=commitment.carried_over,
        overdue=commitment.overdue(now),
        fulfilled_at=timestamp(commitment.fulfilled_at),
        version=commitment.version,
    )


def figure_pb(figure: Figure) -> common.Figure:
    """One named number."""
    return common.Figure(
        name=figure.name,
        label=figure.label,
        value=figure.value,
        unit=figure.unit,
        numerator=figure.numerator,
        denominator=figure.denominator,
    )
