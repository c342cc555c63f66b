"""Who is told what of intake's events."""

from __future__ import annotations

from cppcc_api.intake.v1 import intake_events_pb2 as intake
from services.notification.reactions import audience as to
from services.notification.reactions.telling import Tell
from shared import roles

PROPOSAL = ("proposal", "e.proposal_id")

RULES: dict[type, tuple[Tell, ...]] = {
    intake.TopicCataloguePublished: (
        Tell(
            kind="call_published",
            to=(to.everybody(roles.MEMBER, roles.COLLECTIVE_LIAISON),),
            title="提案征集：{e.title}",
            text=("{e.call_text}", "选题参考：{e.topics}"),
            subject=("catalogue", "e.catalogue_id"),
        ),
    ),
    intake.ClueReceived: (
        Tell(
            kind="clue_received",
            to=(to.committee,),
            title="收到提案线索：{e.title}",
            text=("{e.text}", "提供者：{e.submitted_by}"),
            subject=("clue", "e.clue_id"),
        ),
    ),
    intake.PlanAdopted: (
        Tell(
            kind="plan_adopted",
            to=(to.person("leader"), to.organizations("bodies")),
            title="提案策划已确定：{e.title}",
            text=("请按计划组织调研和撰写。", "领衔领导：{e.leader_name}", "提案单位：{e.bodies}"),
            subject=("plan", "e.plan_id"),
        ),
    ),
    intake.CosignInvited: (
        Tell(
            kind="cosign_invited",
            to=(to.person("invitee"),),
            title="{e.inviter}委员邀请您联名提案《{e.title}》",
            text=("请阅读全文后确认是否联名。", "请于{e.expires_at:time}前答复，逾期视为未联名。"),
            deadline=True,
            due="e.expires_at",
            subject=("invitation", "e.invitation_id"),
        ),
    ),
    intake.CosignAnswered: (
        Tell(
            kind="cosign_answered",
            to=(to.person("inviter"),),
            title="{e.invitee}委员联名{e.answer:answer}：《{e.title}》",
            text=("理由：{e.reason}",),
            subject=PROPOSAL,
            when=lambda e: e.answer in ("agreed", "declined", "withdrawn"),
        ),
        Tell(
            kind="cosign_dropped",
            to=(to.person("invitee"),),
            title="联名{e.answer:answer}：《{e.title}》",
            text=("理由：{e.reason}", "如文本已修改，请重新阅读后确认。"),
            subject=PROPOSAL,
            when=lambda e: e.answer in ("dropped", "voided"),
        ),
    ),
    intake.CosignExpired: (
        Tell(
            kind="cosign_expired",
            to=(to.person("inviter"), to.person("invitee")),
            title="联名邀请已过期：《{e.title}》",
            text=("{e.invitee}委员未在期限内答复，未列入联名。",),
            subject=PROPOSAL,
        ),
    ),
    intake.ProposalSubmitted: (
        Tell(
            kind="proposal_submitted",
            to=(to.signers(),),
            title="提案已提交，流水号{e.serial_no}：《{e.title}》",
            text=(
                "收到时间：{e.submitted_at:time}",
                "提案者：{e.signers}",
                "回执校验码：{e.receipt_hash}",
            ),
            subject=PROPOSAL,
        ),
        Tell(
            kind="proposal_received",
            to=(to.committee,),
            title="收到提案{e.serial_no}：《{e.title}》",
            text=("提案者：{e.signers}", "提交时间：{e.submitted_at:time}"),
            subject=PROPOSAL,
        ),
    ),
    intake.ProposalReturned: (
        Tell(
            kind="proposal_returned",
            to=(to.signers(),),
            title="提案退回修改：《{e.title}》",
            text=("修改意见：{e.explanation}", "请于{e.revise_due_at:day}前修改后重新提交，流水号不变。"),
            level="yellow",
            deadline=True,
            due="e.revise_due_at",
            subject=PROPOSAL,
        ),
    ),
    intake.ProposalFiled: (
        Tell(
            kind="proposal_filed",
            to=(to.signers(),),
            title="提案已立案，第{e.proposal_no}号：《{e.title}》",
            text=(
                "经{e.body_name}审定，您的提案予以立案。",
                "提案号：{e.proposal_no}（流水号{e.serial_no}）",
            ),
            subject=PROPOSAL,
        ),
    ),
    intake.ProposalNotFiled: (
        Tell(
            kind="proposal_not_filed",
            to=(to.signers(),),
            title="提案{e.outcome:outcome}：《{e.title}》",
            text=("理由：{e.ground_text}", "说明：{e.explanation}", "审定：{e.body_name}", "感谢您的履职。"),
            subject=PROPOSAL,
        ),
    ),
    intake.ProposalsMerged: (
        Tell(
            kind="proposals_merged",
            to=(to.signers(),),
            title="有提案并入您的提案：《{e.title}》",
            text=("并入提案：{e.merged}", "办理时将分别答复各提案者。"),
            subject=PROPOSAL,
        ),
        Tell(
            kind="proposal_merged_into",
            to=(to.signers(),),
            title="提案已并案办理：《{t.title}》",
            text=("并入第{e.proposal_no}号提案《{e.title}》。", "承办单位将向您单独答复。"),
            each="merged",
            part_id="{t.proposal_id}",
            subject=("proposal", "t.proposal_id"),
        ),
    ),
    intake.MergeUndone: (
        Tell(
            kind="merge_undone",
            to=(to.signers(),),
            title="并案已取消：《{e.title}》",
            text=("不再并入《{e.former_primary_title}》，将重新审查。", "理由：{e.reason}"),
            subject=PROPOSAL,
        ),
    ),
    intake.ProposalConverted: (
        Tell(
            kind="proposal_converted",
            to=(to.signers(),),
            title="提案转为{e.converted_to:conversion}：《{e.title}》",
            text=("说明：{e.explanation}", "转送单位：{e.forwarded_to}", "审定：{e.body_name}"),
            subject=PROPOSAL,
        ),
    ),
    intake.ProposalWithdrawn: (
        Tell(
            kind="proposal_withdrawn",
            to=(to.signers(), to.committee),
            title="提案已撤回：《{e.title}》",
            text=("撤回人：{e.withdrawn_by}", "理由：{e.reason}"),
            subject=PROPOSAL,
        ),
    ),
    intake.ProposalMarkedKey: (
        Tell(
            kind="key_marked",
            to=(to.signers(), to.person("supervising_leader"), to.organization("supervising_committee_id")),
            title="列为重点提案：{e.proposal_no}《{e.title}》",
            text=("确定机构：{e.body_name}", "督办领导：{e.supervising_leader_name}", "{e.reason}"),
            subject=PROPOSAL,
            when=lambda e: e.is_key,
        ),
        Tell(
            kind="key_mark_removed",
            to=(to.signers(), to.person("supervising_leader"), to.organization("supervising_committee_id")),
            title="不再列为重点提案：{e.proposal_no}《{e.title}》",
            text=("{e.reason}",),
            subject=PROPOSAL,
            when=lambda e: not e.is_key,
        ),
    ),
    intake.ProposalDeadlineApproaching: (
        Tell(
            kind="deadline_approaching",
            to=(to.persons("persons"),),
            title="{e.deadline:deadline}即将到期：《{e.title}》",
            text=("请于{e.due_at:time}前办理。",),
            level="yellow",
            deadline=True,
            due="e.due_at",
            subject=PROPOSAL,
        ),
    ),
    intake.ProposalDeadlineMissed: (
        Tell(
            kind="deadline_missed",
            to=(to.persons("persons"),),
            title="{e.deadline:deadline}已逾期：《{e.title}》",
            text=("应于{e.due_at:time}前办理，现仍可补办，请尽快处理。",),
            level="red",
            deadline=True,
            due="e.due_at",
            subject=PROPOSAL,
        ),
    ),
}
