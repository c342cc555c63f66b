"""Merged views: what counts as nothing, what as away, and what ends the whole."""

from __future__ import annotations

import pytest

from kit.core.errors import Exhausted, Forbidden, Invalid, NotFound, Unauthenticated, Unavailable
from kit.rpc_client import Defect
from services.gateway.engine import problems
from services.gateway.engine.calls import Services


@pytest.fixture
def services():
    found = Services({"intake": "127.0.0.1:1", "meeting": "127.0.0.1:1"})
    yield found
    found.close()


def failing(error):
    def call():
        raise error

    return call


def test_answers_come_back_under_the_names_of_their_services(services):
    merged = services.merge({"intake": lambda: 1, "meeting": lambda: 2})
    assert (merged.answers, merged.away) == ({"intake": 1, "meeting": 2}, ())


@pytest.mark.parametrize("refusal", [NotFound("X_NOT_FOUND", "无"), Forbidden("X", "不可")])
def test_what_a_service_has_nothing_to_say_about_is_left_out(services, refusal):
    merged = services.merge({"intake": failing(refusal), "meeting": lambda: 2})
    assert (merged.answers, merged.away) == ({"meeting": 2}, ())


@pytest.mark.parametrize("error", [Unavailable("X", "忙"), Exhausted("X", "多"), Defect("broken")])
def test_a_service_that_fails_is_named(services, error):
    merged = services.merge({"intake": failing(error), "meeting": lambda: 2})
    assert (merged.answers, merged.away) == ({"meeting": 2}, ("intake",))


@pytest.mark.parametrize("refusal", [Unauthenticated("X", "未登录"), Invalid("X", "错")])
def test_what_concerns_the_person_or_the_question_ends_the_whole(services, refusal):
    with pytest.raises(type(refusal)):
        services.merge({"intake": failing(refusal), "meeting": lambda: 2})


@pytest.mark.parametrize(
    ("refusal", "seconds"),
    [
        (Exhausted("X", "等", minutes=15), "900"),
        (Exhausted("X", "等", seconds=30), "30"),
        (Unavailable("X", "等"), "5"),
        (Invalid("X", "错"), None),
    ],
)
def test_how_long_to_wait_is_said_where_waiting_helps(refusal, seconds):
    assert problems.retry_after(refusal) == seconds
