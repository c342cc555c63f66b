"""Everything that meeting refuses, with a stable reason and the Chinese text."""

from __future__ import annotations

from kit.core.errors import Conflict, Invalid, NotFound, Precondition


class MeetingInvalid(Invalid):
    """What was entered about a meeting has faults; the fields say which."""

    reason = "MEETING_INVALID"
    text = "见面情况填写有误，请按提示修改"


class ActivityInvalid(Invalid):
    """What was entered about an activity has faults; the fields say which."""

    reason = "ACTIVITY_INVALID"
    text = "活动内容填写有误，请按提示修改"


class ReasonRequired(Invalid):
    """Whoever refuses, gives up or takes back says why."""

    reason = "MEETING_REASON_REQUIRED"
    text = "请说明理由"


class MeetingUnknown(NotFound):
    """There is no such meeting, or not for these eyes."""

    reason = "MEETING_NOT_FOUND"
    text = "没有找到这次见面"


class TaskUnknown(NotFound):
    """There is no such task, or not for these eyes."""

    reason = "MEETING_TASK_NOT_FOUND"
    text = "没有找到这项办理任务"


class ActivityUnknown(NotFound):
    """There is no such activity, or not for these eyes."""

    reason = "ACTIVITY_NOT_FOUND"
    text = "没有找到这项活动"


class HandlingEnded(Precondition):
    """The unit no longer handles the proposal, so there is nothing to meet about."""

    reason = "HANDLING_ENDED"
    text = "该任务已{why}，不再安排见面"


class AssistDoesNotMeet(Precondition):
    """The three meetings are those of the answering units."""

    reason = "ASSIST_DOES_NOT_MEET"
    text = "会办单位不单独安排三见面，请配合主办单位"


class AlreadyPlanned(Conflict):
    """The phase has a planned meeting already."""

    reason = "MEETING_ALREADY_PLANNED"
    text = "{phase}已有一次邀约，请变更或登记该次见面"


class AlreadyMet(Precondition):
    """What has taken place cannot be given up any more."""

    reason = "MEETING_ALREADY_MET"
    text = "{phase}已经登记，无须放弃"


class NobodyInvited(Precondition):
    """An announcement reaches somebody."""

    reason = "NOBODY_INVITED"
    text = "请先确定邀请范围"


class NotASolicitation(Precondition):
    """Only solicitations take opinions."""

    reason = "NOT_A_SOLICITATION"
    text = "该活动不是征求意见"


class AnswersClosed(Precondition):
    """The time for answers is over."""

    reason = "ANSWERS_CLOSED"
    text = "答复时间已截止"


class NotYetBegun(Precondition):
    """An activity is recorded after it has begun."""

    reason = "ACTIVITY_NOT_BEGUN"
    text = "活动尚未开始，不能登记举办情况"


class ActivityIncomplete(Precondition):
    """What an announcement says must be known."""

    reason = "ACTIVITY_INCOMPLETE"
    text = "通知前请补齐：{missing}"
