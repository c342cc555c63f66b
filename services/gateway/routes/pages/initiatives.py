"""Joint initiatives: the list, and one joint page with every participant side by side."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import Response

from cppcc_api.federation.v1 import federation_service_pb2 as federation
from services.gateway.forms.vocabulary import VOCABULARIES
from services.gateway.routes.pages.page import Page, open_page
from shared import roles

router = APIRouter()
Opened = Annotated[Page, Depends(open_page)]
PAGE_SIZE = 30
KEPT, LEFT_OUT, PUT_IN = "kept", "left_out", "put_in"


@dataclass(frozen=True)
class Marked:
    """One part of a text with its changes: pieces are (kept | left_out | put_in, text)."""

    part: str
    pieces: list[tuple[str, str]]


@router.get("/initiatives")
def initiatives_page(page: Opened) -> Response:
    """Joint initiatives, newest first."""
    session = page.session().settled()
    request = federation.ListInitiativesRequest(
        page_size=PAGE_SIZE, page_token=page.query("page_token"), state=page.query("state")
    )
    reply = page.ask("federation.ListInitiatives", request)
    return page.render(
        "initiatives.html",
        session=session,
        initiatives=reply.initiatives,
        total=reply.total,
        state=page.query("state"),
        states=VOCABULARIES["INITIATIVE_STATE"],
        may_begin=bool(roles.COMMITTEE & set(session.person.roles)),
        next_token=reply.next_page_token,
        away=[],
    )


@router.get("/initiatives/{initiative_id}")
def initiative_page(page: Opened, initiative_id: str) -> Response:
    """One initiative: the shared text, what differs where, and what became of every proposal."""
    session = page.session().settled()
    request = federation.GetInitiativeRequest(initiative_id=initiative_id)
    found = page.ask("federation.GetInitiative", request).initiative
    return page.render(
        "initiative.html",
        session=session,
        initiative=found,
        text=found.texts[-1],
        participants=found.participants,
        variants=[(each, _marked(each)) for each in found.participants if each.HasField("variant")],
        replies=[(each, reply) for each in found.participants for reply in each.progress.replies],
        back=f"/initiatives/{initiative_id}",
        away=[],
    )


def _marked(participant: Any) -> list[Marked]:
    return [Marked(each.part, pieces(each.shared, each.variant)) for each in participant.differences]


def pieces(shared: str, variant: str) -> list[tuple[str, str]]:
    """The two texts as one, with what only the one or the other has marked."""
    found: list[tuple[str, str]] = []
    for tag, a, b, c, d in SequenceMatcher(a=shared, b=variant, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append((KEPT, shared[a:b]))
            continue
        found += [(kind, text) for kind, text in ((LEFT_OUT, shared[a:b]), (PUT_IN, variant[c:d])) if text]
    return found
