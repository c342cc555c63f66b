"""Files that documents name: noted when a document leaves or comes, fetched and handed over by errands."""

from __future__ import annotations

from google.protobuf.message import Message

from kit.ref_fields import references, rewrite
from kit.store import Context, Reader
from services.federation.domain import carrying as rules
from services.federation.domain.carrying import InwardFile, OutwardFile
from services.federation.domain.kinds import Kind
from services.federation.domain.refusals import AttachmentUnknown


def want(ctx: Context, destination: str, body: Message, proposal_id: str) -> None:
    """Let the files that a document names follow it; what went to this peer before is not sent again."""
    for ref in dict.fromkeys(named.ref for named in references(body)):
        wanted = rules.outward(destination, ref, proposal_id)
        if ctx.find_one(OutwardFile, {"_id": wanted.id}) is None:
            ctx.save(wanted)


def localize(body: Message, kind: Kind, origin: str) -> list[InwardFile]:
    """Put our references in the place of the origin's; the files that they stand for.

    No reference of a peer stays: it could name a file of this instance that is none of its business.
    """
    told = {named.ref: named.sha256.lower() for named in references(body)}
    found: dict[str, InwardFile] = {}

    def ours(ref: str) -> str:
        return found.setdefault(ref, rules.inward(origin, ref, kind.files_to, told[ref])).ref

    rewrite(body, ours)
    return list(found.values())


def await_files(ctx: Context, files: list[InwardFile], proposal_id: str) -> None:
    """Expect the files of a document that was just applied, if they are not known already."""
    for file in files:
        _await(ctx, file, file.service, proposal_id)


def pass_on(ctx: Context, refs: list[str], service: str, proposal_id: str) -> dict[str, str]:
    """Hand files that came for one service to another one too; references there by references here."""
    return {
        file.ref: _await(ctx, file, service, proposal_id).ref
        for file in (ctx.get(InwardFile, ref.removeprefix("file:")) for ref in refs)
    }


def _await(ctx: Context, file: InwardFile, service: str, proposal_id: str) -> InwardFile:
    told = {"origin": file.origin, "their_ref": file.their_ref, "sha256": {"$ne": ""}}
    wanted = rules.for_service(ctx.find_one(InwardFile, told) or file, service, proposal_id)
    known = ctx.find_one(InwardFile, {"_id": wanted.id})
    return known or ctx.save(wanted)


def of_offer(ctx: Reader, origin: str, their_ref: str) -> list[InwardFile]:
    """The files that a peer offers; raises ``AttachmentUnknown`` for one that no document named."""
    found = ctx.find(InwardFile, {"origin": origin, "their_ref": their_ref})
    if not found:
        raise AttachmentUnknown(field="file")
    return found
