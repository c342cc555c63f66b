"""Meeting: the three meetings with the proposers; study, briefing, tours and solicitations."""

from services.gateway.engine.exposed import of

expose = of("meeting")

ROWS = (
    expose("POST", "/meetings", "PlanMeeting"),
    expose("GET", "/meetings", "ListMeetings"),
    expose("POST", "/meetings:record", "RecordMeeting"),
    expose("POST", "/meetings:waive", "WaiveMeeting"),
    expose("GET", "/meetings:figures", "GetMeetingFigures"),
    expose("GET", "/meetings/{meeting_id}", "GetMeeting"),
    expose("PUT", "/meetings/{meeting_id}", "UpdateMeeting"),
    expose("POST", "/meetings/{meeting_id}:cancel", "CancelMeeting"),
    expose("POST", "/meetings/{meeting_id}:record", "RecordMeeting"),
    expose("POST", "/meetings/{meeting_id}:confirm", "ConfirmMeeting"),
    expose("POST", "/meetings/{meeting_id}:dispute", "DisputeMeeting"),
    expose("POST", "/meetings/{meeting_id}:comment", "CommentMeeting"),
    expose("POST", "/activities", "CreateActivity"),
    expose("GET", "/activities", "ListActivities"),
    expose("POST", "/activities:requestBriefing", "RequestBriefing"),
    expose("GET", "/activities/{activity_id}", "GetActivity"),
    expose("PUT", "/activities/{activity_id}", "UpdateActivity"),
    expose("POST", "/activities/{activity_id}:announce", "AnnounceActivity"),
    expose("POST", "/activities/{activity_id}:answerInvitation", "AnswerInvitation"),
    expose("POST", "/activities/{activity_id}:answerBriefingRequest", "AnswerBriefingRequest"),
    expose("POST", "/activities/{activity_id}:answerSolicitation", "AnswerSolicitation"),
    expose("GET", "/activities/{activity_id}/answers", "ListSolicitationAnswers"),
    expose("POST", "/activities/{activity_id}:record", "RecordActivity"),
    expose("POST", "/activities/{activity_id}:cancel", "CancelActivity"),
)
