# Generated from protos/ by scripts/proto_gen.py: do not edit.
import datetime

from cppcc_api.common.v1 import common_pb2 as _common_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SessionOpened(_message.Message):
    __slots__ = ("session_id", "term", "ordinal", "year", "name", "opens_at", "closes_at", "call_opens_at", "cutoff_at", "reply_due_at", "statistics_year", "session_state")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TERM_FIELD_NUMBER: _ClassVar[int]
    ORDINAL_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    OPENS_AT_FIELD_NUMBER: _ClassVar[int]
    CLOSES_AT_FIELD_NUMBER: _ClassVar[int]
    CALL_OPENS_AT_FIELD_NUMBER: _ClassVar[int]
    CUTOFF_AT_FIELD_NUMBER: _ClassVar[int]
    REPLY_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    STATISTICS_YEAR_FIELD_NUMBER: _ClassVar[int]
    SESSION_STATE_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    term: int
    ordinal: int
    year: int
    name: str
    opens_at: _timestamp_pb2.Timestamp
    closes_at: _timestamp_pb2.Timestamp
    call_opens_at: _timestamp_pb2.Timestamp
    cutoff_at: _timestamp_pb2.Timestamp
    reply_due_at: _timestamp_pb2.Timestamp
    statistics_year: int
    session_state: str
    def __init__(self, session_id: _Optional[str] = ..., term: _Optional[int] = ..., ordinal: _Optional[int] = ..., year: _Optional[int] = ..., name: _Optional[str] = ..., opens_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., closes_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., call_opens_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., cutoff_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reply_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., statistics_year: _Optional[int] = ..., session_state: _Optional[str] = ...) -> None: ...

class SessionChanged(_message.Message):
    __slots__ = ("session_id", "term", "ordinal", "year", "name", "opens_at", "closes_at", "call_opens_at", "cutoff_at", "reply_due_at", "statistics_year", "session_state")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TERM_FIELD_NUMBER: _ClassVar[int]
    ORDINAL_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    OPENS_AT_FIELD_NUMBER: _ClassVar[int]
    CLOSES_AT_FIELD_NUMBER: _ClassVar[int]
    CALL_OPENS_AT_FIELD_NUMBER: _ClassVar[int]
    CUTOFF_AT_FIELD_NUMBER: _ClassVar[int]
    REPLY_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    STATISTICS_YEAR_FIELD_NUMBER: _ClassVar[int]
    SESSION_STATE_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    term: int
    ordinal: int
    year: int
    name: str
    opens_at: _timestamp_pb2.Timestamp
    closes_at: _timestamp_pb2.Timestamp
    call_opens_at: _timestamp_pb2.Timestamp
    cutoff_at: _timestamp_pb2.Timestamp
    reply_due_at: _timestamp_pb2.Timestamp
    statistics_year: int
    session_state: str
    def __init__(self, session_id: _Optional[str] = ..., term: _Optional[int] = ..., ordinal: _Optional[int] = ..., year: _Optional[int] = ..., name: _Optional[str] = ..., opens_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., closes_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., call_opens_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., cutoff_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reply_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., statistics_year: _Optional[int] = ..., session_state: _Optional[str] = ...) -> None: ...

class PersonChanged(_message.Message):
    __slots__ = ("person_id", "name", "roles", "member_id", "unit_id", "unit_name", "organization_ids", "position", "phone", "wechat_id", "address", "active")
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ROLES_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_IDS_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    WECHAT_ID_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    person_id: str
    name: str
    roles: _containers.RepeatedScalarFieldContainer[str]
    member_id: str
    unit_id: str
    unit_name: str
    organization_ids: _containers.RepeatedScalarFieldContainer[str]
    position: str
    phone: str
    wechat_id: str
    address: str
    active: bool
    def __init__(self, person_id: _Optional[str] = ..., name: _Optional[str] = ..., roles: _Optional[_Iterable[str]] = ..., member_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., organization_ids: _Optional[_Iterable[str]] = ..., position: _Optional[str] = ..., phone: _Optional[str] = ..., wechat_id: _Optional[str] = ..., address: _Optional[str] = ..., active: _Optional[bool] = ...) -> None: ...

class MemberChanged(_message.Message):
    __slots__ = ("member_id", "person_id", "name", "sector_id", "sector_name", "party_id", "party_name", "committee_ids", "committee_names", "member_group_id", "liaison_group_id", "standing_member", "kind", "term", "workplace", "position", "active", "home_instance", "upper_instance", "upper_member_no")
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SECTOR_ID_FIELD_NUMBER: _ClassVar[int]
    SECTOR_NAME_FIELD_NUMBER: _ClassVar[int]
    PARTY_ID_FIELD_NUMBER: _ClassVar[int]
    PARTY_NAME_FIELD_NUMBER: _ClassVar[int]
    COMMITTEE_IDS_FIELD_NUMBER: _ClassVar[int]
    COMMITTEE_NAMES_FIELD_NUMBER: _ClassVar[int]
    MEMBER_GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    LIAISON_GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    STANDING_MEMBER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TERM_FIELD_NUMBER: _ClassVar[int]
    WORKPLACE_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    HOME_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    UPPER_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    UPPER_MEMBER_NO_FIELD_NUMBER: _ClassVar[int]
    member_id: str
    person_id: str
    name: str
    sector_id: str
    sector_name: str
    party_id: str
    party_name: str
    committee_ids: _containers.RepeatedScalarFieldContainer[str]
    committee_names: _containers.RepeatedScalarFieldContainer[str]
    member_group_id: str
    liaison_group_id: str
    standing_member: bool
    kind: str
    term: int
    workplace: str
    position: str
    active: bool
    home_instance: str
    upper_instance: str
    upper_member_no: str
    def __init__(self, member_id: _Optional[str] = ..., person_id: _Optional[str] = ..., name: _Optional[str] = ..., sector_id: _Optional[str] = ..., sector_name: _Optional[str] = ..., party_id: _Optional[str] = ..., party_name: _Optional[str] = ..., committee_ids: _Optional[_Iterable[str]] = ..., committee_names: _Optional[_Iterable[str]] = ..., member_group_id: _Optional[str] = ..., liaison_group_id: _Optional[str] = ..., standing_member: _Optional[bool] = ..., kind: _Optional[str] = ..., term: _Optional[int] = ..., workplace: _Optional[str] = ..., position: _Optional[str] = ..., active: _Optional[bool] = ..., home_instance: _Optional[str] = ..., upper_instance: _Optional[str] = ..., upper_member_no: _Optional[str] = ...) -> None: ...

class UnitChanged(_message.Message):
    __slots__ = ("unit_id", "name", "short_name", "system", "parent_unit_id", "parent_unit_name", "duties", "doc_no_pattern", "handles_proposals", "signs_in", "active", "peer_instance")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SHORT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PARENT_UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    PARENT_UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    DUTIES_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_PATTERN_FIELD_NUMBER: _ClassVar[int]
    HANDLES_PROPOSALS_FIELD_NUMBER: _ClassVar[int]
    SIGNS_IN_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    PEER_INSTANCE_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    name: str
    short_name: str
    system: str
    parent_unit_id: str
    parent_unit_name: str
    duties: _containers.RepeatedScalarFieldContainer[str]
    doc_no_pattern: str
    handles_proposals: bool
    signs_in: bool
    active: bool
    peer_instance: str
    def __init__(self, unit_id: _Optional[str] = ..., name: _Optional[str] = ..., short_name: _Optional[str] = ..., system: _Optional[str] = ..., parent_unit_id: _Optional[str] = ..., parent_unit_name: _Optional[str] = ..., duties: _Optional[_Iterable[str]] = ..., doc_no_pattern: _Optional[str] = ..., handles_proposals: _Optional[bool] = ..., signs_in: _Optional[bool] = ..., active: _Optional[bool] = ..., peer_instance: _Optional[str] = ...) -> None: ...

class OrganizationChanged(_message.Message):
    __slots__ = ("organization_id", "name", "short_name", "kind", "may_propose", "session_only", "convenor", "liaisons", "matched_unit_ids", "active")
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SHORT_NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    MAY_PROPOSE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ONLY_FIELD_NUMBER: _ClassVar[int]
    CONVENOR_FIELD_NUMBER: _ClassVar[int]
    LIAISONS_FIELD_NUMBER: _ClassVar[int]
    MATCHED_UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    organization_id: str
    name: str
    short_name: str
    kind: str
    may_propose: bool
    session_only: bool
    convenor: _common_pb2.PersonRef
    liaisons: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    matched_unit_ids: _containers.RepeatedScalarFieldContainer[str]
    active: bool
    def __init__(self, organization_id: _Optional[str] = ..., name: _Optional[str] = ..., short_name: _Optional[str] = ..., kind: _Optional[str] = ..., may_propose: _Optional[bool] = ..., session_only: _Optional[bool] = ..., convenor: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., liaisons: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., matched_unit_ids: _Optional[_Iterable[str]] = ..., active: _Optional[bool] = ...) -> None: ...

class PolicyChanged(_message.Message):
    __slots__ = ("policy_id", "policy_name", "session_id", "effective_from", "values", "decided_by")
    POLICY_ID_FIELD_NUMBER: _ClassVar[int]
    POLICY_NAME_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_FROM_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_FIELD_NUMBER: _ClassVar[int]
    policy_id: str
    policy_name: str
    session_id: str
    effective_from: _timestamp_pb2.Timestamp
    values: _struct_pb2.Struct
    decided_by: str
    def __init__(self, policy_id: _Optional[str] = ..., policy_name: _Optional[str] = ..., session_id: _Optional[str] = ..., effective_from: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., values: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., decided_by: _Optional[str] = ...) -> None: ...

class InstanceProfileChanged(_message.Message):
    __slots__ = ("instance_id", "name", "short_name", "level", "region_code", "contact_phone")
    INSTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SHORT_NAME_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    REGION_CODE_FIELD_NUMBER: _ClassVar[int]
    CONTACT_PHONE_FIELD_NUMBER: _ClassVar[int]
    instance_id: str
    name: str
    short_name: str
    level: str
    region_code: str
    contact_phone: str
    def __init__(self, instance_id: _Optional[str] = ..., name: _Optional[str] = ..., short_name: _Optional[str] = ..., level: _Optional[str] = ..., region_code: _Optional[str] = ..., contact_phone: _Optional[str] = ...) -> None: ...
