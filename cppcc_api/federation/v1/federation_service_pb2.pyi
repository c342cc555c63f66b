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

class GetFederationRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetFederationResponse(_message.Message):
    __slots__ = ("self",)
    SELF_FIELD_NUMBER: _ClassVar[int]
    self: Self
    def __init__(self_, self: _Optional[_Union[Self, _Mapping]] = ...) -> None: ...

class CreateInvitationRequest(_message.Message):
    __slots__ = ("request_id", "peer_id", "name", "level", "relation", "transport", "broker_uri", "supersede")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    RELATION_FIELD_NUMBER: _ClassVar[int]
    TRANSPORT_FIELD_NUMBER: _ClassVar[int]
    BROKER_URI_FIELD_NUMBER: _ClassVar[int]
    SUPERSEDE_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    peer_id: str
    name: str
    level: str
    relation: str
    transport: str
    broker_uri: str
    supersede: bool
    def __init__(self, request_id: _Optional[str] = ..., peer_id: _Optional[str] = ..., name: _Optional[str] = ..., level: _Optional[str] = ..., relation: _Optional[str] = ..., transport: _Optional[str] = ..., broker_uri: _Optional[str] = ..., supersede: _Optional[bool] = ...) -> None: ...

class CreateInvitationResponse(_message.Message):
    __slots__ = ("peer", "invitation")
    PEER_FIELD_NUMBER: _ClassVar[int]
    INVITATION_FIELD_NUMBER: _ClassVar[int]
    peer: Peer
    invitation: str
    def __init__(self, peer: _Optional[_Union[Peer, _Mapping]] = ..., invitation: _Optional[str] = ...) -> None: ...

class AcceptInvitationRequest(_message.Message):
    __slots__ = ("request_id", "invitation", "broker_uri")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    INVITATION_FIELD_NUMBER: _ClassVar[int]
    BROKER_URI_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    invitation: str
    broker_uri: str
    def __init__(self, request_id: _Optional[str] = ..., invitation: _Optional[str] = ..., broker_uri: _Optional[str] = ...) -> None: ...

class AcceptInvitationResponse(_message.Message):
    __slots__ = ("peer", "answer")
    PEER_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    peer: Peer
    answer: str
    def __init__(self, peer: _Optional[_Union[Peer, _Mapping]] = ..., answer: _Optional[str] = ...) -> None: ...

class CompleteInvitationRequest(_message.Message):
    __slots__ = ("request_id", "answer")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    answer: str
    def __init__(self, request_id: _Optional[str] = ..., answer: _Optional[str] = ...) -> None: ...

class CompleteInvitationResponse(_message.Message):
    __slots__ = ("peer",)
    PEER_FIELD_NUMBER: _ClassVar[int]
    peer: Peer
    def __init__(self, peer: _Optional[_Union[Peer, _Mapping]] = ...) -> None: ...

class ConfirmPeerRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "peer_id", "fingerprint")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    FINGERPRINT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    peer_id: str
    fingerprint: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., peer_id: _Optional[str] = ..., fingerprint: _Optional[str] = ...) -> None: ...

class ConfirmPeerResponse(_message.Message):
    __slots__ = ("peer",)
    PEER_FIELD_NUMBER: _ClassVar[int]
    peer: Peer
    def __init__(self, peer: _Optional[_Union[Peer, _Mapping]] = ...) -> None: ...

class SuspendPeerRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "peer_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    peer_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., peer_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class SuspendPeerResponse(_message.Message):
    __slots__ = ("peer",)
    PEER_FIELD_NUMBER: _ClassVar[int]
    peer: Peer
    def __init__(self, peer: _Optional[_Union[Peer, _Mapping]] = ...) -> None: ...

class ResumePeerRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "peer_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    peer_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., peer_id: _Optional[str] = ...) -> None: ...

class ResumePeerResponse(_message.Message):
    __slots__ = ("peer",)
    PEER_FIELD_NUMBER: _ClassVar[int]
    peer: Peer
    def __init__(self, peer: _Optional[_Union[Peer, _Mapping]] = ...) -> None: ...

class RotateKeyRequest(_message.Message):
    __slots__ = ("request_id", "kid")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    KID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    kid: str
    def __init__(self, request_id: _Optional[str] = ..., kid: _Optional[str] = ...) -> None: ...

class RotateKeyResponse(_message.Message):
    __slots__ = ("self",)
    SELF_FIELD_NUMBER: _ClassVar[int]
    self: Self
    def __init__(self_, self: _Optional[_Union[Self, _Mapping]] = ...) -> None: ...

class IntroducePeerRequest(_message.Message):
    __slots__ = ("request_id", "peer_id", "to_peer_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    TO_PEER_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    peer_id: str
    to_peer_id: str
    def __init__(self, request_id: _Optional[str] = ..., peer_id: _Optional[str] = ..., to_peer_id: _Optional[str] = ...) -> None: ...

class IntroducePeerResponse(_message.Message):
    __slots__ = ("peer",)
    PEER_FIELD_NUMBER: _ClassVar[int]
    peer: Peer
    def __init__(self, peer: _Optional[_Union[Peer, _Mapping]] = ...) -> None: ...

class AcceptIntroductionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "peer_id", "fingerprint")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    FINGERPRINT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    peer_id: str
    fingerprint: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., peer_id: _Optional[str] = ..., fingerprint: _Optional[str] = ...) -> None: ...

class AcceptIntroductionResponse(_message.Message):
    __slots__ = ("peer",)
    PEER_FIELD_NUMBER: _ClassVar[int]
    peer: Peer
    def __init__(self, peer: _Optional[_Union[Peer, _Mapping]] = ...) -> None: ...

class ListPeersRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "state")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    state: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[str] = ...) -> None: ...

class ListPeersResponse(_message.Message):
    __slots__ = ("peers", "next_page_token", "total")
    PEERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    peers: _containers.RepeatedCompositeFieldContainer[Peer]
    next_page_token: str
    total: int
    def __init__(self, peers: _Optional[_Iterable[_Union[Peer, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class GetPeerRequest(_message.Message):
    __slots__ = ("peer_id",)
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    peer_id: str
    def __init__(self, peer_id: _Optional[str] = ...) -> None: ...

class GetPeerResponse(_message.Message):
    __slots__ = ("peer",)
    PEER_FIELD_NUMBER: _ClassVar[int]
    peer: Peer
    def __init__(self, peer: _Optional[_Union[Peer, _Mapping]] = ...) -> None: ...

class ListLinksRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListLinksResponse(_message.Message):
    __slots__ = ("links", "next_page_token", "total", "unroutable", "checked_at")
    LINKS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    UNROUTABLE_FIELD_NUMBER: _ClassVar[int]
    CHECKED_AT_FIELD_NUMBER: _ClassVar[int]
    links: _containers.RepeatedCompositeFieldContainer[Link]
    next_page_token: str
    total: int
    unroutable: int
    checked_at: _timestamp_pb2.Timestamp
    def __init__(self, links: _Optional[_Iterable[_Union[Link, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ..., unroutable: _Optional[int] = ..., checked_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetLinkRequest(_message.Message):
    __slots__ = ("peer_id",)
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    peer_id: str
    def __init__(self, peer_id: _Optional[str] = ...) -> None: ...

class GetLinkResponse(_message.Message):
    __slots__ = ("link",)
    LINK_FIELD_NUMBER: _ClassVar[int]
    link: Link
    def __init__(self, link: _Optional[_Union[Link, _Mapping]] = ...) -> None: ...

class Way(_message.Message):
    __slots__ = ("lane", "direction", "state", "since_at")
    LANE_FIELD_NUMBER: _ClassVar[int]
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SINCE_AT_FIELD_NUMBER: _ClassVar[int]
    lane: str
    direction: str
    state: str
    since_at: _timestamp_pb2.Timestamp
    def __init__(self, lane: _Optional[str] = ..., direction: _Optional[str] = ..., state: _Optional[str] = ..., since_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Link(_message.Message):
    __slots__ = ("peer_id", "name", "side", "state", "cause", "error", "warnings", "address", "waiting_documents", "waiting_chunks", "oldest_waiting_at", "last_heard_at", "ways", "recreated", "changed_at", "checked_at", "clock_ahead_seconds")
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SIDE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    WARNINGS_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    WAITING_DOCUMENTS_FIELD_NUMBER: _ClassVar[int]
    WAITING_CHUNKS_FIELD_NUMBER: _ClassVar[int]
    OLDEST_WAITING_AT_FIELD_NUMBER: _ClassVar[int]
    LAST_HEARD_AT_FIELD_NUMBER: _ClassVar[int]
    WAYS_FIELD_NUMBER: _ClassVar[int]
    RECREATED_FIELD_NUMBER: _ClassVar[int]
    CHANGED_AT_FIELD_NUMBER: _ClassVar[int]
    CHECKED_AT_FIELD_NUMBER: _ClassVar[int]
    CLOCK_AHEAD_SECONDS_FIELD_NUMBER: _ClassVar[int]
    peer_id: str
    name: str
    side: str
    state: str
    cause: str
    error: str
    warnings: _containers.RepeatedScalarFieldContainer[str]
    address: str
    waiting_documents: int
    waiting_chunks: int
    oldest_waiting_at: _timestamp_pb2.Timestamp
    last_heard_at: _timestamp_pb2.Timestamp
    ways: _containers.RepeatedCompositeFieldContainer[Way]
    recreated: int
    changed_at: _timestamp_pb2.Timestamp
    checked_at: _timestamp_pb2.Timestamp
    clock_ahead_seconds: int
    def __init__(self, peer_id: _Optional[str] = ..., name: _Optional[str] = ..., side: _Optional[str] = ..., state: _Optional[str] = ..., cause: _Optional[str] = ..., error: _Optional[str] = ..., warnings: _Optional[_Iterable[str]] = ..., address: _Optional[str] = ..., waiting_documents: _Optional[int] = ..., waiting_chunks: _Optional[int] = ..., oldest_waiting_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_heard_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., ways: _Optional[_Iterable[_Union[Way, _Mapping]]] = ..., recreated: _Optional[int] = ..., changed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., checked_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., clock_ahead_seconds: _Optional[int] = ...) -> None: ...

class ListDocumentsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "peer_id", "direction", "state", "kind", "proposal_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    peer_id: str
    direction: str
    state: str
    kind: str
    proposal_id: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., peer_id: _Optional[str] = ..., direction: _Optional[str] = ..., state: _Optional[str] = ..., kind: _Optional[str] = ..., proposal_id: _Optional[str] = ...) -> None: ...

class ListDocumentsResponse(_message.Message):
    __slots__ = ("documents", "next_page_token", "total")
    DOCUMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    documents: _containers.RepeatedCompositeFieldContainer[Document]
    next_page_token: str
    total: int
    def __init__(self, documents: _Optional[_Iterable[_Union[Document, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class GetDocumentRequest(_message.Message):
    __slots__ = ("document_id",)
    DOCUMENT_ID_FIELD_NUMBER: _ClassVar[int]
    document_id: str
    def __init__(self, document_id: _Optional[str] = ...) -> None: ...

class GetDocumentResponse(_message.Message):
    __slots__ = ("document", "sealed")
    DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    SEALED_FIELD_NUMBER: _ClassVar[int]
    document: Document
    sealed: str
    def __init__(self, document: _Optional[_Union[Document, _Mapping]] = ..., sealed: _Optional[str] = ...) -> None: ...

class ResendDocumentsRequest(_message.Message):
    __slots__ = ("request_id", "peer_id", "from_sequence", "to_sequence")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    TO_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    peer_id: str
    from_sequence: int
    to_sequence: int
    def __init__(self, request_id: _Optional[str] = ..., peer_id: _Optional[str] = ..., from_sequence: _Optional[int] = ..., to_sequence: _Optional[int] = ...) -> None: ...

class ResendDocumentsResponse(_message.Message):
    __slots__ = ("sent",)
    SENT_FIELD_NUMBER: _ClassVar[int]
    sent: int
    def __init__(self, sent: _Optional[int] = ...) -> None: ...

class SkipDocumentRequest(_message.Message):
    __slots__ = ("request_id", "peer_id", "sequence", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    peer_id: str
    sequence: int
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., peer_id: _Optional[str] = ..., sequence: _Optional[int] = ..., reason: _Optional[str] = ...) -> None: ...

class SkipDocumentResponse(_message.Message):
    __slots__ = ("next_sequence",)
    NEXT_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    next_sequence: int
    def __init__(self, next_sequence: _Optional[int] = ...) -> None: ...

class PublicKey(_message.Message):
    __slots__ = ("kid", "public_key", "fingerprint", "begins_at", "ends_at", "introduced_by")
    KID_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_KEY_FIELD_NUMBER: _ClassVar[int]
    FINGERPRINT_FIELD_NUMBER: _ClassVar[int]
    BEGINS_AT_FIELD_NUMBER: _ClassVar[int]
    ENDS_AT_FIELD_NUMBER: _ClassVar[int]
    INTRODUCED_BY_FIELD_NUMBER: _ClassVar[int]
    kid: str
    public_key: str
    fingerprint: str
    begins_at: _timestamp_pb2.Timestamp
    ends_at: _timestamp_pb2.Timestamp
    introduced_by: str
    def __init__(self, kid: _Optional[str] = ..., public_key: _Optional[str] = ..., fingerprint: _Optional[str] = ..., begins_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., ends_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., introduced_by: _Optional[str] = ...) -> None: ...

class Self(_message.Message):
    __slots__ = ("instance_id", "name", "level", "keys", "max_version", "available_kids")
    INSTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    KEYS_FIELD_NUMBER: _ClassVar[int]
    MAX_VERSION_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_KIDS_FIELD_NUMBER: _ClassVar[int]
    instance_id: str
    name: str
    level: str
    keys: _containers.RepeatedCompositeFieldContainer[PublicKey]
    max_version: int
    available_kids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, instance_id: _Optional[str] = ..., name: _Optional[str] = ..., level: _Optional[str] = ..., keys: _Optional[_Iterable[_Union[PublicKey, _Mapping]]] = ..., max_version: _Optional[int] = ..., available_kids: _Optional[_Iterable[str]] = ...) -> None: ...

class Peer(_message.Message):
    __slots__ = ("peer_id", "name", "level", "relation", "state", "via", "transport", "max_version", "keys", "introduced_by", "reason", "sent_sequence", "acknowledged_sequence", "received_sequence", "waiting", "oldest_waiting_at", "held", "last_heard_at", "version", "joined_at")
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    RELATION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    VIA_FIELD_NUMBER: _ClassVar[int]
    TRANSPORT_FIELD_NUMBER: _ClassVar[int]
    MAX_VERSION_FIELD_NUMBER: _ClassVar[int]
    KEYS_FIELD_NUMBER: _ClassVar[int]
    INTRODUCED_BY_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SENT_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    ACKNOWLEDGED_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    WAITING_FIELD_NUMBER: _ClassVar[int]
    OLDEST_WAITING_AT_FIELD_NUMBER: _ClassVar[int]
    HELD_FIELD_NUMBER: _ClassVar[int]
    LAST_HEARD_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    JOINED_AT_FIELD_NUMBER: _ClassVar[int]
    peer_id: str
    name: str
    level: str
    relation: str
    state: str
    via: str
    transport: str
    max_version: int
    keys: _containers.RepeatedCompositeFieldContainer[PublicKey]
    introduced_by: str
    reason: str
    sent_sequence: int
    acknowledged_sequence: int
    received_sequence: int
    waiting: int
    oldest_waiting_at: _timestamp_pb2.Timestamp
    held: int
    last_heard_at: _timestamp_pb2.Timestamp
    version: int
    joined_at: _timestamp_pb2.Timestamp
    def __init__(self, peer_id: _Optional[str] = ..., name: _Optional[str] = ..., level: _Optional[str] = ..., relation: _Optional[str] = ..., state: _Optional[str] = ..., via: _Optional[str] = ..., transport: _Optional[str] = ..., max_version: _Optional[int] = ..., keys: _Optional[_Iterable[_Union[PublicKey, _Mapping]]] = ..., introduced_by: _Optional[str] = ..., reason: _Optional[str] = ..., sent_sequence: _Optional[int] = ..., acknowledged_sequence: _Optional[int] = ..., received_sequence: _Optional[int] = ..., waiting: _Optional[int] = ..., oldest_waiting_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., held: _Optional[int] = ..., last_heard_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., joined_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Document(_message.Message):
    __slots__ = ("document_id", "direction", "origin", "destination", "sequence", "kind", "document_version", "proposal_id", "state", "reason", "explanation", "created_at", "sent_at", "received_at", "settled_at", "hash", "kid", "size")
    DOCUMENT_ID_FIELD_NUMBER: _ClassVar[int]
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    DESTINATION_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    SENT_AT_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_AT_FIELD_NUMBER: _ClassVar[int]
    SETTLED_AT_FIELD_NUMBER: _ClassVar[int]
    HASH_FIELD_NUMBER: _ClassVar[int]
    KID_FIELD_NUMBER: _ClassVar[int]
    SIZE_FIELD_NUMBER: _ClassVar[int]
    document_id: str
    direction: str
    origin: str
    destination: str
    sequence: int
    kind: str
    document_version: int
    proposal_id: str
    state: str
    reason: str
    explanation: str
    created_at: _timestamp_pb2.Timestamp
    sent_at: _timestamp_pb2.Timestamp
    received_at: _timestamp_pb2.Timestamp
    settled_at: _timestamp_pb2.Timestamp
    hash: str
    kid: str
    size: int
    def __init__(self, document_id: _Optional[str] = ..., direction: _Optional[str] = ..., origin: _Optional[str] = ..., destination: _Optional[str] = ..., sequence: _Optional[int] = ..., kind: _Optional[str] = ..., document_version: _Optional[int] = ..., proposal_id: _Optional[str] = ..., state: _Optional[str] = ..., reason: _Optional[str] = ..., explanation: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., sent_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., received_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., settled_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., hash: _Optional[str] = ..., kid: _Optional[str] = ..., size: _Optional[int] = ...) -> None: ...
