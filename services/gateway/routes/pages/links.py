"""Other instances: how the exchange with each stands, and bundles out and in."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends
from starlette.responses import Response

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.core.errors import Invalid
from services.gateway.forms.vocabulary import VOCABULARIES
from services.gateway.routes.pages.page import Page, open_page
from shared import bundle_file

router = APIRouter()
Opened = Annotated[Page, Depends(open_page)]
PAGE_SIZE = 200
# One download; whoever has a longer backlog uses the command line, or comes again after the first receipts.
MOST_BUNDLES = 10
BUNDLE = "application/gzip"


class NoBundle(Invalid):
    """The form came without a file, or with one that is cut off."""

    reason = "NO_BUNDLE"
    text = "请选择完整的交换包文件"


@router.get("/links")
def links_page(page: Opened) -> Response:
    """Peers with their links, and what to do where one is red."""
    session = page.session().settled()
    peers = page.ask("federation.ListPeers", pb.ListPeersRequest(page_size=PAGE_SIZE)).peers
    found = page.ask("federation.ListLinks", pb.ListLinksRequest(page_size=PAGE_SIZE))
    return page.render(
        "links.html",
        session=session,
        peers=peers,
        links={link.peer_id: link for link in found.links},
        unroutable=found.unroutable,
        states=VOCABULARIES["PEER_STATE"],
        link_states=VOCABULARIES["LINK_STATE_OF_PEER"],
        away=[],
    )


@router.post("/links/export")
def export(page: Opened) -> Response:
    """A file with everything that has no receipt yet."""
    request = pb.ExportBundleRequest(
        request_id=page.value("request_id"),
        peer_id=page.value("peer_id"),
        with_chunks=page.value("with_chunks") == "1",
    )
    content, name = b"", ""
    for number in range(MOST_BUNDLES):
        made = page.ask("federation.ExportBundle", request)
        content, name = content + made.bundle, made.file_name
        if not made.next_page_token:
            break
        request.page_token = made.next_page_token
        request.request_id = f"{page.value('request_id')}-{number + 1}"
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}
    return Response(content, media_type=BUNDLE, headers=headers)


@router.post("/links/import")
def take_in(page: Opened) -> Response:
    """Take in every bundle of a file, one after the other."""
    files = page.uploads.get("bundle", [])
    if not files:
        raise NoBundle(field="bundle")
    try:
        bundles = list(bundle_file.split(files[0].file.read()))
    except bundle_file.NotWhole as error:
        raise NoBundle(field="bundle") from error
    for number, bundle in enumerate(bundles):
        request = pb.ImportBundleRequest(request_id=f"{page.value('request_id')}-{number}", bundle=bundle)
        page.ask("federation.ImportBundle", request)
    return page.redirect("/links", done="ImportBundle")
