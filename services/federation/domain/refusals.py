"""Everything that federation refuses, in words for the office and reasons for the program."""

from __future__ import annotations

from kit.core.errors import Conflict, Forbidden, Invalid, NotFound, Precondition


class NotCanonical(Invalid):
    """The text is not in the one form that can be signed."""

    reason = "DOCUMENT_NOT_CANONICAL"
    text = "文件格式不规范：{detail}"


class SignatureWrong(Forbidden):
    """The signature does not fit text and key."""

    reason = "SIGNATURE_WRONG"
    text = "签名与内容不符（密钥{kid}）"


class KeyUnknown(Forbidden):
    """No key of this id is known of the origin for that time."""

    reason = "KEY_UNKNOWN"
    text = "{origin}没有编号为{kid}的有效密钥"


class PeerUnknown(NotFound):
    """No such peer."""

    reason = "PEER_UNKNOWN"
    text = "没有对接单位{peer}"


class PeerNotActive(Precondition):
    """Documents flow only between confirmed, not suspended peers."""

    reason = "PEER_NOT_ACTIVE"
    text = "与{peer}的对接{state}，不能往来文件"


class NotForUs(Forbidden):
    """The document is for another instance and none that we carry for."""

    reason = "NOT_FOR_US"
    text = "文件是发给{destination}的"


class KindNotAllowed(Forbidden):
    """This origin may not send this kind of document here."""

    reason = "KIND_NOT_ALLOWED"
    text = "{origin}无权发来“{kind}”类文件"


class KindUnknown(Precondition):
    """A kind or version that this version of the software does not know."""

    reason = "KIND_UNKNOWN"
    text = "本系统不识别“{kind}”（第{version}版）文件，请升级"


class SequenceReused(Forbidden):
    """Another document came under a number that is taken: the origin contradicts itself."""

    reason = "SEQUENCE_REUSED"
    text = "{origin}的第{sequence}号文件与先前收到的内容不同"


class FingerprintDiffers(Precondition):
    """What was read out is not the fingerprint of the peer's key."""

    reason = "FINGERPRINT_DIFFERS"
    text = "指纹不一致：不要确认，请通过其他渠道联系{peer}核实"


class InvitationInvalid(Invalid):
    """The text is no invitation or answer, was changed, or is for somebody else."""

    reason = "INVITATION_INVALID"
    text = "邀请文件无效：{detail}"


class PeerExists(Conflict):
    """A trusted peer of this id is there; its keys are only replaced on purpose."""

    reason = "PEER_EXISTS"
    text = "{peer}已对接；如其密钥遗失，请注明更换密钥"


class KeyNotInFolder(Precondition):
    """The key to change to does not lie in the key folder."""

    reason = "KEY_NOT_IN_FOLDER"
    text = "密钥目录中没有{kid}，请先由系统管理员生成"


class NoSigningKey(Precondition):
    """This instance has no key of its own to sign with."""

    reason = "NO_SIGNING_KEY"
    text = "本级尚未配置对接密钥，不能往来文件"


class DocumentUnknown(NotFound):
    """No such document."""

    reason = "DOCUMENT_UNKNOWN"
    text = "没有这份文件"


class NothingToSkip(Precondition):
    """Only the very document that is awaited can be skipped."""

    reason = "NOTHING_TO_SKIP"
    text = "正在等待的是第{expected}号文件"


class FactInvalid(Invalid):
    """A fact that cannot be counted."""

    reason = "FACT_INVALID"
    text = "汇总数据不合要求（{key}）：{what}"


class NotSubordinate(Precondition):
    """Only instances below this one are counted here."""

    reason = "NOT_SUBORDINATE"
    text = "{peer}不是下级单位"


class FigureUnknown(Invalid):
    """No such figure."""

    reason = "FIGURE_UNKNOWN"
    text = "没有“{figure}”这项统计"


class NotReachable(Precondition):
    """No way leads to this instance."""

    reason = "PEER_NOT_REACHABLE"
    text = "没有通往{peer}的路径"


class InitiativeUnknown(NotFound):
    """No such joint initiative here."""

    reason = "INITIATIVE_UNKNOWN"
    text = "没有这项联合提案"


class InitiativeForeign(Forbidden):
    """The initiative's id names another initiator than who sent the document."""

    reason = "INITIATIVE_FOREIGN"
    text = "联合提案{initiative}不是{origin}发起的"


class NotTheInitiator(Forbidden):
    """Only the initiator changes the shared text, invites and ends."""

    reason = "NOT_THE_INITIATOR"
    text = "只有发起单位可以修改共同文本、邀请单位或结束联合提案"


class NotAParticipant(Forbidden):
    """Only who takes part may tell something, and only of itself."""

    reason = "NOT_A_PARTICIPANT"
    text = "{instance}没有参加这项联合提案"


class InitiatorStays(Precondition):
    """The initiator cannot leave."""

    reason = "INITIATOR_STAYS"
    text = "发起单位不能退出，可以结束联合提案"


class TextOutdated(Precondition):
    """The version of the shared text is not newer than the known one."""

    reason = "SHARED_TEXT_OUTDATED"
    text = "共同文本第{version}稿不新于已有的第{known}稿"


class TextIncomplete(Invalid):
    """A text without title or without suggestions."""

    reason = "SHARED_TEXT_INCOMPLETE"
    text = "文本不完整"


class TextUnchanged(Precondition):
    """The new version says what the present one says."""

    reason = "SHARED_TEXT_UNCHANGED"
    text = "文本没有变化"


class ReasonMissing(Invalid):
    """Other instances are told why."""

    reason = "REASON_MISSING"
    text = "请说明理由"


class ProposalNotKnown(NotFound):
    """Federation has not heard of such a proposal as handed in here."""

    reason = "PROPOSAL_NOT_KNOWN"
    text = "本级没有已提交的这件提案"


class ProposalTaken(Conflict):
    """The proposal belongs to another initiative, or the instance has another proposal in this one."""

    reason = "PROPOSAL_TAKEN"
    text = "{detail}"


class ProposerNotLocal(Precondition):
    """Only a member or body of this instance signs a proposal that is filed here (DOMAIN §0.8)."""

    reason = "PROPOSER_NOT_LOCAL"
    text = "提案者须是本级政协的委员或提案单位"


class CopyInvalid(Forbidden):
    """What the initiator passed on is not what a participant sent to it."""

    reason = "COPY_INVALID"
    text = "转来的文件无效：{detail}"


class DossierInvalid(Invalid):
    """The dossier was changed, is incomplete, or is none."""

    reason = "DOSSIER_INVALID"
    text = "卷宗无效（第{line}行）：{detail}"


class TrustedKeysInvalid(Invalid):
    """The list of trusted keys cannot be read."""

    reason = "TRUSTED_KEYS_INVALID"
    text = "可信公钥文件无效：{detail}"


class DossierEmpty(NotFound):
    """Nothing was handed in, sent or received about this proposal."""

    reason = "DOSSIER_EMPTY"
    text = "这件提案没有可以导出的内容"


class AttachmentInvalid(Invalid):
    """What a document tells of a file cannot be."""

    reason = "ATTACHMENT_INVALID"
    text = "附件“{name}”无效：{detail}"


class AttachmentUnknown(NotFound):
    """No such file was told of to this peer, or it lies in another service."""

    reason = "ATTACHMENT_UNKNOWN"
    text = "没有这个附件"


class ChunkWrong(Forbidden):
    """The chunk is not the one that the manifest names."""

    reason = "CHUNK_WRONG"
    text = "附件“{name}”的第{number}块数据与校验值不符"


class NotDirect(Precondition):
    """Only a peer that documents reach directly can be introduced, introduced to, or handed a bundle."""

    reason = "PEER_NOT_DIRECT"
    text = "{peer}不是直接对接的单位，不能这样办理"
