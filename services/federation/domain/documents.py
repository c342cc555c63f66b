"""What went out and what came in, as it was signed, with what became of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from services.federation.states import IN_DOCUMENT, LINK, OUT_DOCUMENT, PEER_ROLE


@dataclass(frozen=True)
class OutDocument:
    """A document that this instance made; ``line`` is its sealed form, kept unchanged."""

    id: str
    destination: str
    sequence: int
    kind: str
    document_version: int
    line: str
    hash: str
    kid: str
    created_at: datetime
    proposal_id: str = ""
    state: str = "queued"
    reason: str = ""
    explanation: str = ""
    received_at: datetime | None = None
    settled_at: datetime | None = None
    bundled_at: datetime | None = None
    posted_at: datetime | None = None
    receipt: str = ""
    """The destination's last receipt, as it signed it: proof for others of what it says."""
    version: int = 0


@dataclass(frozen=True)
class InDocument:
    """A document that came, kept as it came."""

    id: str
    origin: str
    sequence: int
    kind: str
    document_version: int
    line: str
    hash: str
    kid: str
    created_at: datetime
    received_at: datetime
    proposal_id: str = ""
    state: str = "arrived"
    reason: str = ""
    explanation: str = ""
    settled_at: datetime | None = None
    version: int = 0


def document_id(origin: str, destination: str, sequence: int) -> str:
    """A numbered document's id says between whom and which."""
    return f"{origin}/{destination}/{sequence}"


def absent(origin: str, destination: str, sequence: int, now: datetime) -> InDocument:
    """The place of a document that never came."""
    return InDocument(
        id=document_id(origin, destination, sequence),
        origin=origin,
        sequence=sequence,
        kind="",
        document_version=0,
        line="",
        hash="",
        kid="",
        created_at=now,
        received_at=now,
    )


ACTION_OF = {"received": "receive", "processed": "process", "refused": "refuse"}


def receipted(
    document: OutDocument,
    state: str,
    reason: str,
    explanation: str,
    received_at: datetime | None,
    settled_at: datetime | None,
) -> OutDocument | None:
    """The document after a receipt; None when it tells nothing new (receipts come twice and late)."""
    if ACTION_OF[state] not in OUT_DOCUMENT.actions(document.state, (PEER_ROLE,)):
        return None
    return replace(
        document,
        state=OUT_DOCUMENT.next(document.state, ACTION_OF[state], (PEER_ROLE,)),
        reason=reason,
        explanation=explanation,
        received_at=received_at or document.received_at,
        settled_at=settled_at,
    )


def hold(document: InDocument) -> InDocument:
    """The document put aside until the ones before it have come."""
    return replace(document, state=IN_DOCUMENT.next(document.state, "hold", (LINK,)))


def settle(
    document: InDocument, action: str, role: str, now: datetime, reason: str = "", explanation: str = ""
) -> InDocument:
    """The document processed, refused or skipped."""
    state = IN_DOCUMENT.next(document.state, action, (role,))
    return replace(document, state=state, reason=reason, explanation=explanation, settled_at=now)
