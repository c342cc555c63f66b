"""A command whose answer got lost is given again under the same key; a refusal is final."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from single import rest
from single.rest import Api, NotReachable, Refused

Answer = Callable[[httpx.Request], httpx.Response]


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch) -> None:
    monkeypatch.setattr(rest, "PAUSE_SECONDS", 0.0)


def lost(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadError("cut off", request=request)


def says(status: int, **content: object) -> Answer:
    return lambda request: httpx.Response(status, json={"status": status, **content})


@pytest.fixture
def talk() -> Callable[..., tuple[Api, list[str]]]:
    """An API that answers so, the last answer again and again; and the keys under which it was asked."""

    def make(*answers: Answer) -> tuple[Api, list[str]]:
        api, keys, left = Api("http://office"), [], list(answers)

        def answer(request: httpx.Request) -> httpx.Response:
            keys.append(request.headers.get("idempotency-key", ""))
            return (left.pop(0) if len(left) > 1 else left[0])(request)

        api._http = httpx.Client(base_url="http://office", transport=httpx.MockTransport(answer))
        return api, keys

    return make


def test_a_lost_answer_is_asked_for_again_under_the_same_key(talk):
    api, keys = talk(lost, says(503, reason="SERVICE_AWAY"), says(409), says(200, done=True))
    assert api.send("POST", "/proposals", "s", body={})["done"] is True
    assert len(keys) == 4
    assert len(set(keys)) == 1


def test_two_commands_have_two_keys(talk):
    api, keys = talk(says(200))
    for _ in range(2):
        api.send("POST", "/proposals", "s", body={})
    assert len(set(keys)) == 2


def test_a_refusal_is_not_asked_about_again(talk):
    api, keys = talk(says(422, reason="TOO_LATE"))
    with pytest.raises(Refused, match="TOO_LATE"):
        api.send("POST", "/proposals", "s", body={})
    assert len(keys) == 1


@pytest.mark.parametrize(("answer", "told"), [(lost, NotReachable), (says(503, reason="AWAY"), Refused)])
def test_patience_ends(talk, answer, told):
    api, keys = talk(answer)
    with pytest.raises(told):
        api.send("GET", "/proposals", "s")
    assert len(keys) == rest.TRIES
