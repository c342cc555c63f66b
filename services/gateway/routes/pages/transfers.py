"""Proposals outside of a committee's authority: those that went up from here, and those from below."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends
from starlette.responses import Response

from cppcc_api.federation.v1 import federation_service_pb2 as federation
from services.gateway.engine.sessions import Session
from services.gateway.forms.vocabulary import VOCABULARIES
from services.gateway.routes.pages.page import Page, open_page
from shared import roles

router = APIRouter()
Opened = Annotated[Page, Depends(open_page)]
PAGE_SIZE = 50
DIRECTIONS = VOCABULARIES["TRANSFER_DIRECTION"]


@router.get("/transfers")
def transfers_page(page: Opened) -> Response:
    """Both directions, newest first, each with its steps."""
    session = page.session().settled()
    direction = page.query("direction") if page.query("direction") in DIRECTIONS else ""
    states = _states(direction)
    state = page.query("state") if page.query("state") in states else ""
    request = federation.ListTransfersRequest(
        page_size=PAGE_SIZE, page_token=page.query("page_token"), direction=direction, state=state
    )
    reply = page.ask("federation.ListTransfers", request)
    return page.render(
        "transfers.html",
        session=session,
        transfers=[(each, _link(each, session)) for each in reply.transfers],
        total=reply.total,
        filters={"direction": direction, "state": state},
        directions=DIRECTIONS,
        states=states,
        next_token=reply.next_page_token,
        away=[],
    )


def _states(direction: str) -> Mapping[str, str]:
    """The words of a direction; for both, a code that has two words gets both."""
    asked = [direction] if direction else list(DIRECTIONS)
    tables = [VOCABULARIES[f"TRANSFER_STATE.{each}"] for each in asked]
    codes = dict.fromkeys(code for table in tables for code in table)
    return {code: "／".join(table[code] for table in tables if code in table) for code in codes}


def _link(record: federation.TransferRecord, session: Session) -> str:
    """The form of its decision, or its proposal; one that nobody has submitted yet is its author's alone."""
    if record.direction == "in" and record.state == "received":
        asked = {"target": record.transfer_id, "back": "/transfers"}
        decides = roles.COMMITTEE & set(session.person.roles)
        return f"/act/federation/DecideTransfer?{urlencode(asked)}" if decides else ""
    shown = record.direction == "out" or any(step.turn == "submitted" for step in record.steps)
    return f"/proposals/{record.proposal_id}" if record.proposal_id and shown else ""
