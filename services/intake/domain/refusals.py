"""Everything that intake refuses, with its stable reason and what the person is told."""

from __future__ import annotations

from kit.core.errors import Conflict, Exhausted, Forbidden, Invalid, NotFound, Precondition


class InvalidInput(Invalid):
    """Several fields may be wrong at once."""

    reason = "INVALID_INPUT"
    text = "填写的内容有误，请按提示修改"


class NotAMember(Forbidden):
    """Only members of the present term propose and sign."""

    reason = "NOT_A_MEMBER"
    text = "提案者须为本届政协委员"


class UpperLevelMember(Forbidden):
    """An upper-level member living here has no local right to propose."""

    reason = "UPPER_LEVEL_MEMBER"
    text = "{name}为驻地上级政协委员，不是本级委员，不能在本级提出提案"


class NotForOrganization(Forbidden):
    """A collective proposal is handed in by the organization's own liaison or convenor."""

    reason = "NOT_FOR_ORGANIZATION"
    text = "您不是该组织的集体提案联络员，不能以其名义提案"


class OrganizationMayNotPropose(Forbidden):
    """The organization hands in no proposals."""

    reason = "ORGANIZATION_MAY_NOT_PROPOSE"
    text = "{name}不能以本组织名义提出提案"


class OnlyDuringSession(Precondition):
    """Sectors and member groups propose only while the plenary session is open."""

    reason = "ONLY_DURING_SESSION"
    text = "{name}只能在全体会议期间提出提案"


class EntryNotAllowed(Forbidden):
    """Typing for another member is the office's task."""

    reason = "ENTRY_NOT_ALLOWED"
    text = "代录提案须由代录员或提案委工作人员办理"


class NoSession(Precondition):
    """There is no session that takes proposals."""

    reason = "NO_SESSION"
    text = "目前没有正在征集提案的会议"


class CallNotOpen(Precondition):
    """The call for the session has not begun."""

    reason = "CALL_NOT_OPEN"
    text = "{session}的提案征集尚未开始"


class CollectiveHasNoCosigners(Precondition):
    """A collective proposal is made in the name of the organization alone."""

    reason = "COLLECTIVE_HAS_NO_COSIGNERS"
    text = "集体提案以组织名义提出，不征集联名"


class InvitationNotFound(NotFound):
    """The proposal has no such invitation, or not for this person."""

    reason = "INVITATION_NOT_FOUND"
    text = "没有找到这份联名邀请"


class CosignClosed(Precondition):
    """Signatures are given and taken back before submission, or while the proposal is returned."""

    reason = "COSIGN_CLOSED"
    text = "提案已提交或不再征集联名，不能再确认或撤回"


class AlreadyInvited(Precondition):
    """Somebody who is asked or has signed is not asked again."""

    reason = "ALREADY_INVITED"
    text = "{name}已收到联名邀请或已同意联名"


class InvitationExpired(Precondition):
    """The invitation's time is over, though the timer has not marked it yet."""

    reason = "INVITATION_EXPIRED"
    text = "这份联名邀请已过期"


class TextChanged(Conflict):
    """The text is not the one that was read."""

    reason = "TEXT_CHANGED"
    text = "提案文本已修改为第{actual}稿（您看到的是第{seen}稿），请重新阅读后再签名"


class TextIncomplete(Precondition):
    """Nobody is asked to sign an empty text."""

    reason = "TEXT_INCOMPLETE"
    text = "请先写好案由和建议，再邀请联名"


class PendingInvitations(Precondition):
    """Unanswered invitations stop the submission unless dropping them is confirmed."""

    reason = "PENDING_INVITATIONS"
    text = "还有{count}位委员尚未确认联名（{names}）；确认取消这些邀请后方可提交"


class TooFewSigners(Precondition):
    """A joint proposal needs the number of signers that the policy asks for."""

    reason = "TOO_FEW_SIGNERS"
    text = "联名提案至少须有{minimum}位委员签名，现有{count}位"


class SimilarityNotAcknowledged(Precondition):
    """A proposal much like this one exists; the proposer must have seen it."""

    reason = "SIMILARITY_NOT_ACKNOWLEDGED"
    text = "发现内容相近的提案：{titles}。请查看后确认仍要提交"


class SealRequired(Precondition):
    """The sealed form of a collective proposal is missing."""

    reason = "SEAL_REQUIRED"
    text = "集体提案须上传加盖公章的提案表"


class NothingChanged(Precondition):
    """A returned proposal is handed in again only after a change."""

    reason = "NOTHING_CHANGED"
    text = "退回修改的提案尚未修改"


class AlreadyListed(Precondition):
    """The proposal stands on a list for a body already."""

    reason = "ALREADY_LISTED"
    text = "{serial_no}不在“已提审查建议”状态，不能列入清单"


class EmptyList(Precondition):
    """There is nothing to decide."""

    reason = "EMPTY_LIST"
    text = "没有可以列入清单的审查建议"


class PrimaryNotFiled(Precondition):
    """A proposal is merged into a filed one only."""

    reason = "PRIMARY_NOT_FILED"
    text = "{serial_no}拟并入的主案未立案，也不在本次审定立案之列"


class PrimaryDispatched(Precondition):
    """The units of the primary proposal have it in hand already."""

    reason = "PRIMARY_DISPATCHED"
    text = "主案{number}已交办承办单位，不能再并入或取消并案"


class HasMerged(Precondition):
    """A proposal that others are merged into stays where it is."""

    reason = "HAS_MERGED"
    text = "已有其他提案并入本案，须先取消并案"


class PlanNotReady(Precondition):
    """A plan lacks what its kind asks for."""

    reason = "PLAN_NOT_READY"
    text = "策划还缺少：{missing}"


class TooManyRows(Exhausted):
    """An import is cut into files that one transaction holds."""

    reason = "HISTORY_TOO_LONG"
    text = "一次最多导入{limit}行，请分成几个文件"


class UnknownKeyTarget(Invalid):
    """The leader or committee that should follow a key proposal is not known."""

    reason = "UNKNOWN_KEY_TARGET"
    text = "没有找到督办的领导或专委会"


class WrittenElsewhere(Precondition):
    """The text and its signatures belong to the instance where the proposers live."""

    reason = "WRITTEN_ELSEWHERE"
    text = "本提案由{instance}报送，请在居住地政协修改并重新报送"
