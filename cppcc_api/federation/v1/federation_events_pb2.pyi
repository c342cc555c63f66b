# Generated from protos/ by scripts/proto_gen.py: do not edit.
import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PeerChanged(_message.Message):
    __slots__ = ("peer_id", "name", "level", "relation", "state", "changed_at")
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    RELATION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CHANGED_AT_FIELD_NUMBER: _ClassVar[int]
    peer_id: str
    name: str
    level: str
    relation: str
    state: str
    changed_at: _timestamp_pb2.Timestamp
    def __init__(self, peer_id: _Optional[str] = ..., name: _Optional[str] = ..., level: _Optional[str] = ..., relation: _Optional[str] = ..., state: _Optional[str] = ..., changed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DocumentRefused(_message.Message):
    __slots__ = ("document_id", "direction", "peer_id", "peer_name", "kind", "proposal_id", "reason", "explanation", "refused_at")
    DOCUMENT_ID_FIELD_NUMBER: _ClassVar[int]
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    REFUSED_AT_FIELD_NUMBER: _ClassVar[int]
    document_id: str
    direction: str
    peer_id: str
    peer_name: str
    kind: str
    proposal_id: str
    reason: str
    explanation: str
    refused_at: _timestamp_pb2.Timestamp
    def __init__(self, document_id: _Optional[str] = ..., direction: _Optional[str] = ..., peer_id: _Optional[str] = ..., peer_name: _Optional[str] = ..., kind: _Optional[str] = ..., proposal_id: _Optional[str] = ..., reason: _Optional[str] = ..., explanation: _Optional[str] = ..., refused_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
