"""What a signer answers at home to what happens above: meetings and replies."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kit.core.errors import FieldError
from services.federation.domain.upward import (
    Judgement,
    Reply,
    Signer,
    UpwardProposal,
    with_judgement,
    with_meeting,
)
from services.federation.domain.upward_refusals import (
    FeedbackGivenAlready,
    MeetingAnswered,
    MeetingNotKnown,
    NotYours,
    ReplyNotKnown,
    UpwardInvalid,
)
from services.federation.domain.upward_telling import MEETING_RESULTS
from services.federation.states.upward import REGISTRAR, SIGNER, UPWARD
from shared.words import SCORES

DISSATISFIED = "dissatisfied"
GIVEN_SCORES = tuple(score for score in SCORES if score != "not_returned")
# A meeting that its proposer may answer: not yet, or after silence, or on second thoughts about a dispute.
ANSWERABLE = {"confirmed": ("held", "held_unconfirmed", "disputed"), "disputed": ("held", "held_unconfirmed")}


@dataclass(frozen=True)
class Said:
    """A signer's judgement of a reply."""

    attitude_score: str
    result_score: str
    text: str = ""


def answer_meeting(
    proposal: UpwardProposal, signer: Signer, meeting_id: str, answer: str, comment: str
) -> UpwardProposal:
    """The proposal with the first proposer's answer about a meeting under way."""
    UPWARD.next(proposal.state, "answer_meeting", SIGNER)
    meeting = proposal.meeting(meeting_id)
    if meeting is None:
        raise MeetingNotKnown(field="meeting_id")
    if signer != proposal.first:
        raise NotYours()
    if meeting.answer == "sent" or meeting.result not in ANSWERABLE[answer]:
        raise MeetingAnswered(result=MEETING_RESULTS.get(meeting.result, meeting.result))
    if answer == "disputed" and not comment:
        raise UpwardInvalid(fields=[FieldError("comment", "REASON_MISSING", "请说明异议的理由")])
    if proposal.by_hand:
        by_hand = replace(meeting, result=answer, answered_by_name=signer.name, comment=comment)
        return with_meeting(proposal, by_hand)
    return with_meeting(proposal, replace(meeting, answer="sent", explanation="", comment=comment))


def reply_at_hand(proposal: UpwardProposal, reply_id: str) -> Reply:
    """The reply to judge; raises ``ReplyNotKnown``."""
    UPWARD.next(proposal.state, "give_feedback", SIGNER)
    reply = proposal.reply(reply_id)
    if reply is None:
        raise ReplyNotKnown(field="reply_id")
    return reply


def judge(
    proposal: UpwardProposal,
    reply: Reply,
    signer: Signer,
    said: Said,
    counts: bool = False,
    scan_ref: str = "",
) -> tuple[UpwardProposal, Judgement]:
    """The proposal with a signer's judgement: under way, or counting where the record itself is kept here."""
    check_said(said)
    if reply.judged_by(signer.member_no) is not None:
        raise FeedbackGivenAlready(unit=reply.unit_name)
    given = Judgement(
        member_no=signer.member_no,
        name=signer.name,
        attitude_score=said.attitude_score,
        result_score=said.result_score,
        standing="counted" if counts else "sent",
        text=said.text,
        scan_ref=scan_ref,
    )
    judged = with_judgement(proposal, reply, given)
    if counts and proposal.state == "replied":
        judged = replace(judged, state=UPWARD.next(proposal.state, "count_feedback", REGISTRAR))
    return judged, given


def check_said(said: Said) -> None:
    """Raise ``UpwardInvalid`` for unknown scores, or dissatisfaction without a reason."""
    problems = [
        FieldError(field, "SCORE_UNKNOWN", "请选择评价等次")
        for field in ("attitude_score", "result_score")
        if getattr(said, field) not in GIVEN_SCORES
    ]
    if said.result_score == DISSATISFIED and not said.text:
        problems.append(FieldError("text", "REASON_MISSING", "对办理结果不满意请说明理由"))
    if problems:
        raise UpwardInvalid(fields=problems)
