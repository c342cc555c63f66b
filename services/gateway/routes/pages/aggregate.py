"""What the subordinate instances do: figures, the proposals behind them, finding among all of them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from cppcc_api.federation.v1 import federation_service_pb2 as pb
from services.gateway.forms import aggregate_words as words
from services.gateway.routes.pages.page import Page, open_page

router = APIRouter()
Opened = Annotated[Page, Depends(open_page)]
PAGE_SIZE = 50


def _year(page: Page) -> int:
    asked = page.query("year")
    return int(asked) if asked.isdigit() and len(asked) == 4 else 0


@router.get("/aggregate")
def aggregate_page(page: Opened) -> Response:
    """One row for each subordinate instance, and all of them together."""
    session = page.session().settled()
    found = page.ask("federation.GetAggregate", pb.GetAggregateRequest(year=_year(page)))
    return page.render("aggregate.html", session=session, found=found, words=words, away=[])


@router.get("/aggregate/facts")
def facts_page(page: Opened) -> Response:
    """The proposals behind a figure, with the signed documents that told them."""
    session = page.session().settled()
    filters = {"figure": page.query("figure"), "origin": page.query("origin")}
    request = pb.ListAggregateFactsRequest(
        page_size=PAGE_SIZE, page_token=page.query("page_token"), year=_year(page), **filters
    )
    found = page.ask("federation.ListAggregateFacts", request)
    shown = {**filters, "year": page.query("year")}
    return page.render(
        "aggregate_facts.html",
        session=session,
        title=words.figure(filters["figure"]),
        found=found,
        path="/aggregate/facts",
        filters=shown,
        searching=False,
        words=words,
        away=[],
    )


@router.get("/aggregate/search")
def search_page(page: Opened) -> Response:
    """Public proposals of all subordinate instances by words or number."""
    session = page.session().settled()
    filters = {name: page.query(name) for name in ("query", "origin", "reply_class")}
    request = pb.SearchAggregateRequest(
        page_size=PAGE_SIZE, page_token=page.query("page_token"), year=_year(page), **filters
    )
    found = page.ask("federation.SearchAggregate", request)
    return page.render(
        "aggregate_facts.html",
        session=session,
        title="查找下级提案",
        found=found,
        path="/aggregate/search",
        filters={**filters, "year": page.query("year")},
        searching=True,
        words=words,
        away=[],
    )


@router.get("/aggregate/suggestions")
def suggestions_page(page: Opened) -> Response:
    """Proposals of different instances that say the same, or could be made together."""
    session = page.session().settled()
    kind = page.query("kind") if page.query("kind") in words.SUGGESTIONS else ""
    request = pb.ListAggregateSuggestionsRequest(
        page_size=PAGE_SIZE, page_token=page.query("page_token"), year=_year(page), kind=kind
    )
    found = page.ask("federation.ListAggregateSuggestions", request)
    return page.render(
        "aggregate_suggestions.html",
        session=session,
        found=found,
        kind=kind,
        year=page.query("year"),
        words=words,
        away=[],
    )
