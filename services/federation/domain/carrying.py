"""Files that documents name by a reference: fetched where they lie, offered to the peer, handed over there.

    origin       document with file:assignment/7 ──> wanted ──bytes fetched──> offered, and the peer is told
    destination  the reference becomes file:assignment/<name> ──> awaited ──offer──> fetched ──> delivered

The name at the destination follows from origin and reference, so the document need not wait for the file, and
what it says can be stored with the reference under which the file will come.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from kit.core.refs import file_ref
from services.federation.domain.refusals import AttachmentInvalid
from services.federation.states import INWARD_FILE, LINK, OUTWARD_FILE, SERVICE


@dataclass(frozen=True)
class OutwardFile:
    """A file that goes to a peer; its id is the peer with our reference."""

    id: str
    destination: str
    file_ref: str
    proposal_id: str = ""
    state: str = "wanted"
    reason: str = ""
    version: int = 0


@dataclass(frozen=True)
class InwardFile:
    """A file that comes from a peer for a service of ours; its id is the service and the file's id there."""

    id: str
    origin: str
    their_ref: str
    service: str
    file_id: str
    told_sha256: str = ""
    """What the document says of the content, if it says anything: it may be part of what was signed."""
    proposal_id: str = ""
    sha256: str = ""
    state: str = "awaited"
    reason: str = ""
    version: int = 0

    @property
    def ref(self) -> str:
        """What refers to it here."""
        return file_ref(self.service, self.file_id)


def outward(destination: str, ref: str, proposal_id: str) -> OutwardFile:
    """A file that a document for ``destination`` names."""
    return OutwardFile(f"{destination}/{ref}", destination, ref, proposal_id)


def inward(origin: str, ref: str, service: str, told_sha256: str = "") -> InwardFile:
    """A file that a document of ``origin`` names, for a service here."""
    file_id = hashlib.sha256(f"{origin}/{ref}".encode()).hexdigest()[:32]
    return InwardFile(f"{service}/{file_id}", origin, ref, service, file_id, told_sha256)


def for_service(file: InwardFile, service: str, proposal_id: str) -> InwardFile:
    """The same file for one service more."""
    other = inward(file.origin, file.their_ref, service, file.told_sha256)
    state = "offered" if file.sha256 else "awaited"
    return replace(other, proposal_id=proposal_id, sha256=file.sha256, state=state)


def offered(file: OutwardFile) -> OutwardFile:
    """The peer may fetch it."""
    return replace(file, state=OUTWARD_FILE.next(file.state, "offer", SERVICE))


def given_up(file: OutwardFile, reason: str) -> OutwardFile:
    """Who holds it does not give it."""
    return replace(file, state=OUTWARD_FILE.next(file.state, "give_up", SERVICE), reason=reason)


def announced(file: InwardFile, name: str, sha256: str) -> InwardFile:
    """The peer offers it; once more changes nothing.  Raises ``AttachmentInvalid`` for another content."""
    if file.told_sha256 and sha256 != file.told_sha256:
        raise AttachmentInvalid(name=name, detail="与文件所列的校验值不符")
    if file.state != "awaited":
        return file
    return replace(file, state=INWARD_FILE.next(file.state, "offer", LINK), sha256=sha256)


def delivered(file: InwardFile) -> InwardFile:
    """The service here has it."""
    return replace(file, state=INWARD_FILE.next(file.state, "deliver", SERVICE))


def refused(file: InwardFile, reason: str) -> InwardFile:
    """This instance does not take it."""
    return replace(file, state=INWARD_FILE.next(file.state, "refuse", SERVICE), reason=reason)
