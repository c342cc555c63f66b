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

class MessageDelivered(_message.Message):
    __slots__ = ("message_id", "person_id", "person_name", "channel", "kind", "title", "proposal_id", "unit_id", "source_event_id", "tries", "delivered_at")
    MESSAGE_ID_FIELD_NUMBER: _ClassVar[int]
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    PERSON_NAME_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_EVENT_ID_FIELD_NUMBER: _ClassVar[int]
    TRIES_FIELD_NUMBER: _ClassVar[int]
    DELIVERED_AT_FIELD_NUMBER: _ClassVar[int]
    message_id: str
    person_id: str
    person_name: str
    channel: str
    kind: str
    title: str
    proposal_id: str
    unit_id: str
    source_event_id: str
    tries: int
    delivered_at: _timestamp_pb2.Timestamp
    def __init__(self, message_id: _Optional[str] = ..., person_id: _Optional[str] = ..., person_name: _Optional[str] = ..., channel: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., proposal_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., source_event_id: _Optional[str] = ..., tries: _Optional[int] = ..., delivered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class MessageFailed(_message.Message):
    __slots__ = ("message_id", "person_id", "person_name", "channel", "kind", "title", "proposal_id", "unit_id", "source_event_id", "reason", "detail", "tries", "failed_at")
    MESSAGE_ID_FIELD_NUMBER: _ClassVar[int]
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    PERSON_NAME_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_EVENT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DETAIL_FIELD_NUMBER: _ClassVar[int]
    TRIES_FIELD_NUMBER: _ClassVar[int]
    FAILED_AT_FIELD_NUMBER: _ClassVar[int]
    message_id: str
    person_id: str
    person_name: str
    channel: str
    kind: str
    title: str
    proposal_id: str
    unit_id: str
    source_event_id: str
    reason: str
    detail: str
    tries: int
    failed_at: _timestamp_pb2.Timestamp
    def __init__(self, message_id: _Optional[str] = ..., person_id: _Optional[str] = ..., person_name: _Optional[str] = ..., channel: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., proposal_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., source_event_id: _Optional[str] = ..., reason: _Optional[str] = ..., detail: _Optional[str] = ..., tries: _Optional[int] = ..., failed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class EscalationSent(_message.Message):
    __slots__ = ("escalation_id", "matter", "step", "recipients", "unit_id", "unit_name", "person_id", "person_name", "proposal_id", "proposal_no", "proposal_title", "task_id", "due_at", "sent_at")
    ESCALATION_ID_FIELD_NUMBER: _ClassVar[int]
    MATTER_FIELD_NUMBER: _ClassVar[int]
    STEP_FIELD_NUMBER: _ClassVar[int]
    RECIPIENTS_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    PERSON_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    SENT_AT_FIELD_NUMBER: _ClassVar[int]
    escalation_id: str
    matter: str
    step: int
    recipients: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    unit_id: str
    unit_name: str
    person_id: str
    person_name: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    task_id: str
    due_at: _timestamp_pb2.Timestamp
    sent_at: _timestamp_pb2.Timestamp
    def __init__(self, escalation_id: _Optional[str] = ..., matter: _Optional[str] = ..., step: _Optional[int] = ..., recipients: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., person_id: _Optional[str] = ..., person_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., task_id: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., sent_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
