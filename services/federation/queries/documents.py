"""Documents that went out and came in."""

from __future__ import annotations

from typing import Any

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.convert import next_token, page_bounds
from kit.store import Reader
from services.federation.domain.documents import InDocument, OutDocument
from services.federation.domain.refusals import DocumentUnknown
from services.federation.store import posted, views

DIRECTIONS = {"out": (OutDocument, "destination", "created_at"), "in": (InDocument, "origin", "received_at")}


def list_documents(request: pb.ListDocumentsRequest, ctx: Reader) -> pb.ListDocumentsResponse:
    """Documents by peer, direction, state, kind or proposal, newest first."""
    skip, limit = page_bounds(request.page_size, request.page_token)
    rows: list[tuple[Any, pb.Document]] = []
    total, waiting = 0, posted.waiting_ids(ctx)
    for direction, (cls, side, when) in DIRECTIONS.items():
        if request.direction in ("", direction):
            query = _query(request, direction, side, ctx)
            total += ctx.count(cls, query)
            # Both directions are merged by time, so each gives as much as the page can need.
            found = ctx.find(cls, query, sort=[(when, -1), ("_id", -1)], limit=skip + limit)
            rows += [((getattr(each, when), each.id), _view(each, waiting, ctx)) for each in found]
    rows.sort(key=lambda row: row[0], reverse=True)
    return pb.ListDocumentsResponse(
        documents=[view for _, view in rows[skip : skip + limit]],
        next_page_token=next_token(skip, limit, total),
        total=total,
    )


def _query(request: pb.ListDocumentsRequest, direction: str, side: str, ctx: Reader) -> dict[str, Any]:
    wanted: dict[str, Any] = {
        name: value
        for name, value in (
            (side, request.peer_id),
            ("kind", request.kind),
            ("proposal_id", request.proposal_id),
        )
        if value
    }
    if direction == "out":
        wanted |= posted.state_query(request.state, posted.waiting_ids(ctx))
    elif request.state:
        wanted["state"] = request.state
    return wanted


def _view(found: OutDocument | InDocument, waiting: set[str], ctx: Reader) -> pb.Document:
    if isinstance(found, OutDocument):
        return views.out_document(found, posted.left(found, waiting), ctx.instance)
    return views.in_document(found, ctx.instance)


def get_document(request: pb.GetDocumentRequest, ctx: Reader) -> pb.GetDocumentResponse:
    """One document with its exact line."""
    for cls in (OutDocument, InDocument):
        found = ctx.find_one(cls, {"_id": request.document_id})
        if found is not None:
            view = _view(found, posted.waiting_ids(ctx), ctx)
            return pb.GetDocumentResponse(document=view, sealed=found.line)
    raise DocumentUnknown(field="document_id")
