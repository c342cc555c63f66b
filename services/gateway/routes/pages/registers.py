"""Lists for those who work through many proposals: review, decision lists, dispatch, handling."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import Response

from cppcc_api.assignment.v1 import assignment_service_pb2 as assignment
from cppcc_api.intake.v1 import intake_service_pb2 as intake
from services.gateway.forms.vocabulary import VOCABULARIES
from services.gateway.routes.pages.page import Page, open_page

router = APIRouter()
Opened = Annotated[Page, Depends(open_page)]
PAGE_SIZE = 50
# States that the review committee works through, in the order of the work.
_REVIEW_STATES = ("submitted", "received", "review", "proposed", "listed", "returned", "withdrawal_requested")


@router.get("/review")
def review_page(page: Opened) -> Response:
    """The review queue, one state at a time."""
    session = page.session().settled()
    state = page.query("state") if page.query("state") in _REVIEW_STATES else _REVIEW_STATES[0]
    counts = {each: _in_state(page, each, 1).total for each in _REVIEW_STATES}
    reply = _in_state(page, state, PAGE_SIZE)
    words = {each: VOCABULARIES["PROPOSAL_STATE"][each] for each in _REVIEW_STATES}
    return page.render(
        "review.html",
        session=session,
        state=state,
        words=words,
        counts=counts,
        proposals=reply.proposals,
        next_token=reply.next_page_token,
        away=[],
    )


def _in_state(page: Page, state: str, size: int) -> Any:
    token = page.query("page_token") if size > 1 else ""
    return page.ask(
        "intake.ListProposals", intake.ListProposalsRequest(page_size=size, page_token=token, state=state)
    )


@router.get("/decision-lists")
def decision_lists_page(page: Opened) -> Response:
    """Decision lists, newest first."""
    session = page.session().settled()
    request = intake.ListDecisionListsRequest(page_size=PAGE_SIZE, page_token=page.query("page_token"))
    reply = page.ask("intake.ListDecisionLists", request)
    return page.render(
        "decision_lists.html",
        session=session,
        lists=reply.decision_lists,
        next_token=reply.next_page_token,
        away=[],
    )


@router.get("/decision-lists/{list_id}")
def decision_list_page(page: Opened, list_id: str) -> Response:
    """One decision list, as it is laid before the body."""
    session = page.session().settled()
    found = page.ask("intake.GetDecisionList", intake.GetDecisionListRequest(list_id=list_id)).decision_list
    return page.render("decision_list.html", session=session, list=found, away=[])


@router.get("/dispatch")
def dispatch_page(page: Opened) -> Response:
    """Filed cases that wait for dispatch, or all."""
    session = page.session().settled()
    everything = page.query("all") == "1"
    request = assignment.ListCasesRequest(
        page_size=PAGE_SIZE, page_token=page.query("page_token"), undispatched_only=not everything
    )
    reply = page.ask("assignment.ListCases", request)
    return page.render(
        "dispatch.html",
        session=session,
        cases=reply.cases,
        total=reply.total,
        everything=everything,
        next_token=reply.next_page_token,
        away=[],
    )


@router.get("/assignments")
def assignments_page(page: Opened) -> Response:
    """The register of tasks by due date."""
    session = page.session().settled()
    names = ("state", "part", "system", "reply_class")
    request = assignment.ListTasksRequest(
        page_size=PAGE_SIZE,
        page_token=page.query("page_token"),
        overdue_only=page.query("overdue") == "1",
        **{name: page.query(name) for name in names},
    )
    reply = page.ask("assignment.ListTasks", request)
    return page.render(
        "assignments.html",
        session=session,
        tasks=reply.tasks,
        total=reply.total,
        filters={name: page.query(name) for name in names},
        words={name: VOCABULARIES["TASK_STATE" if name == "state" else name] for name in names},
        overdue=page.query("overdue") == "1",
        next_token=reply.next_page_token,
        away=[],
    )
