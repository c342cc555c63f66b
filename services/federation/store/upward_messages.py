"""Parts of upward joint proposals as messages, alike in documents and in answers to people."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from kit.convert import timestamp
from services.federation.domain.upward import (
    Commitment,
    HandlingUnit,
    Judgement,
    Meeting,
    Reply,
    Signer,
    Text,
)
from services.federation.store import matters


def text(value: Text) -> documents.UpwardText:
    """A text as documents and answers show it."""
    return documents.UpwardText(
        text_version=value.version,
        text_hash=value.hash,
        title=value.title,
        background=value.background,
        analysis=value.analysis,
        suggestions=[
            documents.UpwardSuggestion(suggestion_id=item.id, text=item.text) for item in value.suggestions
        ],
        attachments=matters.attachments_pb(value.attachments),
    )


def signer(found: Signer) -> documents.UpwardSigner:
    """One who signed."""
    return documents.UpwardSigner(
        member_no=found.member_no,
        name=found.name,
        role=found.role,
        home_instance=found.home,
        attestation=found.attestation,
        signed_at=timestamp(found.answered_at),
    )


def unit(found: HandlingUnit) -> documents.UpwardUnit:
    """A unit above."""
    return documents.UpwardUnit(
        unit_id=found.id,
        name=found.name,
        part=found.part,
        due_at=timestamp(found.due_at),
        first_meeting_due_at=timestamp(found.first_meeting_due_at),
    )


def meeting(found: Meeting) -> documents.UpwardMeeting:
    """A meeting above."""
    return documents.UpwardMeeting(
        meeting_id=found.id,
        phase=found.phase,
        unit_name=found.unit_name,
        mode=found.mode,
        at=timestamp(found.at),
        place=found.place,
        minutes=found.minutes,
        confirm_due_at=timestamp(found.confirm_due_at),
        result=found.result,
        answered_by_name=found.answered_by_name,
        comment=found.comment,
    )


def reply(found: Reply) -> documents.UpwardReply:
    """A reply in full."""
    return documents.UpwardReply(
        reply_id=found.id,
        task_id=found.task_id,
        unit_name=found.unit_name,
        round=found.round,
        reply_kind=found.reply_kind,
        reply_class=found.reply_class,
        doc_no=found.doc_no,
        issuer_name=found.issuer_name,
        contact_name=found.contact_name,
        contact_phone=found.contact_phone,
        text=found.text,
        answers=[documents.UpwardAnswer(**vars(each)) for each in found.answers],
        feedback_due_at=timestamp(found.feedback_due_at),
        issued_at=timestamp(found.issued_at),
        scan_ref=found.scan_ref,
    )


def judgement(found: Judgement, reply_id: str, unit_name: str) -> documents.UpwardJudgement:
    """A signer's judgement of a reply."""
    return documents.UpwardJudgement(
        member_no=found.member_no,
        name=found.name,
        reply_id=reply_id,
        unit_name=unit_name,
        attitude_score=found.attitude_score,
        result_score=found.result_score,
    )


def commitment(found: Commitment) -> documents.UpwardCommitment:
    """A promise."""
    return documents.UpwardCommitment(
        commitment_id=found.id,
        text=found.text,
        due_at=timestamp(found.due_at),
        responsible=found.responsible,
    )
