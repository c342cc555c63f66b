"""Bundles: the exchange by files, for networks that are apart, or beside a link that is down."""

from __future__ import annotations

from datetime import datetime, timedelta

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.core.clock import parse_iso
from kit.core.errors import Refusal
from kit.store import Context
from services.federation.domain import bundles, keys, kinds, peers, sealing
from services.federation.domain.bundles import Bundle
from services.federation.domain.peers import Peer
from services.federation.domain.refusals import NotDirect
from services.federation.domain.transport_refusals import BundleInvalid
from services.federation.store import bundling, facts, heads, lookups, own, sending
from services.federation.store.sending import INBOUND_EXCHANGE
from shared import bundle_file, copies


def export_bundle(request: pb.ExportBundleRequest, ctx: Context) -> pb.ExportBundleResponse:
    """Put what has no receipt yet into a file; the peer takes what it does not know yet."""
    peer = _direct(ctx, request.peer_id)
    policy = copies.policy(ctx, "federation")
    wanted = bundling.Range(request.from_sequence, request.to_sequence)
    gathered = bundling.gather(
        ctx, peer, wanted, request.page_token, request.with_chunks, policy["bundle_bytes"]
    )
    # At the end, because it tells of everything before it.
    hello = facts.hello(ctx, peer, lookups.in_stream(ctx, peer.id))
    lines = [*gathered.lines, sending.sealed_now(ctx, peer, hello)]
    signer, numbers = own.signer(ctx), gathered.numbers(peer.id)
    text = bundles.write(ctx.instance, peer.id, lines, numbers, ctx.now, signer.kid, signer.key)
    bundling.mark(ctx, gathered, timedelta(days=policy["bundle_keep_days"]))
    ctx.mention(f"peer/{peer.id}")
    return pb.ExportBundleResponse(
        bundle=bundle_file.pack(text),
        documents=len(gathered.lines),
        first_sequence=numbers[0],
        last_sequence=numbers[1],
        next_page_token=gathered.place if gathered.more else "",
        file_name=f"{ctx.instance}-{peer.id}-{numbers[1]}.bundle",
    )


def import_bundle(request: pb.ImportBundleRequest, ctx: Context) -> pb.ImportBundleResponse:
    """Let every line of a proved file come in by our own door, like anything else that comes."""
    bundle = _read(request.bundle, ctx)
    peer = _direct(ctx, bundle.origin)
    made_at = _made_at(bundle)
    bundles.verify(bundle, keys.find(peer.keys, bundle.kid, made_at, peer.name).raw)
    for number, line in enumerate(bundle.lines):
        ctx.post(INBOUND_EXCHANGE, _lane(line), line, f"bundle/{bundle.digest}/{number}")
    ctx.mention(f"peer/{peer.id}")
    first, last = (int(bundle.header.get(name) or 0) for name in ("first", "last"))
    return pb.ImportBundleResponse(
        peer_id=peer.id,
        documents=len(bundle.lines) - 1,
        first_sequence=first,
        last_sequence=last,
        awaited_sequence=lookups.in_stream(ctx, peer.id).expected,
    )


def _direct(ctx: Context, peer_id: str) -> Peer:
    peer = lookups.peer(ctx, peer_id)
    peers.require_active(peer)
    if peer.via:
        raise NotDirect(peer=peer.name)
    return peer


def _read(data: bytes, ctx: Context) -> Bundle:
    try:
        text = bundle_file.unpack(data, bundles.MOST_BYTES)
    except bundle_file.NotWhole as error:
        raise BundleInvalid(field="bundle", detail="文件不完整、被截断或不是交换包") from error
    return bundles.read(text, ctx.instance)


def _made_at(bundle: Bundle) -> datetime:
    try:
        return parse_iso(str(bundle.header["made_at"]))
    except (KeyError, ValueError) as error:
        raise BundleInvalid(field="bundle", detail="制作时间不对") from error


def _lane(line: str) -> str:
    """By its kind; what is not readable is judged where everything that comes in is."""
    try:
        kind = kinds.KINDS.get(heads.read(sealing.unseal(line)).kind)
    except Refusal:
        return kinds.DOCUMENTS
    return kind.lane if kind else kinds.DOCUMENTS
