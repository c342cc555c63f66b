"""Sending and fetching the files that documents tell of; every flow uses these few functions.

body.attachments.extend(offer(ctx, peer, refs))       before a document is sent
expect(ctx, origin, body.attachments, proposal_id)    when it is applied
arrived(ctx, origin, body.attachments)                whenever: the files, once all are here
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as events
from kit.convert import timestamp
from kit.core.errors import Refusal
from kit.core.refs import parse_ref
from kit.file_offers import CHUNK_BYTES as PIECE_BYTES
from kit.file_offers import Offer
from kit.files import StoredFile
from kit.store import Context, Reader
from services.federation.domain import attachments as rules
from services.federation.domain.attachments import HeldChunk, IncomingFile, Manifest, OfferedFile
from services.federation.domain.refusals import AttachmentUnknown
from services.federation.store import sending
from shared import roles


def may_read(reader: Reader, _entity: Any, _ref: str) -> bool:
    """Files between instances are for the offices that work on them."""
    return bool(roles.STAFF & reader.actor.roles)


# --- sending ---------------------------------------------------------------------------------------------


def offer(ctx: Context, destination: str, refs: Iterable[str]) -> list[documents.AttachmentManifest]:
    """Let a peer fetch files of this service; raises ``AttachmentUnknown`` or ``FileUnknown``."""
    return [_message(_offered(ctx, destination, ref).manifest) for ref in refs]


def _offered(ctx: Context, destination: str, ref: str) -> OfferedFile:
    file = own_file(ctx, ref)
    known = ctx.find_one(OfferedFile, {"_id": file.sha256})
    if known is None:
        told = rules.manifest(file.name, file.size, file.sha256, ctx.files.chunks(file))
        return ctx.save(OfferedFile(file.sha256, told, ref, (destination,)))
    if destination in known.destinations:
        return known
    return ctx.save(rules.offered_to(known, destination))


def own_file(ctx: Reader, ref: str) -> StoredFile:
    """A file of this service; raises ``AttachmentUnknown`` or ``FileUnknown``."""
    service, file_id = parse_ref(ref) or ("", "")
    if service != ctx.files.service:
        raise AttachmentUnknown(field="attachment_refs")
    return ctx.file(file_id)


def send_chunks(ctx: Context, destination: str, sha256: str, numbers: Sequence[int]) -> None:
    """Send chunks that a peer asks for; raises ``AttachmentUnknown`` for what it was not told of."""
    found = ctx.find_one(OfferedFile, {"_id": sha256, "destinations": destination})
    if found is None:
        raise AttachmentUnknown(field="sha256")
    wanted = set(list(numbers)[: rules.WINDOW])
    for number, data in enumerate(rules.in_chunks(ctx.files.chunks(own_file(ctx, found.file_ref)))):
        if number in wanted:
            sending.send(ctx, destination, documents.Chunk(sha256=sha256, number=number, data=data))


# --- fetching --------------------------------------------------------------------------------------------


def expect(
    ctx: Context, origin: str, told: Iterable[documents.AttachmentManifest], proposal_id: str = ""
) -> None:
    """Fetch the files that a document of ``origin`` tells of; raises ``AttachmentInvalid``."""
    for message in told:
        manifest = Manifest(message.sha256, message.name, message.size, tuple(message.chunk_hashes))
        rules.check(manifest, ctx.config.file_max_bytes)
        file_id = rules.incoming_id(origin, manifest.sha256)
        if ctx.find_one(IncomingFile, {"_id": file_id}) is None:
            ask(ctx, IncomingFile(file_id, origin, manifest, proposal_id=proposal_id))


def ask(ctx: Context, file: IncomingFile) -> None:
    """Ask for the next window of chunks."""
    asked = ctx.save(rules.ask(file, ctx.real_now))
    body = documents.ChunkRequest(sha256=asked.manifest.sha256, numbers=asked.asked)
    sending.send(ctx, asked.origin, body)


def take(ctx: Context, origin: str, sha256: str, number: int, data: bytes) -> None:
    """Take a chunk; the last one puts the file together.  Raises ``ChunkWrong``."""
    file = ctx.find_one(IncomingFile, {"_id": rules.incoming_id(origin, sha256), "state": "fetching"})
    if file is None or number in file.have:
        return
    taken = rules.take(file, number, data)
    ctx.put(HeldChunk(rules.chunk_id(file.id, number), file.id, data))
    if not taken.missing:
        _put_together(ctx, taken)
    elif rules.window_done(taken):
        ask(ctx, taken)
    else:
        ctx.save(taken)


def _put_together(ctx: Context, file: IncomingFile) -> None:
    told = file.manifest
    try:
        kept = ctx.store_file(Offer(told.name, told.size, told.sha256), _pieces(ctx, file))
        whole = rules.completed(file, kept.ref)
    except Refusal as refusal:
        # The content is what was told, but nothing that this instance takes: both offices see why.
        whole = rules.refused(file, refusal.reason, refusal.message)
    ctx.save(whole, _arrived_event(whole, ctx))
    for number in whole.have:
        ctx.delete(HeldChunk(rules.chunk_id(file.id, number), file.id, b""))


def _pieces(ctx: Reader, file: IncomingFile) -> Iterator[bytes]:
    chunks = (ctx.get(HeldChunk, rules.chunk_id(file.id, number)).data for number in file.have)
    return rules.in_chunks(chunks, PIECE_BYTES)


def _arrived_event(file: IncomingFile, ctx: Context) -> events.AttachmentArrived:
    return events.AttachmentArrived(
        origin_id=file.origin,
        sha256=file.manifest.sha256,
        name=file.manifest.name,
        size=file.manifest.size,
        proposal_id=file.proposal_id,
        attachment_ref=file.file_ref,
        reason=file.reason,
        explanation=file.explanation,
        arrived_at=timestamp(ctx.now),
    )


def ref_of(ctx: Reader, origin: str, sha256: str) -> str:
    """The reference to a file that came from an origin; empty while it is on its way."""
    found = ctx.find_one(IncomingFile, {"_id": rules.incoming_id(origin, sha256)})
    return found.file_ref if found else ""


def arrived(ctx: Reader, origin: str, told: Iterable[documents.AttachmentManifest]) -> dict[str, str] | None:
    """References by content hash, once every file is here; None before, and when one was refused."""
    ids = [rules.incoming_id(origin, each.sha256) for each in told]
    found = ctx.find(IncomingFile, {"_id": {"$in": ids}, "state": "complete"})
    if len(found) != len(set(ids)):
        return None
    return {each.manifest.sha256: each.file_ref for each in found}


def _message(manifest: Manifest) -> documents.AttachmentManifest:
    return documents.AttachmentManifest(
        sha256=manifest.sha256,
        name=manifest.name,
        size=manifest.size,
        chunk_hashes=manifest.chunk_hashes,
    )
