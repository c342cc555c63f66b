"""The OpenAPI document is valid, complete, and explains itself."""

from __future__ import annotations

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from kit.core.errors import CATEGORIES
from services.gateway.routes.api import ROWS
from services.gateway.routes.openapi import PUBLIC, whole


@pytest.fixture(scope="module")
def document():
    return whole(ROWS)


@pytest.fixture(scope="module")
def operations(document):
    return {
        (verb.upper(), path): operation
        for path, verbs in document["paths"].items()
        for verb, operation in verbs.items()
    }


def test_it_is_valid_openapi_3_1(document):
    assert document["openapi"] == "3.1.0"
    assert list(OpenAPIV31SpecValidator(document).iter_errors()) == []


def test_every_row_is_an_operation(operations):
    assert {(row.verb, row.path) for row in ROWS} <= operations.keys()


def test_sessions_and_merged_views_are_described_too(operations):
    for path in (
        "/api/v1/session",
        "/api/v1/work",
        "/api/v1/proposals/{proposal_id}/timeline",
        "/api/v1/files",
        "/api/v1/files/{service}/{file_id}",
    ):
        assert any(path == known for _, known in operations)


def test_every_operation_says_what_it_does_in_the_words_of_its_contract(operations):
    assert [key for key, operation in operations.items() if len(operation["summary"]) < 8] == []
    assert (
        operations["POST", "/api/v1/assignments/{task_id}:receive"]["summary"] == "Confirms receipt of a task"
    )


def test_every_field_and_parameter_is_explained(document, operations):
    silent = [
        f"{name}.{member}"
        for name, schema in document["components"]["schemas"].items()
        for member, described in schema["properties"].items()
        if not described.get("description")
    ]
    assert silent == []
    assert [
        (key, parameter["name"])
        for key, operation in operations.items()
        for parameter in operation["parameters"]
        if "$ref" not in parameter and not parameter["description"]
    ] == []


def test_every_operation_has_examples(operations):
    for operation in operations.values():
        answers = [a for status, a in operation["responses"].items() if status in ("200", "201")]
        contents = [each.get("content", {}) for each in (*answers, operation.get("requestBody", {}))]
        described = [content["application/json"] for content in contents if "application/json" in content]
        assert described or operation["operationId"] in ("DownloadFile", "SignOut", "ChangePassword")
        assert all(each["example"] is not None for each in described)


def test_every_command_names_idempotency_key_and_every_refusal(document, operations):
    command = operations["POST", "/api/v1/proposals/{proposal_id}:submit"]
    references = [parameter.get("$ref", "") for parameter in command["parameters"]]
    assert "#/components/parameters/IdempotencyKey" in references
    assert "#/components/parameters/IfMatch" in references
    assert {str(category.http) for category in CATEGORIES} <= command["responses"].keys()


def test_what_the_path_and_the_headers_say_is_not_asked_again_in_the_body(operations):
    body = operations["POST", "/api/v1/assignments/{task_id}:receive"]["requestBody"]
    schema = body["content"]["application/json"]["schema"]
    assert set(schema["properties"]) == {"expectedVersion", "handlerPersonId"}
    assert schema["additionalProperties"] is False


def test_lists_have_their_page_parameters(operations):
    listed = operations["GET", "/api/v1/proposals"]
    assert {"pageSize", "pageToken"} <= {parameter.get("name") for parameter in listed["parameters"]}


def test_closed_vocabularies_are_listed(document):
    field = document["components"]["schemas"]["assignment.v1.Task"]["properties"]["part"]
    assert field["enum"] == ["", "sole", "lead", "assist", "split"]


def test_only_what_is_open_to_everybody_needs_no_session(operations):
    without = {
        operation["operationId"] for operation in operations.values() if operation.get("security") == []
    }
    assert without == PUBLIC


def test_operation_ids_are_unique(operations):
    ids = [operation["operationId"] for operation in operations.values()]
    assert len(ids) == len(set(ids))
