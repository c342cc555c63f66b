"""Files between instances: told of in a document, fetched in chunks by their receiver.

A document names its files by manifest: content hash, size, and the hash of every chunk.  The receiver
asks for a window of chunks, and for the next one when it is there; what does not come is asked for again.  So
a dead peer is sent nothing, chunks may come twice and in any order, and a wrong one is found at once.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from services.federation.domain.refusals import AttachmentInvalid, ChunkWrong
from services.federation.states import INCOMING_FILE, LINK, SERVICE

# With base64 and the sealed form around it, a chunk stays below one MiB on the wire.
CHUNK_BYTES = 720 * 1024
# So many chunks are under way at once: what one transaction of the sender holds.
WINDOW = 8
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Manifest:
    """A file as a document tells of it."""

    sha256: str
    name: str
    size: int
    chunk_hashes: tuple[str, ...]


@dataclass(frozen=True)
class OfferedFile:
    """A file of ours that peers may fetch; ``id`` is its content hash."""

    id: str
    manifest: Manifest
    file_ref: str
    destinations: tuple[str, ...]
    version: int = 0


@dataclass(frozen=True)
class IncomingFile:
    """A file that a peer has told of; ``id`` is its origin and its content hash."""

    id: str
    origin: str
    manifest: Manifest
    state: str = "fetching"
    have: tuple[int, ...] = ()
    asked: tuple[int, ...] = ()
    asked_at: datetime | None = None
    proposal_id: str = ""
    file_ref: str = ""
    reason: str = ""
    explanation: str = ""
    version: int = 0

    @property
    def missing(self) -> tuple[int, ...]:
        """Chunks that are not here yet."""
        return tuple(n for n in range(len(self.manifest.chunk_hashes)) if n not in self.have)


@dataclass(frozen=True)
class HeldChunk:
    """A chunk that waits for the others; ``id`` is that of its file with its number."""

    id: str
    file_id: str
    data: bytes


def incoming_id(origin: str, sha256: str) -> str:
    """The id of a file that comes from an origin."""
    return f"{origin}/{sha256}"


def chunk_id(file_id: str, number: int) -> str:
    """The id of one chunk of a file."""
    return f"{file_id}/{number}"


def in_chunks(pieces: Iterable[bytes], size: int = CHUNK_BYTES) -> Iterator[bytes]:
    """The same bytes in pieces of one size; only the last is shorter."""
    waiting = bytearray()
    for piece in pieces:
        waiting += piece
        while len(waiting) >= size:
            yield bytes(waiting[:size])
            del waiting[:size]
    if waiting:
        yield bytes(waiting)


def manifest(name: str, size: int, sha256: str, pieces: Iterable[bytes]) -> Manifest:
    """What a document tells of a file."""
    return Manifest(sha256, name, size, tuple(chunk_hash(chunk) for chunk in in_chunks(pieces)))


def chunk_hash(data: bytes) -> str:
    """SHA-256 of a chunk in hex."""
    return hashlib.sha256(data).hexdigest()


def check(told: Manifest, most_bytes: int) -> None:
    """Raises ``AttachmentInvalid`` for a file that cannot be, or is larger than this instance takes."""
    if not told.name or not all(map(_SHA256.fullmatch, (told.sha256, *told.chunk_hashes))):
        raise AttachmentInvalid(name=told.name, detail="名称或校验值不对")
    if not 0 < told.size <= most_bytes:
        raise AttachmentInvalid(name=told.name, detail=f"超过{most_bytes >> 20}MB或者为空")
    if len(told.chunk_hashes) != -(-told.size // CHUNK_BYTES):
        raise AttachmentInvalid(name=told.name, detail="分块数与大小不符")


def offered_to(file: OfferedFile, destination: str) -> OfferedFile:
    """The file with one more peer that may fetch it."""
    return replace(file, destinations=(*file.destinations, destination))


def ask(file: IncomingFile, at: datetime) -> IncomingFile:
    """The file with the next window asked for (real time)."""
    INCOMING_FILE.next(file.state, "ask", (SERVICE,))
    return replace(file, asked=file.missing[:WINDOW], asked_at=at)


def take(file: IncomingFile, number: int, data: bytes) -> IncomingFile:
    """The file with one more chunk; raises ``ChunkWrong`` for one that is not what was told."""
    hashes = file.manifest.chunk_hashes
    if not 0 <= number < len(hashes) or chunk_hash(data) != hashes[number]:
        raise ChunkWrong(name=file.manifest.name, number=number)
    INCOMING_FILE.next(file.state, "take", (LINK,))
    return replace(file, have=tuple(sorted({*file.have, number})))


def window_done(file: IncomingFile) -> bool:
    """Everything that was asked for is here."""
    return set(file.asked) <= set(file.have)


def completed(file: IncomingFile, file_ref: str) -> IncomingFile:
    """The file put together and kept."""
    state = INCOMING_FILE.next(file.state, "complete", (SERVICE,))
    return replace(file, state=state, file_ref=file_ref, asked=())


def refused(file: IncomingFile, reason: str, explanation: str) -> IncomingFile:
    """The file is whole and is not what an instance takes."""
    state = INCOMING_FILE.next(file.state, "refuse", (SERVICE,))
    return replace(file, state=state, reason=reason, explanation=explanation, asked=())
