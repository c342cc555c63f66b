# Generated from protos/ by scripts/proto_gen.py: do not edit.
import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class GetStatusRequest(_message.Message):
    __slots__ = ("service",)
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    service: str
    def __init__(self, service: _Optional[str] = ...) -> None: ...

class GetStatusResponse(_message.Message):
    __slots__ = ("service_status",)
    SERVICE_STATUS_FIELD_NUMBER: _ClassVar[int]
    service_status: ServiceStatus
    def __init__(self, service_status: _Optional[_Union[ServiceStatus, _Mapping]] = ...) -> None: ...

class ServiceStatus(_message.Message):
    __slots__ = ("service", "looked_at", "data_version", "relay_working", "broker_reachable", "unsent_events", "oldest_unsent_seconds", "parked_messages", "timers_late_seconds", "unlinked_audit_rows")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    LOOKED_AT_FIELD_NUMBER: _ClassVar[int]
    DATA_VERSION_FIELD_NUMBER: _ClassVar[int]
    RELAY_WORKING_FIELD_NUMBER: _ClassVar[int]
    BROKER_REACHABLE_FIELD_NUMBER: _ClassVar[int]
    UNSENT_EVENTS_FIELD_NUMBER: _ClassVar[int]
    OLDEST_UNSENT_SECONDS_FIELD_NUMBER: _ClassVar[int]
    PARKED_MESSAGES_FIELD_NUMBER: _ClassVar[int]
    TIMERS_LATE_SECONDS_FIELD_NUMBER: _ClassVar[int]
    UNLINKED_AUDIT_ROWS_FIELD_NUMBER: _ClassVar[int]
    service: str
    looked_at: _timestamp_pb2.Timestamp
    data_version: int
    relay_working: bool
    broker_reachable: bool
    unsent_events: int
    oldest_unsent_seconds: int
    parked_messages: int
    timers_late_seconds: int
    unlinked_audit_rows: int
    def __init__(self, service: _Optional[str] = ..., looked_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., data_version: _Optional[int] = ..., relay_working: _Optional[bool] = ..., broker_reachable: _Optional[bool] = ..., unsent_events: _Optional[int] = ..., oldest_unsent_seconds: _Optional[int] = ..., parked_messages: _Optional[int] = ..., timers_late_seconds: _Optional[int] = ..., unlinked_audit_rows: _Optional[int] = ...) -> None: ...
