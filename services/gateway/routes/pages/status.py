"""How the services stand, for whoever runs the instance and has no Grafana."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from kit import trace
from kit.core.clock import RealClock
from kit.core.errors import Forbidden
from kit.status_client import get_status
from services.gateway.engine import standing
from services.gateway.routes.pages.page import Page, open_page

router = APIRouter()
Opened = Annotated[Page, Depends(open_page)]


class StatusForbidden(Forbidden):
    """No service tells this person how it stands."""

    reason = "STATUS_FORBIDDEN"
    text = "运行状况由系统管理员查看"


@router.get("/status")
def status_page(page: Opened) -> Response:
    """Every service with what is wrong and what to do; one that does not answer is named first."""
    session = page.session().settled()
    caller = page.caller()
    services = page.gateway.services
    asked = services.merge(
        {
            name: partial(
                get_status,
                services.client,
                name,
                token=caller.token,
                trace=trace.current(),
                source=caller.source,
            )
            for name in services.names
        }
    )
    if not asked.answers and not asked.away:
        raise StatusForbidden()
    now = RealClock().now()
    return page.render(
        "status.html",
        session=session,
        rows=[(found, standing.troubles(found, now)) for _, found in sorted(asked.answers.items())],
        silent=asked.away,
        away=[],
    )
