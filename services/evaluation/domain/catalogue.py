"""The kinds of facts that evaluation keeps, in words; an indicator may name these and no others."""

from __future__ import annotations

KINDS: dict[str, str] = {
    # handling
    "task_dispatched": "接受交办",
    "task_received": "签收交办",
    "task_released": "改由其他单位办理",
    "case_withdrawn": "提案撤案",
    "objection_raised": "提出异议",
    "objection_upheld": "异议成立",
    "objection_rejected": "异议不成立",
    "extension_granted": "经批准延期",
    "deadline_missed": "逾期",
    "assist_opinion": "提交会办意见",
    "assist_opinion_returned": "会办意见被退回",
    # reply
    "reply_issued": "答复",
    "reply_returned": "答复审核退回",
    "class_changed": "答复类别变更",
    "feedback": "委员反馈",
    "feedback_not_returned": "委员未反馈",
    "rework_ordered": "重新办理",
    # commitments
    "commitment_overdue": "承诺逾期未兑现",
    "commitment_fulfilled": "承诺兑现",
    "commitment_disputed": "承诺兑现被质疑",
    "commitment_carried_over": "承诺结转下年",
    # meetings
    "meeting_confirmed": "见面经委员确认",
    "meeting_unconfirmed": "见面委员未确认",
    "meeting_disputed": "见面被委员否认",
    "meeting_waived": "委员免于见面",
    "meeting_overdue": "逾期未见面",
    # supervision
    "finding": "督查发现问题",
    "finding_dismissed": "问题撤销",
    "rectification_ordered": "责令整改",
    "rectification_reported": "报告整改",
    "rectification_verified": "整改验收",
    "rectification_overdue": "逾期未整改",
    "reminder": "催办",
    "campaign_concluded": "督办结束",
    # about the proposal, not a unit
    "proposal_key": "确定重点提案",
    # from the assessment itself
    "self_declared": "单位自评",
    "evidence_annulled": "证据不计",
    "evidence_corrected": "证据更正",
    "points_adjusted": "申诉调整分值",
}

# Deadlines that a unit answers for; others concern members or offices.
UNIT_DEADLINES: dict[str, str] = {
    "receive": "签收",
    "assist_opinion": "会办意见",
    "reply": "答复",
    "rework": "重新办理",
}

PARTS_OF: dict[str, frozenset[str]] = {
    "answering": frozenset({"sole", "lead", "split", ""}),
    "assist": frozenset({"assist"}),
    "all": frozenset({"sole", "lead", "split", "assist", ""}),
}
