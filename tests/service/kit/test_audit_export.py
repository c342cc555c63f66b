"""The audit administrator takes the trail away as a file that proves itself, and is noted for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kit import audit, audit_export
from kit.auth import TokenSigner
from kit.core.context import Actor
from kit.core.errors import Refusal
from kit.rpc_audit import READ
from kit.rpc_client import Client
from kit.rpc_server import RpcServer
from kit.runtime import Runtime
from kit.service import load
from kit.testing.world import World
from services.gateway.engine.audit import Export
from services.gateway.engine.calls import Caller
from tests.example.api.ledger.v1 import ledger_service_pb2 as pb

CLERK = Actor(id="clerk", name="王芳", roles=frozenset({"clerk"}), source="10.1.2.3")
AUDITOR = Actor(id="auditor", name="沈计", roles=frozenset({"auditor"}), source="10.1.2.4")
BEGIN, END = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture
def ledger(config, client) -> World:
    """A ledger with three linked entries, which an auditor may read."""
    loaded = load("tests.example.ledger")
    world = World(replace(loaded, grants={**loaded.grants, READ: frozenset({"auditor"})}), config, client)
    for number in range(3):
        world.do("OpenAccount", pb.OpenAccountRequest(account_id=f"a{number}", owner="王芳"), CLERK)
    link(world)
    return world


def link(world: World) -> None:
    db = world.runtime.db
    audit.link(db, lambda work: world.runtime.transact(work))


@pytest.fixture
def caller(ledger: World, config) -> Iterator[Client]:
    server = RpcServer([Runtime(ledger.service, config, ledger.client)], config)
    found = Client({"ledger": f"127.0.0.1:{server.start()}"})
    yield found
    found.close()
    server.stop()


def export(caller: Client, config, actor: Actor, since: datetime = BEGIN, until: datetime = END) -> list[str]:
    token = TokenSigner(config.token_private_key, config.instance).sign(actor)
    return list(Export(caller, ("ledger",), Caller(token, actor.source), since, until))


def test_every_entry_comes_with_person_address_and_hash_and_the_head_comes_last(ledger, caller, config):
    lines = export(caller, config, AUDITOR)
    entries = [json.loads(line)["entry"] for line in lines if '"entry"' in line]
    assert [entry["action"] for entry in entries] == ["OpenAccount"] * 3
    assert {(entry["actor"]["name"], entry["source"]) for entry in entries} == {("王芳", "10.1.2.3")}
    head = ledger.runtime.db["audit_head"].find_one()
    assert json.loads(lines[-1])["head"]["hash"] == head["hash"]


def test_the_file_proves_itself(ledger, caller, config):
    found = audit_export.check(export(caller, config, AUDITOR))
    assert (found.entries, found.findings) == ({"ledger": 3}, [])


@pytest.mark.parametrize(
    ("tamper", "said"),
    [
        (lambda lines: [line.replace("王芳", "李四") for line in lines], "edited"),
        (lambda lines: [*lines[:2], *lines[3:]], "does not follow"),
        (lambda lines: lines[:-1], "there is no head"),
        (lambda lines: [*lines[:3], lines[-1]], "entries were handed out"),
    ],
    ids=["edited", "removed", "cut off", "shortened"],
)
def test_a_file_that_was_changed_is_found_out(ledger, caller, config, tamper, said):
    found = audit_export.check(tamper(export(caller, config, AUDITOR)))
    assert any(said in finding for finding in found.findings)


def test_only_the_time_asked_for_is_handed_out(ledger, caller, config):
    second = ledger.runtime.db["audit"].find_one({"seq": 2})["recorded_at"]
    first = ledger.runtime.db["audit"].find_one({"seq": 1})["recorded_at"]
    lines = export(caller, config, AUDITOR, first, max(second, first + timedelta(milliseconds=1)))
    assert next(json.loads(line)["entry"]["seq"] for line in lines if '"entry"' in line) == 1
    found = audit_export.check(export(caller, config, AUDITOR, END - timedelta(days=1), END))
    assert (found.entries, found.heads["ledger"]["seq"]) == ({}, 3)


def test_who_exports_stands_in_the_trail_with_the_time_asked_for(ledger, caller, config):
    export(caller, config, AUDITOR)
    noted = ledger.runtime.db["audit"].find_one({"action": "DownloadAudit"})
    assert (noted["actor"]["name"], noted["source"]) == ("沈计", "10.1.2.4")
    assert noted["subjects"] == [f"audit/{BEGIN.isoformat()}/{END.isoformat()}"]


def test_nobody_else_reads_the_trail(ledger, caller, config):
    with pytest.raises(Refusal) as refused:
        export(caller, config, CLERK)
    assert refused.value.reason == "PERMISSION_MISSING"
    assert ledger.runtime.db["audit"].count_documents({"action": "DownloadAudit"}) == 0


def test_a_time_without_end_or_backwards_is_refused(ledger, caller, config):
    with pytest.raises(Refusal) as refused:
        export(caller, config, AUDITOR, END, BEGIN)
    assert refused.value.reason == "AUDIT_TIME_INVALID"
