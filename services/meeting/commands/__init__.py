"""What meeting does when asked, one handler per command.

- ``meetings``    the three meetings: invite, record, answer
- ``activities``  activities and briefings: prepare, announce, record
- ``answers``     invitations, requests and solicitations answered
"""

from __future__ import annotations

from kit.core.context import ANY_PERSON
from kit.service import Command
from services.meeting.commands.activities import (
    announce_activity,
    cancel_activity,
    create_activity,
    record_activity,
    update_activity,
)
from services.meeting.commands.answers import (
    answer_briefing_request,
    answer_invitation,
    answer_solicitation,
    request_briefing,
)
from services.meeting.commands.meetings import (
    cancel_meeting,
    comment_meeting,
    confirm_meeting,
    dispute_meeting,
    plan_meeting,
    record_meeting,
    update_meeting,
    waive_meeting,
)

COMMANDS = {
    "PlanMeeting": Command(plan_meeting, permission="meeting.arrange"),
    "UpdateMeeting": Command(update_meeting, permission="meeting.arrange"),
    "CancelMeeting": Command(cancel_meeting, permission="meeting.arrange"),
    "RecordMeeting": Command(record_meeting, permission="meeting.arrange"),
    "ConfirmMeeting": Command(confirm_meeting, permission="meeting.answer", personal=True),
    "DisputeMeeting": Command(dispute_meeting, permission="meeting.answer", personal=True),
    "WaiveMeeting": Command(waive_meeting, permission="meeting.answer", personal=True),
    "CommentMeeting": Command(comment_meeting, permission="meeting.answer", personal=True),
    "CreateActivity": Command(create_activity, permission="activity.organize"),
    "UpdateActivity": Command(update_activity, permission="activity.organize"),
    "AnnounceActivity": Command(announce_activity, permission="activity.organize"),
    "RecordActivity": Command(record_activity, permission="activity.organize"),
    "CancelActivity": Command(cancel_activity, permission="activity.cancel"),
    "AnswerInvitation": Command(answer_invitation, permission=ANY_PERSON, personal=True),
    "AnswerSolicitation": Command(answer_solicitation, permission=ANY_PERSON, personal=True),
    "RequestBriefing": Command(request_briefing, permission="briefing.request"),
    "AnswerBriefingRequest": Command(answer_briefing_request, permission="briefing.answer"),
}
