"""Everything that assignment refuses on its own, with a stable reason and a Chinese text."""

from __future__ import annotations

from kit.core.errors import Forbidden, Invalid, Precondition


class PlanInvalid(Invalid):
    """The units do not make a lawful plan, or a field of it is wrong."""

    reason = "ASSIGNMENT_PLAN_INVALID"
    text = "交办方案有误，请按提示修改"


class NotYourSystem(Forbidden):
    """Party office, government office and committee each dispatch to the units of their own."""

    reason = "NOT_YOUR_SYSTEM"
    text = "该提案的承办单位应由{office}交办"


class NotPlanned(Precondition):
    """A case without units cannot be dispatched."""

    reason = "NOT_PLANNED"
    text = "尚未确定承办单位，不能交办"


class UnitAlreadyAssigned(Precondition):
    """A unit takes part in a case only once."""

    reason = "UNIT_ALREADY_ASSIGNED"
    text = "{unit}已承办该提案，不能重复交办"


class PartNotFitting(Precondition):
    """The action is not for this kind of task."""

    reason = "PART_NOT_FITTING"
    text = "{part}单位不办理此项：{action}"


class ObjectionTooLate(Precondition):
    """The time for objections is over."""

    reason = "OBJECTION_TOO_LATE"
    text = "异议期限已于{due}届满，不再调整"


class ObjectionAlreadyDecided(Precondition):
    """A decided objection is not raised again."""

    reason = "OBJECTION_ALREADY_DECIDED"
    text = "该任务的异议已作决定，不能再次提出"


class NewUnitNeeded(Invalid):
    """An upheld objection of an answering unit needs somebody who answers instead."""

    reason = "NEW_UNIT_NEEDED"
    text = "采纳异议须指定新的承办单位"


class ExtensionNotAllowed(Precondition):
    """Asked too late, or beyond what policy allows."""

    reason = "EXTENSION_NOT_ALLOWED"
    text = "不能延期：{why}"


class ExtensionPending(Precondition):
    """One request at a time."""

    reason = "EXTENSION_PENDING"
    text = "已有延期申请待审批"


class NoExtensionPending(Precondition):
    """There is nothing to decide."""

    reason = "NO_EXTENSION_PENDING"
    text = "没有待审批的延期申请"


class ReplyInvalid(Invalid):
    """The reply is incomplete or contradicts itself."""

    reason = "REPLY_INVALID"
    text = "答复内容不完整，请按提示修改"


class NoReplyAtWork(Precondition):
    """There is no draft to act on."""

    reason = "NO_REPLY_AT_WORK"
    text = "尚无答复草稿"


class WarningsNotAccepted(Precondition):
    """The unit has to say that it has seen every warning that stands."""

    reason = "WARNINGS_NOT_ACCEPTED"
    text = "答复尚有提醒事项未确认：{warnings}"


class MeetingsMissing(Precondition):
    """Policy does not let a reply out before the meetings were held."""

    reason = "MEETINGS_MISSING"
    text = "见面环节未完成，不能送达答复：{warnings}"


class AssistOpinionsMissing(Precondition):
    """Policy does not let a reply out before all assist opinions are in."""

    reason = "ASSIST_OPINIONS_MISSING"
    text = "会办意见未到齐，不能送达答复"


class DocNoInvalid(Invalid):
    """The document number does not fit the unit's register."""

    reason = "DOC_NO_INVALID"
    text = "发文字号不符合{unit}的编号规则"


class DocNoTaken(Precondition):
    """The unit has used the document number before."""

    reason = "DOC_NO_TAKEN"
    text = "发文字号{doc_no}已使用"


class NoSecondReply(Precondition):
    """A second reply reports on a promise; without one there is nothing to add."""

    reason = "NO_SECOND_REPLY"
    text = "已办结的答复没有跟踪事项，不再答复"


class CommitmentsOpen(Precondition):
    """A second reply cannot say resolved while promises lack evidence."""

    reason = "COMMITMENTS_OPEN"
    text = "尚有承诺事项未报送佐证，不能答复为“{label}”"


class FeedbackNotAsked(Precondition):
    """This proposer has answered, or is not asked."""

    reason = "FEEDBACK_NOT_ASKED"
    text = "您已反馈或不在本次征询范围内"


class FeedbackRoundChanged(Precondition):
    """Another reply than the one that was read is to be judged now."""

    reason = "FEEDBACK_ROUND_CHANGED"
    text = "单位已重新答复，请阅读新的答复后再反馈"


class FeedbackTooLate(Precondition):
    """The time for feedback is over."""

    reason = "FEEDBACK_TOO_LATE"
    text = "反馈期限已于{due}届满"


class FeedbackInvalid(Invalid):
    """A score outside the scale, or a missing scan."""

    reason = "FEEDBACK_INVALID"
    text = "反馈内容有误，请按提示修改"


class FeedbackOutstanding(Precondition):
    """A case is closed when every proposer has answered or the time is over."""

    reason = "FEEDBACK_OUTSTANDING"
    text = "尚有提案者未反馈，不能办结"


class ReasonNeeded(Invalid):
    """The act needs a reason."""

    reason = "REASON_NEEDED"
    text = "请说明理由"


class ConfirmationPending(Precondition):
    """The proposers still have time to look at the evidence."""

    reason = "CONFIRMATION_PENDING"
    text = "提案者可在{due}前确认，期满后方可认定"


class LetterNotReady(Precondition):
    """A letter is composed from a reply that has a class and a text."""

    reason = "LETTER_NOT_READY"
    text = "答复草稿尚不完整，不能生成答复函"


class DecidedByUpper(Precondition):
    """The upper instance that delegated the case closes it and judges its reply."""

    reason = "DECIDED_BY_UPPER"
    text = "该件由{origin}转来办理，由其审核送达并办结"


class NotDelegated(Precondition):
    """Only a case that an upper instance delegated has somebody above to turn to."""

    reason = "NOT_DELEGATED"
    text = "该提案不是上级转来办理的"


class UpperObjectionMade(Precondition):
    """An objection to the upper instance is raised once."""

    reason = "UPPER_OBJECTION_MADE"
    text = "已向{origin}提出过异议"


class UpperExtensionPending(Precondition):
    """The upper instance has not decided the last request yet."""

    reason = "UPPER_EXTENSION_PENDING"
    text = "{origin}尚未答复上一次延期申请"
