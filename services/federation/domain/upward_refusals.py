"""What is refused about upward joint proposals."""

from __future__ import annotations

from kit.core.errors import Conflict, FieldsInvalid, Forbidden, Invalid, NotFound, Precondition


class UpwardInvalid(FieldsInvalid):
    """Fields of a draft or an entry are missing or wrong; each one is named."""

    reason = "UPWARD_INVALID"


class UpwardUnknown(NotFound):
    """No such proposal, or not for these eyes."""

    reason = "UPWARD_NOT_FOUND"
    text = "没有找到这件上级委员联名提案"


class NotUpperMember(Forbidden):
    """Only a member of an upper CPPCC who lives here proposes and signs."""

    reason = "NOT_UPPER_MEMBER"
    text = "{name}不是住本地的上级政协委员"


class SeatNotKnown(Precondition):
    """The record does not say as whom the member sits above."""

    reason = "UPPER_SEAT_NOT_KNOWN"
    text = "{name}的上级委员编号未登记，请联系提案委"


class OtherUpperInstance(Precondition):
    """One proposal goes to one CPPCC; all its signers sit there."""

    reason = "OTHER_UPPER_INSTANCE"
    text = "{name}不是{upper}的委员"


class AlreadyAsked(Conflict):
    """The member has signed or was asked already."""

    reason = "UPWARD_ALREADY_ASKED"
    text = "{name}已被邀请或已签名"


class SignerUnknown(NotFound):
    """The member is no signer of this proposal."""

    reason = "UPWARD_SIGNER_UNKNOWN"
    text = "本提案没有这名联名委员"


class UpwardTextChanged(Conflict):
    """The text is no longer the one that was read."""

    reason = "UPWARD_TEXT_CHANGED"
    text = "提案文本已修改，请阅读新文本后再答复"


class StillPending(Precondition):
    """Some who were asked have not answered."""

    reason = "UPWARD_PENDING_SIGNERS"
    text = "尚有{count}人未答复联名邀请（{names}），请催办，或确认不再等待"


class NothingRevised(Precondition):
    """A returned text must be changed before it is handed in again."""

    reason = "UPWARD_NOTHING_CHANGED"
    text = "退回的提案尚未修改，不能原样报送"


class InvitationClosed(Precondition):
    """Signatures are no longer taken."""

    reason = "UPWARD_SIGNING_CLOSED"
    text = "联名已截止：提案{state}"


class PlanUnknown(Invalid):
    """No adopted plan for upward joint proposals has this id."""

    reason = "UPWARD_PLAN_UNKNOWN"
    text = "没有找到已确定的上级委员联名提案策划"


class NotByHand(Precondition):
    """The upper CPPCC tells itself what it does."""

    reason = "UPPER_IS_PEER"
    text = "{upper}已与本级对接，其办理情况自动传回，不能手工登记"


class KeptElsewhere(Precondition):
    """The first proposer's home enters what the upper CPPCC does."""

    reason = "UPPER_KEPT_ELSEWHERE"
    text = "上级办理情况由第一提案人所在地（{home}）登记，登记后自动传到本级"


class MeetingNotKnown(NotFound):
    """No such meeting of this proposal."""

    reason = "UPWARD_MEETING_UNKNOWN"
    text = "没有这次见面"


class MeetingAnswered(Conflict):
    """The meeting waits for no answer."""

    reason = "UPWARD_MEETING_ANSWERED"
    text = "这次见面{result}，无须再答复"


class NotYours(Forbidden):
    """Only the first proposer answers about meetings."""

    reason = "UPWARD_NOT_YOURS"
    text = "见面由第一提案人确认"


class ReplyNotKnown(NotFound):
    """No such reply to this proposal."""

    reason = "UPWARD_REPLY_UNKNOWN"
    text = "没有这件答复"


class FeedbackGivenAlready(Conflict):
    """One judgement per signer and reply."""

    reason = "UPWARD_FEEDBACK_GIVEN"
    text = "您已对{unit}的答复反馈过意见"


# --- where the proposal arrives -----------------------------------------------------------------------


class AttestationInvalid(Forbidden):
    """A signature is not what its attestation says."""

    reason = "ATTESTATION_INVALID"
    text = "{name}的签名证明不符：{detail}"


class NotSpokenFor(Forbidden):
    """The register here says that another instance, or none, speaks for the member."""

    reason = "MEMBER_OF_ANOTHER_INSTANCE"
    text = "{name}不由{origin}代为证明，请核对委员的居住地登记"


class MemberUnknown(Forbidden):
    """No sitting member has this number, or not under this name."""

    reason = "UPPER_MEMBER_UNKNOWN"
    text = "没有编号为{member_no}、姓名为{name}的在任委员"


class TextHashDiffers(Invalid):
    """The fingerprint is not that of the text."""

    reason = "UPWARD_HASH_DIFFERS"
    text = "文本与其校验码不符"


class SignedOtherText(Forbidden):
    """A signature stands under another text."""

    reason = "SIGNED_OTHER_TEXT"
    text = "{name}签名的不是报送的文本"


class NoSigner(Invalid):
    """Nobody, or somebody twice, or not the first proposer first."""

    reason = "UPWARD_SIGNERS_WRONG"
    text = "签名人有误：{detail}"


class NotReturned(Precondition):
    """A proposal under review is not replaced."""

    reason = "UPWARD_NOT_RETURNED"
    text = "提案未退回，不能以新文本替换"


class ArrivalUnknown(NotFound):
    """Nothing of this id came from that instance."""

    reason = "UPWARD_NOT_RECEIVED"
    text = "没有收到过这件提案"


class NotASignerThere(Forbidden):
    """The instance does not speak for any signer of this number."""

    reason = "NOT_THE_SIGNERS_HOME"
    text = "该委员不是本提案由{origin}证明的签名人"
