"""Who is told what of evaluation's events."""

from __future__ import annotations

from cppcc_api.evaluation.v1 import evaluation_events_pb2 as evaluation
from services.notification.reactions import audience as to
from services.notification.reactions.telling import Tell
from shared import roles

BALLOT, APPEAL = ("ballot", "e.ballot_id"), ("appeal", "e.appeal_id")
ASSESSORS = to.everybody(*roles.COMMITTEE, roles.ASSESSMENT_OFFICE)

RULES: dict[type, tuple[Tell, ...]] = {
    evaluation.IndicatorSetAdopted: (
        Tell(
            kind="indicators_adopted",
            to=(to.everybody(roles.UNIT_ADMIN, roles.UNIT_LEADER, roles.ASSESSMENT_OFFICE),),
            title="{e.year}年提案办理考核办法已确定：{e.name}",
            text=("依据：{e.rule_document}", "指标：{e.indicators}"),
            subject=("indicator_set", "e.indicator_set_id"),
        ),
    ),
    evaluation.SelfAssessmentSubmitted: (
        Tell(
            kind="self_assessment_submitted",
            to=(ASSESSORS,),
            title="{e.unit_name}已提交{e.year}年自评",
            text=("自评得分：{e.total_points:g}", "{e.text}"),
            subject=("assessment", "e.assessment_id"),
        ),
    ),
    evaluation.AppealSubmitted: (
        Tell(
            kind="appeal_submitted",
            to=(ASSESSORS,),
            title="{e.unit_name}对{e.year}年考核得分提出申诉",
            text=("理由：{e.reason}",),
            subject=APPEAL,
        ),
    ),
    evaluation.AppealDecided: (
        Tell(
            kind="appeal_upheld",
            to=(to.unit,),
            title="{e.year}年考核申诉成立",
            text=("调整分值：{e.adjustment:+g}", "说明：{e.reason}"),
            subject=APPEAL,
            when=lambda e: e.upheld,
        ),
        Tell(
            kind="appeal_rejected",
            to=(to.unit,),
            title="{e.year}年考核申诉不成立",
            text=("说明：{e.reason}",),
            subject=APPEAL,
            when=lambda e: not e.upheld,
        ),
    ),
    evaluation.BallotOpened: (
        Tell(
            kind="ballot_opened",
            to=(to.persons("voters"),),
            title="请参加民主评议投票：{e.title}",
            text=(
                "评议单位：{e.units}",
                "请由本人登录，于{e.closes_at:time}前投票。",
                "投票不记名，系统不保存投票人与选票的对应关系。",
            ),
            deadline=True,
            due="e.closes_at",
            subject=BALLOT,
        ),
    ),
    evaluation.BallotClosed: (
        Tell(
            kind="ballot_closed",
            to=(to.committee,),
            title="民主评议投票结束：{e.title}",
            text=(
                "应投{e.voters}人，实投{e.cast}人，法定人数{e.quorum}人。",
                "投票无效：{e.invalid_reason:invalid}",
            ),
            subject=BALLOT,
        ),
    ),
    evaluation.BallotVoided: (
        Tell(
            kind="ballot_voided",
            to=(to.everybody(roles.STANDING_MEMBER, *roles.COMMITTEE),),
            title="民主评议投票作废：{e.title}",
            text=("理由：{e.reason}", "如重新投票，将另行通知。"),
            subject=BALLOT,
        ),
    ),
    evaluation.ScoresPublished: (
        Tell(
            kind="scores_published",
            to=(to.unit, to.unit_leaders),
            title="{e.year}年提案办理考核结果：总分{t.total_points:g}，第{t.rank}名",
            text=(
                "考核得分：{t.assessment_points:g}；评议得分：{t.ballot_points:g}",
                "等次：{t.grade}",
                "审定：{e.approved_by}",
            ),
            subject=("publication", "e.publication_id"),
            each="scores",
            part_id="{t.unit_id}",
        ),
        Tell(
            kind="results_published",
            to=(ASSESSORS, to.everybody(roles.STANDING_MEMBER)),
            title="{e.year}年提案办理考核结果已公布",
            text=("审定：{e.approved_by}",),
            subject=("publication", "e.publication_id"),
        ),
    ),
}
