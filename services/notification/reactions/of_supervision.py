"""Who is told what of supervision's events."""

from __future__ import annotations

from cppcc_api.supervision.v1 import supervision_events_pb2 as supervision
from services.notification.reactions import audience as to
from services.notification.reactions.telling import Tell

FINDING, INSPECTION, CAMPAIGN = (
    ("finding", "e.finding_id"),
    ("inspection", "e.inspection_id"),
    ("campaign", "e.campaign_id"),
)
CASE = "提案：{e.proposal_no}《{e.proposal_title}》"

RULES: dict[type, tuple[Tell, ...]] = {
    supervision.InspectionAnnounced: (
        Tell(
            kind="inspection_announced",
            to=(to.units(),),
            title="督查通知（{e.kind:inspection}）：{e.title}",
            text=("{e.notice}", "督查时间：{e.conduct_at:day}", "督查范围：{e.from_at:day}至{e.to_at:day}"),
            level="yellow",
            due="e.conduct_at",
            subject=INSPECTION,
        ),
        Tell(
            kind="inspection_team",
            to=(to.persons("team"),),
            title="您是督查组成员（{e.kind:inspection}）：{e.title}",
            text=("督查时间：{e.conduct_at:day}", "督查单位：{e.units}"),
            subject=INSPECTION,
        ),
    ),
    supervision.FindingRaised: (
        Tell(
            kind="finding_raised",
            to=(to.unit,),
            title="督查发现问题（{e.inspection_kind:inspection}）",
            text=("{e.text}", CASE),
            level="yellow",
            subject=FINDING,
        ),
    ),
    supervision.FindingDismissed: (
        Tell(
            kind="finding_dismissed",
            to=(to.unit,),
            title="督查问题已撤销（{e.inspection_kind:inspection}）",
            text=("{e.text}", "理由：{e.reason}"),
            subject=FINDING,
        ),
    ),
    supervision.RectificationOrdered: (
        Tell(
            kind="rectification_ordered",
            to=(to.unit, to.unit_leaders),
            title="请整改督查问题（{e.inspection_kind:inspection}）",
            text=("问题：{e.text}", CASE, "整改要求：{e.requirement}", "请于{e.due_at:day}前报告整改情况。"),
            level="red",
            deadline=True,
            due="e.due_at",
            subject=FINDING,
        ),
    ),
    supervision.RectificationReported: (
        Tell(
            kind="rectification_reported",
            to=(to.inspection_office, to.committee),
            title="{e.unit_name}报告整改情况（{e.inspection_kind:inspection}）",
            text=("问题：{e.text}", "整改情况：{e.report}"),
            subject=FINDING,
        ),
    ),
    supervision.RectificationVerified: (
        Tell(
            kind="rectification_accepted",
            to=(to.unit,),
            title="整改已核实（{e.inspection_kind:inspection}）",
            text=("问题：{e.text}", "意见：{e.comment}"),
            subject=FINDING,
            when=lambda e: e.accepted,
        ),
        Tell(
            kind="rectification_rejected",
            to=(to.unit,),
            title="整改未通过，请继续整改（{e.inspection_kind:inspection}）",
            text=("问题：{e.text}", "意见：{e.comment}", "请于{e.due_at:day}前重新报告。"),
            level="red",
            deadline=True,
            due="e.due_at",
            subject=FINDING,
            when=lambda e: not e.accepted,
        ),
    ),
    supervision.RectificationApproaching: (
        Tell(
            kind="deadline_approaching",
            to=(to.unit,),
            title="整改还有{e.days_left}天到期（{e.inspection_kind:inspection}）",
            text=("问题：{e.text}", "期限：{e.due_at:day}"),
            level="yellow",
            deadline=True,
            due="e.due_at",
            subject=FINDING,
        ),
    ),
    supervision.RectificationOverdue: (
        Tell(
            kind="deadline_missed",
            to=(to.unit,),
            title="整改已逾期（{e.inspection_kind:inspection}）",
            text=("问题：{e.text}", "应于{e.due_at:day}前报告，请尽快整改；继续逾期将逐级上报。"),
            level="red",
            deadline=True,
            due="e.due_at",
            subject=FINDING,
        ),
    ),
    supervision.BulletinIssued: (
        Tell(
            kind="bulletin_issued",
            to=(to.units(), to.committee),
            title="督查通报：{e.title}",
            text=("文号：{e.doc_no}", "涉及单位：{e.units}"),
            subject=("bulletin", "e.bulletin_id"),
        ),
    ),
    supervision.CampaignLaunched: (
        Tell(
            kind="campaign_launched",
            to=(
                to.units(),
                to.person("leader"),
                lambda e, t, ctx: to.organization("organization_id")(e, e.organization, ctx),
            ),
            title="督办启动（{e.kind:campaign}）：{e.title}",
            text=("督办领导：{e.leader_name}", "督办提案：{e.proposals}", "安排：{e.plan}"),
            level="yellow",
            subject=CAMPAIGN,
        ),
    ),
    supervision.InstructionRecorded: (
        Tell(
            kind="instruction_recorded",
            to=(to.units(), to.committee),
            title="{e.leader_name}{e.act:act}：{e.proposal_no}《{e.proposal_title}》",
            text=("批示：{e.wording}", "批示时间：{e.instructed_at:day}"),
            level="red",
            subject=("instruction", "e.instruction_id"),
        ),
    ),
    supervision.SupervisionConcluded: (
        Tell(
            kind="campaign_concluded",
            to=(to.units(), to.committee),
            title="督办结束（{e.kind:campaign}）：{e.title}",
            text=("结果：{e.result:result}", "督办提案：{e.proposals}", "{e.report}"),
            subject=CAMPAIGN,
        ),
    ),
    supervision.ReminderIssued: (
        Tell(
            kind="reminder_issued",
            to=(to.unit, to.unit_leaders),
            title="{e.level:level}：{e.proposal_no}《{e.proposal_title}》",
            text=("{e.text}", "期限：{e.due_at:day}", "催办人：{e.issued_by_name}"),
            level="e.level",
            deadline=True,
            due="e.due_at",
            subject=("reminder", "e.reminder_id"),
        ),
    ),
}
