# Generated from protos/ by scripts/proto_gen.py: do not edit.
import datetime

from cppcc_api.assignment.v1 import assignment_events_pb2 as _assignment_events_pb2
from cppcc_api.common.v1 import common_pb2 as _common_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SetAssignmentPlanRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "case_id", "tasks", "reply_due_at")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    TASKS_FIELD_NUMBER: _ClassVar[int]
    REPLY_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    case_id: str
    tasks: _containers.RepeatedCompositeFieldContainer[PlannedTask]
    reply_due_at: _timestamp_pb2.Timestamp
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., case_id: _Optional[str] = ..., tasks: _Optional[_Iterable[_Union[PlannedTask, _Mapping]]] = ..., reply_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class SetAssignmentPlanResponse(_message.Message):
    __slots__ = ("case",)
    CASE_FIELD_NUMBER: _ClassVar[int]
    case: Case
    def __init__(self, case: _Optional[_Union[Case, _Mapping]] = ...) -> None: ...

class DispatchCaseRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "case_id", "tasks", "reply_due_at")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    TASKS_FIELD_NUMBER: _ClassVar[int]
    REPLY_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    case_id: str
    tasks: _containers.RepeatedCompositeFieldContainer[PlannedTask]
    reply_due_at: _timestamp_pb2.Timestamp
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., case_id: _Optional[str] = ..., tasks: _Optional[_Iterable[_Union[PlannedTask, _Mapping]]] = ..., reply_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DispatchCaseResponse(_message.Message):
    __slots__ = ("case",)
    CASE_FIELD_NUMBER: _ClassVar[int]
    case: Case
    def __init__(self, case: _Optional[_Union[Case, _Mapping]] = ...) -> None: ...

class DispatchCasesRequest(_message.Message):
    __slots__ = ("request_id", "case_ids")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    CASE_IDS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    case_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, request_id: _Optional[str] = ..., case_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class DispatchCasesResponse(_message.Message):
    __slots__ = ("batch_id", "dispatched_case_ids", "refused")
    BATCH_ID_FIELD_NUMBER: _ClassVar[int]
    DISPATCHED_CASE_IDS_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FIELD_NUMBER: _ClassVar[int]
    batch_id: str
    dispatched_case_ids: _containers.RepeatedScalarFieldContainer[str]
    refused: _containers.RepeatedCompositeFieldContainer[CaseRefusal]
    def __init__(self, batch_id: _Optional[str] = ..., dispatched_case_ids: _Optional[_Iterable[str]] = ..., refused: _Optional[_Iterable[_Union[CaseRefusal, _Mapping]]] = ...) -> None: ...

class ReceiveAssignmentRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "handler_person_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    HANDLER_PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    handler_person_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., handler_person_id: _Optional[str] = ...) -> None: ...

class ReceiveAssignmentResponse(_message.Message):
    __slots__ = ("task",)
    TASK_FIELD_NUMBER: _ClassVar[int]
    task: Task
    def __init__(self, task: _Optional[_Union[Task, _Mapping]] = ...) -> None: ...

class AssignHandlerRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "handler_person_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    HANDLER_PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    handler_person_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., handler_person_id: _Optional[str] = ...) -> None: ...

class AssignHandlerResponse(_message.Message):
    __slots__ = ("task",)
    TASK_FIELD_NUMBER: _ClassVar[int]
    task: Task
    def __init__(self, task: _Optional[_Union[Task, _Mapping]] = ...) -> None: ...

class RaiseObjectionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "reason", "proposed_unit_ids")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    PROPOSED_UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    reason: str
    proposed_unit_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., reason: _Optional[str] = ..., proposed_unit_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class RaiseObjectionResponse(_message.Message):
    __slots__ = ("task",)
    TASK_FIELD_NUMBER: _ClassVar[int]
    task: Task
    def __init__(self, task: _Optional[_Union[Task, _Mapping]] = ...) -> None: ...

class DecideObjectionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "uphold", "new_unit_id", "reason", "new_tasks")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    UPHOLD_FIELD_NUMBER: _ClassVar[int]
    NEW_UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    NEW_TASKS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    uphold: bool
    new_unit_id: str
    reason: str
    new_tasks: _containers.RepeatedCompositeFieldContainer[PlannedTask]
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., uphold: _Optional[bool] = ..., new_unit_id: _Optional[str] = ..., reason: _Optional[str] = ..., new_tasks: _Optional[_Iterable[_Union[PlannedTask, _Mapping]]] = ...) -> None: ...

class DecideObjectionResponse(_message.Message):
    __slots__ = ("task", "new_tasks")
    TASK_FIELD_NUMBER: _ClassVar[int]
    NEW_TASKS_FIELD_NUMBER: _ClassVar[int]
    task: Task
    new_tasks: _containers.RepeatedCompositeFieldContainer[Task]
    def __init__(self, task: _Optional[_Union[Task, _Mapping]] = ..., new_tasks: _Optional[_Iterable[_Union[Task, _Mapping]]] = ...) -> None: ...

class ReassignTaskRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "new_unit_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    NEW_UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    new_unit_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., new_unit_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class ReassignTaskResponse(_message.Message):
    __slots__ = ("task", "new_task")
    TASK_FIELD_NUMBER: _ClassVar[int]
    NEW_TASK_FIELD_NUMBER: _ClassVar[int]
    task: Task
    new_task: Task
    def __init__(self, task: _Optional[_Union[Task, _Mapping]] = ..., new_task: _Optional[_Union[Task, _Mapping]] = ...) -> None: ...

class AddTaskRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "case_id", "planned", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PLANNED_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    case_id: str
    planned: PlannedTask
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., case_id: _Optional[str] = ..., planned: _Optional[_Union[PlannedTask, _Mapping]] = ..., reason: _Optional[str] = ...) -> None: ...

class AddTaskResponse(_message.Message):
    __slots__ = ("task",)
    TASK_FIELD_NUMBER: _ClassVar[int]
    task: Task
    def __init__(self, task: _Optional[_Union[Task, _Mapping]] = ...) -> None: ...

class RequestExtensionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "due_at", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    due_at: _timestamp_pb2.Timestamp
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ...) -> None: ...

class RequestExtensionResponse(_message.Message):
    __slots__ = ("task",)
    TASK_FIELD_NUMBER: _ClassVar[int]
    task: Task
    def __init__(self, task: _Optional[_Union[Task, _Mapping]] = ...) -> None: ...

class DecideExtensionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "approve", "due_at", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    APPROVE_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    approve: bool
    due_at: _timestamp_pb2.Timestamp
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., approve: _Optional[bool] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ...) -> None: ...

class DecideExtensionResponse(_message.Message):
    __slots__ = ("task",)
    TASK_FIELD_NUMBER: _ClassVar[int]
    task: Task
    def __init__(self, task: _Optional[_Union[Task, _Mapping]] = ...) -> None: ...

class SubmitHandlingPlanRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "plan")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    plan: HandlingPlan
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., plan: _Optional[_Union[HandlingPlan, _Mapping]] = ...) -> None: ...

class SubmitHandlingPlanResponse(_message.Message):
    __slots__ = ("task",)
    TASK_FIELD_NUMBER: _ClassVar[int]
    task: Task
    def __init__(self, task: _Optional[_Union[Task, _Mapping]] = ...) -> None: ...

class SubmitAssistOpinionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "text", "doc_no", "scan_ref")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    text: str
    doc_no: str
    scan_ref: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., text: _Optional[str] = ..., doc_no: _Optional[str] = ..., scan_ref: _Optional[str] = ...) -> None: ...

class SubmitAssistOpinionResponse(_message.Message):
    __slots__ = ("task",)
    TASK_FIELD_NUMBER: _ClassVar[int]
    task: Task
    def __init__(self, task: _Optional[_Union[Task, _Mapping]] = ...) -> None: ...

class AcceptAssistOpinionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ...) -> None: ...

class AcceptAssistOpinionResponse(_message.Message):
    __slots__ = ("task",)
    TASK_FIELD_NUMBER: _ClassVar[int]
    task: Task
    def __init__(self, task: _Optional[_Union[Task, _Mapping]] = ...) -> None: ...

class ReturnAssistOpinionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class ReturnAssistOpinionResponse(_message.Message):
    __slots__ = ("task",)
    TASK_FIELD_NUMBER: _ClassVar[int]
    task: Task
    def __init__(self, task: _Optional[_Union[Task, _Mapping]] = ...) -> None: ...

class SaveReplyDraftRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "reply")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    reply: ReplyInput
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., reply: _Optional[_Union[ReplyInput, _Mapping]] = ...) -> None: ...

class SaveReplyDraftResponse(_message.Message):
    __slots__ = ("reply", "warnings")
    REPLY_FIELD_NUMBER: _ClassVar[int]
    WARNINGS_FIELD_NUMBER: _ClassVar[int]
    reply: Reply
    warnings: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, reply: _Optional[_Union[Reply, _Mapping]] = ..., warnings: _Optional[_Iterable[str]] = ...) -> None: ...

class ShareReplyDraftRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ...) -> None: ...

class ShareReplyDraftResponse(_message.Message):
    __slots__ = ("reply",)
    REPLY_FIELD_NUMBER: _ClassVar[int]
    reply: Reply
    def __init__(self, reply: _Optional[_Union[Reply, _Mapping]] = ...) -> None: ...

class SubmitReplyForReviewRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ...) -> None: ...

class SubmitReplyForReviewResponse(_message.Message):
    __slots__ = ("reply",)
    REPLY_FIELD_NUMBER: _ClassVar[int]
    reply: Reply
    def __init__(self, reply: _Optional[_Union[Reply, _Mapping]] = ...) -> None: ...

class ReviewReplyRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "passed", "comment")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PASSED_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    passed: bool
    comment: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., passed: _Optional[bool] = ..., comment: _Optional[str] = ...) -> None: ...

class ReviewReplyResponse(_message.Message):
    __slots__ = ("reply",)
    REPLY_FIELD_NUMBER: _ClassVar[int]
    reply: Reply
    def __init__(self, reply: _Optional[_Union[Reply, _Mapping]] = ...) -> None: ...

class InspectReplyRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "passed", "comment", "reply_class")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PASSED_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    passed: bool
    comment: str
    reply_class: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., passed: _Optional[bool] = ..., comment: _Optional[str] = ..., reply_class: _Optional[str] = ...) -> None: ...

class InspectReplyResponse(_message.Message):
    __slots__ = ("reply",)
    REPLY_FIELD_NUMBER: _ClassVar[int]
    reply: Reply
    def __init__(self, reply: _Optional[_Union[Reply, _Mapping]] = ...) -> None: ...

class IssueReplyRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "doc_no", "issuer_name", "contact_name", "contact_phone", "scan_ref", "accepted_warnings", "entered_for_unit_reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_FIELD_NUMBER: _ClassVar[int]
    ISSUER_NAME_FIELD_NUMBER: _ClassVar[int]
    CONTACT_NAME_FIELD_NUMBER: _ClassVar[int]
    CONTACT_PHONE_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    ACCEPTED_WARNINGS_FIELD_NUMBER: _ClassVar[int]
    ENTERED_FOR_UNIT_REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    doc_no: str
    issuer_name: str
    contact_name: str
    contact_phone: str
    scan_ref: str
    accepted_warnings: _containers.RepeatedScalarFieldContainer[str]
    entered_for_unit_reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., doc_no: _Optional[str] = ..., issuer_name: _Optional[str] = ..., contact_name: _Optional[str] = ..., contact_phone: _Optional[str] = ..., scan_ref: _Optional[str] = ..., accepted_warnings: _Optional[_Iterable[str]] = ..., entered_for_unit_reason: _Optional[str] = ...) -> None: ...

class IssueReplyResponse(_message.Message):
    __slots__ = ("reply", "warnings")
    REPLY_FIELD_NUMBER: _ClassVar[int]
    WARNINGS_FIELD_NUMBER: _ClassVar[int]
    reply: Reply
    warnings: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, reply: _Optional[_Union[Reply, _Mapping]] = ..., warnings: _Optional[_Iterable[str]] = ...) -> None: ...

class GiveFeedbackRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "round", "attitude_score", "result_score", "text")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    ATTITUDE_SCORE_FIELD_NUMBER: _ClassVar[int]
    RESULT_SCORE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    round: int
    attitude_score: str
    result_score: str
    text: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., round: _Optional[int] = ..., attitude_score: _Optional[str] = ..., result_score: _Optional[str] = ..., text: _Optional[str] = ...) -> None: ...

class GiveFeedbackResponse(_message.Message):
    __slots__ = ("feedback", "task")
    FEEDBACK_FIELD_NUMBER: _ClassVar[int]
    TASK_FIELD_NUMBER: _ClassVar[int]
    feedback: Feedback
    task: Task
    def __init__(self, feedback: _Optional[_Union[Feedback, _Mapping]] = ..., task: _Optional[_Union[Task, _Mapping]] = ...) -> None: ...

class EnterPaperFeedbackRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "round", "person_id", "attitude_score", "result_score", "text", "scan_ref")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    ATTITUDE_SCORE_FIELD_NUMBER: _ClassVar[int]
    RESULT_SCORE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    round: int
    person_id: str
    attitude_score: str
    result_score: str
    text: str
    scan_ref: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., round: _Optional[int] = ..., person_id: _Optional[str] = ..., attitude_score: _Optional[str] = ..., result_score: _Optional[str] = ..., text: _Optional[str] = ..., scan_ref: _Optional[str] = ...) -> None: ...

class EnterPaperFeedbackResponse(_message.Message):
    __slots__ = ("feedback", "task")
    FEEDBACK_FIELD_NUMBER: _ClassVar[int]
    TASK_FIELD_NUMBER: _ClassVar[int]
    feedback: Feedback
    task: Task
    def __init__(self, feedback: _Optional[_Union[Feedback, _Mapping]] = ..., task: _Optional[_Union[Task, _Mapping]] = ...) -> None: ...

class OrderReworkRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "task_id", "reason", "due_at")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    task_id: str
    reason: str
    due_at: _timestamp_pb2.Timestamp
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., task_id: _Optional[str] = ..., reason: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class OrderReworkResponse(_message.Message):
    __slots__ = ("task",)
    TASK_FIELD_NUMBER: _ClassVar[int]
    task: Task
    def __init__(self, task: _Optional[_Union[Task, _Mapping]] = ...) -> None: ...

class ReportCommitmentRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "commitment_id", "evidence", "evidence_refs")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    COMMITMENT_ID_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_REFS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    commitment_id: str
    evidence: str
    evidence_refs: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., commitment_id: _Optional[str] = ..., evidence: _Optional[str] = ..., evidence_refs: _Optional[_Iterable[str]] = ...) -> None: ...

class ReportCommitmentResponse(_message.Message):
    __slots__ = ("commitment",)
    COMMITMENT_FIELD_NUMBER: _ClassVar[int]
    commitment: CommitmentRecord
    def __init__(self, commitment: _Optional[_Union[CommitmentRecord, _Mapping]] = ...) -> None: ...

class ConfirmCommitmentRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "commitment_id", "confirm", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    COMMITMENT_ID_FIELD_NUMBER: _ClassVar[int]
    CONFIRM_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    commitment_id: str
    confirm: bool
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., commitment_id: _Optional[str] = ..., confirm: _Optional[bool] = ..., reason: _Optional[str] = ...) -> None: ...

class ConfirmCommitmentResponse(_message.Message):
    __slots__ = ("commitment",)
    COMMITMENT_FIELD_NUMBER: _ClassVar[int]
    commitment: CommitmentRecord
    def __init__(self, commitment: _Optional[_Union[CommitmentRecord, _Mapping]] = ...) -> None: ...

class AcceptCommitmentRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "commitment_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    COMMITMENT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    commitment_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., commitment_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class AcceptCommitmentResponse(_message.Message):
    __slots__ = ("commitment",)
    COMMITMENT_FIELD_NUMBER: _ClassVar[int]
    commitment: CommitmentRecord
    def __init__(self, commitment: _Optional[_Union[CommitmentRecord, _Mapping]] = ...) -> None: ...

class CarryOverCommitmentRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "commitment_id", "due_at", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    COMMITMENT_ID_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    commitment_id: str
    due_at: _timestamp_pb2.Timestamp
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., commitment_id: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ...) -> None: ...

class CarryOverCommitmentResponse(_message.Message):
    __slots__ = ("commitment",)
    COMMITMENT_FIELD_NUMBER: _ClassVar[int]
    commitment: CommitmentRecord
    def __init__(self, commitment: _Optional[_Union[CommitmentRecord, _Mapping]] = ...) -> None: ...

class CloseCaseRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "case_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    case_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., case_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class CloseCaseResponse(_message.Message):
    __slots__ = ("case",)
    CASE_FIELD_NUMBER: _ClassVar[int]
    case: Case
    def __init__(self, case: _Optional[_Union[Case, _Mapping]] = ...) -> None: ...

class ArchiveCaseRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "case_id")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    case_id: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., case_id: _Optional[str] = ...) -> None: ...

class ArchiveCaseResponse(_message.Message):
    __slots__ = ("case",)
    CASE_FIELD_NUMBER: _ClassVar[int]
    case: Case
    def __init__(self, case: _Optional[_Union[Case, _Mapping]] = ...) -> None: ...

class GetCaseRequest(_message.Message):
    __slots__ = ("case_id", "proposal_id")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ...) -> None: ...

class GetCaseResponse(_message.Message):
    __slots__ = ("case",)
    CASE_FIELD_NUMBER: _ClassVar[int]
    case: Case
    def __init__(self, case: _Optional[_Union[Case, _Mapping]] = ...) -> None: ...

class ListCasesRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id", "state", "unit_id", "system", "undispatched_only")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    UNDISPATCHED_ONLY_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    state: str
    unit_id: str
    system: str
    undispatched_only: bool
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ..., state: _Optional[str] = ..., unit_id: _Optional[str] = ..., system: _Optional[str] = ..., undispatched_only: _Optional[bool] = ...) -> None: ...

class ListCasesResponse(_message.Message):
    __slots__ = ("cases", "next_page_token", "total")
    CASES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    cases: _containers.RepeatedCompositeFieldContainer[CaseSummary]
    next_page_token: str
    total: int
    def __init__(self, cases: _Optional[_Iterable[_Union[CaseSummary, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class GetTaskRequest(_message.Message):
    __slots__ = ("task_id",)
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    task_id: str
    def __init__(self, task_id: _Optional[str] = ...) -> None: ...

class GetTaskResponse(_message.Message):
    __slots__ = ("task", "replies", "feedback")
    TASK_FIELD_NUMBER: _ClassVar[int]
    REPLIES_FIELD_NUMBER: _ClassVar[int]
    FEEDBACK_FIELD_NUMBER: _ClassVar[int]
    task: Task
    replies: _containers.RepeatedCompositeFieldContainer[Reply]
    feedback: _containers.RepeatedCompositeFieldContainer[Feedback]
    def __init__(self, task: _Optional[_Union[Task, _Mapping]] = ..., replies: _Optional[_Iterable[_Union[Reply, _Mapping]]] = ..., feedback: _Optional[_Iterable[_Union[Feedback, _Mapping]]] = ...) -> None: ...

class ListTasksRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id", "unit_id", "part", "state", "reply_class", "system", "due_before", "overdue_only")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    DUE_BEFORE_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_ONLY_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    unit_id: str
    part: str
    state: str
    reply_class: str
    system: str
    due_before: _timestamp_pb2.Timestamp
    overdue_only: bool
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., part: _Optional[str] = ..., state: _Optional[str] = ..., reply_class: _Optional[str] = ..., system: _Optional[str] = ..., due_before: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., overdue_only: _Optional[bool] = ...) -> None: ...

class ListTasksResponse(_message.Message):
    __slots__ = ("tasks", "next_page_token", "total")
    TASKS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    tasks: _containers.RepeatedCompositeFieldContainer[Task]
    next_page_token: str
    total: int
    def __init__(self, tasks: _Optional[_Iterable[_Union[Task, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class GetReplyRequest(_message.Message):
    __slots__ = ("reply_id",)
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    reply_id: str
    def __init__(self, reply_id: _Optional[str] = ...) -> None: ...

class GetReplyResponse(_message.Message):
    __slots__ = ("reply",)
    REPLY_FIELD_NUMBER: _ClassVar[int]
    reply: Reply
    def __init__(self, reply: _Optional[_Union[Reply, _Mapping]] = ...) -> None: ...

class GetReplyLetterRequest(_message.Message):
    __slots__ = ("reply_id", "proposal_id")
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    reply_id: str
    proposal_id: str
    def __init__(self, reply_id: _Optional[str] = ..., proposal_id: _Optional[str] = ...) -> None: ...

class GetReplyLetterResponse(_message.Message):
    __slots__ = ("sections", "text")
    SECTIONS_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    sections: _containers.RepeatedCompositeFieldContainer[_common_pb2.TextSection]
    text: str
    def __init__(self, sections: _Optional[_Iterable[_Union[_common_pb2.TextSection, _Mapping]]] = ..., text: _Optional[str] = ...) -> None: ...

class ListCommitmentsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "session_id", "unit_id", "proposal_id", "state", "due_before")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    DUE_BEFORE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    session_id: str
    unit_id: str
    proposal_id: str
    state: str
    due_before: _timestamp_pb2.Timestamp
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., state: _Optional[str] = ..., due_before: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListCommitmentsResponse(_message.Message):
    __slots__ = ("commitments", "next_page_token", "total")
    COMMITMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    commitments: _containers.RepeatedCompositeFieldContainer[CommitmentRecord]
    next_page_token: str
    total: int
    def __init__(self, commitments: _Optional[_Iterable[_Union[CommitmentRecord, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total: _Optional[int] = ...) -> None: ...

class GetStatisticsRequest(_message.Message):
    __slots__ = ("session_id", "unit_id", "system")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    unit_id: str
    system: str
    def __init__(self, session_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., system: _Optional[str] = ...) -> None: ...

class GetStatisticsResponse(_message.Message):
    __slots__ = ("figures", "units", "as_of")
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    figures: _containers.RepeatedCompositeFieldContainer[_common_pb2.Figure]
    units: _containers.RepeatedCompositeFieldContainer[UnitFigures]
    as_of: _timestamp_pb2.Timestamp
    def __init__(self, figures: _Optional[_Iterable[_Union[_common_pb2.Figure, _Mapping]]] = ..., units: _Optional[_Iterable[_Union[UnitFigures, _Mapping]]] = ..., as_of: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class PlannedTask(_message.Message):
    __slots__ = ("unit_id", "part")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    part: str
    def __init__(self, unit_id: _Optional[str] = ..., part: _Optional[str] = ...) -> None: ...

class CaseRefusal(_message.Message):
    __slots__ = ("case_id", "proposal_no", "reason", "message")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_no: str
    reason: str
    message: str
    def __init__(self, case_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., reason: _Optional[str] = ..., message: _Optional[str] = ...) -> None: ...

class Case(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "state", "proposer_kind", "category", "focus_area", "is_key", "late", "signers", "addressees", "suggestions", "intended_leads", "intended_assists", "suggested_leads", "suggested_assists", "planned_tasks", "tasks", "archive_no", "filed_at", "dispatched_at", "closed_at", "version", "suggested_tasks", "planned_reply_due_at", "closing_reason", "origin")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_KIND_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    FOCUS_AREA_FIELD_NUMBER: _ClassVar[int]
    IS_KEY_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    SIGNERS_FIELD_NUMBER: _ClassVar[int]
    ADDRESSEES_FIELD_NUMBER: _ClassVar[int]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    INTENDED_LEADS_FIELD_NUMBER: _ClassVar[int]
    INTENDED_ASSISTS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTED_LEADS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTED_ASSISTS_FIELD_NUMBER: _ClassVar[int]
    PLANNED_TASKS_FIELD_NUMBER: _ClassVar[int]
    TASKS_FIELD_NUMBER: _ClassVar[int]
    ARCHIVE_NO_FIELD_NUMBER: _ClassVar[int]
    FILED_AT_FIELD_NUMBER: _ClassVar[int]
    DISPATCHED_AT_FIELD_NUMBER: _ClassVar[int]
    CLOSED_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    SUGGESTED_TASKS_FIELD_NUMBER: _ClassVar[int]
    PLANNED_REPLY_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    CLOSING_REASON_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    state: str
    proposer_kind: str
    category: str
    focus_area: str
    is_key: bool
    late: bool
    signers: _containers.RepeatedCompositeFieldContainer[_common_pb2.Signer]
    addressees: _containers.RepeatedCompositeFieldContainer[_assignment_events_pb2.Addressee]
    suggestions: _containers.RepeatedCompositeFieldContainer[_common_pb2.SuggestionItem]
    intended_leads: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    intended_assists: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    suggested_leads: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    suggested_assists: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    planned_tasks: _containers.RepeatedCompositeFieldContainer[PlannedTask]
    tasks: _containers.RepeatedCompositeFieldContainer[Task]
    archive_no: str
    filed_at: _timestamp_pb2.Timestamp
    dispatched_at: _timestamp_pb2.Timestamp
    closed_at: _timestamp_pb2.Timestamp
    version: int
    suggested_tasks: _containers.RepeatedCompositeFieldContainer[PlannedTask]
    planned_reply_due_at: _timestamp_pb2.Timestamp
    closing_reason: str
    origin: CaseOrigin
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., state: _Optional[str] = ..., proposer_kind: _Optional[str] = ..., category: _Optional[str] = ..., focus_area: _Optional[str] = ..., is_key: _Optional[bool] = ..., late: _Optional[bool] = ..., signers: _Optional[_Iterable[_Union[_common_pb2.Signer, _Mapping]]] = ..., addressees: _Optional[_Iterable[_Union[_assignment_events_pb2.Addressee, _Mapping]]] = ..., suggestions: _Optional[_Iterable[_Union[_common_pb2.SuggestionItem, _Mapping]]] = ..., intended_leads: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., intended_assists: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., suggested_leads: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., suggested_assists: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., planned_tasks: _Optional[_Iterable[_Union[PlannedTask, _Mapping]]] = ..., tasks: _Optional[_Iterable[_Union[Task, _Mapping]]] = ..., archive_no: _Optional[str] = ..., filed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., dispatched_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., closed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., suggested_tasks: _Optional[_Iterable[_Union[PlannedTask, _Mapping]]] = ..., planned_reply_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., closing_reason: _Optional[str] = ..., origin: _Optional[_Union[CaseOrigin, _Mapping]] = ...) -> None: ...

class CaseSummary(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "state", "proposer_name", "category", "is_key", "late", "leads", "assists", "due_at", "overdue", "version")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_NO_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TITLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_NAME_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    IS_KEY_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    LEADS_FIELD_NUMBER: _ClassVar[int]
    ASSISTS_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    proposal_id: str
    proposal_no: str
    proposal_title: str
    session_id: str
    state: str
    proposer_name: str
    category: str
    is_key: bool
    late: bool
    leads: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    assists: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    due_at: _timestamp_pb2.Timestamp
    overdue: bool
    version: int
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., state: _Optional[str] = ..., proposer_name: _Optional[str] = ..., category: _Optional[str] = ..., is_key: _Optional[bool] = ..., late: _Optional[bool] = ..., leads: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., assists: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., overdue: _Optional[bool] = ..., version: _Optional[int] = ...) -> None: ...

class HandlingPlan(_message.Message):
    __slots__ = ("plan_version", "summary", "responsible_leader", "contact_name", "contact_phone", "milestones", "submitted_at", "entered_by_name")
    PLAN_VERSION_FIELD_NUMBER: _ClassVar[int]
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    RESPONSIBLE_LEADER_FIELD_NUMBER: _ClassVar[int]
    CONTACT_NAME_FIELD_NUMBER: _ClassVar[int]
    CONTACT_PHONE_FIELD_NUMBER: _ClassVar[int]
    MILESTONES_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    plan_version: int
    summary: str
    responsible_leader: str
    contact_name: str
    contact_phone: str
    milestones: _containers.RepeatedCompositeFieldContainer[PlanMilestone]
    submitted_at: _timestamp_pb2.Timestamp
    entered_by_name: str
    def __init__(self, plan_version: _Optional[int] = ..., summary: _Optional[str] = ..., responsible_leader: _Optional[str] = ..., contact_name: _Optional[str] = ..., contact_phone: _Optional[str] = ..., milestones: _Optional[_Iterable[_Union[PlanMilestone, _Mapping]]] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., entered_by_name: _Optional[str] = ...) -> None: ...

class PlanMilestone(_message.Message):
    __slots__ = ("text", "due_at")
    TEXT_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    text: str
    due_at: _timestamp_pb2.Timestamp
    def __init__(self, text: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Objection(_message.Message):
    __slots__ = ("objection_id", "reason", "proposed_units", "raised_at", "decision", "decision_reason", "decided_at")
    OBJECTION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    PROPOSED_UNITS_FIELD_NUMBER: _ClassVar[int]
    RAISED_AT_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    DECIDED_AT_FIELD_NUMBER: _ClassVar[int]
    objection_id: str
    reason: str
    proposed_units: _containers.RepeatedCompositeFieldContainer[_common_pb2.UnitRef]
    raised_at: _timestamp_pb2.Timestamp
    decision: str
    decision_reason: str
    decided_at: _timestamp_pb2.Timestamp
    def __init__(self, objection_id: _Optional[str] = ..., reason: _Optional[str] = ..., proposed_units: _Optional[_Iterable[_Union[_common_pb2.UnitRef, _Mapping]]] = ..., raised_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decision: _Optional[str] = ..., decision_reason: _Optional[str] = ..., decided_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Extension(_message.Message):
    __slots__ = ("extension_id", "requested_due_at", "reason", "requested_at", "decision", "granted_due_at", "decision_reason", "decided_at")
    EXTENSION_ID_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_AT_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    GRANTED_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    DECIDED_AT_FIELD_NUMBER: _ClassVar[int]
    extension_id: str
    requested_due_at: _timestamp_pb2.Timestamp
    reason: str
    requested_at: _timestamp_pb2.Timestamp
    decision: str
    granted_due_at: _timestamp_pb2.Timestamp
    decision_reason: str
    decided_at: _timestamp_pb2.Timestamp
    def __init__(self, extension_id: _Optional[str] = ..., requested_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., requested_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decision: _Optional[str] = ..., granted_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decision_reason: _Optional[str] = ..., decided_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class AssistOpinion(_message.Message):
    __slots__ = ("opinion_round", "text", "doc_no", "scan_ref", "submitted_at", "decision", "decision_reason", "decided_at", "entered_by_name")
    OPINION_ROUND_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_AT_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    DECIDED_AT_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    opinion_round: int
    text: str
    doc_no: str
    scan_ref: str
    submitted_at: _timestamp_pb2.Timestamp
    decision: str
    decision_reason: str
    decided_at: _timestamp_pb2.Timestamp
    entered_by_name: str
    def __init__(self, opinion_round: _Optional[int] = ..., text: _Optional[str] = ..., doc_no: _Optional[str] = ..., scan_ref: _Optional[str] = ..., submitted_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decision: _Optional[str] = ..., decision_reason: _Optional[str] = ..., decided_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., entered_by_name: _Optional[str] = ...) -> None: ...

class Task(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "state", "handler_person_id", "handler_name", "lead_task_id", "dispatched_at", "received_at", "objection_due_at", "due_at", "original_due_at", "first_meeting_due_at", "feedback_due_at", "overdue", "round", "plan", "objections", "extensions", "opinions", "reply_id", "reply_class", "reassigned_from_unit", "reassigned_to_unit", "meetings", "version", "received_by_name", "awaiting_feedback", "dissatisfied", "ended_reason", "unit_signs_in", "peer_instance")
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
    STATE_FIELD_NUMBER: _ClassVar[int]
    HANDLER_PERSON_ID_FIELD_NUMBER: _ClassVar[int]
    HANDLER_NAME_FIELD_NUMBER: _ClassVar[int]
    LEAD_TASK_ID_FIELD_NUMBER: _ClassVar[int]
    DISPATCHED_AT_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_AT_FIELD_NUMBER: _ClassVar[int]
    OBJECTION_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    FIRST_MEETING_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    FEEDBACK_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    OBJECTIONS_FIELD_NUMBER: _ClassVar[int]
    EXTENSIONS_FIELD_NUMBER: _ClassVar[int]
    OPINIONS_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    REASSIGNED_FROM_UNIT_FIELD_NUMBER: _ClassVar[int]
    REASSIGNED_TO_UNIT_FIELD_NUMBER: _ClassVar[int]
    MEETINGS_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    AWAITING_FEEDBACK_FIELD_NUMBER: _ClassVar[int]
    DISSATISFIED_FIELD_NUMBER: _ClassVar[int]
    ENDED_REASON_FIELD_NUMBER: _ClassVar[int]
    UNIT_SIGNS_IN_FIELD_NUMBER: _ClassVar[int]
    PEER_INSTANCE_FIELD_NUMBER: _ClassVar[int]
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
    state: str
    handler_person_id: str
    handler_name: str
    lead_task_id: str
    dispatched_at: _timestamp_pb2.Timestamp
    received_at: _timestamp_pb2.Timestamp
    objection_due_at: _timestamp_pb2.Timestamp
    due_at: _timestamp_pb2.Timestamp
    original_due_at: _timestamp_pb2.Timestamp
    first_meeting_due_at: _timestamp_pb2.Timestamp
    feedback_due_at: _timestamp_pb2.Timestamp
    overdue: bool
    round: int
    plan: HandlingPlan
    objections: _containers.RepeatedCompositeFieldContainer[Objection]
    extensions: _containers.RepeatedCompositeFieldContainer[Extension]
    opinions: _containers.RepeatedCompositeFieldContainer[AssistOpinion]
    reply_id: str
    reply_class: str
    reassigned_from_unit: str
    reassigned_to_unit: str
    meetings: _containers.RepeatedCompositeFieldContainer[MeetingEvidence]
    version: int
    received_by_name: str
    awaiting_feedback: _containers.RepeatedCompositeFieldContainer[_common_pb2.PersonRef]
    dissatisfied: bool
    ended_reason: str
    unit_signs_in: bool
    peer_instance: str
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., state: _Optional[str] = ..., handler_person_id: _Optional[str] = ..., handler_name: _Optional[str] = ..., lead_task_id: _Optional[str] = ..., dispatched_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., received_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., objection_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., original_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., first_meeting_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., feedback_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., overdue: _Optional[bool] = ..., round: _Optional[int] = ..., plan: _Optional[_Union[HandlingPlan, _Mapping]] = ..., objections: _Optional[_Iterable[_Union[Objection, _Mapping]]] = ..., extensions: _Optional[_Iterable[_Union[Extension, _Mapping]]] = ..., opinions: _Optional[_Iterable[_Union[AssistOpinion, _Mapping]]] = ..., reply_id: _Optional[str] = ..., reply_class: _Optional[str] = ..., reassigned_from_unit: _Optional[str] = ..., reassigned_to_unit: _Optional[str] = ..., meetings: _Optional[_Iterable[_Union[MeetingEvidence, _Mapping]]] = ..., version: _Optional[int] = ..., received_by_name: _Optional[str] = ..., awaiting_feedback: _Optional[_Iterable[_Union[_common_pb2.PersonRef, _Mapping]]] = ..., dissatisfied: _Optional[bool] = ..., ended_reason: _Optional[str] = ..., unit_signs_in: _Optional[bool] = ..., peer_instance: _Optional[str] = ...) -> None: ...

class MeetingEvidence(_message.Message):
    __slots__ = ("phase", "result", "at")
    PHASE_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    phase: str
    result: str
    at: _timestamp_pb2.Timestamp
    def __init__(self, phase: _Optional[str] = ..., result: _Optional[str] = ..., at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ReplyInput(_message.Message):
    __slots__ = ("reply_class", "text", "answers", "commitments", "publicity", "publicity_reason")
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    ANSWERS_FIELD_NUMBER: _ClassVar[int]
    COMMITMENTS_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_REASON_FIELD_NUMBER: _ClassVar[int]
    reply_class: str
    text: str
    answers: _containers.RepeatedCompositeFieldContainer[_assignment_events_pb2.SuggestionAnswer]
    commitments: _containers.RepeatedCompositeFieldContainer[_assignment_events_pb2.Commitment]
    publicity: str
    publicity_reason: str
    def __init__(self, reply_class: _Optional[str] = ..., text: _Optional[str] = ..., answers: _Optional[_Iterable[_Union[_assignment_events_pb2.SuggestionAnswer, _Mapping]]] = ..., commitments: _Optional[_Iterable[_Union[_assignment_events_pb2.Commitment, _Mapping]]] = ..., publicity: _Optional[str] = ..., publicity_reason: _Optional[str] = ...) -> None: ...

class Reply(_message.Message):
    __slots__ = ("reply_id", "task_id", "case_id", "proposal_id", "unit_id", "unit_name", "round", "reply_kind", "state", "draft_version", "reply_class", "reply_class_label", "text", "answers", "commitments", "publicity", "publicity_reason", "reviews", "doc_no", "issuer_name", "contact_name", "contact_phone", "scan_ref", "entered_by_name", "warnings", "due_at", "issued_at", "version", "shared")
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    REPLY_KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    DRAFT_VERSION_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_FIELD_NUMBER: _ClassVar[int]
    REPLY_CLASS_LABEL_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    ANSWERS_FIELD_NUMBER: _ClassVar[int]
    COMMITMENTS_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_REASON_FIELD_NUMBER: _ClassVar[int]
    REVIEWS_FIELD_NUMBER: _ClassVar[int]
    DOC_NO_FIELD_NUMBER: _ClassVar[int]
    ISSUER_NAME_FIELD_NUMBER: _ClassVar[int]
    CONTACT_NAME_FIELD_NUMBER: _ClassVar[int]
    CONTACT_PHONE_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    WARNINGS_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    ISSUED_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    SHARED_FIELD_NUMBER: _ClassVar[int]
    reply_id: str
    task_id: str
    case_id: str
    proposal_id: str
    unit_id: str
    unit_name: str
    round: int
    reply_kind: str
    state: str
    draft_version: int
    reply_class: str
    reply_class_label: str
    text: str
    answers: _containers.RepeatedCompositeFieldContainer[_assignment_events_pb2.SuggestionAnswer]
    commitments: _containers.RepeatedCompositeFieldContainer[_assignment_events_pb2.Commitment]
    publicity: str
    publicity_reason: str
    reviews: _containers.RepeatedCompositeFieldContainer[ReplyReview]
    doc_no: str
    issuer_name: str
    contact_name: str
    contact_phone: str
    scan_ref: str
    entered_by_name: str
    warnings: _containers.RepeatedScalarFieldContainer[str]
    due_at: _timestamp_pb2.Timestamp
    issued_at: _timestamp_pb2.Timestamp
    version: int
    shared: bool
    def __init__(self, reply_id: _Optional[str] = ..., task_id: _Optional[str] = ..., case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., round: _Optional[int] = ..., reply_kind: _Optional[str] = ..., state: _Optional[str] = ..., draft_version: _Optional[int] = ..., reply_class: _Optional[str] = ..., reply_class_label: _Optional[str] = ..., text: _Optional[str] = ..., answers: _Optional[_Iterable[_Union[_assignment_events_pb2.SuggestionAnswer, _Mapping]]] = ..., commitments: _Optional[_Iterable[_Union[_assignment_events_pb2.Commitment, _Mapping]]] = ..., publicity: _Optional[str] = ..., publicity_reason: _Optional[str] = ..., reviews: _Optional[_Iterable[_Union[ReplyReview, _Mapping]]] = ..., doc_no: _Optional[str] = ..., issuer_name: _Optional[str] = ..., contact_name: _Optional[str] = ..., contact_phone: _Optional[str] = ..., scan_ref: _Optional[str] = ..., entered_by_name: _Optional[str] = ..., warnings: _Optional[_Iterable[str]] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., issued_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., shared: _Optional[bool] = ...) -> None: ...

class ReplyReview(_message.Message):
    __slots__ = ("review_level", "decision", "comment", "reviewed_by_name", "reviewed_at", "former_class")
    REVIEW_LEVEL_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    REVIEWED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    REVIEWED_AT_FIELD_NUMBER: _ClassVar[int]
    FORMER_CLASS_FIELD_NUMBER: _ClassVar[int]
    review_level: str
    decision: str
    comment: str
    reviewed_by_name: str
    reviewed_at: _timestamp_pb2.Timestamp
    former_class: str
    def __init__(self, review_level: _Optional[str] = ..., decision: _Optional[str] = ..., comment: _Optional[str] = ..., reviewed_by_name: _Optional[str] = ..., reviewed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., former_class: _Optional[str] = ...) -> None: ...

class Feedback(_message.Message):
    __slots__ = ("feedback_id", "reply_id", "task_id", "round", "given_by", "attitude_score", "result_score", "text", "source", "entered_by_name", "scan_ref", "given_at")
    FEEDBACK_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    ROUND_FIELD_NUMBER: _ClassVar[int]
    GIVEN_BY_FIELD_NUMBER: _ClassVar[int]
    ATTITUDE_SCORE_FIELD_NUMBER: _ClassVar[int]
    RESULT_SCORE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_NAME_FIELD_NUMBER: _ClassVar[int]
    SCAN_REF_FIELD_NUMBER: _ClassVar[int]
    GIVEN_AT_FIELD_NUMBER: _ClassVar[int]
    feedback_id: str
    reply_id: str
    task_id: str
    round: int
    given_by: _common_pb2.PersonRef
    attitude_score: str
    result_score: str
    text: str
    source: str
    entered_by_name: str
    scan_ref: str
    given_at: _timestamp_pb2.Timestamp
    def __init__(self, feedback_id: _Optional[str] = ..., reply_id: _Optional[str] = ..., task_id: _Optional[str] = ..., round: _Optional[int] = ..., given_by: _Optional[_Union[_common_pb2.PersonRef, _Mapping]] = ..., attitude_score: _Optional[str] = ..., result_score: _Optional[str] = ..., text: _Optional[str] = ..., source: _Optional[str] = ..., entered_by_name: _Optional[str] = ..., scan_ref: _Optional[str] = ..., given_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CommitmentRecord(_message.Message):
    __slots__ = ("case_id", "proposal_id", "proposal_no", "proposal_title", "session_id", "task_id", "unit_id", "unit_name", "system", "part", "commitment", "state", "original_due_at", "evidence", "evidence_refs", "dispute_reason", "carried_over", "overdue", "fulfilled_at", "version")
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
    STATE_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_REFS_FIELD_NUMBER: _ClassVar[int]
    DISPUTE_REASON_FIELD_NUMBER: _ClassVar[int]
    CARRIED_OVER_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_FIELD_NUMBER: _ClassVar[int]
    FULFILLED_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
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
    commitment: _assignment_events_pb2.Commitment
    state: str
    original_due_at: _timestamp_pb2.Timestamp
    evidence: str
    evidence_refs: _containers.RepeatedScalarFieldContainer[str]
    dispute_reason: str
    carried_over: int
    overdue: bool
    fulfilled_at: _timestamp_pb2.Timestamp
    version: int
    def __init__(self, case_id: _Optional[str] = ..., proposal_id: _Optional[str] = ..., proposal_no: _Optional[str] = ..., proposal_title: _Optional[str] = ..., session_id: _Optional[str] = ..., task_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., part: _Optional[str] = ..., commitment: _Optional[_Union[_assignment_events_pb2.Commitment, _Mapping]] = ..., state: _Optional[str] = ..., original_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., evidence: _Optional[str] = ..., evidence_refs: _Optional[_Iterable[str]] = ..., dispute_reason: _Optional[str] = ..., carried_over: _Optional[int] = ..., overdue: _Optional[bool] = ..., fulfilled_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ...) -> None: ...

class UnitFigures(_message.Message):
    __slots__ = ("unit_id", "unit_name", "system", "figures")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    unit_name: str
    system: str
    figures: _containers.RepeatedCompositeFieldContainer[_common_pb2.Figure]
    def __init__(self, unit_id: _Optional[str] = ..., unit_name: _Optional[str] = ..., system: _Optional[str] = ..., figures: _Optional[_Iterable[_Union[_common_pb2.Figure, _Mapping]]] = ...) -> None: ...

class CaseOrigin(_message.Message):
    __slots__ = ("peer_id", "name", "unit_name", "part", "background", "analysis", "proposer_names", "objection_due_at", "due_at", "office_name", "office_phone", "objection", "requested_due_at", "attachments")
    PEER_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_NAME_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    PROPOSER_NAMES_FIELD_NUMBER: _ClassVar[int]
    OBJECTION_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    OFFICE_NAME_FIELD_NUMBER: _ClassVar[int]
    OFFICE_PHONE_FIELD_NUMBER: _ClassVar[int]
    OBJECTION_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_DUE_AT_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENTS_FIELD_NUMBER: _ClassVar[int]
    peer_id: str
    name: str
    unit_name: str
    part: str
    background: str
    analysis: str
    proposer_names: _containers.RepeatedScalarFieldContainer[str]
    objection_due_at: _timestamp_pb2.Timestamp
    due_at: _timestamp_pb2.Timestamp
    office_name: str
    office_phone: str
    objection: str
    requested_due_at: _timestamp_pb2.Timestamp
    attachments: _containers.RepeatedCompositeFieldContainer[_common_pb2.Attachment]
    def __init__(self, peer_id: _Optional[str] = ..., name: _Optional[str] = ..., unit_name: _Optional[str] = ..., part: _Optional[str] = ..., background: _Optional[str] = ..., analysis: _Optional[str] = ..., proposer_names: _Optional[_Iterable[str]] = ..., objection_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., office_name: _Optional[str] = ..., office_phone: _Optional[str] = ..., objection: _Optional[str] = ..., requested_due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., attachments: _Optional[_Iterable[_Union[_common_pb2.Attachment, _Mapping]]] = ...) -> None: ...

class ObjectToDelegationRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "case_id", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    case_id: str
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., case_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class ObjectToDelegationResponse(_message.Message):
    __slots__ = ("case",)
    CASE_FIELD_NUMBER: _ClassVar[int]
    case: Case
    def __init__(self, case: _Optional[_Union[Case, _Mapping]] = ...) -> None: ...

class RequestDelegationExtensionRequest(_message.Message):
    __slots__ = ("request_id", "expected_version", "case_id", "due_at", "reason")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_VERSION_FIELD_NUMBER: _ClassVar[int]
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    expected_version: int
    case_id: str
    due_at: _timestamp_pb2.Timestamp
    reason: str
    def __init__(self, request_id: _Optional[str] = ..., expected_version: _Optional[int] = ..., case_id: _Optional[str] = ..., due_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ...) -> None: ...

class RequestDelegationExtensionResponse(_message.Message):
    __slots__ = ("case",)
    CASE_FIELD_NUMBER: _ClassVar[int]
    case: Case
    def __init__(self, case: _Optional[_Union[Case, _Mapping]] = ...) -> None: ...
