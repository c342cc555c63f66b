"""Chinese labels of the fields that people fill in.

By field name; where one name means different things, ``Message.field`` says which is meant.
"""

from __future__ import annotations

from google.protobuf.descriptor import FieldDescriptor

from services.gateway.engine.comments import comment
from services.gateway.forms.field_words import FIELDS

_OVERRIDES: dict[str, str] = {
    "ChecklistAnswer.passed": "是否符合",
    "VerifyRectificationRequest.accept": "核查结果",
    "ConfirmMeetingRequest.agree": "对商谈结果",
    "DraftInput.title": "案由",
    "HistoryRow.title": "案由",
    "Attachment.name": "附件名称",
    "SuggestionItem.text": "建议内容",
    "SuggestionAnswer.text": "答复内容",
    "Commitment.text": "承诺内容",
    "Commitment.due_at": "兑现期限",
    "PlanMilestone.text": "步骤",
    "PlanMilestone.due_at": "完成时间",
    "ReplyInput.text": "复文正文",
    "SubmitAssistOpinionRequest.text": "会办意见",
    "GiveFeedbackRequest.text": "意见和建议",
    "EnterPaperFeedbackRequest.text": "意见和建议",
    "EnterPaperFeedbackRequest.person_id": "填表的提案者",
    "RequestExtensionRequest.due_at": "申请延期至",
    "DecideExtensionRequest.due_at": "批准延期至",
    "CarryOverCommitmentRequest.due_at": "结转后的兑现期限",
    "OrderReworkRequest.due_at": "重新答复期限",
    "OrderRectificationRequest.due_at": "整改期限",
    "VerifyRectificationRequest.due_at": "新的整改期限",
    "RaiseObjectionRequest.reason": "异议理由",
    "ReportCommitmentRequest.evidence": "兑现情况",
    "ReportRectificationRequest.report": "整改情况",
    "RecordPreliminaryReviewRequest.comment": "初审意见",
    "ConfirmMeetingRequest.comment": "对见面的意见",
    "CommentMeetingRequest.text": "对见面的意见",
    "DisputeMeetingRequest.reason": "与事实不符之处",
    "AnswerSolicitationRequest.text": "意见建议",
    "ReceiveClueRequest.title": "线索题目",
    "ReceiveClueRequest.text": "线索内容（300字以内）",
    "ReceiveClueRequest.source": "线索来源",
    "TopicItem.source": "提出单位",
    "PersonInput.name": "姓名",
    "MemberInput.name": "姓名",
    "OutsideCosigner.name": "姓名",
    "OutsideCosigner.instance_id": "居住地政协（实例编号）",
    "RegisterUpperDecisionRequest.proposal_no": "提案号",
    "SurveyParticipant.name": "姓名",
    "UpwardDraftInput.title": "案由",
    "UpwardAnswer.text": "答复内容",
    "AnswerUpwardMeetingRequest.confirm": "见面情况",
    "AnswerUpwardMeetingRequest.agree": "对商谈结果",
    "AnswerUpwardMeetingRequest.comment": "对见面的意见",
    "GiveUpwardFeedbackRequest.text": "意见和建议",
    "RegisterUpperFeedbackRequest.text": "意见和建议",
    "RegisterUpperReplyRequest.text": "复文正文",
    "RegisterUpperDecisionRequest.decision": "审查结果",
    "RegisterUpperResultRequest.result": "办理结果",
    "RegisterUpperDecisionRequest.at": "审查时间",
    "RegisterUpperDispatchRequest.at": "交办时间",
    "RegisterUpperMeetingRequest.at": "见面时间",
    "RegisterUpperReplyRequest.at": "答复时间",
    "RegisterUpperFeedbackRequest.at": "填表时间",
    "RegisterUpperResultRequest.at": "办结时间",
    "Attendee.name": "姓名",
    "MemberInput.kind": "委员类别",
    "InspectionInput.kind": "督查类型",
    "InspectionInput.unit_ids": "督查单位",
    "CampaignInput.kind": "督办类型",
    "CampaignInput.organization_id": "督办组织",
    "CampaignInput.unit_ids": "涉及单位",
    "CampaignInput.plan": "督办方案",
    "ActivityInput.text": "活动安排或征询问题",
    "ActivityInput.unit_ids": "通报或受邀单位",
    "ConcludeCampaignRequest.report": "督办报告",
    "ConcludeCampaignRequest.result": "督办结果",
    "RecordActivityRequest.summary": "活动小结",
    "ConductInspectionRequest.record": "督查记录",
    "BallotInput.unit_ids": "被测评单位",
    "BallotChoice.option": "测评意见",
    "SessionInput.closes_at": "全会闭幕",
    "SessionInput.name": "会议名称",
    "SelfScore.points": "自评分",
    "MeetingPoint.text": "情况",
    "CloseCaseRequest.reason": "办结说明",
}
_OPTIONAL = ("may be empty", "empty when", "empty for", "unset", "empty to", "; 0 ", "empty otherwise")


def label(field: FieldDescriptor) -> str:
    """What stands before a field's widget; the field's own name where nobody gave it a label."""
    override = _OVERRIDES.get(f"{field.containing_type.name}.{field.name}")
    return override or FIELDS.get(field.name) or field.name


def size(count: int) -> str:
    """A number of bytes as people read it."""
    return f"{count / 1048576:.1f} MB" if count >= 1048576 else f"{max(1, round(count / 1024))} KB"


def is_labelled(field: FieldDescriptor) -> bool:
    """Somebody gave the field a Chinese label."""
    return label(field) != field.name


def is_optional(field: FieldDescriptor) -> bool:
    """The contract says that the field may be left out."""
    return any(words in comment(field) for words in _OPTIONAL)
