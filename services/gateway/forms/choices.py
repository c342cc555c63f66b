"""What can be chosen for a field that refers to a person, unit, organization, session or proposal."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from cppcc_api.directory.v1 import directory_service_pb2 as directory
from cppcc_api.federation.v1 import federation_service_pb2 as federation
from cppcc_api.intake.v1 import intake_service_pb2 as intake
from kit.convert import MAX_PAGE
from kit.core.errors import Refusal
from kit.rpc_client import Defect
from services.gateway.forms.widgets import Option

log = logging.getLogger(__name__)

Ask = Callable[[str, Message], Any]
"""Calls a method by ``service.Method`` as the signed-in person."""
MAX_PAGES = 6
_ORGANIZATION_KINDS = {
    "sector_id": "sector",
    "party_id": "party",
    "committee_ids": "special_committee",
    "supervising_committee_id": "special_committee",
    "member_group_id": "member_group",
    "liaison_group_id": "liaison_group",
}


class Found:
    """Choices for one form; each list is fetched once, and only if the form needs it."""

    def __init__(
        self, ask: Ask, own_unit_id: str = "", given: Mapping[str, Sequence[Option]] | None = None
    ) -> None:
        self._ask = ask
        self._own_unit_id = own_unit_id
        self._given = given or {}
        self._known: dict[str, Sequence[Option] | None] = {}

    def of(self, field: FieldDescriptor) -> Sequence[Option] | None:
        """The options; None where the field refers to nothing known, or the list cannot be had."""
        if field.cpp_type != FieldDescriptor.CPPTYPE_STRING:
            return None
        if field.name in self._given:
            return self._given[field.name]
        fetch = self._fetcher(field.name)
        if fetch is None:
            return None
        key = f"{getattr(fetch, 'func', fetch).__name__}{getattr(fetch, 'args', ())}"
        if key not in self._known:
            self._known[key] = _or_typed(fetch)
        return self._known[key]

    def given(self, name: str) -> Sequence[Option] | None:
        """The options that the form itself brings for a field."""
        return self._given.get(name)

    def _fetcher(self, name: str) -> Callable[[], list[Option]] | None:
        if name in _ORGANIZATION_KINDS:
            return partial(self._organizations, _ORGANIZATION_KINDS[name])
        if name == "handler_person_id":
            return partial(self._people, self._own_unit_id)
        by_ending: dict[str, Callable[[], list[Option]]] = {
            "unit_id": self._units,
            "member_id": self._members,
            "person_id": partial(self._people, ""),
            "organization_id": partial(self._organizations, ""),
            "session_id": self._sessions,
            "topic_id": self._topics,
            "plan_id": self._plans,
            "peer_id": self._peers,
        }
        singular = name.removesuffix("s")
        return next((fetch for end, fetch in by_ending.items() if f"_{singular}".endswith(f"_{end}")), None)

    def _units(self) -> list[Option]:
        units = self._all("directory.ListUnits", directory.ListUnitsRequest(), "units")
        return [Option(each.unit_id, each.name) for each in units]

    def _people(self, unit_id: str) -> list[Option]:
        people = self._all("directory.ListPersons", directory.ListPersonsRequest(unit_id=unit_id), "persons")
        return [
            Option(
                p.person_id,
                f"{p.name}（{p.position or p.unit_name}）" if p.position or p.unit_name else p.name,
            )
            for p in people
        ]

    def _members(self) -> list[Option]:
        members = self._all("directory.ListMembers", directory.ListMembersRequest(), "members")
        found = [Option(each.member_id, each.name, each.sector_name) for each in members]
        return sorted(found, key=lambda option: option.group)

    def _organizations(self, kind: str) -> list[Option]:
        request = directory.ListOrganizationsRequest(kind=kind)
        found = self._all("directory.ListOrganizations", request, "organizations")
        return [Option(each.organization_id, each.name) for each in found]

    def _sessions(self) -> list[Option]:
        found = self._all("directory.ListSessions", directory.ListSessionsRequest(), "sessions")
        return [Option(each.session_id, each.name) for each in found]

    def _topics(self) -> list[Option]:
        found = self._all("intake.ListTopicCatalogues", intake.ListTopicCataloguesRequest(), "catalogues")
        return [
            Option(topic.topic_id, topic.title)
            for each in found
            if each.published_at.seconds
            for topic in each.topics
        ]

    def _plans(self) -> list[Option]:
        found = self._all("intake.ListPlans", intake.ListPlansRequest(), "plans")
        return [Option(each.plan_id, each.title) for each in found]

    def _peers(self) -> list[Option]:
        request = federation.ListPeersRequest(state="active")
        return [
            Option(each.peer_id, each.name) for each in self._all("federation.ListPeers", request, "peers")
        ]

    def _all(self, method: str, request: Any, member: str) -> list[Any]:
        found: list[Any] = []
        request.page_size = MAX_PAGE
        for _ in range(MAX_PAGES):
            reply = self._ask(method, request)
            found += getattr(reply, member)
            request.page_token = reply.next_page_token
            if not reply.next_page_token:
                break
        return found


def _or_typed(fetch: Callable[[], list[Option]]) -> Sequence[Option] | None:
    """A list that the person may not see, or whose service is away, is typed instead of chosen."""
    try:
        return fetch()
    except (Refusal, Defect) as error:
        log.info("no choices for a field", extra={"error": str(error)})
        return None
