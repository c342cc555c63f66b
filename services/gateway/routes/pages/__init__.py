"""The pages: server-rendered, without script, one router per area."""

from services.gateway.routes.pages import (
    act,
    aggregate,
    audit,
    initiatives,
    links,
    proposals,
    registers,
    sign_in,
    status,
    transfers,
    upward,
    work,
)

ROUTERS = (
    sign_in.router,
    work.router,
    proposals.router,
    act.router,
    registers.router,
    aggregate.router,
    audit.router,
    initiatives.router,
    links.router,
    transfers.router,
    upward.router,
    status.router,
)
