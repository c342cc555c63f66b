# Generated from protos/ by scripts/proto_gen.py: do not edit.
import datetime

from cppcc_api.federation.v1 import federation_documents_pb2 as _federation_documents_pb2
from cppcc_api.common.v1 import common_pb2 as _common_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
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

class InitiativeInvited(_message.Message):
    __slots__ = ("initiative_id", "title", "proposal_id", "signers", "initiator_id", "initiator_name", "purpose", "invited_at")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    INITIATOR_ID_FIELD_NUMBER: _ClassVar[int]
    INITIATOR_NAME_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    INVITED_AT_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    title: str
    proposal_id: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    initiator_id: str
    initiator_name: str
    purpose: str
    invited_at: _timestamp_pb2.Timestamp
    def __init__(self, initiative_id: _Optional[str] = ..., title: _Optional[str] = ..., proposal_id: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., initiator_id: _Optional[str] = ..., initiator_name: _Optional[str] = ..., purpose: _Optional[str] = ..., invited_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class InitiativeJoined(_message.Message):
    __slots__ = ("initiative_id", "title", "proposal_id", "signers", "participant_id", "participant_name", "state", "reason", "changed_at")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    PARTICIPANT_ID_FIELD_NUMBER: _ClassVar[int]
    PARTICIPANT_NAME_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CHANGED_AT_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    title: str
    proposal_id: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    participant_id: str
    participant_name: str
    state: str
    reason: str
    changed_at: _timestamp_pb2.Timestamp
    def __init__(self, initiative_id: _Optional[str] = ..., title: _Optional[str] = ..., proposal_id: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., participant_id: _Optional[str] = ..., participant_name: _Optional[str] = ..., state: _Optional[str] = ..., reason: _Optional[str] = ..., changed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class InitiativeTextChanged(_message.Message):
    __slots__ = ("initiative_id", "title", "proposal_id", "signers", "text_version", "reason", "changed_at")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    TEXT_VERSION_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CHANGED_AT_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    title: str
    proposal_id: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    text_version: int
    reason: str
    changed_at: _timestamp_pb2.Timestamp
    def __init__(self, initiative_id: _Optional[str] = ..., title: _Optional[str] = ..., proposal_id: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., text_version: _Optional[int] = ..., reason: _Optional[str] = ..., changed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class InitiativeDraftRequested(_message.Message):
    __slots__ = ("initiative_id", "title", "member_id", "proposer", "organization_id", "draft_title", "background", "analysis", "suggestions", "requested_at", "draft_request_id")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    DRAFT_TITLE_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_AT_FIELD_NUMBER: _ClassVar[int]
    DRAFT_REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    title: str
    member_id: str
    proposer: _common_pb2.PersonRef
    organization_id: str
    draft_title: str
    background: str
    analysis: str
    suggestions: _containers.RepeatedScalarFieldContainer[str]
    requested_at: _timestamp_pb2.Timestamp
    draft_request_id: str
    def __init__(self, initiative_id: _Optional[str] = ..., title: _Optional[str] = ..., member_id: _Optional[str] = ..., proposer: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., organization_id: _Optional[str] = ..., draft_title: _Optional[str] = ..., background: _Optional[str] = ..., analysis: _Optional[str] = ..., suggestions: _Optional[_Iterable[str]] = ..., requested_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., draft_request_id: _Optional[str] = ...) -> None: ...

class InitiativeProposalLinked(_message.Message):
    __slots__ = ("initiative_id", "title", "proposal_id", "signers", "linked_at")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    LINKED_AT_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    title: str
    proposal_id: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    linked_at: _timestamp_pb2.Timestamp
    def __init__(self, initiative_id: _Optional[str] = ..., title: _Optional[str] = ..., proposal_id: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., linked_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class InitiativeProgressed(_message.Message):
    __slots__ = ("initiative_id", "title", "proposal_id", "signers", "participant_id", "participant_name", "news", "proposal_no", "reply_class", "told_at")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    PARTICIPANT_ID_FIELD_NUMBER: _ClassVar[int]
    PARTICIPANT_NAME_FIELD_NUMBER: _ClassVar[int]
    NEWS_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    TOLD_AT_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    title: str
    proposal_id: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    participant_id: str
    participant_name: str
    news: _containers.RepeatedScalarFieldContainer[str]
    proposal_no: str
    reply_class: str
    told_at: _timestamp_pb2.Timestamp
    def __init__(self, initiative_id: _Optional[str] = ..., title: _Optional[str] = ..., proposal_id: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., participant_id: _Optional[str] = ..., participant_name: _Optional[str] = ..., news: _Optional[_Iterable[str]] = ..., proposal_no: _Optional[str] = ..., reply_class: _Optional[str] = ..., told_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class InitiativeEnded(_message.Message):
    __slots__ = ("initiative_id", "title", "proposal_id", "signers", "reason", "ended_at")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ENDED_AT_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    title: str
    proposal_id: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    reason: str
    ended_at: _timestamp_pb2.Timestamp
    def __init__(self, initiative_id: _Optional[str] = ..., title: _Optional[str] = ..., proposal_id: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., reason: _Optional[str] = ..., ended_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class AttachmentArrived(_message.Message):
    __slots__ = ("origin_id", "sha256", "name", "size", "proposal_id", "attachment_ref", "reason", "explanation", "arrived_at")
    ORIGIN_ID_FIELD_NUMBER: _ClassVar[int]
    SHA256_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SIZE_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENT_REF_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    ARRIVED_AT_FIELD_NUMBER: _ClassVar[int]
    origin_id: str
    sha256: str
    name: str
    size: int
    proposal_id: str
    attachment_ref: str
    reason: str
    explanation: str
    arrived_at: _timestamp_pb2.Timestamp
    def __init__(self, origin_id: _Optional[str] = ..., sha256: _Optional[str] = ..., name: _Optional[str] = ..., size: _Optional[int] = ..., proposal_id: _Optional[str] = ..., attachment_ref: _Optional[str] = ..., reason: _Optional[str] = ..., explanation: _Optional[str] = ..., arrived_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class AttachmentNotSent(_message.Message):
    __slots__ = ("peer_id", "peer_name", "proposal_id", "attachment_ref", "reason", "explanation", "noticed_at")
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENT_REF_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    NOTICED_AT_FIELD_NUMBER: _ClassVar[int]
    peer_id: str
    peer_name: str
    proposal_id: str
    attachment_ref: str
    reason: str
    explanation: str
    noticed_at: _timestamp_pb2.Timestamp
    def __init__(self, peer_id: _Optional[str] = ..., peer_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., attachment_ref: _Optional[str] = ..., reason: _Optional[str] = ..., explanation: _Optional[str] = ..., noticed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DelegationArrived(_message.Message):
    __slots__ = ("peer_id", "peer_name", "proposal_id", "delegation", "arrived_at")
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    DELEGATION_FIELD_NUMBER: _ClassVar[int]
    ARRIVED_AT_FIELD_NUMBER: _ClassVar[int]
    peer_id: str
    peer_name: str
    proposal_id: str
    delegation: _federation_documents_pb2.Delegation
    arrived_at: _timestamp_pb2.Timestamp
    def __init__(self, peer_id: _Optional[str] = ..., peer_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., delegation: _Optional[_Union[_federation_documents_pb2.Delegation, _Mapping]] = ..., arrived_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DelegatedReplyReturned(_message.Message):
    __slots__ = ("peer_id", "peer_name", "proposal_id", "returned")
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    RETURNED_FIELD_NUMBER: _ClassVar[int]
    peer_id: str
    peer_name: str
    proposal_id: str
    returned: _federation_documents_pb2.DelegationReturned
    def __init__(self, peer_id: _Optional[str] = ..., peer_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., returned: _Optional[_Union[_federation_documents_pb2.DelegationReturned, _Mapping]] = ...) -> None: ...

class DelegatedMeetingAnswered(_message.Message):
    __slots__ = ("peer_id", "peer_name", "proposal_id", "answer")
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    peer_id: str
    peer_name: str
    proposal_id: str
    answer: _federation_documents_pb2.DelegatedMeetingAnswer
    def __init__(self, peer_id: _Optional[str] = ..., peer_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., answer: _Optional[_Union[_federation_documents_pb2.DelegatedMeetingAnswer, _Mapping]] = ...) -> None: ...

class DelegationStatusChanged(_message.Message):
    __slots__ = ("peer_id", "peer_name", "proposal_id", "delegation_status")
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    DELEGATION_STATUS_FIELD_NUMBER: _ClassVar[int]
    peer_id: str
    peer_name: str
    proposal_id: str
    delegation_status: _federation_documents_pb2.DelegationStatus
    def __init__(self, peer_id: _Optional[str] = ..., peer_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., delegation_status: _Optional[_Union[_federation_documents_pb2.DelegationStatus, _Mapping]] = ...) -> None: ...

class DelegationProgressed(_message.Message):
    __slots__ = ("peer_id", "peer_name", "proposal_id", "progress")
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRESS_FIELD_NUMBER: _ClassVar[int]
    peer_id: str
    peer_name: str
    proposal_id: str
    progress: _federation_documents_pb2.DelegationProgress
    def __init__(self, peer_id: _Optional[str] = ..., peer_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., progress: _Optional[_Union[_federation_documents_pb2.DelegationProgress, _Mapping]] = ...) -> None: ...

class DelegatedMeetingArrived(_message.Message):
    __slots__ = ("peer_id", "peer_name", "proposal_id", "meeting")
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    MEETING_FIELD_NUMBER: _ClassVar[int]
    peer_id: str
    peer_name: str
    proposal_id: str
    meeting: _federation_documents_pb2.DelegatedMeeting
    def __init__(self, peer_id: _Optional[str] = ..., peer_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., meeting: _Optional[_Union[_federation_documents_pb2.DelegatedMeeting, _Mapping]] = ...) -> None: ...

class DelegatedReplyArrived(_message.Message):
    __slots__ = ("peer_id", "peer_name", "proposal_id", "reply")
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_FIELD_NUMBER: _ClassVar[int]
    peer_id: str
    peer_name: str
    proposal_id: str
    reply: _federation_documents_pb2.DelegatedReply
    def __init__(self, peer_id: _Optional[str] = ..., peer_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., reply: _Optional[_Union[_federation_documents_pb2.DelegatedReply, _Mapping]] = ...) -> None: ...

class TransferSent(_message.Message):
    __slots__ = ("transfer_id", "proposal_id", "proposal_no", "proposal_title", "peer_id", "peer_name", "signers", "explanation", "sent_at")
    TRANSFER_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    SENT_AT_FIELD_NUMBER: _ClassVar[int]
    transfer_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    peer_id: str
    peer_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    explanation: str
    sent_at: _timestamp_pb2.Timestamp
    def __init__(self, transfer_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., peer_id: _Optional[str] = ..., peer_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., explanation: _Optional[str] = ..., sent_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class TransferProgressed(_message.Message):
    __slots__ = ("transfer_id", "proposal_id", "proposal_no", "proposal_title", "peer_id", "peer_name", "signers", "transfer_status")
    TRANSFER_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    TRANSFER_STATUS_FIELD_NUMBER: _ClassVar[int]
    transfer_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    peer_id: str
    peer_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    transfer_status: _federation_documents_pb2.TransferStatus
    def __init__(self, transfer_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., peer_id: _Optional[str] = ..., peer_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., transfer_status: _Optional[_Union[_federation_documents_pb2.TransferStatus, _Mapping]] = ...) -> None: ...

class TransferArrived(_message.Message):
    __slots__ = ("matter_id", "peer_id", "peer_name", "proposal_no", "title", "ground_text", "explanation", "arrived_at")
    MATTER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    GROUND_TEXT_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    ARRIVED_AT_FIELD_NUMBER: _ClassVar[int]
    matter_id: str
    peer_id: str
    peer_name: str
    proposal_no: str
    title: str
    ground_text: str
    explanation: str
    arrived_at: _timestamp_pb2.Timestamp
    def __init__(self, matter_id: _Optional[str] = ..., peer_id: _Optional[str] = ..., peer_name: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., ground_text: _Optional[str] = ..., explanation: _Optional[str] = ..., arrived_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class TransferDecided(_message.Message):
    __slots__ = ("matter_id", "peer_id", "peer_name", "decision", "title", "background", "analysis", "suggestions", "focus_area", "proposal_id", "proposer", "organization", "unit", "reason", "decided_at", "attachments")
    MATTER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    PEER_NAME_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DECIDED_AT_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENTS_FIELD_NUMBER: _ClassVar[int]
    matter_id: str
    peer_id: str
    peer_name: str
    decision: str
    title: str
    background: str
    analysis: str
    suggestions: _containers.RepeatedCompositeFieldContainer[_common_pb2.SuggestionItem]
    focus_area: str
    proposal_id: str
    proposer: _common_pb2.PersonRef
    organization: _common_pb2.OrganizationRef
    unit: _common_pb2.UnitRef
    reason: str
    decided_at: _timestamp_pb2.Timestamp
    attachments: _containers.RepeatedCompositeFieldContainer[_common_pb2.Attachment]
    def __init__(self, matter_id: _Optional[str] = ..., peer_id: _Optional[str] = ..., peer_name: _Optional[str] = ..., decision: _Optional[str] = ..., title: _Optional[str] = ..., background: _Optional[str] = ..., analysis: _Optional[str] = ..., suggestions: _Optional[_Iterable[_Union[_common_pb2.SuggestionItem, _Mapping]]] = ..., focus_area: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposer: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., organization: _Optional[_Union[_common_pb2.OrganizationRef, _Mapping]] = ..., unit: _Optional[_Union[_common_pb2.UnitRef, _Mapping]] = ..., reason: _Optional[str] = ..., decided_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., attachments: _Optional[_Iterable[_Union[_common_pb2.Attachment, _Mapping]]] = ...) -> None: ...

class UpwardCosignInvited(_message.Message):
    __slots__ = ("proposal_id", "title", "upper_name", "invitee", "inviter_name", "again", "invited_at")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    UPPER_NAME_FIELD_NUMBER: _ClassVar[int]
    INVITEE_FIELD_NUMBER: _ClassVar[int]
    INVITER_NAME_FIELD_NUMBER: _ClassVar[int]
    AGAIN_FIELD_NUMBER: _ClassVar[int]
    INVITED_AT_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    title: str
    upper_name: str
    invitee: _common_pb2.PersonRef
    inviter_name: str
    again: bool
    invited_at: _timestamp_pb2.Timestamp
    def __init__(self, proposal_id: _Optional[str] = ..., title: _Optional[str] = ..., upper_name: _Optional[str] = ..., invitee: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., inviter_name: _Optional[str] = ..., again: _Optional[bool] = ..., invited_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class UpwardCosignAnswered(_message.Message):
    __slots__ = ("proposal_id", "title", "inviter", "invitee", "answer", "reason", "answered_at")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    INVITER_FIELD_NUMBER: _ClassVar[int]
    INVITEE_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_AT_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    title: str
    inviter: _common_pb2.PersonRef
    invitee: _common_pb2.PersonRef
    answer: str
    reason: str
    answered_at: _timestamp_pb2.Timestamp
    def __init__(self, proposal_id: _Optional[str] = ..., title: _Optional[str] = ..., inviter: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., invitee: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., answer: _Optional[str] = ..., reason: _Optional[str] = ..., answered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class UpwardProposalMoved(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "upper_name", "upward_status", "headline", "text", "persons", "due_at", "entered_by_name", "moved_at")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    UPPER_NAME_FIELD_NUMBER: _ClassVar[int]
    UPWARD_STATUS_FIELD_NUMBER: _ClassVar[int]
    HEADLINE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    PERSONS_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    MOVED_AT_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    upper_name: str
    upward_status: str
    headline: str
    text: str
    persons: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    due_at: _timestamp_pb2.Timestamp
    entered_by_name: str
    moved_at: _timestamp_pb2.Timestamp
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., upper_name: _Optional[str] = ..., upward_status: _Optional[str] = ..., headline: _Optional[str] = ..., text: _Optional[str] = ..., persons: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., entered_by_name: _Optional[str] = ..., moved_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ArrivedSigner(_message.Message):
    __slots__ = ("member_id", "role", "home_instance", "home_name", "signed_at", "session")
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    HOME_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    HOME_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNED_AT_FIELD_NUMBER: _ClassVar[int]
    SESSION_FIELD_NUMBER: _ClassVar[int]
    member_id: str
    role: str
    home_instance: str
    home_name: str
    signed_at: _timestamp_pb2.Timestamp
    session: str
    def __init__(self, member_id: _Optional[str] = ..., role: _Optional[str] = ..., home_instance: _Optional[str] = ..., home_name: _Optional[str] = ..., signed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., session: _Optional[str] = ...) -> None: ...

class ArrivedSuggestion(_message.Message):
    __slots__ = ("suggestion_id", "text")
    SUGGESTION_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    suggestion_id: str
    text: str
    def __init__(self, suggestion_id: _Optional[str] = ..., text: _Optional[str] = ...) -> None: ...

class UpwardProposalArrived(_message.Message):
    __slots__ = ("upward_id", "origin_instance", "origin_name", "round", "title", "background", "analysis", "suggestions", "text_hash", "signers", "focus_area", "publicity_consent", "publicity_reason", "submitted_at", "received_at", "attachments")
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_NAME_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    TEXT_HASH_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_CONSENT_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_REASON_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_AT_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENTS_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    origin_instance: str
    origin_name: str
    round: int
    title: str
    background: str
    analysis: str
    suggestions: _containers.RepeatedCompositeFieldContainer[ArrivedSuggestion]
    text_hash: str
    signers: _containers.RepeatedCompositeFieldContainer[ArrivedSigner]
    focus_area: str
    publicity_consent: bool
    publicity_reason: str
    submitted_at: _timestamp_pb2.Timestamp
    received_at: _timestamp_pb2.Timestamp
    attachments: _containers.RepeatedCompositeFieldContainer[_common_pb2.Attachment]
    def __init__(self, upward_id: _Optional[str] = ..., origin_instance: _Optional[str] = ..., origin_name: _Optional[str] = ..., round: _Optional[int] = ..., title: _Optional[str] = ..., background: _Optional[str] = ..., analysis: _Optional[str] = ..., suggestions: _Optional[_Iterable[_Union[ArrivedSuggestion, _Mapping]]] = ..., text_hash: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[ArrivedSigner, _Mapping]]] = ..., focus_area: _Optional[str] = ..., publicity_consent: _Optional[bool] = ..., publicity_reason: _Optional[str] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., received_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., attachments: _Optional[_Iterable[_Union[_common_pb2.Attachment, _Mapping]]] = ...) -> None: ...

class UpwardProposalRecalled(_message.Message):
    __slots__ = ("upward_id", "origin_instance", "member_id", "reason", "recalled_at")
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    RECALLED_AT_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    origin_instance: str
    member_id: str
    reason: str
    recalled_at: _timestamp_pb2.Timestamp
    def __init__(self, upward_id: _Optional[str] = ..., origin_instance: _Optional[str] = ..., member_id: _Optional[str] = ..., reason: _Optional[str] = ..., recalled_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class UpwardMeetingAnswered(_message.Message):
    __slots__ = ("upward_id", "home_instance", "home_name", "meeting_id", "member_id", "answer", "comment", "agree", "answered_at")
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    HOME_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    HOME_NAME_FIELD_NUMBER: _ClassVar[int]
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    AGREE_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_AT_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    home_instance: str
    home_name: str
    meeting_id: str
    member_id: str
    answer: str
    comment: str
    agree: bool
    answered_at: _timestamp_pb2.Timestamp
    def __init__(self, upward_id: _Optional[str] = ..., home_instance: _Optional[str] = ..., home_name: _Optional[str] = ..., meeting_id: _Optional[str] = ..., member_id: _Optional[str] = ..., answer: _Optional[str] = ..., comment: _Optional[str] = ..., agree: _Optional[bool] = ..., answered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class UpwardFeedbackArrived(_message.Message):
    __slots__ = ("upward_id", "home_instance", "home_name", "task_id", "reply_id", "round", "member_id", "attitude_score", "result_score", "text", "given_at")
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    HOME_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    HOME_NAME_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    ATTITUDE_SCORE_FIELD_NUMBER: _ClassVar[int]
    RESULT_SCORE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    GIVEN_AT_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    home_instance: str
    home_name: str
    task_id: str
    reply_id: str
    round: int
    member_id: str
    attitude_score: str
    result_score: str
    text: str
    given_at: _timestamp_pb2.Timestamp
    def __init__(self, upward_id: _Optional[str] = ..., home_instance: _Optional[str] = ..., home_name: _Optional[str] = ..., task_id: _Optional[str] = ..., reply_id: _Optional[str] = ..., round: _Optional[int] = ..., member_id: _Optional[str] = ..., attitude_score: _Optional[str] = ..., result_score: _Optional[str] = ..., text: _Optional[str] = ..., given_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
