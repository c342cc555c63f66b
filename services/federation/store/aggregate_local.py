"""This instance's own facts: kept as events tell, and told to the upper levels in documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from kit.store import Context, Reader
from services.federation.domain import aggregate_local as rules
from services.federation.domain.aggregate_digest import Place, digests, place_of
from services.federation.domain.aggregate_fact import Fact
from services.federation.domain.aggregate_local import LocalProposal
from services.federation.domain.peers import Peer
from services.federation.states import TRUSTED
from services.federation.store import aggregate_messages as messages
from services.federation.store import sending
from shared import copies

SEND_FACTS, SEND_DIGEST = "send_facts", "send_fact_digest"


def change(
    ctx: Context, proposal_id: str, step: Callable[[LocalProposal], LocalProposal], year: int = 0
) -> None:
    """Take a step of a proposal into its fact, and let it be told if that has changed.

    Intake, which files the proposals of this instance, gives the year; before it has spoken (or when the
    proposal is another instance's) there is no fact yet.
    """
    known = ctx.find_one(LocalProposal, {"_id": proposal_id}) or LocalProposal(proposal_id)
    changed = rules.refreshed(step(known), year or known.year)
    if changed == known:
        return
    ctx.put(changed)
    if changed.unsent:
        pause = timedelta(seconds=_policy(ctx)["batch_seconds"])
        ctx.schedule(SEND_FACTS, proposal_id, ctx.now + pause)


def uppers(ctx: Reader) -> list[Peer]:
    """The instances above this one: parent, and who the parent has introduced."""
    return ctx.find(Peer, {"relation": "upper", "state": {"$in": list(TRUSTED)}}, sort=[("_id", 1)])


def tell_changed(ctx: Context) -> bool:
    """Send what has changed to every upper level; True when there may be more."""
    most = _most(ctx)
    found = ctx.find(LocalProposal, {"unsent": True}, sort=[("_id", 1)], limit=most)
    if not found:
        return False
    body = documents.ProposalFacts(facts=[messages.fact_message(rules.fact_of(each)) for each in found])
    for peer in uppers(ctx):
        sending.send(ctx, peer.id, body)
    ctx.put_many(replace(each, unsent=False) for each in found)
    return len(found) == most


def tell_digest(ctx: Context, destination: str) -> None:
    """Send the digest of all facts; everything that waited is told before it."""
    while tell_changed(ctx):
        pass
    sending.send(ctx, destination, messages.digest_message(digests(own_facts(ctx))))


def tell_again(ctx: Context, destination: str, places: Iterable[Place]) -> None:
    """Send whole buckets of facts, and the digest after them."""
    inside: dict[Place, list[Fact]] = {place: [] for place in places}
    for fact in own_facts(ctx, sorted({place.year for place in inside})):
        if place_of(fact) in inside:
            inside[place_of(fact)].append(fact)
    for piece in _pieces(inside, _most(ctx)):
        facts = [messages.fact_message(fact) for place in piece for fact in inside[place]]
        body = documents.ProposalFacts(facts=facts, whole=messages.bucket_messages(piece))
        sending.send(ctx, destination, body)
    tell_digest(ctx, destination)


def _pieces(inside: dict[Place, list[Fact]], most: int) -> Iterator[list[Place]]:
    """Buckets for one document each; none is divided, because only a whole one tells what is gone."""
    piece: list[Place] = []
    held = 0
    for place, facts in inside.items():
        if piece and held + len(facts) > most:
            yield piece
            piece, held = [], 0
        piece.append(place)
        held += len(facts)
    if piece:
        yield piece


def own_facts(ctx: Reader, years: Iterable[int] = ()) -> list[Fact]:
    """All facts that upper levels were told or will be, or those of some years."""
    query = {"fact_version": {"$gt": 0}, **({"year": {"$in": list(years)}} if years else {})}
    return [rules.fact_of(each) for each in ctx.find(LocalProposal, query)]


def watch(ctx: Context, peer: Peer) -> None:
    """Let the digest go to an upper level now and then; a new one learns everything by it."""
    if peer.relation == "upper":
        ctx.schedule(SEND_DIGEST, peer.id, ctx.now)


def digest_pause(ctx: Reader) -> timedelta:
    """How long after one digest the next one goes up."""
    return timedelta(hours=_policy(ctx)["digest_hours"])


def _policy(ctx: Reader) -> dict[str, Any]:
    return copies.policy(ctx, "aggregation")


def _most(ctx: Reader) -> int:
    return int(_policy(ctx)["facts_in_document"])
