"""Who is told what of assignment's events, from the reply to the end of the case, and of its deadlines."""

from __future__ import annotations

from cppcc_api.assignment.v1 import assignment_events_pb2 as assignment
from services.notification.reactions import audience as to
from services.notification.reactions.telling import Tell

TASK, PROPOSAL, COMMITMENT = (
    ("task", "e.task_id"),
    ("proposal", "e.proposal_id"),
    ("commitment", "e.commitment.commitment_id"),
)
CASE = "{e.proposal_no}《{e.proposal_title}》"

RULES: dict[type, tuple[Tell, ...]] = {
    assignment.ReplyIssued: (
        Tell(
            kind="reply_issued",
            to=(to.addressees,),
            title="{e.unit_name}已答复：" + CASE,
            text=(
                "办理结果：{e.reply_class_label}",
                "文号：{e.doc_no}",
                "联系人：{e.contact_name} {e.contact_phone}",
                "请于{e.feedback_due_at:day}前由本人登录反馈办理工作和办理结果两项意见。",
            ),
            deadline=True,
            due="e.feedback_due_at",
            subject=("reply", "e.reply_id"),
        ),
        Tell(
            kind="reply_copy",
            to=(to.committee, to.inspection_office),
            title="答复抄送：{e.unit_name} " + CASE,
            text=("办理结果：{e.reply_class_label}", "文号：{e.doc_no}", "期限：{e.due_at:day}"),
            subject=("reply", "e.reply_id"),
        ),
    ),
    assignment.FeedbackGiven: (
        Tell(
            kind="feedback_dissatisfied",
            to=(to.unit, to.committee),
            title="{e.given_by}委员对办理不满意：" + CASE,
            text=(
                "办理工作：{e.attitude_score:score}；办理结果：{e.result_score:score}",
                "意见：{e.text}",
            ),
            level="red",
            subject=TASK,
            when=lambda e: e.dissatisfied,
        ),
        Tell(
            kind="feedback_given",
            to=(to.unit,),
            title="{e.given_by}委员已反馈意见：" + CASE,
            text=(
                "办理工作：{e.attitude_score:score}；办理结果：{e.result_score:score}",
                "意见：{e.text}",
            ),
            subject=TASK,
            when=lambda e: not e.dissatisfied,
        ),
    ),
    assignment.FeedbackNotReturned: (
        Tell(
            kind="feedback_not_returned",
            to=(to.person("person"), to.committee),
            title="未在期限内反馈意见：" + CASE,
            text=("对{e.unit_name}答复的意见应于{e.due_at:day}前反馈，已记为“未反馈”。",),
            level="yellow",
            deadline=True,
            due="e.due_at",
            subject=TASK,
        ),
    ),
    assignment.ReworkOrdered: (
        Tell(
            kind="rework_ordered",
            to=(to.unit, to.unit_leaders),
            title="请重新办理：" + CASE,
            text=("理由：{e.reason}", "请于{e.due_at:day}前重新答复。"),
            level="red",
            deadline=True,
            due="e.due_at",
            subject=TASK,
        ),
        Tell(
            kind="rework_told",
            to=(to.signers(),),
            title="{e.unit_name}将重新办理：" + CASE,
            text=("新的答复期限：{e.due_at:day}",),
            subject=TASK,
        ),
    ),
    assignment.DeadlineApproaching: (
        Tell(
            kind="deadline_approaching",
            to=(to.persons_or_unit,),
            title="{e.deadline_kind:deadline}还有{e.days_left}天到期：" + CASE,
            text=("承办单位：{e.unit_name}", "期限：{e.due_at:day}"),
            level="yellow",
            deadline=True,
            due="e.due_at",
            subject=TASK,
        ),
    ),
    assignment.DeadlineMissed: (
        Tell(
            kind="deadline_missed",
            to=(to.persons_or_unit,),
            title="{e.deadline_kind:deadline}已逾期：" + CASE,
            text=("承办单位：{e.unit_name}", "应于{e.due_at:day}前办理，请尽快处理；继续逾期将逐级上报。"),
            level="red",
            deadline=True,
            due="e.due_at",
            subject=TASK,
        ),
    ),
    assignment.CommitmentDue: (
        Tell(
            kind="commitment_overdue",
            to=(to.unit, to.signers()),
            title="{e.unit_name}承诺事项已逾期：" + CASE,
            text=("承诺：{e.commitment.text}", "应于{e.commitment.due_at:day}前兑现。"),
            level="red",
            deadline=True,
            due="e.commitment.due_at",
            subject=COMMITMENT,
            when=lambda e: e.overdue,
        ),
        Tell(
            kind="commitment_due",
            to=(to.unit,),
            title="承诺事项即将到期：" + CASE,
            text=("承诺：{e.commitment.text}", "请于{e.commitment.due_at:day}前兑现并提交佐证。"),
            level="yellow",
            deadline=True,
            due="e.commitment.due_at",
            subject=COMMITMENT,
            when=lambda e: not e.overdue,
        ),
    ),
    assignment.CommitmentReported: (
        Tell(
            kind="commitment_reported",
            to=(to.signers(),),
            title="{e.unit_name}报告承诺已兑现，请您确认：" + CASE,
            text=("承诺：{e.commitment.text}", "兑现情况：{e.evidence}"),
            subject=COMMITMENT,
        ),
    ),
    assignment.CommitmentFulfilled: (
        Tell(
            kind="commitment_fulfilled",
            to=(to.unit, to.committee),
            title="承诺已兑现：" + CASE,
            text=("承诺单位：{e.unit_name}", "承诺：{e.commitment.text}", "确认人：{e.confirmed_by}"),
            subject=COMMITMENT,
        ),
    ),
    assignment.CommitmentDisputed: (
        Tell(
            kind="commitment_disputed",
            to=(to.unit, to.committee),
            title="{e.disputed_by}委员认为承诺未兑现：" + CASE,
            text=("承诺单位：{e.unit_name}", "承诺：{e.commitment.text}", "理由：{e.reason}"),
            level="yellow",
            subject=COMMITMENT,
        ),
    ),
    assignment.CommitmentCarriedOver: (
        Tell(
            kind="commitment_carried_over",
            to=(to.unit, to.signers()),
            title="承诺事项结转{e.carried_to_year}年跟踪：" + CASE,
            text=("承诺：{e.commitment.text}", "新期限：{e.commitment.due_at:day}", "理由：{e.reason}"),
            due="e.commitment.due_at",
            subject=COMMITMENT,
        ),
    ),
    assignment.CaseClosed: (
        Tell(
            kind="case_closed",
            to=(to.signers(), to.units()),
            title="提案已办结：" + CASE,
            text=("承办单位：{e.units}", "继续跟踪的承诺：{e.open_commitments}项"),
            subject=PROPOSAL,
        ),
    ),
    assignment.CaseWithdrawn: (
        Tell(
            kind="case_withdrawn",
            to=(to.units(),),
            title="提案已撤案，停止办理：" + CASE,
            text=("理由：{e.reason}",),
            subject=PROPOSAL,
        ),
    ),
}
