# Generated from protos/ by scripts/proto_gen.py: do not edit.
import datetime

from cppcc_api.common.v1 import common_pb2 as _common_pb2
from cppcc_api.federation.v1 import federation_documents_pb2 as _federation_documents_pb2
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

class ExportBundleRequest(_message.Message):
    __slots__ = ("request_id", "peer_id", "from_sequence", "to_sequence", "with_chunks", "page_token")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    TO_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    WITH_CHUNKS_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    peer_id: str
    from_sequence: int
    to_sequence: int
    with_chunks: bool
    page_token: str
    def __init__(self, request_id: _Optional[str] = ..., peer_id: _Optional[str] = ..., from_sequence: _Optional[int] = ..., to_sequence: _Optional[int] = ..., with_chunks: _Optional[bool] = ..., page_token: _Optional[str] = ...) -> None: ...

class ExportBundleResponse(_message.Message):
    __slots__ = ("bundle", "documents", "first_sequence", "last_sequence", "next_page_token", "file_name")
    BUNDLE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENTS_FIELD_NUMBER: _ClassVar[int]
    FIRST_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    LAST_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    bundle: bytes
    documents: int
    first_sequence: int
    last_sequence: int
    next_page_token: str
    file_name: str
    def __init__(self, bundle: _Optional[bytes] = ..., documents: _Optional[int] = ..., first_sequence: _Optional[int] = ..., last_sequence: _Optional[int] = ..., next_page_token: _Optional[str] = ..., file_name: _Optional[str] = ...) -> None: ...

class ImportBundleRequest(_message.Message):
    __slots__ = ("request_id", "bundle")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    BUNDLE_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    bundle: bytes
    def __init__(self, request_id: _Optional[str] = ..., bundle: _Optional[bytes] = ...) -> None: ...

class ImportBundleResponse(_message.Message):
    __slots__ = ("peer_id", "documents", "first_sequence", "last_sequence", "awaited_sequence")
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    DOCUMENTS_FIELD_NUMBER: _ClassVar[int]
    FIRST_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    LAST_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    AWAITED_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    peer_id: str
    documents: int
    first_sequence: int
    last_sequence: int
    awaited_sequence: int
    def __init__(self, peer_id: _Optional[str] = ..., documents: _Optional[int] = ..., first_sequence: _Optional[int] = ..., last_sequence: _Optional[int] = ..., awaited_sequence: _Optional[int] = ...) -> None: ...

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

class LeaveNumbersOutRequest(_message.Message):
    __slots__ = ("request_id",)
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    def __init__(self, request_id: _Optional[str] = ...) -> None: ...

class LeaveNumbersOutResponse(_message.Message):
    __slots__ = ("peers",)
    PEERS_FIELD_NUMBER: _ClassVar[int]
    peers: int
    def __init__(self, peers: _Optional[int] = ...) -> None: ...

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

class GetAggregateRequest(_message.Message):
    __slots__ = ("year",)
    YEAR_FIELD_NUMBER: _ClassVar[int]
    year: int
    def __init__(self, year: _Optional[int] = ...) -> None: ...

class GetAggregateResponse(_message.Message):
    __slots__ = ("year", "years", "origins", "total")
    YEAR_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    ORIGINS_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    year: int
    years: _containers.RepeatedScalarFieldContainer[int]
    origins: _containers.RepeatedCompositeFieldContainer[AggregateOrigin]
    total: AggregateFigures
    def __init__(self, year: _Optional[int] = ..., years: _Optional[_Iterable[int]] = ..., origins: _Optional[_Iterable[_Union[AggregateOrigin, _Mapping]]] = ..., total: _Optional[_Union[AggregateFigures, _Mapping]] = ...) -> None: ...

class AggregateOrigin(_message.Message):
    __slots__ = ("origin", "name", "level", "presence", "as_of", "sequence", "proposals", "years", "outcome", "compared_at", "differing", "repaired_at", "last_heard_at", "digest_id", "digest_hash", "asked_at", "figures")
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    PRESENCE_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    PROPOSALS_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    COMPARED_AT_FIELD_NUMBER: _ClassVar[int]
    DIFFERING_FIELD_NUMBER: _ClassVar[int]
    REPAIRED_AT_FIELD_NUMBER: _ClassVar[int]
    LAST_HEARD_AT_FIELD_NUMBER: _ClassVar[int]
    DIGEST_ID_FIELD_NUMBER: _ClassVar[int]
    DIGEST_HASH_FIELD_NUMBER: _ClassVar[int]
    ASKED_AT_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    origin: str
    name: str
    level: str
    presence: str
    as_of: _timestamp_pb2.Timestamp
    sequence: int
    proposals: int
    years: _containers.RepeatedScalarFieldContainer[int]
    outcome: str
    compared_at: _timestamp_pb2.Timestamp
    differing: int
    repaired_at: _timestamp_pb2.Timestamp
    last_heard_at: _timestamp_pb2.Timestamp
    digest_id: str
    digest_hash: str
    asked_at: _timestamp_pb2.Timestamp
    figures: AggregateFigures
    def __init__(self, origin: _Optional[str] = ..., name: _Optional[str] = ..., level: _Optional[str] = ..., presence: _Optional[str] = ..., as_of: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., sequence: _Optional[int] = ..., proposals: _Optional[int] = ..., years: _Optional[_Iterable[int]] = ..., outcome: _Optional[str] = ..., compared_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., differing: _Optional[int] = ..., repaired_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_heard_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., digest_id: _Optional[str] = ..., digest_hash: _Optional[str] = ..., asked_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., figures: _Optional[_Union[AggregateFigures, _Mapping]] = ...) -> None: ...

class AggregateFigures(_message.Message):
    __slots__ = ("received", "filed", "merged", "not_filed", "converted", "out_of_jurisdiction", "under_review", "withdrawn", "key", "late", "dispatched", "replied", "on_time", "closed", "overdue", "classes", "meetings", "attitude", "result", "commitments", "kinds", "categories", "focus_areas")
    RECEIVED_FIELD_NUMBER: _ClassVar[int]
    FILED_FIELD_NUMBER: _ClassVar[int]
    MERGED_FIELD_NUMBER: _ClassVar[int]
    NOT_FILED_FIELD_NUMBER: _ClassVar[int]
    CONVERTED_FIELD_NUMBER: _ClassVar[int]
    OUT_OF_JURISDICTION_FIELD_NUMBER: _ClassVar[int]
    UNDER_REVIEW_FIELD_NUMBER: _ClassVar[int]
    WITHDRAWN_FIELD_NUMBER: _ClassVar[int]
    KEY_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    DISPATCHED_FIELD_NUMBER: _ClassVar[int]
    REPLIED_FIELD_NUMBER: _ClassVar[int]
    ON_TIME_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_FIELD_NUMBER: _ClassVar[int]
    CLASSES_FIELD_NUMBER: _ClassVar[int]
    MEETINGS_FIELD_NUMBER: _ClassVar[int]
    ATTITUDE_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    COMMITMENTS_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    CATEGORIES_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREAS_FIELD_NUMBER: _ClassVar[int]
    received: int
    filed: int
    merged: int
    not_filed: int
    converted: int
    out_of_jurisdiction: int
    under_review: int
    withdrawn: int
    key: int
    late: int
    dispatched: int
    replied: int
    on_time: int
    closed: int
    overdue: int
    classes: _containers.RepeatedCompositeFieldContainer[AggregateCount]
    meetings: _containers.RepeatedCompositeFieldContainer[AggregateMeetings]
    attitude: _containers.RepeatedCompositeFieldContainer[AggregateCount]
    result: _containers.RepeatedCompositeFieldContainer[AggregateCount]
    commitments: _containers.RepeatedCompositeFieldContainer[AggregateCount]
    kinds: _containers.RepeatedCompositeFieldContainer[AggregateCount]
    categories: _containers.RepeatedCompositeFieldContainer[AggregateCount]
    focus_areas: _containers.RepeatedCompositeFieldContainer[AggregateCount]
    def __init__(self, received: _Optional[int] = ..., filed: _Optional[int] = ..., merged: _Optional[int] = ..., not_filed: _Optional[int] = ..., converted: _Optional[int] = ..., out_of_jurisdiction: _Optional[int] = ..., under_review: _Optional[int] = ..., withdrawn: _Optional[int] = ..., key: _Optional[int] = ..., late: _Optional[int] = ..., dispatched: _Optional[int] = ..., replied: _Optional[int] = ..., on_time: _Optional[int] = ..., closed: _Optional[int] = ..., overdue: _Optional[int] = ..., classes: _Optional[_Iterable[_Union[AggregateCount, _Mapping]]] = ..., meetings: _Optional[_Iterable[_Union[AggregateMeetings, _Mapping]]] = ..., attitude: _Optional[_Iterable[_Union[AggregateCount, _Mapping]]] = ..., result: _Optional[_Iterable[_Union[AggregateCount, _Mapping]]] = ..., commitments: _Optional[_Iterable[_Union[AggregateCount, _Mapping]]] = ..., kinds: _Optional[_Iterable[_Union[AggregateCount, _Mapping]]] = ..., categories: _Optional[_Iterable[_Union[AggregateCount, _Mapping]]] = ..., focus_areas: _Optional[_Iterable[_Union[AggregateCount, _Mapping]]] = ...) -> None: ...

class AggregateCount(_message.Message):
    __slots__ = ("code", "number")
    CODE_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    code: str
    number: int
    def __init__(self, code: _Optional[str] = ..., number: _Optional[int] = ...) -> None: ...

class AggregateMeetings(_message.Message):
    __slots__ = ("phase", "confirmed", "expected")
    PHASE_FIELD_NUMBER: _ClassVar[int]
    CONFIRMED_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_FIELD_NUMBER: _ClassVar[int]
    phase: str
    confirmed: int
    expected: int
    def __init__(self, phase: _Optional[str] = ..., confirmed: _Optional[int] = ..., expected: _Optional[int] = ...) -> None: ...

class ListAggregateFactsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "origin", "year", "figure")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    FIGURE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    origin: str
    year: int
    figure: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., origin: _Optional[str] = ..., year: _Optional[int] = ..., figure: _Optional[str] = ...) -> None: ...

class ListAggregateFactsResponse(_message.Message):
    __slots__ = ("facts", "next_page_token", "total")
    FACTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    facts: _containers.RepeatedCompositeFieldContainer[AggregateFact]
    next_page_token: str
    total: int
    def __init__(self, facts: _Optional[_Iterable[_Union[AggregateFact, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class AggregateFact(_message.Message):
    __slots__ = ("origin", "origin_name", "key", "year", "number", "title", "state", "kind", "category", "focus_area", "is_key", "disclosure", "lead_unit_names", "handling", "dispatched_at", "due_at", "replied_at", "on_time", "reply_class", "version", "document_id", "sequence", "document_hash", "told_at")
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_NAME_FIELD_NUMBER: _ClassVar[int]
    KEY_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    IS_KEY_FIELD_NUMBER: _ClassVar[int]
    DISCLOSURE_FIELD_NUMBER: _ClassVar[int]
    LEAD_UNIT_NAMES_FIELD_NUMBER: _ClassVar[int]
    HANDLING_FIELD_NUMBER: _ClassVar[int]
    DISPATCHED_AT_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    REPLIED_AT_FIELD_NUMBER: _ClassVar[int]
    ON_TIME_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_HASH_FIELD_NUMBER: _ClassVar[int]
    TOLD_AT_FIELD_NUMBER: _ClassVar[int]
    origin: str
    origin_name: str
    key: str
    year: int
    number: str
    title: str
    state: str
    kind: str
    category: str
    focus_area: str
    is_key: bool
    disclosure: str
    lead_unit_names: _containers.RepeatedScalarFieldContainer[str]
    handling: str
    dispatched_at: _timestamp_pb2.Timestamp
    due_at: _timestamp_pb2.Timestamp
    replied_at: _timestamp_pb2.Timestamp
    on_time: bool
    reply_class: str
    version: int
    document_id: str
    sequence: int
    document_hash: str
    told_at: _timestamp_pb2.Timestamp
    def __init__(self, origin: _Optional[str] = ..., origin_name: _Optional[str] = ..., key: _Optional[str] = ..., year: _Optional[int] = ..., number: _Optional[str] = ..., title: _Optional[str] = ..., state: _Optional[str] = ..., kind: _Optional[str] = ..., category: _Optional[str] = ..., focus_area: _Optional[str] = ..., is_key: _Optional[bool] = ..., disclosure: _Optional[str] = ..., lead_unit_names: _Optional[_Iterable[str]] = ..., handling: _Optional[str] = ..., dispatched_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., replied_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., on_time: _Optional[bool] = ..., reply_class: _Optional[str] = ..., version: _Optional[int] = ..., document_id: _Optional[str] = ..., sequence: _Optional[int] = ..., document_hash: _Optional[str] = ..., told_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class SearchAggregateRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "query", "origin", "year", "category", "reply_class")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    query: str
    origin: str
    year: int
    category: str
    reply_class: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., query: _Optional[str] = ..., origin: _Optional[str] = ..., year: _Optional[int] = ..., category: _Optional[str] = ..., reply_class: _Optional[str] = ...) -> None: ...

class SearchAggregateResponse(_message.Message):
    __slots__ = ("facts", "next_page_token", "total")
    FACTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    facts: _containers.RepeatedCompositeFieldContainer[AggregateFact]
    next_page_token: str
    total: int
    def __init__(self, facts: _Optional[_Iterable[_Union[AggregateFact, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class SuggestResemblingRequest(_message.Message):
    __slots__ = ("title", "text", "year", "limit", "except_origin")
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    EXCEPT_ORIGIN_FIELD_NUMBER: _ClassVar[int]
    title: str
    text: str
    year: int
    limit: int
    except_origin: str
    def __init__(self, title: _Optional[str] = ..., text: _Optional[str] = ..., year: _Optional[int] = ..., limit: _Optional[int] = ..., except_origin: _Optional[str] = ...) -> None: ...

class SuggestResemblingResponse(_message.Message):
    __slots__ = ("found",)
    FOUND_FIELD_NUMBER: _ClassVar[int]
    found: _containers.RepeatedCompositeFieldContainer[AggregateResemblance]
    def __init__(self, found: _Optional[_Iterable[_Union[AggregateResemblance, _Mapping]]] = ...) -> None: ...

class AggregateResemblance(_message.Message):
    __slots__ = ("fact", "score", "shared_terms")
    FACT_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    SHARED_TERMS_FIELD_NUMBER: _ClassVar[int]
    fact: AggregateFact
    score: float
    shared_terms: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, fact: _Optional[_Union[AggregateFact, _Mapping]] = ..., score: _Optional[float] = ..., shared_terms: _Optional[_Iterable[str]] = ...) -> None: ...

class ListAggregateSuggestionsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "year", "kind", "origin")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    year: int
    kind: str
    origin: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., year: _Optional[int] = ..., kind: _Optional[str] = ..., origin: _Optional[str] = ...) -> None: ...

class ListAggregateSuggestionsResponse(_message.Message):
    __slots__ = ("suggestions", "next_page_token", "total")
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    suggestions: _containers.RepeatedCompositeFieldContainer[AggregateSuggestion]
    next_page_token: str
    total: int
    def __init__(self, suggestions: _Optional[_Iterable[_Union[AggregateSuggestion, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class AggregateSuggestion(_message.Message):
    __slots__ = ("suggestion_id", "kind", "score", "shared_terms", "one", "other")
    SUGGESTION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    SHARED_TERMS_FIELD_NUMBER: _ClassVar[int]
    ONE_FIELD_NUMBER: _ClassVar[int]
    OTHER_FIELD_NUMBER: _ClassVar[int]
    suggestion_id: str
    kind: str
    score: float
    shared_terms: _containers.RepeatedScalarFieldContainer[str]
    one: AggregateFact
    other: AggregateFact
    def __init__(self, suggestion_id: _Optional[str] = ..., kind: _Optional[str] = ..., score: _Optional[float] = ..., shared_terms: _Optional[_Iterable[str]] = ..., one: _Optional[_Union[AggregateFact, _Mapping]] = ..., other: _Optional[_Union[AggregateFact, _Mapping]] = ...) -> None: ...

class ReconcileAggregateRequest(_message.Message):
    __slots__ = ("request_id", "origin")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    origin: str
    def __init__(self, request_id: _Optional[str] = ..., origin: _Optional[str] = ...) -> None: ...

class ReconcileAggregateResponse(_message.Message):
    __slots__ = ("origins", "asked_at")
    ORIGINS_FIELD_NUMBER: _ClassVar[int]
    ASKED_AT_FIELD_NUMBER: _ClassVar[int]
    origins: _containers.RepeatedScalarFieldContainer[str]
    asked_at: _timestamp_pb2.Timestamp
    def __init__(self, origins: _Optional[_Iterable[str]] = ..., asked_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateInitiativeRequest(_message.Message):
    __slots__ = ("request_id", "title", "purpose", "text", "peer_ids", "proposal_id", "attachment_refs")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    PEER_IDS_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENT_REFS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    title: str
    purpose: str
    text: InitiativeTextInput
    peer_ids: _containers.RepeatedScalarFieldContainer[str]
    proposal_id: str
    attachment_refs: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, request_id: _Optional[str] = ..., title: _Optional[str] = ..., purpose: _Optional[str] = ..., text: _Optional[_Union[InitiativeTextInput, _Mapping]] = ..., peer_ids: _Optional[_Iterable[str]] = ..., proposal_id: _Optional[str] = ..., attachment_refs: _Optional[_Iterable[str]] = ...) -> None: ...

class CreateInitiativeResponse(_message.Message):
    __slots__ = ("initiative",)
    INITIATIVE_FIELD_NUMBER: _ClassVar[int]
    initiative: Initiative
    def __init__(self, initiative: _Optional[_Union[Initiative, _Mapping]] = ...) -> None: ...

class StartInitiativeFromProposalsRequest(_message.Message):
    __slots__ = ("request_id", "title", "purpose", "proposals", "text")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    PROPOSALS_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    title: str
    purpose: str
    proposals: _containers.RepeatedCompositeFieldContainer[_federation_documents_pb2.ResemblingProposal]
    text: InitiativeTextInput
    def __init__(self, request_id: _Optional[str] = ..., title: _Optional[str] = ..., purpose: _Optional[str] = ..., proposals: _Optional[_Iterable[_Union[_federation_documents_pb2.ResemblingProposal, _Mapping]]] = ..., text: _Optional[_Union[InitiativeTextInput, _Mapping]] = ...) -> None: ...

class StartInitiativeFromProposalsResponse(_message.Message):
    __slots__ = ("initiative",)
    INITIATIVE_FIELD_NUMBER: _ClassVar[int]
    initiative: Initiative
    def __init__(self, initiative: _Optional[_Union[Initiative, _Mapping]] = ...) -> None: ...

class InviteToInitiativeRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "initiative_id", "peer_ids")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_IDS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    initiative_id: str
    peer_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., initiative_id: _Optional[str] = ..., peer_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class InviteToInitiativeResponse(_message.Message):
    __slots__ = ("initiative",)
    INITIATIVE_FIELD_NUMBER: _ClassVar[int]
    initiative: Initiative
    def __init__(self, initiative: _Optional[_Union[Initiative, _Mapping]] = ...) -> None: ...

class AnswerInitiativeRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "initiative_id", "accept", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    initiative_id: str
    accept: bool
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., initiative_id: _Optional[str] = ..., accept: _Optional[bool] = ..., reason: _Optional[str] = ...) -> None: ...

class AnswerInitiativeResponse(_message.Message):
    __slots__ = ("initiative",)
    INITIATIVE_FIELD_NUMBER: _ClassVar[int]
    initiative: Initiative
    def __init__(self, initiative: _Optional[_Union[Initiative, _Mapping]] = ...) -> None: ...

class UpdateInitiativeTextRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "initiative_id", "text", "reason", "attachment_refs")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENT_REFS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    initiative_id: str
    text: InitiativeTextInput
    reason: str
    attachment_refs: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., initiative_id: _Optional[str] = ..., text: _Optional[_Union[InitiativeTextInput, _Mapping]] = ..., reason: _Optional[str] = ..., attachment_refs: _Optional[_Iterable[str]] = ...) -> None: ...

class UpdateInitiativeTextResponse(_message.Message):
    __slots__ = ("initiative",)
    INITIATIVE_FIELD_NUMBER: _ClassVar[int]
    initiative: Initiative
    def __init__(self, initiative: _Optional[_Union[Initiative, _Mapping]] = ...) -> None: ...

class SetInitiativeVariantRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "initiative_id", "text", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    initiative_id: str
    text: InitiativeTextInput
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., initiative_id: _Optional[str] = ..., text: _Optional[_Union[InitiativeTextInput, _Mapping]] = ..., reason: _Optional[str] = ...) -> None: ...

class SetInitiativeVariantResponse(_message.Message):
    __slots__ = ("initiative",)
    INITIATIVE_FIELD_NUMBER: _ClassVar[int]
    initiative: Initiative
    def __init__(self, initiative: _Optional[_Union[Initiative, _Mapping]] = ...) -> None: ...

class StartInitiativeDraftRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "initiative_id", "member_id", "organization_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    initiative_id: str
    member_id: str
    organization_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., initiative_id: _Optional[str] = ..., member_id: _Optional[str] = ..., organization_id: _Optional[str] = ...) -> None: ...

class StartInitiativeDraftResponse(_message.Message):
    __slots__ = ("initiative",)
    INITIATIVE_FIELD_NUMBER: _ClassVar[int]
    initiative: Initiative
    def __init__(self, initiative: _Optional[_Union[Initiative, _Mapping]] = ...) -> None: ...

class LinkInitiativeProposalRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "initiative_id", "proposal_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    initiative_id: str
    proposal_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., initiative_id: _Optional[str] = ..., proposal_id: _Optional[str] = ...) -> None: ...

class LinkInitiativeProposalResponse(_message.Message):
    __slots__ = ("initiative",)
    INITIATIVE_FIELD_NUMBER: _ClassVar[int]
    initiative: Initiative
    def __init__(self, initiative: _Optional[_Union[Initiative, _Mapping]] = ...) -> None: ...

class LeaveInitiativeRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "initiative_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    initiative_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., initiative_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class LeaveInitiativeResponse(_message.Message):
    __slots__ = ("initiative",)
    INITIATIVE_FIELD_NUMBER: _ClassVar[int]
    initiative: Initiative
    def __init__(self, initiative: _Optional[_Union[Initiative, _Mapping]] = ...) -> None: ...

class CloseInitiativeRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "initiative_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    initiative_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., initiative_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class CloseInitiativeResponse(_message.Message):
    __slots__ = ("initiative",)
    INITIATIVE_FIELD_NUMBER: _ClassVar[int]
    initiative: Initiative
    def __init__(self, initiative: _Optional[_Union[Initiative, _Mapping]] = ...) -> None: ...

class ListInitiativesRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "state", "proposal_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    state: str
    proposal_id: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[str] = ..., proposal_id: _Optional[str] = ...) -> None: ...

class ListInitiativesResponse(_message.Message):
    __slots__ = ("initiatives", "next_page_token", "total")
    INITIATIVES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    initiatives: _containers.RepeatedCompositeFieldContainer[Initiative]
    next_page_token: str
    total: int
    def __init__(self, initiatives: _Optional[_Iterable[_Union[Initiative, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class GetInitiativeRequest(_message.Message):
    __slots__ = ("initiative_id",)
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    def __init__(self, initiative_id: _Optional[str] = ...) -> None: ...

class GetInitiativeResponse(_message.Message):
    __slots__ = ("initiative",)
    INITIATIVE_FIELD_NUMBER: _ClassVar[int]
    initiative: Initiative
    def __init__(self, initiative: _Optional[_Union[Initiative, _Mapping]] = ...) -> None: ...

class InitiativeTextInput(_message.Message):
    __slots__ = ("title", "background", "analysis", "suggestions")
    TITLE_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    title: str
    background: str
    analysis: str
    suggestions: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, title: _Optional[str] = ..., background: _Optional[str] = ..., analysis: _Optional[str] = ..., suggestions: _Optional[_Iterable[str]] = ...) -> None: ...

class Initiative(_message.Message):
    __slots__ = ("initiative_id", "initiator_id", "initiator_name", "title", "purpose", "state", "closing", "texts", "participants", "resembling", "notes", "commands", "version", "created_at", "attachments")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    INITIATOR_ID_FIELD_NUMBER: _ClassVar[int]
    INITIATOR_NAME_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CLOSING_FIELD_NUMBER: _ClassVar[int]
    TEXTS_FIELD_NUMBER: _ClassVar[int]
    PARTICIPANTS_FIELD_NUMBER: _ClassVar[int]
    RESEMBLING_FIELD_NUMBER: _ClassVar[int]
    NOTES_FIELD_NUMBER: _ClassVar[int]
    COMMANDS_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENTS_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    initiator_id: str
    initiator_name: str
    title: str
    purpose: str
    state: str
    closing: str
    texts: _containers.RepeatedCompositeFieldContainer[_federation_documents_pb2.SharedText]
    participants: _containers.RepeatedCompositeFieldContainer[InitiativeParticipant]
    resembling: _containers.RepeatedCompositeFieldContainer[_federation_documents_pb2.ResemblingProposal]
    notes: _containers.RepeatedCompositeFieldContainer[InitiativeNote]
    commands: _containers.RepeatedScalarFieldContainer[str]
    version: int
    created_at: _timestamp_pb2.Timestamp
    attachments: _containers.RepeatedCompositeFieldContainer[_common_pb2.Attachment]
    def __init__(self, initiative_id: _Optional[str] = ..., initiator_id: _Optional[str] = ..., initiator_name: _Optional[str] = ..., title: _Optional[str] = ..., purpose: _Optional[str] = ..., state: _Optional[str] = ..., closing: _Optional[str] = ..., texts: _Optional[_Iterable[_Union[_federation_documents_pb2.SharedText, _Mapping]]] = ..., participants: _Optional[_Iterable[_Union[InitiativeParticipant, _Mapping]]] = ..., resembling: _Optional[_Iterable[_Union[_federation_documents_pb2.ResemblingProposal, _Mapping]]] = ..., notes: _Optional[_Iterable[_Union[InitiativeNote, _Mapping]]] = ..., commands: _Optional[_Iterable[str]] = ..., version: _Optional[int] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., attachments: _Optional[_Iterable[_Union[_common_pb2.Attachment, _Mapping]]] = ...) -> None: ...

class InitiativeParticipant(_message.Message):
    __slots__ = ("member", "own", "variant", "differences", "proposal_id", "proposal_title", "progress", "unproved", "told_at", "draft_refusal")
    MEMBER_FIELD_NUMBER: _ClassVar[int]
    OWN_FIELD_NUMBER: _ClassVar[int]
    VARIANT_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCES_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    PROGRESS_FIELD_NUMBER: _ClassVar[int]
    UNPROVED_FIELD_NUMBER: _ClassVar[int]
    TOLD_AT_FIELD_NUMBER: _ClassVar[int]
    DRAFT_REFUSAL_FIELD_NUMBER: _ClassVar[int]
    member: _federation_documents_pb2.InitiativeMember
    own: bool
    variant: _federation_documents_pb2.SharedText
    differences: _containers.RepeatedCompositeFieldContainer[TextDifference]
    proposal_id: str
    proposal_title: str
    progress: _federation_documents_pb2.InitiativeProgress
    unproved: bool
    told_at: _timestamp_pb2.Timestamp
    draft_refusal: str
    def __init__(self, member: _Optional[_Union[_federation_documents_pb2.InitiativeMember, _Mapping]] = ..., own: _Optional[bool] = ..., variant: _Optional[_Union[_federation_documents_pb2.SharedText, _Mapping]] = ..., differences: _Optional[_Iterable[_Union[TextDifference, _Mapping]]] = ..., proposal_id: _Optional[str] = ..., proposal_title: _Optional[str] = ..., progress: _Optional[_Union[_federation_documents_pb2.InitiativeProgress, _Mapping]] = ..., unproved: _Optional[bool] = ..., told_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., draft_refusal: _Optional[str] = ...) -> None: ...

class TextDifference(_message.Message):
    __slots__ = ("part", "shared", "variant")
    PART_FIELD_NUMBER: _ClassVar[int]
    SHARED_FIELD_NUMBER: _ClassVar[int]
    VARIANT_FIELD_NUMBER: _ClassVar[int]
    part: str
    shared: str
    variant: str
    def __init__(self, part: _Optional[str] = ..., shared: _Optional[str] = ..., variant: _Optional[str] = ...) -> None: ...

class InitiativeNote(_message.Message):
    __slots__ = ("at", "title", "text", "actor_name")
    AT_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    ACTOR_NAME_FIELD_NUMBER: _ClassVar[int]
    at: _timestamp_pb2.Timestamp
    title: str
    text: str
    actor_name: str
    def __init__(self, at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., actor_name: _Optional[str] = ...) -> None: ...

class ExportDossierRequest(_message.Message):
    __slots__ = ("request_id", "proposal_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    proposal_id: str
    def __init__(self, request_id: _Optional[str] = ..., proposal_id: _Optional[str] = ...) -> None: ...

class ExportDossierResponse(_message.Message):
    __slots__ = ("file_name", "text", "documents")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    DOCUMENTS_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    text: str
    documents: int
    def __init__(self, file_name: _Optional[str] = ..., text: _Optional[str] = ..., documents: _Optional[int] = ...) -> None: ...

class GetTrustedKeysRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetTrustedKeysResponse(_message.Message):
    __slots__ = ("file_name", "text")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    text: str
    def __init__(self, file_name: _Optional[str] = ..., text: _Optional[str] = ...) -> None: ...

class TransferUpRequest(_message.Message):
    __slots__ = ("request_id", "proposal_id", "peer_id", "explanation")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    proposal_id: str
    peer_id: str
    explanation: str
    def __init__(self, request_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., peer_id: _Optional[str] = ..., explanation: _Optional[str] = ...) -> None: ...

class TransferUpResponse(_message.Message):
    __slots__ = ("transfer",)
    TRANSFER_FIELD_NUMBER: _ClassVar[int]
    transfer: TransferRecord
    def __init__(self, transfer: _Optional[_Union[TransferRecord, _Mapping]] = ...) -> None: ...

class DecideTransferRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "matter_id", "decision", "member_id", "organization_id", "unit_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    MATTER_ID_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    matter_id: str
    decision: str
    member_id: str
    organization_id: str
    unit_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., matter_id: _Optional[str] = ..., decision: _Optional[str] = ..., member_id: _Optional[str] = ..., organization_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class DecideTransferResponse(_message.Message):
    __slots__ = ("transfer",)
    TRANSFER_FIELD_NUMBER: _ClassVar[int]
    transfer: TransferRecord
    def __init__(self, transfer: _Optional[_Union[TransferRecord, _Mapping]] = ...) -> None: ...

class ListTransfersRequest(_message.Message):
    __slots__ = ("direction", "proposal_id", "state", "page_size", "page_token")
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    direction: str
    proposal_id: str
    state: str
    page_size: int
    page_token: str
    def __init__(self, direction: _Optional[str] = ..., proposal_id: _Optional[str] = ..., state: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListTransfersResponse(_message.Message):
    __slots__ = ("transfers", "next_page_token", "total")
    TRANSFERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    transfers: _containers.RepeatedCompositeFieldContainer[TransferRecord]
    next_page_token: str
    total: int
    def __init__(self, transfers: _Optional[_Iterable[_Union[TransferRecord, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class GetTransferredMatterRequest(_message.Message):
    __slots__ = ("matter_id",)
    MATTER_ID_FIELD_NUMBER: _ClassVar[int]
    matter_id: str
    def __init__(self, matter_id: _Optional[str] = ...) -> None: ...

class GetTransferredMatterResponse(_message.Message):
    __slots__ = ("transfer", "document")
    TRANSFER_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    transfer: TransferRecord
    document: _federation_documents_pb2.Transfer
    def __init__(self, transfer: _Optional[_Union[TransferRecord, _Mapping]] = ..., document: _Optional[_Union[_federation_documents_pb2.Transfer, _Mapping]] = ...) -> None: ...

class TransferStep(_message.Message):
    __slots__ = ("turn", "text", "at")
    TURN_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    turn: str
    text: str
    at: _timestamp_pb2.Timestamp
    def __init__(self, turn: _Optional[str] = ..., text: _Optional[str] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class TransferRecord(_message.Message):
    __slots__ = ("direction", "transfer_id", "peer_id", "peer_name", "proposal_id", "proposal_no", "title", "state", "explanation", "steps", "version", "transferred_at")
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    TRANSFER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    TRANSFERRED_AT_FIELD_NUMBER: _ClassVar[int]
    direction: str
    transfer_id: str
    peer_id: str
    peer_name: str
    proposal_id: str
    proposal_no: str
    title: str
    state: str
    explanation: str
    steps: _containers.RepeatedCompositeFieldContainer[TransferStep]
    version: int
    transferred_at: _timestamp_pb2.Timestamp
    def __init__(self, direction: _Optional[str] = ..., transfer_id: _Optional[str] = ..., peer_id: _Optional[str] = ..., peer_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., state: _Optional[str] = ..., explanation: _Optional[str] = ..., steps: _Optional[_Iterable[_Union[TransferStep, _Mapping]]] = ..., version: _Optional[int] = ..., transferred_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateUpwardDraftRequest(_message.Message):
    __slots__ = ("request_id", "on_behalf_of_member_id", "upper_name", "draft")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ON_BEHALF_OF_MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    UPPER_NAME_FIELD_NUMBER: _ClassVar[int]
    DRAFT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    on_behalf_of_member_id: str
    upper_name: str
    draft: UpwardDraftInput
    def __init__(self, request_id: _Optional[str] = ..., on_behalf_of_member_id: _Optional[str] = ..., upper_name: _Optional[str] = ..., draft: _Optional[_Union[UpwardDraftInput, _Mapping]] = ...) -> None: ...

class CreateUpwardDraftResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class UpdateUpwardDraftRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "upward_id", "draft")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    DRAFT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    upward_id: str
    draft: UpwardDraftInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., upward_id: _Optional[str] = ..., draft: _Optional[_Union[UpwardDraftInput, _Mapping]] = ...) -> None: ...

class UpdateUpwardDraftResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class DeleteUpwardDraftRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "upward_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    upward_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., upward_id: _Optional[str] = ...) -> None: ...

class DeleteUpwardDraftResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class InviteUpwardCosignersRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "upward_id", "member_ids", "outside")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_IDS_FIELD_NUMBER: _ClassVar[int]
    OUTSIDE_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    upward_id: str
    member_ids: _containers.RepeatedScalarFieldContainer[str]
    outside: _containers.RepeatedCompositeFieldContainer[OutsideCosigner]
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., upward_id: _Optional[str] = ..., member_ids: _Optional[_Iterable[str]] = ..., outside: _Optional[_Iterable[_Union[OutsideCosigner, _Mapping]]] = ...) -> None: ...

class InviteUpwardCosignersResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class DropUpwardCosignerRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "upward_id", "member_no", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    upward_id: str
    member_no: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., upward_id: _Optional[str] = ..., member_no: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class DropUpwardCosignerResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class AnswerUpwardInvitationRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "upward_id", "text_version", "agree", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_VERSION_FIELD_NUMBER: _ClassVar[int]
    AGREE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    upward_id: str
    text_version: int
    agree: bool
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., upward_id: _Optional[str] = ..., text_version: _Optional[int] = ..., agree: _Optional[bool] = ..., reason: _Optional[str] = ...) -> None: ...

class AnswerUpwardInvitationResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class SubmitUpwardProposalRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "upward_id", "one_matter", "drop_pending")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    ONE_MATTER_FIELD_NUMBER: _ClassVar[int]
    DROP_PENDING_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    upward_id: str
    one_matter: bool
    drop_pending: bool
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., upward_id: _Optional[str] = ..., one_matter: _Optional[bool] = ..., drop_pending: _Optional[bool] = ...) -> None: ...

class SubmitUpwardProposalResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class WithdrawUpwardProposalRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "upward_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    upward_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., upward_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class WithdrawUpwardProposalResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class AnswerUpwardMeetingRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "upward_id", "meeting_id", "confirm", "agree", "comment")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    CONFIRM_FIELD_NUMBER: _ClassVar[int]
    AGREE_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    upward_id: str
    meeting_id: str
    confirm: bool
    agree: bool
    comment: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., upward_id: _Optional[str] = ..., meeting_id: _Optional[str] = ..., confirm: _Optional[bool] = ..., agree: _Optional[bool] = ..., comment: _Optional[str] = ...) -> None: ...

class AnswerUpwardMeetingResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class GiveUpwardFeedbackRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "upward_id", "reply_id", "attitude_score", "result_score", "text")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    ATTITUDE_SCORE_FIELD_NUMBER: _ClassVar[int]
    RESULT_SCORE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    upward_id: str
    reply_id: str
    attitude_score: str
    result_score: str
    text: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., upward_id: _Optional[str] = ..., reply_id: _Optional[str] = ..., attitude_score: _Optional[str] = ..., result_score: _Optional[str] = ..., text: _Optional[str] = ...) -> None: ...

class GiveUpwardFeedbackResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class RegisterUpperDecisionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "upward_id", "decision", "serial_no", "proposal_no", "explanation", "at", "scan_ref")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    upward_id: str
    decision: str
    serial_no: str
    proposal_no: str
    explanation: str
    at: _timestamp_pb2.Timestamp
    scan_ref: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., upward_id: _Optional[str] = ..., decision: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., explanation: _Optional[str] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., scan_ref: _Optional[str] = ...) -> None: ...

class RegisterUpperDecisionResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class RegisterUpperDispatchRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "upward_id", "units", "at", "scan_ref")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    upward_id: str
    units: _containers.RepeatedCompositeFieldContainer[UpperUnitInput]
    at: _timestamp_pb2.Timestamp
    scan_ref: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., upward_id: _Optional[str] = ..., units: _Optional[_Iterable[_Union[UpperUnitInput, _Mapping]]] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., scan_ref: _Optional[str] = ...) -> None: ...

class RegisterUpperDispatchResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class RegisterUpperMeetingRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "upward_id", "phase", "unit_name", "mode", "place", "minutes", "at", "scan_ref")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    MODE_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    MINUTES_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    upward_id: str
    phase: str
    unit_name: str
    mode: str
    place: str
    minutes: str
    at: _timestamp_pb2.Timestamp
    scan_ref: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., upward_id: _Optional[str] = ..., phase: _Optional[str] = ..., unit_name: _Optional[str] = ..., mode: _Optional[str] = ..., place: _Optional[str] = ..., minutes: _Optional[str] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., scan_ref: _Optional[str] = ...) -> None: ...

class RegisterUpperMeetingResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class RegisterUpperReplyRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "upward_id", "unit_name", "reply_class", "doc_no", "text", "answers", "feedback_due_at", "at", "scan_ref")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    ANSWERS_FIELD_NUMBER: _ClassVar[int]
    FEEDBACK_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    upward_id: str
    unit_name: str
    reply_class: str
    doc_no: str
    text: str
    answers: _containers.RepeatedCompositeFieldContainer[_federation_documents_pb2.UpwardAnswer]
    feedback_due_at: _timestamp_pb2.Timestamp
    at: _timestamp_pb2.Timestamp
    scan_ref: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., upward_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., reply_class: _Optional[str] = ..., doc_no: _Optional[str] = ..., text: _Optional[str] = ..., answers: _Optional[_Iterable[_Union[_federation_documents_pb2.UpwardAnswer, _Mapping]]] = ..., feedback_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., scan_ref: _Optional[str] = ...) -> None: ...

class RegisterUpperReplyResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class RegisterUpperFeedbackRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "upward_id", "reply_id", "member_no", "attitude_score", "result_score", "text", "at", "scan_ref")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    ATTITUDE_SCORE_FIELD_NUMBER: _ClassVar[int]
    RESULT_SCORE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    upward_id: str
    reply_id: str
    member_no: str
    attitude_score: str
    result_score: str
    text: str
    at: _timestamp_pb2.Timestamp
    scan_ref: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., upward_id: _Optional[str] = ..., reply_id: _Optional[str] = ..., member_no: _Optional[str] = ..., attitude_score: _Optional[str] = ..., result_score: _Optional[str] = ..., text: _Optional[str] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., scan_ref: _Optional[str] = ...) -> None: ...

class RegisterUpperFeedbackResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class RegisterUpperResultRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "upward_id", "result", "explanation", "at", "scan_ref")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    upward_id: str
    result: str
    explanation: str
    at: _timestamp_pb2.Timestamp
    scan_ref: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., upward_id: _Optional[str] = ..., result: _Optional[str] = ..., explanation: _Optional[str] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., scan_ref: _Optional[str] = ...) -> None: ...

class RegisterUpperResultResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class ListUpwardProposalsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "state")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    state: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[str] = ...) -> None: ...

class ListUpwardProposalsResponse(_message.Message):
    __slots__ = ("proposals", "next_page_token", "total")
    PROPOSALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    proposals: _containers.RepeatedCompositeFieldContainer[UpwardProposalView]
    next_page_token: str
    total: int
    def __init__(self, proposals: _Optional[_Iterable[_Union[UpwardProposalView, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class GetUpwardProposalRequest(_message.Message):
    __slots__ = ("upward_id",)
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    def __init__(self, upward_id: _Optional[str] = ...) -> None: ...

class GetUpwardProposalResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: UpwardProposalView
    def __init__(self, proposal: _Optional[_Union[UpwardProposalView, _Mapping]] = ...) -> None: ...

class GetUpwardFormRequest(_message.Message):
    __slots__ = ("upward_id",)
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    def __init__(self, upward_id: _Optional[str] = ...) -> None: ...

class GetUpwardFormResponse(_message.Message):
    __slots__ = ("file_name", "html")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    HTML_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    html: str
    def __init__(self, file_name: _Optional[str] = ..., html: _Optional[str] = ...) -> None: ...

class UpwardDraftInput(_message.Message):
    __slots__ = ("title", "background", "analysis", "suggestions", "focus_area", "publicity_consent", "publicity_reason", "plan_id", "survey_participants", "attachments")
    TITLE_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_CONSENT_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_REASON_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    SURVEY_PARTICIPANTS_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENTS_FIELD_NUMBER: _ClassVar[int]
    title: str
    background: str
    analysis: str
    suggestions: _containers.RepeatedCompositeFieldContainer[_common_pb2.SuggestionItem]
    focus_area: str
    publicity_consent: bool
    publicity_reason: str
    plan_id: str
    survey_participants: _containers.RepeatedCompositeFieldContainer[SurveyParticipant]
    attachments: _containers.RepeatedCompositeFieldContainer[_common_pb2.Attachment]
    def __init__(self, title: _Optional[str] = ..., background: _Optional[str] = ..., analysis: _Optional[str] = ..., suggestions: _Optional[_Iterable[_Union[_common_pb2.SuggestionItem, _Mapping]]] = ..., focus_area: _Optional[str] = ..., publicity_consent: _Optional[bool] = ..., publicity_reason: _Optional[str] = ..., plan_id: _Optional[str] = ..., survey_participants: _Optional[_Iterable[_Union[SurveyParticipant, _Mapping]]] = ..., attachments: _Optional[_Iterable[_Union[_common_pb2.Attachment, _Mapping]]] = ...) -> None: ...

class SurveyParticipant(_message.Message):
    __slots__ = ("name", "workplace")
    NAME_FIELD_NUMBER: _ClassVar[int]
    WORKPLACE_FIELD_NUMBER: _ClassVar[int]
    name: str
    workplace: str
    def __init__(self, name: _Optional[str] = ..., workplace: _Optional[str] = ...) -> None: ...

class OutsideCosigner(_message.Message):
    __slots__ = ("instance_id", "member_no", "name")
    INSTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    instance_id: str
    member_no: str
    name: str
    def __init__(self, instance_id: _Optional[str] = ..., member_no: _Optional[str] = ..., name: _Optional[str] = ...) -> None: ...

class UpperUnitInput(_message.Message):
    __slots__ = ("unit_name", "part", "due_at")
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    unit_name: str
    part: str
    due_at: _timestamp_pb2.Timestamp
    def __init__(self, unit_name: _Optional[str] = ..., part: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class UpwardProposalView(_message.Message):
    __slots__ = ("upward_id", "state", "upper_instance", "upper_name", "by_hand", "initiator", "text", "focus_area", "publicity_consent", "publicity_reason", "plan_id", "plan_title", "survey_participants", "signers", "prepared_by_name", "created_at", "submitted_at", "round", "receipt_hash", "serial_no", "proposal_no", "received_at", "late", "within_grace", "explanation", "units", "meetings", "replies", "commitments", "version", "scan_refs")
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    UPPER_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    UPPER_NAME_FIELD_NUMBER: _ClassVar[int]
    BY_HAND_FIELD_NUMBER: _ClassVar[int]
    INITIATOR_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_CONSENT_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_REASON_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_TITLE_FIELD_NUMBER: _ClassVar[int]
    SURVEY_PARTICIPANTS_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    PREPARED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_HASH_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_AT_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    WITHIN_GRACE_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    MEETINGS_FIELD_NUMBER: _ClassVar[int]
    REPLIES_FIELD_NUMBER: _ClassVar[int]
    COMMITMENTS_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    SCAN_REFS_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    state: str
    upper_instance: str
    upper_name: str
    by_hand: bool
    initiator: str
    text: _federation_documents_pb2.UpwardText
    focus_area: str
    publicity_consent: bool
    publicity_reason: str
    plan_id: str
    plan_title: str
    survey_participants: _containers.RepeatedCompositeFieldContainer[SurveyParticipant]
    signers: _containers.RepeatedCompositeFieldContainer[UpwardSignerView]
    prepared_by_name: str
    created_at: _timestamp_pb2.Timestamp
    submitted_at: _timestamp_pb2.Timestamp
    round: int
    receipt_hash: str
    serial_no: str
    proposal_no: str
    received_at: _timestamp_pb2.Timestamp
    late: bool
    within_grace: bool
    explanation: str
    units: _containers.RepeatedCompositeFieldContainer[_federation_documents_pb2.UpwardUnit]
    meetings: _containers.RepeatedCompositeFieldContainer[UpwardMeetingView]
    replies: _containers.RepeatedCompositeFieldContainer[UpwardReplyView]
    commitments: _containers.RepeatedCompositeFieldContainer[_federation_documents_pb2.UpwardCommitment]
    version: int
    scan_refs: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, upward_id: _Optional[str] = ..., state: _Optional[str] = ..., upper_instance: _Optional[str] = ..., upper_name: _Optional[str] = ..., by_hand: _Optional[bool] = ..., initiator: _Optional[str] = ..., text: _Optional[_Union[_federation_documents_pb2.UpwardText, _Mapping]] = ..., focus_area: _Optional[str] = ..., publicity_consent: _Optional[bool] = ..., publicity_reason: _Optional[str] = ..., plan_id: _Optional[str] = ..., plan_title: _Optional[str] = ..., survey_participants: _Optional[_Iterable[_Union[SurveyParticipant, _Mapping]]] = ..., signers: _Optional[_Iterable[_Union[UpwardSignerView, _Mapping]]] = ..., prepared_by_name: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., round: _Optional[int] = ..., receipt_hash: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., received_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., late: _Optional[bool] = ..., within_grace: _Optional[bool] = ..., explanation: _Optional[str] = ..., units: _Optional[_Iterable[_Union[_federation_documents_pb2.UpwardUnit, _Mapping]]] = ..., meetings: _Optional[_Iterable[_Union[UpwardMeetingView, _Mapping]]] = ..., replies: _Optional[_Iterable[_Union[UpwardReplyView, _Mapping]]] = ..., commitments: _Optional[_Iterable[_Union[_federation_documents_pb2.UpwardCommitment, _Mapping]]] = ..., version: _Optional[int] = ..., scan_refs: _Optional[_Iterable[str]] = ...) -> None: ...

class UpwardSignerView(_message.Message):
    __slots__ = ("member_no", "name", "role", "home_instance", "person_id", "signature", "answered_at", "reason", "kid")
    MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    HOME_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_AT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    KID_FIELD_NUMBER: _ClassVar[int]
    member_no: str
    name: str
    role: str
    home_instance: str
    person_id: str
    signature: str
    answered_at: _timestamp_pb2.Timestamp
    reason: str
    kid: str
    def __init__(self, member_no: _Optional[str] = ..., name: _Optional[str] = ..., role: _Optional[str] = ..., home_instance: _Optional[str] = ..., person_id: _Optional[str] = ..., signature: _Optional[str] = ..., answered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., kid: _Optional[str] = ...) -> None: ...

class UpwardMeetingView(_message.Message):
    __slots__ = ("meeting", "answer", "explanation", "entered_by_name")
    MEETING_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    meeting: _federation_documents_pb2.UpwardMeeting
    answer: str
    explanation: str
    entered_by_name: str
    def __init__(self, meeting: _Optional[_Union[_federation_documents_pb2.UpwardMeeting, _Mapping]] = ..., answer: _Optional[str] = ..., explanation: _Optional[str] = ..., entered_by_name: _Optional[str] = ...) -> None: ...

class UpwardReplyView(_message.Message):
    __slots__ = ("reply", "judgements", "scan_ref", "entered_by_name")
    REPLY_FIELD_NUMBER: _ClassVar[int]
    JUDGEMENTS_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    reply: _federation_documents_pb2.UpwardReply
    judgements: _containers.RepeatedCompositeFieldContainer[UpwardJudgementView]
    scan_ref: str
    entered_by_name: str
    def __init__(self, reply: _Optional[_Union[_federation_documents_pb2.UpwardReply, _Mapping]] = ..., judgements: _Optional[_Iterable[_Union[UpwardJudgementView, _Mapping]]] = ..., scan_ref: _Optional[str] = ..., entered_by_name: _Optional[str] = ...) -> None: ...

class UpwardJudgementView(_message.Message):
    __slots__ = ("judgement", "standing", "explanation")
    JUDGEMENT_FIELD_NUMBER: _ClassVar[int]
    STANDING_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    judgement: _federation_documents_pb2.UpwardJudgement
    standing: str
    explanation: str
    def __init__(self, judgement: _Optional[_Union[_federation_documents_pb2.UpwardJudgement, _Mapping]] = ..., standing: _Optional[str] = ..., explanation: _Optional[str] = ...) -> None: ...
