# Generated from protos/ by scripts/proto_gen.py: do not edit.
import datetime

from cppcc_api.common.v1 import common_pb2 as _common_pb2
from cppcc_api.evaluation.v1 import evaluation_events_pb2 as _evaluation_events_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ListEvidenceRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "year", "unit_id", "proposal_id", "kind", "evidence_ids")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_IDS_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    year: int
    unit_id: str
    proposal_id: str
    kind: str
    evidence_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., year: _Optional[int] = ..., unit_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., kind: _Optional[str] = ..., evidence_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class ListEvidenceResponse(_message.Message):
    __slots__ = ("evidence", "next_page_token", "total")
    EVIDENCE_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    evidence: _containers.RepeatedCompositeFieldContainer[EvidenceFact]
    next_page_token: str
    total: int
    def __init__(self, evidence: _Optional[_Iterable[_Union[EvidenceFact, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class CreateIndicatorSetRequest(_message.Message):
    __slots__ = ("request_id", "indicator_set")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    INDICATOR_SET_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    indicator_set: IndicatorSetInput
    def __init__(self, request_id: _Optional[str] = ..., indicator_set: _Optional[_Union[IndicatorSetInput, _Mapping]] = ...) -> None: ...

class CreateIndicatorSetResponse(_message.Message):
    __slots__ = ("indicator_set",)
    INDICATOR_SET_FIELD_NUMBER: _ClassVar[int]
    indicator_set: IndicatorSet
    def __init__(self, indicator_set: _Optional[_Union[IndicatorSet, _Mapping]] = ...) -> None: ...

class UpdateIndicatorSetRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "indicator_set_id", "indicator_set")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INDICATOR_SET_ID_FIELD_NUMBER: _ClassVar[int]
    INDICATOR_SET_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    indicator_set_id: str
    indicator_set: IndicatorSetInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., indicator_set_id: _Optional[str] = ..., indicator_set: _Optional[_Union[IndicatorSetInput, _Mapping]] = ...) -> None: ...

class UpdateIndicatorSetResponse(_message.Message):
    __slots__ = ("indicator_set",)
    INDICATOR_SET_FIELD_NUMBER: _ClassVar[int]
    indicator_set: IndicatorSet
    def __init__(self, indicator_set: _Optional[_Union[IndicatorSet, _Mapping]] = ...) -> None: ...

class AdoptIndicatorSetRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "indicator_set_id", "rule_document")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    INDICATOR_SET_ID_FIELD_NUMBER: _ClassVar[int]
    RULE_DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    indicator_set_id: str
    rule_document: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., indicator_set_id: _Optional[str] = ..., rule_document: _Optional[str] = ...) -> None: ...

class AdoptIndicatorSetResponse(_message.Message):
    __slots__ = ("indicator_set",)
    INDICATOR_SET_FIELD_NUMBER: _ClassVar[int]
    indicator_set: IndicatorSet
    def __init__(self, indicator_set: _Optional[_Union[IndicatorSet, _Mapping]] = ...) -> None: ...

class GetIndicatorSetRequest(_message.Message):
    __slots__ = ("indicator_set_id", "year")
    INDICATOR_SET_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    indicator_set_id: str
    year: int
    def __init__(self, indicator_set_id: _Optional[str] = ..., year: _Optional[int] = ...) -> None: ...

class GetIndicatorSetResponse(_message.Message):
    __slots__ = ("indicator_set",)
    INDICATOR_SET_FIELD_NUMBER: _ClassVar[int]
    indicator_set: IndicatorSet
    def __init__(self, indicator_set: _Optional[_Union[IndicatorSet, _Mapping]] = ...) -> None: ...

class ListIndicatorSetsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "year")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    year: int
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., year: _Optional[int] = ...) -> None: ...

class ListIndicatorSetsResponse(_message.Message):
    __slots__ = ("indicator_sets", "next_page_token", "total")
    INDICATOR_SETS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    indicator_sets: _containers.RepeatedCompositeFieldContainer[IndicatorSet]
    next_page_token: str
    total: int
    def __init__(self, indicator_sets: _Optional[_Iterable[_Union[IndicatorSet, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class ComputeScoresRequest(_message.Message):
    __slots__ = ("request_id", "year")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    year: int
    def __init__(self, request_id: _Optional[str] = ..., year: _Optional[int] = ...) -> None: ...

class ComputeScoresResponse(_message.Message):
    __slots__ = ("assessments", "as_of")
    ASSESSMENTS_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    assessments: _containers.RepeatedCompositeFieldContainer[Assessment]
    as_of: _timestamp_pb2.Timestamp
    def __init__(self, assessments: _Optional[_Iterable[_Union[Assessment, _Mapping]]] = ..., as_of: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class SubmitSelfAssessmentRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "year", "unit_id", "scores", "text")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    SCORES_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    year: int
    unit_id: str
    scores: _containers.RepeatedCompositeFieldContainer[SelfScore]
    text: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., year: _Optional[int] = ..., unit_id: _Optional[str] = ..., scores: _Optional[_Iterable[_Union[SelfScore, _Mapping]]] = ..., text: _Optional[str] = ...) -> None: ...

class SubmitSelfAssessmentResponse(_message.Message):
    __slots__ = ("assessment",)
    ASSESSMENT_FIELD_NUMBER: _ClassVar[int]
    assessment: Assessment
    def __init__(self, assessment: _Optional[_Union[Assessment, _Mapping]] = ...) -> None: ...

class SubmitAppealRequest(_message.Message):
    __slots__ = ("request_id", "assessment_id", "indicator_id", "reason", "evidence_refs", "evidence_ids")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ASSESSMENT_ID_FIELD_NUMBER: _ClassVar[int]
    INDICATOR_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_REFS_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_IDS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    assessment_id: str
    indicator_id: str
    reason: str
    evidence_refs: _containers.RepeatedScalarFieldContainer[str]
    evidence_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, request_id: _Optional[str] = ..., assessment_id: _Optional[str] = ..., indicator_id: _Optional[str] = ..., reason: _Optional[str] = ..., evidence_refs: _Optional[_Iterable[str]] = ..., evidence_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class SubmitAppealResponse(_message.Message):
    __slots__ = ("appeal",)
    APPEAL_FIELD_NUMBER: _ClassVar[int]
    appeal: Appeal
    def __init__(self, appeal: _Optional[_Union[Appeal, _Mapping]] = ...) -> None: ...

class DecideAppealRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "appeal_id", "uphold", "adjustment", "reason", "corrections")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    APPEAL_ID_FIELD_NUMBER: _ClassVar[int]
    UPHOLD_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CORRECTIONS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    appeal_id: str
    uphold: bool
    adjustment: float
    reason: str
    corrections: _containers.RepeatedCompositeFieldContainer[EvidenceCorrection]
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., appeal_id: _Optional[str] = ..., uphold: _Optional[bool] = ..., adjustment: _Optional[float] = ..., reason: _Optional[str] = ..., corrections: _Optional[_Iterable[_Union[EvidenceCorrection, _Mapping]]] = ...) -> None: ...

class EvidenceCorrection(_message.Message):
    __slots__ = ("evidence_id", "annulled", "values")
    EVIDENCE_ID_FIELD_NUMBER: _ClassVar[int]
    ANNULLED_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    evidence_id: str
    annulled: bool
    values: _struct_pb2.Struct
    def __init__(self, evidence_id: _Optional[str] = ..., annulled: _Optional[bool] = ..., values: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ...) -> None: ...

class DecideAppealResponse(_message.Message):
    __slots__ = ("appeal",)
    APPEAL_FIELD_NUMBER: _ClassVar[int]
    appeal: Appeal
    def __init__(self, appeal: _Optional[_Union[Appeal, _Mapping]] = ...) -> None: ...

class ListAppealsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "year", "unit_id", "state")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    year: int
    unit_id: str
    state: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., year: _Optional[int] = ..., unit_id: _Optional[str] = ..., state: _Optional[str] = ...) -> None: ...

class ListAppealsResponse(_message.Message):
    __slots__ = ("appeals", "next_page_token", "total")
    APPEALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    appeals: _containers.RepeatedCompositeFieldContainer[Appeal]
    next_page_token: str
    total: int
    def __init__(self, appeals: _Optional[_Iterable[_Union[Appeal, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class GetAssessmentRequest(_message.Message):
    __slots__ = ("assessment_id", "unit_id", "year")
    ASSESSMENT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    assessment_id: str
    unit_id: str
    year: int
    def __init__(self, assessment_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., year: _Optional[int] = ...) -> None: ...

class GetAssessmentResponse(_message.Message):
    __slots__ = ("assessment",)
    ASSESSMENT_FIELD_NUMBER: _ClassVar[int]
    assessment: Assessment
    def __init__(self, assessment: _Optional[_Union[Assessment, _Mapping]] = ...) -> None: ...

class ListAssessmentsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "year", "system")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    year: int
    system: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., year: _Optional[int] = ..., system: _Optional[str] = ...) -> None: ...

class ListAssessmentsResponse(_message.Message):
    __slots__ = ("assessments", "next_page_token", "total")
    ASSESSMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    assessments: _containers.RepeatedCompositeFieldContainer[Assessment]
    next_page_token: str
    total: int
    def __init__(self, assessments: _Optional[_Iterable[_Union[Assessment, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class RecordHandlingReportRequest(_message.Message):
    __slots__ = ("request_id", "year", "title", "reported_by_name", "heard_at")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    REPORTED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    HEARD_AT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    year: int
    title: str
    reported_by_name: str
    heard_at: _timestamp_pb2.Timestamp
    def __init__(self, request_id: _Optional[str] = ..., year: _Optional[int] = ..., title: _Optional[str] = ..., reported_by_name: _Optional[str] = ..., heard_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class RecordHandlingReportResponse(_message.Message):
    __slots__ = ("report_id",)
    REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    report_id: str
    def __init__(self, report_id: _Optional[str] = ...) -> None: ...

class CreateBallotRequest(_message.Message):
    __slots__ = ("request_id", "ballot")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    BALLOT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    ballot: BallotInput
    def __init__(self, request_id: _Optional[str] = ..., ballot: _Optional[_Union[BallotInput, _Mapping]] = ...) -> None: ...

class CreateBallotResponse(_message.Message):
    __slots__ = ("ballot",)
    BALLOT_FIELD_NUMBER: _ClassVar[int]
    ballot: Ballot
    def __init__(self, ballot: _Optional[_Union[Ballot, _Mapping]] = ...) -> None: ...

class UpdateBallotRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "ballot_id", "ballot")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    BALLOT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    ballot_id: str
    ballot: BallotInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., ballot_id: _Optional[str] = ..., ballot: _Optional[_Union[BallotInput, _Mapping]] = ...) -> None: ...

class UpdateBallotResponse(_message.Message):
    __slots__ = ("ballot",)
    BALLOT_FIELD_NUMBER: _ClassVar[int]
    ballot: Ballot
    def __init__(self, ballot: _Optional[_Union[Ballot, _Mapping]] = ...) -> None: ...

class OpenBallotRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "ballot_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    ballot_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., ballot_id: _Optional[str] = ...) -> None: ...

class OpenBallotResponse(_message.Message):
    __slots__ = ("ballot",)
    BALLOT_FIELD_NUMBER: _ClassVar[int]
    ballot: Ballot
    def __init__(self, ballot: _Optional[_Union[Ballot, _Mapping]] = ...) -> None: ...

class CastBallotRequest(_message.Message):
    __slots__ = ("request_id", "ballot_id", "choices")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    CHOICES_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    ballot_id: str
    choices: _containers.RepeatedCompositeFieldContainer[BallotChoice]
    def __init__(self, request_id: _Optional[str] = ..., ballot_id: _Optional[str] = ..., choices: _Optional[_Iterable[_Union[BallotChoice, _Mapping]]] = ...) -> None: ...

class CastBallotResponse(_message.Message):
    __slots__ = ("accepted",)
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    accepted: bool
    def __init__(self, accepted: _Optional[bool] = ...) -> None: ...

class CloseBallotRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "ballot_id", "paper_ballots_issued", "paper_counts", "paper_ballots_returned")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    PAPER_BALLOTS_ISSUED_FIELD_NUMBER: _ClassVar[int]
    PAPER_COUNTS_FIELD_NUMBER: _ClassVar[int]
    PAPER_BALLOTS_RETURNED_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    ballot_id: str
    paper_ballots_issued: int
    paper_counts: _containers.RepeatedCompositeFieldContainer[PaperCount]
    paper_ballots_returned: int
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., ballot_id: _Optional[str] = ..., paper_ballots_issued: _Optional[int] = ..., paper_counts: _Optional[_Iterable[_Union[PaperCount, _Mapping]]] = ..., paper_ballots_returned: _Optional[int] = ...) -> None: ...

class CloseBallotResponse(_message.Message):
    __slots__ = ("ballot",)
    BALLOT_FIELD_NUMBER: _ClassVar[int]
    ballot: Ballot
    def __init__(self, ballot: _Optional[_Union[Ballot, _Mapping]] = ...) -> None: ...

class VoidBallotRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "ballot_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    ballot_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., ballot_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class VoidBallotResponse(_message.Message):
    __slots__ = ("ballot",)
    BALLOT_FIELD_NUMBER: _ClassVar[int]
    ballot: Ballot
    def __init__(self, ballot: _Optional[_Union[Ballot, _Mapping]] = ...) -> None: ...

class ReopenBallotRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "ballot_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    ballot_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., ballot_id: _Optional[str] = ...) -> None: ...

class ReopenBallotResponse(_message.Message):
    __slots__ = ("ballot",)
    BALLOT_FIELD_NUMBER: _ClassVar[int]
    ballot: Ballot
    def __init__(self, ballot: _Optional[_Union[Ballot, _Mapping]] = ...) -> None: ...

class GetBallotRequest(_message.Message):
    __slots__ = ("ballot_id",)
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    ballot_id: str
    def __init__(self, ballot_id: _Optional[str] = ...) -> None: ...

class GetBallotResponse(_message.Message):
    __slots__ = ("ballot",)
    BALLOT_FIELD_NUMBER: _ClassVar[int]
    ballot: Ballot
    def __init__(self, ballot: _Optional[_Union[Ballot, _Mapping]] = ...) -> None: ...

class ListBallotsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "year")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    year: int
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., year: _Optional[int] = ...) -> None: ...

class ListBallotsResponse(_message.Message):
    __slots__ = ("ballots", "next_page_token", "total")
    BALLOTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    ballots: _containers.RepeatedCompositeFieldContainer[Ballot]
    next_page_token: str
    total: int
    def __init__(self, ballots: _Optional[_Iterable[_Union[Ballot, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class PreviewResultsRequest(_message.Message):
    __slots__ = ("year", "ballot_id")
    YEAR_FIELD_NUMBER: _ClassVar[int]
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    year: int
    ballot_id: str
    def __init__(self, year: _Optional[int] = ..., ballot_id: _Optional[str] = ...) -> None: ...

class PreviewResultsResponse(_message.Message):
    __slots__ = ("scores", "warnings", "ballot", "top_unit_ids", "bottom_unit_ids")
    SCORES_FIELD_NUMBER: _ClassVar[int]
    WARNINGS_FIELD_NUMBER: _ClassVar[int]
    BALLOT_FIELD_NUMBER: _ClassVar[int]
    TOP_UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    BOTTOM_UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    scores: _containers.RepeatedCompositeFieldContainer[_evaluation_events_pb2.UnitScore]
    warnings: _containers.RepeatedScalarFieldContainer[str]
    ballot: _evaluation_events_pb2.BallotSummary
    top_unit_ids: _containers.RepeatedScalarFieldContainer[str]
    bottom_unit_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, scores: _Optional[_Iterable[_Union[_evaluation_events_pb2.UnitScore, _Mapping]]] = ..., warnings: _Optional[_Iterable[str]] = ..., ballot: _Optional[_Union[_evaluation_events_pb2.BallotSummary, _Mapping]] = ..., top_unit_ids: _Optional[_Iterable[str]] = ..., bottom_unit_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class PublishScoresRequest(_message.Message):
    __slots__ = ("request_id", "year", "ballot_id", "approved_by", "minutes_ref")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    APPROVED_BY_FIELD_NUMBER: _ClassVar[int]
    MINUTES_REF_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    year: int
    ballot_id: str
    approved_by: str
    minutes_ref: str
    def __init__(self, request_id: _Optional[str] = ..., year: _Optional[int] = ..., ballot_id: _Optional[str] = ..., approved_by: _Optional[str] = ..., minutes_ref: _Optional[str] = ...) -> None: ...

class PublishScoresResponse(_message.Message):
    __slots__ = ("publication",)
    PUBLICATION_FIELD_NUMBER: _ClassVar[int]
    publication: Publication
    def __init__(self, publication: _Optional[_Union[Publication, _Mapping]] = ...) -> None: ...

class GetPublicationRequest(_message.Message):
    __slots__ = ("year",)
    YEAR_FIELD_NUMBER: _ClassVar[int]
    year: int
    def __init__(self, year: _Optional[int] = ...) -> None: ...

class GetPublicationResponse(_message.Message):
    __slots__ = ("publication",)
    PUBLICATION_FIELD_NUMBER: _ClassVar[int]
    publication: Publication
    def __init__(self, publication: _Optional[_Union[Publication, _Mapping]] = ...) -> None: ...

class ListPublicationsRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPublicationsResponse(_message.Message):
    __slots__ = ("publications", "next_page_token", "total")
    PUBLICATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    publications: _containers.RepeatedCompositeFieldContainer[Publication]
    next_page_token: str
    total: int
    def __init__(self, publications: _Optional[_Iterable[_Union[Publication, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class ListExportRowsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "year")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    year: int
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., year: _Optional[int] = ...) -> None: ...

class ListExportRowsResponse(_message.Message):
    __slots__ = ("rows", "next_page_token", "total")
    ROWS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[ExportRow]
    next_page_token: str
    total: int
    def __init__(self, rows: _Optional[_Iterable[_Union[ExportRow, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class EvidenceFact(_message.Message):
    __slots__ = ("evidence_id", "kind", "year", "unit_id", "unit_name", "part", "proposal_id", "proposal_no", "proposal_title", "task_id", "text", "values", "at", "annulled", "correction_reason")
    EVIDENCE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    ANNULLED_FIELD_NUMBER: _ClassVar[int]
    CORRECTION_REASON_FIELD_NUMBER: _ClassVar[int]
    evidence_id: str
    kind: str
    year: int
    unit_id: str
    unit_name: str
    part: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    task_id: str
    text: str
    values: _struct_pb2.Struct
    at: _timestamp_pb2.Timestamp
    annulled: bool
    correction_reason: str
    def __init__(self, evidence_id: _Optional[str] = ..., kind: _Optional[str] = ..., year: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., part: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., task_id: _Optional[str] = ..., text: _Optional[str] = ..., values: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., annulled: _Optional[bool] = ..., correction_reason: _Optional[str] = ...) -> None: ...

class IndicatorSetInput(_message.Message):
    __slots__ = ("name", "year", "indicators", "assessment_weight", "ballot_weight", "grades", "appraisal_points")
    NAME_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    INDICATORS_FIELD_NUMBER: _ClassVar[int]
    ASSESSMENT_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    BALLOT_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    GRADES_FIELD_NUMBER: _ClassVar[int]
    APPRAISAL_POINTS_FIELD_NUMBER: _ClassVar[int]
    name: str
    year: int
    indicators: _containers.RepeatedCompositeFieldContainer[_evaluation_events_pb2.Indicator]
    assessment_weight: float
    ballot_weight: float
    grades: _containers.RepeatedCompositeFieldContainer[GradeBound]
    appraisal_points: float
    def __init__(self, name: _Optional[str] = ..., year: _Optional[int] = ..., indicators: _Optional[_Iterable[_Union[_evaluation_events_pb2.Indicator, _Mapping]]] = ..., assessment_weight: _Optional[float] = ..., ballot_weight: _Optional[float] = ..., grades: _Optional[_Iterable[_Union[GradeBound, _Mapping]]] = ..., appraisal_points: _Optional[float] = ...) -> None: ...

class GradeBound(_message.Message):
    __slots__ = ("grade", "label", "from_points")
    GRADE_FIELD_NUMBER: _ClassVar[int]
    LABEL_FIELD_NUMBER: _ClassVar[int]
    FROM_POINTS_FIELD_NUMBER: _ClassVar[int]
    grade: str
    label: str
    from_points: float
    def __init__(self, grade: _Optional[str] = ..., label: _Optional[str] = ..., from_points: _Optional[float] = ...) -> None: ...

class IndicatorSet(_message.Message):
    __slots__ = ("indicator_set_id", "name", "year", "set_version", "indicators", "assessment_weight", "ballot_weight", "grades", "rule_document", "state", "adopted_at", "version", "appraisal_points")
    INDICATOR_SET_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    SET_VERSION_FIELD_NUMBER: _ClassVar[int]
    INDICATORS_FIELD_NUMBER: _ClassVar[int]
    ASSESSMENT_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    BALLOT_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    GRADES_FIELD_NUMBER: _ClassVar[int]
    RULE_DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ADOPTED_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    APPRAISAL_POINTS_FIELD_NUMBER: _ClassVar[int]
    indicator_set_id: str
    name: str
    year: int
    set_version: int
    indicators: _containers.RepeatedCompositeFieldContainer[_evaluation_events_pb2.Indicator]
    assessment_weight: float
    ballot_weight: float
    grades: _containers.RepeatedCompositeFieldContainer[GradeBound]
    rule_document: str
    state: str
    adopted_at: _timestamp_pb2.Timestamp
    version: int
    appraisal_points: float
    def __init__(self, indicator_set_id: _Optional[str] = ..., name: _Optional[str] = ..., year: _Optional[int] = ..., set_version: _Optional[int] = ..., indicators: _Optional[_Iterable[_Union[_evaluation_events_pb2.Indicator, _Mapping]]] = ..., assessment_weight: _Optional[float] = ..., ballot_weight: _Optional[float] = ..., grades: _Optional[_Iterable[_Union[GradeBound, _Mapping]]] = ..., rule_document: _Optional[str] = ..., state: _Optional[str] = ..., adopted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., appraisal_points: _Optional[float] = ...) -> None: ...

class SelfScore(_message.Message):
    __slots__ = ("indicator_id", "points", "statement")
    INDICATOR_ID_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    STATEMENT_FIELD_NUMBER: _ClassVar[int]
    indicator_id: str
    points: float
    statement: str
    def __init__(self, indicator_id: _Optional[str] = ..., points: _Optional[float] = ..., statement: _Optional[str] = ...) -> None: ...

class Assessment(_message.Message):
    __slots__ = ("assessment_id", "year", "unit_id", "unit_name", "system", "indicator_set_id", "state", "items", "computed_points", "self_scores", "self_points", "self_text", "appeals", "adjustment", "final_points", "computed_at", "version")
    ASSESSMENT_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    INDICATOR_SET_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    COMPUTED_POINTS_FIELD_NUMBER: _ClassVar[int]
    SELF_SCORES_FIELD_NUMBER: _ClassVar[int]
    SELF_POINTS_FIELD_NUMBER: _ClassVar[int]
    SELF_TEXT_FIELD_NUMBER: _ClassVar[int]
    APPEALS_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENT_FIELD_NUMBER: _ClassVar[int]
    FINAL_POINTS_FIELD_NUMBER: _ClassVar[int]
    COMPUTED_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    assessment_id: str
    year: int
    unit_id: str
    unit_name: str
    system: str
    indicator_set_id: str
    state: str
    items: _containers.RepeatedCompositeFieldContainer[_evaluation_events_pb2.ScoreItem]
    computed_points: float
    self_scores: _containers.RepeatedCompositeFieldContainer[SelfScore]
    self_points: float
    self_text: str
    appeals: _containers.RepeatedCompositeFieldContainer[Appeal]
    adjustment: float
    final_points: float
    computed_at: _timestamp_pb2.Timestamp
    version: int
    def __init__(self, assessment_id: _Optional[str] = ..., year: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., indicator_set_id: _Optional[str] = ..., state: _Optional[str] = ..., items: _Optional[_Iterable[_Union[_evaluation_events_pb2.ScoreItem, _Mapping]]] = ..., computed_points: _Optional[float] = ..., self_scores: _Optional[_Iterable[_Union[SelfScore, _Mapping]]] = ..., self_points: _Optional[float] = ..., self_text: _Optional[str] = ..., appeals: _Optional[_Iterable[_Union[Appeal, _Mapping]]] = ..., adjustment: _Optional[float] = ..., final_points: _Optional[float] = ..., computed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ...) -> None: ...

class Appeal(_message.Message):
    __slots__ = ("appeal_id", "assessment_id", "year", "unit_id", "unit_name", "indicator_id", "reason", "evidence_refs", "state", "adjustment", "decision_reason", "submitted_at", "decided_at", "version", "evidence_ids", "corrections")
    APPEAL_ID_FIELD_NUMBER: _ClassVar[int]
    ASSESSMENT_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    INDICATOR_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_REFS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENT_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    DECIDED_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_IDS_FIELD_NUMBER: _ClassVar[int]
    CORRECTIONS_FIELD_NUMBER: _ClassVar[int]
    appeal_id: str
    assessment_id: str
    year: int
    unit_id: str
    unit_name: str
    indicator_id: str
    reason: str
    evidence_refs: _containers.RepeatedScalarFieldContainer[str]
    state: str
    adjustment: float
    decision_reason: str
    submitted_at: _timestamp_pb2.Timestamp
    decided_at: _timestamp_pb2.Timestamp
    version: int
    evidence_ids: _containers.RepeatedScalarFieldContainer[str]
    corrections: _containers.RepeatedCompositeFieldContainer[EvidenceCorrection]
    def __init__(self, appeal_id: _Optional[str] = ..., assessment_id: _Optional[str] = ..., year: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., indicator_id: _Optional[str] = ..., reason: _Optional[str] = ..., evidence_refs: _Optional[_Iterable[str]] = ..., state: _Optional[str] = ..., adjustment: _Optional[float] = ..., decision_reason: _Optional[str] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decided_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., evidence_ids: _Optional[_Iterable[str]] = ..., corrections: _Optional[_Iterable[_Union[EvidenceCorrection, _Mapping]]] = ...) -> None: ...

class BallotInput(_message.Message):
    __slots__ = ("year", "session_id", "title", "unit_ids", "voter_person_ids", "options", "quorum_share", "closes_at")
    YEAR_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    VOTER_PERSON_IDS_FIELD_NUMBER: _ClassVar[int]
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    QUORUM_SHARE_FIELD_NUMBER: _ClassVar[int]
    CLOSES_AT_FIELD_NUMBER: _ClassVar[int]
    year: int
    session_id: str
    title: str
    unit_ids: _containers.RepeatedScalarFieldContainer[str]
    voter_person_ids: _containers.RepeatedScalarFieldContainer[str]
    options: _containers.RepeatedCompositeFieldContainer[BallotOption]
    quorum_share: float
    closes_at: _timestamp_pb2.Timestamp
    def __init__(self, year: _Optional[int] = ..., session_id: _Optional[str] = ..., title: _Optional[str] = ..., unit_ids: _Optional[_Iterable[str]] = ..., voter_person_ids: _Optional[_Iterable[str]] = ..., options: _Optional[_Iterable[_Union[BallotOption, _Mapping]]] = ..., quorum_share: _Optional[float] = ..., closes_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class BallotOption(_message.Message):
    __slots__ = ("option", "label", "weight")
    OPTION_FIELD_NUMBER: _ClassVar[int]
    LABEL_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FIELD_NUMBER: _ClassVar[int]
    option: str
    label: str
    weight: float
    def __init__(self, option: _Optional[str] = ..., label: _Optional[str] = ..., weight: _Optional[float] = ...) -> None: ...

class BallotChoice(_message.Message):
    __slots__ = ("unit_id", "option")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    OPTION_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    option: str
    def __init__(self, unit_id: _Optional[str] = ..., option: _Optional[str] = ...) -> None: ...

class PaperCount(_message.Message):
    __slots__ = ("unit_id", "option", "votes")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    OPTION_FIELD_NUMBER: _ClassVar[int]
    VOTES_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    option: str
    votes: int
    def __init__(self, unit_id: _Optional[str] = ..., option: _Optional[str] = ..., votes: _Optional[int] = ...) -> None: ...

class Ballot(_message.Message):
    __slots__ = ("ballot_id", "year", "session_id", "title", "round", "state", "units", "options", "voters", "quorum", "cast", "may_vote", "has_voted", "valid", "invalid_reason", "counts", "void_reason", "opened_at", "closes_at", "closed_at", "version", "paper_ballots_issued", "paper_ballots_returned")
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    VOTERS_FIELD_NUMBER: _ClassVar[int]
    QUORUM_FIELD_NUMBER: _ClassVar[int]
    CAST_FIELD_NUMBER: _ClassVar[int]
    MAY_VOTE_FIELD_NUMBER: _ClassVar[int]
    HAS_VOTED_FIELD_NUMBER: _ClassVar[int]
    VALID_FIELD_NUMBER: _ClassVar[int]
    INVALID_REASON_FIELD_NUMBER: _ClassVar[int]
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    VOID_REASON_FIELD_NUMBER: _ClassVar[int]
    OPENED_AT_FIELD_NUMBER: _ClassVar[int]
    CLOSES_AT_FIELD_NUMBER: _ClassVar[int]
    CLOSED_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    PAPER_BALLOTS_ISSUED_FIELD_NUMBER: _ClassVar[int]
    PAPER_BALLOTS_RETURNED_FIELD_NUMBER: _ClassVar[int]
    ballot_id: str
    year: int
    session_id: str
    title: str
    round: int
    state: str
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    options: _containers.RepeatedCompositeFieldContainer[BallotOption]
    voters: int
    quorum: int
    cast: int
    may_vote: bool
    has_voted: bool
    valid: bool
    invalid_reason: str
    counts: _containers.RepeatedCompositeFieldContainer[_evaluation_events_pb2.UnitBallotCount]
    void_reason: str
    opened_at: _timestamp_pb2.Timestamp
    closes_at: _timestamp_pb2.Timestamp
    closed_at: _timestamp_pb2.Timestamp
    version: int
    paper_ballots_issued: int
    paper_ballots_returned: int
    def __init__(self, ballot_id: _Optional[str] = ..., year: _Optional[int] = ..., session_id: _Optional[str] = ..., title: _Optional[str] = ..., round: _Optional[int] = ..., state: _Optional[str] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., options: _Optional[_Iterable[_Union[BallotOption, _Mapping]]] = ..., voters: _Optional[int] = ..., quorum: _Optional[int] = ..., cast: _Optional[int] = ..., may_vote: _Optional[bool] = ..., has_voted: _Optional[bool] = ..., valid: _Optional[bool] = ..., invalid_reason: _Optional[str] = ..., counts: _Optional[_Iterable[_Union[_evaluation_events_pb2.UnitBallotCount, _Mapping]]] = ..., void_reason: _Optional[str] = ..., opened_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., closes_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., closed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., paper_ballots_issued: _Optional[int] = ..., paper_ballots_returned: _Optional[int] = ...) -> None: ...

class Publication(_message.Message):
    __slots__ = ("publication_id", "year", "indicator_set_id", "ballot_id", "scores", "assessment_weight", "ballot_weight", "approved_by", "minutes_ref", "published_at", "ballot", "top_unit_ids", "bottom_unit_ids")
    PUBLICATION_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    INDICATOR_SET_ID_FIELD_NUMBER: _ClassVar[int]
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    SCORES_FIELD_NUMBER: _ClassVar[int]
    ASSESSMENT_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    BALLOT_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    APPROVED_BY_FIELD_NUMBER: _ClassVar[int]
    MINUTES_REF_FIELD_NUMBER: _ClassVar[int]
    PUBLISHED_AT_FIELD_NUMBER: _ClassVar[int]
    BALLOT_FIELD_NUMBER: _ClassVar[int]
    TOP_UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    BOTTOM_UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    publication_id: str
    year: int
    indicator_set_id: str
    ballot_id: str
    scores: _containers.RepeatedCompositeFieldContainer[_evaluation_events_pb2.UnitScore]
    assessment_weight: float
    ballot_weight: float
    approved_by: str
    minutes_ref: str
    published_at: _timestamp_pb2.Timestamp
    ballot: _evaluation_events_pb2.BallotSummary
    top_unit_ids: _containers.RepeatedScalarFieldContainer[str]
    bottom_unit_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, publication_id: _Optional[str] = ..., year: _Optional[int] = ..., indicator_set_id: _Optional[str] = ..., ballot_id: _Optional[str] = ..., scores: _Optional[_Iterable[_Union[_evaluation_events_pb2.UnitScore, _Mapping]]] = ..., assessment_weight: _Optional[float] = ..., ballot_weight: _Optional[float] = ..., approved_by: _Optional[str] = ..., minutes_ref: _Optional[str] = ..., published_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., ballot: _Optional[_Union[_evaluation_events_pb2.BallotSummary, _Mapping]] = ..., top_unit_ids: _Optional[_Iterable[str]] = ..., bottom_unit_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class ExportRow(_message.Message):
    __slots__ = ("rank", "unit_id", "unit_name", "system", "assessment_points", "ballot_points", "total_points", "grade", "appraisal_points")
    RANK_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    ASSESSMENT_POINTS_FIELD_NUMBER: _ClassVar[int]
    BALLOT_POINTS_FIELD_NUMBER: _ClassVar[int]
    TOTAL_POINTS_FIELD_NUMBER: _ClassVar[int]
    GRADE_FIELD_NUMBER: _ClassVar[int]
    APPRAISAL_POINTS_FIELD_NUMBER: _ClassVar[int]
    rank: int
    unit_id: str
    unit_name: str
    system: str
    assessment_points: float
    ballot_points: float
    total_points: float
    grade: str
    appraisal_points: float
    def __init__(self, rank: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., assessment_points: _Optional[float] = ..., ballot_points: _Optional[float] = ..., total_points: _Optional[float] = ..., grade: _Optional[str] = ..., appraisal_points: _Optional[float] = ...) -> None: ...
