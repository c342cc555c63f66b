"""A proposal outside of a committee's authority: at home a ``Transfer``, above a ``TransferredMatter``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from kit.core.errors import FieldError, FieldsInvalid
from services.federation.domain.level_refusals import (
    NotOutsideAuthority,
    NotUpper,
    TransferRepeated,
    TransferUnknown,
)
from services.federation.domain.matters import Ruling, Signature
from services.federation.domain.peers import Peer
from services.federation.states import COMMITTEE, MATTER, PEER_ROLE, SERVICE, TRANSFER

OUTSIDE = "out_of_jurisdiction"
CLUE, PROPOSAL, OPINION, DECLINED = "clue", "proposal", "opinion", "declined"
DECISIONS = {
    CLUE: "adopt_as_clue",
    PROPOSAL: "adopt_as_proposal",
    OPINION: "pass_as_opinion",
    DECLINED: "decline",
}
# What the upper committee tells → what that does to the transfer at home; everything else is a report.
_ACTIONS = {
    "received": "arrive",
    CLUE: "take",
    PROPOSAL: "take",
    OPINION: "take",
    DECLINED: "decline",
    "closed": "close",
    "not_filed": "close",
    "withdrawn": "close",
}
# Where a proposal that was begun from a matter ends.
ENDINGS = ("closed", "not_filed", "withdrawn")
TURN_TITLES = {
    "sent": "转报上级",
    "received": "上级已收到",
    CLUE: "上级列为提案线索",
    PROPOSAL: "上级委员（组织）据此提出提案",
    OPINION: "上级转有关单位参阅",
    DECLINED: "上级未采用",
    "submitted": "上级提案已提交",
    "filed": "上级立案",
    "not_filed": "上级未立案",
    "dispatched": "上级已交办",
    "replied": "上级承办单位已答复",
    "closed": "上级已办结",
    "withdrawn": "上级提案已撤回",
}


@dataclass(frozen=True)
class Turn:
    """One thing that happened, as both sides tell it."""

    name: str
    at: datetime
    text: str = ""

    @property
    def title(self) -> str:
        """As the timeline says it."""
        return TURN_TITLES.get(self.name, self.name)


@dataclass(frozen=True)
class Transfer:
    """A proposal of ours that went up; ``followers`` are the persons who signed it."""

    id: str
    proposal_id: str
    proposal_no: str
    title: str
    peer_id: str
    peer_name: str
    explanation: str
    sent_at: datetime
    followers: tuple[Signature, ...] = ()
    state: str = "sent"
    turns: tuple[Turn, ...] = ()
    version: int = 0


@dataclass(frozen=True)
class TransferredMatter:
    """A matter from below; ``body`` is its document, ``proposal_id`` the proposal that was begun from it."""

    id: str
    peer_id: str
    peer_name: str
    transfer_id: str
    proposal_no: str
    title: str
    explanation: str
    arrived_at: datetime
    body: Mapping[str, Any] = field(default_factory=dict)
    proposal_id: str = ""
    state: str = "received"
    turns: tuple[Turn, ...] = ()
    version: int = 0


# --- at home ----------------------------------------------------------------------------------------------


def require_outside(ruling: Ruling | None) -> Ruling:
    """The decision that the proposal is not for this committee; raises ``NotOutsideAuthority``."""
    if ruling is None or ruling.outcome != OUTSIDE:
        raise NotOutsideAuthority(field="proposal_id")
    return ruling


def require_upper(peer: Peer) -> None:
    """Raises ``NotUpper`` for an instance that does not stand above this one."""
    if peer.relation != "upper":
        raise NotUpper(peer=peer.name, field="peer_id")


def require_first(earlier: Iterable[Transfer]) -> None:
    """A proposal goes up once, and again only after it was declined; raises ``TransferRepeated``."""
    for each in earlier:
        if each.state != "declined":
            raise TransferRepeated(peer=each.peer_name)


def told(transfer: Transfer, turn: Turn) -> Transfer:
    """The transfer after a step above; a step that comes late stays a report."""
    action = _ACTIONS.get(turn.name, "report")
    if action not in TRANSFER.actions(transfer.state, PEER_ROLE):
        action = "report"
    state = TRANSFER.next(transfer.state, action, PEER_ROLE)
    return replace(transfer, state=state, turns=(*transfer.turns, turn))


def require_transfer(found: Transfer | None, peer: Peer, transfer_id: str) -> Transfer:
    """Our transfer to this peer; raises ``TransferUnknown``."""
    if found is None or found.peer_id != peer.id:
        raise TransferUnknown(transfer=transfer_id)
    return found


# --- above ------------------------------------------------------------------------------------------------


def decide(matter: TransferredMatter, decision: str, turn: Turn, proposal_id: str) -> TransferredMatter:
    """The matter after the committee's decision."""
    if decision not in DECISIONS:
        message = "请选择列为线索、提出提案、转送参阅或不采用"
        raise FieldsInvalid(fields=[FieldError("decision", "DECISION_UNKNOWN", message)])
    state = MATTER.next(matter.state, DECISIONS[decision], COMMITTEE)
    if decision == DECLINED and not turn.text:
        raise FieldsInvalid(fields=[FieldError("reason", "FIELD_MISSING", "不采用须说明理由")])
    return replace(matter, state=state, turns=(*matter.turns, turn), proposal_id=proposal_id)


def followed(matter: TransferredMatter, turn: Turn) -> TransferredMatter:
    """The matter after a step of the proposal that was begun from it."""
    action = "close" if turn.name in ENDINGS else "follow"
    state = MATTER.next(matter.state, action, SERVICE)
    return replace(matter, state=state, turns=(*matter.turns, turn))
