"""Every method of every contract is offered or kept back for a reason, by one set of rules for paths."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import cppcc_api
from services.gateway.engine.exposed import BadEndpoint, of, routing_order
from services.gateway.routes.api import NOT_EXPOSED, ROWS, SERVICES

GENERATED = Path(cppcc_api.__file__).parent
CONTRACTS = sorted(path.parents[1].name for path in GENERATED.glob("*/v1/*_service_pb2.py"))


def methods(contract: str) -> list[str]:
    module = import_module(f"cppcc_api.{contract}.v1.{contract}_service_pb2")
    return [
        f"{service.name}/{method.name}"
        for service in module.DESCRIPTOR.services_by_name.values()
        for method in service.methods
    ]


EXPOSED = {row.method.rpartition(".")[2] for row in ROWS}


@pytest.mark.parametrize("contract", CONTRACTS)
def test_every_method_is_either_exposed_or_kept_back_for_a_reason(contract):
    for method in methods(contract):
        assert (method in EXPOSED) != (method in NOT_EXPOSED), method
        assert NOT_EXPOSED.get(method, "exposed").strip()


def test_nothing_is_kept_back_that_does_not_exist():
    assert set(NOT_EXPOSED) <= {method for contract in CONTRACTS for method in methods(contract)}


def test_the_merged_views_ask_every_service():
    assert set(SERVICES) == set(CONTRACTS)


def test_no_two_rows_share_verb_and_path():
    shapes = [(row.verb, re.sub(r"\{\w+\}", "{}", row.path)) for row in ROWS]
    assert len(shapes) == len(set(shapes))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.verb} {row.path}")
def test_a_path_follows_the_rules(row):
    pattern = r"/api/v1(/[a-z]+(-[a-z]+)*|/\{[a-z_]+\})+(:[a-z]+([A-Z][a-z]+)*)?"
    assert re.fullmatch(pattern, row.path)
    assert (row.verb in ("POST", "PUT", "DELETE")) == row.is_command or row.name.startswith("Suggest")


def test_queries_are_read_and_commands_are_not():
    listed = [row for row in ROWS if row.name.startswith(("List", "Get", "Search"))]
    assert listed and all(row.verb == "GET" for row in listed)


def test_a_verb_after_a_variable_is_matched_before_the_variable_alone():
    paths = [row.path.removeprefix("/api/v1") for row in routing_order(ROWS)]
    assert paths.index("/sessions/current") < paths.index("/sessions/{session_id}")
    assert paths.index("/proposals/{proposal_id}:submit") < paths.index("/proposals/{proposal_id}")


def test_a_row_that_does_not_fit_its_contract_is_refused_at_start():
    expose = of("assignment")
    with pytest.raises(BadEndpoint, match="has no nothing"):
        expose("GET", "/assignments/{nothing}", "GetTask")
    with pytest.raises(BadEndpoint, match="has no Vanish"):
        expose("GET", "/assignments", "Vanish")
    with pytest.raises(BadEndpoint, match="cannot be a GET"):
        expose("GET", "/assignments/{task_id}", "ReceiveAssignment")
