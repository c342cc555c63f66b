"""What meeting tells, as far as the asking person may see it.

- ``meetings``    single meetings, lists and meeting rates
- ``activities``  activities and what was said to solicitations
- ``work``        what waits for the acting person
- ``proposals``   timeline and open commands of one proposal
"""

from __future__ import annotations

from kit.core.context import ANY_PERSON
from kit.service import Query
from services.meeting.queries.activities import (
    get_activity,
    list_activities,
    list_solicitation_answers,
)
from services.meeting.queries.meetings import get_meeting, get_meeting_figures, list_meetings
from services.meeting.queries.proposals import get_timeline, list_actions
from services.meeting.queries.work import list_work

QUERIES = {
    "GetMeeting": Query(get_meeting, permission=ANY_PERSON),
    "ListMeetings": Query(list_meetings, permission=ANY_PERSON),
    "GetMeetingFigures": Query(get_meeting_figures, permission="meeting.figures"),
    "ListSolicitationAnswers": Query(list_solicitation_answers, permission=ANY_PERSON),
    "GetActivity": Query(get_activity, permission=ANY_PERSON),
    "ListActivities": Query(list_activities, permission=ANY_PERSON),
    "ListWork": Query(list_work, permission=ANY_PERSON),
    "GetTimeline": Query(get_timeline, permission=ANY_PERSON),
    "ListActions": Query(list_actions, permission=ANY_PERSON),
}
