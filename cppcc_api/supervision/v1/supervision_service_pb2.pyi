# Generated from protos/ by scripts/proto_gen.py: do not edit.
import datetime

from cppcc_api.common.v1 import common_pb2 as _common_pb2
from cppcc_api.supervision.v1 import supervision_events_pb2 as _supervision_events_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PlanInspectionRequest(_message.Message):
    __slots__ = ("request_id", "inspection")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    inspection: InspectionInput
    def __init__(self, request_id: _Optional[str] = ..., inspection: _Optional[_Union[InspectionInput, _Mapping]] = ...) -> None: ...

class PlanInspectionResponse(_message.Message):
    __slots__ = ("inspection",)
    INSPECTION_FIELD_NUMBER: _ClassVar[int]
    inspection: Inspection
    def __init__(self, inspection: _Optional[_Union[Inspection, _Mapping]] = ...) -> None: ...

class UpdateInspectionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "inspection_id", "inspection")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    inspection_id: str
    inspection: InspectionInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., inspection_id: _Optional[str] = ..., inspection: _Optional[_Union[InspectionInput, _Mapping]] = ...) -> None: ...

class UpdateInspectionResponse(_message.Message):
    __slots__ = ("inspection",)
    INSPECTION_FIELD_NUMBER: _ClassVar[int]
    inspection: Inspection
    def __init__(self, inspection: _Optional[_Union[Inspection, _Mapping]] = ...) -> None: ...

class CancelInspectionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "inspection_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    inspection_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., inspection_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class CancelInspectionResponse(_message.Message):
    __slots__ = ("inspection",)
    INSPECTION_FIELD_NUMBER: _ClassVar[int]
    inspection: Inspection
    def __init__(self, inspection: _Optional[_Union[Inspection, _Mapping]] = ...) -> None: ...

class AnnounceInspectionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "inspection_id", "notice", "draw_seed")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    NOTICE_FIELD_NUMBER: _ClassVar[int]
    DRAW_SEED_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    inspection_id: str
    notice: str
    draw_seed: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., inspection_id: _Optional[str] = ..., notice: _Optional[str] = ..., draw_seed: _Optional[str] = ...) -> None: ...

class AnnounceInspectionResponse(_message.Message):
    __slots__ = ("inspection",)
    INSPECTION_FIELD_NUMBER: _ClassVar[int]
    inspection: Inspection
    def __init__(self, inspection: _Optional[_Union[Inspection, _Mapping]] = ...) -> None: ...

class ReportLookBackRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "inspection_id", "items", "text", "unit_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    inspection_id: str
    items: _containers.RepeatedCompositeFieldContainer[LookBackItem]
    text: str
    unit_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., inspection_id: _Optional[str] = ..., items: _Optional[_Iterable[_Union[LookBackItem, _Mapping]]] = ..., text: _Optional[str] = ..., unit_id: _Optional[str] = ...) -> None: ...

class ReportLookBackResponse(_message.Message):
    __slots__ = ("inspection",)
    INSPECTION_FIELD_NUMBER: _ClassVar[int]
    inspection: Inspection
    def __init__(self, inspection: _Optional[_Union[Inspection, _Mapping]] = ...) -> None: ...

class ConductInspectionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "inspection_id", "record")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    RECORD_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    inspection_id: str
    record: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., inspection_id: _Optional[str] = ..., record: _Optional[str] = ...) -> None: ...

class ConductInspectionResponse(_message.Message):
    __slots__ = ("inspection", "proposed")
    INSPECTION_FIELD_NUMBER: _ClassVar[int]
    PROPOSED_FIELD_NUMBER: _ClassVar[int]
    inspection: Inspection
    proposed: _containers.RepeatedCompositeFieldContainer[Finding]
    def __init__(self, inspection: _Optional[_Union[Inspection, _Mapping]] = ..., proposed: _Optional[_Iterable[_Union[Finding, _Mapping]]] = ...) -> None: ...

class RaiseFindingsRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "inspection_id", "proposed_finding_ids", "added")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSED_FINDING_IDS_FIELD_NUMBER: _ClassVar[int]
    ADDED_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    inspection_id: str
    proposed_finding_ids: _containers.RepeatedScalarFieldContainer[str]
    added: _containers.RepeatedCompositeFieldContainer[FindingInput]
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., inspection_id: _Optional[str] = ..., proposed_finding_ids: _Optional[_Iterable[str]] = ..., added: _Optional[_Iterable[_Union[FindingInput, _Mapping]]] = ...) -> None: ...

class RaiseFindingsResponse(_message.Message):
    __slots__ = ("findings",)
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    findings: _containers.RepeatedCompositeFieldContainer[Finding]
    def __init__(self, findings: _Optional[_Iterable[_Union[Finding, _Mapping]]] = ...) -> None: ...

class DismissFindingRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "finding_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    FINDING_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    finding_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., finding_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class DismissFindingResponse(_message.Message):
    __slots__ = ("finding",)
    FINDING_FIELD_NUMBER: _ClassVar[int]
    finding: Finding
    def __init__(self, finding: _Optional[_Union[Finding, _Mapping]] = ...) -> None: ...

class OrderRectificationRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "finding_id", "requirement", "due_at")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    FINDING_ID_FIELD_NUMBER: _ClassVar[int]
    REQUIREMENT_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    finding_id: str
    requirement: str
    due_at: _timestamp_pb2.Timestamp
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., finding_id: _Optional[str] = ..., requirement: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class OrderRectificationResponse(_message.Message):
    __slots__ = ("finding",)
    FINDING_FIELD_NUMBER: _ClassVar[int]
    finding: Finding
    def __init__(self, finding: _Optional[_Union[Finding, _Mapping]] = ...) -> None: ...

class ReportRectificationRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "finding_id", "report", "evidence_refs")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    FINDING_ID_FIELD_NUMBER: _ClassVar[int]
    REPORT_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_REFS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    finding_id: str
    report: str
    evidence_refs: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., finding_id: _Optional[str] = ..., report: _Optional[str] = ..., evidence_refs: _Optional[_Iterable[str]] = ...) -> None: ...

class ReportRectificationResponse(_message.Message):
    __slots__ = ("finding",)
    FINDING_FIELD_NUMBER: _ClassVar[int]
    finding: Finding
    def __init__(self, finding: _Optional[_Union[Finding, _Mapping]] = ...) -> None: ...

class VerifyRectificationRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "finding_id", "accept", "comment", "due_at")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    FINDING_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPT_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    finding_id: str
    accept: bool
    comment: str
    due_at: _timestamp_pb2.Timestamp
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., finding_id: _Optional[str] = ..., accept: _Optional[bool] = ..., comment: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class VerifyRectificationResponse(_message.Message):
    __slots__ = ("finding",)
    FINDING_FIELD_NUMBER: _ClassVar[int]
    finding: Finding
    def __init__(self, finding: _Optional[_Union[Finding, _Mapping]] = ...) -> None: ...

class IssueBulletinRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "inspection_id", "doc_no", "title", "sections")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SECTIONS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    inspection_id: str
    doc_no: str
    title: str
    sections: _containers.RepeatedCompositeFieldContainer[_common_pb2.TextSection]
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., inspection_id: _Optional[str] = ..., doc_no: _Optional[str] = ..., title: _Optional[str] = ..., sections: _Optional[_Iterable[_Union[_common_pb2.TextSection, _Mapping]]] = ...) -> None: ...

class IssueBulletinResponse(_message.Message):
    __slots__ = ("bulletin",)
    BULLETIN_FIELD_NUMBER: _ClassVar[int]
    bulletin: Bulletin
    def __init__(self, bulletin: _Optional[_Union[Bulletin, _Mapping]] = ...) -> None: ...

class CloseInspectionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "inspection_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    inspection_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., inspection_id: _Optional[str] = ...) -> None: ...

class CloseInspectionResponse(_message.Message):
    __slots__ = ("inspection",)
    INSPECTION_FIELD_NUMBER: _ClassVar[int]
    inspection: Inspection
    def __init__(self, inspection: _Optional[_Union[Inspection, _Mapping]] = ...) -> None: ...

class GetInspectionRequest(_message.Message):
    __slots__ = ("inspection_id",)
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    inspection_id: str
    def __init__(self, inspection_id: _Optional[str] = ...) -> None: ...

class GetInspectionResponse(_message.Message):
    __slots__ = ("inspection", "findings", "look_back_list")
    INSPECTION_FIELD_NUMBER: _ClassVar[int]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    LOOK_BACK_LIST_FIELD_NUMBER: _ClassVar[int]
    inspection: Inspection
    findings: _containers.RepeatedCompositeFieldContainer[Finding]
    look_back_list: _containers.RepeatedCompositeFieldContainer[LookBackEntry]
    def __init__(self, inspection: _Optional[_Union[Inspection, _Mapping]] = ..., findings: _Optional[_Iterable[_Union[Finding, _Mapping]]] = ..., look_back_list: _Optional[_Iterable[_Union[LookBackEntry, _Mapping]]] = ...) -> None: ...

class ListInspectionsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id", "kind")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    kind: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ..., kind: _Optional[str] = ...) -> None: ...

class ListInspectionsResponse(_message.Message):
    __slots__ = ("inspections", "next_page_token", "total")
    INSPECTIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    inspections: _containers.RepeatedCompositeFieldContainer[Inspection]
    next_page_token: str
    total: int
    def __init__(self, inspections: _Optional[_Iterable[_Union[Inspection, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class GetFindingRequest(_message.Message):
    __slots__ = ("finding_id",)
    FINDING_ID_FIELD_NUMBER: _ClassVar[int]
    finding_id: str
    def __init__(self, finding_id: _Optional[str] = ...) -> None: ...

class GetFindingResponse(_message.Message):
    __slots__ = ("finding",)
    FINDING_FIELD_NUMBER: _ClassVar[int]
    finding: Finding
    def __init__(self, finding: _Optional[_Union[Finding, _Mapping]] = ...) -> None: ...

class ListFindingsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id", "unit_id", "proposal_id", "state")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    unit_id: str
    proposal_id: str
    state: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., state: _Optional[str] = ...) -> None: ...

class ListFindingsResponse(_message.Message):
    __slots__ = ("findings", "next_page_token", "total")
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    findings: _containers.RepeatedCompositeFieldContainer[Finding]
    next_page_token: str
    total: int
    def __init__(self, findings: _Optional[_Iterable[_Union[Finding, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class GetBulletinRequest(_message.Message):
    __slots__ = ("bulletin_id",)
    BULLETIN_ID_FIELD_NUMBER: _ClassVar[int]
    bulletin_id: str
    def __init__(self, bulletin_id: _Optional[str] = ...) -> None: ...

class GetBulletinResponse(_message.Message):
    __slots__ = ("bulletin",)
    BULLETIN_FIELD_NUMBER: _ClassVar[int]
    bulletin: Bulletin
    def __init__(self, bulletin: _Optional[_Union[Bulletin, _Mapping]] = ...) -> None: ...

class ListBulletinsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ...) -> None: ...

class ListBulletinsResponse(_message.Message):
    __slots__ = ("bulletins", "next_page_token", "total")
    BULLETINS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    bulletins: _containers.RepeatedCompositeFieldContainer[Bulletin]
    next_page_token: str
    total: int
    def __init__(self, bulletins: _Optional[_Iterable[_Union[Bulletin, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class CreateCampaignRequest(_message.Message):
    __slots__ = ("request_id", "campaign")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    campaign: CampaignInput
    def __init__(self, request_id: _Optional[str] = ..., campaign: _Optional[_Union[CampaignInput, _Mapping]] = ...) -> None: ...

class CreateCampaignResponse(_message.Message):
    __slots__ = ("campaign",)
    CAMPAIGN_FIELD_NUMBER: _ClassVar[int]
    campaign: Campaign
    def __init__(self, campaign: _Optional[_Union[Campaign, _Mapping]] = ...) -> None: ...

class UpdateCampaignRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "campaign_id", "campaign")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    campaign_id: str
    campaign: CampaignInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., campaign_id: _Optional[str] = ..., campaign: _Optional[_Union[CampaignInput, _Mapping]] = ...) -> None: ...

class UpdateCampaignResponse(_message.Message):
    __slots__ = ("campaign",)
    CAMPAIGN_FIELD_NUMBER: _ClassVar[int]
    campaign: Campaign
    def __init__(self, campaign: _Optional[_Union[Campaign, _Mapping]] = ...) -> None: ...

class CancelCampaignRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "campaign_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    campaign_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., campaign_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class CancelCampaignResponse(_message.Message):
    __slots__ = ("campaign",)
    CAMPAIGN_FIELD_NUMBER: _ClassVar[int]
    campaign: Campaign
    def __init__(self, campaign: _Optional[_Union[Campaign, _Mapping]] = ...) -> None: ...

class LaunchCampaignRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "campaign_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    campaign_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., campaign_id: _Optional[str] = ...) -> None: ...

class LaunchCampaignResponse(_message.Message):
    __slots__ = ("campaign",)
    CAMPAIGN_FIELD_NUMBER: _ClassVar[int]
    campaign: Campaign
    def __init__(self, campaign: _Optional[_Union[Campaign, _Mapping]] = ...) -> None: ...

class RecordInstructionRequest(_message.Message):
    __slots__ = ("request_id", "campaign_id", "proposal_id", "leader_person_id", "leader_name", "act", "wording", "unit_ids", "instructed_at", "scan_ref")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    LEADER_PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    ACT_FIELD_NUMBER: _ClassVar[int]
    WORDING_FIELD_NUMBER: _ClassVar[int]
    UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    INSTRUCTED_AT_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    campaign_id: str
    proposal_id: str
    leader_person_id: str
    leader_name: str
    act: str
    wording: str
    unit_ids: _containers.RepeatedScalarFieldContainer[str]
    instructed_at: _timestamp_pb2.Timestamp
    scan_ref: str
    def __init__(self, request_id: _Optional[str] = ..., campaign_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., leader_person_id: _Optional[str] = ..., leader_name: _Optional[str] = ..., act: _Optional[str] = ..., wording: _Optional[str] = ..., unit_ids: _Optional[_Iterable[str]] = ..., instructed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., scan_ref: _Optional[str] = ...) -> None: ...

class RecordInstructionResponse(_message.Message):
    __slots__ = ("instruction",)
    INSTRUCTION_FIELD_NUMBER: _ClassVar[int]
    instruction: Instruction
    def __init__(self, instruction: _Optional[_Union[Instruction, _Mapping]] = ...) -> None: ...

class ListInstructionsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id", "proposal_id", "leader_name")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    proposal_id: str
    leader_name: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., leader_name: _Optional[str] = ...) -> None: ...

class ListInstructionsResponse(_message.Message):
    __slots__ = ("instructions", "next_page_token", "total")
    INSTRUCTIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    instructions: _containers.RepeatedCompositeFieldContainer[Instruction]
    next_page_token: str
    total: int
    def __init__(self, instructions: _Optional[_Iterable[_Union[Instruction, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class RecordOnSiteRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "campaign_id", "record")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    RECORD_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    campaign_id: str
    record: OnSiteRecord
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., campaign_id: _Optional[str] = ..., record: _Optional[_Union[OnSiteRecord, _Mapping]] = ...) -> None: ...

class RecordOnSiteResponse(_message.Message):
    __slots__ = ("campaign",)
    CAMPAIGN_FIELD_NUMBER: _ClassVar[int]
    campaign: Campaign
    def __init__(self, campaign: _Optional[_Union[Campaign, _Mapping]] = ...) -> None: ...

class AddEpisodeRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "campaign_id", "episode")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    EPISODE_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    campaign_id: str
    episode: Episode
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., campaign_id: _Optional[str] = ..., episode: _Optional[_Union[Episode, _Mapping]] = ...) -> None: ...

class AddEpisodeResponse(_message.Message):
    __slots__ = ("campaign",)
    CAMPAIGN_FIELD_NUMBER: _ClassVar[int]
    campaign: Campaign
    def __init__(self, campaign: _Optional[_Union[Campaign, _Mapping]] = ...) -> None: ...

class ConcludeCampaignRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "campaign_id", "result", "report")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    REPORT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    campaign_id: str
    result: str
    report: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., campaign_id: _Optional[str] = ..., result: _Optional[str] = ..., report: _Optional[str] = ...) -> None: ...

class ConcludeCampaignResponse(_message.Message):
    __slots__ = ("campaign",)
    CAMPAIGN_FIELD_NUMBER: _ClassVar[int]
    campaign: Campaign
    def __init__(self, campaign: _Optional[_Union[Campaign, _Mapping]] = ...) -> None: ...

class GetCampaignRequest(_message.Message):
    __slots__ = ("campaign_id",)
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    campaign_id: str
    def __init__(self, campaign_id: _Optional[str] = ...) -> None: ...

class GetCampaignResponse(_message.Message):
    __slots__ = ("campaign",)
    CAMPAIGN_FIELD_NUMBER: _ClassVar[int]
    campaign: Campaign
    def __init__(self, campaign: _Optional[_Union[Campaign, _Mapping]] = ...) -> None: ...

class ListCampaignsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id", "kind", "proposal_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    kind: str
    proposal_id: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ..., kind: _Optional[str] = ..., proposal_id: _Optional[str] = ...) -> None: ...

class ListCampaignsResponse(_message.Message):
    __slots__ = ("campaigns", "next_page_token", "total")
    CAMPAIGNS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    campaigns: _containers.RepeatedCompositeFieldContainer[Campaign]
    next_page_token: str
    total: int
    def __init__(self, campaigns: _Optional[_Iterable[_Union[Campaign, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class SuggestSupervisionRequest(_message.Message):
    __slots__ = ("session_id", "kind", "organization_id", "limit")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    kind: str
    organization_id: str
    limit: int
    def __init__(self, session_id: _Optional[str] = ..., kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., limit: _Optional[int] = ...) -> None: ...

class SuggestSupervisionResponse(_message.Message):
    __slots__ = ("candidates",)
    CANDIDATES_FIELD_NUMBER: _ClassVar[int]
    candidates: _containers.RepeatedCompositeFieldContainer[SupervisionCandidate]
    def __init__(self, candidates: _Optional[_Iterable[_Union[SupervisionCandidate, _Mapping]]] = ...) -> None: ...

class GetCoverageRequest(_message.Message):
    __slots__ = ("session_id",)
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    def __init__(self, session_id: _Optional[str] = ...) -> None: ...

class GetCoverageResponse(_message.Message):
    __slots__ = ("rows", "covered", "key_proposals", "leaders", "promotion")
    ROWS_FIELD_NUMBER: _ClassVar[int]
    COVERED_FIELD_NUMBER: _ClassVar[int]
    KEY_PROPOSALS_FIELD_NUMBER: _ClassVar[int]
    LEADERS_FIELD_NUMBER: _ClassVar[int]
    PROMOTION_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[CoverageRow]
    covered: int
    key_proposals: int
    leaders: _containers.RepeatedCompositeFieldContainer[CoverageLeader]
    promotion: PromotionMonth
    def __init__(self, rows: _Optional[_Iterable[_Union[CoverageRow, _Mapping]]] = ..., covered: _Optional[int] = ..., key_proposals: _Optional[int] = ..., leaders: _Optional[_Iterable[_Union[CoverageLeader, _Mapping]]] = ..., promotion: _Optional[_Union[PromotionMonth, _Mapping]] = ...) -> None: ...

class IssueReminderRequest(_message.Message):
    __slots__ = ("request_id", "unit_id", "task_id", "proposal_id", "level", "matter", "text", "channel")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    MATTER_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    unit_id: str
    task_id: str
    proposal_id: str
    level: str
    matter: str
    text: str
    channel: str
    def __init__(self, request_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., task_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., level: _Optional[str] = ..., matter: _Optional[str] = ..., text: _Optional[str] = ..., channel: _Optional[str] = ...) -> None: ...

class IssueReminderResponse(_message.Message):
    __slots__ = ("reminder",)
    REMINDER_FIELD_NUMBER: _ClassVar[int]
    reminder: Reminder
    def __init__(self, reminder: _Optional[_Union[Reminder, _Mapping]] = ...) -> None: ...

class ListRemindersRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id", "unit_id", "proposal_id", "level")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    unit_id: str
    proposal_id: str
    level: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., level: _Optional[str] = ...) -> None: ...

class ListRemindersResponse(_message.Message):
    __slots__ = ("reminders", "next_page_token", "total")
    REMINDERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    reminders: _containers.RepeatedCompositeFieldContainer[Reminder]
    next_page_token: str
    total: int
    def __init__(self, reminders: _Optional[_Iterable[_Union[Reminder, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class InspectionInput(_message.Message):
    __slots__ = ("session_id", "kind", "title", "team_person_ids", "unit_ids", "from_at", "to_at", "conduct_at")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEAM_PERSON_IDS_FIELD_NUMBER: _ClassVar[int]
    UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    FROM_AT_FIELD_NUMBER: _ClassVar[int]
    TO_AT_FIELD_NUMBER: _ClassVar[int]
    CONDUCT_AT_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    kind: str
    title: str
    team_person_ids: _containers.RepeatedScalarFieldContainer[str]
    unit_ids: _containers.RepeatedScalarFieldContainer[str]
    from_at: _timestamp_pb2.Timestamp
    to_at: _timestamp_pb2.Timestamp
    conduct_at: _timestamp_pb2.Timestamp
    def __init__(self, session_id: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., team_person_ids: _Optional[_Iterable[str]] = ..., unit_ids: _Optional[_Iterable[str]] = ..., from_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., to_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., conduct_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Inspection(_message.Message):
    __slots__ = ("inspection_id", "kind", "title", "session_id", "state", "team", "units", "from_at", "to_at", "conduct_at", "notice", "record", "figures", "results", "look_backs", "findings", "bulletin_id", "version", "draw", "cancel_reason")
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    TEAM_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    FROM_AT_FIELD_NUMBER: _ClassVar[int]
    TO_AT_FIELD_NUMBER: _ClassVar[int]
    CONDUCT_AT_FIELD_NUMBER: _ClassVar[int]
    NOTICE_FIELD_NUMBER: _ClassVar[int]
    RECORD_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    RESULTS_FIELD_NUMBER: _ClassVar[int]
    LOOK_BACKS_FIELD_NUMBER: _ClassVar[int]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    BULLETIN_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    DRAW_FIELD_NUMBER: _ClassVar[int]
    CANCEL_REASON_FIELD_NUMBER: _ClassVar[int]
    inspection_id: str
    kind: str
    title: str
    session_id: str
    state: str
    team: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    from_at: _timestamp_pb2.Timestamp
    to_at: _timestamp_pb2.Timestamp
    conduct_at: _timestamp_pb2.Timestamp
    notice: str
    record: str
    figures: _containers.RepeatedCompositeFieldContainer[_common_pb2.Figure]
    results: _containers.RepeatedCompositeFieldContainer[_supervision_events_pb2.InspectedUnit]
    look_backs: _containers.RepeatedCompositeFieldContainer[LookBackReport]
    findings: int
    bulletin_id: str
    version: int
    draw: Draw
    cancel_reason: str
    def __init__(self, inspection_id: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., state: _Optional[str] = ..., team: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., from_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., to_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., conduct_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., notice: _Optional[str] = ..., record: _Optional[str] = ..., figures: _Optional[_Iterable[_Union[_common_pb2.Figure, _Mapping]]] = ..., results: _Optional[_Iterable[_Union[_supervision_events_pb2.InspectedUnit, _Mapping]]] = ..., look_backs: _Optional[_Iterable[_Union[LookBackReport, _Mapping]]] = ..., findings: _Optional[int] = ..., bulletin_id: _Optional[str] = ..., version: _Optional[int] = ..., draw: _Optional[_Union[Draw, _Mapping]] = ..., cancel_reason: _Optional[str] = ...) -> None: ...

class Draw(_message.Message):
    __slots__ = ("seed", "population", "wanted", "entries")
    SEED_FIELD_NUMBER: _ClassVar[int]
    POPULATION_FIELD_NUMBER: _ClassVar[int]
    WANTED_FIELD_NUMBER: _ClassVar[int]
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    seed: str
    population: int
    wanted: int
    entries: _containers.RepeatedCompositeFieldContainer[LookBackEntry]
    def __init__(self, seed: _Optional[str] = ..., population: _Optional[int] = ..., wanted: _Optional[int] = ..., entries: _Optional[_Iterable[_Union[LookBackEntry, _Mapping]]] = ...) -> None: ...

class LookBackEntry(_message.Message):
    __slots__ = ("unit_id", "unit_name", "task_id", "commitment_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "reply_class", "text", "due_at", "evidence_state", "claimed")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    COMMITMENT_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_STATE_FIELD_NUMBER: _ClassVar[int]
    CLAIMED_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    unit_name: str
    task_id: str
    commitment_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    reply_class: str
    text: str
    due_at: _timestamp_pb2.Timestamp
    evidence_state: str
    claimed: str
    def __init__(self, unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., task_id: _Optional[str] = ..., commitment_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., reply_class: _Optional[str] = ..., text: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., evidence_state: _Optional[str] = ..., claimed: _Optional[str] = ...) -> None: ...

class LookBackItem(_message.Message):
    __slots__ = ("task_id", "commitment_id", "result", "remedy", "remedy_due_at")
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    COMMITMENT_ID_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    REMEDY_FIELD_NUMBER: _ClassVar[int]
    REMEDY_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    task_id: str
    commitment_id: str
    result: str
    remedy: str
    remedy_due_at: _timestamp_pb2.Timestamp
    def __init__(self, task_id: _Optional[str] = ..., commitment_id: _Optional[str] = ..., result: _Optional[str] = ..., remedy: _Optional[str] = ..., remedy_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class LookBackReport(_message.Message):
    __slots__ = ("unit_id", "unit_name", "items", "text", "listed", "covered", "reported_at")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    LISTED_FIELD_NUMBER: _ClassVar[int]
    COVERED_FIELD_NUMBER: _ClassVar[int]
    REPORTED_AT_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    unit_name: str
    items: _containers.RepeatedCompositeFieldContainer[LookBackItem]
    text: str
    listed: int
    covered: int
    reported_at: _timestamp_pb2.Timestamp
    def __init__(self, unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., items: _Optional[_Iterable[_Union[LookBackItem, _Mapping]]] = ..., text: _Optional[str] = ..., listed: _Optional[int] = ..., covered: _Optional[int] = ..., reported_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class FindingInput(_message.Message):
    __slots__ = ("unit_id", "task_id", "finding_code", "text", "evidence_ids", "evidence_refs")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    FINDING_CODE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_IDS_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_REFS_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    task_id: str
    finding_code: str
    text: str
    evidence_ids: _containers.RepeatedScalarFieldContainer[str]
    evidence_refs: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, unit_id: _Optional[str] = ..., task_id: _Optional[str] = ..., finding_code: _Optional[str] = ..., text: _Optional[str] = ..., evidence_ids: _Optional[_Iterable[str]] = ..., evidence_refs: _Optional[_Iterable[str]] = ...) -> None: ...

class Finding(_message.Message):
    __slots__ = ("finding_id", "inspection_id", "inspection_kind", "session_id", "unit_id", "unit_name", "proposal_id", "proposal_no", "proposal_title", "task_id", "finding_code", "text", "state", "evidence", "requirement", "due_at", "overdue", "report", "evidence_refs", "comment", "raised_at", "closed_at", "version", "system", "by_hand", "team_refs", "rectification_id", "history")
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
    STATE_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_FIELD_NUMBER: _ClassVar[int]
    REQUIREMENT_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_FIELD_NUMBER: _ClassVar[int]
    REPORT_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_REFS_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    RAISED_AT_FIELD_NUMBER: _ClassVar[int]
    CLOSED_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    BY_HAND_FIELD_NUMBER: _ClassVar[int]
    TEAM_REFS_FIELD_NUMBER: _ClassVar[int]
    RECTIFICATION_ID_FIELD_NUMBER: _ClassVar[int]
    HISTORY_FIELD_NUMBER: _ClassVar[int]
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
    state: str
    evidence: _containers.RepeatedCompositeFieldContainer[Evidence]
    requirement: str
    due_at: _timestamp_pb2.Timestamp
    overdue: bool
    report: str
    evidence_refs: _containers.RepeatedScalarFieldContainer[str]
    comment: str
    raised_at: _timestamp_pb2.Timestamp
    closed_at: _timestamp_pb2.Timestamp
    version: int
    system: str
    by_hand: bool
    team_refs: _containers.RepeatedScalarFieldContainer[str]
    rectification_id: str
    history: _containers.RepeatedCompositeFieldContainer[FindingStep]
    def __init__(self, finding_id: _Optional[str] = ..., inspection_id: _Optional[str] = ..., inspection_kind: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., task_id: _Optional[str] = ..., finding_code: _Optional[str] = ..., text: _Optional[str] = ..., state: _Optional[str] = ..., evidence: _Optional[_Iterable[_Union[Evidence, _Mapping]]] = ..., requirement: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., overdue: _Optional[bool] = ..., report: _Optional[str] = ..., evidence_refs: _Optional[_Iterable[str]] = ..., comment: _Optional[str] = ..., raised_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., closed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., system: _Optional[str] = ..., by_hand: _Optional[bool] = ..., team_refs: _Optional[_Iterable[str]] = ..., rectification_id: _Optional[str] = ..., history: _Optional[_Iterable[_Union[FindingStep, _Mapping]]] = ...) -> None: ...

class FindingStep(_message.Message):
    __slots__ = ("at", "label", "text", "actor_name")
    AT_FIELD_NUMBER: _ClassVar[int]
    LABEL_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    ACTOR_NAME_FIELD_NUMBER: _ClassVar[int]
    at: _timestamp_pb2.Timestamp
    label: str
    text: str
    actor_name: str
    def __init__(self, at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., label: _Optional[str] = ..., text: _Optional[str] = ..., actor_name: _Optional[str] = ...) -> None: ...

class Evidence(_message.Message):
    __slots__ = ("evidence_id", "kind", "text", "at")
    EVIDENCE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    evidence_id: str
    kind: str
    text: str
    at: _timestamp_pb2.Timestamp
    def __init__(self, evidence_id: _Optional[str] = ..., kind: _Optional[str] = ..., text: _Optional[str] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Bulletin(_message.Message):
    __slots__ = ("bulletin_id", "inspection_id", "kind", "title", "doc_no", "sections", "units", "issued_at", "figures", "results", "issued_by_name")
    BULLETIN_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_FIELD_NUMBER: _ClassVar[int]
    SECTIONS_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    ISSUED_AT_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    RESULTS_FIELD_NUMBER: _ClassVar[int]
    ISSUED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    bulletin_id: str
    inspection_id: str
    kind: str
    title: str
    doc_no: str
    sections: _containers.RepeatedCompositeFieldContainer[_common_pb2.TextSection]
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    issued_at: _timestamp_pb2.Timestamp
    figures: _containers.RepeatedCompositeFieldContainer[_common_pb2.Figure]
    results: _containers.RepeatedCompositeFieldContainer[_supervision_events_pb2.InspectedUnit]
    issued_by_name: str
    def __init__(self, bulletin_id: _Optional[str] = ..., inspection_id: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., doc_no: _Optional[str] = ..., sections: _Optional[_Iterable[_Union[_common_pb2.TextSection, _Mapping]]] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., issued_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., figures: _Optional[_Iterable[_Union[_common_pb2.Figure, _Mapping]]] = ..., results: _Optional[_Iterable[_Union[_supervision_events_pb2.InspectedUnit, _Mapping]]] = ..., issued_by_name: _Optional[str] = ...) -> None: ...

class CampaignInput(_message.Message):
    __slots__ = ("session_id", "kind", "title", "leader_person_id", "leader_name", "organization_id", "team_person_ids", "proposal_ids", "unit_ids", "plan", "media_name", "promotion_year")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    LEADER_PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    TEAM_PERSON_IDS_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_IDS_FIELD_NUMBER: _ClassVar[int]
    UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    MEDIA_NAME_FIELD_NUMBER: _ClassVar[int]
    PROMOTION_YEAR_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    kind: str
    title: str
    leader_person_id: str
    leader_name: str
    organization_id: str
    team_person_ids: _containers.RepeatedScalarFieldContainer[str]
    proposal_ids: _containers.RepeatedScalarFieldContainer[str]
    unit_ids: _containers.RepeatedScalarFieldContainer[str]
    plan: str
    media_name: str
    promotion_year: int
    def __init__(self, session_id: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., leader_person_id: _Optional[str] = ..., leader_name: _Optional[str] = ..., organization_id: _Optional[str] = ..., team_person_ids: _Optional[_Iterable[str]] = ..., proposal_ids: _Optional[_Iterable[str]] = ..., unit_ids: _Optional[_Iterable[str]] = ..., plan: _Optional[str] = ..., media_name: _Optional[str] = ..., promotion_year: _Optional[int] = ...) -> None: ...

class OnSiteRecord(_message.Message):
    __slots__ = ("at", "place", "participants", "text", "evidence_ref")
    AT_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    PARTICIPANTS_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_REF_FIELD_NUMBER: _ClassVar[int]
    at: _timestamp_pb2.Timestamp
    place: str
    participants: _containers.RepeatedScalarFieldContainer[str]
    text: str
    evidence_ref: str
    def __init__(self, at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., place: _Optional[str] = ..., participants: _Optional[_Iterable[str]] = ..., text: _Optional[str] = ..., evidence_ref: _Optional[str] = ...) -> None: ...

class Episode(_message.Message):
    __slots__ = ("episode_id", "title", "medium", "link", "text", "proposal_id", "published_at")
    EPISODE_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    MEDIUM_FIELD_NUMBER: _ClassVar[int]
    LINK_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PUBLISHED_AT_FIELD_NUMBER: _ClassVar[int]
    episode_id: str
    title: str
    medium: str
    link: str
    text: str
    proposal_id: str
    published_at: _timestamp_pb2.Timestamp
    def __init__(self, episode_id: _Optional[str] = ..., title: _Optional[str] = ..., medium: _Optional[str] = ..., link: _Optional[str] = ..., text: _Optional[str] = ..., proposal_id: _Optional[str] = ..., published_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Campaign(_message.Message):
    __slots__ = ("campaign_id", "session_id", "kind", "title", "state", "leader_name", "leader", "organization", "team", "proposals", "units", "plan", "media_name", "instructions", "on_site", "episodes", "result", "report", "launched_at", "concluded_at", "version", "promotion_year", "cancel_reason")
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    LEADER_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    TEAM_FIELD_NUMBER: _ClassVar[int]
    PROPOSALS_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    MEDIA_NAME_FIELD_NUMBER: _ClassVar[int]
    INSTRUCTIONS_FIELD_NUMBER: _ClassVar[int]
    ON_SITE_FIELD_NUMBER: _ClassVar[int]
    EPISODES_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    REPORT_FIELD_NUMBER: _ClassVar[int]
    LAUNCHED_AT_FIELD_NUMBER: _ClassVar[int]
    CONCLUDED_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    PROMOTION_YEAR_FIELD_NUMBER: _ClassVar[int]
    CANCEL_REASON_FIELD_NUMBER: _ClassVar[int]
    campaign_id: str
    session_id: str
    kind: str
    title: str
    state: str
    leader_name: str
    leader: _common_pb2.PersonRef
    organization: _common_pb2.OrganizationRef
    team: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    proposals: _containers.RepeatedCompositeFieldContainer[_supervision_events_pb2.SupervisedProposal]
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    plan: str
    media_name: str
    instructions: _containers.RepeatedCompositeFieldContainer[Instruction]
    on_site: _containers.RepeatedCompositeFieldContainer[OnSiteRecord]
    episodes: _containers.RepeatedCompositeFieldContainer[Episode]
    result: str
    report: str
    launched_at: _timestamp_pb2.Timestamp
    concluded_at: _timestamp_pb2.Timestamp
    version: int
    promotion_year: int
    cancel_reason: str
    def __init__(self, campaign_id: _Optional[str] = ..., session_id: _Optional[str] = ..., kind: _Optional[str] = ..., title: _Optional[str] = ..., state: _Optional[str] = ..., leader_name: _Optional[str] = ..., leader: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., organization: _Optional[_Union[_common_pb2.OrganizationRef, _Mapping]] = ..., team: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., proposals: _Optional[_Iterable[_Union[_supervision_events_pb2.SupervisedProposal, _Mapping]]] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., plan: _Optional[str] = ..., media_name: _Optional[str] = ..., instructions: _Optional[_Iterable[_Union[Instruction, _Mapping]]] = ..., on_site: _Optional[_Iterable[_Union[OnSiteRecord, _Mapping]]] = ..., episodes: _Optional[_Iterable[_Union[Episode, _Mapping]]] = ..., result: _Optional[str] = ..., report: _Optional[str] = ..., launched_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., concluded_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., promotion_year: _Optional[int] = ..., cancel_reason: _Optional[str] = ...) -> None: ...

class Instruction(_message.Message):
    __slots__ = ("instruction_id", "campaign_id", "proposal_id", "proposal_no", "proposal_title", "leader_name", "act", "wording", "units", "entered_by_name", "scan_ref", "instructed_at", "leader", "recorded_at")
    INSTRUCTION_ID_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    ACT_FIELD_NUMBER: _ClassVar[int]
    WORDING_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    INSTRUCTED_AT_FIELD_NUMBER: _ClassVar[int]
    LEADER_FIELD_NUMBER: _ClassVar[int]
    RECORDED_AT_FIELD_NUMBER: _ClassVar[int]
    instruction_id: str
    campaign_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    leader_name: str
    act: str
    wording: str
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    entered_by_name: str
    scan_ref: str
    instructed_at: _timestamp_pb2.Timestamp
    leader: _common_pb2.PersonRef
    recorded_at: _timestamp_pb2.Timestamp
    def __init__(self, instruction_id: _Optional[str] = ..., campaign_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., leader_name: _Optional[str] = ..., act: _Optional[str] = ..., wording: _Optional[str] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., entered_by_name: _Optional[str] = ..., scan_ref: _Optional[str] = ..., instructed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., leader: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., recorded_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class SupervisionCandidate(_message.Message):
    __slots__ = ("proposal_id", "proposal_no", "proposal_title", "unit", "score", "reason", "organization")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    proposal_no: str
    proposal_title: str
    unit: _common_pb2.UnitRef
    score: float
    reason: str
    organization: _common_pb2.OrganizationRef
    def __init__(self, proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., unit: _Optional[_Union[_common_pb2.UnitRef, _Mapping]] = ..., score: _Optional[float] = ..., reason: _Optional[str] = ..., organization: _Optional[_Union[_common_pb2.OrganizationRef, _Mapping]] = ...) -> None: ...

class CoverageRow(_message.Message):
    __slots__ = ("proposal_id", "proposal_no", "proposal_title", "acts", "campaign_ids", "supervising_leader_name", "is_covered")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    ACTS_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_IDS_FIELD_NUMBER: _ClassVar[int]
    SUPERVISING_LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    IS_COVERED_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    proposal_no: str
    proposal_title: str
    acts: _containers.RepeatedCompositeFieldContainer[LeaderAct]
    campaign_ids: _containers.RepeatedScalarFieldContainer[str]
    supervising_leader_name: str
    is_covered: bool
    def __init__(self, proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., acts: _Optional[_Iterable[_Union[LeaderAct, _Mapping]]] = ..., campaign_ids: _Optional[_Iterable[str]] = ..., supervising_leader_name: _Optional[str] = ..., is_covered: _Optional[bool] = ...) -> None: ...

class CoverageLeader(_message.Message):
    __slots__ = ("leader", "position", "reviewed", "led")
    LEADER_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    REVIEWED_FIELD_NUMBER: _ClassVar[int]
    LED_FIELD_NUMBER: _ClassVar[int]
    leader: _common_pb2.PersonRef
    position: str
    reviewed: int
    led: int
    def __init__(self, leader: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., position: _Optional[str] = ..., reviewed: _Optional[int] = ..., led: _Optional[int] = ...) -> None: ...

class PromotionMonth(_message.Message):
    __slots__ = ("year", "month", "campaign_ids", "without_team")
    YEAR_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_IDS_FIELD_NUMBER: _ClassVar[int]
    WITHOUT_TEAM_FIELD_NUMBER: _ClassVar[int]
    year: int
    month: int
    campaign_ids: _containers.RepeatedScalarFieldContainer[str]
    without_team: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    def __init__(self, year: _Optional[int] = ..., month: _Optional[int] = ..., campaign_ids: _Optional[_Iterable[str]] = ..., without_team: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ...) -> None: ...

class LeaderAct(_message.Message):
    __slots__ = ("leader_name", "act", "at")
    LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    ACT_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    leader_name: str
    act: str
    at: _timestamp_pb2.Timestamp
    def __init__(self, leader_name: _Optional[str] = ..., act: _Optional[str] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Reminder(_message.Message):
    __slots__ = ("reminder_id", "level", "unit_id", "unit_name", "proposal_id", "proposal_no", "proposal_title", "task_id", "matter", "due_at", "text", "channel", "issued_by_name", "automatic", "issued_at")
    REMINDER_ID_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
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
    task_id: str
    matter: str
    due_at: _timestamp_pb2.Timestamp
    text: str
    channel: str
    issued_by_name: str
    automatic: bool
    issued_at: _timestamp_pb2.Timestamp
    def __init__(self, reminder_id: _Optional[str] = ..., level: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., task_id: _Optional[str] = ..., matter: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., text: _Optional[str] = ..., channel: _Optional[str] = ..., issued_by_name: _Optional[str] = ..., automatic: _Optional[bool] = ..., issued_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
