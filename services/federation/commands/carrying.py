"""Errands: fetching files that go to peers from the services that hold them, handing over those that came."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_events_pb2 as events
from kit.carrier import Carrier
from kit.convert import timestamp
from kit.core.context import Actor
from kit.core.errors import Refusal, Unavailable
from kit.core.refs import parse_ref
from kit.engine import Engine
from kit.file_offers import Offer
from kit.files import FileOnItsWay, StoredFile
from kit.rpc_client import Defect
from kit.service import Errand
from kit.store import Context
from services.federation.domain import attachments as incoming
from services.federation.domain import carrying as rules
from services.federation.domain.attachments import IncomingFile
from services.federation.domain.carrying import InwardFile, OutwardFile
from services.federation.store import attachments, lookups, sending

log = logging.getLogger(__name__)

OWN = Actor.service("federation")


def fetch_wanted(engine: Engine, carrier: Carrier) -> None:
    """Fetch what documents of ours name, and offer it to who got them."""
    for wanted in engine.reader(OWN).find(OutwardFile, {"state": "wanted"}):
        _carefully(wanted.id, lambda file=wanted: _fetch(engine, carrier, file))


def _fetch(engine: Engine, carrier: Carrier, wanted: OutwardFile) -> None:
    try:
        file = _bytes_of(engine, carrier, wanted.file_ref)
    except Unavailable:
        raise
    except Refusal as refusal:
        # One that comes from a peer itself may still be on its way to the service that was asked.
        if refusal.reason != FileOnItsWay.reason:
            engine.act("give_up_file", lambda ctx, why=refusal: _give_up(ctx, wanted.id, why))
        return
    engine.act("offer_file", lambda ctx: _offer(ctx, wanted.id, file))


def _bytes_of(engine: Engine, carrier: Carrier, ref: str) -> StoredFile:
    """The file in our own store, from wherever it lies; raises its holder's refusal."""
    service, file_id = parse_ref(ref) or ("", "")
    if service == engine.service.name:
        return engine.files.get(file_id)
    download = carrier.fetch(service, file_id)
    told = download.file
    return engine.files.store(Offer(told.name, told.size, told.sha256), download, OWN)


def _offer(ctx: Context, wanted_id: str, file: StoredFile) -> None:
    wanted = ctx.get(OutwardFile, wanted_id)
    if wanted.state != "wanted":
        return  # another process was faster
    ctx.claims.add(file)
    (manifest,) = attachments.offer(ctx, wanted.destination, [file.ref])
    body = documents.FileOffer(file=wanted.file_ref, manifest=manifest)
    sending.send(ctx, wanted.destination, body, wanted.proposal_id)
    ctx.save(rules.offered(wanted))


def _give_up(ctx: Context, wanted_id: str, refusal: Refusal) -> None:
    wanted = ctx.get(OutwardFile, wanted_id)
    if wanted.state != "wanted":
        return
    told = events.AttachmentNotSent(
        peer_id=wanted.destination,
        peer_name=lookups.peer(ctx, wanted.destination).name,
        proposal_id=wanted.proposal_id,
        attachment_ref=wanted.file_ref,
        reason=refusal.reason,
        explanation=refusal.message,
        noticed_at=timestamp(ctx.now),
    )
    ctx.save(rules.given_up(wanted, refusal.reason), told)


def hand_over(engine: Engine, carrier: Carrier) -> None:
    """Hand files that have come to the services whose things refer to them."""
    reader = engine.reader(OWN)
    for file in reader.find(InwardFile, {"state": "offered"}):
        come = reader.find_one(IncomingFile, {"_id": incoming.incoming_id(file.origin, file.sha256)})
        if come is not None and come.state != "fetching":
            _carefully(file.id, lambda f=file, c=come: _hand_over(engine, carrier, f, c))


def _hand_over(engine: Engine, carrier: Carrier, file: InwardFile, come: IncomingFile) -> None:
    reason = come.reason
    if not reason:
        _, own_id = parse_ref(come.file_ref) or ("", "")
        stored = engine.files.get(own_id)
        offer = Offer(stored.name, stored.size, stored.sha256, file.file_id)
        try:
            carrier.deliver(file.service, offer, engine.files.chunks(stored))
        except Unavailable:
            raise
        except Refusal as refusal:
            reason = refusal.reason
    engine.act("hand_over_file", lambda ctx: _handed_over(ctx, file.id, reason))


def _handed_over(ctx: Context, inward_id: str, reason: str) -> None:
    file = ctx.get(InwardFile, inward_id)
    if file.state == "offered":
        ctx.save(rules.refused(file, reason) if reason else rules.delivered(file))


def _carefully(name: str, step: Callable[[], Any]) -> None:
    """One file that meets a defect holds up no other; a service that is away ends the round."""
    try:
        step()
    except Defect:
        log.exception("file met a defect", extra={"file": name})


ERRANDS = {
    "fetch_wanted": Errand(fetch_wanted, seconds=2.0),
    "hand_over": Errand(hand_over, seconds=2.0),
}
