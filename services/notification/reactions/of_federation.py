"""Who is told what of federation's events."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_events_pb2 as federation
from services.notification.reactions import audience as to
from services.notification.reactions.telling import Tell
from shared import roles

INITIATIVE = ("initiative", "e.initiative_id")
# Of another instance's proposal, what its co-proposers here wait for; every step stands on the joint page.
WORTH_TELLING = {"filed", "reply", "closed", "decided"}
UPWARD = ("upward_proposal", "e.proposal_id")

RULES: dict[type, tuple[Tell, ...]] = {
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
            when=lambda e: e.answer in ("agreed", "declined"),
        ),
        Tell(
            kind="upward_cosign_dropped",
            to=(to.person("invitee"),),
            title="联名已取消：《{e.title}》",
            text=("理由：{e.reason}",),
            subject=UPWARD,
            when=lambda e: e.answer == "dropped",
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
