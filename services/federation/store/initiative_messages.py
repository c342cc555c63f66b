"""Joint initiatives between the rules' own types and the contract's messages."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import instant, timestamp
from kit.store import Reader
from services.federation.domain import initiative_texts
from services.federation.domain.course import Feedback, Meeting, Reply
from services.federation.domain.initiative_progress import Progress
from services.federation.domain.initiative_texts import SharedText, TextFile
from services.federation.domain.initiatives import JointInitiative, Participant, Resembling


def entered(version: int, text: pb.InitiativeTextInput, ctx: Reader) -> SharedText:
    """A text as it was entered; raises ``TextIncomplete``."""
    return initiative_texts.written(
        version, text.title, text.background, text.analysis, text.suggestions, ctx.now
    )


def text_message(text: SharedText) -> documents.SharedText:
    """A version of the shared text, or a variant."""
    return documents.SharedText(
        text_version=text.version,
        title=text.title,
        background=text.background,
        analysis=text.analysis,
        suggestions=text.suggestions,
        reason=text.reason,
        changed_at=timestamp(text.changed_at),
    )


def text_of(message: documents.SharedText, ctx: Reader) -> SharedText:
    """The same, as it came; raises ``TextIncomplete``."""
    changed_at = instant(message.changed_at) or ctx.now
    text = initiative_texts.written(
        message.text_version,
        message.title,
        message.background,
        message.analysis,
        message.suggestions,
        changed_at,
    )
    files = (TextFile(each.sha256, each.name, each.size) for each in message.attachments)
    return initiative_texts.with_files(initiative_texts.with_reason(text, message.reason), files)


def member_message(participant: Participant) -> documents.InitiativeMember:
    """A participant's state."""
    return documents.InitiativeMember(
        instance_id=participant.id,
        name=participant.name,
        state=participant.state,
        reason=participant.reason,
        changed_at=timestamp(participant.since),
    )


def participant_of(message: documents.InitiativeMember, ctx: Reader) -> Participant:
    """A participant as the initiator tells of it."""
    return Participant(
        message.instance_id,
        message.name,
        message.state,
        instant(message.changed_at) or ctx.now,
        message.reason,
    )


def resembling_message(found: Resembling) -> documents.ResemblingProposal:
    """A proposal that gave the occasion."""
    return documents.ResemblingProposal(
        instance_id=found.instance_id,
        proposal_id=found.proposal_id,
        proposal_no=found.proposal_no,
        title=found.title,
    )


def resembling_of(message: documents.ResemblingProposal) -> Resembling:
    """The same, as it was given."""
    return Resembling(message.instance_id, message.proposal_id, message.proposal_no, message.title)


def invitation(initiative: JointInitiative, invited: str) -> documents.InitiativeInvitation:
    """The invitation of one instance, still without texts, with its proposals that gave the occasion."""
    return documents.InitiativeInvitation(
        initiative_id=initiative.id,
        title=initiative.title,
        purpose=initiative.purpose,
        members=[member_message(each) for each in initiative.participants],
        resembling=[
            resembling_message(each) for each in initiative.resembling if each.instance_id == invited
        ],
    )


def roster(initiative: JointInitiative) -> documents.InitiativeRoster:
    """Who takes part."""
    members = [member_message(each) for each in initiative.participants]
    return documents.InitiativeRoster(initiative_id=initiative.id, members=members)


def variant(initiative_id: str, text: SharedText | None) -> documents.InitiativeVariant:
    """The sender's variant."""
    return documents.InitiativeVariant(
        initiative_id=initiative_id, variant=text_message(text) if text else None
    )


def linked(initiative_id: str, participant: Participant) -> documents.InitiativeLinked:
    """The sender's local proposal."""
    return documents.InitiativeLinked(
        initiative_id=initiative_id, proposal_id=participant.proposal_id, title=participant.proposal_title
    )


def progress_message(initiative_id: str, progress: Progress) -> documents.InitiativeProgress:
    """How far a local proposal is."""
    return documents.InitiativeProgress(
        initiative_id=initiative_id,
        proposal_id=progress.proposal_id,
        serial_no=progress.serial_no,
        proposal_no=progress.proposal_no,
        title=progress.title,
        state=progress.state,
        submitted_at=timestamp(progress.submitted_at),
        filed_at=timestamp(progress.filed_at),
        dispatched_at=timestamp(progress.dispatched_at),
        closed_at=timestamp(progress.closed_at),
        unit_names=progress.unit_names,
        meetings=[_meeting_message(each) for each in progress.meetings],
        replies=[_reply_message(each) for each in progress.replies],
        feedback=[_feedback_message(each) for each in progress.feedback],
    )


def _meeting_message(meeting: Meeting) -> documents.CopiedMeeting:
    return documents.CopiedMeeting(
        meeting_id=meeting.id,
        unit_name=meeting.unit_name,
        phase=meeting.phase,
        outcome=meeting.outcome,
        held_at=timestamp(meeting.held_at),
    )


def _reply_message(reply: Reply) -> documents.CopiedReply:
    return documents.CopiedReply(
        reply_id=reply.id,
        unit_name=reply.unit_name,
        round=reply.round,
        reply_class=reply.reply_class,
        publicity=reply.publicity,
        text=reply.text,
        issued_at=timestamp(reply.issued_at),
    )


def _feedback_message(feedback: Feedback) -> documents.CopiedFeedback:
    return documents.CopiedFeedback(
        unit_name=feedback.unit_name,
        round=feedback.round,
        attitude_score=feedback.attitude,
        result_score=feedback.result,
    )


def progress_of(message: documents.InitiativeProgress, ctx: Reader) -> Progress:
    """How far another instance's proposal is, as it tells."""
    return Progress(
        proposal_id=message.proposal_id,
        serial_no=message.serial_no,
        proposal_no=message.proposal_no,
        title=message.title,
        state=message.state,
        submitted_at=instant(message.submitted_at),
        filed_at=instant(message.filed_at),
        dispatched_at=instant(message.dispatched_at),
        closed_at=instant(message.closed_at),
        unit_names=tuple(message.unit_names),
        meetings=tuple(
            Meeting(each.meeting_id, each.unit_name, each.phase, each.outcome, instant(each.held_at))
            for each in message.meetings
        ),
        replies=tuple(_reply_of(each, ctx) for each in message.replies),
        feedback=tuple(
            Feedback("", each.unit_name, each.round, each.attitude_score, each.result_score)
            for each in message.feedback
        ),
    )


def _reply_of(message: documents.CopiedReply, ctx: Reader) -> Reply:
    return Reply(
        message.reply_id,
        message.unit_name,
        message.round,
        message.reply_class,
        message.publicity,
        message.text,
        instant(message.issued_at) or ctx.now,
    )
