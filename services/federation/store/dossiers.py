"""A proposal's dossier, put together from what is kept of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from kit.convert import timestamp
from kit.core.clock import iso
from kit.core.ids import new_id
from kit.store import Reader
from services.federation.domain import dossier_form, kinds, sealing
from services.federation.domain.course import Course, Reply, Submission
from services.federation.domain.documents import InDocument, OutDocument
from services.federation.domain.dossier_form import About, Kept, OwnedKey
from services.federation.domain.peers import Peer
from services.federation.domain.refusals import DossierEmpty
from services.federation.store import initiatives, own
from services.federation.store.own import Signer


def export(ctx: Reader, proposal_id: str) -> tuple[str, int]:
    """The dossier's text, and how many documents it holds; raises ``DossierEmpty`` or ``NoSigningKey``."""
    course = initiatives.course(ctx, proposal_id)
    signer = own.signer(ctx)
    kept = [*_facts(course, signer, ctx), *_exchanged(ctx, proposal_id)]
    if not kept:
        raise DossierEmpty(field="proposal_id")
    profile = own.profile(ctx)
    title = course.title if course else ""
    about = About(ctx.instance, profile.name, proposal_id, title, ctx.now)
    text = dossier_form.write(about, kept, trusted_keys(ctx), signer.kid, signer.key)
    return text, len(kept)


def trusted_keys(ctx: Reader) -> list[OwnedKey]:
    """Own keys and those of all peers that were ever trusted."""
    mine = [OwnedKey(ctx.instance, each) for each in own.own_keys(ctx).keys]
    peers = ctx.find(Peer, {"joined_at": {"$ne": None}}, sort=[("_id", 1)])
    return mine + [OwnedKey(peer.id, key) for peer in peers for key in peer.keys]


# --- what was exchanged ----------------------------------------------------------------------------------


def _exchanged(ctx: Reader, proposal_id: str) -> list[Kept]:
    """Documents in both directions by the time when they were made or came here."""
    revoked = {(each.instance, each.key.kid) for each in trusted_keys(ctx) if each.key.revoked}
    timed: list[tuple[datetime, str, Kept]] = []
    for sent in ctx.find(OutDocument, {"proposal_id": proposal_id}):
        timed.append((sent.created_at, sent.id, _sent(sent, revoked)))
    for came in ctx.find(InDocument, {"proposal_id": proposal_id, "line": {"$ne": ""}}):
        timed.append((came.received_at, came.id, _came(came)))
    return [kept for _, _, kept in sorted(timed, key=lambda each: each[:2])]


def _sent(found: OutDocument, revoked: set[tuple[str, str]]) -> Kept:
    # What a lost key signed proves nothing any more; our own note of it stays.
    lost = bool(found.receipt) and (found.destination, sealing.unseal(found.receipt).kid) in revoked
    return Kept(
        found.line,
        found.state,
        found.reason,
        found.explanation,
        found.received_at,
        found.settled_at,
        "" if lost else found.receipt,
    )


def _came(found: InDocument) -> Kept:
    return Kept(found.line, found.state, found.reason, found.explanation, found.received_at, found.settled_at)


# --- what happened here ----------------------------------------------------------------------------------


def _facts(course: Course | None, signer: Signer, ctx: Reader) -> Iterator[Kept]:
    """What this instance states of its own proposal, signed for itself now."""
    if course is None:
        return
    for submission in sorted(course.submissions, key=lambda each: each.round):
        yield _stated(_submission(course, submission), signer, ctx)
    for reply in sorted(course.replies, key=lambda each: each.issued_at):
        yield _stated(_reply(course, reply), signer, ctx)


def _stated(body: Message, signer: Signer, ctx: Reader) -> Kept:
    content = {
        "id": new_id(),
        "v": kinds.MAX_VERSION,
        "origin": ctx.instance,
        "destination": ctx.instance,
        "sequence": 0,
        "kind": body.DESCRIPTOR.name,
        "created_at": iso(ctx.now),
        "body": MessageToDict(body),
    }
    return Kept(sealing.seal(content, signer.kid, signer.key).line, "")


def _submission(course: Course, submission: Submission) -> documents.LocalSubmission:
    return documents.LocalSubmission(
        proposal_id=course.id,
        serial_no=submission.serial_no,
        round=submission.round,
        title=submission.title,
        background=submission.background,
        analysis=submission.analysis,
        suggestions=submission.suggestions,
        text_hash=submission.text_hash,
        signers=[
            documents.SigningFact(
                name=each.name,
                role=each.role,
                organization_name=each.organization_name,
                signed_at=timestamp(each.signed_at),
            )
            for each in submission.signings
        ],
        receipt_id=submission.receipt_id,
        receipt_hash=submission.receipt_hash,
        submitted_at=timestamp(submission.submitted_at),
    )


def _reply(course: Course, reply: Reply) -> documents.LocalReply:
    return documents.LocalReply(
        proposal_id=course.id,
        proposal_no=course.proposal_no,
        reply_id=reply.id,
        unit_name=reply.unit_name,
        round=reply.round,
        reply_class=reply.reply_class,
        doc_no=reply.doc_no,
        issuer_name=reply.issuer_name,
        text=reply.text,
        issued_at=timestamp(reply.issued_at),
    )
