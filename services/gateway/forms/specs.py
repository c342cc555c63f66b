"""What the contract does not say about a form: order, what is not asked, words for yes and no, long texts.

One entry per message at most; a message without one gets the fallback, which asks for every field.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from shared import roles


@dataclass(frozen=True)
class Spec:
    """How one message is asked for."""

    order: tuple[str, ...] = ()
    """Fields that come first, in this order; the others follow as in the contract."""
    hidden: frozenset[str] = frozenset()
    only_for: dict[str, frozenset[str]] = field(default_factory=dict)
    """Fields that only persons with one of these account roles are asked for."""
    required: frozenset[str] = frozenset()
    labels: dict[str, str] = field(default_factory=dict)
    hints: dict[str, str] = field(default_factory=dict)
    row_title: str = ""
    """As a row of a list: the field, or the first of several, whose value is the row's heading."""
    fixed_rows: bool = False
    blank_rows: int = 1
    compact: bool = False
    """As a row of a list: on as few lines as fit, texts on one line each."""
    files_only: frozenset[str] = frozenset()
    """References that only a file satisfies, none to paper."""

    def position(self, name: str) -> int:
        """Place of a field; equal places keep the contract's order."""
        return self.order.index(name) if name in self.order else len(self.order)


def _spec(
    order: str = "",
    hidden: str = "",
    required: str = "",
    labels: dict[str, str] | None = None,
    hints: dict[str, str] | None = None,
    **more: object,
) -> Spec:
    return Spec(
        order=tuple(order.split()),
        hidden=frozenset(hidden.split()),
        required=frozenset(required.split()),
        labels=labels or {},
        hints=hints or {},
        **more,  # type: ignore[arg-type]
    )


SPECS: dict[str, Spec] = {
    "CreateDraftRequest": _spec(
        order="organization_id on_behalf_of_member_id draft",
        only_for={
            "organization_id": frozenset({roles.COLLECTIVE_LIAISON, roles.ENTRY_CLERK}),
            "on_behalf_of_member_id": frozenset({roles.ENTRY_CLERK}),
        },
        hints={"organization_id": "以组织名义提出集体提案时选择"},
    ),
    "DraftInput": _spec(
        order=(
            "title background analysis suggestions attachments focus_area "
            "intended_lead_unit_ids intended_assist_unit_ids researched first_time entrusted "
            "publicity_consent publicity_reason"
        ),
        hidden="clue_ids",
        required="title",
        hints={
            "title": "一事一案，例如“关于加快老旧小区加装电梯的提案”",
            "background": "写明事实、数据和现状",
            "analysis": "分析问题产生的原因",
            "suggestions": "每条建议单独填写，承办单位将逐条答复",
            "attachments": "图片、表格等；更换附件后，已联名的委员须重新确认",
            "publicity_reason": "不同意公开时填写",
        },
    ),
    "Attachment": _spec(
        hidden="sha256 size content_type",
        compact=True,
        files_only=frozenset({"file_ref"}),
        hints={"name": "不填则用文件名"},
    ),
    "SuggestionItem": _spec(hidden="suggestion_id ordinal", blank_rows=3),
    "TopicItem": _spec(hidden="topic_id"),
    "AnswerCosignRequest": _spec(hidden="text_version", hints={"reason": "谢绝时可以说明"}),
    "SubmitProposalRequest": _spec(
        order="one_matter acknowledged_similar_ids",
        required="one_matter",
        only_for={"seal_ref": frozenset({roles.COLLECTIVE_LIAISON, roles.ENTRY_CLERK})},
        hints={"acknowledged_similar_ids": "请勾选您已阅知的相似提案；没有列出时无须选择"},
    ),
    "ChecklistAnswer": _spec(hidden="point", row_title="point", fixed_rows=True, compact=True),
    "RecordPreliminaryReviewRequest": _spec(order="checklist category focus_area"),
    "ProposedDecision": _spec(
        required="outcome",
        hints={
            "ground": "不予立案时选择",
            "converted_to": "转办时选择",
            "primary_proposal_id": "并案时选择",
            "explanation": "将告知提案者",
        },
    ),
    "ApproveDecisionListRequest": _spec(required="body_name minutes_ref"),
    "PlannedTask": _spec(required="unit_id part", blank_rows=2, compact=True),
    "RaiseObjectionRequest": _spec(required="reason"),
    "ObjectToDelegationRequest": _spec(required="reason"),
    "DecideTransferRequest": _spec(
        order="decision member_id organization_id unit_id reason",
        required="decision",
        labels={
            "member_id": "提出提案的委员",
            "organization_id": "提出提案的组织",
            "unit_id": "参阅单位",
        },
        hints={
            "reason": "不采用时须说明，下级政协和提案者会看到",
            "member_id": "提出提案时，指定本级一位委员；由组织提出的不填",
            "organization_id": "提出提案时，指定以自身名义提出的组织；由委员提出的不填",
            "unit_id": "转送参阅时，指定单位",
        },
    ),
    "RequestDelegationExtensionRequest": _spec(required="due_at reason"),
    "DecideObjectionRequest": _spec(order="uphold new_unit_id new_tasks reason"),
    "HandlingPlan": _spec(hidden="plan_version submitted_at entered_by_name", required="summary"),
    "PlanMilestone": _spec(blank_rows=2, compact=True),
    "ReplyInput": _spec(order="text answers commitments reply_class publicity", required="text"),
    "SuggestionAnswer": _spec(
        hidden="suggestion_id ordinal suggestion_text", row_title="suggestion_text", fixed_rows=True
    ),
    "Commitment": _spec(hidden="commitment_id suggestion_id"),
    "GiveFeedbackRequest": _spec(
        order="attitude_score result_score text", hidden="round", required="attitude_score result_score"
    ),
    "EnterPaperFeedbackRequest": _spec(hidden="round", required="person_id scan_ref"),
    "IssueReplyRequest": _spec(
        required="doc_no issuer_name contact_name contact_phone",
        only_for={"entered_for_unit_reason": roles.STAFF},
        hints={"accepted_warnings": "所列问题将写入督查材料，请逐项确认知悉"},
    ),
    "MeetingRecord": _spec(order="phase mode held_at place attendees minutes points", required="held_at"),
    "MeetingInput": _spec(required="phase mode planned_at"),
    "RecordMeetingRequest": _spec(order="record"),
    "ConfirmMeetingRequest": _spec(order="agree comment"),
    "Attendee": _spec(hidden="member_id", blank_rows=2, compact=True),
    "Episode": _spec(hidden="episode_id"),
    "LookBackItem": _spec(
        hidden="task_id commitment_id", required="result", row_title="commitment_id task_id", fixed_rows=True
    ),
    "ReportLookBackRequest": _spec(order="items text", only_for={"unit_id": roles.STAFF}),
    "FindingInput": _spec(hidden="task_id evidence_ids", required="unit_id text"),
    "InitiativeTextInput": _spec(
        required="title", labels={"title": "案由"}, hints={"suggestions": "每行一条建议"}
    ),
    "CreateInitiativeRequest": _spec(
        order="title purpose text peer_ids proposal_id",
        required="title",
        labels={"purpose": "缘由和要求", "text": "共同文本"},
        hints={"proposal_id": "本级已有提案时填写，也可以以后关联"},
    ),
    "StartInitiativeFromProposalsRequest": _spec(labels={"purpose": "缘由和要求", "text": "共同文本"}),
    "UpdateInitiativeTextRequest": _spec(
        required="reason", labels={"text": "共同文本", "reason": "修改说明"}
    ),
    "SetInitiativeVariantRequest": _spec(labels={"text": "本级文本", "reason": "与共同文本不同的理由"}),
    "StartInitiativeDraftRequest": _spec(hints={"organization_id": "集体提案时选择，不再选委员"}),
    "CreateUpwardDraftRequest": _spec(
        order="on_behalf_of_member_id upper_name draft",
        only_for={"on_behalf_of_member_id": roles.COMMITTEE},
        hints={"upper_name": "上级政协未与本级对接时填写"},
    ),
    "UpwardDraftInput": _spec(
        order="title background analysis suggestions attachments focus_area survey_participants",
        required="title",
        hints={"attachments": "调研报告等；更换附件后，已联名的委员须重新确认"},
    ),
    "SurveyParticipant": _spec(compact=True),
    "OutsideCosigner": _spec(compact=True),
    "AnswerUpwardInvitationRequest": _spec(hidden="text_version", hints={"reason": "谢绝时可以说明"}),
    "SubmitUpwardProposalRequest": _spec(required="one_matter"),
    "AnswerUpwardMeetingRequest": _spec(order="confirm agree comment", hidden="meeting_id"),
    "GiveUpwardFeedbackRequest": _spec(
        order="attitude_score result_score text", hidden="reply_id", required="attitude_score result_score"
    ),
    "RegisterUpperFeedbackRequest": _spec(
        order="reply_id member_no",
        required="reply_id member_no attitude_score result_score scan_ref",
        labels={"reply_id": "所反馈的答复", "member_no": "填表的提案者"},
    ),
    "DropUpwardCosignerRequest": _spec(required="member_no", labels={"member_no": "取消联名的委员"}),
    "RegisterUpperReplyRequest": _spec(required="unit_name reply_class scan_ref"),
    "UpwardAnswer": _spec(
        hidden="suggestion_id ordinal", row_title="suggestion_id", fixed_rows=True, compact=True
    ),
    "BallotChoice": _spec(hidden="unit_id", row_title="unit_id", fixed_rows=True, compact=True),
    "SelfScore": _spec(hidden="indicator_id", row_title="indicator_id", fixed_rows=True, compact=True),
}
_FALLBACK = Spec()

# Switches that decide something, with the words for yes and no; all other ones are tick boxes.
# By field name, or Message.field.
DECISIONS: dict[str, tuple[str, str]] = {
    "accept": ("同意", "不同意"),
    "agree": ("同意", "不同意"),
    "approve": ("批准", "不批准"),
    "attended": ("到会", "未到会"),
    "AnswerUpwardMeetingRequest.confirm": ("见面属实", "有异议"),
    "confirm": ("确认已兑现", "有异议"),
    "consent": ("同意", "不同意"),
    "passed": ("通过", "退回"),
    "ChecklistAnswer.passed": ("符合", "不符合"),
    "VerifyRectificationRequest.accept": ("整改到位", "继续整改"),
    "uphold": ("采纳", "不采纳"),
}
LONG_TEXTS = frozenset(
    [
        "text",
        "background",
        "analysis",
        "reason",
        "explanation",
        "comment",
        "summary",
        "purpose",
        "minutes",
        "record",
        "notice",
        "report",
        "requirement",
        "remedy",
        "statement",
        "evidence",
        "wording",
        "plan",
        "call_text",
        "publicity_reason",
    ]
)


def decision(described: FieldDescriptor) -> tuple[str, str] | None:
    """The words for yes and no of a switch that must be answered; None for a tick box."""
    own = DECISIONS.get(f"{described.containing_type.name}.{described.name}")
    return own or DECISIONS.get(described.name)


def of(message: Descriptor) -> Spec:
    """The entry of a message."""
    return SPECS.get(message.name, _FALLBACK)
