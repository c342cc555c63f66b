"""A task that runs in a lower instance: seen from above (``Outward``) and from below (``Inward``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from services.federation.domain.level_refusals import DelegationEnded, DelegationRepeated, DelegationUnknown
from services.federation.domain.peers import Peer
from services.federation.states import INWARD, OUTWARD, SERVICE, TRUSTED

# Joins the name of an instance to the name that it gave something.
_SEPARATOR = ":"


@dataclass(frozen=True)
class Outward:
    """A task of ours that a lower instance runs; its id is the task's.

    ``body`` is the document, kept so that it can go out when the peer joins.
    """

    id: str
    peer_id: str
    proposal_id: str
    proposal_no: str
    title: str
    case_id: str
    unit_name: str
    begun_at: datetime
    body: Mapping[str, Any] = field(default_factory=dict)
    state: str = "pending"
    ended_reason: str = ""
    version: int = 0


@dataclass(frozen=True)
class Inward:
    """A task that an upper instance gave to this one; its id stands for the proposal here."""

    id: str
    peer_id: str
    delegation_id: str
    title: str
    arrived_at: datetime
    state: str = "open"
    version: int = 0


def local_id(peer_id: str, their_id: str) -> str:
    """The name here of something of a peer."""
    return f"{peer_id}{_SEPARATOR}{their_id}"


def their_id(peer_id: str, our_id: str) -> str:
    """The peer's own name of something that came from it; empty for what did not."""
    prefix = f"{peer_id}{_SEPARATOR}"
    return our_id.removeprefix(prefix) if our_id.startswith(prefix) else ""


def can_receive(peer: Peer | None) -> bool:
    """Whether a delegation can be sent to the peer now; to a suspended one it is kept in its turn."""
    return peer is not None and peer.relation == "lower" and peer.state in TRUSTED


def sent(outward: Outward) -> Outward:
    """The delegation on its way."""
    return replace(outward, state=OUTWARD.next(outward.state, "send", SERVICE))


def end_outward(outward: Outward, reason: str) -> Outward:
    """The task is not with the lower instance any more."""
    return replace(outward, state=OUTWARD.next(outward.state, "end", SERVICE), ended_reason=reason)


def end_inward(inward: Inward) -> Inward:
    """The upper instance is done with it."""
    return replace(inward, state=INWARD.next(inward.state, "end", SERVICE))


def require_outward(found: Outward | None, peer: Peer, delegation_id: str) -> Outward:
    """Our task, while it is with this peer; raises ``DelegationUnknown`` or ``DelegationEnded``."""
    if found is None or found.peer_id != peer.id:
        raise DelegationUnknown(delegation=delegation_id)
    if found.state != "sent":
        raise DelegationEnded(proposal_id=found.proposal_id, why=found.ended_reason or "尚未下达")
    return found


def require_inward(found: Inward | None, delegation_id: str) -> Inward:
    """The task that the upper instance gave, while it is open; raises as ``require_outward``."""
    if found is None:
        raise DelegationUnknown(delegation=delegation_id)
    if found.state != "open":
        raise DelegationEnded(proposal_id=found.id, why="上级已办结或收回")
    return found


def require_new(found: Inward | None) -> None:
    """Raises ``DelegationRepeated`` for a task that came before."""
    if found is not None:
        raise DelegationRepeated(proposal_id=found.id, title=found.title)
