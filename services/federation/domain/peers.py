"""Who is trusted, how it came to be, and by which way documents go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from services.federation.domain import keys
from services.federation.domain.keys import Key
from services.federation.domain.refusals import FingerprintDiffers, NotReachable, PeerExists, PeerNotActive
from services.federation.states import PEER, PEER_ROLE, SECURITY, TRUSTED, UNKNOWN

LEVELS = ("county", "city", "province")
RELATIONS = ("upper", "lower", "other")
SHOVEL, BUNDLE = "shovel", "bundle"
TRANSPORTS = (SHOVEL, BUNDLE)
OPPOSITE = {"upper": "lower", "lower": "upper", "other": "other"}


@dataclass(frozen=True)
class Peer:
    """Another instance; ``id`` is its instance id, ``relation`` is seen from here."""

    id: str
    name: str
    level: str
    relation: str
    state: str = UNKNOWN
    via: str = ""
    transport: str = SHOVEL
    max_version: int = 1
    keys: tuple[Key, ...] = ()
    introduced_by: str = ""
    token_hash: str = ""
    """Of the invitation's secret: an answer must know the secret."""
    supersede: bool = False
    """The next keys replace all earlier ones (the peer lost its key)."""
    reason: str = ""
    joined_at: datetime | None = None
    version: int = 0

    @property
    def key(self) -> Key:
        """The newest key: the one that fingerprints are compared of."""
        return self.keys[-1]

    @property
    def active(self) -> bool:
        """Documents flow."""
        return self.state == "active"

    @property
    def hop(self) -> str:
        """The peer that documents are handed to."""
        return self.via or self.id


@dataclass(frozen=True)
class IntroductionMade:
    """This instance countersigned the keys of one peer for another; later keys follow."""

    id: str
    peer_id: str
    to_peer_id: str
    at: datetime


def relation_between(own_level: str, level: str) -> str:
    """How an introduced instance stands to this one, from the two levels."""
    own, other = LEVELS.index(own_level), LEVELS.index(level)
    if own == other:
        return "other"
    return "upper" if other > own else "lower"


def invite(peer: Peer, token_hash: str, supersede: bool) -> Peer:
    """The peer with an invitation on its way; raises ``PeerExists`` if it is trusted and keeps its key."""
    if peer.state in TRUSTED and not supersede:
        raise PeerExists(peer=peer.name)
    state = PEER.next(peer.state, "invite", (SECURITY,))
    return replace(peer, state=state, token_hash=token_hash, supersede=supersede)


def accept_invitation(peer: Peer, key: Key, supersede: bool, now: datetime) -> Peer:
    """The inviting instance, its key not compared yet."""
    return _with_key(replace(peer, supersede=supersede), "accept_invitation", key, now)


def complete_invitation(peer: Peer, key: Key, now: datetime) -> Peer:
    """The invited instance has answered with its key, not compared yet."""
    return _with_key(peer, "complete_invitation", key, now)


def _with_key(peer: Peer, action: str, key: Key, now: datetime) -> Peer:
    state = PEER.next(peer.state, action, (SECURITY,))
    earlier = keys.revoke_all(peer.keys, now) if peer.supersede else peer.keys
    others = tuple(each for each in earlier if each.kid != key.kid)
    return replace(peer, state=state, keys=(*others, key), token_hash="", supersede=False)


def confirm(peer: Peer, action: str, entered: str, now: datetime) -> Peer:
    """The peer trusted, because both sides read the same fingerprint; raises ``FingerprintDiffers``."""
    state = PEER.next(peer.state, action, (SECURITY,))
    if not keys.same_fingerprint(entered, peer.key):
        raise FingerprintDiffers(field="fingerprint", peer=peer.name)
    return replace(peer, state=state, joined_at=peer.joined_at or now)


def introduce(peer: Peer, introduced: Iterable[Key], by: str, max_version: int) -> Peer:
    """A peer whose keys another peer vouches for; waits for the security administrator."""
    state = PEER.next(peer.state, "introduce", (PEER_ROLE,))
    return replace(
        peer, state=state, keys=tuple(introduced), introduced_by=by, via=by, max_version=max_version
    )


def suspend(peer: Peer, reason: str) -> Peer:
    """Nothing flows until further notice."""
    return replace(peer, state=PEER.next(peer.state, "suspend", (SECURITY,)), reason=reason)


def resume(peer: Peer) -> Peer:
    """Documents flow again."""
    return replace(peer, state=PEER.next(peer.state, "resume", (SECURITY,)), reason="")


def rotate(peer: Peer, new: Key, replaced_kid: str) -> Peer:
    """The peer signs with a new key; the old one ends when the new one begins."""
    state = PEER.next(peer.state, "rotate_key", (PEER_ROLE,))
    ended = tuple(
        replace(key, ends_at=new.begins_at) if key.kid == replaced_kid and key.ends_at is None else key
        for key in peer.keys
        if key.kid != new.kid
    )
    return replace(peer, state=state, keys=(*ended, new))


def require_active(peer: Peer) -> None:
    """Raises ``PeerNotActive``."""
    if not peer.active:
        raise PeerNotActive(peer=peer.name, state=PEER.label(peer.state))


def next_hop(destination: str, peers: Mapping[str, Peer]) -> Peer:
    """The peer that a document for ``destination`` is handed to; raises ``PEER_NOT_REACHABLE``."""
    known = peers.get(destination)
    hop = peers.get(known.hop) if known else None
    if hop is None or hop.via:
        raise NotReachable(peer=destination)
    return hop
