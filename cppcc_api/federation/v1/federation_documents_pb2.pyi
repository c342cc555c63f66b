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

class NumbersVoid(_message.Message):
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

class ProposalFact(_message.Message):
    __slots__ = ("key", "version", "year", "state", "number", "kind", "category", "focus_area", "planned_kind", "is_key", "late", "disclosure", "title", "lead_units", "submitted_at", "filed_at", "handling", "dispatched_at", "due_at", "replied_at", "on_time", "reply_class", "meetings", "attitude", "result", "commitments", "title_terms", "terms", "counts")
    class MeetingsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: int
        def __init__(self, key: _Optional[str] = ..., value: _Optional[int] = ...) -> None: ...
    class AttitudeEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: int
        def __init__(self, key: _Optional[str] = ..., value: _Optional[int] = ...) -> None: ...
    class ResultEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: int
        def __init__(self, key: _Optional[str] = ..., value: _Optional[int] = ...) -> None: ...
    class CommitmentsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: int
        def __init__(self, key: _Optional[str] = ..., value: _Optional[int] = ...) -> None: ...
    KEY_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    PLANNED_KIND_FIELD_NUMBER: _ClassVar[int]
    IS_KEY_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    DISCLOSURE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    LEAD_UNITS_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    FILED_AT_FIELD_NUMBER: _ClassVar[int]
    HANDLING_FIELD_NUMBER: _ClassVar[int]
    DISPATCHED_AT_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    REPLIED_AT_FIELD_NUMBER: _ClassVar[int]
    ON_TIME_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    MEETINGS_FIELD_NUMBER: _ClassVar[int]
    ATTITUDE_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    COMMITMENTS_FIELD_NUMBER: _ClassVar[int]
    TITLE_TERMS_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    key: str
    version: int
    year: int
    state: str
    number: str
    kind: str
    category: str
    focus_area: str
    planned_kind: str
    is_key: bool
    late: bool
    disclosure: str
    title: str
    lead_units: _containers.RepeatedScalarFieldContainer[str]
    submitted_at: _timestamp_pb2.Timestamp
    filed_at: _timestamp_pb2.Timestamp
    handling: str
    dispatched_at: _timestamp_pb2.Timestamp
    due_at: _timestamp_pb2.Timestamp
    replied_at: _timestamp_pb2.Timestamp
    on_time: bool
    reply_class: str
    meetings: _containers.ScalarMap[str, int]
    attitude: _containers.ScalarMap[str, int]
    result: _containers.ScalarMap[str, int]
    commitments: _containers.ScalarMap[str, int]
    title_terms: _containers.RepeatedScalarFieldContainer[str]
    terms: _containers.RepeatedScalarFieldContainer[str]
    counts: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, key: _Optional[str] = ..., version: _Optional[int] = ..., year: _Optional[int] = ..., state: _Optional[str] = ..., number: _Optional[str] = ..., kind: _Optional[str] = ..., category: _Optional[str] = ..., focus_area: _Optional[str] = ..., planned_kind: _Optional[str] = ..., is_key: _Optional[bool] = ..., late: _Optional[bool] = ..., disclosure: _Optional[str] = ..., title: _Optional[str] = ..., lead_units: _Optional[_Iterable[str]] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., filed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., handling: _Optional[str] = ..., dispatched_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., replied_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., on_time: _Optional[bool] = ..., reply_class: _Optional[str] = ..., meetings: _Optional[_Mapping[str, int]] = ..., attitude: _Optional[_Mapping[str, int]] = ..., result: _Optional[_Mapping[str, int]] = ..., commitments: _Optional[_Mapping[str, int]] = ..., title_terms: _Optional[_Iterable[str]] = ..., terms: _Optional[_Iterable[str]] = ..., counts: _Optional[_Iterable[int]] = ...) -> None: ...

class FactBucket(_message.Message):
    __slots__ = ("year", "bucket")
    YEAR_FIELD_NUMBER: _ClassVar[int]
    BUCKET_FIELD_NUMBER: _ClassVar[int]
    year: int
    bucket: int
    def __init__(self, year: _Optional[int] = ..., bucket: _Optional[int] = ...) -> None: ...

class ProposalFacts(_message.Message):
    __slots__ = ("fact", "facts", "whole")
    FACT_FIELD_NUMBER: _ClassVar[int]
    FACTS_FIELD_NUMBER: _ClassVar[int]
    WHOLE_FIELD_NUMBER: _ClassVar[int]
    fact: ProposalFact
    facts: _containers.RepeatedCompositeFieldContainer[ProposalFact]
    whole: _containers.RepeatedCompositeFieldContainer[FactBucket]
    def __init__(self, fact: _Optional[_Union[ProposalFact, _Mapping]] = ..., facts: _Optional[_Iterable[_Union[ProposalFact, _Mapping]]] = ..., whole: _Optional[_Iterable[_Union[FactBucket, _Mapping]]] = ...) -> None: ...

class FactYearDigest(_message.Message):
    __slots__ = ("year", "facts", "buckets")
    YEAR_FIELD_NUMBER: _ClassVar[int]
    FACTS_FIELD_NUMBER: _ClassVar[int]
    BUCKETS_FIELD_NUMBER: _ClassVar[int]
    year: int
    facts: int
    buckets: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, year: _Optional[int] = ..., facts: _Optional[int] = ..., buckets: _Optional[_Iterable[str]] = ...) -> None: ...

class FactDigest(_message.Message):
    __slots__ = ("layout", "years")
    LAYOUT_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    layout: int
    years: _containers.RepeatedCompositeFieldContainer[FactYearDigest]
    def __init__(self, layout: _Optional[int] = ..., years: _Optional[_Iterable[_Union[FactYearDigest, _Mapping]]] = ...) -> None: ...

class FactDigestRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class FactResendRequest(_message.Message):
    __slots__ = ("buckets",)
    BUCKETS_FIELD_NUMBER: _ClassVar[int]
    buckets: _containers.RepeatedCompositeFieldContainer[FactBucket]
    def __init__(self, buckets: _Optional[_Iterable[_Union[FactBucket, _Mapping]]] = ...) -> None: ...

class SharedText(_message.Message):
    __slots__ = ("text_version", "title", "background", "analysis", "suggestions", "reason", "changed_at", "attachments")
    TEXT_VERSION_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CHANGED_AT_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENTS_FIELD_NUMBER: _ClassVar[int]
    text_version: int
    title: str
    background: str
    analysis: str
    suggestions: _containers.RepeatedScalarFieldContainer[str]
    reason: str
    changed_at: _timestamp_pb2.Timestamp
    attachments: _containers.RepeatedCompositeFieldContainer[AttachmentManifest]
    def __init__(self, text_version: _Optional[int] = ..., title: _Optional[str] = ..., background: _Optional[str] = ..., analysis: _Optional[str] = ..., suggestions: _Optional[_Iterable[str]] = ..., reason: _Optional[str] = ..., changed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., attachments: _Optional[_Iterable[_Union[AttachmentManifest, _Mapping]]] = ...) -> None: ...

class InitiativeMember(_message.Message):
    __slots__ = ("instance_id", "name", "state", "reason", "changed_at")
    INSTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CHANGED_AT_FIELD_NUMBER: _ClassVar[int]
    instance_id: str
    name: str
    state: str
    reason: str
    changed_at: _timestamp_pb2.Timestamp
    def __init__(self, instance_id: _Optional[str] = ..., name: _Optional[str] = ..., state: _Optional[str] = ..., reason: _Optional[str] = ..., changed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ResemblingProposal(_message.Message):
    __slots__ = ("instance_id", "proposal_id", "proposal_no", "title")
    INSTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    instance_id: str
    proposal_id: str
    proposal_no: str
    title: str
    def __init__(self, instance_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ...) -> None: ...

class CopiedMeeting(_message.Message):
    __slots__ = ("meeting_id", "unit_name", "phase", "outcome", "held_at")
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    HELD_AT_FIELD_NUMBER: _ClassVar[int]
    meeting_id: str
    unit_name: str
    phase: str
    outcome: str
    held_at: _timestamp_pb2.Timestamp
    def __init__(self, meeting_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., phase: _Optional[str] = ..., outcome: _Optional[str] = ..., held_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CopiedReply(_message.Message):
    __slots__ = ("reply_id", "unit_name", "round", "reply_class", "publicity", "text", "issued_at")
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    ISSUED_AT_FIELD_NUMBER: _ClassVar[int]
    reply_id: str
    unit_name: str
    round: int
    reply_class: str
    publicity: str
    text: str
    issued_at: _timestamp_pb2.Timestamp
    def __init__(self, reply_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., round: _Optional[int] = ..., reply_class: _Optional[str] = ..., publicity: _Optional[str] = ..., text: _Optional[str] = ..., issued_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CopiedFeedback(_message.Message):
    __slots__ = ("unit_name", "round", "attitude_score", "result_score")
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    ATTITUDE_SCORE_FIELD_NUMBER: _ClassVar[int]
    RESULT_SCORE_FIELD_NUMBER: _ClassVar[int]
    unit_name: str
    round: int
    attitude_score: str
    result_score: str
    def __init__(self, unit_name: _Optional[str] = ..., round: _Optional[int] = ..., attitude_score: _Optional[str] = ..., result_score: _Optional[str] = ...) -> None: ...

class InitiativeInvitation(_message.Message):
    __slots__ = ("initiative_id", "title", "purpose", "texts", "members", "resembling")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    TEXTS_FIELD_NUMBER: _ClassVar[int]
    MEMBERS_FIELD_NUMBER: _ClassVar[int]
    RESEMBLING_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    title: str
    purpose: str
    texts: _containers.RepeatedCompositeFieldContainer[SharedText]
    members: _containers.RepeatedCompositeFieldContainer[InitiativeMember]
    resembling: _containers.RepeatedCompositeFieldContainer[ResemblingProposal]
    def __init__(self, initiative_id: _Optional[str] = ..., title: _Optional[str] = ..., purpose: _Optional[str] = ..., texts: _Optional[_Iterable[_Union[SharedText, _Mapping]]] = ..., members: _Optional[_Iterable[_Union[InitiativeMember, _Mapping]]] = ..., resembling: _Optional[_Iterable[_Union[ResemblingProposal, _Mapping]]] = ...) -> None: ...

class InitiativeAnswer(_message.Message):
    __slots__ = ("initiative_id", "accepted", "reason")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    accepted: bool
    reason: str
    def __init__(self, initiative_id: _Optional[str] = ..., accepted: _Optional[bool] = ..., reason: _Optional[str] = ...) -> None: ...

class InitiativeRoster(_message.Message):
    __slots__ = ("initiative_id", "members")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBERS_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    members: _containers.RepeatedCompositeFieldContainer[InitiativeMember]
    def __init__(self, initiative_id: _Optional[str] = ..., members: _Optional[_Iterable[_Union[InitiativeMember, _Mapping]]] = ...) -> None: ...

class InitiativeText(_message.Message):
    __slots__ = ("initiative_id", "text")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    text: SharedText
    def __init__(self, initiative_id: _Optional[str] = ..., text: _Optional[_Union[SharedText, _Mapping]] = ...) -> None: ...

class InitiativeVariant(_message.Message):
    __slots__ = ("initiative_id", "variant")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    VARIANT_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    variant: SharedText
    def __init__(self, initiative_id: _Optional[str] = ..., variant: _Optional[_Union[SharedText, _Mapping]] = ...) -> None: ...

class InitiativeLinked(_message.Message):
    __slots__ = ("initiative_id", "proposal_id", "title")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    proposal_id: str
    title: str
    def __init__(self, initiative_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., title: _Optional[str] = ...) -> None: ...

class InitiativeProgress(_message.Message):
    __slots__ = ("initiative_id", "proposal_id", "serial_no", "proposal_no", "title", "state", "submitted_at", "filed_at", "dispatched_at", "closed_at", "unit_names", "meetings", "replies", "feedback")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    FILED_AT_FIELD_NUMBER: _ClassVar[int]
    DISPATCHED_AT_FIELD_NUMBER: _ClassVar[int]
    CLOSED_AT_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAMES_FIELD_NUMBER: _ClassVar[int]
    MEETINGS_FIELD_NUMBER: _ClassVar[int]
    REPLIES_FIELD_NUMBER: _ClassVar[int]
    FEEDBACK_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    state: str
    submitted_at: _timestamp_pb2.Timestamp
    filed_at: _timestamp_pb2.Timestamp
    dispatched_at: _timestamp_pb2.Timestamp
    closed_at: _timestamp_pb2.Timestamp
    unit_names: _containers.RepeatedScalarFieldContainer[str]
    meetings: _containers.RepeatedCompositeFieldContainer[CopiedMeeting]
    replies: _containers.RepeatedCompositeFieldContainer[CopiedReply]
    feedback: _containers.RepeatedCompositeFieldContainer[CopiedFeedback]
    def __init__(self, initiative_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., state: _Optional[str] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., filed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., dispatched_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., closed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., unit_names: _Optional[_Iterable[str]] = ..., meetings: _Optional[_Iterable[_Union[CopiedMeeting, _Mapping]]] = ..., replies: _Optional[_Iterable[_Union[CopiedReply, _Mapping]]] = ..., feedback: _Optional[_Iterable[_Union[CopiedFeedback, _Mapping]]] = ...) -> None: ...

class InitiativeLeft(_message.Message):
    __slots__ = ("initiative_id", "reason")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    reason: str
    def __init__(self, initiative_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class InitiativeClosed(_message.Message):
    __slots__ = ("initiative_id", "reason")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    reason: str
    def __init__(self, initiative_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class InitiativeCopy(_message.Message):
    __slots__ = ("initiative_id", "sealed")
    INITIATIVE_ID_FIELD_NUMBER: _ClassVar[int]
    SEALED_FIELD_NUMBER: _ClassVar[int]
    initiative_id: str
    sealed: str
    def __init__(self, initiative_id: _Optional[str] = ..., sealed: _Optional[str] = ...) -> None: ...

class SigningFact(_message.Message):
    __slots__ = ("name", "role", "organization_name", "signed_at")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNED_AT_FIELD_NUMBER: _ClassVar[int]
    name: str
    role: str
    organization_name: str
    signed_at: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., role: _Optional[str] = ..., organization_name: _Optional[str] = ..., signed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class LocalSubmission(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "round", "title", "background", "analysis", "suggestions", "text_hash", "signers", "receipt_id", "receipt_hash", "submitted_at")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    TEXT_HASH_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_HASH_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    round: int
    title: str
    background: str
    analysis: str
    suggestions: _containers.RepeatedScalarFieldContainer[str]
    text_hash: str
    signers: _containers.RepeatedCompositeFieldContainer[SigningFact]
    receipt_id: str
    receipt_hash: str
    submitted_at: _timestamp_pb2.Timestamp
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., round: _Optional[int] = ..., title: _Optional[str] = ..., background: _Optional[str] = ..., analysis: _Optional[str] = ..., suggestions: _Optional[_Iterable[str]] = ..., text_hash: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[SigningFact, _Mapping]]] = ..., receipt_id: _Optional[str] = ..., receipt_hash: _Optional[str] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class LocalReply(_message.Message):
    __slots__ = ("proposal_id", "proposal_no", "reply_id", "unit_name", "round", "reply_class", "doc_no", "issuer_name", "text", "issued_at")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_FIELD_NUMBER: _ClassVar[int]
    ISSUER_NAME_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    ISSUED_AT_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    proposal_no: str
    reply_id: str
    unit_name: str
    round: int
    reply_class: str
    doc_no: str
    issuer_name: str
    text: str
    issued_at: _timestamp_pb2.Timestamp
    def __init__(self, proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., reply_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., round: _Optional[int] = ..., reply_class: _Optional[str] = ..., doc_no: _Optional[str] = ..., issuer_name: _Optional[str] = ..., text: _Optional[str] = ..., issued_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class AttachmentManifest(_message.Message):
    __slots__ = ("sha256", "name", "size", "chunk_hashes")
    SHA256_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SIZE_FIELD_NUMBER: _ClassVar[int]
    CHUNK_HASHES_FIELD_NUMBER: _ClassVar[int]
    sha256: str
    name: str
    size: int
    chunk_hashes: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, sha256: _Optional[str] = ..., name: _Optional[str] = ..., size: _Optional[int] = ..., chunk_hashes: _Optional[_Iterable[str]] = ...) -> None: ...

class FileOffer(_message.Message):
    __slots__ = ("file", "manifest")
    FILE_FIELD_NUMBER: _ClassVar[int]
    MANIFEST_FIELD_NUMBER: _ClassVar[int]
    file: str
    manifest: AttachmentManifest
    def __init__(self, file: _Optional[str] = ..., manifest: _Optional[_Union[AttachmentManifest, _Mapping]] = ...) -> None: ...

class ChunkRequest(_message.Message):
    __slots__ = ("sha256", "numbers")
    SHA256_FIELD_NUMBER: _ClassVar[int]
    NUMBERS_FIELD_NUMBER: _ClassVar[int]
    sha256: str
    numbers: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, sha256: _Optional[str] = ..., numbers: _Optional[_Iterable[int]] = ...) -> None: ...

class Chunk(_message.Message):
    __slots__ = ("sha256", "number", "data")
    SHA256_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    sha256: str
    number: int
    data: bytes
    def __init__(self, sha256: _Optional[str] = ..., number: _Optional[int] = ..., data: _Optional[bytes] = ...) -> None: ...

class Delegation(_message.Message):
    __slots__ = ("delegation_id", "proposal_no", "title", "background", "analysis", "suggestions", "category", "focus_area", "proposer_kind", "proposer_names", "publicity_consent", "is_key", "unit_name", "part", "objection_due_at", "due_at", "office_name", "office_phone", "dispatched_at", "attachments")
    DELEGATION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_NAMES_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_CONSENT_FIELD_NUMBER: _ClassVar[int]
    IS_KEY_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    OBJECTION_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    OFFICE_NAME_FIELD_NUMBER: _ClassVar[int]
    OFFICE_PHONE_FIELD_NUMBER: _ClassVar[int]
    DISPATCHED_AT_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENTS_FIELD_NUMBER: _ClassVar[int]
    delegation_id: str
    proposal_no: str
    title: str
    background: str
    analysis: str
    suggestions: _containers.RepeatedCompositeFieldContainer[_common_pb2.SuggestionItem]
    category: str
    focus_area: str
    proposer_kind: str
    proposer_names: _containers.RepeatedScalarFieldContainer[str]
    publicity_consent: bool
    is_key: bool
    unit_name: str
    part: str
    objection_due_at: _timestamp_pb2.Timestamp
    due_at: _timestamp_pb2.Timestamp
    office_name: str
    office_phone: str
    dispatched_at: _timestamp_pb2.Timestamp
    attachments: _containers.RepeatedCompositeFieldContainer[_common_pb2.Attachment]
    def __init__(self, delegation_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., background: _Optional[str] = ..., analysis: _Optional[str] = ..., suggestions: _Optional[_Iterable[_Union[_common_pb2.SuggestionItem, _Mapping]]] = ..., category: _Optional[str] = ..., focus_area: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., proposer_names: _Optional[_Iterable[str]] = ..., publicity_consent: _Optional[bool] = ..., is_key: _Optional[bool] = ..., unit_name: _Optional[str] = ..., part: _Optional[str] = ..., objection_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., office_name: _Optional[str] = ..., office_phone: _Optional[str] = ..., dispatched_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., attachments: _Optional[_Iterable[_Union[_common_pb2.Attachment, _Mapping]]] = ...) -> None: ...

class DelegationProgress(_message.Message):
    __slots__ = ("delegation_id", "step", "at", "by_name", "unit_names", "text", "responsible_leader", "contact_name", "contact_phone", "requested_due_at", "commitment_id")
    DELEGATION_ID_FIELD_NUMBER: _ClassVar[int]
    STEP_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    BY_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAMES_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    RESPONSIBLE_LEADER_FIELD_NUMBER: _ClassVar[int]
    CONTACT_NAME_FIELD_NUMBER: _ClassVar[int]
    CONTACT_PHONE_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    COMMITMENT_ID_FIELD_NUMBER: _ClassVar[int]
    delegation_id: str
    step: str
    at: _timestamp_pb2.Timestamp
    by_name: str
    unit_names: _containers.RepeatedScalarFieldContainer[str]
    text: str
    responsible_leader: str
    contact_name: str
    contact_phone: str
    requested_due_at: _timestamp_pb2.Timestamp
    commitment_id: str
    def __init__(self, delegation_id: _Optional[str] = ..., step: _Optional[str] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., by_name: _Optional[str] = ..., unit_names: _Optional[_Iterable[str]] = ..., text: _Optional[str] = ..., responsible_leader: _Optional[str] = ..., contact_name: _Optional[str] = ..., contact_phone: _Optional[str] = ..., requested_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., commitment_id: _Optional[str] = ...) -> None: ...

class DelegatedMeeting(_message.Message):
    __slots__ = ("delegation_id", "meeting_id", "state", "phase", "mode", "planned_at", "held_at", "place", "purpose", "minutes", "attendee_names", "unit_name", "reason")
    DELEGATION_ID_FIELD_NUMBER: _ClassVar[int]
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    MODE_FIELD_NUMBER: _ClassVar[int]
    PLANNED_AT_FIELD_NUMBER: _ClassVar[int]
    HELD_AT_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    MINUTES_FIELD_NUMBER: _ClassVar[int]
    ATTENDEE_NAMES_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    delegation_id: str
    meeting_id: str
    state: str
    phase: str
    mode: str
    planned_at: _timestamp_pb2.Timestamp
    held_at: _timestamp_pb2.Timestamp
    place: str
    purpose: str
    minutes: str
    attendee_names: _containers.RepeatedScalarFieldContainer[str]
    unit_name: str
    reason: str
    def __init__(self, delegation_id: _Optional[str] = ..., meeting_id: _Optional[str] = ..., state: _Optional[str] = ..., phase: _Optional[str] = ..., mode: _Optional[str] = ..., planned_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., held_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., place: _Optional[str] = ..., purpose: _Optional[str] = ..., minutes: _Optional[str] = ..., attendee_names: _Optional[_Iterable[str]] = ..., unit_name: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class DelegatedAnswer(_message.Message):
    __slots__ = ("suggestion_id", "adoption", "text", "evidence")
    SUGGESTION_ID_FIELD_NUMBER: _ClassVar[int]
    ADOPTION_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_FIELD_NUMBER: _ClassVar[int]
    suggestion_id: str
    adoption: str
    text: str
    evidence: str
    def __init__(self, suggestion_id: _Optional[str] = ..., adoption: _Optional[str] = ..., text: _Optional[str] = ..., evidence: _Optional[str] = ...) -> None: ...

class DelegatedCommitment(_message.Message):
    __slots__ = ("commitment_id", "suggestion_id", "text", "due_at", "responsible", "contact_phone")
    COMMITMENT_ID_FIELD_NUMBER: _ClassVar[int]
    SUGGESTION_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    RESPONSIBLE_FIELD_NUMBER: _ClassVar[int]
    CONTACT_PHONE_FIELD_NUMBER: _ClassVar[int]
    commitment_id: str
    suggestion_id: str
    text: str
    due_at: _timestamp_pb2.Timestamp
    responsible: str
    contact_phone: str
    def __init__(self, commitment_id: _Optional[str] = ..., suggestion_id: _Optional[str] = ..., text: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., responsible: _Optional[str] = ..., contact_phone: _Optional[str] = ...) -> None: ...

class DelegatedReply(_message.Message):
    __slots__ = ("delegation_id", "round", "reply_class", "text", "answers", "commitments", "doc_no", "unit_name", "issuer_name", "contact_name", "contact_phone", "publicity", "publicity_reason", "scan_ref", "issued_at")
    DELEGATION_ID_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    ANSWERS_FIELD_NUMBER: _ClassVar[int]
    COMMITMENTS_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    ISSUER_NAME_FIELD_NUMBER: _ClassVar[int]
    CONTACT_NAME_FIELD_NUMBER: _ClassVar[int]
    CONTACT_PHONE_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_REASON_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    ISSUED_AT_FIELD_NUMBER: _ClassVar[int]
    delegation_id: str
    round: int
    reply_class: str
    text: str
    answers: _containers.RepeatedCompositeFieldContainer[DelegatedAnswer]
    commitments: _containers.RepeatedCompositeFieldContainer[DelegatedCommitment]
    doc_no: str
    unit_name: str
    issuer_name: str
    contact_name: str
    contact_phone: str
    publicity: str
    publicity_reason: str
    scan_ref: str
    issued_at: _timestamp_pb2.Timestamp
    def __init__(self, delegation_id: _Optional[str] = ..., round: _Optional[int] = ..., reply_class: _Optional[str] = ..., text: _Optional[str] = ..., answers: _Optional[_Iterable[_Union[DelegatedAnswer, _Mapping]]] = ..., commitments: _Optional[_Iterable[_Union[DelegatedCommitment, _Mapping]]] = ..., doc_no: _Optional[str] = ..., unit_name: _Optional[str] = ..., issuer_name: _Optional[str] = ..., contact_name: _Optional[str] = ..., contact_phone: _Optional[str] = ..., publicity: _Optional[str] = ..., publicity_reason: _Optional[str] = ..., scan_ref: _Optional[str] = ..., issued_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DelegationReturned(_message.Message):
    __slots__ = ("delegation_id", "cause", "reason", "due_at", "returned_at")
    DELEGATION_ID_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    RETURNED_AT_FIELD_NUMBER: _ClassVar[int]
    delegation_id: str
    cause: str
    reason: str
    due_at: _timestamp_pb2.Timestamp
    returned_at: _timestamp_pb2.Timestamp
    def __init__(self, delegation_id: _Optional[str] = ..., cause: _Optional[str] = ..., reason: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., returned_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DelegatedMeetingAnswer(_message.Message):
    __slots__ = ("delegation_id", "meeting_id", "phase", "answer", "by_name", "comment", "agreed", "answered_at")
    DELEGATION_ID_FIELD_NUMBER: _ClassVar[int]
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    BY_NAME_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    AGREED_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_AT_FIELD_NUMBER: _ClassVar[int]
    delegation_id: str
    meeting_id: str
    phase: str
    answer: str
    by_name: str
    comment: str
    agreed: bool
    answered_at: _timestamp_pb2.Timestamp
    def __init__(self, delegation_id: _Optional[str] = ..., meeting_id: _Optional[str] = ..., phase: _Optional[str] = ..., answer: _Optional[str] = ..., by_name: _Optional[str] = ..., comment: _Optional[str] = ..., agreed: _Optional[bool] = ..., answered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DelegationStatus(_message.Message):
    __slots__ = ("delegation_id", "turn", "text", "due_at", "commitment_id", "at")
    DELEGATION_ID_FIELD_NUMBER: _ClassVar[int]
    TURN_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    COMMITMENT_ID_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    delegation_id: str
    turn: str
    text: str
    due_at: _timestamp_pb2.Timestamp
    commitment_id: str
    at: _timestamp_pb2.Timestamp
    def __init__(self, delegation_id: _Optional[str] = ..., turn: _Optional[str] = ..., text: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., commitment_id: _Optional[str] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class TransferSigner(_message.Message):
    __slots__ = ("name", "role", "sector_name", "organization_name", "signed_at")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    SECTOR_NAME_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNED_AT_FIELD_NUMBER: _ClassVar[int]
    name: str
    role: str
    sector_name: str
    organization_name: str
    signed_at: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., role: _Optional[str] = ..., sector_name: _Optional[str] = ..., organization_name: _Optional[str] = ..., signed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Transfer(_message.Message):
    __slots__ = ("transfer_id", "proposal_no", "title", "background", "analysis", "suggestions", "text_hash", "category", "focus_area", "proposer_kind", "organization_name", "signers", "publicity_consent", "ground_text", "explanation", "body_name", "office_name", "office_phone", "transferred_at", "attachments")
    TRANSFER_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    TEXT_HASH_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_CONSENT_FIELD_NUMBER: _ClassVar[int]
    GROUND_TEXT_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    BODY_NAME_FIELD_NUMBER: _ClassVar[int]
    OFFICE_NAME_FIELD_NUMBER: _ClassVar[int]
    OFFICE_PHONE_FIELD_NUMBER: _ClassVar[int]
    TRANSFERRED_AT_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENTS_FIELD_NUMBER: _ClassVar[int]
    transfer_id: str
    proposal_no: str
    title: str
    background: str
    analysis: str
    suggestions: _containers.RepeatedCompositeFieldContainer[_common_pb2.SuggestionItem]
    text_hash: str
    category: str
    focus_area: str
    proposer_kind: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[TransferSigner]
    publicity_consent: bool
    ground_text: str
    explanation: str
    body_name: str
    office_name: str
    office_phone: str
    transferred_at: _timestamp_pb2.Timestamp
    attachments: _containers.RepeatedCompositeFieldContainer[_common_pb2.Attachment]
    def __init__(self, transfer_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., background: _Optional[str] = ..., analysis: _Optional[str] = ..., suggestions: _Optional[_Iterable[_Union[_common_pb2.SuggestionItem, _Mapping]]] = ..., text_hash: _Optional[str] = ..., category: _Optional[str] = ..., focus_area: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[TransferSigner, _Mapping]]] = ..., publicity_consent: _Optional[bool] = ..., ground_text: _Optional[str] = ..., explanation: _Optional[str] = ..., body_name: _Optional[str] = ..., office_name: _Optional[str] = ..., office_phone: _Optional[str] = ..., transferred_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., attachments: _Optional[_Iterable[_Union[_common_pb2.Attachment, _Mapping]]] = ...) -> None: ...

class TransferStatus(_message.Message):
    __slots__ = ("transfer_id", "turn", "text", "number", "unit_names", "at")
    TRANSFER_ID_FIELD_NUMBER: _ClassVar[int]
    TURN_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAMES_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    transfer_id: str
    turn: str
    text: str
    number: str
    unit_names: _containers.RepeatedScalarFieldContainer[str]
    at: _timestamp_pb2.Timestamp
    def __init__(self, transfer_id: _Optional[str] = ..., turn: _Optional[str] = ..., text: _Optional[str] = ..., number: _Optional[str] = ..., unit_names: _Optional[_Iterable[str]] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class UpwardSuggestion(_message.Message):
    __slots__ = ("suggestion_id", "text")
    SUGGESTION_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    suggestion_id: str
    text: str
    def __init__(self, suggestion_id: _Optional[str] = ..., text: _Optional[str] = ...) -> None: ...

class UpwardText(_message.Message):
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
    suggestions: _containers.RepeatedCompositeFieldContainer[UpwardSuggestion]
    attachments: _containers.RepeatedCompositeFieldContainer[_common_pb2.Attachment]
    def __init__(self, text_version: _Optional[int] = ..., text_hash: _Optional[str] = ..., title: _Optional[str] = ..., background: _Optional[str] = ..., analysis: _Optional[str] = ..., suggestions: _Optional[_Iterable[_Union[UpwardSuggestion, _Mapping]]] = ..., attachments: _Optional[_Iterable[_Union[_common_pb2.Attachment, _Mapping]]] = ...) -> None: ...

class Attestation(_message.Message):
    __slots__ = ("upward_id", "instance_id", "member_no", "name", "role", "text_hash", "signed_at", "session")
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    INSTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_HASH_FIELD_NUMBER: _ClassVar[int]
    SIGNED_AT_FIELD_NUMBER: _ClassVar[int]
    SESSION_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    instance_id: str
    member_no: str
    name: str
    role: str
    text_hash: str
    signed_at: _timestamp_pb2.Timestamp
    session: str
    def __init__(self, upward_id: _Optional[str] = ..., instance_id: _Optional[str] = ..., member_no: _Optional[str] = ..., name: _Optional[str] = ..., role: _Optional[str] = ..., text_hash: _Optional[str] = ..., signed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., session: _Optional[str] = ...) -> None: ...

class CosignInvitation(_message.Message):
    __slots__ = ("upward_id", "upper_instance", "upper_name", "member_no", "name", "inviter_name", "text", "invited_at", "by_hand")
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    UPPER_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    UPPER_NAME_FIELD_NUMBER: _ClassVar[int]
    MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    INVITER_NAME_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    INVITED_AT_FIELD_NUMBER: _ClassVar[int]
    BY_HAND_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    upper_instance: str
    upper_name: str
    member_no: str
    name: str
    inviter_name: str
    text: UpwardText
    invited_at: _timestamp_pb2.Timestamp
    by_hand: bool
    def __init__(self, upward_id: _Optional[str] = ..., upper_instance: _Optional[str] = ..., upper_name: _Optional[str] = ..., member_no: _Optional[str] = ..., name: _Optional[str] = ..., inviter_name: _Optional[str] = ..., text: _Optional[_Union[UpwardText, _Mapping]] = ..., invited_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., by_hand: _Optional[bool] = ...) -> None: ...

class CosignWithdrawal(_message.Message):
    __slots__ = ("upward_id", "member_no", "reason")
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    member_no: str
    reason: str
    def __init__(self, upward_id: _Optional[str] = ..., member_no: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class CosignAnswer(_message.Message):
    __slots__ = ("upward_id", "member_no", "answer", "reason", "text_hash", "attestation", "answered_at")
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    TEXT_HASH_FIELD_NUMBER: _ClassVar[int]
    ATTESTATION_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_AT_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    member_no: str
    answer: str
    reason: str
    text_hash: str
    attestation: str
    answered_at: _timestamp_pb2.Timestamp
    def __init__(self, upward_id: _Optional[str] = ..., member_no: _Optional[str] = ..., answer: _Optional[str] = ..., reason: _Optional[str] = ..., text_hash: _Optional[str] = ..., attestation: _Optional[str] = ..., answered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class UpwardSigner(_message.Message):
    __slots__ = ("member_no", "name", "role", "home_instance", "attestation", "signed_at")
    MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    HOME_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    ATTESTATION_FIELD_NUMBER: _ClassVar[int]
    SIGNED_AT_FIELD_NUMBER: _ClassVar[int]
    member_no: str
    name: str
    role: str
    home_instance: str
    attestation: str
    signed_at: _timestamp_pb2.Timestamp
    def __init__(self, member_no: _Optional[str] = ..., name: _Optional[str] = ..., role: _Optional[str] = ..., home_instance: _Optional[str] = ..., attestation: _Optional[str] = ..., signed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class UpwardProposal(_message.Message):
    __slots__ = ("upward_id", "round", "text", "signers", "submitted_at", "receipt_hash", "focus_area", "publicity_consent", "publicity_reason")
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_HASH_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_CONSENT_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_REASON_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    round: int
    text: UpwardText
    signers: _containers.RepeatedCompositeFieldContainer[UpwardSigner]
    submitted_at: _timestamp_pb2.Timestamp
    receipt_hash: str
    focus_area: str
    publicity_consent: bool
    publicity_reason: str
    def __init__(self, upward_id: _Optional[str] = ..., round: _Optional[int] = ..., text: _Optional[_Union[UpwardText, _Mapping]] = ..., signers: _Optional[_Iterable[_Union[UpwardSigner, _Mapping]]] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., receipt_hash: _Optional[str] = ..., focus_area: _Optional[str] = ..., publicity_consent: _Optional[bool] = ..., publicity_reason: _Optional[str] = ...) -> None: ...

class UpwardWithdrawal(_message.Message):
    __slots__ = ("upward_id", "reason", "member_no", "withdrawn_at")
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    WITHDRAWN_AT_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    reason: str
    member_no: str
    withdrawn_at: _timestamp_pb2.Timestamp
    def __init__(self, upward_id: _Optional[str] = ..., reason: _Optional[str] = ..., member_no: _Optional[str] = ..., withdrawn_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class UpwardUnit(_message.Message):
    __slots__ = ("unit_id", "name", "part", "due_at", "first_meeting_due_at")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    FIRST_MEETING_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    name: str
    part: str
    due_at: _timestamp_pb2.Timestamp
    first_meeting_due_at: _timestamp_pb2.Timestamp
    def __init__(self, unit_id: _Optional[str] = ..., name: _Optional[str] = ..., part: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., first_meeting_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class UpwardMeeting(_message.Message):
    __slots__ = ("meeting_id", "phase", "unit_name", "mode", "at", "place", "minutes", "confirm_due_at", "result", "answered_by_name", "comment")
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    MODE_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    MINUTES_FIELD_NUMBER: _ClassVar[int]
    CONFIRM_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    meeting_id: str
    phase: str
    unit_name: str
    mode: str
    at: _timestamp_pb2.Timestamp
    place: str
    minutes: str
    confirm_due_at: _timestamp_pb2.Timestamp
    result: str
    answered_by_name: str
    comment: str
    def __init__(self, meeting_id: _Optional[str] = ..., phase: _Optional[str] = ..., unit_name: _Optional[str] = ..., mode: _Optional[str] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., place: _Optional[str] = ..., minutes: _Optional[str] = ..., confirm_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., result: _Optional[str] = ..., answered_by_name: _Optional[str] = ..., comment: _Optional[str] = ...) -> None: ...

class UpwardAnswer(_message.Message):
    __slots__ = ("suggestion_id", "ordinal", "adoption", "text", "evidence")
    SUGGESTION_ID_FIELD_NUMBER: _ClassVar[int]
    ORDINAL_FIELD_NUMBER: _ClassVar[int]
    ADOPTION_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_FIELD_NUMBER: _ClassVar[int]
    suggestion_id: str
    ordinal: int
    adoption: str
    text: str
    evidence: str
    def __init__(self, suggestion_id: _Optional[str] = ..., ordinal: _Optional[int] = ..., adoption: _Optional[str] = ..., text: _Optional[str] = ..., evidence: _Optional[str] = ...) -> None: ...

class UpwardCommitment(_message.Message):
    __slots__ = ("commitment_id", "text", "due_at", "responsible")
    COMMITMENT_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    RESPONSIBLE_FIELD_NUMBER: _ClassVar[int]
    commitment_id: str
    text: str
    due_at: _timestamp_pb2.Timestamp
    responsible: str
    def __init__(self, commitment_id: _Optional[str] = ..., text: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., responsible: _Optional[str] = ...) -> None: ...

class UpwardReply(_message.Message):
    __slots__ = ("reply_id", "task_id", "unit_name", "round", "reply_kind", "reply_class", "doc_no", "issuer_name", "contact_name", "contact_phone", "text", "answers", "commitments", "feedback_due_at", "issued_at", "scan_ref")
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    REPLY_KIND_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_FIELD_NUMBER: _ClassVar[int]
    ISSUER_NAME_FIELD_NUMBER: _ClassVar[int]
    CONTACT_NAME_FIELD_NUMBER: _ClassVar[int]
    CONTACT_PHONE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    ANSWERS_FIELD_NUMBER: _ClassVar[int]
    COMMITMENTS_FIELD_NUMBER: _ClassVar[int]
    FEEDBACK_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    ISSUED_AT_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    reply_id: str
    task_id: str
    unit_name: str
    round: int
    reply_kind: str
    reply_class: str
    doc_no: str
    issuer_name: str
    contact_name: str
    contact_phone: str
    text: str
    answers: _containers.RepeatedCompositeFieldContainer[UpwardAnswer]
    commitments: _containers.RepeatedCompositeFieldContainer[UpwardCommitment]
    feedback_due_at: _timestamp_pb2.Timestamp
    issued_at: _timestamp_pb2.Timestamp
    scan_ref: str
    def __init__(self, reply_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., round: _Optional[int] = ..., reply_kind: _Optional[str] = ..., reply_class: _Optional[str] = ..., doc_no: _Optional[str] = ..., issuer_name: _Optional[str] = ..., contact_name: _Optional[str] = ..., contact_phone: _Optional[str] = ..., text: _Optional[str] = ..., answers: _Optional[_Iterable[_Union[UpwardAnswer, _Mapping]]] = ..., commitments: _Optional[_Iterable[_Union[UpwardCommitment, _Mapping]]] = ..., feedback_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., issued_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., scan_ref: _Optional[str] = ...) -> None: ...

class UpwardJudgement(_message.Message):
    __slots__ = ("member_no", "name", "reply_id", "unit_name", "attitude_score", "result_score")
    MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    ATTITUDE_SCORE_FIELD_NUMBER: _ClassVar[int]
    RESULT_SCORE_FIELD_NUMBER: _ClassVar[int]
    member_no: str
    name: str
    reply_id: str
    unit_name: str
    attitude_score: str
    result_score: str
    def __init__(self, member_no: _Optional[str] = ..., name: _Optional[str] = ..., reply_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., attitude_score: _Optional[str] = ..., result_score: _Optional[str] = ...) -> None: ...

class UpwardStatus(_message.Message):
    __slots__ = ("upward_id", "initiator", "upper_proposal_id", "serial_no", "proposal_no", "upward_status", "at", "explanation", "reason", "due_at", "by_name", "signers", "late", "within_grace", "received_at", "units", "meeting", "reply", "judgement", "commitment", "member_no", "entered_by_name")
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    INITIATOR_FIELD_NUMBER: _ClassVar[int]
    UPPER_PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    UPWARD_STATUS_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    BY_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    WITHIN_GRACE_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_AT_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    MEETING_FIELD_NUMBER: _ClassVar[int]
    REPLY_FIELD_NUMBER: _ClassVar[int]
    JUDGEMENT_FIELD_NUMBER: _ClassVar[int]
    COMMITMENT_FIELD_NUMBER: _ClassVar[int]
    MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    initiator: str
    upper_proposal_id: str
    serial_no: str
    proposal_no: str
    upward_status: str
    at: _timestamp_pb2.Timestamp
    explanation: str
    reason: str
    due_at: _timestamp_pb2.Timestamp
    by_name: str
    signers: _containers.RepeatedCompositeFieldContainer[UpwardSigner]
    late: bool
    within_grace: bool
    received_at: _timestamp_pb2.Timestamp
    units: _containers.RepeatedCompositeFieldContainer[UpwardUnit]
    meeting: UpwardMeeting
    reply: UpwardReply
    judgement: UpwardJudgement
    commitment: UpwardCommitment
    member_no: str
    entered_by_name: str
    def __init__(self, upward_id: _Optional[str] = ..., initiator: _Optional[str] = ..., upper_proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., upward_status: _Optional[str] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., explanation: _Optional[str] = ..., reason: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., by_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[UpwardSigner, _Mapping]]] = ..., late: _Optional[bool] = ..., within_grace: _Optional[bool] = ..., received_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., units: _Optional[_Iterable[_Union[UpwardUnit, _Mapping]]] = ..., meeting: _Optional[_Union[UpwardMeeting, _Mapping]] = ..., reply: _Optional[_Union[UpwardReply, _Mapping]] = ..., judgement: _Optional[_Union[UpwardJudgement, _Mapping]] = ..., commitment: _Optional[_Union[UpwardCommitment, _Mapping]] = ..., member_no: _Optional[str] = ..., entered_by_name: _Optional[str] = ...) -> None: ...

class UpwardMeetingAnswer(_message.Message):
    __slots__ = ("upward_id", "meeting_id", "member_no", "answer", "comment", "agree", "answered_at", "session")
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    MEETING_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    AGREE_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_AT_FIELD_NUMBER: _ClassVar[int]
    SESSION_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    meeting_id: str
    member_no: str
    answer: str
    comment: str
    agree: bool
    answered_at: _timestamp_pb2.Timestamp
    session: str
    def __init__(self, upward_id: _Optional[str] = ..., meeting_id: _Optional[str] = ..., member_no: _Optional[str] = ..., answer: _Optional[str] = ..., comment: _Optional[str] = ..., agree: _Optional[bool] = ..., answered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., session: _Optional[str] = ...) -> None: ...

class UpwardFeedback(_message.Message):
    __slots__ = ("upward_id", "task_id", "reply_id", "round", "member_no", "attitude_score", "result_score", "text", "given_at", "session")
    UPWARD_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    ATTITUDE_SCORE_FIELD_NUMBER: _ClassVar[int]
    RESULT_SCORE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    GIVEN_AT_FIELD_NUMBER: _ClassVar[int]
    SESSION_FIELD_NUMBER: _ClassVar[int]
    upward_id: str
    task_id: str
    reply_id: str
    round: int
    member_no: str
    attitude_score: str
    result_score: str
    text: str
    given_at: _timestamp_pb2.Timestamp
    session: str
    def __init__(self, upward_id: _Optional[str] = ..., task_id: _Optional[str] = ..., reply_id: _Optional[str] = ..., round: _Optional[int] = ..., member_no: _Optional[str] = ..., attitude_score: _Optional[str] = ..., result_score: _Optional[str] = ..., text: _Optional[str] = ..., given_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., session: _Optional[str] = ...) -> None: ...
