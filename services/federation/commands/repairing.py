"""Repairs of the exchange by hand."""

from __future__ import annotations

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.store import Context
from services.federation.domain import documents as rules
from services.federation.domain import kinds, peers, sequence
from services.federation.domain.documents import InDocument, OutDocument
from services.federation.domain.refusals import NothingToSkip
from services.federation.states import SECURITY
from services.federation.store import facts, lookups, sending, settling


def resend_documents(request: pb.ResendDocumentsRequest, ctx: Context) -> pb.ResendDocumentsResponse:
    """Send documents again, the very bytes; the peer knows them by their numbers."""
    peer = lookups.peer(ctx, request.peer_id)
    last = min(request.to_sequence, request.from_sequence + sequence.RESEND_MOST - 1)
    query = {"destination": peer.id, "sequence": {"$gte": request.from_sequence, "$lte": last}}
    found = ctx.find(OutDocument, query, sort=[("sequence", 1)])
    for document in found:
        sending.repost(ctx, document)
    ctx.mention(f"peer/{peer.id}")
    return pb.ResendDocumentsResponse(sent=len(found))


def skip_document(request: pb.SkipDocumentRequest, ctx: Context) -> pb.SkipDocumentResponse:
    """Give up on the awaited document, so that those behind it are applied; its origin is told."""
    peer = lookups.peer(ctx, request.peer_id)
    stream = lookups.in_stream(ctx, peer.id)
    if request.sequence != stream.expected or not stream.gap:
        raise NothingToSkip(field="sequence", expected=stream.expected)
    query = {"origin": peer.id, "sequence": request.sequence}
    known = ctx.find_one(InDocument, query) or rules.absent(peer.id, ctx.instance, request.sequence, ctx.now)
    settling.settle(rules.settle(known, "skip", SECURITY, ctx.now, "SKIPPED", request.reason), ctx)
    return pb.SkipDocumentResponse(next_sequence=request.sequence + 1)


def leave_numbers_out(request: pb.LeaveNumbersOutRequest, ctx: Context) -> pb.LeaveNumbersOutResponse:
    """After a restore: go on behind all numbers that may be taken, and tell every peer.

    A peer that reads version 1 has no word for it: there the security administrator skips.
    """
    known = lookups.peers(ctx).values()
    trusted = [peer for peer in known if peer.state in peers.TRUSTED]
    for peer in trusted:
        last = ctx.next_number(sending.numbers_for(peer.id), step=sequence.LEFT_OUT)
        void = sequence.leave_out(peer.id, last, ctx.now)
        ctx.save(void)
        if peer.active and kinds.common_version(peer.max_version) >= kinds.KINDS["NumbersVoid"].since:
            sending.send(ctx, peer.id, facts.numbers_void(void))
        ctx.mention(f"peer/{peer.id}")
    return pb.LeaveNumbersOutResponse(peers=len(trusted))
