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

class ProposalText(_message.Message):
    __slots__ = ("text_version", "text_hash", "title", "background", "analysis", "suggestions", "attachments")
    TEXT_VERSION_FIELD_NUMBER: _ClassVar[int]
    TEXT_HASH_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENTS_FIELD_NUMBER: _ClassVar[int]
    text_version: int
    text_hash: str
    title: str
    background: str
    analysis: str
    suggestions: _containers.RepeatedCompositeFieldContainer[_common_pb2.SuggestionItem]
    attachments: _containers.RepeatedCompositeFieldContainer[_common_pb2.Attachment]
    def __init__(self, text_version: _Optional[int] = ..., text_hash: _Optional[str] = ..., title: _Optional[str] = ..., background: _Optional[str] = ..., analysis: _Optional[str] = ..., suggestions: _Optional[_Iterable[_Union[_common_pb2.SuggestionItem, _Mapping]]] = ..., attachments: _Optional[_Iterable[_Union[_common_pb2.Attachment, _Mapping]]] = ...) -> None: ...

class ProposalOrigin(_message.Message):
    __slots__ = ("instance_id", "instance_name", "proposal_id", "submitted_at", "received_at", "within_grace")
    INSTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    INSTANCE_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_AT_FIELD_NUMBER: _ClassVar[int]
    WITHIN_GRACE_FIELD_NUMBER: _ClassVar[int]
    instance_id: str
    instance_name: str
    proposal_id: str
    submitted_at: _timestamp_pb2.Timestamp
    received_at: _timestamp_pb2.Timestamp
    within_grace: bool
    def __init__(self, instance_id: _Optional[str] = ..., instance_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., received_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., within_grace: _Optional[bool] = ...) -> None: ...

class TopicItem(_message.Message):
    __slots__ = ("topic_id", "title", "text", "focus_area", "source")
    TOPIC_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    topic_id: str
    title: str
    text: str
    focus_area: str
    source: str
    def __init__(self, topic_id: _Optional[str] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., focus_area: _Optional[str] = ..., source: _Optional[str] = ...) -> None: ...

class MergedProposal(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "title", "proposer_kind", "organization_name", "signers", "origin")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    title: str
    proposer_kind: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    origin: ProposalOrigin
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., title: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., origin: _Optional[_Union[ProposalOrigin, _Mapping]] = ...) -> None: ...

class SimilarProposal(_message.Message):
    __slots__ = ("proposal_id", "proposal_no", "title", "year", "score", "proposer_name", "reply_summary", "shared_terms", "restricted")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_NAME_FIELD_NUMBER: _ClassVar[int]
    REPLY_SUMMARY_FIELD_NUMBER: _ClassVar[int]
    SHARED_TERMS_FIELD_NUMBER: _ClassVar[int]
    RESTRICTED_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    proposal_no: str
    title: str
    year: int
    score: float
    proposer_name: str
    reply_summary: str
    shared_terms: _containers.RepeatedScalarFieldContainer[str]
    restricted: bool
    def __init__(self, proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., year: _Optional[int] = ..., score: _Optional[float] = ..., proposer_name: _Optional[str] = ..., reply_summary: _Optional[str] = ..., shared_terms: _Optional[_Iterable[str]] = ..., restricted: _Optional[bool] = ...) -> None: ...

class TopicCataloguePublished(_message.Message):
    __slots__ = ("catalogue_id", "session_id", "year", "title", "call_text", "topics", "published_at")
    CATALOGUE_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    CALL_TEXT_FIELD_NUMBER: _ClassVar[int]
    TOPICS_FIELD_NUMBER: _ClassVar[int]
    PUBLISHED_AT_FIELD_NUMBER: _ClassVar[int]
    catalogue_id: str
    session_id: str
    year: int
    title: str
    call_text: str
    topics: _containers.RepeatedCompositeFieldContainer[TopicItem]
    published_at: _timestamp_pb2.Timestamp
    def __init__(self, catalogue_id: _Optional[str] = ..., session_id: _Optional[str] = ..., year: _Optional[int] = ..., title: _Optional[str] = ..., call_text: _Optional[str] = ..., topics: _Optional[_Iterable[_Union[TopicItem, _Mapping]]] = ..., published_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ClueReceived(_message.Message):
    __slots__ = ("clue_id", "session_id", "title", "text", "focus_area", "source", "submitted_by", "received_at")
    CLUE_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_BY_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_AT_FIELD_NUMBER: _ClassVar[int]
    clue_id: str
    session_id: str
    title: str
    text: str
    focus_area: str
    source: str
    submitted_by: _common_pb2.PersonRef
    received_at: _timestamp_pb2.Timestamp
    def __init__(self, clue_id: _Optional[str] = ..., session_id: _Optional[str] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., focus_area: _Optional[str] = ..., source: _Optional[str] = ..., submitted_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., received_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class PlanAdopted(_message.Message):
    __slots__ = ("plan_id", "session_id", "planned_kind", "title", "leader_name", "leader", "bodies", "planned_count", "adopted_at")
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PLANNED_KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    LEADER_FIELD_NUMBER: _ClassVar[int]
    BODIES_FIELD_NUMBER: _ClassVar[int]
    PLANNED_COUNT_FIELD_NUMBER: _ClassVar[int]
    ADOPTED_AT_FIELD_NUMBER: _ClassVar[int]
    plan_id: str
    session_id: str
    planned_kind: str
    title: str
    leader_name: str
    leader: _common_pb2.PersonRef
    bodies: _containers.RepeatedCompositeFieldContainer[_common_pb2.OrganizationRef]
    planned_count: int
    adopted_at: _timestamp_pb2.Timestamp
    def __init__(self, plan_id: _Optional[str] = ..., session_id: _Optional[str] = ..., planned_kind: _Optional[str] = ..., title: _Optional[str] = ..., leader_name: _Optional[str] = ..., leader: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., bodies: _Optional[_Iterable[_Union[_common_pb2.OrganizationRef, _Mapping]]] = ..., planned_count: _Optional[int] = ..., adopted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CosignInvited(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "session_id", "proposer_kind", "organization_id", "organization_name", "signers", "invitation_id", "invitee", "inviter", "text_version", "expires_at", "invited_at")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    INVITATION_ID_FIELD_NUMBER: _ClassVar[int]
    INVITEE_FIELD_NUMBER: _ClassVar[int]
    INVITER_FIELD_NUMBER: _ClassVar[int]
    TEXT_VERSION_FIELD_NUMBER: _ClassVar[int]
    EXPIRES_AT_FIELD_NUMBER: _ClassVar[int]
    INVITED_AT_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    session_id: str
    proposer_kind: str
    organization_id: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    invitation_id: str
    invitee: _common_pb2.PersonRef
    inviter: _common_pb2.PersonRef
    text_version: int
    expires_at: _timestamp_pb2.Timestamp
    invited_at: _timestamp_pb2.Timestamp
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., invitation_id: _Optional[str] = ..., invitee: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., inviter: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., text_version: _Optional[int] = ..., expires_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., invited_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CosignAnswered(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "session_id", "proposer_kind", "organization_id", "organization_name", "signers", "invitation_id", "invitee", "inviter", "answer", "reason", "text_version", "answered_at")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    INVITATION_ID_FIELD_NUMBER: _ClassVar[int]
    INVITEE_FIELD_NUMBER: _ClassVar[int]
    INVITER_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    TEXT_VERSION_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_AT_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    session_id: str
    proposer_kind: str
    organization_id: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    invitation_id: str
    invitee: _common_pb2.PersonRef
    inviter: _common_pb2.PersonRef
    answer: str
    reason: str
    text_version: int
    answered_at: _timestamp_pb2.Timestamp
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., invitation_id: _Optional[str] = ..., invitee: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., inviter: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., answer: _Optional[str] = ..., reason: _Optional[str] = ..., text_version: _Optional[int] = ..., answered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CosignExpired(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "session_id", "proposer_kind", "organization_id", "organization_name", "signers", "invitation_id", "invitee", "inviter", "expired_at")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    INVITATION_ID_FIELD_NUMBER: _ClassVar[int]
    INVITEE_FIELD_NUMBER: _ClassVar[int]
    INVITER_FIELD_NUMBER: _ClassVar[int]
    EXPIRED_AT_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    session_id: str
    proposer_kind: str
    organization_id: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    invitation_id: str
    invitee: _common_pb2.PersonRef
    inviter: _common_pb2.PersonRef
    expired_at: _timestamp_pb2.Timestamp
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., invitation_id: _Optional[str] = ..., invitee: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., inviter: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., expired_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ProposalSubmitted(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "session_id", "proposer_kind", "organization_id", "organization_name", "signers", "text", "category", "focus_area", "planned_kind", "plan_id", "topic_ids", "late", "publicity_consent", "publicity_reason", "intended_leads", "intended_assists", "receipt_id", "receipt_hash", "submission_round", "similar", "researched", "entrusted", "first_time", "submitted_at", "origin")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    PLANNED_KIND_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    TOPIC_IDS_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_CONSENT_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_REASON_FIELD_NUMBER: _ClassVar[int]
    INTENDED_LEADS_FIELD_NUMBER: _ClassVar[int]
    INTENDED_ASSISTS_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_HASH_FIELD_NUMBER: _ClassVar[int]
    SUBMISSION_ROUND_FIELD_NUMBER: _ClassVar[int]
    SIMILAR_FIELD_NUMBER: _ClassVar[int]
    RESEARCHED_FIELD_NUMBER: _ClassVar[int]
    ENTRUSTED_FIELD_NUMBER: _ClassVar[int]
    FIRST_TIME_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    session_id: str
    proposer_kind: str
    organization_id: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    text: ProposalText
    category: str
    focus_area: str
    planned_kind: str
    plan_id: str
    topic_ids: _containers.RepeatedScalarFieldContainer[str]
    late: bool
    publicity_consent: bool
    publicity_reason: str
    intended_leads: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    intended_assists: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    receipt_id: str
    receipt_hash: str
    submission_round: int
    similar: _containers.RepeatedCompositeFieldContainer[SimilarProposal]
    researched: bool
    entrusted: bool
    first_time: bool
    submitted_at: _timestamp_pb2.Timestamp
    origin: ProposalOrigin
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., text: _Optional[_Union[ProposalText, _Mapping]] = ..., category: _Optional[str] = ..., focus_area: _Optional[str] = ..., planned_kind: _Optional[str] = ..., plan_id: _Optional[str] = ..., topic_ids: _Optional[_Iterable[str]] = ..., late: _Optional[bool] = ..., publicity_consent: _Optional[bool] = ..., publicity_reason: _Optional[str] = ..., intended_leads: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., intended_assists: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., receipt_id: _Optional[str] = ..., receipt_hash: _Optional[str] = ..., submission_round: _Optional[int] = ..., similar: _Optional[_Iterable[_Union[SimilarProposal, _Mapping]]] = ..., researched: _Optional[bool] = ..., entrusted: _Optional[bool] = ..., first_time: _Optional[bool] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., origin: _Optional[_Union[ProposalOrigin, _Mapping]] = ...) -> None: ...

class ProposalReturned(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "session_id", "proposer_kind", "organization_id", "organization_name", "signers", "reasons", "explanation", "revise_due_at", "returned_at", "origin")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    REASONS_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    REVISE_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    RETURNED_AT_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    session_id: str
    proposer_kind: str
    organization_id: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    reasons: _containers.RepeatedScalarFieldContainer[str]
    explanation: str
    revise_due_at: _timestamp_pb2.Timestamp
    returned_at: _timestamp_pb2.Timestamp
    origin: ProposalOrigin
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., reasons: _Optional[_Iterable[str]] = ..., explanation: _Optional[str] = ..., revise_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., returned_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., origin: _Optional[_Union[ProposalOrigin, _Mapping]] = ...) -> None: ...

class ProposalFiled(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "session_id", "proposer_kind", "organization_id", "organization_name", "signers", "text", "category", "focus_area", "planned_kind", "plan_id", "topic_ids", "late", "publicity_consent", "publicity_reason", "intended_leads", "intended_assists", "is_key", "merged", "suggested_leads", "suggested_assists", "body_name", "minutes_ref", "submitted_at", "filed_at", "origin")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    PLANNED_KIND_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    TOPIC_IDS_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_CONSENT_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_REASON_FIELD_NUMBER: _ClassVar[int]
    INTENDED_LEADS_FIELD_NUMBER: _ClassVar[int]
    INTENDED_ASSISTS_FIELD_NUMBER: _ClassVar[int]
    IS_KEY_FIELD_NUMBER: _ClassVar[int]
    MERGED_FIELD_NUMBER: _ClassVar[int]
    SUGGESTED_LEADS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTED_ASSISTS_FIELD_NUMBER: _ClassVar[int]
    BODY_NAME_FIELD_NUMBER: _ClassVar[int]
    MINUTES_REF_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    FILED_AT_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    session_id: str
    proposer_kind: str
    organization_id: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    text: ProposalText
    category: str
    focus_area: str
    planned_kind: str
    plan_id: str
    topic_ids: _containers.RepeatedScalarFieldContainer[str]
    late: bool
    publicity_consent: bool
    publicity_reason: str
    intended_leads: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    intended_assists: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    is_key: bool
    merged: _containers.RepeatedCompositeFieldContainer[MergedProposal]
    suggested_leads: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    suggested_assists: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    body_name: str
    minutes_ref: str
    submitted_at: _timestamp_pb2.Timestamp
    filed_at: _timestamp_pb2.Timestamp
    origin: ProposalOrigin
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., text: _Optional[_Union[ProposalText, _Mapping]] = ..., category: _Optional[str] = ..., focus_area: _Optional[str] = ..., planned_kind: _Optional[str] = ..., plan_id: _Optional[str] = ..., topic_ids: _Optional[_Iterable[str]] = ..., late: _Optional[bool] = ..., publicity_consent: _Optional[bool] = ..., publicity_reason: _Optional[str] = ..., intended_leads: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., intended_assists: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., is_key: _Optional[bool] = ..., merged: _Optional[_Iterable[_Union[MergedProposal, _Mapping]]] = ..., suggested_leads: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., suggested_assists: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., body_name: _Optional[str] = ..., minutes_ref: _Optional[str] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., filed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., origin: _Optional[_Union[ProposalOrigin, _Mapping]] = ...) -> None: ...

class ProposalNotFiled(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "session_id", "proposer_kind", "organization_id", "organization_name", "signers", "outcome", "ground", "ground_text", "explanation", "body_name", "minutes_ref", "decided_at", "origin")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    GROUND_FIELD_NUMBER: _ClassVar[int]
    GROUND_TEXT_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    BODY_NAME_FIELD_NUMBER: _ClassVar[int]
    MINUTES_REF_FIELD_NUMBER: _ClassVar[int]
    DECIDED_AT_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    session_id: str
    proposer_kind: str
    organization_id: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    outcome: str
    ground: str
    ground_text: str
    explanation: str
    body_name: str
    minutes_ref: str
    decided_at: _timestamp_pb2.Timestamp
    origin: ProposalOrigin
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., outcome: _Optional[str] = ..., ground: _Optional[str] = ..., ground_text: _Optional[str] = ..., explanation: _Optional[str] = ..., body_name: _Optional[str] = ..., minutes_ref: _Optional[str] = ..., decided_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., origin: _Optional[_Union[ProposalOrigin, _Mapping]] = ...) -> None: ...

class ProposalsMerged(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "session_id", "proposer_kind", "organization_id", "organization_name", "signers", "merged", "body_name", "minutes_ref", "merged_at")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    MERGED_FIELD_NUMBER: _ClassVar[int]
    BODY_NAME_FIELD_NUMBER: _ClassVar[int]
    MINUTES_REF_FIELD_NUMBER: _ClassVar[int]
    MERGED_AT_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    session_id: str
    proposer_kind: str
    organization_id: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    merged: _containers.RepeatedCompositeFieldContainer[MergedProposal]
    body_name: str
    minutes_ref: str
    merged_at: _timestamp_pb2.Timestamp
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., merged: _Optional[_Iterable[_Union[MergedProposal, _Mapping]]] = ..., body_name: _Optional[str] = ..., minutes_ref: _Optional[str] = ..., merged_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class MergeUndone(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "session_id", "proposer_kind", "organization_id", "organization_name", "signers", "former_primary_id", "former_primary_title", "reason", "undone_at", "origin")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    FORMER_PRIMARY_ID_FIELD_NUMBER: _ClassVar[int]
    FORMER_PRIMARY_TITLE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    UNDONE_AT_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    session_id: str
    proposer_kind: str
    organization_id: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    former_primary_id: str
    former_primary_title: str
    reason: str
    undone_at: _timestamp_pb2.Timestamp
    origin: ProposalOrigin
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., former_primary_id: _Optional[str] = ..., former_primary_title: _Optional[str] = ..., reason: _Optional[str] = ..., undone_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., origin: _Optional[_Union[ProposalOrigin, _Mapping]] = ...) -> None: ...

class ProposalConverted(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "session_id", "proposer_kind", "organization_id", "organization_name", "signers", "converted_to", "explanation", "forwarded_to", "body_name", "minutes_ref", "decided_at", "origin")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    CONVERTED_TO_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    FORWARDED_TO_FIELD_NUMBER: _ClassVar[int]
    BODY_NAME_FIELD_NUMBER: _ClassVar[int]
    MINUTES_REF_FIELD_NUMBER: _ClassVar[int]
    DECIDED_AT_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    session_id: str
    proposer_kind: str
    organization_id: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    converted_to: str
    explanation: str
    forwarded_to: _common_pb2.UnitRef
    body_name: str
    minutes_ref: str
    decided_at: _timestamp_pb2.Timestamp
    origin: ProposalOrigin
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., converted_to: _Optional[str] = ..., explanation: _Optional[str] = ..., forwarded_to: _Optional[_Union[_common_pb2.UnitRef, _Mapping]] = ..., body_name: _Optional[str] = ..., minutes_ref: _Optional[str] = ..., decided_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., origin: _Optional[_Union[ProposalOrigin, _Mapping]] = ...) -> None: ...

class ProposalWithdrawn(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "session_id", "proposer_kind", "organization_id", "organization_name", "signers", "after_filing", "reason", "withdrawn_by", "withdrawn_at", "origin")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    AFTER_FILING_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    WITHDRAWN_BY_FIELD_NUMBER: _ClassVar[int]
    WITHDRAWN_AT_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    session_id: str
    proposer_kind: str
    organization_id: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    after_filing: bool
    reason: str
    withdrawn_by: _common_pb2.PersonRef
    withdrawn_at: _timestamp_pb2.Timestamp
    origin: ProposalOrigin
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., after_filing: _Optional[bool] = ..., reason: _Optional[str] = ..., withdrawn_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., withdrawn_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., origin: _Optional[_Union[ProposalOrigin, _Mapping]] = ...) -> None: ...

class ProposalMarkedKey(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "session_id", "proposer_kind", "organization_id", "organization_name", "signers", "is_key", "body_name", "minutes_ref", "supervising_leader_name", "supervising_leader", "supervising_committee_id", "reason", "marked_at")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    IS_KEY_FIELD_NUMBER: _ClassVar[int]
    BODY_NAME_FIELD_NUMBER: _ClassVar[int]
    MINUTES_REF_FIELD_NUMBER: _ClassVar[int]
    SUPERVISING_LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    SUPERVISING_LEADER_FIELD_NUMBER: _ClassVar[int]
    SUPERVISING_COMMITTEE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    MARKED_AT_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    session_id: str
    proposer_kind: str
    organization_id: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    is_key: bool
    body_name: str
    minutes_ref: str
    supervising_leader_name: str
    supervising_leader: _common_pb2.PersonRef
    supervising_committee_id: str
    reason: str
    marked_at: _timestamp_pb2.Timestamp
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., is_key: _Optional[bool] = ..., body_name: _Optional[str] = ..., minutes_ref: _Optional[str] = ..., supervising_leader_name: _Optional[str] = ..., supervising_leader: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., supervising_committee_id: _Optional[str] = ..., reason: _Optional[str] = ..., marked_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ProposalDeadlineApproaching(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "session_id", "proposer_kind", "organization_id", "organization_name", "signers", "deadline", "persons", "due_at", "invitation_id")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    DEADLINE_FIELD_NUMBER: _ClassVar[int]
    PERSONS_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    INVITATION_ID_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    session_id: str
    proposer_kind: str
    organization_id: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    deadline: str
    persons: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    due_at: _timestamp_pb2.Timestamp
    invitation_id: str
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., deadline: _Optional[str] = ..., persons: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., invitation_id: _Optional[str] = ...) -> None: ...

class ProposalDeadlineMissed(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "session_id", "proposer_kind", "organization_id", "organization_name", "signers", "deadline", "persons", "due_at")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    DEADLINE_FIELD_NUMBER: _ClassVar[int]
    PERSONS_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    session_id: str
    proposer_kind: str
    organization_id: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    deadline: str
    persons: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    due_at: _timestamp_pb2.Timestamp
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., deadline: _Optional[str] = ..., persons: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DraftRequestAnswered(_message.Message):
    __slots__ = ("draft_request_id", "initiative_id", "proposal_id", "title", "proposer", "reason", "explanation", "answered_at")
    DRAFT_REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_AT_FIELD_NUMBER: _ClassVar[int]
    draft_request_id: str
    initiative_id: str
    proposal_id: str
    title: str
    proposer: _common_pb2.PersonRef
    reason: str
    explanation: str
    answered_at: _timestamp_pb2.Timestamp
    def __init__(self, draft_request_id: _Optional[str] = ..., initiative_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., title: _Optional[str] = ..., proposer: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., reason: _Optional[str] = ..., explanation: _Optional[str] = ..., answered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ArrivedProposalRefused(_message.Message):
    __slots__ = ("origin_instance", "origin_proposal_id", "matter", "reason", "explanation", "refused_at")
    ORIGIN_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    MATTER_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    REFUSED_AT_FIELD_NUMBER: _ClassVar[int]
    origin_instance: str
    origin_proposal_id: str
    matter: str
    reason: str
    explanation: str
    refused_at: _timestamp_pb2.Timestamp
    def __init__(self, origin_instance: _Optional[str] = ..., origin_proposal_id: _Optional[str] = ..., matter: _Optional[str] = ..., reason: _Optional[str] = ..., explanation: _Optional[str] = ..., refused_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
