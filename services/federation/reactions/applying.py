"""The table of documents: what is done with each kind.

A handler gets the body, where it came from, and the unit of work.  It raises a refusal to send the document
back with a reason; nothing that it wrote is kept then.  It returns the local proposal that the document is
about, if there is one: the document then stands in the timeline of that proposal.  Everything it does commits
with the document's own mark, so that a document is applied once however often it comes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kit.file_refs import expected
from kit.store import Context
from services.federation.domain import kinds
from services.federation.reactions import (
    aggregating,
    attaching,
    exchange,
    initiatives,
    lower_side,
    transferring,
    upper_side,
    upward_arriving,
    upward_home,
)
from services.federation.reactions.incoming import Incoming
from services.federation.store import carrying, heads

Apply = Callable[[Any, Incoming, Context], str | None]

APPLY: dict[str, Apply] = {
    **exchange.APPLY,
    **aggregating.APPLY,
    **initiatives.APPLY,
    **attaching.APPLY,
    **upper_side.APPLY,
    **lower_side.APPLY,
    **transferring.APPLY,
    **upward_arriving.APPLY,
    **upward_home.APPLY,
}


def apply(incoming: Incoming, ctx: Context) -> str:
    """Do what the document asks for, and say which local proposal it is about (empty: none).

    Raises ``KindNotAllowed``, ``KindUnknown``, or the handler's refusal.
    """
    kinds.require_sender(incoming.kind, incoming.origin.relation, incoming.origin.name)
    body = heads.body(incoming.sealed, incoming.head)
    files = carrying.localize(body, incoming.kind, incoming.head.origin)
    ctx.claims = expected(body, "federation")
    proposal_id = APPLY[incoming.head.kind](body, incoming, ctx) or ""
    carrying.await_files(ctx, files, proposal_id)
    return proposal_id
