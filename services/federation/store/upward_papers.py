"""Upward joint proposals as documents, and documents as values."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from google.protobuf.message import Message
from google.protobuf.timestamp_pb2 import Timestamp

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from kit.convert import instant, timestamp
from kit.store import Context
from services.federation.domain import sealing
from services.federation.domain.sealing import Sealed
from services.federation.domain.upward import (
    Answer,
    Commitment,
    HandlingUnit,
    Judgement,
    Meeting,
    Reply,
    Signer,
    Suggestion,
    Text,
    UpwardProposal,
)
from services.federation.domain.upward_telling import Told
from services.federation.domain.upward_writing import Signed
from services.federation.store import heads, sending, upward_messages
from shared.attachments import kept_attachments


def read_text(body: documents.UpwardText) -> Text:
    """The text of a document."""
    items = tuple(Suggestion(item.suggestion_id, item.text) for item in body.suggestions)
    return Text(
        version=body.text_version,
        hash=body.text_hash,
        title=body.title,
        background=body.background,
        analysis=body.analysis,
        suggestions=items,
        attachments=kept_attachments(body.attachments),
    )


def signed_now(ctx: Context, proposal: UpwardProposal, signer: Signer) -> Signed:
    """The acting person's signature on the present text, attested by this instance for the one above.

    Where everything is entered by hand above, there is no instance that could believe an attestation.
    """
    if proposal.by_hand:
        return Signed(proposal.text.hash, ctx.now, ctx.actor.session_id)
    body = documents.Attestation(
        upward_id=proposal.id,
        instance_id=ctx.instance,
        member_no=signer.member_no,
        name=signer.name,
        role=signer.role,
        text_hash=proposal.text.hash,
        signed_at=timestamp(ctx.now),
        session=ctx.actor.session_id,
    )
    sealed = sending.attest(ctx, proposal.upper, body)
    return Signed(proposal.text.hash, ctx.now, ctx.actor.session_id, sealed.kid, sealed.line)


def read_line(line: str) -> tuple[Sealed, heads.Head, Message]:
    """What a sealed line says, its signature not judged yet; raises ``NotCanonical``, ``KindUnknown``."""
    sealed = sealing.unseal(line)
    head = heads.read(sealed)
    return sealed, head, heads.body(sealed, head)


def invitation(proposal: UpwardProposal, signer: Signer) -> documents.CosignInvitation:
    """Asks a member of another home."""
    return documents.CosignInvitation(
        upward_id=proposal.id,
        upper_instance=proposal.upper,
        upper_name=proposal.upper_name,
        member_no=signer.member_no,
        name=signer.name,
        inviter_name=proposal.first.name,
        text=upward_messages.text(proposal.text),
        invited_at=timestamp(signer.invited_at),
        by_hand=proposal.by_hand,
    )


def cosign_answer(proposal: UpwardProposal, signer: Signer) -> documents.CosignAnswer:
    """A member's answer for the home that asked."""
    return documents.CosignAnswer(
        upward_id=proposal.id,
        member_no=signer.member_no,
        answer=signer.state,
        reason=signer.reason,
        text_hash=proposal.text.hash,
        attestation=signer.attestation,
        answered_at=timestamp(signer.answered_at),
    )


def handed_in(proposal: UpwardProposal) -> documents.UpwardProposal:
    """The proposal for the instance above."""
    return documents.UpwardProposal(
        upward_id=proposal.id,
        round=proposal.round,
        text=upward_messages.text(proposal.text),
        signers=[upward_messages.signer(each) for each in proposal.signed],
        submitted_at=timestamp(proposal.submitted_at),
        receipt_hash=proposal.receipt_hash,
        focus_area=proposal.focus_area,
        publicity_consent=proposal.publicity_consent,
        publicity_reason=proposal.publicity_reason,
    )


# --- what the instance above tells ----------------------------------------------------------------------


def told(body: documents.UpwardStatus) -> Told:
    """A status document as the rules take it."""
    reply = read_reply(body.reply) if body.HasField("reply") else None
    judged = body.judgement if body.HasField("judgement") else None
    return Told(
        status=body.upward_status,
        at=_required(body.at),
        serial_no=body.serial_no,
        proposal_no=body.proposal_no,
        upper_proposal_id=body.upper_proposal_id,
        explanation=body.explanation,
        due_at=instant(body.due_at),
        by_name=body.by_name,
        late=body.late,
        within_grace=body.within_grace,
        received_at=instant(body.received_at),
        units=tuple(read_unit(each) for each in body.units),
        meeting=read_meeting(body.meeting) if body.HasField("meeting") else None,
        reply=reply,
        judgement=_judgement(judged, body.upward_status) if judged else None,
        judged_reply_id=judged.reply_id if judged else "",
        commitments=tuple(_commitments(body)),
        entered_by=body.entered_by_name,
    )


STANDINGS = {"feedback_counted": "counted", "feedback_missed": "missed", "feedback_refused": "refused"}


def _judgement(body: documents.UpwardJudgement, status: str) -> Judgement:
    return Judgement(
        body.member_no, body.name, body.attitude_score, body.result_score, STANDINGS.get(status, "counted")
    )


def _commitments(body: documents.UpwardStatus) -> Iterable[Commitment]:
    listed = [body.commitment] if body.HasField("commitment") else body.reply.commitments
    return (read_commitment(each) for each in listed)


def _required(at: Timestamp) -> datetime:
    found = instant(at)
    if found is None:
        raise heads.NotCanonical(detail="缺少时间")
    return found


def read_unit(body: documents.UpwardUnit) -> HandlingUnit:
    """A unit above."""
    return HandlingUnit(
        body.unit_id, body.name, body.part, instant(body.due_at), instant(body.first_meeting_due_at)
    )


def read_meeting(body: documents.UpwardMeeting) -> Meeting:
    """A meeting above."""
    return Meeting(
        id=body.meeting_id,
        phase=body.phase,
        unit_name=body.unit_name,
        mode=body.mode,
        at=instant(body.at),
        place=body.place,
        minutes=body.minutes,
        confirm_due_at=instant(body.confirm_due_at),
        result=body.result,
        answered_by_name=body.answered_by_name,
        comment=body.comment,
    )


def read_reply(body: documents.UpwardReply) -> Reply:
    """A reply above."""
    return Reply(
        id=body.reply_id,
        unit_name=body.unit_name,
        reply_class=body.reply_class,
        text=body.text,
        task_id=body.task_id,
        round=body.round,
        reply_kind=body.reply_kind,
        doc_no=body.doc_no,
        issuer_name=body.issuer_name,
        contact_name=body.contact_name,
        contact_phone=body.contact_phone,
        answers=read_answers(body.answers),
        feedback_due_at=instant(body.feedback_due_at),
        issued_at=instant(body.issued_at),
        scan_ref=body.scan_ref,
    )


def read_answers(bodies: Iterable[documents.UpwardAnswer]) -> tuple[Answer, ...]:
    """Answers to suggestions."""
    return tuple(
        Answer(each.suggestion_id, each.ordinal, each.adoption, each.text, each.evidence) for each in bodies
    )


def read_commitment(body: documents.UpwardCommitment) -> Commitment:
    """A promise above."""
    return Commitment(body.commitment_id, body.text, instant(body.due_at), body.responsible)
