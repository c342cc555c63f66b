"""Signing and handing in, each by the person's own sign-in; taking back; answers to what comes from above."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import timestamp
from kit.store import Context
from services.federation.commands.upward_drafting import release
from services.federation.domain import upward_judging as judging
from services.federation.domain import upward_writing as rules
from services.federation.domain.upward import Signer, UpwardProposal
from services.federation.domain.upward_refusals import SignerUnknown, UpwardTextChanged
from services.federation.domain.upward_telling import Told
from services.federation.store import (
    sending,
    upward,
    upward_facts,
    upward_papers,
    upward_passing,
    upward_views,
)
from shared import copies


def answer_upward_invitation(
    request: pb.AnswerUpwardInvitationRequest, ctx: Context
) -> pb.AnswerUpwardInvitationResponse:
    """Sign the text that was read, or decline."""
    proposal = upward.seen(ctx, request.upward_id, request.expected_version)
    signer = _own(ctx, proposal)
    reason = request.reason.strip()
    if request.agree:
        rules.answerable(proposal, signer, "agree")
        if request.text_version != proposal.text.version:
            raise UpwardTextChanged()
        signed = upward_papers.signed_now(ctx, proposal, signer)
        answered = rules.agree(proposal, signer, signed)
    else:
        answered = rules.decline(proposal, signer, reason, ctx.now)
    mine = _own(ctx, answered)
    saved = ctx.save(answered, upward_facts.answered(answered, mine))
    if saved.initiator != ctx.instance:
        sending.send(ctx, saved.initiator, upward_papers.cosign_answer(saved, mine), saved.id)
    title = f"{mine.name}{'签名' if request.agree else '谢绝联名'}"
    upward_facts.line(ctx, saved, f"upward_{mine.state}", title, reason)
    return pb.AnswerUpwardInvitationResponse(proposal=upward_views.proposal(saved))


def submit_upward_proposal(
    request: pb.SubmitUpwardProposalRequest, ctx: Context
) -> pb.SubmitUpwardProposalResponse:
    """Sign as first proposer and hand the proposal in above."""
    proposal = upward.seen(ctx, request.upward_id, request.expected_version)
    relations = upward.relations(ctx, proposal)
    policy = copies.policy(ctx, "review")
    rules.check_submission(proposal, relations, policy, request.one_matter, request.drop_pending)
    signed = upward_papers.signed_now(ctx, proposal, proposal.first)
    submitted = rules.submit(proposal, signed, relations, ctx.now)
    headline = f"{'修改后重新' if submitted.round > 1 else ''}报送{submitted.upper_name}"
    text = f"{len(submitted.signed)}人签名，文本校验码{submitted.text.hash[:12]}"
    dropped = [submitted.signer(each.member_no) or each for each in proposal.pending]
    saved = ctx.save(
        submitted,
        upward_facts.moved(submitted, "submitted", headline, text, ctx.now),
        *(upward_facts.answered(submitted, each) for each in dropped if each.person_id),
    )
    for each in dropped:
        release(ctx, saved, each)
    if not saved.by_hand:
        sending.send(ctx, saved.upper, upward_papers.handed_in(saved), saved.id)
    upward_facts.line(ctx, saved, "upward_submitted", headline, text)
    return pb.SubmitUpwardProposalResponse(proposal=upward_views.proposal(saved))


def withdraw_upward_proposal(
    request: pb.WithdrawUpwardProposalRequest, ctx: Context
) -> pb.WithdrawUpwardProposalResponse:
    """Ask for the proposal back; it is withdrawn when the instance above says so."""
    proposal = upward.seen(ctx, request.upward_id, request.expected_version)
    reason = request.reason.strip()
    withdrawing = rules.withdraw(proposal, reason, upward.relations(ctx, proposal))
    headline = f"申请撤回报送{withdrawing.upper_name}的提案"
    saved = ctx.save(withdrawing, upward_facts.moved(withdrawing, "withdrawing", headline, reason, ctx.now))
    if not saved.by_hand:
        body = documents.UpwardWithdrawal(
            upward_id=saved.id,
            reason=reason,
            member_no=saved.first.member_no,
            withdrawn_at=timestamp(ctx.now),
        )
        sending.send(ctx, saved.upper, body, saved.id)
    upward_facts.line(ctx, saved, "upward_withdrawing", headline, reason)
    return pb.WithdrawUpwardProposalResponse(proposal=upward_views.proposal(saved))


def answer_upward_meeting(
    request: pb.AnswerUpwardMeetingRequest, ctx: Context
) -> pb.AnswerUpwardMeetingResponse:
    """Confirm or dispute a meeting; whether the answer counts, the instance above says."""
    proposal = upward.seen(ctx, request.upward_id, request.expected_version)
    signer, comment = _own(ctx, proposal), request.comment.strip()
    answer = "confirmed" if request.confirm else "disputed"
    answered = judging.answer_meeting(proposal, signer, request.meeting_id, answer, comment)
    saved = ctx.save(answered)
    if saved.by_hand:
        upward_passing.pass_on(ctx, saved, _met(saved, request.meeting_id, ctx))
    else:
        body = documents.UpwardMeetingAnswer(
            upward_id=saved.id,
            meeting_id=request.meeting_id,
            member_no=signer.member_no,
            answer=answer,
            comment=comment,
            agree=request.agree,
            answered_at=timestamp(ctx.now),
            session=ctx.actor.session_id,
        )
        sending.send(ctx, saved.upper, body, saved.id)
    title = f"{signer.name}{'确认见面' if request.confirm else '对见面提出异议'}"
    upward_facts.line(ctx, saved, "upward_meeting_answered", title, comment)
    return pb.AnswerUpwardMeetingResponse(proposal=upward_views.proposal(saved))


def _met(proposal: UpwardProposal, meeting_id: str, ctx: Context) -> Told:
    meeting = proposal.meeting(meeting_id)
    return Told("meeting", ctx.now, by_name=meeting.unit_name if meeting else "", meeting=meeting)


def give_upward_feedback(
    request: pb.GiveUpwardFeedbackRequest, ctx: Context
) -> pb.GiveUpwardFeedbackResponse:
    """Judge a reply; whether the judgement counts, the instance above says."""
    proposal = upward.seen(ctx, request.upward_id, request.expected_version)
    signer = _own(ctx, proposal)
    said = judging.Said(request.attitude_score, request.result_score, request.text.strip())
    reply = judging.reply_at_hand(proposal, request.reply_id)
    kept_here = upward.kept_here(ctx, proposal)
    judged, given = judging.judge(proposal, reply, signer, said, counts=kept_here)
    saved = ctx.save(judged)
    if kept_here:
        upward_passing.pass_on_judgement(ctx, saved, reply, given)
    else:
        body = documents.UpwardFeedback(
            upward_id=saved.id,
            task_id=reply.task_id,
            reply_id=reply.id,
            round=reply.round,
            member_no=signer.member_no,
            attitude_score=said.attitude_score,
            result_score=said.result_score,
            text=said.text,
            given_at=timestamp(ctx.now),
            session=ctx.actor.session_id,
        )
        sending.send(ctx, saved.initiator if saved.by_hand else saved.upper, body, saved.id)
    title = f"{signer.name}对{reply.unit_name}的答复反馈意见"
    upward_facts.line(ctx, saved, "upward_feedback", title, said.text)
    return pb.GiveUpwardFeedbackResponse(proposal=upward_views.proposal(saved))


def _own(ctx: Context, proposal: UpwardProposal) -> Signer:
    found = proposal.here(ctx.actor.id)
    if found is None:
        raise SignerUnknown()
    return found
