"""Between documents: signs of life, asking for what is missing, taking up what was left.

Everything here goes by real time, because links do not live in business time.  Every worker does it; each
step looks at the stored times first, in the transaction that moves them on, so that company does no harm.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from kit.core.context import Actor
from kit.engine import Engine
from kit.store import Context, Reader
from services.federation.domain import sequence
from services.federation.domain.documents import InDocument, OutDocument
from services.federation.domain.peers import Peer
from services.federation.domain.sequence import InStream
from services.federation.store import facts, links, lookups, sending, settling
from shared import copies


def keep_exchange(engine: Engine) -> None:
    """One round over all active peers; one that fails holds up no other round."""
    reader = engine.reader(Actor.service("federation"))
    policy = copies.policy(reader, "federation")
    for peer in lookups.active_peers(reader):
        if _hello_due(reader, peer, policy):
            engine.act("send_hello", lambda ctx, p=peer: _say_hello(ctx, p, policy))
        if _ask_due(reader, lookups.in_stream(reader, peer.id), policy):
            engine.act("ask_for_missing", lambda ctx, p=peer: _ask(ctx, p, policy))
        if _unposted(reader, peer):
            engine.act("send_waiting", lambda ctx, p=peer: _send_waiting(ctx, p))


def _hello_due(ctx: Reader, peer: Peer, policy: dict[str, Any]) -> bool:
    said = lookups.out_stream(ctx, peer.id).hello_at
    if said is None or ctx.real_now - said >= _hello_pause(ctx, peer, policy):
        return True
    # What left before the link was there fitted no mailbox: the peer learns at once what it misses.
    opened = links.up_since(ctx, peer.id)
    return opened is not None and opened > said


def _hello_pause(ctx: Reader, peer: Peer, policy: dict[str, Any]) -> timedelta:
    """Often while something waits for a receipt."""
    waiting, _ = lookups.waiting(ctx, peer.id)
    seldom = timedelta(seconds=policy["hello_idle_seconds"])
    often = timedelta(seconds=policy["hello_seconds"]) if waiting else seldom
    return sequence.pause(lookups.in_stream(ctx, peer.id), often, seldom, ctx.real_now)


def _say_hello(ctx: Context, peer: Peer, policy: dict[str, Any]) -> None:
    if not _hello_due(ctx, peer, policy):
        return
    out = lookups.out_stream(ctx, peer.id)
    ctx.save(replace(out, hello_at=ctx.real_now))
    sending.send(ctx, peer.id, facts.hello(ctx, peer, lookups.in_stream(ctx, peer.id)))


def _ask_due(ctx: Reader, stream: InStream, policy: dict[str, Any]) -> bool:
    if not stream.gap:
        return False
    often, seldom = (timedelta(seconds=policy[name]) for name in ("ask_seconds", "hello_idle_seconds"))
    pause = sequence.pause(stream, often, seldom, ctx.real_now)
    # The first look at a gap only starts the clock: what is missing is mostly on its way.
    return stream.asked_at is None or ctx.real_now - stream.asked_at >= pause


def _ask(ctx: Context, peer: Peer, policy: dict[str, Any]) -> None:
    stream = lookups.in_stream(ctx, peer.id)
    if not _ask_due(ctx, stream, policy):
        return
    if stream.asked_at is None:
        ctx.save(replace(stream, asked_at=_clock_of_first_look(ctx, policy)))
        return
    held = ctx.find(InDocument, {"origin": peer.id, "state": "held"}, sort=[("sequence", 1)], limit=1)
    if held and held[0].sequence == stream.expected:
        ctx.save(replace(stream, asked_at=ctx.real_now))
        settling.follow_up(peer.id, stream.expected, ctx)
        return
    first, last = sequence.missing(stream, held[0].sequence if held else None)
    ctx.save(replace(stream, asked_at=ctx.real_now, asked_to=last))
    sending.send(ctx, peer.id, documents.ResendRequest(from_sequence=first, to_sequence=last))


def _clock_of_first_look(ctx: Context, policy: dict[str, Any]) -> datetime:
    """A moment is enough before the first asking; only repetitions wait for the whole pause."""
    return ctx.real_now - timedelta(seconds=policy["ask_seconds"]) + timedelta(seconds=2)


def _unposted(ctx: Reader, peer: Peer) -> bool:
    return ctx.count(OutDocument, _waiting_for_resume(peer)) > 0 and sending.has_link(ctx, peer.id)


def _waiting_for_resume(peer: Peer) -> dict[str, Any]:
    return {"destination": peer.id, "posted_at": None, "state": "queued"}


def _send_waiting(ctx: Context, peer: Peer) -> None:
    """What was made while the peer was suspended goes out now, in pieces."""
    found = ctx.find(
        OutDocument, _waiting_for_resume(peer), sort=[("sequence", 1)], limit=sequence.RESEND_MOST
    )
    for document in found:
        sending.repost(ctx, document)
