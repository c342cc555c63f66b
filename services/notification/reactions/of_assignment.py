"""Who is told what of assignment's events, from dispatch to the reply."""

from __future__ import annotations

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from services.notification.reactions import audience as to
from services.notification.reactions.telling import Tell

TASK, PROPOSAL = ("task", "e.task_id"), ("proposal", "e.proposal_id")
CASE = "{e.proposal_no}《{e.proposal_title}》"

RULES: dict[type, tuple[Tell, ...]] = {
    assignment.AssignmentDispatched: (
        Tell(
            kind="task_dispatched",
            to=(to.unit,),
            title="交办（{t.part:part}）：" + CASE,
            text=(
                "请于{t.receive_due_at:day}前签收。",
                "如有异议，请于{t.objection_due_at:day}前提出。",
                "首次见面期限：{t.first_meeting_due_at:day}",
                "会办意见期限：{t.assist_due_at:day}",
                "答复期限：{t.reply_due_at:day}",
            ),
            deadline=True,
            due="t.receive_due_at",
            subject=("task", "t.task_id"),
            each="tasks",
            once="{t.task_id}.{t.part}",
        ),
        Tell(
            kind="proposal_dispatched",
            to=(to.addressees,),
            title="提案已交办：" + CASE,
            text=("承办单位：{e.tasks}", "承办单位将与您联系见面。"),
            subject=PROPOSAL,
            once="{e.case_id}.{e.tasks}",
        ),
    ),
    assignment.DelegationStepRefused: (
        Tell(
            kind="delegation_step_refused",
            to=(to.dispatching_office, to.committee),
            title="{e.unit_name}的下级平台报送的情况未能接收：" + CASE,
            text=("原因：{e.explanation}",),
            level="yellow",
            subject=TASK,
        ),
    ),
    assignment.ObjectionRaised: (
        Tell(
            kind="objection_raised",
            to=(to.dispatching_office, to.committee),
            title="{e.unit_name}对交办提出异议：" + CASE,
            text=(
                "理由：{e.reason}",
                "建议承办单位：{e.proposed_units}",
                "请于{e.decide_due_at:day}前决定。",
            ),
            deadline=True,
            due="e.decide_due_at",
            subject=TASK,
        ),
    ),
    assignment.ObjectionDecided: (
        Tell(
            kind="objection_upheld",
            to=(to.unit,),
            title="异议成立，将予改办：" + CASE,
            text=("说明：{e.reason}",),
            subject=TASK,
            when=lambda e: e.upheld,
        ),
        Tell(
            kind="objection_rejected",
            to=(to.unit,),
            title="异议不成立，请继续办理：" + CASE,
            text=("说明：{e.reason}",),
            level="yellow",
            subject=TASK,
            when=lambda e: not e.upheld,
        ),
    ),
    assignment.TaskReassigned: (
        Tell(
            kind="task_taken_away",
            to=(to.unit_in("old_unit"),),
            title="提案已改办，贵单位不再承办：" + CASE,
            text=("现承办单位：{e.new_task.unit_name}", "说明：{e.reason}"),
            subject=("task", "e.old_task_id"),
        ),
        Tell(
            kind="task_dispatched",
            to=(lambda e, t, ctx: to.unit(e, e.new_task, ctx),),
            title="改办（{e.new_task.part:part}）：" + CASE,
            text=(
                "请于{e.new_task.receive_due_at:day}前签收。",
                "会办意见期限：{e.new_task.assist_due_at:day}",
                "答复期限：{e.new_task.reply_due_at:day}（原定{e.original_due_at:day}）",
                "说明：{e.reason}",
            ),
            deadline=True,
            due="e.new_task.receive_due_at",
            subject=("task", "e.new_task.task_id"),
            once="{e.new_task.task_id}.{e.new_task.part}",
            when=lambda e: e.HasField("new_task"),
        ),
        Tell(
            kind="unit_changed",
            to=(to.signers(),),
            title="承办单位变更：" + CASE,
            text=("原承办单位：{e.old_unit}", "现承办单位：{e.new_task.unit_name}", "说明：{e.reason}"),
            subject=PROPOSAL,
        ),
    ),
    assignment.ExtensionRequested: (
        Tell(
            kind="extension_requested",
            to=(to.dispatching_office, to.committee),
            title="{e.unit_name}申请延期：" + CASE,
            text=("现期限：{e.current_due_at:day}", "申请延至：{e.requested_due_at:day}", "理由：{e.reason}"),
            subject=TASK,
        ),
    ),
    assignment.ExtensionDecided: (
        Tell(
            kind="extension_approved",
            to=(to.unit, to.signers()),
            title="延期获批，答复期限{e.due_at:day}：" + CASE,
            text=("承办单位：{e.unit_name}", "说明：{e.reason}"),
            due="e.due_at",
            subject=TASK,
            when=lambda e: e.approved,
        ),
        Tell(
            kind="extension_refused",
            to=(to.unit,),
            title="延期未获批：" + CASE,
            text=("答复期限仍为{e.due_at:day}。", "说明：{e.reason}"),
            level="yellow",
            deadline=True,
            due="e.due_at",
            subject=TASK,
            when=lambda e: not e.approved,
        ),
    ),
    assignment.HandlingPlanSubmitted: (
        Tell(
            kind="plan_submitted",
            to=(to.signers(),),
            title="{e.unit_name}已制定办理方案：" + CASE,
            text=(
                "{e.summary}",
                "分管领导：{e.responsible_leader}",
                "联系人：{e.contact_name} {e.contact_phone}",
            ),
            subject=TASK,
        ),
    ),
    assignment.AssistOpinionSubmitted: (
        Tell(
            kind="assist_opinion_submitted",
            to=(to.unit_in("lead_unit"),),
            title="{e.unit_name}送来会办意见：" + CASE,
            text=("{e.text}", "文号：{e.doc_no}"),
            subject=TASK,
        ),
    ),
    assignment.AssistOpinionAccepted: (
        Tell(
            kind="assist_opinion_accepted",
            to=(to.unit,),
            title="会办意见已采用：" + CASE,
            text=("主办单位：{e.lead_unit}",),
            subject=TASK,
        ),
    ),
    assignment.AssistOpinionReturned: (
        Tell(
            kind="assist_opinion_returned",
            to=(to.unit,),
            title="会办意见被退回：" + CASE,
            text=("主办单位：{e.lead_unit}", "需补充：{e.reason}", "请于{e.due_at:day}前重新提交。"),
            level="yellow",
            deadline=True,
            due="e.due_at",
            subject=TASK,
        ),
    ),
    assignment.ReplyDrafted: (
        Tell(
            kind="reply_drafted",
            to=(to.signers(),),
            title="{e.unit_name}就答复稿征求您的意见：" + CASE,
            text=("拟定办理结果：{e.reply_class:class}", "请在办后见面时反馈意见。"),
            subject=("reply", "e.reply_id"),
        ),
    ),
    assignment.ReplyReviewed: (
        Tell(
            kind="reply_returned",
            to=(to.unit,),
            title="答复稿被退回修改：" + CASE,
            text=("审核人：{e.reviewed_by_name}", "意见：{e.comment}"),
            level="yellow",
            subject=("reply", "e.reply_id"),
            when=lambda e: e.decision == "returned",
        ),
        Tell(
            kind="reply_passed",
            to=(to.unit,),
            title="答复稿审核通过：" + CASE,
            text=("审核人：{e.reviewed_by_name}", "办理结果：{e.reply_class:class}", "意见：{e.comment}"),
            subject=("reply", "e.reply_id"),
            when=lambda e: e.decision != "returned",
        ),
    ),
}
