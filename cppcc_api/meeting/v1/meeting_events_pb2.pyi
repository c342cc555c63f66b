# Generated from protos/ by scripts/proto_gen.py: do not edit.
import datetime

from cppcc_api.common.v1 import common_pb2 as _common_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Attendee(_message.Message):
    __slots__ = ("person_id", "member_id", "name", "role", "attended", "note")
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    ATTENDED_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    person_id: str
    member_id: str
    name: str
    role: str
    attended: bool
    note: str
    def __init__(self, person_id: _Optional[str] = ..., member_id: _Optional[str] = ..., name: _Optional[str] = ..., role: _Optional[str] = ..., attended: _Optional[bool] = ..., note: _Optional[str] = ...) -> None: ...

class MeetingPlanned(_message.Message):
    __slots__ = ("meeting_id", "case_id", "task_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "unit_id", "unit_name", "phase", "signers", "mode", "planned_at", "place", "purpose", "recorded_at")
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
    MODE_FIELD_NUMBER: _ClassVar[int]
    PLANNED_AT_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    RECORDED_AT_FIELD_NUMBER: _ClassVar[int]
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
    mode: str
    planned_at: _timestamp_pb2.Timestamp
    place: str
    purpose: str
    recorded_at: _timestamp_pb2.Timestamp
    def __init__(self, meeting_id: _Optional[str] = ..., case_id: _Optional[str] = ..., task_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., phase: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., mode: _Optional[str] = ..., planned_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., place: _Optional[str] = ..., purpose: _Optional[str] = ..., recorded_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class MeetingHeld(_message.Message):
    __slots__ = ("meeting_id", "case_id", "task_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "unit_id", "unit_name", "phase", "signers", "mode", "held_at", "place", "attendees", "minutes", "evidence_ref", "confirm_due_at", "recorded_at")
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
    MODE_FIELD_NUMBER: _ClassVar[int]
    HELD_AT_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    ATTENDEES_FIELD_NUMBER: _ClassVar[int]
    MINUTES_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_REF_FIELD_NUMBER: _ClassVar[int]
    CONFIRM_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    RECORDED_AT_FIELD_NUMBER: _ClassVar[int]
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
    mode: str
    held_at: _timestamp_pb2.Timestamp
    place: str
    attendees: _containers.RepeatedCompositeFieldContainer[Attendee]
    minutes: str
    evidence_ref: str
    confirm_due_at: _timestamp_pb2.Timestamp
    recorded_at: _timestamp_pb2.Timestamp
    def __init__(self, meeting_id: _Optional[str] = ..., case_id: _Optional[str] = ..., task_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., phase: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., mode: _Optional[str] = ..., held_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., place: _Optional[str] = ..., attendees: _Optional[_Iterable[_Union[Attendee, _Mapping]]] = ..., minutes: _Optional[str] = ..., evidence_ref: _Optional[str] = ..., confirm_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., recorded_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class MeetingConfirmed(_message.Message):
    __slots__ = ("meeting_id", "case_id", "task_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "unit_id", "unit_name", "phase", "signers", "mode", "counts", "confirmed_by", "comment", "plan_agreed", "held_at", "confirmed_at")
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
    MODE_FIELD_NUMBER: _ClassVar[int]
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    CONFIRMED_BY_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    PLAN_AGREED_FIELD_NUMBER: _ClassVar[int]
    HELD_AT_FIELD_NUMBER: _ClassVar[int]
    CONFIRMED_AT_FIELD_NUMBER: _ClassVar[int]
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
    mode: str
    counts: bool
    confirmed_by: _common_pb2.PersonRef
    comment: str
    plan_agreed: bool
    held_at: _timestamp_pb2.Timestamp
    confirmed_at: _timestamp_pb2.Timestamp
    def __init__(self, meeting_id: _Optional[str] = ..., case_id: _Optional[str] = ..., task_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., phase: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., mode: _Optional[str] = ..., counts: _Optional[bool] = ..., confirmed_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., comment: _Optional[str] = ..., plan_agreed: _Optional[bool] = ..., held_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., confirmed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class MeetingDisputed(_message.Message):
    __slots__ = ("meeting_id", "case_id", "task_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "unit_id", "unit_name", "phase", "signers", "disputed_by", "reason", "held_at", "disputed_at")
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
    DISPUTED_BY_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    HELD_AT_FIELD_NUMBER: _ClassVar[int]
    DISPUTED_AT_FIELD_NUMBER: _ClassVar[int]
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
    disputed_by: _common_pb2.PersonRef
    reason: str
    held_at: _timestamp_pb2.Timestamp
    disputed_at: _timestamp_pb2.Timestamp
    def __init__(self, meeting_id: _Optional[str] = ..., case_id: _Optional[str] = ..., task_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., phase: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., disputed_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., reason: _Optional[str] = ..., held_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., disputed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class MeetingHeldUnconfirmed(_message.Message):
    __slots__ = ("meeting_id", "case_id", "task_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "unit_id", "unit_name", "phase", "signers", "mode", "held_at", "recorded_at")
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
    MODE_FIELD_NUMBER: _ClassVar[int]
    HELD_AT_FIELD_NUMBER: _ClassVar[int]
    RECORDED_AT_FIELD_NUMBER: _ClassVar[int]
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
    mode: str
    held_at: _timestamp_pb2.Timestamp
    recorded_at: _timestamp_pb2.Timestamp
    def __init__(self, meeting_id: _Optional[str] = ..., case_id: _Optional[str] = ..., task_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., phase: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., mode: _Optional[str] = ..., held_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., recorded_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class MeetingWaived(_message.Message):
    __slots__ = ("meeting_id", "case_id", "task_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "unit_id", "unit_name", "phase", "signers", "waived_by", "reason", "waived_at")
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
    WAIVED_BY_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    WAIVED_AT_FIELD_NUMBER: _ClassVar[int]
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
    waived_by: _common_pb2.PersonRef
    reason: str
    waived_at: _timestamp_pb2.Timestamp
    def __init__(self, meeting_id: _Optional[str] = ..., case_id: _Optional[str] = ..., task_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., phase: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., waived_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., reason: _Optional[str] = ..., waived_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class MeetingCancelled(_message.Message):
    __slots__ = ("meeting_id", "case_id", "task_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "unit_id", "unit_name", "phase", "signers", "reason", "cancelled_at")
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
    REASON_FIELD_NUMBER: _ClassVar[int]
    CANCELLED_AT_FIELD_NUMBER: _ClassVar[int]
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
    reason: str
    cancelled_at: _timestamp_pb2.Timestamp
    def __init__(self, meeting_id: _Optional[str] = ..., case_id: _Optional[str] = ..., task_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., phase: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., reason: _Optional[str] = ..., cancelled_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class MeetingOverdue(_message.Message):
    __slots__ = ("meeting_id", "case_id", "task_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "unit_id", "unit_name", "phase", "signers", "due_at", "noticed_at")
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
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    NOTICED_AT_FIELD_NUMBER: _ClassVar[int]
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
    due_at: _timestamp_pb2.Timestamp
    noticed_at: _timestamp_pb2.Timestamp
    def __init__(self, meeting_id: _Optional[str] = ..., case_id: _Optional[str] = ..., task_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., phase: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., noticed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class MeetingApproaching(_message.Message):
    __slots__ = ("meeting_id", "case_id", "task_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "unit_id", "unit_name", "phase", "signers", "deadline_kind", "due_at", "days_left", "noticed_at")
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
    DEADLINE_KIND_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    DAYS_LEFT_FIELD_NUMBER: _ClassVar[int]
    NOTICED_AT_FIELD_NUMBER: _ClassVar[int]
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
    deadline_kind: str
    due_at: _timestamp_pb2.Timestamp
    days_left: int
    noticed_at: _timestamp_pb2.Timestamp
    def __init__(self, meeting_id: _Optional[str] = ..., case_id: _Optional[str] = ..., task_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., phase: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., deadline_kind: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., days_left: _Optional[int] = ..., noticed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class MeetingCommented(_message.Message):
    __slots__ = ("meeting_id", "case_id", "task_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "unit_id", "unit_name", "phase", "signers", "commented_by", "text", "commented_at")
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
    COMMENTED_BY_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    COMMENTED_AT_FIELD_NUMBER: _ClassVar[int]
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
    commented_by: _common_pb2.PersonRef
    text: str
    commented_at: _timestamp_pb2.Timestamp
    def __init__(self, meeting_id: _Optional[str] = ..., case_id: _Optional[str] = ..., task_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., phase: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., commented_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., text: _Optional[str] = ..., commented_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class BriefingRequested(_message.Message):
    __slots__ = ("activity_id", "session_id", "unit", "title", "text", "wanted_at", "requested_by", "requested_at")
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    WANTED_AT_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_BY_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_AT_FIELD_NUMBER: _ClassVar[int]
    activity_id: str
    session_id: str
    unit: _common_pb2.UnitRef
    title: str
    text: str
    wanted_at: _timestamp_pb2.Timestamp
    requested_by: _common_pb2.PersonRef
    requested_at: _timestamp_pb2.Timestamp
    def __init__(self, activity_id: _Optional[str] = ..., session_id: _Optional[str] = ..., unit: _Optional[_Union[_common_pb2.UnitRef, _Mapping]] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., wanted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., requested_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., requested_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class BriefingAnswered(_message.Message):
    __slots__ = ("activity_id", "session_id", "unit", "title", "accepted", "starts_at", "place", "reason", "requested_by", "answered_at")
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    STARTS_AT_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_BY_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_AT_FIELD_NUMBER: _ClassVar[int]
    activity_id: str
    session_id: str
    unit: _common_pb2.UnitRef
    title: str
    accepted: bool
    starts_at: _timestamp_pb2.Timestamp
    place: str
    reason: str
    requested_by: _common_pb2.PersonRef
    answered_at: _timestamp_pb2.Timestamp
    def __init__(self, activity_id: _Optional[str] = ..., session_id: _Optional[str] = ..., unit: _Optional[_Union[_common_pb2.UnitRef, _Mapping]] = ..., title: _Optional[str] = ..., accepted: _Optional[bool] = ..., starts_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., place: _Optional[str] = ..., reason: _Optional[str] = ..., requested_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., answered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ActivityPlanned(_message.Message):
    __slots__ = ("activity_id", "session_id", "kind", "title", "tier", "organizer_name", "place", "starts_at", "ends_at", "text", "invitees", "answer_due_at", "announced_at", "units")
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TIER_FIELD_NUMBER: _ClassVar[int]
    ORGANIZER_NAME_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    STARTS_AT_FIELD_NUMBER: _ClassVar[int]
    ENDS_AT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    INVITEES_FIELD_NUMBER: _ClassVar[int]
    ANSWER_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    ANNOUNCED_AT_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    activity_id: str
    session_id: str
    kind: str
    title: str
    tier: str
    organizer_name: str
    place: str
    starts_at: _timestamp_pb2.Timestamp
    ends_at: _timestamp_pb2.Timestamp
    text: str
    invitees: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    answer_due_at: _timestamp_pb2.Timestamp
    announced_at: _timestamp_pb2.Timestamp
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    def __init__(self, activity_id: _Optional[str] = ..., session_id: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., tier: _Optional[str] = ..., organizer_name: _Optional[str] = ..., place: _Optional[str] = ..., starts_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., ends_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., text: _Optional[str] = ..., invitees: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., answer_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., announced_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ...) -> None: ...

class ActivityHeld(_message.Message):
    __slots__ = ("activity_id", "session_id", "kind", "title", "tier", "organizer_name", "place", "starts_at", "ends_at", "attendances", "counts_for_duty", "summary", "held_at")
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TIER_FIELD_NUMBER: _ClassVar[int]
    ORGANIZER_NAME_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    STARTS_AT_FIELD_NUMBER: _ClassVar[int]
    ENDS_AT_FIELD_NUMBER: _ClassVar[int]
    ATTENDANCES_FIELD_NUMBER: _ClassVar[int]
    COUNTS_FOR_DUTY_FIELD_NUMBER: _ClassVar[int]
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    HELD_AT_FIELD_NUMBER: _ClassVar[int]
    activity_id: str
    session_id: str
    kind: str
    title: str
    tier: str
    organizer_name: str
    place: str
    starts_at: _timestamp_pb2.Timestamp
    ends_at: _timestamp_pb2.Timestamp
    attendances: _containers.RepeatedCompositeFieldContainer[Attendee]
    counts_for_duty: bool
    summary: str
    held_at: _timestamp_pb2.Timestamp
    def __init__(self, activity_id: _Optional[str] = ..., session_id: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., tier: _Optional[str] = ..., organizer_name: _Optional[str] = ..., place: _Optional[str] = ..., starts_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., ends_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., attendances: _Optional[_Iterable[_Union[Attendee, _Mapping]]] = ..., counts_for_duty: _Optional[bool] = ..., summary: _Optional[str] = ..., held_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ActivityCancelled(_message.Message):
    __slots__ = ("activity_id", "session_id", "kind", "title", "tier", "organizer_name", "place", "starts_at", "ends_at", "invitees", "reason", "cancelled_at")
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TIER_FIELD_NUMBER: _ClassVar[int]
    ORGANIZER_NAME_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    STARTS_AT_FIELD_NUMBER: _ClassVar[int]
    ENDS_AT_FIELD_NUMBER: _ClassVar[int]
    INVITEES_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CANCELLED_AT_FIELD_NUMBER: _ClassVar[int]
    activity_id: str
    session_id: str
    kind: str
    title: str
    tier: str
    organizer_name: str
    place: str
    starts_at: _timestamp_pb2.Timestamp
    ends_at: _timestamp_pb2.Timestamp
    invitees: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    reason: str
    cancelled_at: _timestamp_pb2.Timestamp
    def __init__(self, activity_id: _Optional[str] = ..., session_id: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., tier: _Optional[str] = ..., organizer_name: _Optional[str] = ..., place: _Optional[str] = ..., starts_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., ends_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., invitees: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., reason: _Optional[str] = ..., cancelled_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class OpinionAnswered(_message.Message):
    __slots__ = ("activity_id", "session_id", "kind", "title", "tier", "organizer_name", "place", "starts_at", "ends_at", "answer_id", "answered_by", "text", "answered_at")
    ACTIVITY_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TIER_FIELD_NUMBER: _ClassVar[int]
    ORGANIZER_NAME_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    STARTS_AT_FIELD_NUMBER: _ClassVar[int]
    ENDS_AT_FIELD_NUMBER: _ClassVar[int]
    ANSWER_ID_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_BY_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_AT_FIELD_NUMBER: _ClassVar[int]
    activity_id: str
    session_id: str
    kind: str
    title: str
    tier: str
    organizer_name: str
    place: str
    starts_at: _timestamp_pb2.Timestamp
    ends_at: _timestamp_pb2.Timestamp
    answer_id: str
    answered_by: _common_pb2.PersonRef
    text: str
    answered_at: _timestamp_pb2.Timestamp
    def __init__(self, activity_id: _Optional[str] = ..., session_id: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., tier: _Optional[str] = ..., organizer_name: _Optional[str] = ..., place: _Optional[str] = ..., starts_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., ends_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., answer_id: _Optional[str] = ..., answered_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., text: _Optional[str] = ..., answered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DelegatedMeetingRefused(_message.Message):
    __slots__ = ("task_id", "case_id", "proposal_id", "proposal_no", "proposal_title", "unit_id", "unit_name", "phase", "reason", "explanation", "refused_at")
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    REFUSED_AT_FIELD_NUMBER: _ClassVar[int]
    task_id: str
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    unit_id: str
    unit_name: str
    phase: str
    reason: str
    explanation: str
    refused_at: _timestamp_pb2.Timestamp
    def __init__(self, task_id: _Optional[str] = ..., case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., phase: _Optional[str] = ..., reason: _Optional[str] = ..., explanation: _Optional[str] = ..., refused_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class OutsideAnswerRefused(_message.Message):
    __slots__ = ("meeting_id", "case_id", "outside_id", "home_instance", "member_id", "reason", "explanation", "refused_at")
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    OUTSIDE_ID_FIELD_NUMBER: _ClassVar[int]
    HOME_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    REFUSED_AT_FIELD_NUMBER: _ClassVar[int]
    meeting_id: str
    case_id: str
    outside_id: str
    home_instance: str
    member_id: str
    reason: str
    explanation: str
    refused_at: _timestamp_pb2.Timestamp
    def __init__(self, meeting_id: _Optional[str] = ..., case_id: _Optional[str] = ..., outside_id: _Optional[str] = ..., home_instance: _Optional[str] = ..., member_id: _Optional[str] = ..., reason: _Optional[str] = ..., explanation: _Optional[str] = ..., refused_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
