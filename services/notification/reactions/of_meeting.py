"""Who is told what of meeting's events."""

from __future__ import annotations

from cppcc_api.meeting.v1 import meeting_events_pb2 as meeting
from services.notification.reactions import audience as to
from services.notification.reactions.telling import Tell

MEETING, TASK, ACTIVITY = (
    ("meeting", "e.meeting_id"),
    ("task", "e.task_id"),
    ("activity", "e.activity_id"),
)
CASE = "{e.proposal_no}《{e.proposal_title}》"

RULES: dict[type, tuple[Tell, ...]] = {
    meeting.MeetingPlanned: (
        Tell(
            kind="meeting_planned",
            to=(to.signers(),),
            title="{e.unit_name}邀约{e.phase:phase}：" + CASE,
            text=(
                "时间：{e.planned_at:time}",
                "地点：{e.place}",
                "方式：{e.mode:mode}",
                "事由：{e.purpose}",
            ),
            due="e.planned_at",
            subject=MEETING,
        ),
    ),
    meeting.MeetingHeld: (
        Tell(
            kind="meeting_to_confirm",
            to=(to.answering_signers,),
            title="请确认{e.phase:phase}：" + CASE,
            text=(
                "{e.unit_name}登记于{e.held_at:time}与您见面，请核对后由本人确认；如与事实不符，请提出异议。",
                "见面内容：{e.minutes}",
                "请于{e.confirm_due_at:day}前答复，逾期记为“逾期未确认”。",
            ),
            deadline=True,
            due="e.confirm_due_at",
            subject=MEETING,
        ),
        Tell(
            kind="meeting_held",
            to=(to.other_signers,),
            title="{e.unit_name}已登记{e.phase:phase}：" + CASE,
            text=("见面时间：{e.held_at:time}", "见面内容：{e.minutes}", "您可以补充意见。"),
            subject=MEETING,
        ),
    ),
    meeting.MeetingConfirmed: (
        Tell(
            kind="meeting_confirmed",
            to=(to.unit,),
            title="{e.confirmed_by}委员已确认{e.phase:phase}：" + CASE,
            text=("意见：{e.comment}",),
            subject=MEETING,
        ),
    ),
    meeting.DelegatedMeetingRefused: (
        Tell(
            kind="delegation_step_refused",
            to=(to.committee,),
            title="{e.unit_name}的见面情况未能接收：" + CASE,
            text=("环节：{e.phase:phase}", "原因：{e.explanation}"),
            level="yellow",
            subject=TASK,
        ),
    ),
    meeting.MeetingDisputed: (
        Tell(
            kind="meeting_disputed",
            to=(to.unit, to.committee),
            title="{e.disputed_by}委员对{e.phase:phase}有异议：" + CASE,
            text=("承办单位：{e.unit_name}", "理由：{e.reason}", "请承办单位与委员联系后重新登记。"),
            level="yellow",
            subject=MEETING,
        ),
    ),
    meeting.MeetingHeldUnconfirmed: (
        Tell(
            kind="meeting_unconfirmed",
            to=(to.unit, to.answering_signers),
            title="{e.phase:phase}逾期未确认：" + CASE,
            text=("{e.unit_name}于{e.held_at:day}登记的见面未经委员确认，单独统计；委员仍可补充确认。",),
            subject=MEETING,
        ),
    ),
    meeting.MeetingWaived: (
        Tell(
            kind="meeting_waived",
            to=(to.unit,),
            title="{e.waived_by}委员同意不进行{e.phase:phase}：" + CASE,
            text=("理由：{e.reason}",),
            subject=MEETING,
        ),
    ),
    meeting.MeetingCancelled: (
        Tell(
            kind="meeting_cancelled",
            to=(to.signers(), to.unit),
            title="{e.phase:phase}邀约已取消：" + CASE,
            text=("承办单位：{e.unit_name}", "理由：{e.reason}"),
            subject=MEETING,
        ),
    ),
    meeting.MeetingOverdue: (
        Tell(
            kind="meeting_overdue",
            to=(to.unit,),
            title="{e.phase:phase}逾期未举行：" + CASE,
            text=("应于{e.due_at:day}前与提案者见面，请尽快安排并登记。",),
            level="red",
            deadline=True,
            due="e.due_at",
            subject=TASK,
        ),
    ),
    meeting.MeetingApproaching: (
        Tell(
            kind="meeting_due_soon",
            to=(to.unit,),
            title="{e.phase:phase}还有{e.days_left}天到期：" + CASE,
            text=("请于{e.due_at:day}前与提案者见面。",),
            level="yellow",
            deadline=True,
            due="e.due_at",
            subject=TASK,
            when=lambda e: e.deadline_kind == "hold",
        ),
        Tell(
            kind="confirmation_due_soon",
            to=(to.answering_signers,),
            title="{e.phase:phase}待您确认，还有{e.days_left}天：" + CASE,
            text=("请于{e.due_at:day}前确认或提出异议。",),
            level="yellow",
            deadline=True,
            due="e.due_at",
            subject=MEETING,
            when=lambda e: e.deadline_kind == "confirm",
        ),
    ),
    meeting.MeetingCommented: (
        Tell(
            kind="meeting_commented",
            to=(to.unit,),
            title="{e.commented_by}委员对{e.phase:phase}补充意见：" + CASE,
            text=("{e.text}",),
            subject=MEETING,
        ),
    ),
    meeting.BriefingRequested: (
        Tell(
            kind="briefing_requested",
            to=(to.unit_in("unit"), to.committee),
            title="{e.requested_by}请{e.unit}通报情况：{e.title}",
            text=("{e.text}", "希望时间：{e.wanted_at:day}"),
            subject=ACTIVITY,
        ),
    ),
    meeting.BriefingAnswered: (
        Tell(
            kind="briefing_agreed",
            to=(to.person("requested_by"), to.committee),
            title="{e.unit}同意通报情况：{e.title}",
            text=("时间：{e.starts_at:time}", "地点：{e.place}", "{e.reason}"),
            subject=ACTIVITY,
            when=lambda e: e.accepted,
        ),
        Tell(
            kind="briefing_declined",
            to=(to.person("requested_by"), to.committee),
            title="{e.unit}暂不能通报情况：{e.title}",
            text=("理由：{e.reason}",),
            subject=ACTIVITY,
            when=lambda e: not e.accepted,
        ),
    ),
    meeting.ActivityPlanned: (
        Tell(
            kind="activity_announced",
            to=(to.persons("invitees"),),
            title="{e.kind:activity}通知：{e.title}",
            text=(
                "{e.text}",
                "时间：{e.starts_at:time}",
                "地点：{e.place}",
                "主办：{e.organizer_name}",
                "请于{e.answer_due_at:time}前答复。",
            ),
            due="e.answer_due_at",
            subject=ACTIVITY,
        ),
        Tell(
            kind="activity_for_unit",
            to=(to.units(),),
            title="请参加{e.kind:activity}：{e.title}",
            text=("{e.text}", "时间：{e.starts_at:time}", "地点：{e.place}"),
            subject=ACTIVITY,
        ),
    ),
    meeting.ActivityCancelled: (
        Tell(
            kind="activity_cancelled",
            to=(to.persons("invitees"),),
            title="{e.kind:activity}取消：{e.title}",
            text=("原定{e.starts_at:time}的活动不再举行。", "理由：{e.reason}"),
            subject=ACTIVITY,
        ),
    ),
}
