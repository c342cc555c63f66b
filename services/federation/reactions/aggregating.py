"""Aggregation between instances: facts that come up, digests compared, and what is asked for again."""

from __future__ import annotations

import logging

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from kit.core.context import TimerFired
from kit.service import Timer
from kit.store import Context
from services.federation.domain import aggregate_held as rules
from services.federation.domain.aggregate_digest import Place, differing, digests
from services.federation.domain.aggregate_held import PLACES_AT_ONCE, REPAIRING, HeldFact, Told
from services.federation.reactions.incoming import Incoming
from services.federation.store import aggregate_held as held
from services.federation.store import aggregate_local as local
from services.federation.store import aggregate_messages as messages
from services.federation.store import aggregate_resembling as resembling
from services.federation.store import sending
from shared.similarity import index

log = logging.getLogger(__name__)


def take_facts(body: documents.ProposalFacts, incoming: Incoming, ctx: Context) -> None:
    """Hold the facts of a subordinate instance and count them."""
    told = _told(incoming)
    held.take(ctx, told, messages.facts(body), frozenset(messages.places(body.whole)))
    held.note_heard(ctx, told)


def take_digest(body: documents.FactDigest, incoming: Incoming, ctx: Context) -> None:
    """Compare what is held with what the instance holds; ask again for what differs.

    Its documents are applied in order, so at this point both must be the same.
    """
    told = _told(incoming)
    theirs = messages.year_digests(body)
    facts = [each.whole for each in held.all_of(ctx, told.origin)]
    if held.recount(ctx, told.origin, facts):
        log.error("figures were wrong and are counted anew", extra={"origin": told.origin})
    places = differing(digests(facts, body.layout), theirs)
    known = rules.compared(held.state(ctx, told.origin), told, len(places), ctx.now)
    ctx.put(known)
    if known.outcome == REPAIRING:
        _ask_again(ctx, told.origin, places[:PLACES_AT_ONCE])


def _ask_again(ctx: Context, origin: str, places: list[Place]) -> None:
    sending.send(ctx, origin, documents.FactResendRequest(buckets=messages.bucket_messages(places)))


def answer_digest_request(body: documents.FactDigestRequest, incoming: Incoming, ctx: Context) -> None:
    """An upper level wants to compare."""
    local.tell_digest(ctx, incoming.origin.id)


def answer_resend_request(body: documents.FactResendRequest, incoming: Incoming, ctx: Context) -> None:
    """An upper level holds something else than this instance."""
    local.tell_again(ctx, incoming.origin.id, messages.places(body.buckets)[:PLACES_AT_ONCE])


def _told(incoming: Incoming) -> Told:
    head = incoming.head
    return Told(head.origin, head.id, incoming.sealed.hash, head.sequence, head.created_at)


def send_facts(timer: TimerFired, ctx: Context) -> None:
    """Tell the upper levels what has changed."""
    if local.tell_changed(ctx):
        ctx.schedule(local.SEND_FACTS, f"{timer.key}+", ctx.now)


def send_digest(timer: TimerFired, ctx: Context) -> None:
    """Let an upper level compare; goes on as long as it is one."""
    peer = next((each for each in local.uppers(ctx) if each.id == timer.key), None)
    if peer is not None:
        local.tell_digest(ctx, peer.id)
        ctx.schedule(local.SEND_DIGEST, peer.id, ctx.now + local.digest_pause(ctx))


def look_after(timer: TimerFired, ctx: Context) -> None:
    """Count the words of new facts, and compare them with the proposals of other instances."""
    more = index.count_new(ctx, HeldFact)
    if resembling.compare_new(ctx) or more:
        ctx.schedule(held.LOOK_AFTER, f"{timer.key}+", ctx.now)


APPLY = {
    "ProposalFacts": take_facts,
    "FactDigest": take_digest,
    "FactDigestRequest": answer_digest_request,
    "FactResendRequest": answer_resend_request,
}
TIMERS = {
    local.SEND_FACTS: Timer(send_facts),
    local.SEND_DIGEST: Timer(send_digest),
    held.LOOK_AFTER: Timer(look_after),
}
