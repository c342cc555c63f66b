# Generated from protos/ by scripts/proto_gen.py: do not edit.
import datetime

from cppcc_api.common.v1 import common_pb2 as _common_pb2
from cppcc_api.intake.v1 import intake_events_pb2 as _intake_events_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CreateTopicCatalogueRequest(_message.Message):
    __slots__ = ("request_id", "catalogue")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    CATALOGUE_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    catalogue: CatalogueInput
    def __init__(self, request_id: _Optional[str] = ..., catalogue: _Optional[_Union[CatalogueInput, _Mapping]] = ...) -> None: ...

class CreateTopicCatalogueResponse(_message.Message):
    __slots__ = ("catalogue",)
    CATALOGUE_FIELD_NUMBER: _ClassVar[int]
    catalogue: TopicCatalogue
    def __init__(self, catalogue: _Optional[_Union[TopicCatalogue, _Mapping]] = ...) -> None: ...

class UpdateTopicCatalogueRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "catalogue_id", "catalogue")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CATALOGUE_ID_FIELD_NUMBER: _ClassVar[int]
    CATALOGUE_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    catalogue_id: str
    catalogue: CatalogueInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., catalogue_id: _Optional[str] = ..., catalogue: _Optional[_Union[CatalogueInput, _Mapping]] = ...) -> None: ...

class UpdateTopicCatalogueResponse(_message.Message):
    __slots__ = ("catalogue",)
    CATALOGUE_FIELD_NUMBER: _ClassVar[int]
    catalogue: TopicCatalogue
    def __init__(self, catalogue: _Optional[_Union[TopicCatalogue, _Mapping]] = ...) -> None: ...

class PublishTopicCatalogueRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "catalogue_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CATALOGUE_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    catalogue_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., catalogue_id: _Optional[str] = ...) -> None: ...

class PublishTopicCatalogueResponse(_message.Message):
    __slots__ = ("catalogue",)
    CATALOGUE_FIELD_NUMBER: _ClassVar[int]
    catalogue: TopicCatalogue
    def __init__(self, catalogue: _Optional[_Union[TopicCatalogue, _Mapping]] = ...) -> None: ...

class GetTopicCatalogueRequest(_message.Message):
    __slots__ = ("catalogue_id",)
    CATALOGUE_ID_FIELD_NUMBER: _ClassVar[int]
    catalogue_id: str
    def __init__(self, catalogue_id: _Optional[str] = ...) -> None: ...

class GetTopicCatalogueResponse(_message.Message):
    __slots__ = ("catalogue",)
    CATALOGUE_FIELD_NUMBER: _ClassVar[int]
    catalogue: TopicCatalogue
    def __init__(self, catalogue: _Optional[_Union[TopicCatalogue, _Mapping]] = ...) -> None: ...

class ListTopicCataloguesRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ...) -> None: ...

class ListTopicCataloguesResponse(_message.Message):
    __slots__ = ("catalogues", "next_page_token", "total")
    CATALOGUES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    catalogues: _containers.RepeatedCompositeFieldContainer[TopicCatalogue]
    next_page_token: str
    total: int
    def __init__(self, catalogues: _Optional[_Iterable[_Union[TopicCatalogue, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class ReceiveClueRequest(_message.Message):
    __slots__ = ("request_id", "title", "text", "focus_area", "source", "source_ref", "contact")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_REF_FIELD_NUMBER: _ClassVar[int]
    CONTACT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    title: str
    text: str
    focus_area: str
    source: str
    source_ref: str
    contact: str
    def __init__(self, request_id: _Optional[str] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., focus_area: _Optional[str] = ..., source: _Optional[str] = ..., source_ref: _Optional[str] = ..., contact: _Optional[str] = ...) -> None: ...

class ReceiveClueResponse(_message.Message):
    __slots__ = ("clue",)
    CLUE_FIELD_NUMBER: _ClassVar[int]
    clue: Clue
    def __init__(self, clue: _Optional[_Union[Clue, _Mapping]] = ...) -> None: ...

class DecideClueRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "clue_id", "decision", "catalogue_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CLUE_ID_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    CATALOGUE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    clue_id: str
    decision: str
    catalogue_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., clue_id: _Optional[str] = ..., decision: _Optional[str] = ..., catalogue_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class DecideClueResponse(_message.Message):
    __slots__ = ("clue",)
    CLUE_FIELD_NUMBER: _ClassVar[int]
    clue: Clue
    def __init__(self, clue: _Optional[_Union[Clue, _Mapping]] = ...) -> None: ...

class ListCluesRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id", "focus_area", "state")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    focus_area: str
    state: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ..., focus_area: _Optional[str] = ..., state: _Optional[str] = ...) -> None: ...

class ListCluesResponse(_message.Message):
    __slots__ = ("clues", "next_page_token", "total")
    CLUES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    clues: _containers.RepeatedCompositeFieldContainer[Clue]
    next_page_token: str
    total: int
    def __init__(self, clues: _Optional[_Iterable[_Union[Clue, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class CreatePlanRequest(_message.Message):
    __slots__ = ("request_id", "plan")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    plan: PlanInput
    def __init__(self, request_id: _Optional[str] = ..., plan: _Optional[_Union[PlanInput, _Mapping]] = ...) -> None: ...

class CreatePlanResponse(_message.Message):
    __slots__ = ("plan",)
    PLAN_FIELD_NUMBER: _ClassVar[int]
    plan: Plan
    def __init__(self, plan: _Optional[_Union[Plan, _Mapping]] = ...) -> None: ...

class UpdatePlanRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "plan_id", "plan")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    plan_id: str
    plan: PlanInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., plan_id: _Optional[str] = ..., plan: _Optional[_Union[PlanInput, _Mapping]] = ...) -> None: ...

class UpdatePlanResponse(_message.Message):
    __slots__ = ("plan",)
    PLAN_FIELD_NUMBER: _ClassVar[int]
    plan: Plan
    def __init__(self, plan: _Optional[_Union[Plan, _Mapping]] = ...) -> None: ...

class AddPlanStepRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "plan_id", "step")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    STEP_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    plan_id: str
    step: PlanStep
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., plan_id: _Optional[str] = ..., step: _Optional[_Union[PlanStep, _Mapping]] = ...) -> None: ...

class AddPlanStepResponse(_message.Message):
    __slots__ = ("plan",)
    PLAN_FIELD_NUMBER: _ClassVar[int]
    plan: Plan
    def __init__(self, plan: _Optional[_Union[Plan, _Mapping]] = ...) -> None: ...

class AdoptPlanRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "plan_id", "decided_by", "document_ref")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_REF_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    plan_id: str
    decided_by: str
    document_ref: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., plan_id: _Optional[str] = ..., decided_by: _Optional[str] = ..., document_ref: _Optional[str] = ...) -> None: ...

class AdoptPlanResponse(_message.Message):
    __slots__ = ("plan",)
    PLAN_FIELD_NUMBER: _ClassVar[int]
    plan: Plan
    def __init__(self, plan: _Optional[_Union[Plan, _Mapping]] = ...) -> None: ...

class ClosePlanRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "plan_id", "outcome", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    plan_id: str
    outcome: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., plan_id: _Optional[str] = ..., outcome: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class ClosePlanResponse(_message.Message):
    __slots__ = ("plan",)
    PLAN_FIELD_NUMBER: _ClassVar[int]
    plan: Plan
    def __init__(self, plan: _Optional[_Union[Plan, _Mapping]] = ...) -> None: ...

class GetPlanRequest(_message.Message):
    __slots__ = ("plan_id",)
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    plan_id: str
    def __init__(self, plan_id: _Optional[str] = ...) -> None: ...

class GetPlanResponse(_message.Message):
    __slots__ = ("plan",)
    PLAN_FIELD_NUMBER: _ClassVar[int]
    plan: Plan
    def __init__(self, plan: _Optional[_Union[Plan, _Mapping]] = ...) -> None: ...

class ListPlansRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id", "planned_kind")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PLANNED_KIND_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    planned_kind: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ..., planned_kind: _Optional[str] = ...) -> None: ...

class ListPlansResponse(_message.Message):
    __slots__ = ("plans", "next_page_token", "total")
    PLANS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    plans: _containers.RepeatedCompositeFieldContainer[Plan]
    next_page_token: str
    total: int
    def __init__(self, plans: _Optional[_Iterable[_Union[Plan, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class CreateDraftRequest(_message.Message):
    __slots__ = ("request_id", "organization_id", "on_behalf_of_member_id", "draft")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ON_BEHALF_OF_MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    DRAFT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    organization_id: str
    on_behalf_of_member_id: str
    draft: DraftInput
    def __init__(self, request_id: _Optional[str] = ..., organization_id: _Optional[str] = ..., on_behalf_of_member_id: _Optional[str] = ..., draft: _Optional[_Union[DraftInput, _Mapping]] = ...) -> None: ...

class CreateDraftResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class UpdateDraftRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id", "draft")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    DRAFT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    draft: DraftInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ..., draft: _Optional[_Union[DraftInput, _Mapping]] = ...) -> None: ...

class UpdateDraftResponse(_message.Message):
    __slots__ = ("proposal", "voided_person_ids")
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    VOIDED_PERSON_IDS_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    voided_person_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ..., voided_person_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class DeleteDraftRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ...) -> None: ...

class DeleteDraftResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ListTextVersionsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "proposal_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    proposal_id: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., proposal_id: _Optional[str] = ...) -> None: ...

class ListTextVersionsResponse(_message.Message):
    __slots__ = ("text_versions", "next_page_token", "total")
    TEXT_VERSIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    text_versions: _containers.RepeatedCompositeFieldContainer[TextVersion]
    next_page_token: str
    total: int
    def __init__(self, text_versions: _Optional[_Iterable[_Union[TextVersion, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class InviteCosignersRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id", "member_ids", "expires_at")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_IDS_FIELD_NUMBER: _ClassVar[int]
    EXPIRES_AT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    member_ids: _containers.RepeatedScalarFieldContainer[str]
    expires_at: _timestamp_pb2.Timestamp
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ..., member_ids: _Optional[_Iterable[str]] = ..., expires_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class InviteCosignersResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class AnswerCosignRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id", "invitation_id", "agree", "text_version", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    INVITATION_ID_FIELD_NUMBER: _ClassVar[int]
    AGREE_FIELD_NUMBER: _ClassVar[int]
    TEXT_VERSION_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    invitation_id: str
    agree: bool
    text_version: int
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ..., invitation_id: _Optional[str] = ..., agree: _Optional[bool] = ..., text_version: _Optional[int] = ..., reason: _Optional[str] = ...) -> None: ...

class AnswerCosignResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class DropCosignerRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id", "invitation_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    INVITATION_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    invitation_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ..., invitation_id: _Optional[str] = ...) -> None: ...

class DropCosignerResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class WithdrawCosignRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id", "invitation_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    INVITATION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    invitation_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ..., invitation_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class WithdrawCosignResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class SuggestSimilarRequest(_message.Message):
    __slots__ = ("title", "text", "exclude_proposal_id", "limit")
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    EXCLUDE_PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    title: str
    text: str
    exclude_proposal_id: str
    limit: int
    def __init__(self, title: _Optional[str] = ..., text: _Optional[str] = ..., exclude_proposal_id: _Optional[str] = ..., limit: _Optional[int] = ...) -> None: ...

class SuggestSimilarResponse(_message.Message):
    __slots__ = ("similar",)
    SIMILAR_FIELD_NUMBER: _ClassVar[int]
    similar: _containers.RepeatedCompositeFieldContainer[_intake_events_pb2.SimilarProposal]
    def __init__(self, similar: _Optional[_Iterable[_Union[_intake_events_pb2.SimilarProposal, _Mapping]]] = ...) -> None: ...

class SuggestUnitsRequest(_message.Message):
    __slots__ = ("title", "text", "proposal_id", "limit")
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    title: str
    text: str
    proposal_id: str
    limit: int
    def __init__(self, title: _Optional[str] = ..., text: _Optional[str] = ..., proposal_id: _Optional[str] = ..., limit: _Optional[int] = ...) -> None: ...

class SuggestUnitsResponse(_message.Message):
    __slots__ = ("units",)
    UNITS_FIELD_NUMBER: _ClassVar[int]
    units: _containers.RepeatedCompositeFieldContainer[UnitSuggestion]
    def __init__(self, units: _Optional[_Iterable[_Union[UnitSuggestion, _Mapping]]] = ...) -> None: ...

class SubmitProposalRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id", "acknowledged_similar_ids", "seal_ref", "one_matter", "drop_pending")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    ACKNOWLEDGED_SIMILAR_IDS_FIELD_NUMBER: _ClassVar[int]
    SEAL_REF_FIELD_NUMBER: _ClassVar[int]
    ONE_MATTER_FIELD_NUMBER: _ClassVar[int]
    DROP_PENDING_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    acknowledged_similar_ids: _containers.RepeatedScalarFieldContainer[str]
    seal_ref: str
    one_matter: bool
    drop_pending: bool
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ..., acknowledged_similar_ids: _Optional[_Iterable[str]] = ..., seal_ref: _Optional[str] = ..., one_matter: _Optional[bool] = ..., drop_pending: _Optional[bool] = ...) -> None: ...

class SubmitProposalResponse(_message.Message):
    __slots__ = ("proposal", "receipt")
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    receipt: Receipt
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ..., receipt: _Optional[_Union[Receipt, _Mapping]] = ...) -> None: ...

class GetReceiptRequest(_message.Message):
    __slots__ = ("proposal_id", "submission_round")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SUBMISSION_ROUND_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    submission_round: int
    def __init__(self, proposal_id: _Optional[str] = ..., submission_round: _Optional[int] = ...) -> None: ...

class GetReceiptResponse(_message.Message):
    __slots__ = ("receipt",)
    RECEIPT_FIELD_NUMBER: _ClassVar[int]
    receipt: Receipt
    def __init__(self, receipt: _Optional[_Union[Receipt, _Mapping]] = ...) -> None: ...

class WithdrawProposalRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class WithdrawProposalResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class RequestWithdrawalRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class RequestWithdrawalResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class DecideWithdrawalRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id", "consent", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    CONSENT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    consent: bool
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ..., consent: _Optional[bool] = ..., reason: _Optional[str] = ...) -> None: ...

class DecideWithdrawalResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class ReceiveSubmissionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ...) -> None: ...

class ReceiveSubmissionResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class RecordPreliminaryReviewRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id", "checklist", "category", "focus_area", "comment")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    CHECKLIST_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    checklist: _containers.RepeatedCompositeFieldContainer[ChecklistAnswer]
    category: str
    focus_area: str
    comment: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ..., checklist: _Optional[_Iterable[_Union[ChecklistAnswer, _Mapping]]] = ..., category: _Optional[str] = ..., focus_area: _Optional[str] = ..., comment: _Optional[str] = ...) -> None: ...

class RecordPreliminaryReviewResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class ReturnForRevisionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id", "reasons", "explanation", "revise_due_at")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    REASONS_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    REVISE_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    reasons: _containers.RepeatedScalarFieldContainer[str]
    explanation: str
    revise_due_at: _timestamp_pb2.Timestamp
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ..., reasons: _Optional[_Iterable[str]] = ..., explanation: _Optional[str] = ..., revise_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ReturnForRevisionResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class ProposeDecisionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id", "decision")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    decision: ProposedDecision
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ..., decision: _Optional[_Union[ProposedDecision, _Mapping]] = ...) -> None: ...

class ProposeDecisionResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class CreateDecisionListRequest(_message.Message):
    __slots__ = ("request_id", "session_id", "title", "proposal_ids")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_IDS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    session_id: str
    title: str
    proposal_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, request_id: _Optional[str] = ..., session_id: _Optional[str] = ..., title: _Optional[str] = ..., proposal_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class CreateDecisionListResponse(_message.Message):
    __slots__ = ("decision_list",)
    DECISION_LIST_FIELD_NUMBER: _ClassVar[int]
    decision_list: DecisionList
    def __init__(self, decision_list: _Optional[_Union[DecisionList, _Mapping]] = ...) -> None: ...

class ApproveDecisionListRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "list_id", "body_name", "minutes_ref", "decided_at", "excepted_proposal_ids")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    LIST_ID_FIELD_NUMBER: _ClassVar[int]
    BODY_NAME_FIELD_NUMBER: _ClassVar[int]
    MINUTES_REF_FIELD_NUMBER: _ClassVar[int]
    DECIDED_AT_FIELD_NUMBER: _ClassVar[int]
    EXCEPTED_PROPOSAL_IDS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    list_id: str
    body_name: str
    minutes_ref: str
    decided_at: _timestamp_pb2.Timestamp
    excepted_proposal_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., list_id: _Optional[str] = ..., body_name: _Optional[str] = ..., minutes_ref: _Optional[str] = ..., decided_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., excepted_proposal_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class ApproveDecisionListResponse(_message.Message):
    __slots__ = ("decision_list",)
    DECISION_LIST_FIELD_NUMBER: _ClassVar[int]
    decision_list: DecisionList
    def __init__(self, decision_list: _Optional[_Union[DecisionList, _Mapping]] = ...) -> None: ...

class DissolveDecisionListRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "list_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    LIST_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    list_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., list_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class DissolveDecisionListResponse(_message.Message):
    __slots__ = ("decision_list",)
    DECISION_LIST_FIELD_NUMBER: _ClassVar[int]
    decision_list: DecisionList
    def __init__(self, decision_list: _Optional[_Union[DecisionList, _Mapping]] = ...) -> None: ...

class GetDecisionListRequest(_message.Message):
    __slots__ = ("list_id",)
    LIST_ID_FIELD_NUMBER: _ClassVar[int]
    list_id: str
    def __init__(self, list_id: _Optional[str] = ...) -> None: ...

class GetDecisionListResponse(_message.Message):
    __slots__ = ("decision_list",)
    DECISION_LIST_FIELD_NUMBER: _ClassVar[int]
    decision_list: DecisionList
    def __init__(self, decision_list: _Optional[_Union[DecisionList, _Mapping]] = ...) -> None: ...

class ListDecisionListsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ...) -> None: ...

class ListDecisionListsResponse(_message.Message):
    __slots__ = ("decision_lists", "next_page_token", "total")
    DECISION_LISTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    decision_lists: _containers.RepeatedCompositeFieldContainer[DecisionList]
    next_page_token: str
    total: int
    def __init__(self, decision_lists: _Optional[_Iterable[_Union[DecisionList, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class UndoMergeRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class UndoMergeResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class MarkKeyRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "proposal_id", "is_key", "body_name", "minutes_ref", "supervising_person_id", "supervising_leader_name", "supervising_committee_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    IS_KEY_FIELD_NUMBER: _ClassVar[int]
    BODY_NAME_FIELD_NUMBER: _ClassVar[int]
    MINUTES_REF_FIELD_NUMBER: _ClassVar[int]
    SUPERVISING_PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    SUPERVISING_LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    SUPERVISING_COMMITTEE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    proposal_id: str
    is_key: bool
    body_name: str
    minutes_ref: str
    supervising_person_id: str
    supervising_leader_name: str
    supervising_committee_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., proposal_id: _Optional[str] = ..., is_key: _Optional[bool] = ..., body_name: _Optional[str] = ..., minutes_ref: _Optional[str] = ..., supervising_person_id: _Optional[str] = ..., supervising_leader_name: _Optional[str] = ..., supervising_committee_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class MarkKeyResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class RegisterOfflineRequest(_message.Message):
    __slots__ = ("request_id", "member_id", "organization_id", "paper_ref")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    PAPER_REF_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    member_id: str
    organization_id: str
    paper_ref: str
    def __init__(self, request_id: _Optional[str] = ..., member_id: _Optional[str] = ..., organization_id: _Optional[str] = ..., paper_ref: _Optional[str] = ...) -> None: ...

class RegisterOfflineResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class GetProposalRequest(_message.Message):
    __slots__ = ("proposal_id",)
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    def __init__(self, proposal_id: _Optional[str] = ...) -> None: ...

class GetProposalResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: Proposal
    def __init__(self, proposal: _Optional[_Union[Proposal, _Mapping]] = ...) -> None: ...

class ListProposalsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id", "state", "proposer_kind", "category", "focus_area", "member_id", "organization_id", "mine", "key_only", "handling_state")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    MINE_FIELD_NUMBER: _ClassVar[int]
    KEY_ONLY_FIELD_NUMBER: _ClassVar[int]
    HANDLING_STATE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    state: str
    proposer_kind: str
    category: str
    focus_area: str
    member_id: str
    organization_id: str
    mine: bool
    key_only: bool
    handling_state: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ..., state: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., category: _Optional[str] = ..., focus_area: _Optional[str] = ..., member_id: _Optional[str] = ..., organization_id: _Optional[str] = ..., mine: _Optional[bool] = ..., key_only: _Optional[bool] = ..., handling_state: _Optional[str] = ...) -> None: ...

class ListProposalsResponse(_message.Message):
    __slots__ = ("proposals", "next_page_token", "total")
    PROPOSALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    proposals: _containers.RepeatedCompositeFieldContainer[ProposalSummary]
    next_page_token: str
    total: int
    def __init__(self, proposals: _Optional[_Iterable[_Union[ProposalSummary, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class SearchProposalsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "query", "year", "session_id", "state", "proposer_name")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_NAME_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    query: str
    year: int
    session_id: str
    state: str
    proposer_name: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., query: _Optional[str] = ..., year: _Optional[int] = ..., session_id: _Optional[str] = ..., state: _Optional[str] = ..., proposer_name: _Optional[str] = ...) -> None: ...

class SearchProposalsResponse(_message.Message):
    __slots__ = ("proposals", "next_page_token", "total")
    PROPOSALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    proposals: _containers.RepeatedCompositeFieldContainer[ProposalSummary]
    next_page_token: str
    total: int
    def __init__(self, proposals: _Optional[_Iterable[_Union[ProposalSummary, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class GetReviewReportRequest(_message.Message):
    __slots__ = ("session_id",)
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    def __init__(self, session_id: _Optional[str] = ...) -> None: ...

class GetReviewReportResponse(_message.Message):
    __slots__ = ("figures", "sections", "as_of")
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    SECTIONS_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    figures: _containers.RepeatedCompositeFieldContainer[_common_pb2.Figure]
    sections: _containers.RepeatedCompositeFieldContainer[_common_pb2.TextSection]
    as_of: _timestamp_pb2.Timestamp
    def __init__(self, figures: _Optional[_Iterable[_Union[_common_pb2.Figure, _Mapping]]] = ..., sections: _Optional[_Iterable[_Union[_common_pb2.TextSection, _Mapping]]] = ..., as_of: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ImportHistoryRequest(_message.Message):
    __slots__ = ("request_id", "rows", "dry_run")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    rows: _containers.RepeatedCompositeFieldContainer[HistoryRow]
    dry_run: bool
    def __init__(self, request_id: _Optional[str] = ..., rows: _Optional[_Iterable[_Union[HistoryRow, _Mapping]]] = ..., dry_run: _Optional[bool] = ...) -> None: ...

class ImportHistoryResponse(_message.Message):
    __slots__ = ("summary", "errors")
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    ERRORS_FIELD_NUMBER: _ClassVar[int]
    summary: _common_pb2.ImportSummary
    errors: _containers.RepeatedCompositeFieldContainer[_common_pb2.RowError]
    def __init__(self, summary: _Optional[_Union[_common_pb2.ImportSummary, _Mapping]] = ..., errors: _Optional[_Iterable[_Union[_common_pb2.RowError, _Mapping]]] = ...) -> None: ...

class GetHistoricalProposalRequest(_message.Message):
    __slots__ = ("proposal_id",)
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    def __init__(self, proposal_id: _Optional[str] = ...) -> None: ...

class GetHistoricalProposalResponse(_message.Message):
    __slots__ = ("proposal",)
    PROPOSAL_FIELD_NUMBER: _ClassVar[int]
    proposal: HistoryRow
    def __init__(self, proposal: _Optional[_Union[HistoryRow, _Mapping]] = ...) -> None: ...

class CatalogueInput(_message.Message):
    __slots__ = ("session_id", "title", "call_text", "topics")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    CALL_TEXT_FIELD_NUMBER: _ClassVar[int]
    TOPICS_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    title: str
    call_text: str
    topics: _containers.RepeatedCompositeFieldContainer[_intake_events_pb2.TopicItem]
    def __init__(self, session_id: _Optional[str] = ..., title: _Optional[str] = ..., call_text: _Optional[str] = ..., topics: _Optional[_Iterable[_Union[_intake_events_pb2.TopicItem, _Mapping]]] = ...) -> None: ...

class TopicCatalogue(_message.Message):
    __slots__ = ("catalogue_id", "session_id", "title", "call_text", "topics", "state", "published_at", "version")
    CATALOGUE_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    CALL_TEXT_FIELD_NUMBER: _ClassVar[int]
    TOPICS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PUBLISHED_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    catalogue_id: str
    session_id: str
    title: str
    call_text: str
    topics: _containers.RepeatedCompositeFieldContainer[_intake_events_pb2.TopicItem]
    state: str
    published_at: _timestamp_pb2.Timestamp
    version: int
    def __init__(self, catalogue_id: _Optional[str] = ..., session_id: _Optional[str] = ..., title: _Optional[str] = ..., call_text: _Optional[str] = ..., topics: _Optional[_Iterable[_Union[_intake_events_pb2.TopicItem, _Mapping]]] = ..., state: _Optional[str] = ..., published_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ...) -> None: ...

class Clue(_message.Message):
    __slots__ = ("clue_id", "session_id", "title", "text", "focus_area", "source", "submitted_by_name", "state", "received_at", "version", "contact", "reason")
    CLUE_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    CONTACT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    clue_id: str
    session_id: str
    title: str
    text: str
    focus_area: str
    source: str
    submitted_by_name: str
    state: str
    received_at: _timestamp_pb2.Timestamp
    version: int
    contact: str
    reason: str
    def __init__(self, clue_id: _Optional[str] = ..., session_id: _Optional[str] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., focus_area: _Optional[str] = ..., source: _Optional[str] = ..., submitted_by_name: _Optional[str] = ..., state: _Optional[str] = ..., received_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., contact: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class PlanInput(_message.Message):
    __slots__ = ("session_id", "planned_kind", "title", "text", "leader_person_id", "leader_name", "organization_ids", "unit_ids", "member_ids", "planned_count", "oversight_item")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PLANNED_KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    LEADER_PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_IDS_FIELD_NUMBER: _ClassVar[int]
    UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    MEMBER_IDS_FIELD_NUMBER: _ClassVar[int]
    PLANNED_COUNT_FIELD_NUMBER: _ClassVar[int]
    OVERSIGHT_ITEM_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    planned_kind: str
    title: str
    text: str
    leader_person_id: str
    leader_name: str
    organization_ids: _containers.RepeatedScalarFieldContainer[str]
    unit_ids: _containers.RepeatedScalarFieldContainer[str]
    member_ids: _containers.RepeatedScalarFieldContainer[str]
    planned_count: int
    oversight_item: str
    def __init__(self, session_id: _Optional[str] = ..., planned_kind: _Optional[str] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., leader_person_id: _Optional[str] = ..., leader_name: _Optional[str] = ..., organization_ids: _Optional[_Iterable[str]] = ..., unit_ids: _Optional[_Iterable[str]] = ..., member_ids: _Optional[_Iterable[str]] = ..., planned_count: _Optional[int] = ..., oversight_item: _Optional[str] = ...) -> None: ...

class PlanStep(_message.Message):
    __slots__ = ("kind", "text", "by_name", "document_ref", "at")
    KIND_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    BY_NAME_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_REF_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    kind: str
    text: str
    by_name: str
    document_ref: str
    at: _timestamp_pb2.Timestamp
    def __init__(self, kind: _Optional[str] = ..., text: _Optional[str] = ..., by_name: _Optional[str] = ..., document_ref: _Optional[str] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Plan(_message.Message):
    __slots__ = ("plan_id", "session_id", "planned_kind", "title", "text", "leader_name", "bodies", "units", "members", "planned_count", "oversight_item", "steps", "proposal_ids", "state", "version")
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PLANNED_KIND_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    BODIES_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    MEMBERS_FIELD_NUMBER: _ClassVar[int]
    PLANNED_COUNT_FIELD_NUMBER: _ClassVar[int]
    OVERSIGHT_ITEM_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_IDS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    plan_id: str
    session_id: str
    planned_kind: str
    title: str
    text: str
    leader_name: str
    bodies: _containers.RepeatedCompositeFieldContainer[_common_pb2.OrganizationRef]
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    members: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    planned_count: int
    oversight_item: str
    steps: _containers.RepeatedCompositeFieldContainer[PlanStep]
    proposal_ids: _containers.RepeatedScalarFieldContainer[str]
    state: str
    version: int
    def __init__(self, plan_id: _Optional[str] = ..., session_id: _Optional[str] = ..., planned_kind: _Optional[str] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., leader_name: _Optional[str] = ..., bodies: _Optional[_Iterable[_Union[_common_pb2.OrganizationRef, _Mapping]]] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., members: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., planned_count: _Optional[int] = ..., oversight_item: _Optional[str] = ..., steps: _Optional[_Iterable[_Union[PlanStep, _Mapping]]] = ..., proposal_ids: _Optional[_Iterable[str]] = ..., state: _Optional[str] = ..., version: _Optional[int] = ...) -> None: ...

class DraftInput(_message.Message):
    __slots__ = ("title", "background", "analysis", "suggestions", "focus_area", "plan_id", "topic_ids", "clue_ids", "intended_lead_unit_ids", "intended_assist_unit_ids", "publicity_consent", "publicity_reason", "researched", "entrusted", "first_time", "attachments")
    TITLE_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    TOPIC_IDS_FIELD_NUMBER: _ClassVar[int]
    CLUE_IDS_FIELD_NUMBER: _ClassVar[int]
    INTENDED_LEAD_UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    INTENDED_ASSIST_UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_CONSENT_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_REASON_FIELD_NUMBER: _ClassVar[int]
    RESEARCHED_FIELD_NUMBER: _ClassVar[int]
    ENTRUSTED_FIELD_NUMBER: _ClassVar[int]
    FIRST_TIME_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENTS_FIELD_NUMBER: _ClassVar[int]
    title: str
    background: str
    analysis: str
    suggestions: _containers.RepeatedCompositeFieldContainer[_common_pb2.SuggestionItem]
    focus_area: str
    plan_id: str
    topic_ids: _containers.RepeatedScalarFieldContainer[str]
    clue_ids: _containers.RepeatedScalarFieldContainer[str]
    intended_lead_unit_ids: _containers.RepeatedScalarFieldContainer[str]
    intended_assist_unit_ids: _containers.RepeatedScalarFieldContainer[str]
    publicity_consent: bool
    publicity_reason: str
    researched: bool
    entrusted: bool
    first_time: bool
    attachments: _containers.RepeatedCompositeFieldContainer[_common_pb2.Attachment]
    def __init__(self, title: _Optional[str] = ..., background: _Optional[str] = ..., analysis: _Optional[str] = ..., suggestions: _Optional[_Iterable[_Union[_common_pb2.SuggestionItem, _Mapping]]] = ..., focus_area: _Optional[str] = ..., plan_id: _Optional[str] = ..., topic_ids: _Optional[_Iterable[str]] = ..., clue_ids: _Optional[_Iterable[str]] = ..., intended_lead_unit_ids: _Optional[_Iterable[str]] = ..., intended_assist_unit_ids: _Optional[_Iterable[str]] = ..., publicity_consent: _Optional[bool] = ..., publicity_reason: _Optional[str] = ..., researched: _Optional[bool] = ..., entrusted: _Optional[bool] = ..., first_time: _Optional[bool] = ..., attachments: _Optional[_Iterable[_Union[_common_pb2.Attachment, _Mapping]]] = ...) -> None: ...

class CosignInvitation(_message.Message):
    __slots__ = ("invitation_id", "invitee", "sector_name", "state", "text_version", "reason", "invited_at", "expires_at", "answered_at")
    INVITATION_ID_FIELD_NUMBER: _ClassVar[int]
    INVITEE_FIELD_NUMBER: _ClassVar[int]
    SECTOR_NAME_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    TEXT_VERSION_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    INVITED_AT_FIELD_NUMBER: _ClassVar[int]
    EXPIRES_AT_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_AT_FIELD_NUMBER: _ClassVar[int]
    invitation_id: str
    invitee: _common_pb2.PersonRef
    sector_name: str
    state: str
    text_version: int
    reason: str
    invited_at: _timestamp_pb2.Timestamp
    expires_at: _timestamp_pb2.Timestamp
    answered_at: _timestamp_pb2.Timestamp
    def __init__(self, invitation_id: _Optional[str] = ..., invitee: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., sector_name: _Optional[str] = ..., state: _Optional[str] = ..., text_version: _Optional[int] = ..., reason: _Optional[str] = ..., invited_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., expires_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., answered_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ChecklistAnswer(_message.Message):
    __slots__ = ("point", "passed", "comment")
    POINT_FIELD_NUMBER: _ClassVar[int]
    PASSED_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    point: str
    passed: bool
    comment: str
    def __init__(self, point: _Optional[str] = ..., passed: _Optional[bool] = ..., comment: _Optional[str] = ...) -> None: ...

class ProposedDecision(_message.Message):
    __slots__ = ("outcome", "ground", "converted_to", "primary_proposal_id", "forwarded_unit_id", "category", "focus_area", "suggested_lead_unit_ids", "suggested_assist_unit_ids", "explanation")
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    GROUND_FIELD_NUMBER: _ClassVar[int]
    CONVERTED_TO_FIELD_NUMBER: _ClassVar[int]
    PRIMARY_PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    FORWARDED_UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    SUGGESTED_LEAD_UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTED_ASSIST_UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    outcome: str
    ground: str
    converted_to: str
    primary_proposal_id: str
    forwarded_unit_id: str
    category: str
    focus_area: str
    suggested_lead_unit_ids: _containers.RepeatedScalarFieldContainer[str]
    suggested_assist_unit_ids: _containers.RepeatedScalarFieldContainer[str]
    explanation: str
    def __init__(self, outcome: _Optional[str] = ..., ground: _Optional[str] = ..., converted_to: _Optional[str] = ..., primary_proposal_id: _Optional[str] = ..., forwarded_unit_id: _Optional[str] = ..., category: _Optional[str] = ..., focus_area: _Optional[str] = ..., suggested_lead_unit_ids: _Optional[_Iterable[str]] = ..., suggested_assist_unit_ids: _Optional[_Iterable[str]] = ..., explanation: _Optional[str] = ...) -> None: ...

class Proposal(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "session_id", "state", "proposer_kind", "organization_id", "organization_name", "signers", "invitations", "text", "category", "focus_area", "planned_kind", "plan_id", "topic_ids", "late", "publicity_consent", "publicity_reason", "intended_leads", "intended_assists", "researched", "entrusted", "first_time", "similar", "acknowledged_similar_ids", "checklist", "decision", "decision_list_id", "primary_proposal_id", "merged", "returned_explanation", "revise_due_at", "is_key", "offline", "withdrawal_reason", "created_at", "submitted_at", "filed_at", "version", "handling_state", "handling_units", "submission_round", "returned_reasons", "body_name", "minutes_ref", "decided_at", "supervising_leader_name", "supervising_committee_id", "paper_ref", "entered_by_name", "ground_text", "clue_ids", "review_comment", "origin")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_ID_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    INVITATIONS_FIELD_NUMBER: _ClassVar[int]
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
    RESEARCHED_FIELD_NUMBER: _ClassVar[int]
    ENTRUSTED_FIELD_NUMBER: _ClassVar[int]
    FIRST_TIME_FIELD_NUMBER: _ClassVar[int]
    SIMILAR_FIELD_NUMBER: _ClassVar[int]
    ACKNOWLEDGED_SIMILAR_IDS_FIELD_NUMBER: _ClassVar[int]
    CHECKLIST_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    DECISION_LIST_ID_FIELD_NUMBER: _ClassVar[int]
    PRIMARY_PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    MERGED_FIELD_NUMBER: _ClassVar[int]
    RETURNED_EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    REVISE_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    IS_KEY_FIELD_NUMBER: _ClassVar[int]
    OFFLINE_FIELD_NUMBER: _ClassVar[int]
    WITHDRAWAL_REASON_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    FILED_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    HANDLING_STATE_FIELD_NUMBER: _ClassVar[int]
    HANDLING_UNITS_FIELD_NUMBER: _ClassVar[int]
    SUBMISSION_ROUND_FIELD_NUMBER: _ClassVar[int]
    RETURNED_REASONS_FIELD_NUMBER: _ClassVar[int]
    BODY_NAME_FIELD_NUMBER: _ClassVar[int]
    MINUTES_REF_FIELD_NUMBER: _ClassVar[int]
    DECIDED_AT_FIELD_NUMBER: _ClassVar[int]
    SUPERVISING_LEADER_NAME_FIELD_NUMBER: _ClassVar[int]
    SUPERVISING_COMMITTEE_ID_FIELD_NUMBER: _ClassVar[int]
    PAPER_REF_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    GROUND_TEXT_FIELD_NUMBER: _ClassVar[int]
    CLUE_IDS_FIELD_NUMBER: _ClassVar[int]
    REVIEW_COMMENT_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    session_id: str
    state: str
    proposer_kind: str
    organization_id: str
    organization_name: str
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    invitations: _containers.RepeatedCompositeFieldContainer[CosignInvitation]
    text: _intake_events_pb2.ProposalText
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
    researched: bool
    entrusted: bool
    first_time: bool
    similar: _containers.RepeatedCompositeFieldContainer[_intake_events_pb2.SimilarProposal]
    acknowledged_similar_ids: _containers.RepeatedScalarFieldContainer[str]
    checklist: _containers.RepeatedCompositeFieldContainer[ChecklistAnswer]
    decision: ProposedDecision
    decision_list_id: str
    primary_proposal_id: str
    merged: _containers.RepeatedCompositeFieldContainer[_intake_events_pb2.MergedProposal]
    returned_explanation: str
    revise_due_at: _timestamp_pb2.Timestamp
    is_key: bool
    offline: bool
    withdrawal_reason: str
    created_at: _timestamp_pb2.Timestamp
    submitted_at: _timestamp_pb2.Timestamp
    filed_at: _timestamp_pb2.Timestamp
    version: int
    handling_state: str
    handling_units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    submission_round: int
    returned_reasons: _containers.RepeatedScalarFieldContainer[str]
    body_name: str
    minutes_ref: str
    decided_at: _timestamp_pb2.Timestamp
    supervising_leader_name: str
    supervising_committee_id: str
    paper_ref: str
    entered_by_name: str
    ground_text: str
    clue_ids: _containers.RepeatedScalarFieldContainer[str]
    review_comment: str
    origin: _intake_events_pb2.ProposalOrigin
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., session_id: _Optional[str] = ..., state: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., organization_id: _Optional[str] = ..., organization_name: _Optional[str] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., invitations: _Optional[_Iterable[_Union[CosignInvitation, _Mapping]]] = ..., text: _Optional[_Union[_intake_events_pb2.ProposalText, _Mapping]] = ..., category: _Optional[str] = ..., focus_area: _Optional[str] = ..., planned_kind: _Optional[str] = ..., plan_id: _Optional[str] = ..., topic_ids: _Optional[_Iterable[str]] = ..., late: _Optional[bool] = ..., publicity_consent: _Optional[bool] = ..., publicity_reason: _Optional[str] = ..., intended_leads: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., intended_assists: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., researched: _Optional[bool] = ..., entrusted: _Optional[bool] = ..., first_time: _Optional[bool] = ..., similar: _Optional[_Iterable[_Union[_intake_events_pb2.SimilarProposal, _Mapping]]] = ..., acknowledged_similar_ids: _Optional[_Iterable[str]] = ..., checklist: _Optional[_Iterable[_Union[ChecklistAnswer, _Mapping]]] = ..., decision: _Optional[_Union[ProposedDecision, _Mapping]] = ..., decision_list_id: _Optional[str] = ..., primary_proposal_id: _Optional[str] = ..., merged: _Optional[_Iterable[_Union[_intake_events_pb2.MergedProposal, _Mapping]]] = ..., returned_explanation: _Optional[str] = ..., revise_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., is_key: _Optional[bool] = ..., offline: _Optional[bool] = ..., withdrawal_reason: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., filed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., handling_state: _Optional[str] = ..., handling_units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., submission_round: _Optional[int] = ..., returned_reasons: _Optional[_Iterable[str]] = ..., body_name: _Optional[str] = ..., minutes_ref: _Optional[str] = ..., decided_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., supervising_leader_name: _Optional[str] = ..., supervising_committee_id: _Optional[str] = ..., paper_ref: _Optional[str] = ..., entered_by_name: _Optional[str] = ..., ground_text: _Optional[str] = ..., clue_ids: _Optional[_Iterable[str]] = ..., review_comment: _Optional[str] = ..., origin: _Optional[_Union[_intake_events_pb2.ProposalOrigin, _Mapping]] = ...) -> None: ...

class ProposalSummary(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "proposal_no", "title", "session_id", "year", "state", "proposer_kind", "proposer_name", "cosigners", "category", "focus_area", "late", "is_key", "imported", "submitted_at", "version", "handling_state", "lead_unit_names", "awaits_my_signature")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_NAME_FIELD_NUMBER: _ClassVar[int]
    COSIGNERS_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    IS_KEY_FIELD_NUMBER: _ClassVar[int]
    IMPORTED_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    HANDLING_STATE_FIELD_NUMBER: _ClassVar[int]
    LEAD_UNIT_NAMES_FIELD_NUMBER: _ClassVar[int]
    AWAITS_MY_SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    proposal_no: str
    title: str
    session_id: str
    year: int
    state: str
    proposer_kind: str
    proposer_name: str
    cosigners: int
    category: str
    focus_area: str
    late: bool
    is_key: bool
    imported: bool
    submitted_at: _timestamp_pb2.Timestamp
    version: int
    handling_state: str
    lead_unit_names: _containers.RepeatedScalarFieldContainer[str]
    awaits_my_signature: bool
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., year: _Optional[int] = ..., state: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., proposer_name: _Optional[str] = ..., cosigners: _Optional[int] = ..., category: _Optional[str] = ..., focus_area: _Optional[str] = ..., late: _Optional[bool] = ..., is_key: _Optional[bool] = ..., imported: _Optional[bool] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., handling_state: _Optional[str] = ..., lead_unit_names: _Optional[_Iterable[str]] = ..., awaits_my_signature: _Optional[bool] = ...) -> None: ...

class TextVersion(_message.Message):
    __slots__ = ("text", "changed_by_name", "changed_at")
    TEXT_FIELD_NUMBER: _ClassVar[int]
    CHANGED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    CHANGED_AT_FIELD_NUMBER: _ClassVar[int]
    text: _intake_events_pb2.ProposalText
    changed_by_name: str
    changed_at: _timestamp_pb2.Timestamp
    def __init__(self, text: _Optional[_Union[_intake_events_pb2.ProposalText, _Mapping]] = ..., changed_by_name: _Optional[str] = ..., changed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Receipt(_message.Message):
    __slots__ = ("receipt_id", "proposal_id", "serial_no", "submission_round", "text", "signers", "receipt_hash", "late", "submitted_at")
    RECEIPT_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    SUBMISSION_ROUND_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_HASH_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    receipt_id: str
    proposal_id: str
    serial_no: str
    submission_round: int
    text: _intake_events_pb2.ProposalText
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    receipt_hash: str
    late: bool
    submitted_at: _timestamp_pb2.Timestamp
    def __init__(self, receipt_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., submission_round: _Optional[int] = ..., text: _Optional[_Union[_intake_events_pb2.ProposalText, _Mapping]] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., receipt_hash: _Optional[str] = ..., late: _Optional[bool] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class UnitSuggestion(_message.Message):
    __slots__ = ("unit_id", "unit_name", "score", "reason", "similar_proposal_ids")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SIMILAR_PROPOSAL_IDS_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    unit_name: str
    score: float
    reason: str
    similar_proposal_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., score: _Optional[float] = ..., reason: _Optional[str] = ..., similar_proposal_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class DecisionList(_message.Message):
    __slots__ = ("list_id", "session_id", "title", "entries", "body_name", "minutes_ref", "state", "decided_at", "version", "approver_name", "created_at")
    LIST_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    BODY_NAME_FIELD_NUMBER: _ClassVar[int]
    MINUTES_REF_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    DECIDED_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    APPROVER_NAME_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    list_id: str
    session_id: str
    title: str
    entries: _containers.RepeatedCompositeFieldContainer[DecisionEntry]
    body_name: str
    minutes_ref: str
    state: str
    decided_at: _timestamp_pb2.Timestamp
    version: int
    approver_name: str
    created_at: _timestamp_pb2.Timestamp
    def __init__(self, list_id: _Optional[str] = ..., session_id: _Optional[str] = ..., title: _Optional[str] = ..., entries: _Optional[_Iterable[_Union[DecisionEntry, _Mapping]]] = ..., body_name: _Optional[str] = ..., minutes_ref: _Optional[str] = ..., state: _Optional[str] = ..., decided_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., approver_name: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DecisionEntry(_message.Message):
    __slots__ = ("proposal_id", "serial_no", "title", "proposer_name", "decision", "proposal_no", "excepted")
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_NAME_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    EXCEPTED_FIELD_NUMBER: _ClassVar[int]
    proposal_id: str
    serial_no: str
    title: str
    proposer_name: str
    decision: ProposedDecision
    proposal_no: str
    excepted: bool
    def __init__(self, proposal_id: _Optional[str] = ..., serial_no: _Optional[str] = ..., title: _Optional[str] = ..., proposer_name: _Optional[str] = ..., decision: _Optional[_Union[ProposedDecision, _Mapping]] = ..., proposal_no: _Optional[str] = ..., excepted: _Optional[bool] = ...) -> None: ...

class HistoryRow(_message.Message):
    __slots__ = ("line", "source_id", "year", "proposal_no", "title", "text", "proposer_name", "cosigner_names", "lead_unit_names", "assist_unit_names", "category", "reply_text", "reply_class", "doc_no", "proposer_kind", "proposer_count", "satisfaction")
    LINE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_NAME_FIELD_NUMBER: _ClassVar[int]
    COSIGNER_NAMES_FIELD_NUMBER: _ClassVar[int]
    LEAD_UNIT_NAMES_FIELD_NUMBER: _ClassVar[int]
    ASSIST_UNIT_NAMES_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    REPLY_TEXT_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_COUNT_FIELD_NUMBER: _ClassVar[int]
    SATISFACTION_FIELD_NUMBER: _ClassVar[int]
    line: int
    source_id: str
    year: int
    proposal_no: str
    title: str
    text: str
    proposer_name: str
    cosigner_names: _containers.RepeatedScalarFieldContainer[str]
    lead_unit_names: _containers.RepeatedScalarFieldContainer[str]
    assist_unit_names: _containers.RepeatedScalarFieldContainer[str]
    category: str
    reply_text: str
    reply_class: str
    doc_no: str
    proposer_kind: str
    proposer_count: int
    satisfaction: str
    def __init__(self, line: _Optional[int] = ..., source_id: _Optional[str] = ..., year: _Optional[int] = ..., proposal_no: _Optional[str] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., proposer_name: _Optional[str] = ..., cosigner_names: _Optional[_Iterable[str]] = ..., lead_unit_names: _Optional[_Iterable[str]] = ..., assist_unit_names: _Optional[_Iterable[str]] = ..., category: _Optional[str] = ..., reply_text: _Optional[str] = ..., reply_class: _Optional[str] = ..., doc_no: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., proposer_count: _Optional[int] = ..., satisfaction: _Optional[str] = ...) -> None: ...
