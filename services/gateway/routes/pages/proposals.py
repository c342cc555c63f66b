"""The list of proposals, one proposal with its whole life, and a new one."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import Response

from cppcc_api.assignment.v1 import assignment_service_pb2 as assignment
from cppcc_api.intake.v1 import intake_service_pb2 as intake
from kit.core.errors import NotFound, Unavailable
from kit.rpc_client import Defect, ServiceAway
from services.gateway.engine.sessions import Session
from services.gateway.forms.command_words import in_order
from services.gateway.forms.presets.drafting import full_text
from services.gateway.forms.presets.handling import delegated_text, reply_text
from services.gateway.forms.presets.preset import linked
from services.gateway.forms.vocabulary import VOCABULARIES
from services.gateway.routes.pages import upward
from services.gateway.routes.pages.page import Page, away, open_page

router = APIRouter()
Opened = Annotated[Page, Depends(open_page)]
PAGE_SIZE = 30
MAX_REPLIES = 12
_FILTERS = ("state", "proposer_kind", "category", "focus_area")


@router.get("/proposals")
def proposals_page(page: Opened) -> Response:
    """Search by words, or the list by filters."""
    session = page.session().settled()
    reply = _search(page) if page.query("query") else _list(page)
    return page.render(
        "proposals.html",
        session=session,
        proposals=reply.proposals,
        total=reply.total,
        next_token=reply.next_page_token,
        query=page.query("query"),
        filters={name: page.query(name) for name in _FILTERS},
        mine=page.query("mine") == "1",
        key_only=page.query("key_only") == "1",
        words={name: VOCABULARIES["PROPOSAL_STATE" if name == "state" else name] for name in _FILTERS},
        away=[],
    )


def _search(page: Page) -> Any:
    year = page.query("year")
    request = intake.SearchProposalsRequest(
        page_size=PAGE_SIZE,
        page_token=page.query("page_token"),
        query=page.query("query"),
        year=int(year) if year.isdigit() and len(year) == 4 else 0,
    )
    return page.ask("intake.SearchProposals", request)


def _list(page: Page) -> Any:
    request = intake.ListProposalsRequest(
        page_size=PAGE_SIZE,
        page_token=page.query("page_token"),
        mine=page.query("mine") == "1",
        key_only=page.query("key_only") == "1",
        **{name: page.query(name) for name in _FILTERS},
    )
    return page.ask("intake.ListProposals", request)


@router.get("/proposals/new")
def new_proposal(page: Opened) -> Response:
    """The draft form has its own address for the menu."""
    return page.redirect("/act/intake/CreateDraft")


@router.get("/proposals/{proposal_id}")
def proposal_page(page: Opened, proposal_id: str) -> Response:
    """The text, who handles it, the replies, the timeline and what may be done now.

    A service that is away is named; the others' parts are shown.
    """
    session = page.session().settled()
    caller = session.caller(page.source)
    proposal, intake_away = _proposal(page, proposal_id)
    case, case_away = page.optional("assignment", lambda: _case(page, proposal_id))
    if proposal is None and case is None and not intake_away:
        return _elsewhere(page, session, proposal_id)
    timeline = page.gateway.merger.timeline(caller, proposal_id)
    actions = page.gateway.merger.actions(caller, proposal_id)
    replies, replies_away = _replies(page, case)
    return page.render(
        "proposal.html",
        session=session,
        proposal_id=proposal_id,
        proposal=proposal,
        **_text(proposal, case),
        case=case,
        replies=[(reply, reply_text(reply), _feedback(page, reply)) for reply in replies],
        timeline=timeline.items,
        actions=in_order(actions.items),
        away=away(timeline, actions, intake_away, case_away, replies_away),
    )


def _text(proposal: intake.Proposal | None, case: assignment.Case | None) -> dict[str, Any]:
    """Text and files: intake's, or of a case that an upper instance delegated those that came with it."""
    if proposal is not None:
        return {"text": full_text(proposal), "files": linked(proposal.text.attachments)}
    if case is not None:
        return {"text": delegated_text(case), "files": linked(case.origin.attachments)}
    return {"text": [], "files": []}


def _feedback(page: Page, reply: assignment.Reply) -> list[assignment.Feedback]:
    """What was said of a delivered reply, for those who read the unit's task."""
    if not reply.issued_at.seconds:
        return []
    request = assignment.GetTaskRequest(task_id=reply.task_id)
    found, _ = page.optional("assignment", lambda: page.ask("assignment.GetTask", request))
    return [each for each in found.feedback if each.reply_id == reply.reply_id] if found else []


def _elsewhere(page: Page, session: Session, proposal_id: str) -> Response:
    """A proposal to the CPPCC above, or one of an earlier year; raises ``NotFound`` when it is neither."""
    found, missing = upward.find(page, proposal_id)
    if found is not None:
        return upward.show(page, session, found)
    try:
        return _historical(page, session, proposal_id)
    except NotFound:
        if missing:
            raise ServiceAway(service="federation") from None
        raise


def _historical(page: Page, session: Session, proposal_id: str) -> Response:
    """A proposal of an earlier year, as it was imported; raises ``NotFound`` when it is none either."""
    request = intake.GetHistoricalProposalRequest(proposal_id=proposal_id)
    row = page.ask("intake.GetHistoricalProposal", request).proposal
    return page.render("history.html", session=session, row=row, away=[])


def _proposal(page: Page, proposal_id: str) -> tuple[intake.Proposal | None, tuple[str, ...]]:
    """The proposal as intake shows it; None for a unit that knows its task only, or while intake is away."""
    request = intake.GetProposalRequest(proposal_id=proposal_id)
    found, missing = page.optional("intake", lambda: page.ask("intake.GetProposal", request))
    return (found.proposal if found else None), missing


def _case(page: Page, proposal_id: str) -> assignment.Case:
    return page.ask("assignment.GetCase", assignment.GetCaseRequest(proposal_id=proposal_id)).case


def _replies(page: Page, case: assignment.Case | None) -> tuple[list[assignment.Reply], tuple[str, ...]]:
    """The last reply of every task, as far as the person may see it."""
    found: list[assignment.Reply] = []
    for task in list(case.tasks)[:MAX_REPLIES] if case else ():
        if not task.reply_id:
            continue
        request = assignment.GetReplyRequest(reply_id=task.reply_id)
        try:
            found.append(page.ask("assignment.GetReply", request).reply)
        except NotFound:
            continue
        except (Unavailable, Defect):
            return found, ("assignment",)
    return found, ()
