# Generated from protos/ by scripts/proto_gen.py: do not edit.
import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Receipt(_message.Message):
    __slots__ = ("document_id", "hash", "state", "reason", "explanation", "received_at", "settled_at")
    DOCUMENT_ID_FIELD_NUMBER: _ClassVar[int]
    HASH_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_AT_FIELD_NUMBER: _ClassVar[int]
    SETTLED_AT_FIELD_NUMBER: _ClassVar[int]
    document_id: str
    hash: str
    state: str
    reason: str
    explanation: str
    received_at: _timestamp_pb2.Timestamp
    settled_at: _timestamp_pb2.Timestamp
    def __init__(self, document_id: _Optional[str] = ..., hash: _Optional[str] = ..., state: _Optional[str] = ..., reason: _Optional[str] = ..., explanation: _Optional[str] = ..., received_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., settled_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Hello(_message.Message):
    __slots__ = ("max_version", "sent_sequence", "settled_sequence", "name", "sent_at", "lag_milliseconds")
    MAX_VERSION_FIELD_NUMBER: _ClassVar[int]
    SENT_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    SETTLED_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SENT_AT_FIELD_NUMBER: _ClassVar[int]
    LAG_MILLISECONDS_FIELD_NUMBER: _ClassVar[int]
    max_version: int
    sent_sequence: int
    settled_sequence: int
    name: str
    sent_at: _timestamp_pb2.Timestamp
    lag_milliseconds: int
    def __init__(self, max_version: _Optional[int] = ..., sent_sequence: _Optional[int] = ..., settled_sequence: _Optional[int] = ..., name: _Optional[str] = ..., sent_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., lag_milliseconds: _Optional[int] = ...) -> None: ...

class ResendRequest(_message.Message):
    __slots__ = ("from_sequence", "to_sequence")
    FROM_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    TO_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    from_sequence: int
    to_sequence: int
    def __init__(self, from_sequence: _Optional[int] = ..., to_sequence: _Optional[int] = ...) -> None: ...

class KeyRotation(_message.Message):
    __slots__ = ("kid", "public_key", "begins_at", "replaces_kid")
    KID_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_KEY_FIELD_NUMBER: _ClassVar[int]
    BEGINS_AT_FIELD_NUMBER: _ClassVar[int]
    REPLACES_KID_FIELD_NUMBER: _ClassVar[int]
    kid: str
    public_key: str
    begins_at: _timestamp_pb2.Timestamp
    replaces_kid: str
    def __init__(self, kid: _Optional[str] = ..., public_key: _Optional[str] = ..., begins_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., replaces_kid: _Optional[str] = ...) -> None: ...

class IntroducedKey(_message.Message):
    __slots__ = ("kid", "public_key", "begins_at", "ends_at")
    KID_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_KEY_FIELD_NUMBER: _ClassVar[int]
    BEGINS_AT_FIELD_NUMBER: _ClassVar[int]
    ENDS_AT_FIELD_NUMBER: _ClassVar[int]
    kid: str
    public_key: str
    begins_at: _timestamp_pb2.Timestamp
    ends_at: _timestamp_pb2.Timestamp
    def __init__(self, kid: _Optional[str] = ..., public_key: _Optional[str] = ..., begins_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., ends_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Introduction(_message.Message):
    __slots__ = ("instance_id", "name", "level", "max_version", "keys")
    INSTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    MAX_VERSION_FIELD_NUMBER: _ClassVar[int]
    KEYS_FIELD_NUMBER: _ClassVar[int]
    instance_id: str
    name: str
    level: str
    max_version: int
    keys: _containers.RepeatedCompositeFieldContainer[IntroducedKey]
    def __init__(self, instance_id: _Optional[str] = ..., name: _Optional[str] = ..., level: _Optional[str] = ..., max_version: _Optional[int] = ..., keys: _Optional[_Iterable[_Union[IntroducedKey, _Mapping]]] = ...) -> None: ...
