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

class DispatchedTask(_message.Message):
    __slots__ = ("task_id", "unit_id", "unit_name", "system", "part", "receive_due_at", "objection_due_at", "assist_due_at", "reply_due_at", "first_meeting_due_at", "peer_instance")
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    RECEIVE_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    OBJECTION_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    ASSIST_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    REPLY_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    FIRST_MEETING_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    PEER_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    receive_due_at: _timestamp_pb2.Timestamp
    objection_due_at: _timestamp_pb2.Timestamp
    assist_due_at: _timestamp_pb2.Timestamp
    reply_due_at: _timestamp_pb2.Timestamp
    first_meeting_due_at: _timestamp_pb2.Timestamp
    peer_instance: str
    def __init__(self, task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., receive_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., objection_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., assist_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reply_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., first_meeting_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., peer_instance: _Optional[str] = ...) -> None: ...

class SuggestionAnswer(_message.Message):
    __slots__ = ("suggestion_id", "ordinal", "suggestion_text", "adoption", "text", "evidence")
    SUGGESTION_ID_FIELD_NUMBER: _ClassVar[int]
    ORDINAL_FIELD_NUMBER: _ClassVar[int]
    SUGGESTION_TEXT_FIELD_NUMBER: _ClassVar[int]
    ADOPTION_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_FIELD_NUMBER: _ClassVar[int]
    suggestion_id: str
    ordinal: int
    suggestion_text: str
    adoption: str
    text: str
    evidence: str
    def __init__(self, suggestion_id: _Optional[str] = ..., ordinal: _Optional[int] = ..., suggestion_text: _Optional[str] = ..., adoption: _Optional[str] = ..., text: _Optional[str] = ..., evidence: _Optional[str] = ...) -> None: ...

class Commitment(_message.Message):
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

class AssignmentDispatched(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "tasks", "signers", "addressees", "suggestions", "proposer_kind", "category", "focus_area", "is_key", "late", "dispatched_by", "batch_id", "dispatched_at", "origin_name")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASKS_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    ADDRESSEES_FIELD_NUMBER: _ClassVar[int]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    IS_KEY_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    DISPATCHED_BY_FIELD_NUMBER: _ClassVar[int]
    BATCH_ID_FIELD_NUMBER: _ClassVar[int]
    DISPATCHED_AT_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_NAME_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    tasks: _containers.RepeatedCompositeFieldContainer[DispatchedTask]
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    addressees: _containers.RepeatedCompositeFieldContainer[Addressee]
    suggestions: _containers.RepeatedCompositeFieldContainer[_common_pb2.SuggestionItem]
    proposer_kind: str
    category: str
    focus_area: str
    is_key: bool
    late: bool
    dispatched_by: str
    batch_id: str
    dispatched_at: _timestamp_pb2.Timestamp
    origin_name: str
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., tasks: _Optional[_Iterable[_Union[DispatchedTask, _Mapping]]] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., addressees: _Optional[_Iterable[_Union[Addressee, _Mapping]]] = ..., suggestions: _Optional[_Iterable[_Union[_common_pb2.SuggestionItem, _Mapping]]] = ..., proposer_kind: _Optional[str] = ..., category: _Optional[str] = ..., focus_area: _Optional[str] = ..., is_key: _Optional[bool] = ..., late: _Optional[bool] = ..., dispatched_by: _Optional[str] = ..., batch_id: _Optional[str] = ..., dispatched_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., origin_name: _Optional[str] = ...) -> None: ...

class Addressee(_message.Message):
    __slots__ = ("proposal_id", "proposal_no", "title", "organization_name", "signers")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    proposal_no: str
    title: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    def __init__(self, proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ...) -> None: ...

class AssignmentReceived(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "received_by_name", "received_at", "reply_due_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_AT_FIELD_NUMBER: _ClassVar[int]
    REPLY_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    received_by_name: str
    received_at: _timestamp_pb2.Timestamp
    reply_due_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., received_by_name: _Optional[str] = ..., received_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reply_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ObjectionRaised(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "objection_id", "reason", "proposed_units", "raised_at", "decide_due_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    OBJECTION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    PROPOSED_UNITS_FIELD_NUMBER: _ClassVar[int]
    RAISED_AT_FIELD_NUMBER: _ClassVar[int]
    DECIDE_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    objection_id: str
    reason: str
    proposed_units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    raised_at: _timestamp_pb2.Timestamp
    decide_due_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., objection_id: _Optional[str] = ..., reason: _Optional[str] = ..., proposed_units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., raised_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decide_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ObjectionDecided(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "objection_id", "upheld", "reason", "decided_by", "decided_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    OBJECTION_ID_FIELD_NUMBER: _ClassVar[int]
    UPHELD_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_FIELD_NUMBER: _ClassVar[int]
    DECIDED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    objection_id: str
    upheld: bool
    reason: str
    decided_by: str
    decided_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., objection_id: _Optional[str] = ..., upheld: _Optional[bool] = ..., reason: _Optional[str] = ..., decided_by: _Optional[str] = ..., decided_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class TaskReassigned(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "old_task_id", "old_unit", "new_task", "original_due_at", "reason", "signers", "reassigned_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    OLD_TASK_ID_FIELD_NUMBER: _ClassVar[int]
    OLD_UNIT_FIELD_NUMBER: _ClassVar[int]
    NEW_TASK_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    REASSIGNED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    old_task_id: str
    old_unit: _common_pb2.UnitRef
    new_task: DispatchedTask
    original_due_at: _timestamp_pb2.Timestamp
    reason: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    reassigned_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., old_task_id: _Optional[str] = ..., old_unit: _Optional[_Union[_common_pb2.UnitRef, _Mapping]] = ..., new_task: _Optional[_Union[DispatchedTask, _Mapping]] = ..., original_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., reassigned_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ExtensionRequested(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "extension_id", "current_due_at", "requested_due_at", "reason", "requested_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    EXTENSION_ID_FIELD_NUMBER: _ClassVar[int]
    CURRENT_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    extension_id: str
    current_due_at: _timestamp_pb2.Timestamp
    requested_due_at: _timestamp_pb2.Timestamp
    reason: str
    requested_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., extension_id: _Optional[str] = ..., current_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., requested_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., requested_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ExtensionDecided(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "extension_id", "approved", "due_at", "reason", "signers", "decided_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    EXTENSION_ID_FIELD_NUMBER: _ClassVar[int]
    APPROVED_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    DECIDED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    extension_id: str
    approved: bool
    due_at: _timestamp_pb2.Timestamp
    reason: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    decided_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., extension_id: _Optional[str] = ..., approved: _Optional[bool] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., decided_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class HandlingPlanSubmitted(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "plan_version", "summary", "responsible_leader", "contact_name", "contact_phone", "signers", "submitted_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    PLAN_VERSION_FIELD_NUMBER: _ClassVar[int]
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    RESPONSIBLE_LEADER_FIELD_NUMBER: _ClassVar[int]
    CONTACT_NAME_FIELD_NUMBER: _ClassVar[int]
    CONTACT_PHONE_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    plan_version: int
    summary: str
    responsible_leader: str
    contact_name: str
    contact_phone: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    submitted_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., plan_version: _Optional[int] = ..., summary: _Optional[str] = ..., responsible_leader: _Optional[str] = ..., contact_name: _Optional[str] = ..., contact_phone: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class AssistOpinionSubmitted(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "lead_task_id", "lead_unit", "opinion_round", "text", "doc_no", "on_time", "due_at", "submitted_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    LEAD_TASK_ID_FIELD_NUMBER: _ClassVar[int]
    LEAD_UNIT_FIELD_NUMBER: _ClassVar[int]
    OPINION_ROUND_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_FIELD_NUMBER: _ClassVar[int]
    ON_TIME_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    lead_task_id: str
    lead_unit: _common_pb2.UnitRef
    opinion_round: int
    text: str
    doc_no: str
    on_time: bool
    due_at: _timestamp_pb2.Timestamp
    submitted_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., lead_task_id: _Optional[str] = ..., lead_unit: _Optional[_Union[_common_pb2.UnitRef, _Mapping]] = ..., opinion_round: _Optional[int] = ..., text: _Optional[str] = ..., doc_no: _Optional[str] = ..., on_time: _Optional[bool] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class AssistOpinionAccepted(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "lead_task_id", "lead_unit", "opinion_round", "accepted_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    LEAD_TASK_ID_FIELD_NUMBER: _ClassVar[int]
    LEAD_UNIT_FIELD_NUMBER: _ClassVar[int]
    OPINION_ROUND_FIELD_NUMBER: _ClassVar[int]
    ACCEPTED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    lead_task_id: str
    lead_unit: _common_pb2.UnitRef
    opinion_round: int
    accepted_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., lead_task_id: _Optional[str] = ..., lead_unit: _Optional[_Union[_common_pb2.UnitRef, _Mapping]] = ..., opinion_round: _Optional[int] = ..., accepted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class AssistOpinionReturned(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "lead_task_id", "lead_unit", "opinion_round", "reason", "due_at", "returned_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    LEAD_TASK_ID_FIELD_NUMBER: _ClassVar[int]
    LEAD_UNIT_FIELD_NUMBER: _ClassVar[int]
    OPINION_ROUND_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    RETURNED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    lead_task_id: str
    lead_unit: _common_pb2.UnitRef
    opinion_round: int
    reason: str
    due_at: _timestamp_pb2.Timestamp
    returned_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., lead_task_id: _Optional[str] = ..., lead_unit: _Optional[_Union[_common_pb2.UnitRef, _Mapping]] = ..., opinion_round: _Optional[int] = ..., reason: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., returned_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ReplyDrafted(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "reply_id", "round", "draft_version", "reply_class", "text", "answers", "commitments", "signers", "drafted_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    DRAFT_VERSION_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    ANSWERS_FIELD_NUMBER: _ClassVar[int]
    COMMITMENTS_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    DRAFTED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    reply_id: str
    round: int
    draft_version: int
    reply_class: str
    text: str
    answers: _containers.RepeatedCompositeFieldContainer[SuggestionAnswer]
    commitments: _containers.RepeatedCompositeFieldContainer[Commitment]
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    drafted_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., reply_id: _Optional[str] = ..., round: _Optional[int] = ..., draft_version: _Optional[int] = ..., reply_class: _Optional[str] = ..., text: _Optional[str] = ..., answers: _Optional[_Iterable[_Union[SuggestionAnswer, _Mapping]]] = ..., commitments: _Optional[_Iterable[_Union[Commitment, _Mapping]]] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., drafted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ReplyReviewed(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "reply_id", "round", "review_level", "decision", "comment", "reviewed_by_name", "reviewed_at", "reply_class", "former_class")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    REVIEW_LEVEL_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    REVIEWED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    REVIEWED_AT_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    FORMER_CLASS_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    reply_id: str
    round: int
    review_level: str
    decision: str
    comment: str
    reviewed_by_name: str
    reviewed_at: _timestamp_pb2.Timestamp
    reply_class: str
    former_class: str
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., reply_id: _Optional[str] = ..., round: _Optional[int] = ..., review_level: _Optional[str] = ..., decision: _Optional[str] = ..., comment: _Optional[str] = ..., reviewed_by_name: _Optional[str] = ..., reviewed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reply_class: _Optional[str] = ..., former_class: _Optional[str] = ...) -> None: ...

class ReplyIssued(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "reply_id", "round", "reply_kind", "reply_class", "reply_class_label", "doc_no", "issuer_name", "contact_name", "contact_phone", "text", "answers", "commitments", "signers", "addressees", "publicity", "warnings", "on_time", "due_at", "feedback_due_at", "issued_at", "publicity_reason", "scan_ref")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    REPLY_KIND_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_LABEL_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_FIELD_NUMBER: _ClassVar[int]
    ISSUER_NAME_FIELD_NUMBER: _ClassVar[int]
    CONTACT_NAME_FIELD_NUMBER: _ClassVar[int]
    CONTACT_PHONE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    ANSWERS_FIELD_NUMBER: _ClassVar[int]
    COMMITMENTS_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    ADDRESSEES_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_FIELD_NUMBER: _ClassVar[int]
    WARNINGS_FIELD_NUMBER: _ClassVar[int]
    ON_TIME_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    FEEDBACK_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    ISSUED_AT_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_REASON_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    reply_id: str
    round: int
    reply_kind: str
    reply_class: str
    reply_class_label: str
    doc_no: str
    issuer_name: str
    contact_name: str
    contact_phone: str
    text: str
    answers: _containers.RepeatedCompositeFieldContainer[SuggestionAnswer]
    commitments: _containers.RepeatedCompositeFieldContainer[Commitment]
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    addressees: _containers.RepeatedCompositeFieldContainer[Addressee]
    publicity: str
    warnings: _containers.RepeatedScalarFieldContainer[str]
    on_time: bool
    due_at: _timestamp_pb2.Timestamp
    feedback_due_at: _timestamp_pb2.Timestamp
    issued_at: _timestamp_pb2.Timestamp
    publicity_reason: str
    scan_ref: str
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., reply_id: _Optional[str] = ..., round: _Optional[int] = ..., reply_kind: _Optional[str] = ..., reply_class: _Optional[str] = ..., reply_class_label: _Optional[str] = ..., doc_no: _Optional[str] = ..., issuer_name: _Optional[str] = ..., contact_name: _Optional[str] = ..., contact_phone: _Optional[str] = ..., text: _Optional[str] = ..., answers: _Optional[_Iterable[_Union[SuggestionAnswer, _Mapping]]] = ..., commitments: _Optional[_Iterable[_Union[Commitment, _Mapping]]] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., addressees: _Optional[_Iterable[_Union[Addressee, _Mapping]]] = ..., publicity: _Optional[str] = ..., warnings: _Optional[_Iterable[str]] = ..., on_time: _Optional[bool] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., feedback_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., issued_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., publicity_reason: _Optional[str] = ..., scan_ref: _Optional[str] = ...) -> None: ...

class FeedbackGiven(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "feedback_id", "reply_id", "round", "given_by", "attitude_score", "result_score", "text", "source", "entered_by_name", "scan_ref", "dissatisfied", "given_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    FEEDBACK_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    GIVEN_BY_FIELD_NUMBER: _ClassVar[int]
    ATTITUDE_SCORE_FIELD_NUMBER: _ClassVar[int]
    RESULT_SCORE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    DISSATISFIED_FIELD_NUMBER: _ClassVar[int]
    GIVEN_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    feedback_id: str
    reply_id: str
    round: int
    given_by: _common_pb2.PersonRef
    attitude_score: str
    result_score: str
    text: str
    source: str
    entered_by_name: str
    scan_ref: str
    dissatisfied: bool
    given_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., feedback_id: _Optional[str] = ..., reply_id: _Optional[str] = ..., round: _Optional[int] = ..., given_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., attitude_score: _Optional[str] = ..., result_score: _Optional[str] = ..., text: _Optional[str] = ..., source: _Optional[str] = ..., entered_by_name: _Optional[str] = ..., scan_ref: _Optional[str] = ..., dissatisfied: _Optional[bool] = ..., given_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class FeedbackNotReturned(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "reply_id", "round", "person", "due_at", "recorded_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    RECORDED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    reply_id: str
    round: int
    person: _common_pb2.PersonRef
    due_at: _timestamp_pb2.Timestamp
    recorded_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., reply_id: _Optional[str] = ..., round: _Optional[int] = ..., person: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., recorded_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ReworkOrdered(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "reply_id", "round", "reason", "due_at", "signers", "ordered_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    ORDERED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    reply_id: str
    round: int
    reason: str
    due_at: _timestamp_pb2.Timestamp
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    ordered_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., reply_id: _Optional[str] = ..., round: _Optional[int] = ..., reason: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., ordered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DeadlineApproaching(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "deadline_kind", "due_at", "days_left", "persons", "noticed_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    DEADLINE_KIND_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    DAYS_LEFT_FIELD_NUMBER: _ClassVar[int]
    PERSONS_FIELD_NUMBER: _ClassVar[int]
    NOTICED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    deadline_kind: str
    due_at: _timestamp_pb2.Timestamp
    days_left: int
    persons: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    noticed_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., deadline_kind: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., days_left: _Optional[int] = ..., persons: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., noticed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DeadlineMissed(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "deadline_kind", "due_at", "persons", "missed_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    DEADLINE_KIND_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    PERSONS_FIELD_NUMBER: _ClassVar[int]
    MISSED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    deadline_kind: str
    due_at: _timestamp_pb2.Timestamp
    persons: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    missed_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., deadline_kind: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., persons: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., missed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CommitmentDue(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "commitment", "overdue", "signers", "noticed_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    COMMITMENT_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    NOTICED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    commitment: Commitment
    overdue: bool
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    noticed_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., commitment: _Optional[_Union[Commitment, _Mapping]] = ..., overdue: _Optional[bool] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., noticed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CommitmentReported(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "commitment", "evidence", "evidence_refs", "signers", "reported_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    COMMITMENT_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_REFS_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    REPORTED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    commitment: Commitment
    evidence: str
    evidence_refs: _containers.RepeatedScalarFieldContainer[str]
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    reported_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., commitment: _Optional[_Union[Commitment, _Mapping]] = ..., evidence: _Optional[str] = ..., evidence_refs: _Optional[_Iterable[str]] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., reported_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CommitmentFulfilled(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "commitment", "evidence", "confirmed_by", "on_time", "fulfilled_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    COMMITMENT_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_FIELD_NUMBER: _ClassVar[int]
    CONFIRMED_BY_FIELD_NUMBER: _ClassVar[int]
    ON_TIME_FIELD_NUMBER: _ClassVar[int]
    FULFILLED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    commitment: Commitment
    evidence: str
    confirmed_by: _common_pb2.PersonRef
    on_time: bool
    fulfilled_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., commitment: _Optional[_Union[Commitment, _Mapping]] = ..., evidence: _Optional[str] = ..., confirmed_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., on_time: _Optional[bool] = ..., fulfilled_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CommitmentDisputed(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "commitment", "reason", "disputed_by", "disputed_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    COMMITMENT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DISPUTED_BY_FIELD_NUMBER: _ClassVar[int]
    DISPUTED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    commitment: Commitment
    reason: str
    disputed_by: _common_pb2.PersonRef
    disputed_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., commitment: _Optional[_Union[Commitment, _Mapping]] = ..., reason: _Optional[str] = ..., disputed_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., disputed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CommitmentCarriedOver(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "commitment", "former_due_at", "carried_to_year", "reason", "signers", "carried_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    COMMITMENT_FIELD_NUMBER: _ClassVar[int]
    FORMER_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    CARRIED_TO_YEAR_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    CARRIED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    commitment: Commitment
    former_due_at: _timestamp_pb2.Timestamp
    carried_to_year: int
    reason: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    carried_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., commitment: _Optional[_Union[Commitment, _Mapping]] = ..., former_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., carried_to_year: _Optional[int] = ..., reason: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., carried_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CaseClosed(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "units", "results", "signers", "open_commitments", "closed_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    RESULTS_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    OPEN_COMMITMENTS_FIELD_NUMBER: _ClassVar[int]
    CLOSED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    results: _containers.RepeatedCompositeFieldContainer[TaskResult]
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    open_commitments: int
    closed_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., results: _Optional[_Iterable[_Union[TaskResult, _Mapping]]] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., open_commitments: _Optional[int] = ..., closed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class TaskResult(_message.Message):
    __slots__ = ("task_id", "unit_id", "unit_name", "part", "reply_class", "rounds", "on_time", "attitude_score", "result_score")
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    ROUNDS_FIELD_NUMBER: _ClassVar[int]
    ON_TIME_FIELD_NUMBER: _ClassVar[int]
    ATTITUDE_SCORE_FIELD_NUMBER: _ClassVar[int]
    RESULT_SCORE_FIELD_NUMBER: _ClassVar[int]
    task_id: str
    unit_id: str
    unit_name: str
    part: str
    reply_class: str
    rounds: int
    on_time: bool
    attitude_score: str
    result_score: str
    def __init__(self, task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., part: _Optional[str] = ..., reply_class: _Optional[str] = ..., rounds: _Optional[int] = ..., on_time: _Optional[bool] = ..., attitude_score: _Optional[str] = ..., result_score: _Optional[str] = ...) -> None: ...

class CaseArchived(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "archive_no", "archived_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    ARCHIVE_NO_FIELD_NUMBER: _ClassVar[int]
    ARCHIVED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    archive_no: str
    archived_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., archive_no: _Optional[str] = ..., archived_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CaseWithdrawn(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "units", "reason", "withdrawn_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    WITHDRAWN_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    reason: str
    withdrawn_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., reason: _Optional[str] = ..., withdrawn_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DelegationObjected(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "reason", "by_name", "objected_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    BY_NAME_FIELD_NUMBER: _ClassVar[int]
    OBJECTED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    reason: str
    by_name: str
    objected_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., reason: _Optional[str] = ..., by_name: _Optional[str] = ..., objected_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DelegationExtensionRequested(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "requested_due_at", "reason", "by_name", "requested_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    BY_NAME_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    requested_due_at: _timestamp_pb2.Timestamp
    reason: str
    by_name: str
    requested_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., requested_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., by_name: _Optional[str] = ..., requested_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DelegationStepRefused(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "step", "reason", "explanation", "refused_at")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    STEP_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    REFUSED_AT_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    unit_id: str
    unit_name: str
    system: str
    part: str
    step: str
    reason: str
    explanation: str
    refused_at: _timestamp_pb2.Timestamp
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., step: _Optional[str] = ..., reason: _Optional[str] = ..., explanation: _Optional[str] = ..., refused_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class OutsideFeedbackRefused(_message.Message):
    __slots__ = ("task_id", "case_id", "outside_id", "home_instance", "member_id", "reply_id", "reason", "explanation", "refused_at")
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    OUTSIDE_ID_FIELD_NUMBER: _ClassVar[int]
    HOME_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    REFUSED_AT_FIELD_NUMBER: _ClassVar[int]
    task_id: str
    case_id: str
    outside_id: str
    home_instance: str
    member_id: str
    reply_id: str
    reason: str
    explanation: str
    refused_at: _timestamp_pb2.Timestamp
    def __init__(self, task_id: _Optional[str] = ..., case_id: _Optional[str] = ..., outside_id: _Optional[str] = ..., home_instance: _Optional[str] = ..., member_id: _Optional[str] = ..., reply_id: _Optional[str] = ..., reason: _Optional[str] = ..., explanation: _Optional[str] = ..., refused_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
