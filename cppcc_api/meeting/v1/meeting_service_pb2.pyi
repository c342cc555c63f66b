# Generated from protos/ by scripts/proto_gen.py: do not edit.
import datetime

from cppcc_api.common.v1 import common_pb2 as _common_pb2
from cppcc_api.meeting.v1 import meeting_events_pb2 as _meeting_events_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PlanMeetingRequest(_message.Message):
    __slots__ = ("request_id", "task_id", "meeting")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    MEETING_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    task_id: str
    meeting: MeetingInput
    def __init__(self, request_id: _Optional[str] = ..., task_id: _Optional[str] = ..., meeting: _Optional[_Union[MeetingInput, _Mapping]] = ...) -> None: ...

class PlanMeetingResponse(_message.Message):
    __slots__ = ("meeting",)
    MEETING_FIELD_NUMBER: _ClassVar[int]
    meeting: Meeting
    def __init__(self, meeting: _Optional[_Union[Meeting, _Mapping]] = ...) -> None: ...

class UpdateMeetingRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "meeting_id", "meeting")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    MEETING_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    meeting_id: str
    meeting: MeetingInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., meeting_id: _Optional[str] = ..., meeting: _Optional[_Union[MeetingInput, _Mapping]] = ...) -> None: ...

class UpdateMeetingResponse(_message.Message):
    __slots__ = ("meeting",)
    MEETING_FIELD_NUMBER: _ClassVar[int]
    meeting: Meeting
    def __init__(self, meeting: _Optional[_Union[Meeting, _Mapping]] = ...) -> None: ...

class CancelMeetingRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "meeting_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    meeting_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., meeting_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class CancelMeetingResponse(_message.Message):
    __slots__ = ("meeting",)
    MEETING_FIELD_NUMBER: _ClassVar[int]
    meeting: Meeting
    def __init__(self, meeting: _Optional[_Union[Meeting, _Mapping]] = ...) -> None: ...

class RecordMeetingRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "meeting_id", "task_id", "record")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    RECORD_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    meeting_id: str
    task_id: str
    record: MeetingRecord
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., meeting_id: _Optional[str] = ..., task_id: _Optional[str] = ..., record: _Optional[_Union[MeetingRecord, _Mapping]] = ...) -> None: ...

class RecordMeetingResponse(_message.Message):
    __slots__ = ("meeting",)
    MEETING_FIELD_NUMBER: _ClassVar[int]
    meeting: Meeting
    def __init__(self, meeting: _Optional[_Union[Meeting, _Mapping]] = ...) -> None: ...

class ConfirmMeetingRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "meeting_id", "comment", "agree")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    AGREE_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    meeting_id: str
    comment: str
    agree: bool
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., meeting_id: _Optional[str] = ..., comment: _Optional[str] = ..., agree: _Optional[bool] = ...) -> None: ...

class ConfirmMeetingResponse(_message.Message):
    __slots__ = ("meeting",)
    MEETING_FIELD_NUMBER: _ClassVar[int]
    meeting: Meeting
    def __init__(self, meeting: _Optional[_Union[Meeting, _Mapping]] = ...) -> None: ...

class DisputeMeetingRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "meeting_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    meeting_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., meeting_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class DisputeMeetingResponse(_message.Message):
    __slots__ = ("meeting",)
    MEETING_FIELD_NUMBER: _ClassVar[int]
    meeting: Meeting
    def __init__(self, meeting: _Optional[_Union[Meeting, _Mapping]] = ...) -> None: ...

class WaiveMeetingRequest(_message.Message):
    __slots__ = ("request_id", "task_id", "phase", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    task_id: str
    phase: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., task_id: _Optional[str] = ..., phase: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class WaiveMeetingResponse(_message.Message):
    __slots__ = ("meeting",)
    MEETING_FIELD_NUMBER: _ClassVar[int]
    meeting: Meeting
    def __init__(self, meeting: _Optional[_Union[Meeting, _Mapping]] = ...) -> None: ...

class CommentMeetingRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "meeting_id", "text")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    meeting_id: str
    text: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., meeting_id: _Optional[str] = ..., text: _Optional[str] = ...) -> None: ...

class CommentMeetingResponse(_message.Message):
    __slots__ = ("meeting",)
    MEETING_FIELD_NUMBER: _ClassVar[int]
    meeting: Meeting
    def __init__(self, meeting: _Optional[_Union[Meeting, _Mapping]] = ...) -> None: ...

class GetMeetingRequest(_message.Message):
    __slots__ = ("meeting_id",)
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    meeting_id: str
    def __init__(self, meeting_id: _Optional[str] = ...) -> None: ...

class GetMeetingResponse(_message.Message):
    __slots__ = ("meeting",)
    MEETING_FIELD_NUMBER: _ClassVar[int]
    meeting: Meeting
    def __init__(self, meeting: _Optional[_Union[Meeting, _Mapping]] = ...) -> None: ...

class ListMeetingsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id", "proposal_id", "task_id", "unit_id", "phase", "state")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    proposal_id: str
    task_id: str
    unit_id: str
    phase: str
    state: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., phase: _Optional[str] = ..., state: _Optional[str] = ...) -> None: ...

class ListMeetingsResponse(_message.Message):
    __slots__ = ("meetings", "next_page_token", "total")
    MEETINGS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    meetings: _containers.RepeatedCompositeFieldContainer[Meeting]
    next_page_token: str
    total: int
    def __init__(self, meetings: _Optional[_Iterable[_Union[Meeting, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class GetMeetingFiguresRequest(_message.Message):
    __slots__ = ("session_id", "unit_id")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    unit_id: str
    def __init__(self, session_id: _Optional[str] = ..., unit_id: _Optional[str] = ...) -> None: ...

class GetMeetingFiguresResponse(_message.Message):
    __slots__ = ("figures", "units", "as_of")
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    figures: _containers.RepeatedCompositeFieldContainer[_common_pb2.Figure]
    units: _containers.RepeatedCompositeFieldContainer[UnitMeetingFigures]
    as_of: _timestamp_pb2.Timestamp
    def __init__(self, figures: _Optional[_Iterable[_Union[_common_pb2.Figure, _Mapping]]] = ..., units: _Optional[_Iterable[_Union[UnitMeetingFigures, _Mapping]]] = ..., as_of: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateActivityRequest(_message.Message):
    __slots__ = ("request_id", "activity")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ACTIVITY_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    activity: ActivityInput
    def __init__(self, request_id: _Optional[str] = ..., activity: _Optional[_Union[ActivityInput, _Mapping]] = ...) -> None: ...

class CreateActivityResponse(_message.Message):
    __slots__ = ("activity",)
    ACTIVITY_FIELD_NUMBER: _ClassVar[int]
    activity: Activity
    def __init__(self, activity: _Optional[_Union[Activity, _Mapping]] = ...) -> None: ...

class UpdateActivityRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "activity_id", "activity")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    ACTIVITY_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    activity_id: str
    activity: ActivityInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., activity_id: _Optional[str] = ..., activity: _Optional[_Union[ActivityInput, _Mapping]] = ...) -> None: ...

class UpdateActivityResponse(_message.Message):
    __slots__ = ("activity",)
    ACTIVITY_FIELD_NUMBER: _ClassVar[int]
    activity: Activity
    def __init__(self, activity: _Optional[_Union[Activity, _Mapping]] = ...) -> None: ...

class AnnounceActivityRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "activity_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    activity_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., activity_id: _Optional[str] = ...) -> None: ...

class AnnounceActivityResponse(_message.Message):
    __slots__ = ("activity",)
    ACTIVITY_FIELD_NUMBER: _ClassVar[int]
    activity: Activity
    def __init__(self, activity: _Optional[_Union[Activity, _Mapping]] = ...) -> None: ...

class AnswerInvitationRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "activity_id", "accept", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    activity_id: str
    accept: bool
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., activity_id: _Optional[str] = ..., accept: _Optional[bool] = ..., reason: _Optional[str] = ...) -> None: ...

class AnswerInvitationResponse(_message.Message):
    __slots__ = ("activity",)
    ACTIVITY_FIELD_NUMBER: _ClassVar[int]
    activity: Activity
    def __init__(self, activity: _Optional[_Union[Activity, _Mapping]] = ...) -> None: ...

class RequestBriefingRequest(_message.Message):
    __slots__ = ("request_id", "unit_id", "title", "text", "wanted_at")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    WANTED_AT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    unit_id: str
    title: str
    text: str
    wanted_at: _timestamp_pb2.Timestamp
    def __init__(self, request_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., wanted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class RequestBriefingResponse(_message.Message):
    __slots__ = ("activity",)
    ACTIVITY_FIELD_NUMBER: _ClassVar[int]
    activity: Activity
    def __init__(self, activity: _Optional[_Union[Activity, _Mapping]] = ...) -> None: ...

class AnswerBriefingRequestRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "activity_id", "accept", "starts_at", "place", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPT_FIELD_NUMBER: _ClassVar[int]
    STARTS_AT_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    activity_id: str
    accept: bool
    starts_at: _timestamp_pb2.Timestamp
    place: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., activity_id: _Optional[str] = ..., accept: _Optional[bool] = ..., starts_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., place: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class AnswerBriefingRequestResponse(_message.Message):
    __slots__ = ("activity",)
    ACTIVITY_FIELD_NUMBER: _ClassVar[int]
    activity: Activity
    def __init__(self, activity: _Optional[_Union[Activity, _Mapping]] = ...) -> None: ...

class AnswerSolicitationRequest(_message.Message):
    __slots__ = ("request_id", "activity_id", "text")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    activity_id: str
    text: str
    def __init__(self, request_id: _Optional[str] = ..., activity_id: _Optional[str] = ..., text: _Optional[str] = ...) -> None: ...

class AnswerSolicitationResponse(_message.Message):
    __slots__ = ("answer",)
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    answer: SolicitationAnswer
    def __init__(self, answer: _Optional[_Union[SolicitationAnswer, _Mapping]] = ...) -> None: ...

class ListSolicitationAnswersRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "activity_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    activity_id: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., activity_id: _Optional[str] = ...) -> None: ...

class ListSolicitationAnswersResponse(_message.Message):
    __slots__ = ("answers", "next_page_token", "total")
    ANSWERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    answers: _containers.RepeatedCompositeFieldContainer[SolicitationAnswer]
    next_page_token: str
    total: int
    def __init__(self, answers: _Optional[_Iterable[_Union[SolicitationAnswer, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class RecordActivityRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "activity_id", "attendances", "summary")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    ATTENDANCES_FIELD_NUMBER: _ClassVar[int]
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    activity_id: str
    attendances: _containers.RepeatedCompositeFieldContainer[_meeting_events_pb2.Attendee]
    summary: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., activity_id: _Optional[str] = ..., attendances: _Optional[_Iterable[_Union[_meeting_events_pb2.Attendee, _Mapping]]] = ..., summary: _Optional[str] = ...) -> None: ...

class RecordActivityResponse(_message.Message):
    __slots__ = ("activity",)
    ACTIVITY_FIELD_NUMBER: _ClassVar[int]
    activity: Activity
    def __init__(self, activity: _Optional[_Union[Activity, _Mapping]] = ...) -> None: ...

class CancelActivityRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "activity_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    activity_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., activity_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class CancelActivityResponse(_message.Message):
    __slots__ = ("activity",)
    ACTIVITY_FIELD_NUMBER: _ClassVar[int]
    activity: Activity
    def __init__(self, activity: _Optional[_Union[Activity, _Mapping]] = ...) -> None: ...

class GetActivityRequest(_message.Message):
    __slots__ = ("activity_id",)
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    activity_id: str
    def __init__(self, activity_id: _Optional[str] = ...) -> None: ...

class GetActivityResponse(_message.Message):
    __slots__ = ("activity",)
    ACTIVITY_FIELD_NUMBER: _ClassVar[int]
    activity: Activity
    def __init__(self, activity: _Optional[_Union[Activity, _Mapping]] = ...) -> None: ...

class ListActivitiesRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id", "kind", "mine")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    MINE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    kind: str
    mine: bool
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ..., kind: _Optional[str] = ..., mine: _Optional[bool] = ...) -> None: ...

class ListActivitiesResponse(_message.Message):
    __slots__ = ("activities", "next_page_token", "total")
    ACTIVITIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    activities: _containers.RepeatedCompositeFieldContainer[Activity]
    next_page_token: str
    total: int
    def __init__(self, activities: _Optional[_Iterable[_Union[Activity, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class MeetingInput(_message.Message):
    __slots__ = ("phase", "mode", "planned_at", "place", "purpose")
    PHASE_FIELD_NUMBER: _ClassVar[int]
    MODE_FIELD_NUMBER: _ClassVar[int]
    PLANNED_AT_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    phase: str
    mode: str
    planned_at: _timestamp_pb2.Timestamp
    place: str
    purpose: str
    def __init__(self, phase: _Optional[str] = ..., mode: _Optional[str] = ..., planned_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., place: _Optional[str] = ..., purpose: _Optional[str] = ...) -> None: ...

class MeetingRecord(_message.Message):
    __slots__ = ("phase", "mode", "held_at", "place", "attendees", "minutes", "evidence_ref", "points")
    PHASE_FIELD_NUMBER: _ClassVar[int]
    MODE_FIELD_NUMBER: _ClassVar[int]
    HELD_AT_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    ATTENDEES_FIELD_NUMBER: _ClassVar[int]
    MINUTES_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_REF_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    phase: str
    mode: str
    held_at: _timestamp_pb2.Timestamp
    place: str
    attendees: _containers.RepeatedCompositeFieldContainer[_meeting_events_pb2.Attendee]
    minutes: str
    evidence_ref: str
    points: _containers.RepeatedCompositeFieldContainer[MeetingPoint]
    def __init__(self, phase: _Optional[str] = ..., mode: _Optional[str] = ..., held_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., place: _Optional[str] = ..., attendees: _Optional[_Iterable[_Union[_meeting_events_pb2.Attendee, _Mapping]]] = ..., minutes: _Optional[str] = ..., evidence_ref: _Optional[str] = ..., points: _Optional[_Iterable[_Union[MeetingPoint, _Mapping]]] = ...) -> None: ...

class MeetingPoint(_message.Message):
    __slots__ = ("point", "text")
    POINT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    point: str
    text: str
    def __init__(self, point: _Optional[str] = ..., text: _Optional[str] = ...) -> None: ...

class MeetingComment(_message.Message):
    __slots__ = ("commented_by", "text", "commented_at")
    COMMENTED_BY_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    COMMENTED_AT_FIELD_NUMBER: _ClassVar[int]
    commented_by: _common_pb2.PersonRef
    text: str
    commented_at: _timestamp_pb2.Timestamp
    def __init__(self, commented_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., text: _Optional[str] = ..., commented_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Meeting(_message.Message):
    __slots__ = ("meeting_id", "case_id", "task_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "unit_id", "unit_name", "phase", "signers", "state", "mode", "planned_at", "held_at", "place", "purpose", "attendees", "minutes", "evidence_ref", "confirm_due_at", "answered_by", "comment", "agreed", "counts", "recorded_by_name", "version", "points", "comments", "recorded_at", "answered_at")
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MODE_FIELD_NUMBER: _ClassVar[int]
    PLANNED_AT_FIELD_NUMBER: _ClassVar[int]
    HELD_AT_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    ATTENDEES_FIELD_NUMBER: _ClassVar[int]
    MINUTES_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_REF_FIELD_NUMBER: _ClassVar[int]
    CONFIRM_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_BY_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    AGREED_FIELD_NUMBER: _ClassVar[int]
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    RECORDED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    COMMENTS_FIELD_NUMBER: _ClassVar[int]
    RECORDED_AT_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_AT_FIELD_NUMBER: _ClassVar[int]
    meeting_id: str
    case_id: str
    task_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    unit_id: str
    unit_name: str
    phase: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    state: str
    mode: str
    planned_at: _timestamp_pb2.Timestamp
    held_at: _timestamp_pb2.Timestamp
    place: str
    purpose: str
    attendees: _containers.RepeatedCompositeFieldContainer[_meeting_events_pb2.Attendee]
    minutes: str
    evidence_ref: str
    confirm_due_at: _timestamp_pb2.Timestamp
    answered_by: _common_pb2.PersonRef
    comment: str
    agreed: bool
    counts: bool
    recorded_by_name: str
    version: int
    points: _containers.RepeatedCompositeFieldContainer[MeetingPoint]
    comments: _containers.RepeatedCompositeFieldContainer[MeetingComment]
    recorded_at: _timestamp_pb2.Timestamp
    answered_at: _timestamp_pb2.Timestamp
    def __init__(self, meeting_id: _Optional[str] = ..., case_id: _Optional[str] = ..., task_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., phase: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., state: _Optional[str] = ..., mode: _Optional[str] = ..., planned_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., held_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., place: _Optional[str] = ..., purpose: _Optional[str] = ..., attendees: _Optional[_Iterable[_Union[_meeting_events_pb2.Attendee, _Mapping]]] = ..., minutes: _Optional[str] = ..., evidence_ref: _Optional[str] = ..., confirm_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., answered_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., comment: _Optional[str] = ..., agreed: _Optional[bool] = ..., counts: _Optional[bool] = ..., recorded_by_name: _Optional[str] = ..., version: _Optional[int] = ..., points: _Optional[_Iterable[_Union[MeetingPoint, _Mapping]]] = ..., comments: _Optional[_Iterable[_Union[MeetingComment, _Mapping]]] = ..., recorded_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., answered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class UnitMeetingFigures(_message.Message):
    __slots__ = ("unit_id", "unit_name", "figures")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    unit_name: str
    figures: _containers.RepeatedCompositeFieldContainer[_common_pb2.Figure]
    def __init__(self, unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., figures: _Optional[_Iterable[_Union[_common_pb2.Figure, _Mapping]]] = ...) -> None: ...

class ActivityInput(_message.Message):
    __slots__ = ("session_id", "kind", "title", "text", "tier", "organizer_name", "organization_ids", "person_ids", "unit_ids", "place", "starts_at", "ends_at", "answer_due_at", "sites", "counts_for_duty")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    TIER_FIELD_NUMBER: _ClassVar[int]
    ORGANIZER_NAME_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_IDS_FIELD_NUMBER: _ClassVar[int]
    PERSON_IDS_FIELD_NUMBER: _ClassVar[int]
    UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    STARTS_AT_FIELD_NUMBER: _ClassVar[int]
    ENDS_AT_FIELD_NUMBER: _ClassVar[int]
    ANSWER_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    SITES_FIELD_NUMBER: _ClassVar[int]
    COUNTS_FOR_DUTY_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    kind: str
    title: str
    text: str
    tier: str
    organizer_name: str
    organization_ids: _containers.RepeatedScalarFieldContainer[str]
    person_ids: _containers.RepeatedScalarFieldContainer[str]
    unit_ids: _containers.RepeatedScalarFieldContainer[str]
    place: str
    starts_at: _timestamp_pb2.Timestamp
    ends_at: _timestamp_pb2.Timestamp
    answer_due_at: _timestamp_pb2.Timestamp
    sites: _containers.RepeatedCompositeFieldContainer[ActivitySite]
    counts_for_duty: bool
    def __init__(self, session_id: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., tier: _Optional[str] = ..., organizer_name: _Optional[str] = ..., organization_ids: _Optional[_Iterable[str]] = ..., person_ids: _Optional[_Iterable[str]] = ..., unit_ids: _Optional[_Iterable[str]] = ..., place: _Optional[str] = ..., starts_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., ends_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., answer_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., sites: _Optional[_Iterable[_Union[ActivitySite, _Mapping]]] = ..., counts_for_duty: _Optional[bool] = ...) -> None: ...

class ActivitySite(_message.Message):
    __slots__ = ("group", "route", "site", "kind")
    GROUP_FIELD_NUMBER: _ClassVar[int]
    ROUTE_FIELD_NUMBER: _ClassVar[int]
    SITE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    group: str
    route: str
    site: str
    kind: str
    def __init__(self, group: _Optional[str] = ..., route: _Optional[str] = ..., site: _Optional[str] = ..., kind: _Optional[str] = ...) -> None: ...

class Invitation(_message.Message):
    __slots__ = ("person", "answer", "reason", "attended", "note")
    PERSON_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ATTENDED_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    person: _common_pb2.PersonRef
    answer: str
    reason: str
    attended: bool
    note: str
    def __init__(self, person: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., answer: _Optional[str] = ..., reason: _Optional[str] = ..., attended: _Optional[bool] = ..., note: _Optional[str] = ...) -> None: ...

class Activity(_message.Message):
    __slots__ = ("activity_id", "session_id", "kind", "title", "tier", "organizer_name", "place", "starts_at", "ends_at", "state", "text", "units", "invitations", "guests", "sites", "answer_due_at", "answers", "counts_for_duty", "summary", "version", "organization_ids", "requested_by", "announced_at")
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TIER_FIELD_NUMBER: _ClassVar[int]
    ORGANIZER_NAME_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    STARTS_AT_FIELD_NUMBER: _ClassVar[int]
    ENDS_AT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    INVITATIONS_FIELD_NUMBER: _ClassVar[int]
    GUESTS_FIELD_NUMBER: _ClassVar[int]
    SITES_FIELD_NUMBER: _ClassVar[int]
    ANSWER_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    ANSWERS_FIELD_NUMBER: _ClassVar[int]
    COUNTS_FOR_DUTY_FIELD_NUMBER: _ClassVar[int]
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_IDS_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_BY_FIELD_NUMBER: _ClassVar[int]
    ANNOUNCED_AT_FIELD_NUMBER: _ClassVar[int]
    activity_id: str
    session_id: str
    kind: str
    title: str
    tier: str
    organizer_name: str
    place: str
    starts_at: _timestamp_pb2.Timestamp
    ends_at: _timestamp_pb2.Timestamp
    state: str
    text: str
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    invitations: _containers.RepeatedCompositeFieldContainer[Invitation]
    guests: _containers.RepeatedCompositeFieldContainer[_meeting_events_pb2.Attendee]
    sites: _containers.RepeatedCompositeFieldContainer[ActivitySite]
    answer_due_at: _timestamp_pb2.Timestamp
    answers: int
    counts_for_duty: bool
    summary: str
    version: int
    organization_ids: _containers.RepeatedScalarFieldContainer[str]
    requested_by: _common_pb2.PersonRef
    announced_at: _timestamp_pb2.Timestamp
    def __init__(self, activity_id: _Optional[str] = ..., session_id: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., tier: _Optional[str] = ..., organizer_name: _Optional[str] = ..., place: _Optional[str] = ..., starts_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., ends_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., state: _Optional[str] = ..., text: _Optional[str] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., invitations: _Optional[_Iterable[_Union[Invitation, _Mapping]]] = ..., guests: _Optional[_Iterable[_Union[_meeting_events_pb2.Attendee, _Mapping]]] = ..., sites: _Optional[_Iterable[_Union[ActivitySite, _Mapping]]] = ..., answer_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., answers: _Optional[int] = ..., counts_for_duty: _Optional[bool] = ..., summary: _Optional[str] = ..., version: _Optional[int] = ..., organization_ids: _Optional[_Iterable[str]] = ..., requested_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., announced_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class SolicitationAnswer(_message.Message):
    __slots__ = ("answer_id", "activity_id", "answered_by", "text", "answered_at")
    ANSWER_ID_FIELD_NUMBER: _ClassVar[int]
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_BY_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_AT_FIELD_NUMBER: _ClassVar[int]
    answer_id: str
    activity_id: str
    answered_by: _common_pb2.PersonRef
    text: str
    answered_at: _timestamp_pb2.Timestamp
    def __init__(self, answer_id: _Optional[str] = ..., activity_id: _Optional[str] = ..., answered_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., text: _Optional[str] = ..., answered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
