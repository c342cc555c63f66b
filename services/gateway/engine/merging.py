"""The three questions that every service answers, asked of all at once and answered as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

from google.protobuf.message import Message
from google.protobuf.timestamp_pb2 import Timestamp

from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import MAX_PAGE, instant
from services.gateway.engine.calls import MERGE_SECONDS, Caller, Services

FAR = datetime.max.replace(tzinfo=UTC)
# Nobody reads further, and a loop over pages must end.
MAX_PAGES = 10


@dataclass(frozen=True)
class Whole:
    """All items in one order, and the services that could not say."""

    items: Sequence[Any]
    away: tuple[str, ...]


class Merger:
    """Asks the common queries of the named services."""

    def __init__(self, services: Services, names: Iterable[str]) -> None:
        self._services = services
        self._contracts = {name: f"cppcc_api.{name}.v1.{name.capitalize()}Service" for name in names}

    def work(self, caller: Caller, kind: str = "", proposal_id: str = "") -> Whole:
        """What waits for the person, earliest deadline first, then the longest waiting."""
        request = common.ListWorkRequest(page_size=MAX_PAGE, kind=kind, proposal_id=proposal_id)
        whole = self._ask("ListWork", request, "items", caller)
        return Whole(
            sorted(whole.items, key=lambda item: (_at(item.due_at), _at(item.created_at))), whole.away
        )

    def timeline(self, caller: Caller, proposal_id: str) -> Whole:
        """The facts of a proposal's life, oldest first."""
        request = common.GetTimelineRequest(proposal_id=proposal_id)
        whole = self._ask("GetTimeline", request, "entries", caller)
        return Whole(sorted(whole.items, key=lambda entry: _at(entry.at)), whole.away)

    def actions(self, caller: Caller, proposal_id: str) -> Whole:
        """What the person may do on a proposal now, in the services' own order."""
        request = common.ListActionsRequest(proposal_id=proposal_id)
        return self._ask("ListActions", request, "actions", caller)

    def _ask(self, rpc: str, request: Message, member: str, caller: Caller) -> Whole:
        merged = self._services.merge(
            {
                name: partial(self._all_pages, f"{contract}/{rpc}", request, member, caller)
                for name, contract in self._contracts.items()
            }
        )
        items = [item for name in self._contracts for item in merged.answers.get(name, ())]
        return Whole(items, merged.away)

    def _all_pages(self, method: str, request: Message, member: str, caller: Caller) -> list[Any]:
        found: list[Any] = []
        asked = type(request)()
        asked.CopyFrom(request)
        for _ in range(MAX_PAGES):
            reply = self._services.call(method, asked, caller, MERGE_SECONDS)
            found += getattr(reply, member)
            token = getattr(reply, "next_page_token", "")
            if not token:
                break
            asked.page_token = token  # type: ignore[attr-defined]
        return found


def _at(stamp: Timestamp) -> datetime:
    return instant(stamp) or FAR
