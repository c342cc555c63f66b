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

class InspectedUnit(_message.Message):
    __slots__ = ("unit_id", "unit_name", "system", "figures", "findings")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    unit_name: str
    system: str
    figures: _containers.RepeatedCompositeFieldContainer[_common_pb2.Figure]
    findings: int
    def __init__(self, unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., figures: _Optional[_Iterable[_Union[_common_pb2.Figure, _Mapping]]] = ..., findings: _Optional[int] = ...) -> None: ...

class InspectionAnnounced(_message.Message):
    __slots__ = ("inspection_id", "kind", "title", "session_id", "team", "units", "from_at", "to_at", "notice", "conduct_at", "announced_at", "draw_seed")
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TEAM_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    FROM_AT_FIELD_NUMBER: _ClassVar[int]
    TO_AT_FIELD_NUMBER: _ClassVar[int]
    NOTICE_FIELD_NUMBER: _ClassVar[int]
    CONDUCT_AT_FIELD_NUMBER: _ClassVar[int]
    ANNOUNCED_AT_FIELD_NUMBER: _ClassVar[int]
    DRAW_SEED_FIELD_NUMBER: _ClassVar[int]
    inspection_id: str
    kind: str
    title: str
    session_id: str
    team: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    from_at: _timestamp_pb2.Timestamp
    to_at: _timestamp_pb2.Timestamp
    notice: str
    conduct_at: _timestamp_pb2.Timestamp
    announced_at: _timestamp_pb2.Timestamp
    draw_seed: str
    def __init__(self, inspection_id: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., team: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., from_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., to_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., notice: _Optional[str] = ..., conduct_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., announced_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., draw_seed: _Optional[str] = ...) -> None: ...

class InspectionConducted(_message.Message):
    __slots__ = ("inspection_id", "kind", "title", "session_id", "units", "figures", "findings", "conducted_at", "draw_seed", "drawn")
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    CONDUCTED_AT_FIELD_NUMBER: _ClassVar[int]
    DRAW_SEED_FIELD_NUMBER: _ClassVar[int]
    DRAWN_FIELD_NUMBER: _ClassVar[int]
    inspection_id: str
    kind: str
    title: str
    session_id: str
    units: _containers.RepeatedCompositeFieldContainer[InspectedUnit]
    figures: _containers.RepeatedCompositeFieldContainer[_common_pb2.Figure]
    findings: int
    conducted_at: _timestamp_pb2.Timestamp
    draw_seed: str
    drawn: int
    def __init__(self, inspection_id: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., units: _Optional[_Iterable[_Union[InspectedUnit, _Mapping]]] = ..., figures: _Optional[_Iterable[_Union[_common_pb2.Figure, _Mapping]]] = ..., findings: _Optional[int] = ..., conducted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., draw_seed: _Optional[str] = ..., drawn: _Optional[int] = ...) -> None: ...

class FindingRaised(_message.Message):
    __slots__ = ("finding_id", "inspection_id", "inspection_kind", "session_id", "unit_id", "unit_name", "proposal_id", "proposal_no", "proposal_title", "task_id", "finding_code", "text", "evidence_ids", "raised_at", "system")
    FINDING_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_KIND_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    FINDING_CODE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_IDS_FIELD_NUMBER: _ClassVar[int]
    RAISED_AT_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    finding_id: str
    inspection_id: str
    inspection_kind: str
    session_id: str
    unit_id: str
    unit_name: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    task_id: str
    finding_code: str
    text: str
    evidence_ids: _containers.RepeatedScalarFieldContainer[str]
    raised_at: _timestamp_pb2.Timestamp
    system: str
    def __init__(self, finding_id: _Optional[str] = ..., inspection_id: _Optional[str] = ..., inspection_kind: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., task_id: _Optional[str] = ..., finding_code: _Optional[str] = ..., text: _Optional[str] = ..., evidence_ids: _Optional[_Iterable[str]] = ..., raised_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., system: _Optional[str] = ...) -> None: ...

class FindingDismissed(_message.Message):
    __slots__ = ("finding_id", "inspection_id", "inspection_kind", "session_id", "unit_id", "unit_name", "proposal_id", "proposal_no", "proposal_title", "task_id", "finding_code", "text", "reason", "dismissed_at")
    FINDING_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_KIND_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    FINDING_CODE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DISMISSED_AT_FIELD_NUMBER: _ClassVar[int]
    finding_id: str
    inspection_id: str
    inspection_kind: str
    session_id: str
    unit_id: str
    unit_name: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    task_id: str
    finding_code: str
    text: str
    reason: str
    dismissed_at: _timestamp_pb2.Timestamp
    def __init__(self, finding_id: _Optional[str] = ..., inspection_id: _Optional[str] = ..., inspection_kind: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., task_id: _Optional[str] = ..., finding_code: _Optional[str] = ..., text: _Optional[str] = ..., reason: _Optional[str] = ..., dismissed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class RectificationOrdered(_message.Message):
    __slots__ = ("finding_id", "inspection_id", "inspection_kind", "session_id", "unit_id", "unit_name", "proposal_id", "proposal_no", "proposal_title", "task_id", "finding_code", "text", "rectification_id", "requirement", "due_at", "ordered_at")
    FINDING_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_KIND_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    FINDING_CODE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    RECTIFICATION_ID_FIELD_NUMBER: _ClassVar[int]
    REQUIREMENT_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    ORDERED_AT_FIELD_NUMBER: _ClassVar[int]
    finding_id: str
    inspection_id: str
    inspection_kind: str
    session_id: str
    unit_id: str
    unit_name: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    task_id: str
    finding_code: str
    text: str
    rectification_id: str
    requirement: str
    due_at: _timestamp_pb2.Timestamp
    ordered_at: _timestamp_pb2.Timestamp
    def __init__(self, finding_id: _Optional[str] = ..., inspection_id: _Optional[str] = ..., inspection_kind: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., task_id: _Optional[str] = ..., finding_code: _Optional[str] = ..., text: _Optional[str] = ..., rectification_id: _Optional[str] = ..., requirement: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., ordered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class RectificationReported(_message.Message):
    __slots__ = ("finding_id", "inspection_id", "inspection_kind", "session_id", "unit_id", "unit_name", "proposal_id", "proposal_no", "proposal_title", "task_id", "finding_code", "text", "rectification_id", "report", "on_time", "reported_at")
    FINDING_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_KIND_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    FINDING_CODE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    RECTIFICATION_ID_FIELD_NUMBER: _ClassVar[int]
    REPORT_FIELD_NUMBER: _ClassVar[int]
    ON_TIME_FIELD_NUMBER: _ClassVar[int]
    REPORTED_AT_FIELD_NUMBER: _ClassVar[int]
    finding_id: str
    inspection_id: str
    inspection_kind: str
    session_id: str
    unit_id: str
    unit_name: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    task_id: str
    finding_code: str
    text: str
    rectification_id: str
    report: str
    on_time: bool
    reported_at: _timestamp_pb2.Timestamp
    def __init__(self, finding_id: _Optional[str] = ..., inspection_id: _Optional[str] = ..., inspection_kind: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., task_id: _Optional[str] = ..., finding_code: _Optional[str] = ..., text: _Optional[str] = ..., rectification_id: _Optional[str] = ..., report: _Optional[str] = ..., on_time: _Optional[bool] = ..., reported_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class RectificationVerified(_message.Message):
    __slots__ = ("finding_id", "inspection_id", "inspection_kind", "session_id", "unit_id", "unit_name", "proposal_id", "proposal_no", "proposal_title", "task_id", "finding_code", "text", "rectification_id", "accepted", "comment", "due_at", "verified_at")
    FINDING_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_KIND_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    FINDING_CODE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    RECTIFICATION_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_AT_FIELD_NUMBER: _ClassVar[int]
    finding_id: str
    inspection_id: str
    inspection_kind: str
    session_id: str
    unit_id: str
    unit_name: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    task_id: str
    finding_code: str
    text: str
    rectification_id: str
    accepted: bool
    comment: str
    due_at: _timestamp_pb2.Timestamp
    verified_at: _timestamp_pb2.Timestamp
    def __init__(self, finding_id: _Optional[str] = ..., inspection_id: _Optional[str] = ..., inspection_kind: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., task_id: _Optional[str] = ..., finding_code: _Optional[str] = ..., text: _Optional[str] = ..., rectification_id: _Optional[str] = ..., accepted: _Optional[bool] = ..., comment: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., verified_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class RectificationApproaching(_message.Message):
    __slots__ = ("finding_id", "inspection_id", "inspection_kind", "session_id", "unit_id", "unit_name", "proposal_id", "proposal_no", "proposal_title", "task_id", "finding_code", "text", "rectification_id", "due_at", "days_left", "noticed_at")
    FINDING_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_KIND_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    FINDING_CODE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    RECTIFICATION_ID_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    DAYS_LEFT_FIELD_NUMBER: _ClassVar[int]
    NOTICED_AT_FIELD_NUMBER: _ClassVar[int]
    finding_id: str
    inspection_id: str
    inspection_kind: str
    session_id: str
    unit_id: str
    unit_name: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    task_id: str
    finding_code: str
    text: str
    rectification_id: str
    due_at: _timestamp_pb2.Timestamp
    days_left: int
    noticed_at: _timestamp_pb2.Timestamp
    def __init__(self, finding_id: _Optional[str] = ..., inspection_id: _Optional[str] = ..., inspection_kind: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., task_id: _Optional[str] = ..., finding_code: _Optional[str] = ..., text: _Optional[str] = ..., rectification_id: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., days_left: _Optional[int] = ..., noticed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class RectificationOverdue(_message.Message):
    __slots__ = ("finding_id", "inspection_id", "inspection_kind", "session_id", "unit_id", "unit_name", "proposal_id", "proposal_no", "proposal_title", "task_id", "finding_code", "text", "rectification_id", "due_at", "noticed_at")
    FINDING_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_KIND_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    FINDING_CODE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    RECTIFICATION_ID_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    NOTICED_AT_FIELD_NUMBER: _ClassVar[int]
    finding_id: str
    inspection_id: str
    inspection_kind: str
    session_id: str
    unit_id: str
    unit_name: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    task_id: str
    finding_code: str
    text: str
    rectification_id: str
    due_at: _timestamp_pb2.Timestamp
    noticed_at: _timestamp_pb2.Timestamp
    def __init__(self, finding_id: _Optional[str] = ..., inspection_id: _Optional[str] = ..., inspection_kind: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., task_id: _Optional[str] = ..., finding_code: _Optional[str] = ..., text: _Optional[str] = ..., rectification_id: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., noticed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class BulletinIssued(_message.Message):
    __slots__ = ("bulletin_id", "inspection_id", "kind", "session_id", "title", "doc_no", "sections", "units", "issued_at", "results", "figures")
    BULLETIN_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_FIELD_NUMBER: _ClassVar[int]
    SECTIONS_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    ISSUED_AT_FIELD_NUMBER: _ClassVar[int]
    RESULTS_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    bulletin_id: str
    inspection_id: str
    kind: str
    session_id: str
    title: str
    doc_no: str
    sections: _containers.RepeatedCompositeFieldContainer[_common_pb2.TextSection]
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    issued_at: _timestamp_pb2.Timestamp
    results: _containers.RepeatedCompositeFieldContainer[InspectedUnit]
    figures: _containers.RepeatedCompositeFieldContainer[_common_pb2.Figure]
    def __init__(self, bulletin_id: _Optional[str] = ..., inspection_id: _Optional[str] = ..., kind: _Optional[str] = ..., session_id: _Optional[str] = ..., title: _Optional[str] = ..., doc_no: _Optional[str] = ..., sections: _Optional[_Iterable[_Union[_common_pb2.TextSection, _Mapping]]] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., issued_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., results: _Optional[_Iterable[_Union[InspectedUnit, _Mapping]]] = ..., figures: _Optional[_Iterable[_Union[_common_pb2.Figure, _Mapping]]] = ...) -> None: ...

class CampaignLaunched(_message.Message):
    __slots__ = ("campaign_id", "kind", "title", "session_id", "leader_name", "leader", "organization", "proposals", "units", "plan", "launched_at")
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    LEADER_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    PROPOSALS_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    LAUNCHED_AT_FIELD_NUMBER: _ClassVar[int]
    campaign_id: str
    kind: str
    title: str
    session_id: str
    leader_name: str
    leader: _common_pb2.PersonRef
    organization: _common_pb2.OrganizationRef
    proposals: _containers.RepeatedCompositeFieldContainer[SupervisedProposal]
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    plan: str
    launched_at: _timestamp_pb2.Timestamp
    def __init__(self, campaign_id: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., leader_name: _Optional[str] = ..., leader: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., organization: _Optional[_Union[_common_pb2.OrganizationRef, _Mapping]] = ..., proposals: _Optional[_Iterable[_Union[SupervisedProposal, _Mapping]]] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., plan: _Optional[str] = ..., launched_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class SupervisedProposal(_message.Message):
    __slots__ = ("proposal_id", "proposal_no", "proposal_title")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    proposal_no: str
    proposal_title: str
    def __init__(self, proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ...) -> None: ...

class InstructionRecorded(_message.Message):
    __slots__ = ("instruction_id", "campaign_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "leader_name", "leader", "act", "wording", "units", "entered_by_name", "scan_ref", "instructed_at", "recorded_at")
    INSTRUCTION_ID_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    LEADER_FIELD_NUMBER: _ClassVar[int]
    ACT_FIELD_NUMBER: _ClassVar[int]
    WORDING_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    INSTRUCTED_AT_FIELD_NUMBER: _ClassVar[int]
    RECORDED_AT_FIELD_NUMBER: _ClassVar[int]
    instruction_id: str
    campaign_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    leader_name: str
    leader: _common_pb2.PersonRef
    act: str
    wording: str
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    entered_by_name: str
    scan_ref: str
    instructed_at: _timestamp_pb2.Timestamp
    recorded_at: _timestamp_pb2.Timestamp
    def __init__(self, instruction_id: _Optional[str] = ..., campaign_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., leader_name: _Optional[str] = ..., leader: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., act: _Optional[str] = ..., wording: _Optional[str] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., entered_by_name: _Optional[str] = ..., scan_ref: _Optional[str] = ..., instructed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., recorded_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class SupervisionConcluded(_message.Message):
    __slots__ = ("campaign_id", "kind", "title", "session_id", "leader_name", "proposals", "units", "result", "report", "concluded_at")
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSALS_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    REPORT_FIELD_NUMBER: _ClassVar[int]
    CONCLUDED_AT_FIELD_NUMBER: _ClassVar[int]
    campaign_id: str
    kind: str
    title: str
    session_id: str
    leader_name: str
    proposals: _containers.RepeatedCompositeFieldContainer[SupervisedProposal]
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    result: str
    report: str
    concluded_at: _timestamp_pb2.Timestamp
    def __init__(self, campaign_id: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., leader_name: _Optional[str] = ..., proposals: _Optional[_Iterable[_Union[SupervisedProposal, _Mapping]]] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., result: _Optional[str] = ..., report: _Optional[str] = ..., concluded_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ReminderIssued(_message.Message):
    __slots__ = ("reminder_id", "level", "unit_id", "unit_name", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "matter", "due_at", "text", "channel", "issued_by_name", "automatic", "issued_at")
    REMINDER_ID_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    MATTER_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    ISSUED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    AUTOMATIC_FIELD_NUMBER: _ClassVar[int]
    ISSUED_AT_FIELD_NUMBER: _ClassVar[int]
    reminder_id: str
    level: str
    unit_id: str
    unit_name: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    task_id: str
    matter: str
    due_at: _timestamp_pb2.Timestamp
    text: str
    channel: str
    issued_by_name: str
    automatic: bool
    issued_at: _timestamp_pb2.Timestamp
    def __init__(self, reminder_id: _Optional[str] = ..., level: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., matter: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., text: _Optional[str] = ..., channel: _Optional[str] = ..., issued_by_name: _Optional[str] = ..., automatic: _Optional[bool] = ..., issued_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
