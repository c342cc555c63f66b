"""Upward joint proposals as the contract shows them."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import timestamp
from services.federation.domain.upward import Commitment, HandlingUnit, Meeting, Reply, Signer, UpwardProposal
from services.federation.store import upward_papers


def proposal(found: UpwardProposal) -> pb.UpwardProposalView:
    """All that this instance knows of it."""
    return pb.UpwardProposalView(
        upward_id=found.id,
        state=found.state,
        upper_instance=found.upper,
        upper_name=found.upper_name,
        by_hand=found.by_hand,
        initiator=found.initiator,
        text=upward_papers.text(found.text),
        focus_area=found.focus_area,
        publicity_consent=found.publicity_consent,
        publicity_reason=found.publicity_reason,
        plan_id=found.plan_id,
        plan_title=found.plan_title,
        survey_participants=[
            pb.SurveyParticipant(name=each.name, workplace=each.workplace) for each in found.participants
        ],
        signers=[_signer(each) for each in found.signers],
        prepared_by_name=found.prepared_by_name,
        created_at=timestamp(found.created_at),
        submitted_at=timestamp(found.submitted_at),
        round=found.round,
        receipt_hash=found.receipt_hash,
        version=found.version,
        **_above(found),
    )


def _above(found: UpwardProposal) -> dict:
    """What happened in the instance above."""
    return {
        "serial_no": found.serial_no,
        "proposal_no": found.proposal_no,
        "received_at": timestamp(found.received_at),
        "late": found.late,
        "within_grace": found.within_grace,
        "explanation": found.explanation,
        "units": [_unit(each) for each in found.units],
        "meetings": [_meeting(each) for each in found.meetings],
        "replies": [_reply(each) for each in found.replies],
        "commitments": [_commitment(each) for each in found.commitments],
        "scan_refs": found.scans,
    }


def _signer(found: Signer) -> pb.UpwardSignerView:
    return pb.UpwardSignerView(
        member_no=found.member_no,
        name=found.name,
        role=found.role,
        home_instance=found.home,
        person_id=found.person_id,
        signature=found.state,
        answered_at=timestamp(found.answered_at),
        reason=found.reason,
        kid=found.kid,
    )


def _unit(found: HandlingUnit) -> documents.UpwardUnit:
    return documents.UpwardUnit(
        unit_id=found.id,
        name=found.name,
        part=found.part,
        due_at=timestamp(found.due_at),
        first_meeting_due_at=timestamp(found.first_meeting_due_at),
    )


def _meeting(found: Meeting) -> pb.UpwardMeetingView:
    shown = documents.UpwardMeeting(
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
    return pb.UpwardMeetingView(
        meeting=shown,
        answer=found.answer,
        explanation=found.explanation,
        entered_by_name=found.entered_by,
    )


def _reply(found: Reply) -> pb.UpwardReplyView:
    shown = documents.UpwardReply(
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
    )
    return pb.UpwardReplyView(
        reply=shown,
        judgements=[
            pb.UpwardJudgementView(
                judgement=documents.UpwardJudgement(
                    member_no=each.member_no,
                    name=each.name,
                    reply_id=found.id,
                    unit_name=found.unit_name,
                    attitude_score=each.attitude_score,
                    result_score=each.result_score,
                ),
                standing=each.standing,
                explanation=each.explanation,
            )
            for each in found.judgements
        ],
        scan_ref=found.scan_ref,
        entered_by_name=found.entered_by,
    )


def _commitment(found: Commitment) -> documents.UpwardCommitment:
    return documents.UpwardCommitment(
        commitment_id=found.id,
        text=found.text,
        due_at=timestamp(found.due_at),
        responsible=found.responsible,
    )
