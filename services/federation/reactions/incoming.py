"""A proved document on its way to being applied."""

from __future__ import annotations

from dataclasses import dataclass

from services.federation.domain.kinds import Kind
from services.federation.domain.peers import Peer
from services.federation.domain.sealing import Sealed
from services.federation.store.heads import Head


@dataclass(frozen=True)
class Incoming:
    """What came, who sent it, and what kind it is."""

    sealed: Sealed
    head: Head
    origin: Peer
    kind: Kind
