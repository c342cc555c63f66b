"""Upward joint proposals as the contract shows them."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import timestamp
from services.federation.domain.upward import Meeting, Reply, Signer, UpwardProposal
from services.federation.store import upward_messages


def proposal(found: UpwardProposal) -> pb.UpwardProposalView:
    """All that this instance knows of it."""
    return pb.UpwardProposalView(
        upward_id=found.id,
        state=found.state,
        upper_instance=found.upper,
        upper_name=found.upper_name,
        by_hand=found.by_hand,
        initiator=found.initiator,
        text=upward_messages.text(found.text),
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
        "units": [upward_messages.unit(each) for each in found.units],
        "meetings": [_meeting(each) for each in found.meetings],
        "replies": [_reply(each) for each in found.replies],
        "commitments": [upward_messages.commitment(each) for each in found.commitments],
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


def _meeting(found: Meeting) -> pb.UpwardMeetingView:
    return pb.UpwardMeetingView(
        meeting=upward_messages.meeting(found),
        answer=found.answer,
        explanation=found.explanation,
        entered_by_name=found.entered_by,
    )


def _reply(found: Reply) -> pb.UpwardReplyView:
    return pb.UpwardReplyView(
        reply=upward_messages.reply(found),
        judgements=[
            pb.UpwardJudgementView(
                judgement=upward_messages.judgement(each, found.id, found.unit_name),
                standing=each.standing,
                explanation=each.explanation,
            )
            for each in found.judgements
        ],
        scan_ref=found.scan_ref,
        entered_by_name=found.entered_by,
    )
