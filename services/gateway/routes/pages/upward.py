"""Joint proposals of members with a seat above: the list, one of them, its form for print."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from cppcc_api.federation.v1 import federation_service_pb2 as federation
from services.gateway.engine.files import disposition
from services.gateway.engine.sessions import Session
from services.gateway.forms.command_words import in_order
from services.gateway.forms.presets.preset import linked
from services.gateway.forms.presets.upward import upward_reply, upward_text
from services.gateway.forms.vocabulary import VOCABULARIES
from services.gateway.routes.pages.page import Page, away, open_page

router = APIRouter()
Opened = Annotated[Page, Depends(open_page)]
PAGE_SIZE = 30


@router.get("/upward")
def upward_proposals_page(page: Opened) -> Response:
    """Those that the person may see, newest first."""
    session = page.session().settled()
    states = VOCABULARIES["UPWARD_STATE"]
    state = page.query("state") if page.query("state") in states else ""
    request = federation.ListUpwardProposalsRequest(
        page_size=PAGE_SIZE, page_token=page.query("page_token"), state=state
    )
    reply = page.ask("federation.ListUpwardProposals", request)
    return page.render(
        "upward_list.html",
        session=session,
        proposals=reply.proposals,
        total=reply.total,
        state=state,
        states=states,
        next_token=reply.next_page_token,
        away=[],
    )


@router.get("/upward/{upward_id}/form")
def upward_form(page: Opened, upward_id: str) -> Response:
    """The form on which a CPPCC without an instance takes the proposal, to be printed and sealed."""
    request = federation.GetUpwardFormRequest(upward_id=upward_id)
    form = page.ask("federation.GetUpwardForm", request)
    headers = {"content-disposition": disposition(form.file_name)}
    return Response(form.html, media_type="text/html", headers=headers)


def find(page: Page, upward_id: str) -> tuple[federation.UpwardProposalView | None, tuple[str, ...]]:
    """The proposal if it is one of these and the person may see it; the service's name if it is away."""
    request = federation.GetUpwardProposalRequest(upward_id=upward_id)
    found, missing = page.optional("federation", lambda: page.ask("federation.GetUpwardProposal", request))
    return (found.proposal if found else None), missing


def show(page: Page, session: Session, proposal: federation.UpwardProposalView) -> Response:
    """One with its signers, what became of it above, its timeline and what may be done now."""
    caller = session.caller(page.source)
    timeline = page.gateway.merger.timeline(caller, proposal.upward_id)
    actions = page.gateway.merger.actions(caller, proposal.upward_id)
    return page.render(
        "upward.html",
        session=session,
        within="/upward",
        proposal=proposal,
        text=upward_text(proposal.text),
        files=linked(proposal.text.attachments),
        replies=[(each, upward_reply(each.reply)) for each in proposal.replies],
        timeline=timeline.items,
        actions=in_order(actions.items),
        away=away(timeline, actions),
    )
