"""Every event has an owner that announces it and somebody who listens, or a reason why nobody does."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorProto

from kit.service import load
from scripts.proto_lint import event_names
from single.layout import SERVICES

# Facts for consumers outside of this project (statistics, portals, federation) or for the reader of the log.
NOBODY_YET = {
    "federation.InitiativeProposalLinked": "for portals that show joint initiatives",
    "federation.PeerChanged": "for portals that show which committees are joined",
    "meeting.ActivityHeld": "attendance is the members' duty record, kept by the committee's own statistics",
    "meeting.OpinionAnswered": "answers to a solicitation are read where they are given",
    "notification.EscalationSent": "for the offices' own watch on deadlines",
    "notification.MessageDelivered": "for channels that keep their own books",
    "notification.MessageFailed": "for channels that keep their own books",
    "supervision.InspectionConducted": "the findings and the bulletin of it are heard one by one",
}


def announced(service: str) -> set[str]:
    """The event types of a service's contract."""
    module = import_module(f"cppcc_api.{service}.v1.{service}_events_pb2")
    file = FileDescriptorProto.FromString(module.DESCRIPTOR.serialized_pb)
    return {f"{service}.{name}" for name in event_names(file)}


LOADED = {name: load(f"services.{name}") for name in SERVICES}
ALL = sorted(event for service in SERVICES for event in announced(service))
HEARD = {f"{one.source}.{one.event}" for service in LOADED.values() for one in service.subscriptions()}


@pytest.mark.parametrize("event", ALL)
def test_every_event_has_a_listener_or_a_reason(event):
    assert (event in HEARD) != (event in NOBODY_YET)


@pytest.mark.parametrize("event", ALL)
def test_every_event_is_announced_by_its_owner(event):
    service, _, name = event.partition(".")
    code = "\n".join(path.read_text(encoding="utf-8") for path in Path(f"services/{service}").rglob("*.py"))
    assert f"{name}(" in code or f".{name}" in code


@pytest.mark.parametrize("service", SERVICES)
def test_nobody_listens_to_an_event_that_no_contract_has(service):
    heard = {f"{one.source}.{one.event}" for one in LOADED[service].subscriptions()}
    assert heard <= set(ALL)


@pytest.mark.parametrize("service", SERVICES)
def test_every_state_of_every_table_is_told_in_chinese(service):
    states = import_module(f"services.{service}.states")
    tables = [value for value in vars(states).values() if type(value).__name__ == "Table"]
    for table in tables:
        for word in (table.name, *table.states, *table.action_names):
            assert table.label(word) != word, f"{service}: {table.name}: {word}"
