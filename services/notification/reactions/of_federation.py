"""Who is told what of federation's events."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_events_pb2 as federation
from services.notification.reactions import audience as to
from services.notification.reactions.telling import Tell
from shared import roles

INITIATIVE = ("initiative", "e.initiative_id")
# Of another instance's proposal, what its co-proposers here wait for; every step stands on the joint page.
WORTH_TELLING = {"filed", "reply", "closed", "decided"}
PROPOSAL = ("proposal", "e.proposal_id")
DISPATCHERS = (to.committee, to.everybody(*sorted(roles.TWO_OFFICES)))
# What an upper instance decides that nothing else tells of here.
TOLD_TURNS = ("objection_rejected", "extension_approved", "extension_refused", "delivered", "step_refused")
UPWARD = ("upward_proposal", "e.proposal_id")

RULES: dict[type, tuple[Tell, ...]] = {
    federation.DelegationArrived: (
        Tell(
            kind="delegation_arrived",
            to=DISPATCHERS,
            title="{e.peer_name}转来办理：{e.delegation.proposal_no}《{e.delegation.title}》",
            text=(
                "上级承办单位：{e.delegation.unit_name}（{e.delegation.part:part}）",
                "请确定本级承办单位并交办。",
                "上级要求的期限：{e.delegation.due_at:day}",
                "如有异议，请于{e.delegation.objection_due_at:day}前向上级提出。",
            ),
            deadline=True,
            due="e.delegation.due_at",
            subject=PROPOSAL,
        ),
    ),
    federation.TransferSent: (
        Tell(
            kind="transfer_sent",
            to=(to.persons("signers"),),
            title="提案已转报{e.peer_name}：《{e.proposal_title}》",
            text=("说明：{e.explanation}", "办理情况可在本提案的时间线中查看。"),
            subject=PROPOSAL,
        ),
    ),
    federation.TransferProgressed: (
        Tell(
            kind="transfer_progressed",
            to=(to.persons("signers"), to.committee),
            title="{e.peer_name}{e.transfer_status.turn:transfer}：《{e.proposal_title}》",
            text=(
                "编号：{e.transfer_status.number}",
                "单位：{e.transfer_status.unit_names}",
                "{e.transfer_status.text}",
            ),
            subject=PROPOSAL,
            when=lambda e: e.transfer_status.turn != "received",
        ),
    ),
    federation.TransferArrived: (
        Tell(
            kind="transfer_arrived",
            to=(to.committee,),
            title="{e.peer_name}转报：{e.proposal_no}《{e.title}》",
            text=("不属其职权的理由：{e.ground_text}", "说明：{e.explanation}", "请决定是否采用。"),
            subject=("matter", "e.matter_id"),
        ),
    ),
    federation.TransferDecided: (
        Tell(
            kind="transfer_taken_up",
            to=(to.person("proposer"), to.organization_in("organization")),
            title="请据{e.peer_name}转报件提出提案：《{e.title}》",
            text=("草稿已为您建立，修改后由本人签名提交。",),
            subject=PROPOSAL,
            when=lambda e: e.decision == "proposal",
        ),
        Tell(
            kind="transfer_passed_on",
            to=(to.unit_in("unit"),),
            title="{e.peer_name}转报件供参阅：《{e.title}》",
            text=("{e.background}", "建议：{e.suggestions}", "说明：{e.reason}"),
            subject=("matter", "e.matter_id"),
            when=lambda e: e.decision == "opinion",
        ),
    ),
    federation.DelegationStatusChanged: (
        Tell(
            kind="delegation_status",
            to=DISPATCHERS,
            title="{e.peer_name}：{e.delegation_status.turn:turn}",
            text=("{e.delegation_status.text}", "期限：{e.delegation_status.due_at:day}"),
            subject=PROPOSAL,
            when=lambda e: e.delegation_status.turn in TOLD_TURNS,
        ),
    ),
    federation.DocumentRefused: (
        Tell(
            kind="document_refused",
            to=(to.committee, to.everybody(roles.SECURITY_ADMIN)),
            title="跨级文件未被接收：{e.peer_name}",
            text=("文件：{e.document_id}（{e.kind}）", "原因：{e.explanation}（{e.reason}）"),
            level="yellow",
            subject=("document", "e.document_id"),
        ),
    ),
    federation.AttachmentArrived: (
        Tell(
            kind="attachment_refused",
            to=(to.committee,),
            title="附件未能接收：{e.name}",
            text=("来自：{e.origin_id}", "原因：{e.explanation}（{e.reason}）"),
            level="yellow",
            subject=("attachment", "e.sha256"),
            when=lambda e: bool(e.reason),
        ),
    ),
    federation.AttachmentNotSent: (
        Tell(
            kind="attachment_not_sent",
            to=(to.committee,),
            title="附件未能发往{e.peer_name}",
            text=("附件：{e.attachment_ref}", "原因：{e.explanation}（{e.reason}）"),
            level="yellow",
            subject=PROPOSAL,
        ),
    ),
    federation.InitiativeInvited: (
        Tell(
            kind="initiative_invited",
            to=(to.committee,),
            title="{e.initiator_name}邀请参加联合提案《{e.title}》",
            text=("{e.purpose}", "请阅读共同文本后答复是否参加。"),
            subject=INITIATIVE,
        ),
    ),
    federation.InitiativeJoined: (
        Tell(
            kind="initiative_joined",
            to=(to.committee,),
            title="{e.participant_name}{e.state:participation}联合提案《{e.title}》",
            text=("理由：{e.reason}",),
            subject=INITIATIVE,
        ),
    ),
    federation.InitiativeTextChanged: (
        Tell(
            kind="initiative_text_changed",
            to=(to.committee, to.signers()),
            title="联合提案《{e.title}》共同文本有新稿",
            text=("第{e.text_version}稿：{e.reason}", "请核对本级文本是否需要相应修改。"),
            subject=INITIATIVE,
        ),
    ),
    federation.InitiativeDraftRequested: (
        Tell(
            kind="initiative_draft_requested",
            to=(to.person("proposer"),),
            title="请您提出联合提案《{e.title}》的本级提案",
            text=("草稿《{e.draft_title}》已生成，请核对、修改后提交；是否提出由您决定。",),
            subject=INITIATIVE,
        ),
    ),
    federation.InitiativeProgressed: (
        Tell(
            kind="initiative_progressed",
            to=(to.committee, to.signers()),
            title="联合提案《{e.title}》：{e.participant_name}有新进展",
            text=("提案号：{e.proposal_no}", "办理结果：{e.reply_class:class}", "详见联合提案页面。"),
            subject=INITIATIVE,
            when=lambda e: bool(WORTH_TELLING & set(e.news)),
        ),
    ),
    federation.InitiativeEnded: (
        Tell(
            kind="initiative_ended",
            to=(to.committee, to.signers()),
            title="联合提案《{e.title}》已结束",
            text=("{e.reason}",),
            subject=INITIATIVE,
        ),
    ),
    federation.UpwardCosignInvited: (
        Tell(
            kind="upward_cosign_invited",
            to=(to.person("invitee"),),
            title="{e.inviter_name}委员邀请您联名提案《{e.title}》",
            text=("拟报送：{e.upper_name}", "请阅读全文后确认是否联名；文本修改后须重新确认。"),
            subject=UPWARD,
        ),
    ),
    federation.UpwardCosignAnswered: (
        Tell(
            kind="upward_cosign_answered",
            to=(to.person("inviter"),),
            title="{e.invitee}委员联名{e.answer:answer}：《{e.title}》",
            text=("理由：{e.reason}",),
            subject=UPWARD,
            when=lambda e: e.answer in ("agreed", "declined", "refused"),
        ),
        Tell(
            kind="upward_cosign_dropped",
            to=(to.person("invitee"),),
            title="联名已取消：《{e.title}》",
            text=("理由：{e.reason}",),
            subject=UPWARD,
            when=lambda e: e.answer == "dropped",
        ),
        Tell(
            kind="upward_cosign_refused",
            to=(to.person("invitee"),),
            title="您的联名答复未被接收：《{e.title}》",
            text=("理由：{e.reason}", "如提案文本已修改，请阅读新文本后重新答复。"),
            subject=UPWARD,
            when=lambda e: e.answer == "refused",
        ),
    ),
    federation.UpwardProposalMoved: (
        Tell(
            kind="upward_moved",
            to=(to.persons("persons"), to.committee),
            title="{e.headline}：《{e.title}》",
            text=("{e.text}", "登记：{e.entered_by_name}", "期限：{e.due_at:time}"),
            due="e.due_at",
            subject=UPWARD,
        ),
    ),
}
