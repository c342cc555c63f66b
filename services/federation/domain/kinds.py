"""Which kinds of document there are, and from whom each may come: a table, not code.

``senders`` are relations of the origin as seen from the destination.  ``numbered`` documents are gapless,
applied in order and receipted; the others repair or report the exchange itself and may be lost.
``since`` is the version of the document protocol that brought the kind in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from services.federation.domain.refusals import KindNotAllowed, KindUnknown

# The newest version of the document protocol; every older one is still read and, for older peers, written.
MAX_VERSION = 2
UPPER, LOWER, OTHER = "upper", "lower", "other"
ANYBODY = frozenset({UPPER, LOWER, OTHER})
FROM_UPPER, FROM_LOWER = frozenset({UPPER}), frozenset({LOWER})
DOCUMENTS, CHUNKS = "documents", "chunks"


@dataclass(frozen=True)
class Kind:
    """What the exchange must know of a kind of document; its name is that of its body's message."""

    name: str
    label: str
    senders: frozenset[str] = ANYBODY
    numbered: bool = True
    since: int = 1
    lane: str = DOCUMENTS
    """Attachments go in a lane of their own, so that they never hold up documents."""
    about: tuple[str, ...] = ()
    """Without number: the body's fields that tell what it speaks of; a later one about the same says all."""
    files_to: str = "federation"
    """The service that keeps the files which the document names."""


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("Receipt", "回执", numbered=False, about=("documentId",)),
        Kind("Hello", "联络信号", numbered=False),
        Kind("ResendRequest", "补发请求", numbered=False),
        Kind("NumbersVoid", "作废编号", numbered=False, since=2, about=("fromSequence", "toSequence")),
        Kind("ChunkRequest", "附件补发请求", numbered=False, since=2, lane=CHUNKS, about=("sha256",)),
        Kind("Chunk", "附件数据", numbered=False, since=2, lane=CHUNKS, about=("sha256", "number")),
        Kind("FileOffer", "附件清单", since=2),
        Kind("KeyRotation", "更换密钥"),
        Kind("Introduction", "引荐"),
        # Members with a seat above sign in whatever instance they live in: county or city, beside or below.
        Kind("CosignInvitation", "联名邀请"),
        Kind("CosignWithdrawal", "联名取消"),
        Kind("CosignAnswer", "联名答复"),
        Kind("UpwardProposal", "上级委员联名提案", frozenset({LOWER}), files_to="intake"),
        Kind("UpwardWithdrawal", "撤回上级委员联名提案", frozenset({LOWER})),
        Kind("UpwardMeetingAnswer", "见面确认", frozenset({LOWER})),
        # Where the upper CPPCC has no instance, homes tell each other.
        Kind("UpwardFeedback", "对答复的反馈意见"),
        Kind("UpwardStatus", "提案办理情况"),
        Kind("ProposalFacts", "提案汇总", senders=frozenset({LOWER})),
        Kind("FactDigest", "汇总校验", senders=frozenset({LOWER})),
        Kind("FactDigestRequest", "核对请求", senders=frozenset({UPPER})),
        Kind("FactResendRequest", "重报请求", senders=frozenset({UPPER})),
        Kind("InitiativeInvitation", "联合提案邀请", since=2),
        Kind("InitiativeAnswer", "联合提案邀请答复", since=2),
        Kind("InitiativeRoster", "联合提案参加单位", since=2),
        Kind("InitiativeText", "联合提案共同文本", since=2),
        Kind("InitiativeVariant", "联合提案本地文本", since=2),
        Kind("InitiativeLinked", "联合提案关联提案", since=2),
        Kind("InitiativeProgress", "联合提案办理进展", since=2),
        Kind("InitiativeCopy", "联合提案进展抄送", since=2),
        Kind("InitiativeLeft", "退出联合提案", since=2),
        Kind("InitiativeClosed", "结束联合提案", since=2),
        Kind("Transfer", "转报上级", senders=FROM_LOWER),
        Kind("TransferStatus", "转报件办理情况", senders=FROM_UPPER),
        Kind("Delegation", "转下级办理", senders=FROM_UPPER, files_to="assignment"),
        Kind("DelegationReturned", "退回重办", senders=FROM_UPPER),
        Kind("DelegatedMeetingAnswer", "见面答复", senders=FROM_UPPER),
        Kind("DelegationStatus", "上级办理情况", senders=FROM_UPPER),
        Kind("DelegationProgress", "下级办理进展", senders=FROM_LOWER),
        Kind("DelegatedMeeting", "下级见面情况", senders=FROM_LOWER),
        Kind("DelegatedReply", "下级答复", senders=FROM_LOWER, files_to="assignment"),
    )
}


def kind_of(name: str, version: int) -> Kind:
    """The kind of that name; raises ``KindUnknown`` for one that this software does not know."""
    kind = KINDS.get(name)
    if kind is None or version > MAX_VERSION or version < kind.since:
        raise KindUnknown(kind=name, version=version)
    return kind


def require_sender(kind: Kind, relation: str, origin: str) -> None:
    """Raises ``KindNotAllowed`` unless an origin of this relation may send the kind."""
    if relation not in kind.senders:
        raise KindNotAllowed(origin=origin, kind=kind.label)


def common_version(peer_version: int) -> int:
    """The version in which both can talk."""
    return max(1, min(MAX_VERSION, peer_version))


def one_by_one(body: Any) -> list[Any]:
    """Version 1 tells one fact in a document; it has no word for groups that are told completely.

    Such a peer keeps facts that its origin no longer has (only a restored one ever does) until it is updated.
    """
    return [type(body)(fact=fact) for fact in body.facts]


# Kind → how its body is written for a peer that reads version 1 only: the bodies to send instead.
WRITE_AS_VERSION_1: dict[str, Callable[[Any], Iterable[Any]]] = {"ProposalFacts": one_by_one}


def in_version(body: Any, version: int) -> list[Any]:
    """The body, or the bodies that say the same in an older version of the protocol.

    Raises ``KindUnknown`` when the older version has no words for it.
    """
    name = body.DESCRIPTOR.name
    if version >= MAX_VERSION:
        return [body]
    kind_of(name, version)
    return list(WRITE_AS_VERSION_1.get(name, lambda same: [same])(body))


def loose_id(content: Mapping[str, Any]) -> str:
    """The place of a proved document among those that wait for a bundle: few wait, however long it takes.

    Of documents without number the latest about the same is enough; what is not known here keeps its own id.
    """
    between = f"{content['origin']}/{content['destination']}"
    kind = KINDS.get(content["kind"])
    if kind is None or content["sequence"]:
        return f"{between}/{content['sequence']:012d}/{content['id']}"
    # What is carried for others is proved, but its body is not read here and may be anything.
    body = content["body"] if isinstance(content["body"], Mapping) else {}
    subject = "/".join(str(body.get(name, "")) for name in kind.about)
    return f"{between}/{kind.name}/{hashlib.sha256(subject.encode()).hexdigest()}"


def labels(names: Iterable[str]) -> list[str]:
    """Chinese words of kinds; one that is not known here keeps its name."""
    return [KINDS[name].label if name in KINDS else name for name in names]
