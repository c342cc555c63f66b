"""Documents about the exchange itself: receipts, signs of life, repetitions, keys, introductions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from kit.convert import instant
from kit.store import Context
from services.federation.domain import documents as rules
from services.federation.domain import keys, peers, sequence
from services.federation.domain.documents import InDocument, OutDocument
from services.federation.domain.keys import Key
from services.federation.domain.peers import IntroductionMade, Peer
from services.federation.domain.refusals import InvitationInvalid, KeyUnknown
from services.federation.domain.sequence import VoidNumbers
from services.federation.reactions import upward_refused
from services.federation.reactions.incoming import Incoming
from services.federation.states import SERVICE
from services.federation.store import facts, lookups, own, sending, settling
from shared import copies

# Reason and explanation of documents that wait for others which will never come.
VOID = ("NUMBERS_VOID", "对方已从备份恢复，不再认得这份文件")


def take_receipt(body: documents.Receipt, incoming: Incoming, ctx: Context) -> None:
    """Note what became of a document; a receipt for other bytes than ours tells nothing."""
    document = ctx.find_one(OutDocument, {"_id": body.document_id, "destination": incoming.head.origin})
    if document is None or document.hash != body.hash or body.state not in rules.ACTION_OF:
        return
    changed = rules.receipted(
        document,
        body.state,
        body.reason,
        body.explanation,
        instant(body.received_at),
        instant(body.settled_at),
    )
    if changed is None:
        return
    noted = replace(changed, receipt=incoming.sealed.line)
    if noted.state != "refused":
        ctx.save(noted)
        return
    saved = ctx.save(noted, facts.refused_out(noted, incoming.origin, ctx))
    upward_refused.note_refused(saved, ctx)


def take_hello(body: documents.Hello, incoming: Incoming, ctx: Context) -> None:
    """Learn how far the peer is, in both directions."""
    origin = incoming.origin
    if body.max_version and body.max_version != origin.max_version:
        ctx.save(replace(origin, max_version=body.max_version))
    stream = sequence.seen(lookups.in_stream(ctx, origin.id), body.sent_sequence, ctx.real_now)
    sent_at = instant(body.sent_at)
    if sent_at is not None:
        lag = (ctx.real_now - sent_at).total_seconds()
        stream = sequence.clocked(stream, lag, body.lag_milliseconds / 1000)
    ctx.save(stream)
    out = lookups.out_stream(ctx, origin.id)
    if body.settled_sequence > out.acknowledged:
        ctx.save(replace(out, acknowledged=body.settled_sequence))
    for lost in _without_receipt(origin.id, body.settled_sequence, ctx):
        # It is settled there, but its receipt got lost: seeing it again, the peer repeats the receipt.
        sending.repost(ctx, lost)


def _without_receipt(destination: str, up_to: int, ctx: Context) -> list[OutDocument]:
    # What went out a moment ago may have its receipt on the way: only older ones are missed.
    before = {"$lte": ctx.real_now - timedelta(seconds=copies.policy(ctx, "federation")["ask_seconds"])}
    query = {
        "destination": destination,
        "state": {"$in": list(lookups.UNSETTLED)},
        "sequence": {"$lte": up_to},
        # What went by bundle alone was never posted, and may have a link by now.
        "$or": [{"posted_at": before}, {"posted_at": None, "bundled_at": before}],
    }
    return ctx.find(OutDocument, query, sort=[("sequence", 1)], limit=sequence.RESEND_MOST)


def resend(body: documents.ResendRequest, incoming: Incoming, ctx: Context) -> None:
    """Send documents again that did not arrive."""
    last = min(body.to_sequence, body.from_sequence + sequence.RESEND_MOST - 1)
    query = {
        "destination": incoming.head.origin,
        "sequence": {"$gte": body.from_sequence, "$lte": last},
    }
    for document in ctx.find(OutDocument, query, sort=[("sequence", 1)]):
        sending.repost(ctx, document)
    void = {
        "destination": incoming.head.origin,
        "first": {"$lte": last},
        "last": {"$gte": body.from_sequence},
    }
    for each in ctx.find(VoidNumbers, void):
        sending.send(ctx, each.destination, facts.numbers_void(each))


def leave_out(body: documents.NumbersVoid, incoming: Incoming, ctx: Context) -> None:
    """The origin was restored from a backup: nothing more comes under these numbers.

    What came under them before the loss stays as it is; what of it still waits here is not applied any more,
    because its origin knows nothing of it.
    """
    stream = lookups.in_stream(ctx, incoming.origin.id)
    behind = sequence.voided(stream, body.from_sequence, body.to_sequence)
    if behind is None:
        return
    ctx.save(behind)
    between = {"$gte": body.from_sequence, "$lte": body.to_sequence}
    for held in ctx.find(InDocument, {"origin": behind.id, "state": "held", "sequence": between}):
        ctx.save(rules.settle(held, "refuse", SERVICE, ctx.now, *VOID))
    settling.follow_up(behind.id, behind.expected, ctx)


def rotate_key(body: documents.KeyRotation, incoming: Incoming, ctx: Context) -> None:
    """The peer signs with another key from now on; what the old key signed stays good."""
    if incoming.sealed.kid != body.replaces_kid:
        raise KeyUnknown(origin=incoming.origin.name, kid=body.replaces_kid)
    raw = keys.check_raw(body.public_key)
    _require_kid(raw, body.kid)
    new = keys.key_of(raw, instant(body.begins_at) or ctx.now, "rotation")
    changed = peers.rotate(incoming.origin, new, body.replaces_kid)
    ctx.save(changed, facts.peer_changed(changed, ctx))
    # Whom it was introduced to through us learns its new key from us.
    for made in ctx.find(IntroductionMade, {"peer_id": changed.id}):
        sending.send(ctx, made.to_peer_id, facts.introduction(changed))


def meet(body: documents.Introduction, incoming: Incoming, ctx: Context) -> None:
    """Another instance, vouched for by this peer: waits for the security administrator.

    Of an instance that was accepted before, new keys are taken over from the same introducer.
    """
    if body.instance_id in (ctx.instance, incoming.head.origin) or not body.keys:
        raise InvitationInvalid(detail="引荐的单位不对")
    if body.level not in peers.LEVELS:
        raise InvitationInvalid(detail="引荐单位的层级不对")
    introduced = tuple(_introduced_key(each, incoming.head.origin, ctx) for each in body.keys)
    known = ctx.find_one(Peer, {"_id": body.instance_id})
    if known is not None and known.introduced_by != incoming.head.origin:
        raise InvitationInvalid(detail="该单位已直接对接")
    relation = peers.relation_between(own.profile(ctx).level, body.level)
    base = known or Peer(body.instance_id, body.name, body.level, relation)
    if known is not None and known.state in peers.TRUSTED:
        changed = replace(known, keys=introduced, max_version=body.max_version)
    else:
        changed = peers.introduce(base, introduced, incoming.head.origin, max(1, body.max_version))
    ctx.save(changed, facts.peer_changed(changed, ctx))


def _introduced_key(body: documents.IntroducedKey, by: str, ctx: Context) -> Key:
    raw = keys.check_raw(body.public_key)
    _require_kid(raw, body.kid)
    key = keys.key_of(raw, instant(body.begins_at) or ctx.now, by)
    return replace(key, ends_at=instant(body.ends_at))


def _require_kid(raw: bytes, kid: str) -> None:
    if keys.kid_of(raw) != kid:
        raise InvitationInvalid(detail="密钥编号与公钥不符")


APPLY = {
    "Receipt": take_receipt,
    "Hello": take_hello,
    "ResendRequest": resend,
    "NumbersVoid": leave_out,
    "KeyRotation": rotate_key,
    "Introduction": meet,
}
