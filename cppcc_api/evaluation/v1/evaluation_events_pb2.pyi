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

class Indicator(_message.Message):
    __slots__ = ("indicator_id", "name", "block", "applies_to", "full_points", "rule", "parameters")
    INDICATOR_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    BLOCK_FIELD_NUMBER: _ClassVar[int]
    APPLIES_TO_FIELD_NUMBER: _ClassVar[int]
    FULL_POINTS_FIELD_NUMBER: _ClassVar[int]
    RULE_FIELD_NUMBER: _ClassVar[int]
    PARAMETERS_FIELD_NUMBER: _ClassVar[int]
    indicator_id: str
    name: str
    block: str
    applies_to: str
    full_points: float
    rule: str
    parameters: _struct_pb2.Struct
    def __init__(self, indicator_id: _Optional[str] = ..., name: _Optional[str] = ..., block: _Optional[str] = ..., applies_to: _Optional[str] = ..., full_points: _Optional[float] = ..., rule: _Optional[str] = ..., parameters: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ...) -> None: ...

class OptionCount(_message.Message):
    __slots__ = ("option", "label", "votes")
    OPTION_FIELD_NUMBER: _ClassVar[int]
    LABEL_FIELD_NUMBER: _ClassVar[int]
    VOTES_FIELD_NUMBER: _ClassVar[int]
    option: str
    label: str
    votes: int
    def __init__(self, option: _Optional[str] = ..., label: _Optional[str] = ..., votes: _Optional[int] = ...) -> None: ...

class UnitBallotCount(_message.Message):
    __slots__ = ("unit_id", "unit_name", "counts", "abstentions", "points")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    ABSTENTIONS_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    unit_name: str
    counts: _containers.RepeatedCompositeFieldContainer[OptionCount]
    abstentions: int
    points: float
    def __init__(self, unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., counts: _Optional[_Iterable[_Union[OptionCount, _Mapping]]] = ..., abstentions: _Optional[int] = ..., points: _Optional[float] = ...) -> None: ...

class ScoreItem(_message.Message):
    __slots__ = ("indicator_id", "name", "full_points", "points", "basis", "evidence_ids", "block", "counted")
    INDICATOR_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    FULL_POINTS_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    BASIS_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_IDS_FIELD_NUMBER: _ClassVar[int]
    BLOCK_FIELD_NUMBER: _ClassVar[int]
    COUNTED_FIELD_NUMBER: _ClassVar[int]
    indicator_id: str
    name: str
    full_points: float
    points: float
    basis: str
    evidence_ids: _containers.RepeatedScalarFieldContainer[str]
    block: str
    counted: bool
    def __init__(self, indicator_id: _Optional[str] = ..., name: _Optional[str] = ..., full_points: _Optional[float] = ..., points: _Optional[float] = ..., basis: _Optional[str] = ..., evidence_ids: _Optional[_Iterable[str]] = ..., block: _Optional[str] = ..., counted: _Optional[bool] = ...) -> None: ...

class FeedbackSummary(_message.Message):
    __slots__ = ("asked", "returned", "response_rate", "attitude_counts", "result_counts")
    ASKED_FIELD_NUMBER: _ClassVar[int]
    RETURNED_FIELD_NUMBER: _ClassVar[int]
    RESPONSE_RATE_FIELD_NUMBER: _ClassVar[int]
    ATTITUDE_COUNTS_FIELD_NUMBER: _ClassVar[int]
    RESULT_COUNTS_FIELD_NUMBER: _ClassVar[int]
    asked: int
    returned: int
    response_rate: float
    attitude_counts: _containers.RepeatedCompositeFieldContainer[OptionCount]
    result_counts: _containers.RepeatedCompositeFieldContainer[OptionCount]
    def __init__(self, asked: _Optional[int] = ..., returned: _Optional[int] = ..., response_rate: _Optional[float] = ..., attitude_counts: _Optional[_Iterable[_Union[OptionCount, _Mapping]]] = ..., result_counts: _Optional[_Iterable[_Union[OptionCount, _Mapping]]] = ...) -> None: ...

class BallotSummary(_message.Message):
    __slots__ = ("ballot_id", "title", "voters", "cast", "response_rate")
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    VOTERS_FIELD_NUMBER: _ClassVar[int]
    CAST_FIELD_NUMBER: _ClassVar[int]
    RESPONSE_RATE_FIELD_NUMBER: _ClassVar[int]
    ballot_id: str
    title: str
    voters: int
    cast: int
    response_rate: float
    def __init__(self, ballot_id: _Optional[str] = ..., title: _Optional[str] = ..., voters: _Optional[int] = ..., cast: _Optional[int] = ..., response_rate: _Optional[float] = ...) -> None: ...

class UnitScore(_message.Message):
    __slots__ = ("unit_id", "unit_name", "system", "assessment_points", "ballot_points", "total_points", "rank", "grade", "items", "ballot", "feedback", "appraisal_points")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    ASSESSMENT_POINTS_FIELD_NUMBER: _ClassVar[int]
    BALLOT_POINTS_FIELD_NUMBER: _ClassVar[int]
    TOTAL_POINTS_FIELD_NUMBER: _ClassVar[int]
    RANK_FIELD_NUMBER: _ClassVar[int]
    GRADE_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    BALLOT_FIELD_NUMBER: _ClassVar[int]
    FEEDBACK_FIELD_NUMBER: _ClassVar[int]
    APPRAISAL_POINTS_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    unit_name: str
    system: str
    assessment_points: float
    ballot_points: float
    total_points: float
    rank: int
    grade: str
    items: _containers.RepeatedCompositeFieldContainer[ScoreItem]
    ballot: UnitBallotCount
    feedback: FeedbackSummary
    appraisal_points: float
    def __init__(self, unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., assessment_points: _Optional[float] = ..., ballot_points: _Optional[float] = ..., total_points: _Optional[float] = ..., rank: _Optional[int] = ..., grade: _Optional[str] = ..., items: _Optional[_Iterable[_Union[ScoreItem, _Mapping]]] = ..., ballot: _Optional[_Union[UnitBallotCount, _Mapping]] = ..., feedback: _Optional[_Union[FeedbackSummary, _Mapping]] = ..., appraisal_points: _Optional[float] = ...) -> None: ...

class IndicatorSetAdopted(_message.Message):
    __slots__ = ("indicator_set_id", "name", "year", "set_version", "indicators", "assessment_weight", "ballot_weight", "rule_document", "adopted_at", "appraisal_points")
    INDICATOR_SET_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    SET_VERSION_FIELD_NUMBER: _ClassVar[int]
    INDICATORS_FIELD_NUMBER: _ClassVar[int]
    ASSESSMENT_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    BALLOT_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    RULE_DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    ADOPTED_AT_FIELD_NUMBER: _ClassVar[int]
    APPRAISAL_POINTS_FIELD_NUMBER: _ClassVar[int]
    indicator_set_id: str
    name: str
    year: int
    set_version: int
    indicators: _containers.RepeatedCompositeFieldContainer[Indicator]
    assessment_weight: float
    ballot_weight: float
    rule_document: str
    adopted_at: _timestamp_pb2.Timestamp
    appraisal_points: float
    def __init__(self, indicator_set_id: _Optional[str] = ..., name: _Optional[str] = ..., year: _Optional[int] = ..., set_version: _Optional[int] = ..., indicators: _Optional[_Iterable[_Union[Indicator, _Mapping]]] = ..., assessment_weight: _Optional[float] = ..., ballot_weight: _Optional[float] = ..., rule_document: _Optional[str] = ..., adopted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., appraisal_points: _Optional[float] = ...) -> None: ...

class SelfAssessmentSubmitted(_message.Message):
    __slots__ = ("assessment_id", "year", "unit_id", "unit_name", "items", "total_points", "text", "submitted_at")
    ASSESSMENT_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    TOTAL_POINTS_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    assessment_id: str
    year: int
    unit_id: str
    unit_name: str
    items: _containers.RepeatedCompositeFieldContainer[ScoreItem]
    total_points: float
    text: str
    submitted_at: _timestamp_pb2.Timestamp
    def __init__(self, assessment_id: _Optional[str] = ..., year: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., items: _Optional[_Iterable[_Union[ScoreItem, _Mapping]]] = ..., total_points: _Optional[float] = ..., text: _Optional[str] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class AppealSubmitted(_message.Message):
    __slots__ = ("appeal_id", "year", "unit_id", "unit_name", "indicator_id", "reason", "submitted_at")
    APPEAL_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    INDICATOR_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    appeal_id: str
    year: int
    unit_id: str
    unit_name: str
    indicator_id: str
    reason: str
    submitted_at: _timestamp_pb2.Timestamp
    def __init__(self, appeal_id: _Optional[str] = ..., year: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., indicator_id: _Optional[str] = ..., reason: _Optional[str] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class AppealDecided(_message.Message):
    __slots__ = ("appeal_id", "year", "unit_id", "unit_name", "indicator_id", "upheld", "adjustment", "reason", "decided_at")
    APPEAL_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    INDICATOR_ID_FIELD_NUMBER: _ClassVar[int]
    UPHELD_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DECIDED_AT_FIELD_NUMBER: _ClassVar[int]
    appeal_id: str
    year: int
    unit_id: str
    unit_name: str
    indicator_id: str
    upheld: bool
    adjustment: float
    reason: str
    decided_at: _timestamp_pb2.Timestamp
    def __init__(self, appeal_id: _Optional[str] = ..., year: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., indicator_id: _Optional[str] = ..., upheld: _Optional[bool] = ..., adjustment: _Optional[float] = ..., reason: _Optional[str] = ..., decided_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class BallotOpened(_message.Message):
    __slots__ = ("ballot_id", "year", "title", "session_id", "round", "units", "options", "voters", "quorum", "opened_at", "closes_at")
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    VOTERS_FIELD_NUMBER: _ClassVar[int]
    QUORUM_FIELD_NUMBER: _ClassVar[int]
    OPENED_AT_FIELD_NUMBER: _ClassVar[int]
    CLOSES_AT_FIELD_NUMBER: _ClassVar[int]
    ballot_id: str
    year: int
    title: str
    session_id: str
    round: int
    units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    options: _containers.RepeatedCompositeFieldContainer[OptionCount]
    voters: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    quorum: int
    opened_at: _timestamp_pb2.Timestamp
    closes_at: _timestamp_pb2.Timestamp
    def __init__(self, ballot_id: _Optional[str] = ..., year: _Optional[int] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., round: _Optional[int] = ..., units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., options: _Optional[_Iterable[_Union[OptionCount, _Mapping]]] = ..., voters: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., quorum: _Optional[int] = ..., opened_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., closes_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class BallotClosed(_message.Message):
    __slots__ = ("ballot_id", "year", "title", "session_id", "round", "voters", "cast", "quorum", "valid", "invalid_reason", "counts", "closed_at")
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    VOTERS_FIELD_NUMBER: _ClassVar[int]
    CAST_FIELD_NUMBER: _ClassVar[int]
    QUORUM_FIELD_NUMBER: _ClassVar[int]
    VALID_FIELD_NUMBER: _ClassVar[int]
    INVALID_REASON_FIELD_NUMBER: _ClassVar[int]
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    CLOSED_AT_FIELD_NUMBER: _ClassVar[int]
    ballot_id: str
    year: int
    title: str
    session_id: str
    round: int
    voters: int
    cast: int
    quorum: int
    valid: bool
    invalid_reason: str
    counts: _containers.RepeatedCompositeFieldContainer[UnitBallotCount]
    closed_at: _timestamp_pb2.Timestamp
    def __init__(self, ballot_id: _Optional[str] = ..., year: _Optional[int] = ..., title: _Optional[str] = ..., session_id: _Optional[str] = ..., round: _Optional[int] = ..., voters: _Optional[int] = ..., cast: _Optional[int] = ..., quorum: _Optional[int] = ..., valid: _Optional[bool] = ..., invalid_reason: _Optional[str] = ..., counts: _Optional[_Iterable[_Union[UnitBallotCount, _Mapping]]] = ..., closed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class BallotVoided(_message.Message):
    __slots__ = ("ballot_id", "year", "title", "round", "reason", "voided_at")
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    VOIDED_AT_FIELD_NUMBER: _ClassVar[int]
    ballot_id: str
    year: int
    title: str
    round: int
    reason: str
    voided_at: _timestamp_pb2.Timestamp
    def __init__(self, ballot_id: _Optional[str] = ..., year: _Optional[int] = ..., title: _Optional[str] = ..., round: _Optional[int] = ..., reason: _Optional[str] = ..., voided_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ScoresPublished(_message.Message):
    __slots__ = ("publication_id", "year", "indicator_set_id", "ballot_id", "scores", "assessment_weight", "ballot_weight", "approved_by", "published_at", "ballot", "top_unit_ids", "bottom_unit_ids")
    PUBLICATION_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    INDICATOR_SET_ID_FIELD_NUMBER: _ClassVar[int]
    BALLOT_ID_FIELD_NUMBER: _ClassVar[int]
    SCORES_FIELD_NUMBER: _ClassVar[int]
    ASSESSMENT_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    BALLOT_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    APPROVED_BY_FIELD_NUMBER: _ClassVar[int]
    PUBLISHED_AT_FIELD_NUMBER: _ClassVar[int]
    BALLOT_FIELD_NUMBER: _ClassVar[int]
    TOP_UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    BOTTOM_UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    publication_id: str
    year: int
    indicator_set_id: str
    ballot_id: str
    scores: _containers.RepeatedCompositeFieldContainer[UnitScore]
    assessment_weight: float
    ballot_weight: float
    approved_by: str
    published_at: _timestamp_pb2.Timestamp
    ballot: BallotSummary
    top_unit_ids: _containers.RepeatedScalarFieldContainer[str]
    bottom_unit_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, publication_id: _Optional[str] = ..., year: _Optional[int] = ..., indicator_set_id: _Optional[str] = ..., ballot_id: _Optional[str] = ..., scores: _Optional[_Iterable[_Union[UnitScore, _Mapping]]] = ..., assessment_weight: _Optional[float] = ..., ballot_weight: _Optional[float] = ..., approved_by: _Optional[str] = ..., published_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., ballot: _Optional[_Union[BallotSummary, _Mapping]] = ..., top_unit_ids: _Optional[_Iterable[str]] = ..., bottom_unit_ids: _Optional[_Iterable[str]] = ...) -> None: ...
