"""From an HTTP request to a request message."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.core.errors import Invalid
from services.gateway.engine.exposed import of
from services.gateway.engine.reading import read_request

expose = of("assignment")
DISPATCH = expose("POST", "/cases/{case_id}:dispatch", "DispatchCase")
TASKS = expose("GET", "/assignments", "ListTasks")
YEAR = of("evaluation")("GET", "/publications/{year}", "GetPublication")
EVIDENCE = of("evaluation")("GET", "/evidence", "ListEvidence")


def read(row, variables=None, query=(), headers=None, body=None):
    content = b"" if body is None else json.dumps(body).encode()
    return read_request(row, variables or {}, query, headers or {}, content)


def refused(*args, **kwargs) -> Invalid:
    with pytest.raises(Invalid) as error:
        read(*args, **kwargs)
    return error.value


def wrong(*args, **kwargs) -> dict[str, str]:
    return {each.field: each.reason for each in refused(*args, **kwargs).fields}


def test_a_body_may_use_the_names_of_json_or_of_the_contract():
    assert read(DISPATCH, {"case_id": "c1"}, body={"replyDueAt": "2027-03-01T09:00:00+08:00"}).reply_due_at
    assert read(DISPATCH, {"case_id": "c1"}, body={"reply_due_at": "2027-03-01T01:00:00Z"}).reply_due_at


def test_path_header_and_body_meet_in_one_message():
    message = read(
        DISPATCH,
        {"case_id": "c1"},
        headers={"idempotency-key": "k1", "if-match": '"7"'},
        body={"tasks": [{"unitId": "u1", "part": "sole"}]},
    )
    assert (message.case_id, message.request_id, message.expected_version) == ("c1", "k1", 7)
    assert message.tasks[0].unit_id == "u1"


def test_a_missing_idempotency_key_is_made_up():
    assert len(read(DISPATCH, {"case_id": "c1"}).request_id) == 36


def test_every_wrong_field_is_named_with_its_place():
    body = {"tasks": [{"unitId": "u1"}, {"unitId": 5, "colour": 1}], "replyDueAt": "tomorrow", "pages": 3}
    assert wrong(DISPATCH, {"case_id": "c1"}, body=body) == {
        "tasks[1].unitId": "WRONG_TYPE",
        "tasks[1].colour": "UNKNOWN_FIELD",
        "replyDueAt": "WRONG_TYPE",
        "pages": "UNKNOWN_FIELD",
    }


def test_a_list_where_one_value_belongs_is_refused():
    assert wrong(DISPATCH, {"case_id": "c1"}, body={"tasks": {"unitId": "u1"}}) == {"tasks": "WRONG_TYPE"}


@pytest.mark.parametrize("body", [{"case_id": "c2"}, {"caseId": "c2"}])
def test_the_body_must_not_contradict_the_path(body):
    assert refused(DISPATCH, {"case_id": "c1"}, body=body).reason == "REQUEST_CONTRADICTORY"


def test_header_and_body_must_agree_on_key_and_version():
    assert (
        refused(DISPATCH, {"case_id": "c1"}, headers={"idempotency-key": "a"}, body={"requestId": "b"}).reason
        == "REQUEST_CONTRADICTORY"
    )
    assert (
        refused(DISPATCH, {"case_id": "c1"}, headers={"if-match": "1"}, body={"expectedVersion": "2"}).reason
        == "REQUEST_CONTRADICTORY"
    )


def test_if_match_with_a_star_checks_nothing():
    assert read(DISPATCH, {"case_id": "c1"}, headers={"if-match": "*"}).expected_version == 0


@pytest.mark.parametrize("header", ["abc", '"-1"', "1, 2"])
def test_an_unreadable_if_match_is_refused(header):
    assert refused(DISPATCH, {"case_id": "c1"}, headers={"if-match": header}).reason == "HEADER_INVALID"


def test_if_match_on_what_has_no_version_is_refused():
    assert refused(TASKS, headers={"if-match": "1"}).reason == "HEADER_INVALID"


def test_query_parameters_take_the_types_of_the_contract():
    message = read(
        TASKS, query=[("pageSize", "20"), ("overdueOnly", "true"), ("due_before", "2027-01-01T00:00:00Z")]
    )
    assert (message.page_size, message.overdue_only, message.due_before.seconds > 0) == (20, True, True)


def test_a_repeated_parameter_may_come_several_times_and_another_may_not():
    assert list(read(EVIDENCE, query=[("evidenceIds", "a"), ("evidenceIds", "b")]).evidence_ids) == ["a", "b"]
    assert refused(TASKS, query=[("state", "a"), ("state", "b")]).reason == "REQUEST_CONTRADICTORY"


@pytest.mark.parametrize(
    ("name", "value"), [("pageSize", "many"), ("overdueOnly", "perhaps"), ("pageSize", "99999999999")]
)
def test_a_parameter_of_another_type_is_named(name, value):
    assert wrong(TASKS, query=[(name, value)]) == {name: "WRONG_TYPE"}


def test_a_path_variable_may_be_a_number():
    assert read(YEAR, {"year": "2027"}).year == 2027
    assert wrong(YEAR, {"year": "latest-one"}) == {"year": "WRONG_TYPE"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["tasks", "replyDueAt", "caseId", "requestId", "x"]), JSON))
def test_whatever_comes_is_read_or_refused_but_never_fails(body):
    try:
        read(DISPATCH, {"case_id": "c1"}, body=body)
    except Invalid as refusal:
        assert refusal.message
