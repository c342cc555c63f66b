"""Chunks of files: sent when asked for, taken when they come, asked for again when they do not."""

from __future__ import annotations

from datetime import timedelta

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from kit.core.context import Actor
from kit.engine import Engine
from kit.store import Context
from services.federation.domain import carrying as rules
from services.federation.domain import sequence
from services.federation.domain.attachments import IncomingFile
from services.federation.reactions.incoming import Incoming
from services.federation.store import attachments, carrying, lookups
from shared import copies


def send_chunks(body: documents.ChunkRequest, incoming: Incoming, ctx: Context) -> None:
    """The peer asks for chunks of a file that it was told of."""
    attachments.send_chunks(ctx, incoming.origin.id, body.sha256, body.numbers)


def take_chunk(body: documents.Chunk, incoming: Incoming, ctx: Context) -> None:
    """A chunk has come."""
    attachments.take(ctx, incoming.origin.id, body.sha256, body.number, body.data)


def take_offer(body: documents.FileOffer, incoming: Incoming, ctx: Context) -> str:
    """A file that a document named can be fetched."""
    files = carrying.of_offer(ctx, incoming.origin.id, body.file)
    attachments.expect(ctx, incoming.origin.id, [body.manifest], files[0].proposal_id)
    for file in files:
        ctx.save(rules.announced(file, body.manifest.name, body.manifest.sha256))
    return files[0].proposal_id


APPLY = {"ChunkRequest": send_chunks, "Chunk": take_chunk, "FileOffer": take_offer}


def keep_fetching(engine: Engine) -> None:
    """Ask again for chunks that did not come in time (real time), of peers with whom documents flow."""
    reader = engine.reader(Actor.service("federation"))
    policy = copies.policy(reader, "federation")
    often, seldom = (timedelta(seconds=policy[name]) for name in ("ask_seconds", "hello_idle_seconds"))
    for peer in lookups.active_peers(reader):
        pause = sequence.pause(lookups.in_stream(reader, peer.id), often, seldom, reader.real_now)
        late = {"state": "fetching", "origin": peer.id, "asked_at": {"$lt": reader.real_now - pause}}
        for file in reader.find(IncomingFile, late):
            engine.act("ask_for_chunks", lambda ctx, f=file, p=pause: _ask_again(ctx, f.id, p))


def _ask_again(ctx: Context, file_id: str, pause: timedelta) -> None:
    """Look once more inside of the transaction: another worker may have asked meanwhile."""
    file = ctx.find_one(IncomingFile, {"_id": file_id, "state": "fetching"})
    if file is not None and file.asked_at is not None and ctx.real_now - file.asked_at >= pause:
        attachments.ask(ctx, file)
