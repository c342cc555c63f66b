"""What proposers living elsewhere answered about meetings, by their own sign-in in their home instance.

It counts exactly like an answer given here, whichever comes first; to one that cannot count is said why.
"""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_events_pb2 as federation
from cppcc_api.meeting.v1 import meeting_events_pb2 as events
from kit.convert import timestamp
from kit.core.errors import Refusal
from kit.core.ids import new_id
from kit.store import Context
from services.meeting.domain import meeting as rules
from services.meeting.domain.handling import Signer
from services.meeting.domain.meeting import Meeting, Person, RefusedAnswer
from services.meeting.domain.people import signer_relations
from services.meeting.domain.refusals import MeetingUnknown
from services.meeting.store import facts
from services.meeting.store.watching import forget_answer


def take_home_answer(event: federation.UpwardMeetingAnswered, ctx: Context) -> None:
    """Let the answer count, or say why not."""
    meeting = ctx.find_one(Meeting, {"_id": event.meeting_id})
    try:
        answered = _answered(event, meeting, ctx)
    except Refusal as refusal:
        _refuse(event, meeting, refusal, ctx)
        return
    forget_answer(ctx, answered)
    told = facts.confirmed if event.answer == "confirmed" else facts.disputed
    ctx.save(answered, told(answered))


def _answered(event: federation.UpwardMeetingAnswered, meeting: Meeting | None, ctx: Context) -> Meeting:
    signer = _signer(meeting, event.member_id) if meeting else None
    if meeting is None or signer is None:
        raise MeetingUnknown()
    by = Person(signer.person_id, signer.member_id, signer.name)
    relations, comment = signer_relations(signer), event.comment.strip()
    if event.answer == "confirmed":
        return rules.confirm(meeting, relations, by, ctx.now, comment, event.agree)
    return rules.dispute(meeting, relations, by, ctx.now, comment)


def _signer(meeting: Meeting, member_id: str) -> Signer | None:
    return next((each for each in meeting.signers if member_id and each.member_id == member_id), None)


def _refuse(
    event: federation.UpwardMeetingAnswered, meeting: Meeting | None, refusal: Refusal, ctx: Context
) -> None:
    refused = RefusedAnswer(
        id=new_id(),
        meeting_id=event.meeting_id,
        case_id=meeting.case_id if meeting else "",
        outside_id=event.upward_id,
        home=event.home_instance,
        member_id=event.member_id,
        reason=refusal.reason,
        explanation=refusal.message,
        at=ctx.now,
    )
    told = events.OutsideAnswerRefused(
        meeting_id=refused.meeting_id,
        case_id=refused.case_id,
        outside_id=refused.outside_id,
        home_instance=refused.home,
        member_id=refused.member_id,
        reason=refused.reason,
        explanation=refused.explanation,
        refused_at=timestamp(refused.at),
    )
    ctx.save(refused, told)
