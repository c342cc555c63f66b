"""What the REST interface promises, with a real service behind it."""

from __future__ import annotations

import pytest

from kit.core.context import Trace
from kit.core.ids import new_id


@pytest.fixture
def account(http, clerk):
    """Path of a new account."""
    account_id = new_id()
    answer = http.post("/api/v1/accounts", json={"accountId": account_id, "owner": "王"}, headers=clerk)
    assert answer.json()["account"] == {
        "accountId": account_id,
        "owner": "王",
        "balance": "0",
        "version": "1",
    }
    return f"/api/v1/accounts/{account_id}"


@pytest.fixture
def deposit(http, clerk, account):
    """Pay into the account."""

    def do(amount=5, **headers):
        return http.post(f"{account}:deposit", json={"amount": amount}, headers={**clerk, **headers})

    return do


@pytest.fixture
def balance(http, clerk, account):
    """Read the account's sum."""
    return lambda: http.get(account, headers=clerk).json()["balance"]


def test_a_command_is_done_and_answered_in_proto3_json(http, clerk, account, deposit):
    assert deposit(5).json()["account"]["balance"] == "5"


def test_a_query_reads_its_key_from_the_path(http, clerk, account):
    assert http.get(account, headers=clerk).json()["owner"] == "王"


def test_the_same_idempotency_key_twice_has_one_effect_and_the_same_answer(
    http, clerk, account, deposit, balance
):
    key = new_id()
    answers = [deposit(**{"Idempotency-Key": key}) for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    assert balance() == "5"


def test_the_same_key_with_another_body_is_refused(http, clerk, account, deposit, balance):
    key = new_id()
    deposit(5, **{"Idempotency-Key": key})
    refused = deposit(6, **{"Idempotency-Key": key})
    assert (refused.status_code, refused.json()["reason"]) == (422, "REQUEST_ID_REUSED")


def test_a_key_is_made_up_when_missing_and_given_back(http, clerk, account, deposit, balance):
    first, second = deposit(), deposit()
    assert first.headers["idempotency-key"] != second.headers["idempotency-key"]
    assert balance() == "10"


def test_if_match_guards_against_a_change_by_somebody_else(http, clerk, account, deposit, balance):
    assert deposit(**{"If-Match": '"1"'}).status_code == 200
    refused = deposit(**{"If-Match": '"1"'})
    assert (refused.status_code, refused.json()["reason"]) == (409, "VERSION_MISMATCH")


def test_a_refusal_is_a_problem_with_reason_field_and_trace(http, clerk, account, deposit, balance):
    trace = Trace.new()
    refused = deposit(-1, traceparent=trace.format())
    body = refused.json()
    assert refused.headers["content-type"] == "application/problem+json"
    assert body == {
        "type": "/api/v1/problems/invalid",
        "title": "提交的内容有误",
        "status": 400,
        "detail": "金额须大于零，不能是-1",
        "reason": "AMOUNT_NOT_POSITIVE",
        "fields": [{"field": "amount", "reason": "AMOUNT_NOT_POSITIVE", "message": "金额须大于零，不能是-1"}],
        "instance": f"{account}:deposit",
        "trace_id": trace.trace_id,
    }


def test_the_type_of_a_problem_can_be_read(http):
    assert http.get("/api/v1/problems/not-found").json()["status"] == 404
    assert len(http.get("/api/v1/problems").json()["problems"]) == 9


def test_fields_that_no_contract_knows_are_refused_by_name(http, clerk, account):
    refused = http.post(f"{account}:deposit", json={"amount": "x", "colour": "red"}, headers=clerk)
    assert refused.status_code == 400
    assert {each["field"]: each["reason"] for each in refused.json()["fields"]} == {
        "amount": "WRONG_TYPE",
        "colour": "UNKNOWN_FIELD",
    }


def test_unknown_query_parameters_are_refused_too(http, clerk, account):
    refused = http.get(f"{account}?colour=red", headers=clerk)
    assert refused.json()["fields"][0]["field"] == "colour"


@pytest.mark.parametrize("body", ["[1]", "{", '"x"'])
def test_a_body_that_is_no_json_object_is_refused(http, clerk, account, body):
    refused = http.post(
        f"{account}:deposit", content=body, headers={**clerk, "content-type": "application/json"}
    )
    assert (refused.status_code, refused.json()["reason"]) == (400, "BODY_NOT_JSON")


def test_a_body_of_another_type_is_refused(http, clerk, account):
    refused = http.post(f"{account}:deposit", data={"amount": 1}, headers=clerk)
    assert refused.status_code == 415


def test_a_body_over_the_limit_is_refused(http, clerk):
    refused = http.post("/api/v1/accounts", json={"owner": "x" * (5 << 20)}, headers=clerk)
    assert (refused.status_code, refused.json()["reason"]) == (413, "BODY_TOO_LARGE")


def test_path_and_body_must_not_contradict_each_other(http, clerk, account):
    refused = http.post(f"{account}:deposit", json={"amount": 1, "accountId": "another"}, headers=clerk)
    assert refused.json()["reason"] == "REQUEST_CONTRADICTORY"


def test_without_sign_in_nothing_is_done(http, account):
    refused = http.get(account)
    assert (refused.status_code, refused.json()["reason"]) == (401, "SIGN_IN_REQUIRED")
    assert refused.headers["www-authenticate"] == "Bearer"


def test_what_the_roles_do_not_grant_is_forbidden(http, directory, sign_in):
    directory.add("路人")
    refused = http.post("/api/v1/accounts", json={"accountId": "a9"}, headers=sign_in("路人"))
    assert (refused.status_code, refused.json()["reason"]) == (403, "PERMISSION_MISSING")


def test_what_is_not_there_is_not_found(http, clerk):
    assert http.get("/api/v1/accounts/none", headers=clerk).json()["reason"] == "ACCOUNT_NOT_FOUND"


def test_a_path_that_nobody_offers_and_a_wrong_method_are_problems_too(http, clerk, account):
    assert http.get("/api/v1/nothing").json()["reason"] == "NO_SUCH_PATH"
    assert http.delete(account, headers=clerk).json()["reason"] == "METHOD_NOT_ALLOWED"


def test_a_query_gives_the_version_as_entity_tag(http, clerk, account):
    assert http.get(account, headers=clerk).headers["etag"] == '"1"'


def test_every_answer_carries_the_security_headers(http):
    headers = http.get("/healthz").headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"


def test_the_openapi_document_is_served_packed_and_remembered(http):
    answer = http.get("/api/v1/openapi.json")
    assert answer.json()["openapi"] == "3.1.0"
    assert "/api/v1/accounts/{account_id}:deposit" in answer.json()["paths"]
    assert answer.headers["content-encoding"] == "gzip"
    plain = http.get("/api/v1/openapi.json", headers={"accept-encoding": "identity"})
    assert plain.json() == answer.json()
    known = http.get("/api/v1/openapi.json", headers={"if-none-match": answer.headers["etag"]})
    assert known.status_code == 304


def test_readiness_names_every_service(http):
    answer = http.get("/readyz")
    assert (answer.status_code, answer.json()["services"]) == (200, {"directory": False, "ledger": True})
