"""Everything that supervision refuses, with a stable reason and the Chinese text."""

from __future__ import annotations

from kit.core.errors import Conflict, Invalid, NotFound, Precondition


class InspectionInvalid(Invalid):
    """What was entered about an inspection has faults; the fields say which."""

    reason = "INSPECTION_INVALID"
    text = "督查内容填写有误，请按提示修改"


class FindingInvalid(Invalid):
    """What was entered about a finding has faults; the fields say which."""

    reason = "FINDING_INVALID"
    text = "督查问题填写有误，请按提示修改"


class CampaignInvalid(Invalid):
    """What was entered about a campaign has faults; the fields say which."""

    reason = "CAMPAIGN_INVALID"
    text = "督办内容填写有误，请按提示修改"


class InstructionInvalid(Invalid):
    """What was entered about a leader's instruction has faults; the fields say which."""

    reason = "INSTRUCTION_INVALID"
    text = "批示内容填写有误，请按提示修改"


class ReminderInvalid(Invalid):
    """What was entered about a reminder has faults; the fields say which."""

    reason = "REMINDER_INVALID"
    text = "催办内容填写有误，请按提示修改"


class LookBackInvalid(Invalid):
    """A unit's own look back has faults; the fields say which."""

    reason = "LOOK_BACK_INVALID"
    text = "回头看情况填写有误，请按提示修改"


class ReasonRequired(Invalid):
    """Whoever drops, dismisses or returns something says why."""

    reason = "SUPERVISION_REASON_REQUIRED"
    text = "请说明理由"


class InspectionUnknown(NotFound):
    """There is no such inspection, or not for these eyes."""

    reason = "INSPECTION_NOT_FOUND"
    text = "没有找到这次督查"


class FindingUnknown(NotFound):
    """There is no such finding, or not for these eyes."""

    reason = "FINDING_NOT_FOUND"
    text = "没有找到这个督查问题"


class BulletinUnknown(NotFound):
    """There is no such bulletin, or not for these eyes."""

    reason = "BULLETIN_NOT_FOUND"
    text = "没有找到这份督查通报"


class CampaignUnknown(NotFound):
    """There is no such campaign, or not for these eyes."""

    reason = "CAMPAIGN_NOT_FOUND"
    text = "没有找到这项督办"


class ProposalUnknown(NotFound):
    """There is no such filed proposal, or not for these eyes."""

    reason = "SUPERVISION_PROPOSAL_NOT_FOUND"
    text = "没有找到这件提案"


class SessionUnknown(NotFound):
    """There is no such session."""

    reason = "SUPERVISION_SESSION_NOT_FOUND"
    text = "没有找到这次会议"


class TeamIncomplete(Precondition):
    """An inspection is done jointly: the committee and the inspection offices of the units' systems."""

    reason = "TEAM_INCOMPLETE"
    text = "联合督查组还缺少：{missing}"


class NothingToInspect(Precondition):
    """An inspection concerns units."""

    reason = "NOTHING_TO_INSPECT"
    text = "没有可督查的单位"


class NotALookBack(Precondition):
    """Only a look-back inspection asks units for a report of their own."""

    reason = "NOT_A_LOOK_BACK"
    text = "本次督查不需要报送回头看情况"


class FindingsUndecided(Precondition):
    """Every proposed finding is raised or set aside before the units read of it."""

    reason = "FINDINGS_UNDECIDED"
    text = "还有{number}个待认定的问题，请先认定或不予认定"


class FindingsUnsettled(Precondition):
    """An inspection ends when its findings are put right."""

    reason = "FINDINGS_UNSETTLED"
    text = "还有{number}个问题正在整改或待验收，不能结束督查"


class DocNoTaken(Conflict):
    """A document number is given once."""

    reason = "BULLETIN_DOC_NO_TAKEN"
    text = "发文字号{doc_no}已用于《{title}》"


class NotAMediaCampaign(Precondition):
    """Only a media campaign has episodes."""

    reason = "NOT_A_MEDIA_CAMPAIGN"
    text = "只有新闻媒体督办可以登记报道"


class ProposalEnded(Precondition):
    """A withdrawn proposal is supervised no more."""

    reason = "PROPOSAL_WITHDRAWN"
    text = "提案已撤案，不能再督办"
